/* formats/vcard_diff.h - what differs between a contact before and after, value by value. */
#pragma once

#include "formats/vcard_emit.h"
#include "model/contact.h"

#include <stdbool.h>

/* One of what a contact may have several of. */
enum rel_vcard_kind {
    REL_VALUE_POINT,
    REL_VALUE_ADDRESS,
    REL_VALUE_DATE,
    REL_VALUE_FIELD,
    REL_VALUE_NOTE
};

struct rel_vcard_value {
    enum rel_vcard_kind kind;
    const void *item; /* struct rel_point *, ... ; of a note its text */
    const char *key;  /* all that is said, for comparing */
    const char *head; /* the part that stands in a property's head: label, preference */
    struct rel_vcard_value *other; /* what it was before, or became after; NULL: nothing */
    bool same;                     /* and that says the same */
    bool placed;                   /* the card's property was found, or it was put out */
};

struct rel_vcard_values {
    struct rel_vcard_value *v;
    size_t n;
};

void rel_vcard_values(struct rel_arena *arena, const struct rel_contact *contact,
                      struct rel_vcard_values *out);

/* Pairs what stayed and what was edited; of each value at most one of the other side. */
void rel_vcard_pair(struct rel_vcard_values *before, struct rel_vcard_values *after);

/* Fills an empty item with the value. */
void rel_vcard_value_item(const struct rel_vcard_value *value, int version,
                          struct rel_vcard_item *item);

/* What a contact has once, each from one property. */
struct rel_vcard_single {
    const char *name, *name4; /* the property, in 2.1 and 3.0, and in 4.0 */
    bool (*has)(const struct rel_contact *);
    bool (*same)(const struct rel_contact *, const struct rel_contact *);
    void (*item)(struct rel_vcard_item *, int version, const struct rel_contact *);
};

enum { REL_VCARD_SINGLES = 9 };
const struct rel_vcard_single *rel_vcard_singles(void);

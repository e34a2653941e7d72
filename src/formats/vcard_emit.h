/*
 * formats/vcard_emit.h - one item of a contact becomes one property of a card: its head ("TEL;TYPE=
 * home"), its value escaped for the version, its own label; folded when put out.
 */
#pragma once

#include "base/buf.h"
#include "model/contact.h"

#include <stdbool.h>

struct rel_vcard_emit {
    struct rel_buf *out;
    int version;     /* 21, 30 or 40 */
    const char *eol; /* "\r\n", or as the card has it */
    bool not_utf8;   /* the card is in another charset: what is put in says that it is UTF-8 */
    int group;       /* the last item number used */
};

struct rel_vcard_item { /* clear with rel_vcard_item_free() */
    struct rel_buf head, value;
    const char *label; /* X-ABLabel; "" = none */
};

void rel_vcard_item_free(struct rel_vcard_item *item);

/* Each fills an empty item. */
void rel_vcard_item_text(struct rel_vcard_item *item, int version, const char *name,
                         const char *value);
void rel_vcard_item_list(struct rel_vcard_item *item, int version, const char *name,
                         const struct rel_texts *list);
void rel_vcard_item_name(struct rel_vcard_item *item, int version, const struct rel_contact *c);
void rel_vcard_item_org(struct rel_vcard_item *item, int version, const struct rel_contact *c);
void rel_vcard_item_point(struct rel_vcard_item *item, int version, const struct rel_point *point);
void rel_vcard_item_address(struct rel_vcard_item *item, int version, const struct rel_address *a);
void rel_vcard_item_date(struct rel_vcard_item *item, int version, const struct rel_date *date);
void rel_vcard_item_field(struct rel_vcard_item *item, int version, const struct rel_field *field);
void rel_vcard_item_photo(struct rel_vcard_item *item, int version, const struct rel_contact *c);

/* Puts the item out with its line end, folded at 75 bytes between characters (2.1: as
 * quoted-printable where it is not plain ASCII), a label as a line of its own behind it. */
void rel_vcard_emit(struct rel_vcard_emit *to, const struct rel_vcard_item *item);

/* The same behind a head that stands in the card already (group, name and parameters). */
void rel_vcard_emit_behind(struct rel_vcard_emit *to, const char *head, const char *value);

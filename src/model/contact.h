/*
 * model/contact.h - a person or an organization, and all that says how to reach them.
 *
 * All text is UTF-8 and never NULL once a contact was made by rel_contact_init(); "" = not known.
 */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"

#include <stdint.h>

enum rel_contact_kind { REL_PERSON, REL_ORGANIZATION };
REL_WORDS(rel_contact_kind, "person", "organization")

enum rel_contact_state {
    REL_CANDIDATE, /* known from mail or a calendar only; shown nowhere but in proposals */
    REL_UNSORTED,  /* arrived by an import of cards; nobody said yet what they are to the user */
    REL_ACTIVE,    /* tended: always has a next step */
    REL_RESTING,   /* left in peace until a day, or until they write */
    REL_ARCHIVED,
};
REL_WORDS(rel_contact_state, "candidate", "unsorted", "active", "resting", "archived")

/* How a contact came to be; the first four stand on Today as "new" until somebody contacts them. */
enum rel_caught {
    REL_CAUGHT_HAND,
    REL_CAUGHT_LOG,
    REL_CAUGHT_PHONE,
    REL_CAUGHT_FORM,
    REL_CAUGHT_IMPORT,
    REL_CAUGHT_MAIL
};
REL_WORDS(rel_caught, "hand", "log", "phone", "form", "import", "mail")

enum rel_point_kind { REL_EMAIL, REL_TEL, REL_URL, REL_PROFILE, REL_IMPP };
REL_WORDS(rel_point_kind, "email", "phone", "url", "profile", "impp")

/* One way to reach somebody. */
struct rel_point {
    enum rel_point_kind kind;
    const char *value;  /* as it came, without mailto: or tel: */
    const char *folded; /* what equals compare by: lower-case address, digits with leading + */
    const char *label;  /* "home", "work", "cell", or the user's own words (X-ABLabel); may be "" */
    bool pref;
};

/* Components of RFC 6350 section 6.3.1, in its order. */
struct rel_address {
    const char *po_box, *extended, *street, *locality, *region, *code, *country;
    const char *label;
};

/* A birthday or another date; parts may be missing (RFC 6350 section 4.3.1). */
struct rel_date {
    const char *kind; /* "birthday", "anniversary" or the user's own words */
    int year;         /* 0 = not known */
    int month, day;   /* 0 = not known */
    const char *text; /* as it came, when it is no date ("circa 1800"); else "" */
};

struct rel_field { /* a custom field */
    const char *name, *value;
};

struct rel_texts {
    const char **v;
    size_t n;
};

struct rel_contact {
    rel_id id, book;
    const char *uid; /* vCard UID as it came; one is made for contacts born here */
    enum rel_contact_kind kind;
    enum rel_contact_state state;
    enum rel_caught caught;

    const char *name; /* FN, or made from what there is */
    const char *family, *given, *additional, *prefix, *suffix;
    const char *organization, *department, *title, *role;
    struct rel_texts nicknames;
    struct {
        struct rel_point *v;
        size_t n;
    } points;
    struct {
        struct rel_address *v;
        size_t n;
    } addresses;
    struct {
        struct rel_date *v;
        size_t n;
    } dates;
    struct {
        struct rel_field *v;
        size_t n;
    } fields;
    struct rel_texts notes;   /* NOTE properties, one each */
    struct rel_texts tags;    /* CATEGORIES */
    struct rel_texts circles; /* names */

    const char *photo_type; /* "image/jpeg"; "" = no photo */
    const void *photo;
    size_t photo_len;

    int cadence_days;    /* this person's own rhythm; 0 = the circle's phases */
    bool old_friend;     /* the user chose the old_friend phase */
    rel_day rest_until;  /* while resting; REL_DAY_FOREVER = until they write */
    int64_t state_since; /* moment the state was entered: picked, put to rest; 0 = at `created` */
    int64_t created, changed; /* seconds UTC */
};

static inline struct rel_contact
rel_contact_init(void)
{
    return (struct rel_contact){.uid = "",
                                .state = REL_UNSORTED,
                                .caught = REL_CAUGHT_IMPORT,
                                .name = "",
                                .family = "",
                                .given = "",
                                .additional = "",
                                .prefix = "",
                                .suffix = "",
                                .organization = "",
                                .department = "",
                                .title = "",
                                .role = "",
                                .photo_type = "",
                                .rest_until = REL_NO_DAY};
}

/* model/dav.h - what phones and other programs see: collections and what is in them. */
#pragma once

#include "base/id.h"
#include "base/words.h"

#include <stdbool.h>

enum rel_dav_kind {
    REL_DAV_BOOK,     /* the people of a book that are in no list */
    REL_DAV_LIST,     /* an address list that a client made inside a book */
    REL_DAV_CALENDAR, /* one that a client made: kept as it is sent */
    REL_DAV_PLANS,    /* touchpoints and promises, as days */
    REL_DAV_TASKS,    /* the same, to be ticked off; what a client adds is kept as it is sent */
    REL_DAV_DATES,    /* birthdays and other dates */
};
/* As they stand in dav_collection.own, for those that have a word there. */
REL_WORDS(rel_dav_kind, "book", "list", "calendar", "touchpoints", "tasks", "dates")

struct rel_dav_collection {
    rel_id id, book;
    enum rel_dav_kind kind;
    const char *name;       /* the last part of its address */
    const char *title;      /* for people; a client's displayname stands above it */
    const char *components; /* of a calendar: "VEVENT VTODO" */
    bool readonly;          /* for this user */
    int64_t seq;            /* of its latest change; 0 = none yet */
};

struct rel_dav_collections {
    struct rel_dav_collection *v;
    size_t n;
};

struct rel_dav_item {
    rel_id collection;
    const char *name;
    int64_t seq;
    rel_id contact, circle; /* 0 = none: it is an object */
    bool as_sent;
    bool deleted;
    int64_t hash;
};

struct rel_dav_items {
    struct rel_dav_item *v;
    size_t n;
};

/* What was kept as it came. */
struct rel_dav_object {
    rel_id id, collection;
    const char *name, *uid, *component;
    int64_t starts, ends; /* seconds UTC; INT64_MIN and INT64_MAX = without end */
    const char *bytes;
    size_t n;
};

struct rel_dav_objects {
    struct rel_dav_object *v;
    size_t n;
};

struct rel_dav_property {
    const char *space, *name, *value; /* value: the element as XML, its namespaces declared in it */
};

struct rel_dav_properties {
    struct rel_dav_property *v;
    size_t n;
};

/* ---- questions to a collection: RFC 6352, section 10.5, and RFC 4791, section 9.7 ---- */

enum rel_match { REL_MATCH_CONTAINS, REL_MATCH_EQUALS, REL_MATCH_STARTS, REL_MATCH_ENDS };
REL_WORDS(rel_match, "contains", "equals", "starts-with", "ends-with")

enum rel_collation { REL_COLLATE_UNICODE, REL_COLLATE_ASCII, REL_COLLATE_OCTET };
REL_WORDS(rel_collation, "i;unicode-casemap", "i;ascii-casemap", "i;octet")

struct rel_text_match {
    const char *text;
    enum rel_match match;
    enum rel_collation collation;
    bool negate;
};

struct rel_param_filter {
    const char *name;
    bool not_defined;
    const struct rel_text_match *match; /* NULL: it only has to be there */
};

struct rel_prop_filter {
    const char *name;      /* may have a group: "item1.EMAIL" */
    bool not_defined, all; /* all: every test below must hold, not one of them */
    struct {
        struct rel_text_match *v;
        size_t n;
    } matches;
    struct {
        struct rel_param_filter *v;
        size_t n;
    } params;
    bool ranged; /* calendars: within starts and ends */
    int64_t starts, ends;
};

struct rel_card_filter {
    bool all;
    struct {
        struct rel_prop_filter *v;
        size_t n;
    } props;
};

struct rel_comp_filter {
    const char *name; /* "VEVENT" */
    bool not_defined, ranged;
    int64_t starts, ends; /* seconds UTC; INT64_MIN and INT64_MAX = open */
    struct {
        struct rel_prop_filter *v;
        size_t n;
    } props;
    struct rel_comp_filters {
        struct rel_comp_filter *v;
        size_t n;
    } comps;
};

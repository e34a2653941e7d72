/*
 * dav/place.h - addresses: which resource a path means, and the path of a resource.
 *
 *     /dav/                              the root
 *     /dav/principals/USER/              the user
 *     /dav/books/USER/NAME/CARD.vcf      books and address lists, and the cards in them
 *     /dav/calendars/USER/NAME/EVENT.ics
 *
 * Paths compare decoded; those of collections end with a slash. USER is the name of the caller, who
 * sees nobody else's: rel_dav_place_user() puts it into the request's variables.
 */
#pragma once

#include "http/message.h"
#include "practice/dav.h"

enum rel_dav_at {
    REL_AT_NOWHERE, /* nothing can stand there */
    REL_AT_ROOT,
    REL_AT_PRINCIPALS,
    REL_AT_PRINCIPAL,
    REL_AT_BOOKS,     /* the home of books and lists */
    REL_AT_CALENDARS, /* the home of calendars */
    REL_AT_BOOK,      /* one of them; collection.id 0: there is none of that name */
    REL_AT_CALENDAR,
    REL_AT_CARD, /* in a collection that is there; item.name "": there is none of that name */
    REL_AT_OBJECT,
};

struct rel_dav_place {
    enum rel_dav_at at;
    struct rel_dav_collection collection;
    struct rel_dav_item item;
    const char *name; /* the last part of the path, decoded */
};

enum rel_status rel_dav_place_user(struct rel_request *request, struct rel_err *err);

/* What the path of the request means; nothing there is no failure. */
enum rel_status rel_dav_place(struct rel_request *request, struct rel_dav_place *out,
                              struct rel_err *err);

/* The same for an href: a path, or an address whose host is not looked at. Broken ones are nowhere.
 */
enum rel_status rel_dav_place_href(struct rel_request *request, const char *href,
                                   struct rel_dav_place *out, struct rel_err *err);

/* The name of the item in `collection` that an href means; NULL: it means something else. */
const char *rel_dav_href_item(struct rel_request *request, const struct rel_dav_place *collection,
                              const char *href);

bool rel_dav_is_there(const struct rel_dav_place *place);
bool rel_dav_is_collection(const struct rel_dav_place *place); /* homes and the like, too */

/* Adds the path, escaped for an address (and so for XML). */
void rel_dav_href(struct rel_buf *to, const struct rel_request *request,
                  const struct rel_dav_place *place);
const char *rel_dav_href_text(const struct rel_request *request, const struct rel_dav_place *place);

/* The item of a collection as a place. */
struct rel_dav_place rel_dav_place_item(const struct rel_dav_place *collection,
                                        const struct rel_dav_item *item);

/* "books", "calendars" ...: under which path properties of the place are kept; NULL: none are. */
const char *rel_dav_place_path(struct rel_request *request, const struct rel_dav_place *place);

static inline struct rel_ctx *
rel_dav_ctx(const struct rel_request *request)
{
    return request->ctx;
}

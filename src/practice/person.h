/* practice/person.h - find, show, add and change people. */
#pragma once

#include "model/person.h"
#include "practice/ctx.h"
#include "practice/people.h"
#include "practice/who.h"

/* The whole picture; timeline: how many interactions (0..REL_MAX_PAGE) before the moment `before`
 * (INT64_MAX = the newest). */
enum rel_status rel_practice_person(struct rel_ctx *ctx, rel_id contact, int timeline,
                                    int64_t before, struct rel_person *out, struct rel_err *err);

/* Adds a contact made by hand (caught and state as given; uid "" = one is made). Circles are named
 * in contact->circles and must exist. A uid that exists already is REL_CONFLICT. */
enum rel_status rel_practice_person_add(struct rel_ctx *ctx, const struct rel_contact *contact,
                                        rel_id *out, rel_id *change, struct rel_err *err);

/* Replaces the stored contact by `contact` (its id says which); the fields that differ get the
 * provenance "hand". state, caught and circles are not touched here. */
enum rel_status rel_practice_person_edit(struct rel_ctx *ctx, const struct rel_contact *contact,
                                         rel_id *change, struct rel_err *err);

/* Makes active, resting (until a day, REL_DAY_FOREVER = until they write) or archived. */
enum rel_status rel_practice_person_state(struct rel_ctx *ctx, rel_id contact,
                                          enum rel_contact_state state, rel_day rest_until,
                                          rel_id *change, struct rel_err *err);

/* The person's own rhythm in days (0 = the circle's), and whether they are an old friend. */
enum rel_status rel_practice_person_cadence(struct rel_ctx *ctx, rel_id contact, int days,
                                            bool old_friend, rel_id *change, struct rel_err *err);

/* As rel_practice_person_index(), but the words of those that have none are added to *words only.
 */
struct rel_search_batch;
enum rel_status rel_practice_person_aside(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                                          struct rel_search_batch *words, struct rel_err *err);

/* Makes the search words of those contacts what they should be, inside the caller's transaction;
 * those put away are found no more. */
enum rel_status rel_practice_person_index(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                                          struct rel_err *err);

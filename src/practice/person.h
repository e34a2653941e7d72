/* practice/person.h - find, show, add and change people. */
#pragma once

#include "model/person.h"
#include "practice/ctx.h"

/* Whom the text means: an id, a whole name, nickname or address, or the beginning of words of the
 * name. REL_NOT_FOUND; REL_AMBIGUOUS: err->text lists up to five with what tells them apart.
 * Candidates (known from mail only) count only when nobody else answers to it. */
enum rel_status rel_practice_who(struct rel_ctx *ctx, const char *text, rel_id *out,
                                 struct rel_err *err);

/* The whole picture; timeline: how many interactions (0..REL_MAX_PAGE) before the moment `before`
 * (INT64_MAX = the newest). */
enum rel_status rel_practice_person(struct rel_ctx *ctx, rel_id contact, int timeline,
                                    int64_t before, struct rel_person *out, struct rel_err *err);

enum rel_status rel_practice_people(struct rel_ctx *ctx, const struct rel_people_query *query,
                                    struct rel_people *out, struct rel_err *err);

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

/* practice/introduction.h - bringing two people together: both asked, followed up, thanked. */
#pragma once

#include "model/introduction.h"
#include "practice/ctx.h"

struct rel_deed;

/* contact: on either side (0 = all); closed: also thanked and declined ones. */
enum rel_status rel_practice_introductions(struct rel_ctx *ctx, rel_id contact, bool closed,
                                           size_t most, struct rel_introduction_list *out,
                                           struct rel_err *err);
/* One, with its steps and the letter its next step needs (letter->to "" = none). */
enum rel_status rel_practice_introduction(struct rel_ctx *ctx, rel_id id,
                                          struct rel_introduction *out,
                                          struct rel_introduction_steps *steps,
                                          struct rel_introduction_letter *letter,
                                          struct rel_err *err);

/* Of *intro it reads contact (who seeks), giver, heard, offer, why. heard 0: the seeker's confirmed
 * need nearest to what the giver offers is taken, when there is one. REL_BAD_INPUT: somebody to
 * themselves; REL_CONFLICT: these two have one under way. */
enum rel_status rel_practice_introduction_add(struct rel_ctx *ctx,
                                              const struct rel_introduction *intro, rel_id *out,
                                              rel_id *change, struct rel_err *err);
/* The same inside another deed. */
enum rel_status rel_practice_introduction_in(struct rel_deed *deed,
                                             const struct rel_introduction *intro, rel_id *out,
                                             struct rel_err *err);

/* Moves it on; note: the outcome's words, or why not. "introduced" also notes what was given.
 * REL_CONFLICT: this does not follow from where it stands; REL_BAD_INPUT: an outcome without words.
 */
enum rel_status rel_practice_introduction_move(struct rel_ctx *ctx, rel_id id,
                                               enum rel_introduction_move move, const char *note,
                                               rel_id *change, struct rel_err *err);
enum rel_status rel_practice_introduction_move_in(struct rel_deed *deed,
                                                  struct rel_introduction *intro,
                                                  enum rel_introduction_move move, const char *note,
                                                  struct rel_err *err);

/* Where it stands, and what to do next ("" = nothing), in words. */
const char *rel_practice_introduction_stand(struct rel_arena *arena,
                                            const struct rel_introduction *intro);
const char *rel_practice_introduction_act(struct rel_arena *arena,
                                          const struct rel_introduction *intro);

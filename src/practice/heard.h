/* practice/heard.h - note what was heard, play it back, and take the answer. */
#pragma once

#include "model/heard.h"
#include "practice/ctx.h"

struct rel_deed;

/* Of one contact, oldest first, or (contact 0) of everybody, newest first; kind REL_HEARD_KINDS =
 * any; closed: also those met, corrected or outdated. */
enum rel_status rel_practice_heard(struct rel_ctx *ctx, rel_id contact, enum rel_heard_kind kind,
                                   bool closed, size_t most, struct rel_heard_list *out,
                                   struct rel_err *err);

/* One item. REL_NOT_FOUND. */
enum rel_status rel_practice_heard_one(struct rel_ctx *ctx, rel_id heard, struct rel_heard *out,
                                       struct rel_err *err);

/* The sentence that plays back what they have not yet confirmed; "" = nothing. */
enum rel_status rel_practice_heard_play_back(struct rel_ctx *ctx, rel_id contact, const char **out,
                                             struct rel_err *err);

/* Of *heard it reads contact, kind (REL_HEARD_KINDS: it stands before the words, "need: ..."),
 * words, whose, channel, hours, day (REL_NO_DAY = today) and interaction. REL_BAD_INPUT: no words,
 * no kind, hours that cannot be; REL_NOT_FOUND the contact. */
enum rel_status rel_practice_heard_add(struct rel_ctx *ctx, const struct rel_heard *heard,
                                       rel_id *out, rel_id *change, struct rel_err *err);

/* The same inside another deed (the capture line), and what it would refuse, before anything is
 * written. */
enum rel_status rel_practice_heard_check(struct rel_ctx *ctx, struct rel_heard *heard,
                                         struct rel_err *err);
enum rel_status rel_practice_heard_in(struct rel_deed *deed, const struct rel_heard *heard,
                                      rel_id *out, struct rel_err *err);

/* state: reflected, confirmed, corrected (with their words; the old ones are kept, *out is the item
 * that carries on) or outdated. For all but corrected *out is the item itself. words may be "" but
 * for corrected. REL_CONFLICT: it was corrected or is outdated already. */
enum rel_status rel_practice_heard_answer(struct rel_ctx *ctx, rel_id heard,
                                          enum rel_heard_state state, const char *words,
                                          rel_id *out, rel_id *change, struct rel_err *err);

/* A need, goal or problem was met. */
enum rel_status rel_practice_heard_met(struct rel_ctx *ctx, rel_id heard, rel_id *change,
                                       struct rel_err *err);

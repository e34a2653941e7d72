/*
 * practice/pushaway.h - meet push-aways: what is noticed, cases, and how they end.
 *
 * A signal that was measured is a proposal: it stands on Today and becomes a case, or "not a
 * push-away", only when the user says so. While a case is open (or answered and not yet closed)
 * nothing is offered to that person and their sequences wait; they are never hidden.
 */
#pragma once

#include "model/promise.h"
#include "model/pushaway.h"
#include "practice/ctx.h"

struct rel_deed;

/* Of one contact (0 = the whole book): open and answered ones first; closed: the others as well. */
enum rel_status rel_practice_pushaways(struct rel_ctx *ctx, rel_id contact, bool closed,
                                       size_t most, struct rel_pushaway_list *out,
                                       struct rel_err *err);

/* What is measured of that contact today: no row, or one. */
enum rel_status rel_practice_noticed(struct rel_ctx *ctx, rel_id contact,
                                     struct rel_noticed_list *out, struct rel_err *err);

/* Opens a case (or, as not_this, remembers that it is none). signal REL_SIGNALS: the one that is
 * noticed; REL_NOT_FOUND when there is none. words: what happened; "" = the evidence of what is
 * noticed. day: when; REL_NO_DAY = today. REL_CONFLICT: a case is open already. */
enum rel_status rel_practice_pushaway_open(struct rel_ctx *ctx, rel_id contact,
                                           enum rel_signal signal, const char *words, rel_day day,
                                           bool not_this, rel_id *out, rel_id *change,
                                           struct rel_err *err);

/* What was understood and done; it is looked at again on `due` (REL_NO_DAY = in 14 days). Texts ""
 * leave what is there. */
enum rel_status rel_practice_pushaway_answer(struct rel_ctx *ctx, rel_id id, const char *cause,
                                             const char *response, rel_day due, rel_id *change,
                                             struct rel_err *err);
enum rel_status rel_practice_pushaway_close(struct rel_ctx *ctx, rel_id id,
                                            enum rel_pushaway_outcome outcome, const char *lesson,
                                            rel_id *change, struct rel_err *err);
enum rel_status rel_practice_pushaway_not_this(struct rel_ctx *ctx, rel_id id, rel_id *change,
                                               struct rel_err *err);

/* A case with all that helps: my own open promises to them first. */
struct rel_pushaway_view {
    struct rel_pushaway pushaway;
    const char *name;
    struct rel_promise_list promises; /* mine, open, soonest first */
    int strikes;                      /* promises broken to them */
    const struct rel_playbook *book;
};
enum rel_status rel_practice_pushaway_view(struct rel_ctx *ctx, rel_id id,
                                           struct rel_pushaway_view *out, struct rel_err *err);

const struct rel_playbook *rel_practice_playbook(enum rel_signal signal);

/* practice/today_answer.h - the answers to a row of Today: done, later, rest, not this. */
#pragma once

#include "model/today.h"
#include "practice/ctx.h"

enum rel_answer { REL_ANSWER_DONE, REL_ANSWER_LATER, REL_ANSWER_REST, REL_ANSWER_NOT_THIS };
REL_WORDS(rel_answer, "done", "later", "rest", "not_this")

struct rel_today_answer {
    rel_id contact;
    enum rel_agenda_kind kind; /* REL_KINDS = the reason that leads for this person today */
    rel_id row;                /* of that reason; 0 = the pair, or whichever is due first */
    enum rel_answer answer;
    rel_day until;   /* later: the day (REL_NO_DAY = tomorrow); rest: REL_NO_DAY = until they write;
                        not_this: REL_NO_DAY = never again */
    const char *why; /* not_this: in the user's words; may be "" */
};

/* done logs an outbound contact today by the proposed channel and keeps the promise or touchpoint
 * it rests on, or moves on the record of the practice (practice/reasons.h). *reason says which
 * reason was answered. */
enum rel_status rel_practice_today_answer(struct rel_ctx *ctx,
                                          const struct rel_today_answer *answer,
                                          struct rel_reason *reason, rel_id *change,
                                          struct rel_err *err);

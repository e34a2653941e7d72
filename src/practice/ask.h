/* practice/ask.h - ask, when it is time; and care after a yes. */
#pragma once

#include "model/ask.h"
#include "practice/ctx.h"

struct rel_deed;

/* What I asked (or they asked me). words may not be "". due: follow up on (REL_NO_DAY = in 7 days;
 * of theirs: never). *warning: readiness speaks against it, or "". */
enum rel_status rel_practice_ask_add(struct rel_ctx *ctx, const struct rel_ask *ask, rel_id *out,
                                     const char **warning, rel_id *change, struct rel_err *err);

/* yes, no, or later (due: ask again on; REL_NO_DAY = in 30 days). A yes to an ask of mine brings
 * after-care: started at once when asked for, else proposed on Today. */
enum rel_status rel_practice_ask_answer(struct rel_ctx *ctx, rel_id id, enum rel_ask_answer answer,
                                        rel_day due, bool after_care, rel_id *change,
                                        struct rel_err *err);
enum rel_status rel_practice_asks(struct rel_ctx *ctx, rel_id contact, size_t most,
                                  struct rel_ask_list *out, struct rel_err *err);

enum rel_status rel_practice_readiness(struct rel_ctx *ctx, rel_id contact,
                                       struct rel_readiness *out, struct rel_err *err);

/*
 * practice/reason.h - what a record of the practice may say on Today, and what "done" does to it:
 * the two functions that a line of practice/reasons.h has.
 */
#pragma once

#include "core/words_reason.h"
#include "practice/ctx.h"

struct rel_deed;

/* What it says. Texts are "" and channel REL_CHANNELS unless set: the row's own then stand. */
struct rel_reason_words {
    const char *label, *sentence, *evidence;
    const char *act, *draft;
    enum rel_channel channel;
    int minutes; /* 0 = as the channel takes */
};

struct rel_reason_rules {
    /* Reads the record reason->row and fills *out. REL_NOT_FOUND: it is gone. */
    enum rel_status (*say)(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
                           const struct rel_reason *reason, struct rel_reason_words *out,
                           struct rel_err *err);
    /* The user did it; the contact was logged as `interaction` in the same deed. NULL: only an
     * answer is remembered. */
    enum rel_status (*done)(struct rel_deed *deed, rel_id contact, const struct rel_reason *reason,
                            rel_id interaction, struct rel_err *err);
    /* The user said never again to it: "not this" then means what it does to the record, and no
     * answer is remembered. NULL: the answer is. */
    enum rel_status (*refuse)(struct rel_deed *deed, rel_id contact,
                              const struct rel_reason *reason, const char *why,
                              struct rel_err *err);
};

/*
 * practice/reasons.h - a reason that comes from a record of the practice: its words, and what
 * "done" does to the record.
 *
 * One table, a line for each rel_source but REL_FROM_KIND.
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
};

/* Never NULL; functions in it may be. */
const struct rel_reason_rules *rel_practice_reason_rules(enum rel_source source);

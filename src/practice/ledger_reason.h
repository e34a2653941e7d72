/* practice/ledger_reason.h - thanks and loans on Today: their words, and what "done" does. */
#pragma once

#include "practice/reason.h"

enum rel_status rel_ledger_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                               rel_id contact, const struct rel_reason *reason,
                               struct rel_reason_words *out, struct rel_err *err);

/* Thanked; given back when I had borrowed it; else asked about again in a month. */
enum rel_status rel_ledger_done(struct rel_deed *deed, rel_id contact,
                                const struct rel_reason *reason, rel_id interaction,
                                struct rel_err *err);

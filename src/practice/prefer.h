/* practice/prefer.h - a word before an act that drives somebody away. */
#pragma once

#include "model/interaction.h"
#include "practice/ctx.h"

/* That channel at that moment (seconds UTC; INT64_MIN = not known) is what was heard to drive them
 * away: a sentence that quotes it; "" = nothing speaks against it. channel REL_CHANNELS: "". */
enum rel_status rel_practice_prefer_warning(struct rel_ctx *ctx, rel_id contact, const char *name,
                                            enum rel_channel channel, int64_t at, const char **out,
                                            struct rel_err *err);

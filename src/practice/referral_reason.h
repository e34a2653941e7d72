/* practice/referral_reason.h - a referral's thanks, and its end, on Today. */
#pragma once

#include "practice/reason.h"

enum rel_status rel_practice_referral_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                                          rel_id contact, const struct rel_reason *reason,
                                          struct rel_reason_words *out, struct rel_err *err);

/* Thanked, or told; one that was given is asked about again in a month. */
enum rel_status rel_practice_referral_done(struct rel_deed *deed, rel_id contact,
                                           const struct rel_reason *reason, rel_id interaction,
                                           struct rel_err *err);

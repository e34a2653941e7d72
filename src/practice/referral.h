/* practice/referral.h - who sent whom, thanks, and telling how it ended. */
#pragma once

#include "model/referral.h"
#include "practice/ctx.h"

struct rel_deed;

/* contact: sender, receiver or the one who was sent (0 = all); the newest first. */
enum rel_status rel_practice_referrals(struct rel_ctx *ctx, rel_id contact, size_t most,
                                       struct rel_referral_list *out, struct rel_err *err);
enum rel_status rel_practice_referral_load(struct rel_ctx *ctx, rel_id id, struct rel_referral *out,
                                           struct rel_err *err);

/* Of *referral it reads contact, other, side, words, day (REL_NO_DAY = today), thanked. It also
 * stands in give and take. REL_BAD_INPUT names the field: neither a person nor words, a day to
 * come, somebody who sent themselves. */
enum rel_status rel_practice_referral_add(struct rel_ctx *ctx, const struct rel_referral *referral,
                                          rel_id *out, rel_id *change, struct rel_err *err);
/* The same inside another deed. */
enum rel_status rel_practice_referral_in(struct rel_deed *deed, const struct rel_referral *referral,
                                         rel_id *out, struct rel_err *err);

/* Overwrites words, thanked, outcome and told of what rel_practice_referral_load() gave. */
enum rel_status rel_practice_referral_set(struct rel_ctx *ctx, const struct rel_referral *referral,
                                          rel_id *change, struct rel_err *err);
enum rel_status rel_practice_referral_set_in(struct rel_deed *deed,
                                             const struct rel_referral *referral,
                                             struct rel_err *err);

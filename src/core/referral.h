/* core/referral.h - thanks within two days, and how it ended, told when it is known or in a month.
 */
#pragma once

#include "base/arena.h"
#include "model/referral.h"

enum { REL_REFERRAL_THANKS_AFTER = 2, REL_REFERRAL_END_AFTER = 30 };

enum rel_referral_step {
    REL_REFERRAL_NOTHING,
    REL_REFERRAL_THANK,
    REL_REFERRAL_TELL, /* how it ended, or how it stands */
    REL_REFERRAL_ASK,  /* one I gave: how did it go? */
};
enum rel_referral_step rel_referral_next(const struct rel_referral *referral, rel_day *day);

/* "Bo Ruiz", or the words. */
const char *rel_referral_whom(const struct rel_referral *referral);

/* What is at stake: "Ana has sent you three people." "" for none. */
const char *rel_referral_stake(struct rel_arena *arena, const char *given, int64_t sent);

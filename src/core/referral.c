#include "core/referral.h"

enum rel_referral_step
rel_referral_next(const struct rel_referral *r, rel_day *day)
{
    if (r->side == REL_REFERRAL_GIVEN) {
        *day = r->day + REL_REFERRAL_END_AFTER;
        return *r->outcome ? REL_REFERRAL_NOTHING : REL_REFERRAL_ASK;
    }
    if (r->thanked == REL_NO_DAY) {
        *day = r->day + REL_REFERRAL_THANKS_AFTER;
        return REL_REFERRAL_THANK;
    }
    if (r->told == REL_NO_DAY) {
        *day = *r->outcome ? r->thanked : r->day + REL_REFERRAL_END_AFTER;
        return REL_REFERRAL_TELL;
    }
    return REL_REFERRAL_NOTHING;
}

const char *
rel_referral_whom(const struct rel_referral *r)
{
    return *r->other_name ? r->other_name : r->words;
}

const char *
rel_referral_stake(struct rel_arena *arena, const char *given, int64_t sent)
{
    static const char *const words[] = {"",      "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};

    if (sent < 1)
        return "";
    if (sent == 1)
        return rel_printf(arena, "%s has sent you somebody.", given);
    return sent <= 12 ? rel_printf(arena, "%s has sent you %s people.", given, words[sent])
                      : rel_printf(arena, "%s has sent you %lld people.", given, (long long)sent);
}

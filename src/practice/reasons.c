#include "practice/reasons.h"

#include "practice/ask_reason.h"

#include "practice/heard_reason.h"
#include "practice/introduction_reason.h"
#include "practice/ledger_reason.h"
#include "practice/match_reason.h"
#include "practice/pushaway_reason.h"
#include "practice/referral_reason.h"
#include "practice/sequence_reason.h"
#include "practice/try_reason.h"

static const struct rel_reason_rules rules[REL_SOURCES] = {
    [REL_FROM_KIND] = {NULL, NULL, NULL},
    [REL_FROM_ENROLMENT] = {rel_practice_sequence_say, NULL, rel_practice_sequence_refuse},
    [REL_FROM_TRY] = {rel_practice_try_say, rel_practice_try_done, NULL},
    [REL_FROM_CARD] = {rel_practice_card_say, NULL, NULL},
    [REL_FROM_ASK] = {rel_practice_ask_say, rel_practice_ask_done, NULL},
    [REL_FROM_PUSHAWAY] = {rel_practice_pushaway_say, rel_practice_pushaway_done,
                           rel_practice_pushaway_refuse},
    [REL_FROM_INTRODUCTION] = {rel_practice_introduction_say, rel_practice_introduction_done, NULL},
    [REL_FROM_REFERRAL] = {rel_practice_referral_say, rel_practice_referral_done, NULL},
    [REL_FROM_LEDGER] = {rel_ledger_say, rel_ledger_done, NULL},
    [REL_FROM_MATCH] = {rel_practice_match_say, rel_practice_match_reason_done,
                        rel_practice_match_refuse},
    [REL_FROM_HEARD] = {rel_practice_heard_say, NULL, NULL},
};

const struct rel_reason_rules *
rel_practice_reason_rules(enum rel_source source)
{
    return &rules[source < REL_SOURCES ? source : REL_FROM_KIND];
}

#include "practice/steps.h"

#include "practice/ask_steps.h"
#include "practice/heard_steps.h"
#include "practice/introduction_steps.h"
#include "practice/ledger_steps.h"
#include "practice/match_steps.h"
#include "practice/pushaway_steps.h"
#include "practice/referral_steps.h"
#include "practice/sequence_steps.h"
#include "practice/try_steps.h"

/* Ended by NULL. */
static const rel_steps_fn gather[] = {
    rel_practice_pushaway_steps,
    rel_practice_sequence_steps,
    rel_practice_ask_steps,
    rel_ledger_steps,
    rel_practice_introduction_steps,
    rel_practice_referral_steps,
    rel_practice_match_steps,
    rel_practice_heard_steps,
    rel_practice_try_steps,
    rel_practice_card_steps,
    NULL,
};

enum rel_status
rel_practice_steps(struct rel_ctx *ctx, struct rel_arena *arena, const struct rel_pair_facts *facts,
                   struct rel_steps *out, struct rel_err *err)
{
    for (size_t i = 0; gather[i]; i++)
        if (gather[i](ctx, arena, facts, out, err))
            return err->status;
    rel_practice_pushaway_pause(out);
    return REL_OK;
}

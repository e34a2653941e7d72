#include "practice/referral_reason.h"

#include "core/referral.h"
#include "core/words.h"
#include "practice/deed.h"
#include "practice/referral.h"
#include "store/agenda.h"
#include "store/referral.h"

static void
say_received(struct rel_arena *arena, const struct rel_referral *r, enum rel_referral_step step,
             const char *who, struct rel_reason_words *out)
{
    const char *whom = rel_words_unstopped(arena, rel_referral_whom(r));

    if (step == REL_REFERRAL_THANK) {
        out->label = "Not thanked yet";
        out->act = rel_printf(arena, "Thank %s", who);
        out->draft = rel_printf(arena, "%s, thank you for sending me %s.", who, whom);
        return;
    }
    out->label = *r->outcome ? "How it ended is not told yet" : "Tell how it stands";
    out->act =
        rel_printf(arena, "Tell %s how it %s with %s", who, *r->outcome ? "ended" : "stands", whom);
    out->draft = *r->outcome
                     ? rel_printf(arena, "%s, about %s, whom you sent me: %s.", who, whom,
                                  rel_words_unstopped(arena, r->outcome))
                     : rel_printf(arena, "%s, a word about %s, whom you sent me.", who, whom);
}

enum rel_status
rel_practice_referral_say(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
                          const struct rel_reason *reason, struct rel_reason_words *out,
                          struct rel_err *err)
{
    const char *who = *facts->given ? facts->given : facts->name, *on, *whom;
    struct rel_referral r;
    enum rel_referral_step step;
    rel_day day;

    (void)contact;
    if (rel_referral_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &r, err))
        return err->status;
    step = rel_referral_next(&r, &day);
    on = rel_words_on(ctx->arena, r.day, facts->today);
    whom = rel_words_unstopped(ctx->arena, rel_referral_whom(&r));
    out->evidence = "from your referrals";
    if (r.side == REL_REFERRAL_RECEIVED) {
        out->sentence = rel_printf(ctx->arena, "%s sent you %s %s.", who, whom, on);
        say_received(ctx->arena, &r, step, who, out);
        return REL_OK;
    }
    out->label = "Not heard how it went";
    out->sentence = rel_printf(ctx->arena, "You sent %s %s %s.", who, whom, on);
    out->act = rel_printf(ctx->arena, "Ask %s how it went", who);
    out->draft = rel_printf(ctx->arena, "%s, how did it go with %s?", who, whom);
    return REL_OK;
}

enum rel_status
rel_practice_referral_done(struct rel_deed *deed, rel_id contact, const struct rel_reason *reason,
                           rel_id interaction, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_referral r;
    struct rel_agenda_answer asked = {
        .kind = reason->kind, .row = reason->row, .until = ctx->today + REL_REFERRAL_END_AFTER};
    rel_day day;

    (void)interaction;
    if (rel_referral_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &r, err))
        return err->status;
    switch (rel_referral_next(&r, &day)) {
    case REL_REFERRAL_THANK:
        r.thanked = ctx->today;
        return rel_practice_referral_set_in(deed, &r, err);
    case REL_REFERRAL_TELL:
        if (*r.outcome) {
            r.told = ctx->today;
            return rel_practice_referral_set_in(deed, &r, err);
        }
        break; /* told how it stands: the end is still to be told */
    default:
        break;
    }
    return rel_deed_row(deed, "answer", contact, contact, err)
               ? err->status
               : rel_agenda_answer_write(ctx->db, ctx->user, contact, &asked, "done", "", ctx->now,
                                         err);
}

#include "practice/try_reason.h"

#include "core/template.h"
#include "core/try.h"
#include "practice/deed.h"
#include "practice/template.h"
#include "practice/try.h"
#include "store/try.h"

static enum rel_status
find(struct rel_ctx *ctx, rel_id contact, rel_id row, struct rel_try *out, struct rel_err *err)
{
    struct rel_try_list list;

    if (rel_try_taken(ctx->db, ctx->arena, ctx->user, contact, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].id == row) {
            *out = list.v[i];
            return REL_OK;
        }
    return rel_fail(err, REL_NOT_FOUND, "that was answered");
}

enum rel_status
rel_practice_try_say(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
                     const struct rel_reason *reason, struct rel_reason_words *out,
                     struct rel_err *err)
{
    struct rel_try t;
    bool asked;

    (void)facts;
    if (find(ctx, contact, reason->row, &t, err))
        return err->status;
    asked = ctx->today >= t.week + REL_TRY_ASKED;
    out->label = asked ? "How did it go?" : "Something to try this week";
    out->sentence = t.words;
    out->evidence = "you took it up this week";
    out->act = asked ? "Say what happened: relatum try done WHAT" : "Try it";
    return REL_OK;
}

enum rel_status
rel_practice_try_done(struct rel_deed *deed, rel_id contact, const struct rel_reason *reason,
                      rel_id interaction, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_try t;

    (void)interaction;
    if (find(ctx, contact, reason->row, &t, err))
        return err->status;
    t.state = REL_TRY_DONE;
    t.answered = ctx->today;
    return rel_deed_row(deed, "practice_try", t.id, contact, err) ? err->status
                                                                  : rel_try_write(ctx->db, &t, err);
}

enum rel_status
rel_practice_card_say(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
                      const struct rel_reason *reason, struct rel_reason_words *out,
                      struct rel_err *err)
{
    static const struct rel_field_values none = {0};
    struct rel_field_values values, missing = {0};
    struct rel_template t;

    (void)reason;
    if (rel_practice_template(ctx, "just_because", &t, err)
        || rel_practice_template_values(ctx, contact, &none, &values, err))
        return err->status;
    out->label = "Just because";
    out->sentence = rel_printf(ctx->arena, "A card with no occasion for %s.", facts->given);
    out->evidence = "no card or gift for four months, and no date near";
    out->channel = REL_CARD;
    out->draft = rel_template_fill(ctx->arena, t.body, &values, &missing);
    return REL_OK;
}

#include "practice/match_reason.h"

#include "core/match.h"
#include "core/words.h"
#include "practice/deed.h"
#include "practice/introduction.h"
#include "practice/match.h"
#include "store/introduction.h"
#include "store/match.h"

static enum rel_status
load(struct rel_ctx *ctx, rel_id id, struct rel_match *m, struct rel_err *err)
{
    struct rel_match_list one = {.v = m, .n = 1};

    return rel_match_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, m, err)
               ? err->status
               : rel_practice_match_words(ctx, &one, err);
}

static const char *
draft(struct rel_arena *arena, const struct rel_match *m, const char *who)
{
    const char *need = rel_words_unstopped(arena, m->need);
    const char *have = rel_words_unstopped(arena, m->have);

    if (m->giver)
        return rel_printf(arena, "%s, may I introduce %s to you? The need is: %s.", who, m->name,
                          need);
    if (m->article)
        return rel_printf(arena, "%s, you spoke of %s. This may be of use: %s%s%s", who, need, have,
                          *m->url ? " " : ".", m->url);
    return rel_printf(arena, "%s, you spoke of %s. I could help: %s.", who, need, have);
}

enum rel_status
rel_practice_match_say(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
                       const struct rel_reason *reason, struct rel_reason_words *out,
                       struct rel_err *err)
{
    struct rel_match m;

    (void)contact;
    if (load(ctx, reason->row, &m, err))
        return err->status;
    out->label = m.giver ? "Two who may fit" : m.trust ? "Something to give" : "An offer that fits";
    out->sentence = rel_printf(ctx->arena, "%s.", m.sentence);
    out->evidence = rel_printf(ctx->arena, "the words that meet: %s", m.evidence);
    out->act = m.giver ? rel_printf(ctx->arena, "Ask %s whether you may introduce %s", m.giver_name,
                                    m.name)
                       : m.act;
    out->draft = draft(ctx->arena, &m, *facts->given ? facts->given : facts->name);
    return REL_OK;
}

enum rel_status
rel_practice_match_reason_done(struct rel_deed *deed, rel_id contact,
                               const struct rel_reason *reason, rel_id interaction,
                               struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_match_acted acted;
    struct rel_introduction intro;
    struct rel_match m;

    (void)contact;
    if (load(ctx, reason->row, &m, err)
        || rel_practice_match_done_in(deed, &m, interaction, &acted, err))
        return err->status;
    if (!acted.introduction)
        return REL_OK;
    return rel_introduction_load(ctx->db, ctx->arena, ctx->user, ctx->book, acted.introduction,
                                 &intro, err)
               ? err->status
               : rel_practice_introduction_move_in(deed, &intro, REL_INTRO_ASK, "", err);
}

enum rel_status
rel_practice_match_refuse(struct rel_deed *deed, rel_id contact, const struct rel_reason *reason,
                          const char *why, struct rel_err *err)
{
    struct rel_match m;

    (void)contact;
    (void)why;
    if (load(deed->ctx, reason->row, &m, err))
        return err->status;
    return rel_practice_match_not_this_in(deed, &m, err);
}

#include "practice/heard_reason.h"

#include "core/heard.h"
#include "core/words.h"
#include "store/heard.h"

enum rel_status
rel_practice_heard_say(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
                       const struct rel_reason *reason, struct rel_reason_words *out,
                       struct rel_err *err)
{
    struct rel_arena *arena = ctx->arena;
    const char *given = *facts->given ? facts->given : facts->name;
    struct rel_heard h;
    struct rel_heard_list one = {&h, 1};

    (void)contact;
    if (rel_heard_load(ctx->db, arena, ctx->user, ctx->book, reason->row, &h, err))
        return err->status;
    out->label = "Heard long ago: ask again";
    out->sentence = rel_printf(arena, "%s%s%s: %s.", rel_heard_noun(h.kind), *h.whose ? " of " : "",
                               h.whose, rel_words_unstopped(arena, h.words));
    out->evidence = rel_printf(arena, "%s %s", rel_heard_state_word(h.state),
                               rel_words_on(arena,
                                            h.state == REL_CONFIRMED   ? h.answered
                                            : h.state == REL_REFLECTED ? h.reflected
                                                                       : h.day,
                                            ctx->today));
    out->act = rel_printf(arena, "Ask %s whether this still holds", given);
    out->draft = rel_heard_play_back(arena, &one, facts->vocabulary, true);
    return REL_OK;
}

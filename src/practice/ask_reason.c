#include "practice/ask_reason.h"

#include "core/words.h"
#include "practice/deed.h"
#include "practice/sequence.h"
#include "store/ask.h"

enum { AGAIN = 7 };

enum rel_status
rel_practice_ask_say(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
                     const struct rel_reason *reason, struct rel_reason_words *out,
                     struct rel_err *err)
{
    struct rel_ask a;
    const char *words, *on;

    (void)contact;
    if (rel_ask_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &a, err))
        return err->status;
    words = rel_words_unstopped(ctx->arena, a.words);
    on = rel_words_on(ctx->arena, a.answer == REL_ASK_OPEN ? a.day : a.answered, ctx->today);
    out->evidence = rel_printf(ctx->arena, "asked %s", rel_words_on(ctx->arena, a.day, ctx->today));
    if (a.answer == REL_ASK_YES) {
        out->label = "After a yes";
        out->sentence = rel_printf(ctx->arena, "%s said yes %s: %s.", facts->given, on, words);
        out->act = rel_printf(ctx->arena, "Thank %s, and begin to care", facts->given);
        out->draft =
            rel_printf(ctx->arena, "%s, thank you. Your yes means a lot to me.", facts->given);
        return REL_OK;
    }
    if (a.answer == REL_ASK_LATER) {
        out->label = "They said: later";
        out->sentence = rel_printf(ctx->arena, "%s said later %s: %s.", facts->given, on, words);
        out->act = rel_printf(ctx->arena, "Ask %s again", facts->given);
        out->draft = rel_printf(ctx->arena, "%s, is it a better time now for this: %s?",
                                facts->given, words);
        return REL_OK;
    }
    out->label = "Asked, no answer yet";
    out->sentence = rel_printf(ctx->arena, "You asked %s: %s.", on, words);
    out->act = rel_printf(ctx->arena, "Ask %s kindly; a no is fine", facts->given);
    out->draft = rel_printf(ctx->arena, "%s, I asked you this %s: %s. A no is just as fine.",
                            facts->given, on, words);
    return REL_OK;
}

enum rel_status
rel_practice_ask_done(struct rel_deed *deed, rel_id contact, const struct rel_reason *reason,
                      rel_id interaction, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_ask a;
    rel_id id;

    if (rel_ask_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &a, err))
        return err->status;
    if (a.answer == REL_ASK_YES)
        return rel_practice_sequence_start_in(deed, contact, "after_yes", REL_NO_DAY, &id, err)
                   ? err->status
                   : rel_practice_sequence_touched(deed, contact, ctx->today, err);
    a.answer = REL_ASK_OPEN;
    a.answered = REL_NO_DAY;
    a.due = ctx->today + AGAIN;
    a.interaction = interaction;
    return rel_deed_row(deed, "ask", a.id, contact, err) ? err->status
                                                         : rel_ask_write(ctx->db, &a, err);
}

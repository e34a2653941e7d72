#include "practice/introduction_reason.h"

#include "core/introduction.h"
#include "core/words.h"
#include "practice/deed.h"
#include "practice/introduction.h"
#include "store/agenda.h"
#include "store/introduction.h"

#include <string.h>

/* One line to say or send; the whole letter is a question away. */
static const char *
draft(struct rel_arena *arena, const struct rel_introduction *i, const char *who)
{
    switch (i->state) {
    case REL_INTRO_IDEA:
    case REL_INTRO_ASKED_GIVER:
        return rel_printf(
            arena, "%s, may I introduce %s to you?%s", who, i->name,
            *i->need ? rel_printf(arena, " The need is: %s.", rel_words_unstopped(arena, i->need))
                     : "");
    case REL_INTRO_GIVER_YES:
    case REL_INTRO_ASKED_SEEKER:
        return rel_printf(arena,
                          "%s, may I introduce %s to you? I have asked already, and it is "
                          "welcome.",
                          who, i->giver_name);
    case REL_INTRO_BOTH_YES:
        return rel_printf(arena,
                          "%s, this is %s. You have both said yes, so from here on it is "
                          "yours.",
                          who, i->giver_name);
    case REL_INTRO_INTRODUCED:
        return rel_printf(arena, "%s, have you and %s found each other?", who, i->giver_name);
    case REL_INTRO_MET:
        return rel_printf(arena, "%s, how did it go with %s?", who, i->giver_name);
    default:
        return rel_printf(arena, "%s, thank you for meeting %s: %s.", who, i->name,
                          rel_words_unstopped(arena, i->outcome));
    }
}

enum rel_status
rel_practice_introduction_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                              rel_id contact, const struct rel_reason *reason,
                              struct rel_reason_words *out, struct rel_err *err)
{
    struct rel_introduction i;

    (void)contact;
    if (rel_introduction_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &i, err))
        return err->status;
    out->label = "An introduction waits";
    out->sentence = rel_printf(ctx->arena, "%s.", rel_introduction_stand(ctx->arena, &i));
    out->evidence = rel_printf(ctx->arena, "%s and %s, since %s", i.name, i.giver_name,
                               rel_words_day(ctx->arena, i.since, facts->today));
    out->act = rel_introduction_act(ctx->arena, &i);
    out->draft = draft(ctx->arena, &i, *facts->given ? facts->given : facts->name);
    return REL_OK;
}

enum rel_status
rel_practice_introduction_done(struct rel_deed *deed, rel_id contact,
                               const struct rel_reason *reason, rel_id interaction,
                               struct rel_err *err)
{
    static const struct {
        bool moves;
        enum rel_introduction_move move;
    } acts[REL_INTRO_STATES] = {[REL_INTRO_IDEA] = {true, REL_INTRO_ASK},
                                [REL_INTRO_GIVER_YES] = {true, REL_INTRO_ASK},
                                [REL_INTRO_BOTH_YES] = {true, REL_INTRO_INTRODUCE},
                                [REL_INTRO_OUTCOME] = {true, REL_INTRO_THANK}};
    struct rel_ctx *ctx = deed->ctx;
    struct rel_introduction i;
    struct rel_agenda_answer asked = {
        .kind = reason->kind, .row = reason->row, .until = ctx->today + REL_INTRO_ANSWER_AFTER};

    (void)interaction;
    if (rel_introduction_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &i, err))
        return err->status;
    if (acts[i.state].moves)
        return rel_practice_introduction_move_in(deed, &i, acts[i.state].move, "", err);
    return rel_deed_row(deed, "answer", contact, contact, err)
               ? err->status
               : rel_agenda_answer_write(ctx->db, ctx->user, contact, &asked, "done", "", ctx->now,
                                         err);
}

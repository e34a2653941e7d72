#include "practice/ledger_reason.h"

#include "core/ledger.h"
#include "core/words.h"
#include "practice/deed.h"
#include "store/agenda.h"
#include "store/ledger.h"

static const char *
call(const struct rel_words_facts *f)
{
    return *f->given ? f->given : f->name;
}

static void
say_thanks(struct rel_arena *arena, const struct rel_words_facts *f,
           const struct rel_ledger_entry *e, struct rel_reason_words *out)
{
    const char *what = rel_words_unstopped(arena, e->words);

    out->label = "Not thanked yet";
    out->sentence = rel_printf(arena, "%s %s %s: %s.", call(f), rel_ledger_deed(e),
                               rel_words_on(arena, e->day, f->today), what);
    out->act = rel_printf(arena, "Thank %s", call(f));
    out->draft = rel_printf(arena, "%s, thank you: %s. It helped me.", call(f), what);
}

static void
say_loan(struct rel_arena *arena, const struct rel_words_facts *f, const struct rel_ledger_entry *e,
         struct rel_reason_words *out)
{
    const char *what = rel_words_unstopped(arena, e->words);
    bool mine = e->side == REL_GIVE;

    out->label = "Still on loan";
    out->sentence = rel_printf(arena, "%s %s %s: %s.", mine ? "You" : call(f), rel_ledger_deed(e),
                               rel_words_on(arena, e->day, f->today), what);
    out->act = mine ? rel_printf(arena, "Ask %s about it", call(f))
                    : rel_printf(arena, "Give it back to %s", call(f));
    out->draft = mine ? rel_printf(arena, "%s, do you still need this: %s?", call(f), what)
                      : rel_printf(arena,
                                   "%s, I still have this of yours: %s. When may I bring "
                                   "it back?",
                                   call(f), what);
}

enum rel_status
rel_ledger_say(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
               const struct rel_reason *reason, struct rel_reason_words *out, struct rel_err *err)
{
    struct rel_ledger_entry e;
    rel_day day;

    (void)contact;
    if (rel_ledger_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &e, err))
        return err->status;
    out->evidence = rel_printf(ctx->arena, "from your give and take of %s",
                               rel_words_day(ctx->arena, e.day, facts->today));
    if (rel_ledger_next(&e, &day) == REL_LEDGER_RETURN)
        say_loan(ctx->arena, facts, &e, out);
    else
        say_thanks(ctx->arena, facts, &e, out);
    return REL_OK;
}

enum rel_status
rel_ledger_done(struct rel_deed *deed, rel_id contact, const struct rel_reason *reason,
                rel_id interaction, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_ledger_entry e;
    struct rel_agenda_answer asked = {
        .kind = reason->kind, .row = reason->row, .until = ctx->today + REL_LEDGER_LOAN_AFTER};
    enum rel_ledger_step step;
    rel_day day;

    (void)interaction;
    if (rel_ledger_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &e, err))
        return err->status;
    step = rel_ledger_next(&e, &day);
    if (step == REL_LEDGER_RETURN && e.side == REL_GIVE) /* asked about, not returned */
        return rel_deed_row(deed, "answer", contact, contact, err)
                   ? err->status
                   : rel_agenda_answer_write(ctx->db, ctx->user, contact, &asked, "done", "",
                                             ctx->now, err);
    if (step == REL_LEDGER_RETURN)
        e.returned = ctx->today;
    else
        e.thanked = ctx->today;
    return rel_deed_row(deed, "ledger", e.id, contact, err) ? err->status
                                                            : rel_ledger_write(ctx->db, &e, err);
}

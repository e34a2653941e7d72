#include "core/ledger.h"

#include "core/words.h"

bool
rel_ledger_trust(enum rel_ledger_side side, bool free, bool unselfish)
{
    return side == REL_GIVE && free && unselfish;
}

enum rel_ledger_step
rel_ledger_next(const struct rel_ledger_entry *e, rel_day *day)
{
    if (e->side == REL_TAKE && e->thanked == REL_NO_DAY && !e->row) {
        *day = e->day + REL_LEDGER_THANKS_AFTER;
        return REL_LEDGER_THANK;
    }
    if (e->kind == REL_VALUE_LOAN && e->returned == REL_NO_DAY) {
        *day = e->day + REL_LEDGER_LOAN_AFTER;
        return REL_LEDGER_RETURN;
    }
    return REL_LEDGER_NOTHING;
}

const char *
rel_ledger_sentence(struct rel_arena *arena, const struct rel_ledger_sums *s)
{
    const char *text;

    if (!s->given.n && !s->taken.n)
        return "Nothing is written down yet, neither given nor received.";
    text = rel_printf(arena, "You have given %lld, received %lld", (long long)s->given.n,
                      (long long)s->taken.n);
    if (s->unthanked)
        text = rel_printf(arena, "%s; %s not thanked for yet", text,
                          s->unthanked == 1 ? "one"
                                            : rel_printf(arena, "%lld", (long long)s->unthanked));
    if (s->on_loan)
        text = rel_printf(arena, "%s; %s", text,
                          rel_words_count(arena, s->on_loan, "loan is open", "loans are open"));
    return rel_printf(arena, "%s.", text);
}

const char *
rel_ledger_deed(const struct rel_ledger_entry *e)
{
    static const char *const given[REL_VALUES] = {
        "helped them",       "gave them time",
        "introduced them",   "sent them something to read",
        "gave them a gift",  "lent them something",
        "sent them somebody"};
    static const char *const taken[REL_VALUES] = {
        "helped you",      "gave you time",      "introduced you",   "sent you something to read",
        "gave you a gift", "lent you something", "sent you somebody"};

    return e->side == REL_GIVE ? given[e->kind] : taken[e->kind];
}

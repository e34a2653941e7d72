/* The second half of words_reason.h: with what. */
#include "base/str.h"
#include "core/agenda.h"
#include "core/promise.h"
#include "core/today.h"
#include "core/words.h"
#include "core/words_reason.h"

struct say {
    struct rel_arena *arena;
    const struct rel_words_facts *f;
    struct rel_today_row *row;
    const char *who;
};

static void
act_promise(const struct say *s)
{
    const struct rel_promise *p = s->f->promise;
    const struct rel_touchpoint *t = s->f->touchpoint;
    const char *what = p ? p->text : t ? t->what : "";

    if (!what[0])
        return;
    what = rel_words_unstopped(s->arena, what);
    s->row->act = rel_words_capital(s->arena, what);
    if (p && rel_promise_state_on(p, s->f->today) == REL_BROKEN) { /* a strike */
        s->row->draft = rel_printf(
            s->arena,
            "%s, I am sorry: I said %s that I would, and I have not: %s. You will have it "
            "by %s.",
            s->who, rel_words_on(s->arena, p->made, s->f->today), what,
            rel_words_day(s->arena, s->f->today + REL_PROMISE_MEND, s->f->today));
        return;
    }
    s->row->draft = p ? rel_printf(s->arena, "%s, as promised %s: %s.", s->who,
                                   rel_words_on(s->arena, p->made, s->f->today), what)
                      : rel_printf(s->arena, "%s, as announced: %s.", s->who, what);
}

static void
act_new(const struct say *s)
{
    s->row->draft =
        s->f->caught == REL_CAUGHT_FORM
            ? rel_printf(s->arena, "%s, thank you for getting in touch. What can I do for you?",
                         s->who)
            : rel_printf(s->arena, "%s, a short hello, so that you have my address too.", s->who);
}

static void
act_owed(const struct say *s)
{
    static const bool answerable[REL_CHANNELS] = {
        [REL_CALL] = true, [REL_MAIL] = true, [REL_MESSAGE] = true, [REL_LETTER] = true};
    enum rel_channel theirs = s->f->last_in.channel;

    s->row->act = rel_printf(s->arena, "Answer %s", s->who);
    if (s->f->last_in.day == REL_NO_DAY)
        return;
    if (theirs < REL_CHANNELS && answerable[theirs])
        s->row->channel = theirs;
    s->row->draft =
        rel_printf(s->arena, "%s, thank you for your %s %s.", s->who, rel_words_noun(theirs),
                   rel_words_on(s->arena, s->f->last_in.day, s->f->today));
}

static void
act_date(const struct say *s)
{
    const struct rel_date *date = s->f->date;

    /* its row fires days before when a card has to be posted */
    if (date
        && rel_agenda_next_date(date, s->row->reason.day) - s->row->reason.day
               >= REL_AGENDA_CARD_LEAD)
        s->row->channel = REL_CARD;
    if (date && rel_str_is_nocase(date->kind, "birthday"))
        s->row->draft = rel_printf(s->arena, "%s, a very happy birthday to you.", s->who);
}

static void
act_open_loop(const struct say *s)
{
    const struct rel_promise *p = s->f->promise;

    s->row->act = rel_printf(s->arena, "Ask %s how it stands", s->who);
    if (p)
        s->row->draft = rel_printf(s->arena, "%s, how does it stand with this: %s?", s->who,
                                   rel_words_unstopped(s->arena, p->text));
}

static void
act_touch(const struct say *s)
{
    const struct rel_touchpoint *t = s->f->touchpoint;

    if (t && t->what[0])
        s->row->act = rel_words_capital(s->arena, rel_words_unstopped(s->arena, t->what));
    s->row->draft =
        s->f->vocabulary == REL_WORDS_PERSONAL
            ? rel_printf(s->arena, "%s, you came to my mind today. How are you?", s->who)
            : rel_printf(s->arena, "%s, how have things gone since we last spoke?", s->who);
}

static void
act_any(const struct say *s)
{
    (void)s;
}

void
rel_words_act(struct rel_arena *arena, const struct rel_words_facts *facts,
              struct rel_today_row *row)
{
    static void (*const rules[REL_KINDS])(const struct say *) = {
        [REL_KIND_PROMISE] = act_promise,  [REL_KIND_PUSHAWAY] = act_any,
        [REL_KIND_NEW] = act_new,          [REL_KIND_OWED] = act_owed,
        [REL_KIND_DATE] = act_date,        [REL_KIND_OPEN_LOOP] = act_open_loop,
        [REL_KIND_TOUCHPOINT] = act_touch, [REL_KIND_COOLING] = act_touch,
        [REL_KIND_GIVE] = act_any,         [REL_KIND_PRACTICE] = act_any,
    };
    const struct rel_touchpoint *t = facts->touchpoint;
    struct say s = {.arena = arena,
                    .f = facts,
                    .row = row,
                    .who = facts->given[0] ? facts->given : facts->name};

    row->draft = row->act = "";
    row->channel = t && t->channel < REL_CHANNELS ? t->channel : facts->channel;
    rules[row->reason.kind](&s);
    if (!row->act[0])
        row->act = rel_printf(arena, "%s %s", rel_words_verb(row->channel), s.who);
    row->minutes = rel_today_minutes(row->reason.kind, row->channel);
}

const char *
rel_words_hear_from(struct rel_arena *arena, rel_day day, rel_day today)
{
    return rel_printf(arena, "You will hear from me by %s.", rel_words_day(arena, day, today));
}

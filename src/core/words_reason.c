#include "core/words_reason.h"

#include "base/str.h"
#include "core/agenda.h"
#include "core/today.h"
#include "core/words.h"
#include "core/words_measure.h"

/* What one rule puts together; the sentence is cut to length by the caller. */
struct say {
    struct rel_arena *arena;
    const struct rel_words_facts *f;
    struct rel_reason *r;
};

static const char *
short_name(const struct rel_words_facts *f)
{
    return f->given[0] ? f->given : f->name;
}

static const char *
on(const struct say *s, rel_day day)
{
    return rel_words_on(s->arena, day, s->f->today);
}

static const char *
days(const struct say *s, int n)
{
    return rel_words_count(s->arena, n, "day", "days");
}

static void
say_announced(const struct say *s)
{
    const struct rel_touchpoint *t = s->f->touchpoint;

    if (t->what[0])
        s->r->sentence = rel_printf(s->arena, "You said they would hear from you: %s.",
                                    rel_words_unstopped(s->arena, t->what));
    else
        s->r->sentence = rel_printf(s->arena, "You said %s would hear from you %s.",
                                    short_name(s->f), on(s, t->day));
    s->r->evidence =
        rel_printf(s->arena, "announced for %s", rel_words_day(s->arena, t->day, s->f->today));
}

static void
say_promise(const struct say *s)
{
    const struct rel_promise *p = s->f->promise;
    int late = s->r->days_due;

    if (p && p->due != REL_NO_DAY)
        late = s->f->today - p->due;
    if (p && p->due == REL_NO_DAY)
        s->r->label = "Promised, no day was said";
    else if (late <= 0)
        s->r->label = "Promised for today";
    else
        s->r->label = rel_printf(s->arena, "Promised, %s late", days(s, late));
    if (!p && s->f->touchpoint)
        say_announced(s);
    if (!p)
        return;
    s->r->sentence = rel_printf(s->arena, "You promised %s: %s.", on(s, p->made),
                                rel_words_unstopped(s->arena, p->text));
    s->r->evidence =
        rel_printf(s->arena, "%s %s", p->interaction ? "from your log" : "noted", on(s, p->made));
}

static void
say_new(const struct say *s)
{
    static const struct {
        const char *before, *after;
    } caught[] = {
        [REL_CAUGHT_HAND] = {"You added ", ""},
        [REL_CAUGHT_LOG] = {"You noted ", " in a log"},
        [REL_CAUGHT_PHONE] = {"", " came from your phone"},
        [REL_CAUGHT_FORM] = {"", " left an address on your form"},
    };
    size_t how = s->f->caught < REL_COUNT(caught) ? s->f->caught : REL_CAUGHT_HAND;

    s->r->label = "New: nobody has been in touch yet";
    s->r->sentence = rel_printf(s->arena, "%s%s%s %s.", caught[how].before, short_name(s->f),
                                caught[how].after, on(s, s->f->created));
    s->r->evidence = "no contact is recorded";
}

/* "wrote", "called": what they did by that channel. */
static const char *
they_did(enum rel_channel channel)
{
    static const char *const did[REL_CHANNELS] = {
        [REL_CALL] = "called",
        [REL_GIFT] = "sent a gift",
        [REL_VISIT] = "came by",
    };
    const char *text = channel < REL_CHANNELS ? did[channel] : NULL;

    return text ? text : "wrote";
}

static void
say_owed(const struct say *s)
{
    const char *subject = s->f->last_in.subject;
    rel_day day = s->f->last_in.day;

    s->r->label = "You owe an answer";
    if (day == REL_NO_DAY)
        return;
    s->r->sentence = rel_printf(s->arena, "%s %s %s", short_name(s->f),
                                they_did(s->f->last_in.channel), on(s, day));
    s->r->sentence =
        subject[0] ? rel_printf(s->arena, "%s: \xE2\x80\x9C%s\xE2\x80\x9D", s->r->sentence, subject)
                   : rel_printf(s->arena, "%s.", s->r->sentence);
    s->r->evidence = rel_printf(s->arena, "%s of %s; nothing from you since",
                                rel_words_noun(s->f->last_in.channel),
                                rel_words_day(s->arena, day, s->f->today));
}

static void
say_date(const struct say *s)
{
    const struct rel_date *date = s->f->date;
    const char *what = rel_words_capital(s->arena, date ? date->kind : "date");
    /* the row fires `lead` days before: which occurrence it means is the nearest one */
    rel_day day = date ? rel_agenda_next_date(date, s->r->day) : s->r->day;
    int away = day - s->f->today;

    if (away == 0)
        s->r->label = rel_printf(s->arena, "%s today", what);
    else if (away > 0)
        s->r->label = away == 1 ? rel_printf(s->arena, "%s tomorrow", what)
                                : rel_printf(s->arena, "%s in %s", what, days(s, away));
    else
        s->r->label = rel_printf(s->arena, "%s %s ago", what, days(s, -away));
    if (!date)
        return;
    if (date->year > 0 && rel_str_is_nocase(date->kind, "birthday"))
        s->r->sentence = rel_printf(
            s->arena, "%s %s %d%s%s.", short_name(s->f), away < 0 ? "turned" : "turns",
            rel_day_civil(day).year - date->year, away ? " " : "", away ? on(s, day) : "");
    else
        s->r->sentence =
            rel_printf(s->arena, "%s: %s %s.", short_name(s->f), date->kind, on(s, day));
    s->r->evidence = "from their card";
}

static void
say_open_loop(const struct say *s)
{
    const struct rel_promise *p = s->f->promise;

    s->r->label = "Open loop";
    if (!p)
        return;
    if (p->due == REL_NO_DAY)
        s->r->label = "They promised, no day was said";
    else
        s->r->label = rel_printf(s->arena, "They promised, %s past", days(s, s->f->today - p->due));
    s->r->sentence = rel_printf(s->arena, "%s said %s: %s.", short_name(s->f), on(s, p->made),
                                rel_words_unstopped(s->arena, p->text));
    s->r->evidence =
        rel_printf(s->arena, "%s %s", p->interaction ? "from your log" : "noted", on(s, p->made));
}

static void
say_touchpoint(const struct say *s)
{
    const struct rel_touchpoint *t = s->f->touchpoint;
    const struct rel_standing *st = s->f->standing;
    int over = s->r->days_due;

    if (t) {
        s->r->label =
            over > 0 ? rel_printf(s->arena, "Planned, %s ago", days(s, over)) : "Planned for today";
        s->r->sentence =
            t->what[0]
                ? rel_printf(s->arena, "You planned: %s.", rel_words_unstopped(s->arena, t->what))
                : rel_printf(s->arena, "You planned to be in touch %s.", on(s, t->day));
        s->r->evidence = "your plan";
        return;
    }
    s->r->label =
        s->f->cadence
            ? rel_words_capital(s->arena, rel_words_phase(s->arena, s->f->standing, s->f->cadence))
            : "Planned contact";
    if (st->last_contact == REL_NO_DAY) {
        s->r->sentence = "No contact is recorded yet.";
        s->r->evidence = "your cadence";
        return;
    }
    s->r->evidence = "your cadence";
    /* Once it has cooled, the pair's own habit says more than the plan. */
    if ((st->cools_on != REL_NO_DAY && s->f->today >= st->cools_on)
        || s->f->last.day != st->last_contact)
        s->r->sentence = rel_words_rhythm(s->arena, st, s->f->today);
    else
        s->r->sentence =
            rel_printf(s->arena, "Last contact %s, by %s; %s.", on(s, s->f->last.day),
                       rel_words_noun(s->f->last.channel),
                       over > 0 ? rel_printf(s->arena, "%s over", days(s, over)) : "due today");
}

static void
say_cooling(const struct say *s)
{
    const struct rel_standing *st = s->f->standing;
    bool cold = st->cold_on != REL_NO_DAY && s->f->today >= st->cold_on;

    s->r->label = cold ? "Gone cold" : "Cooling";
    s->r->sentence = rel_words_rhythm(s->arena, st, s->f->today);
    s->r->evidence = rel_words_forecast(s->arena, st, s->f->today);
}

static void
say_kind(const struct say *s)
{
    s->r->label = rel_words_capital(s->arena, rel_agenda_kind_word(s->r->kind));
}

void
rel_words_reason(struct rel_arena *arena, const struct rel_words_facts *facts,
                 struct rel_reason *reason)
{
    static void (*const rules[REL_KINDS])(const struct say *) = {
        [REL_KIND_PROMISE] = say_promise,
        [REL_KIND_PUSHAWAY] = say_kind,
        [REL_KIND_NEW] = say_new,
        [REL_KIND_OWED] = say_owed,
        [REL_KIND_DATE] = say_date,
        [REL_KIND_OPEN_LOOP] = say_open_loop,
        [REL_KIND_TOUCHPOINT] = say_touchpoint,
        [REL_KIND_COOLING] = say_cooling,
        [REL_KIND_GIVE] = say_kind,
        [REL_KIND_PRACTICE] = say_kind,
    };
    struct say s = {.arena = arena, .f = facts, .r = reason};

    reason->label = reason->sentence = reason->evidence = "";
    rules[reason->kind](&s);
    reason->sentence = rel_words_fit(arena, reason->sentence, REL_WORDS_SENTENCE);
}

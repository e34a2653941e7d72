/* What was said: promises, plans, things heard, given and asked. */
#include "core/capture_rules.h"

#include <string.h>

bool
rel_rule_left(struct rel_capture_maker *m, const struct rel_clause *c)
{
    if (c->question || rel_clause_has(c, REL_TAG_IF))
        return false;
    rel_clause_add(m, REL_PIECE_LEFT, c, c->trigger, c->trigger)->left =
        (enum rel_left)c->v[c->trigger].value;
    return true;
}

bool
rel_rule_answer(struct rel_capture_maker *m, const struct rel_clause *c)
{
    struct rel_capture_subject s = rel_clause_subject(m, c);
    struct rel_piece *p;

    if (rel_clause_is_void(c, false) || s.mine)
        return false;
    p = rel_clause_add(m, REL_PIECE_ANSWER, c, c->trigger, c->trigger);
    p->answer = (enum rel_ask_answer)c->v[c->trigger].value;
    rel_clause_of_person(m, p, &s, rel_clause_names_somebody(c));
    return true;
}

static void
plan(struct rel_capture_maker *m, const struct rel_clause *c, size_t day, bool announced,
     int person)
{
    size_t channel = rel_clause_find(c, REL_TAG_CHANNEL), again = rel_clause_find(c, REL_TAG_AGAIN);
    struct rel_piece *p = rel_clause_add(m, REL_PIECE_NEXT, c, 0, c->n - 1);

    p->day = rel_capture_day(&c->v[day].time, m->clock->today, false);
    p->minute = c->v[day].time.minute;
    p->announced = announced || (again != REL_NO_ITEM && c->v[again].value == 8);
    if (channel != REL_NO_ITEM)
        p->channel = (enum rel_channel)(c->v[channel].value & 15);
    else if (again != REL_NO_ITEM && c->v[again].value && c->v[again].value < 8)
        p->channel = c->v[again].value == 1 ? REL_CALL : REL_MEETING;
    p->person = person;
}

bool
rel_rule_promise(struct rel_capture_maker *m, const struct rel_clause *c)
{
    struct rel_capture_subject s = rel_clause_subject(m, c);
    int value = c->v[c->trigger].value;
    size_t day = rel_clause_find(c, REL_TAG_DAY), a, b;
    struct rel_piece *p;
    bool theirs = value == 2 || (value == 0 && s.third)
                  || (value == 0 && rel_clause_verb_last(m, c) && rel_clause_has(c, REL_TAG_ME));
    const char *text;

    if (rel_clause_is_void(c, false))
        return false;
    for (size_t i = 0; i < c->trigger && rel_clause_verb_last(m, c); i++)
        if (rel_capture_is_person(&c->v[i]) && !c->v[i].possessive)
            s.who = rel_clause_who(m, c, i, false);
    rel_clause_content(m, c, false, &a, &b);
    text = rel_clause_words(m, c, a, b, false);
    if (!theirs && day != REL_NO_ITEM
        && ((a < b && c->v[a].tag == REL_TAG_CHANNEL && (c->v[a].value & 64))
            || rel_clause_has(c, REL_TAG_AGAIN))) {
        plan(m, c, day, true, s.who);
        return true;
    }
    if (!*text)
        return false;
    p = rel_clause_add(m, REL_PIECE_PROMISE, c, c->trigger < a ? c->trigger : a, c->n - 1);
    p->side = theirs ? REL_THEIRS : REL_MINE;
    p->words = text;
    if (day != REL_NO_ITEM)
        p->day = rel_capture_day(&c->v[day].time, m->clock->today, false);
    rel_clause_of_person(m, p, &s, rel_clause_names_somebody(c));
    return true;
}

/* "I'll send her the lease": meant, but not called a promise. */
bool
rel_rule_will(struct rel_capture_maker *m, const struct rel_clause *c)
{
    struct rel_capture_subject s = rel_clause_subject(m, c);
    int value = c->v[c->trigger].value;
    size_t day = rel_clause_find(c, REL_TAG_DAY), a, b;
    bool theirs = value == 2 || (value == 0 && s.third);
    struct rel_piece *p;
    const char *text;

    if (rel_clause_is_void(c, true) || (value == 0 && !s.said && m->third >= 0))
        return false;
    rel_clause_content(m, c, false, &a, &b);
    if (day != REL_NO_ITEM && rel_clause_has(c, REL_TAG_AGAIN)
        && c->v[rel_clause_find(c, REL_TAG_AGAIN)].value == 8) {
        plan(m, c, day, true, s.who);
        return true;
    }
    if (!theirs && day != REL_NO_ITEM
        && ((a < b && c->v[a].tag == REL_TAG_CHANNEL) || rel_clause_has(c, REL_TAG_AGAIN)
            || (a < b && c->v[b - 1].tag == REL_TAG_CHANNEL
                && m->clock->language->nouns_are_capital))) {
        plan(m, c, day, rel_clause_has(c, REL_TAG_TOLD), s.who);
        return true;
    }
    text = rel_clause_words(m, c, a, b, false);
    if (!*text
        || (a < b && c->v[a].tag == REL_TAG_WORD && strcmp(rel_clause_word(m, c, a), "be") == 0))
        return false;
    for (size_t i = a; i < b && m->last < 0; i++)
        if (rel_capture_is_person(&c->v[i]))
            rel_clause_who(m, c, i, false);
    p = rel_clause_add(m, REL_PIECE_PROMISE, c, c->trigger, c->n - 1);
    p->side = theirs ? REL_THEIRS : REL_MINE;
    p->words = text;
    p->sure = false;
    if (day != REL_NO_ITEM)
        p->day = rel_capture_day(&c->v[day].time, m->clock->today, false);
    rel_clause_of_person(m, p, &s, rel_clause_names_somebody(c));
    p->sure = false;
    return true;
}

bool
rel_rule_next(struct rel_capture_maker *m, const struct rel_clause *c)
{
    size_t day = rel_clause_find(c, REL_TAG_DAY);
    int person = -1;

    if (day == REL_NO_ITEM || rel_clause_is_void(c, true))
        return false;
    for (size_t i = 0; i < c->n; i++)
        if (rel_capture_is_person(&c->v[i]))
            person = rel_clause_who(m, c, i, false);
    plan(m, c, day, rel_clause_has(c, REL_TAG_TOLD), person);
    return true;
}

static void
heard_piece(struct rel_capture_maker *m, const struct rel_clause *c,
            const struct rel_capture_subject *s, int kind, size_t a, size_t b, bool named)
{
    struct rel_piece *p = rel_clause_add(m, REL_PIECE_HEARD, c, 0, c->n - 1);

    p->heard = (enum rel_heard_kind)kind;
    p->words = rel_clause_words(m, c, a, b, true);
    if (s->whose != REL_NO_ITEM)
        p->whose = c->v[s->whose].tag == REL_TAG_POSS
                       ? rel_clause_words(m, c, s->whose, s->whose + 2, true)
                       : rel_printf(m->arena, "their %s",
                                    rel_clause_words(m, c, s->whose + 1, s->whose + 2, true));
    rel_clause_of_person(m, p, s, named);
}

bool
rel_rule_heard(struct rel_capture_maker *m, const struct rel_clause *c)
{
    struct rel_capture_subject s = rel_clause_subject(m, c);
    int kind = c->v[c->trigger].value & 15;
    bool keep = c->v[c->trigger].value & 16;
    size_t a, b;

    bool turned = c->trigger + 1 < c->n && c->v[c->trigger + 1].tag == REL_TAG_THEY;

    if (rel_clause_is_void(c, true) || s.mine
        || (!s.said && c->trigger > 0 && !rel_clause_has(c, REL_TAG_SKIP) && !turned))
        return false;
    if (c->trigger && c->v[c->trigger - 1].tag == REL_TAG_POSS)
        return false; /* "her need" */
    rel_clause_content(m, c, true, &a, &b);
    if (turned) /* "vielleicht braucht sie einen Anwalt" */
        a = rel_clause_skip_lead(m, c, c->trigger + 2, b, false);
    if (a >= b || a < c->trigger || (b - a == 1 && rel_clause_is_pronoun(rel_clause_word(m, c, a))))
        return false;
    heard_piece(m, c, &s, kind, keep ? c->trigger : a, b, rel_clause_names_somebody(c));
    return true;
}

/* "her goal is a second shop", "problem: no time". */
bool
rel_rule_label(struct rel_capture_maker *m, const struct rel_clause *c)
{
    struct rel_capture_subject s = {.third = true, .who = -1, .whose = REL_NO_ITEM};
    size_t a, b = rel_clause_skip_tail(c, 0, c->n), t = c->trigger;

    if (rel_clause_is_void(c, false) || t + 1 >= c->n
        || (c->v[t + 1].tag != REL_TAG_IS && c->v[t + 1].tag != REL_TAG_COLON))
        return false;
    if (t > 0 && rel_capture_is_person(&c->v[t - 1]))
        s.who = rel_clause_who(m, c, t - 1, false);
    else if (t > 0 && c->v[t - 1].tag != REL_TAG_POSS && c->v[t + 1].tag != REL_TAG_COLON)
        return false;
    a = rel_clause_skip_lead(m, c, t + 2, b, false);
    if (a >= b)
        return false;
    heard_piece(m, c, &s, c->v[t].value, a, b, rel_clause_names_somebody(c));
    return true;
}

/* "her son starts school". */
bool
rel_rule_family(struct rel_capture_maker *m, const struct rel_clause *c)
{
    struct rel_capture_subject s = {.third = true, .who = m->last, .whose = c->trigger - 1};
    size_t b = rel_clause_skip_tail(c, 0, c->n);

    if (c->trigger == 0 || c->question || rel_clause_has(c, REL_TAG_IF) || c->trigger + 1 >= b)
        return false;
    if (rel_capture_is_person(&c->v[s.whose]) && c->v[s.whose].possessive)
        s.who = rel_clause_who(m, c, s.whose, false);
    else if (c->v[s.whose].tag != REL_TAG_POSS)
        return false;
    heard_piece(m, c, &s, c->v[c->trigger].value ? REL_HEARD_ENVIRONMENT : REL_HEARD_FAMILY,
                c->trigger + 1, b, rel_clause_names_somebody(c));
    return true;
}

void
rel_rule_ledger(struct rel_capture_maker *m, const struct rel_clause *c,
                const struct rel_capture_subject *s, enum rel_value value, size_t a, size_t b)
{
    const char *text = rel_clause_words(m, c, a, b, false);
    struct rel_piece *p;

    if (!*text)
        return;
    p = rel_clause_add(m, REL_PIECE_LEDGER, c, 0, c->n - 1);
    p->ledger = s->third ? REL_TAKE : REL_GIVE;
    p->value = value;
    p->words = text;
    rel_clause_of_person(m, p, s, rel_clause_names_somebody(c));
}

bool
rel_rule_give(struct rel_capture_maker *m, const struct rel_clause *c)
{
    struct rel_capture_subject s = rel_clause_subject(m, c);
    size_t thing = rel_clause_find(c, REL_TAG_THING), a, b;
    enum rel_value value = (enum rel_value)c->v[c->trigger].value;

    if (rel_clause_is_void(c, true) || (s.third && !rel_clause_has(c, REL_TAG_ME)))
        return false;
    if (value != REL_VALUE_INTRODUCTION && value != REL_VALUE_REFERRAL) {
        rel_clause_content(m, c, false, &a, &b);
    } else { /* to whom is the what */
        b = rel_clause_skip_tail(c, c->trigger, c->n);
        for (a = c->trigger + 1; a < b && c->v[a].tag != REL_TAG_TO; a++)
            if (rel_capture_is_person(&c->v[a]))
                rel_clause_who(m, c, a, false);
    }
    if (a < b && (c->v[a].tag == REL_TAG_WITH || c->v[a].tag == REL_TAG_POSS)
        && value == REL_VALUE_HELP && a + 1 < b)
        a += c->v[a].tag == REL_TAG_WITH || (a + 1 < b && c->v[a + 1].tag == REL_TAG_WITH ? 1 : 0);
    if (a < b && c->v[a].tag == REL_TAG_WITH)
        a++;
    if (thing != REL_NO_ITEM && value == REL_VALUE_HELP)
        value = (enum rel_value)(c->v[thing].value & 15);
    rel_rule_ledger(m, c, &s, value, a, b);
    return true;
}

bool
rel_rule_ask(struct rel_capture_maker *m, const struct rel_clause *c)
{
    struct rel_capture_subject s = rel_clause_subject(m, c);
    struct rel_piece *p;
    size_t a, b;
    const char *text;

    if (c->question
        || (rel_clause_has(c, REL_TAG_NOT) && rel_clause_find(c, REL_TAG_NOT) < c->trigger)
        || (s.third && !rel_clause_has(c, REL_TAG_ME)))
        return false;
    rel_clause_content(m, c, true, &a, &b);
    if (a + 1 < b && c->v[a].tag == REL_TAG_POSS
        && (c->v[a + 1].tag == REL_TAG_FOR || c->v[a + 1].tag == REL_TAG_TO
            || c->v[a + 1].tag == REL_TAG_IF))
        a++;
    if (a < b && c->v[a].tag == REL_TAG_IF) /* a question, no ask */
        return false;
    if (a < b && (c->v[a].tag == REL_TAG_FOR || c->v[a].tag == REL_TAG_TO))
        a++;
    text = rel_clause_words(m, c, a, b, true);
    if (!*text)
        return false;
    p = rel_clause_add(m, REL_PIECE_ASK, c, 0, c->n - 1);
    p->side = s.third ? REL_THEIRS : REL_MINE;
    p->words = text;
    rel_clause_of_person(m, p, &s, rel_clause_names_somebody(c));
    return true;
}

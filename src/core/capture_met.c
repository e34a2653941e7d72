/* Contact that happened: with whom, by what, when and how long. */
#include "core/capture_rules.h"

static void
people(struct rel_capture_maker *m, const struct rel_clause *c)
{
    for (size_t i = 0; i < c->n; i++)
        if (rel_capture_is_person(&c->v[i]))
            rel_clause_who(m, c, i, true);
}

static void
when(struct rel_capture_maker *m, const struct rel_clause *c)
{
    size_t day = rel_clause_find(c, REL_TAG_DAY), length = rel_clause_find(c, REL_TAG_DURATION);
    struct rel_piece *p;
    rel_day d;

    if (day != REL_NO_ITEM) {
        d = c->v[day].time.kind == REL_TIME_NONE
                ? m->clock->today
                : rel_capture_day(&c->v[day].time, m->clock->today, true);
        if (d != REL_NO_DAY && d <= m->clock->today) {
            p = rel_clause_add(m, REL_PIECE_WHEN, c, day, day);
            p->day = d;
            p->minute = c->v[day].time.minute;
        }
    }
    if (length != REL_NO_ITEM)
        rel_clause_add(m, REL_PIECE_MINUTES, c, length, length)->minutes = c->v[length].minutes;
}

static void
contact(struct rel_capture_maker *m, const struct rel_clause *c, enum rel_channel channel,
        enum rel_direction direction, size_t a, size_t b)
{
    struct rel_piece *p;

    people(m, c);
    if (m->channel >= 0) { /* one line is one contact; what was brought along is no second one */
        p = &m->out->v[m->channel];
        p->sure &= p->channel == channel || channel == REL_GIFT || channel == REL_ARTICLE;
    } else {
        p = rel_clause_add(m, REL_PIECE_CHANNEL, c, a, b);
        m->channel = (int)(m->out->n - 1);
        p->channel = channel;
        p->direction = direction;
    }
    when(m, c);
}

static bool
one_way(enum rel_channel channel)
{
    return channel == REL_MAIL || channel == REL_LETTER || channel == REL_CARD
           || channel == REL_MESSAGE || channel == REL_GIFT || channel == REL_ARTICLE;
}

bool
rel_rule_contact(struct rel_capture_maker *m, const struct rel_clause *c)
{
    enum rel_channel channel = (enum rel_channel)(c->v[c->trigger].value & 15);
    enum rel_direction direction = (enum rel_direction)(c->v[c->trigger].value >> 4 & 3);
    size_t noun = rel_clause_find(c, REL_TAG_CHANNEL), missed = rel_clause_find(c, REL_TAG_MISSED);
    struct rel_capture_subject s;

    if (c->question || rel_clause_has(c, REL_TAG_IF)
        || (rel_clause_has(c, REL_TAG_NOT) && rel_clause_find(c, REL_TAG_NOT) < c->trigger + 2))
        return false;
    s = rel_clause_subject(m, c);
    if (noun != REL_NO_ITEM && channel == REL_MAIL
        && one_way((enum rel_channel)(c->v[noun].value & 15)))
        channel = (enum rel_channel)(c->v[noun].value & 15);
    if (one_way(channel))
        direction = s.third ? REL_INBOUND : REL_OUTBOUND;
    if (missed != REL_NO_ITEM)
        direction = c->v[missed].value ? REL_INBOUND : REL_OUTBOUND;
    contact(m, c, channel, direction, c->trigger, c->trigger);
    return true;
}

bool
rel_rule_missed(struct rel_capture_maker *m, const struct rel_clause *c)
{
    bool theirs = c->v[c->trigger].value != 0;
    size_t noun = rel_clause_find(c, REL_TAG_CHANNEL);

    if (c->question)
        return false;
    if (m->channel >= 0) {
        m->out->v[m->channel].direction = theirs ? REL_INBOUND : REL_OUTBOUND;
        return true;
    }
    if (!rel_clause_names_somebody(c))
        return false;
    contact(m, c, noun == REL_NO_ITEM ? REL_CALL : (enum rel_channel)(c->v[noun].value & 15),
            theirs ? REL_INBOUND : REL_OUTBOUND, c->trigger, c->trigger);
    return true;
}

/* "sent Ana a card", "got a mail from Bo": the noun says by what. */
bool
rel_rule_sent(struct rel_capture_maker *m, const struct rel_clause *c)
{
    size_t noun = rel_clause_find(c, REL_TAG_CHANNEL), thing = rel_clause_find(c, REL_TAG_THING), a,
           b;
    bool got = c->v[c->trigger].value == 1;
    struct rel_capture_subject s = rel_clause_subject(m, c);
    enum rel_channel channel;

    if (rel_clause_is_void(c, true) || (noun == REL_NO_ITEM && thing == REL_NO_ITEM)
        || (got && s.third))
        return false;
    got |= s.third;
    channel = noun != REL_NO_ITEM ? (enum rel_channel)(c->v[noun].value & 15)
                                  : (enum rel_channel)(c->v[thing].value >> 4);
    if (!one_way(channel))
        return false;
    if (noun == REL_NO_ITEM)
        noun = thing;
    contact(m, c, channel, got ? REL_INBOUND : REL_OUTBOUND, c->trigger < noun ? c->trigger : noun,
            c->trigger < noun ? noun : c->trigger);
    if (thing == REL_NO_ITEM)
        return true;
    s.third = got;
    s.who = m->last;
    rel_clause_content(m, c, false, &a, &b);
    if (a < b && a < c->trigger) { /* German: whom stands before what */
        while (a + 1 < b && !rel_clause_is_article(rel_clause_word(m, c, a)))
            a++;
    }
    for (size_t i = a; i < b; i++) /* "an article to Bo", "a book from her" */
        if (c->v[i].tag == REL_TAG_TO || c->v[i].tag == REL_TAG_FROM)
            b = i;
    rel_rule_ledger(m, c, &s, (enum rel_value)(c->v[thing].value & 15), a, b);
    return true;
}

/* "coffee with Bo", "mail from Ana", "lunch with Mei tomorrow". */
bool
rel_rule_noun(struct rel_capture_maker *m, const struct rel_clause *c)
{
    int value = c->v[c->trigger].value;
    enum rel_channel channel = (enum rel_channel)(value & 15);
    enum rel_direction direction = (enum rel_direction)(value >> 4 & 3);
    size_t day = rel_clause_find(c, REL_TAG_DAY);
    bool with = rel_clause_has(c, REL_TAG_WITH), from = rel_clause_has(c, REL_TAG_FROM),
         to = rel_clause_has(c, REL_TAG_TO);
    bool ahead =
        day != REL_NO_ITEM && c->v[day].time.kind != REL_TIME_NONE
        && (c->v[day].time.turn > 0 || c->v[day].time.by
            || (c->v[day].time.kind == REL_TIME_DAY && c->v[day].time.day > m->clock->today));

    if (rel_clause_is_void(c, true) || rel_clause_has(c, REL_TAG_VERB))
        return false;
    if (ahead || (value & 128)
        || (day != REL_NO_ITEM && !with && !from && !to && !rel_clause_names_somebody(c)))
        return rel_rule_next(m, c);
    if (!rel_clause_names_somebody(c) && !(c->trigger == 0 && from))
        return false;
    if (one_way(channel))
        direction = from ? REL_INBOUND : REL_OUTBOUND;
    contact(m, c, channel, direction, c->trigger, c->trigger);
    return true;
}

/* Nothing but when and how long: said of the contact. */
bool
rel_rule_bare_time(struct rel_capture_maker *m, const struct rel_clause *c)
{
    for (size_t i = 0; i < c->n; i++)
        if (c->v[i].tag != REL_TAG_DAY && c->v[i].tag != REL_TAG_DURATION
            && c->v[i].tag != REL_TAG_SKIP && c->v[i].tag != REL_TAG_FOR)
            return false;
    when(m, c);
    return true;
}

#include "core/heard.h"

#include "base/str.h"
#include "core/words.h"

#include <string.h>

enum { PLAYED = 5 };

static const struct {
    const char *noun;
    const char *said, *said_personal; /* before the words when said to them; NULL = not said */
    const char *of_other;             /* between whose it is and the words */
    int months;
    bool can_be_met;
} kinds[REL_HEARD_KINDS] = {
    [REL_HEARD_NEED] = {"Need", "you need", "you could use", "needs", 3, true},
    [REL_HEARD_GOAL] = {"Goal", "your goal:", "you would love this:", "aims for", 6, true},
    [REL_HEARD_PROBLEM] = {"Problem", "what stands in the way:", "what weighs on you:",
                           "struggles with", 3, true},
    [REL_HEARD_ENVIRONMENT] = {"Around them", "around you:", "around you:", "lives with", 12,
                               false},
    [REL_HEARD_FAMILY] = {"Family", "at home:", "at home:", ":", 12, false},
    [REL_HEARD_INTEREST] = {"Interest", "you care about", "you enjoy", "cares about", 12, false},
    [REL_HEARD_VALUE] = {"Value", "what matters to you:", "what matters to you:", "values", 0,
                         false},
    [REL_HEARD_IMPLICATION] = {"If not", "if nothing changes:", "if nothing changes:",
                               "would then have", 6, false},
    [REL_HEARD_CLOSER] = {"Closer", NULL, NULL, NULL, 0, false},
    [REL_HEARD_AWAY] = {"Away", NULL, NULL, NULL, 0, false},
};

bool
rel_heard_split(struct rel_arena *arena, const char *text, enum rel_heard_kind *kind,
                const char **words)
{
    const char *colon = strchr(text, ':');
    char *word;

    if (!colon || colon - text > 16)
        return false;
    word = rel_strndup(arena, text, (size_t)(colon - text));
    for (char *c = word; *c; c++)
        *c = rel_ascii_lower(*c);
    if (!rel_heard_kind_parse(word, kind))
        return false;
    for (colon++; rel_ascii_space(*colon);)
        colon++;
    *words = colon;
    return true;
}

bool
rel_heard_live(const struct rel_heard *h)
{
    return h->state == REL_HEARD || h->state == REL_REFLECTED || h->state == REL_CONFIRMED;
}

bool
rel_heard_can_be_met(enum rel_heard_kind kind)
{
    return kinds[kind].can_be_met;
}

int
rel_heard_months(enum rel_heard_kind kind)
{
    return kinds[kind].months;
}

static rel_day
months_after(rel_day day, int months)
{
    struct rel_civil c = rel_day_civil(day);
    int length;

    c.month += months;
    c.year += (c.month - 1) / 12;
    c.month = (c.month - 1) % 12 + 1;
    length = rel_day_month_length(c.year, c.month);
    return rel_day_of(c.year, c.month, c.day < length ? c.day : length);
}

rel_day
rel_heard_asks_on(const struct rel_heard *h)
{
    rel_day last = h->day;

    if (!rel_heard_live(h) || h->met != REL_NO_DAY || !kinds[h->kind].months)
        return REL_DAY_FOREVER;
    if (h->reflected > last)
        last = h->reflected;
    if (h->answered > last)
        last = h->answered;
    return months_after(last, kinds[h->kind].months);
}

/* "her son" said to her: "your son". */
static const char *
said_to_them(struct rel_arena *arena, const char *whose)
{
    static const char *const mine[] = {"her ", "his ", "their "};

    for (size_t i = 0; i < REL_COUNT(mine); i++)
        if (rel_str_starts_nocase(whose, mine[i]))
            return rel_printf(arena, "your %s", whose + strlen(mine[i]));
    return whose;
}

static const char *
part(struct rel_arena *arena, const struct rel_heard *h, enum rel_vocabulary vocabulary)
{
    const char *words = said_to_them(arena, rel_words_unstopped(arena, h->words));

    if (*h->whose)
        return rel_printf(arena, "%s%s%s %s", said_to_them(arena, h->whose),
                          *kinds[h->kind].of_other == ':' ? "" : " ", kinds[h->kind].of_other,
                          words);
    return rel_printf(arena, "%s %s",
                      vocabulary == REL_WORDS_PERSONAL ? kinds[h->kind].said_personal
                                                       : kinds[h->kind].said,
                      words);
}

const char *
rel_heard_play_back(struct rel_arena *arena, const struct rel_heard_list *items,
                    enum rel_vocabulary vocabulary, bool all)
{
    const char *text = "";
    int n = 0;

    for (size_t i = 0; i < items->n && n < PLAYED; i++) {
        const struct rel_heard *h = &items->v[i];

        if (!rel_heard_live(h) || h->met != REL_NO_DAY || !kinds[h->kind].said
            || (h->state == REL_CONFIRMED && !all))
            continue;
        text = rel_printf(arena, "%s%s%s", text, n++ ? "; " : "", part(arena, h, vocabulary));
    }
    return n ? rel_printf(arena, "What I heard: %s. Did I get that right?", text) : "";
}

const char *
rel_heard_noun(enum rel_heard_kind kind)
{
    return kinds[kind].noun;
}

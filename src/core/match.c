#include "core/match.h"

#include "base/str.h"
#include "core/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_EVIDENCE = 4 };

static int
by_stem(const void *a, const void *b)
{
    const struct rel_match_sense *x = a, *y = b;
    int order = strcmp(x->stem, y->stem);

    return order ? order : (x->group > y->group) - (x->group < y->group);
}

void
rel_match_lexicon_order(struct rel_match_lexicon *lexicon)
{
    if (lexicon->n > 1)
        qsort(lexicon->v, lexicon->n, sizeof(*lexicon->v), by_stem);
}

/* The first sense of a stem; n when it has none. */
static size_t
first_sense(const struct rel_match_lexicon *lexicon, const char *stem)
{
    size_t low = 0, high = lexicon->n;

    while (low < high) {
        size_t mid = (low + high) / 2;

        if (strcmp(lexicon->v[mid].stem, stem) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static bool
same_group(const struct rel_match_lexicon *lexicon, const char *a, const char *b)
{
    for (size_t i = first_sense(lexicon, a); i < lexicon->n && rel_str_is(lexicon->v[i].stem, a);
         i++)
        for (size_t k = first_sense(lexicon, b);
             k < lexicon->n && rel_str_is(lexicon->v[k].stem, b); k++)
            if (lexicon->v[i].group == lexicon->v[k].group)
                return true;
    return false;
}

/* Compounds and families of words: photograph(y), Steuer(berater). */
static double
alike(const char *a, const char *b)
{
    size_t n = strlen(a), m = strlen(b), same = 0, shorter = n < m ? n : m, longer = n < m ? m : n;
    const char *inner = n < m ? a : b, *outer = n < m ? b : a;

    while (same < shorter && a[same] == b[same])
        same++;
    if (same >= REL_MATCH_ROOT && 4 * same >= 3 * longer)
        return 0.7;
    if (shorter >= REL_MATCH_ROOT
        && (same == shorter || rel_str_is(outer + (longer - shorter), inner)))
        return 0.6;
    return 0;
}

double
rel_match_near(const struct rel_match_lexicon *lexicon, const struct rel_match_word *a,
               const struct rel_match_word *b)
{
    double near = 0;

    if (rel_str_is(a->text, b->text))
        return 1;
    for (int l = 0; l < REL_MATCH_STEMS; l++)
        if (strlen(a->stem[l]) >= 3 && rel_str_is(a->stem[l], b->stem[l]))
            return 1;
    for (int l = 0; l < REL_MATCH_STEMS; l++)
        for (int k = 0; k < REL_MATCH_STEMS; k++)
            if (same_group(lexicon, a->stem[l], b->stem[k]))
                return 0.85;
    for (int l = 0; l < REL_MATCH_STEMS; l++)
        near = fmax(near, alike(a->stem[l], b->stem[l]));
    return near;
}

static const char *
add_evidence(struct rel_arena *arena, const char *so_far, const char *a, const char *b)
{
    const char *pair = rel_str_is(a, b) ? a : rel_printf(arena, "%s ~ %s", a, b);

    return *so_far ? rel_printf(arena, "%s, %s", so_far, pair) : pair;
}

int
rel_match_score(struct rel_arena *arena, const struct rel_match_lexicon *lexicon,
                const struct rel_match_text *need, const struct rel_match_text *offer,
                const char **evidence)
{
    double need_all = 0, offer_all = 0, need_shared = 0, offer_shared = 0, shared;
    double *met = rel_alloc(arena, (offer->n + 1) * sizeof(*met));
    int n = 0;

    *evidence = "";
    for (size_t k = 0; k < offer->n; k++)
        offer_all += offer->v[k].weight;
    for (size_t i = 0; i < need->n; i++) {
        double best = 0;
        size_t at = 0;

        need_all += need->v[i].weight;
        for (size_t k = 0; k < offer->n; k++) {
            double near = rel_match_near(lexicon, &need->v[i], &offer->v[k]);

            met[k] = fmax(met[k], near);
            if (near * offer->v[k].weight > best) {
                best = near * offer->v[k].weight;
                at = k;
            }
        }
        if (best > 0) {
            need_shared += need->v[i].weight * fmin(best / offer->v[at].weight, 1);
            if (n++ < MOST_EVIDENCE)
                *evidence = add_evidence(arena, *evidence, need->v[i].text, offer->v[at].text);
        }
    }
    for (size_t k = 0; k < offer->n; k++)
        offer_shared += offer->v[k].weight * met[k];
    if (need_all <= 0 || offer_all <= 0)
        return 0;
    shared = fmin(need_shared, offer_shared);
    return (int)lround(1000
                       * (0.6 * fmin(shared / fmin(need_all, offer_all), 1)
                          + 0.4 * fmin(shared / fmax(need_all, offer_all), 1))
                       * fmin(shared / 0.5, 1)); /* words that say little do not carry it alone */
}

int
rel_match_cut(int best)
{
    return best * 7 / 10 > REL_MATCH_LEAST ? best * 7 / 10 : REL_MATCH_LEAST;
}

int
rel_match_rank(int score, int ease, enum rel_heard_kind kind, enum rel_heard_state state)
{
    static const double worth[REL_HEARD_KINDS] = {[REL_HEARD_NEED] = 1.0,
                                                  [REL_HEARD_PROBLEM] = 0.95,
                                                  [REL_HEARD_GOAL] = 0.85,
                                                  [REL_HEARD_INTEREST] = 0.6};
    static const double sure[REL_HEARD_STATES] = {
        [REL_HEARD] = 0.7, [REL_REFLECTED] = 0.8, [REL_CONFIRMED] = 1.0};

    return (int)lround(score * (0.55 + 0.15 * ease) * worth[kind] * sure[state]);
}

/* ---------------------------------------------------------------- words */

static const char *
need_words(struct rel_arena *arena, const struct rel_match *m, rel_day today)
{
    static const char *const verbs[REL_HEARD_KINDS] = {[REL_HEARD_NEED] = "needs",
                                                       [REL_HEARD_GOAL] = "wants",
                                                       [REL_HEARD_PROBLEM] = "struggles with",
                                                       [REL_HEARD_INTEREST] = "cares about"};
    bool confirmed = m->heard_state == REL_CONFIRMED;
    const char *when = rel_words_day(arena, confirmed ? m->answered : m->heard_day, today);
    const char *who = *m->whose ? rel_printf(arena, "%s (%s)", m->name, m->whose) : m->name;

    return rel_printf(arena, "%s %s %s (%s %s)", who, verbs[m->heard_kind],
                      rel_words_unstopped(arena, m->need), confirmed ? "confirmed" : "heard", when);
}

static const char *
offer_words(struct rel_arena *arena, const struct rel_match *m)
{
    static const char *const mine[] = {"you know about", "you know", "you have", "you can do"};
    static const char *const theirs[] = {"knows about", "knows", "has", "offers"};
    const char *have = rel_words_unstopped(arena, m->have);

    if (m->article)
        return rel_printf(arena, "you have to share: %s", have);
    return m->giver ? rel_printf(arena, "%s %s %s", m->giver_name, theirs[m->offer_kind], have)
                    : rel_printf(arena, "%s %s", mine[m->offer_kind], have);
}

void
rel_match_say(struct rel_arena *arena, struct rel_match *m, rel_day today)
{
    m->rank = rel_match_rank(m->score, m->ease, m->heard_kind, m->heard_state);
    m->sentence = rel_printf(arena, "%s; %s", need_words(arena, m, today), offer_words(arena, m));
    if (m->giver)
        m->act = rel_printf(arena, "Introduce %s to %s", m->giver_name, m->name);
    else if (m->article)
        m->act = rel_printf(arena, "Send it to %s", m->name);
    else if (m->offer_kind == REL_OFFER_WHO)
        m->act = rel_printf(arena, "Name them to %s", m->name);
    else
        m->act = rel_printf(arena, "Offer it to %s", m->name);
    if (!m->trust && !m->giver)
        m->act = rel_printf(arena, "%s (an offer, not given for trust)", m->act);
}

#include "core/pushaway.h"

#include "core/words.h"

#include <math.h>
#include <stdlib.h>

/* Chosen on public sets of mail so that 40 relationships give at most one alarm a month, and more
 * silence follows than at random: bench/signals.c. */
#define PATIENCE 2.0 /* times what they usually take */
#define USUAL 4.0
#define WORST 3.0
enum { SIDE = 6, KNOWN = 2 };

bool
rel_pushaway_is_open(const struct rel_pushaway *p)
{
    return p->state == REL_PUSHAWAY_OPEN || p->state == REL_PUSHAWAY_ANSWERED;
}

static int
by_size(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

/* The last answers as median, fastest and slowest. */
static void
take_answers(struct rel_habit *h, const int *answers)
{
    int sorted[REL_PUSHAWAY_RECENT];
    int n = h->answers < REL_PUSHAWAY_RECENT ? h->answers : REL_PUSHAWAY_RECENT;

    if (n == 0)
        return;
    for (int i = 0; i < n; i++)
        sorted[i] = answers[i];
    qsort(sorted, (size_t)n, sizeof(*sorted), by_size);
    h->median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
    h->fastest = sorted[0];
    h->slowest = sorted[n - 1];
}

struct rel_habit
rel_pushaway_habit(const struct rel_contact_day *days, size_t n, rel_day after)
{
    struct rel_habit h = {.waiting = REL_NO_DAY, .last_out = REL_NO_DAY};
    int answers[REL_PUSHAWAY_RECENT] = {0}, run = 0;
    rel_day first = REL_NO_DAY;

    for (size_t i = 0; i < n; i++) {
        const struct rel_contact_day *d = &days[i];

        if (d->in && (d->out || first != REL_NO_DAY)) {
            answers[h.answers++ % REL_PUSHAWAY_RECENT] = first == REL_NO_DAY ? 0 : d->day - first;
            h.longest = run > h.longest ? run : h.longest;
        }
        if (d->in) {
            first = h.waiting = h.last_out = REL_NO_DAY;
            run = h.unanswered = 0;
        } else {
            first = first == REL_NO_DAY ? d->day : first;
            run++;
            if (d->day <= after)
                continue;
            h.waiting = h.waiting == REL_NO_DAY ? d->day : h.waiting;
            h.last_out = d->day;
            h.unanswered++;
        }
    }
    take_answers(&h, answers);
    return h;
}

/* What a rule of the table looks at. */
struct look {
    struct rel_arena *arena;
    const struct rel_contact_day *days;
    size_t n;
    const struct rel_pushaway_list *past;
    const char *given;
    rel_day today, after;
    struct rel_habit habit;
    int refused; /* of this signal */
};

static const char *
days_of(const struct look *l, int64_t n)
{
    return rel_words_count(l->arena, n, "day", "days");
}

/* "in 2 days", "the same day". */
static const char *
usually(const struct look *l)
{
    long days = lround(l->habit.median);

    return days ? rel_printf(l->arena, "in %s", days_of(l, days)) : "the same day";
}

static bool
unanswered(const struct look *l, struct rel_noticed *out)
{
    const struct rel_habit *h = &l->habit;
    int least = h->longest + 1, patience = (int)ceil(PATIENCE * h->median);
    const char *since = rel_words_day(l->arena, h->waiting, l->today);

    if (least < REL_PUSHAWAY_UNANSWERED)
        least = REL_PUSHAWAY_UNANSWERED;
    if (h->answers < KNOWN || h->unanswered < least + l->refused)
        return false;
    if (patience < REL_PUSHAWAY_PATIENCE)
        patience = REL_PUSHAWAY_PATIENCE;
    out->since = h->waiting;
    out->day = h->last_out + patience;
    out->sentence = rel_printf(l->arena, "%d in a row unanswered since %s.", h->unanswered, since);
    out->evidence = rel_printf(
        l->arena, "%d in a row without an answer, since %s; before, %s", h->unanswered, since,
        h->longest > 1 ? rel_printf(l->arena, "never more than %d.", h->longest)
                       : "each was answered.");
    return true;
}

static bool
slow(const struct look *l, struct rel_noticed *out)
{
    const struct rel_habit *h = &l->habit;
    double most = fmax(REL_PUSHAWAY_SLOW_LEAST, fmax(USUAL * h->median, WORST * h->slowest));
    const char *waits;
    int n = h->answers < REL_PUSHAWAY_RECENT ? h->answers : REL_PUSHAWAY_RECENT;

    if (h->answers < REL_PUSHAWAY_ANSWERS || h->waiting == REL_NO_DAY)
        return false;
    waits = days_of(l, l->today - h->waiting);
    out->since = h->waiting;
    out->day = h->waiting + (int)floor(most * (1 + 0.5 * l->refused)) + 1;
    out->sentence =
        rel_printf(l->arena, "%s usually answers %s; yours waits %s.", l->given, usually(l), waits);
    out->evidence =
        rel_printf(l->arena, "%s usually answers %s (middle of %d); yours of %s waits %s.",
                   l->given, usually(l), n, rel_words_day(l->arena, h->waiting, l->today), waits);
    return true;
}

static bool
one_sided(const struct look *l, struct rel_noticed *out)
{
    rel_day last = l->n ? l->days[l->n - 1].day : REL_NO_DAY;
    rel_day from = l->n ? last - REL_PUSHAWAY_WINDOW : REL_NO_DAY;
    int in = 0, mine = 0, in_before = 0, before = 0;

    for (size_t i = 0; i < l->n; i++) {
        const struct rel_contact_day *d = &l->days[i];

        if (d->day <= from) {
            in_before += d->in;
            before++;
        } else if (d->day > l->after) {
            in += d->in;
            mine += !d->in;
        }
    }
    if (mine < SIDE * (1 + 0.5 * l->refused) || in * SIDE > mine || before < SIDE
        || in_before * 3 < before)
        return false;
    out->since = from + 1;
    out->day = last + REL_PUSHAWAY_PATIENCE;
    out->sentence = rel_printf(l->arena, "Of late you were in touch %d times, they %d.", mine, in);
    out->evidence = rel_printf(l->arena,
                               "In 90 days you were in touch on %d days without them, they on %d;"
                               " before, they were on %d of %d.",
                               mine, in, in_before, before);
    return true;
}

/* Strongest first. Without a measure it is noted by hand. */
static const struct {
    const char *title;
    bool (*measure)(const struct look *look, struct rel_noticed *out);
} rules[REL_SIGNALS] = {
    [REL_SIGNAL_UNANSWERED] = {"No answer", unanswered},
    [REL_SIGNAL_SLOW] = {"Slow to answer", slow},
    [REL_SIGNAL_ONE_SIDED] = {"One-sided", one_sided},
    [REL_SIGNAL_CANCELLED] = {"Cancelled", NULL},
    [REL_SIGNAL_LATE] = {"Came late", NULL},
    [REL_SIGNAL_NO_SHOW] = {"Did not come", NULL},
    [REL_SIGNAL_CURT] = {"A curt answer", NULL},
    [REL_SIGNAL_SNIDE] = {"A hurtful remark", NULL},
    [REL_SIGNAL_CUT_OFF] = {"Cut off", NULL},
    [REL_SIGNAL_BOTCH] = {"Mine to put right", NULL},
};

void
rel_pushaway_notice(struct rel_arena *arena, const struct rel_contact_day *days, size_t n,
                    const struct rel_pushaway_list *past, const char *given, rel_day today,
                    struct rel_noticed_list *out)
{
    struct look look = {.arena = arena,
                        .days = days,
                        .n = n,
                        .past = past,
                        .given = given,
                        .today = today,
                        .after = REL_NO_DAY};

    for (size_t i = 0; i < past->n; i++) {
        if (rel_pushaway_is_open(&past->v[i]))
            return;
        if (past->v[i].day > look.after)
            look.after = past->v[i].day;
        if (past->v[i].closed > look.after)
            look.after = past->v[i].closed;
    }
    look.habit = rel_pushaway_habit(days, n, look.after);
    for (int s = 0; s < REL_SIGNALS; s++) {
        struct rel_noticed found = {.signal = (enum rel_signal)s};

        look.refused = 0;
        for (size_t i = 0; i < past->n; i++)
            look.refused +=
                past->v[i].state == REL_PUSHAWAY_NOT_THIS && (int)past->v[i].signal == s;
        if (!rules[s].measure || !rules[s].measure(&look, &found))
            continue;
        found.until = found.day + REL_PUSHAWAY_STAYS;
        *REL_ADD(arena, out) = found;
        return;
    }
}

const char *
rel_pushaway_title(enum rel_signal signal)
{
    return rules[signal].title;
}

bool
rel_pushaway_measured(enum rel_signal signal)
{
    return rules[signal].measure != NULL;
}

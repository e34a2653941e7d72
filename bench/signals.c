/*
 * bench/signals.c - how often the measured signals of push-aways fire, and what follows them.
 *
 *     signals EVENTS.tsv.gz...      one line a set; a file that is not there is passed over
 *
 * EVENTS is "from to t_seconds recipients" in lines with tabs, as of bench/forecast.c; mail to more
 * than 10 counts for nobody. Each person with at least 5 contacts is an owner. A relationship is
 * active from its fifth contact day until 90 days after its last. Day by day, the signal that the
 * pair's days so far give is an alarm when its day comes before the next contact; then the user is
 * taken to have answered it. Printed: alarms per 40 active relationships and 30 days; of those
 * whose time is over, the share after which nothing came from them for three of the pair's usual
 * gaps (at least 14 days); and the same share for any active relationship of that owner on the same
 * day, which is what picking at random would give.
 */
#include "core/forecast.h"
#include "core/pushaway.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { RECIPIENTS = 10, CONTACTS = 5, LEAST = 5, ACTIVE = 90, SECONDS = 86400, SILENCE_LEAST = 14 };

struct event {
    int64_t owner, contact;
    rel_day day;
    bool in;
};

struct pair {
    struct rel_contact_day *days;
    size_t n;
};

struct sums {
    double months;
    int alarms, judged, silent, by_signal[REL_SIGNALS];
    double random; /* summed shares */
};

static void
die(const char *what)
{
    fprintf(stderr, "signals: %s\n", what);
    exit(1);
}

static int
by_pair(const void *a, const void *b)
{
    const struct event *x = a, *y = b;

    if (x->owner != y->owner)
        return x->owner < y->owner ? -1 : 1;
    if (x->contact != y->contact)
        return x->contact < y->contact ? -1 : 1;
    return (x->day > y->day) - (x->day < y->day);
}

static struct event *
load(const char *path, size_t *n)
{
    char command[4200], line[256];
    struct event *v = NULL;
    size_t room = 0;
    FILE *in;

    if (strchr(path, '\'') || strlen(path) > 4000)
        die("a name that cannot be read");
    snprintf(command, sizeof(command), "gzip -dc -- '%s'", path);
    in = popen(command, "r");
    for (*n = 0; in && fgets(line, sizeof(line), in);) {
        int64_t from, to, seconds;
        int recipients;

        if (line[0] == '#'
            || sscanf(line, "%" SCNd64 "\t%" SCNd64 "\t%" SCNd64 "\t%d", &from, &to, &seconds,
                      &recipients)
                   != 4
            || recipients > RECIPIENTS || from == to)
            continue;
        if (*n + 2 > room) {
            room = room ? 2 * room : 1 << 16;
            v = realloc(v, room * sizeof(*v));
            if (!v)
                die("out of memory");
        }
        v[(*n)++] = (struct event){from, to, (rel_day)(seconds / SECONDS), false};
        v[(*n)++] = (struct event){to, from, (rel_day)(seconds / SECONDS), true};
    }
    if (!in || pclose(in) != 0)
        die("gzip could not read it");
    qsort(v, *n, sizeof(*v), by_pair);
    return v;
}

/* Nothing from them in (day, day + length]; -1: the data ends before. */
static int
silent_after(const struct pair *p, rel_day day, rel_day end)
{
    size_t known = 0;
    double length;

    while (known < p->n && p->days[known].day <= day)
        known++;
    length = fmax(SILENCE_LEAST, 3 * rel_forecast_median(p->days, known));
    if (day + length > end)
        return -1;
    for (size_t i = known; i < p->n && p->days[i].day <= day + length; i++)
        if (p->days[i].in)
            return 0;
    return 1;
}

static bool
active_on(const struct pair *p, rel_day day)
{
    size_t known = 0;

    while (known < p->n && p->days[known].day <= day)
        known++;
    return known >= LEAST && day <= p->days[known - 1].day + ACTIVE
           && rel_pushaway_habit(p->days, known, REL_NO_DAY).answers >= REL_PUSHAWAY_ANSWERS;
}

static void
alarm_on(struct sums *s, const struct pair *pairs, size_t n, size_t which, rel_day day, rel_day end)
{
    int silent = silent_after(&pairs[which], day, end), others = 0, quiet = 0;

    s->alarms++;
    if (silent < 0)
        return;
    for (size_t i = 0; i < n; i++) {
        int other = active_on(&pairs[i], day) ? silent_after(&pairs[i], day, end) : -1;

        others += other >= 0;
        quiet += other == 1;
    }
    s->judged++;
    s->silent += silent;
    s->random += others ? (double)quiet / others : 0;
}

static void
live(struct sums *s, const struct pair *pairs, size_t n, size_t which, rel_day end)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct pair *p = &pairs[which];
    struct rel_pushaway_list past = {0};

    for (size_t i = LEAST - 1; i < p->n; i++) {
        rel_day day = p->days[i].day, next = i + 1 < p->n ? p->days[i + 1].day : end;
        rel_day until = next < day + ACTIVE ? next : day + ACTIVE;
        struct rel_noticed_list found = {0};

        s->months += (until - day) / 30.0;
        rel_pushaway_notice(arena, p->days, i + 1, &past, "they", day, &found);
        if (!found.n || found.v[0].day >= until)
            continue;
        s->by_signal[found.v[0].signal]++;
        alarm_on(s, pairs, n, which, found.v[0].day, end);
        *REL_ADD(arena, &past) = (struct rel_pushaway){.signal = found.v[0].signal,
                                                       .state = REL_PUSHAWAY_REPAIRED,
                                                       .day = found.v[0].day,
                                                       .closed = found.v[0].day};
    }
}

/* The pairs of one owner: events [at, to). */
static size_t
pairs_of(struct rel_arena *arena, const struct event *v, size_t at, size_t to, struct pair **out)
{
    struct {
        struct pair *v;
        size_t n;
    } pairs = {0};

    for (size_t i = at; i < to; i++) {
        struct pair *p = pairs.n ? &pairs.v[pairs.n - 1] : NULL;
        struct rel_contact_day *d;

        if (!p || v[i].contact != v[i - 1].contact)
            p = REL_ADD(arena, &pairs);
        d = p->n ? &p->days[p->n - 1] : NULL;
        if (!d || d->day != v[i].day) {
            p->days = rel_grow(arena, p->days, p->n, sizeof(*p->days));
            d = &p->days[p->n++];
            d->day = v[i].day;
        }
        d->in |= v[i].in;
        d->out |= !v[i].in;
    }
    *out = pairs.v;
    return pairs.n;
}

static void
one_set(const char *path)
{
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    struct sums s = {0};
    size_t n, at = 0;
    struct event *v = load(path, &n);
    rel_day end = 0;

    for (size_t i = 0; i < n; i++)
        end = v[i].day > end ? v[i].day : end;
    while (at < n) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct pair *pairs;
        size_t to = at, pairs_n;

        while (to < n && v[to].owner == v[at].owner)
            to++;
        pairs_n = pairs_of(arena, v, at, to, &pairs);
        for (size_t i = 0; pairs_n >= CONTACTS && i < pairs_n; i++)
            live(&s, pairs, pairs_n, i, end);
        at = to;
    }
    printf("%-10.*s %7.0f %7d %10.2f %9.0f%% %9.0f%%   unanswered %d, slow %d, one-sided %d\n",
           (int)strcspn(name, "."), name, s.months, s.alarms,
           s.months > 0 ? 40 * s.alarms / s.months : 0, s.judged ? 100.0 * s.silent / s.judged : 0,
           s.judged ? 100 * s.random / s.judged : 0, s.by_signal[REL_SIGNAL_UNANSWERED],
           s.by_signal[REL_SIGNAL_SLOW], s.by_signal[REL_SIGNAL_ONE_SIDED]);
    free(v);
}

int
main(int argc, char **argv)
{
    bool any = false;

    for (int i = 1; i < argc; i++)
        if (access(argv[i], R_OK) == 0) {
            if (!any)
                printf("%-10s %7s %7s %10s %10s %10s   of them\n", "set", "months", "alarms",
                       "per 40", "silence", "at random");
            any = true;
            one_set(argv[i]);
        }
    if (!any)
        printf("no data: give files of events\n");
    return 0;
}

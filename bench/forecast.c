/*
 * bench/forecast.c - answers the questions of the public forecast protocol.
 *
 *     forecast EVENTS.tsv.gz     owner,contact,t,p,H for every question of the set
 *     forecast --speed [PAIRS]   how long the forecast of so many pairs takes
 *
 * EVENTS is "from to t_seconds recipients [kind]" in lines with tabs. The file's name up to its
 * first dot says which set it is, the folder's (dev, heldout) which people are asked about.
 * Protocol 1: a contact day is a day with an event either way with at most 10 recipients; an owner
 * is a person with at least 5 contacts, at most 400 of them, chosen by the order of an MD5; an
 * owner is asked at t when it has an event in [t-14, t) and another in [t, t+30), a pair when it
 * has at least 3 contact days before t.
 */
#include "core/forecast.h"
#include "md5.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    MOST_RECIPIENTS = 10,
    LEAST_CONTACTS = 5,
    MOST_OWNERS = 400,
    LEAST_DAYS = 3,
    DEV_BELOW = 154, /* first byte of the MD5 of "set:person" */
    SECONDS = 86400,
};

struct set {
    const char *name;
    int clip, start, asked[4], horizons[3];
};

static const struct set sets[] = {
    {"enron", 1140, 300, {870, 930, 990, 1050}, {30, 60, 90}},
    {"eu_core", 525, 0, {300, 345, 390, 435}, {30, 60, 90}},
    {"manufacturing", 270, 0, {150, 165, 180}, {30, 60}},
    {"collegemsg", 192, 0, {100, 115, 130}, {30, 60}},
    {"fbwall", 364, 0, {240, 270, 300, 330}, {30, 60, 90}},
};

struct event {
    int64_t owner, contact, seconds;
};

struct events {
    struct event *v;
    size_t n, room;
};

static void
die(const char *what, const char *name)
{
    fprintf(stderr, "forecast: %s: %s\n", name, what);
    exit(1);
}

static void
add(struct events *events, int64_t owner, int64_t contact, int64_t seconds)
{
    if (events->n == events->room) {
        events->room = events->room ? 2 * events->room : 1 << 16;
        events->v = realloc(events->v, events->room * sizeof(*events->v));
        if (!events->v)
            die("out of memory", "events");
    }
    events->v[events->n++] = (struct event){owner, contact, seconds};
}

enum part { EVERYBODY, DEV, HELD_OUT };

static bool
asked_about(const struct set *set, enum part part, int64_t person)
{
    char text[64];
    uint8_t digest[16];
    int n = snprintf(text, sizeof(text), "%s:%" PRId64, set->name, person);
    bool dev;

    if (part == EVERYBODY)
        return true;
    bench_md5(text, (size_t)n, digest);
    dev = strcmp(set->name, "manufacturing") != 0 && digest[0] < DEV_BELOW;
    return dev == (part == DEV);
}

static void
load(const char *path, const struct set *set, enum part part, struct events *events)
{
    char command[4200], line[256];
    FILE *in;

    if (strchr(path, '\'') || strlen(path) > 4000)
        die("cannot be read: a quote in its name, or the name is too long", path);
    snprintf(command, sizeof(command), "gzip -dc -- '%s'", path);
    in = popen(command, "r");
    if (!in)
        die("gzip cannot be started", path);
    while (fgets(line, sizeof(line), in)) {
        int64_t from, to, seconds;
        int recipients;

        if (line[0] == '#')
            continue;
        if (sscanf(line, "%" SCNd64 "\t%" SCNd64 "\t%" SCNd64 "\t%d", &from, &to, &seconds,
                   &recipients)
            != 4)
            die("a line is not: from to seconds recipients", path);
        if (recipients > MOST_RECIPIENTS || seconds < (int64_t)set->start * SECONDS
            || seconds >= (int64_t)set->clip * SECONDS)
            continue;
        if (asked_about(set, part, from))
            add(events, from, to, seconds);
        if (asked_about(set, part, to))
            add(events, to, from, seconds);
    }
    if (pclose(in) != 0)
        die("gzip could not read it", path);
}

static int
by_pair(const void *a, const void *b)
{
    const struct event *x = a, *y = b;

    if (x->owner != y->owner)
        return x->owner < y->owner ? -1 : 1;
    if (x->contact != y->contact)
        return x->contact < y->contact ? -1 : 1;
    return (x->seconds > y->seconds) - (x->seconds < y->seconds);
}

struct owner {
    size_t at, n; /* in the events */
    uint8_t order[16];
};

static int
by_order(const void *a, const void *b)
{
    return memcmp(((const struct owner *)a)->order, ((const struct owner *)b)->order, 16);
}

static int
by_place(const void *a, const void *b)
{
    const struct owner *x = a, *y = b;

    return (x->at > y->at) - (x->at < y->at);
}

/* Those with enough contacts; the first 400 in the MD5's order, then sorted by their number. */
static size_t
choose(const struct set *set, const struct events *events, struct owner **out)
{
    struct owner *owners = malloc((events->n + 1) * sizeof(*owners));
    size_t n = 0, end;

    if (!owners)
        die("out of memory", "owners");
    for (size_t at = 0; at < events->n; at = end) {
        int contacts = 0;
        struct owner one = {.at = at};
        char text[64];
        int length =
            snprintf(text, sizeof(text), "cap:%s:%" PRId64, set->name, events->v[at].owner);

        for (end = at; end < events->n && events->v[end].owner == events->v[at].owner; end++)
            contacts += end == at || events->v[end].contact != events->v[end - 1].contact;
        if (contacts < LEAST_CONTACTS)
            continue;
        one.n = end - at;
        bench_md5(text, (size_t)length, one.order);
        owners[n++] = one;
    }
    qsort(owners, n, sizeof(*owners), by_order);
    if (n > MOST_OWNERS)
        n = MOST_OWNERS;
    qsort(owners, n, sizeof(*owners), by_place);
    *out = owners;
    return n;
}

/* Is the owner still there: something in the 14 days before t, and something in the 30 after? */
static bool
is_there(const struct event *v, size_t n, int t)
{
    int64_t at = (int64_t)t * SECONDS;
    bool before = false, after = false;

    for (size_t i = 0; i < n; i++) {
        before = before || (v[i].seconds < at && v[i].seconds >= at - 14 * SECONDS);
        after = after || (v[i].seconds >= at && v[i].seconds < at + 30 * SECONDS);
    }
    return before && after;
}

static void
answer(const struct set *set, const struct event *v, size_t n, int t)
{
    struct rel_contact_day *days = malloc(n * sizeof(*days));
    struct rel_forecast f = rel_forecast_init();
    size_t known = 0;
    double own;

    if (!days)
        die("out of memory", "days");
    for (size_t i = 0; i < n && v[i].seconds < (int64_t)t * SECONDS; i++) {
        rel_day day = (rel_day)(v[i].seconds / SECONDS);

        if (known && days[known - 1].day == day)
            continue;
        days[known++] = (struct rel_contact_day){.day = day};
        rel_forecast_append(&f, day);
    }
    f.median = rel_forecast_median(days, known);
    free(days);
    if (known < LEAST_DAYS)
        return;
    for (size_t i = 0; i < 3 && set->horizons[i]; i++)
        if (t + set->horizons[i] <= set->clip)
            printf("%" PRId64 ",%" PRId64 ",%d,%.9g,%d\n", v->owner, v->contact, t,
                   rel_forecast_chance(&f, t, set->horizons[i]), set->horizons[i]);
    own = rel_forecast_horizon(&f);
    if (t + own <= set->clip)
        printf("%" PRId64 ",%" PRId64 ",%d,%.9g,q\n", v->owner, v->contact, t,
               rel_forecast_chance(&f, t, own));
}

static void
answer_owner(const struct set *set, const struct event *v, size_t n)
{
    for (size_t i = 0; i < 4 && set->asked[i]; i++) {
        int t = set->asked[i];

        if (!is_there(v, n, t))
            continue;
        for (size_t at = 0, end; at < n; at = end) {
            for (end = at; end < n && v[end].contact == v[at].contact; end++)
                ;
            answer(set, v + at, end - at, t);
        }
    }
}

static const struct set *
set_of(const char *path, enum part *part)
{
    const char *file = strrchr(path, '/');
    const struct set *found = NULL;
    char folder[4096] = "";
    const char *last;

    if (file) {
        snprintf(folder, sizeof(folder), "%.*s", (int)(file - path), path);
        file++;
    } else {
        file = path;
        if (!realpath(".", folder))
            die("the folder cannot be read", path);
    }
    last = strrchr(folder, '/') ? strrchr(folder, '/') + 1 : folder;
    *part = strcmp(last, "dev") == 0 ? DEV : strcmp(last, "heldout") == 0 ? HELD_OUT : EVERYBODY;
    for (size_t i = 0; i < sizeof(sets) / sizeof(*sets); i++)
        if (strcspn(file, ".") == strlen(sets[i].name)
            && strncmp(file, sets[i].name, strlen(sets[i].name)) == 0)
            found = &sets[i];
    return found;
}

static double
seconds_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* The chance, the warmth and the day of cooling of many pairs: processor time, the best of five. */
static int
speed(size_t pairs)
{
    struct rel_forecast *f = calloc(pairs, sizeof(*f));
    double best_chance = INFINITY, best_days = INFINITY, sum = 0;

    if (!f)
        die("out of memory", "--speed");
    for (size_t i = 0; i < pairs; i++) {
        f[i] = rel_forecast_init();
        for (int j = 0; j < 20; j++)
            rel_forecast_append(&f[i], (rel_day)(j * (1 + (int)(i % 60)) + (int)(i * 7 % 5)));
        f[i].median = 1 + (double)(i % 60);
    }
    for (int run = 0; run < 5; run++) {
        double start = seconds_now(), middle;

        for (size_t i = 0; i < pairs; i++)
            sum += rel_forecast_chance(&f[i], f[i].last + (rel_day)(i % 200),
                                       rel_forecast_horizon(&f[i]));
        middle = seconds_now();
        for (size_t i = 0; i < pairs; i++)
            sum += rel_forecast_cools_on(&f[i], REL_NO_DAY)
                   + rel_forecast_warmth(&f[i], f[i].last + (rel_day)(i % 200));
        best_chance = fmin(best_chance, middle - start);
        best_days = fmin(best_days, seconds_now() - middle);
    }
    printf("pairs %zu\nchance_s %.3f\nwarmth_and_cools_on_s %.3f\nchecksum %.0f\n", pairs,
           best_chance, best_days, sum);
    free(f);
    return 0;
}

int
main(int argc, char **argv)
{
    struct events events = {0};
    struct owner *owners;
    const struct set *set;
    enum part part;
    size_t n;

    if (argc >= 2 && strcmp(argv[1], "--speed") == 0)
        return speed(argc > 2 ? strtoul(argv[2], NULL, 10) : 1000000);
    if (argc != 2) {
        fprintf(stderr, "usage: forecast EVENTS.tsv.gz | forecast --speed [PAIRS]\n");
        return 2;
    }
    set = set_of(argv[1], &part);
    if (!set)
        die("not one of the sets enron, eu_core, manufacturing, collegemsg, fbwall", argv[1]);
    load(argv[1], set, part, &events);
    qsort(events.v, events.n, sizeof(*events.v), by_pair);
    n = choose(set, &events, &owners);
    printf("owner,contact,t,p,H\n");
    for (size_t i = 0; i < n; i++)
        answer_owner(set, events.v + owners[i].at, owners[i].n);
    free(owners);
    free(events.v);
    return 0;
}

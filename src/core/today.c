#include "core/today.h"

#include <stdlib.h>
#include <string.h>

static int64_t
days_due(const struct rel_agenda_row *row, rel_day today)
{
    return (int64_t)today - row->day;
}

static int
sign(bool greater, bool smaller)
{
    return greater - smaller;
}

/* Below 0: a is the stronger. */
static int
compare_rows(const struct rel_agenda_row *a, const struct rel_agenda_row *b, rel_day today)
{
    int64_t x = a->weight * days_due(a, today), y = b->weight * days_due(b, today);

    if (a->kind != b->kind)
        return sign(a->kind > b->kind, a->kind < b->kind);
    if (a->kind == REL_KIND_COOLING)
        return sign(b->value > a->value, b->value < a->value);
    return sign(y > x, y < x);
}

int
rel_today_compare(const struct rel_today_due *a, const struct rel_today_due *b, rel_day today)
{
    int by = compare_rows(&a->row, &b->row, today);

    if (by == 0)
        by = strcmp(a->name_key, b->name_key);
    if (by == 0)
        by = sign(a->row.contact > b->row.contact, a->row.contact < b->row.contact);
    if (by == 0)
        by = sign(a->row.row > b->row.row, a->row.row < b->row.row);
    return by;
}

static int
sort_dues(const void *a, const void *b, void *today)
{
    return rel_today_compare(a, b, *(const rel_day *)today);
}

/* How many rows from the front are certain: up to the last row of the first stream that was cut.
 * A stream is what was read of one kind and weight; one that fills the limit may have been cut. */
static size_t
certain(const struct rel_today_dues *dues, size_t limit, bool *cut)
{
    enum { WEIGHTS = 4 };
    size_t seen[REL_KINDS][WEIGHTS] = {{0}};

    for (size_t i = 0; i < dues->n; i++) {
        const struct rel_agenda_row *row = &dues->v[i].row;

        *cut = ++seen[row->kind][row->weight & (WEIGHTS - 1)] == limit;
        if (*cut)
            return i + 1;
    }
    return dues->n;
}

static struct rel_reason
reason_of(const struct rel_agenda_row *row, rel_day today)
{
    return (struct rel_reason){.kind = row->kind,
                               .source = row->source,
                               .day = row->day,
                               .days_due = (int)days_due(row, today),
                               .row = row->row,
                               .label = "",
                               .sentence = "",
                               .evidence = ""};
}

static bool
has(const struct rel_today_row *rows, size_t n, rel_id contact)
{
    for (size_t i = 0; i < n; i++)
        if (rows[i].contact == contact)
            return true;
    return false;
}

bool
rel_today_order(struct rel_arena *arena, struct rel_today_dues *dues, size_t limit, size_t most,
                rel_day today, struct rel_today_row **rows, size_t *n, bool *more)
{
    struct {
        struct rel_today_row *v;
        size_t n;
    } list = {0};
    size_t sure, i;
    bool cut = false;

    if (dues->n > 1)
        qsort_r(dues->v, dues->n, sizeof(*dues->v), sort_dues, &today);
    sure = certain(dues, limit, &cut);
    for (i = 0; i < sure && list.n < most; i++) {
        const struct rel_agenda_row *row = &dues->v[i].row;

        if (row->until >= today && !has(list.v, list.n, row->contact))
            *REL_ADD(arena, &list) = (struct rel_today_row){.contact = row->contact,
                                                            .name = "",
                                                            .organization = "",
                                                            .weight = row->weight,
                                                            .reason = reason_of(row, today),
                                                            .act = "",
                                                            .channel = REL_CHANNELS,
                                                            .reach = "",
                                                            .draft = "",
                                                            .care = "",
                                                            .order = ""};
    }
    if (list.n < most && cut)
        return false;
    *more = cut;
    for (; i < dues->n && !*more; i++)
        *more = dues->v[i].row.until >= today && !has(list.v, list.n, dues->v[i].row.contact);
    *rows = list.v;
    *n = list.n;
    return true;
}

static int
sort_rows(const void *a, const void *b, void *today)
{
    const struct rel_agenda_row *x = a, *y = b;
    int by = compare_rows(x, y, *(const rel_day *)today);

    return by ? by : sign(x->row > y->row, x->row < y->row);
}

void
rel_today_reasons(struct rel_arena *arena, const struct rel_agenda *due, rel_day today,
                  struct rel_today_row *row)
{
    struct rel_agenda_row *sorted;

    if (due->n == 0)
        return;
    sorted = rel_alloc(arena, due->n * sizeof(*sorted));
    memcpy(sorted, due->v, due->n * sizeof(*sorted));
    qsort_r(sorted, due->n, sizeof(*sorted), sort_rows, &today);
    row->reason = reason_of(&sorted[0], today);
    row->more_n = due->n - 1;
    row->more = row->more_n ? rel_alloc(arena, row->more_n * sizeof(*row->more)) : NULL;
    for (size_t i = 0; i < row->more_n; i++)
        row->more[i] = reason_of(&sorted[i + 1], today);
}

int
rel_today_minutes(enum rel_agenda_kind kind, enum rel_channel channel)
{
    static const int by_channel[REL_CHANNELS + 1] = {
        [REL_CALL] = 15,   [REL_MAIL] = 5,     [REL_LETTER] = 20,   [REL_CARD] = 10,
        [REL_GIFT] = 20,   [REL_MEETING] = 45, [REL_MESSAGE] = 3,   [REL_VISIT] = 60,
        [REL_ARTICLE] = 5, [REL_EVENT] = 60,   [REL_CHANNELS] = 10,
    };
    static const struct {
        int least, most; /* 0 = none */
    } by_kind[REL_KINDS] = {
        [REL_KIND_PROMISE] = {5, 0}, [REL_KIND_PUSHAWAY] = {10, 0}, [REL_KIND_NEW] = {5, 20},
        [REL_KIND_OWED] = {5, 15},   [REL_KIND_DATE] = {0, 10},     [REL_KIND_OPEN_LOOP] = {0, 5},
        [REL_KIND_GIVE] = {5, 0},    [REL_KIND_PRACTICE] = {5, 0},
    };
    int minutes = by_channel[channel], most = by_kind[kind].most;

    if (minutes < by_kind[kind].least)
        return by_kind[kind].least;
    return most && minutes > most ? most : minutes;
}

static enum rel_cut
cut_of(enum rel_agenda_kind kind)
{
    if (kind <= REL_KIND_OWED)
        return REL_DO_FIRST;
    return kind <= REL_KIND_COOLING ? REL_GOOD_TODAY : REL_IF_TIME;
}

int
rel_today_cut(struct rel_today_row *rows, size_t n, int people, int minutes)
{
    int all = 0;
    bool full = false;

    for (size_t i = 0; i < n; i++) {
        all += rows[i].minutes;
        full = full || (i > 0 && ((int64_t)i >= people || all > minutes));
        rows[i].cut = full ? REL_IF_TIME : cut_of(rows[i].reason.kind);
    }
    return all;
}

const char *
rel_today_why(struct rel_arena *arena, const struct rel_today_row *row, double value)
{
    const struct rel_reason *r = &row->reason;
    const char *kind = r->kind == REL_KIND_OPEN_LOOP  ? "open loop"
                       : r->kind == REL_KIND_PUSHAWAY ? "push-away"
                                                      : rel_agenda_kind_word(r->kind);

    if (r->kind == REL_KIND_COOLING)
        return rel_printf(arena, "cooling, weight %d, %.2f at stake", row->weight, value);
    if (r->days_due <= 0)
        return rel_printf(arena, "%s, weight %d, due today", kind, row->weight);
    return rel_printf(arena, "%s, weight %d, %d day%s due", kind, row->weight, r->days_due,
                      r->days_due == 1 ? "" : "s");
}

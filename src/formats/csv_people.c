#include "formats/csv_people.h"

#include "base/limits.h"
#include "base/str.h"
#include "lib/unicode.h"

#include <string.h>
#include <strings.h>

enum {
    HEADER = 10, /* rows among which the header is looked for: LinkedIn has a preamble */
    LOOK = 8192,
};

struct column {
    bool known, value;
    enum rel_make what;
    const char *label, *header;
    char group;
    int number, labelled_by; /* the column with its label; -1 = none */
};

struct table {
    struct column *v;
    size_t n, known;
    bool person; /* one of the columns says who it is */
};

static bool
says_who(enum rel_make what)
{
    return what == REL_MAKE_NAME || what == REL_MAKE_GIVEN || what == REL_MAKE_FAMILY
           || what == REL_MAKE_EMAIL || what == REL_MAKE_TEL;
}

static bool
mapped(const struct rel_csv_maps *maps, struct column *c)
{
    for (size_t i = 0; maps && i < maps->n; i++)
        if (rel_str_is_nocase(maps->v[i].column, c->header)
            && rel_csv_field(maps->v[i].field, &c->what)) {
            c->label = c->what == REL_MAKE_FIELD ? c->header : "";
            c->group = '\0';
            return true;
        }
    return false;
}

/* "Title" is "Dr." beside a "Job Title", and the job itself where there is none. */
static void
title_of(struct table *t)
{
    for (size_t i = 0; i < t->n; i++)
        if (t->v[i].what == REL_MAKE_TITLE)
            return;
    for (size_t i = 0; i < t->n; i++)
        if (t->v[i].what == REL_MAKE_PREFIX
            && (rel_str_is_nocase(t->v[i].header, "Title")
                || rel_str_is_nocase(t->v[i].header, "Titel")))
            t->v[i].what = REL_MAKE_TITLE;
}

static struct table
columns_of(struct rel_arena *arena, const struct rel_csv_row *row, const struct rel_csv_maps *maps)
{
    struct table t = {.v = rel_alloc(arena, (row->n + 1) * sizeof(*t.v)), .n = row->n};

    for (size_t i = 0; i < row->n; i++) {
        struct column *c = &t.v[i];

        *c = (struct column){.label = "", .labelled_by = -1};
        c->header = row->v[i] + strspn(row->v[i], " ");
        c->known = rel_csv_column(arena, c->header, &c->what, &c->label, &c->group, &c->number);
        c->known |= mapped(maps, c);
        if (!c->known) {
            c->what = *c->header ? REL_MAKE_FIELD : REL_MAKE_NOTHING;
            c->label =
                rel_strndup(arena, c->header, rel_unicode_cut(c->header, strlen(c->header), 200));
        }
        t.known += c->known;
        t.person |= c->known && says_who(c->what);
    }
    title_of(&t);
    for (size_t i = 0; i < t.n; i++)
        for (size_t k = 0; t.v[i].group >= 'a' && k < t.n; k++)
            if (t.v[k].group == t.v[i].group - 32 && t.v[k].number == t.v[i].number)
                t.v[i].labelled_by = (int)k;
    return t;
}

/* Two columns that are known, or the only one; a mapping makes any row with its columns one. */
static bool
is_header(const struct table *t, const struct rel_csv_maps *maps)
{
    return t->person && (t->known >= 2 || t->n == 1 || (maps && maps->n))
           && (t->known * 3 >= t->n || t->known >= 4 || (maps && maps->n));
}

static size_t
find_header(struct rel_arena *arena, const struct rel_csv *csv, const struct rel_csv_maps *maps,
            struct table *out)
{
    for (size_t i = 0; i < csv->rows.n && i < HEADER; i++) {
        struct table t = columns_of(arena, &csv->rows.v[i], maps);

        if (is_header(&t, maps)) {
            *out = t;
            return i;
        }
    }
    return SIZE_MAX;
}

/* Day or month first: what one date shows, all of the file have. Else as the language of the header
 * has it. */
static enum rel_date_order
order_of(const struct rel_csv *csv, size_t header, const struct table *t)
{
    bool english = false;

    for (size_t k = 0; k < t->n; k++)
        english |= rel_str_is_nocase(t->v[k].header, "First Name")
                   || rel_str_is_nocase(t->v[k].header, "Birthday")
                   || rel_str_is_nocase(t->v[k].header, "Given Name");
    for (size_t i = header + 1; i < csv->rows.n; i++)
        for (size_t k = 0; k < t->n && k < csv->rows.v[i].n; k++) {
            int order = t->v[k].what == REL_MAKE_BIRTHDAY || t->v[k].what == REL_MAKE_DATE
                            ? rel_make_order(csv->rows.v[i].v[k])
                            : 0;

            if (order)
                return order == 1 ? REL_ORDER_MDY : REL_ORDER_DMY;
        }
    return english ? REL_ORDER_MDY : REL_ORDER_DMY;
}

static const char *
label_for(struct rel_arena *arena, const struct table *t, const struct column *c,
          const struct rel_csv_row *row)
{
    const char *label =
        c->labelled_by >= 0 && (size_t)c->labelled_by < row->n ? row->v[c->labelled_by] : "";
    bool address = c->what >= REL_MAKE_STREET && c->what <= REL_MAKE_ADDRESS;

    (void)t;
    label += strspn(label, " ");
    if (*label == '\0' || rel_str_is(label, "*"))
        label = c->label;
    if (address && c->group && c->number > 1 && *label == '\0') /* a second address of no kind */
        return rel_printf(arena, "%d", c->number);
    return label;
}

static void
read_row(struct rel_arena *arena, const struct table *t, const struct rel_csv_row *row,
         enum rel_date_order order, struct rel_card *card)
{
    struct rel_maker m;

    rel_make_begin(&m, arena, card, row->line, order);
    for (size_t i = 0; i < t->n && i < row->n; i++)
        if (t->v[i].what != REL_MAKE_NOTHING)
            rel_make_take(&m, t->v[i].what, label_for(arena, t, &t->v[i], row), row->v[i]);
    if (row->n > t->n)
        *REL_ADD(arena, &card->problems) =
            (struct rel_problem){row->line, "row", "it has more cells than the header"};
    rel_make_end(&m);
}

bool
rel_csv_people(struct rel_arena *arena, const char *bytes, size_t n,
               const struct rel_csv_maps *maps, struct rel_card_list *cards,
               struct rel_problem_list *problems)
{
    struct table t = {0};
    struct rel_csv csv;
    enum rel_date_order order;
    size_t header;

    rel_csv_read(arena, bytes, n, 0, &csv);
    header = find_header(arena, &csv, maps, &t);
    if (header == SIZE_MAX)
        return false;
    order = order_of(&csv, header, &t);
    for (size_t i = header + 1; i < csv.rows.n; i++)
        read_row(arena, &t, &csv.rows.v[i], order, REL_ADD(arena, cards));
    for (size_t i = 0; i < csv.problems.n; i++)
        *REL_ADD(arena, problems) = csv.problems.v[i];
    return true;
}

bool
rel_csv_people_looks(const char *bytes, size_t n)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct table t;
    struct rel_csv csv;

    rel_csv_read(arena, bytes, n < LOOK ? n : LOOK, HEADER + 1, &csv);
    return find_header(arena, &csv, NULL, &t) != SIZE_MAX;
}

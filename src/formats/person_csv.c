#include "formats/person_csv.h"

#include "base/str.h"
#include "formats/csv_write.h"

typedef const char *(*cell_fn)(struct rel_arena *arena, const struct rel_person *p, int which);

static const char *
point(const struct rel_person *p, enum rel_point_kind kind, int which)
{
    for (size_t i = 0; i < p->contact.points.n; i++)
        if (p->contact.points.v[i].kind == kind && which-- == 0)
            return p->contact.points.v[i].value;
    return "";
}

static const char *
cell_text(struct rel_arena *arena, const struct rel_person *p, int which)
{
    const struct rel_contact *c = &p->contact;
    const char *const texts[] = {c->name,         c->prefix,     c->given,
                                 c->additional,   c->family,     c->suffix,
                                 c->organization, c->department, c->title};

    (void)arena;
    return texts[which];
}

static const char *
cell_email(struct rel_arena *arena, const struct rel_person *p, int which)
{
    (void)arena;
    return point(p, REL_EMAIL, which);
}

static const char *
cell_phone(struct rel_arena *arena, const struct rel_person *p, int which)
{
    (void)arena;
    return point(p, REL_TEL, which);
}

static const char *
cell_url(struct rel_arena *arena, const struct rel_person *p, int which)
{
    (void)arena;
    return point(p, REL_URL, which);
}

static const char *
cell_address(struct rel_arena *arena, const struct rel_person *p, int which)
{
    const struct rel_address *a = p->contact.addresses.v;

    (void)arena;
    if (!p->contact.addresses.n)
        return "";
    const char *const parts[] = {a->street, a->locality, a->region, a->code, a->country};
    return parts[which];
}

static const char *
joined(struct rel_arena *arena, const struct rel_texts *texts, const char *between)
{
    const char *all = "";

    for (size_t i = 0; i < texts->n; i++)
        all = rel_printf(arena, "%s%s%s", all, i ? between : "", texts->v[i]);
    return all;
}

static const char *
cell_list(struct rel_arena *arena, const struct rel_person *p, int which)
{
    const struct rel_texts *const lists[] = {&p->contact.nicknames, &p->contact.tags,
                                             &p->contact.notes};

    return joined(arena, lists[which], which == 2 ? "\n" : ", ");
}

static const char *
cell_circles(struct rel_arena *arena, const struct rel_person *p, int which)
{
    const char *all = "";

    (void)which;
    for (size_t i = 0; i < p->circles.n; i++)
        all = rel_printf(arena, "%s%s%s", all, i ? ", " : "", p->circles.v[i].name);
    return all;
}

/* ISO 8601; without its year as vCard 4 writes it. */
static const char *
cell_birthday(struct rel_arena *arena, const struct rel_person *p, int which)
{
    (void)which;
    for (size_t i = 0; i < p->contact.dates.n; i++) {
        const struct rel_date *d = &p->contact.dates.v[i];

        if (!rel_str_is(d->kind, "birthday"))
            continue;
        if (*d->text || !d->month || !d->day)
            return d->text;
        return d->year ? rel_printf(arena, "%04d-%02d-%02d", d->year, d->month, d->day)
                       : rel_printf(arena, "--%02d-%02d", d->month, d->day);
    }
    return "";
}

static const char *
cell_day(struct rel_arena *arena, const struct rel_person *p, int which)
{
    rel_day day = which ? p->standing.next_touch : p->standing.last_contact;
    char text[REL_DAY_TEXT];

    return day == REL_NO_DAY ? "" : rel_strdup(arena, rel_day_text(day, text));
}

static const char *
cell_state(struct rel_arena *arena, const struct rel_person *p, int which)
{
    (void)which;
    (void)arena;
    return rel_contact_state_word(p->contact.state);
}

static const struct {
    const char *name;
    cell_fn cell;
    int which;
} columns[] = {
    {"Name", cell_text, 0},         {"Name Prefix", cell_text, 1},    {"First Name", cell_text, 2},
    {"Middle Name", cell_text, 3},  {"Last Name", cell_text, 4},      {"Name Suffix", cell_text, 5},
    {"Nickname", cell_list, 0},     {"Organization", cell_text, 6},   {"Department", cell_text, 7},
    {"Title", cell_text, 8},        {"E-mail 1", cell_email, 0},      {"E-mail 2", cell_email, 1},
    {"E-mail 3", cell_email, 2},    {"E-mail 4", cell_email, 3},      {"Phone 1", cell_phone, 0},
    {"Phone 2", cell_phone, 1},     {"Phone 3", cell_phone, 2},       {"Phone 4", cell_phone, 3},
    {"Web Page", cell_url, 0},      {"Street", cell_address, 0},      {"City", cell_address, 1},
    {"Region", cell_address, 2},    {"Postal Code", cell_address, 3}, {"Country", cell_address, 4},
    {"Birthday", cell_birthday, 0}, {"Circles", cell_circles, 0},     {"Tags", cell_list, 1},
    {"State", cell_state, 0},       {"Last Contact", cell_day, 0},    {"Next", cell_day, 1},
    {"Notes", cell_list, 2},
};

void
rel_person_csv_head(struct rel_buf *out)
{
    for (size_t i = 0; i < REL_COUNT(columns); i++)
        rel_csv_cell(out, columns[i].name, i == 0);
    rel_csv_end(out);
}

void
rel_person_csv_row(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *person)
{
    for (size_t i = 0; i < REL_COUNT(columns); i++)
        rel_csv_cell(out, columns[i].cell(arena, person, columns[i].which), i == 0);
    rel_csv_end(out);
}

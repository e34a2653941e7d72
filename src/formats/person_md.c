#include "formats/person_md.h"

#include "base/str.h"

#include <string.h>

/* Characters that mean something to a reader of Markdown, some only in front; ends of lines become
 * spaces. */
static void
text(struct rel_buf *out, const char *s)
{
    for (const char *first = s; *s; s++) {
        if (strchr("\\`*_[]<>|~", *s) || (s == first && strchr("#+-=!", *s)))
            rel_buf_addc(out, '\\');
        rel_buf_addc(out, *s == '\n' || *s == '\r' ? ' ' : *s);
    }
}

static void
item(struct rel_buf *out, const char *before, const char *s, const char *after)
{
    rel_buf_adds(out, "- ");
    rel_buf_adds(out, before);
    text(out, s);
    if (*after) {
        rel_buf_adds(out, " (");
        text(out, after);
        rel_buf_addc(out, ')');
    }
    rel_buf_addc(out, '\n');
}

static void
head(struct rel_buf *out, const char *title)
{
    rel_buf_addf(out, "\n## %s\n\n", title);
}

static const char *
day_text(struct rel_arena *arena, rel_day day)
{
    char buf[REL_DAY_TEXT];

    return day == REL_NO_DAY ? "" : rel_strdup(arena, rel_day_text(day, buf));
}

static void
title(struct rel_buf *out, const struct rel_person *p)
{
    const struct rel_contact *c = &p->contact;

    rel_buf_adds(out, "# ");
    text(out, c->name);
    rel_buf_adds(out, "\n\n");
    text(out, c->title);
    rel_buf_adds(out, *c->title && *c->organization ? ", " : "");
    text(out, c->organization);
    for (size_t i = 0; i < p->circles.n; i++) {
        rel_buf_adds(out, i || *c->title || *c->organization ? " · " : "");
        text(out, p->circles.v[i].name);
    }
    rel_buf_addf(out, " · %s\n", rel_contact_state_word(c->state));
    if (*p->measures.sentence) {
        rel_buf_addc(out, '\n');
        text(out, p->measures.sentence);
        rel_buf_addc(out, '\n');
    }
}

static void
reach(struct rel_arena *arena, struct rel_buf *out, const struct rel_contact *c)
{
    if (!c->points.n && !c->addresses.n)
        return;
    head(out, "Reach");
    for (size_t i = 0; i < c->points.n; i++)
        item(out, "", c->points.v[i].value, c->points.v[i].label);
    for (size_t i = 0; i < c->addresses.n; i++) {
        const struct rel_address *a = &c->addresses.v[i];
        const char *const parts[] = {a->po_box,   a->extended, a->street, a->code,
                                     a->locality, a->region,   a->country};
        const char *line = "";

        for (size_t k = 0; k < REL_COUNT(parts); k++)
            if (*parts[k])
                line = rel_printf(arena, "%s%s%s", line, *line ? ", " : "", parts[k]);
        item(out, "", line, a->label);
    }
}

static void
known(struct rel_arena *arena, struct rel_buf *out, const struct rel_contact *c)
{
    if (!c->dates.n && !c->nicknames.n && !c->tags.n && !c->fields.n && !c->notes.n)
        return;
    head(out, "Known");
    for (size_t i = 0; i < c->dates.n; i++) {
        const struct rel_date *d = &c->dates.v[i];
        const char *when = *d->text ? d->text
                           : d->year
                               ? rel_printf(arena, "%04d-%02d-%02d", d->year, d->month, d->day)
                               : rel_printf(arena, "--%02d-%02d", d->month, d->day);

        item(out, "", rel_printf(arena, "%s %s", d->kind, when), "");
    }
    for (size_t i = 0; i < c->nicknames.n; i++)
        item(out, "also called ", c->nicknames.v[i], "");
    for (size_t i = 0; i < c->tags.n; i++)
        item(out, "tag ", c->tags.v[i], "");
    for (size_t i = 0; i < c->fields.n; i++)
        item(out, "", rel_printf(arena, "%s: %s", c->fields.v[i].name, c->fields.v[i].value), "");
    for (size_t i = 0; i < c->notes.n; i++)
        item(out, "", c->notes.v[i], "");
}

static void
promises(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *p)
{
    if (!p->promises.n && !p->touchpoints.n)
        return;
    head(out, "Promises and plans");
    for (size_t i = 0; i < p->promises.n; i++) {
        const struct rel_promise *q = &p->promises.v[i];
        const char *due = day_text(arena, q->due);

        item(out, q->side == REL_MINE ? "I: " : "they: ", q->text,
             rel_printf(arena, "%s%s%s", rel_promise_state_word(q->state), *due ? ", due " : "",
                        due));
    }
    for (size_t i = 0; i < p->touchpoints.n; i++)
        item(out, "planned: ", p->touchpoints.v[i].what, day_text(arena, p->touchpoints.v[i].day));
}

static void
timeline(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *p,
         struct rel_zone *zone)
{
    if (!p->timeline.n)
        return;
    head(out, "Timeline");
    for (size_t i = 0; i < p->timeline.n; i++) {
        const struct rel_interaction *x = &p->timeline.v[i];
        int minute = rel_zone_minute(zone, x->at);

        rel_buf_addf(out, "- %s %02d:%02d, %s, %s", day_text(arena, rel_zone_day(zone, x->at)),
                     minute / 60, minute % 60, rel_channel_word(x->channel),
                     rel_direction_word(x->direction));
        if (x->minutes)
            rel_buf_addf(out, ", %d min", x->minutes);
        if (*x->subject) {
            rel_buf_adds(out, ": ");
            text(out, x->subject);
        }
        rel_buf_addc(out, '\n');
        if (*x->note) {
            rel_buf_adds(out, "\n  > ");
            text(out, x->note);
            rel_buf_adds(out, "\n\n");
        }
    }
}

void
rel_person_md(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *person,
              struct rel_zone *zone)
{
    title(out, person);
    reach(arena, out, &person->contact);
    known(arena, out, &person->contact);
    promises(arena, out, person);
    timeline(arena, out, person, zone);
    rel_buf_addc(out, '\n');
}

#include "formats/person_ical.h"

#include "base/str.h"
#include "formats/ical_write.h"

enum { LEAP_YEAR = 1972 }; /* of a date whose year is not known: it has a 29 February */

static const char *
uid(struct rel_arena *arena, rel_id id, const char *what)
{
    char text[REL_ID_TEXT];

    return rel_printf(arena, "relatum-%s%s", rel_id_text(id, text), what);
}

static void
dates(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *p, int64_t stamp)
{
    for (size_t i = 0; i < p->contact.dates.n; i++) {
        const struct rel_date *d = &p->contact.dates.v[i];
        struct rel_ical_plan plan = {
            .uid = uid(arena, p->contact.id, rel_printf(arena, "-date-%zu", i)),
            .title = rel_printf(arena, "%s: %s", p->contact.name, d->kind),
            .note = "",
            .yearly = true,
            .stamp = stamp};

        if (!d->month || !d->day)
            continue;
        plan.day = rel_day_of(d->year ? d->year : LEAP_YEAR, d->month, d->day);
        rel_ical_plan_put(out, &plan);
    }
}

static void
plans(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *p, int64_t stamp)
{
    for (size_t i = 0; i < p->promises.n; i++) {
        const struct rel_promise *q = &p->promises.v[i];
        struct rel_ical_plan plan = {
            .uid = uid(arena, q->id, ""),
            .title = rel_printf(arena, q->side == REL_MINE ? "%s: %s" : "%s promised: %s",
                                p->contact.name, q->text),
            .note = "",
            .day = q->due,
            .task = true,
            .done = q->state == REL_KEPT || q->state == REL_LATE,
            .closed = q->closed,
            .stamp = stamp};

        rel_ical_plan_put(out, &plan);
    }
    for (size_t i = 0; i < p->touchpoints.n; i++) {
        const struct rel_touchpoint *t = &p->touchpoints.v[i];
        struct rel_ical_plan plan = {
            .uid = uid(arena, t->id, ""),
            .title = rel_printf(arena, "%s%s%s", p->contact.name, *t->what ? ": " : "", t->what),
            .note = "",
            .day = t->day,
            .stamp = stamp};

        rel_ical_plan_put(out, &plan);
    }
}

static void
interactions(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *p,
             int64_t stamp)
{
    for (size_t i = 0; i < p->timeline.n; i++) {
        const struct rel_interaction *x = &p->timeline.v[i];

        rel_buf_adds(out, "BEGIN:VEVENT\r\n");
        rel_ical_put_text(out, "UID",
                          x->who.n > 1 ? uid(
                              arena, x->id, rel_printf(arena, "-%s", uid(arena, p->contact.id, "")))
                                       : uid(arena, x->id, ""));
        rel_ical_put_utc(out, "DTSTAMP", stamp);
        rel_ical_put_utc(out, "DTSTART", x->at);
        if (x->minutes)
            rel_ical_put_utc(out, "DTEND", x->at + (int64_t)x->minutes * 60);
        rel_ical_put_text(out, "SUMMARY",
                          rel_printf(arena, "%s (%s)%s%s", p->contact.name,
                                     rel_channel_word(x->channel), *x->subject ? ": " : "",
                                     x->subject));
        if (*x->note)
            rel_ical_put_text(out, "DESCRIPTION", x->note);
        rel_ical_put_text(out, "CATEGORIES", rel_channel_word(x->channel));
        rel_buf_adds(out, "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    }
}

void
rel_person_ical(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *person,
                int64_t stamp)
{
    dates(arena, out, person, stamp);
    plans(arena, out, person, stamp);
    interactions(arena, out, person, stamp);
}

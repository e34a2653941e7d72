#include "practice/today_meeting.h"

#include "lib/zone.h"
#include "practice/meeting.h"

enum { LINES = 5 };

/* "Ana Ferreira", "Ana Ferreira and Bo Ruiz", "Ana Ferreira and 2 more" */
static const char *
names(struct rel_arena *arena, const struct rel_meeting *m)
{
    if (m->guests.n == 1)
        return m->guests.v[0].name;
    if (m->guests.n == 2)
        return rel_printf(arena, "%s and %s", m->guests.v[0].name, m->guests.v[1].name);
    return rel_printf(arena, "%s and %zu more", m->guests.v[0].name, m->guests.n - 1);
}

static struct rel_today_meeting
line_of(struct rel_ctx *ctx, const struct rel_meeting *m)
{
    const char *day = m->day == ctx->today ? "today" : "yesterday", *when = "";
    const int minute = rel_zone_minute(ctx->zone, m->at);
    struct rel_today_meeting line = {
        .meeting = m->id, .at = m->at, .day = m->day, .minutes = m->minutes, .subject = m->subject};

    if (!m->whole_day)
        when = rel_printf(ctx->arena, " at %02d:%02d", minute / 60, minute % 60);
    line.sentence = rel_printf(ctx->arena, "You met %s %s%s%s%s.", names(ctx->arena, m), day, when,
                               *m->subject ? ": " : "", m->subject);
    line.say = rel_printf(ctx->arena, "met %s %s%s", m->guests.v[0].name, day,
                          m->minutes ? rel_printf(ctx->arena, " %d min", m->minutes) : "");
    for (size_t i = 0; i < m->guests.n; i++)
        *REL_ADD(ctx->arena, &line.who) = m->guests.v[i].contact;
    return line;
}

enum rel_status
rel_practice_today_meetings(struct rel_ctx *ctx, struct rel_today *out, struct rel_err *err)
{
    struct rel_meeting_list list;

    if (rel_practice_meetings_unlogged(ctx, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n && i < LINES; i++) {
        struct rel_today_meeting line = line_of(ctx, &list.v[i]);

        *REL_ADD(ctx->arena, &out->meetings) = line;
    }
    return REL_OK;
}

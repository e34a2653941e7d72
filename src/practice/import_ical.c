#include "practice/import_ical.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/ical.h"
#include "formats/mail.h"
#include "lib/zone.h"
#include "practice/import_people.h"
#include "practice/meeting.h"
#include "practice/what.h"
#include "store/interaction.h"
#include "store/meeting.h"
#include "store/trace.h"
#include "store/user.h"

#include <string.h>

enum {
    AHEAD = 366, /* days of the future that are looked at */
    LEAST = 3,   /* meetings from which their owner may be guessed */
    COUNT_MEETINGS = 1000,
    COUNT_BYTES = 4 * 1024 * 1024, /* of one file, to see whose calendar it is */
};

struct work {
    struct rel_import_run *run;
    const struct rel_place *place;
    struct rel_calendar calendar;
};

/* ---------------------------------------------------------------- whose calendar is it? */

struct count {
    const char *folded, *value;
    int n;
};

static void
count_guest(struct rel_arena *arena, struct rel_import_map *index, struct count **v, size_t *n,
            const struct rel_guest *g)
{
    int64_t at = *rel_import_map_put(index, g->box.folded, (int64_t)*n);

    if ((size_t)at == *n) {
        *v = rel_grow(arena, *v, *n, sizeof(**v));
        (*v)[(*n)++] = (struct count){g->box.folded, g->box.address, 0};
    }
    (*v)[at].n++;
}

struct census {
    struct rel_arena *arena;
    struct rel_import_map index; /* folded -> number in the list */
    struct count *v;
    size_t n;
    int meetings; /* with two people at least */
};

static void
count_file(struct census *c, const struct rel_place *place)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_file) *file = NULL;
    struct rel_calendar calendar;
    struct rel_err ignored; /* told when it is its turn */
    const char *other;

    if (rel_file_open(place->path, &file, &ignored)
        || rel_file_fill(file, REL_IMPORT_LOOK, &ignored)
        || rel_practice_what(file->v, file->n, &other) != REL_WHAT_CALENDAR
        || rel_file_fill(file, COUNT_BYTES, &ignored))
        return;
    rel_ical_read(arena, file->v, file->n, NULL, &calendar);
    for (size_t i = 0; i < calendar.events.n; i++) {
        const struct rel_event *e = &calendar.events.v[i];

        c->meetings += e->guests.n > 1;
        for (size_t k = 0; e->guests.n > 1 && k < e->guests.n; k++)
            if (!e->guests.v[k].thing)
                count_guest(c->arena, &c->index, &c->v, &c->n, &e->guests.v[k]);
    }
}

/* The one who takes part in nearly all meetings; NULL: nobody, or two of them. */
static const struct count *
owner_of(const struct census *c)
{
    const struct count *best = NULL;
    bool two = false;

    for (size_t i = 0; i < c->n; i++) {
        two |= best && c->v[i].n == best->n;
        if (best == NULL || c->v[i].n > best->n) {
            best = &c->v[i];
            two = false;
        }
    }
    return best && !two && c->meetings >= LEAST && best->n * 10 >= c->meetings * 9 ? best : NULL;
}

static enum rel_status
store_owner(struct rel_import_run *run, const struct census *c, const struct count *owner,
            struct rel_import_report *report, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;

    if (rel_import_run_chunk(run, err)
        || rel_user_address_add(ctx->db, ctx->user, owner->folded, owner->folded, true, err)
        || rel_import_own_load(run, err) || rel_import_run_commit(run, "", 0, 0, false, err))
        return err->status;
    run->own_new = true;
    report->own = rel_alloc(ctx->arena, sizeof(*report->own));
    report->evidence = rel_alloc(ctx->arena, sizeof(*report->evidence));
    report->own[0] = (struct rel_own_address){rel_strdup(ctx->arena, owner->folded), true};
    report->evidence[0] = rel_printf(ctx->arena, "takes part in %d of %d meetings of your calendar",
                                     owner->n, c->meetings);
    report->own_n = 1;
    return REL_OK;
}

enum rel_status
rel_import_calendar_owner(struct rel_import_run *run, const struct rel_place_list *places,
                          struct rel_import_report *report, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct census c = {.arena = arena};
    const struct count *owner;
    enum rel_status s = REL_OK;

    if (run->own.n > 0)
        return REL_OK;
    for (size_t i = 0; i < places->n && c.meetings < COUNT_MEETINGS; i++)
        if (places->v[i].kind == REL_PLACE_FILE && places->v[i].size > 0)
            count_file(&c, &places->v[i]);
    owner = owner_of(&c);
    if (owner)
        s = store_owner(run, &c, owner, report, err);
    rel_import_map_free(&c.index);
    return s;
}

static bool
is_own(const struct rel_import_run *run, const struct rel_guest *g)
{
    for (size_t i = 0; i < run->own.n; i++)
        if (rel_str_is(run->own.v[i], g->box.folded))
            return true;
    return false;
}

/* ---------------------------------------------------------------- one meeting */

static const char *
named(struct rel_arena *arena, const struct rel_event *e)
{
    return *e->subject ? rel_printf(arena, "meeting \"%.200s\"", e->subject) : "meeting";
}

static int64_t
moment_of(const struct rel_ctx *ctx, const struct rel_when *w)
{
    int64_t second = ((w->at % 86400) + 86400) % 86400;

    return w->wall ? rel_zone_utc(ctx->zone, (rel_day)((w->at - second) / 86400),
                                  w->date ? 12 * 60 : (int)(second / 60))
                   : w->at;
}

/* Why it is no meeting with somebody; "" = it is. */
static const char *
judge(const struct rel_import_run *run, const struct rel_event *e, size_t *people)
{
    bool declined = false;

    *people = 0;
    for (size_t i = 0; i < e->guests.n; i++)
        if (is_own(run, &e->guests.v[i]))
            declined |= e->guests.v[i].answer == REL_DECLINED;
        else
            *people += !e->guests.v[i].thing;
    if (*people == 0)
        return "nobody else takes part";
    if (run->own.n == 0)
        return "not known whose calendar this is";
    if (*people > REL_MAX_PEOPLE_PER_MEETING)
        return "with more than 20 people";
    return declined ? "you declined" : "";
}

static enum rel_status
add_guests(struct rel_import_run *run, const struct rel_event *e, struct rel_meeting *m,
           struct rel_err *err)
{
    for (size_t i = 0; i < e->guests.n; i++) {
        const struct rel_guest *g = &e->guests.v[i];
        struct rel_meeting_guest *to;
        rel_id id;

        if (is_own(run, g)) {
            m->mine |= g->organizer;
            continue;
        }
        if (g->thing)
            continue;
        if (rel_import_person(run, &g->box, &id, err))
            return err->status;
        to = REL_ADD(run->chunk, &m->guests);
        *to = (struct rel_meeting_guest){
            .contact = id, .name = "", .answer = g->answer, .organizer = g->organizer};
        rel_import_set_add(&run->touched, id);
    }
    return REL_OK;
}

static int64_t
content_of(const struct rel_import_run *run, const struct rel_event *e, const struct rel_meeting *m)
{
    const char *text = rel_printf(run->chunk, "%lld %d %d %s\n%s", (long long)m->at, m->minutes,
                                  (int)m->state, m->subject, m->place);

    for (size_t i = 0; i < e->guests.n; i++)
        text = rel_printf(run->chunk, "%s\n%s %d %d", text, e->guests.v[i].box.folded,
                          (int)e->guests.v[i].answer, e->guests.v[i].organizer);
    return rel_mail_hash(text);
}

static const char *
key_of(struct rel_arena *arena, const struct rel_occurrence *o)
{
    const struct rel_event *e = o->event;
    const char *uid =
        *e->uid ? e->uid : rel_printf(arena, "%s %lld", e->subject, (long long)e->start.at);

    return o->instance.at == INT64_MIN
               ? rel_printf(arena, "ical %s", uid)
               : rel_printf(arena, "ical %s %lld", uid, (long long)o->instance.at);
}

/* It was contact already: that follows, or goes when it was called off or put into the future. What
 * the user noted with it stays as it is. */
static enum rel_status
follow(struct rel_import_run *run, struct rel_meeting *m, struct rel_err *err)
{
    struct rel_interaction i = {.id = m->interaction,
                                .book = m->book,
                                .user = m->user,
                                .at = m->at,
                                .minutes = m->minutes,
                                .channel = REL_MEETING,
                                .direction = REL_MUTUAL,
                                .subject = m->subject};
    bool there = false;

    if (m->interaction
        && rel_interaction_exists(run->ctx->db, run->ctx->book, m->interaction, &there, err))
        return err->status;
    for (size_t k = 0; k < m->guests.n; k++)
        if (m->guests.v[k].answer != REL_DECLINED)
            *REL_ADD(run->chunk, &i.who) = m->guests.v[k].contact;
    if (!there)
        return REL_OK;
    if (m->state != REL_EVENT_CANCELLED && m->at <= run->ctx->now && i.who.n)
        return rel_trace_rewrite(run->ctx->db, &i, err);
    m->interaction = 0;
    return rel_interaction_remove(run->ctx->db, run->ctx->book, i.id, err);
}

static enum rel_status
write(struct rel_import_run *run, const char *file, const struct rel_event *e,
      struct rel_meeting *m, bool known, struct rel_err *err)
{
    const rel_id before = m->interaction;

    if (add_guests(run, e, m, err) || follow(run, m, err)
        || rel_practice_meeting_happened(run->ctx, run->chunk, m, err)
        || rel_meeting_write(run->ctx->db, m, err))
        return err->status;
    if (m->interaction && !before)
        run->import.interactions_new++;
    rel_import_run_count(run, known ? REL_CHANGED : REL_NEW, "");
    return known ? rel_import_run_item(
               run, REL_CHANGED, file, e->line, named(run->chunk, e),
               m->state == REL_EVENT_CANCELLED ? "it was cancelled" : "it was changed", 0, err)
                 : REL_OK;
}

static enum rel_status
store_meeting(struct work *w, const struct rel_occurrence *o, struct rel_err *err)
{
    struct rel_import_run *run = w->run;
    const struct rel_event *e = o->event;
    struct rel_meeting m, held;
    size_t people;
    const char *why = judge(run, e, &people);
    bool known, first;

    if (*why)
        return rel_import_run_skip(run, w->place->name, e->line, named(run->chunk, e), why, err);
    m = (struct rel_meeting){.id = rel_id_new(),
                             .book = run->ctx->book,
                             .user = run->ctx->user,
                             .hash = rel_import_key(run, key_of(run->chunk, o)),
                             .at = moment_of(run->ctx, &o->start),
                             .minutes = o->minutes,
                             .whole_day = o->start.date,
                             .state = e->state,
                             .subject = e->subject,
                             .place = e->place,
                             .import_id = run->import.id};
    m.day = rel_zone_day(run->ctx->zone, m.at);
    m.content = content_of(run, e, &m);
    if (rel_meeting_find(run->ctx->db, run->chunk, run->ctx->book, m.hash, &held, &known, err))
        return err->status;
    first = rel_import_set_add(&run->uids, m.hash);
    if (known && held.content == m.content) {
        rel_import_run_count(run, REL_SAME, "");
        return REL_OK;
    }
    if (!first) /* two states of one meeting: which is newer, nobody knows */
        return rel_import_run_skip(run, w->place->name, e->line, named(run->chunk, e),
                                   "another one in these files has the same id", err);
    if (known) {
        m.id = held.id;
        m.interaction = held.interaction;
        m.import_id = held.import_id;
    }
    return write(run, w->place->name, e, &m, known, err);
}

/* Occurrences, then events that never occur in the window, then other parts and problems. */
static enum rel_status
store_item(void *who, size_t i, const char *bad, struct rel_err *err)
{
    struct work *w = who;
    const struct rel_calendar *c = &w->calendar;
    struct rel_import_run *run = w->run;
    const struct rel_problem *p;

    run->import.entries++;
    if (i < c->occurrences.n) {
        const struct rel_occurrence *o = &c->occurrences.v[i];

        return bad ? rel_import_run_skip(run, w->place->name, o->event->line,
                                         named(run->chunk, o->event), bad, err)
                   : store_meeting(w, o, err);
    }
    i -= c->occurrences.n;
    p = i < c->others.n ? &c->others.v[i] : &c->problems.v[i - c->others.n];
    return rel_import_run_skip(run, w->place->name, p->line, p->what, bad ? bad : p->reason, err);
}

/* What is odd about events becomes problems of the whole, so that each is told once; an event that
 * does not happen within the window is one, too. */
static void
gather_problems(struct rel_arena *arena, struct rel_calendar *c)
{
    struct rel_import_set seen = {0};

    for (size_t i = 0; i < c->occurrences.n; i++)
        rel_import_set_add(&seen, c->occurrences.v[i].event - c->events.v + 1);
    for (size_t i = 0; i < c->events.n; i++) {
        const struct rel_event *e = &c->events.v[i];

        for (size_t k = 0; k < e->problems.n; k++)
            *REL_ADD(arena, &c->problems) = e->problems.v[k];
        if (rel_import_set_add(&seen, (int64_t)i + 1) && e->start.at != INT64_MIN)
            *REL_ADD(arena, &c->others) = (struct rel_problem){
                e->line, named(arena, e), "it does not happen before a year from now"};
    }
    rel_import_set_free(&seen);
}

enum rel_status
rel_import_calendar(struct rel_import_run *run, const struct rel_place *place,
                    struct rel_file *file, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_ical_window window = {INT64_MIN / 2, run->ctx->now + (int64_t)AHEAD * 86400};
    struct work w = {.run = run, .place = place};
    bool whole;

    if (rel_import_whole(file, &whole, err))
        return err->status;
    rel_ical_read(arena, file->v, file->n, &window, &w.calendar);
    gather_problems(arena, &w.calendar);
    if (!whole)
        *REL_ADD(arena, &w.calendar.problems) =
            (struct rel_problem){0, "file", "longer than 64 MiB: the rest was not read"};
    return rel_import_items(run, place,
                            w.calendar.occurrences.n + w.calendar.others.n + w.calendar.problems.n,
                            store_item, &w, err);
}

enum rel_status
rel_import_calendar_object(struct rel_ctx *ctx, const char *bytes, size_t n, bool gone,
                           struct rel_id_list *touched, struct rel_err *err)
{
    const struct rel_ical_window window = {INT64_MIN / 2, ctx->now + (int64_t)AHEAD * 86400};
    const struct rel_place place = {.name = "phone", .key = ""};
    REL_IMPORT_RUN(run);
    struct work w = {.run = &run, .place = &place};

    rel_import_run_bare(&run, ctx);
    if (rel_import_own_load(&run, err))
        return err->status;
    rel_ical_read(run.keep, bytes, n, &window, &w.calendar);
    for (size_t i = 0; i < w.calendar.events.n && gone; i++)
        w.calendar.events.v[i].state = REL_EVENT_CANCELLED;
    for (size_t i = 0; i < w.calendar.occurrences.n; i++) {
        size_t people;

        if (!*judge(&run, w.calendar.occurrences.v[i].event, &people)
            && store_meeting(&w, &w.calendar.occurrences.v[i], err))
            return err->status;
    }
    rel_import_set_sort(&run.touched);
    for (size_t i = 0; i < run.touched.n; i++)
        *REL_ADD(ctx->arena, touched) = run.touched.v[i];
    return REL_OK;
}

#include "practice/meeting.h"

#include "lib/zone.h"
#include "model/interaction.h"
#include "practice/standing.h"
#include "store/contact.h"
#include "store/interaction.h"
#include "store/meeting.h"
#include "store/txn.h"

enum {
    CHUNK = 100,
    UNLOGGED = 20, /* lines on Today */
    BACK = 400,    /* days that a meeting may wait to become contact */
};

enum rel_status
rel_practice_meeting_happened(struct rel_ctx *ctx, struct rel_arena *arena, struct rel_meeting *m,
                              struct rel_err *err)
{
    struct rel_interaction i = {.id = rel_id_new(),
                                .book = m->book,
                                .user = m->user,
                                .at = m->at,
                                .minutes = m->minutes,
                                .channel = REL_MEETING,
                                .direction = REL_MUTUAL,
                                .subject = m->subject,
                                .note = "",
                                .import_id = m->import_id};

    if (m->interaction || m->state == REL_EVENT_CANCELLED || m->at + m->minutes * 60 > ctx->now)
        return REL_OK;
    for (size_t k = 0; k < m->guests.n; k++)
        if (m->guests.v[k].answer != REL_DECLINED)
            *REL_ADD(arena, &i.who) = m->guests.v[k].contact;
    if (i.who.n == 0)
        return REL_OK;
    m->interaction = i.id;
    return rel_interaction_insert(ctx->db, &i, err);
}

static enum rel_status
pass_chunk(struct rel_ctx *ctx, struct rel_arena *arena, int64_t *from, int64_t *n, bool *more,
           struct rel_err *err)
{
    struct rel_meeting_list list;
    struct rel_id_list touched = {0};
    REL_TXN(txn);

    rel_arena_reset(arena);
    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_meeting_waiting(ctx->db, arena, ctx->user, ctx->book, *from, ctx->now, CHUNK, &list,
                               err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        struct rel_meeting *m = &list.v[i];

        *from = m->at + 1;
        if (rel_practice_meeting_happened(ctx, arena, m, err)
            || (m->interaction && rel_meeting_write(ctx->db, m, err)))
            return err->status;
        *n += m->interaction != 0;
        for (size_t k = 0; m->interaction && k < m->guests.n; k++)
            *REL_ADD(arena, &touched) = m->guests.v[k].contact;
    }
    *more = list.n == CHUNK;
    if (touched.n && rel_practice_standing_refresh(ctx, touched.v, touched.n, err))
        return err->status;
    return list.n ? rel_txn_commit(&txn, err) : REL_OK;
}

enum rel_status
rel_practice_meetings_pass(struct rel_ctx *ctx, int64_t *n, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    int64_t from = ctx->now - (int64_t)BACK * 86400;
    bool more = true;

    *n = 0;
    while (more)
        if (pass_chunk(ctx, arena, &from, n, &more, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_meetings(struct rel_ctx *ctx, rel_id contact, int64_t from, int64_t to, bool cancelled,
                      size_t most, struct rel_meeting_list *out, struct rel_err *err)
{
    return rel_meeting_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, from, to, cancelled,
                            most, out, err);
}

/* With somebody the user knows, and about whom nothing was noted on that day? The candidates among
 * its guests are taken out. */
static enum rel_status
is_unlogged(struct rel_ctx *ctx, struct rel_meeting *m, bool *out, struct rel_err *err)
{
    const int64_t from = rel_zone_utc(ctx->zone, m->day, 0);
    const int64_t to = rel_zone_utc(ctx->zone, m->day + 1, 0);
    size_t known = 0;

    for (size_t i = 0; i < m->guests.n; i++) {
        struct rel_contact_hit hit;
        bool noted;

        if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, m->guests.v[i].contact, &hit, err)
            || rel_meeting_noted(ctx->db, ctx->user, m->guests.v[i].contact, from, to, &noted, err))
            return err->status;
        if (noted) {
            *out = false;
            return REL_OK;
        }
        if (hit.state != REL_CANDIDATE && hit.state != REL_ARCHIVED
            && m->guests.v[i].answer != REL_DECLINED)
            m->guests.v[known++] = m->guests.v[i];
    }
    m->guests.n = known;
    *out = known > 0;
    return REL_OK;
}

enum rel_status
rel_practice_meetings_unlogged(struct rel_ctx *ctx, struct rel_meeting_list *out,
                               struct rel_err *err)
{
    const int64_t from = rel_zone_utc(ctx->zone, ctx->today - 1, 0);
    struct rel_meeting_list list, found = {0};

    if (rel_meeting_list(ctx->db, ctx->arena, ctx->user, ctx->book, 0, from, ctx->now, false,
                         UNLOGGED, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        bool unlogged = false;

        if (list.v[i].at + list.v[i].minutes * 60 <= ctx->now
            && is_unlogged(ctx, &list.v[i], &unlogged, err))
            return err->status;
        if (unlogged)
            *REL_ADD(ctx->arena, &found) = list.v[i];
    }
    *out = found;
    return REL_OK;
}

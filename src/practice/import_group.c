#include "practice/import_group.h"

#include "base/str.h"
#include "practice/standing.h"
#include "store/circle.h"
#include "store/contact.h"

/* Finds the circle, or makes it. */
static enum rel_status
circle_of(struct rel_import_run *run, const char *name, rel_id *out, bool *new, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_circle c;

    *new = false;
    switch (rel_circle_find(ctx->db, run->chunk, ctx->book, name, &c, err)) {
    case REL_OK:
        break;
    case REL_NOT_FOUND:
        c = (struct rel_circle){.id = rel_id_new(),
                                .book = ctx->book,
                                .name = name,
                                .weight = 2,
                                .vocabulary = REL_WORDS_PROFESSIONAL,
                                .rhythm = REL_RHYTHM_DEFAULT};
        if (rel_circle_write(ctx->db, run->chunk, &c, run->import.id, err))
            return err->status;
        run->import.circles_new++;
        *new = true;
        break;
    default:
        return err->status;
    }
    *out = c.id;
    return REL_OK;
}

/* Groups name their members by UID, in vCard 4 always as a URN, whether the UID of the member's own
 * card is one or not (RFC 6350 section 6.6.5). */
static enum rel_status
member(struct rel_import_run *run, const char *uid, rel_id *out, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;

    if (rel_contact_by_uid(ctx->db, ctx->book, uid, out, err))
        return err->status;
    if (*out)
        return REL_OK;
    return rel_contact_by_uid(ctx->db, ctx->book, rel_printf(run->chunk, "urn:uuid:%s", uid), out,
                              err);
}

/* *joined = somebody who was not in it yet. */
static enum rel_status
join(struct rel_import_run *run, rel_id circle, const char *uid, bool *known, bool *joined,
     struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    int64_t changed = 0;
    struct rel_history h;
    rel_id id;

    *joined = false;
    if (member(run, uid, &id, err))
        return err->status;
    *known = id != 0;
    if (id == 0)
        return REL_OK;
    rel_history_begin(&h, ctx->db, run->chunk);
    if (rel_history_note(&h, "circle_member", id, err)
        || rel_circle_add(ctx->db, circle, id, &changed, err))
        return err->status;
    if (changed == 0)
        return REL_OK;
    *joined = true;
    return rel_import_run_changed(run, &h, err) ? err->status
                                                : rel_practice_standing_refresh(ctx, &id, 1, err);
}

static void
wait_for(struct rel_import_run *run, rel_id circle, const char *uid,
         struct rel_import_members *members)
{
    *REL_ADD(run->keep, members) = (struct rel_import_member){circle, rel_strdup(run->keep, uid)};
}

enum rel_status
rel_import_group(struct rel_import_run *run, const char *file, const struct rel_card *card,
                 struct rel_import_members *members, struct rel_err *err)
{
    const char *name = card->contact.name;
    bool new, known, joined, changed = false;
    rel_id circle = 0;

    if (!*name)
        return rel_import_run_skip(run, file, card->line, "group", "a group without a name", err);
    if (circle_of(run, name, &circle, &new, err))
        return err->status;
    for (size_t i = 0; i < card->members.n; i++) {
        if (join(run, circle, card->members.v[i], &known, &joined, err))
            return err->status;
        changed |= joined;
        if (!known)
            wait_for(run, circle, card->members.v[i], members);
    }
    rel_import_run_count(run, new ? REL_NEW : changed ? REL_CHANGED : REL_SAME, "");
    return REL_OK;
}

enum rel_status
rel_import_group_recall(struct rel_import_run *run, const struct rel_card *card,
                        struct rel_import_members *members, struct rel_err *err)
{
    struct rel_circle c;

    switch (
        rel_circle_find(run->ctx->db, run->chunk, run->ctx->book, card->contact.name, &c, err)) {
    case REL_OK:
        for (size_t i = 0; i < card->members.n; i++)
            wait_for(run, c.id, card->members.v[i], members);
        return REL_OK;
    case REL_NOT_FOUND: /* removed meanwhile */
        return REL_OK;
    default:
        return err->status;
    }
}

enum rel_status
rel_import_join(struct rel_import_run *run, struct rel_import_members *members, struct rel_err *err)
{
    enum { AT_ONCE = 200 };
    size_t waiting = 0;

    for (size_t i = 0; i < members->n; i += AT_ONCE) {
        if (rel_import_run_chunk(run, err))
            return err->status;
        for (size_t k = i; k < members->n && k < i + AT_ONCE; k++) {
            struct rel_import_member m = members->v[k];
            bool known, joined;

            if (join(run, m.circle, m.uid, &known, &joined, err))
                return err->status;
            if (!known)
                members->v[waiting++] = m;
        }
        if (rel_import_run_commit(run, "", 0, 0, false, err))
            return err->status;
    }
    members->n = waiting;
    return REL_OK;
}

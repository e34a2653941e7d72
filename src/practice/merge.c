#include "practice/merge.h"

#include "base/str.h"
#include "practice/deed.h"
#include "practice/person.h"
#include "store/contact.h"
#include "store/contact_card.h"
#include "store/merge.h"

/* Tables whose rows are kept by contact and joined as pairs, or merged as lists. */
static const char *const by_contact[] = {"article_sent", "meeting_guest", "merged"};

static enum rel_status
note_rows(struct rel_deed *deed, const struct rel_merge *m, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_id_list ids = {0};

    if (rel_deed_contact(deed, m->keep, err) || rel_deed_contact(deed, m->other, err)
        || rel_merge_interactions(ctx->db, ctx->arena, m->other, &ids, err))
        return err->status;
    for (size_t i = 0; i < ids.n; i++)
        if (rel_deed_row(deed, "participation", ids.v[i], 0, err))
            return err->status;
    for (size_t i = 0; i < REL_COUNT(by_contact); i++)
        if (rel_deed_row(deed, by_contact[i], m->keep, 0, err)
            || rel_deed_row(deed, by_contact[i], m->other, 0, err))
            return err->status;
    return REL_OK;
}

static enum rel_status
move_rows(struct rel_deed *deed, const struct rel_merge *m, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;

    for (size_t t = 0; t < rel_tables_n; t++)
        for (const struct rel_mover *mover = rel_tables[t].movers; mover->ids; mover++) {
            struct rel_id_list ids = {0};

            if (rel_merge_ids(ctx->db, ctx->arena, mover, m->other, &ids, err))
                return err->status;
            for (size_t i = 0; i < ids.n; i++)
                if (rel_deed_row(deed, rel_tables[t].name, ids.v[i], 0, err))
                    return err->status;
            if (ids.n && rel_merge_move(ctx->db, mover, m->other, m->keep, err))
                return err->status;
        }
    return rel_merge_pairs(ctx->db, m->other, m->keep, err);
}

/* In the fields of `take` the other's stand first: the two change their parts. */
static void
prefer(struct rel_contact *keep, struct rel_contact *other, unsigned take)
{
    struct rel_contact k = *keep;

    if (take & 1u << REL_FIELD_NAME && *other->name) {
        keep->name = other->name;
        keep->family = other->family;
        keep->given = other->given;
        keep->additional = other->additional;
        keep->prefix = other->prefix;
        keep->suffix = other->suffix;
    }
    if (take & 1u << REL_FIELD_ORGANIZATION && *other->organization) {
        keep->organization = other->organization;
        keep->department = other->department;
    }
    if (take & 1u << REL_FIELD_TITLE && *other->title)
        keep->title = other->title;
    if (take & 1u << REL_FIELD_ROLE && *other->role)
        keep->role = other->role;
    if (take & 1u << REL_FIELD_DATES && other->dates.n) {
        keep->dates = other->dates;
        other->dates = k.dates;
    }
    if (take & 1u << REL_FIELD_PHOTO && *other->photo_type) {
        keep->photo_type = "";
        keep->photo_len = 0;
    }
}

/* The name that was given up is still one they go by. */
static void
remember_name(struct rel_arena *arena, struct rel_contact *out, const char *name)
{
    if (rel_str_is(out->name, name) || !*name)
        return;
    for (size_t i = 0; i < out->nicknames.n; i++)
        if (rel_str_is(out->nicknames.v[i], name))
            return;
    *REL_ADD(arena, &out->nicknames) = name;
}

static enum rel_status
load_photo(struct rel_ctx *ctx, struct rel_contact *c, struct rel_err *err)
{
    if (!*c->photo_type)
        return REL_OK;
    return rel_contact_photo(ctx->db, ctx->arena, ctx->book, c->id, &c->photo_type, &c->photo,
                             &c->photo_len, err);
}

static int
nearness(enum rel_contact_state state)
{
    static const int order[] = {[REL_CANDIDATE] = 0,
                                [REL_ARCHIVED] = 1,
                                [REL_UNSORTED] = 2,
                                [REL_RESTING] = 3,
                                [REL_ACTIVE] = 4};

    return order[state];
}

static enum rel_status
merge_fields(struct rel_deed *deed, const struct rel_merge *m, struct rel_contact *keep,
             struct rel_contact *other, struct rel_merged *out, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_contact merged, was = *keep;

    prefer(keep, other, m->take);
    if (load_photo(ctx, other, err))
        return err->status;
    out->added = rel_card_merge(ctx->arena, NULL, other, keep, 0, &merged) | m->take;
    if (other->state != REL_CANDIDATE) /* what a mail called them, nobody goes by */
        remember_name(ctx->arena, &merged, other->name);
    remember_name(ctx->arena, &merged, was.name);
    merged.id = m->keep;
    merged.book = ctx->book;
    merged.changed = ctx->now;
    if (rel_contact_update(ctx->db, ctx->arena, &merged, err)
        || (nearness(other->state) > nearness(was.state)
            && rel_contact_set_state(ctx->db, ctx->book, m->keep, other->state, other->rest_until,
                                     ctx->now, err)))
        return err->status;
    out->name = merged.name;
    return REL_OK;
}

enum rel_status
rel_practice_merge(struct rel_ctx *ctx, const struct rel_merge *merge, struct rel_merged *out,
                   struct rel_err *err)
{
    struct rel_merged merged = {.contact = merge->keep};
    struct rel_contact keep, other;
    const rel_id both[] = {merge->keep, merge->other};
    struct rel_id_list interactions = {0};
    REL_DEED(deed);

    if (merge->keep == merge->other) {
        rel_fail(err, REL_BAD_INPUT, "that is one person already");
        return rel_advise(err, "other", "Name two people.");
    }
    if (rel_deed_begin(&deed, ctx, "merge", err)
        || rel_contact_load(ctx->db, ctx->arena, ctx->book, merge->keep, &keep, err)
        || rel_contact_load(ctx->db, ctx->arena, ctx->book, merge->other, &other, err)
        || note_rows(&deed, merge, err)
        || rel_merge_interactions(ctx->db, ctx->arena, merge->other, &interactions, err)
        || move_rows(&deed, merge, err) || merge_fields(&deed, merge, &keep, &other, &merged, err)
        || rel_merge_put_away(ctx->db, ctx->book, merge->other, merge->keep, ctx->now, err)
        || rel_practice_person_index(ctx, both, REL_COUNT(both), err))
        return err->status;
    merged.other_name = other.name;
    merged.interactions = (int64_t)interactions.n;
    if (rel_deed_end(&deed, &merged.change, err, "%s and %s are one", merged.name,
                     merged.other_name))
        return err->status;
    *out = merged;
    return REL_OK;
}

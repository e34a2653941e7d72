#include "practice/deed.h"

#include "base/str.h"
#include "practice/partners.h"
#include "practice/standing.h"
#include "practice/text.h"
#include "store/user.h"

enum rel_status
rel_deed_begin(struct rel_deed *deed, struct rel_ctx *ctx, const char *name, struct rel_err *err)
{
    deed->ctx = ctx;
    deed->name = name;
    if (rel_txn_begin(&deed->txn, ctx->db, err)
        || rel_user_may_write(ctx->db, ctx->user, ctx->book, err))
        return err->status;
    rel_history_begin(&deed->history, ctx->db, ctx->arena);
    return REL_OK;
}

void
rel_deed_touch(struct rel_deed *deed, rel_id contact)
{
    for (size_t i = 0; i < deed->touched.n; i++)
        if (deed->touched.v[i] == contact)
            return;
    *REL_ADD(deed->ctx->arena, &deed->touched) = contact;
}

enum rel_status
rel_deed_row(struct rel_deed *deed, const char *table, rel_id id, rel_id contact,
             struct rel_err *err)
{
    if (contact)
        rel_deed_touch(deed, contact);
    return rel_history_note(&deed->history, table, id, err);
}

static enum rel_status
note_all(struct rel_deed *deed, const char *const *tables, size_t n, rel_id id, struct rel_err *err)
{
    for (size_t i = 0; i < n; i++)
        if (rel_history_note(&deed->history, tables[i], id, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_deed_contact(struct rel_deed *deed, rel_id contact, struct rel_err *err)
{
    static const char *const tables[] = {"contact",       "contact_point", "contact_address",
                                         "contact_date",  "contact_text",  "contact_field",
                                         "contact_photo", "circle_member", "provenance"};

    rel_deed_touch(deed, contact);
    return note_all(deed, tables, REL_COUNT(tables), contact, err);
}

enum rel_status
rel_deed_interaction(struct rel_deed *deed, rel_id interaction, struct rel_err *err)
{
    static const char *const tables[] = {"interaction", "interaction_note", "participation"};

    return note_all(deed, tables, REL_COUNT(tables), interaction, err);
}

enum rel_status
rel_deed_end(struct rel_deed *deed, rel_id *change, struct rel_err *err, const char *summary_fmt,
             ...)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_change c = {.user = ctx->user,
                           .at = ctx->now,
                           .deed = deed->name,
                           .contact = deed->touched.n == 1 ? deed->touched.v[0] : 0};
    struct rel_id_list touched = deed->touched; /* with those whose reasons hang on them */
    rel_id id;
    va_list ap;

    va_start(ap, summary_fmt);
    c.summary = rel_vprintf(ctx->arena, summary_fmt, ap);
    va_end(ap);
    if (rel_practice_partners(ctx, &touched, err)
        || rel_practice_standing_refresh(ctx, touched.v, touched.n, err)
        || rel_practice_text_refresh(ctx, deed->touched.v, deed->touched.n, err)
        || rel_history_end(&deed->history, &c, ctx->book, &id, err)
        || rel_txn_commit(&deed->txn, err))
        return err->status;
    *change = id;
    return REL_OK;
}

#include "practice/forget.h"

#include "base/buf.h"
#include "base/str.h"
#include "practice/forgotten.h"
#include "store/contact.h"
#include "store/forget.h"
#include "store/history.h"
#include "store/message.h"
#include "store/txn.h"
#include "store/user.h"

#include <string.h>

enum { PAGE = 500 };

static enum rel_status
set_stone(struct rel_ctx *ctx, const char *secret, const char *value, struct rel_forgot *out,
          struct rel_err *err)
{
    if (!*value)
        return REL_OK;
    out->stones++;
    return rel_forget_stone(ctx->db, ctx->book, rel_practice_forget_stone(secret, value),
                            ctx->today, err);
}

static enum rel_status
set_stones(struct rel_ctx *ctx, const struct rel_contact *c, struct rel_forgot *out,
           struct rel_err *err)
{
    const char *secret;

    if (rel_practice_forget_secret(ctx, true, &secret, err)
        || set_stone(ctx, secret, c->uid, out, err))
        return err->status;
    for (size_t i = 0; i < c->points.n; i++)
        if (c->points.v[i].kind <= REL_TEL
            && set_stone(ctx, secret, c->points.v[i].folded, out, err))
            return err->status;
    return REL_OK;
}

/* Is it a line of one of these addresses? "f ana@x.org Ana Ferreira" */
static bool
names(const char *line, size_t n, const struct rel_contact *c)
{
    for (size_t i = 0; i < c->points.n; i++) {
        const char *folded = c->points.v[i].folded;
        size_t len = strlen(folded);

        if (c->points.v[i].kind == REL_EMAIL && len && n >= len + 2 && line[1] == ' '
            && memcmp(line + 2, folded, len) == 0 && (n == len + 2 || line[len + 2] == ' '))
            return true;
    }
    return false;
}

static const char *
without(struct rel_arena *arena, const char *people, const struct rel_contact *c, bool *found)
{
    REL_BUF(left);

    while (*people) {
        size_t n = strcspn(people, "\n"), whole = n + (people[n] == '\n');

        if (names(people, n, c))
            *found = true;
        else
            rel_buf_add(&left, people, whole);
        people += whole;
    }
    return rel_strdup(arena, rel_buf_str(&left));
}

/* Mail with others, and mail that was no contact, keeps its other people. */
static enum rel_status
clean_messages(struct rel_ctx *ctx, const struct rel_contact *c, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_message_list page;
    int64_t after = INT64_MIN;

    do {
        rel_arena_reset(arena);
        if (rel_message_page(ctx->db, arena, ctx->book, after, PAGE, &page, err))
            return err->status;
        for (size_t i = 0; i < page.n; i++) {
            bool found = false;
            const char *left = without(arena, page.v[i].people, c, &found);

            if (found
                && rel_message_set_people(ctx->db, ctx->book, page.v[i].hash, left,
                                          page.v[i].interaction != 0, err))
                return err->status;
        }
        after = page.n ? page.v[page.n - 1].hash : 0;
    } while (page.n == PAGE);
    return REL_OK;
}

static enum rel_status
note(struct rel_ctx *ctx, struct rel_err *err)
{
    struct rel_history h;
    struct rel_change c = {.user = ctx->user,
                           .at = ctx->now,
                           .deed = "forget",
                           .summary = "Somebody who was forgotten"};
    rel_id id;

    rel_history_begin(&h, ctx->db, ctx->arena);
    return rel_history_end(&h, &c, ctx->book, &id, err);
}

enum rel_status
rel_practice_forget(struct rel_ctx *ctx, rel_id contact, struct rel_forgot *out,
                    struct rel_err *err)
{
    struct rel_forgot forgot = {.left = ""};
    struct rel_forget_counts counts;
    struct rel_contact c;
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err) || rel_user_may_write(ctx->db, ctx->user, ctx->book, err)
        || rel_contact_load(ctx->db, ctx->arena, ctx->book, contact, &c, err)
        || set_stones(ctx, &c, &forgot, err)
        || rel_forget_erase(ctx->db, ctx->arena, ctx->book, contact, &counts, err)
        || clean_messages(ctx, &c, err) || note(ctx, err) || rel_txn_commit(&txn, err))
        return err->status;
    forgot.name = c.name;
    forgot.interactions = counts.interactions;
    forgot.shared = counts.shared;
    forgot.scrubbed = rel_forget_scrub(ctx->db, err) == REL_OK;
    if (!forgot.scrubbed)
        forgot.left = rel_strdup(ctx->arena, err->text);
    *out = forgot;
    return REL_OK;
}

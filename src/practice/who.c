#include "practice/who.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "core/who.h"
#include "lib/unicode.h"
#include "store/contact.h"
#include "store/search.h"

#include <string.h>

enum { MOST_HITS = 40, MOST_LISTED = 5 };

struct ids {
    rel_id *v;
    size_t n;
};

static void
add_once(struct rel_arena *arena, struct ids *ids, rel_id id)
{
    for (size_t i = 0; i < ids->n; i++)
        if (ids->v[i] == id)
            return;
    *REL_ADD(arena, ids) = id;
}

static void
add_hits(struct rel_arena *arena, struct ids *ids, const struct rel_contact_hits *hits)
{
    for (size_t i = 0; i < hits->n; i++)
        add_once(arena, ids, hits->v[i].id);
}

/* Everybody the text could mean: by address or number, by whole name, by beginnings of words. */
static enum rel_status
gather(struct rel_ctx *ctx, const char *text, const struct rel_who_query *q, struct ids *ids,
       struct rel_err *err)
{
    struct rel_contact_hits hits;
    struct rel_search_list found;
    const char *key = rel_unicode_fold_cut(ctx->arena, text, REL_NAME_KEY);

    if (q->id)
        add_once(ctx->arena, ids, q->id);
    if (*q->point) {
        if (rel_contact_by_point(ctx->db, ctx->arena, ctx->book, q->point, MOST_HITS, &hits, err))
            return err->status;
        add_hits(ctx->arena, ids, &hits);
    }
    if (rel_contact_by_name(ctx->db, ctx->arena, ctx->book, key, MOST_HITS, &hits, err)
        || rel_search(ctx->db, ctx->arena, ctx->user, ctx->book, text, true, MOST_HITS, &found,
                      err))
        return err->status;
    add_hits(ctx->arena, ids, &hits);
    for (size_t i = 0; i < found.n; i++)
        add_once(ctx->arena, ids, found.v[i].contact);
    return REL_OK;
}

static struct rel_texts
fold_all(struct rel_arena *arena, const struct rel_texts *texts)
{
    struct rel_texts folded = {0};

    for (size_t i = 0; i < texts->n; i++)
        *REL_ADD(arena, &folded) = rel_unicode_fold(arena, texts->v[i]);
    return folded;
}

static struct rel_who
who_of(struct rel_arena *arena, const struct rel_contact *c)
{
    struct rel_who who = {.contact = c->id,
                          .name = rel_unicode_fold(arena, c->name),
                          .nicknames = fold_all(arena, &c->nicknames),
                          .organization = rel_unicode_fold(arena, c->organization),
                          .candidate = c->state == REL_CANDIDATE};

    for (size_t i = 0; i < c->points.n; i++)
        *REL_ADD(arena, &who.points) = c->points.v[i].folded;
    return who;
}

/* "Ana Ferreira (Brightwell, ana@...) 01ABC...": what tells people of one name apart. */
static const char *
apart(struct rel_ctx *ctx, const struct rel_contact *c)
{
    char id[REL_ID_TEXT];
    const char *address = "";

    for (size_t i = 0; i < c->points.n && !*address; i++)
        if (c->points.v[i].kind == REL_EMAIL)
            address = c->points.v[i].value;
    return rel_printf(ctx->arena, "%s%s%s%s%s%s [%s]", c->name,
                      *c->organization || *address ? " (" : "", c->organization,
                      *c->organization && *address ? ", " : "", address,
                      *c->organization || *address ? ")" : "", rel_id_text(c->id, id));
}

static enum rel_status
ambiguous(struct rel_ctx *ctx, const char *text, const struct rel_contact *contacts,
          const struct rel_who_found *found, struct rel_err *err)
{
    REL_BUF(list);

    for (size_t i = 0; i < found->n && i < MOST_LISTED; i++)
        rel_buf_addf(&list, "%s%s", i ? "; " : "", apart(ctx, &contacts[found->v[i]]));
    if (found->n > MOST_LISTED)
        rel_buf_addf(&list, "; and %zu more", found->n - MOST_LISTED);
    rel_fail(err, REL_AMBIGUOUS, "\"%.60s\" could be %s", text, rel_buf_str(&list));
    return rel_advise(err, "who", "Give more of the name, an address, or the id in brackets.");
}

enum rel_status
rel_practice_who(struct rel_ctx *ctx, const char *text, rel_id *out, struct rel_err *err)
{
    struct rel_who_query q = {.text = rel_unicode_fold(ctx->arena, text), .point = ""};
    struct ids ids = {0};
    struct rel_who_found found = {0};
    struct rel_contact *contacts;
    struct rel_who *whos;
    size_t n = 0;

    if (!*text || strlen(text) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "this is no name: \"%.60s\"", text);
        return rel_advise(err, "who", "Give a name, a nickname, an address or an id.");
    }
    rel_id_parse(text, &q.id);
    q.point = strchr(text, '@') ? rel_unicode_fold_address(ctx->arena, text)
                                : rel_fold_phone(ctx->arena, text);
    if (gather(ctx, text, &q, &ids, err))
        return err->status;
    contacts = rel_alloc(ctx->arena, (ids.n + 1) * sizeof(*contacts));
    whos = rel_alloc(ctx->arena, (ids.n + 1) * sizeof(*whos));
    for (size_t i = 0; i < ids.n; i++) {
        if (rel_contact_load(ctx->db, ctx->arena, ctx->book, ids.v[i], &contacts[n], err)) {
            if (err->status != REL_NOT_FOUND) /* an id that was only a word of 13 letters */
                return err->status;
            continue;
        }
        whos[n] = who_of(ctx->arena, &contacts[n]);
        n++;
    }
    rel_who_find(ctx->arena, whos, n, &q, &found);
    if (!found.n) {
        rel_fail(err, REL_NOT_FOUND, "nobody here is called \"%.60s\"", text);
        return rel_advise(err, "who",
                          "Look with: relatum search WORDS; add with: relatum add NAME");
    }
    if (found.n > 1)
        return ambiguous(ctx, text, contacts, &found, err);
    *out = contacts[found.v[0]].id;
    return REL_OK;
}

#include "practice/match_find.h"

#include "base/str.h"
#include "lib/stem.h"
#include "model/article.h"
#include "practice/deed.h"
#include "practice/match_text.h"
#include "store/article.h"
#include "store/match.h"
#include "store/offer.h"

#include <stdlib.h>

enum {
    MOST_ROOTS = 200,      /* of one text with its synonyms */
    MOST_OF_ROOT = 100,    /* rows looked at for each */
    MOST_CANDIDATES = 300, /* in all */
    BEST_OF_NEED = 5,      /* kept for a need, of each side */
    BEST_OF_GIFT = 50,     /* kept for an offer or an article */
    CHUNK = 200,
};

/* One search: a text, what it belongs to, and the pairs found. */
struct finder {
    struct rel_deed *deed;
    struct rel_ctx *ctx;
    struct rel_stemmer *stemmer;
    struct rel_match_lexicon lexicon;
    struct rel_match_text text;
    struct rel_match_roots roots; /* with synonyms */
    struct {
        struct rel_match *v;
        size_t n;
    } found;
};

static enum rel_status
write_roots(struct rel_ctx *ctx, const struct rel_match_text *text, const char *side, rel_id row,
            rel_id contact, struct rel_err *err)
{
    struct rel_match_roots own =
        rel_practice_match_roots(ctx->arena, text, NULL, 2 * REL_MATCH_WORDS);

    for (size_t i = 0; i < own.n; i++)
        if (rel_match_root_write(ctx->db, ctx->user, ctx->book, side, own.v[i], row, contact, err))
            return err->status;
    return REL_OK;
}

/* Reads the text and renews its roots. */
static enum rel_status
begin(struct finder *f, const char *words, const char *side, rel_id row, rel_id contact,
      struct rel_err *err)
{
    struct rel_ctx *ctx = f->ctx;

    f->text = rel_practice_match_text(ctx->arena, f->stemmer, words);
    if (rel_practice_match_lexicon(ctx, f->stemmer, &f->lexicon, err)
        || rel_match_roots_clear(ctx->db, ctx->user, ctx->book, row, err)
        || write_roots(ctx, &f->text, side, row, contact, err))
        return err->status;
    f->roots = rel_practice_match_roots(ctx->arena, &f->text, &f->lexicon, MOST_ROOTS);
    return REL_OK;
}

static int
by_id(const void *a, const void *b)
{
    rel_id x = *(const rel_id *)a, y = *(const rel_id *)b;

    return (x > y) - (x < y);
}

/* Rows of one side that share a root with the text, each once. */
static enum rel_status
candidates(struct finder *f, const char *side, struct rel_id_list *out, struct rel_err *err)
{
    struct rel_ctx *ctx = f->ctx;
    struct rel_id_list all = {0};
    size_t n = 0;

    for (size_t i = 0; i < f->roots.n && all.n < 4 * MOST_CANDIDATES; i++)
        if (rel_match_root_rows(ctx->db, ctx->arena, ctx->user, ctx->book, side, f->roots.v[i],
                                MOST_OF_ROOT, &all, err))
            return err->status;
    if (all.n > 1)
        qsort(all.v, all.n, sizeof(*all.v), by_id);
    for (size_t i = 0; i < all.n && n < MOST_CANDIDATES; i++)
        if (!i || all.v[i] != all.v[i - 1])
            all.v[n++] = all.v[i];
    all.n = n;
    *out = all;
    return REL_OK;
}

/* Weighs the other side's words against the text; keeps the pair when it is near enough. */
static void
weigh(struct finder *f, const char *words, bool text_is_need, struct rel_match pair)
{
    struct rel_arena *arena = f->ctx->arena;
    struct rel_match_text other = rel_practice_match_text(arena, f->stemmer, words);

    pair.score = rel_match_score(arena, &f->lexicon, text_is_need ? &f->text : &other,
                                 text_is_need ? &other : &f->text, &pair.evidence);
    if (pair.score >= REL_MATCH_LEAST && pair.contact != pair.giver)
        *REL_ADD(arena, &f->found) = pair;
}

static int
by_score(const void *a, const void *b)
{
    const struct rel_match *x = a, *y = b;

    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

/* Writes the best pairs; those the user has answered stay as they are. */
static enum rel_status
keep(struct finder *f, size_t most, struct rel_err *err)
{
    struct rel_ctx *ctx = f->ctx;

    if (f->found.n > 1)
        qsort(f->found.v, f->found.n, sizeof(*f->found.v), by_score);
    for (size_t i = 0; i < f->found.n && i < most; i++) {
        struct rel_match *m = &f->found.v[i];
        enum rel_match_state state = REL_MATCH_OPEN;
        rel_id known;

        if (rel_match_pair(ctx->db, m->heard, m->offer, m->article, &known, &state, err))
            return err->status;
        if (known && state != REL_MATCH_OPEN)
            continue;
        m->id = known ? known : rel_id_new();
        m->book = ctx->book;
        m->user = ctx->user;
        m->made = ctx->today;
        m->closed = REL_NO_DAY;
        if (m->giver)
            rel_deed_touch(f->deed, m->giver);
        if (rel_deed_row(f->deed, "need_match", m->id, m->contact, err)
            || rel_match_write(ctx->db, m, err))
            return err->status;
    }
    f->found.n = 0;
    return REL_OK;
}

static enum rel_status
offers_for(struct finder *f, const struct rel_need *need, struct rel_err *err)
{
    struct rel_ctx *ctx = f->ctx;
    struct rel_id_list ids;

    if (candidates(f, "offer", &ids, err))
        return err->status;
    for (size_t i = 0; i < ids.n; i++) {
        struct rel_offer o;

        if (rel_offer_load(ctx->db, ctx->arena, ctx->user, ctx->book, ids.v[i], &o, err)) {
            if (err->status != REL_NOT_FOUND)
                return err->status;
            continue;
        }
        if (o.closed == REL_NO_DAY)
            weigh(f, o.words, true,
                  (struct rel_match){.contact = need->contact,
                                     .heard = need->id,
                                     .offer = o.id,
                                     .giver = o.contact});
    }
    return keep(f, BEST_OF_NEED, err);
}

static const char *
article_words(struct rel_arena *arena, const struct rel_article *a)
{
    return rel_printf(arena, "%s %s", a->title, a->text);
}

static enum rel_status
articles_for(struct finder *f, const struct rel_need *need, struct rel_err *err)
{
    struct rel_ctx *ctx = f->ctx;
    struct rel_id_list ids;

    if (candidates(f, "article", &ids, err))
        return err->status;
    for (size_t i = 0; i < ids.n; i++) {
        struct rel_article a;

        if (rel_article_load(ctx->db, ctx->arena, ctx->user, ctx->book, ids.v[i], &a, err)) {
            if (err->status != REL_NOT_FOUND)
                return err->status;
            continue;
        }
        if (a.closed == REL_NO_DAY)
            weigh(f, article_words(ctx->arena, &a), true,
                  (struct rel_match){.contact = need->contact, .heard = need->id, .article = a.id});
    }
    return keep(f, BEST_OF_NEED, err);
}

static bool
is_matched(enum rel_heard_kind kind)
{
    return kind == REL_HEARD_NEED || kind == REL_HEARD_GOAL || kind == REL_HEARD_PROBLEM
           || kind == REL_HEARD_INTEREST;
}

enum rel_status
rel_practice_match_need_in(struct rel_deed *deed, rel_id heard, struct rel_err *err)
{
    struct finder f = {.deed = deed, .ctx = deed->ctx};
    REL_AUTO(rel_stemmer) *stemmer = NULL;
    struct rel_need need;

    if (rel_match_need(f.ctx->db, f.ctx->arena, f.ctx->user, f.ctx->book, heard, &need, err))
        return err->status;
    if (!need.id || !is_matched(need.kind) || !need.open)
        return REL_OK;
    f.stemmer = stemmer = rel_stemmer_new();
    if (begin(&f, need.words, "need", need.id, need.contact, err)
        || (need.kind != REL_HEARD_INTEREST && offers_for(&f, &need, err))
        || articles_for(&f, &need, err))
        return err->status;
    return REL_OK;
}

/* The needs that share a root with an offer or an article. */
static enum rel_status
needs_for(struct finder *f, struct rel_match pair, struct rel_err *err)
{
    struct rel_ctx *ctx = f->ctx;
    struct rel_id_list ids;

    if (candidates(f, "need", &ids, err))
        return err->status;
    for (size_t i = 0; i < ids.n; i++) {
        struct rel_need need;

        if (rel_match_need(ctx->db, ctx->arena, ctx->user, ctx->book, ids.v[i], &need, err))
            return err->status;
        if (!need.id || !need.open || (pair.offer && need.kind == REL_HEARD_INTEREST))
            continue;
        pair.contact = need.contact;
        pair.heard = need.id;
        weigh(f, need.words, false, pair);
    }
    return keep(f, BEST_OF_GIFT, err);
}

/* After its words changed, old pairs may no longer hold. */
static enum rel_status
drop_old(struct rel_deed *deed, rel_id offer, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_match_list old;

    if (rel_match_of_offer(ctx->db, ctx->arena, ctx->user, offer, BEST_OF_GIFT * 4, &old, err))
        return err->status;
    for (size_t i = 0; i < old.n; i++)
        if (rel_deed_row(deed, "need_match", old.v[i].id, old.v[i].contact, err)
            || rel_match_remove(ctx->db, old.v[i].id, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_match_offer_in(struct rel_deed *deed, const struct rel_offer *offer,
                            struct rel_err *err)
{
    struct finder f = {.deed = deed, .ctx = deed->ctx};
    REL_AUTO(rel_stemmer) *stemmer = rel_stemmer_new();

    f.stemmer = stemmer;
    if (drop_old(deed, offer->id, err)
        || begin(&f, offer->words, "offer", offer->id, offer->contact, err)
        || (offer->closed == REL_NO_DAY
            && needs_for(&f, (struct rel_match){.offer = offer->id, .giver = offer->contact}, err)))
        return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_match_article_in(struct rel_deed *deed, const struct rel_article *article,
                              struct rel_err *err)
{
    struct finder f = {.deed = deed, .ctx = deed->ctx};
    REL_AUTO(rel_stemmer) *stemmer = rel_stemmer_new();

    f.stemmer = stemmer;
    if (begin(&f, article_words(f.ctx->arena, article), "article", article->id, article->contact,
              err)
        || (article->closed == REL_NO_DAY
            && needs_for(&f, (struct rel_match){.article = article->id}, err)))
        return err->status;
    return REL_OK;
}

/* ---------------------------------------------------------------- rebuild */

static enum rel_status
rebuild_text(struct rel_ctx *ctx, struct rel_stemmer *stemmer, const char *words, const char *side,
             rel_id row, rel_id contact, struct rel_err *err)
{
    struct rel_match_text text = rel_practice_match_text(ctx->arena, stemmer, words);

    return write_roots(ctx, &text, side, row, contact, err);
}

enum rel_status
rel_practice_match_rebuild(struct rel_ctx *ctx, struct rel_err *err)
{
    REL_AUTO(rel_stemmer) *stemmer = rel_stemmer_new();
    struct rel_need_list needs;
    struct rel_offer_list offers;
    struct rel_article_list articles;
    rel_id after = 0;

    if (rel_match_roots_clear(ctx->db, ctx->user, ctx->book, 0, err))
        return err->status;
    do {
        if (rel_match_needs(ctx->db, ctx->arena, ctx->user, ctx->book, after, CHUNK, &needs, err))
            return err->status;
        for (size_t i = 0; i < needs.n; i++)
            if (rebuild_text(ctx, stemmer, needs.v[i].words, "need", needs.v[i].id,
                             needs.v[i].contact, err))
                return err->status;
        after = needs.n ? needs.v[needs.n - 1].id : 0;
    } while (needs.n == CHUNK);
    if (rel_offer_list(ctx->db, ctx->arena, ctx->user, ctx->book, REL_OFFERS_ALL, 0, true, 100000,
                       &offers, err)
        || rel_article_list(ctx->db, ctx->arena, ctx->user, ctx->book, true, 100000, &articles,
                            err))
        return err->status;
    for (size_t i = 0; i < offers.n; i++)
        if (rebuild_text(ctx, stemmer, offers.v[i].words, "offer", offers.v[i].id,
                         offers.v[i].contact, err))
            return err->status;
    for (size_t i = 0; i < articles.n; i++)
        if (rebuild_text(ctx, stemmer, article_words(ctx->arena, &articles.v[i]), "article",
                         articles.v[i].id, articles.v[i].contact, err))
            return err->status;
    return REL_OK;
}

#include "practice/search.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/highlight.h"
#include "core/query.h"
#include "core/slip.h"
#include "lib/unicode.h"
#include "practice/people.h"
#include "store/article.h"
#include "store/search.h"
#include "store/text.h"

#include <string.h>

enum {
    SHORTEST = 2,         /* letters of a word that is looked for in texts */
    MOST_ARTICLES = 1000, /* of a library that are looked through */
};

/* ---------------------------------------------------------------- people */

struct slip {
    struct rel_ctx *ctx;
    const char *found;
    struct rel_err *err;
    enum rel_status status;
};

static bool
is_known(void *arg, const char *word)
{
    struct slip *s = arg;
    bool known;

    s->status = rel_search_known(s->ctx->db, s->ctx->book, word, &known, s->err);
    if (!s->status && known)
        s->found = rel_strdup(s->ctx->arena, word);
    return s->status || known;
}

/* Each word that nobody has is changed to one that somebody has; "" when none could be. */
static enum rel_status
correct(struct rel_ctx *ctx, const char *words, const char **out, struct rel_err *err)
{
    const char *w, *all = "";
    bool changed = false;
    size_t n;

    for (const char *at = rel_unicode_fold(ctx->arena, words); rel_unicode_word(&at, &w, &n);) {
        const char *word = rel_strndup(ctx->arena, w, n);
        struct slip slip = {.ctx = ctx, .err = err};
        struct rel_search_list hits;

        if (rel_search(ctx->db, ctx->arena, ctx->user, ctx->book, word, false, 1, &hits, err))
            return err->status;
        if (!hits.n)
            rel_slip_try(ctx->arena, word, is_known, &slip);
        if (slip.status)
            return slip.status;
        changed = changed || slip.found;
        all =
            rel_printf(ctx->arena, "%s%s%s", all, *all ? " " : "", slip.found ? slip.found : word);
    }
    *out = changed ? all : "";
    return REL_OK;
}

static enum rel_status
find_people(struct rel_ctx *ctx, const char *text, const char *words, int most,
            struct rel_search_answer *out, struct rel_err *err)
{
    struct rel_people_query query = {
        .text = text, .state = "", .circle = "", .tag = "", .cursor = "", .limit = most};

    out->corrected = "";
    if (rel_practice_people(ctx, &query, &out->people, err))
        return err->status;
    if (out->people.n || !*words)
        return REL_OK;
    if (correct(ctx, words, &out->corrected, err))
        return err->status;
    if (!*out->corrected)
        return REL_OK;
    query.text = out->corrected;
    return rel_practice_people(ctx, &query, &out->people, err);
}

/* ---------------------------------------------------------------- texts */

static const char *
searchable(struct rel_arena *arena, const char *words)
{
    const char *w, *all = "";
    size_t n;

    for (const char *at = rel_unicode_fold(arena, words); rel_unicode_word(&at, &w, &n);)
        if (n >= SHORTEST)
            all = rel_printf(arena, "%s%s%.*s", all, *all ? " " : "", (int)n, w);
    return all;
}

static enum rel_status
find_passages(struct rel_ctx *ctx, const char *words, size_t most, struct rel_passage_list *out,
              struct rel_err *err)
{
    struct rel_text_hits hits;

    if (rel_text_find(ctx->db, ctx->arena, ctx->user, ctx->book, words, REL_PASSAGE_KINDS, most,
                      &hits, err))
        return err->status;
    for (size_t i = 0; i < hits.n; i++) {
        struct rel_passage p = {.kind = hits.v[i].found.kind,
                                .contact = hits.v[i].contact,
                                .row = hits.v[i].found.row,
                                .name = hits.v[i].name,
                                .day = hits.v[i].found.day};
        const char *text;

        if (rel_text_load(ctx->db, ctx->arena, &hits.v[i], &text, err))
            return err->status;
        if (!*text)
            continue;
        rel_highlight(ctx->arena, text, words, rel_unicode_fold, &p);
        *REL_ADD(ctx->arena, out) = p;
    }
    return REL_OK;
}

static bool
has_all(struct rel_arena *arena, const char *text, const char *words)
{
    const char *folded = rel_unicode_fold(arena, text);

    while (*words) {
        size_t want = strcspn(words, " "), n;
        const char *w;
        bool found = false;

        for (const char *at = folded; !found && rel_unicode_word(&at, &w, &n);)
            found = n >= want && memcmp(w, words, want) == 0;
        if (!found)
            return false;
        words += want + (words[want] == ' ');
    }
    return true;
}

/* A library is small: it is looked through. */
static enum rel_status
find_articles(struct rel_ctx *ctx, const char *words, size_t most, struct rel_passage_list *out,
              struct rel_err *err)
{
    struct rel_article_list list;

    if (rel_article_list(ctx->db, ctx->arena, ctx->user, ctx->book, false, MOST_ARTICLES, &list,
                         err))
        return err->status;
    for (size_t i = 0; i < list.n && out->n < most; i++) {
        const struct rel_article *a = &list.v[i];
        const char *text =
            rel_printf(ctx->arena, "%s%s%s", a->title, *a->text ? ": " : "", a->text);
        struct rel_passage p = {
            .kind = REL_PASSAGE_ARTICLE, .row = a->id, .name = a->title, .day = a->made};

        if (!has_all(ctx->arena, text, words))
            continue;
        rel_highlight(ctx->arena, text, words, rel_unicode_fold, &p);
        *REL_ADD(ctx->arena, out) = p;
    }
    return REL_OK;
}

enum rel_status
rel_practice_search(struct rel_ctx *ctx, const char *text, int people, int passages,
                    struct rel_search_answer *out, struct rel_err *err)
{
    struct rel_search_answer answer = {.corrected = ""};
    struct rel_query asked;
    const char *words;

    if (rel_query_parse(ctx->arena, text, &asked, err)
        || find_people(ctx, text, asked.words, people, &answer, err))
        return err->status;
    words = searchable(ctx->arena, asked.words);
    if (*words && passages > 0
        && (find_passages(ctx, words, (size_t)passages, &answer.passages, err)
            || find_articles(ctx, words, (size_t)passages + answer.passages.n, &answer.passages,
                             err)))
        return err->status;
    *out = answer;
    return REL_OK;
}

#include "practice/match_text.h"

#include "base/str.h"
#include "lib/stem.h"
#include "lib/unicode.h"
#include "store/match.h"

#include <string.h>

enum { MOST_SYNONYMS = 2000 };

struct rel_match_text
rel_practice_match_text(struct rel_arena *arena, struct rel_stemmer *stemmer, const char *text)
{
    struct rel_match_text out = {0};
    const char *at = rel_unicode_fold(arena, text), *word;
    size_t n;

    while (out.n < REL_MATCH_WORDS && rel_unicode_word(&at, &word, &n)) {
        const char *w = rel_strndup(arena, word, n);
        struct rel_match_word *m;
        bool seen = rel_match_stop(w);

        for (size_t i = 0; !seen && i < out.n; i++)
            seen = rel_str_is(out.v[i].text, w);
        if (seen)
            continue;
        m = REL_ADD(arena, &out);
        m->text = w;
        m->weight = rel_match_weight(w);
        rel_stem(stemmer, arena, w, n, m->stem);
    }
    return out;
}

static void
add_sense(struct rel_ctx *ctx, struct rel_stemmer *stemmer, struct rel_match_lexicon *lexicon,
          const char *word, int group)
{
    const char *stems[REL_STEM_LANGUAGES];

    rel_stem(stemmer, ctx->arena, word, strlen(word), stems);
    for (int l = 0; l < REL_STEM_LANGUAGES; l++)
        if (l == 0 || !rel_str_is(stems[l], stems[0]))
            *REL_ADD(ctx->arena, lexicon) = (struct rel_match_sense){stems[l], group};
}

enum rel_status
rel_practice_match_lexicon(struct rel_ctx *ctx, struct rel_stemmer *stemmer,
                           struct rel_match_lexicon *out, struct rel_err *err)
{
    struct rel_match_lexicon lexicon = {0};
    struct rel_synonym_list own;
    const char *const *group;
    int n = 0;

    if (rel_synonym_list(ctx->db, ctx->arena, ctx->user, ctx->book, MOST_SYNONYMS, &own, err))
        return err->status;
    for (; (group = rel_match_group((size_t)n)); n++)
        for (size_t i = 0; group[i]; i++)
            add_sense(ctx, stemmer, &lexicon, group[i], n);
    for (size_t i = 0; i < own.n; i++, n++) {
        add_sense(ctx, stemmer, &lexicon, own.v[i].word, n);
        add_sense(ctx, stemmer, &lexicon, own.v[i].same_as, n);
    }
    rel_match_lexicon_order(&lexicon);
    *out = lexicon;
    return REL_OK;
}

static void
add_root(struct rel_arena *arena, struct rel_match_roots *roots, const char *stem, size_t most)
{
    size_t n = rel_unicode_cut(stem, strlen(stem), REL_MATCH_ROOT);

    for (size_t i = 0; i < roots->n; i++)
        if (strlen(roots->v[i]) == n && memcmp(roots->v[i], stem, n) == 0)
            return;
    if (roots->n < most && n)
        *REL_ADD(arena, roots) = rel_strndup(arena, stem, n);
}

/* The roots of all words that share a group with that stem. */
static void
add_synonyms(struct rel_arena *arena, struct rel_match_roots *roots,
             const struct rel_match_lexicon *lexicon, const char *stem, size_t most)
{
    for (size_t i = 0; i < lexicon->n; i++)
        if (rel_str_is(lexicon->v[i].stem, stem))
            for (size_t k = 0; k < lexicon->n; k++)
                if (lexicon->v[k].group == lexicon->v[i].group)
                    add_root(arena, roots, lexicon->v[k].stem, most);
}

struct rel_match_roots
rel_practice_match_roots(struct rel_arena *arena, const struct rel_match_text *text,
                         const struct rel_match_lexicon *lexicon, size_t most)
{
    struct rel_match_roots roots = {0};

    for (size_t i = 0; i < text->n; i++)
        for (int l = 0; l < REL_MATCH_STEMS; l++)
            add_root(arena, &roots, text->v[i].stem[l], most);
    for (size_t i = 0; lexicon && i < text->n; i++)
        for (int l = 0; l < REL_MATCH_STEMS; l++)
            add_synonyms(arena, &roots, lexicon, text->v[i].stem[l], most);
    return roots;
}

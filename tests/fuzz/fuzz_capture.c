/* Any bytes as a line of the capture, read in both languages, with some words taken for names. */
#include "base/arena.h"
#include "base/str.h"
#include "practice/capture_words.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n);

static struct rel_arena *arena;

/* Some of what may be a name is one; every third of them nobody knows. */
static struct rel_capture_names
names_of(const struct rel_capture_language *language, const struct rel_capture_tokens *tokens)
{
    struct rel_capture_names names = {0};

    for (size_t i = 0; i < tokens->n; i++) {
        struct rel_capture_name *name;

        if (!rel_capture_may_name(language, tokens, i) || tokens->v[i].word[0] % 2)
            continue;
        name = REL_ADD(arena, &names);
        name->first = i;
        name->n = i + 1 < tokens->n && tokens->v[i].word[0] % 4 == 0 ? 2 : 1;
        name->known = names.n % 3 != 0;
        name->possessive = names.n % 5 == 0;
        name->same = names.n > 4 ? names.n - 4 : names.n - 1;
        i += name->n - 1;
    }
    return names;
}

static void
check(const char *text, const struct rel_pieces *pieces)
{
    size_t length = strlen(text);

    for (size_t i = 0; i < pieces->n; i++) {
        const struct rel_piece *p = &pieces->v[i];

        assert(p->from < p->to && p->to <= length);
        assert(p->from_unit <= p->to_unit);
        assert(p->kind == REL_PIECE_WHO || p->person < (int)pieces->n);
        assert(p->kind == REL_PIECE_WHO || p->person < 0
               || pieces->v[p->person].kind == REL_PIECE_WHO);
        assert(p->kind != REL_PIECE_MINUTES || (p->minutes > 0 && p->minutes <= 7 * 24 * 60));
        assert(p->minute >= -1 && p->minute < 24 * 60);
        assert(p->kind != REL_PIECE_HEARD || *p->words);
        assert(p->kind != REL_PIECE_PROMISE || *p->words);
    }
}

int
LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n)
{
    struct rel_capture_tokens tokens;
    const char *text;

    if (!arena)
        arena = rel_arena_new();
    if (n > 2000) /* long lines only repeat what short ones do */
        return 0;
    rel_arena_reset(arena);
    text = rel_strndup(arena, (const char *)bytes, strnlen((const char *)bytes, n));
    tokens = rel_practice_capture_tokens(arena, text);
    for (size_t i = 0; i < tokens.n; i++)
        assert(tokens.v[i].from < tokens.v[i].to && tokens.v[i].to <= strlen(text)
               && (!i || tokens.v[i - 1].to <= tokens.v[i].from));
    rel_capture_language(&tokens);
    for (size_t i = 0; rel_capture_languages[i]; i++) {
        struct rel_capture_clock clock = {
            .today = 20779, .month_first = i % 2, .language = rel_capture_languages[i]};
        struct rel_capture_names names = names_of(clock.language, &tokens);
        struct rel_pieces pieces;

        rel_capture_read(arena, text, &tokens, &names, &clock, &pieces);
        check(text, &pieces);
    }
    return 0;
}

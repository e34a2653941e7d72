#include "core/highlight.h"

#include "base/buf.h"
#include "base/str.h"

#include <string.h>

static bool
is_letter(unsigned char c)
{
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Letters in a row, as bytes: what is not ASCII counts as a letter. */
static size_t
run_of(const char *s, bool letters)
{
    size_t n = 0;

    while (s[n] && is_letter((unsigned char)s[n]) == letters)
        n++;
    return n;
}

static bool
matches(const char *folded, const char *words)
{
    while (*words) {
        size_t n = strcspn(words, " ");

        if (n && strncmp(folded, words, n) == 0)
            return true;
        words += n + (words[n] == ' ');
    }
    return false;
}

/* Where the first match begins; 0 when there is none. */
static size_t
first_match(struct rel_arena *arena, const char *text, const char *words, rel_fold_fn fold)
{
    for (size_t at = 0; text[at];) {
        size_t n = run_of(text + at, true);

        if (n && matches(fold(arena, rel_strndup(arena, text + at, n)), words))
            return at;
        at += n + run_of(text + at + n, false);
    }
    return 0;
}

/* The nearest place at a space, from `at` back (or on), so that no character is cut. */
static size_t
at_space(const char *text, size_t at, bool back)
{
    if (back) {
        while (at && text[at - 1] != ' ' && text[at - 1] != '\n')
            at--;
        return at;
    }
    while (text[at] && text[at] != ' ' && text[at] != '\n')
        at++;
    return at;
}

static void
add(struct rel_arena *arena, struct rel_passage *out, struct rel_buf *piece, bool match)
{
    if (piece->n)
        *REL_ADD(arena, &out->pieces) =
            (struct rel_passage_piece){rel_strndup(arena, rel_buf_str(piece), piece->n), match};
    rel_buf_clear(piece);
}

void
rel_highlight(struct rel_arena *arena, const char *text, const char *words, rel_fold_fn fold,
              struct rel_passage *out)
{
    size_t all = strlen(text), first = first_match(arena, text, words, fold);
    size_t begin = first > REL_HIGHLIGHT_BYTES / 3 ? first - REL_HIGHLIGHT_BYTES / 3 : 0, end;
    REL_BUF(piece);

    begin = at_space(text, begin, true);
    end = begin + REL_HIGHLIGHT_BYTES < all ? at_space(text, begin + REL_HIGHLIGHT_BYTES, false)
                                            : all;
    if (begin)
        rel_buf_adds(&piece, "\xE2\x80\xA6");
    for (size_t at = begin; at < end;) {
        size_t n = run_of(text + at, true), gap;

        if (n && matches(fold(arena, rel_strndup(arena, text + at, n)), words)) {
            add(arena, out, &piece, false);
            rel_buf_add(&piece, text + at, n);
            add(arena, out, &piece, true);
        } else {
            rel_buf_add(&piece, text + at, n);
        }
        at += n;
        gap = run_of(text + at, false);
        for (size_t i = 0; i < gap; i++, at++)
            rel_buf_addc(&piece, text[at] == '\n' || text[at] == '\r' ? ' ' : text[at]);
    }
    if (end < all)
        rel_buf_adds(&piece, "\xE2\x80\xA6");
    add(arena, out, &piece, false);
}

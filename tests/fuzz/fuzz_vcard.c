/* Any bytes are read as cards: no crash, and the same cards through a window of any size. */
#include "base/arena.h"
#include "formats/vcard.h"
#include "lib/unicode.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void
must(bool holds)
{
    if (!holds)
        abort();
}

static void
must_be_text(const char *s)
{
    must(rel_unicode_valid(s, strlen(s)));
}

static void
check(const struct rel_card *card)
{
    const struct rel_contact *c = &card->contact;

    must_be_text(c->name);
    must_be_text(c->family);
    must_be_text(c->organization);
    for (size_t i = 0; i < c->points.n; i++) {
        must_be_text(c->points.v[i].value);
        must_be_text(c->points.v[i].folded);
        must_be_text(c->points.v[i].label);
    }
    for (size_t i = 0; i < c->notes.n; i++)
        must_be_text(c->notes.v[i]);
    for (size_t i = 0; i < c->fields.n; i++) {
        must_be_text(c->fields.v[i].name);
        must_be_text(c->fields.v[i].value);
    }
}

/* Every byte is told once, whatever the window: counts the bytes of cards. */
static size_t
slide(const char *text, size_t n, size_t step)
{
    struct rel_vcard_span span = {0};
    size_t from = 0, to = step < n ? step : n, bytes = 0;

    for (;;) {
        enum rel_vcard_found found = rel_vcard_next(text + from, to - from, to == n, &span);

        must(span.used <= to - from);
        if (found == REL_VCARD_CARD) {
            must(span.at + span.n <= to - from);
            bytes += span.n;
        }
        from += span.used;
        if (found == REL_VCARD_END)
            return bytes;
        if (found == REL_VCARD_MORE) {
            must(to < n);
            to = to + step < n ? to + step : n;
        }
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    struct rel_arena *arena = rel_arena_new();
    const char *text = (const char *)bytes;
    struct rel_card_list cards = {0};
    struct rel_problem_list problems = {0};

    rel_vcard_looks(text, n);
    must(slide(text, n, n + 1) == slide(text, n, 7));
    rel_vcard_read_all(arena, text, n, &cards, &problems);
    for (size_t i = 0; i < cards.n; i++)
        check(&cards.v[i]);
    rel_arena_free(arena);
    return 0;
}

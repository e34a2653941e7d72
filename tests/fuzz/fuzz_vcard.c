/* Any bytes are read as cards: no crash, the same cards through a window of any size, written and
 * merged without harm. */
#include "base/arena.h"
#include "base/buf.h"
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

static bool
ended(const struct rel_card *card)
{
    for (size_t i = 0; i < card->problems.n; i++)
        if (strcmp(card->problems.v[i].what, "END") == 0)
            return false;
    return card->problems.n < 200;
}

/* Without a change a merge gives the same bytes; with one, a card that says the new name. */
static void
merge(struct rel_arena *arena, const struct rel_card *card)
{
    struct rel_contact after = card->contact;
    struct rel_card again;
    REL_BUF(out);

    rel_vcard_write(&out, &card->contact, REL_VCARD_3);
    rel_vcard_write(&out, &card->contact, REL_VCARD_4);
    rel_buf_clear(&out);
    rel_vcard_merge(&out, card->text, card->text_len, &card->contact, &card->contact);
    if (ended(card))
        must(out.n == card->text_len && memcmp(out.v, card->text, out.n) == 0);
    rel_buf_clear(&out);
    after.name = "Somebody Else";
    after.changed = 1;
    after.notes.n /= 2;
    after.points.n /= 2;
    after.addresses.n /= 2;
    rel_vcard_merge(&out, card->text, card->text_len, &card->contact, &after);
    rel_vcard_read(arena, out.v, out.n, 1, &again);
    check(&again);
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
    for (size_t i = 0; i < cards.n && i < 20; i++)
        merge(arena, &cards.v[i]);
    rel_arena_free(arena);
    return 0;
}

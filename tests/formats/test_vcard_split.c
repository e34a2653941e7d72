#include "base/buf.h"
#include "base/limits.h"
#include "formats/vcard.h"

#include "unit.h"

#include <stdlib.h>
#include <string.h>

/* Slides a window that grows by `step` bytes over the text and writes down what was found. */
static void
slide(const char *text, size_t n, size_t step, struct rel_buf *found_in, size_t *most)
{
    struct rel_vcard_span span = {0};
    size_t from = 0, to = step < n ? step : n;

    for (;;) {
        enum rel_vcard_found found = rel_vcard_next(text + from, to - from, to == n, &span);

        if (found == REL_VCARD_CARD)
            rel_buf_addf(found_in, "card %d: %.*s\n", (int)span.line, (int)span.n,
                         text + from + span.at);
        else if (found == REL_VCARD_PROBLEM)
            rel_buf_addf(found_in, "problem %d: %s\n", (int)span.line, span.reason);
        assert_true(span.used <= to - from);
        from += span.used;
        if (to - from > *most)
            *most = to - from;
        if (found == REL_VCARD_END)
            return;
        if (found == REL_VCARD_MORE) {
            assert_true(to < n);
            to = to + step < n ? to + step : n;
        }
    }
}

#define CARD(body) "BEGIN:VCARD\r\n" body "END:VCARD\r\n"

static void
every_window_finds_the_same(void **state)
{
    static const char *const texts[] = {
        CARD("FN:a\r\n") CARD("FN:b\r\n"),
        "\xef\xbb\xbf" CARD("FN:a\r\n") "\r\n\r\n" CARD("FN:b\r\n") "garbage\r\nmore\r\n" CARD(
            "FN:c\r\n") "end",
        "BEGIN:VCARD\rFN:a\rEND:VCARD\rBEGIN:VCARD\rFN:b\r",
        CARD("FN:a\r\nAGENT:\r\n" CARD("FN:b\r\n") "TEL:1\r\n") CARD("FN:c\r\n"),
        "BEGIN:VCARD\nFN:a\nbegin:vcard\nFN:b\nend:vcard \n--BEGIN:VCARD\r\r\nFN:c\r\r\nEND:VCARD",
        "VERSION:3.0\nFN:a\nEND:VCARD\n",
        "",
        "\n",
        "B",
        "BEGIN:VCARD",
        "BEGIN:VCARDS\nEND:VCARD\nBEGIN:VCARD\n  END:VCARD\n\tfold\nEND:VCARD",
    };

    (void)state;
    for (size_t t = 0; t < sizeof(texts) / sizeof(*texts); t++) {
        size_t n = strlen(texts[t]), most = 0;
        REL_BUF(whole);

        slide(texts[t], n, n ? n : 1, &whole, &most);
        for (size_t step = 1; step < n; step++) {
            REL_BUF(parts);

            slide(texts[t], n, step, &parts, &most);
            assert_string_equal(rel_buf_str(&parts), rel_buf_str(&whole));
        }
    }
}

static void
garbage_and_cards_are_told_apart(void **state)
{
    static const char text[] = "noise\nnoise\n" CARD("FN:a\r\n") "noise\n" CARD("");
    REL_BUF(got);
    size_t most = 0;

    (void)state;
    slide(text, sizeof(text) - 1, sizeof(text), &got, &most);
    assert_string_equal(
        rel_buf_str(&got),
        "problem 1: left out: no BEGIN:VCARD stands before it\n"
        "card 3: " CARD("FN:a\r\n") "\n"
                                    "problem 6: left out: no BEGIN:VCARD stands before it\n"
                                    "card 7: " CARD("") "\n");
}

/* A line without end, inside a card and outside of one, in bounded memory; what follows is read. */
static void
an_endless_line_is_survived(void **state)
{
    static const size_t lines[] = {40u << 20, 33u << 20};

    (void)state;
    for (size_t in = 0; in < 2; in++) {
        size_t head = in ? strlen("BEGIN:VCARD\nNOTE:") : 0, n = head + lines[in], most = 0;
        const char tail[] = "\nEND:VCARD\n" CARD("FN:after\r\n");
        char *text = malloc(n + sizeof(tail));
        REL_BUF(got);

        assert_non_null(text);
        memset(text, 'x', n);
        memcpy(text, "BEGIN:VCARD\nNOTE:", head);
        memcpy(text + n, tail, sizeof(tail));
        slide(text, n + strlen(tail), 1 << 20, &got, &most);
        assert_non_null(strstr(got.v, CARD("FN:after\r\n")));
        assert_non_null(strstr(got.v, in ? "problem 1: left out: the card is larger than 32 MiB"
                                         : "problem 1: left out: no BEGIN:VCARD"));
        assert_true(most <= (size_t)REL_MAX_VCARD + (2u << 20));
        free(text);
    }
}

static void
files_are_known_by_their_content(void **state)
{
    static const struct {
        const char *bytes;
        size_t n;
        bool looks;
    } cases[] = {
        {CARD("FN:a\r\n"), 30, true},
        {"\xef\xbb\xbf"
         "begin:vcard\n",
         15, true},
        {"\n\n  \nBEGIN:VCARD", 16, true},
        {"VERSION:3.0\nFN:x\nEND:VCARD\n", 27, true},
        {"\xff\xfe"
         "B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\n\0",
         26, true},
        {"BEGIN:VCALENDAR\nEND:VCALENDAR\n", 30, false},
        {"From: ana@x\nSubject: BEGIN:VCARD\n", 33, false},
        {"", 0, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        assert_int_equal(rel_vcard_looks(cases[i].bytes, cases[i].n), cases[i].looks);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_window_finds_the_same),
        cmocka_unit_test(garbage_and_cards_are_told_apart),
        cmocka_unit_test(an_endless_line_is_survived),
        cmocka_unit_test(files_are_known_by_their_content),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "formats/letter.h"

#include "unit.h"

#include <string.h>

static const struct rel_letter_ends ends = {.from_name = "Helena Vo\xC3\x9F",
                                            .from = "helena@voss.example",
                                            .to_name = "Ana \"A\" Ferreira",
                                            .to = "ana@example.org",
                                            .at = 1795305600,
                                            .date = "22 Nov 2026"};

static void
a_page_holds_no_markup_of_the_letter(void **state)
{
    struct rel_letter l = {.kind = REL_LETTER_LETTER,
                           .subject = "a <b>",
                           .body = "Dear <script>alert(1)</script> & \"you\",\nline\n\n\nnext\n"};
    REL_BUF(out);

    (void)state;
    rel_letter_html(&out, &l, &ends);
    assert_null(strstr(rel_buf_str(&out), "<script"));
    assert_non_null(strstr(rel_buf_str(&out), "<title>a &lt;b&gt;</title>"));
    assert_non_null(strstr(rel_buf_str(&out), "<p>Dear &lt;script&gt;alert(1)&lt;/script&gt; &amp; "
                                              "&quot;you&quot;,<br>\nline</p>\n<p>next</p>\n"));
    assert_non_null(strstr(rel_buf_str(&out), "size: A4"));
    assert_non_null(strstr(rel_buf_str(&out), "22 Nov 2026"));
    rel_buf_clear(&out);
    l.kind = REL_LETTER_CARD;
    rel_letter_html(&out, &l, &ends);
    assert_non_null(strstr(rel_buf_str(&out), "size: A6 landscape"));
    assert_null(strstr(rel_buf_str(&out), "22 Nov 2026"));
}

static void
a_mail_draft_cannot_be_given_headers(void **state)
{
    struct rel_letter l = {.subject = "Gr\xC3\xBC\xC3\x9F\x65\r\nBcc: x@y.example",
                           .body = "One\nTwo"};
    struct rel_letter_ends bad = ends;
    REL_BUF(out);

    (void)state;
    rel_letter_eml(&out, &l, &ends);
    assert_null(strstr(rel_buf_str(&out), "\nBcc:"));
    assert_non_null(strstr(rel_buf_str(&out), "From: =?UTF-8?B?SGVsZW5hIFZvw58=?= "
                                              "<helena@voss.example>\r\n"));
    assert_non_null(
        strstr(rel_buf_str(&out), "To: \"Ana \\\"A\\\" Ferreira\" <ana@example.org>\r\n"));
    assert_non_null(strstr(rel_buf_str(&out), "Date: Sun, 22 Nov 2026 00:00:00 +0000\r\n"));
    assert_non_null(strstr(rel_buf_str(&out), "X-Unsent: 1\r\n"));
    assert_non_null(strstr(rel_buf_str(&out), "\r\n\r\nT25lDQpUd28=\r\n")); /* One CRLF Two */
    rel_buf_clear(&out);
    bad.to = "a@b.example>\r\nBcc: <x@y.example";
    rel_letter_eml(&out, &l, &bad);
    assert_null(strstr(rel_buf_str(&out), "To:"));
    assert_null(strstr(rel_buf_str(&out), "Bcc"));
}

static void
long_subjects_are_cut_between_characters(void **state)
{
    struct rel_letter l = {.subject = "\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4"
                                      "\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4"
                                      "\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4"
                                      "\xC3\xA4\xC3\xA4",
                           .body = ""};
    const char *at;
    int words = 0;
    REL_BUF(out);

    (void)state;
    rel_letter_eml(&out, &l, &ends);
    for (at = strstr(rel_buf_str(&out), "Subject: "); (at = strstr(at, "=?UTF-8?B?")); words++)
        at++;
    assert_int_equal(words, 2);
    for (at = rel_buf_str(&out); *at;) { /* no line is longer than 78 */
        size_t n = strcspn(at, "\n");

        assert_true(n <= 79);
        at += n + (at[n] != '\0');
    }
}

static void
a_link_escapes_all_but_the_safe(void **state)
{
    struct rel_letter l = {.subject = "a&b=c", .body = "x\ny \xC3\xA4?"};
    REL_BUF(out);

    (void)state;
    rel_letter_mailto(&out, &l, &ends);
    assert_string_equal(rel_buf_str(&out), "mailto:ana@example.org?subject=a%26b%3Dc&body=x%0D%0Ay"
                                           "%20%C3%A4%3F");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_holds_no_markup_of_the_letter),
        cmocka_unit_test(a_mail_draft_cannot_be_given_headers),
        cmocka_unit_test(long_subjects_are_cut_between_characters),
        cmocka_unit_test(a_link_escapes_all_but_the_safe),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

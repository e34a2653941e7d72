#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "formats/mbox.h"

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Reads the whole text through a window that grows by `step` bytes, and writes what was found:
 * "line:first line of the header" for each message, ';' between them. */
struct input {
    const char *v;
    size_t n;
    bool peeked;
};

static size_t
peek(void *who, int64_t at, char *to, size_t n)
{
    const struct input *in = who;

    if ((size_t)at >= in->n)
        return 0;
    if (n > in->n - (size_t)at)
        n = in->n - (size_t)at;
    memcpy(to, in->v + at, n);
    return n;
}

static void
read_all(struct input *in, size_t step, struct rel_buf *out)
{
    struct rel_mbox m = {.peek = in->peeked ? peek : NULL, .who = in};
    size_t at = 0, end = 0, used;
    struct rel_mbox_span s;

    rel_buf_clear(out);
    for (;;) {
        enum rel_mbox_event e;

        assert_int_equal(m.at, at);
        e = rel_mbox_next(&m, in->v + at, end - at, end == in->n, &used, &s);
        assert_true(used <= end - at);
        if (e == REL_MBOX_MESSAGE) {
            const char *v = in->v + at + s.start;

            assert_true(s.start + s.n <= end - at);
            assert_true((size_t)s.at <= at + s.start);
            rel_buf_addf(out, "%s%d:%.*s%s", out->n ? ";" : "", (int)s.line,
                         (int)strcspn(v, "\r\n"), v, s.cut ? "(cut)" : "");
        }
        at += used;
        if (e == REL_MBOX_END)
            break;
        if (e == REL_MBOX_MORE) {
            assert_true(end < in->n || used > 0);
            end = end + step < in->n ? end + step : in->n;
        }
    }
    assert_int_equal(at, in->n);
}

#define FROM "From ana@example.org Tue Jan  5 10:00:00 2010\n"

static const struct {
    const char *name, *text, *found;
    bool peeked;
} cases[] = {
    {"two messages", FROM "S: 1\n\nbody\n\n" FROM "S: 2\n\nbody\n", "1:S: 1;6:S: 2", false},
    {"no body, no blank line at the end", FROM "S: 1\n", "1:S: 1", false},
    {"CR LF",
     "From a@x Tue Jan 5 10:00:00 2010\r\nS: 1\r\n\r\nb\r\n\r\nFrom b@x Tue Jan 5 10:00:00 "
     "2010\r\nS: 2\r\n\r\n",
     "1:S: 1;6:S: 2", false},
    {"quoted by mboxrd", FROM "S: 1\n\n>From here on\n>>From x\n\n" FROM "S: 2\n\n",
     "1:S: 1;7:S: 2", false},
    {"a sentence that begins with From", FROM "S: 1\n\nHello\n\nFrom the start I knew\n\nbye\n",
     "1:S: 1", false},
    {"the same, and what follows looks like a field",
     FROM "S: 1\n\nFrom now on I think:\nNote: x\n", "1:S: 1;4:Note: x",
     false}, /* nobody can know; a blank line and a field are taken at their word */
    {"no blank line before the next message", FROM "S: 1\n\nbody\n" FROM "S: 2\n\n",
     "1:S: 1;5:S: 2", false},
    {"a dated line in the body, and no field after it",
     FROM "S: 1\n\nhe wrote:\n" FROM "so there\n", "1:S: 1", false},
    {"Thunderbird",
     "From - Sat, 23 Jan 2016 22:06:43 +0200\nS: 1\n\nb\n\nFrom - Sun Jan 24 22:06:43 2016\nS: "
     "2\n\n",
     "1:S: 1;6:S: 2", false},
    {"Netscape, no blank line", "From - \nS: 1\n\nb\nFrom - \nS: 2\n\n", "1:S: 1;5:S: 2", false},
    {"begins with a header", "S: 1\nT: x\n\nbody\n\n" FROM "S: 2\n\n", "1:S: 1;6:S: 2", false},
    {"one message whose body quotes a sender", "S: 1\n\n\nFrom me at 10:00 in Jan 2010\nx\n",
     "1:S: 1", false},
    {"no header's end before the next message", FROM "S: 1\n" FROM "S: 2\n\n", "1:S: 1;3:S: 2",
     false},
    {"an empty header", FROM "\nbody\n\n" FROM "S: 2\n\n", "1:;5:S: 2", false},
    {"a patch in the body",
     FROM
     "S: 1\n\n\nFrom 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\nS: no\n\n",
     "1:S: 1", false},
    {"a file of patches",
     "From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\nS: 1\n\nx\n\n"
     "From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\nS: 2\n\n",
     "1:S: 1;6:S: 2", false},
    {"a length that is right, From in the body",
     FROM "Content-Length: 70\nS: 1\n\n\n" FROM "S: no\n\nendendendendend\n" FROM "S: 2\n\n",
     "1:Content-Length: 70;10:S: 2", true},
    {"the same without looking ahead",
     FROM "Content-Length: 70\nS: 1\n\n\n" FROM "S: no\n\nendendendendend\n" FROM "S: 2\n\n",
     "1:Content-Length: 70;6:S: no;10:S: 2", false},
    {"a length that is wrong", FROM "Content-Length: 12\nS: 1\n\nbody\n\n" FROM "S: 2\n\n",
     "1:Content-Length: 12;7:S: 2", true},
    {"a length beyond the file", FROM "Content-Length: 99999\nS: 1\n\nbody\n\n" FROM "S: 2\n\n",
     "1:Content-Length: 99999;7:S: 2", true},
    {"a length to the end of the file", FROM "Content-Length: 5\nS: 1\n\nbody\n",
     "1:Content-Length: 5", true},
    {"blank lines and a mark before everything", "\n\n" FROM "S: 1\n\n", "3:S: 1", false},
    {"nothing but blank lines", "\n\n\n", "", false},
    {"not a mailbox at all", "hello", "1:hello", false},
};

static void
finds_every_message_through_any_window(void **state)
{
    REL_BUF(out);

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct input in = {cases[i].text, strlen(cases[i].text), cases[i].peeked};

        for (size_t step = 1; step < in.n + 2; step = step < 8 ? step + 1 : step * 2) {
            read_all(&in, step, &out);
            if (!rel_str_is(rel_buf_str(&out), cases[i].found))
                fail_msg("%s, by %zu: %s", cases[i].name, step, rel_buf_str(&out));
        }
    }
}

/* Where the run was cut, it goes on. */
static void
goes_on_in_the_midst(void **state)
{
    static const char text[] = FROM "S: 1\n\nbody\n\n" FROM "S: 2\n\nbody\n\n" FROM "S: 3\n\n";
    struct rel_mbox m = {0};
    struct rel_mbox_span s;
    size_t used, at = 0;
    int64_t line;

    (void)state;
    assert_int_equal(rel_mbox_next(&m, text, sizeof(text) - 1, true, &used, &s), REL_MBOX_MESSAGE);
    at = used;
    assert_int_equal(rel_mbox_next(&m, text + at, sizeof(text) - 1 - at, true, &used, &s),
                     REL_MBOX_MESSAGE);
    assert_int_equal(s.line, 6);
    at = (size_t)s.at;
    line = s.line;
    m = (struct rel_mbox){.at = (int64_t)at, .line = line - 1};
    rel_mbox_kind(&m, text, sizeof(text) - 1);
    assert_int_equal(rel_mbox_next(&m, text + at, sizeof(text) - 1 - at, true, &used, &s),
                     REL_MBOX_MESSAGE);
    assert_int_equal(s.line, 6);
    assert_memory_equal(text + at + s.start, "S: 2", 4);
}

/* A body line and a header far beyond every limit, with NUL bytes, in a window of 2 MiB. */
static void
survives_endless_lines(void **state)
{
    static const char next[] = "\n\nFrom a@x Tue Jan 5 10:00:00 2010\nS: 2\n\n";
    size_t big = 200 << 20, window = 2 << 20, at = 0, end = 0, used, total = big + sizeof(next) - 1;
    char *v = calloc(1, window + 1);
    struct rel_mbox m = {0};
    struct rel_mbox_span s;
    int found = 0;
    enum rel_mbox_event e;

    (void)state;
    /* The file: "From ..." and a header line of 200 MB of NULs, then a second message. */
    memcpy(v, FROM "S: ", strlen(FROM) + 3);
    end = window;
    while ((e = rel_mbox_next(&m, v, end - at, end == total, &used, &s)) != REL_MBOX_END) {
        if (e == REL_MBOX_MESSAGE) {
            assert_int_equal(s.cut, found == 0);
            assert_int_equal(s.n, found == 0 ? REL_MAX_MAIL_HEADER : 6);
            assert_int_equal(s.line, found == 0 ? 1 : 4);
            found++;
        }
        memmove(v, v + used, end - at - used);
        at += used;
        if (e == REL_MBOX_MORE) {
            size_t room = window - (end - at), left = total - end, n = room < left ? room : left;

            assert_true(n > 0);
            for (size_t i = 0; i < n; i++)
                v[end - at + i] = end + i < big ? '\0' : next[end + i - big];
            end += n;
        }
    }
    assert_int_equal(found, 2);
    free(v);
}

static void
knows_a_mailbox_by_its_first_bytes(void **state)
{
    (void)state;
    assert_true(rel_mbox_looks(FROM "S: 1\n", strlen(FROM) + 5));
    assert_true(rel_mbox_looks("From x\nS: 1\n", 12));
    assert_false(rel_mbox_looks("From here to there\n\nI go.\n", 26));
    assert_false(rel_mbox_looks("From: x\n\n", 9));
    assert_false(rel_mbox_looks("", 0));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_every_message_through_any_window),
        cmocka_unit_test(goes_on_in_the_midst),
        cmocka_unit_test(survives_endless_lines),
        cmocka_unit_test(knows_a_mailbox_by_its_first_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What people type to find others, what of a text matches, and which words are a slip away. */
#include "base/str.h"
#include "core/highlight.h"
#include "core/query.h"
#include "core/slip.h"

#include "unit.h"

#include <string.h>

static struct rel_arena *arena;

static int
setup(void **state)
{
    (void)state;
    arena = rel_arena_new();
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

static void
facets_are_read(void **state)
{
    static const struct {
        const char *text, *words;
        enum rel_facet_kind kind;
        bool turned;
        const char *value;
        int low, high;
        bool never;
    } cases[] = {
        {"ana circle:Clients", "ana", REL_FACET_CIRCLE, false, "Clients", 0, 0, false},
        {"circle:\"Old friends\" bo", "bo", REL_FACET_CIRCLE, false, "Old friends", 0, 0, false},
        {"-tag:choir", "", REL_FACET_TAG, true, "choir", 0, 0, false},
        {"state:resting", "", REL_FACET_STATE, false, "resting", 0, 0, false},
        {"warmth:<40", "", REL_FACET_WARMTH, false, "", 0, 39, false},
        {"warmth:<=40", "", REL_FACET_WARMTH, false, "", 0, 40, false},
        {"warmth:>60", "", REL_FACET_WARMTH, false, "", 61, 100, false},
        {"warmth:55", "", REL_FACET_WARMTH, false, "", 55, 55, false},
        {"warmth:cool", "", REL_FACET_WARMTH, false, "", 10, 39, false},
        {"last:>3m", "", REL_FACET_LAST, false, "", 91, 100000, false},
        {"last:<2w", "", REL_FACET_LAST, false, "", 0, 13, false},
        {"last:>=1y", "", REL_FACET_LAST, false, "", 365, 100000, false},
        {"last:5", "", REL_FACET_LAST, false, "", 5, 5, false},
        {"last:never", "", REL_FACET_LAST, false, "", 0, 0, true},
        {"due:today", "", REL_FACET_DUE, false, "", -100000, 0, false},
        {"due:overdue", "", REL_FACET_DUE, false, "", -100000, -1, false},
        {"due:<10d", "", REL_FACET_DUE, false, "", -100000, 9, false},
        {"needs:tax law", "law", REL_FACET_NEEDS, false, "tax", 0, 0, false},
        {"needs:any", "", REL_FACET_NEEDS, false, "", 0, 0, false},
        {"has:birthday", "", REL_FACET_HAS, false, "birthday", 0, 0, false},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_query q;
        struct rel_err err;

        if (rel_query_parse(arena, cases[i].text, &q, &err))
            fail_msg("%s: %s", cases[i].text, err.text);
        assert_string_equal(q.words, cases[i].words);
        assert_int_equal(q.n, 1);
        assert_int_equal(q.v[0].kind, cases[i].kind);
        assert_int_equal(q.v[0].not, cases[i].turned);
        assert_string_equal(q.v[0].text, cases[i].value);
        assert_int_equal(q.v[0].low, cases[i].low);
        assert_int_equal(q.v[0].high, cases[i].high);
        assert_int_equal(q.v[0].never, cases[i].never);
        assert_true((rel_query_facet(&q, cases[i].kind) != NULL) == !cases[i].turned);
    }
}

static void
everything_else_is_words(void **state)
{
    static const char *const cases[][2] = {
        {"ana  ferreira", "ana ferreira"},
        {"mailto:ana@x.org", "mailto:ana@x.org"},
        {"\"circle:Clients\"", "circle:Clients"},
        {"12:30", "12:30"},
        {"", ""},
        {"  ", ""},
        {"-", "-"},
        {":", ":"},
        {"\"open quote", "open quote"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_query q;
        struct rel_err err;

        assert_int_equal(rel_query_parse(arena, cases[i][0], &q, &err), REL_OK);
        assert_string_equal(q.words, cases[i][1]);
        assert_int_equal(q.n, 0);
    }
}

static void
what_is_wrong_is_named(void **state)
{
    static const char *const cases[] = {"warmth:hot", "warmth:<", "warmth:<4x", "last:soon",
                                        "last:>",     "due:x",    "state:dead", "has:money",
                                        "circle:",    "tag:",     "needs:",     "warmth:-3"};
    char many[400] = "";

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_query q;
        struct rel_err err;

        if (rel_query_parse(arena, cases[i], &q, &err) != REL_BAD_INPUT)
            fail_msg("%s was taken", cases[i]);
        assert_string_equal(err.field, "q");
        assert_true(*err.remedy);
    }
    for (int i = 0; i < 21; i++)
        strcat(many, "tag:x ");
    struct rel_query q;
    struct rel_err err;
    assert_int_equal(rel_query_parse(arena, many, &q, &err), REL_BAD_INPUT);
}

static const char *
lower(struct rel_arena *a, const char *word)
{
    char *s = rel_strdup(a, word);

    for (char *c = s; *c; c++)
        *c = (char)(*c >= 'A' && *c <= 'Z' ? *c | 0x20 : *c);
    return s;
}

static const char *
shown(const char *text, const char *words)
{
    struct rel_passage p = {0};
    const char *all = "";

    rel_highlight(arena, text, words, lower, &p);
    for (size_t i = 0; i < p.pieces.n; i++)
        all = rel_printf(arena, p.pieces.v[i].match ? "%s[%s]" : "%s%s", all, p.pieces.v[i].text);
    return all;
}

static void
matches_stand_out(void **state)
{
    const char *far = "";

    (void)state;
    assert_string_equal(shown("The fair was loud.", "fair lou"), "The [fair] was [loud].");
    assert_string_equal(shown("Unfair", "fair"), "Unfair");
    assert_string_equal(shown("Fairness\nfirst", "fair"), "[Fairness] first");
    assert_string_equal(shown("", "fair"), "");
    for (int i = 0; i < 60; i++)
        far = rel_printf(arena, "%sword%d ", far, i);
    far = shown(rel_printf(arena, "%sneedle %s", far, far), "needle");
    assert_non_null(strstr(far, "[needle]"));
    assert_true(strlen(far) < 260);
    assert_true(strncmp(far, "\xE2\x80\xA6", 3) == 0);
    assert_string_equal(far + strlen(far) - 3, "\xE2\x80\xA6");
}

struct wanted {
    const char *word;
    int tried;
};

static bool
is_it(void *arg, const char *word)
{
    struct wanted *w = arg;

    w->tried++;
    return rel_str_is(w->word, word);
}

static void
slips_are_found(void **state)
{
    static const struct {
        const char *typed, *meant;
        bool found;
    } cases[] = {
        {"fereira", "ferreira", true},   {"ferrreira", "ferreira", true},
        {"ferriera", "ferreira", true},  {"ferteira", "ferreira", true},
        {"ferreir", "ferreira", true},   {"ferreirax", "ferreira", true},
        {"verreira", "ferreira", false}, /* the first letter is seldom the slip */
        {"fereria", "ferreira", false},  {"abc", "abcd", false},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct wanted w = {.word = cases[i].meant};

        if (rel_slip_try(arena, cases[i].typed, is_it, &w) != cases[i].found)
            fail_msg("%s for %s", cases[i].typed, cases[i].meant);
        assert_true(w.tried < 600);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facets_are_read),        cmocka_unit_test(everything_else_is_words),
        cmocka_unit_test(what_is_wrong_is_named), cmocka_unit_test(matches_stand_out),
        cmocka_unit_test(slips_are_found),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}

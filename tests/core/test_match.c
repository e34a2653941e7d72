#include "core/match.h"

#include "base/str.h"
#include "unit.h"

#include <string.h>

/* Words whose stems are given: one stem for both languages. */
static struct rel_match_word
word(const char *text, const char *stem)
{
    return (struct rel_match_word){text, {stem, stem}, rel_match_weight(text)};
}

static struct rel_match_lexicon lexicon = {.v = (struct rel_match_sense[]){{"account", 0},
                                                                           {"bookkeep", 0},
                                                                           {"contract", 1},
                                                                           {"vertrag", 1}},
                                           .n = 4};

static void
two_words_are_as_near_as_they_are_alike(void **state)
{
    static const struct {
        const char *a, *b;
        double near;
    } cases[] = {
        {"school", "school", 1},
        {"bookkeep", "bookkeep", 1},
        {"bookkeep", "account", 0.85},
        {"account", "contract", 0},
        {"vertrag", "contract", 0.85},
        {"photograph", "photographi", 0.7},
        {"steuer", "steuerberat", 0.6},
        {"berat", "steuerberat", 0.6},
        {"cat", "cater", 0},
        {"train", "trainer", 0.6},
        {"marathon", "market", 0},
        {"piano", "pianist", 0},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_match_word a = word("x", cases[i].a), b = word("y", cases[i].b);

        assert_float_equal(rel_match_near(&lexicon, &a, &b), cases[i].near, 0.001);
        assert_float_equal(rel_match_near(&lexicon, &b, &a), cases[i].near, 0.001);
    }
}

static void
texts_share_what_the_shorter_says(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_match_word a[] = {word("bookkeeper", "bookkeep"), word("studio", "studio")};
    struct rel_match_word b[] = {word("accounting", "account")};
    struct rel_match_word c[] = {word("business", "busi"), word("garden", "garden")};
    struct rel_match_word d[] = {word("business", "busi"), word("yoga", "yoga")};
    struct rel_match_text need = {a, 2}, offer = {b, 1}, gardens = {c, 2}, yoga = {d, 2},
                          none = {0};
    const char *evidence;

    (void)state;
    /* 0.6 x 0.85 / 1 + 0.4 x 0.85 / 2 */
    assert_int_equal(rel_match_score(arena, &lexicon, &need, &offer, &evidence), 680);
    assert_string_equal(evidence, "bookkeeper ~ accounting");
    assert_int_equal(rel_match_score(arena, &lexicon, &offer, &need, &evidence), 680);
    assert_int_equal(rel_match_score(arena, &lexicon, &gardens, &offer, &evidence), 0);
    assert_int_equal(rel_match_score(arena, &lexicon, &none, &offer, &evidence), 0);
    /* a word that says little does not carry a match alone: 0.3 of 1.3, x 0.3 / 0.5 */
    assert_int_equal(rel_match_score(arena, &lexicon, &gardens, &yoga, &evidence), 138);
    assert_true(138 < REL_MATCH_LEAST);
}

static void
easy_and_valuable_comes_first(void **state)
{
    (void)state;
    assert_int_equal(rel_match_rank(1000, 3, REL_HEARD_NEED, REL_CONFIRMED), 1000);
    assert_int_equal(rel_match_rank(1000, 1, REL_HEARD_NEED, REL_CONFIRMED), 700);
    assert_int_equal(rel_match_rank(1000, 3, REL_HEARD_NEED, REL_HEARD), 700);
    assert_int_equal(rel_match_rank(1000, 3, REL_HEARD_GOAL, REL_CONFIRMED), 850);
    assert_int_equal(rel_match_rank(1000, 3, REL_HEARD_INTEREST, REL_CONFIRMED), 600);
    assert_int_equal(rel_match_rank(1000, 3, REL_HEARD_FAMILY, REL_CONFIRMED), 0);
    assert_int_equal(rel_match_cut(1000), 700);
    assert_int_equal(rel_match_cut(300), REL_MATCH_LEAST);
}

static void
stop_words_and_weak_words(void **state)
{
    (void)state;
    assert_true(rel_match_stop("the") && rel_match_stop("einen") && rel_match_stop("needs"));
    assert_true(rel_match_stop("x"));
    assert_false(rel_match_stop("garden"));
    assert_float_equal(rel_match_weight("business"), 0.3, 0.001);
    assert_float_equal(rel_match_weight("garden"), 1, 0.001);
    for (size_t i = 0; rel_match_group(i); i++)
        assert_true(rel_match_group(i)[0] && rel_match_group(i)[1]);
}

static void
the_reason_in_words(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_match m = {.name = "Mei",
                          .giver_name = "",
                          .need = "a maths tutor.",
                          .whose = "her son",
                          .have = "algebra",
                          .heard_kind = REL_HEARD_NEED,
                          .heard_state = REL_CONFIRMED,
                          .heard_day = 90,
                          .answered = 100,
                          .offer_kind = REL_OFFER_KNOW,
                          .score = 500,
                          .ease = 3,
                          .trust = true};

    (void)state;
    rel_match_say(arena, &m, 100);
    assert_string_equal(m.sentence,
                        "Mei (her son) needs a maths tutor (confirmed today); you know about "
                        "algebra");
    assert_string_equal(m.act, "Offer it to Mei");
    m.trust = false;
    m.offer_kind = REL_OFFER_WHO;
    rel_match_say(arena, &m, 100);
    assert_string_equal(m.act, "Name them to Mei (an offer, not given for trust)");
    m.article = 5;
    m.trust = true;
    rel_match_say(arena, &m, 100);
    assert_string_equal(m.act, "Send it to Mei");
    assert_non_null(strstr(m.sentence, "you have to share: algebra"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(two_words_are_as_near_as_they_are_alike),
                                       cmocka_unit_test(texts_share_what_the_shorter_says),
                                       cmocka_unit_test(easy_and_valuable_comes_first),
                                       cmocka_unit_test(stop_words_and_weak_words),
                                       cmocka_unit_test(the_reason_in_words)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}

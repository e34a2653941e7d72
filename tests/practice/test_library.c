/* The library and referrals: matched, once a person, thanked and told. */
#include "practice/heard.h"
#include "practice/history.h"
#include "practice/ledger.h"
#include "practice/library.h"
#include "practice/match.h"
#include "practice/referral.h"

#include "practice.h"

static const char feed[] =
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Old Mills</title>"
    "<link>https://mills.example</link>"
    "<item><title>Choosing a school</title><link>https://mills.example/s</link>"
    "<guid>s1</guid></item>"
    "<item><title>Bread at home</title><link>https://mills.example/b</link><guid>b1</guid></item>"
    "</channel></rss>";

static rel_id
need(struct rel_ctx *ctx, rel_id who, enum rel_heard_kind kind, const char *words)
{
    struct rel_heard h = {.contact = who,
                          .kind = kind,
                          .words = words,
                          .whose = "",
                          .channel = REL_CHANNELS,
                          .from_hour = -1,
                          .to_hour = -1,
                          .day = REL_NO_DAY};
    struct rel_err err;
    rel_id id = 0, change;

    MUST(rel_practice_heard_add(ctx, &h, &id, &change, &err));
    return id;
}

static void
a_feed_is_taken_in_once_and_matched(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id mei = add(ctx, "Mei Zhou", REL_ACTIVE), change, ignored;
    struct rel_library_fed fed;
    struct rel_article_list list;
    struct rel_match_list matches, who;
    struct rel_article_sents had;
    struct rel_article item;
    struct rel_change undo;
    const char *nudge;
    struct rel_err err;

    (void)state;
    need(ctx, mei, REL_HEARD_GOAL, "the right school for her son");
    need(ctx, mei, REL_HEARD_INTEREST, "baking bread");
    MUST(rel_practice_library_feed(ctx, feed, strlen(feed), "site.xml", &fed, &change, &err));
    assert_int_equal(fed.added, 2);
    assert_string_equal(fed.title, "Old Mills");
    MUST(rel_practice_library_feed(ctx, feed, strlen(feed), "site.xml", &fed, &ignored, &err));
    assert_int_equal(fed.added, 0);
    assert_int_equal(fed.known, 2);
    MUST(rel_practice_library(ctx, false, 9, &list, &nudge, &err));
    assert_int_equal(list.n, 2);
    assert_string_equal(list.v[0].title, "Choosing a school");
    assert_string_equal(nudge, "");
    MUST(rel_practice_matches(ctx, mei, 9, &matches, &err));
    assert_int_equal(matches.n, 2);
    MUST(rel_practice_library_sent(ctx, list.v[0].id, mei, REL_ARTICLE_SENT, REL_MAIL, &ignored,
                                   &err));
    assert_int_equal(rel_practice_library_sent(ctx, list.v[0].id, mei, REL_ARTICLE_SENT,
                                               REL_CHANNELS, &ignored, &err),
                     REL_CONFLICT);
    MUST(rel_practice_library_item(ctx, list.v[0].id, &item, &who, &had, &err));
    assert_int_equal(who.n, 0); /* never the same twice */
    assert_int_equal(had.n, 1);
    MUST(rel_practice_matches(ctx, mei, 9, &matches, &err));
    assert_int_equal(matches.n, 1);
    MUST(rel_practice_undo(ctx, 0, &undo, &err));
    MUST(rel_practice_matches(ctx, mei, 9, &matches, &err));
    assert_int_equal(matches.n, 2);
    MUST(rel_practice_undo(ctx, change, &undo, &err));
    MUST(rel_practice_matches(ctx, mei, 9, &matches, &err));
    assert_int_equal(matches.n, 0);
    assert_int_equal(rel_practice_library_feed(ctx, "hello", 5, "x", &fed, &change, &err),
                     REL_BAD_INPUT);
}

static void
a_story_needs_consent(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_article a = {.kind = REL_ARTICLE_STORY,
                            .title = "How Mei opened her studio",
                            .url = "",
                            .text = "",
                            .consent = REL_NO_DAY};
    rel_id id, change;
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_practice_library_add(ctx, &a, &id, &change, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "contact");
    a.contact = add(ctx, "Mei Zhou", REL_ACTIVE);
    assert_int_equal(rel_practice_library_add(ctx, &a, &id, &change, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "consent");
    a.consent = day - 3;
    MUST(rel_practice_library_add(ctx, &a, &id, &change, &err));
    a.kind = REL_ARTICLE_PIECE;
    a.title = "";
    assert_int_equal(rel_practice_library_add(ctx, &a, &id, &change, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "title");
}

static const struct rel_reason *
loop_of(struct rel_ctx *ctx, const char *label)
{
    struct rel_today t = today(ctx);

    for (size_t i = 0; i < t.n; i++) {
        if (strcmp(t.v[i].reason.label, label) == 0)
            return &t.v[i].reason;
        for (size_t k = 0; k < t.v[i].more_n; k++)
            if (strcmp(t.v[i].more[k].label, label) == 0)
                return &t.v[i].more[k];
    }
    return NULL;
}

static void
a_referral_is_thanked_and_told(void **state)
{
    struct rel_referral r = {.words = "Bo, needs a website",
                             .outcome = "",
                             .day = REL_NO_DAY,
                             .thanked = REL_NO_DAY,
                             .told = REL_NO_DAY};
    struct rel_today_answer done = {
        .kind = REL_KIND_OPEN_LOOP, .answer = REL_ANSWER_DONE, .until = REL_NO_DAY, .why = ""};
    struct rel_ledger ledger;
    struct rel_reason reason;
    struct rel_err err;
    rel_id id, change;

    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day);

        done.contact = r.contact = add(ctx, "Ana Ferreira", REL_ACTIVE);
        log_on(ctx, r.contact, day, REL_MUTUAL);
        MUST(rel_practice_referral_add(ctx, &r, &id, &change, &err));
        assert_null(loop_of(ctx, "Not thanked yet"));
        r.words = "";
        assert_int_equal(rel_practice_referral_add(ctx, &r, &id, &change, &err), REL_BAD_INPUT);
        r.other = r.contact;
        assert_int_equal(rel_practice_referral_add(ctx, &r, &id, &change, &err), REL_BAD_INPUT);
    }
    REL_AUTO(rel_ctx) *ctx = open_on(day + 2);

    done.row = id = loop_of(ctx, "Not thanked yet")->row;
    MUST(rel_practice_today_answer(ctx, &done, &reason, &change, &err));
    assert_null(loop_of(ctx, "Not thanked yet"));
    MUST(rel_practice_ledger(ctx, done.contact, REL_NO_DAY, 5, &ledger, &err));
    assert_int_equal(ledger.sums.taken.by_kind[REL_VALUE_REFERRAL], 1);
    assert_int_equal(ledger.sums.unthanked, 0); /* thanked there as well */
    MUST(rel_practice_referral_load(ctx, id, &r, &err));
    assert_int_equal(r.thanked, day + 2);
    r.outcome = "signed in March";
    MUST(rel_practice_referral_set(ctx, &r, &change, &err));
    assert_string_equal(loop_of(ctx, "How it ended is not told yet")->sentence,
                        "Ana sent you Bo, needs a website on Sunday.");
    MUST(rel_practice_today_answer(ctx, &done, &reason, &change, &err));
    assert_null(loop_of(ctx, "How it ended is not told yet"));
    MUST(rel_practice_referral_load(ctx, id, &r, &err));
    assert_int_equal(r.told, day + 2);
}

static void
a_cooling_relationship_shows_what_is_at_stake(void **state)
{
    struct rel_referral r = {
        .words = "somebody", .outcome = "", .day = day - 40, .thanked = day - 40, .told = day - 40};
    struct rel_today t;
    struct rel_err err;
    rel_id id, change;
    bool seen = false;

    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day - 30);

        r.contact = add(ctx, "Ana Ferreira", REL_ACTIVE);
        for (int i = 0; i < 20; i++)
            log_on(ctx, r.contact, day - 40 - 3 * i, REL_MUTUAL);
        for (int i = 0; i < 3; i++)
            MUST(rel_practice_referral_add(ctx, &r, &id, &change, &err));
    }
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    bool left = true;

    while (left)
        MUST(rel_practice_today_roll(ctx, &left, &err));
    t = today(ctx);
    for (size_t i = 0; i < t.n; i++) {
        const struct rel_reason *all[] = {&t.v[i].reason, t.v[i].more};

        for (size_t k = 0; k < 1 + t.v[i].more_n; k++) {
            const struct rel_reason *reason = k ? &all[1][k - 1] : all[0];

            seen |= reason->kind == REL_KIND_COOLING
                    && strstr(reason->evidence, "Ana has sent you three people.");
        }
    }
    assert_true(seen);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_feed_is_taken_in_once_and_matched, fresh,
                                        testdb_teardown),
        cmocka_unit_test_setup_teardown(a_story_needs_consent, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(a_referral_is_thanked_and_told, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(a_cooling_relationship_shows_what_is_at_stake, fresh,
                                        testdb_teardown),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* People as a person would expect them to stand: the cases that scores by formula get wrong. */
#include "practice/circle.h"
#include "practice/history.h"
#include "practice/pick.h"
#include "practice/promise.h"
#include "practice/touchpoint.h"

#include "practice.h"

static void
five_unanswered_mails_are_no_strength(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id bo = add(ctx, "Bo Ruiz", REL_ACTIVE);

    (void)state;
    for (int i = 0; i < 5; i++)
        log_on(ctx, bo, day - 30 + 6 * i, REL_OUTBOUND);
    assert_int_equal(person(ctx, bo).measures.strength, 0);
    assert_int_equal(person(ctx, bo).measures.warmth, -1);
    assert_non_null(strstr(person(ctx, bo).measures.warmth_word, "answered"));
    assert_int_equal(person(ctx, bo).standing.phase, REL_PHASE_NEW);
}

static void
a_long_note_counts_as_much_as_a_short_one(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana", REL_ACTIVE), bo = add(ctx, "Bo", REL_ACTIVE);
    struct rel_err err;
    struct rel_logged logged;

    (void)state;
    for (int i = 0; i < 4; i++) {
        struct rel_log log = {.uid = "",
                              .channel = REL_MEETING,
                              .direction = REL_MUTUAL,
                              .at = (int64_t)(day - 40 + 10 * i) * 86400,
                              .note = "",
                              .next_what = ""};

        log.who.v = &ana;
        log.who.n = 1;
        MUST(rel_practice_log(ctx, &log, &logged, &err));
        log.who.v = &bo;
        log.note = "a very long note about all that was said, and then some more of it";
        MUST(rel_practice_log(ctx, &log, &logged, &err));
    }
    assert_int_equal(person(ctx, ana).measures.strength, person(ctx, bo).measures.strength);
    assert_int_equal(person(ctx, ana).measures.warmth, person(ctx, bo).measures.warmth);
    assert_true(person(ctx, ana).measures.strength > 0);
}

static void
a_back_dated_entry_never_moves_last_contact_back(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana", REL_ACTIVE);

    (void)state;
    log_on(ctx, ana, day - 2, REL_MUTUAL);
    log_on(ctx, ana, day - 30, REL_INBOUND);
    assert_int_equal(person(ctx, ana).standing.last_contact, day - 2);
    assert_int_equal(person(ctx, ana).standing.last_inbound, day - 2);
    assert_int_equal(person(ctx, ana).standing.forecast.first, day - 30);
    assert_int_equal(person(ctx, ana).timeline.n, 2);
    assert_true(person(ctx, ana).timeline.v[0].at > person(ctx, ana).timeline.v[1].at);
}

static void
a_yearly_friend_is_in_time_after_200_days(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ruth = add(ctx, "Ruth Adeyemi", REL_ACTIVE);
    struct rel_err err;
    rel_id change;

    (void)state;
    for (int year = 4; year >= 0; year--)
        log_on(ctx, ruth, day - 200 - 365 * year, REL_MUTUAL);
    MUST(rel_practice_person_cadence(ctx, ruth, 365, true, &change, &err));
    assert_true(person(ctx, ruth).measures.warmth >= 60);
    assert_true(person(ctx, ruth).standing.cools_on > day);
    assert_int_equal(today(ctx).n, 0);
}

static void
they_wrote_last_and_an_answer_is_owed(void **state)
{
    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day);
        rel_id mei = add(ctx, "Mei-Ling Zhou", REL_ACTIVE);

        log_on(ctx, mei, day - 1, REL_OUTBOUND);
        log_on(ctx, mei, day, REL_INBOUND);
        assert_int_equal(today(ctx).n, 0);
    }
    REL_AUTO(rel_ctx) *ctx = open_on(day + 2);
    struct rel_today t = today(ctx);

    assert_int_equal(t.n, 1);
    assert_int_equal(t.v[0].reason.kind, REL_KIND_OWED);
    log_on(ctx, t.v[0].contact, day + 2, REL_OUTBOUND);
    assert_int_equal(today(ctx).n, 0);
}

static void
a_plan_made_after_todays_call_stands(void **state)
{
    rel_id change, id;
    struct rel_err err;

    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day);
        struct rel_touchpoint t = {.day = day + 2, .channel = REL_CHANNELS, .what = "send photos"};

        t.contact = add(ctx, "Bo Ruiz", REL_ACTIVE);
        log_on(ctx, t.contact, day, REL_MUTUAL);
        MUST(rel_practice_next(ctx, &t, &id, &change, &err));
        assert_int_equal(person(ctx, t.contact).standing.next_touch, day + 2);
    }
    REL_AUTO(rel_ctx) *ctx = open_on(day + 2);
    assert_int_equal(today(ctx).n, 1);
    assert_int_equal(today(ctx).v[0].reason.kind, REL_KIND_TOUCHPOINT);
    log_on(ctx, today(ctx).v[0].contact, day + 2, REL_OUTBOUND);
    assert_int_equal(today(ctx).n, 0);
}

static void
resting_people_wake_when_they_write(void **state)
{
    rel_id change, bo;
    struct rel_err err;

    (void)state;
    {
        REL_AUTO(rel_ctx) *ctx = open_on(day);

        bo = add(ctx, "Bo Ruiz", REL_ACTIVE);
        log_on(ctx, bo, day - 40, REL_MUTUAL);
        assert_int_equal(today(ctx).n, 1);
        MUST(rel_practice_person_state(ctx, bo, REL_RESTING, REL_DAY_FOREVER, &change, &err));
        assert_int_equal(today(ctx).n, 0);
    }
    REL_AUTO(rel_ctx) *ctx = open_on(day + 5);
    log_on(ctx, bo, day + 3, REL_INBOUND);
    assert_int_equal(person(ctx, bo).contact.state, REL_ACTIVE);
    assert_int_equal(today(ctx).n, 1);
}

static void
one_log_counts_for_everybody_and_a_uid_only_once(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id who[] = {add(ctx, "Ana", REL_ACTIVE), add(ctx, "Bo", REL_ACTIVE)};
    struct rel_log log = {.uid = "phone-1",
                          .channel = REL_MEETING,
                          .direction = REL_MUTUAL,
                          .at = (int64_t)day * 86400,
                          .note = "tea",
                          .next_what = ""};
    struct rel_logged first, again;
    struct rel_change undone;
    struct rel_err err;

    (void)state;
    log.who.v = who;
    log.who.n = 2;
    MUST(rel_practice_log(ctx, &log, &first, &err));
    MUST(rel_practice_log(ctx, &log, &again, &err));
    assert_false(first.again);
    assert_true(again.again);
    assert_true(first.interaction == again.interaction);
    assert_int_equal(person(ctx, who[0]).timeline.n, 1);
    assert_int_equal(person(ctx, who[1]).timeline.n, 1);
    assert_int_equal(person(ctx, who[1]).timeline.v[0].who.n, 2);
    MUST(rel_practice_undo(ctx, first.change, &undone, &err));
    assert_int_equal(person(ctx, who[0]).timeline.n, 0);
    assert_int_equal(person(ctx, who[1]).standing.forecast.n, 0);
}

static void
a_circle_gives_rhythm_and_weight(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id bo = add(ctx, "Bo", REL_ACTIVE), circle, change;
    struct rel_circle family = {.name = "Family", .weight = 3, .rhythm = REL_RHYTHM_DEFAULT};
    struct rel_err err;

    (void)state;
    family.rhythm.days[REL_PHASE_NEW] = 3;
    log_on(ctx, bo, day, REL_MUTUAL);
    assert_int_equal(person(ctx, bo).standing.due, day + 7);
    MUST(rel_practice_circle_set(ctx, &family, &circle, &change, &err));
    MUST(rel_practice_circle_member(ctx, circle, bo, true, &change, &err));
    assert_int_equal(person(ctx, bo).standing.due, day + 3);
    family.id = circle;
    family.rhythm.days[REL_PHASE_NEW] = 5;
    MUST(rel_practice_circle_set(ctx, &family, &circle, &change, &err));
    assert_int_equal(person(ctx, bo).standing.due, day + 5);
    family.weight = 4;
    assert_int_equal(rel_practice_circle_set(ctx, &family, &circle, &change, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "weight");
}

static void
pages_of_people_join_without_gap_or_double(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_people_query q = {
        .text = "", .state = "", .circle = "", .tag = "", .limit = 3, .cursor = ""};
    struct rel_people page;
    struct rel_err err;
    int seen = 0;
    const char *last = "";

    (void)state;
    for (int i = 0; i < 10; i++)
        add(ctx, rel_printf(ctx->arena, "Person %c", 'a' + (i * 7) % 10),
            i % 2 ? REL_ACTIVE : REL_UNSORTED);
    add(ctx, "Aaron Candidate", REL_CANDIDATE);
    do {
        MUST(rel_practice_people(ctx, &q, &page, &err));
        for (size_t i = 0; i < page.n; i++, seen++) {
            assert_true(strcmp(page.v[i].name, last) > 0);
            last = page.v[i].name;
        }
        q.cursor = page.next;
    } while (*q.cursor);
    assert_int_equal(seen, 10);
    q.cursor = "nonsense";
    assert_int_equal(rel_practice_people(ctx, &q, &page, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "cursor");
}

static void
nothing_is_stored_by_halves(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id bo = add(ctx, "Bo", REL_ACTIVE);
    struct rel_log_promise promises[] = {{REL_MINE, "call back", day + 1}, {REL_MINE, "", day}};
    struct rel_log log = {.uid = "",
                          .channel = REL_CALL,
                          .direction = REL_OUTBOUND,
                          .at = (int64_t)day * 86400,
                          .note = "",
                          .next_what = ""};
    struct rel_logged logged;
    struct rel_err err;

    (void)state;
    log.who.v = &bo;
    log.who.n = 1;
    log.promises.v = promises;
    log.promises.n = 2;
    assert_int_equal(rel_practice_log(ctx, &log, &logged, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "promise");
    log.promises.n = 1;
    log.at = (int64_t)(day + 2) * 86400;
    assert_int_equal(rel_practice_log(ctx, &log, &logged, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "at");
    assert_int_equal(person(ctx, bo).timeline.n, 0);
    assert_int_equal(person(ctx, bo).promises.n, 0);
}

int
main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, fresh, testdb_teardown)
    const struct CMUnitTest tests[] = {
        CASE(five_unanswered_mails_are_no_strength),
        CASE(a_long_note_counts_as_much_as_a_short_one),
        CASE(a_back_dated_entry_never_moves_last_contact_back),
        CASE(a_yearly_friend_is_in_time_after_200_days),
        CASE(they_wrote_last_and_an_answer_is_owed),
        CASE(a_plan_made_after_todays_call_stands),
        CASE(resting_people_wake_when_they_write),
        CASE(one_log_counts_for_everybody_and_a_uid_only_once),
        CASE(a_circle_gives_rhythm_and_weight),
        CASE(pages_of_people_join_without_gap_or_double),
        CASE(nothing_is_stored_by_halves),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

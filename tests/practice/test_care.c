/* Care for people: push-aways, sequences, letters, asks, cards, the week's try, on both engines. */
#include "practice/ask.h"
#include "practice/history.h"
#include "practice/pushaway.h"
#include "practice/sequence.h"
#include "practice/template.h"
#include "practice/today_answer.h"
#include "practice/try.h"

#include "practice.h"

static void
touch(struct rel_ctx *ctx, rel_id who, rel_day on, enum rel_channel channel,
      enum rel_direction direction)
{
    struct rel_log log = {.uid = "",
                          .channel = channel,
                          .direction = direction,
                          .at = (int64_t)on * 86400 + 12 * 3600,
                          .note = "",
                          .next_what = ""};
    struct rel_logged logged;
    struct rel_err err;

    log.who.v = &who;
    log.who.n = 1;
    MUST(rel_practice_log(ctx, &log, &logged, &err));
}

/* Calls answered at once in September, three messages in November that were not. */
static rel_id
somebody_quiet(struct rel_ctx *ctx)
{
    rel_id who = add(ctx, "Ana Ferreira", REL_ACTIVE);

    for (int i = 0; i < 6; i++)
        touch(ctx, who, day - 80 + 3 * i, REL_CALL, REL_MUTUAL);
    for (int i = 0; i < 3; i++)
        touch(ctx, who, day - 21 + 3 * i, REL_MESSAGE, REL_OUTBOUND);
    return who;
}

static const struct rel_reason *
reason(const struct rel_today *t, rel_id who, enum rel_agenda_kind kind, enum rel_source source)
{
    for (size_t i = 0; i < t->n; i++) {
        if (t->v[i].contact != who)
            continue;
        if (t->v[i].reason.kind == kind && t->v[i].reason.source == source)
            return &t->v[i].reason;
        for (size_t k = 0; k < t->v[i].more_n; k++)
            if (t->v[i].more[k].kind == kind && t->v[i].more[k].source == source)
                return &t->v[i].more[k];
    }
    return NULL;
}

static bool
stands(struct rel_ctx *ctx, rel_id who, enum rel_agenda_kind kind, enum rel_source source)
{
    struct rel_today t = today(ctx);

    return reason(&t, who, kind, source) != NULL;
}

static void
take_back(struct rel_ctx *ctx)
{
    struct rel_change change;
    struct rel_err err;

    MUST(rel_practice_undo(ctx, 0, &change, &err));
}

static void
a_signal_is_a_proposal_until_it_is_answered(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id who = somebody_quiet(ctx), change;
    struct rel_today_answer answer = {.contact = who,
                                      .kind = REL_KIND_PUSHAWAY,
                                      .answer = REL_ANSWER_NOT_THIS,
                                      .until = REL_NO_DAY,
                                      .why = "on a journey"};
    struct rel_reason said;
    struct rel_pushaway_list list;
    struct rel_noticed_list noticed;
    struct rel_today t = today(ctx);
    struct rel_err err;

    (void)state;
    assert_non_null(reason(&t, who, REL_KIND_PUSHAWAY, REL_FROM_PUSHAWAY));
    assert_int_equal(t.v[0].cut, REL_DO_FIRST);
    MUST(rel_practice_pushaways(ctx, who, true, 10, &list, &err));
    assert_int_equal(list.n, 0); /* nothing is stored silently */
    MUST(rel_practice_today_answer(ctx, &answer, &said, &change, &err));
    assert_string_equal(said.label, "No answer");
    MUST(rel_practice_pushaways(ctx, who, true, 10, &list, &err));
    assert_int_equal(list.n, 1);
    assert_int_equal(list.v[0].state, REL_PUSHAWAY_NOT_THIS);
    assert_string_equal(list.v[0].lesson, "on a journey");
    MUST(rel_practice_noticed(ctx, who, &noticed, &err));
    assert_int_equal(noticed.n, 0);
    assert_false(stands(ctx, who, REL_KIND_PUSHAWAY, REL_FROM_PUSHAWAY));
    take_back(ctx);
    assert_true(stands(ctx, who, REL_KIND_PUSHAWAY, REL_FROM_PUSHAWAY));
    answer.answer = REL_ANSWER_DONE;
    answer.why = "";
    MUST(rel_practice_today_answer(ctx, &answer, &said, &change, &err));
    MUST(rel_practice_pushaways(ctx, who, false, 10, &list, &err));
    assert_int_equal(list.n, 1);
    assert_int_equal(list.v[0].state, REL_PUSHAWAY_ANSWERED);
    assert_int_equal(list.v[0].due, day + 14);
    assert_true(list.v[0].interaction != 0);
    take_back(ctx);
    MUST(rel_practice_pushaways(ctx, who, true, 10, &list, &err));
    assert_int_equal(list.n, 0);
}

static void
a_case_comes_up_on_its_days(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id who = add(ctx, "Bo Ruiz", REL_ACTIVE), id, change;
    struct rel_pushaway_view view;
    struct rel_err err;

    (void)state;
    MUST(rel_practice_pushaway_open(ctx, who, REL_SIGNAL_CURT, "one word", REL_NO_DAY, false, &id,
                                    &change, &err));
    assert_true(stands(ctx, who, REL_KIND_PUSHAWAY, REL_FROM_PUSHAWAY));
    assert_int_equal(rel_practice_pushaway_open(ctx, who, REL_SIGNAL_LATE, "", REL_NO_DAY, false,
                                                &id, &change, &err),
                     REL_CONFLICT);
    MUST(rel_practice_pushaway_answer(ctx, id, "I pressed", "", day + 3, &change, &err));
    assert_false(stands(ctx, who, REL_KIND_PUSHAWAY, REL_FROM_PUSHAWAY));
    ctx->today_fixed = day + 3;
    rel_ctx_begin(ctx, 0);
    assert_true(stands(ctx, who, REL_KIND_PUSHAWAY, REL_FROM_PUSHAWAY));
    MUST(rel_practice_pushaway_close(ctx, id, REL_OUTCOME_STRONGER, "ask first", &change, &err));
    assert_false(stands(ctx, who, REL_KIND_PUSHAWAY, REL_FROM_PUSHAWAY));
    MUST(rel_practice_pushaway_view(ctx, id, &view, &err));
    assert_string_equal(view.pushaway.cause, "I pressed");
    assert_string_equal(view.pushaway.lesson, "ask first");
    take_back(ctx);
    assert_true(stands(ctx, who, REL_KIND_PUSHAWAY, REL_FROM_PUSHAWAY));
}

static void
a_sequence_comes_up_step_by_step(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id who = add(ctx, "Bo Ruiz", REL_ACTIVE), id, change;
    struct rel_enrolment_list list;
    struct rel_err err;

    (void)state;
    touch(ctx, who, day - 1, REL_CALL, REL_MUTUAL);
    MUST(rel_practice_sequence_start(ctx, who, "new_prospect", REL_NO_DAY, &id, &change, &err));
    assert_true(stands(ctx, who, REL_KIND_TOUCHPOINT, REL_FROM_ENROLMENT));
    touch(ctx, who, day, REL_CALL, REL_OUTBOUND); /* the first step */
    assert_false(stands(ctx, who, REL_KIND_TOUCHPOINT, REL_FROM_ENROLMENT));
    MUST(rel_practice_enrolments(ctx, who, false, &list, &err));
    assert_int_equal(list.n, 1);
    assert_int_equal(list.v[0].step, 2);
    assert_int_equal(list.v[0].due, day + 1);
    take_back(ctx); /* the call: the step comes back */
    assert_true(stands(ctx, who, REL_KIND_TOUCHPOINT, REL_FROM_ENROLMENT));
    touch(ctx, who, day, REL_CALL, REL_OUTBOUND);
    ctx->today_fixed = day + 1;
    rel_ctx_begin(ctx, 0);
    assert_true(stands(ctx, who, REL_KIND_TOUCHPOINT, REL_FROM_ENROLMENT));
    MUST(rel_practice_pushaway_open(ctx, who, REL_SIGNAL_CURT, "x", REL_NO_DAY, false, &id, &change,
                                    &err));
    assert_false(stands(ctx, who, REL_KIND_TOUCHPOINT, REL_FROM_ENROLMENT)); /* it waits */
    MUST(rel_practice_pushaway_not_this(ctx, id, &change, &err));
    assert_true(stands(ctx, who, REL_KIND_TOUCHPOINT, REL_FROM_ENROLMENT));
    touch(ctx, who, day + 1, REL_MAIL, REL_INBOUND); /* they answered */
    assert_false(stands(ctx, who, REL_KIND_TOUCHPOINT, REL_FROM_ENROLMENT));
    MUST(rel_practice_enrolments(ctx, who, false, &list, &err));
    assert_int_equal(list.v[0].state, REL_ENROLLED_PAUSED);
    MUST(rel_practice_enrolment(ctx, list.v[0].id, REL_ENROLMENT_GO_ON, &change, &err));
    assert_true(stands(ctx, who, REL_KIND_TOUCHPOINT, REL_FROM_ENROLMENT));
    take_back(ctx);
    assert_false(stands(ctx, who, REL_KIND_TOUCHPOINT, REL_FROM_ENROLMENT));
}

static void
starting_one_that_came_along_is_undone_whole(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id who = add(ctx, "Bo Ruiz", REL_ACTIVE), id, change;
    struct rel_sequence_list list;
    struct rel_template_list templates;
    struct rel_err err;

    (void)state;
    MUST(rel_practice_sequence_start(ctx, who, "family", REL_NO_DAY, &id, &change, &err));
    MUST(rel_practice_sequences(ctx, &list, &err));
    assert_true(list.v[0].id != 0);
    assert_int_equal(list.v[0].people, 1);
    MUST(rel_practice_templates(ctx, &templates, &err));
    assert_true(templates.v[0].id != 0);
    take_back(ctx);
    MUST(rel_practice_sequences(ctx, &list, &err));
    for (size_t i = 0; i < list.n; i++)
        assert_true(list.v[i].id == 0);
    MUST(rel_practice_templates(ctx, &templates, &err));
    for (size_t i = 0; i < templates.n; i++)
        assert_true(templates.v[i].id == 0);
}

static void
after_a_yes_care_is_proposed(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id who = add(ctx, "Ana Ferreira", REL_ACTIVE), id, change;
    struct rel_ask ask = {.contact = who,
                          .kind = REL_ASK_SALE,
                          .words = "a month on trial",
                          .day = REL_NO_DAY,
                          .due = REL_NO_DAY};
    struct rel_today_answer done = {.contact = who,
                                    .kind = REL_KIND_OPEN_LOOP,
                                    .answer = REL_ANSWER_DONE,
                                    .until = REL_NO_DAY,
                                    .why = ""};
    struct rel_enrolment_list list;
    struct rel_reason said;
    const char *warning;
    struct rel_err err;

    (void)state;
    MUST(rel_practice_ask_add(ctx, &ask, &id, &warning, &change, &err));
    assert_string_equal(warning, "Do not ask yet: give something first.");
    assert_false(stands(ctx, who, REL_KIND_OPEN_LOOP, REL_FROM_ASK));
    MUST(rel_practice_ask_answer(ctx, id, REL_ASK_YES, REL_NO_DAY, false, &change, &err));
    assert_true(stands(ctx, who, REL_KIND_OPEN_LOOP, REL_FROM_ASK));
    MUST(rel_practice_today_answer(ctx, &done, &said, &change, &err));
    assert_false(stands(ctx, who, REL_KIND_OPEN_LOOP, REL_FROM_ASK));
    MUST(rel_practice_enrolments(ctx, who, false, &list, &err));
    assert_int_equal(list.n, 1);
    assert_int_equal(list.v[0].step, 2); /* the thanks were said by this contact */
    take_back(ctx);
    assert_true(stands(ctx, who, REL_KIND_OPEN_LOOP, REL_FROM_ASK));
    MUST(rel_practice_enrolments(ctx, who, true, &list, &err));
    assert_int_equal(list.n, 0);
}

static void
a_card_with_no_occasion_keeps_its_place(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_err err;
    rel_id who = 0, change;
    int standing = 0;

    (void)state;
    for (int k = 0; k < 24; k++) { /* each has a fortnight of their own, not all the same day */
        rel_id one = add(ctx, rel_printf(ctx->arena, "Ana %d", k), REL_ACTIVE);
        bool stood;

        for (int i = 0; i < 4; i++)
            touch(ctx, one, day - 130 + k + 20 * i, REL_CALL, REL_MUTUAL);
        stood = stands(ctx, one, REL_KIND_PRACTICE, REL_FROM_CARD);
        standing += stood;
        if (stood && !who)
            who = one;
        else /* out of the way: the list is short */
            MUST(rel_practice_person_state(ctx, one, REL_ARCHIVED, REL_NO_DAY, &change, &err));
    }
    assert_in_range(standing, 1, 8);
    touch(ctx, who, day - 20, REL_CARD, REL_OUTBOUND);
    assert_false(stands(ctx, who, REL_KIND_PRACTICE, REL_FROM_CARD));
    ctx->today_fixed = day + 99;
    rel_ctx_begin(ctx, 0);
    assert_false(stands(ctx, who, REL_KIND_PRACTICE, REL_FROM_CARD));
    ctx->today_fixed = day + 100; /* 120 days after the card */
    rel_ctx_begin(ctx, 0);
    assert_true(stands(ctx, who, REL_KIND_PRACTICE, REL_FROM_CARD));
}

static void
a_try_is_stored_when_it_is_taken(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id who = add(ctx, "Ana Ferreira", REL_ACTIVE), id, change;
    struct rel_try_list list;
    struct rel_try first, now;
    struct rel_err err;

    (void)state;
    MUST(rel_practice_try(ctx, &first, &err));
    assert_int_equal(first.state, REL_TRY_PROPOSED);
    assert_true(first.contact == who && first.id == 0);
    MUST(rel_practice_tries(ctx, 10, &list, &err));
    assert_int_equal(list.n, 0);
    MUST(rel_practice_try_answer(ctx, REL_TRY_DECLINED, "", &id, &change, &err));
    MUST(rel_practice_try(ctx, &now, &err));
    assert_string_not_equal(now.act, first.act);
    MUST(rel_practice_try_answer(ctx, REL_TRY_TAKEN, "", &id, &change, &err));
    assert_true(stands(ctx, who, REL_KIND_PRACTICE, REL_FROM_TRY));
    MUST(rel_practice_try_answer(ctx, REL_TRY_DONE, "she laughed", &id, &change, &err));
    assert_false(stands(ctx, who, REL_KIND_PRACTICE, REL_FROM_TRY));
    assert_int_equal(rel_practice_try_answer(ctx, REL_TRY_DONE, "", &id, &change, &err),
                     REL_CONFLICT);
    take_back(ctx);
    assert_true(stands(ctx, who, REL_KIND_PRACTICE, REL_FROM_TRY));
    ctx->today_fixed = day + 8; /* the week after it is over */
    rel_ctx_begin(ctx, 0);
    assert_false(stands(ctx, who, REL_KIND_PRACTICE, REL_FROM_TRY));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fresh, testdb_teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_signal_is_a_proposal_until_it_is_answered),
        TEST(a_case_comes_up_on_its_days),
        TEST(a_sequence_comes_up_step_by_step),
        TEST(starting_one_that_came_along_is_undone_whole),
        TEST(after_a_yes_care_is_proposed),
        TEST(a_card_with_no_occasion_keeps_its_place),
        TEST(a_try_is_stored_when_it_is_taken),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

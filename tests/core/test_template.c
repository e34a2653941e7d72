#include "core/readiness.h"
#include "core/sequence.h"
#include "core/template.h"

#include "base/str.h"
#include "unit.h"

#include <string.h>

static void
fields_are_filled_and_the_missing_ones_listed(void **state)
{
    static const struct {
        const char *text, *filled, *missing;
    } cases[] = {
        {"", "", ""},
        {"Hello {given}.", "Hello Ana.", ""},
        {"{given}{given}", "AnaAna", ""},
        {"As promised: {promise}. {promise}", "As promised: {promise}. {promise}", "promise"},
        {"{need} and {useful} and {need}", "{need} and {useful} and {need}", "need useful"},
        {"a { brace", "a { brace", ""},
        {"{", "{", ""},
        {"{}", "{}", ""},
        {"{Given} {given", "{Given} {given", ""}, /* no field: capitals, no end */
        {"{given}}", "Ana}", ""},
    };
    struct rel_field_value v[] = {{"given", "Ana"}, {"promise", ""}};
    struct rel_field_values values = {v, 2};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_field_values missing = {0};
        const char *all = "";

        assert_string_equal(rel_template_fill(arena, cases[i].text, &values, &missing),
                            cases[i].filled);
        for (size_t k = 0; k < missing.n; k++)
            all = rel_printf(arena, "%s%s%s", all, k ? " " : "", missing.v[k].field);
        assert_string_equal(all, cases[i].missing);
    }
}

static void
unknown_fields_are_refused_by_name(void **state)
{
    static const struct {
        const char *text, *wrong;
    } cases[] = {{"{given} {heard}", NULL},
                 {"{ given }", NULL},
                 {"{given} {giver}", "giver"},
                 {"{x}", "x"},
                 {"{useful}{usable}", "usable"}};
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_err err;
        enum rel_status status = rel_template_check(arena, cases[i].text, &err);

        assert_int_equal(status, cases[i].wrong ? REL_BAD_INPUT : REL_OK);
        if (!cases[i].wrong)
            continue;
        assert_string_equal(err.text, rel_printf(arena, "{%s} is no field", cases[i].wrong));
        assert_non_null(strstr(err.remedy, "{given} {name}"));
    }
    for (size_t i = 0; rel_template_fields[i].field; i++) {
        struct rel_err err;

        assert_int_equal(rel_template_check(
                             arena, rel_printf(arena, "{%s}", rel_template_fields[i].field), &err),
                         REL_OK);
    }
}

static void
a_letter_reads_well(void **state)
{
    static const struct {
        const char *body, *heard;
        bool ready;
        const char *ok; /* the items that hold */
    } cases[] = {
        {"x", "", false, "complete no_selling"},
        {"Thank you. You told me about the roof. https://a.example How is it?", "", false,
         "complete thanks heard useful next no_selling"},
        {"the new roof", "the new roof", false, "complete heard no_selling"},
        {"{promise}", "", false, "no_selling"},
        {"Our price is low.", "", false, "complete"},
        {"Our price is low.", "", true, "complete no_selling"},
        {"An enterprise.", "", false, "complete no_selling"}, /* no word that begins so */
        {"One? Two?", "", false, "complete no_selling"},
        {"You will hear from me by Friday.", "", false, "complete next no_selling"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_letter letter = {.subject = "", .body = cases[i].body};
        struct rel_letter_facts facts = {
            .heard = cases[i].heard, .useful = "", .ready = cases[i].ready};
        struct rel_letter_check checks[REL_LETTER_CHECKS];
        const char *ok = "";

        rel_letter_reads_well(arena, &letter, &facts, checks);
        for (size_t k = 0; k < REL_LETTER_CHECKS; k++) {
            assert_true(strlen(checks[k].words) > 5);
            if (checks[k].ok)
                ok = rel_printf(arena, "%s%s%s", ok, *ok ? " " : "", checks[k].item);
        }
        assert_string_equal(ok, cases[i].ok);
    }
}

enum { START = 100 };

static void
steps_move_with_contact_and_wait_on_a_reply(void **state)
{
    static const struct {
        struct rel_contact_day days[4];
        size_t n;
        enum rel_on_reply on_reply;
        int step;
        rel_day due;
        enum rel_enrolment_state state;
        rel_day since;
    } cases[] = {
        {{{0}}, 0, REL_REPLY_PAUSE, 1, 101, REL_ENROLLED_RUNNING, 100},
        {{{90, true, true}, {100, true, true}},
         2,
         REL_REPLY_PAUSE,
         1,
         101,
         REL_ENROLLED_RUNNING,
         100}, /* what was before the start */
        {{{101, false, true}}, 1, REL_REPLY_PAUSE, 2, 107, REL_ENROLLED_RUNNING, 101},
        {{{101, true, true}}, 1, REL_REPLY_PAUSE, 2, 107, REL_ENROLLED_RUNNING, 101},
        {{{102, true, false}}, 1, REL_REPLY_PAUSE, 1, 101, REL_ENROLLED_PAUSED, 102},
        {{{102, true, false}}, 1, REL_REPLY_STOP, 1, 101, REL_ENROLLED_STOPPED, 102},
        {{{102, true, false}}, 1, REL_REPLY_GO_ON, 1, 101, REL_ENROLLED_RUNNING, 100},
        {{{101, false, true}, {103, false, true}},
         2,
         REL_REPLY_PAUSE,
         2,
         107,
         REL_ENROLLED_RUNNING,
         101}, /* too early for the next */
        {{{101, false, true}, {104, false, true}},
         2,
         REL_REPLY_PAUSE,
         3,
         121,
         REL_ENROLLED_RUNNING,
         104}, /* three days before counts */
        {{{101, false, true}, {104, true, true}},
         2,
         REL_REPLY_PAUSE,
         3,
         121,
         REL_ENROLLED_RUNNING,
         104},
        {{{101, false, true}, {103, true, true}},
         2,
         REL_REPLY_PAUSE,
         2,
         107,
         REL_ENROLLED_PAUSED,
         103},
        {{{130, false, true}}, 1, REL_REPLY_PAUSE, 2, 131, REL_ENROLLED_RUNNING, 130}, /* late */
        {{{101, false, true}, {107, false, true}, {121, false, true}, {122, true, false}},
         4,
         REL_REPLY_PAUSE,
         4,
         REL_NO_DAY,
         REL_ENROLLED_DONE,
         121},
    };
    struct rel_sequence_step v[] = {{.day = 1}, {.day = 7}, {.day = 21}};
    struct rel_sequence_steps steps = {v, 3};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_enrolment stored = {.started = START,
                                       .step = 1,
                                       .due = START + 1,
                                       .state = REL_ENROLLED_RUNNING,
                                       .why = "",
                                       .since = START};
        struct rel_enrolment e = rel_sequence_now(arena, &stored, &steps, cases[i].on_reply,
                                                  cases[i].days, cases[i].n, 200);

        assert_int_equal(e.step, cases[i].step);
        assert_int_equal(e.due, cases[i].due);
        assert_int_equal(e.state, cases[i].state);
        assert_int_equal(e.since, cases[i].since);
        stored.state = REL_ENROLLED_PAUSED; /* by hand: nothing moves it */
        e = rel_sequence_now(arena, &stored, &steps, cases[i].on_reply, cases[i].days, cases[i].n,
                             200);
        assert_int_equal(e.step, 1);
        assert_int_equal(e.state, REL_ENROLLED_PAUSED);
    }
}

static void
sequences_are_checked(void **state)
{
    static const struct {
        const char *name, *what;
        int first, second;
        size_t n;
        bool ok;
    } cases[] = {
        {"A", "x", 0, 0, 2, true},    {"", "x", 0, 0, 2, false},     {"A", "", 0, 0, 2, false},
        {"A", "x", 5, 4, 2, false},   {"A", "x", 0, 0, 0, false},    {"A", "x", -1, 0, 2, false},
        {"A", "x", 0, 3650, 2, true}, {"A", "x", 0, 3651, 2, false}, {"A", "x", 5, 5, 1, true}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_sequence_step v[] = {{.day = cases[i].first, .what = "x"},
                                        {.day = cases[i].second, .what = cases[i].what}};
        struct rel_sequence s = {.name = cases[i].name, .steps = {v, cases[i].n}};
        struct rel_err err;

        assert_int_equal(rel_sequence_check(&s, &err), cases[i].ok ? REL_OK : REL_BAD_INPUT);
    }
}

#define READY                                                                                      \
    .given = "Ana", .points = 5, .need = "a roof", .unconfirmed = "", .gave = 2, .took = 2,        \
    .late_promise = "", .invitations = 1, .open_ask = ""

static void
readiness_is_a_checklist(void **state)
{
    static const struct {
        struct rel_readiness_facts f;
        const char *no; /* the items that do not hold */
        const char *sentence;
    } cases[] = {
        {{READY, .vocabulary = REL_WORDS_PROFESSIONAL}, "", "It is time: you may ask Ana."},
        {{READY}, "", "You may ask Ana."},
        {{.given = "Ana",
          .points = 4,
          .need = "a roof",
          .unconfirmed = "",
          .gave = 2,
          .took = 2,
          .late_promise = "",
          .invitations = 1,
          .open_ask = ""},
         "points",
         "Do not ask yet: stay in touch a while longer."},
        {{.given = "Ana",
          .points = 5,
          .need = "",
          .unconfirmed = "a roof",
          .gave = 2,
          .took = 2,
          .late_promise = "",
          .invitations = 1,
          .open_ask = ""},
         "need",
         "Do not ask yet: play back what Ana needs."},
        {{.given = "Ana",
          .points = 5,
          .need = "",
          .unconfirmed = "",
          .gave = 2,
          .took = 2,
          .late_promise = "",
          .invitations = 1,
          .open_ask = ""},
         "need",
         "Do not ask yet: ask Ana what is needed."},
        {{.given = "Ana",
          .points = 5,
          .need = "a roof.",
          .unconfirmed = "",
          .gave = 1,
          .took = 2,
          .late_promise = "",
          .invitations = 1,
          .open_ask = ""},
         "give",
         "Do not ask yet: give something towards this: a roof."},
        {{.given = "Ana",
          .points = 5,
          .need = "a roof",
          .unconfirmed = "",
          .gave = 0,
          .took = 0,
          .late_promise = "",
          .invitations = 1,
          .open_ask = ""},
         "give",
         "Do not ask yet: give something towards this: a roof."},
        {{.given = "Ana",
          .points = 5,
          .need = "a roof",
          .unconfirmed = "",
          .gave = 1,
          .took = 0,
          .pushaway = true,
          .late_promise = "the draft",
          .invitations = 1,
          .open_ask = ""},
         "pushaway promise",
         "Do not ask yet: answer the push-away first."},
        {{.given = "Ana",
          .points = 5,
          .need = "a roof",
          .unconfirmed = "",
          .gave = 0,
          .took = 0,
          .late_promise = "the draft",
          .invitations = 1,
          .open_ask = ""},
         "give promise",
         "Do not ask yet: keep your word first: the draft."},
        {{.given = "Ana",
          .points = 5,
          .need = "a roof",
          .unconfirmed = "",
          .gave = 1,
          .took = 0,
          .late_promise = "",
          .invitations = 0,
          .open_ask = ""},
         "invitation",
         "Do not ask yet: wait until they invite you a step closer."},
        {{.given = "Ana",
          .points = 5,
          .need = "a roof",
          .unconfirmed = "",
          .gave = 1,
          .took = 0,
          .late_promise = "",
          .invitations = 1,
          .open_ask = "a month on trial."},
         "",
         "You have asked already: a month on trial. Wait for the answer."},
        {{.given = "Ana",
          .points = 0,
          .need = "",
          .unconfirmed = "",
          .gave = 0,
          .took = 0,
          .late_promise = "",
          .invitations = 0,
          .open_ask = ""},
         "points need give invitation",
         "Do not ask yet: give something first."},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_readiness r = rel_readiness(arena, &cases[i].f);
        const char *no = "";

        for (size_t k = 0; k < REL_READINESS_ITEMS; k++)
            if (!r.items[k].ok)
                no = rel_printf(arena, "%s%s%s", no, *no ? " " : "", r.items[k].item);
        assert_string_equal(no, cases[i].no);
        assert_string_equal(r.sentence, cases[i].sentence);
        assert_int_equal(r.ready, !*no);
    }
}

static void
each_item_says_what_it_rests_on(void **state)
{
    static const struct {
        struct rel_readiness_facts f;
        const char *words[REL_READINESS_ITEMS], *sentence;
    } cases[] = {
        {{READY},
         {"5 contact points so far.", "A confirmed need: a roof.",
          "You gave 2 times, and received 2 times.", "No push-away is open.",
          "No promise of yours is late.", "Ana invited you, or asked you: 1 time."},
         "You may ask Ana."},
        {{.given = "Ana",
          .points = 1,
          .need = "",
          .unconfirmed = "a roof.",
          .gave = 1,
          .took = 0,
          .pushaway = true,
          .late_promise = "the draft.",
          .invitations = 0,
          .open_ask = ""},
         {"1 contact point so far.", "Heard, not confirmed: a roof.",
          "You gave 1 time, and received 0 times.", "A push-away is open.", "Late: the draft.",
          "Ana has not invited or asked you yet."},
         "Do not ask yet: answer the push-away first."},
        {{.given = "Ana",
          .points = 1,
          .need = "",
          .unconfirmed = "",
          .gave = 1,
          .took = 0,
          .late_promise = "",
          .invitations = 0,
          .open_ask = ""},
         {"1 contact point so far.", "No need of theirs is known.",
          "You gave 1 time, and received 0 times.", "No push-away is open.",
          "No promise of yours is late.", "Ana has not invited or asked you yet."},
         "Do not ask yet: ask Ana what is needed."},
        {{.given = "Ana",
          .points = 1,
          .need = "a roof",
          .unconfirmed = "",
          .gave = 1,
          .took = 0,
          .late_promise = "",
          .invitations = 0,
          .open_ask = ""},
         {"1 contact point so far.", "A confirmed need: a roof.",
          "You gave 1 time, and received 0 times.", "No push-away is open.",
          "No promise of yours is late.", "Ana has not invited or asked you yet."},
         "Do not ask yet: stay in touch a while longer."},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_readiness r = rel_readiness(arena, &cases[i].f);

        for (size_t k = 0; k < REL_READINESS_ITEMS; k++)
            assert_string_equal(r.items[k].words, cases[i].words[k]);
        assert_string_equal(r.sentence, cases[i].sentence);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_item_says_what_it_rests_on),
        cmocka_unit_test(fields_are_filled_and_the_missing_ones_listed),
        cmocka_unit_test(unknown_fields_are_refused_by_name),
        cmocka_unit_test(a_letter_reads_well),
        cmocka_unit_test(steps_move_with_contact_and_wait_on_a_reply),
        cmocka_unit_test(sequences_are_checked),
        cmocka_unit_test(readiness_is_a_checklist),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

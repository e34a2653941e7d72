/* What was heard: its states, undo, and how it comes up on Today when it has aged. */
#include "practice/heard.h"
#include "practice/history.h"
#include "practice/practice.h"

static struct rel_heard
says(rel_id contact, const char *text)
{
    return (struct rel_heard){.contact = contact,
                              .kind = REL_HEARD_KINDS,
                              .words = text,
                              .whose = "",
                              .channel = REL_CHANNELS,
                              .from_hour = -1,
                              .to_hour = -1,
                              .day = REL_NO_DAY};
}

static rel_id
hear(struct rel_ctx *ctx, rel_id contact, const char *text)
{
    struct rel_heard h = says(contact, text);
    struct rel_err err;
    rel_id id = 0, change;

    MUST(rel_practice_heard_add(ctx, &h, &id, &change, &err));
    return id;
}

static struct rel_heard_list
list(struct rel_ctx *ctx, rel_id contact, bool closed)
{
    struct rel_heard_list out = {0};
    struct rel_err err;

    MUST(rel_practice_heard(ctx, contact, REL_HEARD_KINDS, closed, 50, &out, &err));
    return out;
}

static void
corrections_keep_the_old_words(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE), id, next, change, none;
    struct rel_heard_list l;
    struct rel_change undo;
    const char *said;
    struct rel_err err;

    (void)state;
    id = hear(ctx, ana, "need: a bookkeeper");
    MUST(rel_practice_heard_answer(ctx, id, REL_REFLECTED, "", &next, &change, &err));
    assert_int_equal(next, id);
    MUST(rel_practice_heard_answer(ctx, id, REL_CORRECTED, "a tax adviser", &next, &change, &err));
    assert_int_not_equal(next, id);
    l = list(ctx, ana, false);
    assert_int_equal(l.n, 1);
    assert_string_equal(l.v[0].words, "a tax adviser");
    assert_int_equal(l.v[0].state, REL_CONFIRMED);
    assert_int_equal(l.v[0].follows, id);
    l = list(ctx, ana, true);
    assert_int_equal(l.n, 2);
    assert_string_equal(l.v[0].words, "a bookkeeper");
    assert_int_equal(l.v[0].state, REL_CORRECTED);
    MUST(rel_practice_heard_play_back(ctx, ana, &said, &err));
    assert_string_equal(said, "");
    assert_int_equal(rel_practice_heard_answer(ctx, id, REL_CONFIRMED, "", &next, &none, &err),
                     REL_CONFLICT);
    MUST(rel_practice_undo(ctx, change, &undo, &err));
    l = list(ctx, ana, true);
    assert_int_equal(l.n, 1);
    assert_int_equal(l.v[0].state, REL_REFLECTED);
}

static void
what_is_met_is_over(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE), need, value, next, change;
    struct rel_err err;

    (void)state;
    need = hear(ctx, ana, "need: a bookkeeper");
    value = hear(ctx, ana, "value: plain words");
    MUST(rel_practice_heard_met(ctx, need, &change, &err));
    assert_int_equal(list(ctx, ana, false).n, 1);
    assert_int_equal(list(ctx, ana, true).n, 2);
    assert_int_equal(rel_practice_heard_met(ctx, need, &change, &err), REL_CONFLICT);
    assert_int_equal(rel_practice_heard_met(ctx, value, &change, &err), REL_BAD_INPUT);
    assert_int_equal(rel_practice_heard_met(ctx, 99, &change, &err), REL_NOT_FOUND);
    MUST(rel_practice_heard_answer(ctx, value, REL_OUTDATED, "", &next, &change, &err));
    assert_int_equal(list(ctx, ana, false).n, 0);
}

static void
nothing_half_is_stored(void **state)
{
    static const struct {
        const char *text;
        int from, to;
        const char *field;
    } cases[] = {
        {"a bookkeeper", -1, -1, "kind"}, {"need:", -1, -1, "words"},
        {"need:  ", -1, -1, "words"},     {"away: calls", 9, 9, "hours"},
        {"away: calls", 9, 25, "hours"},  {"away: calls", -2, 3, "hours"},
    };
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE), id, change;
    struct rel_heard h;
    struct rel_err err;

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        h = says(ana, cases[i].text);
        h.from_hour = cases[i].from;
        h.to_hour = cases[i].to;
        assert_int_equal(rel_practice_heard_add(ctx, &h, &id, &change, &err), REL_BAD_INPUT);
        assert_string_equal(err.field, cases[i].field);
    }
    h = says(99, "need: a bookkeeper");
    assert_int_equal(rel_practice_heard_add(ctx, &h, &id, &change, &err), REL_NOT_FOUND);
    assert_int_equal(list(ctx, ana, true).n, 0);
}

/* The item of the pair's leading reason, or of those behind it, that was heard; 0 = none. */
static rel_id
asked_today(struct rel_ctx *ctx)
{
    struct rel_today t = today(ctx);

    for (size_t i = 0; i < t.n; i++) {
        if (t.v[i].reason.source == REL_FROM_HEARD)
            return t.v[i].reason.row;
        for (size_t k = 0; k < t.v[i].more_n; k++)
            if (t.v[i].more[k].source == REL_FROM_HEARD)
                return t.v[i].more[k].row;
    }
    return 0;
}

static void
what_was_heard_long_ago_is_asked_about_again(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    REL_AUTO(rel_ctx) *later = NULL;
    rel_id ana, need, problem, next, change;
    struct rel_today_answer put_off = {
        .kind = REL_KIND_PRACTICE, .answer = REL_ANSWER_NOT_THIS, .until = REL_NO_DAY, .why = ""};
    struct rel_reason reason;
    struct rel_today t;
    struct rel_err err;

    (void)state;
    ana = add(ctx, "Ana Ferreira", REL_ACTIVE);
    log_on(ctx, ana, day - 1, REL_MUTUAL);
    need = hear(ctx, ana, "need: a bookkeeper");
    problem = hear(ctx, ana, "problem: late invoices");
    assert_int_equal(asked_today(ctx), 0);
    later = open_on(rel_day_of(2027, 2, 21));
    assert_int_equal(asked_today(later), 0);
    rel_ctx_close(later);
    later = open_on(rel_day_of(2027, 2, 22));
    assert_int_equal(asked_today(later), need);
    put_off.contact = ana;
    put_off.row = need;
    MUST(rel_practice_today_answer(later, &put_off, &reason, &change, &err));
    assert_string_equal(reason.label, "Heard long ago: ask again");
    assert_int_equal(asked_today(later), problem);
    MUST(rel_practice_heard_answer(later, problem, REL_CONFIRMED, "", &next, &change, &err));
    assert_int_equal(asked_today(later), 0);
    log_on(later, ana, rel_day_of(2027, 2, 22), REL_MUTUAL);
    rel_ctx_close(later);
    later = open_on(rel_day_of(2027, 5, 22));
    t = today(later);
    assert_int_equal(asked_today(later), problem);
    assert_int_equal(t.n, 1);
}

static void
what_drives_away_is_not_proposed(void **state)
{
    struct rel_contact c = rel_contact_init();
    struct rel_point points[] = {{.kind = REL_TEL, .value = "+43 1 1", .folded = "", .label = ""},
                                 {.kind = REL_EMAIL, .value = "a@b.c", .folded = "", .label = ""}};
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_log log = {.uid = "",
                          .channel = REL_CALL,
                          .at = (int64_t)day * 86400 + 3600,
                          .note = "",
                          .next_what = ""};
    struct rel_logged logged;
    struct rel_err err;
    struct rel_today t;
    rel_id ana, change;

    (void)state;
    c.name = "Ana";
    c.state = REL_ACTIVE;
    c.caught = REL_CAUGHT_HAND;
    c.points.v = points;
    c.points.n = 2;
    MUST(rel_practice_person_add(ctx, &c, &ana, &change, &err));
    for (int i = 5; i < 8; i++)
        log_on(ctx, ana, day - i * 10, REL_MUTUAL); /* calls */
    log.who.v = &ana;
    log.who.n = 1;
    t = today(ctx);
    assert_int_equal(t.v[0].channel, REL_MAIL); /* not the same three times running */
    hear(ctx, ana, "away: e-mails");
    hear(ctx, ana, "closer: calls in the evening");
    t = today(ctx);
    assert_int_equal(t.v[0].channel, REL_CALL);
    assert_string_equal(t.v[0].care, "Best after 18:00.");
    log.channel = REL_MAIL;
    MUST(rel_practice_log(ctx, &log, &logged, &err));
    assert_string_equal(logged.v[0].warning, "This drives Ana away: \"e-mails\", heard today.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(corrections_keep_the_old_words, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(what_is_met_is_over, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(nothing_half_is_stored, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(what_was_heard_long_ago_is_asked_about_again, fresh,
                                        testdb_teardown),
        cmocka_unit_test_setup_teardown(what_drives_away_is_not_proposed, fresh, testdb_teardown),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

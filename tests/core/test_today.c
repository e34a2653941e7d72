#include "core/today.h"

#include "base/str.h"
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TODAY = 1000 };

static struct rel_today_due
due(enum rel_agenda_kind kind, int weight, int days, const char *name, rel_id contact)
{
    return (struct rel_today_due){.row = {.kind = kind,
                                          .day = TODAY - days,
                                          .until = REL_DAY_FOREVER,
                                          .weight = weight,
                                          .contact = contact},
                                  .name_key = name};
}

static void
kinds_then_weight_by_days_then_names(void **state)
{
    const struct rel_today_due first[] = {
        due(REL_KIND_PROMISE, 1, 0, "zoe", 9),    due(REL_KIND_PUSHAWAY, 3, 50, "ana", 1),
        due(REL_KIND_NEW, 1, 0, "zoe", 9),        due(REL_KIND_OWED, 3, 9, "ana", 1),
        due(REL_KIND_DATE, 1, 0, "zoe", 9),       due(REL_KIND_OPEN_LOOP, 3, 2, "ana", 1),
        due(REL_KIND_TOUCHPOINT, 1, 7, "zoe", 1), due(REL_KIND_TOUCHPOINT, 3, 2, "ana", 2),
        due(REL_KIND_TOUCHPOINT, 2, 3, "bo", 3),  due(REL_KIND_TOUCHPOINT, 2, 2, "ana", 4),
        due(REL_KIND_TOUCHPOINT, 3, 0, "ana", 5), due(REL_KIND_TOUCHPOINT, 1, 0, "bo", 4),
        due(REL_KIND_TOUCHPOINT, 1, 0, "bo", 6),  due(REL_KIND_GIVE, 3, 9, "ana", 1),
        due(REL_KIND_PRACTICE, 3, 9, "ana", 1),
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(first); i++)
        for (size_t j = 0; j < REL_COUNT(first); j++) {
            int by = rel_today_compare(&first[i], &first[j], TODAY);

            assert_int_equal((by > 0) - (by < 0), (i > j) - (i < j));
        }
}

static void
cooling_goes_by_value_alone(void **state)
{
    struct rel_today_due a = due(REL_KIND_COOLING, 1, 0, "zoe", 1);
    struct rel_today_due b = due(REL_KIND_COOLING, 3, 90, "ana", 2);
    struct rel_today_due other = due(REL_KIND_TOUCHPOINT, 3, 90, "ana", 2);

    (void)state;
    a.row.value = 0.5;
    b.row.value = 0.4;
    assert_true(rel_today_compare(&a, &b, TODAY) < 0);
    assert_true(rel_today_compare(&b, &a, TODAY) > 0);
    assert_true(rel_today_compare(&other, &a, TODAY) < 0);
    b.row.value = 0.5; /* then the name */
    assert_true(rel_today_compare(&a, &b, TODAY) > 0);
    other.row.value = 9; /* the value of other kinds is not looked at */
    b = other;
    b.row.value = 1;
    b.row.row = 1;
    assert_true(rel_today_compare(&other, &b, TODAY) < 0);
    assert_true(rel_today_compare(&b, &other, TODAY) > 0);
    assert_int_equal(rel_today_compare(&b, &b, TODAY), 0);
}

static void
one_row_a_person(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_today_due v[] = {
        due(REL_KIND_TOUCHPOINT, 2, 5, "ana", 1),
        due(REL_KIND_PROMISE, 2, 1, "ana", 1),
        due(REL_KIND_OWED, 1, 4, "bo", 2),
        due(REL_KIND_DATE, 2, 0, "ana", 1),
    };
    struct rel_today_dues dues = {v, REL_COUNT(v)};
    struct rel_today_row *rows;
    bool more;
    size_t n;

    (void)state;
    assert_true(rel_today_order(arena, &dues, 8, 8, TODAY, &rows, &n, &more));
    assert_int_equal(n, 2);
    assert_false(more);
    assert_int_equal(rows[0].contact, 1);
    assert_int_equal(rows[0].weight, 2);
    assert_int_equal(rows[0].reason.kind, REL_KIND_PROMISE);
    assert_int_equal(rows[0].reason.day, TODAY - 1);
    assert_int_equal(rows[0].reason.days_due, 1);
    assert_int_equal(rows[1].contact, 2);
    assert_int_equal(rows[1].reason.kind, REL_KIND_OWED);
    assert_string_equal(rows[1].act, "");
}

static void
it_says_when_more_has_to_be_read(void **state)
{
    static const struct {
        size_t limit, most;
        bool enough;
        size_t n;
        bool more;
    } cases[] = {
        {4, 1, true, 1, true},   /* four promises of one person fill what was read of promises */
        {4, 2, false, 0, false}, /* who comes second is not known */
        {5, 2, true, 2, false},  /* all that is due was read */
        {5, 1, true, 1, true},   {5, 3, true, 2, false},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_today_due v[] = {
            due(REL_KIND_PROMISE, 2, 5, "ana", 1), due(REL_KIND_PROMISE, 2, 4, "ana", 1),
            due(REL_KIND_PROMISE, 2, 3, "ana", 1), due(REL_KIND_PROMISE, 2, 2, "ana", 1),
            due(REL_KIND_OWED, 2, 9, "bo", 2),
        };
        struct rel_today_dues dues = {v, REL_COUNT(v)};
        struct rel_today_row *rows = NULL;
        bool more = false;
        size_t n = 0;

        assert_int_equal(
            rel_today_order(arena, &dues, cases[i].limit, cases[i].most, TODAY, &rows, &n, &more),
            cases[i].enough);
        assert_int_equal(n, cases[i].n);
        assert_int_equal(more, cases[i].more);
    }
}

static void
what_has_ended_is_passed_over_but_counts_as_read(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_today_due v[] = {
        due(REL_KIND_DATE, 2, 5, "ana", 1),
        due(REL_KIND_DATE, 2, 4, "bo", 2),
        due(REL_KIND_TOUCHPOINT, 2, 4, "cy", 3),
    };
    struct rel_today_dues dues = {v, REL_COUNT(v)};
    struct rel_today_row *rows;
    bool more;
    size_t n;

    (void)state;
    v[0].row.until = TODAY - 1;
    v[1].row.until = TODAY; /* its last day */
    assert_true(rel_today_order(arena, &dues, 3, 8, TODAY, &rows, &n, &more));
    assert_int_equal(n, 2);
    assert_int_equal(rows[0].contact, 2);
    assert_false(rel_today_order(arena, &dues, 2, 3, TODAY, &rows, &n, &more));
    v[2].row.until = TODAY;
    assert_true(rel_today_order(arena, &dues, 3, 1, TODAY, &rows, &n, &more));
    assert_int_equal(n, 1);
    assert_true(more);
    v[2].row.until = TODAY - 1;
    assert_true(rel_today_order(arena, &dues, 3, 1, TODAY, &rows, &n, &more));
    assert_int_equal(n, 1);
    assert_false(more);
}

static void
nothing_due_is_an_empty_list(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_today_dues dues = {0};
    struct rel_today_row *rows;
    bool more = true;
    size_t n = 7;

    (void)state;
    assert_true(rel_today_order(arena, &dues, 8, 8, TODAY, &rows, &n, &more));
    assert_int_equal(n, 0);
    assert_false(more);
}

static void
the_others_follow_strongest_first(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_agenda_row v[] = {
        {.kind = REL_KIND_COOLING, .day = TODAY - 5, .weight = 2, .value = .4},
        {.kind = REL_KIND_PROMISE, .day = TODAY - 1, .weight = 2, .row = 12},
        {.kind = REL_KIND_TOUCHPOINT, .day = TODAY - 9, .weight = 2},
        {.kind = REL_KIND_PROMISE, .day = TODAY - 3, .weight = 2, .row = 11},
        {.kind = REL_KIND_PROMISE, .day = TODAY - 1, .weight = 2, .row = 10},
    };
    struct rel_agenda due_rows = {v, REL_COUNT(v)}, one = {v, 1}, none = {0};
    struct rel_today_row row = {.contact = 1, .more_n = 99};
    static const rel_id order[] = {11, 10, 12, 0, 0};

    (void)state;
    rel_today_reasons(arena, &due_rows, TODAY, &row);
    assert_int_equal(row.reason.row, order[0]);
    assert_int_equal(row.reason.days_due, 3);
    assert_int_equal(row.more_n, 4);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(row.more[i].row, order[i + 1]);
    assert_int_equal(row.more[2].kind, REL_KIND_TOUCHPOINT);
    assert_int_equal(row.more[3].kind, REL_KIND_COOLING);
    assert_int_equal(v[0].kind, REL_KIND_COOLING); /* what was given is not moved about */
    rel_today_reasons(arena, &none, TODAY, &row);
    assert_int_equal(row.more_n, 4); /* nothing given, nothing changed */
    rel_today_reasons(arena, &one, TODAY, &row);
    assert_int_equal(row.reason.kind, REL_KIND_COOLING);
    assert_int_equal(row.more_n, 0);
}

static void
cuts_follow_kinds_and_end_with_the_day(void **state)
{
    static const struct {
        int people, minutes;
    } cases[] = {
        {99, 999}, {3, 999}, {0, 999}, {99, 100}, {99, 99}, {99, 59}, {99, 60}, {99, 0}, {5, 59},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_today_row rows[REL_KINDS] = {{0}};

        for (int k = 0; k < REL_KINDS; k++)
            rows[k] = (struct rel_today_row){.reason.kind = (enum rel_agenda_kind)k, .minutes = 10};
        assert_int_equal(rel_today_cut(rows, REL_KINDS, cases[i].people, cases[i].minutes), 100);
        for (int k = 0; k < REL_KINDS; k++) {
            int after = (k + 1) * 10;
            enum rel_cut cut = k < 4 ? REL_DO_FIRST : k < 8 ? REL_GOOD_TODAY : REL_IF_TIME;

            if (k > 0 && (k >= cases[i].people || after > cases[i].minutes))
                cut = REL_IF_TIME;
            assert_int_equal(rows[k].cut, cut);
        }
    }
}

/* One long visit does not push back what is short and comes after it only by chance. */
static void
beyond_the_day_everything_is_if_time(void **state)
{
    struct rel_today_row rows[] = {{.minutes = 50}, {.minutes = 60}, {.minutes = 1}};

    (void)state;
    rel_today_cut(rows, 3, 8, 90);
    assert_int_equal(rows[0].cut, REL_DO_FIRST);
    assert_int_equal(rows[1].cut, REL_IF_TIME);
    assert_int_equal(rows[2].cut, REL_IF_TIME);
}

static void
minutes_by_act(void **state)
{
    static const struct {
        enum rel_agenda_kind kind;
        enum rel_channel channel;
        int minutes;
    } cases[] = {
        {REL_KIND_PROMISE, REL_MESSAGE, 5},
        {REL_KIND_PROMISE, REL_MAIL, 5},
        {REL_KIND_PROMISE, REL_VISIT, 60},
        {REL_KIND_PUSHAWAY, REL_MAIL, 10},
        {REL_KIND_NEW, REL_CALL, 15},
        {REL_KIND_NEW, REL_VISIT, 20},
        {REL_KIND_OWED, REL_MESSAGE, 5},
        {REL_KIND_OWED, REL_LETTER, 15},
        {REL_KIND_DATE, REL_CALL, 10},
        {REL_KIND_DATE, REL_MESSAGE, 3},
        {REL_KIND_OPEN_LOOP, REL_CALL, 5},
        {REL_KIND_TOUCHPOINT, REL_MEETING, 45},
        {REL_KIND_TOUCHPOINT, REL_CHANNELS, 10},
        {REL_KIND_COOLING, REL_CARD, 10},
        {REL_KIND_COOLING, REL_LETTER, 20},
        {REL_KIND_GIVE, REL_MESSAGE, 5},
        {REL_KIND_PRACTICE, REL_GIFT, 20},
        {REL_KIND_TOUCHPOINT, REL_ARTICLE, 5},
        {REL_KIND_TOUCHPOINT, REL_EVENT, 60},
        {REL_KIND_TOUCHPOINT, REL_MESSAGE, 3},
        {REL_KIND_TOUCHPOINT, REL_MAIL, 5},
        {REL_KIND_TOUCHPOINT, REL_VISIT, 60},
        {REL_KIND_OWED, REL_CALL, 15},
        {REL_KIND_OPEN_LOOP, REL_MESSAGE, 3},
        {REL_KIND_PRACTICE, REL_MESSAGE, 5},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++)
        assert_int_equal(rel_today_minutes(cases[i].kind, cases[i].channel), cases[i].minutes);
}

static void
the_order_is_said_in_words(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    static const struct {
        enum rel_agenda_kind kind;
        int weight, days_due;
        const char *text;
    } cases[] = {
        {REL_KIND_PROMISE, 2, 3, "promise, weight 2, 3 days due"},
        {REL_KIND_OPEN_LOOP, 1, 1, "open loop, weight 1, 1 day due"},
        {REL_KIND_PUSHAWAY, 3, 0, "push-away, weight 3, due today"},
        {REL_KIND_DATE, 3, -2, "date, weight 3, due today"},
        {REL_KIND_COOLING, 3, 5, "cooling, weight 3, 0.31 at stake"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_today_row row = {
            .weight = cases[i].weight,
            .reason = {.kind = cases[i].kind, .days_due = cases[i].days_due}};

        assert_string_equal(rel_today_why(arena, &row, 0.314), cases[i].text);
    }
}

/* ---- Reading the top of each kind and weight gives the very list that sorting all would. ---- */

static uint32_t
next(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525 + 1013904223;
    return (uint32_t)(((uint64_t)*seed * below) >> 32);
}

/* Written apart from core/today.c, from PRODUCT's words: an oracle. */
static bool
before(const struct rel_today_due *a, const struct rel_today_due *b)
{
    int64_t x = (int64_t)a->row.weight * (TODAY - a->row.day);
    int64_t y = (int64_t)b->row.weight * (TODAY - b->row.day);

    if (a->row.kind < b->row.kind)
        return true;
    if (a->row.kind > b->row.kind)
        return false;
    if (a->row.kind == REL_KIND_COOLING) {
        if (a->row.value != b->row.value)
            return a->row.value > b->row.value;
    } else if (x != y) {
        return x > y;
    }
    if (strcmp(a->name_key, b->name_key) != 0)
        return strcmp(a->name_key, b->name_key) < 0;
    if (a->row.contact != b->row.contact)
        return a->row.contact < b->row.contact;
    return a->row.row < b->row.row;
}

static void
sort_by_hand(struct rel_today_due *v, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        struct rel_today_due one = v[i];
        size_t at = i;

        for (; at > 0 && before(&one, &v[at - 1]); at--)
            v[at] = v[at - 1];
        v[at] = one;
    }
}

/* What the index gives: of one kind and weight the oldest day, the best value, the name. */
static bool
before_in_index(const struct rel_today_due *a, const struct rel_today_due *b)
{
    if (a->row.day != b->row.day)
        return a->row.day < b->row.day;
    if (a->row.value != b->row.value)
        return a->row.value > b->row.value;
    if (strcmp(a->name_key, b->name_key) != 0)
        return strcmp(a->name_key, b->name_key) < 0;
    if (a->row.contact != b->row.contact)
        return a->row.contact < b->row.contact;
    return a->row.row < b->row.row;
}

static size_t
read_index(const struct rel_today_due *all, size_t n, size_t limit, struct rel_today_due *out)
{
    size_t found = 0;

    for (int kind = 0; kind < REL_KINDS; kind++)
        for (int weight = 1; weight <= 3; weight++) {
            size_t start = found;

            for (size_t i = 0; i < n; i++) {
                size_t at = found;

                if ((int)all[i].row.kind != kind || all[i].row.weight != weight)
                    continue;
                for (; at > start && before_in_index(&all[i], &out[at - 1]); at--)
                    out[at] = out[at - 1];
                out[at] = all[i];
                found++;
            }
            if (found - start > limit)
                found = start + limit;
        }
    return found;
}

static void
merging_the_tops_equals_sorting_everything(void **state)
{
    enum { MOST = 400 };
    static struct rel_today_due all[MOST], read[MOST];
    static char names[40][8];
    uint32_t seed = 7;

    (void)state;
    for (int i = 0; i < 40; i++)
        snprintf(names[i], sizeof(names[i]), "n%02d", i * 17 % 23); /* some of one name */
    for (int round = 0; round < 400; round++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        size_t n = next(&seed, MOST), people = 1 + next(&seed, 40), most = 1 + next(&seed, 10);
        size_t limit = 1 + next(&seed, 9), found = 0, expected = 0, seen_n = 0;
        uint32_t kinds = 1 + next(&seed, REL_KINDS), spread = 1 + next(&seed, 20);
        rel_id seen[40];
        struct rel_today_row *rows;
        bool more;

        for (size_t i = 0; i < n; i++) {
            uint32_t who = next(&seed, (uint32_t)people);
            enum rel_agenda_kind kind =
                (enum rel_agenda_kind)((uint32_t)(REL_KINDS - kinds) + next(&seed, kinds));
            int days = kind == REL_KIND_COOLING ? 3 : (int)next(&seed, spread);

            all[i] = due(kind, 1 + (int)(who % 3), days, names[who], who + 1);
            all[i].row.row = (rel_id)i;
            if (kind == REL_KIND_COOLING)
                all[i].row.value = next(&seed, 5) / 4.;
        }
        for (;; limit *= 2) {
            struct rel_today_dues dues = {read, read_index(all, n, limit, read)};

            if (rel_today_order(arena, &dues, limit, most, TODAY, &rows, &found, &more))
                break;
            assert_true(limit <= n);
        }
        sort_by_hand(all, n);
        for (size_t i = 0; i < n; i++) {
            bool again = false;

            for (size_t j = 0; j < seen_n; j++)
                again = again || seen[j] == all[i].row.contact;
            if (again)
                continue;
            seen[seen_n++] = all[i].row.contact;
            if (expected == most)
                continue;
            assert_true(expected < found);
            assert_int_equal(rows[expected].contact, all[i].row.contact);
            assert_int_equal(rows[expected].reason.kind, all[i].row.kind);
            assert_int_equal(rows[expected].reason.row, all[i].row.row);
            expected++;
        }
        assert_int_equal(found, expected);
        if (seen_n > most)
            assert_true(more);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_then_weight_by_days_then_names),
        cmocka_unit_test(cooling_goes_by_value_alone),
        cmocka_unit_test(one_row_a_person),
        cmocka_unit_test(it_says_when_more_has_to_be_read),
        cmocka_unit_test(what_has_ended_is_passed_over_but_counts_as_read),
        cmocka_unit_test(nothing_due_is_an_empty_list),
        cmocka_unit_test(the_others_follow_strongest_first),
        cmocka_unit_test(cuts_follow_kinds_and_end_with_the_day),
        cmocka_unit_test(beyond_the_day_everything_is_if_time),
        cmocka_unit_test(minutes_by_act),
        cmocka_unit_test(the_order_is_said_in_words),
        cmocka_unit_test(merging_the_tops_equals_sorting_everything),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

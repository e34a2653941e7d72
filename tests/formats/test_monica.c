/* An export of Monica 4: people, what happened, gifts and debts, and what has no place. */
#include "base/str.h"
#include "formats/monica.h"

#include "unit.h"

#include <string.h>

static const char file[] =
    "{\"version\":\"1.0-preview.1\",\"account\":{\"uuid\":\"x\",\"data\":["
    "{\"count\":2,\"type\":\"contact\",\"values\":["
    "{\"uuid\":\"c1\",\"properties\":{\"first_name\":\"Ana\",\"last_name\":\"Ferreira\",\"job\":"
    "\"Cook\","
    "\"company\":\"Sun\",\"tags\":[\"chess\"],\"birthdate\":{\"is_year_unknown\":true,\"date\":"
    "\"1970-03-07T00:00:00Z\"}},\"data\":["
    "{\"type\":\"contact_field\",\"values\":[{\"properties\":{\"data\":\"ana@example.org\","
    "\"type\":"
    "\"email\"}},{\"properties\":{\"data\":\"+43 1 234\",\"type\":\"phone\"}}]},"
    "{\"type\":\"note\",\"values\":[{\"properties\":{\"body\":\"likes sun\"}}]},"
    "{\"type\":\"call\",\"values\":[{\"uuid\":\"k1\",\"properties\":{\"called_at\":\"2026-01-05T09:"
    "00:00Z\","
    "\"content\":\"hello\",\"contact_called\":true}}]},"
    "{\"type\":\"reminder\",\"values\":[{\"properties\":{\"title\":\"Wedding\",\"initial_date\":"
    "\"2020-06-01\",\"frequency_type\":\"year\"}}]},"
    "{\"type\":\"gift\",\"values\":[{\"uuid\":\"g1\",\"properties\":{\"name\":\"a "
    "book\",\"status\":\"offered\","
    "\"date\":\"2025-12-24\"}},{\"uuid\":\"g2\",\"properties\":{\"name\":\"x\",\"status\":\"idea\"}"
    "}]},"
    "{\"type\":\"debt\",\"values\":[{\"uuid\":\"d1\",\"properties\":{\"in_debt\":true,\"amount\":"
    "20,"
    "\"currency\":\"EUR\",\"reason\":\"lunch\",\"status\":\"inprogress\"}}]},"
    "{\"type\":\"life_event\",\"values\":[{\"uuid\":\"l\"},{\"uuid\":\"m\"}]},"
    "{\"type\":\"activity\",\"values\":[\"a1\"]}]},"
    "{\"uuid\":\"c2\",\"properties\":{\"first_name\":\"Bo\"},\"data\":[{\"type\":\"activity\","
    "\"values\":"
    "[\"a1\"]}]}]},"
    "{\"type\":\"activity\",\"values\":[{\"uuid\":\"a1\",\"properties\":{\"summary\":\"Hike\","
    "\"happened_at\":"
    "\"2026-02-01\"}}]},"
    "{\"type\":\"relationship\",\"values\":[{\"properties\":{\"type\":\"partner\",\"contact_is\":"
    "\"c2\","
    "\"of_contact\":\"c1\"}}]}]}}";

static void
reads_all_it_has_a_place_for(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_monica m;
    struct rel_err err;
    const struct rel_contact *ana;

    (void)state;
    assert_true(rel_monica_looks(file, strlen(file)));
    assert_int_equal(rel_monica_read(arena, file, strlen(file), &m, &err), REL_OK);
    assert_int_equal(m.cards.n, 2);
    ana = &m.cards.v[0].contact;
    assert_string_equal(ana->uid, "c1");
    assert_string_equal(ana->name, "Ana Ferreira");
    assert_string_equal(ana->title, "Cook");
    assert_string_equal(ana->tags.v[0], "chess");
    assert_int_equal(ana->points.n, 2);
    assert_int_equal(ana->dates.n, 2);
    assert_int_equal(ana->dates.v[0].year, 0);
    assert_string_equal(ana->dates.v[1].kind, "Wedding");
    assert_string_equal(ana->notes.v[0], "likes sun");
    assert_string_equal(ana->fields.v[0].name, "partner");
    assert_string_equal(ana->fields.v[0].value, "Bo");

    assert_int_equal(m.found.n, 2);
    assert_int_equal(m.found.v[0].direction, REL_INBOUND);
    assert_string_equal(m.found.v[0].note, "hello");
    assert_int_equal(m.found.v[1].who.n, 2);
    assert_string_equal(m.found.v[1].subject, "Hike");

    assert_int_equal(m.values.n, 2);
    assert_int_equal(m.values.v[0].side, REL_GIVE);
    assert_string_equal(m.values.v[1].words, "20 EUR lunch");
    assert_int_equal(m.values.v[1].side, REL_TAKE);

    assert_int_equal(m.left.n, 2); /* an idea, two life events */
    assert_string_equal(m.left.v[1].kind, "life_event");
    assert_int_equal(m.left.v[1].n, 2);
}

static void
refuses_what_is_none(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_monica m;
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_monica_read(arena, "{}", 2, &m, &err), REL_BAD_INPUT);
    assert_int_equal(rel_monica_read(arena, file, strlen(file) - 3, &m, &err), REL_BAD_INPUT);
    assert_non_null(strstr(err.text, "line 1"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_all_it_has_a_place_for),
        cmocka_unit_test(refuses_what_is_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "lib/json.h"

#include "base/day.h"
#include "base/id.h"
#include "base/limits.h"
#include "base/str.h"
#include "base/words.h"

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum colour { RED, GREEN, BLUE };
REL_WORDS(colour, "red", "green", "blue")

struct item {
    const char *text;
    rel_day due;
};

struct wish {
    const char *name;
    int n;
    bool on;
    rel_day day, until;
    int64_t at;
    rel_id id;
    enum colour colour;
    struct {
        const char **v;
        size_t n;
    } who;
    struct {
        rel_id *v;
        size_t n;
    } ids;
    struct item one;
    struct {
        struct item *v;
        size_t n;
    } many;
};

static const struct rel_json_member item_members[] = {
    REL_JSON(struct item, text, REL_JSON_TEXT, .required = true, .least = 1, .most = 5),
    REL_JSON(struct item, due, REL_JSON_DAY, .nullable = true),
};
static const struct item fresh = {.text = "", .due = REL_NO_DAY};
static const struct rel_json_shape item_shape =
    REL_JSON_SHAPE(struct item, item_members, .fresh = &fresh);

static const struct rel_json_member members[] = {
    REL_JSON(struct wish, name, REL_JSON_TEXT),
    REL_JSON(struct wish, n, REL_JSON_NUM, .least = -1, .most = 10, .nullable = true),
    REL_JSON(struct wish, on, REL_JSON_BOOL),
    REL_JSON(struct wish, day, REL_JSON_DAY, .nullable = true),
    REL_JSON(struct wish, until, REL_JSON_DAY_OR_FOREVER),
    REL_JSON(struct wish, at, REL_JSON_TIME),
    REL_JSON(struct wish, id, REL_JSON_ID, .nullable = true),
    REL_JSON(struct wish, colour, REL_JSON_WORD, .words = colour_words, .nullable = true,
             .null = BLUE),
    REL_JSON(struct wish, who, REL_JSON_TEXTS, .most = 3),
    REL_JSON(struct wish, ids, REL_JSON_IDS),
    REL_JSON(struct wish, one, REL_JSON_OBJECT, .shape = &item_shape),
    REL_JSON(struct wish, many, REL_JSON_OBJECTS, .shape = &item_shape),
};
static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);

static enum rel_status
read(struct rel_arena *arena, const char *text, struct wish *to, struct rel_err *err)
{
    return rel_json_read(arena, text, strlen(text), &shape, to, err);
}

static void
reads_every_kind(void **state)
{
    REL_AUTO(rel_arena) *a = rel_arena_new();
    struct wish w = {.n = 7, .colour = GREEN};
    struct rel_err err;

    (void)state;
    assert_int_equal(
        read(a,
             "{\"name\":\"Zo\\u00eb\",\"on\":true,\"day\":\"2026-11-22\",\"until\":\"forever\","
             "\"at\":\"2026-11-22T10:30:00.25+01:00\",\"id\":\"0000000000010\",\"who\":[\"a\","
             "\"b\"],\"ids\":[\"0000000000011\"],\"one\":{\"text\":\"x\",\"due\":null},"
             "\"many\":[{\"text\":\"1\"},{\"text\":\"2\",\"due\":\"2026-01-01\"}]}",
             &w, &err),
        REL_OK);
    assert_string_equal(w.name, "Zo\xc3\xab");
    assert_int_equal(w.n, 7); /* not sent: left alone */
    assert_int_equal(w.colour, GREEN);
    assert_true(w.on);
    assert_int_equal(w.day, rel_day_of(2026, 11, 22));
    assert_int_equal(w.until, REL_DAY_FOREVER);
    assert_int_equal(w.at, (int64_t)rel_day_of(2026, 11, 22) * 86400 + 9 * 3600 + 1800);
    assert_int_equal(w.id, 32);
    assert_int_equal(w.who.n, 2);
    assert_string_equal(w.who.v[1], "b");
    assert_int_equal(w.ids.v[0], 33);
    assert_int_equal(w.one.due, REL_NO_DAY);
    assert_int_equal(w.many.n, 2);
    assert_string_equal(w.many.v[0].text, "1");
    assert_int_equal(w.many.v[0].due, REL_NO_DAY);
    assert_int_equal(w.many.v[1].due, rel_day_of(2026, 1, 1));
    assert_int_equal(read(a, "{\"n\":null,\"colour\":null,\"id\":null,\"day\":null}", &w, &err),
                     REL_OK);
    assert_int_equal(w.n, 0);
    assert_int_equal(w.colour, BLUE);
    assert_int_equal(w.id, 0);
    assert_int_equal(w.day, REL_NO_DAY);
}

static void
refuses_by_name(void **state)
{
    static const struct {
        const char *body, *field, *text; /* text: a part of what is said */
    } cases[] = {
        {"", "", "empty"},
        {"{", "", "line 1"},
        {"{} x", "", "no JSON"},
        {"[1,2]", "body", "an object"},
        {"7", "body", "an object"},
        {"{\"name\":\"\xff\"}", "", "no JSON"},
        {"{\"name\":\"a\\u0000b\"}", "", "no JSON"},
        {"{\"name\":\"a\",\"name\":\"b\"}", "", "duplicate"},
        {"{\"name\":1}", "name", "a text"},
        {"{\"name\":null}", "name", "a text"},
        {"{\"nick\":1}", "nick", "no such member"},
        {"{\"n\\u00efck\":1}", "n??ck", "no such member"},
        {"{\"n\":11}", "n", "from -1 to 10"},
        {"{\"n\":1.5}", "n", "whole number"},
        {"{\"n\":99999999999999999999}", "", "too big"},
        {"{\"on\":\"yes\"}", "on", "true or false"},
        {"{\"day\":\"2026-02-30\"}", "day", "a day such as"},
        {"{\"until\":\"ever\"}", "until", "forever"},
        {"{\"at\":\"2026-11-22\"}", "at", "a moment"},
        {"{\"at\":\"2026-11-22T25:00:00Z\"}", "at", "a moment"},
        {"{\"id\":\"x\"}", "id", "13 characters"},
        {"{\"colour\":\"pink\"}", "colour", "red, green, blue"},
        {"{\"who\":\"a\"}", "who", "a list"},
        {"{\"who\":[\"a\",\"b\",\"c\",\"d\"]}", "who", "0 to 3"},
        {"{\"who\":[\"a\",7]}", "who[1]", "a text"},
        {"{\"ids\":[\"a\"]}", "ids[0]", "13 characters"},
        {"{\"one\":{}}", "one.text", "missing"},
        {"{\"one\":{\"text\":\"\"}}", "one.text", "not empty"},
        {"{\"one\":{\"text\":\"abcdef\"}}", "one.text", "5 bytes"},
        {"{\"many\":[{\"text\":\"a\"},{\"text\":\"b\",\"x\":1}]}", "many[1].x", "no such member"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *a = rel_arena_new();
        struct rel_err err = {0};
        struct wish w = {0};

        assert_int_equal(read(a, cases[i].body, &w, &err), REL_BAD_INPUT);
        assert_int_equal(err.status, REL_BAD_INPUT);
        assert_string_equal(err.field, cases[i].field);
        assert_true(*err.remedy);
        if (!strstr(err.text, cases[i].text))
            fail_msg("%s: %s", cases[i].body, err.text);
    }
}

static void
refuses_depth_before_recursing(void **state)
{
    REL_AUTO(rel_arena) *a = rel_arena_new();
    struct rel_err err = {0};
    struct wish w = {0};
    char *deep = malloc(100000);

    (void)state;
    memset(deep, '[', 100000);
    assert_int_equal(rel_json_read(a, deep, 100000, &shape, &w, &err), REL_BAD_INPUT);
    assert_non_null(strstr(err.text, "deeper"));
    free(deep);
    /* Brackets inside a text are no depth. */
    assert_int_equal(read(a,
                          "{\"name\":\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
                          "[[[[[[[[\\\"\"}",
                          &w, &err),
                     REL_OK);
}

static void
reads_parameters(void **state)
{
    static const struct rel_pair good[] = {{"name", ""}, {"n", "3"}, {"colour", "red"}, {"id", ""}};
    static const struct rel_pair twice[] = {{"n", "3"}, {"n", "4"}};
    static const struct rel_pair bad[][1] = {
        {{"n", "3x"}}, {{"n", "99"}}, {{"on", "1"}}, {{"x", ""}}, {{"day", "soon"}}};
    REL_AUTO(rel_arena) *a = rel_arena_new();
    struct wish w = {.name = "before", .colour = BLUE, .id = 5};
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_json_read_pairs(a, good, REL_COUNT(good), &shape, &w, &err), REL_OK);
    assert_string_equal(w.name, "");
    assert_int_equal(w.n, 3);
    assert_int_equal(w.colour, RED);
    assert_int_equal(w.id, 5);
    assert_int_equal(rel_json_read_pairs(a, twice, 2, &shape, &w, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "n");
    for (size_t i = 0; i < REL_COUNT(bad); i++) {
        assert_int_equal(rel_json_read_pairs(a, bad[i], 1, &shape, &w, &err), REL_BAD_INPUT);
        assert_string_equal(err.field, bad[i]->name);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_every_kind),
        cmocka_unit_test(refuses_by_name),
        cmocka_unit_test(refuses_depth_before_recursing),
        cmocka_unit_test(reads_parameters),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

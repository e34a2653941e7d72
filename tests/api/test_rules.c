/* What holds for every route: who may, what a body must be, what a client has already. */
#include "api.h"

/* A path of that shape with something in its braces. */
static const char *
filled(const char *path)
{
    static char buf[256];
    char *to = buf;

    for (; *path; path++)
        if (*path == '{') {
            to += sprintf(to, "0000000000011");
            path += strcspn(path, "}");
        } else {
            *to++ = *path;
        }
    *to = '\0';
    return buf;
}

static void
nobody_gets_in_unsigned(void **state)
{
    (void)state;
    for (size_t i = 0; i < rel_api_routes_n; i++) {
        const struct rel_route *r = &rel_api_routes[i];
        const char *sent =
            rel_str_is(r->method, "GET") || rel_str_is(r->method, "DELETE") ? "" : "{}";
        int status = ask_with(r->method, filled(r->path), sent, NULL, NULL, false);

        if (rel_route_role(r) == REL_ROLE_OPEN ? status >= 500 : status != 401)
            fail_msg("%s %s: %d", r->method, r->path, status);
    }
}

static void
foreign_pages_change_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < rel_api_routes_n; i++) {
        const struct rel_route *r = &rel_api_routes[i];

        if (rel_str_is(r->method, "GET"))
            continue;
        assert_int_equal(
            ask_with(r->method, filled(r->path), "", "Origin", "https://evil.example", true), 403);
        assert_int_equal(
            ask_with(r->method, filled(r->path), "", "Sec-Fetch-Site", "cross-site", true), 403);
    }
}

/* Whatever comes as a body: said what is wrong with it, never 500, and nothing is stored. */
static void
odd_bodies_are_refused_kindly(void **state)
{
    static const char *const bodies[] = {
        "{",
        "[]",
        "null",
        "7",
        "\"x\"",
        "{\"a\":1}",
        "{\"name\":{}}",
        "{\"who\":[[]]}",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"contact\":\"x\"}",
        "{} {}",
        "{\"name\":\"\xff\"}",
        "{\"name\":\"\\u0000\"}",
        "{\"name\":\"\\ud800\"}",
    };

    (void)state;
    for (size_t i = 0; i < rel_api_routes_n; i++) {
        const struct rel_route *r = &rel_api_routes[i];

        if (rel_str_is(r->method, "GET") || rel_str_is(r->method, "DELETE"))
            continue;
        for (size_t k = 0; k < REL_COUNT(bodies); k++) {
            int status = ask_with(r->method, filled(r->path), bodies[k], NULL, NULL, true);

            if (status < 400 || status >= 500)
                fail_msg("%s %s %s: %d", r->method, r->path, bodies[k], status);
        }
    }
    ask(200, "GET", "/api/changes", "");
    says("\"rows\":[]");
}

static void
unchanged_answers_are_not_sent_again(void **state)
{
    static const char *const targets[] = {"/api/today",    "/api/people",  "/api/circles",
                                          "/api/promises", "/api/changes", "/api/proposed"};
    char etag[128];

    (void)state;
    for (size_t i = 0; i < REL_COUNT(targets); i++) {
        ask(200, "GET", targets[i], "");
        assert_true(*house.response.etag);
        snprintf(etag, sizeof(etag), "%s", house.response.etag);
        assert_int_equal(ask_with("GET", targets[i], "", "If-None-Match", etag, true), 304);
        assert_int_equal(house.body.n, 0);
    }
    ask(201, "POST", "/api/circles", "{\"name\":\"New\"}");
    assert_int_equal(ask_with("GET", "/api/circles", "", "If-None-Match", etag, true), 200);
    says("New");
}

static void
signing_out(void **state)
{
    (void)state;
    ask(204, "DELETE", "/api/session", "");
    assert_non_null(strstr(house.response.cookie, "Max-Age=0"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_gets_in_unsigned),
        cmocka_unit_test(foreign_pages_change_nothing),
        cmocka_unit_test(odd_bodies_are_refused_kindly),
        cmocka_unit_test(unchanged_answers_are_not_sent_again),
        cmocka_unit_test(signing_out),
    };

    return cmocka_run_group_tests(tests, open_house, close_house);
}

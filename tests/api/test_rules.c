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

static int
with_key(const char *key, const char *target, const char *sent)
{
    return ask_with("POST", target, sent, "Idempotency-Key", key, true);
}

static int
count(const char *target, const char *what)
{
    int n = 0;

    ask(200, "GET", target, "");
    for (const char *at = rel_buf_str(&house.body); (at = strstr(at, what)); at++)
        n++;
    return n;
}

/* A retry with the same key gets the same answer, and does nothing. */
static void
a_key_makes_a_retry_safe(void **state)
{
    char first[4096];

    (void)state;
    assert_int_equal(with_key("k1", "/api/circles", "{\"name\":\"Once\"}"), 201);
    snprintf(first, sizeof(first), "%s", rel_buf_str(&house.body));
    assert_int_equal(with_key("k1", "/api/circles", "{\"name\":\"Once\"}"), 201);
    assert_string_equal(rel_buf_str(&house.body), first);
    assert_int_equal(count("/api/circles", "\"Once\""), 1);
    assert_int_equal(with_key("k1", "/api/circles", "{\"name\":\"Other\"}"), 409);
    says("another request");
    assert_int_equal(with_key("", "/api/circles", "{\"name\":\"Other\"}"), 400);
    /* what failed may be tried again */
    assert_int_equal(with_key("k2", "/api/contacts", "{\"name\":\"\"}"), 400);
    assert_int_equal(with_key("k2", "/api/contacts", "{\"name\":\"Second Try\"}"), 201);
    assert_int_equal(with_key("k2", "/api/contacts", "{\"name\":\"Second Try\"}"), 201);
    assert_int_equal(count("/api/people?q=second", "Second Try"), 1);
}

static void
a_dry_run_changes_nothing(void **state)
{
    struct text id;

    (void)state;
    ask(201, "POST", "/api/contacts?dry_run=true",
        "{\"name\":\"Dry Person\",\"state\":\"active\"}");
    says("Dry Person");
    id = member("id");
    ask(404, "GET", text("/api/contacts/%s", id.v), "");
    id = person("Wet Person", "active");
    ask(200, "PATCH", text("/api/contacts/%s?dry_run=true", id.v), "{\"title\":\"Chair\"}");
    says("\"title\":\"Chair\"");
    ask(200, "GET", text("/api/contacts/%s", id.v), "");
    says("\"title\":\"\"");
    ask(404, "PATCH", text("/api/contacts/%s?dry_run=true", id.v),
        "{\"title\":\"X\",\"circles\":[\"No such\"]}");
    ask(400, "GET", "/api/today?dry_run=maybe", "");
    ask(200, "PATCH", text("/api/contacts/%s?dry_run=false", id.v), "{\"title\":\"Chair\"}");
    ask(200, "GET", text("/api/contacts/%s", id.v), "");
    says("\"title\":\"Chair\"");
}

static void
if_match_holds_only_while_nothing_changed(void **state)
{
    struct text id = person("Matched Person", "active");
    char etag[128];

    (void)state;
    ask(200, "GET", text("/api/contacts/%s", id.v), "");
    snprintf(etag, sizeof(etag), "%s", house.response.etag);
    assert_int_equal(ask_with("PATCH", text("/api/contacts/%s", id.v), "{\"title\":\"A\"}",
                              "If-Match", etag, true),
                     200);
    assert_int_equal(ask_with("PATCH", text("/api/contacts/%s", id.v), "{\"title\":\"B\"}",
                              "If-Match", etag, true),
                     412);
    says("\"field\":\"If-Match\"");
    ask(200, "GET", text("/api/contacts/%s", id.v), "");
    says("\"title\":\"A\"");
}

static void
jobs_and_events(void **state)
{
    struct text job;

    (void)state;
    house.upload = "/tmp/relatum-no-such-upload";
    ask(202, "POST", "/api/imports", "");
    says("\"state\":\"waiting\"");
    job = member("id");
    ask(400, "POST", "/api/imports?dry_run=true", "");
    house.upload = "";
    ask(400, "POST", "/api/imports", "");
    ask(200, "GET", text("/api/jobs/%s", job.v), "");
    ask(404, "GET", "/api/jobs/0000000000011", "");
    ask(200, "GET", "/api/jobs?limit=1", "");
    says("\"kind\":\"import\"");
    ask(400, "GET", "/api/jobs?limit=0", "");
    ask(200, "GET", "/api/events", "");
    assert_true(house.response.stream);
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
        cmocka_unit_test(a_key_makes_a_retry_safe),
        cmocka_unit_test(a_dry_run_changes_nothing),
        cmocka_unit_test(if_match_holds_only_while_nothing_changed),
        cmocka_unit_test(jobs_and_events),
        cmocka_unit_test(signing_out),
    };

    return cmocka_run_group_tests(tests, open_house, close_house);
}

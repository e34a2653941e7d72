#include "http/message.h"
#include "http/route.h"
#include "lib/pack.h"

#include "base/str.h"

#include "unit.h"

#include <stdio.h>
#include <string.h>
#include <zlib.h>

static struct rel_request
request(struct rel_arena *arena, const char *target)
{
    return (struct rel_request){.arena = arena, .method = "GET", .target = target};
}

static void
splits_and_decodes_once(void **state)
{
    REL_AUTO(rel_arena) *a = rel_arena_new();
    struct rel_request r = request(a, "/api/contacts/a%2Fb%20%C3%AB?q=x+y%2B&&n=&flag&q=2");
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_request_split(&r, &err), REL_OK);
    assert_int_equal(r.segments_n, 3);
    assert_string_equal(r.segments[2], "a/b \xc3\xab");
    assert_int_equal(r.query_n, 4);
    assert_string_equal(r.query[0].value, "x y+");
    assert_string_equal(r.query[1].name, "n");
    assert_string_equal(r.query[1].value, "");
    assert_string_equal(r.query[2].name, "flag");
    assert_string_equal(r.query[3].value, "2");
    r = request(a, "/%252e%252e");
    assert_int_equal(rel_request_split(&r, &err), REL_OK);
    assert_string_equal(r.segments[0], "%2e%2e");
    r = request(a, "/");
    assert_int_equal(rel_request_split(&r, &err), REL_OK);
    assert_int_equal(r.segments_n, 0);
}

static void
refuses_what_no_client_means(void **state)
{
    static const char *const bad[] = {
        "*",
        "http://x/",
        "/%zz",
        "/%4",
        "/%",
        "/a%00b",
        "/a%0d%0ab",
        "/?q=%00",
        "/?%c0%ae=1",
        "/%c0%ae%c0%ae/x",
        "/%ff",
        "/../x",
        "/a/%2e%2e/x",
        "/./x",
        "/a b",
        "/\xc3\xab",
        "/a\\b",
        "/a#b",
        "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17",
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(bad); i++) {
        REL_AUTO(rel_arena) *a = rel_arena_new();
        struct rel_request r = request(a, bad[i]);
        struct rel_err err = {0};

        if (rel_request_split(&r, &err) != REL_BAD_INPUT)
            fail_msg("%s was taken", bad[i]);
        assert_true(*err.text);
    }
}

static void
bounds_parameters(void **state)
{
    REL_AUTO(rel_arena) *a = rel_arena_new();
    REL_BUF(target);
    struct rel_request r;
    struct rel_err err;

    (void)state;
    rel_buf_adds(&target, "/?");
    for (int i = 0; i < REL_HTTP_PARAMS; i++)
        rel_buf_addf(&target, "a%d=1&", i);
    r = request(a, target.v);
    assert_int_equal(rel_request_split(&r, &err), REL_OK);
    rel_buf_adds(&target, "b=1");
    r = request(a, target.v);
    assert_int_equal(rel_request_split(&r, &err), REL_BAD_INPUT);
}

static void
codings_and_tags(void **state)
{
    static const struct {
        const char *header, *coding;
        bool yes;
    } accepts[] = {
        {NULL, "gzip", false},          {"", "gzip", false},
        {"gzip", "gzip", true},         {"br, gzip", "gzip", true},
        {"GZIP;q=0.5", "gzip", true},   {"gzip;q=0", "gzip", false},
        {"gzip;q=0, *", "gzip", false}, {"*", "br", true},
        {"*;q=0", "br", false},         {"identity", "gzip", false},
        {"xgzip", "gzip", false},       {"a-,;q=a-,;q=", "gzip", false},
    };
    static const struct {
        const char *header, *etag;
        bool yes;
    } matches[] = {
        {"\"a\"", "\"a\"", true},   {"W/\"a\"", "W/\"a\"", true},
        {"\"a\"", "W/\"a\"", true}, {"\"b\", \"a\"", "\"a\"", true},
        {"*", "\"a\"", true},       {"\"ab\"", "\"a\"", false},
        {"\"ba\"", "\"a\"", false}, {"", "\"a\"", false},
        {NULL, "\"a\"", false},     {"*", "", false},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(accepts); i++)
        if (rel_http_accepts(accepts[i].header, accepts[i].coding) != accepts[i].yes)
            fail_msg("Accept-Encoding %zu", i);
    for (size_t i = 0; i < REL_COUNT(matches); i++)
        if (rel_http_matches(matches[i].header, matches[i].etag) != matches[i].yes)
            fail_msg("If-None-Match %zu", i);
}

static enum rel_status
nothing(struct rel_request *request_, struct rel_response *response, struct rel_err *err)
{
    (void)request_;
    (void)response;
    (void)err;
    return REL_OK;
}

static void
finds_routes(void **state)
{
    static const struct rel_route table[] = {
        {"GET", "/api/a", REL_ROLE_READER, nothing},
        {"PUT", "/api/a", REL_ROLE_MEMBER, nothing},
        {"GET", "/api/a/{x}/b/{y}", REL_ROLE_READER, nothing},
    };
    static const struct rel_routes routes = {table, REL_COUNT(table)};
    static const struct {
        const char *method, *target;
        int at; /* -1 = none */
        const char *allow, *x;
    } cases[] = {
        {"GET", "/api/a", 0, "", ""},
        {"PUT", "/api/a/", 1, "GET, HEAD", ""},
        {"POST", "/api/a", -1, "GET, HEAD, PUT", ""},
        {"GET", "/api/a/1", -1, "", ""},
        {"GET", "/api/a//b/2", -1, "", ""},
        {"GET", "/api/a/1/b/2", 2, "", "1"},
        {"GET", "/api/a/1/b/2/3", -1, "", ""},
        {"GET", "/api", -1, "", ""},
        {"GET", "/", -1, "", ""},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *a = rel_arena_new();
        struct rel_request r = request(a, cases[i].target);
        const struct rel_route *route;
        const char *allow;
        struct rel_err err;

        r.method = cases[i].method;
        assert_int_equal(rel_request_split(&r, &err), REL_OK);
        route = rel_route_find(&routes, &r, &allow);
        assert_ptr_equal(route, cases[i].at < 0 ? NULL : &table[cases[i].at]);
        if (!route)
            assert_string_equal(allow, cases[i].allow);
        if (*cases[i].x)
            assert_string_equal(rel_request_var(&r, "x"), cases[i].x);
    }
}

static void
writes_problems(void **state)
{
    REL_BUF(body);
    struct rel_response to = {.body = &body, .route = "/x"};

    (void)state;
    rel_response_problem(&to, 404, "not_found", "T", "D \"q\"", "", "R");
    assert_int_equal(to.status, 404);
    assert_string_equal(to.type, "application/problem+json");
    assert_string_equal(to.route, "/x");
    assert_string_equal(rel_buf_str(&body),
                        "{\"type\":\"urn:relatum:problem:not_found\",\"title\":\"T\","
                        "\"status\":404,\"detail\":\"D \\\"q\\\"\",\"field\":null,"
                        "\"remedy\":\"R\"}\n");
}

static void
packs_what_gets_smaller(void **state)
{
    REL_BUF(packed);
    char text[20000], back[20000];
    z_stream z = {0};

    (void)state;
    memset(text, 'a', sizeof(text));
    assert_true(rel_pack(text, sizeof(text), &packed));
    assert_true(packed.n < 1000);
    assert_int_equal(inflateInit2(&z, 31), Z_OK);
    z.next_in = (Bytef *)packed.v;
    z.avail_in = (uInt)packed.n;
    z.next_out = (Bytef *)back;
    z.avail_out = sizeof(back);
    assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
    inflateEnd(&z);
    assert_memory_equal(text, back, sizeof(text));
    rel_buf_clear(&packed);
    assert_false(rel_pack("x", 1, &packed));
    assert_int_equal(packed.n, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splits_and_decodes_once),
        cmocka_unit_test(refuses_what_no_client_means),
        cmocka_unit_test(bounds_parameters),
        cmocka_unit_test(codings_and_tags),
        cmocka_unit_test(finds_routes),
        cmocka_unit_test(writes_problems),
        cmocka_unit_test(packs_what_gets_smaller),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

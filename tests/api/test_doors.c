/* Who comes in by what, what it opens, and how it ends. */
#include "api.h"

#include "practice/app_password.h"
#include "practice/pass.h"

#include <sodium.h>

/* "Basic ..." of a name and a password. */
static const char *
basic(const char *name, const char *password)
{
    char plain[256];
    static char out[512];
    int n = snprintf(plain, sizeof(plain), "%s:%s", name, password);

    strcpy(out, "Basic ");
    sodium_bin2base64(out + 6, sizeof(out) - 6, (const unsigned char *)plain, (size_t)n,
                      sodium_base64_VARIANT_ORIGINAL);
    return out;
}

static int
ask_as(const char *authorization, const char *method, const char *target, const char *sent)
{
    return ask_with(method, target, sent, "Authorization", authorization, false);
}

static int
ask_by_cookie(const char *secret, const char *method, const char *target, const char *sent)
{
    return ask_with(method, target, sent, "Cookie", text("x=1; relatum=%s", secret), false);
}

static void
an_app_password_opens_what_it_was_made_for(void **state)
{
    struct text secret, script, reader, id;

    (void)state;
    ask(200, "GET", "/api/app-passwords", "");
    says("\"rows\":[]");
    ask(201, "POST", "/api/app-passwords", "{\"label\":\"phone\"}");
    says("[\"carddav\",\"caldav\",\"feed\"]");
    says("\"user\":\"me\"");
    secret = member("secret");
    assert_int_equal(strlen(secret.v), 29);
    ask(201, "POST", "/api/app-passwords", "{\"label\":\"script\",\"scopes\":[\"api\"]}");
    script = member("secret");
    id = member("id");
    ask(201, "POST", "/api/app-passwords",
        "{\"label\":\"reader\",\"scopes\":[\"api\"],\"read_only\":true}");
    reader = member("secret");
    ask(400, "POST", "/api/app-passwords", "{\"label\":\"\"}");
    ask(400, "POST", "/api/app-passwords", "{\"label\":\"x\",\"scopes\":[\"all\"]}");
    says("\"field\":\"scopes\"");

    assert_int_equal(ask_as(basic("me", secret.v), "GET", "/api/today", ""), 403);
    assert_int_equal(ask_as(basic("me", script.v), "GET", "/api/today", ""), 200);
    assert_int_equal(ask_as(text("Bearer %s", script.v), "GET", "/api/today", ""), 200);
    assert_int_equal(ask_as(basic("you", script.v), "GET", "/api/today", ""), 401);
    assert_int_equal(ask_as(basic("me", "wrong"), "GET", "/api/today", ""), 401);
    assert_int_equal(ask_as(basic("me", script.v), "POST", "/api/circles", "{\"name\":\"A\"}"), 201);
    assert_int_equal(ask_as(basic("me", reader.v), "GET", "/api/circles", ""), 200);
    assert_int_equal(ask_as(basic("me", reader.v), "POST", "/api/circles", "{\"name\":\"B\"}"), 403);
    assert_int_equal(ask_as(basic("me", reader.v), "PATCH", "/api/me", "{\"display\":\"B\"}"), 403);
    says("reading only");
    assert_int_equal(ask_as(basic("me", script.v), "GET", "/api/app-passwords", ""), 403);
    assert_int_equal(
        ask_as(basic("me", script.v), "POST", "/api/app-passwords", "{\"label\":\"more\"}"), 403);

    ask(200, "GET", "/api/app-passwords", "");
    says("\"used\":\"2026-11-22T");
    ask(204, "DELETE", text("/api/app-passwords/%s", id.v), "");
    ask(404, "DELETE", text("/api/app-passwords/%s", id.v), "");
    assert_int_equal(ask_as(basic("me", script.v), "GET", "/api/today", ""), 401);
}

/* As people type it: without its hyphens, in capitals. */
static void
an_app_password_is_read_kindly(void **state)
{
    struct text secret;
    char typed[64], *to = typed;

    (void)state;
    ask(201, "POST", "/api/app-passwords", "{\"label\":\"typed\",\"scopes\":[\"api\"]}");
    secret = member("secret");
    for (const char *c = secret.v; *c; c++)
        if (*c != '-')
            *to++ = (char)(*c >= 'a' ? *c - 32 : *c);
    *to = '\0';
    assert_int_equal(ask_as(basic("me", typed), "GET", "/api/today", ""), 200);
}

static struct text
sign_in(void)
{
    struct text secret;
    struct rel_err err;

    rel_ctx_begin(house.ctx, 0);
    assert_int_equal(
        rel_practice_session_open(house.ctx, 0, "Firefox", NOW, secret.v, &err), REL_OK);
    return secret;
}

static void
sessions_are_listed_and_ended(void **state)
{
    struct text here = sign_in(), there = sign_in(), third = sign_in(), id;

    (void)state;
    assert_int_equal(ask_by_cookie(here.v, "GET", "/api/sessions", ""), 200);
    says("\"here\":true");
    says("\"agent\":\"Firefox\"");
    id = member("id"); /* the newest: the third */
    assert_int_equal(ask_by_cookie(here.v, "DELETE", text("/api/sessions/%s", id.v), ""), 204);
    assert_int_equal(ask_by_cookie(here.v, "DELETE", text("/api/sessions/%s", id.v), ""), 404);
    assert_int_equal(ask_by_cookie(third.v, "GET", "/api/today", ""), 401);
    assert_int_equal(ask_by_cookie(there.v, "GET", "/api/today", ""), 200);
    assert_int_equal(ask_by_cookie(here.v, "DELETE", "/api/sessions", ""), 204);
    assert_int_equal(ask_by_cookie(there.v, "GET", "/api/today", ""), 401);
    assert_int_equal(ask_by_cookie(here.v, "DELETE", "/api/session", ""), 204);
    assert_int_equal(ask_by_cookie(here.v, "GET", "/api/today", ""), 401);
}

static void
sessions_end_by_themselves(void **state)
{
    struct text idle = sign_in(), old = sign_in();
    struct rel_pass pass;
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_practice_pass_session(house.ctx, idle.v, 0, NOW, &pass, &err), REL_OK);
    assert_true(pass.until <= NOW + REL_SESSION_IDLE);
    assert_int_equal(rel_practice_pass_session(house.ctx, idle.v, 0, NOW + REL_SESSION_IDLE + 1,
                                               &pass, &err),
                     REL_DENIED);
    for (int day = 5; day <= 30; day += 5)
        assert_int_equal(
            rel_practice_pass_session(house.ctx, old.v, 0, NOW + day * 86400, &pass, &err), REL_OK);
    assert_int_equal(
        rel_practice_pass_session(house.ctx, old.v, 0, NOW + REL_SESSION_AGE + 1, &pass, &err),
        REL_DENIED);
}

static void
a_book_that_is_not_theirs_is_not_there(void **state)
{
    (void)state;
    ask(404, "GET", "/api/today?book=0000000000011", "");
    ask(400, "GET", "/api/today?book=mine", "");
    says("\"field\":\"book\"");
    ask(200, "GET", "/api/me", "");
    ask(200, "GET", text("/api/today?book=%s", member("book").v), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_app_password_opens_what_it_was_made_for),
        cmocka_unit_test(an_app_password_is_read_kindly),
        cmocka_unit_test(sessions_are_listed_and_ended),
        cmocka_unit_test(sessions_end_by_themselves),
        cmocka_unit_test(a_book_that_is_not_theirs_is_not_there),
    };

    return cmocka_run_group_tests(tests, open_house, close_house);
}

/* Who comes in by what, what it opens, and how it ends. */
#include "api.h"

#include "core/totp.h"
#include "practice/app_password.h"
#include "practice/pass.h"
#include "practice/sign_in.h"
#include "practice/user.h"

#include <sodium.h>
#include <stdlib.h>
#include <unistd.h>

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
    assert_int_equal(ask_as(basic("me", script.v), "POST", "/api/circles", "{\"name\":\"A\"}"),
                     201);
    assert_int_equal(ask_as(basic("me", reader.v), "GET", "/api/circles", ""), 200);
    assert_int_equal(ask_as(basic("me", reader.v), "POST", "/api/circles", "{\"name\":\"B\"}"),
                     403);
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
a_device_is_set_up(void **state)
{
    (void)state;
    ask(201, "POST", "/api/devices", "{\"kind\":\"davx5\",\"url\":\"https://relatum.example\"}");
    says("\"link\":\"davx5://me:");
    says("\"code\":[\"1111111");
    says("\"profile\":null");
    ask(201, "POST", "/api/devices",
        "{\"kind\":\"apple\",\"label\":\"Ada's\",\"url\":\"https://relatum.example:8443\"}");
    says("com.apple.carddav.account");
    says("\"code\":[]");
    ask(201, "POST", "/api/devices", "{\"kind\":\"thunderbird\"}");
    ask(400, "POST", "/api/devices", "{\"kind\":\"apple\",\"url\":\"nowhere\"}");
    says("\"field\":\"url\"");
    ask(400, "POST", "/api/devices", "{\"kind\":\"toaster\"}");
}

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

    rel_ctx_begin(house.ctx, NOW);
    assert_int_equal(rel_practice_session_open(house.ctx, 0, "Firefox", NOW, secret.v, &err),
                     REL_OK);
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
    assert_int_equal(
        rel_practice_pass_session(house.ctx, idle.v, 0, NOW + REL_SESSION_IDLE + 1, &pass, &err),
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

#define GOOD "a walnut in the gutter"

/* The session in the last answer's Set-Cookie. */
static struct text
new_session(void)
{
    struct text out = {""};
    const char *at = strstr(house.response.cookie, "relatum=");

    assert_non_null(at);
    snprintf(out.v, sizeof(out.v), "%.*s", (int)strcspn(at + 8, ";"), at + 8);
    assert_int_equal(strlen(out.v), 64);
    return out;
}

static struct text
invite(const char *name)
{
    struct text token;
    struct rel_err err;
    rel_id id;

    rel_ctx_begin(house.ctx, NOW);
    (void)rel_practice_user_add(house.ctx, name, "", &id, &err);
    if (rel_practice_user_invite(house.ctx, name, token.v, &err))
        fail_msg("%s", err.text);
    return token;
}

static int
ask_plainly(const char *method, const char *target, const char *sent)
{
    return ask_with(method, target, sent, NULL, NULL, false);
}

static void
an_invitation_lets_somebody_in(void **state)
{
    struct text token = invite("cleo"), secret;

    (void)state;
    assert_int_equal(ask_plainly("GET", text("/api/invitations/%s", token.v), ""), 200);
    says("\"user\":\"cleo\"");
    assert_int_equal(ask_plainly("GET", "/api/invitations/none", ""), 404);
    assert_int_equal(
        ask_plainly("POST", text("/api/invitations/%s", token.v), "{\"password\":\"short\"}"), 400);
    says("15 characters");
    assert_int_equal(ask_plainly("POST", "/api/invitations/none", "{\"password\":\"" GOOD "\"}"),
                     404);
    assert_int_equal(
        ask_plainly("POST", text("/api/invitations/%s", token.v), "{\"password\":\"" GOOD "\"}"),
        204);
    secret = new_session();
    assert_int_equal(ask_plainly("GET", text("/api/invitations/%s", token.v), ""), 404);
    assert_int_equal(ask_by_cookie(secret.v, "GET", "/api/me", ""), 200);
    says("\"name\":\"cleo\"");
    assert_int_equal(ask_by_cookie(secret.v, "GET", "/api/me/sign-in", ""), 200);
    says("\"password\":true,\"totp\":false");
}

static void
a_password_signs_in(void **state)
{
    struct text one, two;

    (void)state;
    assert_int_equal(
        ask_plainly("POST", "/api/session", "{\"user\":\"cleo\",\"password\":\"" GOOD "\"}"), 204);
    one = new_session();
    assert_int_equal(
        ask_plainly("POST", "/api/session", "{\"user\":\"cleo\",\"password\":\"" GOOD "?\"}"), 401);
    says("wrong_password");
    assert_int_equal(
        ask_plainly("POST", "/api/session", "{\"user\":\"nobody\",\"password\":\"" GOOD "\"}"),
        401);
    says("wrong_password");
    assert_int_equal(
        ask_plainly("POST", "/api/session", "{\"user\":\"me\",\"password\":\"" GOOD "\"}"), 401);
    assert_int_equal(ask_plainly("POST", "/api/session", "{\"user\":\"cleo\"}"), 400);
    /* a new password ends every other session, and gives this browser a new one */
    assert_int_equal(
        ask_by_cookie(one.v, "PUT", "/api/me/password", "{\"password\":\"cleo cleo\"}"), 400);
    assert_int_equal(
        ask_by_cookie(one.v, "PUT", "/api/me/password", "{\"password\":\"" GOOD " too\"}"), 204);
    two = new_session();
    assert_int_equal(ask_by_cookie(one.v, "GET", "/api/me", ""), 401);
    assert_int_equal(ask_by_cookie(two.v, "GET", "/api/me", ""), 200);
    assert_int_equal(
        ask_plainly("POST", "/api/session", "{\"user\":\"cleo\",\"password\":\"" GOOD "\"}"), 401);
}

static void
a_second_factor_is_asked_for(void **state)
{
    unsigned char key[REL_TOTP_SECRET];
    struct text session, secret, recovery;
    const char *code;

    (void)state;
    ask(409, "PUT", "/api/me/totp",
        text("{\"secret\":\"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\",\"code\":\"%06d\"}",
             rel_totp_code((const unsigned char *)"12345678901234567890", house.ctx->clock / 30)));
    assert_int_equal(
        ask_plainly("POST", "/api/session", "{\"user\":\"cleo\",\"password\":\"" GOOD " too\"}"),
        204);
    session = new_session();
    assert_int_equal(ask_by_cookie(session.v, "POST", "/api/me/totp", ""), 200);
    secret = member("secret");
    says("otpauth://totp/");
    assert_true(rel_totp_parse(secret.v, key));
    assert_int_equal(ask_by_cookie(session.v, "PUT", "/api/me/totp",
                                   text("{\"secret\":\"%s\",\"code\":\"000000\"}", secret.v)),
                     400);
    assert_int_equal(ask_by_cookie(session.v, "PUT", "/api/me/totp",
                                   text("{\"secret\":\"%s\",\"code\":\"%06d\"}", secret.v,
                                        rel_totp_code(key, house.ctx->clock / 30))),
                     200);
    snprintf(recovery.v, sizeof(recovery.v), "%.29s", strstr(rel_buf_str(&house.body), "[\"") + 2);
    assert_int_equal(
        ask_plainly("POST", "/api/session", "{\"user\":\"cleo\",\"password\":\"" GOOD " too\"}"),
        401);
    says("code_wanted");
    /* the step that confirmed it is spent; the next one works once */
    code = text("{\"user\":\"cleo\",\"password\":\"" GOOD " too\",\"code\":\"%06d\"}",
                rel_totp_code(key, house.ctx->clock / 30));
    assert_int_equal(ask_plainly("POST", "/api/session", code), 401);
    code = text("{\"user\":\"cleo\",\"password\":\"" GOOD " too\",\"code\":\"%06d\"}",
                rel_totp_code(key, house.ctx->clock / 30 + 1));
    assert_int_equal(ask_plainly("POST", "/api/session", code), 204);
    assert_int_equal(ask_plainly("POST", "/api/session", code), 401);
    code = text("{\"user\":\"cleo\",\"password\":\"" GOOD " too\",\"code\":\"%s\"}", recovery.v);
    assert_int_equal(ask_plainly("POST", "/api/session", code), 204);
    session = new_session();
    assert_int_equal(ask_plainly("POST", "/api/session", code), 401);
    assert_int_equal(ask_by_cookie(session.v, "GET", "/api/me/sign-in", ""), 200);
    says("\"recovery_codes\":9");
    assert_int_equal(ask_by_cookie(session.v, "DELETE", "/api/me/totp", ""), 204);
    assert_int_equal(
        ask_plainly("POST", "/api/session", "{\"user\":\"cleo\",\"password\":\"" GOOD " too\"}"),
        204);
}

static void
guessing_waits(void **state)
{
    (void)state;
    house.from = "192.0.2.99";
    for (int i = 0; i < 5; i++)
        assert_int_equal(
            ask_plainly("POST", "/api/session", "{\"user\":\"guess\",\"password\":\"x\"}"), 401);
    assert_int_equal(ask_plainly("POST", "/api/session", "{\"user\":\"guess\",\"password\":\"x\"}"),
                     429);
    assert_true(house.response.retry_after > 0);
    house.form = true;
    assert_int_equal(ask_plainly("POST", "/login", "user=guess&password=x"), 429);
    house.form = false;
    /* by address: another name waits too; by account: another address does */
    for (int i = 0; i < 15; i++)
        assert_int_equal(ask_as("Bearer x", "GET", "/api/me", ""), 401);
    assert_int_equal(ask_plainly("POST", "/api/session", "{\"user\":\"cleo\",\"password\":\"x\"}"),
                     429);
    assert_int_equal(ask_as("Bearer x", "GET", "/api/me", ""), 429);
    assert_int_equal(ask_plainly("GET", "/api/invitations/x", ""), 429);
    assert_int_equal(ask_plainly("GET", "/invite/x", ""), 429);
    house.from = "192.0.2.98";
    assert_int_equal(ask_plainly("POST", "/api/session", "{\"user\":\"guess\",\"password\":\"x\"}"),
                     429);
    assert_int_equal(ask_plainly("POST", "/api/session", "{\"user\":\"cleo\",\"password\":\"x\"}"),
                     401);
    house.now += 1000;
    assert_int_equal(ask_plainly("POST", "/api/session", "{\"user\":\"guess\",\"password\":\"x\"}"),
                     401);
    house.now = NOW;
    house.from = "192.0.2.1";
}

static void
pages_let_in_without_a_script(void **state)
{
    struct text token = invite("dora");

    (void)state;
    house.from = "192.0.2.2";
    assert_int_equal(ask_plainly("GET", "/plain.css", ""), 200);
    assert_int_equal(ask_plainly("GET", "/login", ""), 200);
    says("<form method=\"post\" action=\"/login\">");
    assert_int_equal(ask_plainly("GET", "/invite/none", ""), 404);
    assert_int_equal(ask_plainly("GET", text("/invite/%s", token.v), ""), 200);
    says("Welcome, dora");
    house.form = true;
    assert_int_equal(ask_plainly("POST", "/invite/none", "password=x"), 404);
    assert_int_equal(ask_plainly("POST", text("/invite/%s", token.v), "password=short"), 400);
    says("fewer than 15");
    assert_int_equal(
        ask_plainly("POST", text("/invite/%s", token.v), "password=a+walnut+in+the+gutter"), 303);
    new_session();
    assert_int_equal(ask_plainly("POST", "/login", "user=dora&password=wrong"), 401);
    says("role=\"alert\"");
    assert_int_equal(
        ask_plainly("POST", "/login", "user=dora&password=a+walnut+in+the+gutter&code="), 303);
    new_session();
    house.form = false;
}

/* A stranger's word comes in once the form is on, and stands on Today as new. */
static void
strangers_leave_a_word(void **state)
{
    struct text path;

    (void)state;
    house.from = "192.0.2.3";
    ask(200, "GET", "/api/form", "");
    says("\"open\":false");
    ask(200, "PUT", "/api/form", "{\"title\":\"Talk <to> us\"}");
    path = member("path");
    assert_int_equal(ask_plainly("GET", path.v, ""), 200);
    says("Talk &lt;to&gt; us");
    assert_int_equal(ask_plainly("GET", "/form/none", ""), 404);
    house.form = true;
    assert_int_equal(ask_plainly("POST", "/form/none", "name=A"), 404);
    assert_int_equal(ask_plainly("POST", path.v, "name=&reach=x"), 400);
    says("role=\"alert\"");
    assert_int_equal(ask_plainly("POST", path.v, "name=Bot&reach=b@x.example&website=spam"), 200);
    assert_int_equal(ask_plainly("POST", path.v,
                                 "name=Fr%C3%A9d%C3%A9ric+Dupont&reach=fred@x.example"
                                 "&want=a+room%0D%0Afor+two"),
                     200);
    says("Thank you");
    assert_int_equal(ask_plainly("POST", path.v, "name=Fred&reach=FRED@x.example&want=still"), 200);
    house.form = false;
    ask(200, "GET", "/api/people?q=frederic", "");
    says("Fr\xc3\xa9"
         "d\xc3\xa9ric Dupont");
    ask(200, "GET", text("/api/contacts/%s", member("contact").v), "");
    says("\"caught\":\"form\"");
    says("still"); /* the second time they wrote */
    ask(200, "GET", "/api/people?q=bot", "");
    says("\"rows\":[]");
    ask(204, "DELETE", "/api/form", "");
    assert_int_equal(ask_plainly("GET", path.v, ""), 404);
    house.from = "192.0.2.1";
}

static void
a_calendar_behind_a_secret_address(void **state)
{
    struct text path, id, ana = person("Ana Feed", "active");

    (void)state;
    house.from = "192.0.2.4";
    ask(201, "POST", "/api/promises",
        text("{\"contact\":\"%s\",\"text\":\"the list\",\"due\":\"2026-11-27\"}", ana.v));
    ask(201, "POST", "/api/touchpoints",
        text("{\"contact\":\"%s\",\"day\":\"2026-12-01\"}", ana.v));
    ask(200, "PATCH", text("/api/contacts/%s", ana.v),
        "{\"dates\":[{\"kind\":\"birthday\",\"month\":2,\"day\":29}]}");
    ask(201, "POST", "/api/feeds", "{\"label\":\"desk\"}");
    path = member("path");
    id = member("id");
    ask(200, "GET", "/api/feeds", "");
    says("\"label\":\"desk\"");
    assert_int_equal(ask_plainly("GET", path.v, ""), 200);
    says("BEGIN:VCALENDAR");
    says("Promised Ana Feed: the list");
    says("20261127");
    says("20261201");
    says("FREQ=YEARLY");
    says("END:VCALENDAR");
    assert_int_equal(ask_plainly("GET", "/feed/none.ics", ""), 404);
    ask(204, "DELETE", text("/api/feeds/%s", id.v), "");
    ask(404, "DELETE", text("/api/feeds/%s", id.v), "");
    assert_int_equal(ask_plainly("GET", path.v, ""), 404);
    house.from = "192.0.2.1";
}

/* Without it nothing is fetched; the password never comes back. */
static void
accounts_are_kept(void **state)
{
    char data[] = "/tmp/relatum-data-XXXXXX"; /* of a server's database the key is there */
    struct text id;

    (void)state;
    assert_non_null(mkdtemp(data));
    setenv("XDG_DATA_HOME", data, 1);
    ask(200, "GET", "/api/accounts", "");
    says("\"rows\":[]");
    ask(201, "POST", "/api/accounts",
        "{\"kind\":\"imap\",\"name\":\"work\",\"place\":\"imap.example.org\",\"login\":\"a@b.org\","
        "\"password\":\"walnut\",\"folders\":[\"Old\",\"Older\"],\"every\":15}");
    id = member("id");
    says("\"password\":true,\"inside\":false,\"folders\":[\"Old\",\"Older\"]");
    says("\"every\":15,\"state\":\"never\"");
    assert_null(strstr(rel_buf_str(&house.body), "walnut"));
    ask(409, "POST", "/api/accounts",
        "{\"kind\":\"ics\",\"name\":\"work\",\"place\":\"https://example.org/a.ics\"}");
    says("\"field\":\"name\"");
    ask(400, "POST", "/api/accounts",
        "{\"kind\":\"imap\",\"name\":\"none\",\"place\":\"imap.example.org\"}");
    ask(400, "POST", "/api/accounts", "{\"kind\":\"maildir\",\"name\":\"etc\",\"place\":\"/etc\"}");
    says("command line only");
    ask(400, "PATCH", text("/api/accounts/%s", id.v), "{\"tls\":\"none\"}");
    ask(400, "PATCH", text("/api/accounts/%s", id.v), "{\"place\":\"evil.example\"}");
    says("\"field\":\"password\"");
    ask(400, "PATCH", text("/api/accounts/%s", id.v), "{\"every\":2}");
    ask(200, "PATCH", text("/api/accounts/%s", id.v),
        "{\"place\":\"mail.example.org\",\"password\":\"hazel\",\"folders\":[],\"every\":0}");
    says("\"place\":\"mail.example.org\",\"tls\":\"tls\",\"login\":\"a@b.org\"");
    says("\"folders\":[]");
    ask(200, "GET", "/api/accounts", "");
    says("\"name\":\"work\"");
    ask(202, "POST", text("/api/accounts/%s/sync", id.v), "");
    says("\"kind\":\"sync\",\"state\":\"waiting\"");
    ask(204, "DELETE", text("/api/accounts/%s", id.v), "");
    ask(404, "DELETE", text("/api/accounts/%s", id.v), "");
    ask(404, "PATCH", text("/api/accounts/%s", id.v), "{}");
    ask(404, "POST", text("/api/accounts/%s/sync", id.v), "");
    unlink(text("%s/relatum/relatum.key", data));
    rmdir(text("%s/relatum", data));
    rmdir(data);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_app_password_opens_what_it_was_made_for),
        cmocka_unit_test(a_device_is_set_up),
        cmocka_unit_test(an_app_password_is_read_kindly),
        cmocka_unit_test(sessions_are_listed_and_ended),
        cmocka_unit_test(sessions_end_by_themselves),
        cmocka_unit_test(an_invitation_lets_somebody_in),
        cmocka_unit_test(a_password_signs_in),
        cmocka_unit_test(a_second_factor_is_asked_for),
        cmocka_unit_test(guessing_waits),
        cmocka_unit_test(pages_let_in_without_a_script),
        cmocka_unit_test(strangers_leave_a_word),
        cmocka_unit_test(a_calendar_behind_a_secret_address),
        cmocka_unit_test(accounts_are_kept),
        cmocka_unit_test(a_book_that_is_not_theirs_is_not_there),
    };

    return cmocka_run_group_tests(tests, open_house, close_house);
}

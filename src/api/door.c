#include "api/door.h"

#include "api/html.h"
#include "api/sign_in.h"
#include "base/str.h"
#include "http/site.h"
#include "practice/sign_in.h"

enum { FIELDS = 16 };

static void
problem(struct rel_response *response, const struct rel_err *err)
{
    if (!*err->text)
        return;
    rel_buf_adds(response->body, "<p class=\"problem\" role=\"alert\">");
    rel_html_text(response, err->text);
    rel_buf_adds(response->body, ". ");
    rel_html_text(response, err->remedy);
    rel_buf_adds(response->body, "</p>\n");
}

/* with_code: the password was right, and the app's code is asked for. */
static void
login_form(struct rel_response *response, bool with_code, const struct rel_err *err)
{
    rel_html_begin(response, "Sign in");
    problem(response, err);
    rel_buf_adds(response->body, "<form method=\"post\" action=\"/login\">\n");
    rel_html_field(response, "user", "Name", "text", "username", true);
    rel_html_field(response, "password", "Password", "password", "current-password", true);
    rel_html_field(response, "code",
                   with_code ? "The six digits of your app, or a recovery code"
                             : "The six digits of your app, if you set one up",
                   "text", "one-time-code", with_code);
    rel_buf_adds(response->body, "<button>Sign in</button></form>\n");
    rel_html_end(response);
}

enum rel_status
rel_api_login_page(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    const struct rel_err none = {0};

    (void)request;
    (void)err;
    login_form(response, false, &none);
    return REL_OK;
}

static enum rel_status
home(struct rel_response *response)
{
    response->status = 303;
    response->type = "";
    response->location = "/";
    return REL_OK;
}

enum rel_status
rel_api_login(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_pair pairs[FIELDS];
    struct rel_sign_in_wish wish;
    bool done;
    size_t n;

    if (rel_request_form(request, pairs, FIELDS, &n, err))
        return err->status;
    wish = (struct rel_sign_in_wish){.user = rel_html_value(pairs, n, "user"),
                                     .password = rel_html_value(pairs, n, "password"),
                                     .code = rel_html_value(pairs, n, "code")};
    *err = (struct rel_err){0};
    if (rel_api_sign_in_try(request, response, &wish, &done, err) == REL_DENIED) {
        if (!*err->text) { /* 429: nothing was tried */
            rel_fail(err, REL_DENIED, "That was wrong too often");
            rel_advise(err, "", "Try again in %d seconds.", response->retry_after);
        }
        login_form(response, rel_str_is(err->field, "code"), err);
        return REL_OK;
    }
    if (err->status)
        return err->status;
    return done ? home(response) : REL_OK;
}

static void
invite_form(struct rel_request *request, struct rel_response *response, const char *name,
            const struct rel_err *err)
{
    rel_html_begin(response, rel_printf(request->arena, "Welcome, %s", name));
    problem(response, err);
    rel_html_paragraph(response,
                       "Choose a password: a sentence, or four words that have nothing to "
                       "do with one another. It takes 15 characters and more.");
    rel_buf_adds(response->body, "<form method=\"post\">\n");
    rel_html_field(response, "password", "Password", "password", "new-password", true);
    rel_buf_adds(response->body, "<button>Come in</button></form>\n");
    rel_html_end(response);
}

static enum rel_status
not_invited(struct rel_response *response, const struct rel_err *err)
{
    response->status = 404;
    rel_html_begin(response, "No such invitation");
    problem(response, err);
    rel_html_end(response);
    return REL_OK;
}

/* Whose invitation it is. REL_DENIED: the page that says no is written. */
static enum rel_status
invited(struct rel_request *request, struct rel_response *response, rel_id *user, const char **name,
        struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_open_ctx(request, err);

    if (!ctx)
        return err->status;
    if (rel_site_wait(request->site, request, "", response)) {
        rel_fail(err, REL_DENIED, "That was wrong too often");
        rel_advise(err, "", "Try again in %d seconds.", response->retry_after);
        rel_html_begin(response, "Not now");
        problem(response, err);
        rel_html_end(response);
        return REL_DENIED;
    }
    if (rel_practice_invited(ctx, rel_request_var(request, "token"), user, name, err)
        == REL_DENIED) {
        rel_site_wrong(request->site, request, "");
        not_invited(response, err);
        return REL_DENIED;
    }
    return err->status;
}

enum rel_status
rel_api_invite_page(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    const struct rel_err none = {0};
    const char *name;
    rel_id user;

    *err = none;
    switch (invited(request, response, &user, &name, err)) {
    case REL_OK:
        invite_form(request, response, name, &none);
        return REL_OK;
    case REL_DENIED:
        return REL_OK;
    default:
        return err->status;
    }
}

enum rel_status
rel_api_invite(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_pair pairs[FIELDS];
    enum rel_status status;
    const char *name;
    rel_id user;
    bool done;
    size_t n;

    if (rel_request_form(request, pairs, FIELDS, &n, err))
        return err->status;
    *err = (struct rel_err){0};
    status = invited(request, response, &user, &name, err);
    if (status)
        return status == REL_DENIED ? REL_OK : status;
    name = rel_strdup(request->arena, name);
    if (rel_api_password_try(request, response, user, rel_html_value(pairs, n, "password"), &done,
                             err)
        == REL_BAD_INPUT) {
        response->status = 400;
        invite_form(request, response, name, err);
        return REL_OK;
    }
    if (err->status)
        return err->status;
    return done ? home(response) : REL_OK;
}

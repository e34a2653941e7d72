#include "api/form.h"

#include "api/handler.h"
#include "api/html.h"
#include "api/sign_in.h"
#include "base/str.h"
#include "http/site.h"
#include "practice/calendar_feed.h"
#include "practice/capture_form.h"

#include <string.h>

enum { FIELDS = 16, TITLE = 200, CONSENT = 2000 };

/* ---------------------------------------------------------------- the page */

static void
write_page(struct rel_response *response, const struct rel_form *form, const struct rel_err *err)
{
    rel_html_begin(response, form->title);
    if (*err->text) {
        rel_buf_adds(response->body, "<p class=\"problem\" role=\"alert\">");
        rel_html_text(response, err->text);
        rel_buf_adds(response->body, ". ");
        rel_html_text(response, err->remedy);
        rel_buf_adds(response->body, "</p>\n");
    }
    rel_buf_adds(response->body, "<form method=\"post\">\n");
    rel_html_field(response, "name", "Your name", "text", "name", true);
    rel_html_field(response, "reach", "How can we reach you? An e-mail address or a number", "text",
                   "email", true);
    rel_html_field(response, "want", "What is it about?", "area", "", false);
    /* people do not see it, programs fill it in */
    rel_buf_adds(response->body, "<div class=\"away\" aria-hidden=\"true\"><label>Leave this empty"
                                 "<input name=\"website\" tabindex=\"-1\" autocomplete=\"off\">"
                                 "</label></div>\n");
    rel_html_paragraph(response, form->consent);
    rel_buf_adds(response->body, "<button>Send</button></form>\n");
    rel_html_end(response);
}

static enum rel_status
say(struct rel_response *response, int status, const char *title, const char *text)
{
    response->status = status;
    rel_html_begin(response, title);
    rel_html_paragraph(response, text);
    rel_html_end(response);
    return REL_OK;
}

/* The form of the address. REL_DENIED: the page that says no is written. */
static enum rel_status
find(struct rel_request *request, struct rel_response *response, struct rel_ctx **ctx,
     struct rel_form *form, struct rel_err *err)
{
    *ctx = rel_api_open_ctx(request, err);
    if (!*ctx)
        return err->status;
    if (rel_site_wait(request->site, request, "", response)) {
        say(response, 429, "Not now", "That was too often. Try again later.");
        return REL_DENIED;
    }
    if (rel_practice_form_find(*ctx, rel_request_var(request, "token"), form, err)
        == REL_NOT_FOUND) {
        rel_site_wrong(request->site, request, "");
        say(response, 404, "No such form", "Ask who gave you this address for another.");
        return REL_DENIED;
    }
    return err->status;
}

enum rel_status
rel_api_form_page(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    const struct rel_err none = {0};
    struct rel_form form;
    struct rel_ctx *ctx;

    *err = none;
    switch (find(request, response, &ctx, &form, err)) {
    case REL_OK:
        write_page(response, &form, &none);
        return REL_OK;
    case REL_DENIED:
        return REL_OK;
    default:
        return err->status;
    }
}

enum rel_status
rel_api_form_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_pair pairs[FIELDS];
    struct rel_form_sent sent;
    enum rel_status status;
    struct rel_form form;
    struct rel_ctx *ctx;
    size_t n;

    if (rel_request_form(request, pairs, FIELDS, &n, err))
        return err->status;
    *err = (struct rel_err){0};
    status = find(request, response, &ctx, &form, err);
    if (status)
        return status == REL_DENIED ? REL_OK : status;
    rel_site_wrong(request->site, request, ""); /* each one counts: many in a row have to wait */
    sent =
        (struct rel_form_sent){rel_html_value(pairs, n, "name"), rel_html_value(pairs, n, "reach"),
                               rel_html_value(pairs, n, "want")};
    if (!*rel_html_value(pairs, n, "website")
        && rel_practice_form_take(ctx, &form, &sent, err) == REL_BAD_INPUT) {
        response->status = 400;
        write_page(response, &form, err);
        return REL_OK;
    }
    if (err->status)
        return err->status;
    return say(response, 200, "Thank you", "Your word has arrived.");
}

enum rel_status
rel_api_feed_ics(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    const char *name = rel_request_var(request, "token");
    struct rel_ctx *ctx = rel_api_open_ctx(request, err);
    enum rel_status status;

    if (!ctx)
        return err->status;
    if (rel_site_wait(request->site, request, "", response))
        return REL_OK;
    if (rel_str_ends_nocase(name, ".ics"))
        name = rel_strndup(request->arena, name, strlen(name) - 4);
    status = rel_practice_calendar_feed_write(ctx, name, response->body, err);
    if (status == REL_NOT_FOUND)
        rel_site_wrong(request->site, request, "");
    response->type = "text/calendar; charset=utf-8";
    return status;
}

/* ---------------------------------------------------------------- for who is signed in */

static void
put_form(struct rel_out *out, const struct rel_form *form)
{
    rel_out_bool(out, "open", *form->token != '\0');
    rel_out_text(out, "path", *form->token ? form->token : "");
    rel_out_text(out, "title", form->title);
    rel_out_text(out, "consent", form->consent);
}

void
rel_api_form_write(struct rel_out *out, const struct rel_form *form)
{
    rel_out_begin_object(out, NULL);
    put_form(out, form);
    rel_out_end(out);
}

static enum rel_status
answer(struct rel_request *request, struct rel_response *response, struct rel_form *form)
{
    struct rel_out out = rel_api_out(response);

    if (*form->token)
        form->token = rel_printf(request->arena, "/form/%s", form->token);
    rel_api_form_write(&out, form);
    return REL_OK;
}

enum rel_status
rel_api_form(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_form form;

    if (rel_api_no_query(request, err) || rel_practice_form(rel_api_ctx(request), &form, err))
        return err->status;
    return answer(request, response, &form);
}

struct form_wish {
    const char *title, *consent;
};

enum rel_status
rel_api_form_put(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct form_wish, title, REL_JSON_TEXT, .most = TITLE),
        REL_JSON(struct form_wish, consent, REL_JSON_TEXT, .most = CONSENT),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct form_wish, members);
    struct form_wish wish = {"", ""};
    struct rel_form form;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_form_on(rel_api_ctx(request), wish.title, wish.consent, &form, err))
        return err->status;
    return answer(request, response, &form);
}

static enum rel_status
no_content(struct rel_response *response)
{
    response->status = 204;
    response->type = "";
    return REL_OK;
}

enum rel_status
rel_api_form_delete(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    if (rel_api_no_query(request, err) || rel_practice_form_off(rel_api_ctx(request), err))
        return err->status;
    return no_content(response);
}

static void
put_feed(struct rel_out *out, const char *key, const struct rel_calendar_feed *f)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", f->id);
    rel_out_text(out, "label", f->label);
    rel_out_time(out, "created", f->created);
    rel_out_end(out);
}

void
rel_api_feeds_write(struct rel_out *out, const struct rel_calendar_feed_list *feeds)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", feeds, item, put_feed(out, NULL, item));
    rel_out_end(out);
}

enum rel_status
rel_api_feeds(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_calendar_feed_list feeds;
    struct rel_out out;

    if (rel_api_no_query(request, err)
        || rel_practice_calendar_feeds(rel_api_ctx(request), &feeds, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_feeds_write(&out, &feeds);
    return REL_OK;
}

struct feed_wish {
    const char *label;
};

enum rel_status
rel_api_feed_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct feed_wish, label, REL_JSON_TEXT),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct feed_wish, members);
    struct feed_wish wish = {""};
    char token[REL_CRYPTO_TOKEN];
    struct rel_calendar_feed feed;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_calendar_feed_add(rel_api_ctx(request), wish.label, &feed, token, err))
        return err->status;
    response->status = 201;
    out = rel_api_out(response);
    rel_out_begin_object(&out, NULL);
    put_feed(&out, "feed", &feed);
    rel_out_text(&out, "path", rel_printf(request->arena, "/feed/%s.ics", token));
    rel_out_end(&out);
    return REL_OK;
}

enum rel_status
rel_api_feed_delete(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "feed", &id, err)
        || rel_practice_calendar_feed_revoke(rel_api_ctx(request), id, err))
        return err->status;
    return no_content(response);
}

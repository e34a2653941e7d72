#include "http/site.h"

#include "base/str.h"

#include <string.h>

const struct rel_pair *
rel_site_headers(size_t *n)
{
    static const struct rel_pair headers[] = {
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
         "manifest-src 'self'; worker-src 'self'; img-src 'self' blob: data:; "
         "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    };

    *n = REL_COUNT(headers);
    return headers;
}

/* The value of our cookie, in the request's arena; NULL: there is none. */
static const char *
our_cookie(const struct rel_site *site, const struct rel_request *r)
{
    size_t name = strlen(site->cookie);

    for (size_t i = 0; i < r->headers_n; i++) {
        if (!rel_str_is_nocase(r->headers[i].name, "Cookie"))
            continue;
        for (const char *at = r->headers[i].value; *at; at += *at == ';') {
            size_t n;

            at += strspn(at, " ;");
            n = strcspn(at, ";");
            if (n > name && at[name] == '=' && memcmp(at, site->cookie, name) == 0)
                return rel_strndup(r->arena, at + name + 1, n - name - 1);
            at += n;
        }
    }
    return NULL;
}

static const char *
cookie(const struct rel_site *site, const struct rel_request *r, const char *value, int seconds)
{
    return rel_printf(r->arena, "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s",
                      site->cookie, value, seconds, site->secure ? "; Secure" : "");
}

static bool
is_api(const struct rel_request *r)
{
    return r->segments_n && rel_str_is(r->segments[0], "api");
}

/* /link/TOKEN: what `relatum serve` printed. */
static void
open_link(const struct rel_site *site, const struct rel_request *r, struct rel_response *to)
{
    char secret[REL_CRYPTO_TOKEN];
    struct rel_err err;

    to->route = "/link/{token}";
    if (rel_sessions_open(site->sessions, r->segments[1], r->now, secret, &err)) {
        to->status = 403;
        to->type = "text/plain; charset=utf-8";
        rel_buf_addf(to->body, "Not signed in: %s.\n%s\n", err.text, err.remedy);
        return;
    }
    to->status = 303;
    to->type = "";
    to->location = "/";
    to->cookie = cookie(site, r, secret, 30 * 86400);
}

static bool
is_link(const struct rel_request *r)
{
    return r->segments_n == 2 && rel_str_is(r->segments[0], "link");
}

static enum rel_status
unknown(const struct rel_request *r, const char *allow, struct rel_response *to)
{
    static const char *const methods[] = {"GET",    "POST",    "PUT",   "PATCH",
                                          "DELETE", "OPTIONS", "TRACE", "CONNECT"};
    bool known = false;

    for (size_t i = 0; i < REL_COUNT(methods); i++)
        known = known || rel_str_is(r->method, methods[i]);
    if (!known) {
        rel_response_problem(to, 501, "method_unknown", "That method is not known",
                             "The request line names a method no part of this server has", "",
                             "Use GET, POST, PUT, PATCH or DELETE.");
        to->close = true;
    } else if (*allow) {
        rel_response_problem(to, 405, "method", "That cannot be done here",
                             "This address does not know that method", "",
                             rel_printf(r->arena, "It knows %s.", allow));
        to->allow = allow;
    } else {
        rel_response_problem(to, 404, "not_found", "There is nothing here",
                             "No part of the interface has this address", "",
                             "api/openapi.yaml lists what there is.");
    }
    return REL_NOT_FOUND;
}

static enum rel_status
sign_in(struct rel_response *to, bool signed_in)
{
    if (signed_in) {
        rel_response_problem(to, 403, "denied", "That is not allowed",
                             "Your role in this book does not allow it", "",
                             "Ask the owner of the book.");
        return REL_DENIED;
    }
    rel_response_problem(to, 401, "signed_out", "You are not signed in",
                         "There is no session, or it has ended", "",
                         "Press Enter where relatum serve runs, and open the link it prints.");
    to->ask = "Bearer realm=\"relatum\"";
    return REL_DENIED;
}

/* A body must be JSON; a request without one may leave its type out. */
static enum rel_status
body_type(const struct rel_request *r, const struct rel_framing *framing, struct rel_response *to)
{
    const char *type = rel_request_header(r, "Content-Type");
    size_t n = strlen("application/json");

    if (!framing->has_body
        || (type && rel_str_starts_nocase(type, "application/json")
            && (!type[n] || type[n] == ';' || type[n] == ' ')))
        return REL_OK;
    rel_response_problem(to, 415, "media_type", "The body must be JSON",
                         "Content-Type says something else, or nothing", "Content-Type",
                         "Send Content-Type: application/json.");
    return REL_BAD_INPUT;
}

/* What is served to anybody: the page and the link that signs in. */
static enum rel_status
admit_page(const struct rel_request *r, struct rel_response *to)
{
    if (rel_str_is(r->method, "GET"))
        return REL_OK;
    return unknown(r, "GET, HEAD", to);
}

enum rel_status
rel_site_admit(const struct rel_site *site, struct rel_request *r, struct rel_framing *framing,
               struct rel_response *to)
{
    const struct rel_route *route;
    const char *allow;
    struct rel_err err;

    if (rel_guard_framing(&site->guard, r, framing, to) || rel_guard_origin(&site->guard, r, to))
        return REL_BAD_INPUT;
    if (rel_request_split(r, &err)) {
        rel_response_problem(to, 400, "bad_address", "The address cannot be read", err.text, "",
                             err.remedy);
        return REL_BAD_INPUT;
    }
    r->role = rel_sessions_role(site->sessions, our_cookie(site, r),
                                rel_request_header(r, "Authorization"), r->now);
    route = rel_route_find(&site->routes, r, &allow);
    if (!route && !*allow && !is_api(r))
        return admit_page(r, to);
    if (route)
        to->route = route->path;
    if (route ? r->role < route->role : r->role == REL_ROLE_OPEN && !*allow)
        return sign_in(to, r->role != REL_ROLE_OPEN);
    if (!route)
        return unknown(r, allow, to);
    return body_type(r, framing, to);
}

void
rel_site_answer(const struct rel_site *site, struct rel_request *r, struct rel_response *to)
{
    const struct rel_route *route;
    const char *allow;
    struct rel_err err = {0};

    route = rel_route_find(&site->routes, r, &allow);
    if (!route) {
        if (is_link(r))
            open_link(site, r, to);
        else
            rel_page_answer(&site->page, r, to);
    } else {
        to->route = route->path;
        r->site = site;
        if ((route->role != REL_ROLE_OPEN && site->ready(site->arg, r, &err))
            || route->handler(r, to, &err)) {
            rel_response_clear(to);
            to->route = route->path;
            site->failed(&err, to);
        }
    }
    if (*to->etag && to->status == 200
        && rel_http_matches(rel_request_header(r, "If-None-Match"), to->etag)) {
        to->status = 304;
        to->bytes = NULL;
        rel_buf_clear(to->body);
    }
}

void
rel_site_sign_out(const struct rel_site *site, const struct rel_request *r, struct rel_response *to)
{
    const char *secret = our_cookie(site, r);

    if (secret)
        rel_sessions_close(site->sessions, secret);
    to->status = 204;
    to->type = "";
    to->cookie = cookie(site, r, "", 0);
}

#include "http/site.h"

#include "base/id.h"
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
open_link(const struct rel_site *site, struct rel_request *r, struct rel_response *to)
{
    char secret[REL_CRYPTO_TOKEN];
    struct rel_err err;

    to->route = "/link/{token}";
    if (rel_sessions_spend(site->sessions, r->segments[1], &err)
        || site->gate.enter(site->gate.arg, r, &err)
        || site->gate.open(site->gate.arg, r, secret, &err)) {
        to->status = 403;
        to->type = "text/plain; charset=utf-8";
        rel_buf_addf(to->body, "Not signed in: %s.\n%s\n", err.text, err.remedy);
        return;
    }
    to->status = 303;
    to->type = "";
    to->location = "/";
    rel_site_sign_in(site, r, secret, to);
}

static bool
is_link(const struct rel_request *r)
{
    return r->segments_n == 2 && rel_str_is(r->segments[0], "link");
}

static enum rel_status
unknown(const struct rel_request *r, const char *allow, struct rel_response *to)
{
    static const char *const methods[] = {"GET",       "POST",  "PUT",        "PATCH",  "DELETE",
                                          "OPTIONS",   "TRACE", "CONNECT",    "MOVE",   "COPY",
                                          "PROPFIND",  "MKCOL", "MKCALENDAR", "REPORT", "LOCK",
                                          "PROPPATCH", "ACL",   "UNLOCK"};
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
sign_in(struct rel_response *to, bool signed_in, const struct rel_route *route)
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
    to->ask = route && route->needs & REL_PROGRAM ? "Basic realm=\"relatum\", charset=\"UTF-8\""
                                                  : "Bearer realm=\"relatum\"";
    return REL_DENIED;
}

/* A password for programs opens what it was made for, and nothing else. */
static enum rel_status
out_of_scope(const struct rel_request *r, const struct rel_route *route, struct rel_response *to)
{
    static const char *const reading[] = {"GET", "OPTIONS", "PROPFIND", "REPORT"};
    bool reads = false;

    for (size_t i = 0; i < REL_COUNT(reading); i++)
        reads = reads || rel_str_is(r->method, reading[i]);
    if (rel_route_role(route) == REL_ROLE_OPEN
        || ((r->caller.scopes & rel_route_scopes(route)) && (reads || !r->caller.read_only)))
        return REL_OK;
    rel_response_problem(to, 403, "scope", "This password does not open that",
                         r->caller.read_only && !reads ? "It was made for reading only"
                                                       : "It was made for something else",
                         "", "Make another: relatum app-password add, with --scope.");
    return REL_DENIED;
}

/* Takes a parameter that every address of the interface has out of the query; NULL: it is not
 * there. */
static const char *
take(struct rel_request *r, const char *name)
{
    for (size_t i = 0; i < r->query_n; i++)
        if (rel_str_is(r->query[i].name, name)) {
            const char *value = r->query[i].value;

            memmove(&r->query[i], &r->query[i + 1], (r->query_n - i - 1) * sizeof(*r->query));
            r->query_n--;
            return value;
        }
    return NULL;
}

static enum rel_status
take_everywhere(struct rel_request *r, struct rel_shown *shown, struct rel_response *to)
{
    const char *book = take(r, "book"), *dry = take(r, "dry_run");

    if (book && !rel_id_parse(book, &shown->book)) {
        rel_response_problem(to, 400, "bad_input", "That cannot be taken", "book is no id", "book",
                             "GET /api/books lists yours.");
        return REL_BAD_INPUT;
    }
    r->dry_run = dry && rel_str_is(dry, "true");
    if (dry && !r->dry_run && !rel_str_is(dry, "false")) {
        rel_response_problem(to, 400, "bad_input", "That cannot be taken",
                             "dry_run is neither true nor false", "dry_run",
                             "Say dry_run=true, or leave it out.");
        return REL_BAD_INPUT;
    }
    return REL_OK;
}

enum rel_status
rel_site_wait(const struct rel_site *site, const struct rel_request *r, const char *account,
              struct rel_response *to)
{
    int wait = rel_limit_wait(site->addresses, r->from, r->now);
    int other = *account ? rel_limit_wait(site->accounts, account, r->now) : 0;

    wait = other > wait ? other : wait;

    if (!wait)
        return REL_OK;
    rel_response_problem(to, 429, "too_often", "That was wrong too often",
                         "After several wrong tries each further one has to wait", "",
                         rel_printf(r->arena, "Try again in %d seconds.", wait));
    to->retry_after = wait;
    return REL_DENIED;
}

void
rel_site_wrong(const struct rel_site *site, const struct rel_request *r, const char *account)
{
    rel_limit_wrong(site->addresses, r->from, r->now);
    if (*account)
        rel_limit_wrong(site->accounts, account, r->now);
}

/* Who is it? Nobody who shows nothing, and then the application is not asked. */
static enum rel_status
identify(const struct rel_site *site, struct rel_request *r, struct rel_response *to)
{
    struct rel_shown shown = {.cookie = our_cookie(site, r), .password = ""};
    struct rel_err err;

    if (is_api(r) && take_everywhere(r, &shown, to))
        return REL_BAD_INPUT;
    rel_sessions_shown(r->arena, rel_request_header(r, "Authorization"), &shown);
    if (!shown.cookie || strlen(shown.cookie) != REL_CRYPTO_TOKEN - 1)
        shown.cookie = "";
    if (!*shown.cookie && !*shown.password)
        return REL_OK;
    shown.key = rel_sessions_has_key(site->sessions, &shown);
    if (*shown.password && !shown.key && rel_site_wait(site, r, "", to))
        return REL_DENIED;
    if (site->gate.enter(site->gate.arg, r, &err)
        || site->gate.identify(site->gate.arg, r, &shown, &err)) {
        site->failed(&err, to);
        return err.status;
    }
    if (*shown.password && r->role == REL_ROLE_OPEN)
        rel_site_wrong(site, r, "");
    return REL_OK;
}

static bool
is_type(const char *type, const char *wanted)
{
    size_t n = strlen(wanted);

    return type && rel_str_starts_nocase(type, wanted)
           && (!type[n] || type[n] == ';' || type[n] == ' ');
}

/* A body must be JSON, unless the route says otherwise; a request without one may leave its type
 * out. */
static enum rel_status
body_type(const struct rel_request *r, const struct rel_route *route,
          const struct rel_framing *framing, struct rel_response *to)
{
    const char *type = rel_request_header(r, "Content-Type");
    bool wrapped = type && rel_str_starts_nocase(type, "multipart/"); /* a file comes as it is */

    if (!framing->has_body || route->needs & REL_PROGRAM
        || (route->needs & REL_TAKES_FILE && !wrapped)
        || is_type(type, route->needs & REL_TAKES_FORM ? "application/x-www-form-urlencoded"
                                                       : "application/json"))
        return REL_OK;
    rel_response_problem(to, 415, "media_type", "The body has another type than this takes",
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

static const struct rel_route *
find_route(const struct rel_site *site, struct rel_request *r, const char **allow)
{
    const struct rel_route *route = rel_route_find(&site->routes, r, allow);

    return route || **allow ? route : rel_route_find(&site->programs, r, allow);
}

enum rel_status
rel_site_admit(const struct rel_site *site, struct rel_request *r, struct rel_framing *framing,
               struct rel_response *to)
{
    const struct rel_route *route;
    const char *allow;
    struct rel_err err;

    if (rel_request_split(r, &err)) {
        rel_response_problem(to, 400, "bad_address", "The address cannot be read", err.text, "",
                             err.remedy);
        to->close = true; /* nothing is known of the body yet */
        return REL_BAD_INPUT;
    }
    route = find_route(site, r, &allow);
    framing->file = route && route->needs & REL_TAKES_FILE;
    if (rel_guard_framing(&site->guard, r, framing, to) || rel_guard_origin(&site->guard, r, to))
        return REL_BAD_INPUT;
    if (identify(site, r, to))
        return REL_DENIED;
    if (!route && !is_api(r) && (!*allow || rel_str_is(r->method, "GET")))
        return admit_page(r, to);
    if (route)
        to->route = route->path;
    if (route ? r->role < rel_route_role(route) : r->role == REL_ROLE_OPEN && !*allow)
        return sign_in(to, r->role != REL_ROLE_OPEN, route);
    if (!route)
        return unknown(r, allow, to);
    if (out_of_scope(r, route, to))
        return REL_DENIED;
    return body_type(r, route, framing, to);
}

void
rel_site_answer(const struct rel_site *site, struct rel_request *r, struct rel_response *to)
{
    const struct rel_route *route;
    const char *allow;
    struct rel_err err = {0};

    route = find_route(site, r, &allow);
    if (!route) {
        if (is_link(r))
            open_link(site, r, to);
        else
            rel_page_answer(&site->page, r, to);
    } else {
        to->route = route->path;
        r->site = site;
        if ((rel_route_role(route) != REL_ROLE_OPEN && site->ready(site->arg, r, &err))
            || (site->around ? site->around(route, r, to, &err) : route->handler(r, to, &err))) {
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
rel_site_sign_in(const struct rel_site *site, const struct rel_request *r, const char *secret,
                 struct rel_response *to)
{
    to->cookie = cookie(site, r, secret, 30 * 86400);
}

enum rel_status
rel_site_sign_out(const struct rel_site *site, struct rel_request *r, struct rel_response *to,
                  struct rel_err *err)
{
    if (r->caller.session && site->gate.close(site->gate.arg, r, err))
        return err->status;
    to->status = 204;
    to->type = "";
    to->cookie = cookie(site, r, "", 0);
    return REL_OK;
}

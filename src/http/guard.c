#include "http/guard.h"

#include "base/limits.h"
#include "base/str.h"

#include <stdio.h>
#include <string.h>

static const char token_marks[] = "!#$%&'*+-.^_`|~"; /* RFC 9110, section 5.6.2 */

static bool
is_token(const char *s)
{
    if (!*s)
        return false;
    for (; *s; s++)
        if (!((*s >= '0' && *s <= '9') || (*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z')
              || strchr(token_marks, *s)))
            return false;
    return true;
}

static bool
is_value(const char *s)
{
    for (; *s; s++)
        if (((unsigned char)*s < ' ' && *s != '\t') || *s == 127)
            return false;
    return true;
}

static enum rel_status
refuse(struct rel_response *to, int status, const char *type, const char *title, const char *detail,
       const char *field, const char *remedy)
{
    rel_response_problem(to, status, type, title, detail, field, remedy);
    to->close = true;
    return REL_BAD_INPUT;
}

static enum rel_status
bad(struct rel_response *to, const char *field, const char *detail)
{
    return refuse(to, 400, "bad_request", "The request cannot be read", detail, field,
                  "Send it as RFC 9112 says.");
}

static size_t
count(const struct rel_request *r, const char *name)
{
    size_t n = 0;

    for (size_t i = 0; i < r->headers_n; i++)
        n += rel_str_is_nocase(r->headers[i].name, name);
    return n;
}

static enum rel_status
body_framing(const struct rel_guard *guard, const struct rel_request *r, struct rel_framing *out,
             struct rel_response *to)
{
    const char *te = rel_request_header(r, "Transfer-Encoding");
    const char *cl = rel_request_header(r, "Content-Length");
    int64_t length = 0;

    if (te && cl)
        return bad(to, "Transfer-Encoding", "It has two lengths");
    if (count(r, "Transfer-Encoding") > 1 || count(r, "Content-Length") > 1)
        return bad(to, "Content-Length", "It says its length twice");
    if (te && (!rel_str_is_nocase(te, "chunked") || rel_str_is(r->version, "HTTP/1.0")))
        return bad(to, "Transfer-Encoding", "Only chunked is known");
    if (cl) {
        if (strspn(cl, "0123456789") != strlen(cl) || !rel_str_number(cl, &length))
            return bad(to, "Content-Length", "The length is no number");
        if (length > (out->file ? REL_MAX_UPLOAD : guard->max_body))
            return refuse(to, 413, "too_large", "The body is too large",
                          "It is longer than what this server takes", "Content-Length",
                          "Send less at once.");
    }
    out->length = te ? -1 : length;
    out->has_body = out->length != 0;
    return REL_OK;
}

enum rel_status
rel_guard_framing(const struct rel_guard *guard, const struct rel_request *r,
                  struct rel_framing *out, struct rel_response *to)
{
    const char *expect = rel_request_header(r, "Expect");
    const char *coding = rel_request_header(r, "Content-Encoding");

    if (!rel_str_is(r->version, "HTTP/1.1") && !rel_str_is(r->version, "HTTP/1.0"))
        return refuse(to, 505, "version", "This version of HTTP is not spoken here",
                      "The request line asks for another version", "", "Use HTTP/1.1.");
    for (size_t i = 0; i < r->headers_n; i++)
        if (!is_token(r->headers[i].name) || !is_value(r->headers[i].value))
            return bad(to, "", "A header has a name or a value that is not allowed");
    if (body_framing(guard, r, out, to))
        return REL_BAD_INPUT;
    if (out->has_body && (rel_str_is(r->method, "GET") || rel_str_is(r->method, "DELETE")))
        return bad(to, "Content-Length", "A request of this kind has no body");
    if (coding && !rel_str_is_nocase(coding, "identity"))
        return refuse(to, 415, "content_encoding", "Compressed bodies are not taken",
                      "The request says Content-Encoding", "Content-Encoding",
                      "Send the body as it is.");
    if (expect && !rel_str_is_nocase(expect, "100-continue"))
        return refuse(to, 417, "expectation", "That expectation is not known",
                      "Only 100-continue is", "Expect", "Leave the header out.");
    return REL_OK;
}

/* Is `host` (with its port, if any) a name of this server? */
static bool
is_ours(const struct rel_guard *guard, const char *host)
{
    const char *base = strstr(guard->base_url, "://");
    char port[8];

    if (base) {
        size_t n = strcspn(base + 3, "/");

        if (strlen(host) == n && strncasecmp(base + 3, host, n) == 0)
            return true;
    }
    snprintf(port, sizeof(port), ":%d", guard->port);
    for (size_t i = 0; i < guard->hosts_n; i++) {
        size_t n = strlen(guard->hosts[i]);

        if (strncasecmp(guard->hosts[i], host, n) == 0 && (!host[n] || rel_str_is(host + n, port)))
            return true;
    }
    return false;
}

static enum rel_status
foreign(struct rel_response *to, const char *field)
{
    rel_response_problem(to, 403, "foreign_origin", "Another site may not do this",
                         "The request was set off by a page that is not relatum's", field,
                         "Do it in relatum's own page, or with a key.");
    return REL_DENIED;
}

enum rel_status
rel_guard_origin(const struct rel_guard *guard, const struct rel_request *r,
                 struct rel_response *to)
{
    const char *host = rel_request_header(r, "Host"), *origin = rel_request_header(r, "Origin");
    const char *site = rel_request_header(r, "Sec-Fetch-Site");

    if (!host || count(r, "Host") != 1)
        return bad(to, "Host", "It must say Host once");
    if (!is_ours(guard, host)) {
        rel_response_problem(to, 421, "misdirected", "This is not the server you mean",
                             "The Host header names another server", "Host",
                             "Use the address that relatum serve printed.");
        return REL_DENIED;
    }
    if (rel_str_is(r->method, "GET"))
        return REL_OK;
    if (site && !rel_str_is(site, "same-origin") && !rel_str_is(site, "none"))
        return foreign(to, "Sec-Fetch-Site");
    if (origin) {
        const char *at = strstr(origin, "://");

        if (!at || !rel_str_is_nocase(at + 3, host))
            return foreign(to, "Origin");
    }
    return REL_OK;
}

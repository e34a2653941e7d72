#include "http/message.h"

#include "base/out.h"
#include "base/str.h"
#include "lib/unicode.h"

#include <stdlib.h>
#include <string.h>

void
rel_response_clear(struct rel_response *response)
{
    struct rel_buf *body = response->body;

    rel_buf_clear(body);
    *response = (struct rel_response){.status = 200,
                                      .type = "application/json",
                                      .body = body,
                                      .coding = "",
                                      .etag = "",
                                      .cache = "no-store",
                                      .location = "",
                                      .cookie = "",
                                      .allow = "",
                                      .ask = "",
                                      .dav = "",
                                      .route = ""};
}

const char *
rel_request_header(const struct rel_request *request, const char *name)
{
    for (size_t i = 0; i < request->headers_n; i++)
        if (rel_str_is_nocase(request->headers[i].name, name))
            return request->headers[i].value;
    return NULL;
}

const char *
rel_request_var(const struct rel_request *request, const char *name)
{
    for (size_t i = 0; i < request->vars_n; i++)
        if (rel_str_is(request->vars[i].name, name))
            return request->vars[i].value;
    return "";
}

static int
hex(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/* Decodes n bytes; NULL: broken, or not a text a person could have meant. plus: "+" is a space;
 * lines: line breaks are allowed. */
static const char *
decode_with(struct rel_arena *arena, const char *s, size_t n, bool plus, bool lines)
{
    char *out = rel_alloc(arena, n + 1), *to = out;

    for (size_t i = 0; i < n; i++) {
        int c = (unsigned char)s[i];

        if (c == '%') {
            if (n - i < 3 || hex(s[i + 1]) < 0 || hex(s[i + 2]) < 0)
                return NULL;
            c = hex(s[i + 1]) << 4 | hex(s[i + 2]);
            i += 2;
        } else if (plus && c == '+') {
            c = ' ';
        }
        if ((c < ' ' && !(lines && (c == '\n' || c == '\r' || c == '\t'))) || c == 127)
            return NULL;
        *to++ = (char)c;
    }
    return rel_unicode_valid(out, (size_t)(to - out)) ? out : NULL;
}

static const char *
decode(struct rel_arena *arena, const char *s, size_t n, bool plus)
{
    return decode_with(arena, s, n, plus, false);
}

static enum rel_status
bad(struct rel_err *err, const char *what)
{
    rel_fail(err, REL_BAD_INPUT, "the address %s", what);
    return rel_advise(err, "", "Escape what is not plain ASCII as %%XX of its UTF-8 bytes.");
}

static enum rel_status
split_path(struct rel_request *r, const char *path, size_t n, struct rel_err *err)
{
    const char *end = path + n;

    for (const char *at = path + 1; at < end;) {
        const char *stop = memchr(at, '/', (size_t)(end - at));
        const char *text;

        stop = stop ? stop : end;
        text = decode(r->arena, at, (size_t)(stop - at), false);
        if (!text)
            return bad(err, "has a part that cannot be read");
        if (rel_str_is(text, ".") || rel_str_is(text, "..") || r->segments_n == REL_HTTP_SEGMENTS)
            return bad(err, "has a path that leads nowhere");
        r->segments[r->segments_n++] = text;
        at = stop + 1;
    }
    return REL_OK;
}

static enum rel_status
split_query(struct rel_request *r, const char *query, struct rel_err *err)
{
    r->query = rel_alloc(r->arena, REL_HTTP_PARAMS * sizeof(*r->query));
    while (*query) {
        size_t n = strcspn(query, "&");
        const char *eq = memchr(query, '=', n);
        size_t name = eq ? (size_t)(eq - query) : n;
        struct rel_pair pair = {decode(r->arena, query, name, true), ""};

        if (eq)
            pair.value = decode(r->arena, eq + 1, n - name - 1, true);
        if (!pair.name || !pair.value)
            return bad(err, "has a parameter that cannot be read");
        if (r->query_n == REL_HTTP_PARAMS)
            return bad(err, "has too many parameters");
        if (n)
            r->query[r->query_n++] = pair;
        query += n + (query[n] == '&');
    }
    return REL_OK;
}

enum rel_status
rel_request_form(const struct rel_request *request, struct rel_pair *pairs, size_t most, size_t *n,
                 struct rel_err *err)
{
    const char *at = request->body, *end = at + request->body_n;
    size_t found = 0;

    while (at < end) {
        const char *stop = memchr(at, '&', (size_t)(end - at));
        const char *eq;
        struct rel_pair pair = {NULL, ""};

        stop = stop ? stop : end;
        eq = memchr(at, '=', (size_t)(stop - at));
        pair.name = decode(request->arena, at, (size_t)((eq ? eq : stop) - at), true);
        if (eq)
            pair.value = decode_with(request->arena, eq + 1, (size_t)(stop - eq - 1), true, true);
        if (!pair.name || !pair.value || found == most) {
            rel_fail(err, REL_BAD_INPUT, "the form cannot be read");
            return rel_advise(err, "", "Send it again from its page.");
        }
        pairs[found++] = pair;
        at = stop + (stop < end);
    }
    *n = found;
    return REL_OK;
}

enum rel_status
rel_request_split(struct rel_request *request, struct rel_err *err)
{
    const char *target = request->target, *query = strchr(target, '?');

    if (*target != '/')
        return bad(err, "must begin with a slash");
    for (const char *p = target; *p; p++)
        if (*p <= ' ' || *p >= 127 || strchr("\"<>\\^`{|}#", *p))
            return bad(err, "has a character that must be escaped");
    if (split_path(request, target, query ? (size_t)(query - target) : strlen(target), err))
        return err->status;
    return query && query[1] ? split_query(request, query + 1, err) : REL_OK;
}

void
rel_response_problem(struct rel_response *response, int status, const char *type, const char *title,
                     const char *detail, const char *field, const char *remedy)
{
    const char *route = response->route;
    struct rel_out out;
    struct rel_buf *body = response->body;

    rel_response_clear(response);
    response->route = route;
    response->status = status;
    response->type = "application/problem+json";
    out = rel_out_to(body, REL_OUT_JSON);
    rel_out_begin_object(&out, NULL);
    {
        char urn[64] = "urn:relatum:problem:";

        strncat(urn, type, sizeof(urn) - strlen(urn) - 1);
        rel_out_text(&out, "type", urn);
    }
    rel_out_text(&out, "title", title);
    rel_out_num(&out, "status", status);
    rel_out_text(&out, "detail", detail);
    rel_out_text_or_null(&out, "field", field);
    rel_out_text_or_null(&out, "remedy", remedy);
    rel_out_end(&out);
}

bool
rel_http_accepts(const char *header, const char *coding)
{
    bool star = false, named = false, wanted = false;

    if (!header)
        return false;
    while (*header) {
        size_t n = strcspn(header, ","), name;
        const char *at = header, *q;
        bool yes = true;

        while (n && (*at == ' ' || *at == '\t'))
            at++, n--;
        name = strcspn(at, ";, \t");
        q = memchr(at, '=', n);
        if (q)
            yes = strtod(q + 1, NULL) > 0;
        if (name == 1 && *at == '*')
            star = yes;
        else if (name == strlen(coding) && strncasecmp(at, coding, name) == 0)
            named = true, wanted = yes;
        header = at + n + (at[n] == ',');
    }
    return named ? wanted : star;
}

bool
rel_http_matches(const char *header, const char *etag)
{
    size_t n;

    if (!header || !*etag)
        return false;
    if (rel_str_is(header, "*"))
        return true;
    etag += rel_str_starts(etag, "W/") ? 2 : 0;
    n = strlen(etag);
    for (const char *at = header; (at = strstr(at, etag)); at += n)
        if (at[n] == '\0' || at[n] == ',' || at[n] == ' ')
            return true;
    return false;
}

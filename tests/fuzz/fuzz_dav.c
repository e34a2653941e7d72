/* Any bytes are the body of a DAV request; the first one says which. No crash; whatever is answered
 * as XML is XML. */
#include "base/str.h"
#include "dav/dav.h"
#include "lib/xml.h"
#include "practice/ctx.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static const struct {
    const char *method, *target;
} asked[] = {
    {"PROPFIND", "/dav/books/me/people/"},    {"REPORT", "/dav/books/me/people/"},
    {"REPORT", "/dav/calendars/me/dates/"},   {"REPORT", "/dav/principals/me/"},
    {"PROPPATCH", "/dav/books/me/people/"},   {"MKCOL", "/dav/books/me/people/x/"},
    {"PUT", "/dav/books/me/people/a.vcf"},    {"PUT", "/dav/calendars/me/tasks/a.ics"},
    {"PROPFIND", "/dav/calendars/me/tasks/"},
};

static struct rel_ctx *ctx;
static char path[64];

static void
must(bool holds)
{
    if (!holds)
        abort();
}

static void
forget(void)
{
    static const char *const ends[] = {"", "-wal", "-shm"};

    rel_ctx_close(ctx);
    for (size_t i = 0; i < REL_COUNT(ends); i++) {
        char name[80];

        snprintf(name, sizeof(name), "%s%s", path, ends[i]);
        unlink(name);
    }
}

static enum rel_status
ask(struct rel_arena *arena, const char *method, const char *target, const char *body, size_t n,
    struct rel_response *response, struct rel_err *err)
{
    struct rel_request *r = rel_alloc(arena, sizeof(*r));
    const struct rel_route *route;
    const char *allow;

    *r = (struct rel_request){.arena = arena,
                              .method = method,
                              .version = "HTTP/1.1",
                              .target = target,
                              .body = body,
                              .body_n = n,
                              .role = REL_ROLE_OWNER,
                              .ctx = ctx};
    r->headers[r->headers_n++] = (struct rel_pair){"Depth", "1"};
    must(rel_request_split(r, err) == REL_OK);
    route = rel_route_find(&rel_dav_routes, r, &allow);
    must(route != NULL);
    rel_response_clear(response);
    return route->handler(r, response, err);
}

static void
begin(void)
{
    static const char card[] =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u\r\nN:Ana;;;;\r\nFN:Ana\r\n"
        "BDAY:1980-03-22\r\nEMAIL;TYPE=HOME:ana@example.org\r\nEND:VCARD\r\n";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_BUF(body);
    struct rel_response response = {.body = &body};
    struct rel_err err = {0};

    snprintf(path, sizeof(path), "%s/relatum-fuzz-%d.db",
             access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp", (int)getpid());
    must(rel_ctx_open(path, REL_CTX_CREATE, 0, rel_day_of(2026, 11, 22), &ctx, &err) == REL_OK);
    must(ask(arena, "PUT", "/dav/books/me/people/first.vcf", card, strlen(card), &response, &err)
         == REL_OK);
    atexit(forget);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    static const struct rel_xml_limits limits = {.depth = 200, .nodes = SIZE_MAX};
    const struct rel_xml_node *root;
    REL_BUF(body);
    struct rel_response response = {.body = &body};
    struct rel_err err = {0};
    size_t at;

    if (!n)
        return 0;
    if (!ctx)
        begin();
    rel_ctx_begin(ctx, 0);
    at = *bytes % REL_COUNT(asked);
    if (ask(arena, asked[at].method, asked[at].target,
            rel_strndup(arena, (const char *)bytes + 1, n - 1), n - 1, &response, &err)) {
        must(*err.text != '\0');
        return 0;
    }
    must(response.status >= 200 && response.status < 600);
    if (body.n && rel_str_starts(response.type, "application/xml"))
        must(rel_xml_read(arena, body.v, body.n, &limits, &root, &err) == REL_OK);
    return 0;
}

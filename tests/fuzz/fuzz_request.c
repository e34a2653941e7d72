/* Any bytes are read as a request: the first line as its address, the rest as the JSON of a
 * contact. No crash; what is taken is whole text, what is refused says why. */
#include "api/contact.h"
#include "base/limits.h"
#include "http/guard.h"
#include "lib/unicode.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void
must(bool holds)
{
    if (!holds)
        abort();
}

static void
must_be_text(const char *s)
{
    must(s && rel_unicode_valid(s, strlen(s)));
}

static void
must_say_why(const struct rel_err *err)
{
    must(err->status == REL_BAD_INPUT && *err->text && *err->remedy);
    must_be_text(err->text);
    must_be_text(err->field);
    must_be_text(err->remedy);
}

static void
read_address(struct rel_arena *arena, const char *target)
{
    static const struct rel_json_member members[] = {
        {.name = "q", .kind = REL_JSON_TEXT, .offset = 0},
    };
    static const struct rel_json_shape shape = {.v = members, .n = 1, .size = sizeof(char *)};
    struct rel_request r = {.arena = arena, .method = "GET", .target = target};
    struct rel_err err = {0};
    const char *q = "";

    if (rel_request_split(&r, &err)) {
        must_say_why(&err);
        return;
    }
    for (size_t i = 0; i < r.segments_n; i++)
        must_be_text(r.segments[i]);
    for (size_t i = 0; i < r.query_n; i++) {
        must_be_text(r.query[i].name);
        must_be_text(r.query[i].value);
    }
    if (rel_json_read_pairs(arena, r.query, r.query_n, &shape, &q, &err))
        must_say_why(&err);
    must_be_text(q);
}

static void
read_body(struct rel_arena *arena, const char *bytes, size_t n)
{
    struct rel_contact c = rel_contact_init();
    struct rel_err err = {0};
    REL_BUF(json);
    struct rel_out out = rel_out_to(&json, REL_OUT_JSON);

    if (rel_json_read(arena, bytes, n, &rel_api_contact_shape, &c, &err)) {
        must_say_why(&err);
        return;
    }
    must(c.points.n <= REL_MAX_VALUES && c.notes.n <= REL_MAX_VALUES);
    must(strlen(c.name) <= REL_MAX_NAME);
    rel_api_contact_put(&out, NULL, &c);
    must(rel_unicode_valid(json.v, json.n));
}

/* Headers of a request are read by hand too: lists of codings and tags. */
static void
read_headers(const char *line)
{
    (void)rel_http_accepts(line, "gzip");
    (void)rel_http_matches(line, "\"a\"");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const char *text = rel_strndup(arena, (const char *)bytes, n);
    const char *end = memchr(text, '\n', n);
    size_t line = end ? (size_t)(end - text) : n;
    const char *target = rel_strndup(arena, text, line);

    read_address(arena, target);
    read_headers(target);
    if (end)
        read_body(arena, end + 1, n - line - 1);
    return 0;
}

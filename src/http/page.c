#include "http/page.h"

#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct rel_asset *
find(const struct rel_page *page, const char *path)
{
    size_t low = 0, high = page->assets_n;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int order = strcmp(page->assets[mid].path, path);

        if (!order)
            return &page->assets[mid];
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

static const char *
path_of(const struct rel_request *r)
{
    const char *path = "";

    for (size_t i = 0; i < r->segments_n; i++)
        path = rel_printf(r->arena, "%s/%s", path, r->segments[i]);
    return path;
}

/* A place inside the page, not a file? */
static bool
is_place(const struct rel_request *r)
{
    return !r->segments_n || !strchr(r->segments[r->segments_n - 1], '.');
}

static void
not_there(struct rel_response *to)
{
    static const char text[] = "There is no such file.\n";

    to->status = 404;
    to->type = "text/plain; charset=utf-8";
    to->bytes = text;
    to->bytes_n = sizeof(text) - 1;
}

static void
send_asset(const struct rel_page *page, const struct rel_asset *a, const struct rel_request *r,
           struct rel_response *to)
{
    const char *accept = rel_request_header(r, "Accept-Encoding");
    struct rel_span span = a->raw;

    if (a->brotli.n && rel_http_accepts(accept, "br")) {
        span = a->brotli;
        to->coding = "br";
    } else if (a->gzip.n && rel_http_accepts(accept, "gzip")) {
        span = a->gzip;
        to->coding = "gzip";
    }
    to->varies = a->brotli.n || a->gzip.n;
    to->type = a->type;
    to->etag = rel_printf(r->arena, "\"%s%s%s\"", a->etag, *to->coding ? "-" : "", to->coding);
    to->cache = a->immutable ? "public, max-age=31536000, immutable" : "no-cache";
    to->bytes = page->bytes + span.at;
    to->bytes_n = span.n;
}

static const char *
type_of(const char *path)
{
    static const struct {
        const char *ending, *type;
    } types[] = {
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".webmanifest", "application/manifest+json"},
    };

    for (size_t i = 0; i < REL_COUNT(types); i++)
        if (rel_str_ends_nocase(path, types[i].ending))
            return types[i].type;
    return "application/octet-stream";
}

/* Segments hold no "..", but may hold a slash that was escaped, or begin with a dot. */
static bool
is_tame(const struct rel_request *r)
{
    for (size_t i = 0; i < r->segments_n; i++)
        if (r->segments[i][0] == '.' || strchr(r->segments[i], '/'))
            return false;
    return true;
}

static bool
send_file(const char *root, const char *path, const struct rel_request *r, struct rel_response *to)
{
    char block[16384];
    FILE *file = fopen(rel_printf(r->arena, "%s%s", root, path), "rb");
    size_t n;

    if (!file)
        return false;
    while ((n = fread(block, 1, sizeof(block), file)))
        rel_buf_add(to->body, block, n);
    n = !ferror(file); /* a folder opens, and then fails to be read */
    fclose(file);
    to->type = type_of(path);
    to->cache = "no-cache";
    return n;
}

static void
from_folder(const struct rel_page *page, const char *path, const struct rel_request *r,
            struct rel_response *to)
{
    if (!is_tame(r)
        || (!(r->segments_n && send_file(page->root, path, r, to))
            && !(is_place(r) && send_file(page->root, "/index.html", r, to))))
        not_there(to);
}

void
rel_page_answer(const struct rel_page *page, const struct rel_request *request,
                struct rel_response *response)
{
    const char *path = path_of(request);
    const struct rel_asset *a;

    response->route = "page";
    if (*page->root) {
        from_folder(page, path, request, response);
        return;
    }
    a = find(page, path);
    if (!a && is_place(request))
        a = find(page, "/index.html");
    if (a)
        send_asset(page, a, request, response);
    else
        not_there(response);
}

#include "practice/dump.h"

#include "base/buf.h"
#include "base/str.h"
#include "practice/rebuild.h"
#include "sources/file.h"
#include "store/dump.h"
#include "store/migrate.h"
#include "store/txn.h"
#include "store/user.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_LINE "relatum 1\n"

enum { LONGEST_LINE = 48 << 20 }; /* a photo, in hexadecimal */

enum rel_status
rel_practice_dump(struct rel_ctx *ctx, rel_practice_dump_fn put, void *arg, int64_t *rows,
                  struct rel_err *err)
{
    const char *head =
        rel_printf(ctx->arena, FIRST_LINE "schema %lld\n\n", (long long)rel_migrate_newest());
    const char *end;
    int64_t n;

    if (put(arg, head, strlen(head), err) || rel_dump_write(ctx->db, put, arg, &n, err))
        return err->status;
    end = rel_printf(ctx->arena, "end %lld\n", (long long)n);
    if (put(arg, end, strlen(end), err))
        return err->status;
    *rows = n;
    return REL_OK;
}

bool
rel_practice_dump_is(const char *path)
{
    REL_AUTO(rel_file) *file = NULL;
    struct rel_err err;

    if (rel_str_is(path, "-") || rel_file_open(path, &file, &err)
        || rel_file_fill(file, strlen(FIRST_LINE), &err))
        return false;
    return file->n >= strlen(FIRST_LINE) && memcmp(file->v, FIRST_LINE, strlen(FIRST_LINE)) == 0;
}

/* ---------------------------------------------------------------- reading */

struct reader {
    struct rel_ctx *ctx;
    struct rel_arena *arena;
    struct rel_file *file;
    const char *path;
    int64_t line, rows;
    struct rel_buf text; /* the line just read, without its end */
};

static enum rel_status
damaged(const struct reader *r, const char *what, struct rel_err *err)
{
    rel_fail(err, REL_BAD_INPUT, "%s, line %lld: %s", r->path, (long long)r->line, what);
    return rel_advise(err, "file", "Nothing was stored. Export it again, or copy it again.");
}

/* *got = false at the end of the file. */
static enum rel_status
read_line(struct reader *r, bool *got, struct rel_err *err)
{
    const char *end;
    size_t want = 1 << 16;

    while (!(end = memchr(r->file->v, '\n', r->file->n)) && !r->file->last) {
        if (want > LONGEST_LINE)
            return damaged(r, "a line is longer than any of ours", err);
        if (rel_file_fill(r->file, want, err))
            return err->status;
        want *= 2;
    }
    rel_buf_clear(&r->text);
    *got = end != NULL;
    if (!end)
        return r->file->n ? damaged(r, "the file is cut short", err) : REL_OK;
    r->line++;
    rel_buf_add(&r->text, r->file->v, (size_t)(end - r->file->v));
    rel_file_take(r->file, (size_t)(end - r->file->v) + 1);
    return REL_OK;
}

static enum rel_status
read_head(struct reader *r, struct rel_err *err)
{
    const char *schema;
    bool got;

    if (read_line(r, &got, err) || (got && read_line(r, &got, err)))
        return err->status;
    schema = rel_buf_str(&r->text);
    if (!got || !rel_str_starts(schema, "schema "))
        return damaged(r, "expected \"schema N\"", err);
    if (strtoll(schema + 7, NULL, 10) > rel_migrate_newest()) {
        rel_fail(err, REL_NEWER, "%s was written by a newer relatum", r->path);
        return rel_advise(err, "file", "Bring relatum up to date, then import it.");
    }
    return read_line(r, &got, err); /* the empty one */
}

/* The rows up to "end N". */
static enum rel_status
read_row(struct reader *r, bool *last, struct rel_err *err)
{
    const char *table;
    bool got;
    REL_BUF(lines);

    rel_arena_reset(r->arena);
    if (read_line(r, &got, err))
        return err->status;
    if (!got)
        return damaged(r, "the file is cut short: its \"end\" is missing", err);
    table = rel_strdup(r->arena, rel_buf_str(&r->text));
    *last = rel_str_starts(table, "end ");
    if (*last)
        return strtoll(table + 4, NULL, 10) == r->rows
                   ? REL_OK
                   : damaged(r, "it does not hold as many rows as it says", err);
    for (;;) {
        if (read_line(r, &got, err))
            return err->status;
        if (!got)
            return damaged(r, "the file is cut short", err);
        if (!r->text.n)
            break;
        rel_buf_add(&lines, r->text.v, r->text.n);
        rel_buf_addc(&lines, '\n');
    }
    if (rel_dump_row(r->ctx->db, r->arena, table, rel_buf_str(&lines), err)) {
        const char *why = rel_strdup(r->arena, err->text);

        return err->status == REL_BAD_INPUT || err->status == REL_CONFLICT ? damaged(r, why, err)
                                                                           : err->status;
    }
    r->rows++;
    return REL_OK;
}

static enum rel_status
read_all(struct reader *r, struct rel_err *err)
{
    bool last = false, empty;
    REL_TXN(txn);

    if (rel_txn_begin(&txn, r->ctx->db, err) || rel_dump_empty(r->ctx->db, &empty, err))
        return err->status;
    if (!empty) {
        rel_fail(err, REL_CONFLICT, "%s holds people already", r->ctx->where);
        return rel_advise(err, "db",
                          "A whole database goes into an empty one: name it with"
                          " --db FILE.");
    }
    if (rel_dump_clear(r->ctx->db, err) || read_head(r, err))
        return err->status;
    while (!last)
        if (read_row(r, &last, err))
            return err->status;
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_dump_read(struct rel_ctx *ctx, const char *path, int64_t *rows, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_file) *file = NULL;
    struct reader r = {.ctx = ctx, .arena = arena, .path = path};
    enum rel_status status;
    struct rel_me me;
    int64_t people;

    if (rel_file_open(path, &file, err))
        return rel_wrap(err, "importing %s", path);
    r.file = file;
    status = read_all(&r, err);
    rel_buf_free(&r.text);
    if (status || rel_user_personal(ctx->db, ctx->arena, &me, err))
        return err->status;
    ctx->user = me.user;
    ctx->book = me.book;
    if (rel_ctx_refresh(ctx, err) || rel_practice_rebuild(ctx, NULL, NULL, &people, err))
        return err->status;
    *rows = r.rows;
    return REL_OK;
}

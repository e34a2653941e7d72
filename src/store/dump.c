#include "store/dump.h"

#include "base/buf.h"
#include "base/str.h"
#include "store/image.h"
#include "store/txn.h"

#include <string.h>

enum { PAGE = 200 };

static bool
goes_out(const struct rel_table *table)
{
    return !table->derived && !table->passing && !rel_str_is(table->name, "setting");
}

static enum rel_status
read_page(struct rel_db *db, const struct rel_table *table, const struct rel_image *after,
          struct rel_rows **out, struct rel_err *err)
{
    struct rel_arg args[REL_MAX_ARGS];
    size_t n = after->table ? rel_image_key(after, args) : 0;

    args[n++] = REL_N(PAGE);
    return rel_db_query(db, after->table ? table->page : table->first, args, n, out, err);
}

/* One page of a table into `buf`; *after becomes its last row. */
static enum rel_status
write_page(struct rel_db *db, struct rel_arena *arena, const struct rel_table *table,
           struct rel_image *after, struct rel_buf *buf, size_t *n, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    *n = 0;
    if (read_page(db, table, after, &rows, err))
        return err->status;
    for (; rel_rows_next(rows); (*n)++) {
        *after = rel_image_read(rows, table, arena);
        rel_buf_addf(buf, "%s\n", table->name);
        rel_buf_adds(buf, rel_image_text(after, REL_IMAGE_ALL, arena));
        rel_buf_addc(buf, '\n');
    }
    return rel_rows_status(rows, err);
}

static enum rel_status
write_table(struct rel_db *db, const struct rel_table *table, rel_dump_fn put, void *arg,
            int64_t *count, struct rel_err *err)
{
    /* The key of the last row lives while the next page is read: two arenas take turns. */
    REL_AUTO(rel_arena) *even = rel_arena_new();
    REL_AUTO(rel_arena) *odd = rel_arena_new();
    struct rel_image after = {0};
    size_t n = PAGE;
    REL_BUF(buf);

    for (int turn = 0; n == PAGE; turn ^= 1) {
        struct rel_arena *arena = turn ? odd : even;

        rel_arena_reset(arena);
        rel_buf_clear(&buf);
        if (write_page(db, arena, table, &after, &buf, &n, err)
            || (n && put(arg, buf.v, buf.n, err)))
            return err->status;
        *count += (int64_t)n;
    }
    return REL_OK;
}

enum rel_status
rel_dump_write(struct rel_db *db, rel_dump_fn put, void *arg, int64_t *rows, struct rel_err *err)
{
    int64_t count = 0;
    REL_TXN(moment);

    if (rel_txn_begin_read(&moment, db, err))
        return err->status;
    for (size_t i = 0; i < rel_tables_n; i++)
        if (goes_out(&rel_tables[i]) && write_table(db, &rel_tables[i], put, arg, &count, err))
            return err->status;
    *rows = count;
    return REL_OK;
}

enum rel_status
rel_dump_empty(struct rel_db *db, bool *empty, struct rel_err *err)
{
    int64_t rows;

    if (rel_db_number(db,
                      "SELECT (SELECT COUNT(*) FROM (SELECT id FROM contact LIMIT 1) AS c)"
                      " + (SELECT COUNT(*) FROM (SELECT id FROM change LIMIT 1) AS h)"
                      " + (SELECT COUNT(*) FROM (SELECT id FROM import LIMIT 1) AS i)"
                      " + (SELECT COUNT(*) FROM (SELECT id FROM app_user ORDER BY id LIMIT 2)"
                      " AS u) - 1",
                      REL_NO_ARGS, 0, &rows, err))
        return err->status;
    *empty = rows <= 0;
    return REL_OK;
}

enum rel_status
rel_dump_clear(struct rel_db *db, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM book", REL_NO_ARGS, NULL, err)
                   || rel_db_exec(db, "DELETE FROM app_user", REL_NO_ARGS, NULL, err)
               ? err->status
               : REL_OK;
}

enum rel_status
rel_dump_row(struct rel_db *db, struct rel_arena *arena, const char *table, const char *lines,
             struct rel_err *err)
{
    const struct rel_table *t = rel_table_find(table);
    struct rel_image image;

    if (!t || !goes_out(t))
        return rel_fail(err, REL_BAD_INPUT, "there is no table \"%.40s\" to put rows into", table);
    image = rel_image_parse(lines, t, arena);
    return rel_db_exec(db, t->insert, image.values, t->n, NULL, err);
}

#include "store/circle.h"

#include "lib/unicode.h"
#include "store/dav_item.h"

#define COLUMNS                                                                                    \
    "c.id, c.book_id, c.name, c.weight, c.vocabulary, c.new_days, c.growing_days, c.settled_days," \
    " c.old_friend_days, c.new_until, c.growing_until"

static struct rel_circle
read_circle(struct rel_rows *rows, struct rel_arena *arena)
{
    struct rel_circle c = {.id = rel_rows_num(rows, 0),
                           .book = rel_rows_num(rows, 1),
                           .name = rel_strdup(arena, rel_rows_text(rows, 2)),
                           .weight = (int)rel_rows_num(rows, 3)};

    rel_vocabulary_parse(rel_rows_text(rows, 4), &c.vocabulary);
    for (int i = 0; i < REL_PHASES; i++)
        c.rhythm.days[i] = (int)rel_rows_num(rows, 5 + i);
    c.rhythm.new_until = (int)rel_rows_num(rows, 9);
    c.rhythm.growing_until = (int)rel_rows_num(rows, 10);
    return c;
}

static enum rel_status
read_circles(struct rel_rows *rows, struct rel_arena *arena, struct rel_circle_list *out,
             struct rel_err *err)
{
    struct rel_circle_list list = {0};

    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = read_circle(rows, arena);
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_circle_list(struct rel_db *db, struct rel_arena *arena, rel_id book, bool counts,
                struct rel_circle_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_circle_list list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM circle c WHERE c.book_id = $1 ORDER BY c.name_key",
                     REL_ARGS(REL_N(book)), &rows, err)
        || read_circles(rows, arena, &list, err))
        return err->status;
    for (size_t i = 0; counts && i < list.n; i++) {
        REL_AUTO(rel_rows) *people = NULL;

        if (rel_db_query(db, "SELECT COUNT(*) FROM circle_member WHERE circle_id = $1",
                         REL_ARGS(REL_N(list.v[i].id)), &people, err))
            return err->status;
        if (rel_rows_next(people))
            list.v[i].people = rel_rows_num(people, 0);
        if (rel_rows_status(people, err))
            return err->status;
    }
    *out = list;
    return REL_OK;
}

enum rel_status
rel_circle_find(struct rel_db *db, struct rel_arena *arena, rel_id book, const char *name,
                struct rel_circle *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM circle c WHERE c.book_id = $1 AND c.name_key = $2",
                     REL_ARGS(REL_N(book), REL_T(rel_unicode_fold_cut(arena, name, REL_NAME_KEY))),
                     &rows, err))
        return err->status;
    if (!rel_rows_next(rows)) {
        if (rel_rows_status(rows, err))
            return err->status;
        rel_fail(err, REL_NOT_FOUND, "there is no circle \"%.80s\"", name);
        return rel_advise(err, "circle",
                          "See: relatum circle; make it with: relatum circle add NAME");
    }
    *out = read_circle(rows, arena);
    return REL_OK;
}

enum rel_status
rel_circle_load(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                struct rel_circle *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT " COLUMNS " FROM circle c WHERE c.id = $1 AND c.book_id = $2",
                     REL_ARGS(REL_N(id), REL_N(book)), &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err) ? err->status
                                          : rel_fail(err, REL_NOT_FOUND, "there is no such circle");
    *out = read_circle(rows, arena);
    return REL_OK;
}

enum rel_status
rel_circle_write(struct rel_db *db, struct rel_arena *arena, const struct rel_circle *c,
                 rel_id import_id, struct rel_err *err)
{
    if (rel_db_exec(
            db,
            "INSERT INTO circle (id, book_id, name, name_key, weight, vocabulary, new_days,"
            " growing_days, settled_days, old_friend_days, new_until, growing_until, import_id)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,"
            " weight = excluded.weight, vocabulary = excluded.vocabulary,"
            " new_days = excluded.new_days, growing_days = excluded.growing_days,"
            " settled_days = excluded.settled_days, old_friend_days = excluded.old_friend_days,"
            " new_until = excluded.new_until, growing_until = excluded.growing_until",
            REL_ARGS(REL_N(c->id), REL_N(c->book), REL_T(c->name),
                     REL_T(rel_unicode_fold_cut(arena, c->name, REL_NAME_KEY)), REL_N(c->weight),
                     REL_T(rel_vocabulary_word(c->vocabulary)), REL_N(c->rhythm.days[0]),
                     REL_N(c->rhythm.days[1]), REL_N(c->rhythm.days[2]), REL_N(c->rhythm.days[3]),
                     REL_N(c->rhythm.new_until), REL_N(c->rhythm.growing_until), REL_N(import_id)),
            NULL, err))
        return err->status == REL_CONFLICT
                   ? rel_fail(err, REL_CONFLICT, "there is a circle \"%.80s\" already", c->name)
                   : err->status;
    return rel_dav_note_circle(db, c->id, err);
}

enum rel_status
rel_circle_of(struct rel_db *db, struct rel_arena *arena, rel_id contact,
              struct rel_circle_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM circle_member m JOIN circle c ON c.id = m.circle_id"
                     " WHERE m.contact_id = $1 ORDER BY c.name_key",
                     REL_ARGS(REL_N(contact)), &rows, err))
        return err->status;
    return read_circles(rows, arena, out, err);
}

enum rel_status
rel_circle_add(struct rel_db *db, rel_id circle, rel_id contact, int64_t *changed,
               struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db,
                    "INSERT INTO circle_member (contact_id, circle_id) VALUES ($1, $2)"
                    " ON CONFLICT (contact_id, circle_id) DO NOTHING",
                    REL_ARGS(REL_N(contact), REL_N(circle)), &n, err)
        || (n && rel_dav_note_circle(db, circle, err)))
        return err->status;
    if (changed)
        *changed = n;
    return REL_OK;
}

enum rel_status
rel_circle_remove(struct rel_db *db, rel_id circle, rel_id contact, int64_t *changed,
                  struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db, "DELETE FROM circle_member WHERE contact_id = $1 AND circle_id = $2",
                    REL_ARGS(REL_N(contact), REL_N(circle)), &n, err)
        || (n && rel_dav_note_circle(db, circle, err)))
        return err->status;
    if (changed)
        *changed = n;
    return REL_OK;
}

enum rel_status
rel_circle_people(struct rel_db *db, struct rel_arena *arena, rel_id circle, rel_id after,
                  size_t most, struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT contact_id FROM circle_member WHERE circle_id = $1 AND contact_id > $2"
                     " ORDER BY contact_id LIMIT $3",
                     REL_ARGS(REL_N(circle), REL_N(after), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

enum rel_status
rel_circle_erase(struct rel_db *db, rel_id book, rel_id circle, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM circle WHERE id = $1 AND book_id = $2",
                       REL_ARGS(REL_N(circle), REL_N(book)), NULL, err)
               ? err->status
               : rel_dav_note_circle(db, circle, err);
}

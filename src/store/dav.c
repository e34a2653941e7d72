#include "store/dav.h"

#include "base/str.h"
#include "store/dav_item.h"

/* ---------------------------------------------------------------- collections */

enum rel_status
rel_dav_books(struct rel_db *db, struct rel_arena *arena, rel_id user,
              struct rel_dav_collections *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_dav_collections list = {0};

    if (rel_db_query(db,
                     "SELECT b.id, b.name, m.role, COALESCE((SELECT MAX(i.seq) FROM dav_item i"
                     " WHERE i.collection_id = b.id), 0) FROM membership m JOIN book b"
                     " ON b.id = m.book_id WHERE m.user_id = $1 ORDER BY b.shared, b.id",
                     REL_ARGS(REL_N(user)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_dav_collection *c = REL_ADD(arena, &list);
        char id[REL_ID_TEXT];

        c->kind = REL_DAV_BOOK;
        c->id = c->book = rel_rows_num(rows, 0);
        c->name = list.n == 1 ? "people" : rel_strdup(arena, rel_id_text(c->id, id));
        c->title = rel_rows_dup(rows, 1, arena);
        c->readonly = rel_str_is(rel_rows_text(rows, 2), "reader");
        c->components = "";
        c->seq = rel_rows_num(rows, 3);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

static enum rel_dav_kind
kind_of(const char *kind, const char *own)
{
    enum rel_dav_kind as = REL_DAV_CALENDAR;

    if (rel_str_is(kind, "list"))
        return REL_DAV_LIST;
    if (*own)
        rel_dav_kind_parse(own, &as);
    return as;
}

enum rel_status
rel_dav_made(struct rel_db *db, struct rel_arena *arena, rel_id user, bool calendars,
             struct rel_dav_collections *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_dav_collections list = {0};

    if (rel_db_query(
            db,
            "SELECT d.id, d.book_id, d.kind, d.own, d.name, d.components, m.role,"
            " COALESCE((SELECT MAX(i.seq) FROM dav_item i WHERE i.collection_id = d.id), 0)"
            " FROM dav_collection d JOIN membership m ON m.user_id = d.user_id"
            " AND m.book_id = d.book_id WHERE d.user_id = $1 AND d.kind = $2"
            " AND d.deleted = 0 ORDER BY d.id",
            REL_ARGS(REL_N(user), REL_T(calendars ? "calendar" : "list")), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_dav_collection *c = REL_ADD(arena, &list);

        c->id = rel_rows_num(rows, 0);
        c->book = rel_rows_num(rows, 1);
        c->kind = kind_of(rel_rows_text(rows, 2), rel_rows_text(rows, 3));
        c->name = c->title = rel_rows_dup(rows, 4, arena);
        c->components = rel_rows_dup(rows, 5, arena);
        c->readonly = rel_str_is(rel_rows_text(rows, 6), "reader") || c->kind == REL_DAV_PLANS
                      || c->kind == REL_DAV_DATES;
        c->seq = rel_rows_num(rows, 7);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_dav_make(struct rel_db *db, rel_id user, const struct rel_dav_collection *c, int64_t now,
             struct rel_err *err)
{
    const bool client = c->kind == REL_DAV_LIST || c->kind == REL_DAV_CALENDAR;

    return rel_db_exec(db,
                       "INSERT INTO dav_collection (id, book_id, user_id, kind, own, name,"
                       " components, created) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                       REL_ARGS(REL_N(c->id), REL_N(c->book), REL_N(user),
                                REL_T(c->kind == REL_DAV_LIST ? "list" : "calendar"),
                                REL_T(client ? "" : rel_dav_kind_word(c->kind)), REL_T(c->name),
                                REL_T(c->components), REL_N(now)),
                       NULL, err);
}

enum rel_status
rel_dav_put_away(struct rel_db *db, rel_id user, rel_id collection, int64_t now,
                 struct rel_err *err)
{
    return rel_db_exec(db, "UPDATE dav_collection SET deleted = $3 WHERE id = $1 AND user_id = $2",
                       REL_ARGS(REL_N(collection), REL_N(user), REL_N(now)), NULL, err);
}

/* ---------------------------------------------------------------- kept as it came */

#define OBJECT "id, collection_id, name, uid, component, starts, ends, bytes"

static struct rel_dav_object
read_object(struct rel_rows *rows, struct rel_arena *arena)
{
    struct rel_dav_object o = {.id = rel_rows_num(rows, 0),
                               .collection = rel_rows_num(rows, 1),
                               .name = rel_rows_dup(rows, 2, arena),
                               .uid = rel_rows_dup(rows, 3, arena),
                               .component = rel_rows_dup(rows, 4, arena),
                               .starts = rel_rows_num(rows, 5),
                               .ends = rel_rows_num(rows, 6)};
    const void *bytes = rel_rows_blob(rows, 7, &o.n);

    o.bytes = rel_strndup(arena, bytes ? bytes : "", o.n);
    return o;
}

enum rel_status
rel_dav_object(struct rel_db *db, struct rel_arena *arena, rel_id collection, const char *name,
               struct rel_dav_object *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT " OBJECT " FROM dav_object WHERE collection_id = $1 AND name = $2",
                     REL_ARGS(REL_N(collection), REL_T(name)), &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err) ? err->status
                                          : rel_fail(err, REL_NOT_FOUND, "there is nothing here");
    *out = read_object(rows, arena);
    return REL_OK;
}

enum rel_status
rel_dav_objects(struct rel_db *db, struct rel_arena *arena, rel_id collection, int64_t starts,
                int64_t ends, struct rel_dav_objects *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_dav_objects list = {0};

    if (rel_db_query(db,
                     "SELECT " OBJECT " FROM dav_object WHERE collection_id = $1 AND starts <= $3"
                     " AND ends >= $2 ORDER BY name",
                     REL_ARGS(REL_N(collection), REL_N(starts), REL_N(ends)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_dav_object object = read_object(rows, arena);

        *REL_ADD(arena, &list) = object;
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_dav_object_uid(struct rel_db *db, struct rel_arena *arena, rel_id collection, const char *uid,
                   const char **name, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT name FROM dav_object WHERE collection_id = $1 AND uid = $2",
                     REL_ARGS(REL_N(collection), REL_T(uid)), &rows, err))
        return err->status;
    *name = rel_rows_next(rows) ? rel_rows_dup(rows, 0, arena) : "";
    return rel_rows_status(rows, err);
}

enum rel_status
rel_dav_object_put(struct rel_db *db, const struct rel_dav_object *o, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO dav_object (" OBJECT ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                       " ON CONFLICT (id) DO UPDATE SET collection_id = excluded.collection_id,"
                       " name = excluded.name, uid = excluded.uid, component = excluded.component,"
                       " starts = excluded.starts, ends = excluded.ends, bytes = excluded.bytes",
                       REL_ARGS(REL_N(o->id), REL_N(o->collection), REL_T(o->name), REL_T(o->uid),
                                REL_T(o->component), REL_N(o->starts), REL_N(o->ends),
                                REL_B(o->bytes, o->n)),
                       NULL, err);
}

enum rel_status
rel_dav_object_remove(struct rel_db *db, rel_id collection, const char *name, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM dav_object WHERE collection_id = $1 AND name = $2",
                       REL_ARGS(REL_N(collection), REL_T(name)), NULL, err);
}

/* ---------------------------------------------------------------- members that wait */

enum rel_status
rel_dav_wait(struct rel_db *db, rel_id book, const char *uid, rel_id circle, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO dav_waiting (book_id, uid, circle_id) VALUES ($1, $2, $3)"
                       " ON CONFLICT (book_id, uid, circle_id) DO NOTHING",
                       REL_ARGS(REL_N(book), REL_T(uid), REL_N(circle)), NULL, err);
}

enum rel_status
rel_dav_waiting(struct rel_db *db, struct rel_arena *arena, rel_id book, const char *uid,
                struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT circle_id FROM dav_waiting WHERE book_id = $1 AND uid = $2"
                     " ORDER BY circle_id",
                     REL_ARGS(REL_N(book), REL_T(uid)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

enum rel_status
rel_dav_wait_end(struct rel_db *db, rel_id book, const char *uid, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM dav_waiting WHERE book_id = $1 AND uid = $2",
                       REL_ARGS(REL_N(book), REL_T(uid)), NULL, err);
}

/* ---------------------------------------------------------------- properties */

enum rel_status
rel_dav_properties(struct rel_db *db, struct rel_arena *arena, rel_id user, const char *path,
                   struct rel_dav_properties *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_dav_properties list = {0};

    if (rel_db_query(db,
                     "SELECT space, name, value FROM dav_property WHERE user_id = $1"
                     " AND path = $2 ORDER BY space, name",
                     REL_ARGS(REL_N(user), REL_T(path)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) =
            (struct rel_dav_property){rel_rows_dup(rows, 0, arena), rel_rows_dup(rows, 1, arena),
                                      rel_rows_dup(rows, 2, arena)};
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_dav_property_set(struct rel_db *db, rel_id user, const char *path,
                     const struct rel_dav_property *p, struct rel_err *err)
{
    if (!*p->value)
        return rel_db_exec(db,
                           "DELETE FROM dav_property WHERE user_id = $1 AND path = $2"
                           " AND space = $3 AND name = $4",
                           REL_ARGS(REL_N(user), REL_T(path), REL_T(p->space), REL_T(p->name)),
                           NULL, err);
    return rel_db_exec(
        db,
        "INSERT INTO dav_property (user_id, path, space, name, value)"
        " VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (user_id, path, space, name) DO UPDATE"
        " SET value = excluded.value",
        REL_ARGS(REL_N(user), REL_T(path), REL_T(p->space), REL_T(p->name), REL_T(p->value)), NULL,
        err);
}

/* ---------------------------------------------------------------- contacts that go and come */

static enum rel_status
mark(struct rel_db *db, rel_id book, rel_id contact, int64_t deleted, int64_t now,
     struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db,
                    "UPDATE contact SET deleted = $3, changed = $4 WHERE id = $1 AND book_id = $2",
                    REL_ARGS(REL_N(contact), REL_N(book), REL_N(deleted), REL_N(now)), &n, err))
        return err->status;
    return n ? rel_dav_note_contact(db, contact, true, err)
             : rel_fail(err, REL_NOT_FOUND, "there is no such person");
}

enum rel_status
rel_dav_contact_away(struct rel_db *db, rel_id book, rel_id contact, int64_t now,
                     struct rel_err *err)
{
    return mark(db, book, contact, now ? now : 1, now, err);
}

enum rel_status
rel_dav_contact_back(struct rel_db *db, rel_id book, rel_id contact, int64_t now,
                     struct rel_err *err)
{
    return mark(db, book, contact, 0, now, err);
}

enum rel_status
rel_dav_contact_uid(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id contact,
                    const char **uid, bool *away, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT uid, deleted FROM contact WHERE id = $1 AND book_id = $2",
                     REL_ARGS(REL_N(contact), REL_N(book)), &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err) ? err->status
                                          : rel_fail(err, REL_NOT_FOUND, "there is no such person");
    *uid = rel_rows_dup(rows, 0, arena);
    *away = rel_rows_num(rows, 1) != 0;
    return REL_OK;
}

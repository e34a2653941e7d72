#include "store/dav_item.h"

#include "base/str.h"

#include <inttypes.h>
#include <stdio.h>

enum { NAME = 32 };

#define COLUMNS "collection_id, name, seq, contact_id, circle_id, as_sent, deleted, hash"
#define NEXT(collection)                                                                           \
    "(SELECT COALESCE(MAX(n.seq), 0) + 1 FROM dav_item n WHERE n.collection_id = " collection ")"

static const char *
name_of(rel_id id, char name[NAME])
{
    snprintf(name, NAME, "%" PRId64 ".vcf", id);
    return name;
}

static struct rel_dav_item
read_item(struct rel_rows *rows, struct rel_arena *arena)
{
    return (struct rel_dav_item){.collection = rel_rows_num(rows, 0),
                                 .name = rel_rows_dup(rows, 1, arena),
                                 .seq = rel_rows_num(rows, 2),
                                 .contact = rel_rows_num(rows, 3),
                                 .circle = rel_rows_num(rows, 4),
                                 .as_sent = rel_rows_num(rows, 5) != 0,
                                 .deleted = rel_rows_num(rows, 6) != 0,
                                 .hash = rel_rows_num(rows, 7)};
}

static enum rel_status
read_items(struct rel_rows *rows, struct rel_arena *arena, struct rel_dav_items *out,
           struct rel_err *err)
{
    struct rel_dav_items list = {0};

    while (rel_rows_next(rows)) {
        struct rel_dav_item item = read_item(rows, arena);

        *REL_ADD(arena, &list) = item;
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_dav_item_put(struct rel_db *db, const struct rel_dav_item *i, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO dav_item (" COLUMNS ") VALUES ($1, $2, " NEXT(
            "$1") ", $3, $4, $5, $6, $7)"
                  " ON CONFLICT (collection_id, name) DO UPDATE SET seq = excluded.seq,"
                  " contact_id = excluded.contact_id, circle_id = excluded.circle_id,"
                  " as_sent = excluded.as_sent, deleted = excluded.deleted, hash = excluded.hash",
        REL_ARGS(REL_N(i->collection), REL_T(i->name), REL_N(i->contact), REL_N(i->circle),
                 REL_N(i->as_sent), REL_N(i->deleted), REL_N(i->hash)),
        NULL, err);
}

enum rel_status
rel_dav_item_drop(struct rel_db *db, rel_id collection, const char *name, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM dav_item WHERE collection_id = $1 AND name = $2",
                       REL_ARGS(REL_N(collection), REL_T(name)), NULL, err);
}

enum rel_status
rel_dav_note_new(struct rel_db *db, rel_id book, rel_id contact, bool as_sent, struct rel_err *err)
{
    char name[NAME];
    const struct rel_dav_item item = {
        .collection = book, .name = name_of(contact, name), .contact = contact, .as_sent = as_sent};

    return rel_dav_item_put(db, &item, err);
}

/* Where a contact or a circle stands, and whether it should. */
struct place {
    rel_id book; /* 0: it is gone */
    bool shown;
    struct rel_dav_item item; /* collection 0: it never stood anywhere */
};

static enum rel_status
read_place(struct rel_rows *rows, struct rel_arena *arena, struct place *out, struct rel_err *err)
{
    if (rel_rows_next(rows))
        *out = (struct place){.book = rel_rows_num(rows, 0),
                              .shown = rel_rows_num(rows, 1) != 0,
                              .item = {.collection = rel_rows_num(rows, 2),
                                       .name = rel_rows_dup(rows, 3, arena),
                                       .deleted = rel_rows_num(rows, 4) != 0}};
    return rel_rows_status(rows, err);
}

/* Brings the list in line with the place. */
static enum rel_status
settle(struct rel_db *db, struct place *p, bool content, rel_id contact, rel_id circle,
       struct rel_err *err)
{
    char name[NAME];

    if (!p->item.collection && !p->shown)
        return REL_OK;
    if (!p->item.collection) {
        p->item.collection = p->book;
        p->item.name = name_of(contact ? contact : circle, name);
    } else if (p->item.deleted == !p->shown && (!content || !p->shown)) {
        return REL_OK;
    }
    p->item.contact = contact;
    p->item.circle = circle;
    p->item.deleted = !p->shown;
    return rel_dav_item_put(db, &p->item, err);
}

enum rel_status
rel_dav_note_contact(struct rel_db *db, rel_id contact, bool shown, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct place place = {0};
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT c.book_id, CASE WHEN c.deleted = 0 AND c.state <> 'candidate'"
                     " THEN 1 ELSE 0 END, COALESCE(i.collection_id, 0), COALESCE(i.name, ''),"
                     " COALESCE(i.deleted, 0) FROM contact c LEFT JOIN dav_item i"
                     " ON i.contact_id = c.id AND i.contact_id <> 0 WHERE c.id = $1"
                     " ORDER BY COALESCE(i.deleted, 0), COALESCE(i.seq, 0) DESC LIMIT 1",
                     REL_ARGS(REL_N(contact)), &rows, err)
        || read_place(rows, arena, &place, err))
        return err->status;
    if (place.book)
        return settle(db, &place, shown, contact, 0, err);
    rel_rows_close(rows);
    rows = NULL;
    if (rel_db_query(db,
                     "SELECT 0, 0, collection_id, name, deleted FROM dav_item"
                     " WHERE contact_id = $1 AND contact_id <> 0 AND deleted = 0 LIMIT 1",
                     REL_ARGS(REL_N(contact)), &rows, err)
        || read_place(rows, arena, &place, err))
        return err->status;
    return settle(db, &place, shown, contact, 0, err);
}

enum rel_status
rel_dav_note_circle(struct rel_db *db, rel_id circle, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct place place = {0};
    REL_AUTO(rel_rows) *rows = NULL;
    int64_t book;

    if (rel_db_number(db, "SELECT book_id FROM circle WHERE id = $1", REL_ARGS(REL_N(circle)), 0,
                      &book, err)
        || rel_db_query(db,
                        "SELECT 0, 0, collection_id, name, deleted FROM dav_item"
                        " WHERE circle_id = $1 AND circle_id <> 0 ORDER BY deleted, seq DESC"
                        " LIMIT 1",
                        REL_ARGS(REL_N(circle)), &rows, err)
        || read_place(rows, arena, &place, err))
        return err->status;
    place.book = book;
    place.shown = book != 0;
    return settle(db, &place, true, 0, circle, err);
}

static enum rel_status
circles_of(struct rel_db *db, struct rel_arena *arena, rel_id contact, struct rel_id_list *out,
           struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT circle_id FROM circle_member WHERE contact_id = $1",
                     REL_ARGS(REL_N(contact)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

enum rel_status
rel_dav_note_circles_of(struct rel_db *db, rel_id contact, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_id_list circles = {0};

    if (circles_of(db, arena, contact, &circles, err))
        return err->status;
    for (size_t i = 0; i < circles.n; i++)
        if (rel_dav_note_circle(db, circles.v[i], err))
            return err->status;
    return REL_OK;
}

static enum rel_status
forget_items(struct rel_db *db, struct rel_arena *arena, rel_id contact, struct rel_err *err)
{
    struct rel_dav_items items = {0};
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM dav_item WHERE contact_id = $1 AND contact_id <> 0"
                     " ORDER BY collection_id, name",
                     REL_ARGS(REL_N(contact)), &rows, err)
        || read_items(rows, arena, &items, err))
        return err->status;
    for (size_t i = 0; i < items.n; i++) {
        const struct rel_dav_item gone = {
            .collection = items.v[i].collection, .name = items.v[i].name, .deleted = true};

        if (rel_dav_item_put(db, &gone, err))
            return err->status;
    }
    return REL_OK;
}

enum rel_status
rel_dav_forget(struct rel_db *db, rel_id contact, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_id_list circles = {0};

    if (circles_of(db, arena, contact, &circles, err))
        return err->status;
    for (size_t i = 0; i < circles.n; i++) {
        struct rel_dav_item item;

        switch (rel_dav_item_of(db, arena, 0, circles.v[i], &item, err)) {
        case REL_OK:
            if (rel_db_exec(db, "DELETE FROM dav_object WHERE collection_id = $1 AND name = $2",
                            REL_ARGS(REL_N(item.collection), REL_T(item.name)), NULL, err)
                || rel_dav_note_circle(db, circles.v[i], err))
                return err->status;
            break;
        case REL_NOT_FOUND:
            break;
        default:
            return err->status;
        }
    }
    return forget_items(db, arena, contact, err);
}

enum rel_status
rel_dav_note_object(struct rel_db *db, rel_id object, bool gone, rel_id collection,
                    const char *name, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_dav_item item = {
        .collection = collection, .name = name, .deleted = gone, .as_sent = true};
    struct rel_dav_item old;
    REL_AUTO(rel_rows) *rows = NULL;

    if (!gone) {
        if (rel_db_one(db, "SELECT collection_id, name FROM dav_object WHERE id = $1",
                       REL_ARGS(REL_N(object)), &rows, err))
            return err->status;
        item.collection = rel_rows_num(rows, 0);
        item.name = rel_rows_dup(rows, 1, arena);
    }
    if (rel_dav_item_find(db, arena, item.collection, item.name, &old, err) == REL_OK) {
        if (old.circle) /* its circle says the same */
            return REL_OK;
    } else if (err->status != REL_NOT_FOUND) {
        return err->status;
    }
    return rel_dav_item_put(db, &item, err);
}

enum rel_status
rel_dav_note_row(struct rel_db *db, const char *table, rel_id contact, rel_id circle,
                 struct rel_err *err)
{
    if (circle)
        return rel_dav_note_circle(db, circle, err);
    return contact && rel_str_starts(table, "contact")
               ? rel_dav_note_contact(db, contact, true, err)
               : REL_OK;
}

/* ---------------------------------------------------------------- reading */

static enum rel_status
read_one(struct rel_rows *rows, struct rel_arena *arena, struct rel_dav_item *out,
         struct rel_err *err)
{
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err) ? err->status
                                          : rel_fail(err, REL_NOT_FOUND, "there is nothing here");
    *out = read_item(rows, arena);
    return REL_OK;
}

enum rel_status
rel_dav_seq(struct rel_db *db, rel_id collection, int64_t *out, struct rel_err *err)
{
    return rel_db_number(db,
                         "SELECT seq FROM dav_item WHERE collection_id = $1"
                         " ORDER BY seq DESC LIMIT 1",
                         REL_ARGS(REL_N(collection)), 0, out, err);
}

enum rel_status
rel_dav_item_find(struct rel_db *db, struct rel_arena *arena, rel_id collection, const char *name,
                  struct rel_dav_item *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT " COLUMNS " FROM dav_item WHERE collection_id = $1 AND name = $2",
                     REL_ARGS(REL_N(collection), REL_T(name)), &rows, err))
        return err->status;
    return read_one(rows, arena, out, err);
}

enum rel_status
rel_dav_item_of(struct rel_db *db, struct rel_arena *arena, rel_id contact, rel_id circle,
                struct rel_dav_item *out, struct rel_err *err)
{
    static const char *const texts[] = {
        "SELECT " COLUMNS " FROM dav_item WHERE contact_id = $1 AND contact_id <> 0"
        " AND deleted = 0 LIMIT 1",
        "SELECT " COLUMNS " FROM dav_item WHERE circle_id = $1 AND circle_id <> 0"
        " AND deleted = 0 LIMIT 1",
    };
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, texts[circle != 0], REL_ARGS(REL_N(circle ? circle : contact)), &rows,
                     err))
        return err->status;
    return read_one(rows, arena, out, err);
}

enum rel_status
rel_dav_items_since(struct rel_db *db, struct rel_arena *arena, rel_id collection, int64_t seq,
                    size_t most, struct rel_dav_items *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM dav_item WHERE collection_id = $1 AND seq > $2"
                     " AND (deleted = 0 OR $2 <> 0) ORDER BY seq LIMIT $3",
                     REL_ARGS(REL_N(collection), REL_N(seq), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_items(rows, arena, out, err);
}

enum rel_status
rel_dav_items(struct rel_db *db, struct rel_arena *arena, rel_id collection,
              struct rel_dav_items *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM dav_item WHERE collection_id = $1 AND deleted = 0"
                     " ORDER BY name",
                     REL_ARGS(REL_N(collection)), &rows, err))
        return err->status;
    return read_items(rows, arena, out, err);
}

#include "store/history.h"

#include "base/str.h"
#include "store/dav_item.h"
#include "store/image.h"

#include <stdlib.h>
#include <string.h>

struct images {
    struct rel_image *v;
    size_t n;
};

struct rel_history_note {
    const struct rel_table *table;
    rel_id owner;
    struct images before;
};

void
rel_history_begin(struct rel_history *h, struct rel_db *db, struct rel_arena *arena)
{
    *h = (struct rel_history){.db = db, .arena = arena};
}

static enum rel_status
rows_of(struct rel_history *h, const struct rel_table *table, rel_id owner, struct images *out,
        struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(h->db, table->select, REL_ARGS(REL_N(owner)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_image image = rel_image_read(rows, table, h->arena);

        *REL_ADD(h->arena, out) = image;
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_history_note(struct rel_history *h, const char *name, rel_id owner, struct rel_err *err)
{
    const struct rel_table *table = rel_table_find(name);
    struct images before = {0};

    if (!table || table->derived)
        return rel_fail(err, REL_IO, "no history is kept of the table %s", name);
    for (size_t i = 0; i < h->notes.n; i++)
        if (h->notes.v[i].table == table && h->notes.v[i].owner == owner)
            return REL_OK;
    if (rows_of(h, table, owner, &before, err))
        return err->status;
    *REL_ADD(h->arena, &h->notes) = (struct rel_history_note){table, owner, before};
    return REL_OK;
}

/* ---------------------------------------------------------------- writing a change */

static enum rel_status
put_row(struct rel_history *h, rel_id change, int64_t *n, const struct rel_image *key,
        const struct rel_image *before, const struct rel_image *after, struct rel_err *err)
{
    const char *was = before ? rel_image_text(before, REL_IMAGE_ALL, h->arena) : "";
    const char *is = after ? rel_image_text(after, REL_IMAGE_ALL, h->arena) : "";

    return rel_db_exec(h->db,
                       "INSERT INTO change_row (change_id, n, name, key, before, after, contact_id)"
                       " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                       REL_ARGS(REL_N(change), REL_N(++*n), REL_T(key->table->name),
                                REL_T(rel_image_text(key, REL_IMAGE_KEY, h->arena)), REL_T(was),
                                REL_T(is), REL_N(rel_image_contact(key))),
                       NULL, err);
}

static const struct rel_image *
with_key_of(const struct images *list, const struct rel_image *image)
{
    for (size_t i = 0; i < list->n; i++)
        if (rel_image_same_key(&list->v[i], image))
            return &list->v[i];
    return NULL;
}

/* Of a row that changed only the columns that differ are kept, so that two changes of different
 * columns can be taken back in any order. */
static enum rel_status
put_note(struct rel_history *h, rel_id change, int64_t *n, const struct rel_history_note *note,
         struct rel_err *err)
{
    struct images after = {0};

    if (rows_of(h, note->table, note->owner, &after, err))
        return err->status;
    for (size_t i = 0; i < note->before.n; i++) {
        const struct rel_image *was = &note->before.v[i], *is = with_key_of(&after, was);
        struct rel_image left, right;

        if (!is) {
            if (put_row(h, change, n, was, was, NULL, err))
                return err->status;
            continue;
        }
        if (rel_image_within(was, is))
            continue;
        left = rel_image_differing(was, is, h->arena);
        right = rel_image_differing(is, was, h->arena);
        if (put_row(h, change, n, was, &left, &right, err))
            return err->status;
    }
    for (size_t i = 0; i < after.n; i++)
        if (!with_key_of(&note->before, &after.v[i])
            && put_row(h, change, n, &after.v[i], NULL, &after.v[i], err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_history_end(struct rel_history *h, const struct rel_change *change, rel_id book, rel_id *out,
                struct rel_err *err)
{
    const rel_id id = rel_id_new();
    int64_t n = 0;

    if (rel_db_exec(h->db,
                    "INSERT INTO change (id, book_id, user_id, at, deed, summary, contact_id,"
                    " import_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    REL_ARGS(REL_N(id), REL_N(book), REL_N(change->user), REL_N(change->at),
                             REL_T(change->deed), REL_T(change->summary), REL_N(change->contact),
                             REL_N(change->import_id)),
                    NULL, err))
        return rel_wrap(err, "writing the history");
    for (size_t i = 0; i < h->notes.n; i++)
        if (put_note(h, id, &n, &h->notes.v[i], err))
            return rel_wrap(err, "writing the history");
    *out = id;
    return REL_OK;
}

enum rel_status
rel_history_more(struct rel_history *h, rel_id change, struct rel_err *err)
{
    int64_t n;

    if (rel_db_number(h->db,
                      "SELECT n FROM change_row WHERE change_id = $1 ORDER BY n DESC LIMIT 1",
                      REL_ARGS(REL_N(change)), 0, &n, err))
        return err->status;
    for (size_t i = 0; i < h->notes.n; i++)
        if (put_note(h, change, &n, &h->notes.v[i], err))
            return rel_wrap(err, "writing the history");
    return REL_OK;
}

enum rel_status
rel_history_summary(struct rel_db *db, rel_id change, const char *summary, struct rel_err *err)
{
    return rel_db_exec(db, "UPDATE change SET summary = $2 WHERE id = $1",
                       REL_ARGS(REL_N(change), REL_T(summary)), NULL, err);
}

enum rel_status
rel_history_of_import(struct rel_db *db, rel_id book, rel_id import, rel_id *out,
                      struct rel_err *err)
{
    return rel_db_number(db,
                         "SELECT id FROM change WHERE book_id = $1 AND import_id = $2"
                         " AND deed = 'import' ORDER BY id LIMIT 1",
                         REL_ARGS(REL_N(book), REL_N(import)), 0, out, err);
}

/* ---------------------------------------------------------------- reading */

static struct rel_change
read_change(struct rel_rows *rows, struct rel_arena *arena)
{
    return (struct rel_change){.id = rel_rows_num(rows, 0),
                               .user = rel_rows_num(rows, 1),
                               .contact = rel_rows_num(rows, 2),
                               .import_id = rel_rows_num(rows, 3),
                               .at = rel_rows_num(rows, 4),
                               .deed = rel_rows_dup(rows, 5, arena),
                               .summary = rel_rows_dup(rows, 6, arena),
                               .undone = rel_rows_num(rows, 7)};
}

#define COLUMNS "c.id, c.user_id, c.contact_id, c.import_id, c.at, c.deed, c.summary, c.undone"
/* In a shared book: what this user did, and what others changed about the people in it; never what
 * others noted, promised or heard. */
#define MINE                                                                                       \
    " JOIN membership m ON m.user_id = $1 AND m.book_id = c.book_id AND (c.user_id = $1"           \
    " OR c.deed IN ('add', 'edit', 'circle', 'import', 'merge', 'delete', 'form')) "

/* One text for each of what may be asked for, so that each walks its own index backwards. */
static const char *const lists[] = {
    [0] = "SELECT " COLUMNS " FROM change c" MINE
          "WHERE c.id < $2 AND $3 = 0 AND $4 = 0 ORDER BY c.id DESC LIMIT $5",
    [1] = "SELECT " COLUMNS " FROM change c" MINE
          "WHERE c.id < $2 AND c.book_id = $3 AND $4 = 0 ORDER BY c.id DESC LIMIT $5",
    [2] = "SELECT " COLUMNS " FROM change c" MINE
          "WHERE c.id < $2 AND c.contact_id = $4 AND c.contact_id <> 0"
          " AND (c.book_id = $3 OR $3 = 0) ORDER BY c.id DESC LIMIT $5",
};

enum rel_status
rel_history_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                 rel_id contact, rel_id before, int limit, struct rel_change_list *out,
                 struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_change_list list = {0};

    if (rel_db_query(db,
                     lists[contact ? 2
                           : book  ? 1
                                   : 0],
                     REL_ARGS(REL_N(user), REL_N(before ? before : INT64_MAX), REL_N(book),
                              REL_N(contact), REL_N(limit)),
                     &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_change change = read_change(rows, arena);

        *REL_ADD(arena, &list) = change;
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_history_newest(struct rel_db *db, rel_id user, rel_id book, rel_id *out, struct rel_err *err)
{
    int64_t id;

    if (rel_db_number(db,
                      "SELECT c.id FROM change c" MINE "WHERE c.book_id = $2 AND c.user_id = $1"
                      " AND c.undone = 0 AND c.deed <> 'undo' AND (c.import_id <> 0 OR EXISTS"
                      " (SELECT 1 FROM change_row r WHERE r.change_id = c.id))"
                      " ORDER BY c.id DESC LIMIT 1",
                      REL_ARGS(REL_N(user), REL_N(book)), 0, &id, err))
        return err->status;
    if (id == 0)
        return rel_fail(err, REL_NOT_FOUND, "there is nothing to take back");
    *out = id;
    return REL_OK;
}

/* ---------------------------------------------------------------- taking back */

struct step { /* one row of the change, with how it stands now */
    const struct rel_table *table;
    struct rel_image key, before, after;
    bool was, is; /* there was a row before, after */
};

struct undo {
    struct rel_db *db;
    struct rel_arena *arena;
    struct rel_history history;
    struct {
        struct step *v;
        size_t n;
    } steps;
    struct rel_id_list touched;
};

static void
touch(struct undo *u, rel_id contact)
{
    for (size_t i = 0; i < u->touched.n; i++)
        if (u->touched.v[i] == contact)
            return;
    if (contact)
        *REL_ADD(u->arena, &u->touched) = contact;
}

/* contact 0 = the rows of everybody. */
static enum rel_status
load_steps(struct undo *u, rel_id change, rel_id contact, struct rel_err *err)
{
    static const char *const texts[] = {
        "SELECT name, key, before, after FROM change_row WHERE change_id = $1 AND $2 = 0 ORDER BY "
        "n",
        "SELECT name, key, before, after FROM change_row WHERE contact_id = $2 AND contact_id <> 0"
        " AND change_id = $1 ORDER BY n",
    };
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(u->db, texts[contact != 0], REL_ARGS(REL_N(change), REL_N(contact)), &rows,
                     err))
        return err->status;
    while (rel_rows_next(rows)) {
        const struct rel_table *table = rel_table_find(rel_rows_text(rows, 0));
        struct step step = {.table = table};

        if (!table)
            return rel_fail(err, REL_CONFLICT, "%s is no longer a table of this version",
                            rel_rows_text(rows, 0));
        step.key = rel_image_parse(rel_rows_text(rows, 1), table, u->arena);
        step.before = rel_image_parse(rel_rows_text(rows, 2), table, u->arena);
        step.after = rel_image_parse(rel_rows_text(rows, 3), table, u->arena);
        step.was = *rel_rows_text(rows, 2) != '\0';
        step.is = *rel_rows_text(rows, 3) != '\0';
        *REL_ADD(u->arena, &u->steps) = step;
        touch(u, rel_image_contact(&step.key));
        touch(u, rel_image_contact(&step.before));
        touch(u, rel_image_contact(&step.after));
    }
    return rel_rows_status(rows, err);
}

/* Parents stand before their children in rel_tables. */
static int
by_table(const void *a, const void *b)
{
    const struct rel_table *x = ((const struct step *)a)->table;
    const struct rel_table *y = ((const struct step *)b)->table;

    return (x > y) - (x < y);
}

static enum rel_status
changed_since(const struct step *step, const char *how, struct rel_err *err)
{
    rel_fail(err, REL_CONFLICT, "%s %s since", step->table->name, how);
    return rel_advise(err, "change", "Take back the later change first: relatum history");
}

/* Does the row still stand as the change left it? What it is now goes into *now. */
static enum rel_status
compare(struct undo *u, const struct step *step, struct rel_image *now, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_arg key[REL_MAX_ARGS];
    size_t n = rel_image_key(&step->key, key);

    if (rel_db_query(u->db, step->table->find, key, n, &rows, err))
        return err->status;
    if (!rel_rows_next(rows)) {
        if (rel_rows_status(rows, err))
            return err->status;
        return step->is ? changed_since(step, "was removed", err) : REL_OK;
    }
    if (!step->is)
        return changed_since(step, "came back", err);
    *now = rel_image_read(rows, step->table, u->arena);
    return rel_image_within(&step->after, now) ? REL_OK : changed_since(step, "was changed", err);
}

static enum rel_status
take_away(struct undo *u, const struct step *step, struct rel_err *err)
{
    struct rel_arg key[REL_MAX_ARGS];
    size_t n = rel_image_key(&step->key, key);

    for (const struct rel_referrer *r = step->table->referrers; n == 1 && r->table; r++) {
        REL_AUTO(rel_rows) *rows = NULL;

        if (rel_db_query(u->db, r->sql, key, 1, &rows, err))
            return err->status;
        if (rel_rows_next(rows)) {
            rel_fail(err, REL_CONFLICT, "a later change hangs on it (%s)", r->table);
            return rel_advise(err, "change", "Take back the later change first: relatum history");
        }
        if (rel_rows_status(rows, err))
            return err->status;
    }
    return rel_db_exec(u->db, step->table->remove, key, n, NULL, err);
}

static enum rel_status
put_back(struct undo *u, const struct step *step, const struct rel_image *now, int64_t at,
         struct rel_err *err)
{
    const struct rel_table *table = step->table;
    struct rel_image row = step->was && step->is ? *now : step->before;

    for (size_t i = 0; i < table->n; i++) {
        if (step->before.has[i])
            row.values[i] = step->before.values[i];
        if (rel_str_is(table->columns[i].name, "changed")) /* this is a change, too */
            row.values[i].num = at;
    }
    return rel_db_exec(u->db, step->is ? table->update : table->insert, row.values, table->n, NULL,
                       err);
}

/* The object whose row it is; of a row that is no more, where it stood. */
static enum rel_status
tell_of_object(struct undo *u, const struct step *step, struct rel_err *err)
{
    rel_id collection = 0;
    const char *name = "";

    for (size_t c = 0; !step->was && c < step->table->n; c++) {
        const struct rel_arg *value = &step->after.values[c];

        if (rel_str_is(step->table->columns[c].name, "collection_id"))
            collection = value->num;
        if (rel_str_is(step->table->columns[c].name, "name"))
            name = rel_strndup(u->arena, value->bytes,
                               value->n == SIZE_MAX ? strlen(value->bytes) : value->n);
    }
    return rel_dav_note_object(u->db, step->key.values[0].num, !step->was, collection, name, err);
}

/* Phones see what stands in these rows, too. */
static enum rel_status
tell_clients(struct undo *u, struct rel_err *err)
{
    for (size_t i = 0; i < u->steps.n; i++) {
        const struct rel_table *table = u->steps.v[i].table;
        const struct rel_image *key = &u->steps.v[i].key;
        rel_id circle = rel_str_is(table->name, "circle") ? key->values[0].num : 0;

        for (size_t c = 0; c < table->n; c++)
            if (table->columns[c].key && rel_str_is(table->columns[c].name, "circle_id"))
                circle = key->values[c].num;
        if (rel_str_is(table->name, "dav_object") && tell_of_object(u, &u->steps.v[i], err))
            return err->status;
        if (rel_dav_note_row(u->db, table->name, rel_image_contact(key), circle, err))
            return err->status;
    }
    return REL_OK;
}

/* Everything is compared before anything is written; then rows go, children first, and come back,
 * parents first. */
static enum rel_status
apply(struct undo *u, int64_t at, struct rel_err *err)
{
    const size_t n = u->steps.n;
    struct rel_image *now = rel_alloc(u->arena, (n + 1) * sizeof(*now));

    qsort(u->steps.v, n, sizeof(*u->steps.v), by_table);
    for (size_t i = 0; i < n; i++) {
        const struct step *step = &u->steps.v[i];

        if (compare(u, step, &now[i], err))
            return err->status;
    }
    for (size_t i = n; i-- > 0;)
        if (!u->steps.v[i].was && take_away(u, &u->steps.v[i], err))
            return err->status;
    for (size_t i = 0; i < n; i++)
        if (u->steps.v[i].was && put_back(u, &u->steps.v[i], &now[i], at, err))
            return err->status;
    return tell_clients(u, err);
}

static enum rel_status
find_change(struct undo *u, rel_id user, rel_id id, rel_id *book, struct rel_change *out,
            struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_one(u->db,
                   "SELECT " COLUMNS ", c.book_id FROM change c" MINE
                   "WHERE c.id = $2 AND m.role <> 'reader'",
                   REL_ARGS(REL_N(user), REL_N(id)), &rows, err)) {
        if (err->status != REL_NOT_FOUND)
            return err->status;
        rel_fail(err, REL_NOT_FOUND, "there is no such change");
        return rel_advise(err, "change", "See: relatum history");
    }
    *out = read_change(rows, u->arena);
    *book = rel_rows_num(rows, 8);
    if (out->undone)
        return rel_fail(err, REL_CONFLICT, "this change was taken back already");
    if (out->import_id) {
        char text[REL_ID_TEXT];

        rel_fail(err, REL_BAD_INPUT, "this change is a whole import");
        return rel_advise(err, "change", "Take it back with: relatum import undo %s",
                          rel_id_text(out->import_id, text));
    }
    return REL_OK;
}

/* "Took back: Logged a call with Ana", and when that is taken back: "Did again: Logged ..." */
static const char *
summary_of_undo(struct rel_arena *arena, const struct rel_change *of)
{
    static const char back[] = "Took back: ", again[] = "Did again: ";
    const bool was_back = rel_str_starts(of->summary, back);
    const size_t skip = was_back || rel_str_starts(of->summary, again) ? sizeof(back) - 1 : 0;

    return rel_printf(arena, "%s%s", was_back ? again : back, of->summary + skip);
}

/* The change that `id` took back, when it is an undo: it stands again. */
static enum rel_status
mark(struct undo *u, rel_id id, rel_id by, struct rel_err *err)
{
    if (rel_db_exec(u->db, "UPDATE change SET undone = $2 WHERE id = $1",
                    REL_ARGS(REL_N(id), REL_N(by)), NULL, err))
        return err->status;
    return rel_db_exec(u->db, "UPDATE change SET undone = 0 WHERE undone = $1 AND undone <> 0",
                       REL_ARGS(REL_N(id)), NULL, err);
}

/* The owner under which rel_history_note() finds this row. */
static rel_id
owner_of(const struct step *step)
{
    static const char *const owners[] = {"id", "interaction_id", "contact_id", "user_id"};

    for (size_t o = 0; o < REL_COUNT(owners); o++)
        for (size_t i = 0; i < step->table->n; i++)
            if (step->table->columns[i].key && rel_str_is(step->table->columns[i].name, owners[o]))
                return step->key.values[i].num;
    return 0;
}

enum rel_status
rel_history_undo(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id id, int64_t at,
                 struct rel_change *out, struct rel_id_list *touched, struct rel_err *err)
{
    struct undo u = {.db = db, .arena = arena};
    struct rel_change of = {.summary = ""}, change;
    rel_id book = 0;

    if (find_change(&u, user, id, &book, &of, err) || load_steps(&u, id, 0, err))
        return err->status;
    if (!u.steps.n)
        return rel_fail(err, REL_CONFLICT,
                        "nothing is left of this change: it was about somebody"
                        " who was forgotten");
    touch(&u, of.contact);
    rel_history_begin(&u.history, db, arena);
    for (size_t i = 0; i < u.steps.n; i++)
        if (rel_history_note(&u.history, u.steps.v[i].table->name, owner_of(&u.steps.v[i]), err))
            return err->status;
    if (apply(&u, at, err))
        return rel_wrap(err, "taking back \"%.200s\"", of.summary);
    change = (struct rel_change){.user = user, .at = at, .deed = "undo", .contact = of.contact};
    change.summary = summary_of_undo(arena, &of);
    if (rel_history_end(&u.history, &change, book, &change.id, err) || mark(&u, id, change.id, err))
        return err->status;
    *out = change;
    *touched = u.touched;
    return REL_OK;
}

enum rel_status
rel_history_contacts(struct rel_db *db, struct rel_arena *arena, rel_id change,
                     struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT DISTINCT contact_id FROM change_row WHERE change_id = $1"
                     " AND contact_id <> 0 ORDER BY contact_id",
                     REL_ARGS(REL_N(change)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

enum rel_status
rel_history_undo_contact(struct rel_db *db, struct rel_arena *arena, rel_id change, rel_id contact,
                         int64_t at, struct rel_err *err)
{
    struct undo u = {.db = db, .arena = arena};

    return load_steps(&u, change, contact, err) ? err->status : apply(&u, at, err);
}

enum rel_status
rel_history_undone(struct rel_db *db, struct rel_arena *arena, const struct rel_change *undo,
                   rel_id book, rel_id change, struct rel_err *err)
{
    struct undo u = {.db = db, .arena = arena};
    rel_id id;

    rel_history_begin(&u.history, db, arena);
    if (rel_history_end(&u.history, undo, book, &id, err))
        return err->status;
    return change ? mark(&u, change, id, err) : REL_OK;
}

enum rel_status
rel_history_forget(struct rel_db *db, rel_id contact, struct rel_err *err)
{
    if (rel_db_exec(db, "DELETE FROM change_row WHERE contact_id = $1 AND contact_id <> 0",
                    REL_ARGS(REL_N(contact)), NULL, err))
        return err->status;
    return rel_db_exec(db,
                       "UPDATE change SET summary = '' WHERE contact_id = $1 AND contact_id <> 0",
                       REL_ARGS(REL_N(contact)), NULL, err);
}

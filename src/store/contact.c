#include "store/contact.h"

#include "base/str.h"
#include "lib/unicode.h"
#include "store/contact_parts.h"
#include "store/dav_item.h"

#define COLUMNS                                                                                    \
    "id, book_id, uid, kind, state, caught, name, family, given, additional, prefix, suffix,"      \
    " organization, department, title, role, cadence_days, old_friend, rest_until, created,"       \
    " changed, state_since"

static const char *
text(struct rel_rows *rows, struct rel_arena *arena, int column)
{
    return rel_strdup(arena, rel_rows_text(rows, column));
}

static struct rel_contact
read_contact(struct rel_rows *rows, struct rel_arena *arena)
{
    struct rel_contact c = rel_contact_init();

    c.id = rel_rows_num(rows, 0);
    c.book = rel_rows_num(rows, 1);
    c.uid = text(rows, arena, 2);
    rel_contact_kind_parse(rel_rows_text(rows, 3), &c.kind);
    rel_contact_state_parse(rel_rows_text(rows, 4), &c.state);
    rel_caught_parse(rel_rows_text(rows, 5), &c.caught);
    c.name = text(rows, arena, 6);
    c.family = text(rows, arena, 7);
    c.given = text(rows, arena, 8);
    c.additional = text(rows, arena, 9);
    c.prefix = text(rows, arena, 10);
    c.suffix = text(rows, arena, 11);
    c.organization = text(rows, arena, 12);
    c.department = text(rows, arena, 13);
    c.title = text(rows, arena, 14);
    c.role = text(rows, arena, 15);
    c.cadence_days = (int)rel_rows_num(rows, 16);
    c.old_friend = rel_rows_num(rows, 17) != 0;
    c.rest_until = (rel_day)rel_rows_num(rows, 18);
    c.created = rel_rows_num(rows, 19);
    c.changed = rel_rows_num(rows, 20);
    c.state_since = rel_rows_num(rows, 21);
    return c;
}

static enum rel_status
no_contact(struct rel_err *err)
{
    rel_fail(err, REL_NOT_FOUND, "there is no such contact");
    return rel_advise(err, "contact", "See: relatum people");
}

static enum rel_status
load(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id, bool whole,
     struct rel_contact *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_contact c;

    if (rel_db_query(
            db, "SELECT " COLUMNS " FROM contact WHERE id = $1 AND book_id = $2 AND deleted = 0",
            REL_ARGS(REL_N(id), REL_N(book)), &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err) ? err->status : no_contact(err);
    c = read_contact(rows, arena);
    if (rel_contact_parts_load(db, arena, &c, whole, err))
        return err->status;
    *out = c;
    return REL_OK;
}

enum rel_status
rel_contact_load(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                 struct rel_contact *out, struct rel_err *err)
{
    return load(db, arena, book, id, true, out, err);
}

enum rel_status
rel_contact_load_names(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                       struct rel_contact *out, struct rel_err *err)
{
    return load(db, arena, book, id, false, out, err);
}

enum rel_status
rel_contact_insert(struct rel_db *db, struct rel_arena *arena, const struct rel_contact *c,
                   rel_id import_id, struct rel_err *err)
{
    return rel_contact_insert_card(db, arena, c, import_id, false, err);
}

enum rel_status
rel_contact_insert_card(struct rel_db *db, struct rel_arena *arena, const struct rel_contact *c,
                        rel_id import_id, bool as_sent, struct rel_err *err)
{
    if (rel_db_exec(
            db,
            "INSERT INTO contact (" COLUMNS ", name_key, import_id) VALUES ($1, $2, $3, $4, $5, $6,"
            " $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, "
            "$24)",
            REL_ARGS(REL_N(c->id), REL_N(c->book), REL_T(c->uid),
                     REL_T(rel_contact_kind_word(c->kind)), REL_T(rel_contact_state_word(c->state)),
                     REL_T(rel_caught_word(c->caught)), REL_T(c->name), REL_T(c->family),
                     REL_T(c->given), REL_T(c->additional), REL_T(c->prefix), REL_T(c->suffix),
                     REL_T(c->organization), REL_T(c->department), REL_T(c->title), REL_T(c->role),
                     REL_N(c->cadence_days), REL_N(c->old_friend), REL_N(c->rest_until),
                     REL_N(c->created), REL_N(c->changed), REL_N(c->state_since),
                     REL_T(rel_unicode_fold_cut(arena, c->name, REL_NAME_KEY)), REL_N(import_id)),
            NULL, err))
        return err->status == REL_CONFLICT ? rel_fail(
                   err, REL_CONFLICT, "a contact with the uid %.80s exists already", c->uid)
                                           : err->status;
    if (c->state != REL_CANDIDATE && rel_dav_note_new(db, c->book, c->id, as_sent, err))
        return err->status;
    return rel_contact_parts_write(db, arena, c, false, err);
}

enum rel_status
rel_contact_update(struct rel_db *db, struct rel_arena *arena, const struct rel_contact *c,
                   struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db,
                    "UPDATE contact SET kind = $3, name = $4, family = $5, given = $6,"
                    " additional = $7, prefix = $8, suffix = $9, organization = $10,"
                    " department = $11, title = $12, role = $13, changed = $14, name_key = $15"
                    " WHERE id = $1 AND book_id = $2 AND deleted = 0",
                    REL_ARGS(REL_N(c->id), REL_N(c->book), REL_T(rel_contact_kind_word(c->kind)),
                             REL_T(c->name), REL_T(c->family), REL_T(c->given),
                             REL_T(c->additional), REL_T(c->prefix), REL_T(c->suffix),
                             REL_T(c->organization), REL_T(c->department), REL_T(c->title),
                             REL_T(c->role), REL_N(c->changed),
                             REL_T(rel_unicode_fold_cut(arena, c->name, REL_NAME_KEY))),
                    &n, err))
        return err->status;
    if (!n)
        return no_contact(err);
    return rel_contact_parts_write(db, arena, c, true, err)
               ? err->status
               : rel_dav_note_contact(db, c->id, true, err);
}

enum rel_status
rel_contact_set_state(struct rel_db *db, rel_id book, rel_id id, enum rel_contact_state state,
                      rel_day rest_until, int64_t now, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db,
                    "UPDATE contact SET state = $3, rest_until = $4, changed = $5, state_since = $5"
                    " WHERE id = $1 AND book_id = $2 AND deleted = 0",
                    REL_ARGS(REL_N(id), REL_N(book), REL_T(rel_contact_state_word(state)),
                             REL_N(rest_until), REL_N(now)),
                    &n, err))
        return err->status;
    return n ? rel_dav_note_contact(db, id, false, err) : no_contact(err);
}

enum rel_status
rel_contact_wake(struct rel_db *db, rel_id book, rel_id id, int64_t now, struct rel_err *err)
{
    return rel_db_exec(db,
                       "UPDATE contact SET state = 'active', rest_until = -2147483648,"
                       " state_since = $3 WHERE id = $1 AND book_id = $2 AND state = 'resting'",
                       REL_ARGS(REL_N(id), REL_N(book), REL_N(now)), NULL, err);
}

enum rel_status
rel_contact_set_cadence(struct rel_db *db, rel_id book, rel_id id, int days, bool old_friend,
                        int64_t now, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db,
                    "UPDATE contact SET cadence_days = $3, old_friend = $4, changed = $5"
                    " WHERE id = $1 AND book_id = $2 AND deleted = 0",
                    REL_ARGS(REL_N(id), REL_N(book), REL_N(days), REL_N(old_friend), REL_N(now)),
                    &n, err))
        return err->status;
    return n ? REL_OK : no_contact(err);
}

enum rel_status
rel_contact_by_uid(struct rel_db *db, rel_id book, const char *uid, rel_id *out,
                   struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT id FROM contact WHERE book_id = $1 AND uid = $2",
                     REL_ARGS(REL_N(book), REL_T(uid)), &rows, err))
        return err->status;
    *out = rel_rows_next(rows) ? rel_rows_num(rows, 0) : 0;
    return rel_rows_status(rows, err);
}

/* ------------------------------------------------------------------ finding */

#define HIT                                                                                        \
    "SELECT c.id, c.state, c.name, c.name_key, c.organization, COALESCE((SELECT p.value"           \
    " FROM contact_point p WHERE p.contact_id = c.id AND p.kind = 'email'"                         \
    " ORDER BY p.pref DESC, p.n LIMIT 1), '') FROM contact c "

static enum rel_status
read_hits(struct rel_rows *rows, struct rel_arena *arena, struct rel_contact_hits *out,
          struct rel_err *err)
{
    struct rel_contact_hits hits = {0};

    while (rel_rows_next(rows)) {
        struct rel_contact_hit *hit = REL_ADD(arena, &hits);

        hit->id = rel_rows_num(rows, 0);
        rel_contact_state_parse(rel_rows_text(rows, 1), &hit->state);
        hit->name = text(rows, arena, 2);
        hit->name_key = text(rows, arena, 3);
        hit->organization = text(rows, arena, 4);
        hit->email = text(rows, arena, 5);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = hits;
    return REL_OK;
}

enum rel_status
rel_contact_by_point(struct rel_db *db, struct rel_arena *arena, rel_id book, const char *folded,
                     size_t most, struct rel_contact_hits *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     HIT "JOIN contact_point t ON t.contact_id = c.id"
                         " WHERE t.book_id = $1 AND t.folded = $2 AND c.deleted = 0 AND NOT EXISTS"
                         " (SELECT 1 FROM contact_point o WHERE o.contact_id = t.contact_id"
                         " AND o.folded = t.folded AND o.n < t.n)"
                         " ORDER BY t.contact_id LIMIT $3",
                     REL_ARGS(REL_N(book), REL_T(folded), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_hits(rows, arena, out, err);
}

enum rel_status
rel_contact_by_name(struct rel_db *db, struct rel_arena *arena, rel_id book, const char *name_key,
                    size_t most, struct rel_contact_hits *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     HIT "WHERE c.book_id = $1 AND c.name_key = $2 AND c.deleted = 0"
                         " ORDER BY c.id LIMIT $3",
                     REL_ARGS(REL_N(book), REL_T(name_key), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_hits(rows, arena, out, err);
}

enum rel_status
rel_contact_hit(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                struct rel_contact_hit *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_contact_hits hits;

    if (rel_db_query(db, HIT "WHERE c.id = $1 AND c.book_id = $2 AND c.deleted = 0",
                     REL_ARGS(REL_N(id), REL_N(book)), &rows, err)
        || read_hits(rows, arena, &hits, err))
        return err->status;
    if (!hits.n)
        return no_contact(err);
    *out = hits.v[0];
    return REL_OK;
}

enum rel_status
rel_contact_count(struct rel_db *db, rel_id book, int64_t *out, struct rel_err *err)
{
    return rel_db_number(db, "SELECT COUNT(*) FROM contact WHERE book_id = $1 AND deleted = 0",
                         REL_ARGS(REL_N(book)), 0, out, err);
}

enum rel_status
rel_contact_page(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id after, size_t most,
                 struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT id FROM contact WHERE +book_id = $1 AND id > $2 AND deleted = 0"
                     " ORDER BY id LIMIT $3",
                     REL_ARGS(REL_N(book), REL_N(after), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

/* ------------------------------------------------------------------ for the plan */

enum rel_status
rel_contact_plan(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                 struct rel_contact_plan *out, bool *found, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT state, caught, name_key, cadence_days, old_friend, rest_until,"
                     " created, state_since FROM contact"
                     " WHERE id = $1 AND book_id = $2 AND deleted = 0",
                     REL_ARGS(REL_N(id), REL_N(book)), &rows, err))
        return err->status;
    *found = rel_rows_next(rows);
    if (*found) {
        rel_contact_state_parse(rel_rows_text(rows, 0), &out->state);
        rel_caught_parse(rel_rows_text(rows, 1), &out->caught);
        out->name_key = text(rows, arena, 2);
        out->cadence_days = (int)rel_rows_num(rows, 3);
        out->old_friend = rel_rows_num(rows, 4) != 0;
        out->rest_until = (rel_day)rel_rows_num(rows, 5);
        out->created = rel_rows_num(rows, 6);
        out->state_since = rel_rows_num(rows, 7);
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_contact_dates(struct rel_db *db, struct rel_arena *arena, rel_id id,
                  struct rel_contact_dates *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_contact_dates list = {0};

    if (rel_db_query(db,
                     "SELECT kind, year, month, day, text FROM contact_date WHERE contact_id = $1"
                     " ORDER BY n",
                     REL_ARGS(REL_N(id)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = (struct rel_date){
            .kind = text(rows, arena, 0),
            .year = (int)rel_rows_num(rows, 1),
            .month = (int)rel_rows_num(rows, 2),
            .day = (int)rel_rows_num(rows, 3),
            .text = text(rows, arena, 4),
        };
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

/* The preferred address and number, else the first of each. Chosen here: SQLite would sort them. */
static enum rel_status
reach(struct rel_db *db, struct rel_arena *arena, rel_id id, struct rel_contact_face *f,
      struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    bool sure[2] = {false, false};

    f->email = f->phone = "";
    if (rel_db_query(db,
                     "SELECT kind, pref, value FROM contact_point WHERE contact_id = $1 ORDER BY n",
                     REL_ARGS(REL_N(id)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        const char *kind = rel_rows_text(rows, 0);
        const bool email = rel_str_is(kind, "email"), pref = rel_rows_num(rows, 1) != 0;
        const char **to = email ? &f->email : &f->phone;

        if ((!email && !rel_str_is(kind, "phone")) || (**to && (sure[email] || !pref)))
            continue;
        *to = text(rows, arena, 2);
        sure[email] = pref;
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_contact_face(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                 struct rel_contact_face *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_contact_face f = {0};

    if (rel_db_query(
            db,
            "SELECT state, caught, name, given, organization, cadence_days, old_friend, created,"
            " state_since FROM contact WHERE id = $1 AND book_id = $2 AND deleted = 0",
            REL_ARGS(REL_N(id), REL_N(book)), &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err) ? err->status : no_contact(err);
    rel_contact_state_parse(rel_rows_text(rows, 0), &f.state);
    rel_caught_parse(rel_rows_text(rows, 1), &f.caught);
    f.name = text(rows, arena, 2);
    f.given = text(rows, arena, 3);
    f.organization = text(rows, arena, 4);
    f.cadence_days = (int)rel_rows_num(rows, 5);
    f.old_friend = rel_rows_num(rows, 6) != 0;
    f.created = rel_rows_num(rows, 7);
    f.state_since = rel_rows_num(rows, 8);
    if (reach(db, arena, id, &f, err))
        return err->status;
    *out = f;
    return REL_OK;
}

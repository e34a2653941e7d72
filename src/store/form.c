#include "store/form.h"

#include "base/str.h"

enum rel_status
rel_form_load(struct rel_db *db, struct rel_arena *arena, rel_id book, const char *token,
              struct rel_form *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT book_id, user_id, token, title, consent, created FROM capture_form"
                     " WHERE book_id = $1 OR token = $2",
                     REL_ARGS(REL_N(book), REL_T(token)), &rows, err))
        return err->status;
    *out = (struct rel_form){.token = "", .title = "", .consent = ""};
    if (rel_rows_next(rows))
        *out = (struct rel_form){.book = rel_rows_num(rows, 0),
                                 .user = rel_rows_num(rows, 1),
                                 .token = rel_rows_dup(rows, 2, arena),
                                 .title = rel_rows_dup(rows, 3, arena),
                                 .consent = rel_rows_dup(rows, 4, arena),
                                 .created = rel_rows_num(rows, 5)};
    return rel_rows_status(rows, err);
}

enum rel_status
rel_form_write(struct rel_db *db, const struct rel_form *f, struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO capture_form (book_id, user_id, token, title, consent, created)"
                       " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (book_id) DO UPDATE SET"
                       " user_id = excluded.user_id, title = excluded.title,"
                       " consent = excluded.consent",
                       REL_ARGS(REL_N(f->book), REL_N(f->user), REL_T(f->token), REL_T(f->title),
                                REL_T(f->consent), REL_N(f->created)),
                       NULL, err);
}

enum rel_status
rel_form_remove(struct rel_db *db, rel_id book, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM capture_form WHERE book_id = $1", REL_ARGS(REL_N(book)),
                       NULL, err);
}

enum rel_status
rel_consent_write(struct rel_db *db, rel_id contact, int64_t at, const char *source,
                  const char *words, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO consent (id, contact_id, at, source, words)"
        " VALUES ($1, $2, $3, $4, $5)",
        REL_ARGS(REL_N(rel_id_new()), REL_N(contact), REL_N(at), REL_T(source), REL_T(words)), NULL,
        err);
}

enum rel_status
rel_calendar_feed_write(struct rel_db *db, const struct rel_calendar_feed *f, const char *hash,
                        struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO calendar_feed (id, book_id, user_id, hash, label, kinds,"
                       " created) VALUES ($1, $2, $3, $4, $5, 'all', $6)",
                       REL_ARGS(REL_N(f->id), REL_N(f->book), REL_N(f->user), REL_T(hash),
                                REL_T(f->label), REL_N(f->created)),
                       NULL, err);
}

enum rel_status
rel_calendar_feed_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                       struct rel_calendar_feed_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_calendar_feed_list list = {0};

    if (rel_db_query(db,
                     "SELECT id, book_id, user_id, label, created, used FROM calendar_feed"
                     " WHERE user_id = $1 ORDER BY id",
                     REL_ARGS(REL_N(user)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = (struct rel_calendar_feed){.id = rel_rows_num(rows, 0),
                                                            .book = rel_rows_num(rows, 1),
                                                            .user = rel_rows_num(rows, 2),
                                                            .label = rel_rows_dup(rows, 3, arena),
                                                            .created = rel_rows_num(rows, 4),
                                                            .used = rel_rows_num(rows, 5)};
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_calendar_feed_remove(struct rel_db *db, rel_id user, rel_id id, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db, "DELETE FROM calendar_feed WHERE id = $1 AND user_id = $2",
                    REL_ARGS(REL_N(id), REL_N(user)), &n, err))
        return err->status;
    if (n)
        return REL_OK;
    rel_fail(err, REL_NOT_FOUND, "there is no such feed");
    return rel_advise(err, "feed", "See: relatum feed list");
}

enum rel_status
rel_calendar_feed_find(struct rel_db *db, const char *hash, struct rel_calendar_feed *out,
                       struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT id, book_id, user_id, used FROM calendar_feed WHERE hash = $1",
                     REL_ARGS(REL_T(hash)), &rows, err))
        return err->status;
    *out = (struct rel_calendar_feed){.label = ""};
    if (rel_rows_next(rows)) {
        out->id = rel_rows_num(rows, 0);
        out->book = rel_rows_num(rows, 1);
        out->user = rel_rows_num(rows, 2);
        out->used = rel_rows_num(rows, 3);
    }
    return rel_rows_status(rows, err);
}

static enum rel_status
read_plans(struct rel_rows *rows, struct rel_arena *arena, bool promise, struct rel_feed_rows *out,
           struct rel_err *err)
{
    while (rel_rows_next(rows)) {
        struct rel_feed_row *r = REL_ADD(arena, out);

        r->id = rel_rows_num(rows, 0);
        r->promise = promise;
        r->who = rel_rows_dup(rows, 1, arena);
        r->what = rel_rows_dup(rows, 2, arena);
        r->day = rel_rows_day(rows, 3);
        r->mine = !promise || rel_str_is(rel_rows_text(rows, 4), "promise");
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_feed_plans(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, size_t most,
               struct rel_feed_rows *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *plans = NULL;
    REL_AUTO(rel_rows) *promises = NULL;
    struct rel_feed_rows list = {0};

    if (rel_db_query(db,
                     "SELECT t.id, c.name, t.what, t.day, '' FROM touchpoint t"
                     " JOIN contact c ON c.id = t.contact_id AND c.deleted = 0"
                     " WHERE t.user_id = $1 AND t.book_id = $2 AND t.announced IN (0, 1)"
                     " AND t.state = 'planned' LIMIT $3",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N((int64_t)most)), &plans, err)
        || read_plans(plans, arena, false, &list, err)
        || rel_db_query(db,
                        "SELECT p.id, c.name, p.text, p.due, p.side FROM promise p"
                        " JOIN contact c ON c.id = p.contact_id AND c.deleted = 0"
                        " WHERE p.user_id = $1 AND p.book_id = $2 AND p.side IN ('promise',"
                        " 'waiting_on') AND p.due > -2147483648 AND p.state = 'open' LIMIT $3",
                        REL_ARGS(REL_N(user), REL_N(book), REL_N((int64_t)most)), &promises, err)
        || read_plans(promises, arena, true, &list, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_feed_dates(struct rel_db *db, struct rel_arena *arena, rel_id book, size_t most,
               struct rel_feed_dates *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_feed_dates list = {0};

    if (rel_db_query(db,
                     "SELECT c.id, c.name, d.kind, d.month, d.day FROM contact c"
                     " JOIN contact_date d ON d.contact_id = c.id"
                     " WHERE c.book_id = $1 AND c.state = 'active' AND c.deleted = 0"
                     " AND d.month > 0 AND d.day > 0 LIMIT $2",
                     REL_ARGS(REL_N(book), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = (struct rel_feed_date){.contact = rel_rows_num(rows, 0),
                                                        .who = rel_rows_dup(rows, 1, arena),
                                                        .kind = rel_rows_dup(rows, 2, arena),
                                                        .month = (int)rel_rows_num(rows, 3),
                                                        .day = (int)rel_rows_num(rows, 4)};
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

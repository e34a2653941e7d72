#include "store/account.h"

#define COLUMNS                                                                                    \
    "id, book_id, user_id, kind, name, place, tls, login, secret, inside, folders,"                \
    " every, created, began, ended, next, fails, problem, remedy, seen, matched, known, skipped,"  \
    " import_id"

static struct rel_account
read_one(struct rel_rows *rows, struct rel_arena *arena)
{
    struct rel_account a = {.id = rel_rows_num(rows, 0),
                            .book = rel_rows_num(rows, 1),
                            .user = rel_rows_num(rows, 2),
                            .name = rel_rows_dup(rows, 4, arena),
                            .place = rel_rows_dup(rows, 5, arena),
                            .login = rel_rows_dup(rows, 7, arena),
                            .secret = rel_rows_dup(rows, 8, arena),
                            .inside = rel_rows_num(rows, 9) != 0,
                            .folders = rel_rows_dup(rows, 10, arena),
                            .every = rel_rows_num(rows, 11),
                            .created = rel_rows_num(rows, 12),
                            .began = rel_rows_num(rows, 13),
                            .ended = rel_rows_num(rows, 14),
                            .next = rel_rows_num(rows, 15),
                            .fails = rel_rows_num(rows, 16),
                            .problem = rel_rows_dup(rows, 17, arena),
                            .remedy = rel_rows_dup(rows, 18, arena),
                            .seen = rel_rows_num(rows, 19),
                            .matched = rel_rows_num(rows, 20),
                            .known = rel_rows_num(rows, 21),
                            .skipped = rel_rows_num(rows, 22),
                            .import = rel_rows_num(rows, 23)};

    rel_account_kind_parse(rel_rows_text(rows, 3), &a.kind);
    rel_account_tls_parse(rel_rows_text(rows, 6), &a.tls);
    return a;
}

enum rel_status
rel_account_insert(struct rel_db *db, const struct rel_account *a, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO account (id, book_id, user_id, kind, name, place, tls, login, secret, inside,"
        " folders, every, created, next)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        REL_ARGS(REL_N(a->id), REL_N(a->book), REL_N(a->user),
                 REL_T(rel_account_kind_word(a->kind)), REL_T(a->name), REL_T(a->place),
                 REL_T(rel_account_tls_word(a->tls)), REL_T(a->login), REL_T(a->secret),
                 REL_N(a->inside), REL_T(a->folders), REL_N(a->every), REL_N(a->created),
                 REL_N(a->next)),
        NULL, err);
}

static enum rel_status
not_found(struct rel_err *err)
{
    rel_fail(err, REL_NOT_FOUND, "there is no such account");
    return rel_advise(err, "account", "See: relatum account list");
}

enum rel_status
rel_account_update(struct rel_db *db, const struct rel_account *a, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db,
                    "UPDATE account SET name = $3, place = $4, tls = $5, login = $6, secret = $7,"
                    " inside = $8, folders = $9, every = $10, next = $11"
                    " WHERE id = $1 AND user_id = $2",
                    REL_ARGS(REL_N(a->id), REL_N(a->user), REL_T(a->name), REL_T(a->place),
                             REL_T(rel_account_tls_word(a->tls)), REL_T(a->login), REL_T(a->secret),
                             REL_N(a->inside), REL_T(a->folders), REL_N(a->every), REL_N(a->next)),
                    &n, err))
        return err->status;
    return n ? REL_OK : not_found(err);
}

enum rel_status
rel_account_ran(struct rel_db *db, const struct rel_account *a, struct rel_err *err)
{
    if (rel_db_exec(db,
                    "UPDATE account SET began = $3, ended = $4, next = $5, fails = $6,"
                    " problem = $7, remedy = $8, seen = $9, matched = $10, known = $11,"
                    " skipped = $12, import_id = $13 WHERE id = $1 AND user_id = $2",
                    REL_ARGS(REL_N(a->id), REL_N(a->user), REL_N(a->began), REL_N(a->ended),
                             REL_N(a->next), REL_N(a->fails), REL_T(a->problem), REL_T(a->remedy),
                             REL_N(a->seen), REL_N(a->matched), REL_N(a->known), REL_N(a->skipped),
                             REL_N(a->import)),
                    NULL, err)
        || rel_db_exec(db, "DELETE FROM account_reason WHERE account_id = $1",
                       REL_ARGS(REL_N(a->id)), NULL, err))
        return err->status;
    for (size_t i = 0; i < a->reasons.n; i++)
        if (rel_db_exec(
                db,
                "INSERT INTO account_reason (account_id, reason, n) VALUES ($1, $2, $3)"
                " ON CONFLICT (account_id, reason) DO UPDATE SET n = excluded.n",
                REL_ARGS(REL_N(a->id), REL_T(a->reasons.v[i].reason), REL_N(a->reasons.v[i].n)),
                NULL, err))
            return err->status;
    return REL_OK;
}

static enum rel_status
load_reasons(struct rel_db *db, struct rel_arena *arena, struct rel_account *a, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT reason, n FROM account_reason WHERE account_id = $1"
                     " ORDER BY n DESC, reason",
                     REL_ARGS(REL_N(a->id)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &a->reasons) = (struct rel_import_count){
            .reason = rel_rows_dup(rows, 0, arena), .n = rel_rows_num(rows, 1)};
    return rel_rows_status(rows, err);
}

static enum rel_status
read_all(struct rel_rows *rows, struct rel_arena *arena, struct rel_account_list *list,
         struct rel_err *err)
{
    while (rel_rows_next(rows))
        *REL_ADD(arena, list) = read_one(rows, arena);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_account_list(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id user,
                 struct rel_account_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_account_list list = {0};

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM account WHERE user_id = $1 AND book_id = $2"
                     " ORDER BY name, id",
                     REL_ARGS(REL_N(user), REL_N(book)), &rows, err)
        || read_all(rows, arena, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (load_reasons(db, arena, &list.v[i], err))
            return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_account_due(struct rel_db *db, struct rel_arena *arena, int64_t now, int most,
                struct rel_account_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_account_list list = {0};

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM account WHERE next <= $1 AND every > 0"
                     " ORDER BY next, id LIMIT $2",
                     REL_ARGS(REL_N(now), REL_N(most)), &rows, err)
        || read_all(rows, arena, &list, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_account_remove(struct rel_db *db, rel_id user, rel_id id, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db, "DELETE FROM account WHERE id = $1 AND user_id = $2",
                    REL_ARGS(REL_N(id), REL_N(user)), &n, err))
        return err->status;
    return n ? REL_OK : not_found(err);
}

enum rel_status
rel_account_place_load(struct rel_db *db, struct rel_arena *arena, rel_id account, const char *name,
                       struct rel_account_place *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_account_place place = {.name = name, .tag = "", .since = ""};

    if (rel_db_query(db,
                     "SELECT mark, at, tag, since FROM account_place"
                     " WHERE account_id = $1 AND name = $2",
                     REL_ARGS(REL_N(account), REL_T(name)), &rows, err))
        return err->status;
    if (rel_rows_next(rows)) {
        place.mark = rel_rows_num(rows, 0);
        place.at = rel_rows_num(rows, 1);
        place.tag = rel_rows_dup(rows, 2, arena);
        place.since = rel_rows_dup(rows, 3, arena);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = place;
    return REL_OK;
}

enum rel_status
rel_account_place_save(struct rel_db *db, rel_id account, const struct rel_account_place *place,
                       struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO account_place (account_id, name, mark, at, tag, since)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (account_id, name) DO UPDATE"
        " SET mark = excluded.mark, at = excluded.at, tag = excluded.tag, since = excluded.since",
        REL_ARGS(REL_N(account), REL_T(place->name), REL_N(place->mark), REL_N(place->at),
                 REL_T(place->tag), REL_T(place->since)),
        NULL, err);
}

enum rel_status
rel_account_places_clear(struct rel_db *db, rel_id account, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM account_place WHERE account_id = $1",
                       REL_ARGS(REL_N(account)), NULL, err);
}

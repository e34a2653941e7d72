#include "store/letter.h"

enum rel_status
rel_template_write(struct rel_db *db, const struct rel_template *t, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO template (id, book_id, user_id, name, kind, language, subject, body, builtin,"
        " made) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO UPDATE"
        " SET name = excluded.name, kind = excluded.kind, language = excluded.language,"
        " subject = excluded.subject, body = excluded.body",
        REL_ARGS(REL_N(t->id), REL_N(t->book), REL_N(t->user), REL_T(t->name),
                 REL_T(rel_letter_kind_word(t->kind)), REL_T(t->language), REL_T(t->subject),
                 REL_T(t->body), REL_T(t->builtin), REL_N(t->made)),
        NULL, err);
}

enum rel_status
rel_template_remove(struct rel_db *db, rel_id user, rel_id book, rel_id id, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM template WHERE id = $1 AND user_id = $2 AND book_id = $3",
                       REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), NULL, err);
}

enum rel_status
rel_template_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, size_t most,
                  struct rel_template_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_template_list list = {0};

    if (rel_db_query(db,
                     "SELECT id, name, kind, language, subject, body, builtin, made FROM template"
                     " WHERE user_id = $1 AND book_id = $2 ORDER BY name LIMIT $3",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_template *t = REL_ADD(arena, &list);

        *t = (struct rel_template){.id = rel_rows_num(rows, 0),
                                   .book = book,
                                   .user = user,
                                   .name = rel_rows_dup(rows, 1, arena),
                                   .language = rel_rows_dup(rows, 3, arena),
                                   .subject = rel_rows_dup(rows, 4, arena),
                                   .body = rel_rows_dup(rows, 5, arena),
                                   .builtin = rel_rows_dup(rows, 6, arena),
                                   .made = rel_rows_day(rows, 7)};
        rel_letter_kind_parse(rel_rows_text(rows, 2), &t->kind);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

#define COLUMNS                                                                                    \
    "id, book_id, user_id, contact_id, template_id, kind, subject, body, state, made, sent,"       \
    " interaction_id"

enum rel_status
rel_letter_write(struct rel_db *db, const struct rel_letter *l, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO letter (" COLUMNS
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, subject = excluded.subject,"
        " body = excluded.body, state = excluded.state, sent = excluded.sent,"
        " interaction_id = excluded.interaction_id",
        REL_ARGS(REL_N(l->id), REL_N(l->book), REL_N(l->user), REL_N(l->contact),
                 REL_N(l->template_id), REL_T(rel_letter_kind_word(l->kind)), REL_T(l->subject),
                 REL_T(l->body), REL_T(rel_letter_state_word(l->state)), REL_N(l->made),
                 REL_N(l->sent), REL_N(l->interaction)),
        NULL, err);
}

static enum rel_status
read_letters(struct rel_rows *rows, struct rel_arena *arena, struct rel_letter_list *out,
             struct rel_err *err)
{
    struct rel_letter_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_letter *l = REL_ADD(arena, &list);

        l->id = rel_rows_num(rows, 0);
        l->book = rel_rows_num(rows, 1);
        l->user = rel_rows_num(rows, 2);
        l->contact = rel_rows_num(rows, 3);
        l->template_id = rel_rows_num(rows, 4);
        rel_letter_kind_parse(rel_rows_text(rows, 5), &l->kind);
        l->subject = rel_rows_dup(rows, 6, arena);
        l->body = rel_rows_dup(rows, 7, arena);
        rel_letter_state_parse(rel_rows_text(rows, 8), &l->state);
        l->made = rel_rows_day(rows, 9);
        l->sent = rel_rows_day(rows, 10);
        l->interaction = rel_rows_num(rows, 11);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_letter_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
                struct rel_letter *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_letter_list list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM letter WHERE id = $1 AND user_id = $2"
                     " AND book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_letters(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such letter");
        return rel_advise(err, "letter", "See: relatum letter list");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_letter_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                rel_id contact, enum rel_letter_state state, size_t most,
                struct rel_letter_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one = "SELECT " COLUMNS " FROM letter WHERE contact_id = $1 AND user_id = $2"
                         " AND +book_id = $3 AND $4 <> '' ORDER BY made DESC LIMIT $5";
    const char *of_all = "SELECT " COLUMNS " FROM letter WHERE $1 = 0 AND user_id = $2"
                         " AND book_id = $3 AND state = $4 ORDER BY made DESC LIMIT $5";

    if (rel_db_query(db, contact ? of_one : of_all,
                     REL_ARGS(REL_N(contact), REL_N(user), REL_N(book),
                              REL_T(rel_letter_state_word(state)), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_letters(rows, arena, out, err);
}

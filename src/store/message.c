#include "store/message.h"

#include "base/buf.h"

#include <string.h>

#define COLUMNS                                                                                    \
    "m.book_id, m.hash, m.at, m.class, m.interaction_id, m.import_id, m.subject, m.people"

enum rel_status
rel_message_insert(struct rel_db *db, const struct rel_message *m, bool *new, struct rel_err *err)
{
    int64_t n = 0;

    if (rel_db_exec(db,
                    "INSERT INTO message (book_id, hash, at, class, interaction_id, import_id,"
                    " subject, people) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                    " ON CONFLICT (book_id, hash) DO NOTHING",
                    REL_ARGS(REL_N(m->book), REL_N(m->hash), REL_N(m->at),
                             REL_T(rel_mail_class_word(m->class)), REL_N(m->interaction),
                             REL_N(m->import), REL_T(m->subject), REL_T(m->people)),
                    &n, err))
        return err->status;
    *new = n > 0;
    return REL_OK;
}

enum rel_status
rel_message_set_interaction(struct rel_db *db, rel_id book, int64_t hash, rel_id interaction,
                            struct rel_err *err)
{
    return rel_db_exec(db,
                       "UPDATE message SET interaction_id = $3 WHERE book_id = $1 AND hash = $2",
                       REL_ARGS(REL_N(book), REL_N(hash), REL_N(interaction)), NULL, err);
}

static enum rel_status
read_list(struct rel_rows *rows, struct rel_arena *arena, struct rel_message_list *out,
          struct rel_err *err)
{
    struct rel_message_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_message *m = REL_ADD(arena, &list);

        m->book = rel_rows_num(rows, 0);
        m->hash = rel_rows_num(rows, 1);
        m->at = rel_rows_num(rows, 2);
        rel_mail_class_parse(rel_rows_text(rows, 3), &m->class);
        m->interaction = rel_rows_num(rows, 4);
        m->import = rel_rows_num(rows, 5);
        m->subject = rel_rows_dup(rows, 6, arena);
        m->people = rel_rows_dup(rows, 7, arena);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_message_set_people(struct rel_db *db, rel_id book, int64_t hash, const char *people,
                       bool keep_subject, struct rel_err *err)
{
    return rel_db_exec(db,
                       "UPDATE message SET people = $3, subject = CASE WHEN $4 = 1 THEN subject"
                       " ELSE '' END WHERE book_id = $1 AND hash = $2",
                       REL_ARGS(REL_N(book), REL_N(hash), REL_T(people), REL_N(keep_subject)), NULL,
                       err);
}

enum rel_status
rel_message_page(struct rel_db *db, struct rel_arena *arena, rel_id book, int64_t after,
                 size_t most, struct rel_message_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM message m WHERE m.book_id = $1 AND m.hash > $2"
                     " AND m.class = 'personal' ORDER BY m.hash LIMIT $3",
                     REL_ARGS(REL_N(book), REL_N(after), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_list(rows, arena, out, err);
}

enum rel_status
rel_message_of_contact(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id contact,
                       rel_id not_import, size_t most, struct rel_message_list *out,
                       struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM participation p JOIN message m"
                     " ON m.interaction_id = p.interaction_id AND m.interaction_id <> 0"
                     " WHERE p.contact_id = $2 AND m.book_id = $1 AND m.import_id <> $3 LIMIT $4",
                     REL_ARGS(REL_N(book), REL_N(contact), REL_N(not_import), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_list(rows, arena, out, err);
}

enum rel_status
rel_message_of_import(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id import,
                      size_t most, struct rel_message_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM message m WHERE m.import_id = $2"
                     " AND m.import_id <> 0 AND m.book_id = $1 LIMIT $3",
                     REL_ARGS(REL_N(book), REL_N(import), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_list(rows, arena, out, err);
}

enum rel_status
rel_message_remove(struct rel_db *db, rel_id book, int64_t hash, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM message WHERE book_id = $1 AND hash = $2",
                       REL_ARGS(REL_N(book), REL_N(hash)), NULL, err);
}

enum rel_status
rel_message_any(struct rel_db *db, rel_id book, bool *out, struct rel_err *err)
{
    int64_t n;

    if (rel_db_number(db, "SELECT 1 FROM message WHERE book_id = $1 LIMIT 1", REL_ARGS(REL_N(book)),
                      0, &n, err))
        return err->status;
    *out = n != 0;
    return REL_OK;
}

enum rel_status
rel_message_contacts(struct rel_db *db, struct rel_arena *arena, rel_id interaction,
                     enum rel_direction *direction, rel_id **who, size_t *n, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct {
        rel_id *v;
        size_t n;
    } list = {0};

    *direction = REL_INBOUND;
    if (rel_db_query(db,
                     "SELECT contact_id, direction FROM participation WHERE interaction_id = $1",
                     REL_ARGS(REL_N(interaction)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        *REL_ADD(arena, &list) = rel_rows_num(rows, 0);
        rel_direction_parse(rel_rows_text(rows, 1), direction);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *who = list.v;
    *n = list.n;
    return REL_OK;
}

/* ---------------------------------------------------------------- people as text */

static void
add_lines(struct rel_buf *to, char what, const struct rel_mailbox_list *list)
{
    for (size_t i = 0; i < list->n; i++) {
        const struct rel_mailbox *box = &list->v[i];

        if (strchr(box->folded, ' ') != NULL)
            continue; /* a quoted local part: nobody has that */
        rel_buf_addf(to, "%c %s", what, box->folded);
        if (*box->name)
            rel_buf_addf(to, " %s", box->name);
        rel_buf_addc(to, '\n');
    }
}

const char *
rel_message_people(struct rel_arena *arena, const struct rel_mail *mail)
{
    REL_BUF(text);

    add_lines(&text, 'f', &mail->from);
    add_lines(&text, 't', &mail->to);
    add_lines(&text, 'd', &mail->delivered_to);
    return rel_strdup(arena, rel_buf_str(&text));
}

void
rel_message_people_read(struct rel_arena *arena, const char *people, struct rel_mail *out)
{
    for (const char *p = people; *p != '\0';) {
        size_t line = strcspn(p, "\n"), n;
        struct rel_mailbox_list *list = *p == 'f'   ? &out->from
                                        : *p == 't' ? &out->to
                                                    : &out->delivered_to;
        const char *folded;

        if (line > 2) {
            n = strcspn(p + 2, " \n");
            folded = rel_strndup(arena, p + 2, n);
            *REL_ADD(arena, list) = (struct rel_mailbox){
                .name = 2 + n < line ? rel_strndup(arena, p + 3 + n, line - n - 3) : "",
                .address = folded,
                .folded = folded};
        }
        p += line + (p[line] == '\n');
    }
}

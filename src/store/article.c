#include "store/article.h"

#define COLUMNS                                                                                    \
    "id, book_id, user_id, kind, title, url, text, feed, guid, contact_id, consent, published,"    \
    " made, closed"

enum rel_status
rel_article_write(struct rel_db *db, const struct rel_article *a, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO article (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
        " $12, $13, $14) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
        " title = excluded.title, url = excluded.url, text = excluded.text,"
        " contact_id = excluded.contact_id, consent = excluded.consent,"
        " published = excluded.published, closed = excluded.closed",
        REL_ARGS(REL_N(a->id), REL_N(a->book), REL_N(a->user),
                 REL_T(rel_article_kind_word(a->kind)), REL_T(a->title), REL_T(a->url),
                 REL_T(a->text), REL_T(a->feed), REL_T(a->guid), REL_N(a->contact),
                 REL_N(a->consent), REL_N(a->published), REL_N(a->made), REL_N(a->closed)),
        NULL, err);
}

static enum rel_status
read_articles(struct rel_rows *rows, struct rel_arena *arena, struct rel_article_list *out,
              struct rel_err *err)
{
    struct rel_article_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_article *a = REL_ADD(arena, &list);

        a->id = rel_rows_num(rows, 0);
        a->book = rel_rows_num(rows, 1);
        a->user = rel_rows_num(rows, 2);
        rel_article_kind_parse(rel_rows_text(rows, 3), &a->kind);
        a->title = rel_rows_dup(rows, 4, arena);
        a->url = rel_rows_dup(rows, 5, arena);
        a->text = rel_rows_dup(rows, 6, arena);
        a->feed = rel_rows_dup(rows, 7, arena);
        a->guid = rel_rows_dup(rows, 8, arena);
        a->contact = rel_rows_num(rows, 9);
        a->consent = rel_rows_day(rows, 10);
        a->published = rel_rows_day(rows, 11);
        a->made = rel_rows_day(rows, 12);
        a->closed = rel_rows_day(rows, 13);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_article_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
                 struct rel_article *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_article_list list;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM article WHERE id = $1 AND user_id = $2"
                     " AND book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_articles(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such item in the library");
        return rel_advise(err, "article", "See: relatum library");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_article_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, bool closed,
                 size_t most, struct rel_article_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM article WHERE user_id = $1 AND book_id = $2"
                     " AND (closed = -2147483648 OR $3 = 1) ORDER BY made DESC, id DESC LIMIT $4",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(closed), REL_N((int64_t)most)), &rows,
                     err))
        return err->status;
    return read_articles(rows, arena, out, err);
}

enum rel_status
rel_article_by_guid(struct rel_db *db, rel_id user, rel_id book, const char *feed, const char *guid,
                    rel_id *out, struct rel_err *err)
{
    return rel_db_number(db,
                         "SELECT id FROM article WHERE user_id = $1 AND book_id = $2 AND feed = $3"
                         " AND guid = $4 AND guid <> ''",
                         REL_ARGS(REL_N(user), REL_N(book), REL_T(feed), REL_T(guid)), 0, out, err);
}

enum rel_status
rel_article_by_url(struct rel_db *db, rel_id user, rel_id book, const char *url, rel_id *out,
                   struct rel_err *err)
{
    return rel_db_number(db,
                         "SELECT id FROM article WHERE user_id = $1 AND book_id = $2 AND url = $3"
                         " AND url <> '' AND closed = -2147483648",
                         REL_ARGS(REL_N(user), REL_N(book), REL_T(url)), 0, out, err);
}

enum rel_status
rel_article_newest(struct rel_db *db, rel_id user, rel_id book, rel_day *out, struct rel_err *err)
{
    int64_t day;

    if (rel_db_number(db,
                      "SELECT made FROM article WHERE user_id = $1 AND book_id = $2"
                      " AND closed = -2147483648 ORDER BY made DESC LIMIT 1",
                      REL_ARGS(REL_N(user), REL_N(book)), REL_NO_DAY, &day, err))
        return err->status;
    *out = (rel_day)day;
    return REL_OK;
}

enum rel_status
rel_article_sent_write(struct rel_db *db, rel_id user, const struct rel_article_sent *s,
                       struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO article_sent (contact_id, user_id, article_id, state, day, channel,"
        " interaction_id) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (contact_id, user_id, article_id) DO UPDATE SET state = excluded.state,"
        " day = excluded.day, channel = excluded.channel,"
        " interaction_id = excluded.interaction_id",
        REL_ARGS(REL_N(s->contact), REL_N(user), REL_N(s->article),
                 REL_T(rel_article_answer_word(s->state)), REL_N(s->day),
                 REL_T(rel_channel_word(s->channel)), REL_N(s->interaction)),
        NULL, err);
}

enum rel_status
rel_article_sent_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id article,
                      size_t most, struct rel_article_sents *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_article_sents list = {0};

    if (rel_db_query(db,
                     "SELECT s.contact_id, s.article_id, s.state, s.day, s.channel,"
                     " s.interaction_id, c.name FROM article_sent s JOIN contact c"
                     " ON c.id = s.contact_id WHERE s.article_id = $1 AND s.user_id = $2"
                     " AND c.deleted = 0 ORDER BY s.day DESC, s.contact_id DESC LIMIT $3",
                     REL_ARGS(REL_N(article), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_article_sent *s = REL_ADD(arena, &list);

        s->contact = rel_rows_num(rows, 0);
        s->article = rel_rows_num(rows, 1);
        rel_article_answer_parse(rel_rows_text(rows, 2), &s->state);
        s->day = rel_rows_day(rows, 3);
        s->channel = REL_CHANNELS;
        rel_channel_parse(rel_rows_text(rows, 4), &s->channel);
        s->interaction = rel_rows_num(rows, 5);
        s->name = rel_rows_dup(rows, 6, arena);
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_article_had(struct rel_db *db, rel_id user, rel_id contact, rel_id article, bool *out,
                struct rel_err *err)
{
    int64_t n;

    if (rel_db_number(db,
                      "SELECT 1 FROM article_sent WHERE contact_id = $1 AND user_id = $2"
                      " AND article_id = $3",
                      REL_ARGS(REL_N(contact), REL_N(user), REL_N(article)), 0, &n, err))
        return err->status;
    *out = n != 0;
    return REL_OK;
}

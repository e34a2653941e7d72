#include "store/match.h"

/* ---------------------------------------------------------------- needs */

#define NEED "id, contact_id, kind, state, words, met"

static enum rel_status
read_needs(struct rel_rows *rows, struct rel_arena *arena, struct rel_need_list *out,
           struct rel_err *err)
{
    struct rel_need_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_need *n = REL_ADD(arena, &list);

        n->id = rel_rows_num(rows, 0);
        n->contact = rel_rows_num(rows, 1);
        rel_heard_kind_parse(rel_rows_text(rows, 2), &n->kind);
        rel_heard_state_parse(rel_rows_text(rows, 3), &n->state);
        n->words = rel_rows_dup(rows, 4, arena);
        n->open = n->state <= REL_CONFIRMED && rel_rows_day(rows, 5) == REL_NO_DAY;
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_match_need(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id heard,
               struct rel_need *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_need_list list;

    if (rel_db_query(db,
                     "SELECT " NEED " FROM heard WHERE id = $1 AND user_id = $2 AND book_id = $3",
                     REL_ARGS(REL_N(heard), REL_N(user), REL_N(book)), &rows, err)
        || read_needs(rows, arena, &list, err))
        return err->status;
    *out = list.n ? list.v[0] : (struct rel_need){.words = ""};
    return REL_OK;
}

enum rel_status
rel_match_needs(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id after,
                size_t most, struct rel_need_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " NEED " FROM heard WHERE +user_id = $1 AND +book_id = $2 AND id > $3"
                     " AND kind IN ('need', 'goal', 'problem', 'interest') ORDER BY id LIMIT $4",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(after), REL_N((int64_t)most)), &rows,
                     err))
        return err->status;
    return read_needs(rows, arena, out, err);
}

/* ---------------------------------------------------------------- matches */

enum rel_status
rel_match_write(struct rel_db *db, const struct rel_match *m, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO need_match (id, book_id, user_id, contact_id, heard_id, offer_id, article_id,"
        " giver_id, score, evidence, state, made, closed)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        " ON CONFLICT (id) DO UPDATE SET score = excluded.score, evidence = excluded.evidence,"
        " state = excluded.state, closed = excluded.closed",
        REL_ARGS(REL_N(m->id), REL_N(m->book), REL_N(m->user), REL_N(m->contact), REL_N(m->heard),
                 REL_N(m->offer), REL_N(m->article), REL_N(m->giver), REL_N(m->score),
                 REL_T(m->evidence), REL_T(rel_match_state_word(m->state)), REL_N(m->made),
                 REL_N(m->closed)),
        NULL, err);
}

enum rel_status
rel_match_remove(struct rel_db *db, rel_id id, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM need_match WHERE id = $1", REL_ARGS(REL_N(id)), NULL, err);
}

enum rel_status
rel_match_pair(struct rel_db *db, rel_id heard, rel_id offer, rel_id article, rel_id *out,
               enum rel_match_state *state, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT id, state FROM need_match WHERE heard_id = $1 AND offer_id = $2"
                     " AND article_id = $3",
                     REL_ARGS(REL_N(heard), REL_N(offer), REL_N(article)), &rows, err))
        return err->status;
    *out = 0;
    if (rel_rows_next(rows)) {
        *out = rel_rows_num(rows, 0);
        rel_match_state_parse(rel_rows_text(rows, 1), state);
    }
    return rel_rows_status(rows, err);
}

#define WHOLE                                                                                      \
    "SELECT m.id, m.book_id, m.user_id, m.contact_id, m.heard_id, m.offer_id, m.article_id,"       \
    " m.giver_id, m.score, m.evidence, m.state, m.made, m.closed, h.words, h.whose, h.kind,"       \
    " h.state, h.day, h.answered, COALESCE(o.words, a.title, ''), COALESCE(o.kind, 'have'),"       \
    " COALESCE(o.ease, 3), COALESCE(o.free * o.unselfish, 1), COALESCE(a.url, '')"                 \
    " FROM need_match m JOIN heard h ON h.id = m.heard_id"                                         \
    " LEFT JOIN offer o ON o.id = m.offer_id AND m.offer_id <> 0"                                  \
    " LEFT JOIN article a ON a.id = m.article_id AND m.article_id <> 0"

/* Need and offer both stand, nobody said "not this", and an article was not had yet. */
#define STANDS                                                                                     \
    " AND m.state = 'open' AND h.met = -2147483648 AND m.giver_id <> m.contact_id"                 \
    " AND h.state IN ('heard', 'reflected', 'confirmed')"                                          \
    " AND (o.closed = -2147483648 OR a.closed = -2147483648)"                                      \
    " AND NOT EXISTS (SELECT 1 FROM answer n WHERE n.user_id = m.user_id"                          \
    " AND n.contact_id IN (m.contact_id, m.giver_id) AND n.kind = 'give' AND n.row_id = m.id"      \
    " AND n.answer = 'not_this')"                                                                  \
    " AND NOT EXISTS (SELECT 1 FROM article_sent s WHERE s.contact_id = m.contact_id"              \
    " AND s.user_id = m.user_id AND s.article_id = m.article_id)"

static enum rel_status
read_matches(struct rel_rows *rows, struct rel_arena *arena, struct rel_match_list *out,
             struct rel_err *err)
{
    struct rel_match_list list = {0};

    while (rel_rows_next(rows)) {
        struct rel_match *m = REL_ADD(arena, &list);

        m->id = rel_rows_num(rows, 0);
        m->book = rel_rows_num(rows, 1);
        m->user = rel_rows_num(rows, 2);
        m->contact = rel_rows_num(rows, 3);
        m->heard = rel_rows_num(rows, 4);
        m->offer = rel_rows_num(rows, 5);
        m->article = rel_rows_num(rows, 6);
        m->giver = rel_rows_num(rows, 7);
        m->score = (int)rel_rows_num(rows, 8);
        m->evidence = rel_rows_dup(rows, 9, arena);
        rel_match_state_parse(rel_rows_text(rows, 10), &m->state);
        m->made = rel_rows_day(rows, 11);
        m->closed = rel_rows_day(rows, 12);
        m->need = rel_rows_dup(rows, 13, arena);
        m->whose = rel_rows_dup(rows, 14, arena);
        rel_heard_kind_parse(rel_rows_text(rows, 15), &m->heard_kind);
        rel_heard_state_parse(rel_rows_text(rows, 16), &m->heard_state);
        m->heard_day = rel_rows_day(rows, 17);
        m->answered = rel_rows_day(rows, 18);
        m->have = rel_rows_dup(rows, 19, arena);
        rel_offer_kind_parse(rel_rows_text(rows, 20), &m->offer_kind);
        m->ease = (int)rel_rows_num(rows, 21);
        m->trust = rel_rows_num(rows, 22) != 0;
        m->url = rel_rows_dup(rows, 23, arena);
        m->name = m->giver_name = m->sentence = m->act = "";
    }
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_match_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id id,
               struct rel_match *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_match_list list;

    if (rel_db_query(db, WHOLE " WHERE m.id = $1 AND m.user_id = $2 AND m.book_id = $3",
                     REL_ARGS(REL_N(id), REL_N(user), REL_N(book)), &rows, err)
        || read_matches(rows, arena, &list, err))
        return err->status;
    if (!list.n) {
        rel_fail(err, REL_NOT_FOUND, "there is no such match");
        return rel_advise(err, "match", "See: relatum match");
    }
    *out = list.v[0];
    return REL_OK;
}

enum rel_status
rel_match_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id contact,
               size_t most, struct rel_match_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    const char *of_one = WHOLE " WHERE (m.contact_id = $3 OR (m.giver_id = $3 AND m.giver_id <> 0))"
                               " AND m.user_id = $1 AND m.book_id = $2" STANDS
                               " ORDER BY m.score DESC, m.id LIMIT $4";
    const char *of_all = WHOLE " WHERE m.user_id = $1 AND m.book_id = $2 AND $3 = 0" STANDS
                               " ORDER BY m.score DESC, m.id LIMIT $4";

    if (rel_db_query(db, contact ? of_one : of_all,
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(contact), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_matches(rows, arena, out, err);
}

#define SURE " AND h.state = 'confirmed'"

enum rel_status
rel_match_ready(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                size_t most, struct rel_match_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL, *theirs = NULL;
    struct rel_match_list mine, giver;

    if (rel_db_query(db,
                     WHOLE
                     " WHERE m.contact_id = $2 AND +m.user_id = $1 AND m.giver_id = 0" STANDS SURE
                     " ORDER BY m.score DESC, m.id LIMIT $3",
                     REL_ARGS(REL_N(user), REL_N(contact), REL_N((int64_t)most)), &rows, err)
        || read_matches(rows, arena, &mine, err)
        || rel_db_query(db,
                        WHOLE
                        " WHERE m.giver_id = $2 AND m.giver_id <> 0 AND m.user_id = $1" STANDS SURE
                        " ORDER BY m.score DESC, m.id LIMIT $3",
                        REL_ARGS(REL_N(user), REL_N(contact), REL_N((int64_t)most)), &theirs, err)
        || read_matches(theirs, arena, &giver, err))
        return err->status;
    for (size_t i = 0; i < giver.n; i++)
        *REL_ADD(arena, &mine) = giver.v[i];
    *out = mine;
    return REL_OK;
}

enum rel_status
rel_match_of_offer(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id offer,
                   size_t most, struct rel_match_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     WHOLE " WHERE m.offer_id = $1 AND m.offer_id <> 0 AND m.user_id = $2"
                           " AND m.state = 'open' ORDER BY m.id LIMIT $3",
                     REL_ARGS(REL_N(offer), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_matches(rows, arena, out, err);
}

enum rel_status
rel_match_of_article(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id article,
                     size_t most, struct rel_match_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     WHOLE
                     " WHERE m.article_id = $1 AND m.article_id <> 0 AND m.user_id = $2" STANDS
                     " ORDER BY m.score DESC, m.id LIMIT $3",
                     REL_ARGS(REL_N(article), REL_N(user), REL_N((int64_t)most)), &rows, err))
        return err->status;
    return read_matches(rows, arena, out, err);
}

/* ---------------------------------------------------------------- roots */

enum rel_status
rel_match_root_write(struct rel_db *db, rel_id user, rel_id book, const char *side,
                     const char *root, rel_id row, rel_id contact, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO match_root (user_id, book_id, side, root, row_id, contact_id)"
        " VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (user_id, book_id, side, root, row_id) DO NOTHING",
        REL_ARGS(REL_N(user), REL_N(book), REL_T(side), REL_T(root), REL_N(row), REL_N(contact)),
        NULL, err);
}

enum rel_status
rel_match_roots_clear(struct rel_db *db, rel_id user, rel_id book, rel_id row, struct rel_err *err)
{
    if (row)
        return rel_db_exec(db,
                           "DELETE FROM match_root WHERE row_id = $1 AND user_id = $2"
                           " AND book_id = $3",
                           REL_ARGS(REL_N(row), REL_N(user), REL_N(book)), NULL, err);
    return rel_db_exec(db, "DELETE FROM match_root WHERE user_id = $1 AND book_id = $2",
                       REL_ARGS(REL_N(user), REL_N(book)), NULL, err);
}

enum rel_status
rel_match_root_rows(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                    const char *side, const char *root, size_t most, struct rel_id_list *out,
                    struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(
            db,
            "SELECT row_id FROM match_root WHERE user_id = $1 AND book_id = $2 AND side = $3"
            " AND root = $4 ORDER BY row_id DESC LIMIT $5",
            REL_ARGS(REL_N(user), REL_N(book), REL_T(side), REL_T(root), REL_N((int64_t)most)),
            &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

/* ---------------------------------------------------------------- synonyms */

enum rel_status
rel_synonym_write(struct rel_db *db, rel_id user, rel_id book, const struct rel_synonym *s,
                  struct rel_err *err)
{
    return rel_db_exec(db,
                       "INSERT INTO synonym (user_id, book_id, word, same_as)"
                       " VALUES ($1, $2, $3, $4)"
                       " ON CONFLICT (user_id, book_id, word, same_as) DO NOTHING",
                       REL_ARGS(REL_N(user), REL_N(book), REL_T(s->word), REL_T(s->same_as)), NULL,
                       err);
}

enum rel_status
rel_synonym_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, size_t most,
                 struct rel_synonym_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_synonym_list list = {0};

    if (rel_db_query(db,
                     "SELECT word, same_as FROM synonym WHERE user_id = $1 AND book_id = $2"
                     " ORDER BY word, same_as LIMIT $3",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) =
            (struct rel_synonym){rel_rows_dup(rows, 0, arena), rel_rows_dup(rows, 1, arena)};
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

/* ---------------------------------------------------------------- partners */

enum rel_status
rel_match_partners(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                   struct rel_id_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT giver_id FROM need_match WHERE contact_id = $1 AND +user_id = $2"
                     " AND giver_id <> 0"
                     " UNION SELECT giver_id FROM introduction WHERE contact_id = $1"
                     " AND +user_id = $2"
                     " UNION SELECT contact_id FROM introduction WHERE giver_id = $1"
                     " AND +user_id = $2",
                     REL_ARGS(REL_N(contact), REL_N(user)), &rows, err))
        return err->status;
    return rel_rows_ids(rows, 0, arena, out, err);
}

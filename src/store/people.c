#include "store/people.h"

#define WANTED "($3 = c.state OR ($3 = '' AND c.state IN ('active', 'resting', 'unsorted')))"

static enum rel_status
read_places(struct rel_rows *rows, struct rel_arena *arena, struct rel_people_places *out,
            struct rel_err *err)
{
    struct rel_people_places list = {0};

    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = (struct rel_people_place){.key = rel_rows_dup(rows, 0, arena),
                                                           .day = rel_rows_day(rows, 1),
                                                           .id = rel_rows_num(rows, 2)};
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_people_by_name(struct rel_db *db, struct rel_arena *arena, rel_id book,
                   enum rel_contact_state state, const struct rel_people_place *after, size_t most,
                   struct rel_people_places *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT name_key, -2147483648, id FROM contact"
                     " WHERE book_id = $1 AND state = $2 AND (name_key, id) > ($3, $4)"
                     " AND deleted = 0 ORDER BY name_key, id LIMIT $5",
                     REL_ARGS(REL_N(book), REL_T(rel_contact_state_word(state)), REL_T(after->key),
                              REL_N(after->id), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_places(rows, arena, out, err);
}

enum rel_status
rel_people_of_circle(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id circle,
                     const char *state, const struct rel_people_place *after, size_t most,
                     struct rel_people_places *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT c.name_key, -2147483648, c.id FROM circle_member m JOIN contact c"
                     " ON c.id = m.contact_id WHERE m.circle_id = $1 AND c.book_id = $2"
                     " AND " WANTED " AND (c.name_key, c.id) > ($4, $5) AND c.deleted = 0"
                     " ORDER BY c.name_key, c.id LIMIT $6",
                     REL_ARGS(REL_N(circle), REL_N(book), REL_T(state), REL_T(after->key),
                              REL_N(after->id), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_places(rows, arena, out, err);
}

enum rel_status
rel_people_of_tag(struct rel_db *db, struct rel_arena *arena, rel_id book, const char *tag,
                  const char *state, const struct rel_people_place *after, size_t most,
                  struct rel_people_places *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT c.name_key, -2147483648, c.id FROM contact_text t JOIN contact c"
                     " ON c.id = t.contact_id WHERE t.kind = 'tag' AND t.value = $1"
                     " AND c.book_id = $2 AND " WANTED " AND (c.name_key, c.id) > ($4, $5)"
                     " AND c.deleted = 0 ORDER BY c.name_key, c.id LIMIT $6",
                     REL_ARGS(REL_T(tag), REL_N(book), REL_T(state), REL_T(after->key),
                              REL_N(after->id), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_places(rows, arena, out, err);
}

enum rel_status
rel_people_by_last(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                   const char *state, const struct rel_people_place *after, size_t most,
                   struct rel_people_places *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT '', s.last_contact, c.id FROM standing s JOIN contact c"
                     " ON c.id = s.contact_id WHERE s.user_id = $1 AND s.book_id = $2"
                     " AND (s.last_contact, s.contact_id) > ($4, $5) AND " WANTED
                     " AND c.deleted = 0 ORDER BY s.last_contact, s.contact_id LIMIT $6",
                     REL_ARGS(REL_N(user), REL_N(book), REL_T(state), REL_N(after->day),
                              REL_N(after->id ? after->id : INT64_MAX), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_places(rows, arena, out, err);
}

enum rel_status
rel_people_by_next(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                   const char *state, const struct rel_people_place *after, size_t most,
                   struct rel_people_places *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT '', s.next_touch, c.id FROM standing s JOIN contact c"
                     " ON c.id = s.contact_id WHERE s.user_id = $1 AND s.book_id = $2"
                     " AND (s.next_touch, s.contact_id) > ($4, $5) AND " WANTED
                     " AND c.deleted = 0 ORDER BY s.next_touch, s.contact_id LIMIT $6",
                     REL_ARGS(REL_N(user), REL_N(book), REL_T(state), REL_N(after->day),
                              REL_N(after->id ? after->id : INT64_MAX), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_places(rows, arena, out, err);
}

enum rel_status
rel_people_by_cools(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                    const char *state, rel_day today, const struct rel_people_place *after,
                    size_t most, struct rel_people_places *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT '', s.cools_on, s.contact_id FROM standing s JOIN contact c"
                     " ON c.id = s.contact_id WHERE s.user_id = $1 AND s.book_id = $2 AND " WANTED
                     " AND (s.cools_on, s.contact_id) > ($4, $5) AND s.cools_on <= $6"
                     " AND s.cools_on <> -2147483648 AND c.deleted = 0"
                     " ORDER BY s.cools_on, s.contact_id LIMIT $7",
                     REL_ARGS(REL_N(user), REL_N(book), REL_T(state), REL_N(after->day),
                              REL_N(after->id), REL_N(today), REL_N((int64_t)most)),
                     &rows, err))
        return err->status;
    return read_places(rows, arena, out, err);
}

enum rel_status
rel_people_count(struct rel_db *db, rel_id book, enum rel_contact_state state, int64_t most,
                 int64_t *out, struct rel_err *err)
{
    int64_t all;

    /* Passing over rows costs a quarter of counting them. */
    if (rel_db_number(db,
                      "SELECT 1 FROM contact WHERE book_id = $1 AND state = $2 AND deleted = 0"
                      " LIMIT 1 OFFSET $3",
                      REL_ARGS(REL_N(book), REL_T(rel_contact_state_word(state)), REL_N(most - 1)),
                      0, &all, err))
        return err->status;
    if (all) {
        *out = most;
        return REL_OK;
    }
    return rel_db_number(db,
                         "SELECT COUNT(*) FROM (SELECT 1 FROM contact WHERE book_id = $1"
                         " AND state = $2 AND deleted = 0 LIMIT $3) AS few",
                         REL_ARGS(REL_N(book), REL_T(rel_contact_state_word(state)), REL_N(most)),
                         0, out, err);
}

#include "store/standing.h"

#define COLUMNS                                                                                    \
    "s.user_id, s.contact_id, s.book_id, s.n, s.n_sum, s.b_sum, s.median, s.first_day,"            \
    " s.last_contact, s.last_inbound, s.last_outbound, s.last_at, s.last_in_at, s.last_out_at,"    \
    " s.inbound_days, s.outbound_days, s.in_sum, s.out_sum, s.recent_in, s.answered, s.phase,"     \
    " s.due, s.next_touch, s.cools_on, s.cold_on, s.model, s.zone"

static struct rel_standing
read_standing(struct rel_rows *r, struct rel_arena *arena)
{
    struct rel_standing s = {
        .user = rel_rows_num(r, 0),
        .contact = rel_rows_num(r, 1),
        .book = rel_rows_num(r, 2),
        .forecast = {.n = rel_rows_num(r, 3),
                     .N = rel_rows_real(r, 4),
                     .B = rel_rows_real(r, 5),
                     .median = rel_rows_real(r, 6),
                     .first = (rel_day)rel_rows_num(r, 7),
                     .last = (rel_day)rel_rows_num(r, 8)},
        .last_contact = (rel_day)rel_rows_num(r, 8),
        .last_inbound = (rel_day)rel_rows_num(r, 9),
        .last_outbound = (rel_day)rel_rows_num(r, 10),
        .last_at = rel_rows_num(r, 11),
        .last_in_at = rel_rows_num(r, 12),
        .last_out_at = rel_rows_num(r, 13),
        .inbound_days = rel_rows_num(r, 14),
        .outbound_days = rel_rows_num(r, 15),
        .in_sum = rel_rows_real(r, 16),
        .out_sum = rel_rows_real(r, 17),
        .recent_in = (int)rel_rows_num(r, 18),
        .answered = (int)rel_rows_num(r, 19),
        .due = (rel_day)rel_rows_num(r, 21),
        .next_touch = (rel_day)rel_rows_num(r, 22),
        .cools_on = (rel_day)rel_rows_num(r, 23),
        .cold_on = (rel_day)rel_rows_num(r, 24),
        .model = (int)rel_rows_num(r, 25),
        .zone = rel_strdup(arena, rel_rows_text(r, 26)),
    };

    rel_phase_parse(rel_rows_text(r, 20), &s.phase);
    return s;
}

enum rel_status
rel_standing_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id contact,
                  struct rel_standing *out, bool *found, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM standing s WHERE s.user_id = $1"
                     " AND s.contact_id = $2",
                     REL_ARGS(REL_N(user), REL_N(contact)), &rows, err))
        return err->status;
    *found = rel_rows_next(rows);
    if (*found)
        *out = read_standing(rows, arena);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_standing_write(struct rel_db *db, const struct rel_standing *s, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO standing (user_id, contact_id, book_id, n, n_sum, b_sum, median, first_day,"
        " last_contact, last_inbound, last_outbound, last_at, last_in_at, last_out_at,"
        " inbound_days, outbound_days, in_sum, out_sum, recent_in, answered, phase, due,"
        " next_touch, cools_on, cold_on, model, zone) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,"
        " $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,"
        " $27) ON CONFLICT (user_id, contact_id) DO UPDATE SET n = excluded.n,"
        " n_sum = excluded.n_sum, b_sum = excluded.b_sum, median = excluded.median,"
        " first_day = excluded.first_day, last_contact = excluded.last_contact,"
        " last_inbound = excluded.last_inbound, last_outbound = excluded.last_outbound,"
        " last_at = excluded.last_at, last_in_at = excluded.last_in_at,"
        " last_out_at = excluded.last_out_at, inbound_days = excluded.inbound_days,"
        " outbound_days = excluded.outbound_days, in_sum = excluded.in_sum,"
        " out_sum = excluded.out_sum, recent_in = excluded.recent_in,"
        " answered = excluded.answered, phase = excluded.phase, due = excluded.due,"
        " next_touch = excluded.next_touch, cools_on = excluded.cools_on,"
        " cold_on = excluded.cold_on, model = excluded.model, zone = excluded.zone",
        REL_ARGS(REL_N(s->user), REL_N(s->contact), REL_N(s->book), REL_N(s->forecast.n),
                 REL_R(s->forecast.N), REL_R(s->forecast.B), REL_R(s->forecast.median),
                 REL_N(s->forecast.first), REL_N(s->last_contact), REL_N(s->last_inbound),
                 REL_N(s->last_outbound), REL_N(s->last_at), REL_N(s->last_in_at),
                 REL_N(s->last_out_at), REL_N(s->inbound_days), REL_N(s->outbound_days),
                 REL_R(s->in_sum), REL_R(s->out_sum), REL_N(s->recent_in), REL_N(s->answered),
                 REL_T(rel_phase_word(s->phase)), REL_N(s->due), REL_N(s->next_touch),
                 REL_N(s->cools_on), REL_N(s->cold_on), REL_N(s->model), REL_T(s->zone)),
        NULL, err);
}

enum rel_status
rel_standing_remove(struct rel_db *db, rel_id user, rel_id contact, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM standing WHERE user_id = $1 AND contact_id = $2",
                       REL_ARGS(REL_N(user), REL_N(contact)), NULL, err);
}

enum rel_status
rel_standing_tended(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                    size_t most, struct rel_standing_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_standing_list list = {0};

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM standing s JOIN contact c ON c.id = s.contact_id"
                     " WHERE s.user_id = $1 AND s.book_id = $2 AND s.n > 0 AND c.deleted = 0"
                     " AND c.state IN ('active', 'resting')"
                     " ORDER BY s.n DESC, s.contact_id DESC LIMIT $3",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = read_standing(rows, arena);
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

enum rel_status
rel_standing_busiest(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                     size_t most, struct rel_standing_list *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_standing_list list = {0};

    if (rel_db_query(db,
                     "SELECT " COLUMNS " FROM standing s JOIN contact c ON c.id = s.contact_id"
                     " WHERE s.user_id = $1 AND s.book_id = $2 AND s.n > 0 AND c.deleted = 0"
                     " AND c.state IN ('candidate', 'unsorted')"
                     " ORDER BY s.n DESC, s.contact_id LIMIT $3",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N((int64_t)most)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, &list) = read_standing(rows, arena);
    if (rel_rows_status(rows, err))
        return err->status;
    *out = list;
    return REL_OK;
}

#include "store/dav_plan.h"

#include "base/str.h"

/* Columns: id, contact, name, day, what, closed, state, then what the kind has. */
static struct rel_dav_plan *
add(struct rel_rows *rows, struct rel_arena *arena, enum rel_dav_plan_kind kind,
    struct rel_dav_plans *out)
{
    struct rel_dav_plan *p = REL_ADD(arena, out);

    *p = (struct rel_dav_plan){.kind = kind,
                               .id = rel_rows_num(rows, 0),
                               .contact = rel_rows_num(rows, 1),
                               .name = rel_rows_dup(rows, 2, arena),
                               .day = rel_rows_day(rows, 3),
                               .channel = REL_CHANNELS,
                               .what = rel_rows_dup(rows, 4, arena),
                               .closed_on = rel_rows_day(rows, 5)};
    p->closed = p->closed_on != REL_NO_DAY;
    return p;
}

enum rel_status
rel_dav_plan_promises(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                      rel_day since, struct rel_dav_plans *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT p.id, p.contact_id, c.name, p.due, p.text, p.closed FROM promise p"
                     " JOIN contact c ON c.id = p.contact_id WHERE p.user_id = $1"
                     " AND p.book_id = $2 AND p.side = 'promise' AND c.deleted = 0"
                     " AND (p.state = 'open' OR (p.state IN ('kept', 'late') AND p.closed >= $3))",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(since)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        add(rows, arena, REL_PLAN_PROMISE, out);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_dav_plan_touchpoints(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                         rel_day since, struct rel_dav_plans *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT t.id, t.contact_id, c.name, t.day, t.what, t.closed, t.channel,"
                     " t.announced FROM touchpoint t JOIN contact c ON c.id = t.contact_id"
                     " WHERE t.user_id = $1 AND t.book_id = $2 AND c.deleted = 0"
                     " AND (t.state = 'planned' OR (t.state = 'done' AND t.closed >= $3))",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(since)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_dav_plan *p = add(rows, arena, REL_PLAN_TOUCHPOINT, out);

        rel_channel_parse(rel_rows_text(rows, 6), &p->channel);
        p->announced = rel_rows_num(rows, 7) != 0;
    }
    return rel_rows_status(rows, err);
}

enum rel_status
rel_dav_plan_touches(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                     rel_day until, struct rel_dav_plans *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT s.contact_id, s.contact_id, c.name, s.next_touch, '', -2147483648"
                     " FROM standing s JOIN contact c ON c.id = s.contact_id WHERE s.user_id = $1"
                     " AND s.book_id = $2 AND s.next_touch > -2147483648 AND s.next_touch <= $3"
                     " AND c.deleted = 0 AND c.state = 'active' AND NOT EXISTS (SELECT 1"
                     " FROM touchpoint t WHERE t.contact_id = s.contact_id AND t.user_id = $1"
                     " AND t.state = 'planned')",
                     REL_ARGS(REL_N(user), REL_N(book), REL_N(until)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        add(rows, arena, REL_PLAN_TOUCH, out);
    return rel_rows_status(rows, err);
}

enum rel_status
rel_dav_plan_dates(struct rel_db *db, struct rel_arena *arena, rel_id book,
                   struct rel_dav_plans *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db,
                     "SELECT c.id, c.id, c.name, -2147483648, d.kind, -2147483648, d.n, d.year,"
                     " d.month, d.day FROM contact c JOIN contact_date d ON d.contact_id = c.id"
                     " WHERE c.book_id = $1 AND c.deleted = 0 AND c.state <> 'candidate'"
                     " AND d.month > 0 AND d.day > 0",
                     REL_ARGS(REL_N(book)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct rel_dav_plan *p = add(rows, arena, REL_PLAN_DATE, out);
        int month = (int)rel_rows_num(rows, 8), day = (int)rel_rows_num(rows, 9);

        p->n = (int)rel_rows_num(rows, 6);
        p->year = (int)rel_rows_num(rows, 7);
        if (p->year >= 1600 && rel_day_exists(p->year, month, day))
            p->day = rel_day_of(p->year, month, day);
        else if (rel_day_exists(2000, month, day)) /* a leap year: it has every day there is */
            p->day = rel_day_of(2000, month, day);
        else
            out->n--;
    }
    return rel_rows_status(rows, err);
}

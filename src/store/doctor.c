#include "store/doctor.h"

#include "base/buf.h"
#include "store/engine.h"
#include "store/tables.h"

#include <inttypes.h>

#define REBUILD "Run: relatum rebuild"
#define RESTORE "Restore a backup, or write to the makers of relatum."

/* What both engines must agree on: each text gives one line for every kind of wrong row. What the
 * engines watch over themselves (references, unique rules) is in their own lists. */
static const struct rel_check checks[] = {
    {"books", "every row stands in the book of its contact",
     "SELECT 'contact_point', COUNT(*) FROM contact_point p JOIN contact c ON c.id = p.contact_id"
     " WHERE p.book_id <> c.book_id HAVING COUNT(*) > 0"
     " UNION ALL SELECT 'promise', COUNT(*) FROM promise p JOIN contact c ON c.id = p.contact_id"
     " WHERE p.book_id <> c.book_id HAVING COUNT(*) > 0"
     " UNION ALL SELECT 'touchpoint', COUNT(*) FROM touchpoint t"
     " JOIN contact c ON c.id = t.contact_id WHERE t.book_id <> c.book_id HAVING COUNT(*) > 0"
     " UNION ALL SELECT 'participation', COUNT(*) FROM participation p"
     " JOIN contact c ON c.id = p.contact_id JOIN interaction i ON i.id = p.interaction_id"
     " WHERE i.book_id <> c.book_id HAVING COUNT(*) > 0",
     RESTORE},
    {"participants", "every interaction has somebody, and the same moment everywhere",
     "SELECT 'interaction without a contact', COUNT(*) FROM interaction i WHERE NOT EXISTS"
     " (SELECT 1 FROM participation p WHERE p.interaction_id = i.id) HAVING COUNT(*) > 0"
     " UNION ALL SELECT 'participation that differs from its interaction', COUNT(*)"
     " FROM participation p JOIN interaction i ON i.id = p.interaction_id"
     " WHERE p.at <> i.at OR p.user_id <> i.user_id OR p.direction <> i.direction"
     " OR p.channel <> i.channel HAVING COUNT(*) > 0",
     REBUILD},
    {"derived books", "every derived row stands in the book of its contact",
     "SELECT 'standing', COUNT(*) FROM standing s JOIN contact c ON c.id = s.contact_id"
     " WHERE s.book_id <> c.book_id HAVING COUNT(*) > 0"
     " UNION ALL SELECT 'agenda', COUNT(*) FROM agenda a JOIN contact c ON c.id = a.contact_id"
     " WHERE a.book_id <> c.book_id HAVING COUNT(*) > 0"
     " UNION ALL SELECT 'name_token', COUNT(*) FROM name_token t"
     " JOIN contact c ON c.id = t.contact_id WHERE t.book_id <> c.book_id HAVING COUNT(*) > 0",
     REBUILD},
    {"owners", "every book has an owner",
     "SELECT 'book', COUNT(*) FROM book b WHERE NOT EXISTS (SELECT 1 FROM membership m"
     " WHERE m.book_id = b.id AND m.role = 'owner') HAVING COUNT(*) > 0",
     RESTORE},
    {NULL, NULL, NULL, NULL},
};

/* One finding a check; a text that fails is a finding, too. */
static void
check_one(struct rel_db *db, struct rel_arena *arena, const struct rel_check *check,
          struct rel_finding_list *out)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_finding finding = {.check = check->name, .ok = true, .remedy = ""};
    struct rel_err err;
    REL_BUF(wrong);

    if (rel_db_query(db, check->sql, REL_NO_ARGS, &rows, &err) == REL_OK) {
        while (rel_rows_next(rows)) {
            const int64_t n = rel_rows_num(rows, 1);

            if (wrong.n < 300) /* one sentence */
                rel_buf_addf(&wrong, "%s%.200s", wrong.n ? "; " : "", rel_rows_text(rows, 0));
            if (n > 1 && wrong.n < 300)
                rel_buf_addf(&wrong, " (%" PRId64 ")", n);
            finding.n += n;
            finding.ok = false;
        }
        if (rel_rows_status(rows, &err))
            rel_buf_adds(&wrong, err.text);
    } else {
        rel_buf_adds(&wrong, err.text);
    }
    finding.ok = wrong.n == 0;
    finding.text = finding.ok ? check->good : rel_strdup(arena, rel_buf_str(&wrong));
    if (!finding.ok) {
        finding.n += finding.n == 0;
        finding.remedy = check->remedy;
    }
    *REL_ADD(arena, out) = finding;
}

enum rel_status
rel_doctor_check(struct rel_db *db, struct rel_arena *arena, struct rel_finding_list *out,
                 struct rel_err *err)
{
    if (db->txn) /* a check that fails would spoil it */
        return rel_fail(err, REL_CONFLICT, "a transaction is open on this connection");
    for (const struct rel_check *check = db->engine->checks; check->name; check++)
        check_one(db, arena, check, out);
    for (const struct rel_check *check = checks; check->name; check++)
        check_one(db, arena, check, out);
    return REL_OK;
}

enum rel_status
rel_doctor_counts(struct rel_db *db, struct rel_arena *arena, struct rel_table_counts *out,
                  struct rel_err *err)
{
    struct rel_table_counts counts = {0};

    for (size_t i = 0; i < rel_tables_n; i++) {
        struct rel_table_count count = {rel_tables[i].name, rel_tables[i].derived, 0};

        if (rel_db_number(db, rel_tables[i].count, REL_NO_ARGS, 0, &count.rows, err))
            return err->status;
        *REL_ADD(arena, &counts) = count;
    }
    *out = counts;
    return REL_OK;
}

/*
 * bench/fill.c - a database of any size: N made-up people, all active, 20 interactions each.
 *
 *     bench_fill DATABASE N TODAY     DATABASE was made by `relatum init`; TODAY in days since 1970
 *
 * Writes the enduring rows in the order of their keys, in one transaction, without the checks that
 * keep user's data safe; `relatum rebuild` makes the derived ones. The same N and TODAY give the
 * same rows.
 */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { EACH = 20, SECONDS = 86400 };

static const char *const given[] = {"Ana",  "Bo",   "Carla", "Dmitri", "Elif", "Fenna", "Goran",
                                    "Hana", "Ines", "Jomo",  "Kaya",   "Leif", "Mina",  "Noor",
                                    "Odd",  "Pia",  "Quim",  "Rosa",   "Sven", "Tala"};
static const char *const family[] = {"ahl", "berg", "cor", "dal",  "eng", "fur", "gren",  "hof",
                                     "ist", "jor",  "kol", "lund", "mor", "nes", "oster", "pel"};

/* splitmix64: the same figures for the same number, everywhere. */
static uint64_t
scatter(uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

static void
must(sqlite3 *db, int rc)
{
    if (rc != SQLITE_OK && rc != SQLITE_DONE && rc != SQLITE_ROW) {
        fprintf(stderr, "bench_fill: %s\n", sqlite3_errmsg(db));
        exit(1);
    }
}

static int64_t
number(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *st = NULL;
    int64_t out;

    must(db, sqlite3_prepare_v2(db, sql, -1, &st, NULL));
    must(db, sqlite3_step(st));
    out = sqlite3_column_int64(st, 0);
    sqlite3_finalize(st);
    return out;
}

static sqlite3_stmt *
prepare(sqlite3 *db, const char *sql, int64_t book, int64_t user)
{
    sqlite3_stmt *st = NULL;

    must(db, sqlite3_prepare_v2(db, sql, -1, &st, NULL));
    sqlite3_bind_int64(st, sqlite3_bind_parameter_index(st, ":book"), book);
    sqlite3_bind_int64(st, sqlite3_bind_parameter_index(st, ":user"), user);
    return st;
}

static void
run(sqlite3 *db, sqlite3_stmt *st)
{
    must(db, sqlite3_step(st));
    sqlite3_reset(st);
}

/* Records of the practice, so that Today has rows of every kind: by the last digits of i. */
static const struct {
    int of; /* every so many people */
    const char *sql;
} records[] = {
    {7, "INSERT INTO pushaway (id, book_id, user_id, contact_id, signal, day, state, due)"
        " VALUES (:row, :book, :user, :id, 'curt', :day, 'open', :due)"},
    {5, "INSERT INTO ask (id, book_id, user_id, contact_id, kind, words, day, due)"
        " VALUES (:row, :book, :user, :id, 'sale', 'a month on trial', :day, :due)"},
    {6, "INSERT INTO enrolment (id, book_id, user_id, contact_id, sequence_id, started, step, due,"
        " state, since) VALUES (:row, :book, :user, :id, 1, :day, 1, :due, 'running', :due)"},
    {9, "INSERT INTO ledger (id, book_id, user_id, contact_id, side, kind, words, day)"
        " VALUES (:row, :book, :user, :id, 'take', 'help', 'some advice', :day)"},
    {4, "INSERT INTO promise (id, book_id, user_id, contact_id, side, text, due, state, made,"
        " closed) VALUES (:row, :book, :user, :id, 'promise', 'the draft', :due, 'open', :day,"
        " -2147483648)"},
    {8, "INSERT INTO practice_try (id, book_id, user_id, contact_id, week, act, words, state)"
        " VALUES (:row, :book, :user, :id, :week, 'thanks', 'Thank them', 'taken')"},
};
enum { RECORDS = sizeof(records) / sizeof(*records) };

static void
bind(sqlite3_stmt *st, const char *name, int64_t value)
{
    int at = sqlite3_bind_parameter_index(st, name);

    if (at)
        sqlite3_bind_int64(st, at, value);
}

static void
practise(sqlite3 *db, sqlite3_stmt **st, int64_t i, int64_t id, int64_t today, uint64_t h)
{
    for (int k = 0; k < RECORDS; k++) {
        if ((i + k) % records[k].of)
            continue;
        bind(st[k], ":row", (INT64_C(1) << 57) + (i * RECORDS + k) * 4096);
        bind(st[k], ":id", id);
        bind(st[k], ":day", today - 20 - (int64_t)(h % 30));
        bind(st[k], ":due", today - 15 + (int64_t)(h >> 9) % 60);
        bind(st[k], ":week", today - (today + 3) % 7);
        run(db, st[k]);
    }
}

int
main(int argc, char **argv)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *contact, *point, *interaction, *part, *record[RECORDS];
    int64_t n, today, book, user;

    if (argc != 4) {
        fputs("usage: bench_fill DATABASE N TODAY\n", stderr);
        return 2;
    }
    n = atoll(argv[2]);
    today = atoll(argv[3]);
    must(db, sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, NULL));
    must(db, sqlite3_exec(db,
                          "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                          "PRAGMA foreign_keys=OFF;"
                          "PRAGMA cache_size=-262144; BEGIN",
                          NULL, NULL, NULL));
    user = number(db, "SELECT id FROM app_user");
    book = number(db, "SELECT book_id FROM membership WHERE role = 'owner'");

    contact =
        prepare(db,
                "INSERT INTO contact (id, book_id, uid, kind, state, caught, name, name_key,"
                " family, given, organization, created, changed) VALUES (:id, :book, :uid,"
                " 'person', 'active', 'import', :name, :key, :family, :given, :org, :at, :at)",
                book, user);
    point = prepare(db,
                    "INSERT INTO contact_point (contact_id, n, book_id, kind, value, folded)"
                    " VALUES (:id, 0, :book, 'email', :mail, :mail)",
                    book, user);
    interaction =
        prepare(db,
                "INSERT INTO interaction (id, book_id, user_id, at, channel, direction,"
                " subject) VALUES (:id, :book, :user, :at, :channel, :direction, :subject)",
                book, user);
    part = prepare(db,
                   "INSERT INTO participation (contact_id, at, interaction_id, user_id, direction,"
                   " channel) VALUES (:contact, :at, :id, :user, :direction, :channel)",
                   book, user);

    must(db, sqlite3_exec(db,
                          "INSERT INTO sequence (id, book_id, user_id, name, made) SELECT 1,"
                          " m.book_id, m.user_id, 'Plan', 0 FROM membership m WHERE m.role ="
                          " 'owner'; INSERT INTO sequence_step (id, sequence_id, n, day, what)"
                          " VALUES (2, 1, 1, 0, 'Call')",
                          NULL, NULL, NULL));
    for (int k = 0; k < RECORDS; k++)
        record[k] = prepare(db, records[k].sql, book, user);

    for (int64_t i = 0; i < n; i++) {
        uint64_t h = scatter((uint64_t)i);
        int64_t id = (INT64_C(1) << 50) + i * 4096;
        int64_t gap = 3 + (int64_t)(h % 60), day = today - (int64_t)(h >> 8) % (2 * gap) % 400;
        char uid[32], mail[64], name[64], key[64], org[32];
        const char *g = given[(h >> 16) % 20], *f = family[(h >> 24) % 16],
                   *e = family[h >> 28 & 15];

        snprintf(uid, sizeof uid, "bench-%lld", (long long)i);
        snprintf(mail, sizeof mail, "p%lld@example.org", (long long)i);
        snprintf(name, sizeof name, "%s %c%s%s", g, f[0] - 32, f + 1, e);
        snprintf(key, sizeof key, "%c%s %s%s", g[0] + 32, g + 1, f, e);
        snprintf(org, sizeof org, "Firm %d", (int)(h >> 32 & 4095));
        sqlite3_bind_int64(contact, 1, id);
        sqlite3_bind_text(contact, 3, uid, -1, SQLITE_STATIC);
        sqlite3_bind_text(contact, 4, name, -1, SQLITE_STATIC);
        sqlite3_bind_text(contact, 5, key, -1, SQLITE_STATIC);
        sqlite3_bind_text(contact, 6, f, -1, SQLITE_STATIC);
        sqlite3_bind_text(contact, 7, g, -1, SQLITE_STATIC);
        sqlite3_bind_text(contact, 8, org, -1, SQLITE_STATIC);
        sqlite3_bind_int64(contact, 9, today * SECONDS);
        run(db, contact);
        sqlite3_bind_int64(point, 1, id);
        sqlite3_bind_text(point, 3, mail, -1, SQLITE_STATIC);
        run(db, point);

        practise(db, record, i, id, today, h);
        for (int64_t k = 0; k < EACH; k++) {
            uint64_t r = scatter(h + (uint64_t)k);
            /* Oldest first, so that rows come in the order of the key. */
            int64_t at = (day - gap * (EACH - 1 - k)) * SECONDS + (int64_t)(r % 40000) + 28000;
            int64_t iid = (INT64_C(1) << 55) + (i * EACH + k) * 4096;
            const char *direction = r >> 20 & 1 ? "inbound" : "outbound";

            if (at > today * SECONDS)
                at -= SECONDS;
            sqlite3_bind_int64(interaction, 1, iid);
            sqlite3_bind_int64(interaction, 4, at);
            sqlite3_bind_text(interaction, 5, "email", -1, SQLITE_STATIC);
            sqlite3_bind_text(interaction, 6, direction, -1, SQLITE_STATIC);
            sqlite3_bind_text(interaction, 7, "About the plan for spring", -1, SQLITE_STATIC);
            run(db, interaction);
            sqlite3_bind_int64(part, 1, id);
            sqlite3_bind_int64(part, 2, at);
            sqlite3_bind_int64(part, 3, iid);
            sqlite3_bind_text(part, 5, direction, -1, SQLITE_STATIC);
            sqlite3_bind_text(part, 6, "email", -1, SQLITE_STATIC);
            run(db, part);
        }
    }
    sqlite3_finalize(contact);
    sqlite3_finalize(point);
    sqlite3_finalize(interaction);
    sqlite3_finalize(part);
    for (int k = 0; k < RECORDS; k++)
        sqlite3_finalize(record[k]);
    must(db, sqlite3_exec(db, "COMMIT; PRAGMA journal_mode=WAL", NULL, NULL, NULL));
    sqlite3_close(db);
    printf("%lld people, %lld interactions\n", (long long)n, (long long)n * EACH);
    return 0;
}

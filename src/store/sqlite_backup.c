#include "base/str.h"
#include "store/backup.h"
#include "store/migrate.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

enum { WAIT_MS = 10000 };

static void
close_db(sqlite3 **db)
{
    sqlite3_close(*db);
}
#define DATABASE(name) __attribute__((cleanup(close_db))) sqlite3 *name = NULL

static enum rel_status
fail(sqlite3 *db, const char *path, struct rel_err *err)
{
    int rc = sqlite3_errcode(db), os = sqlite3_system_errno(db);

    if (rc == SQLITE_NOMEM)
        rel_xrealloc(NULL, PTRDIFF_MAX); /* ends the program, as everywhere */
    if (rc == SQLITE_FULL || (rc == SQLITE_IOERR && os == ENOSPC)) {
        rel_fail(err, REL_FULL, "the disk of %s is full", path);
        return rel_advise(err, "", "Make room on it; then try again.");
    }
    if (rc == SQLITE_CORRUPT || rc == SQLITE_NOTADB)
        return rel_fail(err, REL_DAMAGED, "%s is damaged (%s)", path, sqlite3_errmsg(db));
    if (rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
        return rel_fail(err, REL_BUSY, "another program holds %s", path);
    return rel_fail(err, rc == SQLITE_CANTOPEN ? REL_NOT_FOUND : REL_IO, "%s: %s", path,
                    sqlite3_errmsg(db));
}

/* All pages in one step: one moment, and readers keep no writer waiting in WAL. */
static enum rel_status
copy(sqlite3 *from, const char *where, sqlite3 *to, const char *path, struct rel_err *err)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    int rc = SQLITE_OK;

    if (!backup)
        return fail(to, path, err);
    for (int ms = 0; ms < WAIT_MS; ms += 20) {
        rc = sqlite3_backup_step(backup, -1);
        if (rc != SQLITE_BUSY && rc != SQLITE_LOCKED)
            break;
        usleep(20000);
    }
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        return fail(to, path, err);
    return rc == SQLITE_DONE ? REL_OK : fail(from, where, err);
}

enum rel_status
rel_store_backup(const char *where, const char *to, struct rel_err *err)
{
    DATABASE(from);
    DATABASE(copied);
    int fd;

    if (rel_str_starts(where, "postgresql://") || rel_str_starts(where, "postgres://")) {
        rel_fail(err, REL_BAD_INPUT,
                 "a PostgreSQL database is backed up by PostgreSQL's own tools");
        return rel_advise(err, "db",
                          "Use pg_dump for a copy, pg_basebackup with WAL archiving for one to any"
                          " moment; or: relatum export --format relatum");
    }
    if (access(where, F_OK) != 0) {
        rel_fail(err, REL_NOT_FOUND, "there is no relatum database at %s", where);
        return rel_advise(err, "db", "Make one with: relatum init");
    }
    fd = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return rel_fail(err, errno == ENOSPC ? REL_FULL : REL_IO, "writing %s: %s", to,
                        strerror(errno));
    close(fd);
    if (sqlite3_open_v2(where, &from, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL))
        return fail(from, where, err);
    if (sqlite3_open_v2(to, &copied, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL))
        return fail(copied, to, err);
    sqlite3_busy_timeout(from, WAIT_MS);
    return copy(from, where, copied, to, err);
}

/* The first column of the first row; false: the text could not be run, or gave no row. */
static bool
number(sqlite3 *db, const char *sql, int64_t *out)
{
    sqlite3_stmt *stmt = NULL;
    bool got = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK
               && sqlite3_step(stmt) == SQLITE_ROW;

    if (got)
        *out = sqlite3_column_int64(stmt, 0);
    sqlite3_finalize(stmt);
    return got;
}

enum rel_status
rel_store_backup_check(const char *path, int64_t *schema, int64_t *people, int64_t *interactions,
                       struct rel_err *err)
{
    int64_t wrong = 0, version = 0, n_people = 0, n_interactions = 0;
    DATABASE(db);

    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
        || sqlite3_exec(db, "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON", NULL, NULL,
                        NULL))
        return fail(db, path, err);
    if (!number(db, "SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                &wrong)
        || !number(db, "SELECT CAST(value AS BIGINT) FROM setting WHERE name = 'schema'", &version)
        || !number(db, "SELECT COUNT(*) FROM contact WHERE deleted = 0", &n_people)
        || !number(db, "SELECT COUNT(*) FROM interaction", &n_interactions))
        return rel_fail(err, REL_DAMAGED, "%s is no whole relatum database (%s)", path,
                        sqlite3_errmsg(db));
    if (wrong)
        return rel_fail(err, REL_DAMAGED, "%s: %" PRId64 " pages or indexes are damaged", path,
                        wrong);
    if (version > rel_migrate_newest()) {
        rel_fail(err, REL_NEWER, "%s was written by a newer relatum", path);
        return rel_advise(err, "", "Bring relatum up to date.");
    }
    *schema = version;
    *people = n_people;
    *interactions = n_interactions;
    return REL_OK;
}

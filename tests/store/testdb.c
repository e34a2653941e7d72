#include "unit.h"

#include "store/testdb.h"

#include "store/engine.h"
#include "store/migrate.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
testdb_is_pg(void)
{
    return getenv("RELATUM_TEST_DB") && *getenv("RELATUM_TEST_DB");
}

void
testdb_ok(enum rel_status status, const struct rel_err *err, const char *file, int line)
{
    if (status) {
        print_error("%s: %s (%s)\n", rel_status_name(status), err->text, err->remedy);
        _fail(file, line);
    }
}

const char *
testdb_file(void **state, const char *name)
{
    static char path[512];

    snprintf(path, sizeof(path), "%s/%s", ((struct testdb *)*state)->folder, name);
    return path;
}

static void
wipe_pg(const char *where)
{
    struct rel_err err;
    REL_AUTO(rel_db) *db = NULL;

    OK(rel_db_open(where, REL_DB_CREATE, &db, &err));
    OK(db->engine->script(db, "DROP SCHEMA public CASCADE; CREATE SCHEMA public", &err));
}

int
testdb_setup(void **state)
{
    struct testdb *t = calloc(1, sizeof(*t));
    const char *tmp = getenv("TMPDIR");

    if (testdb_is_pg()) {
        snprintf(t->where, sizeof(t->where), "%s", getenv("RELATUM_TEST_DB"));
        wipe_pg(t->where);
    } else {
        snprintf(t->folder, sizeof(t->folder), "%s/relatum-XXXXXX", tmp ? tmp : "/tmp");
        assert_non_null(mkdtemp(t->folder));
        snprintf(t->where, sizeof(t->where), "%s/db", t->folder);
    }
    *state = t;
    return 0;
}

int
testdb_teardown(void **state)
{
    struct testdb *t = *state;
    DIR *dir = *t->folder ? opendir(t->folder) : NULL;
    struct dirent *entry;

    while (dir && (entry = readdir(dir)))
        if (entry->d_name[0] != '.')
            unlink(testdb_file(state, entry->d_name));
    if (dir) {
        closedir(dir);
        rmdir(t->folder);
    }
    free(t);
    return 0;
}

static enum rel_status
first(struct rel_db *db, void *ctx, struct rel_err *err)
{
    (void)ctx;
    if (rel_db_exec(db, "INSERT INTO app_user (id, name, created) VALUES (1, 'me', 0)", REL_NO_ARGS,
                    NULL, err)
        || rel_db_exec(db, "INSERT INTO book (id, name, created) VALUES (1, 'mine', 0)",
                       REL_NO_ARGS, NULL, err))
        return err->status;
    return rel_db_exec(db, "INSERT INTO membership (book_id, user_id, role) VALUES (1, 1, 'owner')",
                       REL_NO_ARGS, NULL, err);
}

struct rel_db *
testdb_open(void **state)
{
    struct rel_db *db = NULL;
    struct rel_err err;

    OK(rel_store_open(((struct testdb *)*state)->where, REL_DB_CREATE, first, NULL, &db, &err));
    return db;
}

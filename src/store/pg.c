#include "store/engine.h"

static enum rel_status
pg_open(const char *where, enum rel_db_mode mode, struct rel_db **out, struct rel_err *err)
{
    (void)where, (void)mode, (void)out;
    return rel_fail(err, REL_IO, "PostgreSQL comes with the next commit");
}

const struct rel_engine rel_engine_pg = {.name = "PostgreSQL", .open = pg_open};

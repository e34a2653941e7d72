/* tests/practice/practice.h - a database for each test, on a fixed day, and short words for deeds.
 */
#pragma once

#include "practice/log.h"
#include "practice/person.h"
#include "practice/today.h"

#include "store/testdb.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>

static rel_day day; /* 2026-11-22, a Sunday */
static const char *where;

static inline int
fresh(void **state)
{
    int bad = testdb_setup(state);

    where = ((struct testdb *)*state)->where;
    day = rel_day_of(2026, 11, 22);
    return bad;
}

static inline struct rel_ctx *
open_on(rel_day today)
{
    struct rel_ctx *ctx = NULL;
    struct rel_err err;

    if (rel_ctx_open(where, REL_CTX_CREATE, 0, today, &ctx, &err))
        fail_msg("%s", err.text);
    return ctx;
}

/* Ends the test with the error's text when a deed fails. */
#define MUST(call)                                                                                 \
    do {                                                                                           \
        if (call)                                                                                  \
            fail_msg("%s (%s)", err.text, err.field);                                              \
    } while (0)

static inline rel_id
add(struct rel_ctx *ctx, const char *name, enum rel_contact_state state)
{
    struct rel_contact c = rel_contact_init();
    struct rel_err err;
    rel_id id = 0, change;

    c.name = name;
    c.state = state;
    c.caught = REL_CAUGHT_HAND;
    MUST(rel_practice_person_add(ctx, &c, &id, &change, &err));
    return id;
}

static inline void
log_on(struct rel_ctx *ctx, rel_id who, rel_day on, enum rel_direction direction)
{
    struct rel_log log = {.uid = "",
                          .channel = REL_CALL,
                          .direction = direction,
                          .at = (int64_t)on * 86400 + 12 * 3600,
                          .note = "",
                          .next_what = ""};
    struct rel_logged logged;
    struct rel_err err;

    log.who.v = &who;
    log.who.n = 1;
    MUST(rel_practice_log(ctx, &log, &logged, &err));
}

static inline struct rel_today
today(struct rel_ctx *ctx)
{
    struct rel_today t;
    struct rel_err err;

    MUST(rel_practice_today(ctx, 0, &t, &err));
    return t;
}

static inline struct rel_person
person(struct rel_ctx *ctx, rel_id id)
{
    struct rel_person p;
    struct rel_err err;

    MUST(rel_practice_person(ctx, id, 50, INT64_MAX, &p, &err));
    return p;
}

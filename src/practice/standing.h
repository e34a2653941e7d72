/*
 * practice/standing.h - works out how people stand: standing and agenda, from the enduring rows.
 *
 * There is one way only: a pair is folded whole from its contact days (one clustered range), so a
 * row that is appended to and a row that is rebuilt are the same by construction.
 */
#pragma once

#include "core/agenda.h"
#include "core/cadence.h"
#include "practice/ctx.h"

struct rel_contact_days {
    struct rel_contact_day *v;
    size_t n;
};

/* All that the plan of one pair rests on, read and folded. */
struct rel_pair {
    bool found; /* false: the contact is gone; nothing else is set */
    bool woken; /* at rest as stored, active by now */
    const char *name_key;
    enum rel_vocabulary vocabulary;
    struct rel_cadence cadence;
    struct rel_contact_days days;
    struct rel_standing standing;
    struct rel_pair_facts facts;
};

/* Reads and folds the pair of the context's user and that contact. */
enum rel_status rel_practice_pair(struct rel_ctx *ctx, struct rel_arena *arena, rel_id contact,
                                  struct rel_pair *out, struct rel_err *err);

/* Takes one new row of the agenda, to write it later. */
typedef enum rel_status (*rel_agenda_aside)(void *who, const char *name_key,
                                            const struct rel_agenda_row *row, struct rel_err *err);

/* As rel_practice_standing_refresh(), but the rows of agendas that differ are only given to
 * `aside`: the old ones are gone. */
enum rel_status rel_practice_standing_aside(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                                            rel_agenda_aside aside, void *who, struct rel_err *err);

/* Works them out and stores them, inside the caller's transaction. Somebody at rest who wrote
 * since, or whose day has come, is active again. */
enum rel_status rel_practice_standing_refresh(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                                              struct rel_err *err);

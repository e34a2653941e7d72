/*
 * formats/monica.h - the JSON export of Monica 4: people with what is known of them, calls,
 * activities, notes, reminders, gifts, debts, tags and relations.
 *
 * What relatum has no place for is counted by its kind, never dropped in silence.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"
#include "model/monica.h"

#include <stdbool.h>

/* All in memory, in the arena. REL_BAD_INPUT: no JSON, with its line; no export of Monica. */
enum rel_status rel_monica_read(struct rel_arena *arena, const char *bytes, size_t n,
                                struct rel_monica *out, struct rel_err *err);

bool rel_monica_looks(const char *bytes, size_t n);

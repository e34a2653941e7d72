/*
 * api/call.h - the interface called in process, without sockets: what a route answers, for programs
 * that speak another protocol.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rel_api_caller; /* an open database, and who calls */

/* Opens the database for its personal user. */
enum rel_status rel_api_caller_open(const char *where, int64_t now, int32_t today,
                                    struct rel_api_caller **out, struct rel_err *err);
void rel_api_caller_close(struct rel_api_caller *caller); /* NULL is fine */
REL_DEFINE_AUTO(rel_api_caller, rel_api_caller_close)

/* target: "/api/people?q=a%20b"; body "" = none. *ok: the route answered with a success; *answer:
 * its JSON, or an RFC 9457 problem, in the arena. Never fails in another way. */
void rel_api_call(struct rel_api_caller *caller, struct rel_arena *arena, const char *method,
                  const char *target, const char *body, int64_t now, bool *ok, const char **answer);

/* A value for the query of a target: what is no letter, digit or one of -._~ is escaped. */
const char *rel_api_escape(struct rel_arena *arena, const char *text);

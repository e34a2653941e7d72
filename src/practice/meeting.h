/* practice/meeting.h - meetings of the user's calendars: what is to come, and what became of it. */
#pragma once

#include "model/meeting.h"
#include "practice/ctx.h"

/* Makes contact of a meeting that is past, stands, and has somebody who did not decline; sets
 * m->interaction. Inside a transaction; the caller works its guests out again. Nothing for others.
 */
enum rel_status rel_practice_meeting_happened(struct rel_ctx *ctx, struct rel_arena *arena,
                                              struct rel_meeting *m, struct rel_err *err);

/* The same for every meeting that became past since it was read, in transactions of its own. *n:
 * how many. For a timer, and for the end of an import. */
enum rel_status rel_practice_meetings_pass(struct rel_ctx *ctx, int64_t *n, struct rel_err *err);

/* Meetings that begin in [from, to), in order; contact 0 = with anybody; cancelled ones only when
 * asked for. */
enum rel_status rel_practice_meetings(struct rel_ctx *ctx, rel_id contact, int64_t from, int64_t to,
                                      bool cancelled, size_t most, struct rel_meeting_list *out,
                                      struct rel_err *err);

/* Those of today and yesterday that are over, with somebody the user knows (no mere candidate), and
 * about which nothing was noted yet: lines on Today. */
enum rel_status rel_practice_meetings_unlogged(struct rel_ctx *ctx, struct rel_meeting_list *out,
                                               struct rel_err *err);

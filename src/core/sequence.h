/*
 * core/sequence.h - where somebody is on a plan of touches.
 *
 * A step is done by any contact of mine from three days before its day on; the next one is due on
 * its own day, but not before the day after. Contact that came in after the last step was done is a
 * reply: the sequence then pauses, stops, or goes on, as it says. What the user logged has moved
 * the stored enrolment already; what only mail shows is worked out here, from the pair's days.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"
#include "model/sequence.h"
#include "model/standing.h"

enum { REL_SEQUENCE_EARLY = 3, REL_SEQUENCE_MOST_STEPS = 60 };

/* The enrolment as it stands after all of the pair's days (sorted): step, due, state, since and
 * why move. A stored state other than running stays. */
struct rel_enrolment rel_sequence_now(struct rel_arena *arena, const struct rel_enrolment *stored,
                                      const struct rel_sequence_steps *steps,
                                      enum rel_on_reply on_reply,
                                      const struct rel_contact_day *days, size_t n, rel_day today);

/* The step was done (or passed over) on that day. */
void rel_sequence_advance(struct rel_enrolment *e, const struct rel_sequence_steps *steps,
                          rel_day day);

/* Steps in order, days not falling, at least one, each with something to do. REL_BAD_INPUT. */
enum rel_status rel_sequence_check(const struct rel_sequence *s, struct rel_err *err);

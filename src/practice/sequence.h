/*
 * practice/sequence.h - plans of touches, and who is on them. Nothing sends itself: a step stands
 * on Today until it is done, and logging contact moves the person on.
 */
#pragma once

#include "model/sequence.h"
#include "practice/ctx.h"

struct rel_deed;

/* The user's own, then those that came with relatum and were not used yet (id 0). */
enum rel_status rel_practice_sequences(struct rel_ctx *ctx, struct rel_sequence_list *out,
                                       struct rel_err *err);
/* An id, a name without regard to case, or a key. *people (may be NULL): who are on it. */
enum rel_status rel_practice_sequence(struct rel_ctx *ctx, const char *which,
                                      struct rel_sequence *out, struct rel_enrolment_list *people,
                                      struct rel_err *err);
/* New (id 0) or changed; steps' template_key names a template. */
enum rel_status rel_practice_sequence_save(struct rel_ctx *ctx, const struct rel_sequence *s,
                                           rel_id *out, rel_id *change, struct rel_err *err);

/* Puts somebody on it from `from` on (REL_NO_DAY = today). REL_CONFLICT: on it already. */
enum rel_status rel_practice_sequence_start(struct rel_ctx *ctx, rel_id contact, const char *which,
                                            rel_day from, rel_id *out, rel_id *change,
                                            struct rel_err *err);
/* The same inside a deed; nothing when they are on it already. */
enum rel_status rel_practice_sequence_start_in(struct rel_deed *deed, rel_id contact,
                                               const char *which, rel_day from, rel_id *out,
                                               struct rel_err *err);

enum rel_enrolment_act {
    REL_ENROLMENT_PAUSE,
    REL_ENROLMENT_GO_ON,
    REL_ENROLMENT_STOP,
    REL_ENROLMENT_SKIP
};
REL_WORDS(rel_enrolment_act, "pause", "go_on", "stop", "skip")

enum rel_status rel_practice_enrolment(struct rel_ctx *ctx, rel_id id, enum rel_enrolment_act act,
                                       rel_id *change, struct rel_err *err);
/* As they stand today: of one contact, or (contact 0) of everybody on sequences. */
enum rel_status rel_practice_enrolments(struct rel_ctx *ctx, rel_id contact, bool closed,
                                        struct rel_enrolment_list *out, struct rel_err *err);

/* Contact of mine that day: moves the steps on that it was. Inside the deed that logs it. */
enum rel_status rel_practice_sequence_touched(struct rel_deed *deed, rel_id contact, rel_day day,
                                              struct rel_err *err);

/* practice/pushaway_reason.h - cases and signals in the words of Today, and the answers to them. */
#pragma once

#include "practice/reason.h"

enum rel_status rel_practice_pushaway_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                                          rel_id contact, const struct rel_reason *reason,
                                          struct rel_reason_words *out, struct rel_err *err);

/* Of a signal: a case, answered by this contact. Of a case: answered, looked at again later. */
enum rel_status rel_practice_pushaway_done(struct rel_deed *deed, rel_id contact,
                                           const struct rel_reason *reason, rel_id interaction,
                                           struct rel_err *err);

/* It is no push-away: remembered, so that the signal needs more next time. */
enum rel_status rel_practice_pushaway_refuse(struct rel_deed *deed, rel_id contact,
                                             const struct rel_reason *reason, const char *why,
                                             struct rel_err *err);

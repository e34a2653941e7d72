/* practice/introduction_reason.h - an introduction's next step on Today. */
#pragma once

#include "practice/reason.h"

enum rel_status rel_practice_introduction_say(struct rel_ctx *ctx,
                                              const struct rel_words_facts *facts, rel_id contact,
                                              const struct rel_reason *reason,
                                              struct rel_reason_words *out, struct rel_err *err);

/* Asked, introduced or thanked: it moves on. Where an answer is waited for, the question was asked
 * again: it comes back in a week. */
enum rel_status rel_practice_introduction_done(struct rel_deed *deed, rel_id contact,
                                               const struct rel_reason *reason, rel_id interaction,
                                               struct rel_err *err);

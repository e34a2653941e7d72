/* practice/heard_reason.h - the words of Today for something heard long ago. */
#pragma once

#include "practice/reason.h"

enum rel_status rel_practice_heard_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                                       rel_id contact, const struct rel_reason *reason,
                                       struct rel_reason_words *out, struct rel_err *err);

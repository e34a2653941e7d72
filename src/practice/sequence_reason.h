/* practice/sequence_reason.h - a step of a sequence in the words of Today, with its draft. */
#pragma once

#include "practice/reason.h"

enum rel_status rel_practice_sequence_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                                          rel_id contact, const struct rel_reason *reason,
                                          struct rel_reason_words *out, struct rel_err *err);
/* "Not this" to a step passes it over. */
enum rel_status rel_practice_sequence_refuse(struct rel_deed *deed, rel_id contact,
                                             const struct rel_reason *reason, const char *why,
                                             struct rel_err *err);

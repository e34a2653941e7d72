/* practice/try_reason.h - this week's try and a card with no occasion, in the words of Today. */
#pragma once

#include "practice/reason.h"

enum rel_status rel_practice_try_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                                     rel_id contact, const struct rel_reason *reason,
                                     struct rel_reason_words *out, struct rel_err *err);
enum rel_status rel_practice_try_done(struct rel_deed *deed, rel_id contact,
                                      const struct rel_reason *reason, rel_id interaction,
                                      struct rel_err *err);
enum rel_status rel_practice_card_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                                      rel_id contact, const struct rel_reason *reason,
                                      struct rel_reason_words *out, struct rel_err *err);

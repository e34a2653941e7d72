/* practice/ask_reason.h - asks and after-care in the words of Today. */
#pragma once

#include "practice/reason.h"

enum rel_status rel_practice_ask_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                                     rel_id contact, const struct rel_reason *reason,
                                     struct rel_reason_words *out, struct rel_err *err);
/* After a yes: after-care begins. Else the answer is waited for another week. */
enum rel_status rel_practice_ask_done(struct rel_deed *deed, rel_id contact,
                                      const struct rel_reason *reason, rel_id interaction,
                                      struct rel_err *err);

/* practice/match_reason.h - something to give, on Today. */
#pragma once

#include "practice/reason.h"

enum rel_status rel_practice_match_say(struct rel_ctx *ctx, const struct rel_words_facts *facts,
                                       rel_id contact, const struct rel_reason *reason,
                                       struct rel_reason_words *out, struct rel_err *err);

/* It was given, or the introduction has begun with asking the giver. */
enum rel_status rel_practice_match_reason_done(struct rel_deed *deed, rel_id contact,
                                               const struct rel_reason *reason, rel_id interaction,
                                               struct rel_err *err);

/* That pair is never proposed again. */
enum rel_status rel_practice_match_refuse(struct rel_deed *deed, rel_id contact,
                                          const struct rel_reason *reason, const char *why,
                                          struct rel_err *err);

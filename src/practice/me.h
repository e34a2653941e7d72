/* practice/me.h - who the user is. */
#pragma once

#include "model/me.h"
#include "practice/ctx.h"

enum rel_status rel_practice_me(struct rel_ctx *ctx, struct rel_me *out, struct rel_err *err);

/* Sets display, zone, region, daily_people and daily_minutes (not the addresses). A new zone makes
 * all standing rows stale; they are worked out again in chunks before this returns. */
enum rel_status rel_practice_me_set(struct rel_ctx *ctx, const struct rel_me *me,
                                    struct rel_err *err);

/* Adds (confirmed) or removes one of the user's own e-mail addresses, then reclassifies the mail
 * that was read before. *changed = how many messages got another direction or stopped being (or
 * became) contact. */
enum rel_status rel_practice_me_address(struct rel_ctx *ctx, const char *address, bool mine,
                                        int64_t *changed, struct rel_err *err);

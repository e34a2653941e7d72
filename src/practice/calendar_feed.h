/*
 * practice/calendar_feed.h - a calendar behind a secret address: planned touches, promises both
 * ways that have a day, and dates of the people tended. For calendars that only subscribe.
 *
 * Its address stands in no history; whoever has it reads the calendar, until it is revoked.
 */
#pragma once

#include "base/buf.h"
#include "lib/crypto.h"
#include "model/form.h"
#include "practice/ctx.h"

enum rel_status rel_practice_calendar_feed_add(struct rel_ctx *ctx, const char *label,
                                               struct rel_calendar_feed *out,
                                               char token[REL_CRYPTO_TOKEN], struct rel_err *err);
enum rel_status rel_practice_calendar_feeds(struct rel_ctx *ctx, struct rel_calendar_feed_list *out,
                                            struct rel_err *err);
enum rel_status rel_practice_calendar_feed_revoke(struct rel_ctx *ctx, rel_id id,
                                                  struct rel_err *err);

/* Writes the calendar behind a token, as iCalendar; the context speaks for its user from then on.
 * REL_NOT_FOUND. */
enum rel_status rel_practice_calendar_feed_write(struct rel_ctx *ctx, const char *token,
                                                 struct rel_buf *to, struct rel_err *err);

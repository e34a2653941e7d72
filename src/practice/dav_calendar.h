/* practice/dav_calendar.h - calendars: those of clients, and relatum's own for them. */
#pragma once

#include "practice/dav_parts.h"

/* Brings one of relatum's own calendars up to what its tables say now; nothing for others. */
enum rel_status rel_dav_plans_sync(struct rel_ctx *ctx, struct rel_dav_collection *c,
                                   struct rel_err *err);

enum rel_status rel_dav_object_text(struct rel_ctx *ctx, const struct rel_dav_collection *c,
                                    const struct rel_dav_item *item, struct rel_buf *out,
                                    struct rel_err *err);
enum rel_status rel_dav_put_object(struct rel_dav_change *change, struct rel_err *err);
enum rel_status rel_dav_remove_object(struct rel_deed *deed, const struct rel_dav_collection *c,
                                      const struct rel_dav_item *item, const char **what,
                                      struct rel_err *err);

/* Is the item a row of relatum's own tables? Then what a client does to it is a deed of its own. */
bool rel_dav_is_plan(const struct rel_dav_item *item);
enum rel_status rel_dav_put_plan(struct rel_ctx *ctx, const struct rel_dav_item *item,
                                 const char *bytes, size_t n, struct rel_err *err);
enum rel_status rel_dav_remove_plan(struct rel_ctx *ctx, const struct rel_dav_item *item,
                                    struct rel_err *err);

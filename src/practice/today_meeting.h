/* practice/today_meeting.h - the lines of Today about meetings of which nothing was noted yet. */
#pragma once

#include "model/today.h"
#include "practice/ctx.h"

/* Fills out->meetings, at most 5, in order. */
enum rel_status rel_practice_today_meetings(struct rel_ctx *ctx, struct rel_today *out,
                                            struct rel_err *err);

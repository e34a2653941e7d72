/* jobs/roll.h - dates that have passed are rolled on when nobody waits. */
#pragma once

#include "practice/ctx.h"

enum rel_status rel_jobs_roll(struct rel_ctx *ctx, struct rel_err *err);

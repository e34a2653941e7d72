/* practice/pace.h - the pace guard over what is stored: read for Today, and after contact. */
#pragma once

#include "core/pace.h"
#include "practice/ctx.h"

struct rel_moments;

/* From the newest moments, newest first. */
struct rel_pace_facts rel_practice_pace_facts(struct rel_ctx *ctx, const struct rel_moments *latest,
                                              const char *given);

/* A warning after contact, or a plan for `day`, by that channel (REL_CHANNELS = any); "" = all is
 * well. A warning that stands in *out already stays. */
enum rel_status rel_practice_pace_warning(struct rel_ctx *ctx, rel_id contact,
                                          enum rel_channel channel, rel_day day, const char **out,
                                          struct rel_err *err);

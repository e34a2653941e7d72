/* store/steps.h - the migrations as the build embeds them (tools/embed_sql.py writes the .c). */
#pragma once

#include <stddef.h>
#include <stdint.h>

struct rel_step {
    int64_t number; /* 1, 2, 3 ... without a gap */
    const char *name;
    const char *const *statements; /* in order, with @TOKENS@, ended by NULL */
};

extern const struct rel_step rel_steps[];
extern const size_t rel_steps_n;

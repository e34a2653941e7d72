/* model/finding.h - what doctor found. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rel_finding {
    const char *check; /* "integrity", "standing", "agenda", "next step", "migrations" ... */
    bool ok;
    int64_t n;          /* how many are wrong, or how many were looked at when ok */
    const char *text;   /* a whole sentence */
    const char *remedy; /* "Run: relatum rebuild"; "" when ok */
};

struct rel_finding_list {
    struct rel_finding *v;
    size_t n;
};

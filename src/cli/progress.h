/*
 * cli/progress.h - how far long work has come, on stderr.
 *
 * On a terminal one line that is drawn over (bar, count, rate, time left), at most ten times a
 * second; otherwise a plain line at most every five seconds. Nothing for work that ends at once.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct rel_progress {
    const char *what; /* "reading", "reworking" */
    const char *unit; /* "people", "messages" */
    bool tty, quiet;
    int width;
    int64_t started, drawn; /* microseconds */
    bool dirty;             /* a line stands on the terminal */
};

/* quiet: draw nothing (--json). */
struct rel_progress rel_progress_begin(const char *what, const char *unit, bool quiet);

/* done of all in any measure (bytes, people), all 0 = not known; items: how many units that was.
 * detail: a file's name, or "". */
void rel_progress_at(struct rel_progress *p, int64_t done, int64_t all, int64_t items,
                     const char *detail);
void rel_progress_end(struct rel_progress *p); /* takes the line away */

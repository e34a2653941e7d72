/* cli/read_show.h - what was read of a file: JSON, one object a file and line, or words. */
#pragma once

#include "cli/command.h"
#include "practice/read.h"

struct rel_zone;

struct rel_read_show { /* start with the first three, the rest zero */
    struct rel_cli *cli;
    struct rel_zone *zone; /* whose days are shown */
    bool verbose;
    struct rel_buf items, problems; /* of the file: lists of JSON, or lines of words */
    const char *file;
    enum rel_read_kind kind;
    int64_t items_n, problems_n;
    int64_t failed; /* files that could not be read */
};

/* Calls for rel_practice_read(); the struct above is their `who`. */
struct rel_read_tell rel_read_show_tell(struct rel_read_show *show);
void rel_read_show_free(struct rel_read_show *show);

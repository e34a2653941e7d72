/* model/import.h - one run over somebody's files, what came of it, and why things were skipped. */
#pragma once

#include "base/id.h"
#include "base/words.h"

#include <stdbool.h>
#include <stdint.h>

enum rel_import_state { REL_IMPORT_RUNNING, REL_IMPORT_DONE, REL_IMPORT_CUT, REL_IMPORT_UNDONE };
REL_WORDS(rel_import_state, "running", "done", "cut", "undone")

enum rel_outcome { REL_NEW, REL_CHANGED, REL_SAME, REL_SKIPPED };
REL_WORDS(rel_outcome, "new", "changed", "same", "skipped")

struct rel_import_item { /* kept for everything skipped, changed or with a problem */
    enum rel_outcome outcome;
    const char *file;
    int64_t line;       /* 0 = not known */
    const char *what;   /* "card of Ana Ferreira", "message <id>", "PHOTO" */
    const char *reason; /* "list mail", "no name, address or number" */
    rel_id contact;     /* 0 = none */
};

struct rel_import_count { /* "list mail": 312 */
    const char *reason;
    int64_t n;
};

struct rel_import {
    rel_id id, book, user;
    int64_t started, ended; /* seconds UTC; ended 0 = not yet */
    enum rel_import_state state;
    bool dry_run;
    const char *source;             /* what the user named */
    int64_t files, cards, messages; /* seen */
    int64_t entries;                /* seen: meetings, days of a chat, calls, activities */
    int64_t count[4];               /* by enum rel_outcome, over cards, messages and entries */
    int64_t contacts_new, contacts_changed, candidates_new, interactions_new, circles_new;
    struct {
        struct rel_import_count *v;
        size_t n;
    } reasons; /* why things were skipped, most frequent first */
    struct {
        struct rel_import_item *v;
        size_t n;
    } items;
};

struct rel_import_list {
    struct rel_import *v;
    size_t n;
};

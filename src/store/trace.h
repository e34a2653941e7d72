/*
 * store/trace.h - contact that came from a file and has no Message-ID: known by the hash of the key
 * its source gives it.
 */
#pragma once

#include "model/interaction.h"
#include "store/db.h"

struct rel_trace {
    rel_id book;
    int64_t hash, content;
    int64_t at;
    rel_id interaction; /* 0 = none */
    rel_id ledger;      /* the row of the ledger, of a gift or debt; 0 = none */
    rel_id import;
};

struct rel_trace_list {
    struct rel_trace *v;
    size_t n;
};

/* REL_OK with *found = false when there is none. */
enum rel_status rel_trace_find(struct rel_db *db, rel_id book, int64_t hash, struct rel_trace *out,
                               bool *found, struct rel_err *err);
enum rel_status rel_trace_insert(struct rel_db *db, const struct rel_trace *trace,
                                 struct rel_err *err);
/* Sets content and at. */
enum rel_status rel_trace_update(struct rel_db *db, const struct rel_trace *trace,
                                 struct rel_err *err);
enum rel_status rel_trace_of_import(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                    rel_id import, size_t most, struct rel_trace_list *out,
                                    struct rel_err *err);
/* With its row of the ledger. */
enum rel_status rel_trace_remove(struct rel_db *db, rel_id book, int64_t hash, struct rel_err *err);

/* Writes moment, minutes, direction, subject and people of an interaction that exists again; what
 * the user noted stays. */
enum rel_status rel_trace_rewrite(struct rel_db *db, const struct rel_interaction *interaction,
                                  struct rel_err *err);

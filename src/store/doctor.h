/*
 * store/doctor.h - is the database whole, and set up so that nothing acknowledged is lost?
 *
 * Reads everything: minutes with a large database. Whether the derived rows are what they should
 * be is practice/doctor's question.
 */
#pragma once

#include "model/finding.h"
#include "store/db.h"

/* Appends one finding a check to *out: the pages and indexes themselves, references, rows whose
 * owner is gone or another, the settings (SQLite) or the server's durability and replication
 * (PostgreSQL). Writes nothing. A damaged database gives findings, not a failure, as far as it can
 * still be read. */
enum rel_status rel_doctor_check(struct rel_db *db, struct rel_arena *arena,
                                 struct rel_finding_list *out, struct rel_err *err);

struct rel_table_count {
    const char *table;
    bool derived;
    int64_t rows;
};

struct rel_table_counts {
    struct rel_table_count *v;
    size_t n;
};

/* How many rows each table has, in the order of the schema. */
enum rel_status rel_doctor_counts(struct rel_db *db, struct rel_arena *arena,
                                  struct rel_table_counts *out, struct rel_err *err);

/*
 * store/tables.h - every table of the schema, as the build reads it from the migrations
 * (tools/embed_sql.py writes the .c), with the SQL that history and exports need to carry any row.
 */
#pragma once

#include "store/value.h"

#include <stdbool.h>

struct rel_column {
    const char *name;
    enum rel_arg_kind kind;
    bool key;              /* part of the primary key */
    const char *otherwise; /* its default, as text: for rows older than the column */
};

struct rel_referrer { /* an enduring table whose rows go when a row of this one goes */
    const char *table;
    const char *sql; /* gives a row when one refers to $1 */
};

struct rel_mover { /* rows that name contact $1 in one column come to name $2 */
    const char *ids, *move;
};

/* In every text the columns stand in their order; $1 is the first column's value ... except in
 * `select`, where $1 is the owner: the row's own id, else its interaction, contact or user. */
struct rel_table {
    const char *name;
    bool derived; /* relatum rebuild remakes it: no history */
    bool passing; /* sessions and the like ("-- Passing" in the migration): no part of an export */
    const struct rel_column *columns;
    size_t n;
    int contact;        /* the column that says whose row it is; -1 = none */
    const char *count;  /* how many rows */
    const char *select; /* all rows of one owner, in the order of the key */
    const char *first;  /* the first $1 rows in the order of the key */
    const char *page;   /* those behind the key in $1 ..., at most the number that follows */
    const char *find;   /* the row with the key's columns as $1 $2 ... */
    const char *remove; /* the same */
    const char *insert; /* all columns */
    const char *update; /* all columns, found by those of the key; "" when there are no others */
    const char *const *forget;      /* take away the rows that name contact $1; ended by NULL */
    const struct rel_mover *movers; /* of rows with an id of their own; ended by {NULL, NULL} */
    const struct rel_referrer *referrers; /* ended by {NULL, NULL} */
};

extern const struct rel_table rel_tables[]; /* parents before those who refer to them */
extern const size_t rel_tables_n;

const struct rel_table *rel_table_find(const char *name); /* NULL: there is none */

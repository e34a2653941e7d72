/*
 * formats/csv_people.h - tables of people: LinkedIn, Google Contacts (both generations of headers),
 * Outlook (also with German, French and Spanish headers), Thunderbird, and any other by a mapping.
 *
 * One table of column names (formats/csv_columns.c) says what each means; nothing is coded for one
 * program. Columns that nobody knows become fields of the person, so that nothing is lost.
 */
#pragma once

#include "formats/card_make.h"
#include "formats/csv.h"
#include "formats/vcard.h"
#include "model/column.h"

struct rel_csv_maps {
    const struct rel_csv_map *v;
    size_t n;
};

/* What a column of that name means. *label (in the arena) and *number (the 2 of "E-mail 2 - Value",
 * 0 = none) go with it. false: nobody knows. */
bool rel_csv_column(struct rel_arena *arena, const char *header, enum rel_make *what,
                    const char **label, char *group, int *number);

/* The field of that name ("name", "email", "phone", "company" ...) for a mapping. false: none. */
bool rel_csv_field(const char *name, enum rel_make *what);

/* Reads the table: a card for each row behind the header. Rows without anything known become cards
 * with a problem. false: no row looks like a header, and maps are none. */
bool rel_csv_people(struct rel_arena *arena, const char *bytes, size_t n,
                    const struct rel_csv_maps *maps, struct rel_card_list *cards,
                    struct rel_problem_list *problems);

/* Does a file beginning so look like a table of people? */
bool rel_csv_people_looks(const char *bytes, size_t n);

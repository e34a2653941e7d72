/*
 * formats/person_csv.h - people as a table: the columns that address books know, one row a person.
 *
 * What a person has more than the columns hold (a fifth number, a timeline) is in the other
 * formats.
 */
#pragma once

#include "base/buf.h"
#include "model/person.h"

void rel_person_csv_head(struct rel_buf *out);
void rel_person_csv_row(struct rel_arena *arena, struct rel_buf *out,
                        const struct rel_person *person);

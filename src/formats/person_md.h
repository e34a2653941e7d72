/*
 * formats/person_md.h - a person as a page to read: Markdown (CommonMark 0.30).
 *
 * Everything that people wrote is escaped, so that it stays text.
 */
#pragma once

#include "base/buf.h"
#include "lib/zone.h"
#include "model/person.h"

/* zone: whose days and hours are meant. The page ends with an empty line. */
void rel_person_md(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *person,
                   struct rel_zone *zone);

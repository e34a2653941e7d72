/* core/same.h - are two derived rows, or sets of them, the same? */
#pragma once

#include "model/agenda.h"
#include "model/standing.h"

#include <stdbool.h>

/* Everything but user, contact and book; sums to nine digits, as they pass through a database. */
bool rel_standing_same(const struct rel_standing *a, const struct rel_standing *b);

/* The same rows in any order; values to the millionth that is stored. */
bool rel_agenda_same(const struct rel_agenda *a, const struct rel_agenda *b);

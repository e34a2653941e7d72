/*
 * practice/reasons.h - a reason that comes from a record of the practice: its words, and what
 * "done" does to the record.
 *
 * One table, a line for each rel_source but REL_FROM_KIND.
 */
#pragma once

#include "practice/reason.h"

/* Never NULL; functions in it may be. */
const struct rel_reason_rules *rel_practice_reason_rules(enum rel_source source);

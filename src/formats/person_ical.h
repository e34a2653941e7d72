/*
 * formats/person_ical.h - what happened with a person, what is planned and promised, and their
 * days, as iCalendar components (RFC 5545): interactions and plans are events, promises tasks,
 * dates come every year.
 */
#pragma once

#include "base/buf.h"
#include "model/person.h"

/* The components alone; stamp: seconds UTC of the writing. An interaction with several people is
 * an event of each of them. */
void rel_person_ical(struct rel_arena *arena, struct rel_buf *out, const struct rel_person *person,
                     int64_t stamp);

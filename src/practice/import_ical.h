/* practice/import_ical.h - stores the meetings of one calendar file. */
#pragma once

#include "practice/import_found.h"

/* Whose calendar it is, when nobody said, is guessed from who takes part in nearly all of it;
 * stored as an own address that is not confirmed, and put into the report. */
enum rel_status rel_import_calendar_owner(struct rel_import_run *run,
                                          const struct rel_place_list *places,
                                          struct rel_import_report *report, struct rel_err *err);

/* file: the place, open and read as far as its first block. */
enum rel_status rel_import_calendar(struct rel_import_run *run, const struct rel_place *place,
                                    struct rel_file *file, struct rel_err *err);

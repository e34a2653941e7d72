/* practice/import_ical.h - stores the meetings of one calendar file. */
#pragma once

#include "practice/import_found.h"

/* Whose calendar it is, when nobody said, is guessed from who takes part in nearly all of it;
 * stored as an own address that is not confirmed, and put into the report. */
enum rel_status rel_import_calendar_owner(struct rel_import_run *run,
                                          const struct rel_place_list *places,
                                          struct rel_import_report *report, struct rel_err *err);

/* The meetings of an object that a phone keeps here, as an import reads them, inside the caller's
 * transaction; gone: it was removed there, so they are called off. What is no meeting with somebody
 * is passed over. *touched: whom to work out again. */
enum rel_status rel_import_calendar_object(struct rel_ctx *ctx, const char *bytes, size_t n,
                                           bool gone, struct rel_id_list *touched,
                                           struct rel_err *err);

/* file: the place, open and read as far as its first block. */
enum rel_status rel_import_calendar(struct rel_import_run *run, const struct rel_place *place,
                                    struct rel_file *file, struct rel_err *err);

/* practice/import_csv.h - stores the people of a table, or of a directory (LDIF). */
#pragma once

#include "practice/import_found.h"

/* file: the place, open and read as far as its first block. ldif: it is that, not a table. */
enum rel_status rel_import_people_file(struct rel_import_run *run, const struct rel_place *place,
                                       struct rel_file *file, bool ldif, struct rel_err *err);

/* practice/import_monica.h - stores an export of Monica 4. */
#pragma once

#include "practice/import_found.h"

/* file: the place, open and read as far as its first block. */
enum rel_status rel_import_monica(struct rel_import_run *run, const struct rel_place *place,
                                  struct rel_file *file, struct rel_err *err);

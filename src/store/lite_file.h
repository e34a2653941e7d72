/* store/lite_file.h - the file of an SQLite database, and the folder it stands in. */
#pragma once

#include "base/err.h"
#include "store/value.h"

#include <stdbool.h>

/* REL_NOT_FOUND: there is no database, and how to make one. */
enum rel_status rel_lite_missing(const char *where, struct rel_err *err);

/* Makes the file and its folders when `mode` allows it, for its owner only. */
enum rel_status rel_lite_make_file(const char *where, enum rel_db_mode mode, struct rel_err *err);

/* Keeps other programs that make a database in that folder out, until the descriptor is closed; -1:
 * it cannot be held. */
int rel_lite_hold_folder(const char *where);

/* It can be read, and nothing is on its way into it: nobody has it open for writing. */
bool rel_lite_still(const char *where);

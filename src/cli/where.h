/* cli/where.h - where the database is when nobody says. */
#pragma once

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>

/* given (--db; "" = not given), else $RELATUM_DB, else $XDG_DATA_HOME/relatum/relatum.db, else
 * ~/.local/share/relatum/relatum.db with $HOME. REL_BAD_INPUT when none of them is set. */
enum rel_status rel_where_database(struct rel_arena *arena, const char *given, const char **out,
                                   struct rel_err *err);

/* Makes the folders above a database file, for the user alone; nothing for a server's address. */
enum rel_status rel_where_make_room(const char *where, struct rel_err *err);

bool rel_where_is_server(const char *where); /* postgresql://... or postgres://... */

/* The same without a password, to show. */
const char *rel_where_shown(struct rel_arena *arena, const char *where);

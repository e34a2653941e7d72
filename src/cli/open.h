/* cli/open.h - opens what a command needs before it runs: the database, the zone, the moment. */
#pragma once

#include "cli/command.h"

struct rel_zone;

/* mode: the command's. Fills cli->db, ctx, now, today, and reads the days among the options. given:
 * of --db, "" = not given. What is wrong with the command line sets cli->usage. The caller closes
 * cli->ctx. */
enum rel_status rel_cli_open(struct rel_cli *cli, enum rel_db_mode mode, const char *given,
                             struct rel_err *err);

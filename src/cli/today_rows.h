/* cli/today_rows.h - the rows of Today: three columns on a terminal, an indented list elsewhere. */
#pragma once

#include "cli/command.h"
#include "model/today.h"

/* why: also print why each row stands where it stands. */
void rel_today_rows_print(struct rel_cli *cli, const struct rel_today *today, bool why);

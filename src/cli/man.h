/* cli/man.h - the parts of the man page that are made from the tables, as scdoc source: commands
 * with their options, what every command takes, exit codes. man/ has the rest. */
#pragma once

#include "cli/command.h"

void rel_man_print(struct rel_cli *cli);

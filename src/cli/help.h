/* cli/help.h - help in words: the overview, one command, and the short form after a mistake. */
#pragma once

#include "cli/command.h"

void rel_help_all(struct rel_cli *cli);
void rel_help_command(struct rel_cli *cli, const struct rel_command *command);

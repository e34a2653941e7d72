/* cli/commands.h - every command there is: each is described and done in its own file. */
#pragma once

#include "cli/command.h"

extern const struct rel_command rel_cli_help;
extern const struct rel_command rel_cli_completion, rel_cli_complete;

/* All of them, in the order of help. */
const struct rel_command *const *rel_commands(size_t *n);

/* "Every day", ... */
const char *rel_group_title(enum rel_group group);

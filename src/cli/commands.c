#include "cli/commands.h"

const struct rel_command *const *
rel_commands(size_t *n)
{
    static const struct rel_command *const commands[] = {
        &rel_cli_completion,
        &rel_cli_help,
        &rel_cli_complete,
    };

    *n = REL_COUNT(commands);
    return commands;
}

const char *
rel_group_title(enum rel_group group)
{
    static const char *const titles[REL_GROUPS] = {
        [REL_G_START] = "To begin",  [REL_G_DAILY] = "Every day",
        [REL_G_PEOPLE] = "People",   [REL_G_BACK] = "Look back, take out",
        [REL_G_HOUSE] = "The house",
    };

    return titles[group];
}

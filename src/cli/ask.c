#include "cli/ask.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const char *
rel_ask(struct rel_cli *cli, const char *question)
{
    char *line = rel_alloc(cli->arena, 4096);
    size_t n;

    if (cli->json || cli->yes || !isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return NULL;
    fprintf(stderr, "%s ", question);
    fflush(stderr);
    if (!fgets(line, 4096, stdin))
        return "";
    while (rel_ascii_space(*line))
        line++;
    for (n = strlen(line); n && rel_ascii_space(line[n - 1]); n--)
        line[n - 1] = '\0';
    return line;
}

bool
rel_ask_yes(struct rel_cli *cli, const char *question)
{
    const char *answer = rel_ask(cli, rel_printf(cli->arena, "%s (y/n)", question));

    return !answer || rel_str_is_nocase(answer, "y") || rel_str_is_nocase(answer, "yes");
}

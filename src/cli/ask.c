#include "cli/ask.h"

#include <stdio.h>
#include <string.h>
#include <termios.h>
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

/* One line without its end; NULL: there is none. */
static const char *
line_of(struct rel_cli *cli, const char *question, bool terminal)
{
    char *line = rel_alloc(cli->arena, 4096);

    if (terminal) {
        fprintf(stderr, "%s ", question);
        fflush(stderr);
    }
    if (!fgets(line, 4096, stdin))
        return NULL;
    line[strcspn(line, "\r\n")] = '\0';
    if (terminal)
        fputc('\n', stderr);
    return line;
}

enum rel_status
rel_ask_secret(struct rel_cli *cli, const char *question, const char **out, struct rel_err *err)
{
    bool terminal = isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
    const char *first, *second;
    struct termios shown, hidden;

    if (terminal && tcgetattr(STDIN_FILENO, &shown) == 0) {
        hidden = shown;
        hidden.c_lflag &= ~(tcflag_t)ECHO;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
        first = line_of(cli, question, true);
        second = line_of(cli, "Once more:", true);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    } else {
        first = second = line_of(cli, question, false);
    }
    if (!first || !second || !*first) {
        rel_fail(err, REL_BAD_INPUT, "no password was given");
        return rel_advise(err, "password", "Type it, or pipe it in as one line.");
    }
    if (strcmp(first, second) != 0)
        return rel_fail(err, REL_BAD_INPUT, "the two are not the same");
    *out = first;
    return REL_OK;
}

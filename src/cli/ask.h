/* cli/ask.h - a question, when there is somebody at the terminal to answer it. */
#pragma once

#include "cli/command.h"

/* The answer without spaces around it; "" when there was none; NULL when nobody can be asked
 * (piped, --json, --yes). */
const char *rel_ask(struct rel_cli *cli, const char *question);

/* true also when nobody can be asked: who pipes or says --yes means it. */
bool rel_ask_yes(struct rel_cli *cli, const char *question);

/* A secret: typed twice on a terminal, where it does not show; one line of a pipe. Lives in
 * cli->arena. REL_BAD_INPUT: the two differ, or there was none. */
enum rel_status rel_ask_secret(struct rel_cli *cli, const char *question, const char **out,
                               struct rel_err *err);

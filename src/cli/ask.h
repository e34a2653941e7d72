/* cli/ask.h - a question, when there is somebody at the terminal to answer it. */
#pragma once

#include "cli/command.h"

/* The answer without spaces around it; "" when there was none; NULL when nobody can be asked
 * (piped, --json, --yes). */
const char *rel_ask(struct rel_cli *cli, const char *question);

/* true also when nobody can be asked: who pipes or says --yes means it. */
bool rel_ask_yes(struct rel_cli *cli, const char *question);

/* cli/capture.h - `relatum log` of a whole sentence: shown as pieces, stored after a yes. */
#pragma once

#include "cli/command.h"

/* Is the command line a sentence and nothing exact besides? */
bool rel_cli_is_capture(const struct rel_cli *cli);
enum rel_status rel_cli_capture(struct rel_cli *cli, struct rel_err *err);

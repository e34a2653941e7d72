/* cli/who.h - WHO on the command line: a name, nickname, address or id, and who that is. */
#pragma once

#include "base/id.h"
#include "cli/command.h"

/* REL_NOT_FOUND, REL_AMBIGUOUS: the failure lists who it could be. */
enum rel_status rel_cli_who(struct rel_cli *cli, const char *text, rel_id *out,
                            struct rel_err *err);

/* The name to speak of them by. */
enum rel_status rel_cli_name(struct rel_cli *cli, rel_id contact, const char **out,
                             struct rel_err *err);

/* An id as typed; what: "promise", "import". REL_BAD_INPUT. */
enum rel_status rel_cli_id(struct rel_cli *cli, const char *what, const char *text, rel_id *out,
                           struct rel_err *err);

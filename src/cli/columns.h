/* cli/columns.h - the option --map of commands that read tables: 'Name=name,Mail=email'. */
#pragma once

#include "cli/command.h"
#include "model/column.h"

#define REL_CLI_MAP                                                                                \
    {                                                                                              \
        "map", 'm', REL_OPT_TEXT, "COLUMN=FIELD,...",                                              \
            "of tables: which column is the name, email, phone, company, title, note ...", NULL,   \
            0, 0, false                                                                            \
    }

/* REL_BAD_INPUT: not of that form. *n = 0 when the option was not given. */
enum rel_status rel_cli_columns(struct rel_cli *cli, const struct rel_csv_map **out, size_t *n,
                                struct rel_err *err);

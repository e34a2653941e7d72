/* cli/import_show.h - what came of an import, in words. */
#pragma once

#include "cli/command.h"
#include "practice/import.h"

void rel_import_print_report(struct rel_cli *cli, const struct rel_import_report *report,
                             bool items);
void rel_import_print(struct rel_cli *cli, const struct rel_import *import, bool items);
void rel_import_print_list(struct rel_cli *cli, const struct rel_import_list *list);
void rel_import_print_undone(struct rel_cli *cli, const struct rel_import *import);

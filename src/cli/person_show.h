/* cli/person_show.h - one person on a terminal, as sections with a heading in front. */
#pragma once

#include "cli/command.h"
#include "model/person.h"

void rel_person_print(struct rel_cli *cli, const struct rel_person *person);

/* cli/people.h - a list of people as a table: used by people, search and circle members. */
#pragma once

#include "cli/command.h"
#include "model/person.h"

/* shown_state: also a column with the state. */
void rel_people_print(struct rel_cli *cli, const struct rel_people *people, bool shown_state);

/* core/intention.h - what an empty cell of the compass asks. */
#pragma once

#include "model/circle.h"
#include "model/intention.h"

const char *rel_intention_question(enum rel_cell cell, enum rel_vocabulary vocabulary);
/* How the user's own lists name it: "Success for them". */
const char *rel_intention_title(enum rel_cell cell);

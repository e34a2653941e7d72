/* practice/intention.h - why: the six cells of a relationship, told and agreed or corrected. */
#pragma once

#include "model/intention.h"
#include "practice/ctx.h"

/* REL_NOT_FOUND the contact. */
enum rel_status rel_practice_compass(struct rel_ctx *ctx, rel_id contact, struct rel_compass *out,
                                     struct rel_err *err);
const char *rel_practice_cell_title(enum rel_cell cell);

/* Writes a cell. words "" = as they stand; state REL_WHY_STATES = as it stands (new words of a cell
 * that was told are private until they are told again). Words that were stated or agreed are kept
 * as corrected when others take their place; private ones are simply replaced. REL_BAD_INPUT: no
 * words in an empty cell, or corrected as a state. */
enum rel_status rel_practice_intention_set(struct rel_ctx *ctx, rel_id contact, enum rel_cell cell,
                                           const char *words, enum rel_intention_state state,
                                           rel_id *out, rel_id *change, struct rel_err *err);

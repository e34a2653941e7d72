/* practice/person_save.h - a whole contact at once, as the interface writes it. */
#pragma once

#include "model/contact.h"
#include "practice/ctx.h"

/* Replaces the stored contact (its id says which) by this one: values, state and rest, rhythm and
 * circles (by name; they must exist), in one change. REL_BAD_INPUT and REL_NOT_FOUND name the
 * field; then nothing was changed. */
enum rel_status rel_practice_person_save(struct rel_ctx *ctx, const struct rel_contact *contact,
                                         rel_id *change, struct rel_err *err);

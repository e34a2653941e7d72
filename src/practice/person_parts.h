/* practice/person_parts.h - what every change of a person does, for the files that change them. */
#pragma once

#include "model/contact.h"
#include "practice/ctx.h"

/* Names, limits, rhythm: REL_BAD_INPUT names the field. */
enum rel_status rel_practice_person_check(const struct rel_contact *contact, struct rel_err *err);
enum rel_status rel_practice_rest_check(const struct rel_ctx *ctx, enum rel_contact_state state,
                                        rel_day rest_until, struct rel_err *err);

struct rel_deed;

/* Adds a contact that rel_practice_person_check() passed, inside another deed. */
enum rel_status rel_practice_person_add_in(struct rel_deed *deed, const struct rel_contact *contact,
                                           rel_id *out, struct rel_err *err);

/* The fields that differ were set by hand: imports leave them alone from now on. */
enum rel_status rel_practice_person_mark(struct rel_ctx *ctx, const struct rel_contact *before,
                                         const struct rel_contact *after, struct rel_err *err);

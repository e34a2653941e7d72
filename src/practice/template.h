/*
 * practice/template.h - messages with fields: those that came with relatum, and the user's own.
 *
 * One that came with relatum has no row until it is changed or used; it is then copied, so that
 * the user's own words are never overwritten.
 */
#pragma once

#include "model/letter.h"
#include "practice/ctx.h"

struct rel_deed;

enum rel_status rel_practice_templates(struct rel_ctx *ctx, struct rel_template_list *out,
                                       struct rel_err *err);
/* An id, a name without regard to case, or the key of one that came with relatum. REL_NOT_FOUND. */
enum rel_status rel_practice_template(struct rel_ctx *ctx, const char *which,
                                      struct rel_template *out, struct rel_err *err);
/* New (id 0) or changed; unknown fields are refused by name. The same name twice: REL_CONFLICT. */
enum rel_status rel_practice_template_save(struct rel_ctx *ctx, const struct rel_template *t,
                                           rel_id *out, rel_id *change, struct rel_err *err);
enum rel_status rel_practice_template_remove(struct rel_ctx *ctx, rel_id id, rel_id *change,
                                             struct rel_err *err);
/* Gives it a row inside a deed, when it has none; *id = the row. */
enum rel_status rel_practice_template_adopt(struct rel_deed *deed, const struct rel_template *t,
                                            rel_id *id, struct rel_err *err);

/* What the fields stand for with this person; set: the user's own, which win. *heard: the words. */
enum rel_status rel_practice_template_values(struct rel_ctx *ctx, rel_id contact,
                                             const struct rel_field_values *set,
                                             struct rel_field_values *out, struct rel_err *err);

/* The fields there are, with what they stand for; ended by {NULL, NULL}. */
const struct rel_field_value *rel_practice_template_fields(void);

/*
 * core/template.h - messages with fields: {given}, {promise} ...; and whether a letter reads well.
 *
 * A field is a name of the table in braces; any other brace is text. What is not known stays in the
 * text as the field it is, so that it can be filled in later; a name that is not in the table is
 * refused.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"
#include "model/letter.h"

/* The fields there are, with what they stand for; ended by {NULL, NULL}. */
extern const struct rel_field_value rel_template_fields[];

/* REL_BAD_INPUT names the first unknown field and lists those there are. */
enum rel_status rel_template_check(struct rel_arena *arena, const char *text, struct rel_err *err);

/* The text with values put in; fields without one are appended to *missing, each once. */
const char *rel_template_fill(struct rel_arena *arena, const char *text,
                              const struct rel_field_values *values,
                              struct rel_field_values *missing);

/* What is known when a letter is judged. */
struct rel_letter_facts {
    const char *heard;  /* words heard from them; "" = none */
    const char *useful; /* "" = nothing in particular */
    bool ready;         /* one may ask or offer: core/readiness.h */
};

/* REL_LETTER_CHECKS lines, in the order of the table. */
void rel_letter_reads_well(struct rel_arena *arena, const struct rel_letter *letter,
                           const struct rel_letter_facts *facts,
                           struct rel_letter_check out[REL_LETTER_CHECKS]);

/*
 * practice/partners.h - whose reasons hang on somebody else: who could be introduced to them, and
 * the other side of an introduction.
 *
 * What happens to one changes what Today says of the other, so both are worked out again.
 */
#pragma once

#include "practice/ctx.h"

/* Appends to *contacts the partners of those in it, each once. */
enum rel_status rel_practice_partners(struct rel_ctx *ctx, struct rel_id_list *contacts,
                                      struct rel_err *err);

/*
 * practice/capture_form.h - a public page of a book: somebody who has its address, from a web site
 * or a QR code, leaves a name, how to reach them, and what they want.
 *
 * They stand on Today as new. What they agreed to is kept in the words they saw. Turning the form
 * on and off stands in no history: undo must not open a door.
 */
#pragma once

#include "model/form.h"
#include "practice/ctx.h"

/* Turns it on, or changes its words; the address stays while it is on. "" = the usual words. Only
 * an owner of the book may: REL_DENIED. */
enum rel_status rel_practice_form_on(struct rel_ctx *ctx, const char *title, const char *consent,
                                     struct rel_form *out, struct rel_err *err);
enum rel_status rel_practice_form_off(struct rel_ctx *ctx, struct rel_err *err);
/* token "": it is off. */
enum rel_status rel_practice_form(struct rel_ctx *ctx, struct rel_form *out, struct rel_err *err);

/* By the token of a public address; the context speaks for the form's user from then on.
 * REL_NOT_FOUND.
 */
enum rel_status rel_practice_form_find(struct rel_ctx *ctx, const char *token, struct rel_form *out,
                                       struct rel_err *err);
/* What somebody sent. Who is known by that address already is found again, and wrote. REL_BAD_INPUT
 * names the field. */
enum rel_status rel_practice_form_take(struct rel_ctx *ctx, const struct rel_form *form,
                                       const struct rel_form_sent *sent, struct rel_err *err);

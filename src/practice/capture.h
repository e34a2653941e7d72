/*
 * practice/capture.h - one line of ordinary words: taken apart, shown, and stored when it is right.
 */
#pragma once

#include "model/capture.h"
#include "model/log.h"
#include "practice/ctx.h"

/* Takes the sentence apart; stores nothing. `who` pieces have their contact (the best match, the
 * others in `choices`; 0 = nobody is called so yet). REL_BAD_INPUT: empty, or longer than
 * REL_MAX_LINE_SENTENCE bytes. */
enum rel_status rel_practice_capture(struct rel_ctx *ctx, const char *text, struct rel_pieces *out,
                                     struct rel_err *err);

/* What became of it. */
struct rel_captured {
    struct rel_logged logged;
    int made, heard, promises, ledger, asks; /* people made, items, promises, entries, asks */
    const char *kept;                        /* what only the note keeps; "" = nothing */
};

/* Stores the pieces as one deed, the sentence as the note; somebody nobody knows yet is made
 * (caught = log). uid as in struct rel_log. REL_BAD_INPUT names what is missing: who, channel. */
enum rel_status rel_practice_capture_save(struct rel_ctx *ctx, const struct rel_pieces *pieces,
                                          const char *uid, struct rel_captured *out,
                                          struct rel_err *err);

/* practice/capture_words.h - the words of a line, and whose names are among them. */
#pragma once

#include "core/capture.h"
#include "practice/ctx.h"

/* The tokens of the sentence (bytes), folded. At most REL_MAX_LINE_SENTENCE bytes. */
struct rel_capture_tokens rel_practice_capture_tokens(struct rel_arena *arena, const char *text);

/* Everybody a name in the line may mean. */
struct rel_capture_who {
    struct rel_piece_choice *v; /* the best first; none: nobody is called so */
    size_t n;
    const char *name; /* as it is written when nobody is called so */
};

/* Finds the names: *who has an item for each of *names. At most 100 look-ups. */
enum rel_status rel_practice_capture_names(struct rel_ctx *ctx, const char *text,
                                           const struct rel_capture_language *language,
                                           const struct rel_capture_tokens *tokens,
                                           struct rel_capture_names *names,
                                           struct rel_capture_who **who, struct rel_err *err);

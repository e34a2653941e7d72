/*
 * core/capture.h - the capture line: from tokens to clauses, from clauses to pieces.
 *
 *     "called Ana yesterday 20 min, she needs a Postgres consultant, promised an intro by Friday"
 *
 * Durations are read before days; clauses about what happened look back, promises and plans ahead.
 * What a clause is about is decided by the first rule of one table that fits. A clause that is
 * asked, denied, quoted or only supposed makes no piece: it stays in the note. Nobody's name is
 * known here: the caller marks them (practice/capture).
 */
#pragma once

#include "base/arena.h"
#include "core/capture_time.h"
#include "model/capture.h"

/* Words that name somebody. */
struct rel_capture_name {
    size_t first, n; /* tokens */
    bool known;      /* somebody is called so */
    bool possessive; /* "Ana's" */
    bool common;     /* also a word of the language (Will, May): only where a name is expected */
    size_t same;     /* the first name of the same person; its own index when it is the first */
};

struct rel_capture_names {
    struct rel_capture_name *v;
    size_t n;
};

struct rel_capture_tokens {
    struct rel_capture_token *v;
    size_t n;
};

/* Which language the line is in: the one that knows more of its words; the first when equal. */
const struct rel_capture_language *rel_capture_language(const struct rel_capture_tokens *tokens);

/* May that token be (part of) a name? false: it is a word of the language, a mark or a number. */
bool rel_capture_may_name(const struct rel_capture_language *language,
                          const struct rel_capture_tokens *tokens, size_t at);

/* The pieces, in the order of the line. `who` pieces have `person` = the index of their name in
 * `names`; in the others `person` is the index of a who piece, -1 = everybody. */
void rel_capture_read(struct rel_arena *arena, const char *text,
                      const struct rel_capture_tokens *tokens,
                      const struct rel_capture_names *names, const struct rel_capture_clock *clock,
                      struct rel_pieces *out);

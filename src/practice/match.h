/* practice/match.h - what could meet whose need, and what became of it. */
#pragma once

#include "model/match.h"
#include "practice/ctx.h"

struct rel_deed;

/* Open ones, ranked by easy x valuable x near; contact: whose need or whose offer (0 = all). */
enum rel_status rel_practice_matches(struct rel_ctx *ctx, rel_id contact, size_t most,
                                     struct rel_match_list *out, struct rel_err *err);

/* Fills the words of matches (any list of the store). */
enum rel_status rel_practice_match_words(struct rel_ctx *ctx, struct rel_match_list *list,
                                         struct rel_err *err);

/* What acting on a match led to; 0 = nothing of that kind. */
struct rel_match_acted {
    rel_id entry, introduction;
};

/* Never proposed again. REL_CONFLICT: it was answered already. */
enum rel_status rel_practice_match_not_this(struct rel_ctx *ctx, rel_id match, rel_id *change,
                                            struct rel_err *err);
enum rel_status rel_practice_match_not_this_in(struct rel_deed *deed, const struct rel_match *match,
                                               struct rel_err *err);
/* What is mine was given: an entry of give and take (an article counts as sent). What is another's
 * begins an introduction. */
enum rel_status rel_practice_match_done(struct rel_ctx *ctx, rel_id match,
                                        struct rel_match_acted *out, rel_id *change,
                                        struct rel_err *err);
enum rel_status rel_practice_match_done_in(struct rel_deed *deed, const struct rel_match *match,
                                           rel_id interaction, struct rel_match_acted *out,
                                           struct rel_err *err);

/* Two words mean the same from now on; offers are matched anew. */
enum rel_status rel_practice_synonym_add(struct rel_ctx *ctx, const char *word, const char *same_as,
                                         rel_id *change, struct rel_err *err);
enum rel_status rel_practice_synonyms(struct rel_ctx *ctx, struct rel_synonym_list *out,
                                      struct rel_err *err);

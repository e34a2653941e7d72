/* practice/library.h - what is worth sending to somebody, who would value it, and who had it. */
#pragma once

#include "model/article.h"
#include "model/match.h"
#include "practice/ctx.h"

/* The newest first; *nudge: a sentence when nothing new came for a while, else "". */
enum rel_status rel_practice_library(struct rel_ctx *ctx, bool closed, size_t most,
                                     struct rel_article_list *out, const char **nudge,
                                     struct rel_err *err);

/* One, with who would value it (best first) and who had it. */
enum rel_status rel_practice_library_item(struct rel_ctx *ctx, rel_id article,
                                          struct rel_article *out, struct rel_match_list *who,
                                          struct rel_article_sents *had, struct rel_err *err);

/* Of *article it reads kind, title, url, text, contact and consent. REL_BAD_INPUT names the field:
 * no title, a success story without whom it tells about or without the day they agreed;
 * REL_CONFLICT: that address is here already. */
enum rel_status rel_practice_library_add(struct rel_ctx *ctx, const struct rel_article *article,
                                         rel_id *out, rel_id *change, struct rel_err *err);

/* Overwrites what is stored; its matches are found anew. A closed day puts it away. */
enum rel_status rel_practice_library_set(struct rel_ctx *ctx, const struct rel_article *article,
                                         rel_id *change, struct rel_err *err);

/* What taking in a feed did. */
struct rel_library_fed {
    const char *title;
    int added, known, problems;
    const char *problem; /* the first; "" */
};
/* bytes: an RSS or Atom file; feed: what it is called here (its own link when it has one). All of
 * it in one change; items known by their id or address are passed over. REL_BAD_INPUT: no feed. */
enum rel_status rel_practice_library_feed(struct rel_ctx *ctx, const char *bytes, size_t n,
                                          const char *feed, struct rel_library_fed *out,
                                          rel_id *change, struct rel_err *err);

/* The same from a file; it is called by the file's name unless the feed has a link. */
enum rel_status rel_practice_library_file(struct rel_ctx *ctx, const char *path,
                                          struct rel_library_fed *out, rel_id *change,
                                          struct rel_err *err);

/* It was sent to somebody (it then stands in give and take), or is not for them. REL_CONFLICT: they
 * had it already. */
enum rel_status rel_practice_library_sent(struct rel_ctx *ctx, rel_id article, rel_id contact,
                                          enum rel_article_answer answer, enum rel_channel channel,
                                          rel_id *change, struct rel_err *err);

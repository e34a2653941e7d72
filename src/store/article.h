/* store/article.h - items of the library, and who had them. */
#pragma once

#include "model/article.h"
#include "store/db.h"

/* id set: inserts or overwrites all but feed, guid and when it was made. */
enum rel_status rel_article_write(struct rel_db *db, const struct rel_article *article,
                                  struct rel_err *err);
enum rel_status rel_article_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, rel_id id, struct rel_article *out,
                                 struct rel_err *err);
/* The newest first; closed: also those put away. */
enum rel_status rel_article_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, bool closed, size_t most,
                                 struct rel_article_list *out, struct rel_err *err);
/* *out = 0: that feed's item is not here yet. */
enum rel_status rel_article_by_guid(struct rel_db *db, rel_id user, rel_id book, const char *feed,
                                    const char *guid, rel_id *out, struct rel_err *err);
/* *out = 0: that address is not here yet ("" is never). */
enum rel_status rel_article_by_url(struct rel_db *db, rel_id user, rel_id book, const char *url,
                                   rel_id *out, struct rel_err *err);
/* The day the newest that stands was made; REL_NO_DAY: the library is empty. */
enum rel_status rel_article_newest(struct rel_db *db, rel_id user, rel_id book, rel_day *out,
                                   struct rel_err *err);

enum rel_status rel_article_sent_write(struct rel_db *db, rel_id user,
                                       const struct rel_article_sent *sent, struct rel_err *err);
/* Who had it, or does not want it: the newest first. */
enum rel_status rel_article_sent_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                      rel_id article, size_t most, struct rel_article_sents *out,
                                      struct rel_err *err);
enum rel_status rel_article_had(struct rel_db *db, rel_id user, rel_id contact, rel_id article,
                                bool *out, struct rel_err *err);

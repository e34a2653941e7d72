/* store/heard.h - what was heard, rows. */
#pragma once

#include "model/heard.h"
#include "store/db.h"

/* Inserts, or overwrites all but whose it is, the day and where it was said. */
enum rel_status rel_heard_write(struct rel_db *db, const struct rel_heard *h, struct rel_err *err);

enum rel_status rel_heard_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               rel_id id, struct rel_heard *out, struct rel_err *err);

/* Of one contact, oldest first (contact 0: of everybody, newest first). kind REL_HEARD_KINDS = any.
 * closed: also those met, corrected or outdated. At most `most`. */
enum rel_status rel_heard_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               rel_id contact, enum rel_heard_kind kind, bool closed, size_t most,
                               struct rel_heard_list *out, struct rel_err *err);

/* What is live of closer and away, of one contact, oldest first. */
enum rel_status rel_heard_prefer(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, rel_id contact, size_t most,
                                 struct rel_heard_list *out, struct rel_err *err);

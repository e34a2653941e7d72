/* store/pushaway.h - push-aways: open cases, closed ones, and what was none. */
#pragma once

#include "model/pushaway.h"
#include "store/db.h"

/* id set: inserts or overwrites all but book, user, contact, signal and day. */
enum rel_status rel_pushaway_write(struct rel_db *db, const struct rel_pushaway *p,
                                   struct rel_err *err);
enum rel_status rel_pushaway_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id book, rel_id id, struct rel_pushaway *out,
                                  struct rel_err *err);

/* All of one contact, newest first: what the signals of the pair rest on. */
enum rel_status rel_pushaway_of(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                rel_id contact, size_t most, struct rel_pushaway_list *out,
                                struct rel_err *err);

/* Of the whole book in one state, newest first. */
enum rel_status rel_pushaway_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id book, enum rel_pushaway_state state, size_t most,
                                  struct rel_pushaway_list *out, struct rel_err *err);

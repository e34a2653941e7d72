/* store/promise.h - promises and waiting-ons. */
#pragma once

#include "model/promise.h"
#include "store/db.h"

/* id set: inserts or overwrites text, due, state, closed. */
enum rel_status rel_promise_write(struct rel_db *db, const struct rel_promise *promise,
                                  struct rel_err *err);
enum rel_status rel_promise_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, rel_id id, struct rel_promise *out,
                                 struct rel_err *err);

/* Of one contact (0 = the whole book), open ones first, soonest first; closed ones newest first. */
enum rel_status rel_promise_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, rel_id contact, bool closed, size_t most,
                                 struct rel_promise_list *out, struct rel_err *err);

/* The user's own promises that fell due within [from, to], by due day: "your word". */
enum rel_status rel_promise_due_between(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                        rel_id book, rel_day from, rel_day to, size_t most,
                                        struct rel_promise_list *out, struct rel_err *err);

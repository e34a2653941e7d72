/* store/session.h - who is signed in, by the SHA-256 of what their cookie holds. */
#pragma once

#include "model/session.h"
#include "store/db.h"

enum rel_status rel_session_insert(struct rel_db *db, const struct rel_session *session,
                                   const char *hash, struct rel_err *err);

/* A session with that hash that still holds at `now`. REL_DENIED: there is none. */
enum rel_status rel_session_find(struct rel_db *db, const char *hash, int64_t now,
                                 struct rel_session *out, struct rel_err *err);
enum rel_status rel_session_used(struct rel_db *db, rel_id id, int64_t now, struct rel_err *err);

/* This user's that hold at `now`, newest first. */
enum rel_status rel_session_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 int64_t now, struct rel_session_list *out, struct rel_err *err);

/* REL_NOT_FOUND: it is none of this user's. */
enum rel_status rel_session_remove(struct rel_db *db, rel_id user, rel_id id, struct rel_err *err);

/* All of this user's but `kept` (0 = all). */
enum rel_status rel_session_remove_all(struct rel_db *db, rel_id user, rel_id kept,
                                       struct rel_err *err);

/* Takes away those that do not hold any more at `now`. */
enum rel_status rel_session_sweep(struct rel_db *db, int64_t now, struct rel_err *err);

/* store/ask.h - asks and invitations, and what readiness counts. */
#pragma once

#include "model/ask.h"
#include "store/db.h"

/* id set: inserts or overwrites answer, answered, due and interaction. */
enum rel_status rel_ask_write(struct rel_db *db, const struct rel_ask *a, struct rel_err *err);
enum rel_status rel_ask_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                             rel_id id, struct rel_ask *out, struct rel_err *err);
/* Of one contact (0 = the whole book), newest first. */
enum rel_status rel_ask_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                             rel_id contact, size_t most, struct rel_ask_list *out,
                             struct rel_err *err);
/* Entries of the ledger with them, by side. */
enum rel_status rel_ask_balance(struct rel_db *db, rel_id user, rel_id contact, int64_t *gave,
                                int64_t *took, struct rel_err *err);

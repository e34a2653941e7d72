/* store/ledger.h - value given and received. */
#pragma once

#include "model/ledger.h"
#include "store/db.h"

struct rel_ledger_entries {
    struct rel_ledger_entry *v;
    size_t n;
};

/* id set: inserts or overwrites all but whose it is and where it came from. */
enum rel_status rel_ledger_write(struct rel_db *db, const struct rel_ledger_entry *entry,
                                 struct rel_err *err);
enum rel_status rel_ledger_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                rel_id book, rel_id id, struct rel_ledger_entry *out,
                                struct rel_err *err);

/* Of one contact (0 = everybody) from the day `since` on, the newest first. */
enum rel_status rel_ledger_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                rel_id book, rel_id contact, rel_day since, size_t most,
                                struct rel_ledger_entries *out, struct rel_err *err);

/* The same, summed by the engine, without a limit. */
enum rel_status rel_ledger_sums(struct rel_db *db, rel_id user, rel_id book, rel_id contact,
                                rel_day since, struct rel_ledger_sums *out, struct rel_err *err);

/* One contact's entries that ask for something: not thanked, or on loan; the oldest first. */
enum rel_status rel_ledger_open(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                rel_id contact, size_t most, struct rel_ledger_entries *out,
                                struct rel_err *err);

/* The entry that came from a record (an introduction, an article, a referral) with one contact; its
 * id is 0 when there is none. */
enum rel_status rel_ledger_of_row(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id contact, rel_id row, struct rel_ledger_entry *out,
                                  struct rel_err *err);

/* store/referral.h - who sent whom. */
#pragma once

#include "model/referral.h"
#include "store/db.h"

/* id set: inserts or overwrites words, thanked, outcome, told. */
enum rel_status rel_referral_write(struct rel_db *db, const struct rel_referral *referral,
                                   struct rel_err *err);
enum rel_status rel_referral_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id book, rel_id id, struct rel_referral *out,
                                  struct rel_err *err);
/* Of one contact as sender, receiver or the one who was sent (0 = all), the newest first. */
enum rel_status rel_referral_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id book, rel_id contact, size_t most,
                                  struct rel_referral_list *out, struct rel_err *err);
/* Those of one contact that ask for something: not thanked, told or heard of. */
enum rel_status rel_referral_open(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id contact, size_t most, struct rel_referral_list *out,
                                  struct rel_err *err);
/* How many people a contact has sent me. */
enum rel_status rel_referral_sent(struct rel_db *db, rel_id user, rel_id contact, int64_t *out,
                                  struct rel_err *err);

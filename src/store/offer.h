/* store/offer.h - what the user and others have to offer. */
#pragma once

#include "model/match.h"
#include "store/db.h"

/* id set: inserts or overwrites all but whose it is. */
enum rel_status rel_offer_write(struct rel_db *db, const struct rel_offer *offer,
                                struct rel_err *err);
enum rel_status rel_offer_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               rel_id id, struct rel_offer *out, struct rel_err *err);

enum rel_offer_whose { REL_OFFERS_MINE, REL_OFFERS_OF, REL_OFFERS_ALL };
/* Mine, one contact's, or everybody's; the newest last. closed: also those that stand no more. */
enum rel_status rel_offer_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               enum rel_offer_whose whose, rel_id contact, bool closed, size_t most,
                               struct rel_offer_list *out, struct rel_err *err);

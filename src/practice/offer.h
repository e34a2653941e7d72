/* practice/offer.h - what I know, whom I know, what I have and can do; and what others offer. */
#pragma once

#include "model/match.h"
#include "practice/ctx.h"

/* contact: whose; 0 = mine, REL_OFFERS_EVERYBODY = all. closed: also those that stand no more. */
#define REL_OFFERS_EVERYBODY ((rel_id)-1)
enum rel_status rel_practice_offers(struct rel_ctx *ctx, rel_id contact, bool closed, size_t most,
                                    struct rel_offer_list *out, struct rel_err *err);
enum rel_status rel_practice_offer_load(struct rel_ctx *ctx, rel_id id, struct rel_offer *out,
                                        struct rel_err *err);

/* Of *offer it reads contact (0 = mine), kind, words, ease 1-3, free, unselfish. REL_BAD_INPUT
 * names the field. What it could meet is looked up in the same deed. */
enum rel_status rel_practice_offer_add(struct rel_ctx *ctx, const struct rel_offer *offer,
                                       rel_id *out, rel_id *change, struct rel_err *err);

/* Overwrites what rel_practice_offer_load() gave; its matches are found anew. A closed day ends it.
 */
enum rel_status rel_practice_offer_set(struct rel_ctx *ctx, const struct rel_offer *offer,
                                       rel_id *change, struct rel_err *err);

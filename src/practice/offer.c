#include "practice/offer.h"

#include "base/limits.h"
#include "practice/deed.h"
#include "practice/match_find.h"
#include "store/contact.h"
#include "store/offer.h"

#include <string.h>

enum rel_status
rel_practice_offers(struct rel_ctx *ctx, rel_id contact, bool closed, size_t most,
                    struct rel_offer_list *out, struct rel_err *err)
{
    enum rel_offer_whose whose = contact == REL_OFFERS_EVERYBODY ? REL_OFFERS_ALL
                                 : contact                       ? REL_OFFERS_OF
                                                                 : REL_OFFERS_MINE;

    return rel_offer_list(ctx->db, ctx->arena, ctx->user, ctx->book, whose, contact, closed, most,
                          out, err);
}

enum rel_status
rel_practice_offer_load(struct rel_ctx *ctx, rel_id id, struct rel_offer *out, struct rel_err *err)
{
    return rel_offer_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, out, err);
}

static enum rel_status
check(const struct rel_offer *o, struct rel_err *err)
{
    if (!*o->words) {
        rel_fail(err, REL_BAD_INPUT, "the offer has no words");
        return rel_advise(err, "words", "Say what it is, such as \"Postgres tuning\".");
    }
    if (strlen(o->words) > REL_MAX_LINE_SENTENCE) {
        rel_fail(err, REL_BAD_INPUT, "the offer is longer than %d bytes", REL_MAX_LINE_SENTENCE);
        return rel_advise(err, "words", "Shorten it.");
    }
    if (o->ease < 1 || o->ease > 3) {
        rel_fail(err, REL_BAD_INPUT, "how easy it is goes from 1 to 3");
        return rel_advise(err, "ease", "3 is easy to give, 1 takes a lot.");
    }
    return REL_OK;
}

/* "You offer" or "Tom offers". */
static enum rel_status
who_offers(struct rel_ctx *ctx, const struct rel_offer *o, const char **out, struct rel_err *err)
{
    struct rel_contact_hit who;

    if (o->contact && rel_contact_hit(ctx->db, ctx->arena, ctx->book, o->contact, &who, err))
        return err->status;
    *out = o->contact ? rel_printf(ctx->arena, "%s offers", who.name) : "You offer";
    return REL_OK;
}

enum rel_status
rel_practice_offer_add(struct rel_ctx *ctx, const struct rel_offer *offer, rel_id *out,
                       rel_id *change, struct rel_err *err)
{
    struct rel_offer o = *offer;
    const char *who;
    REL_DEED(deed);

    if (check(&o, err) || who_offers(ctx, &o, &who, err))
        return err->status;
    o.id = rel_id_new();
    o.book = ctx->book;
    o.user = ctx->user;
    o.made = ctx->today;
    o.closed = REL_NO_DAY;
    if (rel_deed_begin(&deed, ctx, "offer", err)
        || rel_deed_row(&deed, "offer", o.id, o.contact, err) || rel_offer_write(ctx->db, &o, err)
        || rel_practice_match_offer_in(&deed, &o, err)
        || rel_deed_end(&deed, change, err, "%s: %s", who, o.words))
        return err->status;
    *out = o.id;
    return REL_OK;
}

enum rel_status
rel_practice_offer_set(struct rel_ctx *ctx, const struct rel_offer *o, rel_id *change,
                       struct rel_err *err)
{
    const char *who;
    REL_DEED(deed);

    if (check(o, err) || rel_deed_begin(&deed, ctx, "offer", err) || who_offers(ctx, o, &who, err)
        || rel_deed_row(&deed, "offer", o->id, o->contact, err) || rel_offer_write(ctx->db, o, err)
        || rel_practice_match_offer_in(&deed, o, err)
        || rel_deed_end(&deed, change, err, "%s%s: %s", who,
                        o->closed == REL_NO_DAY ? "" : " no more", o->words))
        return err->status;
    return REL_OK;
}

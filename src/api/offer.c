#include "api/offer.h"

#include "api/handler.h"
#include "api/list.h"
#include "base/limits.h"
#include "practice/offer.h"

enum { OFFERS = 100 };

void
rel_api_offers_write(struct rel_out *out, const struct rel_offer_list *offers)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < offers->n; i++) {
        const struct rel_offer *o = &offers->v[i];

        rel_out_begin_object(out, NULL);
        rel_out_id(out, "id", o->id);
        rel_out_id(out, "contact", o->contact);
        rel_out_text(out, "kind", rel_offer_kind_word(o->kind));
        rel_out_text(out, "words", o->words);
        rel_out_num(out, "ease", o->ease);
        rel_out_bool(out, "free", o->free);
        rel_out_bool(out, "unselfish", o->unselfish);
        rel_out_day(out, "made", o->made);
        rel_out_day(out, "closed", o->closed);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

struct list_wish {
    struct rel_api_list list;
    bool everybody, closed;
};

enum rel_status
rel_api_offers(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member own[] = {
        REL_JSON(struct list_wish, everybody, REL_JSON_BOOL),
        REL_JSON(struct list_wish, closed, REL_JSON_BOOL),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct list_wish, own);
    struct list_wish wish = {.list.limit = OFFERS};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_offer_list offers;
    struct rel_out out;

    if (rel_api_list_of(request, &shape, &wish.list, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (wish.everybody)
        wish.list.contact = REL_OFFERS_EVERYBODY;
    if (rel_practice_offers(ctx, wish.list.contact, wish.closed, wish.list.limit, &offers, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_offers_write(&out, &offers);
    return REL_OK;
}

struct post_wish {
    const char *contact;
    struct rel_offer offer;
};

enum rel_status
rel_api_offer_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, contact, REL_JSON_TEXT),
        REL_JSON_AS("kind", struct post_wish, offer.kind, REL_JSON_WORD,
                    .words = rel_offer_kind_words),
        REL_JSON_AS("words", struct post_wish, offer.words, REL_JSON_TEXT, .required = true,
                    .least = 1, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON_AS("ease", struct post_wish, offer.ease, REL_JSON_NUM, .least = 1, .most = 3),
        REL_JSON_AS("free", struct post_wish, offer.free, REL_JSON_BOOL),
        REL_JSON_AS("unselfish", struct post_wish, offer.unselfish, REL_JSON_BOOL),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct post_wish wish = {
        .contact = "",
        .offer = {
            .kind = REL_OFFER_CAN_DO, .words = "", .ease = 2, .free = true, .unselfish = true}};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || (*wish.contact && rel_api_who(ctx, "contact", wish.contact, &wish.offer.contact, err))
        || rel_practice_offer_add(ctx, &wish.offer, &id, &change, err))
        return err->status;
    return rel_api_created(response, "offer", id, change);
}

struct patch_wish {
    bool closed;
    struct rel_offer offer;
};

enum rel_status
rel_api_offer_patch(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON_AS("kind", struct patch_wish, offer.kind, REL_JSON_WORD,
                    .words = rel_offer_kind_words),
        REL_JSON_AS("words", struct patch_wish, offer.words, REL_JSON_TEXT, .least = 1,
                    .most = REL_MAX_LINE_SENTENCE),
        REL_JSON_AS("ease", struct patch_wish, offer.ease, REL_JSON_NUM, .least = 1, .most = 3),
        REL_JSON_AS("free", struct patch_wish, offer.free, REL_JSON_BOOL),
        REL_JSON_AS("unselfish", struct patch_wish, offer.unselfish, REL_JSON_BOOL),
        REL_JSON(struct patch_wish, closed, REL_JSON_BOOL),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct patch_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct patch_wish wish;
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "offer", &id, err)
        || rel_practice_offer_load(ctx, id, &wish.offer, err))
        return err->status;
    wish.closed = wish.offer.closed != REL_NO_DAY;
    if (rel_api_body(request, &shape, &wish, err))
        return err->status;
    if (wish.closed != (wish.offer.closed != REL_NO_DAY))
        wish.offer.closed = wish.closed ? ctx->today : REL_NO_DAY;
    if (rel_practice_offer_set(ctx, &wish.offer, &change, err))
        return err->status;
    return rel_api_saved(response, "offer", id, change);
}

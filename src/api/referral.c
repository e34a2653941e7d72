#include "api/referral.h"

#include "api/handler.h"
#include "api/list.h"
#include "base/limits.h"
#include "practice/referral.h"

enum { REFERRALS = 100 };

void
rel_api_referrals_write(struct rel_out *out, const struct rel_referral_list *list)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < list->n; i++) {
        const struct rel_referral *r = &list->v[i];

        rel_out_begin_object(out, NULL);
        rel_out_id(out, "id", r->id);
        rel_out_id(out, "contact", r->contact);
        rel_out_text(out, "name", r->name);
        rel_out_id(out, "other", r->other);
        rel_out_text(out, "other_name", r->other_name);
        rel_out_text(out, "side", rel_referral_side_word(r->side));
        rel_out_text(out, "words", r->words);
        rel_out_day(out, "day", r->day);
        rel_out_day(out, "thanked", r->thanked);
        rel_out_text(out, "outcome", r->outcome);
        rel_out_day(out, "told", r->told);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

enum rel_status
rel_api_referrals(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_api_list wish = {.limit = REFERRALS};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_referral_list list;
    struct rel_out out;

    if (rel_api_list(request, NULL, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_referrals(ctx, wish.contact, wish.limit, &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_referrals_write(&out, &list);
    return REL_OK;
}

struct post_wish {
    const char *contact, *other;
    struct rel_referral referral;
};

enum rel_status
rel_api_referral_post(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct post_wish, other, REL_JSON_TEXT),
        REL_JSON_AS("side", struct post_wish, referral.side, REL_JSON_WORD,
                    .words = rel_referral_side_words),
        REL_JSON_AS("words", struct post_wish, referral.words, REL_JSON_TEXT,
                    .most = REL_MAX_LINE_SENTENCE),
        REL_JSON_AS("day", struct post_wish, referral.day, REL_JSON_DAY, .nullable = true),
        REL_JSON_AS("thanked", struct post_wish, referral.thanked, REL_JSON_DAY, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct post_wish wish = {.contact = "",
                             .other = "",
                             .referral = {.words = "",
                                          .outcome = "",
                                          .day = REL_NO_DAY,
                                          .thanked = REL_NO_DAY,
                                          .told = REL_NO_DAY}};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &wish.referral.contact, err)
        || (*wish.other && rel_api_who(ctx, "other", wish.other, &wish.referral.other, err))
        || rel_practice_referral_add(ctx, &wish.referral, &id, &change, err))
        return err->status;
    return rel_api_created(response, "referral", id, change);
}

enum rel_status
rel_api_referral_patch(struct rel_request *request, struct rel_response *response,
                       struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct rel_referral, words, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct rel_referral, thanked, REL_JSON_DAY, .nullable = true),
        REL_JSON(struct rel_referral, outcome, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct rel_referral, told, REL_JSON_DAY, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct rel_referral, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_referral r;
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "referral", &id, err)
        || rel_practice_referral_load(ctx, id, &r, err) || rel_api_body(request, &shape, &r, err)
        || rel_practice_referral_set(ctx, &r, &change, err))
        return err->status;
    return rel_api_saved(response, "referral", id, change);
}

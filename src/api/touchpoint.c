#include "api/touchpoint.h"

#include "api/handler.h"
#include "base/limits.h"
#include "practice/pace.h"
#include "practice/person.h"
#include "practice/prefer.h"
#include "practice/touchpoint.h"

void
rel_api_touchpoint_put(struct rel_out *out, const char *key,
                       const struct rel_touchpoint *touchpoint)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", touchpoint->id);
    rel_out_id(out, "contact", touchpoint->contact);
    rel_out_day(out, "day", touchpoint->day);
    rel_out_text_or_null(out, "channel", rel_channel_word(touchpoint->channel));
    rel_out_bool(out, "announced", touchpoint->announced);
    rel_out_text(out, "what", touchpoint->what);
    rel_out_text(out, "state", rel_touchpoint_state_word(touchpoint->state));
    rel_out_day(out, "closed", touchpoint->closed);
    rel_out_end(out);
}

struct wish {
    const char *contact;
    struct rel_touchpoint touchpoint;
};

enum rel_status
rel_api_touchpoint_post(struct rel_request *request, struct rel_response *response,
                        struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON_AS("day", struct wish, touchpoint.day, REL_JSON_DAY, .required = true),
        REL_JSON_AS("channel", struct wish, touchpoint.channel, REL_JSON_WORD,
                    .words = rel_channel_words, .nullable = true, .null = REL_CHANNELS),
        REL_JSON_AS("announced", struct wish, touchpoint.announced, REL_JSON_BOOL),
        REL_JSON_AS("what", struct wish, touchpoint.what, REL_JSON_TEXT,
                    .most = REL_MAX_LINE_SENTENCE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct wish wish = {.contact = "",
                        .touchpoint = {.book = ctx->book,
                                       .user = ctx->user,
                                       .channel = REL_CHANNELS,
                                       .what = "",
                                       .closed = REL_NO_DAY}};
    const char *warning;
    rel_id id, change;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &wish.touchpoint.contact, err))
        return err->status;
    if (rel_practice_next(ctx, &wish.touchpoint, &id, &change, err)
        || rel_practice_prefer_warning(ctx, wish.touchpoint.contact, wish.contact,
                                       wish.touchpoint.channel, INT64_MIN, &warning, err)
        || rel_practice_pace_warning(ctx, wish.touchpoint.contact, wish.touchpoint.channel,
                                     wish.touchpoint.day, &warning, err))
        return err->status;
    response->status = 201;
    out = rel_api_out(response);
    rel_api_warned_write(&out, "touchpoint", id, change, warning);
    return REL_OK;
}

#include "api/heard.h"

#include "api/handler.h"
#include "api/list.h"
#include "base/limits.h"
#include "practice/heard.h"

enum { HEARDS = 100 };

void
rel_api_heard_put(struct rel_out *out, const char *key, const struct rel_heard *heard)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", heard->id);
    rel_out_id(out, "contact", heard->contact);
    rel_out_text(out, "kind", rel_heard_kind_word(heard->kind));
    rel_out_text(out, "words", heard->words);
    rel_out_text(out, "whose", heard->whose);
    rel_out_text_or_null(out, "channel", rel_channel_word(heard->channel));
    rel_out_num_or_null(out, "from_hour", heard->from_hour, -1);
    rel_out_num_or_null(out, "to_hour", heard->to_hour, -1);
    rel_out_text(out, "state", rel_heard_state_word(heard->state));
    rel_out_day(out, "day", heard->day);
    rel_out_day(out, "reflected", heard->reflected);
    rel_out_day(out, "answered", heard->answered);
    rel_out_day(out, "met", heard->met);
    rel_out_day(out, "asks_on", heard->asks_on == REL_DAY_FOREVER ? REL_NO_DAY : heard->asks_on);
    rel_out_id(out, "interaction", heard->interaction);
    rel_out_id(out, "follows", heard->follows);
    rel_out_end(out);
}

void
rel_api_heards_write(struct rel_out *out, const struct rel_heard_list *list, const char *play_back)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", list, item, rel_api_heard_put(out, NULL, item));
    rel_out_text(out, "play_back", play_back);
    rel_out_end(out);
}

struct list_wish {
    struct rel_api_list list;
    enum rel_heard_kind kind;
    bool closed;
};

enum rel_status
rel_api_heards(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member own[] = {
        REL_JSON(struct list_wish, kind, REL_JSON_WORD, .words = rel_heard_kind_words),
        REL_JSON(struct list_wish, closed, REL_JSON_BOOL),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct list_wish, own);
    struct list_wish wish = {.kind = REL_HEARD_KINDS, .list.limit = HEARDS};
    struct rel_ctx *ctx = rel_api_ctx(request);
    const char *play_back = "";
    struct rel_heard_list list;
    struct rel_out out;

    if (rel_api_list_of(request, &shape, &wish.list, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_heard(ctx, wish.list.contact, wish.kind, wish.closed, wish.list.limit, &list,
                           err)
        || (wish.list.contact
            && rel_practice_heard_play_back(ctx, wish.list.contact, &play_back, err)))
        return err->status;
    out = rel_api_out(response);
    rel_api_heards_write(&out, &list, play_back);
    return REL_OK;
}

struct post_wish {
    const char *contact;
    struct rel_heard heard;
};

enum rel_status
rel_api_heard_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON_AS("kind", struct post_wish, heard.kind, REL_JSON_WORD,
                    .words = rel_heard_kind_words),
        REL_JSON_AS("words", struct post_wish, heard.words, REL_JSON_TEXT, .required = true,
                    .least = 1, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON_AS("whose", struct post_wish, heard.whose, REL_JSON_TEXT),
        REL_JSON_AS("channel", struct post_wish, heard.channel, REL_JSON_WORD,
                    .words = rel_channel_words, .nullable = true, .null = REL_CHANNELS),
        REL_JSON_AS("from_hour", struct post_wish, heard.from_hour, REL_JSON_NUM, .most = 24,
                    .nullable = true, .null = -1),
        REL_JSON_AS("to_hour", struct post_wish, heard.to_hour, REL_JSON_NUM, .most = 24,
                    .nullable = true, .null = -1),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct post_wish wish = {.contact = "",
                             .heard = {.kind = REL_HEARD_KINDS,
                                       .words = "",
                                       .whose = "",
                                       .channel = REL_CHANNELS,
                                       .from_hour = -1,
                                       .to_hour = -1,
                                       .day = REL_NO_DAY}};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &wish.heard.contact, err))
        return err->status;
    if (rel_practice_heard_add(ctx, &wish.heard, &id, &change, err))
        return err->status;
    return rel_api_created(response, "heard", id, change);
}

struct patch_wish {
    enum rel_heard_state state;
    const char *words;
    bool met;
};

enum rel_status
rel_api_heard_patch(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct patch_wish, state, REL_JSON_WORD, .words = rel_heard_state_words),
        REL_JSON(struct patch_wish, words, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct patch_wish, met, REL_JSON_BOOL),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct patch_wish, members);
    struct patch_wish wish = {.state = REL_HEARD_STATES, .words = ""};
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id heard, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "heard", &heard, err)
        || rel_api_body(request, &shape, &wish, err))
        return err->status;
    if (wish.met == (wish.state != REL_HEARD_STATES)) {
        rel_fail(err, REL_BAD_INPUT, "state: give either a state or met");
        return rel_advise(err, "state",
                          "Give reflected, confirmed, corrected (with words) or outdated; or "
                          "\"met\": true.");
    }
    if (wish.met
            ? rel_practice_heard_met(ctx, heard, &change, err)
            : rel_practice_heard_answer(ctx, heard, wish.state, wish.words, &heard, &change, err))
        return err->status;
    return rel_api_saved(response, "heard", heard, change);
}

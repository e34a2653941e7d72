#include "api/log.h"

#include "api/handler.h"
#include "base/limits.h"
#include "practice/log.h"
#include "practice/person.h"

#include <string.h>

enum { MINUTES = 7 * 24 * 60, KEY = 255 };

void
rel_api_logged_people_put(struct rel_out *out, const struct rel_logged *logged)
{
    rel_out_begin_list(out, "people");
    for (size_t i = 0; i < logged->n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_id(out, "contact", logged->v[i].contact);
        rel_out_text(out, "name", logged->v[i].name);
        rel_out_day(out, "next_touch", logged->v[i].next_touch);
        rel_out_text(out, "sentence", logged->v[i].sentence);
        rel_out_text(out, "warning", logged->v[i].warning);
        rel_out_end(out);
    }
    rel_out_end(out);
}

void
rel_api_logged_write(struct rel_out *out, const struct rel_logged *logged)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "interaction", logged->interaction);
    rel_out_id(out, "change", logged->change);
    rel_out_bool(out, "again", logged->again);
    rel_api_logged_people_put(out, logged);
    rel_out_end(out);
}

/* What is sent: names where struct rel_log has ids, and the next contact as an object. */
struct next {
    rel_day day;
    bool announced;
    enum rel_channel channel;
    const char *what;
};

struct wish {
    struct {
        const char **v;
        size_t n;
    } who;
    struct next next;
    struct rel_log log;
};

static const struct rel_json_member promise_members[] = {
    REL_JSON(struct rel_log_promise, side, REL_JSON_WORD, .words = rel_promise_side_words),
    REL_JSON(struct rel_log_promise, text, REL_JSON_TEXT, .required = true, .least = 1,
             .most = REL_MAX_LINE_SENTENCE),
    REL_JSON(struct rel_log_promise, due, REL_JSON_DAY, .nullable = true),
};
static const struct rel_log_promise promise_fresh = {.text = "", .due = REL_NO_DAY};
static const struct rel_json_shape promise_shape =
    REL_JSON_SHAPE(struct rel_log_promise, promise_members, .fresh = &promise_fresh);

static const struct rel_json_member next_members[] = {
    REL_JSON(struct next, day, REL_JSON_DAY, .required = true),
    REL_JSON(struct next, announced, REL_JSON_BOOL),
    REL_JSON(struct next, channel, REL_JSON_WORD, .words = rel_channel_words, .nullable = true,
             .null = REL_CHANNELS),
    REL_JSON(struct next, what, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
};
static const struct rel_json_shape next_shape = REL_JSON_SHAPE(struct next, next_members);

static const struct rel_json_member members[] = {
    REL_JSON_AS("uid", struct wish, log.uid, REL_JSON_TEXT, .most = KEY),
    REL_JSON(struct wish, who, REL_JSON_TEXTS, .required = true, .least = 1, .most = REL_MAX_WHO),
    REL_JSON_AS("channel", struct wish, log.channel, REL_JSON_WORD, .words = rel_channel_words),
    REL_JSON_AS("direction", struct wish, log.direction, REL_JSON_WORD,
                .words = rel_direction_words),
    REL_JSON_AS("at", struct wish, log.at, REL_JSON_TIME),
    REL_JSON_AS("minutes", struct wish, log.minutes, REL_JSON_NUM, .most = MINUTES),
    REL_JSON_AS("note", struct wish, log.note, REL_JSON_TEXT, .most = REL_MAX_NOTE),
    REL_JSON(struct wish, next, REL_JSON_OBJECT, .shape = &next_shape),
    REL_JSON_AS("promises", struct wish, log.promises, REL_JSON_OBJECTS, .shape = &promise_shape,
                .most = REL_MAX_WHO),
};
static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);

static enum rel_status
find_all(struct rel_ctx *ctx, struct wish *wish, struct rel_err *err)
{
    wish->log.who.v = rel_alloc(ctx->arena, wish->who.n * sizeof(rel_id));
    for (size_t i = 0; i < wish->who.n; i++)
        if (rel_api_who(ctx, rel_printf(ctx->arena, "who[%zu]", i), wish->who.v[i],
                        &wish->log.who.v[i], err))
            return err->status;
    wish->log.who.n = wish->who.n;
    return REL_OK;
}

static enum rel_status
read_wish(const struct rel_request *request, struct wish *wish, struct rel_err *err)
{
    if (rel_api_body(request, &shape, wish, err))
        return err->status;
    wish->log.has_next = wish->next.day != REL_NO_DAY;
    wish->log.next_day = wish->next.day;
    wish->log.next_announced = wish->next.announced;
    wish->log.next_channel = wish->next.channel;
    wish->log.next_what = wish->next.what;
    return REL_OK;
}

enum rel_status
rel_api_log(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct wish wish = {
        .next = {.day = REL_NO_DAY, .channel = REL_CHANNELS, .what = ""},
        .log = {.uid = "",
                .channel = REL_MEETING,
                .direction = REL_MUTUAL,
                .at = ctx->now,
                .note = ""},
    };
    struct rel_logged logged;
    struct rel_out out;

    if (rel_api_no_query(request, err) || read_wish(request, &wish, err)
        || find_all(ctx, &wish, err) || rel_practice_log(ctx, &wish.log, &logged, err))
        return err->status;
    response->status = logged.again ? 200 : 201;
    out = rel_api_out(response);
    rel_api_logged_write(&out, &logged);
    return REL_OK;
}

#include "api/me.h"

#include "api/handler.h"
#include "practice/me.h"

enum { PEOPLE = 100, MINUTES_LEAST = 5, MINUTES = 24 * 60 };

void
rel_api_me_put(struct rel_out *out, const char *key, const struct rel_me *me)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "user", me->user);
    rel_out_id(out, "book", me->book);
    rel_out_text(out, "name", me->name);
    rel_out_text(out, "display", me->display);
    rel_out_text(out, "zone", me->zone);
    rel_out_text(out, "region", me->region);
    rel_out_num(out, "daily_people", me->daily_people);
    rel_out_num(out, "daily_minutes", me->daily_minutes);
    rel_out_begin_list(out, "addresses");
    for (size_t i = 0; i < me->addresses.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "value", me->addresses.v[i].value);
        rel_out_bool(out, "guessed", me->addresses.v[i].guessed);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_me_write(struct rel_out *out, const struct rel_me *me)
{
    rel_api_me_put(out, NULL, me);
}

void
rel_api_me_addressed_write(struct rel_out *out, int64_t changed, const struct rel_me *me)
{
    rel_out_begin_object(out, NULL);
    rel_out_num(out, "changed", changed);
    rel_api_me_put(out, "me", me);
    rel_out_end(out);
}

static enum rel_status
answer(struct rel_ctx *ctx, struct rel_response *response, struct rel_err *err)
{
    struct rel_me me;
    struct rel_out out;

    if (rel_practice_me(ctx, &me, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_me_write(&out, &me);
    return REL_OK;
}

enum rel_status
rel_api_me(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);

    if (rel_api_no_query(request, err))
        return err->status;
    return answer(ctx, response, err);
}

enum rel_status
rel_api_me_patch(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct rel_me, display, REL_JSON_TEXT),
        REL_JSON(struct rel_me, zone, REL_JSON_TEXT),
        REL_JSON(struct rel_me, region, REL_JSON_TEXT, .most = 2),
        REL_JSON(struct rel_me, daily_people, REL_JSON_NUM, .least = 1, .most = PEOPLE),
        REL_JSON(struct rel_me, daily_minutes, REL_JSON_NUM, .least = MINUTES_LEAST,
                 .most = MINUTES),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct rel_me, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_me me;

    if (rel_api_no_query(request, err) || rel_practice_me(ctx, &me, err)
        || rel_api_body(request, &shape, &me, err) || rel_practice_me_set(ctx, &me, err))
        return err->status;
    return answer(ctx, response, err);
}

struct address_wish {
    const char *address;
    bool mine;
};

enum rel_status
rel_api_me_address(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct address_wish, address, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct address_wish, mine, REL_JSON_BOOL),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct address_wish, members);
    struct address_wish wish = {"", true};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_out out;
    struct rel_me me;
    int64_t changed;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_me_address(ctx, wish.address, wish.mine, &changed, err)
        || rel_practice_me(ctx, &me, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_me_addressed_write(&out, changed, &me);
    return REL_OK;
}

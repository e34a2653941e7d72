#include "api/device.h"

#include "api/handler.h"
#include "http/site.h"
#include "lib/qr.h"
#include "practice/device.h"

enum { LABEL = 200 };

/* The code as rows of 0 and 1, for the page to draw. */
static void
put_code(struct rel_out *out, struct rel_arena *arena, const char *link)
{
    struct rel_qr qr;

    rel_out_begin_list(out, "code");
    if (*link && rel_qr_make(arena, link, &qr))
        for (int row = 0; row < qr.size; row++) {
            char *line = rel_alloc(arena, (size_t)qr.size + 1);

            for (int column = 0; column < qr.size; column++)
                line[column] = qr.dark[row * qr.size + column] ? '1' : '0';
            rel_out_text(out, NULL, line);
        }
    rel_out_end(out);
}

void
rel_api_device_write(struct rel_out *out, struct rel_arena *arena, const struct rel_device *d)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "kind", rel_device_kind_word(d->kind));
    rel_out_id(out, "app_password", d->password.id);
    rel_out_text(out, "user", d->user);
    rel_out_text(out, "secret", d->secret);
    rel_out_text(out, "url", d->url);
    rel_out_text_or_null(out, "link", d->link);
    put_code(out, arena, d->link);
    rel_out_text_or_null(out, "profile", d->profile);
    rel_out_begin_list(out, "steps");
    for (size_t i = 0; i < d->steps_n; i++)
        rel_out_text(out, NULL, d->steps[i]);
    rel_out_end(out);
    rel_out_end(out);
}

struct wish {
    enum rel_device_kind kind;
    const char *label, *url;
};

enum rel_status
rel_api_device(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, kind, REL_JSON_WORD, .words = rel_device_kind_words,
                 .required = true),
        REL_JSON(struct wish, label, REL_JSON_TEXT, .most = LABEL),
        REL_JSON(struct wish, url, REL_JSON_TEXT),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct wish wish = {.label = "", .url = ""};
    struct rel_device device;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err))
        return err->status;
    if (!*wish.url)
        wish.url =
            *request->site->guard.base_url ? request->site->guard.base_url : "http://127.0.0.1";
    if (rel_practice_device(ctx, wish.kind, wish.url, wish.label, &device, err))
        return err->status;
    response->status = 201;
    out = rel_api_out(response);
    rel_api_device_write(&out, request->arena, &device);
    return REL_OK;
}

#include "api/app_password.h"

#include "api/handler.h"
#include "practice/app_password.h"
#include "practice/me.h"

enum { LABEL = 200 };

static void
put(struct rel_out *out, const char *key, const struct rel_app_password *p)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", p->id);
    rel_out_text(out, "label", p->label);
    rel_out_begin_list(out, "scopes");
    for (int i = 0; i < REL_APP_SCOPES; i++)
        if (p->scopes & 1U << i)
            rel_out_text(out, NULL, rel_app_scope_word((enum rel_app_scope)i));
    rel_out_end(out);
    rel_out_bool(out, "read_only", p->read_only);
    rel_out_time(out, "created", p->created);
    rel_out_time(out, "used", p->used ? p->used : INT64_MIN);
    rel_out_end(out);
}

void
rel_api_app_passwords_write(struct rel_out *out, const struct rel_app_password_list *list)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", list, item, put(out, NULL, item));
    rel_out_end(out);
}

void
rel_api_app_password_made_write(struct rel_out *out, const struct rel_app_password *password,
                                const char *name, const char *secret)
{
    rel_out_begin_object(out, NULL);
    put(out, "app_password", password);
    rel_out_text(out, "user", name);
    rel_out_text(out, "secret", secret);
    rel_out_end(out);
}

enum rel_status
rel_api_app_passwords(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    struct rel_app_password_list list;
    struct rel_out out;

    if (rel_api_no_query(request, err)
        || rel_practice_app_passwords(rel_api_ctx(request), &list, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_app_passwords_write(&out, &list);
    return REL_OK;
}

struct post_wish {
    const char *label;
    struct {
        const char **v;
        size_t n;
    } scopes;
    bool read_only;
};

enum rel_status
rel_api_app_password_post(struct rel_request *request, struct rel_response *response,
                          struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, label, REL_JSON_TEXT, .required = true, .least = 1,
                 .most = LABEL),
        REL_JSON(struct post_wish, scopes, REL_JSON_TEXTS, .most = REL_APP_SCOPES),
        REL_JSON(struct post_wish, read_only, REL_JSON_BOOL),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct post_wish wish = {.label = ""};
    struct rel_app_password made = {0};
    char secret[REL_CRYPTO_TYPED];
    struct rel_me me;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err))
        return err->status;
    made.label = wish.label;
    made.read_only = wish.read_only;
    for (size_t i = 0; i < wish.scopes.n; i++) {
        unsigned one;

        if (rel_practice_app_scopes(wish.scopes.v[i], &one, err))
            return err->status;
        made.scopes |= one;
    }
    if (rel_practice_me(ctx, &me, err)
        || rel_practice_app_password_add(ctx, &made, &made, secret, err))
        return err->status;
    response->status = 201;
    out = rel_api_out(response);
    rel_api_app_password_made_write(&out, &made, me.name, secret);
    return REL_OK;
}

enum rel_status
rel_api_app_password_delete(struct rel_request *request, struct rel_response *response,
                            struct rel_err *err)
{
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "password", &id, err)
        || rel_practice_app_password_revoke(rel_api_ctx(request), id, err))
        return err->status;
    response->status = 204;
    response->type = "";
    return REL_OK;
}

#include "api/list.h"

#include "api/handler.h"
#include "base/limits.h"

#include <string.h>

enum rel_status
rel_api_list_of(struct rel_request *request, const struct rel_json_shape *own,
                struct rel_api_list *wish, struct rel_err *err)
{
    static const struct rel_json_member contact =
        REL_JSON_AS("contact", struct rel_api_list, who, REL_JSON_TEXT);
    static const struct rel_json_member limit = REL_JSON_AS(
        "limit", struct rel_api_list, most, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE);
    struct rel_json_member *all = rel_alloc(request->arena, (own->n + 2) * sizeof(*all));
    struct rel_json_shape shape = {.v = all, .n = own->n + 1, .size = own->size};

    all[0] = contact;
    if (own->n)
        memcpy(all + 1, own->v, own->n * sizeof(*all));
    if (wish->limit)
        all[shape.n++] = limit;
    wish->who = "";
    wish->most = (int)wish->limit;
    if (rel_api_query(request, &shape, wish, err)
        || (*wish->who && rel_api_contact(rel_api_ctx(request), wish->who, &wish->contact, err)))
        return err->status;
    wish->limit = (size_t)wish->most;
    return REL_OK;
}

enum rel_status
rel_api_list(struct rel_request *request, const char *also, struct rel_api_list *wish,
             struct rel_err *err)
{
    const struct rel_json_member flag = REL_JSON_AS(also, struct rel_api_list, also, REL_JSON_BOOL);
    const struct rel_json_shape own = {.v = &flag, .n = also ? 1 : 0, .size = sizeof(*wish)};

    return rel_api_list_of(request, &own, wish, err);
}

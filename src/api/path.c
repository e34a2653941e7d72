#include "api/path.h"

#include "api/handler.h"
#include "api/list.h"
#include "practice/path.h"

enum { TIES = 100, NODES = 60 };

static void
put_hop(struct rel_out *out, const struct rel_path_hop *hop)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "from", hop->from);
    rel_out_text(out, "from_name", hop->from_name);
    rel_out_id(out, "to", hop->to);
    rel_out_text(out, "to_name", hop->to_name);
    rel_out_num(out, "strength", hop->strength);
    rel_out_bool(out, "inferred", hop->inferred);
    rel_out_text(out, "evidence", hop->evidence);
    rel_out_end(out);
}

void
rel_api_paths_write(struct rel_out *out, const struct rel_path_list *paths)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < paths->n; i++) {
        const struct rel_path *p = &paths->v[i];

        rel_out_begin_object(out, NULL);
        rel_out_num(out, "strength", p->strength);
        rel_out_bool(out, "inferred", p->inferred);
        rel_out_text(out, "sentence", p->sentence);
        rel_out_begin_list(out, "hops");
        for (size_t k = 0; k < p->n; k++)
            put_hop(out, &p->hop[k]);
        rel_out_end(out);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_ties_write(struct rel_out *out, const struct rel_tie_list *ties)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < ties->n; i++) {
        const struct rel_tie *t = &ties->v[i];

        rel_out_begin_object(out, NULL);
        rel_out_id(out, "id", t->id);
        rel_out_id(out, "contact", t->contact);
        rel_out_text(out, "name", t->name);
        rel_out_id(out, "other", t->other);
        rel_out_text(out, "other_name", t->other_name);
        rel_out_text(out, "kind", t->kind);
        rel_out_text(out, "source", t->source);
        rel_out_day(out, "made", t->made);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

struct path_wish {
    const char *from;
};

enum rel_status
rel_api_paths(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct path_wish, from, REL_JSON_TEXT),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct path_wish, members);
    struct path_wish wish = {""};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_path_list paths;
    struct rel_out out;
    rel_id to, from = 0;

    if (rel_api_query(request, &shape, &wish, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &to, err)
        || (*wish.from && rel_api_contact(ctx, wish.from, &from, err)))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_paths(ctx, to, from, &paths, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_paths_write(&out, &paths);
    return REL_OK;
}

enum rel_status
rel_api_ties(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_api_list wish = {.limit = TIES};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_tie_list ties;
    struct rel_out out;

    if (rel_api_list(request, NULL, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_ties(ctx, wish.contact, wish.limit, &ties, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_ties_write(&out, &ties);
    return REL_OK;
}

struct post_wish {
    const char *contact, *other, *kind;
};

enum rel_status
rel_api_tie_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct post_wish, other, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct post_wish, kind, REL_JSON_TEXT),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct post_wish wish = {"", "", ""};
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id contact, other, id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &contact, err)
        || rel_api_who(ctx, "other", wish.other, &other, err)
        || rel_practice_tie_add(ctx, contact, other, wish.kind, &id, &change, err))
        return err->status;
    return rel_api_created(response, "tie", id, change);
}

enum rel_status
rel_api_tie_delete(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    rel_id tie, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "tie", &tie, err)
        || rel_practice_tie_remove(rel_api_ctx(request), tie, &change, err))
        return err->status;
    return rel_api_changed(response, change);
}

static void
put_map(struct rel_out *out, const struct rel_map *map)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "nodes");
    for (size_t i = 0; i < map->n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_id(out, "contact", map->v[i].contact);
        rel_out_text(out, "name", map->v[i].name);
        rel_out_text(out, "circle", map->v[i].circle);
        rel_out_num_or_null(out, "warmth", map->v[i].warmth, -1);
        rel_out_num(out, "strength", map->v[i].strength);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_begin_list(out, "ties");
    for (size_t i = 0; i < map->edges.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_id(out, "a", map->edges.v[i].a);
        rel_out_id(out, "b", map->edges.v[i].b);
        rel_out_num(out, "strength", map->edges.v[i].strength);
        rel_out_bool(out, "inferred", map->edges.v[i].inferred);
        rel_out_text(out, "evidence", map->edges.v[i].evidence);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_num(out, "more", map->more);
    rel_out_end(out);
}

enum rel_status
rel_api_map(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_map map;
    struct rel_out out;

    if (rel_api_no_query(request, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_map(rel_api_ctx(request), NODES, &map, err))
        return err->status;
    out = rel_api_out(response);
    put_map(&out, &map);
    return REL_OK;
}

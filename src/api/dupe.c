#include "api/dupe.h"

#include "api/handler.h"
#include "api/list.h"

enum { DUPES = 100 };

static void
put(struct rel_out *out, const struct rel_dupe *d)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "contact", d->contact);
    rel_out_text(out, "name", d->name);
    rel_out_id(out, "other", d->other);
    rel_out_text(out, "other_name", d->other_name);
    rel_out_text(out, "class", rel_dupe_class_word(d->class));
    rel_out_num(out, "score", d->score);
    rel_out_text(out, "why", d->why);
    rel_out_end(out);
}

static void
write_first(struct rel_out *out, const struct rel_dupe_list *list, size_t most)
{
    size_t certain = 0;

    for (size_t i = 0; i < list->n; i++)
        certain += list->v[i].class == REL_DUPE_CERTAIN;
    rel_out_begin_object(out, NULL);
    rel_out_num(out, "certain", (int64_t)certain);
    rel_out_num(out, "ask", (int64_t)(list->n - certain));
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < list->n && i < most; i++)
        put(out, &list->v[i]);
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_dupes_write(struct rel_out *out, const struct rel_dupe_list *list)
{
    write_first(out, list, list->n);
}

void
rel_api_merged_write(struct rel_out *out, const struct rel_merged *merged)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "contact", merged->contact);
    rel_out_text(out, "name", merged->name);
    rel_out_num(out, "interactions", merged->interactions);
    rel_out_begin_list(out, "changed");
    for (unsigned f = 0; f < REL_CARD_FIELDS; f++)
        if (merged->added & 1u << f)
            rel_out_text(out, NULL, rel_card_field_word(f));
    rel_out_end(out);
    rel_out_id(out, "change", merged->change);
    rel_out_end(out);
}

enum rel_status
rel_api_dupes(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_api_list wish = {.limit = DUPES};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_dupe_list list;
    struct rel_out out;

    if (rel_api_list(request, NULL, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_dupes(ctx, wish.contact, &list, err))
        return err->status;
    out = rel_api_out(response);
    write_first(&out, &list, wish.limit);
    return REL_OK;
}

struct pair_wish {
    const char *contact, *other;
    struct {
        const char **v;
        size_t n;
    } take;
};

static enum rel_status
find_pair(struct rel_ctx *ctx, const struct pair_wish *wish, rel_id *contact, rel_id *other,
          struct rel_err *err)
{
    return rel_api_contact(ctx, wish->contact, contact, err)
                   || rel_api_contact(ctx, wish->other, other, err)
               ? err->status
               : REL_OK;
}

enum rel_status
rel_api_not_same(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct pair_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct pair_wish, other, REL_JSON_TEXT, .required = true, .least = 1),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct pair_wish, members);
    struct pair_wish wish = {.contact = "", .other = ""};
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id contact, other, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || find_pair(ctx, &wish, &contact, &other, err)
        || rel_practice_not_same(ctx, contact, other, &change, err))
        return err->status;
    return rel_api_changed(response, change);
}

static enum rel_status
read_take(const struct pair_wish *wish, unsigned *out, struct rel_err *err)
{
    *out = 0;
    for (size_t i = 0; i < wish->take.n; i++) {
        enum rel_card_field field;

        if (!rel_card_field_parse(wish->take.v[i], &field)) {
            rel_fail(err, REL_BAD_INPUT, "take: there is no field \"%.40s\"", wish->take.v[i]);
            return rel_advise(err, "take", "Name fields such as name, organization, title, dates.");
        }
        *out |= 1u << field;
    }
    return REL_OK;
}

enum rel_status
rel_api_merge(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct pair_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct pair_wish, other, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct pair_wish, take, REL_JSON_TEXTS, .most = REL_CARD_FIELDS),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct pair_wish, members);
    struct pair_wish wish = {.contact = "", .other = ""};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_merge merge = {0};
    struct rel_merged merged;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || read_take(&wish, &merge.take, err)
        || find_pair(ctx, &wish, &merge.keep, &merge.other, err)
        || rel_practice_merge(ctx, &merge, &merged, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_merged_write(&out, &merged);
    return REL_OK;
}

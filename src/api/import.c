#include "api/import.h"

#include "api/handler.h"
#include "base/limits.h"
#include "practice/import.h"

enum { IMPORTS = 50 };

static void
put_counts(struct rel_out *out, const struct rel_import *import)
{
    rel_out_num(out, "files", import->files);
    rel_out_num(out, "cards", import->cards);
    rel_out_num(out, "messages", import->messages);
    rel_out_num(out, "entries", import->entries);
    for (int i = REL_NEW; i <= REL_SKIPPED; i++)
        rel_out_num(out, rel_outcome_word((enum rel_outcome)i), import->count[i]);
    rel_out_num(out, "contacts_new", import->contacts_new);
    rel_out_num(out, "contacts_changed", import->contacts_changed);
    rel_out_num(out, "candidates_new", import->candidates_new);
    rel_out_num(out, "interactions_new", import->interactions_new);
    rel_out_num(out, "circles_new", import->circles_new);
}

static void
put_item(struct rel_out *out, const struct rel_import_item *item)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "outcome", rel_outcome_word(item->outcome));
    rel_out_text(out, "file", item->file);
    rel_out_num_or_null(out, "line", item->line, 0);
    rel_out_text(out, "what", item->what);
    rel_out_text(out, "reason", item->reason);
    rel_out_id(out, "contact", item->contact);
    rel_out_end(out);
}

void
rel_api_import_put(struct rel_out *out, const struct rel_import *import)
{
    rel_out_id(out, "id", import->id);
    rel_out_time(out, "started", import->started);
    rel_out_time(out, "ended", import->ended ? import->ended : INT64_MIN);
    rel_out_text(out, "state", rel_import_state_word(import->state));
    rel_out_bool(out, "dry_run", import->dry_run);
    rel_out_text(out, "source", import->source);
    put_counts(out, import);
    rel_out_begin_list(out, "reasons");
    for (size_t i = 0; i < import->reasons.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "reason", import->reasons.v[i].reason);
        rel_out_num(out, "n", import->reasons.v[i].n);
        rel_out_end(out);
    }
    rel_out_end(out);
    REL_OUT_LIST(out, "items", &import->items, item, put_item(out, item));
}

void
rel_api_import_write(struct rel_out *out, const struct rel_import *import)
{
    rel_out_begin_object(out, NULL);
    rel_api_import_put(out, import);
    rel_out_end(out);
}

void
rel_api_imports_write(struct rel_out *out, const struct rel_import_list *imports)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", imports, item, rel_api_import_write(out, item));
    rel_out_end(out);
}

struct wish {
    int limit;
};

enum rel_status
rel_api_imports(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, limit, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct wish wish = {IMPORTS};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_import_list imports;
    struct rel_out out;

    if (rel_api_query(request, &shape, &wish, err)
        || rel_practice_import_list(ctx, wish.limit, &imports, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_imports_write(&out, &imports);
    return REL_OK;
}

static enum rel_status
one(struct rel_request *request, struct rel_response *response,
    enum rel_status (*act)(struct rel_ctx *, rel_id, struct rel_import *, struct rel_err *),
    struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_import import;
    struct rel_out out;
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "import", &id, err)
        || act(ctx, id, &import, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_import_write(&out, &import);
    return REL_OK;
}

enum rel_status
rel_api_import(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    return one(request, response, rel_practice_import_show, err);
}

enum rel_status
rel_api_import_undo(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    return one(request, response, rel_practice_import_undo, err);
}

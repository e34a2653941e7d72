#include "api/ledger.h"

#include "api/handler.h"
#include "api/list.h"
#include "base/limits.h"
#include "practice/ledger.h"

enum { ENTRIES = 100, MINUTES = 100 * 24 * 60 };

static void
put_entry(struct rel_out *out, const struct rel_ledger_entry *e)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "id", e->id);
    rel_out_id(out, "contact", e->contact);
    rel_out_text(out, "side", rel_ledger_side_word(e->side));
    rel_out_text(out, "kind", rel_value_word(e->kind));
    rel_out_text(out, "words", e->words);
    rel_out_day(out, "day", e->day);
    rel_out_num_or_null(out, "minutes", e->minutes, 0);
    rel_out_bool(out, "trust", e->trust);
    rel_out_id(out, "interaction", e->interaction);
    rel_out_id(out, "row", e->row);
    rel_out_day(out, "thanked", e->thanked);
    rel_out_day(out, "returned", e->returned);
    rel_out_end(out);
}

static void
put_sum(struct rel_out *out, const char *key, const struct rel_ledger_sum *sum)
{
    rel_out_begin_object(out, key);
    rel_out_num(out, "n", sum->n);
    rel_out_num(out, "minutes", sum->minutes);
    for (int i = 0; i < REL_VALUES; i++)
        rel_out_num(out, rel_value_word((enum rel_value)i), sum->by_kind[i]);
    rel_out_end(out);
}

void
rel_api_ledger_write(struct rel_out *out, const struct rel_ledger *ledger)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "sentence", ledger->sentence);
    put_sum(out, "given", &ledger->sums.given);
    put_sum(out, "taken", &ledger->sums.taken);
    rel_out_num(out, "trust", ledger->sums.trust);
    rel_out_num(out, "unthanked", ledger->sums.unthanked);
    rel_out_num(out, "on_loan", ledger->sums.on_loan);
    REL_OUT_LIST(out, "rows", ledger, item, put_entry(out, item));
    rel_out_end(out);
}

struct list_wish {
    struct rel_api_list list;
    rel_day since;
};

enum rel_status
rel_api_ledger(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member own[] = {
        REL_JSON(struct list_wish, since, REL_JSON_DAY),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct list_wish, own);
    struct list_wish wish = {.since = REL_NO_DAY, .list.limit = ENTRIES};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_ledger ledger;
    struct rel_out out;

    if (rel_api_list_of(request, &shape, &wish.list, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_ledger(ctx, wish.list.contact, wish.since, wish.list.limit, &ledger, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_ledger_write(&out, &ledger);
    return REL_OK;
}

struct post_wish {
    const char *contact;
    bool free, unselfish;
    struct rel_ledger_entry entry;
};

enum rel_status
rel_api_ledger_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct post_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON_AS("side", struct post_wish, entry.side, REL_JSON_WORD,
                    .words = rel_ledger_side_words, .required = true),
        REL_JSON_AS("kind", struct post_wish, entry.kind, REL_JSON_WORD, .words = rel_value_words),
        REL_JSON_AS("words", struct post_wish, entry.words, REL_JSON_TEXT, .required = true,
                    .least = 1, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON_AS("day", struct post_wish, entry.day, REL_JSON_DAY, .nullable = true),
        REL_JSON_AS("minutes", struct post_wish, entry.minutes, REL_JSON_NUM, .nullable = true,
                    .most = MINUTES),
        REL_JSON(struct post_wish, free, REL_JSON_BOOL),
        REL_JSON(struct post_wish, unselfish, REL_JSON_BOOL),
        REL_JSON_AS("thanked", struct post_wish, entry.thanked, REL_JSON_DAY, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct post_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct post_wish wish = {
        .contact = "",
        .free = true,
        .unselfish = true,
        .entry = {.words = "", .day = REL_NO_DAY, .thanked = REL_NO_DAY, .returned = REL_NO_DAY}};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &wish.entry.contact, err))
        return err->status;
    wish.entry.trust = wish.free && wish.unselfish;
    if (rel_practice_ledger_add(ctx, &wish.entry, &id, &change, err))
        return err->status;
    return rel_api_created(response, "entry", id, change);
}

enum rel_status
rel_api_ledger_patch(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct rel_ledger_entry, kind, REL_JSON_WORD, .words = rel_value_words),
        REL_JSON(struct rel_ledger_entry, words, REL_JSON_TEXT, .least = 1,
                 .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct rel_ledger_entry, day, REL_JSON_DAY),
        REL_JSON(struct rel_ledger_entry, minutes, REL_JSON_NUM, .nullable = true, .most = MINUTES),
        REL_JSON(struct rel_ledger_entry, thanked, REL_JSON_DAY, .nullable = true),
        REL_JSON(struct rel_ledger_entry, returned, REL_JSON_DAY, .nullable = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct rel_ledger_entry, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_ledger_entry e;
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "entry", &id, err)
        || rel_practice_ledger_load(ctx, id, &e, err) || rel_api_body(request, &shape, &e, err)
        || rel_practice_ledger_set(ctx, &e, &change, err))
        return err->status;
    return rel_api_saved(response, "entry", id, change);
}

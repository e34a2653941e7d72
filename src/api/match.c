#include "api/match.h"

#include "api/handler.h"
#include "api/list.h"

enum { MATCHES = 50 };

void
rel_api_match_put(struct rel_out *out, const struct rel_match *m)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "id", m->id);
    rel_out_id(out, "contact", m->contact);
    rel_out_text(out, "name", m->name);
    rel_out_id(out, "heard", m->heard);
    rel_out_text(out, "heard_kind", rel_heard_kind_word(m->heard_kind));
    rel_out_text(out, "heard_state", rel_heard_state_word(m->heard_state));
    rel_out_text(out, "need", m->need);
    rel_out_text(out, "whose", m->whose);
    rel_out_id(out, "offer", m->offer);
    rel_out_id(out, "article", m->article);
    rel_out_id(out, "giver", m->giver);
    rel_out_text(out, "giver_name", m->giver_name);
    rel_out_text(out, "have", m->have);
    rel_out_text(out, "url", m->url);
    rel_out_num(out, "ease", m->ease);
    rel_out_bool(out, "trust", m->trust);
    rel_out_num(out, "rank", m->rank);
    rel_out_text(out, "sentence", m->sentence);
    rel_out_text(out, "evidence", m->evidence);
    rel_out_text(out, "act", m->act);
    rel_out_day(out, "made", m->made);
    rel_out_end(out);
}

void
rel_api_matches_write(struct rel_out *out, const struct rel_match_list *matches)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", matches, item, rel_api_match_put(out, item));
    rel_out_end(out);
}

void
rel_api_match_acted_write(struct rel_out *out, rel_id match, const struct rel_match_acted *acted,
                          rel_id change)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "match", match);
    rel_out_id(out, "entry", acted->entry);
    rel_out_id(out, "introduction", acted->introduction);
    rel_out_id(out, "change", change);
    rel_out_end(out);
}

void
rel_api_synonyms_write(struct rel_out *out, const struct rel_synonym_list *synonyms)
{
    rel_out_begin_object(out, NULL);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < synonyms->n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "word", synonyms->v[i].word);
        rel_out_text(out, "same_as", synonyms->v[i].same_as);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

enum rel_status
rel_api_matches(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_api_list wish = {.limit = MATCHES};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_match_list matches;
    struct rel_out out;

    if (rel_api_list(request, NULL, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_matches(ctx, wish.contact, wish.limit, &matches, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_matches_write(&out, &matches);
    return REL_OK;
}

struct patch_wish {
    enum rel_match_state state;
};

enum rel_status
rel_api_match_patch(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct patch_wish, state, REL_JSON_WORD, .words = rel_match_state_words,
                 .required = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct patch_wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct patch_wish wish = {REL_MATCH_OPEN};
    struct rel_match_acted acted = {0};
    rel_id match, change;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_id(request, "match", &match, err)
        || rel_api_body(request, &shape, &wish, err))
        return err->status;
    if (wish.state == REL_MATCH_OPEN) {
        rel_fail(err, REL_BAD_INPUT, "state: a match is not opened");
        return rel_advise(err, "state", "Give not_this or acted.");
    }
    if (wish.state == REL_MATCH_NOT_THIS
            ? rel_practice_match_not_this(ctx, match, &change, err)
            : rel_practice_match_done(ctx, match, &acted, &change, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_match_acted_write(&out, match, &acted, change);
    return REL_OK;
}

enum rel_status
rel_api_synonyms(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_synonym_list synonyms;
    struct rel_out out;

    if (rel_api_no_query(request, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_synonyms(ctx, &synonyms, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_synonyms_write(&out, &synonyms);
    return REL_OK;
}

enum rel_status
rel_api_synonym_post(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct rel_synonym, word, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct rel_synonym, same_as, REL_JSON_TEXT, .required = true, .least = 1),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct rel_synonym, members);
    struct rel_synonym wish = {"", ""};
    rel_id change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_synonym_add(rel_api_ctx(request), wish.word, wish.same_as, &change, err))
        return err->status;
    response->status = 201;
    return rel_api_changed(response, change);
}

#include "api/search.h"

#include "api/handler.h"
#include "api/person.h"
#include "base/limits.h"

enum { PEOPLE = 10, PASSAGES = 20 };

static void
put_passage(struct rel_out *out, const struct rel_passage *p)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "kind", rel_passage_kind_word(p->kind));
    rel_out_id(out, "contact", p->contact);
    rel_out_text(out, "name", p->name);
    if (p->kind == REL_PASSAGE_NOTE)
        rel_out_null(out, "row");
    else
        rel_out_id(out, "row", p->row);
    rel_out_day(out, "day", p->day);
    rel_out_begin_list(out, "pieces");
    for (size_t i = 0; i < p->pieces.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "text", p->pieces.v[i].text);
        rel_out_bool(out, "match", p->pieces.v[i].match);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_search_write(struct rel_out *out, const struct rel_search_answer *answer)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "people", &answer->people, item, rel_api_people_row_put(out, item));
    rel_out_text_or_null(out, "corrected", answer->corrected);
    REL_OUT_LIST(out, "passages", &answer->passages, item, put_passage(out, item));
    rel_out_end(out);
}

struct wish {
    const char *q;
    int people, passages;
};

enum rel_status
rel_api_search(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, q, REL_JSON_TEXT, .required = true),
        REL_JSON(struct wish, people, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
        REL_JSON(struct wish, passages, REL_JSON_NUM, .most = REL_MAX_PAGE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct wish wish = {.q = "", .people = PEOPLE, .passages = PASSAGES};
    struct rel_search_answer answer;
    struct rel_out out;

    if (rel_api_query(request, &shape, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_search(rel_api_ctx(request), wish.q, wish.people, wish.passages, &answer, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_search_write(&out, &answer);
    return REL_OK;
}

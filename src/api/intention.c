#include "api/intention.h"

#include "api/handler.h"
#include "base/limits.h"
#include "practice/intention.h"

void
rel_api_cells_put(struct rel_out *out, const struct rel_compass *compass)
{
    rel_out_begin_list(out, "cells");
    for (int c = 0; c < REL_CELLS; c++) {
        const struct rel_compass_cell *cell = &compass->cells[c];

        rel_out_begin_object(out, NULL);
        rel_out_text(out, "cell", rel_cell_word((enum rel_cell)c));
        rel_out_text(out, "title", rel_practice_cell_title((enum rel_cell)c));
        rel_out_text(out, "question", cell->question);
        rel_out_id(out, "id", cell->now.id);
        rel_out_text(out, "words", cell->now.words);
        rel_out_text_or_null(out, "state",
                             cell->now.id ? rel_intention_state_word(cell->now.state) : "");
        rel_out_day(out, "made", cell->now.made);
        rel_out_day(out, "stated", cell->now.stated);
        rel_out_day(out, "answered", cell->now.answered);
        rel_out_begin_list(out, "before");
        for (size_t i = 0; i < cell->old.n; i++)
            rel_out_text(out, NULL, cell->old.v[i].words);
        rel_out_end(out);
        rel_out_end(out);
    }
    rel_out_end(out);
}

void
rel_api_compass_write(struct rel_out *out, const struct rel_compass *compass)
{
    rel_out_begin_object(out, NULL);
    rel_api_cells_put(out, compass);
    rel_out_end(out);
}

enum rel_status
rel_api_intention(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_compass compass;
    struct rel_out out;
    rel_id contact;

    if (rel_api_no_query(request, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &contact, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_compass(ctx, contact, &compass, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_compass_write(&out, &compass);
    return REL_OK;
}

struct put_wish {
    enum rel_cell cell;
    const char *words;
    enum rel_intention_state state;
};

enum rel_status
rel_api_intention_put(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct put_wish, cell, REL_JSON_WORD, .words = rel_cell_words, .required = true),
        REL_JSON(struct put_wish, words, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct put_wish, state, REL_JSON_WORD, .words = rel_intention_state_words),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct put_wish, members);
    struct put_wish wish = {.words = "", .state = REL_WHY_STATES};
    struct rel_ctx *ctx = rel_api_ctx(request);
    rel_id contact, id, change;

    if (rel_api_no_query(request, err)
        || rel_api_contact(ctx, rel_request_var(request, "contact"), &contact, err)
        || rel_api_body(request, &shape, &wish, err)
        || rel_practice_intention_set(ctx, contact, wish.cell, wish.words, wish.state, &id, &change,
                                      err))
        return err->status;
    return rel_api_saved(response, "intention", id, change);
}

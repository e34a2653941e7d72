#include "api/today.h"

#include "api/handler.h"
#include "base/limits.h"
#include "practice/pace.h"
#include "practice/today.h"

void
rel_api_reason_put(struct rel_out *out, const char *key, const struct rel_reason *reason)
{
    rel_out_begin_object(out, key);
    rel_out_text(out, "kind", rel_agenda_kind_word(reason->kind));
    rel_out_num(out, "rank", reason->kind + 1);
    rel_out_day(out, "day", reason->day);
    rel_out_num(out, "days_due", reason->days_due);
    rel_out_text(out, "source", rel_source_word(reason->source));
    rel_out_id(out, "row", reason->row);
    rel_out_text(out, "label", reason->label);
    rel_out_text(out, "sentence", reason->sentence);
    rel_out_text(out, "evidence", reason->evidence);
    rel_out_end(out);
}

static void
put_row(struct rel_out *out, const struct rel_today_row *row)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "contact", row->contact);
    rel_out_text(out, "name", row->name);
    rel_out_text(out, "organization", row->organization);
    rel_out_text(out, "state", rel_contact_state_word(row->state));
    rel_out_text(out, "cut", rel_cut_word(row->cut));
    rel_out_num(out, "weight", row->weight);
    rel_api_reason_put(out, "reason", &row->reason);
    rel_out_begin_list(out, "more");
    for (size_t i = 0; i < row->more_n; i++)
        rel_api_reason_put(out, NULL, &row->more[i]);
    rel_out_end(out);
    rel_out_text(out, "act", row->act);
    rel_out_text_or_null(out, "channel", rel_channel_word(row->channel));
    rel_out_num(out, "minutes", row->minutes);
    rel_out_text(out, "reach", row->reach);
    rel_out_text(out, "draft", row->draft);
    rel_out_text(out, "care", row->care);
    rel_out_text(out, "order", row->order);
    rel_out_end(out);
}

static void
put_word(struct rel_out *out, const struct rel_word *word)
{
    rel_out_begin_object(out, "word");
    rel_out_num(out, "due", word->due);
    rel_out_num(out, "kept", word->kept);
    rel_out_num(out, "late", word->late);
    rel_out_num(out, "broken", word->broken);
    rel_out_begin_list(out, "ticks");
    for (size_t i = 0; i < word->ticks_n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_day(out, "due", word->ticks[i].due);
        rel_out_text(out, "state", word->ticks[i].state);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

static void
put_meeting(struct rel_out *out, const struct rel_today_meeting *m)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "id", m->meeting);
    rel_out_time(out, "at", m->at);
    rel_out_day(out, "day", m->day);
    rel_out_num(out, "minutes", m->minutes);
    rel_out_text(out, "subject", m->subject);
    REL_OUT_LIST(out, "who", &m->who, item, rel_out_id(out, NULL, *item));
    rel_out_text(out, "sentence", m->sentence);
    rel_out_text(out, "say", m->say);
    rel_out_end(out);
}

void
rel_api_today_write(struct rel_out *out, const struct rel_today *today)
{
    rel_out_begin_object(out, NULL);
    rel_out_day(out, "day", today->day);
    rel_out_bool(out, "suggestions", today->suggestions);
    rel_out_num(out, "active", today->active);
    rel_out_num(out, "minutes", today->minutes);
    rel_out_bool(out, "more", today->more);
    REL_OUT_LIST(out, "rows", today, item, put_row(out, item));
    REL_OUT_LIST(out, "meetings", &today->meetings, item, put_meeting(out, item));
    put_word(out, &today->word);
    rel_out_begin_list(out, "ahead");
    for (size_t i = 0; i < today->ahead_n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_day(out, "day", today->ahead[i].day);
        rel_out_num(out, "people", today->ahead[i].people);
        rel_out_num(out, "minutes", today->ahead[i].minutes);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_answered_write(struct rel_out *out, const struct rel_reason *reason, rel_id change,
                       const char *warning)
{
    rel_out_begin_object(out, NULL);
    rel_api_reason_put(out, "reason", reason);
    rel_out_id(out, "change", change);
    rel_out_text(out, "warning", warning);
    rel_out_end(out);
}

struct wish {
    int limit;
};

enum rel_status
rel_api_today(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, limit, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct wish wish = {0};
    struct rel_today today;
    struct rel_out out;

    if (rel_api_query(request, &shape, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_today(ctx, (size_t)wish.limit, &today, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_today_write(&out, &today);
    rel_api_keep(request, response);
    return REL_OK;
}

enum rel_status
rel_api_today_answer(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct rel_today_answer, contact, REL_JSON_ID, .required = true),
        REL_JSON(struct rel_today_answer, kind, REL_JSON_WORD, .words = rel_agenda_kind_words),
        REL_JSON(struct rel_today_answer, row, REL_JSON_ID, .nullable = true),
        REL_JSON(struct rel_today_answer, answer, REL_JSON_WORD, .words = rel_answer_words,
                 .required = true),
        REL_JSON(struct rel_today_answer, until, REL_JSON_DAY, .nullable = true),
        REL_JSON(struct rel_today_answer, why, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct rel_today_answer, members);
    struct rel_today_answer answer = {.kind = REL_KINDS, .until = REL_NO_DAY, .why = ""};
    struct rel_ctx *ctx = rel_api_ctx(request);
    const char *warning = "";
    struct rel_reason reason;
    rel_id change;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &answer, err)
        || rel_practice_today_answer(ctx, &answer, &reason, &change, err)
        || (answer.answer == REL_ANSWER_DONE
            && rel_practice_pace_warning(ctx, answer.contact, REL_CHANNELS, ctx->today, &warning,
                                         err)))
        return err->status;
    out = rel_api_out(response);
    rel_api_answered_write(&out, &reason, change, warning);
    return REL_OK;
}

#include "api/capture.h"

#include "api/handler.h"
#include "api/log.h"
#include "base/limits.h"
#include "practice/capture.h"

enum { MINUTES = 7 * 24 * 60, PIECES = 200, KEY = 255, SPAN = 1 << 20 };

/* Is that member of the kind? Else it is null. */
static bool
either(const struct rel_piece *p, enum rel_piece_kind a, enum rel_piece_kind b)
{
    return p->kind == a || p->kind == b;
}

static void
word(struct rel_out *out, const char *key, bool said, const char *value)
{
    rel_out_text_or_null(out, key, said ? value : "");
}

static void
put_choices(struct rel_out *out, const struct rel_piece *p)
{
    rel_out_begin_list(out, "choices");
    for (size_t i = 0; i < p->choices.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_id(out, "contact", p->choices.v[i].contact);
        rel_out_text(out, "name", p->choices.v[i].name);
        rel_out_text(out, "apart", p->choices.v[i].apart);
        rel_out_end(out);
    }
    rel_out_end(out);
}

static void
put_piece(struct rel_out *out, const struct rel_piece *p)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "kind", rel_piece_kind_word(p->kind));
    rel_out_num(out, "from", (int64_t)p->from_unit);
    rel_out_num(out, "to", (int64_t)p->to_unit);
    rel_out_num(out, "from_byte", (int64_t)p->from);
    rel_out_num(out, "to_byte", (int64_t)p->to);
    rel_out_bool(out, "sure", p->sure);
    rel_out_text(out, "words", p->words);
    rel_out_num_or_null(out, "person", p->person, -1);
    rel_out_bool(out, "took_part", p->took_part);
    rel_out_id(out, "contact", p->contact);
    rel_out_text(out, "name", p->name);
    put_choices(out, p);
    rel_out_text_or_null(out, "channel", rel_channel_word(p->channel));
    word(out, "direction", p->kind == REL_PIECE_CHANNEL, rel_direction_word(p->direction));
    rel_out_day(out, "day", p->day);
    rel_out_num_or_null(out, "minute", p->minute, -1);
    rel_out_num_or_null(out, "minutes", p->minutes, 0);
    word(out, "heard", p->kind == REL_PIECE_HEARD, rel_heard_kind_word(p->heard));
    rel_out_text(out, "whose", p->whose);
    word(out, "side", either(p, REL_PIECE_PROMISE, REL_PIECE_ASK), rel_promise_side_word(p->side));
    rel_out_bool(out, "announced", p->announced);
    word(out, "ledger", p->kind == REL_PIECE_LEDGER, rel_ledger_side_word(p->ledger));
    word(out, "value", p->kind == REL_PIECE_LEDGER, rel_value_word(p->value));
    word(out, "answer", p->kind == REL_PIECE_ANSWER, rel_ask_answer_word(p->answer));
    word(out, "left", p->kind == REL_PIECE_LEFT, rel_left_word(p->left));
    rel_out_end(out);
}

void
rel_api_pieces_write(struct rel_out *out, const struct rel_pieces *pieces)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "text", pieces->text);
    rel_out_text(out, "language", pieces->language);
    REL_OUT_LIST(out, "pieces", pieces, item, put_piece(out, item));
    rel_out_end(out);
}

void
rel_api_captured_write(struct rel_out *out, const struct rel_captured *c)
{
    rel_out_begin_object(out, NULL);
    rel_out_id(out, "interaction", c->logged.interaction);
    rel_out_id(out, "change", c->logged.change);
    rel_out_bool(out, "again", c->logged.again);
    rel_api_logged_people_put(out, &c->logged);
    rel_out_num(out, "made", c->made);
    rel_out_num(out, "heard", c->heard);
    rel_out_num(out, "promises", c->promises);
    rel_out_num(out, "ledger", c->ledger);
    rel_out_num(out, "asks", c->asks);
    rel_out_text(out, "kept", c->kept);
    rel_out_end(out);
}

enum rel_status
rel_api_capture(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct wish {
        const char *text;
    } wish = {.text = ""};
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, text, REL_JSON_TEXT, .required = true, .least = 1,
                 .most = REL_MAX_LINE_SENTENCE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct rel_pieces pieces;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_capture(rel_api_ctx(request), wish.text, &pieces, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_pieces_write(&out, &pieces);
    return REL_OK;
}

static const struct rel_json_member choice_members[] = {
    REL_JSON(struct rel_piece_choice, contact, REL_JSON_ID),
    REL_JSON(struct rel_piece_choice, name, REL_JSON_TEXT),
    REL_JSON(struct rel_piece_choice, apart, REL_JSON_TEXT),
};
static const struct rel_json_shape choice_shape =
    REL_JSON_SHAPE(struct rel_piece_choice, choice_members);

/* A piece as it was given, or as it was changed; where it rests is not read. */
struct sent {
    struct rel_piece piece;
    int from, to, from_byte, to_byte;
};

static const struct rel_json_member piece_members[] = {
    REL_JSON_AS("kind", struct sent, piece.kind, REL_JSON_WORD, .words = rel_piece_kind_words,
                .required = true),
    REL_JSON(struct sent, from, REL_JSON_NUM, .most = SPAN),
    REL_JSON(struct sent, to, REL_JSON_NUM, .most = SPAN),
    REL_JSON(struct sent, from_byte, REL_JSON_NUM, .most = SPAN),
    REL_JSON(struct sent, to_byte, REL_JSON_NUM, .most = SPAN),
    REL_JSON_AS("sure", struct sent, piece.sure, REL_JSON_BOOL),
    REL_JSON_AS("words", struct sent, piece.words, REL_JSON_TEXT, .most = REL_MAX_LINE_SENTENCE),
    REL_JSON_AS("person", struct sent, piece.person, REL_JSON_NUM, .most = PIECES, .nullable = true,
                .null = -1),
    REL_JSON_AS("took_part", struct sent, piece.took_part, REL_JSON_BOOL),
    REL_JSON_AS("contact", struct sent, piece.contact, REL_JSON_ID, .nullable = true),
    REL_JSON_AS("name", struct sent, piece.name, REL_JSON_TEXT),
    REL_JSON_AS("choices", struct sent, piece.choices, REL_JSON_OBJECTS, .shape = &choice_shape),
    REL_JSON_AS("channel", struct sent, piece.channel, REL_JSON_WORD, .words = rel_channel_words,
                .nullable = true, .null = REL_CHANNELS),
    REL_JSON_AS("direction", struct sent, piece.direction, REL_JSON_WORD,
                .words = rel_direction_words, .nullable = true, .null = REL_MUTUAL),
    REL_JSON_AS("day", struct sent, piece.day, REL_JSON_DAY, .nullable = true),
    REL_JSON_AS("minute", struct sent, piece.minute, REL_JSON_NUM, .most = 1439, .nullable = true,
                .null = -1),
    REL_JSON_AS("minutes", struct sent, piece.minutes, REL_JSON_NUM, .most = MINUTES,
                .nullable = true),
    REL_JSON_AS("heard", struct sent, piece.heard, REL_JSON_WORD, .words = rel_heard_kind_words,
                .nullable = true, .null = REL_HEARD_KINDS),
    REL_JSON_AS("whose", struct sent, piece.whose, REL_JSON_TEXT),
    REL_JSON_AS("side", struct sent, piece.side, REL_JSON_WORD, .words = rel_promise_side_words,
                .nullable = true),
    REL_JSON_AS("announced", struct sent, piece.announced, REL_JSON_BOOL),
    REL_JSON_AS("ledger", struct sent, piece.ledger, REL_JSON_WORD, .words = rel_ledger_side_words,
                .nullable = true),
    REL_JSON_AS("value", struct sent, piece.value, REL_JSON_WORD, .words = rel_value_words,
                .nullable = true),
    REL_JSON_AS("answer", struct sent, piece.answer, REL_JSON_WORD, .words = rel_ask_answer_words,
                .nullable = true, .null = REL_ASK_OPEN),
    REL_JSON_AS("left", struct sent, piece.left, REL_JSON_WORD, .words = rel_left_words,
                .nullable = true, .null = REL_LEFT_SAME),
};
static const struct sent fresh = {.piece = {.sure = true,
                                            .words = "",
                                            .person = -1,
                                            .took_part = true,
                                            .name = "",
                                            .channel = REL_CHANNELS,
                                            .direction = REL_MUTUAL,
                                            .day = REL_NO_DAY,
                                            .minute = -1,
                                            .heard = REL_HEARD_KINDS,
                                            .whose = ""}};
static const struct rel_json_shape piece_shape =
    REL_JSON_SHAPE(struct sent, piece_members, .fresh = &fresh);

struct save_wish {
    const char *text, *uid;
    struct {
        struct sent *v;
        size_t n;
    } pieces;
};

enum rel_status
rel_api_capture_save(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct save_wish, text, REL_JSON_TEXT, .required = true,
                 .most = REL_MAX_LINE_SENTENCE),
        REL_JSON(struct save_wish, uid, REL_JSON_TEXT, .most = KEY),
        REL_JSON(struct save_wish, pieces, REL_JSON_OBJECTS, .required = true,
                 .shape = &piece_shape, .most = PIECES),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct save_wish, members);
    struct save_wish wish = {.text = "", .uid = ""};
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct rel_pieces pieces = {.language = ""};
    struct rel_captured captured;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err))
        return err->status;
    pieces.text = wish.text;
    for (size_t i = 0; i < wish.pieces.n; i++)
        *REL_ADD(ctx->arena, &pieces) = wish.pieces.v[i].piece;
    if (rel_practice_capture_save(ctx, &pieces, wish.uid, &captured, err))
        return err->status;
    response->status = captured.logged.again ? 200 : 201;
    out = rel_api_out(response);
    rel_api_captured_write(&out, &captured);
    return REL_OK;
}

#include "api/library.h"

#include "api/handler.h"
#include "api/match.h"
#include "base/limits.h"

#include <string.h>

enum { ITEMS = 100, FEED = 1 << 20 };

static void
put_article(struct rel_out *out, const struct rel_article *a)
{
    rel_out_id(out, "id", a->id);
    rel_out_text(out, "kind", rel_article_kind_word(a->kind));
    rel_out_text(out, "title", a->title);
    rel_out_text(out, "url", a->url);
    rel_out_text(out, "text", a->text);
    rel_out_text(out, "feed", a->feed);
    rel_out_id(out, "contact", a->contact);
    rel_out_day(out, "consent", a->consent);
    rel_out_day(out, "published", a->published);
    rel_out_day(out, "made", a->made);
    rel_out_day(out, "closed", a->closed);
}

void
rel_api_library_write(struct rel_out *out, const struct rel_article_list *list, const char *nudge)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "nudge", nudge);
    rel_out_begin_list(out, "rows");
    for (size_t i = 0; i < list->n; i++) {
        rel_out_begin_object(out, NULL);
        put_article(out, &list->v[i]);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_library_item_write(struct rel_out *out, const struct rel_article *article,
                           const struct rel_match_list *who, const struct rel_article_sents *had)
{
    rel_out_begin_object(out, NULL);
    put_article(out, article);
    REL_OUT_LIST(out, "who", who, item, rel_api_match_put(out, item));
    rel_out_begin_list(out, "had");
    for (size_t i = 0; i < had->n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_id(out, "contact", had->v[i].contact);
        rel_out_text(out, "name", had->v[i].name);
        rel_out_text(out, "state", rel_article_answer_word(had->v[i].state));
        rel_out_day(out, "day", had->v[i].day);
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_library_fed_write(struct rel_out *out, const struct rel_library_fed *fed, rel_id change)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "title", fed->title);
    rel_out_num(out, "added", fed->added);
    rel_out_num(out, "known", fed->known);
    rel_out_num(out, "problems", fed->problems);
    rel_out_text(out, "problem", fed->problem);
    rel_out_id(out, "change", change);
    rel_out_end(out);
}

struct list_wish {
    bool closed;
    int limit;
};

enum rel_status
rel_api_library(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct list_wish, closed, REL_JSON_BOOL),
        REL_JSON(struct list_wish, limit, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct list_wish, members);
    struct list_wish wish = {.limit = ITEMS};
    struct rel_article_list list;
    const char *nudge;
    struct rel_out out;

    if (rel_api_query(request, &shape, &wish, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_library(rel_api_ctx(request), wish.closed, (size_t)wish.limit, &list, &nudge,
                             err))
        return err->status;
    out = rel_api_out(response);
    rel_api_library_write(&out, &list, nudge);
    return REL_OK;
}

enum rel_status
rel_api_library_item(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    struct rel_article article;
    struct rel_match_list who;
    struct rel_article_sents had;
    struct rel_out out;
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_id(request, "article", &id, err))
        return err->status;
    if (rel_api_known(request, response))
        return REL_OK;
    if (rel_practice_library_item(rel_api_ctx(request), id, &article, &who, &had, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_library_item_write(&out, &article, &who, &had);
    return REL_OK;
}

struct wish {
    const char *contact;
    bool closed;
    struct rel_article article;
};

static const struct rel_json_member members[] = {
    REL_JSON_AS("kind", struct wish, article.kind, REL_JSON_WORD, .words = rel_article_kind_words),
    REL_JSON_AS("title", struct wish, article.title, REL_JSON_TEXT, .least = 1),
    REL_JSON_AS("url", struct wish, article.url, REL_JSON_TEXT),
    REL_JSON_AS("text", struct wish, article.text, REL_JSON_TEXT, .most = REL_MAX_NOTE),
    REL_JSON(struct wish, contact, REL_JSON_TEXT),
    REL_JSON_AS("consent", struct wish, article.consent, REL_JSON_DAY, .nullable = true),
    REL_JSON(struct wish, closed, REL_JSON_BOOL),
};
static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);

enum rel_status
rel_api_library_post(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct wish wish = {.contact = "",
                        .article = {.title = "", .url = "", .text = "", .consent = REL_NO_DAY}};
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || (*wish.contact && rel_api_who(ctx, "contact", wish.contact, &wish.article.contact, err))
        || rel_practice_library_add(ctx, &wish.article, &id, &change, err))
        return err->status;
    return rel_api_created(response, "article", id, change);
}

enum rel_status
rel_api_library_patch(struct rel_request *request, struct rel_response *response,
                      struct rel_err *err)
{
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct wish wish = {.contact = ""};
    struct rel_match_list who;
    struct rel_article_sents had;
    rel_id id, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "article", &id, err)
        || rel_practice_library_item(ctx, id, &wish.article, &who, &had, err))
        return err->status;
    wish.closed = wish.article.closed != REL_NO_DAY;
    if (rel_api_body(request, &shape, &wish, err)
        || (*wish.contact && rel_api_who(ctx, "contact", wish.contact, &wish.article.contact, err)))
        return err->status;
    if (wish.closed != (wish.article.closed != REL_NO_DAY))
        wish.article.closed = wish.closed ? ctx->today : REL_NO_DAY;
    if (rel_practice_library_set(ctx, &wish.article, &change, err))
        return err->status;
    return rel_api_saved(response, "article", id, change);
}

struct feed_wish {
    const char *feed, *bytes;
};

enum rel_status
rel_api_library_feed(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    static const struct rel_json_member feed_members[] = {
        REL_JSON(struct feed_wish, feed, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct feed_wish, bytes, REL_JSON_TEXT, .required = true, .most = FEED),
    };
    static const struct rel_json_shape feed_shape = REL_JSON_SHAPE(struct feed_wish, feed_members);
    struct feed_wish wish = {"", ""};
    struct rel_library_fed fed;
    struct rel_out out;
    rel_id change;

    if (rel_api_no_query(request, err) || rel_api_body(request, &feed_shape, &wish, err)
        || rel_practice_library_feed(rel_api_ctx(request), wish.bytes, strlen(wish.bytes),
                                     wish.feed, &fed, &change, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_library_fed_write(&out, &fed, change);
    return REL_OK;
}

struct sent_wish {
    const char *contact;
    enum rel_article_answer state;
    enum rel_channel channel;
};

enum rel_status
rel_api_library_sent(struct rel_request *request, struct rel_response *response,
                     struct rel_err *err)
{
    static const struct rel_json_member sent_members[] = {
        REL_JSON(struct sent_wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct sent_wish, state, REL_JSON_WORD, .words = rel_article_answer_words),
        REL_JSON(struct sent_wish, channel, REL_JSON_WORD, .words = rel_channel_words,
                 .nullable = true, .null = REL_CHANNELS),
    };
    static const struct rel_json_shape sent_shape = REL_JSON_SHAPE(struct sent_wish, sent_members);
    struct rel_ctx *ctx = rel_api_ctx(request);
    struct sent_wish wish = {"", REL_ARTICLE_SENT, REL_CHANNELS};
    rel_id article, contact, change;

    if (rel_api_no_query(request, err) || rel_api_id(request, "article", &article, err)
        || rel_api_body(request, &sent_shape, &wish, err)
        || rel_api_who(ctx, "contact", wish.contact, &contact, err)
        || rel_practice_library_sent(ctx, article, contact, wish.state, wish.channel, &change, err))
        return err->status;
    return rel_api_saved(response, "article", article, change);
}

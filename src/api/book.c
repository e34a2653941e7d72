#include "api/book.h"

#include "api/handler.h"
#include "base/limits.h"
#include "practice/user.h"

static void
put(struct rel_out *out, const char *key, const struct rel_book *b)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", b->id);
    rel_out_text(out, "name", b->name);
    rel_out_bool(out, "shared", b->shared);
    rel_out_text(out, "role", rel_member_word(b->role));
    rel_out_begin_list(out, "members");
    for (size_t i = 0; i < b->members.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "user", b->members.v[i].name);
        rel_out_text(out, "role", rel_member_word(b->members.v[i].role));
        rel_out_end(out);
    }
    rel_out_end(out);
    rel_out_end(out);
}

void
rel_api_books_write(struct rel_out *out, const struct rel_book_list *books)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", books, item, put(out, NULL, item));
    rel_out_end(out);
}

void
rel_api_book_write(struct rel_out *out, const struct rel_book *book)
{
    rel_out_begin_object(out, NULL);
    put(out, "book", book);
    rel_out_end(out);
}

enum rel_status
rel_api_books(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    struct rel_book_list books;
    struct rel_out out;

    if (rel_api_no_query(request, err) || rel_practice_books(rel_api_ctx(request), &books, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_books_write(&out, &books);
    return REL_OK;
}

static enum rel_status
answer(struct rel_request *request, struct rel_response *response, rel_id id, struct rel_err *err)
{
    char text[REL_ID_TEXT];
    struct rel_book book;
    struct rel_out out;

    if (rel_practice_book_find(rel_api_ctx(request), rel_id_text(id, text), &book, err))
        return err->status;
    out = rel_api_out(response);
    rel_api_book_write(&out, &book);
    return REL_OK;
}

struct book_wish {
    const char *name;
};

enum rel_status
rel_api_book_post(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct book_wish, name, REL_JSON_TEXT, .required = true, .least = 1),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct book_wish, members);
    struct book_wish wish = {""};
    rel_id id;

    if (rel_api_no_query(request, err) || rel_api_body(request, &shape, &wish, err)
        || rel_practice_book_add(rel_api_ctx(request), wish.name, &id, err))
        return err->status;
    response->status = 201;
    return answer(request, response, id, err);
}

struct member_wish {
    enum rel_member role;
};

enum rel_status
rel_api_book_member_put(struct rel_request *request, struct rel_response *response,
                        struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct member_wish, role, REL_JSON_WORD, .words = rel_member_words,
                 .required = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct member_wish, members);
    struct member_wish wish = {REL_MEMBER_READER};
    rel_id book;

    if (rel_api_no_query(request, err) || rel_api_id(request, "book", &book, err)
        || rel_api_body(request, &shape, &wish, err)
        || rel_practice_book_share(rel_api_ctx(request), book, rel_request_var(request, "user"),
                                   rel_member_word(wish.role), err))
        return err->status;
    return answer(request, response, book, err);
}

enum rel_status
rel_api_book_member_delete(struct rel_request *request, struct rel_response *response,
                           struct rel_err *err)
{
    rel_id book;

    if (rel_api_no_query(request, err) || rel_api_id(request, "book", &book, err)
        || rel_practice_book_share(rel_api_ctx(request), book, rel_request_var(request, "user"), "",
                                   err))
        return err->status;
    response->status = 204;
    response->type = "";
    return REL_OK;
}

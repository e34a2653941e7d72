/* api/book.h - the books of the one who asks, and who belongs to them. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/user.h"

void rel_api_books_write(struct rel_out *out, const struct rel_book_list *books);
void rel_api_book_write(struct rel_out *out, const struct rel_book *book);

enum rel_status rel_api_books(struct rel_request *request, struct rel_response *response,
                              struct rel_err *err);
enum rel_status rel_api_book_post(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_book_member_put(struct rel_request *request, struct rel_response *response,
                                        struct rel_err *err);
enum rel_status rel_api_book_member_delete(struct rel_request *request,
                                           struct rel_response *response, struct rel_err *err);

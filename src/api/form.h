/* api/form.h - what needs no sign-in: the form of a book, and calendars behind a secret address. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/form.h"

void rel_api_form_write(struct rel_out *out, const struct rel_form *form);
void rel_api_feeds_write(struct rel_out *out, const struct rel_calendar_feed_list *feeds);

enum rel_status rel_api_form_page(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_form_post(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_feed_ics(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);

enum rel_status rel_api_form(struct rel_request *request, struct rel_response *response,
                             struct rel_err *err);
enum rel_status rel_api_form_put(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_form_delete(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
enum rel_status rel_api_feeds(struct rel_request *request, struct rel_response *response,
                              struct rel_err *err);
enum rel_status rel_api_feed_post(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_feed_delete(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);

/* api/introduction.h - bringing two people together. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/introduction.h"

void rel_api_introductions_write(struct rel_out *out, struct rel_arena *arena,
                                 const struct rel_introduction_list *list);
void rel_api_introduction_write(struct rel_out *out, struct rel_arena *arena,
                                const struct rel_introduction *intro,
                                const struct rel_introduction_steps *steps,
                                const struct rel_introduction_letter *letter);

enum rel_status rel_api_introductions(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
enum rel_status rel_api_introduction(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_introduction_post(struct rel_request *request,
                                          struct rel_response *response, struct rel_err *err);
enum rel_status rel_api_introduction_patch(struct rel_request *request,
                                           struct rel_response *response, struct rel_err *err);

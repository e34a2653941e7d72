/* api/door.h - the pages that let people in without a script: /login and /invite/TOKEN. */
#pragma once

#include "http/message.h"

enum rel_status rel_api_login_page(struct rel_request *request, struct rel_response *response,
                                   struct rel_err *err);
enum rel_status rel_api_login(struct rel_request *request, struct rel_response *response,
                              struct rel_err *err);
enum rel_status rel_api_invite_page(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
enum rel_status rel_api_invite(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);

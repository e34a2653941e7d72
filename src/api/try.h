/* api/try.h - something to try this week, and the private log of it. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/try.h"

void rel_api_try_write(struct rel_out *out, const struct rel_try *now,
                       const struct rel_try_list *log); /* now NULL = nobody is tended */

enum rel_status rel_api_try(struct rel_request *request, struct rel_response *response,
                            struct rel_err *err);
enum rel_status rel_api_try_post(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);

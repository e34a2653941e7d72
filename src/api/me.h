/* api/me.h - who the user is: zone, own addresses, how much a day may ask. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/me.h"

void rel_api_me_put(struct rel_out *out, const char *key, const struct rel_me *me);
void rel_api_me_write(struct rel_out *out, const struct rel_me *me);
void rel_api_me_addressed_write(struct rel_out *out, int64_t changed, const struct rel_me *me);

enum rel_status rel_api_me(struct rel_request *request, struct rel_response *response,
                           struct rel_err *err);
enum rel_status rel_api_me_patch(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_me_address(struct rel_request *request, struct rel_response *response,
                                   struct rel_err *err);

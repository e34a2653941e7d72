/* api/log.h - POST /api/interactions: contact that happened. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/log.h"

/* The member "people". */
void rel_api_logged_people_put(struct rel_out *out, const struct rel_logged *logged);
void rel_api_logged_write(struct rel_out *out, const struct rel_logged *logged);

enum rel_status rel_api_log(struct rel_request *request, struct rel_response *response,
                            struct rel_err *err);

/* api/pick.h - GET /api/proposed and POST /api/pick: choose whom to tend. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "practice/pick.h"

void rel_api_proposed_write(struct rel_out *out, const struct rel_pick_list *proposed);
void rel_api_picked_write(struct rel_out *out, size_t picked, rel_id change);

enum rel_status rel_api_proposed(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_pick(struct rel_request *request, struct rel_response *response,
                             struct rel_err *err);

/* api/history.h - GET /api/changes, and taking one back. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/change.h"

void rel_api_change_put(struct rel_out *out, const char *key, const struct rel_change *change);
void rel_api_change_write(struct rel_out *out, const struct rel_change *change);
void rel_api_changes_write(struct rel_out *out, const struct rel_change_list *changes);

enum rel_status rel_api_changes(struct rel_request *request, struct rel_response *response,
                                struct rel_err *err);
enum rel_status rel_api_undo(struct rel_request *request, struct rel_response *response,
                             struct rel_err *err);

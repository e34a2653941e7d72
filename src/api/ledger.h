/* api/ledger.h - give and take. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/ledger.h"

void rel_api_ledger_write(struct rel_out *out, const struct rel_ledger *ledger);

enum rel_status rel_api_ledger(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
enum rel_status rel_api_ledger_post(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
enum rel_status rel_api_ledger_patch(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);

/* api/account.h - JSON of accounts. A password goes in and never comes out. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/account.h"

/* {"account": ...} and {"rows": [...]}, also for the commands. */
void rel_api_account_write(struct rel_out *out, const struct rel_account *account);
void rel_api_accounts_write(struct rel_out *out, const struct rel_account_list *list);

enum rel_status rel_api_accounts(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_account_post(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_account_patch(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
enum rel_status rel_api_account_delete(struct rel_request *request, struct rel_response *response,
                                       struct rel_err *err);
enum rel_status rel_api_account_sync(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);

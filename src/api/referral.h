/* api/referral.h - who sent whom. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/referral.h"

void rel_api_referrals_write(struct rel_out *out, const struct rel_referral_list *list);

enum rel_status rel_api_referrals(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_referral_post(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
enum rel_status rel_api_referral_patch(struct rel_request *request, struct rel_response *response,
                                       struct rel_err *err);

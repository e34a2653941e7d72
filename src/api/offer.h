/* api/offer.h - what I and others have to offer. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/match.h"

void rel_api_offers_write(struct rel_out *out, const struct rel_offer_list *offers);

enum rel_status rel_api_offers(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
enum rel_status rel_api_offer_post(struct rel_request *request, struct rel_response *response,
                                   struct rel_err *err);
enum rel_status rel_api_offer_patch(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);

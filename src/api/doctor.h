/* api/doctor.h - GET /api/doctor: is everything as it should be? */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/finding.h"

void rel_api_doctor_write(struct rel_out *out, const struct rel_finding_list *findings);

enum rel_status rel_api_doctor(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);

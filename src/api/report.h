/* api/report.h - one's own figures, with all that the screen draws. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/report.h"

void rel_api_report_write(struct rel_out *out, const struct rel_report *report);

enum rel_status rel_api_report(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);

/* api/course.h - JSON of how somebody stood, week by week. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/course.h"

void rel_api_course_write(struct rel_out *out, const struct rel_course *course);

enum rel_status rel_api_course(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);

/* api/job.h - work that runs by itself, and files that are sent to be imported. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/job.h"

/* {"job": ...} */
void rel_api_job_write(struct rel_out *out, const struct rel_job *job);

enum rel_status rel_api_jobs(struct rel_request *request, struct rel_response *response,
                             struct rel_err *err);
enum rel_status rel_api_job(struct rel_request *request, struct rel_response *response,
                            struct rel_err *err);
/* The body is the file. */
enum rel_status rel_api_import_post(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
/* A stream that says when something changed. */
enum rel_status rel_api_events(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);

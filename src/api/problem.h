/* api/problem.h - the one switch from how something failed to what HTTP says about it (RFC 9457).
 */
#pragma once

#include "http/message.h"

/* 400, 401, 404, 409, 503 ...: see the table in problem.c and docs/errors. */
int rel_api_problem_status(enum rel_status status);

/* Fills the answer with the problem: its type names the status ("urn:relatum:problem:not_found"),
 * detail, field and remedy are the failure's own. */
void rel_api_problem(const struct rel_err *err, struct rel_response *response);

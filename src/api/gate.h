/*
 * api/gate.h - who asks: from a cookie, a key or an app password to a user, a book and a role.
 *
 * What was found out is kept by each thread as long as nothing in the database changed, so that
 * most requests cost no query for it.
 */
#pragma once

#include "api/app.h"
#include "http/site.h"

/* As struct rel_server_options and struct rel_gate want them; app is a struct rel_api_app. */
enum rel_status rel_api_identify(void *app, struct rel_request *request,
                                 const struct rel_shown *shown, struct rel_err *err);
enum rel_status rel_api_open(void *app, struct rel_request *request, char secret[REL_CRYPTO_TOKEN],
                             struct rel_err *err);
enum rel_status rel_api_close(void *app, struct rel_request *request, struct rel_err *err);

/* Begins the caller's request: request->ctx. */
enum rel_status rel_api_ready(void *app, struct rel_request *request, struct rel_err *err);

/* api/slow.h - work that takes too long for a request's thread: handed to the pool, then the
 * handler is called again. */
#pragma once

#include "http/message.h"

/* For the handler's first call (request->task is NULL): fills response->later, so that work(arg) is
 * done by the pool. The handler then returns REL_OK and is called again. */
void rel_api_later(struct rel_request *request, struct rel_response *response,
                   void (*work)(void *arg), void *arg);

/* In the second call: `arg` of the first; NULL: there was no room to do it (the pool is full), and
 * the failure is filled in as REL_BUSY. */
void *rel_api_later_done(struct rel_request *request, struct rel_err *err);

/*
 * api/app.h - what each thread of the server keeps: its context, and the answers it gave last.
 *
 * An answer that follows from the database and the day alone is kept with its tag; as long as the
 * counter of changes stands, the same question gets the same bytes without being worked out again.
 */
#pragma once

#include "http/message.h"
#include "lib/crypto.h"
#include "model/pass.h"
#include "practice/ctx.h"

struct rel_api_app;
struct rel_pool;
struct rel_runner;

/* Opens the database for this thread; today as rel_ctx_open. */
enum rel_status rel_api_app_open(const char *where, int64_t now, rel_day today,
                                 struct rel_api_app **out, struct rel_err *err);
/* Where slow work of requests is done; must be called before one that needs it. */
void rel_api_app_use(struct rel_api_app *app, struct rel_pool *pool);
/* Where jobs run; may be NULL. */
void rel_api_app_run(struct rel_api_app *app, struct rel_runner *runner);
struct rel_runner *rel_api_app_runner(struct rel_api_app *app);

struct rel_pool *rel_api_app_pool(struct rel_api_app *app);

void rel_api_app_close(struct rel_api_app *app); /* NULL is fine */

/* Begins a request of this caller: the user and book, the moment, the day, and what another thread
 * or program changed about them since. */
enum rel_status rel_api_app_begin(struct rel_api_app *app, const struct rel_caller *caller,
                                  int64_t now, struct rel_err *err);

struct rel_ctx *rel_api_app_ctx(struct rel_api_app *app);

/* The tag of all that follows from the database and the day, in the context's arena. */
const char *rel_api_app_tag(struct rel_api_app *app);

/* Copies the kept answer to this address into `to`. false: there is none that still stands. */
bool rel_api_app_recall(struct rel_api_app *app, const char *target, struct rel_buf *to);
void rel_api_app_keep(struct rel_api_app *app, const char *target, const struct rel_buf *body);

/* What was found out about somebody who showed this (by its hash), while the counter stands. */
bool rel_api_app_pass(struct rel_api_app *app, const unsigned char hash[REL_CRYPTO_HASH],
                      int64_t changes, int64_t now, struct rel_pass *out);
void rel_api_app_keep_pass(struct rel_api_app *app, const unsigned char hash[REL_CRYPTO_HASH],
                           int64_t changes, const struct rel_pass *pass);

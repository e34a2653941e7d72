/*
 * tests/api/api.h - the interface in process: a database of its own, requests without sockets, and
 * a record of every exchange for tests/api/contract.py.
 */
#pragma once

#include "api/app.h"
#include "api/gate.h"
#include "api/once.h"
#include "api/problem.h"
#include "api/routes.h"
#include "base/out.h"
#include "base/str.h"
#include "http/site.h"
#include "jobs/pool.h"
#include "practice/ctx.h"

#include "unit.h"

#include <libpq-fe.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NOW = 1795305600 }; /* the moment of every request */

#define KEY "0123456789abcdef0123456789abcdef"

/* What the tests of one program share. */
struct house {
    char where[512];
    struct rel_api_app *app;
    struct rel_ctx *ctx; /* the app's */
    struct rel_site site;
    FILE *record;
    struct rel_pool *pool;
    const char *from;   /* the address of who asks */
    const char *upload; /* the file of the body */
    bool form;          /* bodies are forms */
    int64_t now;        /* the moment of the next request */
    /* the last answer */
    struct rel_arena *arena;
    struct rel_buf body;
    struct rel_response response;
};

static struct house house;

static inline enum rel_status
give_app(void *arg, struct rel_request *request, struct rel_err *err)
{
    (void)err;
    request->app = ((struct house *)arg)->app;
    return REL_OK;
}

static inline enum rel_status
ready(void *arg, struct rel_request *request, struct rel_err *err)
{
    return give_app(arg, request, err) ? err->status : rel_api_ready(request->app, request, err);
}

static inline enum rel_status
identify(void *arg, struct rel_request *request, const struct rel_shown *shown, struct rel_err *err)
{
    (void)arg;
    return rel_api_identify(request->app, request, shown, err);
}

static inline enum rel_status
open_session(void *arg, struct rel_request *request, char secret[REL_CRYPTO_TOKEN],
             struct rel_err *err)
{
    (void)arg;
    return rel_api_open(request->app, request, secret, err);
}

static inline enum rel_status
close_session(void *arg, struct rel_request *request, struct rel_err *err)
{
    (void)arg;
    return rel_api_close(request->app, request, err);
}

/* A file of its own, or (RELATUM_TEST_DB) a PostgreSQL whose tables are dropped first. */
static inline void
choose_database(void)
{
    const char *given = getenv("RELATUM_TEST_DB");
    PGconn *pg;

    if (!given) {
        snprintf(house.where, sizeof(house.where), "/tmp/relatum-api-%d.db", (int)getpid());
        unlink(house.where);
        return;
    }
    snprintf(house.where, sizeof(house.where), "%s", given);
    pg = PQconnectdb(given);
    PQclear(PQexec(pg, "SET client_min_messages = warning;"
                       "DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
    PQfinish(pg);
}

static inline int
open_house(void **state)
{
    static const char *const hosts[] = {"localhost"};
    const char *record = getenv("RELATUM_ANSWERS");
    rel_day day = rel_day_of(2026, 11, 22);
    struct rel_err err;

    (void)state;
    choose_database();
    if (rel_ctx_open(house.where, REL_CTX_CREATE, 0, day, &house.ctx, &err))
        fail_msg("%s", err.text);
    rel_ctx_close(house.ctx);
    if (rel_api_app_open(house.where, 0, day, &house.app, &err))
        fail_msg("%s", err.text);
    house.ctx = rel_api_app_ctx(house.app);
    house.pool = rel_pool_start(2, 16);
    rel_api_app_use(house.app, house.pool);
    house.from = "192.0.2.1";
    house.now = NOW;
    house.upload = "";
    house.site = (struct rel_site){
        .guard = {.hosts = hosts, .hosts_n = 1, .port = 80, .base_url = "", .max_body = 1 << 20},
        .routes = {rel_api_routes, rel_api_routes_n},
        .page = {.root = ""},
        .sessions = rel_sessions_new(),
        .accounts = rel_limits_new(5, 900),
        .addresses = rel_limits_new(20, 900),
        .authority = "",
        .cookie = "relatum",
        .gate = {give_app, identify, open_session, close_session, &house},
        .ready = ready,
        .around = rel_api_around,
        .arg = &house,
        .failed = rel_api_problem,
    };
    assert_int_equal(rel_sessions_key(house.site.sessions, KEY, &err), REL_OK);
    house.arena = rel_arena_new();
    house.record = record ? fopen(record, "w") : NULL;
    for (size_t i = 0; i < rel_api_routes_n && house.record; i++)
        fprintf(house.record, "{\"route\":\"%s %s\"}\n", rel_api_routes[i].method,
                rel_api_routes[i].path);
    return 0;
}

static inline int
close_house(void **state)
{
    static const char *const ends[] = {"", "-wal", "-shm"};
    char path[600];

    (void)state;
    rel_api_app_close(house.app);
    rel_sessions_free(house.site.sessions);
    rel_limits_free(house.site.accounts);
    rel_limits_free(house.site.addresses);
    rel_pool_stop(house.pool);
    rel_arena_free(house.arena);
    rel_buf_free(&house.body);
    if (house.record)
        fclose(house.record);
    for (size_t i = 0; i < REL_COUNT(ends); i++) {
        snprintf(path, sizeof(path), "%s%s", house.where, ends[i]);
        unlink(path);
    }
    return 0;
}

static inline void
record(const char *method, const char *target, const char *sent)
{
    REL_BUF(line);
    struct rel_out out = rel_out_to(&line, REL_OUT_JSON);

    if (!house.record)
        return;
    rel_out_begin_object(&out, NULL);
    rel_out_text(&out, "method", method);
    rel_out_text(&out, "target", target);
    rel_out_text(&out, "sent", sent);
    rel_out_num(&out, "status", house.response.status);
    rel_out_text(&out, "type", house.response.type);
    rel_out_text(&out, "body", rel_buf_str(&house.body));
    rel_out_end(&out);
    fwrite(line.v, 1, line.n, house.record);
}

static inline void
done(void *who)
{
    *(atomic_bool *)who = true;
}

/* As the server does: slow work is done elsewhere, then the handler is called again. */
static inline void
answer(struct rel_request *r)
{
    atomic_bool is_done = false;

    rel_site_answer(&house.site, r, &house.response);
    if (!house.response.later.arg)
        return;
    r->task = house.response.later.arg;
    if (house.response.later.start(r->task, done, &is_done))
        while (!is_done)
            usleep(1000);
    rel_response_clear(&house.response);
    rel_site_answer(&house.site, r, &house.response);
}

/* Asks, with one more header when `name` is not NULL, and gives the status. */
static inline int
ask_with(const char *method, const char *target, const char *sent, const char *name,
         const char *value, bool signed_in)
{
    struct rel_request *r;
    struct rel_framing framing;

    rel_arena_reset(house.arena);
    r = rel_alloc(house.arena, sizeof(*r));
    *r = (struct rel_request){.arena = house.arena,
                              .method = method,
                              .version = "HTTP/1.1",
                              .target = target,
                              .body = sent,
                              .body_n = strlen(sent),
                              .from = house.from,
                              .upload = house.upload,
                              .now = house.now};
    r->headers[r->headers_n++] = (struct rel_pair){"Host", "localhost"};
    if (signed_in)
        r->headers[r->headers_n++] = (struct rel_pair){"Authorization", "Bearer " KEY};
    if (*sent) {
        r->headers[r->headers_n++] = (struct rel_pair){
            "Content-Type", house.form ? "application/x-www-form-urlencoded" : "application/json"};
        r->headers[r->headers_n++] =
            (struct rel_pair){"Content-Length", rel_printf(house.arena, "%zu", strlen(sent))};
    }
    if (name)
        r->headers[r->headers_n++] = (struct rel_pair){name, value};
    house.response.body = &house.body;
    rel_response_clear(&house.response);
    if (rel_site_admit(&house.site, r, &framing, &house.response) == REL_OK)
        answer(r);
    record(method, target, sent);
    return house.response.status;
}

/* Asks, and fails the test when the status is another. */
static inline const char *
ask(int status, const char *method, const char *target, const char *sent)
{
    if (ask_with(method, target, sent, NULL, NULL, true) != status)
        fail_msg("%s %s %.200s -> %d %s", method, target, sent, house.response.status,
                 rel_buf_str(&house.body));
    return rel_buf_str(&house.body);
}

static inline void
says(const char *part)
{
    if (!strstr(rel_buf_str(&house.body), part))
        fail_msg("no %s in %s", part, rel_buf_str(&house.body));
}

/* A copy of the text of the first member of that name in the last answer: an id, say. */
struct text {
    char v[128];
};

static inline struct text
member(const char *name)
{
    struct text out = {""};
    char key[64];
    const char *at;

    snprintf(key, sizeof(key), "\"%s\":\"", name);
    at = strstr(rel_buf_str(&house.body), key);
    if (!at)
        fail_msg("no %s in %s", name, rel_buf_str(&house.body));
    else
        snprintf(out.v, sizeof(out.v), "%.*s", (int)strcspn(at + strlen(key), "\""),
                 at + strlen(key));
    return out;
}

/* printf into a text that lives until the end of the program's next few calls. */
static inline const char *text(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
static inline const char *
text(const char *fmt, ...)
{
    static char buf[4][8192];
    static int at;
    va_list ap;

    at = (at + 1) % 4;
    va_start(ap, fmt);
    vsnprintf(buf[at], sizeof(buf[at]), fmt, ap);
    va_end(ap);
    return buf[at];
}

/* A new person; gives the id. */
static inline struct text
person(const char *name, const char *state)
{
    ask(201, "POST", "/api/contacts", text("{\"name\":\"%s\",\"state\":\"%s\"}", name, state));
    return member("id");
}

static inline struct text
circle(const char *name)
{
    ask(201, "POST", "/api/circles", text("{\"name\":\"%s\"}", name));
    return member("id");
}

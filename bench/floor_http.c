/*
 * bench/floor_http.c - the floor of Today over HTTP: libmicrohttpd with two threads, one prepared
 * query by index for each request, JSON written by hand.
 *
 *     floor_http DATABASE ROWS      prints its port and serves until its input ends
 *
 * The query reads the first ROWS due rows of the agenda with their names: what Today needs at the
 * least.
 */
#include <arpa/inet.h>
#include <microhttpd.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *path;
static int rows;

struct reader {
    sqlite3 *db;
    sqlite3_stmt *st;
};

static struct reader *
reader(void)
{
    static _Thread_local struct reader r;

    if (!r.st
        && (sqlite3_open_v2(path, &r.db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL)
            || sqlite3_prepare_v2(r.db,
                                  "SELECT a.contact_id, a.kind, a.day, c.name, c.organization"
                                  " FROM agenda a JOIN contact c ON c.id = a.contact_id"
                                  " WHERE a.user_id = (SELECT id FROM app_user)"
                                  " AND a.book_id = (SELECT id FROM book) AND a.kind = 7"
                                  " AND a.weight = 2 ORDER BY a.day, a.value, a.name_key LIMIT ?1",
                                  -1, &r.st, NULL))) {
        fprintf(stderr, "floor_http: %s\n", sqlite3_errmsg(r.db));
        exit(1);
    }
    return &r;
}

static enum MHD_Result
answer(void *ctx, struct MHD_Connection *connection, const char *url, const char *method,
       const char *version, const char *body, size_t *size, void **state)
{
    static char seen;
    struct reader *r = reader();
    struct MHD_Response *response;
    enum MHD_Result result;
    char *json;
    size_t n = 0, room = (size_t)rows * 256 + 64;

    (void)ctx, (void)url, (void)method, (void)version, (void)body, (void)size;
    if (!*state) { /* an answer in the first call would close the connection */
        *state = &seen;
        return MHD_YES;
    }
    json = malloc(room);
    if (!json)
        return MHD_NO;
    n += (size_t)snprintf(json + n, room - n, "{\"rows\":[");
    sqlite3_bind_int(r->st, 1, rows);
    for (int i = 0; sqlite3_step(r->st) == SQLITE_ROW; i++)
        n += (size_t)snprintf(json + n, room - n,
                              "%s{\"id\":\"%lld\",\"kind\":%d,\"day\":%d,\"name\":\"%s\","
                              "\"organization\":\"%s\"}",
                              i ? "," : "", (long long)sqlite3_column_int64(r->st, 0),
                              sqlite3_column_int(r->st, 1), sqlite3_column_int(r->st, 2),
                              (const char *)sqlite3_column_text(r->st, 3),
                              (const char *)sqlite3_column_text(r->st, 4));
    sqlite3_reset(r->st);
    n += (size_t)snprintf(json + n, room - n, "]}");
    response = MHD_create_response_from_buffer(n, json, MHD_RESPMEM_MUST_FREE);
    MHD_add_response_header(response, "Content-Type", "application/json");
    result = MHD_queue_response(connection, 200, response);
    MHD_destroy_response(response);
    return result;
}

int
main(int argc, char **argv)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct MHD_Daemon *daemon;
    char c;

    if (argc != 3 || (rows = atoi(argv[2])) <= 0)
        return 2;
    path = argv[1];
    daemon = MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL, 0, NULL, NULL, answer,
                              NULL, MHD_OPTION_SOCK_ADDR, &at, MHD_OPTION_THREAD_POOL_SIZE, 2u,
                              MHD_OPTION_END);
    if (!daemon)
        return 1;
    printf("%d\n", MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT)->port);
    fflush(stdout);
    while (read(0, &c, 1) > 0)
        ;
    MHD_stop_daemon(daemon);
    return 0;
}

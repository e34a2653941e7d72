#include "sources/http.h"

#include "base/buf.h"
#include "base/str.h"
#include "sources/guard.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CONNECT = 10, REDIRECTS = 3, HEADERS = 64 };

struct rel_http {
    CURL *curl;
    char *login, *password;
    bool inside, plain;
    enum rel_guard refused; /* of the address it was to connect to last */
    bool loopback;          /* the one connected to */
    char problem[CURL_ERROR_SIZE];
};

struct rel_wire {
    struct rel_http *http;
    curl_socket_t socket;
};

struct taking { /* an answer as it comes in */
    struct rel_buf body;
    int64_t most;
    bool over;
};

static void
begin(void)
{
    if (curl_global_init(CURL_GLOBAL_DEFAULT))
        abort();
}

/* Sees the very address that is connected to, whatever a name server says the next time. */
static curl_socket_t
open_socket(void *who, curlsocktype purpose, struct curl_sockaddr *to)
{
    struct rel_http *http = who;

    (void)purpose;
    http->refused = rel_guard_address(&to->addr);
    http->loopback =
        to->family == AF_INET
            ? (ntohl(((struct sockaddr_in *)(void *)&to->addr)->sin_addr.s_addr) >> 24) == 127
            : IN6_IS_ADDR_LOOPBACK(&((struct sockaddr_in6 *)(void *)&to->addr)->sin6_addr);
    if (http->refused == REL_GUARD_INSIDE && http->inside)
        http->refused = REL_GUARD_PUBLIC;
    if (http->refused != REL_GUARD_PUBLIC)
        return CURL_SOCKET_BAD;
    return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

static char *
copy(const char *text)
{
    char *made = rel_xmalloc(strlen(text) + 1);

    return strcpy(made, text);
}

static void
wipe(char *text)
{
    explicit_bzero(text, strlen(text));
    free(text);
}

struct rel_http *
rel_http_open(const struct rel_http_who *who)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct rel_http *http = rel_xmalloc(sizeof(*http));

    pthread_once(&once, begin);
    *http = (struct rel_http){.curl = curl_easy_init(),
                              .login = copy(who->login),
                              .password = copy(who->password),
                              .inside = who->inside,
                              .plain = who->plain};
    if (!http->curl)
        abort(); /* out of memory */
    return http;
}

void
rel_http_close(struct rel_http *http)
{
    if (!http)
        return;
    curl_easy_cleanup(http->curl);
    wipe(http->login);
    wipe(http->password);
    free(http);
}

/* What every connection of ours has. */
static void
prepare(struct rel_http *http)
{
    const char *authorities = getenv("SSL_CERT_FILE"); /* a house of its own, as elsewhere */
    CURL *c = http->curl;

    curl_easy_reset(c); /* connections stay */
    http->refused = REL_GUARD_PUBLIC;
    http->problem[0] = '\0';
    curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(c, CURLOPT_PROXY, "");
    if (authorities && *authorities)
        curl_easy_setopt(c, CURLOPT_CAINFO, authorities);
    curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, (long)CONNECT);
    curl_easy_setopt(c, CURLOPT_ERRORBUFFER, http->problem);
    curl_easy_setopt(c, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(c, CURLOPT_OPENSOCKETDATA, http);
    if (*http->login) {
        curl_easy_setopt(c, CURLOPT_USERNAME, http->login);
        curl_easy_setopt(c, CURLOPT_PASSWORD, http->password);
    }
}

static enum rel_status
refused_address(const struct rel_http *http, const char *where, struct rel_err *err)
{
    rel_fail(err, REL_DENIED, "%.200s is an address inside this house's network", where);
    if (http->refused == REL_GUARD_NEVER)
        return rel_advise(err, "place", "Nothing may be fetched from there.");
    return rel_advise(err, "place",
                      "If you mean it, allow it: relatum account edit NAME --inside yes");
}

static enum rel_status
failed(const struct rel_http *http, const char *where, CURLcode code, struct rel_err *err)
{
    const char *why = *http->problem ? http->problem : curl_easy_strerror(code);

    if (http->refused != REL_GUARD_PUBLIC)
        return refused_address(http, where, err);
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        rel_fail(err, REL_DENIED, "%.200s does not prove that it is who it says: %.200s", where,
                 why);
        return rel_advise(err, "place", "Check the name of the server; nothing was sent to it.");
    case CURLE_LOGIN_DENIED:
        rel_fail(err, REL_DENIED, "%.200s does not take this name and password", where);
        return rel_advise(err, "password",
                          "Many providers want an app password: see docs/accounts.md.");
    case CURLE_USE_SSL_FAILED:
        rel_fail(err, REL_DENIED, "%.200s does not offer STARTTLS; nothing was sent to it", where);
        return rel_advise(err, "tls", "Most servers take --tls tls.");
    case CURLE_COULDNT_RESOLVE_HOST:
        rel_fail(err, REL_NETWORK, "there is no server named in %.200s", where);
        return rel_advise(err, "place", "Check its spelling, and that you are online.");
    case CURLE_OPERATION_TIMEDOUT:
        rel_fail(err, REL_NETWORK, "%.200s took too long", where);
        return rel_advise(err, "", "It is tried again with the next run.");
    case CURLE_TOO_MANY_REDIRECTS:
        rel_fail(err, REL_NETWORK, "%.200s sends elsewhere more than %d times", where, REDIRECTS);
        return rel_advise(err, "place", "Give the address it ends at.");
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        rel_fail(err, REL_BAD_INPUT, "%.200s is no address that can be fetched", where);
        return rel_advise(err, "place", "It begins with https://");
    default:
        return rel_fail(err, REL_NETWORK, "%.200s: %.200s", where, why);
    }
}

/* ---------------------------------------------------------------- HTTP */

static size_t
take(char *bytes, size_t size, size_t n, void *who)
{
    struct taking *t = who;

    (void)size; /* always 1 */
    if ((int64_t)(t->body.n + n) > t->most) {
        t->over = true;
        return 0;
    }
    rel_buf_add(&t->body, bytes, n);
    return n;
}

static const char *
header_of(CURL *curl, struct rel_arena *arena, const char *name)
{
    struct curl_header *h;

    return curl_easy_header(curl, name, 0, CURLH_HEADER, -1, &h) == CURLHE_OK
               ? rel_strdup(arena, h->value)
               : "";
}

static struct curl_slist *
headers_of(struct rel_arena *arena, const struct rel_http_ask *ask)
{
    struct curl_slist *list = curl_slist_append(NULL, "Expect:");

    list = curl_slist_append(list, "User-Agent: relatum/" REL_VERSION);
    for (const char *const *h = ask->headers; h && *h; h++)
        list = curl_slist_append(list, *h);
    if (*ask->etag)
        list = curl_slist_append(list, rel_printf(arena, "If-None-Match: %s", ask->etag));
    if (*ask->since)
        list = curl_slist_append(list, rel_printf(arena, "If-Modified-Since: %s", ask->since));
    return list;
}

static bool
names_loopback(const char *url)
{
    const char *host = strstr(url, "://");

    return host
           && (rel_str_starts(host, "://127.") || rel_str_starts(host, "://[::1]")
               || rel_str_starts(host, "://localhost:") || rel_str_starts(host, "://localhost/"));
}

static enum rel_status
check_url(const struct rel_http *http, const char *url, struct rel_err *err)
{
    const bool https = rel_str_starts_nocase(url, "https://");

    if (!https && !rel_str_starts_nocase(url, "http://")) {
        rel_fail(err, REL_BAD_INPUT, "%.200s is no address that can be fetched", url);
        return rel_advise(err, "place", "It begins with https://");
    }
    if (https || !*http->login || http->plain || names_loopback(url))
        return REL_OK;
    rel_fail(err, REL_DENIED, "%.200s would get the password without encryption", url);
    return rel_advise(err, "place", "Use https://, or allow it with --tls none.");
}

/* One try; auth: CURLAUTH_... */
static CURLcode
run(struct rel_http *http, const struct rel_http_ask *ask, struct curl_slist *headers, long auth,
    struct taking *t)
{
    CURL *c = http->curl;

    prepare(http);
    rel_buf_clear(&t->body);
    curl_easy_setopt(c, CURLOPT_URL, ask->url);
    curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(c, CURLOPT_REDIR_PROTOCOLS_STR,
                     rel_str_starts_nocase(ask->url, "https") ? "https" : "http,https");
    curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(c, CURLOPT_MAXREDIRS, (long)REDIRECTS);
    curl_easy_setopt(c, CURLOPT_POSTREDIR, (long)CURL_REDIR_POST_ALL);
    curl_easy_setopt(c, CURLOPT_TIMEOUT, (long)ask->seconds);
    curl_easy_setopt(c, CURLOPT_HTTPAUTH, auth);
    curl_easy_setopt(c, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(c, CURLOPT_WRITEDATA, t);
    if (ask->body) {
        curl_easy_setopt(c, CURLOPT_POSTFIELDS, ask->body);
        curl_easy_setopt(c, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)ask->n);
    }
    if (!rel_str_is(ask->method, "GET"))
        curl_easy_setopt(c, CURLOPT_CUSTOMREQUEST, ask->method);
    return curl_easy_perform(c);
}

enum rel_status
rel_http_do(struct rel_http *http, struct rel_arena *arena, const struct rel_http_ask *ask,
            struct rel_http_answer *out, struct rel_err *err)
{
    struct taking t = {.most = ask->most};
    struct curl_slist *headers;
    long status = 0, offered = 0;
    char *url = NULL;
    CURLcode code;

    if (check_url(http, ask->url, err))
        return err->status;
    headers = headers_of(arena, ask);
    code = run(http, ask, headers, CURLAUTH_BASIC, &t);
    curl_easy_getinfo(http->curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(http->curl, CURLINFO_HTTPAUTH_AVAIL, &offered);
    if (code == CURLE_OK && status == 401 && *http->login && !(offered & CURLAUTH_BASIC)
        && offered & CURLAUTH_DIGEST) {
        code = run(http, ask, headers, CURLAUTH_DIGEST, &t);
        curl_easy_getinfo(http->curl, CURLINFO_RESPONSE_CODE, &status);
    }
    curl_slist_free_all(headers);
    if (t.over) {
        rel_buf_free(&t.body);
        rel_fail(err, REL_FULL, "%.200s sends more than %lld KiB", ask->url,
                 (long long)ask->most / 1024);
        return rel_advise(err, "place", "Is it what you meant? Nothing of it was kept.");
    }
    if (code != CURLE_OK) {
        rel_buf_free(&t.body);
        return failed(http, ask->url, code, err);
    }
    curl_easy_getinfo(http->curl, CURLINFO_EFFECTIVE_URL, &url);
    *out = (struct rel_http_answer){
        .status = (int)status,
        .body = rel_strndup(arena, rel_buf_str(&t.body), t.body.n),
        .n = t.body.n,
        .etag = header_of(http->curl, arena, "ETag"),
        .since = header_of(http->curl, arena, "Last-Modified"),
        .type = header_of(http->curl, arena, "Content-Type"),
        .url = rel_strdup(arena, url ? url : ask->url),
    };
    rel_buf_free(&t.body);
    return REL_OK;
}

enum rel_status
rel_http_refuse(const char *url, int status, struct rel_err *err)
{
    switch (status) {
    case 401:
    case 403:
        rel_fail(err, REL_DENIED, "%.200s does not let us in (%d)", url, status);
        return rel_advise(err, "password",
                          "Many providers want an app password: see docs/accounts.md.");
    case 404:
    case 410:
        rel_fail(err, REL_NOT_FOUND, "there is nothing at %.200s (%d)", url, status);
        return rel_advise(err, "place", "Check the address.");
    case 409:
    case 412:
        return rel_fail(err, REL_CONFLICT, "%.200s was changed meanwhile", url);
    case 507:
        rel_fail(err, REL_FULL, "%.200s has no room left", url);
        return rel_advise(err, "", "Make room there; nothing is lost here.");
    default:
        return rel_fail(err, REL_NETWORK, "%.200s answered %d", url, status);
    }
}

/* ---------------------------------------------------------------- wires */

static bool
is_place(const char *place)
{
    return *place
           && strspn(place, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                            ".-_:[]")
                  == strlen(place);
}

enum rel_status
rel_wire_imap(const char *place, enum rel_wire_tls tls, const struct rel_http_who *who,
              struct rel_wire **out, struct rel_err *err)
{
    REL_AUTO(rel_http) *http = rel_http_open(who);
    REL_BUF(url);
    curl_socket_t at = CURL_SOCKET_BAD;
    struct rel_wire *wire;
    CURLcode code;

    if (!is_place(place)) {
        rel_fail(err, REL_BAD_INPUT, "\"%.100s\" is no name of a server", place);
        return rel_advise(err, "place", "Such as imap.example.org, or imap.example.org:993.");
    }
    rel_buf_addf(&url, "%s://%s", tls == REL_WIRE_TLS ? "imaps" : "imap", place);
    prepare(http);
    curl_easy_setopt(http->curl, CURLOPT_URL, rel_buf_str(&url));
    curl_easy_setopt(http->curl, CURLOPT_PROTOCOLS_STR, "imap,imaps");
    curl_easy_setopt(http->curl, CURLOPT_USE_SSL,
                     (long)(tls == REL_WIRE_STARTTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    curl_easy_setopt(http->curl, CURLOPT_CONNECT_ONLY, 1L); /* signs in, too */
    curl_easy_setopt(http->curl, CURLOPT_TIMEOUT, 3L * CONNECT);
    code = curl_easy_perform(http->curl);
    if (code == CURLE_OK)
        code = curl_easy_getinfo(http->curl, CURLINFO_ACTIVESOCKET, &at);
    if (code != CURLE_OK || at == CURL_SOCKET_BAD)
        return failed(http, place, code, err);
    wire = rel_xmalloc(sizeof(*wire));
    *wire = (struct rel_wire){.http = http, .socket = at};
    http = NULL;
    *out = wire;
    return REL_OK;
}

void
rel_wire_close(struct rel_wire *wire)
{
    if (!wire)
        return;
    rel_http_close(wire->http);
    free(wire);
}

static bool
wait_for(struct rel_wire *wire, short what, int seconds)
{
    struct pollfd fd = {.fd = wire->socket, .events = what};

    return poll(&fd, 1, seconds * 1000) > 0;
}

ssize_t
rel_wire_read(struct rel_wire *wire, void *to, size_t n, int seconds)
{
    size_t got = 0;
    CURLcode code;

    while ((code = curl_easy_recv(wire->http->curl, to, n, &got)) == CURLE_AGAIN)
        if (!wait_for(wire, POLLIN, seconds))
            return -1;
    return code == CURLE_OK ? (ssize_t)got : -1;
}

ssize_t
rel_wire_write(struct rel_wire *wire, const void *bytes, size_t n, int seconds)
{
    size_t sent = 0;
    CURLcode code;

    while ((code = curl_easy_send(wire->http->curl, bytes, n, &sent)) == CURLE_AGAIN)
        if (!wait_for(wire, POLLOUT, seconds))
            return -1;
    return code == CURLE_OK ? (ssize_t)sent : -1;
}

#include "http/server.h"

#include "api/app.h"
#include "api/gate.h"
#include "api/once.h"
#include "api/problem.h"
#include "api/routes.h"
#include "base/clock.h"
#include "cli/commands.h"
#include "cli/confine.h"
#include "cli/lan.h"
#include "cli/signals.h"
#include "cli/where.h"
#include "dav/dav.h"
#include "jobs/pool.h"
#include "jobs/runner.h"
#include "lib/qr.h"
#include "practice/ctx.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    TICK_MS = 500,
    GRACE_MS = 10000,
    LINE = 256,
    LAN_PORT = 8443,
    PEM = 64 << 10,   /* bytes of a certificate's file */
    HASHES = 2,       /* passwords hashed at a time: each takes 19 MiB */
    HASHES_WAIT = 64, /* and how many may wait for it */
};

#define LISTEN "127.0.0.1:8480"

/* A signal handler can reach nothing but a variable of the file. */
static volatile sig_atomic_t wants_link;

static void
note_link(int signal_number)
{
    (void)signal_number;
    wants_link = 1;
}

/* What the server's threads share. */
struct house {
    struct rel_cli *cli;
    struct rel_pool *pool;
    struct rel_runner *runner;
    struct rel_server *server;
};

/* Each thread of the server has a context of its own. */
static enum rel_status
begin(void *arg, void **app, struct rel_err *err)
{
    const struct house *house = arg;
    struct rel_api_app *made = NULL;

    if (rel_api_app_open(house->cli->db, rel_clock_now(), house->cli->ctx->today_fixed, &made, err))
        return err->status;
    rel_api_app_use(made, house->pool);
    rel_api_app_run(made, house->runner);
    *app = made;
    return REL_OK;
}

static void
end(void *app)
{
    rel_api_app_close(app);
}

/* logfmt, in one write so that the lines of two threads never mix. */
static void
note(void *arg, const struct rel_server_line *line)
{
    char text[LINE], at[32];
    time_t now = (time_t)rel_clock_now();
    struct tm tm;
    int n;

    (void)arg;
    gmtime_r(&now, &tm);
    strftime(at, sizeof(at), "%Y-%m-%dT%H:%M:%SZ", &tm);
    n = snprintf(text, sizeof(text), "time=%s method=%s path=%s status=%d us=%lld bytes=%lld\n", at,
                 line->method, *line->route ? line->route : "-", line->status, (long long)line->us,
                 (long long)line->bytes);
    if (n > 0 && n < LINE)
        (void)!write(STDERR_FILENO, text, (size_t)n);
}

static void
changed(void *arg, int64_t changes, bool moved)
{
    rel_server_tell(((struct house *)arg)->server, changes, moved);
}

/* A folder beside the database's file. */
static const char *
beside(struct rel_cli *cli, const char *name)
{
    const char *slash = strrchr(cli->db, '/');

    return rel_printf(cli->arena, "%.*s/%s", slash ? (int)(slash - cli->db) : 1,
                      slash ? cli->db : ".", name);
}

/* Files that are sent wait beside the database; of one on a server, where temporary files do. */
static const char *
uploads(struct rel_cli *cli)
{
    const char *tmp = getenv("TMPDIR");

    return rel_where_is_server(cli->db)
               ? rel_printf(cli->arena, "%s/relatum-uploads", tmp ? tmp : "/var/tmp")
               : beside(cli, "uploads");
}

static enum rel_status
tell(struct rel_cli *cli, struct rel_server *server, struct rel_err *err)
{
    rel_term_add(&cli->term, REL_DIM, "Open this once to sign in: ");
    rel_term_line(&cli->term, "%s", rel_server_link(server, cli->arena));
    return rel_term_flush(&cli->term, err);
}

/* Has Enter been pressed? Waits a tick. */
static bool
asked(bool *keyboard)
{
    struct pollfd in = {.fd = *keyboard ? STDIN_FILENO : -1, .events = POLLIN};
    char typed[64];

    if (poll(&in, 1, TICK_MS) == 1) {
        ssize_t n = read(STDIN_FILENO, typed, sizeof(typed));

        *keyboard = n > 0;
        return n > 0;
    }
    return false;
}

static enum rel_status
attend(struct rel_cli *cli, struct rel_server *server, struct rel_err *err)
{
    bool keyboard = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    if (keyboard)
        rel_term_line(&cli->term, "Press Enter for another link, Ctrl-C to end.");
    if (rel_term_flush(&cli->term, err))
        return err->status;
    while (!rel_signals_cut()) {
        bool link = asked(&keyboard);

        if ((link || wants_link) && tell(cli, server, err))
            return err->status;
        wants_link = 0;
    }
    return REL_OK;
}

/* A PEM file as text. */
static enum rel_status
read_pem(struct rel_cli *cli, const char *option, const char **out, struct rel_err *err)
{
    const char *path = rel_cli_text(cli, option, "");
    FILE *f = *path ? fopen(path, "re") : NULL;
    char *text = rel_alloc(cli->arena, PEM + 1);
    size_t n = f ? fread(text, 1, PEM, f) : 0;

    if (f)
        fclose(f);
    if (*path && (!n || n == PEM)) {
        rel_fail(err, REL_BAD_INPUT, "%s cannot be read as a certificate or key", path);
        return rel_advise(err, option, "Give the path of a PEM file.");
    }
    *out = text;
    return REL_OK;
}

static enum rel_status
read_tls(struct rel_cli *cli, struct rel_server_options *to, struct rel_err *err)
{
    if (read_pem(cli, "tls-cert", &to->tls_cert, err)
        || read_pem(cli, "tls-key", &to->tls_key, err))
        return err->status;
    if (!*to->tls_cert == !*to->tls_key)
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "a certificate needs its key, and a key its certificate");
    return rel_advise(err, "tls-key", "Give both: --tls-cert FILE --tls-key FILE");
}

/* On this machine's address in the network at home, with a certificate of our own. */
static enum rel_status
read_lan(struct rel_cli *cli, struct rel_server_options *to, struct rel_lan *lan,
         struct rel_err *err)
{
    const char *where;

    if (rel_where_is_server(cli->db)) {
        rel_fail(err, REL_BAD_INPUT, "--lan keeps its certificate beside a database file");
        return rel_advise(err, "lan", "Give a certificate of your own: --tls-cert, --tls-key.");
    }
    if (rel_lan_open(cli, beside(cli, "lan"), lan, err))
        return err->status;
    where = rel_cli_text(cli, "listen", rel_printf(cli->arena, "%s:%d", lan->address, LAN_PORT));
    to->tls_cert = lan->pem.certificate;
    to->tls_key = lan->pem.key;
    to->authority = lan->authority.certificate;
    return rel_listen_parse(where, &to->listen, err);
}

/* What the phone needs: to trust, and the link as something to scan. */
static void
show_lan(struct rel_cli *cli, struct rel_server *server, const struct rel_lan *lan)
{
    const char *link = rel_server_link(server, cli->arena);
    struct rel_qr qr;
    REL_BUF(code);

    rel_term_line(&cli->term, "Phones trust it by %s/relatum-ca.pem (docs/phone.md), fingerprint",
                  rel_server_url(server));
    rel_term_line(&cli->term, "%s", lan->fingerprint);
    if (rel_qr_make(cli->arena, link, &qr)) {
        rel_qr_text(&code, &qr, "  ");
        rel_term_line(&cli->term, "Then scan this, once, to sign in:");
        rel_term_line(&cli->term, "%s", rel_buf_str(&code));
    }
}

static enum rel_status
read_options(struct rel_cli *cli, struct rel_server_options *to, struct rel_lan *lan,
             struct rel_err *err)
{
    const char *key = getenv("RELATUM_SERVE_KEY");

    to->base_url = rel_cli_text(cli, "base-url", "");
    to->uploads = uploads(cli);
    to->tls_cert = to->tls_key = to->authority = "";
    to->page.root = rel_cli_text(cli, "web-root", "");
    to->key = key ? key : "";
    if (rel_cli_flag(cli, "log") || !isatty(STDERR_FILENO))
        to->log = note;
    if (rel_cli_flag(cli, "lan"))
        return read_lan(cli, to, lan, err);
    if (rel_listen_parse(rel_cli_text(cli, "listen", LISTEN), &to->listen, err)
        || read_tls(cli, to, err))
        return err->status;
    if (*to->listen.path && !*to->base_url)
        to->base_url = "http://localhost";
    if (!to->listen.loopback && !*to->base_url) {
        rel_fail(err, REL_BAD_INPUT, "%s can be reached from other machines", to->listen.host);
        return rel_advise(err, "listen",
                          "Say how it is reached: --base-url https://..., with a proxy in front or "
                          "with --tls-cert; or stay here with --listen " LISTEN ".");
    }
    if (*to->base_url && !strstr(to->base_url, "://")) {
        rel_fail(err, REL_BAD_INPUT, "\"%s\" is no address of a page", to->base_url);
        return rel_advise(err, "base-url", "Give https://HOST or http://HOST:PORT.");
    }
    return REL_OK;
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct sigaction hup = {.sa_handler = note_link};
    struct house house = {.cli = cli};
    struct rel_lan lan = {.address = ""};
    struct rel_server_options options = {
        .routes = {rel_api_routes, rel_api_routes_n},
        .programs = rel_dav_routes,
        .page = {rel_assets, rel_assets_n, rel_asset_bytes, ""},
        .failed = rel_api_problem,
        .begin = begin,
        .end = end,
        .identify = rel_api_identify,
        .open = rel_api_open,
        .close = rel_api_close,
        .ready = rel_api_ready,
        .around = rel_api_around,
        .arg = &house,
    };
    struct rel_server *server = NULL;
    enum rel_status status;

    (void)rel_confine(); /* an older kernel goes without */
    if (read_options(cli, &options, &lan, err))
        return err->status;
    rel_signals_watch();
    sigaction(SIGHUP, &hup, NULL);
    house.pool = rel_pool_start(HASHES, HASHES_WAIT);
    if (!house.pool)
        return rel_fail(err, REL_IO, "starting the server: no room for its threads");
    if (rel_server_start(&options, &server, err)) {
        rel_pool_stop(house.pool);
        return err->status;
    }
    house.server = server;
    if (rel_runner_start(&(struct rel_runner_options){.where = cli->db,
                                                      .today_fixed = cli->ctx->today_fixed,
                                                      .changed = changed,
                                                      .arg = &house},
                         &house.runner, err)) {
        rel_server_stop(server, 0);
        rel_pool_stop(house.pool);
        return err->status;
    }
    rel_term_line(&cli->term, "relatum listens on %s", rel_server_url(server));
    if (*lan.address)
        show_lan(cli, server, &lan);
    status = tell(cli, server, err);
    if (!status)
        status = attend(cli, server, err);
    rel_runner_stop(house.runner);
    rel_server_stop(server, GRACE_MS);
    rel_pool_stop(house.pool);
    return status;
}

static const struct rel_option options_table[] = {
    {"listen", 'l', REL_OPT_TEXT, "WHERE",
     "HOST:PORT or unix:PATH; else " LISTEN "; port 0 takes a free one", NULL, 0, 0, false},
    {"lan", 0, REL_OPT_FLAG, NULL, "for phones at home: https with a certificate of your own", NULL,
     0, 0, false},
    {"tls-cert", 0, REL_OPT_FILE, "FILE", "speak https, with this certificate (PEM)", NULL, 0, 0,
     false},
    {"tls-key", 0, REL_OPT_FILE, "FILE", "and its key", NULL, 0, 0, false},
    {"base-url", 0, REL_OPT_TEXT, "URL", "how browsers reach it, behind a proxy", NULL, 0, 0,
     false},
    {"web-root", 0, REL_OPT_FILE, "DIR", "the page from a folder, for working on it", NULL, 0, 0,
     false},
    {"log", 0, REL_OPT_FLAG, NULL, "a line for each request, on a terminal too", NULL, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_serve = {
    .name = "serve",
    .group = REL_G_HOUSE,
    .args = "[OPTIONS]",
    .line = "show the page to this machine's browsers, and answer its interface",
    .more = "It prints a link that signs a browser in, once. Another link: press Enter, or send\n"
            "SIGHUP. Programs may use a key of 32 characters and more from RELATUM_SERVE_KEY, as\n"
            "\"Authorization: Bearer KEY\". Each request is one line on stderr, without names.",
    .options = options_table,
    .db = REL_DB_WRITE,
    .run = run,
};

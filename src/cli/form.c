#include "practice/capture_form.h"

#include "cli/commands.h"
#include "cli/show.h"
#include "lib/qr.h"
#include "practice/calendar_feed.h"

#define BASE_URL "http://127.0.0.1:8480"

static enum rel_status
show(struct rel_cli *cli, const struct rel_form *form)
{
    const char *url;
    struct rel_qr qr;
    REL_BUF(code);

    if (!*form->token) {
        rel_term_line(&cli->term, "The form is off. Turn it on: relatum form on");
        return REL_OK;
    }
    url =
        rel_printf(cli->arena, "%s/form/%s", rel_cli_text(cli, "base-url", BASE_URL), form->token);
    rel_term_line(&cli->term, "%s", form->title);
    rel_term_line(&cli->term, "%s", form->consent);
    rel_term_line(&cli->term, "%s", url);
    if (rel_cli_flag(cli, "qr") && rel_qr_make(cli->arena, url, &qr)) {
        rel_qr_text(&code, &qr, "  ");
        rel_term_line(&cli->term, "%s", rel_buf_str(&code));
    }
    return REL_OK;
}

static enum rel_status
run_show(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_form form;

    return rel_practice_form(cli->ctx, &form, err) ? err->status : show(cli, &form);
}

static enum rel_status
run_on(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_form form;

    if (rel_practice_form_on(cli->ctx, rel_cli_words(cli, 0), rel_cli_text(cli, "consent", ""),
                             &form, err))
        return err->status;
    return show(cli, &form);
}

static enum rel_status
run_off(struct rel_cli *cli, struct rel_err *err)
{
    if (rel_practice_form_off(cli->ctx, err))
        return err->status;
    rel_term_line(&cli->term, "The form is off; its address leads nowhere any more.");
    return REL_OK;
}

static enum rel_status
run_feed_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_calendar_feed feed;
    char token[REL_CRYPTO_TOKEN];

    if (rel_practice_calendar_feed_add(cli->ctx, rel_cli_words(cli, 0), &feed, token, err))
        return err->status;
    rel_term_line(&cli->term, "Subscribe to it in a calendar; whoever has the address reads it:");
    rel_term_line(&cli->term, "%s/feed/%s.ics", rel_cli_text(cli, "base-url", BASE_URL), token);
    rel_term_line(&cli->term, "It is shown this once. Take it back with: relatum feed revoke %s",
                  rel_show_id(cli, feed.id));
    return REL_OK;
}

static enum rel_status
run_feed_list(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_calendar_feed_list list;

    if (rel_practice_calendar_feeds(cli->ctx, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        rel_term_line(&cli->term, "%s  %s  %s", rel_show_id(cli, list.v[i].id),
                      rel_show_moment(cli, list.v[i].created), list.v[i].label);
    if (!list.n)
        rel_term_line(&cli->term, "There is none. Make one: relatum feed add");
    return REL_OK;
}

static enum rel_status
run_feed_revoke(struct rel_cli *cli, struct rel_err *err)
{
    rel_id id = 0;

    (void)rel_id_parse(cli->args.v[0], &id);
    if (rel_practice_calendar_feed_revoke(cli->ctx, id, err))
        return err->status;
    rel_term_line(&cli->term, "Revoked. Its address leads nowhere any more.");
    return REL_OK;
}

static const struct rel_option show_options[] = {
    {"base-url", 0, REL_OPT_TEXT, "URL", "how browsers reach the server; else " BASE_URL, NULL, 0,
     0, false},
    {"qr", 0, REL_OPT_FLAG, NULL, "as a QR code as well", NULL, 0, 0, false},
    {0},
};
static const struct rel_option on_options[] = {
    {"consent", 0, REL_OPT_TEXT, "TEXT", "what somebody agrees to by sending it", NULL, 0, 0,
     false},
    {"base-url", 0, REL_OPT_TEXT, "URL", "how browsers reach the server; else " BASE_URL, NULL, 0,
     0, false},
    {"qr", 0, REL_OPT_FLAG, NULL, "as a QR code as well", NULL, 0, 0, false},
    {0},
};
static const struct rel_option feed_options[] = {
    {"base-url", 0, REL_OPT_TEXT, "URL", "how calendars reach the server; else " BASE_URL, NULL, 0,
     0, false},
    {0},
};

const struct rel_command rel_cli_form = {
    .name = "form",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "a page where strangers leave a word: on, off, show",
    .options = show_options,
    .db = REL_DB_READ,
    .run = run_show,
};

const struct rel_command rel_cli_form_show = {
    .name = "form show",
    .group = REL_G_HOUSE,
    .args = "[--qr]",
    .line = "its address, and what it says",
    .options = show_options,
    .db = REL_DB_READ,
    .run = run_show,
};

const struct rel_command rel_cli_form_on = {
    .name = "form on",
    .group = REL_G_HOUSE,
    .args = "[TITLE] [--consent TEXT] [--qr]",
    .line = "open it: a name, how to reach them, what they want; they come to Today as new",
    .more = "For a web site or a QR code. What somebody agreed to is kept in the words they saw.\n"
            "Who is known by their address already is found again, and wrote.",
    .options = on_options,
    .db = REL_DB_CREATE,
    .most = -1,
    .run = run_on,
};

const struct rel_command rel_cli_form_off = {
    .name = "form off",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "close it; its address leads nowhere from then on",
    .db = REL_DB_WRITE,
    .run = run_off,
};

const struct rel_command rel_cli_feed = {
    .name = "feed",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "a calendar behind a secret address, to subscribe to: add, list, revoke",
    .db = REL_DB_READ,
    .run = run_feed_list,
};

const struct rel_command rel_cli_feed_add = {
    .name = "feed add",
    .group = REL_G_HOUSE,
    .args = "[NAME] [--base-url URL]",
    .line = "planned touches, promises and dates, for a calendar that only subscribes",
    .options = feed_options,
    .db = REL_DB_CREATE,
    .most = -1,
    .run = run_feed_add,
};

const struct rel_command rel_cli_feed_list = {
    .name = "feed list",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "your calendars behind secret addresses",
    .db = REL_DB_READ,
    .run = run_feed_list,
};

const struct rel_command rel_cli_feed_revoke = {
    .name = "feed revoke",
    .group = REL_G_HOUSE,
    .args = "ID",
    .line = "take one back",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_TEXT,
    .run = run_feed_revoke,
};

#include "practice/account.h"

#include "api/account.h"
#include "base/limits.h"
#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { MINUTE = 60 };

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Name", 8, false},
                                                {"Kind", 0, false},
                                                {"Where", 16, false},
                                                {"As", 8, false},
                                                {"Every", 0, true}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_account_list list;

    if (rel_practice_accounts(cli->ctx, &list, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_accounts_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_account *a = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){a->name, REL_BOLD};
        cells[1].text = rel_account_kind_word(a->kind);
        cells[2].text = a->place;
        cells[3].text = a->login;
        cells[4].text =
            a->every ? rel_printf(cli->arena, "%lld min", (long long)a->every / MINUTE) : "by hand";
    }
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term,
                      "Nothing is fetched from anywhere. Add one: relatum account add imap work "
                      "imap.example.org --user you@example.org");
    return REL_OK;
}

/* ---------------------------------------------------------------- passwords */

static enum rel_status
read_password(struct rel_cli *cli, const char *path, const char **out, struct rel_err *err)
{
    char *line = rel_alloc(cli->arena, REL_MAX_PASSWORD + 2);
    FILE *file = fopen(path, "r");

    if (!file) {
        rel_fail(err, errno == ENOENT ? REL_NOT_FOUND : REL_DENIED, "%s: %s", path,
                 strerror(errno));
        return rel_advise(err, "password-file", "Give a file with the password in its first line.");
    }
    if (!fgets(line, REL_MAX_PASSWORD + 2, file))
        line[0] = '\0';
    fclose(file);
    line[strcspn(line, "\r\n")] = '\0';
    if (!*line) {
        rel_fail(err, REL_BAD_INPUT, "%s: there is no password in its first line", path);
        return rel_advise(err, "password-file", "Give a file with the password in its first line.");
    }
    *out = line;
    return REL_OK;
}

/* NULL: none was given and none is wanted. */
static enum rel_status
get_password(struct rel_cli *cli, const struct rel_account *a, bool wanted, const char **out,
             struct rel_err *err)
{
    const char *path = rel_cli_text(cli, "password-file", "");

    *out = NULL;
    if (*path)
        return read_password(cli, path, out, err);
    return wanted ? rel_ask_secret(
               cli, rel_printf(cli->arena, "Password of %s at %s:", a->login, a->place), out, err)
                  : REL_OK;
}

/* ---------------------------------------------------------------- adding and editing */

static void
take_options(struct rel_cli *cli, struct rel_account *a)
{
    const struct rel_given *every = rel_cli_given(cli, "every");
    const char *folders = "";
    bool any = false;

    a->login = rel_cli_text(cli, "user", a->login);
    a->tls = (enum rel_account_tls)rel_cli_number(cli, "tls", a->tls);
    a->inside = rel_cli_number(cli, "inside", a->inside) != 0;
    if (every)
        a->every = every->n * MINUTE;
    for (size_t i = 0; i < cli->given.n; i++)
        if (rel_str_is(cli->given.v[i].option->name, "folder")) {
            folders =
                rel_printf(cli->arena, "%s%s%s", folders, any ? "\n" : "", cli->given.v[i].text);
            any = true;
        }
    if (any)
        a->folders = folders;
}

static enum rel_status
print_saved(struct rel_cli *cli, rel_id id, const char *said, struct rel_err *err)
{
    struct rel_account a;

    if (rel_practice_account_load(cli->ctx, id, &a, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_account_write(&out, &a);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s %s: %s, %s. Fetch now: relatum sync %s", said, a.name,
                  rel_account_kind_word(a.kind), a.place, a.name);
    return REL_OK;
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    enum rel_account_kind kind;
    struct rel_account a;
    const char *password;
    rel_id id = 0;

    if (!rel_account_kind_parse(cli->args.v[0], &kind)) {
        rel_fail(err, REL_BAD_INPUT, "\"%.40s\" is no kind of account", cli->args.v[0]);
        return rel_advise(err, "kind",
                          "Give one of: imap, carddav, caldav, ics, feed, maildir, mbox.");
    }
    a = rel_practice_account_init(kind);
    a.name = cli->args.v[1];
    a.place = cli->args.v[2];
    take_options(cli, &a);
    if (get_password(cli, &a, kind == REL_ACCOUNT_IMAP || *a.login, &password, err)
        || rel_practice_account_add(cli->ctx, &a, password ? password : "", &id, err))
        return err->status;
    return print_saved(cli, id, "Added", err);
}

static enum rel_status
run_edit(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_account a;
    const char *password;

    if (rel_practice_account_find(cli->ctx, cli->args.v[0], &a, err))
        return err->status;
    a.name = rel_cli_text(cli, "name", a.name);
    a.place = rel_cli_text(cli, "place", a.place);
    take_options(cli, &a);
    if (get_password(cli, &a, rel_cli_flag(cli, "password"), &password, err)
        || rel_practice_account_edit(cli->ctx, &a, password, err))
        return err->status;
    return print_saved(cli, a.id, "Changed", err);
}

static enum rel_status
run_remove(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_account a;

    if (rel_practice_account_find(cli->ctx, cli->args.v[0], &a, err)
        || rel_practice_account_remove(cli->ctx, a.id, err))
        return err->status;
    if (!cli->json)
        rel_term_line(&cli->term, "Nothing is fetched from %s any more. What it brought stays.",
                      a.place);
    return REL_OK;
}

static const char *const *
yes_no(size_t *n)
{
    static const char *const words[] = {"no", "yes"};

    *n = REL_COUNT(words);
    return words;
}

#define SETTINGS                                                                                    \
    {"user", 'u', REL_OPT_TEXT, "NAME", "the name to sign in with", NULL, 0, 0, false},             \
        {"password-file",                                                                           \
         0,                                                                                         \
         REL_OPT_FILE,                                                                              \
         "FILE",                                                                                    \
         "the password is its first line; else asked",                                              \
         NULL,                                                                                      \
         0,                                                                                         \
         0,                                                                                         \
         false},                                                                                    \
        {"tls", 0, REL_OPT_CHOICE, "HOW", "tls, starttls or none; else tls", rel_account_tls_words, \
         0,     0, false},                                                                          \
        {"inside", 0, REL_OPT_CHOICE, "YES", "yes: addresses of this house's network, too", yes_no, \
         0,        0, false},                                                                       \
        {"folder",                                                                                  \
         0,                                                                                         \
         REL_OPT_TEXT,                                                                              \
         "FOLDER",                                                                                  \
         "of imap: also this one; may be given many times",                                         \
         NULL,                                                                                      \
         0,                                                                                         \
         0,                                                                                         \
         true},                                                                                     \
        {"every", 0, REL_OPT_NUMBER, "MINUTES", "how often the server looks; 0 = by hand only",     \
         NULL,    0, 366 * 24 * 60,  false},

static const struct rel_option add_options[] = {SETTINGS{0}};

static const struct rel_option edit_options[] = {
    {"name", 0, REL_OPT_TEXT, "NAME", "another name", NULL, 0, 0, false},
    {"place", 0, REL_OPT_TEXT, "PLACE", "another server, URL or path", NULL, 0, 0, false},
    {"password", 0, REL_OPT_FLAG, NULL, "ask for another password", NULL, 0, 0, false},
    SETTINGS{0},
};

static const char *const add_shows[] = {
    "relatum account add imap work imap.example.org --user ana@example.org",
    "relatum account add maildir mail ~/Mail --every 15",
    "relatum account add ics club https://example.org/club.ics", NULL};

const struct rel_command rel_cli_account = {
    .name = "account",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "what is fetched from elsewhere: add, list, edit, remove",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_account_list = {
    .name = "account list",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "where from, as whom, how often",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_account_add = {
    .name = "account add",
    .group = REL_G_HOUSE,
    .args = "KIND NAME PLACE [--user NAME]",
    .line = "a mailbox, address book, calendar, feed, or a folder to watch",
    .more = "KIND is imap, carddav, caldav, ics, feed, maildir or mbox. PLACE is a server\n"
            "(imap), a path (maildir, mbox) or a URL. The password is asked, never typed on the "
            "command\n"
            "line, and sealed with a key beside the database. Only headers of mail are read.",
    .shows = add_shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 3,
    .most = 3,
    .arg = REL_ARG_TEXT,
    .run = run_add,
};

const struct rel_command rel_cli_account_edit = {
    .name = "account edit",
    .group = REL_G_HOUSE,
    .args = "NAME [--password] [--place PLACE] ...",
    .line = "change where, as whom, how often; another server needs the password again",
    .options = edit_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_TEXT,
    .run = run_edit,
};

const struct rel_command rel_cli_account_remove = {
    .name = "account remove",
    .group = REL_G_HOUSE,
    .args = "NAME",
    .line = "fetch from there no more; what it brought stays",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_TEXT,
    .run = run_remove,
};

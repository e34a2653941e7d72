#include "practice/app_password.h"

#include "api/app_password.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"
#include "practice/me.h"

static const char *
scopes_of(struct rel_cli *cli, const struct rel_app_password *p)
{
    const char *words = "";

    for (int i = 0; i < REL_APP_SCOPES; i++)
        if (p->scopes & 1U << i)
            words = rel_printf(cli->arena, "%s%s%s", words, *words ? ", " : "",
                               rel_app_scope_word((enum rel_app_scope)i));
    return p->read_only ? rel_printf(cli->arena, "%s (reading only)", words) : words;
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_app_password p = {.label = rel_cli_words(cli, 0),
                                 .read_only = rel_cli_flag(cli, "read-only")};
    char secret[REL_CRYPTO_TYPED];
    struct rel_me me;

    if (rel_practice_app_scopes(rel_cli_text(cli, "scope", ""), &p.scopes, err)
        || rel_practice_me(cli->ctx, &me, err)
        || rel_practice_app_password_add(cli->ctx, &p, &p, secret, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_app_password_made_write(&out, &p, me.name, secret);
        return REL_OK;
    }
    rel_term_line(&cli->term, "User      %s", me.name);
    rel_term_line(&cli->term, "Password  %s", secret);
    rel_term_line(&cli->term, "For       %s: %s. (%s)", p.label, scopes_of(cli, &p),
                  rel_show_id(cli, p.id));
    rel_term_line(&cli->term,
                  "It is shown this once. Take it back with: relatum app-password revoke %s",
                  rel_show_id(cli, p.id));
    return REL_OK;
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"For", 12, false},
                                                {"Opens", 0, false},
                                                {"Made", 0, false},
                                                {"Last used", 0, false},
                                                {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_app_password_list list;

    if (rel_practice_app_passwords(cli->ctx, &list, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_app_passwords_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_app_password *p = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){p->label, REL_BOLD};
        cells[1].text = scopes_of(cli, p);
        cells[2].text = rel_show_moment(cli, p->created);
        cells[3].text = p->used ? rel_show_moment(cli, p->used) : "never";
        cells[4] = (struct rel_cell){rel_show_id(cli, p->id), REL_DIM};
    }
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "There is none. Make one: relatum app-password add phone");
    return REL_OK;
}

static enum rel_status
run_revoke(struct rel_cli *cli, struct rel_err *err)
{
    rel_id id;

    if (rel_cli_id(cli, "app password", cli->args.v[0], &id, err)
        || rel_practice_app_password_revoke(cli->ctx, id, err))
        return err->status;
    if (!cli->json)
        rel_term_line(&cli->term, "Revoked. Whatever used it is locked out from now on.");
    return REL_OK;
}

static const struct rel_option add_options[] = {
    {"scope", 0, REL_OPT_TEXT, "WHAT", "some of api,carddav,caldav,feed; else all but api", NULL, 0,
     0, false},
    {"read-only", 0, REL_OPT_FLAG, NULL, "for reading only", NULL, 0, 0, false},
    {0},
};

static const char *const add_shows[] = {"relatum app-password add phone",
                                        "relatum app-password add script --scope api --read-only",
                                        NULL};

const struct rel_command rel_cli_app_password = {
    .name = "app-password",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "passwords for programs, one each: add, list, revoke",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_app_password_add = {
    .name = "app-password add",
    .group = REL_G_HOUSE,
    .args = "NAME [--scope WHAT] [--read-only]",
    .line = "a new one, shown once: for a phone's address book, a calendar, a script",
    .more = "It goes with your user name, as Basic sign-in. It opens what it was made for and\n"
            "nothing else, and is taken back alone. Undo does not know it.",
    .shows = add_shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .run = run_add,
};

const struct rel_command rel_cli_app_password_list = {
    .name = "app-password list",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "what each opens, and when it was last used",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_app_password_revoke = {
    .name = "app-password revoke",
    .group = REL_G_HOUSE,
    .args = "ID",
    .line = "take one back",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_TEXT,
    .run = run_revoke,
};

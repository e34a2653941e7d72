#include "practice/user.h"

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "practice/sign_in.h"

#define BASE_URL "http://127.0.0.1:8480"

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"User", 8, false},
                                                {"Name", 8, false},
                                                {"Signs in with", 0, false},
                                                {"Books", 0, true},
                                                {"Since", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_user_list list;

    if (rel_practice_users(cli->ctx, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_user *u = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){u->name, REL_BOLD};
        cells[1].text = u->display;
        cells[2].text = u->second ? "password and code" : u->password ? "password" : "a link";
        cells[3].text = rel_printf(cli->arena, "%d", u->books);
        cells[4].text = rel_show_moment(cli, u->created);
    }
    rel_table_print(&cli->term, &table);
    return REL_OK;
}

static enum rel_status
print_invitation(struct rel_cli *cli, const char *name, struct rel_err *err)
{
    char token[REL_CRYPTO_TOKEN];

    if (rel_practice_user_invite(cli->ctx, name, token, err))
        return err->status;
    rel_term_line(&cli->term, "%s sets a password here, once, within %d days:", name,
                  REL_INVITE_DAYS);
    rel_term_line(&cli->term, "%s/invite/%s", rel_cli_text(cli, "base-url", BASE_URL), token);
    return REL_OK;
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    const char *name = cli->args.v[0];
    rel_id id;

    if (rel_practice_user_add(cli->ctx, name, rel_cli_words(cli, 1), &id, err))
        return err->status;
    rel_term_line(&cli->term, "Added %s, with a book of their own.", name);
    return print_invitation(cli, name, err);
}

static enum rel_status
run_invite(struct rel_cli *cli, struct rel_err *err)
{
    return print_invitation(cli, cli->args.v[0], err);
}

/* The id behind a name. */
static enum rel_status
find(struct rel_cli *cli, const char *name, rel_id *out, struct rel_err *err)
{
    struct rel_user_list list;

    if (rel_practice_users(cli->ctx, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (rel_str_is(list.v[i].name, name)) {
            *out = list.v[i].id;
            return REL_OK;
        }
    rel_fail(err, REL_NOT_FOUND, "there is no user \"%.80s\"", name);
    return rel_advise(err, "user", "See: relatum user list");
}

static enum rel_status
run_password(struct rel_cli *cli, struct rel_err *err)
{
    char hash[REL_CRYPTO_PASSWORD];
    const char *password;
    rel_id user = 0;

    if (find(cli, cli->args.v[0], &user, err)
        || rel_ask_secret(cli, rel_printf(cli->arena, "New password of %s:", cli->args.v[0]),
                          &password, err)
        || rel_practice_password_check(cli->ctx, user, password, err))
        return err->status;
    if (!rel_crypto_password(password, hash))
        return rel_fail(err, REL_IO, "there is no memory to hash a password with");
    if (rel_practice_password_set(cli->ctx, user, hash, 0, err))
        return err->status;
    rel_term_line(&cli->term, "Set. Whoever was signed in as %s is signed out.", cli->args.v[0]);
    return REL_OK;
}

static enum rel_status
run_remove(struct rel_cli *cli, struct rel_err *err)
{
    const char *name = cli->args.v[0];

    if (!rel_ask_yes(cli, rel_printf(cli->arena,
                                     "Take %s away, with the books only they use? There is no "
                                     "way back.",
                                     name))) {
        rel_term_line(&cli->term, "Nothing was changed.");
        return REL_OK;
    }
    if (rel_practice_user_remove(cli->ctx, name, err))
        return err->status;
    rel_term_line(&cli->term, "%s is gone.", name);
    return REL_OK;
}

static const struct rel_option link_options[] = {
    {"base-url", 0, REL_OPT_TEXT, "URL", "how browsers reach the server; else " BASE_URL, NULL, 0,
     0, false},
    {0},
};

const struct rel_command rel_cli_user = {
    .name = "user",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "who uses this house: add, list, invite, password, remove",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_user_list = {
    .name = "user list",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "the users, and what they sign in with",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_user_add = {
    .name = "user add",
    .group = REL_G_HOUSE,
    .args = "USER [NAME] [--base-url URL]",
    .line = "somebody else, with a book of their own; prints a link to set a password",
    .options = link_options,
    .db = REL_DB_CREATE,
    .least = 1,
    .most = -1,
    .run = run_add,
};

const struct rel_command rel_cli_user_invite = {
    .name = "user invite",
    .group = REL_G_HOUSE,
    .args = "USER [--base-url URL]",
    .line = "a new link to set a password, also for one that is forgotten",
    .options = link_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_invite,
};

const struct rel_command rel_cli_user_password = {
    .name = "user password",
    .group = REL_G_HOUSE,
    .args = "USER",
    .line = "set a password here; from a pipe it is one line",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_password,
};

const struct rel_command rel_cli_user_remove = {
    .name = "user remove",
    .group = REL_G_HOUSE,
    .args = "USER",
    .line = "take a user away, with the books only they use; undo does not know it",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_remove,
};

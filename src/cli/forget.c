#include "practice/forget.h"

#include "api/forget.h"
#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/who.h"

static void
print(struct rel_cli *cli, const struct rel_forgot *f)
{
    rel_term_line(&cli->term, "Forgotten. %s went with it.",
                  rel_show_count(cli, f->interactions, "interaction", "interactions"));
    if (f->shared)
        rel_term_line(&cli->term,
                      "Kept for the others: %s. What was written there may still name them.",
                      rel_show_count(cli, f->shared, "interaction", "interactions"));
    rel_term_line(&cli->term, "No import lets them in again (%s).",
                  rel_show_count(cli, f->stones, "mark", "marks"));
    if (!f->scrubbed)
        rel_term_line(&cli->term, "Not everything could be wiped yet: %s.", f->left);
    rel_term_line(&cli->term, "Backups and exports made before still hold them.");
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_forgot forgot;
    const char *name;
    rel_id who;
    enum rel_status status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);

    if (!status)
        status = rel_cli_name(cli, who, &name, err);
    if (status)
        return status;
    if (!cli->json && !cli->yes
        && !rel_ask_yes(
            cli,
            rel_printf(cli->arena, "Forget %s for good? This cannot be undone. (y/n) ", name))) {
        rel_term_line(&cli->term, "Nothing was changed.");
        return REL_OK;
    }
    status = rel_practice_forget(cli->ctx, who, &forgot, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_forgot_write(&out, &forgot);
    } else {
        print(cli, &forgot);
    }
    return REL_OK;
}

static const char *const shows[] = {"export ana --format json --output ana.json", "forget ana",
                                    NULL};

const struct rel_command rel_cli_forget = {
    .name = "forget",
    .group = REL_G_BACK,
    .args = "WHO",
    .line = "erase somebody for good, and never let them in again",
    .more =
        "Everything that is theirs goes: card, notes, history, what was with them alone. No byte\n"
        "of it stays in the database's files. It cannot be undone: take their record out first\n"
        "with export. Imports pass over their addresses, numbers and card from then on.",
    .shows = shows,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run,
};

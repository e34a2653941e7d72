#include "practice/path.h"

#include "api/path.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

static enum rel_status
run_path(struct rel_cli *cli, struct rel_err *err)
{
    const char *start = rel_cli_text(cli, "from", ""), *name;
    struct rel_path_list paths;
    rel_id to, from = 0;

    if (rel_cli_who(cli, rel_cli_words(cli, 0), &to, err) || rel_cli_name(cli, to, &name, err)
        || (*start && rel_cli_who(cli, start, &from, err))
        || rel_practice_paths(cli->ctx, to, from, &paths, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_paths_write(&out, &paths);
        return REL_OK;
    }
    for (size_t i = 0; i < paths.n; i++) {
        const struct rel_path *p = &paths.v[i];

        rel_term_line(&cli->term, "%s", p->sentence);
        for (size_t k = 0; k < p->n; k++)
            rel_term_line(&cli->term, "    %s -> %s  %d  %s%s", p->hop[k].from_name,
                          p->hop[k].to_name, p->hop[k].strength, p->hop[k].evidence,
                          p->hop[k].inferred ? " (inferred)" : "");
    }
    if (!paths.n)
        rel_term_line(&cli->term,
                      "No way to %s is known. Somebody near to you might know one: ask.", name);
    return REL_OK;
}

static enum rel_status
run_tie(struct rel_cli *cli, struct rel_err *err)
{
    const char *kind = rel_cli_text(cli, "kind", ""), *left = cli->args.v[0], *right, *a, *b;
    size_t at = 1;
    rel_id contact, other, id, change;

    while (at < cli->args.n && !rel_str_is_nocase(cli->args.v[at], "to"))
        at++;
    if (at + 1 >= cli->args.n && cli->args.n != 2)
        return rel_cli_usage(cli, err, "who and who? A \"to\" stands between the two");
    for (size_t i = 1; i < at && cli->args.n != 2; i++)
        left = rel_printf(cli->arena, "%s %s", left, cli->args.v[i]);
    right = rel_cli_words(cli, cli->args.n == 2 ? 1 : at + 1);
    if (rel_cli_who(cli, left, &contact, err) || rel_cli_who(cli, right, &other, err)
        || rel_cli_name(cli, contact, &a, err) || rel_cli_name(cli, other, &b, err)
        || rel_practice_tie_add(cli->ctx, contact, other, kind, &id, &change, err))
        return err->status;
    if (!rel_cli_saved(cli, "tie", id, change))
        rel_term_line(&cli->term, "%s and %s know each other%s%s. (%s)", a, b, *kind ? ": " : "",
                      kind, rel_show_id(cli, id));
    return REL_OK;
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {
        {"Who", 12, false}, {"And", 12, false}, {"Kind", 0, false}, {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_tie_list list;
    rel_id who = 0;

    if (cli->args.n && rel_cli_who(cli, rel_cli_words(cli, 0), &who, err))
        return err->status;
    if (rel_practice_ties(cli->ctx, who, 200, &list, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_ties_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){list.v[i].name, REL_BOLD};
        cells[1] = (struct rel_cell){list.v[i].other_name, REL_BOLD};
        cells[2].text = list.v[i].kind;
        cells[3] = (struct rel_cell){rel_show_id(cli, list.v[i].id), REL_DIM};
    }
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "No tie is written down.");
    return REL_OK;
}

static enum rel_status
run_remove(struct rel_cli *cli, struct rel_err *err)
{
    rel_id id, change;

    if (rel_cli_id(cli, "tie", cli->args.v[0], &id, err)
        || rel_practice_tie_remove(cli->ctx, id, &change, err))
        return err->status;
    if (!rel_cli_changed(cli, change))
        rel_term_line(&cli->term, "Removed.");
    return REL_OK;
}

static const struct rel_option path_options[] = {
    {"from", 'f', REL_OPT_WHO, "WHO", "their way, not yours", NULL, 0, 0, false},
    {0},
};
static const struct rel_option tie_options[] = {
    {"kind", 'k', REL_OPT_TEXT, "KIND", "how: colleague, sister, neighbour ...", NULL, 0, 0, false},
    {0},
};
static const char *const tie_shows[] = {"tie ruth to ines --kind colleague", NULL};

const struct rel_command rel_cli_path = {
    .name = "path",
    .group = REL_G_GIVE,
    .args = "WHO [--from WHO]",
    .line = "who could introduce you: the strongest ways, with their evidence",
    .more =
        "A way is as strong as its weakest tie. Ties come from contact you had with several at\n"
        "once, from introductions and from what you state (relatum tie).",
    .options = path_options,
    .db = REL_DB_READ,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_path,
};

const struct rel_command rel_cli_tie = {
    .name = "tie",
    .group = REL_G_GIVE,
    .args = "WHO to WHO [--kind KIND]",
    .line = "two of your people know each other",
    .shows = tie_shows,
    .options = tie_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_tie,
};

const struct rel_command rel_cli_tie_list = {
    .name = "tie list",
    .group = REL_G_GIVE,
    .args = "[WHO]",
    .line = "who knows whom, as you stated it",
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_tie_remove = {
    .name = "tie remove",
    .group = REL_G_GIVE,
    .args = "ID",
    .line = "they do not, or no more",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_remove,
};

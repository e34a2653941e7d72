#include "practice/history.h"

#include "api/history.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

static enum rel_status
run_history(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {
        {"When", 0, false}, {"Command", 0, false}, {"What", 20, false}, {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_change_list list;
    rel_id who = 0, before = 0;
    enum rel_status status = REL_OK;

    if (rel_cli_flag(cli, "before"))
        status = rel_cli_id(cli, "change", rel_cli_text(cli, "before", ""), &before, err);
    if (!status && cli->args.n)
        status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);
    if (!status)
        status = rel_practice_history(cli->ctx, who, before, (int)rel_cli_number(cli, "limit", 20),
                                      &list, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_changes_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_change *c = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0].text = rel_show_moment(cli, c->at);
        cells[1].text = c->deed;
        cells[2] = c->undone ? (struct rel_cell){rel_printf(cli->arena, "%s (undone)", c->summary),
                                                 REL_DIM}
                             : (struct rel_cell){c->summary, REL_PLAIN};
        cells[3] = (struct rel_cell){rel_show_id(cli, c->id), REL_DIM};
    }
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "Nothing was changed yet.");
    return REL_OK;
}

static enum rel_status
run_undo(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_change done;
    rel_id id = 0;
    enum rel_status status = REL_OK;

    if (cli->args.n)
        status = rel_cli_id(cli, "change", cli->args.v[0], &id, err);
    if (!status)
        status = rel_practice_undo(cli->ctx, id, &done, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_change_write(&out, &done);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s. Back again: relatum undo %s", done.summary,
                  rel_show_id(cli, done.id));
    return REL_OK;
}

static const struct rel_option options[] = {
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N; 20 when not said", NULL, 1, REL_MAX_PAGE,
     false},
    {"before", 0, REL_OPT_TEXT, "ID", "older than this one", NULL, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_history = {
    .name = "history",
    .group = REL_G_BACK,
    .args = "[WHO] [--limit N]",
    .line = "what was changed, newest first, with the ids that undo takes",
    .options = options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_history,
};

const struct rel_command rel_cli_undo = {
    .name = "undo",
    .group = REL_G_BACK,
    .args = "[ID]",
    .line = "take back the last change, or the one with that id",
    .more = "What was changed since is never overwritten: then undo says what stands in the way.\n"
            "Undoing an undo does it again. A whole import: relatum import undo ID.",
    .db = REL_DB_WRITE,
    .most = 1,
    .arg = REL_ARG_CHANGE,
    .run = run_undo,
};

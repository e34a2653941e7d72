#include "practice/promise.h"

#include "api/promise.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_promise promise = {.text = rel_cli_words(cli, 1), .due = REL_NO_DAY};
    const char *name;
    rel_id id, change;
    enum rel_status status = rel_cli_who(cli, cli->args.v[0], &promise.contact, err);

    if (!status)
        status = rel_cli_name(cli, promise.contact, &name, err);
    if (status)
        return status;
    promise.side = rel_cli_flag(cli, "theirs") ? REL_THEIRS : REL_MINE;
    promise.due = rel_cli_day(cli, "by", REL_NO_DAY);
    promise.made = cli->today;
    status = rel_practice_promise_add(cli->ctx, &promise, &id, &change, err);
    if (status)
        return status;
    if (rel_cli_saved(cli, "promise", id, change))
        return REL_OK;
    rel_term_line(&cli->term, "%s %s: %s%s. (%s)",
                  promise.side == REL_MINE ? "Promised to" : "Waiting on", name, promise.text,
                  rel_show_by(cli, promise.due), rel_show_id(cli, id));
    return REL_OK;
}

static void
add_row(struct rel_cli *cli, struct rel_table *table, const struct rel_promise *p, const char *name)
{
    struct rel_cell *cells = rel_table_row(table);
    bool late = p->state == REL_OPEN && p->due != REL_NO_DAY && p->due < cli->today;

    cells[0].text = p->side == REL_MINE ? "you" : "they";
    cells[1] = (struct rel_cell){name, REL_BOLD};
    cells[2].text = p->text;
    cells[3] = (struct rel_cell){rel_show_day(cli, p->due), late ? REL_ALERT : REL_PLAIN};
    cells[4] = (struct rel_cell){rel_promise_state_word(p->state),
                                 p->state == REL_BROKEN ? REL_ALERT : REL_PLAIN};
    cells[5] = (struct rel_cell){rel_show_id(cli, p->id), REL_DIM};
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Whose", 0, false}, {"Who", 12, false},
                                                {"What", 16, false}, {"By", 0, false},
                                                {"State", 0, false}, {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_promise_list list;
    rel_id who = 0;
    enum rel_status status = REL_OK;

    if (cli->args.n)
        status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);
    if (!status)
        status = rel_practice_promises(cli->ctx, who, rel_cli_flag(cli, "all"),
                                       (size_t)rel_cli_number(cli, "limit", 50), &list, err);
    if (!status && cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_promises_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; !status && i < list.n; i++) {
        const char *name;

        status = rel_cli_name(cli, list.v[i].contact, &name, err);
        if (!status)
            add_row(cli, &table, &list.v[i], name);
    }
    if (status)
        return status;
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "No promise is open.");
    return REL_OK;
}

/* With --json the answer is printed here. */
static enum rel_status
close_promise(struct rel_cli *cli, enum rel_promise_state state, rel_day due, rel_id *follows,
              struct rel_err *err)
{
    rel_id id, change;
    enum rel_status status = rel_cli_id(cli, "promise", cli->args.v[0], &id, err);

    if (status)
        return status;
    status = rel_practice_promise_close(cli->ctx, id, state, due, follows, &change, err);
    if (!status)
        rel_cli_saved(cli, "promise", *follows, change);
    return status;
}

static enum rel_status
run_kept(struct rel_cli *cli, struct rel_err *err)
{
    rel_id follows;
    enum rel_status status = close_promise(cli, REL_KEPT, REL_NO_DAY, &follows, err);

    if (!status && !cli->json)
        rel_term_line(&cli->term, "Kept.");
    return status;
}

static enum rel_status
run_broken(struct rel_cli *cli, struct rel_err *err)
{
    rel_id follows;
    enum rel_status status = close_promise(cli, REL_BROKEN, REL_NO_DAY, &follows, err);

    if (!status && !cli->json)
        rel_term_line(&cli->term,
                      "Noted as not kept. A word to them, and a new day, mends most of it.");
    return status;
}

static enum rel_status
run_renegotiate(struct rel_cli *cli, struct rel_err *err)
{
    rel_day due = rel_cli_day(cli, "by", REL_NO_DAY);
    rel_id follows;
    enum rel_status status;

    if (due == REL_NO_DAY)
        return rel_cli_usage(cli, err, "which new day did you agree on?");
    status = close_promise(cli, REL_RENEGOTIATED, due, &follows, err);
    if (!status && !cli->json)
        rel_term_line(&cli->term, "Agreed anew%s. (%s)", rel_show_by(cli, due),
                      rel_show_id(cli, follows));
    return status;
}

static const struct rel_option add_options[] = {
    {"by", 'b', REL_OPT_DAY, "DAY", "the day it is due", NULL, 0, 0, false},
    {"theirs", 0, REL_OPT_FLAG, NULL, "they said so: you are waiting on it", NULL, 0, 0, false},
    {0},
};
static const struct rel_option list_options[] = {
    {"all", 'a', REL_OPT_FLAG, NULL, "those closed lately as well", NULL, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const struct rel_option again_options[] = {
    {"by", 'b', REL_OPT_DAY, "DAY", "the new day", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {"promise ana \"send the checklist\" --by friday",
                                    "promise bo \"feedback on the draft\" --theirs --by +7d",
                                    "promise list", NULL};

const struct rel_command rel_cli_promise = {
    .name = "promise",
    .group = REL_G_DAILY,
    .args = "WHO TEXT [--by DAY]",
    .line = "what you said you would do, or they did (--theirs)",
    .shows = shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_add,
};

const struct rel_command rel_cli_promise_list = {
    .name = "promise list",
    .group = REL_G_DAILY,
    .args = "[WHO] [--all]",
    .line = "promises both ways, soonest first, with their ids",
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_promise_kept = {
    .name = "promise kept",
    .group = REL_G_DAILY,
    .args = "ID",
    .line = "it is done: kept, or late when its day has passed",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_PROMISE,
    .run = run_kept,
};

const struct rel_command rel_cli_promise_broken = {
    .name = "promise broken",
    .group = REL_G_DAILY,
    .args = "ID",
    .line = "it will not be done",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_PROMISE,
    .run = run_broken,
};

const struct rel_command rel_cli_promise_renegotiate = {
    .name = "promise renegotiate",
    .group = REL_G_DAILY,
    .args = "ID --by DAY",
    .line = "they agreed to a new day",
    .options = again_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_PROMISE,
    .run = run_renegotiate,
};

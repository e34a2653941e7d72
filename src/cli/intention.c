#include "practice/intention.h"

#include "api/intention.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/who.h"

static void
print_cell(struct rel_cli *cli, int c, const struct rel_compass_cell *cell)
{
    enum { HEAD = 20 };
    const char *title = rel_practice_cell_title((enum rel_cell)c);
    const char *text = cell->now.words;

    if (cell->now.id && cell->now.state != REL_WHY_PRIVATE)
        text = rel_printf(cli->arena, "%s (%s %s)", text, rel_intention_state_word(cell->now.state),
                          rel_show_day(cli, cell->now.state == REL_WHY_AGREED ? cell->now.answered
                                                                              : cell->now.stated));
    rel_term_add(&cli->term, REL_DIM, title);
    rel_term_pad(&cli->term, HEAD - rel_term_width(title));
    rel_term_block(&cli->term, cell->now.id ? REL_PLAIN : REL_DIM,
                   cell->now.id ? text : cell->question, HEAD,
                   cli->term.width ? cli->term.width - HEAD : 0);
    for (size_t i = 0; i < cell->old.n; i++) {
        rel_term_pad(&cli->term, HEAD);
        rel_term_line(&cli->term, "before: %s", cell->old.v[i].words);
    }
}

static enum rel_status
show(struct rel_cli *cli, rel_id contact, struct rel_err *err)
{
    struct rel_compass compass;

    if (rel_practice_compass(cli->ctx, contact, &compass, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_compass_write(&out, &compass);
        return REL_OK;
    }
    for (int c = 0; c < REL_CELLS; c++)
        print_cell(cli, c, &compass.cells[c]);
    return REL_OK;
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    enum rel_intention_state state = rel_cli_flag(cli, "agreed")    ? REL_WHY_AGREED
                                     : rel_cli_flag(cli, "stated")  ? REL_WHY_STATED
                                     : rel_cli_flag(cli, "private") ? REL_WHY_PRIVATE
                                                                    : REL_WHY_STATES;
    rel_id contact, id, change;
    enum rel_cell cell;

    if (rel_cli_who(cli, cli->args.v[0], &contact, err))
        return err->status;
    if (cli->args.n == 1)
        return show(cli, contact, err);
    if (!rel_cell_parse(cli->args.v[1], &cell))
        return rel_cli_usage(cli, err,
                             "\"%s\" is no cell: success, working, intention, purpose, "
                             "reward_theirs or reward_mine",
                             cli->args.v[1]);
    if (rel_practice_intention_set(cli->ctx, contact, cell, rel_cli_words(cli, 2), state, &id,
                                   &change, err))
        return err->status;
    if (rel_cli_saved(cli, "intention", id, change))
        return REL_OK;
    return show(cli, contact, err);
}

static const struct rel_option options[] = {
    {"stated", 0, REL_OPT_FLAG, NULL, "you told them", NULL, 0, 0, false},
    {"agreed", 0, REL_OPT_FLAG, NULL, "they agreed, or said it in these words", NULL, 0, 0, false},
    {"private", 0, REL_OPT_FLAG, NULL, "they were not told after all", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {"intention ana success \"her own practice by 2028\" --stated",
                                    "intention ana success --agreed", "intention ana", NULL};

const struct rel_command rel_cli_intention = {
    .name = "intention",
    .group = REL_G_PEOPLE,
    .args = "WHO [CELL [WORDS]] [--stated] [--agreed]",
    .line = "why: success for them, your intention, the purpose you share",
    .more = "Cells: success, working, intention, purpose, reward_theirs, reward_mine. An empty one "
            "asks\n"
            "its question. Other words for what they were told keep the old ones behind them.",
    .shows = shows,
    .options = options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run,
};

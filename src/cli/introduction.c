#include "practice/introduction.h"

#include "api/introduction.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

/* WHO to WHO: the names on both sides of the word "to". */
static enum rel_status
two_sides(struct rel_cli *cli, const char **left, const char **right, struct rel_err *err)
{
    size_t at = 1;

    while (at + 1 < cli->args.n && !rel_str_is_nocase(cli->args.v[at], "to"))
        at++;
    if (at + 1 >= cli->args.n)
        return rel_cli_usage(cli, err, "whom to whom? A \"to\" stands between the two");
    *left = cli->args.v[0];
    for (size_t i = 1; i < at; i++)
        *left = rel_printf(cli->arena, "%s %s", *left, cli->args.v[i]);
    *right = rel_cli_words(cli, at + 1);
    return REL_OK;
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_introduction intro = {.why = rel_cli_text(cli, "why", "")};
    const char *left = "", *right = "", *name, *giver;
    rel_id id, change;

    if (two_sides(cli, &left, &right, err) || rel_cli_who(cli, left, &intro.contact, err)
        || rel_cli_who(cli, right, &intro.giver, err)
        || rel_cli_name(cli, intro.contact, &name, err)
        || rel_cli_name(cli, intro.giver, &giver, err)
        || rel_practice_introduction_add(cli->ctx, &intro, &id, &change, err))
        return err->status;
    if (rel_cli_saved(cli, "introduction", id, change))
        return REL_OK;
    rel_term_line(&cli->term, "An introduction: %s to %s. (%s)", name, giver, rel_show_id(cli, id));
    rel_term_line(&cli->term, "%s is asked first. The letter: relatum introduction show %s", giver,
                  rel_show_id(cli, id));
    return REL_OK;
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Seeks", 12, false},
                                                {"Could give", 12, false},
                                                {"Stands", 20, false},
                                                {"Next", 0, false},
                                                {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_introduction_list list;
    rel_id who = 0;

    if (cli->args.n && rel_cli_who(cli, rel_cli_words(cli, 0), &who, err))
        return err->status;
    if (rel_practice_introductions(cli->ctx, who, rel_cli_flag(cli, "all"),
                                   (size_t)rel_cli_number(cli, "limit", 50), &list, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_introductions_write(&out, cli->arena, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_introduction *intro = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){intro->name, REL_BOLD};
        cells[1] = (struct rel_cell){intro->giver_name, REL_BOLD};
        cells[2].text = rel_practice_introduction_stand(cli->arena, intro);
        cells[3].text = rel_show_day(cli, intro->due);
        cells[4] = (struct rel_cell){rel_show_id(cli, intro->id), REL_DIM};
    }
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "No introduction is under way.");
    return REL_OK;
}

static enum rel_status
run_show(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_introduction intro;
    struct rel_introduction_steps steps;
    struct rel_introduction_letter letter;
    const char *act;
    rel_id id;

    if (rel_cli_id(cli, "introduction", cli->args.v[0], &id, err)
        || rel_practice_introduction(cli->ctx, id, &intro, &steps, &letter, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_introduction_write(&out, cli->arena, &intro, &steps, &letter);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s and %s: %s.", intro.name, intro.giver_name,
                  rel_practice_introduction_stand(cli->arena, &intro));
    for (size_t i = 0; i < steps.n; i++)
        rel_term_line(&cli->term, "  %s  %s%s%s", rel_show_day(cli, steps.v[i].day),
                      rel_introduction_state_word(steps.v[i].state), *steps.v[i].note ? ": " : "",
                      steps.v[i].note);
    act = rel_practice_introduction_act(cli->arena, &intro);
    if (*act)
        rel_term_line(&cli->term, "Next: %s%s.", act, rel_show_by(cli, intro.due));
    if (*letter.to) {
        rel_term_line(&cli->term, "\nSubject: %s\n", letter.subject);
        rel_term_line(&cli->term, "%s", letter.body);
    }
    return REL_OK;
}

static enum rel_status
move(struct rel_cli *cli, enum rel_introduction_move what, struct rel_err *err)
{
    struct rel_introduction intro;
    struct rel_introduction_steps steps;
    struct rel_introduction_letter letter;
    const char *act;
    rel_id id, change;

    if (rel_cli_id(cli, "introduction", cli->args.v[0], &id, err)
        || rel_practice_introduction_move(cli->ctx, id, what, rel_cli_words(cli, 1), &change, err))
        return err->status;
    if (rel_cli_saved(cli, "introduction", id, change))
        return REL_OK;
    if (rel_practice_introduction(cli->ctx, id, &intro, &steps, &letter, err))
        return err->status;
    act = rel_practice_introduction_act(cli->arena, &intro);
    rel_term_line(&cli->term, "%s.", rel_practice_introduction_stand(cli->arena, &intro));
    if (*act)
        rel_term_line(&cli->term, "Next: %s%s.", act, rel_show_by(cli, intro.due));
    return REL_OK;
}

#define RUN(name, what)                                                                            \
    static enum rel_status run_##name(struct rel_cli *cli, struct rel_err *err)                    \
    {                                                                                              \
        return move(cli, what, err);                                                               \
    }
RUN(ask, REL_INTRO_ASK)
RUN(yes, REL_INTRO_YES)
RUN(no, REL_INTRO_NO)
RUN(introduced, REL_INTRO_INTRODUCE)
RUN(met, REL_INTRO_MEET)
RUN(outcome, REL_INTRO_TELL)
RUN(thanked, REL_INTRO_THANK)

static const struct rel_option add_options[] = {
    {"why", 'w', REL_OPT_TEXT, "WORDS", "why these two; it stands in the letters", NULL, 0, 0,
     false},
    {0},
};
static const struct rel_option list_options[] = {
    {"all", 'a', REL_OPT_FLAG, NULL, "those that are closed as well", NULL, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const char *const shows[] = {"introduce mei to tom --why \"both love old mills\"", NULL};

const struct rel_command rel_cli_introduce = {
    .name = "introduce",
    .group = REL_G_GIVE,
    .args = "WHO to WHO [--why WORDS]",
    .line = "bring somebody who seeks to somebody who could give; both are asked first",
    .shows = shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 3,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_add,
};

const struct rel_command rel_cli_introduction_list = {
    .name = "introduction list",
    .group = REL_G_GIVE,
    .args = "[WHO] [--all]",
    .line = "introductions under way, and what is next",
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_introduction_show = {
    .name = "introduction show",
    .group = REL_G_GIVE,
    .args = "ID",
    .line = "its steps, and the letter that is next",
    .db = REL_DB_READ,
    .least = 1,
    .most = 1,
    .run = run_show,
};

#define MOVE(word, most_, args_, line_)                                                            \
    const struct rel_command rel_cli_introduction_##word = {                                       \
        .name = "introduction " #word,                                                             \
        .group = REL_G_GIVE,                                                                       \
        .args = args_,                                                                             \
        .line = line_,                                                                             \
        .db = REL_DB_WRITE,                                                                        \
        .least = 1,                                                                                \
        .most = most_,                                                                             \
        .run = run_##word,                                                                         \
    }
MOVE(ask, 1, "ID", "you have asked the one whose turn it is");
MOVE(yes, 1, "ID", "they said yes");
MOVE(no, -1, "ID [WORDS]", "one of them would rather not, or you let it be");
MOVE(introduced, 1, "ID", "you have brought them together");
MOVE(met, 1, "ID", "they have met");
MOVE(outcome, -1, "ID WORDS", "how it went");
MOVE(thanked, 1, "ID", "you have thanked the giver and told how it ended");

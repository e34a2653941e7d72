/* What you asked of people, and they of you: ask. (cli/ask.c asks the user.) */
#include "api/ask.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"
#include "practice/ask.h"

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_ask a = {.side = rel_cli_flag(cli, "theirs") ? REL_ASK_THEIRS : REL_ASK_MINE,
                        .kind = (enum rel_ask_kind)rel_cli_number(cli, "kind", REL_ASK_NEXT_STEP),
                        .words = rel_cli_words(cli, 1),
                        .day = rel_cli_day(cli, "on", REL_NO_DAY),
                        .due = rel_cli_day(cli, "by", REL_NO_DAY)};
    const char *name, *warning;
    rel_id id, change;
    enum rel_status status = rel_cli_who(cli, cli->args.v[0], &a.contact, err);

    if (!status)
        status = rel_cli_name(cli, a.contact, &name, err);
    if (!status)
        status = rel_practice_ask_add(cli->ctx, &a, &id, &warning, &change, err);
    if (status)
        return status;
    if (rel_cli_warned(cli, "ask", id, change, warning))
        return REL_OK;
    rel_term_line(&cli->term, a.side == REL_ASK_MINE ? "Asked %s: %s. (%s)" : "%s asked: %s. (%s)",
                  name, a.words, rel_show_id(cli, id));
    if (*warning)
        rel_term_line(&cli->term, "%s", warning);
    return REL_OK;
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {
        {"Whose", 0, false}, {"Who", 12, false},   {"Kind", 0, false},  {"What", 16, false},
        {"Asked", 0, false}, {"Answer", 0, false}, {"Again", 0, false}, {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_ask_list list;
    rel_id who = 0;
    enum rel_status status = REL_OK;

    if (cli->args.n)
        status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);
    if (!status)
        status =
            rel_practice_asks(cli->ctx, who, (size_t)rel_cli_number(cli, "limit", 50), &list, err);
    if (!status && cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_asks_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; !status && i < list.n; i++) {
        const struct rel_ask *a = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);
        const char *name = "";

        status = rel_cli_name(cli, a->contact, &name, err);
        cells[0].text = a->side == REL_ASK_MINE ? "you" : "they";
        cells[1] = (struct rel_cell){name, REL_BOLD};
        cells[2].text = rel_ask_kind_word(a->kind);
        cells[3].text = a->words;
        cells[4].text = rel_show_day(cli, a->day);
        cells[5].text = a->answer ? rel_ask_answer_word(a->answer) : "open";
        cells[6].text = rel_show_day(cli, a->due);
        cells[7] = (struct rel_cell){rel_show_id(cli, a->id), REL_DIM};
    }
    if (status)
        return status;
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "Nothing was asked yet.");
    return REL_OK;
}

static enum rel_status
run_answer(struct rel_cli *cli, struct rel_err *err)
{
    enum rel_ask_answer answer = REL_ASK_OPEN;
    bool care = rel_cli_flag(cli, "after-care");
    rel_id id, change;
    enum rel_status status = rel_cli_id(cli, "ask", cli->args.v[0], &id, err);

    if (!status && (!rel_ask_answer_parse(cli->args.v[1], &answer) || !answer))
        return rel_cli_usage(cli, err, "the answer is yes, no or later");
    if (!status)
        status = rel_practice_ask_answer(cli->ctx, id, answer, rel_cli_day(cli, "by", REL_NO_DAY),
                                         care, &change, err);
    if (status)
        return status;
    if (rel_cli_warned(cli, "ask", id, change, ""))
        return REL_OK;
    rel_term_line(&cli->term, answer == REL_ASK_YES && care ? "A yes. After-care begins today."
                              : answer == REL_ASK_YES ? "A yes. Today will propose after-care."
                              : answer == REL_ASK_NO  ? "A no, and that is fine. Thank them for it."
                                                      : "Later, then. It comes up again.");
    return REL_OK;
}

static enum rel_status
run_ready(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_readiness r;
    rel_id who;
    enum rel_status status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);

    if (!status)
        status = rel_practice_readiness(cli->ctx, who, &r, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_readiness_put(&out, NULL, &r);
        return REL_OK;
    }
    for (size_t i = 0; i < REL_READINESS_ITEMS; i++)
        rel_term_line(&cli->term, "  %s %s", r.items[i].ok ? "yes" : "no ", r.items[i].words);
    rel_term_line(&cli->term, "%s", r.sentence);
    return REL_OK;
}

static const struct rel_option add_options[] = {
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "what for", rel_ask_kind_words, 0, 0, false},
    {"theirs", 0, REL_OPT_FLAG, NULL, "they asked or invited you", NULL, 0, 0, false},
    {"on", 0, REL_OPT_DAY, "DAY", "when, if not today", NULL, 0, 0, false},
    {"by", 'b', REL_OPT_DAY, "DAY", "follow up on; else in 7 days", NULL, 0, 0, false},
    {0},
};
static const struct rel_option list_options[] = {
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const struct rel_option answer_options[] = {
    {"by", 'b', REL_OPT_DAY, "DAY", "later: ask again on; else in 30 days", NULL, 0, 0, false},
    {"after-care", 0, REL_OPT_FLAG, NULL, "begin to care for them today", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {"ask ana \"to try it for a month\" --kind sale",
                                    "ask ana \"dinner on Friday\" --theirs --kind invitation",
                                    "ask answer 0SA6WXD89SC00 yes --after-care", NULL};

const struct rel_command rel_cli_ask = {
    .name = "ask",
    .group = REL_G_DAILY,
    .args = "WHO WHAT [--theirs]",
    .line = "what you asked of somebody, or they of you",
    .shows = shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_add,
};

const struct rel_command rel_cli_ask_list = {
    .name = "ask list",
    .group = REL_G_DAILY,
    .args = "[WHO]",
    .line = "asks and invitations both ways, newest first",
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_ask_answer = {
    .name = "ask answer",
    .group = REL_G_DAILY,
    .args = "ID yes|no|later",
    .line = "what they said; after a yes, care begins",
    .options = answer_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = 2,
    .run = run_answer,
};

const struct rel_command rel_cli_ask_ready = {
    .name = "ask ready",
    .group = REL_G_DAILY,
    .args = "WHO",
    .line = "is it time to ask? A checklist in words",
    .db = REL_DB_READ,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_ready,
};

#include "practice/ledger.h"

#include "api/ledger.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

static enum rel_status
add(struct rel_cli *cli, struct rel_ledger_entry *entry, struct rel_err *err)
{
    const char *name;
    rel_id id, change;
    enum rel_status status = rel_cli_who(cli, cli->args.v[0], &entry->contact, err);

    if (!status)
        status = rel_cli_name(cli, entry->contact, &name, err);
    if (status)
        return status;
    entry->words = rel_cli_words(cli, 1);
    entry->kind = (enum rel_value)rel_cli_number(cli, "kind", REL_VALUE_HELP);
    entry->day = rel_cli_past_day(cli, "day", cli->today);
    entry->minutes = (int)rel_cli_number(cli, "minutes", 0);
    entry->returned = REL_NO_DAY;
    status = rel_practice_ledger_add(cli->ctx, entry, &id, &change, err);
    if (status)
        return status;
    if (rel_cli_saved(cli, "entry", id, change))
        return REL_OK;
    rel_term_line(&cli->term, "%s %s: %s. (%s)",
                  entry->side == REL_GIVE ? "Given to" : "Received from", name, entry->words,
                  rel_show_id(cli, id));
    if (entry->side == REL_GIVE && !entry->trust)
        rel_term_line(&cli->term, "Noted as an offer: it is not counted as given for trust.");
    if (entry->side == REL_TAKE && entry->thanked == REL_NO_DAY)
        rel_term_line(&cli->term, "Thank them, then: relatum ledger thanked %s",
                      rel_show_id(cli, id));
    return REL_OK;
}

static enum rel_status
run_give(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_ledger_entry entry = {.side = REL_GIVE, .thanked = REL_NO_DAY};

    entry.trust = !rel_cli_flag(cli, "paid") && !rel_cli_flag(cli, "benefit");
    return add(cli, &entry, err);
}

static enum rel_status
run_take(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_ledger_entry entry = {.side = REL_TAKE, .thanked = REL_NO_DAY};

    if (rel_cli_flag(cli, "thanked"))
        entry.thanked = cli->today;
    return add(cli, &entry, err);
}

static const char *
state_of(struct rel_cli *cli, const struct rel_ledger_entry *e)
{
    if (e->kind == REL_VALUE_LOAN)
        return e->returned == REL_NO_DAY ? "on loan" : "returned";
    if (e->side == REL_GIVE)
        return e->trust ? "" : "an offer";
    return e->thanked == REL_NO_DAY
               ? "not thanked"
               : rel_printf(cli->arena, "thanked %s", rel_show_day(cli, e->thanked));
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {
        {"Day", 0, false},   {"Way", 0, false},   {"Who", 12, false}, {"Kind", 0, false},
        {"What", 16, false}, {"State", 0, false}, {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_ledger ledger;
    rel_id who = 0;

    if (cli->args.n && rel_cli_who(cli, rel_cli_words(cli, 0), &who, err))
        return err->status;
    if (rel_practice_ledger(cli->ctx, who, rel_cli_past_day(cli, "since", REL_NO_DAY),
                            (size_t)rel_cli_number(cli, "limit", 50), &ledger, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_ledger_write(&out, &ledger);
        return REL_OK;
    }
    for (size_t i = 0; i < ledger.n; i++) {
        const struct rel_ledger_entry *e = &ledger.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        if (rel_cli_name(cli, e->contact, &cells[2].text, err))
            return err->status;
        cells[0].text = rel_show_day(cli, e->day);
        cells[1].text = e->side == REL_GIVE ? "given" : "received";
        cells[2].style = REL_BOLD;
        cells[3].text = rel_value_word(e->kind);
        cells[4].text = e->words;
        cells[5].text = state_of(cli, e);
        cells[6] = (struct rel_cell){rel_show_id(cli, e->id), REL_DIM};
    }
    if (ledger.n)
        rel_table_print(&cli->term, &table);
    rel_term_line(&cli->term, "%s", ledger.sentence);
    return REL_OK;
}

/* With --json the answer is printed here. */
static enum rel_status
set_day(struct rel_cli *cli, bool thanked, const char *line, struct rel_err *err)
{
    struct rel_ledger_entry e;
    rel_id id, change;

    if (rel_cli_id(cli, "entry", cli->args.v[0], &id, err)
        || rel_practice_ledger_load(cli->ctx, id, &e, err))
        return err->status;
    *(thanked ? &e.thanked : &e.returned) = rel_cli_past_day(cli, "day", cli->today);
    if (rel_practice_ledger_set(cli->ctx, &e, &change, err))
        return err->status;
    if (!rel_cli_saved(cli, "entry", id, change))
        rel_term_line(&cli->term, "%s", line);
    return REL_OK;
}

static enum rel_status
run_thanked(struct rel_cli *cli, struct rel_err *err)
{
    return set_day(cli, true, "Thanked.", err);
}

static enum rel_status
run_returned(struct rel_cli *cli, struct rel_err *err)
{
    return set_day(cli, false, "Returned.", err);
}

static const struct rel_option give_options[] = {
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "what it was; help unless said", rel_value_words, 0, 0,
     false},
    {"day", 'd', REL_OPT_PAST, "DAY", "when; today unless said", NULL, 0, 0, false},
    {"minutes", 'm', REL_OPT_NUMBER, "N", "the time it took you", NULL, 1, 144000, false},
    {"paid", 0, REL_OPT_FLAG, NULL, "they pay for it: an offer, not given for trust", NULL, 0, 0,
     false},
    {"benefit", 0, REL_OPT_FLAG, NULL, "you gain from it at once: an offer as well", NULL, 0, 0,
     false},
    {0},
};
static const struct rel_option take_options[] = {
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "what it was; help unless said", rel_value_words, 0, 0,
     false},
    {"day", 'd', REL_OPT_PAST, "DAY", "when; today unless said", NULL, 0, 0, false},
    {"minutes", 'm', REL_OPT_NUMBER, "N", "the time it took them", NULL, 1, 144000, false},
    {"thanked", 't', REL_OPT_FLAG, NULL, "you have thanked them already", NULL, 0, 0, false},
    {0},
};
static const struct rel_option list_options[] = {
    {"since", 's', REL_OPT_PAST, "DAY", "from that day on", NULL, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const struct rel_option day_options[] = {
    {"day", 'd', REL_OPT_PAST, "DAY", "when; today unless said", NULL, 0, 0, false},
    {0},
};
static const char *const give_shows[] = {
    "give mei \"two hours on her lease\" --kind time --minutes 120",
    "give ana \"the ladder\" --kind loan", NULL};
static const char *const take_shows[] = {"take tom \"an introduction to his landlord\" "
                                         "--kind introduction --thanked",
                                         NULL};

const struct rel_command rel_cli_give = {
    .name = "give",
    .group = REL_G_GIVE,
    .args = "WHO WORDS [--kind KIND]",
    .line = "what you gave: help, time, a gift, a loan ...",
    .more = "Free of charge and with no immediate benefit to you, it counts as given for trust;\n"
            "with --paid or --benefit it is noted as an offer.",
    .shows = give_shows,
    .options = give_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_give,
};

const struct rel_command rel_cli_take = {
    .name = "take",
    .group = REL_G_GIVE,
    .args = "WHO WORDS [--kind KIND]",
    .line = "what you received; thanks not said come up after three days",
    .shows = take_shows,
    .options = take_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_take,
};

const struct rel_command rel_cli_ledger = {
    .name = "ledger",
    .group = REL_G_GIVE,
    .args = "[WHO]",
    .line = "give and take with somebody, or with everybody",
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_ledger_thanked = {
    .name = "ledger thanked",
    .group = REL_G_GIVE,
    .args = "ID [--day DAY]",
    .line = "you have thanked them for it",
    .options = day_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_thanked,
};

const struct rel_command rel_cli_ledger_returned = {
    .name = "ledger returned",
    .group = REL_G_GIVE,
    .args = "ID [--day DAY]",
    .line = "the loan is back",
    .options = day_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_returned,
};

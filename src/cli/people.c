#include "cli/people.h"

#include "api/person.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "practice/people.h"

static const char *
warmth(const struct rel_cli *cli, const struct rel_people_row *row)
{
    return row->warmth < 0 ? "" : rel_printf(cli->arena, "%3d %s", row->warmth, row->warmth_word);
}

static struct rel_cell
next_cell(const struct rel_cli *cli, const struct rel_people_row *row)
{
    if (row->state == REL_RESTING)
        return (struct rel_cell){"resting", REL_DIM};
    return (struct rel_cell){
        rel_show_day(cli, row->next_touch),
        row->next_touch != REL_NO_DAY && row->next_touch < cli->today ? REL_ALERT : REL_PLAIN};
}

void
rel_people_print(struct rel_cli *cli, const struct rel_people *people, bool shown_state)
{
    static const struct rel_column columns[] = {
        {"Name", 16, false},  {"Organization", 10, false}, {"Circle", 8, false},
        {"Warmth", 0, false}, {"Last contact", 0, false},  {"Next", 0, false},
        {"State", 0, false}};
    struct rel_table table =
        rel_table_new(cli->arena, columns, REL_COUNT(columns) - (shown_state ? 0 : 1));

    for (size_t i = 0; i < people->n; i++) {
        const struct rel_people_row *row = &people->v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){row->name, REL_BOLD};
        cells[1].text = row->organization;
        cells[2].text = row->circle;
        cells[3].text = warmth(cli, row);
        cells[4].text = rel_show_day(cli, row->last_contact);
        cells[5] = next_cell(cli, row);
        cells[6].text = rel_contact_state_word(row->state);
    }
    if (people->n)
        rel_table_print(&cli->term, &table);
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_people_query query = {.text = "", .cursor = rel_cli_text(cli, "cursor", "")};
    const struct rel_given *state = rel_cli_given(cli, "state");
    struct rel_people people;
    enum rel_status status;

    query.state = state ? state->text : "";
    query.circle = rel_cli_text(cli, "circle", "");
    query.tag = rel_cli_text(cli, "tag", "");
    query.order = (enum rel_people_order)rel_cli_number(cli, "sort", REL_BY_NAME);
    query.limit = (int)rel_cli_number(cli, "limit", 50);
    status = rel_practice_people(cli->ctx, &query, &people, err);
    if (status)
        return status;
    cli->nothing = !people.n;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_people_write(&out, &people);
        return REL_OK;
    }
    rel_people_print(cli, &people, !*query.state);
    if (!people.n)
        rel_term_line(&cli->term, "Nobody is in that list.");
    if (*people.next)
        rel_term_line(&cli->term, "There are more: relatum people --cursor %s",
                      rel_show_word(cli, people.next));
    return REL_OK;
}

static const struct rel_option options[] = {
    {"circle", 'c', REL_OPT_CIRCLE, "CIRCLE", "only of this circle", NULL, 0, 0, false},
    {"state", 's', REL_OPT_CHOICE, "STATE", "only those; else all but candidates and archived",
     rel_contact_state_words, 0, 0, false},
    {"tag", 't', REL_OPT_TEXT, "TAG", "only with this tag", NULL, 0, 0, false},
    {"sort", 0, REL_OPT_CHOICE, "ORDER", "in which order", rel_people_order_words, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N; 50 when not said", NULL, 1, REL_MAX_PAGE,
     false},
    {"cursor", 0, REL_OPT_TEXT, "CURSOR", "go on where the last list ended", NULL, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_people = {
    .name = "people",
    .group = REL_G_PEOPLE,
    .args = "[OPTIONS]",
    .line = "a list: circle, warmth, last contact, next touch",
    .options = options,
    .db = REL_DB_READ,
    .run = run,
};

#include "api/person.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/people.h"
#include "cli/show.h"
#include "practice/people.h"

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_people_query query = {
        .text = rel_cli_words(cli, 0), .state = "", .circle = "", .tag = "", .cursor = ""};
    struct rel_people people;
    enum rel_status status;

    query.limit = (int)rel_cli_number(cli, "limit", 20);
    status = rel_practice_people(cli->ctx, &query, &people, err);
    if (status)
        return status;
    cli->nothing = !people.n;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_people_write(&out, &people);
        return REL_OK;
    }
    if (rel_cli_flag(cli, "complete"))
        for (size_t i = 0; i < people.n; i++)
            rel_term_line(&cli->term, "%s%s%s", people.v[i].name,
                          *people.v[i].organization ? "\t" : "", people.v[i].organization);
    else if (people.n)
        rel_people_print(cli, &people, true);
    else
        rel_term_line(&cli->term, "Nobody answers to \"%s\".", query.text);
    return REL_OK;
}

static const struct rel_option options[] = {
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N; 20 when not said", NULL, 1, REL_MAX_PAGE,
     false},
    {"complete", 0, REL_OPT_FLAG, NULL, "only the names, one a line, for completion", NULL, 0, 0,
     false},
    {0},
};

const struct rel_command rel_cli_search = {
    .name = "search",
    .group = REL_G_PEOPLE,
    .args = "TEXT",
    .line = "find people by the beginning of words of names, organizations, addresses",
    .more = "Exit 1 when nobody was found.",
    .options = options,
    .db = REL_DB_READ,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run,
};

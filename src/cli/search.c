#include "api/search.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/people.h"
#include "cli/show.h"
#include "practice/search.h"

/* What matches stands out on a terminal. */
static void
print_passage(struct rel_cli *cli, const struct rel_passage *p)
{
    static const char *const kinds[] = {
        [REL_PASSAGE_NOTE] = "note",       [REL_PASSAGE_INTERACTION] = "log",
        [REL_PASSAGE_HEARD] = "heard",     [REL_PASSAGE_PROMISE] = "promise",
        [REL_PASSAGE_ARTICLE] = "library",
    };

    rel_term_addf(&cli->term, REL_DIM, "  %-8s", kinds[p->kind]);
    if (p->kind != REL_PASSAGE_ARTICLE)
        rel_term_addf(&cli->term, REL_PLAIN, "%s%s%s: ", p->name, p->day == REL_NO_DAY ? "" : ", ",
                      p->day == REL_NO_DAY ? "" : rel_show_day(cli, p->day));
    for (size_t i = 0; i < p->pieces.n; i++)
        rel_term_add(&cli->term, p->pieces.v[i].match ? REL_GOOD : REL_PLAIN, p->pieces.v[i].text);
    rel_term_end(&cli->term);
}

static void
print(struct rel_cli *cli, const char *asked, const struct rel_search_answer *answer)
{
    if (*answer->corrected)
        rel_term_line(&cli->term, "Nobody answers to \"%s\"; looked for \"%s\".", asked,
                      answer->corrected);
    if (answer->people.n)
        rel_people_print(cli, &answer->people, true);
    if (answer->people.n && answer->passages.n)
        rel_term_end(&cli->term);
    for (size_t i = 0; i < answer->passages.n; i++)
        print_passage(cli, &answer->passages.v[i]);
    if (!answer->people.n && !answer->passages.n && !*answer->corrected)
        rel_term_line(&cli->term, "Nobody answers to \"%s\".", asked);
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    const char *text = rel_cli_words(cli, 0);
    bool names = rel_cli_flag(cli, "complete");
    int limit = (int)rel_cli_number(cli, "limit", 20);
    struct rel_search_answer answer;
    enum rel_status status =
        rel_practice_search(cli->ctx, text, limit, names ? 0 : limit, &answer, err);

    if (status)
        return status;
    cli->nothing = !answer.people.n && !answer.passages.n;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_search_write(&out, &answer);
        return REL_OK;
    }
    for (size_t i = 0; names && i < answer.people.n; i++)
        rel_term_line(&cli->term, "%s%s%s", answer.people.v[i].name,
                      *answer.people.v[i].organization ? "\t" : "",
                      answer.people.v[i].organization);
    if (!names)
        print(cli, text, &answer);
    return REL_OK;
}

static const char *const shows[] = {"search ferr", "search 'circle:Clients warmth:<40 last:>3m'",
                                    "search 'needs:tax -has:email'", NULL};

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
    .line = "find people, and what was written about them, by the beginning of words",
    .more = "Names, organizations, addresses and numbers; notes, what was heard, promises, the\n"
            "library. Facets narrow the people: circle: tag: state: warmth:<40 last:>3m due:week\n"
            "needs:tax has:email; a minus in front turns one round. Exit 1 when nothing was found.",
    .shows = shows,
    .options = options,
    .db = REL_DB_READ,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run,
};

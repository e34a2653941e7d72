#include "practice/match.h"

#include "api/match.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/who.h"

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_match_list list;
    rel_id who = 0;

    if (cli->args.n && rel_cli_who(cli, rel_cli_words(cli, 0), &who, err))
        return err->status;
    if (rel_practice_matches(cli->ctx, who, (size_t)rel_cli_number(cli, "limit", 10), &list, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_matches_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_match *m = &list.v[i];

        rel_term_line(&cli->term, "%s.", m->sentence);
        rel_term_line(&cli->term, "    %s (%s; the words that meet: %s)", m->act,
                      rel_show_id(cli, m->id), m->evidence);
    }
    if (!list.n)
        rel_term_line(&cli->term, "No match. Write down two needs (relatum heard) and two offers "
                                  "(relatum offer), and this fills up.");
    return REL_OK;
}

static enum rel_status
run_not_this(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_match_acted none = {0};
    rel_id id, change;

    if (rel_cli_id(cli, "match", cli->args.v[0], &id, err)
        || rel_practice_match_not_this(cli->ctx, id, &change, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_match_acted_write(&out, id, &none, change);
    } else
        rel_term_line(&cli->term, "Not this: it will not be proposed again.");
    return REL_OK;
}

static enum rel_status
run_done(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_match_acted acted;
    rel_id id, change;

    if (rel_cli_id(cli, "match", cli->args.v[0], &id, err)
        || rel_practice_match_done(cli->ctx, id, &acted, &change, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_match_acted_write(&out, id, &acted, change);
    } else if (acted.introduction)
        rel_term_line(&cli->term,
                      "An introduction has begun. See the letter: relatum introduction "
                      "show %s",
                      rel_show_id(cli, acted.introduction));
    else
        rel_term_line(&cli->term, "Given, and noted in your give and take. (%s)",
                      rel_show_id(cli, acted.entry));
    return REL_OK;
}

static enum rel_status
run_same(struct rel_cli *cli, struct rel_err *err)
{
    rel_id change;

    if (rel_practice_synonym_add(cli->ctx, cli->args.v[0], cli->args.v[1], &change, err))
        return err->status;
    if (!rel_cli_changed(cli, change))
        rel_term_line(&cli->term, "The same for you from now on: %s and %s.", cli->args.v[0],
                      cli->args.v[1]);
    return REL_OK;
}

static const struct rel_option list_options[] = {
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const char *const shows[] = {"match", "match mei", NULL};

const struct rel_command rel_cli_match = {
    .name = "match",
    .group = REL_G_GIVE,
    .args = "[WHO]",
    .line = "who needs what you, or somebody you know, could give",
    .more =
        "Easy for the giver and valuable to them comes first. What is paid for, or brings you a\n"
        "benefit at once, is shown as an offer.",
    .shows = shows,
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_match_done = {
    .name = "match done",
    .group = REL_G_GIVE,
    .args = "ID",
    .line = "you gave it; or, when it is another's to give, begin an introduction",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_done,
};

const struct rel_command rel_cli_match_not_this = {
    .name = "match not-this",
    .group = REL_G_GIVE,
    .args = "ID",
    .line = "this pair is never proposed again",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_not_this,
};

const struct rel_command rel_cli_match_same = {
    .name = "match same",
    .group = REL_G_GIVE,
    .args = "WORD WORD",
    .line = "two words that mean the same in your needs and offers",
    .db = REL_DB_WRITE,
    .least = 2,
    .most = 2,
    .run = run_same,
};

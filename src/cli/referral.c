#include "practice/referral.h"

#include "api/referral.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_referral r = {.words = rel_cli_words(cli, 1),
                             .outcome = "",
                             .day = rel_cli_past_day(cli, "day", cli->today),
                             .thanked = rel_cli_flag(cli, "thanked") ? cli->today : REL_NO_DAY,
                             .told = REL_NO_DAY};
    const char *other = rel_cli_text(cli, "who", ""), *name, *whom = r.words;
    rel_id id, change;

    r.side = rel_cli_flag(cli, "given") ? REL_REFERRAL_GIVEN : REL_REFERRAL_RECEIVED;
    if (rel_cli_who(cli, cli->args.v[0], &r.contact, err)
        || rel_cli_name(cli, r.contact, &name, err)
        || (*other
            && (rel_cli_who(cli, other, &r.other, err) || rel_cli_name(cli, r.other, &whom, err)))
        || rel_practice_referral_add(cli->ctx, &r, &id, &change, err))
        return err->status;
    if (rel_cli_saved(cli, "referral", id, change))
        return REL_OK;
    if (r.side == REL_REFERRAL_RECEIVED)
        rel_term_line(&cli->term, "%s sent you %s. (%s)", name, whom, rel_show_id(cli, id));
    else
        rel_term_line(&cli->term, "You sent %s %s. (%s)", name, whom, rel_show_id(cli, id));
    if (r.side == REL_REFERRAL_RECEIVED && r.thanked == REL_NO_DAY)
        rel_term_line(&cli->term, "Thank them, then: relatum referral thanked %s",
                      rel_show_id(cli, id));
    return REL_OK;
}

static const char *
state_of(struct rel_cli *cli, const struct rel_referral *r)
{
    if (r->side == REL_REFERRAL_RECEIVED && r->thanked == REL_NO_DAY)
        return "not thanked";
    if (*r->outcome)
        return r->side == REL_REFERRAL_RECEIVED && r->told == REL_NO_DAY
                   ? rel_printf(cli->arena, "%s (not told yet)", r->outcome)
                   : r->outcome;
    return "not known how it ended";
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Day", 0, false},   {"Way", 0, false},
                                                {"Who", 12, false},  {"Whom", 12, false},
                                                {"State", 0, false}, {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_referral_list list;
    rel_id who = 0;

    if (cli->args.n && rel_cli_who(cli, rel_cli_words(cli, 0), &who, err))
        return err->status;
    if (rel_practice_referrals(cli->ctx, who, (size_t)rel_cli_number(cli, "limit", 50), &list, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_referrals_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_referral *r = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0].text = rel_show_day(cli, r->day);
        cells[1].text = r->side == REL_REFERRAL_RECEIVED ? "sent you" : "you sent";
        cells[2] = (struct rel_cell){r->name, REL_BOLD};
        cells[3].text = *r->other_name ? r->other_name : r->words;
        cells[4].text = state_of(cli, r);
        cells[5] = (struct rel_cell){rel_show_id(cli, r->id), REL_DIM};
    }
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "No referral is written down.");
    return REL_OK;
}

enum what { THANKED, OUTCOME, TOLD };

static enum rel_status
set(struct rel_cli *cli, enum what what, const char *line, struct rel_err *err)
{
    struct rel_referral r;
    rel_id id, change;

    if (rel_cli_id(cli, "referral", cli->args.v[0], &id, err)
        || rel_practice_referral_load(cli->ctx, id, &r, err))
        return err->status;
    if (what == OUTCOME)
        r.outcome = rel_cli_words(cli, 1);
    else
        *(what == THANKED ? &r.thanked : &r.told) = cli->today;
    if (rel_practice_referral_set(cli->ctx, &r, &change, err))
        return err->status;
    if (!rel_cli_saved(cli, "referral", id, change))
        rel_term_line(&cli->term, "%s", line);
    return REL_OK;
}

static enum rel_status
run_thanked(struct rel_cli *cli, struct rel_err *err)
{
    return set(cli, THANKED, "Thanked.", err);
}

static enum rel_status
run_outcome(struct rel_cli *cli, struct rel_err *err)
{
    return set(cli, OUTCOME, "Noted how it ended.", err);
}

static enum rel_status
run_told(struct rel_cli *cli, struct rel_err *err)
{
    return set(cli, TOLD, "Told.", err);
}

static const struct rel_option add_options[] = {
    {"who", 'w', REL_OPT_WHO, "WHO", "who was sent, when you have them here", NULL, 0, 0, false},
    {"given", 'g', REL_OPT_FLAG, NULL, "you sent somebody to them", NULL, 0, 0, false},
    {"day", 'd', REL_OPT_PAST, "DAY", "when; today unless said", NULL, 0, 0, false},
    {"thanked", 't', REL_OPT_FLAG, NULL, "you have thanked them already", NULL, 0, 0, false},
    {0},
};
static const struct rel_option list_options[] = {
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const char *const shows[] = {"referral ana \"Bo Ruiz, needs a website\"",
                                    "referral ana --who bo", "referral tom --who mei --given",
                                    NULL};

const struct rel_command rel_cli_referral = {
    .name = "referral",
    .group = REL_G_GIVE,
    .args = "WHO [WORDS] [--who WHO]",
    .line = "they sent you somebody, or you sent them somebody (--given)",
    .shows = shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_add,
};

const struct rel_command rel_cli_referral_list = {
    .name = "referral list",
    .group = REL_G_GIVE,
    .args = "[WHO]",
    .line = "who sent whom, whether thanked, and how it ended",
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_referral_thanked = {
    .name = "referral thanked",
    .group = REL_G_GIVE,
    .args = "ID",
    .line = "you have thanked them",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_thanked,
};

const struct rel_command rel_cli_referral_outcome = {
    .name = "referral outcome",
    .group = REL_G_GIVE,
    .args = "ID WORDS",
    .line = "how it ended",
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .run = run_outcome,
};

const struct rel_command rel_cli_referral_told = {
    .name = "referral told",
    .group = REL_G_GIVE,
    .args = "ID",
    .line = "you have told them how it ended",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_told,
};

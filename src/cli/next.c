#include "cli/commands.h"
#include "cli/show.h"
#include "cli/when.h"
#include "cli/who.h"
#include "practice/pace.h"
#include "practice/prefer.h"
#include "practice/touchpoint.h"

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_touchpoint plan = {.state = REL_PLANNED, .closed = REL_NO_DAY};
    const char *name, *warning;
    rel_id id, change;
    enum rel_status status =
        rel_when_day(rel_cli_words(cli, 1), cli->today, REL_FUTURE, &plan.day, err);

    cli->usage = status != REL_OK;
    if (!status)
        status = rel_cli_who(cli, cli->args.v[0], &plan.contact, err);
    if (!status)
        status = rel_cli_name(cli, plan.contact, &name, err);
    if (status)
        return status;
    plan.channel = (enum rel_channel)rel_cli_number(cli, "channel", REL_CHANNELS);
    plan.announced = rel_cli_flag(cli, "told");
    plan.what = rel_cli_text(cli, "what", "");
    status = rel_practice_next(cli->ctx, &plan, &id, &change, err);
    if (!status)
        status = rel_practice_prefer_warning(cli->ctx, plan.contact, name, plan.channel, INT64_MIN,
                                             &warning, err);
    if (!status)
        status = rel_practice_pace_warning(cli->ctx, plan.contact, plan.channel, plan.day, &warning,
                                           err);
    if (status)
        return status;
    if (rel_cli_warned(cli, "touchpoint", id, change, warning))
        return REL_OK;
    rel_term_line(&cli->term, "Next with %s: %s%s%s.", name, rel_show_day(cli, plan.day),
                  *plan.what ? ", " : "", plan.what);
    if (*warning)
        rel_term_line(&cli->term, "%s", warning);
    if (plan.announced)
        rel_term_line(&cli->term, "They know the day: it counts as a promise.");
    else
        rel_term_line(&cli->term,
                      "If they hear the day from you (\"You will hear from me by %s\"), say "
                      "--told: then it counts as a promise.",
                      rel_show_day(cli, plan.day));
    return REL_OK;
}

static const struct rel_option options[] = {
    {"told", 0, REL_OPT_FLAG, NULL, "they know that day: it counts as a promise", NULL, 0, 0,
     false},
    {"what", 0, REL_OPT_TEXT, "TEXT", "what about", NULL, 0, 0, false},
    {"channel", 'c', REL_OPT_CHOICE, "CHANNEL", "by what", rel_channel_words, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_next = {
    .name = "next",
    .group = REL_G_DAILY,
    .args = "WHO DAY [--told]",
    .line = "the day when they will hear from you next",
    .more = "A plan made by hand takes the place of an earlier one for that person.",
    .options = options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = 4,
    .arg = REL_ARG_WHO,
    .run = run,
};

#include "practice/me.h"

#include "api/me.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"

static void
line(struct rel_cli *cli, const char *head, const char *text)
{
    if (!*text)
        return;
    rel_term_addf(&cli->term, REL_DIM, "%-11s", head);
    rel_term_line(&cli->term, "%s", text);
}

static void
print(struct rel_cli *cli, const struct rel_me *me)
{
    rel_term_head(&cli->term, *me->display ? me->display : me->name);
    line(cli, "Zone", me->zone);
    line(cli, "Country",
         *me->region
             ? rel_printf(cli->arena, "%s (numbers without + are read as of there)", me->region)
             : "");
    line(cli, "A day",
         rel_printf(cli->arena, "%s, %s", rel_show_count(cli, me->daily_people, "person", "people"),
                    rel_show_count(cli, me->daily_minutes, "minute", "minutes")));
    for (size_t i = 0; i < me->addresses.n; i++)
        line(cli, i ? "" : "Addresses",
             me->addresses.v[i].guessed
                 ? rel_printf(cli->arena,
                              "%s (guessed from your mail; if it is yours: relatum me "
                              "%s)",
                              me->addresses.v[i].value, me->addresses.v[i].value)
                 : me->addresses.v[i].value);
    if (!me->addresses.n)
        line(cli, "Addresses", "none yet; say yours: relatum me ana@example.org");
}

static bool
differs(struct rel_cli *cli)
{
    return rel_cli_flag(cli, "name") || rel_cli_flag(cli, "zone") || rel_cli_flag(cli, "country")
           || rel_cli_flag(cli, "people") || rel_cli_flag(cli, "minutes");
}

static enum rel_status
addresses(struct rel_cli *cli, int64_t *all, struct rel_err *err)
{
    int64_t changed;
    enum rel_status status = REL_OK;

    for (size_t i = 0; i < cli->args.n && !status; i++, *all += status ? 0 : changed)
        status = rel_practice_me_address(cli->ctx, cli->args.v[i], true, &changed, err);
    for (size_t i = 0; i < cli->given.n && !status; i++)
        if (rel_str_is(cli->given.v[i].option->name, "not")) {
            status = rel_practice_me_address(cli->ctx, cli->given.v[i].text, false, &changed, err);
            *all += status ? 0 : changed;
        }
    return status;
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_me me;
    int64_t changed = 0;
    enum rel_status status = rel_practice_me(cli->ctx, &me, err);

    if (!status && differs(cli)) {
        me.display = rel_cli_text(cli, "name", me.display);
        me.zone = rel_cli_text(cli, "zone", me.zone);
        me.region = rel_cli_text(cli, "country", me.region);
        me.daily_people = (int)rel_cli_number(cli, "people", me.daily_people);
        me.daily_minutes = (int)rel_cli_number(cli, "minutes", me.daily_minutes);
        status = rel_practice_me_set(cli->ctx, &me, err);
    }
    if (!status)
        status = addresses(cli, &changed, err);
    if (!status)
        status = rel_practice_me(cli->ctx, &me, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        if (cli->args.n || rel_cli_flag(cli, "not"))
            rel_api_me_addressed_write(&out, changed, &me);
        else
            rel_api_me_write(&out, &me);
        return REL_OK;
    }
    if (changed)
        rel_term_line(&cli->term, "%s worked out again.\n",
                      rel_show_count(cli, changed, "message was", "messages were"));
    print(cli, &me);
    return REL_OK;
}

static const struct rel_option options[] = {
    {"not", 0, REL_OPT_TEXT, "ADDRESS", "this address is not yours", NULL, 0, 0, true},
    {"name", 0, REL_OPT_TEXT, "NAME", "your name, as people know you", NULL, 0, 0, false},
    {"zone", 0, REL_OPT_TEXT, "ZONE", "your time zone: Europe/Vienna", NULL, 0, 0, false},
    {"country", 0, REL_OPT_TEXT, "CC", "two letters, for phone numbers without +: AT", NULL, 0, 0,
     false},
    {"people", 0, REL_OPT_NUMBER, "N", "how many people a day may ask for", NULL, 1, REL_MAX_PAGE,
     false},
    {"minutes", 0, REL_OPT_NUMBER, "N", "how many minutes a day may ask for", NULL, 5, 1440, false},
    {0},
};
static const char *const shows[] = {"me", "me ana@example.org --not info@example.org",
                                    "me --zone Europe/Vienna --people 5", NULL};

const struct rel_command rel_cli_me = {
    .name = "me",
    .group = REL_G_START,
    .args = "[ADDRESS...] [OPTIONS]",
    .line = "who you are: your own addresses, time zone, how much a day may ask",
    .more = "Mail is yours or theirs by your own addresses. They are guessed from your mail; put\n"
            "them right here, and the mail that was read is worked out again.",
    .shows = shows,
    .options = options,
    .db = REL_DB_WRITE,
    .most = -1,
    .run = run,
};

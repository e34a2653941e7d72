#include "practice/report.h"

#include "api/report.h"
#include "cli/commands.h"
#include "cli/show.h"

static void
reach(struct rel_cli *cli, const struct rel_report *r)
{
    static const int shown[] = {2, 3, 5, 12};
    static const char *const nth[] = {"2nd", "3rd", "5th", "12th"};

    rel_term_head(&cli->term, "How far new people get");
    rel_term_line(&cli->term, "  %s met at least 90 days ago; %s left out, met since.",
                  rel_show_count(cli, r->cohort, "person", "people"),
                  rel_show_count(cli, r->too_new, "person", "people"));
    for (size_t i = 0; i < REL_COUNT(shown) && r->cohort; i++)
        rel_term_line(&cli->term, "  %-4s contact within 90 days: %s", nth[i],
                      rel_practice_report_share(cli->ctx, r->reached[shown[i] - 1], r->cohort));
    rel_term_line(&cli->term,
                  "  As often claimed: 52 %% get a 2nd contact, 27 %% a 3rd; source not "
                  "found.");
}

static void
yourself(struct rel_cli *cli, const struct rel_report *r)
{
    const struct rel_report_promises *p = &r->promises;

    rel_term_head(&cli->term, "You");
    if (r->first_hours >= 0)
        rel_term_line(&cli->term, "  First word to somebody new: %.0f hours (middle of %s)",
                      r->first_hours, rel_show_count(cli, r->answered_caught, "person", "people"));
    if (p->due)
        rel_term_line(&cli->term, "  Promises kept in time: %s (%lld late, %lld not kept)",
                      rel_practice_report_share(cli->ctx, p->kept, p->due), (long long)p->late,
                      (long long)p->broken);
    if (r->touches_before >= 0)
        rel_term_line(&cli->term, "  Contacts before an invitation: %.0f (middle of %lld)",
                      r->touches_before, (long long)r->invitations);
    rel_term_line(&cli->term, "  Given %lld, received %lld; %lld of them free and unselfish",
                  (long long)r->giving.given, (long long)r->giving.taken,
                  (long long)r->giving.trust);
    rel_term_line(&cli->term, "  Days with a word from them %lld, from you %lld",
                  (long long)r->inbound, (long long)r->outbound);
    if (r->asks.asked)
        rel_term_line(&cli->term, "  Asked %s: %lld yes, %lld no, %lld later; cared for after %lld",
                      rel_show_count(cli, r->asks.asked, "time", "times"), (long long)r->asks.yes,
                      (long long)r->asks.no, (long long)r->asks.later, (long long)r->asks.cared);
    if (r->referrals.received + r->referrals.given)
        rel_term_line(&cli->term,
                      "  Referrals received %lld (thanked %lld, told the outcome %lld), given %lld",
                      (long long)r->referrals.received, (long long)r->referrals.thanked,
                      (long long)r->referrals.told, (long long)r->referrals.given);
    if (r->introductions.made)
        rel_term_line(&cli->term, "  Introductions %lld, made %lld, fruitful %lld",
                      (long long)r->introductions.made, (long long)r->introductions.introduced,
                      (long long)r->introductions.fruitful);
}

static void
silent(struct rel_cli *cli, const struct rel_report *r)
{
    if (!r->silent.n)
        return;
    rel_term_head(&cli->term, "Fell silent within 7 to 90 days");
    for (size_t i = 0; i < r->silent.n; i++)
        rel_term_line(&cli->term, "  %s, last %s after %s%s%s", r->silent.v[i].name,
                      rel_show_day(cli, r->silent.v[i].last),
                      rel_show_count(cli, r->silent.v[i].contacts, "contact", "contacts"),
                      *r->silent.v[i].before ? "; before: " : "", r->silent.v[i].before);
}

static void
strikes(struct rel_cli *cli, const struct rel_report *r)
{
    if (r->strikes.n)
        rel_term_head(&cli->term, "Not kept");
    for (size_t i = 0; i < r->strikes.n; i++)
        rel_term_line(&cli->term, "  %s: %s, by %s", r->strikes.v[i].name, r->strikes.v[i].text,
                      rel_show_day(cli, r->strikes.v[i].due));
}

static void
warmth(struct rel_cli *cli, const struct rel_report *r)
{
    const int64_t *v = r->warmth[REL_REPORT_MONTHS - 1].v;

    rel_term_head(&cli->term, "Warmth of your people today");
    rel_term_line(&cli->term, "  Fresh %lld, Warm %lld, Mild %lld, Cool %lld, Cold %lld",
                  (long long)v[0], (long long)v[1], (long long)v[2], (long long)v[3],
                  (long long)v[4]);
}

static void
record(struct rel_cli *cli, const struct rel_report *r)
{
    bool any = false;

    for (int i = 0; i < REL_REPORT_CHANCES; i++) {
        if (!r->record[i].asked)
            continue;
        if (!any)
            rel_term_head(&cli->term, "The forecast's own record");
        any = true;
        rel_term_line(&cli->term, "  %s", rel_practice_report_chance(cli->ctx, &r->record[i]));
    }
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_report r;
    enum rel_status status =
        rel_practice_report(cli->ctx, rel_cli_day(cli, "since", REL_NO_DAY), &r, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_report_write(&out, &r);
        return REL_OK;
    }
    reach(cli, &r);
    yourself(cli, &r);
    warmth(cli, &r);
    silent(cli, &r);
    strikes(cli, &r);
    record(cli, &r);
    return REL_OK;
}

static const struct rel_option options[] = {
    {"since", 's', REL_OPT_DAY, "DAY", "only what happened since", NULL, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_report = {
    .name = "report",
    .group = REL_G_BACK,
    .args = "[--since DAY]",
    .line = "your own figures: how far people get, your word, give and take, the forecast",
    .more =
        "Below 20 people a share is written \"n of m\". People met in the last 90 days are left\n"
        "out of how far new people get, and counted. Well-known figures stand beside yours as\n"
        "claimed; their source was not found.",
    .options = options,
    .db = REL_DB_READ,
    .run = run,
};

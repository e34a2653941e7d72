#include "practice/today.h"

#include "api/today.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/today_rows.h"

enum { MOST_CHUNKS = 20 };

static const char *
date_title(const struct rel_cli *cli, rel_day day)
{
    static const char *const weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                           "Friday", "Saturday", "Sunday"};
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    struct rel_civil c = rel_day_civil(day);

    return rel_printf(cli->arena, "%s %d %s", weekdays[rel_day_weekday(day) - 1], c.day,
                      months[c.month - 1]);
}

/* "8 people, about an hour. Two of them first." */
static const char *
summary(const struct rel_cli *cli, const struct rel_today *today)
{
    const char *text = rel_printf(cli->arena, "%s, %s.",
                                  rel_show_count(cli, (int64_t)today->n, "person", "people"),
                                  rel_show_minutes(cli, today->minutes));
    size_t first = 0;

    for (size_t i = 0; i < today->n; i++)
        first += today->v[i].cut == REL_DO_FIRST;
    if (first && first < today->n)
        text = rel_printf(cli->arena, "%s %s of them first.", text,
                          rel_show_upper(cli, rel_show_number(cli, (int64_t)first)));
    return text;
}

static void
print_word(struct rel_cli *cli, const struct rel_word *word)
{
    if (!word->due)
        return;
    rel_term_add(&cli->term, REL_DIM, "Your word  ");
    rel_term_line(&cli->term, "%d of %s kept on time in the last 30 days", word->kept,
                  rel_show_count(cli, word->due, "promise", "promises"));
}

static void
print_ahead(struct rel_cli *cli, const struct rel_today *today)
{
    bool any = false;

    for (size_t i = 0; i < today->ahead_n; i++) {
        int n = today->ahead[i].people;
        char buf[REL_DAY_TEXT];

        if (!n)
            continue;
        rel_term_add(&cli->term, any ? REL_PLAIN : REL_DIM, any ? ", " : "Next days  ");
        rel_term_addf(&cli->term, REL_PLAIN, "%d%s on %s", n,
                      any      ? ""
                      : n == 1 ? " person"
                               : " people",
                      rel_day_words(today->ahead[i].day, today->day, buf));
        any = true;
    }
    if (any)
        rel_term_end(&cli->term);
}

/* Not rows: nobody has to be reached, something has to be noted. */
static void
print_meetings(struct rel_cli *cli, const struct rel_today *today)
{
    for (size_t i = 0; i < today->meetings.n; i++) {
        const struct rel_today_meeting *m = &today->meetings.v[i];

        rel_term_line(&cli->term, "%s", m->sentence);
        rel_term_addf(&cli->term, REL_DIM, "  Note it: relatum log \"%s ...\"", m->say);
        rel_term_end(&cli->term);
    }
}

static void
print(struct rel_cli *cli, const struct rel_today *today)
{
    rel_term_head(&cli->term, date_title(cli, today->day));
    if (!today->n && today->suggestions)
        rel_term_line(&cli->term, "Nobody is here yet. Begin with: relatum import FILE..., or "
                                  "relatum add NAME");
    else if (!today->n)
        rel_term_line(&cli->term, "Nothing is due today.");
    else if (today->suggestions)
        rel_term_line(&cli->term,
                      "You have not picked anybody yet. Your contacts speak for these.");
    else
        rel_term_line(&cli->term, "%s", summary(cli, today));
    print_meetings(cli, today);
    rel_today_rows_print(cli, today, rel_cli_flag(cli, "why"));
    if (today->n || today->word.due || today->ahead_n)
        rel_term_end(&cli->term);
    if (today->suggestions && today->n)
        rel_term_line(&cli->term,
                      "Tend them: relatum pick --proposed. Or choose: relatum pick WHO...");
    if (today->more)
        rel_term_line(&cli->term,
                      "More is due; this is enough for a day. All of it: relatum today "
                      "--limit %d",
                      (int)REL_MAX_PAGE);
    print_word(cli, &today->word);
    print_ahead(cli, today);
}

/* Dates that have passed are rolled on once the answer stands there. A database that cannot be
 * written is no failure: the next one who can does it. The reading context finds out whether there
 * is anything to do. */
static void
roll(struct rel_cli *cli)
{
    REL_AUTO(rel_ctx) *ctx = NULL;
    struct rel_err err;
    bool left = true;

    if (rel_term_flush(&cli->term, &err)
        || (!rel_practice_today_roll(cli->ctx, &left, &err) && !left))
        return;
    if (rel_ctx_open(cli->db, REL_CTX_WRITE, cli->now, cli->today, &ctx, &err))
        return;
    left = true;
    for (int chunk = 0; left && chunk < MOST_CHUNKS; chunk++)
        if (rel_practice_today_roll(ctx, &left, &err))
            return;
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_today today;
    enum rel_status status =
        rel_practice_today(cli->ctx, (size_t)rel_cli_number(cli, "limit", 0), &today, err);

    if (status)
        return status;
    cli->nothing = rel_cli_flag(cli, "check") && (!today.n || today.suggestions);
    if (rel_cli_flag(cli, "check"))
        return REL_OK;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_today_write(&out, &today);
    } else {
        print(cli, &today);
    }
    roll(cli);
    return REL_OK;
}

static const struct rel_option options[] = {
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N people; else what relatum me says", NULL, 1,
     REL_MAX_PAGE, false},
    {"why", 0, REL_OPT_FLAG, NULL, "say why each stands where it stands", NULL, 0, 0, false},
    {"check", 0, REL_OPT_FLAG, NULL, "print nothing; exit 0 when something is due, else 1", NULL, 0,
     0, false},
    {0},
};

const struct rel_command rel_cli_today = {
    .name = "today",
    .group = REL_G_DAILY,
    .args = "[OPTIONS]",
    .line = "whom to reach out to today, why, and with what",
    .more = "Answer a row with: relatum done WHO, later WHO DAY, rest WHO, not-this WHO.",
    .options = options,
    .db = REL_DB_READ,
    .run = run,
};

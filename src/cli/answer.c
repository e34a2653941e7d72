/* The four answers to a row of Today: done, later, rest, not-this. */
#include "api/today.h"
#include "base/limits.h"
#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/when.h"
#include "cli/who.h"
#include "practice/log.h"
#include "practice/pace.h"
#include "practice/person.h"
#include "practice/today.h"

enum { FOR_NOW_DAYS = 30 };

/* An id may name the promise or touchpoint a row of today rests on. */
static enum rel_status
by_row(struct rel_cli *cli, rel_id id, struct rel_today_answer *wish, bool *found,
       struct rel_err *err)
{
    struct rel_today today;
    enum rel_status status = rel_practice_today(cli->ctx, REL_MAX_PAGE, &today, err);

    for (size_t i = 0; !status && i < today.n; i++)
        for (size_t r = 0; r <= today.v[i].more_n; r++) {
            const struct rel_reason *reason = r ? &today.v[i].more[r - 1] : &today.v[i].reason;

            if (reason->row == id) {
                wish->contact = today.v[i].contact;
                wish->kind = reason->kind;
                wish->row = id;
                *found = true;
                return REL_OK;
            }
        }
    return status;
}

/* Gives the answer; with --json it is printed here. */
static enum rel_status
give(struct rel_cli *cli, struct rel_today_answer *wish, const char **name,
     struct rel_reason *reason, const char **warning, struct rel_err *err)
{
    const char *who = cli->args.v[0];
    bool found = false;
    rel_id id, change;
    enum rel_status status = REL_OK;

    wish->kind = (enum rel_agenda_kind)rel_cli_number(cli, "kind", REL_KINDS);
    if (rel_id_parse(who, &id))
        status = by_row(cli, id, wish, &found, err);
    if (!status && !found)
        status = rel_cli_who(cli, who, &wish->contact, err);
    if (!status)
        status = rel_practice_today_answer(cli->ctx, wish, reason, &change, err);
    if (!status)
        status = rel_cli_name(cli, wish->contact, name, err);
    *warning = "";
    if (!status && wish->answer == REL_ANSWER_DONE)
        status = rel_practice_pace_warning(cli->ctx, wish->contact, REL_CHANNELS, cli->today,
                                           warning, err);
    if (!status && cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_answered_write(&out, reason, change, *warning);
    }
    return status;
}

static enum rel_status
run_done(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_today_answer wish = {.answer = REL_ANSWER_DONE, .until = REL_NO_DAY, .why = ""};
    struct rel_reason reason;
    const char *name, *next, *warning;
    enum rel_status status = give(cli, &wish, &name, &reason, &warning, err);

    if (!status)
        status = rel_practice_next_step(cli->ctx, wish.contact, &next, err);
    if (status || cli->json)
        return status;
    rel_term_line(&cli->term, "Done: %s. (%s)", name, reason.label);
    if (*next)
        rel_term_line(&cli->term, "%s", next);
    if (*warning)
        rel_term_line(&cli->term, "%s", warning);
    return REL_OK;
}

static enum rel_status
run_later(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_today_answer wish = {.answer = REL_ANSWER_LATER, .why = ""};
    struct rel_reason reason;
    const char *name, *warning;
    enum rel_status status = REL_OK;

    wish.until = cli->today + 1;
    if (cli->args.n > 1)
        status = rel_when_day(rel_cli_words(cli, 1), cli->today, REL_FUTURE, &wish.until, err);
    if (status) {
        cli->usage = true;
        return status;
    }
    status = give(cli, &wish, &name, &reason, &warning, err);
    if (status || cli->json)
        return status;
    rel_term_line(&cli->term, "%s comes back %s%s.", name, wish.until > cli->today + 1 ? "on " : "",
                  rel_show_day(cli, wish.until));
    if (reason.kind == REL_KIND_PROMISE)
        rel_term_line(&cli->term,
                      "The promise keeps its day. A new one, once they know: relatum promise "
                      "renegotiate %s --by DAY",
                      reason.row ? rel_show_id(cli, reason.row) : "ID");
    return REL_OK;
}

/* Rest is always a choice, whether anything is due or not. */
static enum rel_status
run_rest(struct rel_cli *cli, struct rel_err *err)
{
    rel_day until = rel_cli_day(cli, "until", REL_DAY_FOREVER);
    const char *name;
    rel_id who, change;
    enum rel_status status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);

    if (!status)
        status = rel_practice_person_state(cli->ctx, who, REL_RESTING, until, &change, err);
    if (!status)
        status = rel_cli_name(cli, who, &name, err);
    if (status)
        return status;
    if (rel_cli_changed(cli, change))
        return REL_OK;
    rel_term_line(&cli->term, "%s rests until %s.", name,
                  until == REL_DAY_FOREVER ? "they write" : rel_show_day(cli, until));
    return REL_OK;
}

static enum rel_status
run_not_this(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_today_answer wish = {.answer = REL_ANSWER_NOT_THIS};
    struct rel_reason reason;
    const char *name, *warning;
    enum rel_status status;

    wish.until = rel_cli_flag(cli, "for-now") ? cli->today + FOR_NOW_DAYS : REL_NO_DAY;
    wish.why = rel_cli_text(cli, "why", NULL);
    if (!wish.why)
        wish.why = rel_ask(cli, "Why not? (Enter: no reason)");
    if (!wish.why)
        wish.why = "";
    status = give(cli, &wish, &name, &reason, &warning, err);
    if (!status && !cli->json)
        rel_term_line(&cli->term, "%s: not this%s. (%s)", name,
                      wish.until == REL_NO_DAY
                          ? " again"
                          : rel_printf(cli->arena, " before %s", rel_show_day(cli, wish.until)),
                      reason.label);
    return status;
}

#define KIND                                                                                       \
    {                                                                                              \
        "kind", 'k', REL_OPT_CHOICE, "KIND", "answer this reason, not the one that leads",         \
            rel_agenda_kind_words, 0, 0, false                                                     \
    }

static const struct rel_option kind_only[] = {KIND, {0}};
static const struct rel_option rest_options[] = {
    {"until", 'u', REL_OPT_DAY, "DAY", "until that day; else until they write", NULL, 0, 0, false},
    {0},
};
static const struct rel_option not_this_options[] = {
    KIND,
    {"why", 0, REL_OPT_TEXT, "TEXT", "why not, in your words", NULL, 0, 0, false},
    {"for-now", 0, REL_OPT_FLAG, NULL, "only for 30 days", NULL, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_done = {
    .name = "done",
    .group = REL_G_DAILY,
    .args = "WHO",
    .line = "you reached out: logs it and keeps the promise it rested on",
    .more = "Logs contact by the channel that Today proposed. For more, use relatum log. WHO may\n"
            "also be the id of the promise or plan a row rests on.",
    .options = kind_only,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_WHO,
    .run = run_done,
};

const struct rel_command rel_cli_later = {
    .name = "later",
    .group = REL_G_DAILY,
    .args = "WHO [DAY]",
    .line = "not today: comes back tomorrow, or on that day",
    .options = kind_only,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 4,
    .arg = REL_ARG_WHO,
    .run = run_later,
};

const struct rel_command rel_cli_rest = {
    .name = "rest",
    .group = REL_G_DAILY,
    .args = "WHO [--until DAY]",
    .line = "leave this person in peace until a day, or until they write",
    .options = rest_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_WHO,
    .run = run_rest,
};

const struct rel_command rel_cli_not_this = {
    .name = "not-this",
    .group = REL_G_DAILY,
    .args = "WHO [--why TEXT] [--for-now]",
    .line = "this reason does not count for this person, again or for now",
    .options = not_this_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_WHO,
    .run = run_not_this,
};

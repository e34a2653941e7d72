#include "practice/log.h"

#include "api/log.h"
#include "base/limits.h"
#include "cli/ask.h"
#include "cli/capture.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/who.h"

/* What goes without saying: one calls and meets together, and sends things. */
static enum rel_direction
usual_direction(enum rel_channel channel)
{
    static const enum rel_direction usual[REL_CHANNELS] = {
        [REL_CALL] = REL_MUTUAL,      [REL_MAIL] = REL_OUTBOUND, [REL_LETTER] = REL_OUTBOUND,
        [REL_CARD] = REL_OUTBOUND,    [REL_GIFT] = REL_OUTBOUND, [REL_MEETING] = REL_MUTUAL,
        [REL_MESSAGE] = REL_OUTBOUND, [REL_VISIT] = REL_MUTUAL,  [REL_ARTICLE] = REL_OUTBOUND,
        [REL_EVENT] = REL_MUTUAL,
    };

    return usual[channel];
}

/* --who again and again; on a terminal without one, a question. */
static enum rel_status
read_who(struct rel_cli *cli, struct rel_log *log, struct rel_err *err)
{
    const char *answer;
    enum rel_status status = REL_OK;

    for (size_t i = 0; i < cli->given.n && !status; i++)
        if (rel_str_is(cli->given.v[i].option->name, "who"))
            status = rel_cli_who(cli, cli->given.v[i].text, REL_ADD(cli->arena, &log->who), err);
    if (status || log->who.n)
        return status;
    answer = rel_ask(cli, "With whom?");
    if (answer && *answer)
        return rel_cli_who(cli, answer, REL_ADD(cli->arena, &log->who), err);
    cli->usage = true;
    rel_fail(err, REL_BAD_INPUT, "with whom was it?");
    return rel_advise(
        err, "who",
        "Name at least one person: --who ANA. Names are read out of the sentence when "
        "nothing is said exactly besides.");
}

static enum rel_status
read_channel(struct rel_cli *cli, struct rel_log *log, struct rel_err *err)
{
    const struct rel_given *given = rel_cli_given(cli, "channel");
    const char *answer;
    int ways = rel_cli_flag(cli, "out") + rel_cli_flag(cli, "in") + rel_cli_flag(cli, "mutual");

    if (given) {
        log->channel = (enum rel_channel)given->n;
    } else {
        answer = rel_ask(cli, "How (call, email, meeting, message, ...)?");
        if (!answer || !rel_channel_parse(answer, &log->channel)) {
            cli->usage = true;
            rel_fail(err, REL_BAD_INPUT, "how were you in contact?");
            return rel_advise(err, "channel",
                              "Say it with --channel: call, email, letter, card, gift, meeting, "
                              "message, visit, article or event.");
        }
    }
    if (ways > 1)
        return rel_cli_usage(cli, err, "--out, --in and --mutual: one of them at most");
    log->direction = rel_cli_flag(cli, "out")      ? REL_OUTBOUND
                     : rel_cli_flag(cli, "in")     ? REL_INBOUND
                     : rel_cli_flag(cli, "mutual") ? REL_MUTUAL
                                                   : usual_direction(log->channel);
    return REL_OK;
}

/* --promise and --waiting, each with the --by that follows it. */
static enum rel_status
read_promises(struct rel_cli *cli, struct rel_log *log, struct rel_err *err)
{
    struct rel_log_promise *last = NULL;

    for (size_t i = 0; i < cli->given.n; i++) {
        const struct rel_given *given = &cli->given.v[i];
        const char *name = given->option->name;

        if (rel_str_is(name, "promise") || rel_str_is(name, "waiting")) {
            last = REL_ADD(cli->arena, &log->promises);
            *last = (struct rel_log_promise){.side = *name == 'p' ? REL_MINE : REL_THEIRS,
                                             .text = given->text,
                                             .due = REL_NO_DAY};
        } else if (rel_str_is(name, "by")) {
            if (!last || last->due != REL_NO_DAY)
                return rel_cli_usage(cli, err, "--by belongs behind a --promise or --waiting");
            last->due = given->day;
        }
    }
    return REL_OK;
}

static enum rel_status
read_log(struct rel_cli *cli, struct rel_log *log, struct rel_err *err)
{
    const struct rel_given *at = rel_cli_given(cli, "at");
    const char *sentence = rel_cli_words(cli, 0), *note = rel_cli_text(cli, "note", "");
    enum rel_status status = read_who(cli, log, err);

    if (!status)
        status = read_channel(cli, log, err);
    if (!status)
        status = read_promises(cli, log, err);
    if (status)
        return status;
    log->uid = rel_cli_text(cli, "uid", "");
    log->at = at ? at->n : cli->now;
    log->minutes = (int)rel_cli_number(cli, "minutes", 0);
    log->note = *sentence && *note ? rel_printf(cli->arena, "%s\n%s", sentence, note)
                : *note            ? note
                                   : sentence;
    log->has_next = rel_cli_flag(cli, "next");
    log->next_day = rel_cli_day(cli, "next", REL_NO_DAY);
    log->next_channel = (enum rel_channel)rel_cli_number(cli, "next-channel", REL_CHANNELS);
    log->next_announced = rel_cli_flag(cli, "told");
    log->next_what = rel_cli_text(cli, "next-what", "");
    if (!log->has_next && (log->next_announced || *log->next_what))
        return rel_cli_usage(cli, err, "--told and --next-what belong to --next DAY");
    return REL_OK;
}

static void
tell(struct rel_cli *cli, const struct rel_log *log, const struct rel_logged *logged)
{
    const char *names = "";

    if (logged->again) {
        rel_term_line(&cli->term, "That is logged already; nothing was changed.");
        return;
    }
    for (size_t i = 0; i < logged->n; i++)
        names = rel_printf(cli->arena, "%s%s%s", names,
                           !i                   ? ""
                           : i + 1 == logged->n ? " and "
                                                : ", ",
                           logged->v[i].name);
    rel_term_addf(&cli->term, REL_GOOD, "Logged");
    rel_term_line(&cli->term, ": %s with %s, %s%s.", rel_show_channel(log->channel), names,
                  rel_show_moment(cli, log->at),
                  log->minutes ? rel_printf(cli->arena, ", %d minutes", log->minutes) : "");
    for (size_t i = 0; i < log->promises.n; i++)
        rel_term_line(&cli->term, "%s: %s%s.",
                      log->promises.v[i].side == REL_MINE ? "Promised" : "Waiting on them",
                      log->promises.v[i].text, rel_show_by(cli, log->promises.v[i].due));
    for (size_t i = 0; i < logged->n; i++)
        if (logged->n > 1)
            rel_term_line(&cli->term, "%s: %s", logged->v[i].name, logged->v[i].sentence);
        else
            rel_term_line(&cli->term, "%s", logged->v[i].sentence);
    for (size_t i = 0; i < logged->n; i++)
        if (*logged->v[i].warning)
            rel_term_line(&cli->term, "%s", logged->v[i].warning);
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_log log = {.uid = ""};
    struct rel_logged logged;
    enum rel_status status;

    if (rel_cli_is_capture(cli))
        return rel_cli_capture(cli, err);
    status = read_log(cli, &log, err);
    if (!status)
        status = rel_practice_log(cli->ctx, &log, &logged, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_logged_write(&out, &logged);
        return REL_OK;
    }
    tell(cli, &log, &logged);
    return REL_OK;
}

static const struct rel_option options[] = {
    {"who", 'w', REL_OPT_WHO, "WHO", "with whom", NULL, 0, 0, true},
    {"channel", 'c', REL_OPT_CHOICE, "CHANNEL", "how", rel_channel_words, 0, 0, false},
    {"out", 0, REL_OPT_FLAG, NULL, "you reached out to them", NULL, 0, 0, false},
    {"in", 0, REL_OPT_FLAG, NULL, "they reached out to you", NULL, 0, 0, false},
    {"mutual", 0, REL_OPT_FLAG, NULL, "both of you (a call, a meeting)", NULL, 0, 0, false},
    {"at", 0, REL_OPT_PAST, "TIME", "when it was; now when not said", NULL, 0, 0, false},
    {"minutes", 'm', REL_OPT_NUMBER, "N", "how long", NULL, 1, 1440, false},
    {"note", 'n', REL_OPT_TEXT, "TEXT", "what is worth remembering", NULL, 0, 0, false},
    {"next", 0, REL_OPT_DAY, "DAY", "when they will hear from you next", NULL, 0, 0, false},
    {"next-what", 0, REL_OPT_TEXT, "TEXT", "what about", NULL, 0, 0, false},
    {"next-channel", 0, REL_OPT_CHOICE, "CHANNEL", "by what", rel_channel_words, 0, 0, false},
    {"told", 0, REL_OPT_FLAG, NULL, "they know that day: it counts as a promise", NULL, 0, 0,
     false},
    {"promise", 'p', REL_OPT_TEXT, "TEXT", "what you said you would do", NULL, 0, 0, true},
    {"waiting", 0, REL_OPT_TEXT, "TEXT", "what they said they would do", NULL, 0, 0, true},
    {"by", 'b', REL_OPT_DAY, "DAY", "the day of the promise or waiting in front of it", NULL, 0, 0,
     true},
    {"uid", 0, REL_OPT_TEXT, "TEXT", "your own name for this log: the same one twice logs once",
     NULL, 0, 0, false},
    {"dry-run", 0, REL_OPT_FLAG, NULL, "of a sentence: show the pieces, store nothing", NULL, 0, 0,
     false},
    {"not", 0, REL_OPT_NUMBER, "N", "of a sentence: leave piece N out", NULL, 1, 200, true},
    {"kind", 0, REL_OPT_TEXT, "N=KIND", "of a sentence: what was heard in piece N is of that kind",
     NULL, 0, 0, true},
    {"is", 0, REL_OPT_TEXT, "N=WHO", "of a sentence: piece N means this person", NULL, 0, 0, true},
    {0},
};

static const char *const shows[] = {
    "log \"called Ana yesterday 20 min, she needs a lawyer, promised an intro by Friday\"",
    "log --who ana --channel call --minutes 20 \"needs a Postgres consultant\"",
    "log -w ana -w bo -c meeting --at \"yesterday 16:10\" --next +7d --told",
    "log -w ana -c email --out --promise \"send the checklist\" --by friday", NULL};

const struct rel_command rel_cli_log = {
    .name = "log",
    .group = REL_G_DAILY,
    .args = "SENTENCE, or [SENTENCE] --who WHO... --channel CHANNEL [OPTIONS]",
    .line = "contact happened: with whom, how, what was said and promised",
    .more =
        "A sentence alone (English or German) is taken apart: who, how, when, how long, what was\n"
        "heard and promised, what is next. The pieces are shown, and stored after a yes or\n"
        "with --yes; without, exit 1. The sentence is kept whole as the note. Without --out, --in "
        "or --mutual a call, a\n"
        "meeting, a visit and an event were mutual, and all else you sent.",
    .shows = shows,
    .options = options,
    .db = REL_DB_WRITE,
    .most = -1,
    .arg = REL_ARG_TEXT,
    .run = run,
};

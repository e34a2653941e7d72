#include "practice/pushaway.h"

#include "api/pushaway.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

static enum rel_status
saved(struct rel_cli *cli, rel_id id, rel_id change, const char *words)
{
    if (!rel_cli_saved(cli, "pushaway", id, change)) {
        rel_term_line(&cli->term, "%s", words);
    }
    return REL_OK;
}

/* WHO [WORDS]: opens a case, or with `not_this` remembers that there is none. */
static enum rel_status
open_case(struct rel_cli *cli, enum rel_signal signal, bool not_this, rel_day day,
          struct rel_err *err)
{
    const char *name, *words = rel_cli_words(cli, 1);
    rel_id who, id, change;
    enum rel_status status = rel_cli_who(cli, cli->args.v[0], &who, err);

    if (!status)
        status = rel_cli_name(cli, who, &name, err);
    if (!status)
        status = rel_practice_pushaway_open(cli->ctx, who, signal, words, day, not_this, &id,
                                            &change, err);
    if (status)
        return status;
    return saved(cli, id, change,
                 not_this ? rel_printf(
                     cli->arena, "%s: not a push-away. It will need more to be shown again.", name)
                          : rel_printf(cli->arena,
                                       "%s: a case is open. What helps: relatum pushaway show %s",
                                       name, rel_show_id(cli, id)));
}

static enum rel_status
run_open(struct rel_cli *cli, struct rel_err *err)
{
    return open_case(cli, (enum rel_signal)rel_cli_number(cli, "signal", REL_SIGNALS), false,
                     rel_cli_day(cli, "on", REL_NO_DAY), err);
}

static enum rel_status
run_botch(struct rel_cli *cli, struct rel_err *err)
{
    return open_case(cli, REL_SIGNAL_BOTCH, false, REL_NO_DAY, err);
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {
        {"Who", 12, false},  {"Signal", 0, false}, {"What", 20, false}, {"Noted", 0, false},
        {"State", 0, false}, {"Again", 0, false},  {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_pushaway_list list;
    struct rel_noticed_list noticed = {0};
    rel_id who = 0;
    enum rel_status status = REL_OK;

    if (cli->args.n)
        status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);
    if (!status)
        status = rel_practice_pushaways(cli->ctx, who, rel_cli_flag(cli, "all"),
                                        (size_t)rel_cli_number(cli, "limit", 50), &list, err);
    if (!status && who)
        status = rel_practice_noticed(cli->ctx, who, &noticed, err);
    if (!status && cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_pushaways_write(&out, &list, &noticed);
        return REL_OK;
    }
    for (size_t i = 0; !status && i < list.n; i++) {
        const struct rel_pushaway *p = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);
        const char *name;

        status = rel_cli_name(cli, p->contact, &name, err);
        if (status)
            break;
        cells[0] = (struct rel_cell){name, REL_BOLD};
        cells[1].text = rel_signal_word(p->signal);
        cells[2].text = p->evidence;
        cells[3].text = rel_show_day(cli, p->day);
        cells[4].text =
            p->outcome ? rel_pushaway_outcome_word(p->outcome) : rel_pushaway_state_word(p->state);
        cells[5].text = rel_show_day(cli, p->due);
        cells[6] = (struct rel_cell){rel_show_id(cli, p->id), REL_DIM};
    }
    if (status)
        return status;
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "No push-away is open.");
    for (size_t i = 0; i < noticed.n; i++)
        rel_term_line(&cli->term, "Noticed: %s (%s)", noticed.v[i].evidence,
                      rel_signal_word(noticed.v[i].signal));
    return REL_OK;
}

static void
show_texts(struct rel_cli *cli, const char *head, const char *const *texts)
{
    rel_term_line(&cli->term, "%s", head);
    for (size_t i = 0; texts[i]; i++)
        rel_term_line(&cli->term, "  %s", texts[i]);
}

static enum rel_status
run_show(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_pushaway_view view;
    const struct rel_pushaway *p = &view.pushaway;
    rel_id id;
    enum rel_status status = rel_cli_id(cli, "pushaway", cli->args.v[0], &id, err);

    if (!status)
        status = rel_practice_pushaway_view(cli->ctx, id, &view, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_pushaway_view_write(&out, &view);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s: %s, noted %s", view.name, view.book->title,
                  rel_show_day(cli, p->day));
    if (*p->evidence)
        rel_term_line(&cli->term, "  %s", p->evidence);
    if (view.promises.n)
        rel_term_line(&cli->term, "First, what you still owe them:");
    for (size_t i = 0; i < view.promises.n; i++)
        rel_term_line(&cli->term, "  %s%s (%s)", view.promises.v[i].text,
                      rel_show_by(cli, view.promises.v[i].due),
                      rel_show_id(cli, view.promises.v[i].id));
    if (view.strikes)
        rel_term_line(&cli->term, "%s not kept so far.",
                      rel_show_count(cli, view.strikes, "promise", "promises"));
    if (*p->cause)
        rel_term_line(&cli->term, "Likely cause: %s", p->cause);
    if (*p->response)
        rel_term_line(&cli->term, "Your answer: %s", p->response);
    if (p->due != REL_NO_DAY && p->state == REL_PUSHAWAY_ANSWERED)
        rel_term_line(&cli->term, "Look again: %s", rel_show_day(cli, p->due));
    if (p->closed != REL_NO_DAY) {
        rel_term_line(&cli->term, "Ended %s: %s%s%s", rel_show_day(cli, p->closed),
                      p->outcome ? rel_pushaway_outcome_word(p->outcome) : "it was none",
                      *p->lesson ? ". Learnt: " : "", p->lesson);
        return REL_OK;
    }
    show_texts(cli, "What may be behind it:", view.book->causes);
    rel_term_line(&cli->term, "A first answer:");
    rel_term_line(&cli->term, "  \"%s\"", view.book->first);
    show_texts(cli, "Then:", view.book->then);
    show_texts(cli, "What not to do:", view.book->avoid);
    rel_term_line(&cli->term, "Until it is closed nothing is offered to them, and their sequences "
                              "wait.");
    return REL_OK;
}

static enum rel_status
run_answer(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_pushaway_view view;
    rel_id id, change;
    enum rel_status status = rel_cli_id(cli, "pushaway", cli->args.v[0], &id, err);

    if (!status)
        status = rel_practice_pushaway_answer(cli->ctx, id, rel_cli_text(cli, "cause", ""),
                                              rel_cli_text(cli, "response", ""),
                                              rel_cli_day(cli, "by", REL_NO_DAY), &change, err);
    if (!status)
        status = rel_practice_pushaway_view(cli->ctx, id, &view, err);
    if (status)
        return status;
    return saved(cli, id, change,
                 rel_printf(cli->arena, "Noted. Look at it again: %s.",
                            rel_show_day(cli, view.pushaway.due)));
}

static enum rel_status
run_close(struct rel_cli *cli, struct rel_err *err)
{
    enum rel_pushaway_outcome outcome = REL_OUTCOME_NONE;
    rel_id id, change;
    enum rel_status status = rel_cli_id(cli, "pushaway", cli->args.v[0], &id, err);

    if (!status && (!rel_pushaway_outcome_parse(cli->args.v[1], &outcome) || !outcome))
        return rel_cli_usage(cli, err, "it ends as stronger, same or lost");
    if (!status)
        status = rel_practice_pushaway_close(cli->ctx, id, outcome, rel_cli_text(cli, "lesson", ""),
                                             &change, err);
    if (status)
        return status;
    return saved(cli, id, change,
                 outcome == REL_OUTCOME_STRONGER ? "Closed: stronger than before."
                 : outcome == REL_OUTCOME_SAME   ? "Closed: as before."
                                                 : "Closed: lost. The door can stay open.");
}

/* ID of a case, or WHO when nothing was opened. */
static enum rel_status
run_not_this(struct rel_cli *cli, struct rel_err *err)
{
    rel_id id, change;
    enum rel_status status;

    if (!rel_id_parse(cli->args.v[0], &id))
        return open_case(cli, (enum rel_signal)rel_cli_number(cli, "signal", REL_SIGNALS), true,
                         REL_NO_DAY, err);
    status = rel_practice_pushaway_not_this(cli->ctx, id, &change, err);
    return status ? status
                  : saved(cli, id, change, "Not a push-away. It will need more to be shown again.");
}

#define SIGNAL                                                                                     \
    {                                                                                              \
        "signal", 's', REL_OPT_CHOICE, "SIGNAL", "what happened; else what relatum noticed",       \
            rel_signal_words, 0, 0, false                                                          \
    }

static const struct rel_option open_options[] = {
    SIGNAL,
    {"on", 0, REL_OPT_DAY, "DAY", "when it happened, if not today", NULL, 0, 0, false},
    {0},
};
static const struct rel_option signal_only[] = {SIGNAL, {0}};
static const struct rel_option list_options[] = {
    {"all", 'a', REL_OPT_FLAG, NULL, "closed ones as well", NULL, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const struct rel_option answer_options[] = {
    {"cause", 'c', REL_OPT_TEXT, "TEXT", "what is likely behind it", NULL, 0, 0, false},
    {"response", 'r', REL_OPT_TEXT, "TEXT", "what you did, or will do", NULL, 0, 0, false},
    {"by", 'b', REL_OPT_DAY, "DAY", "look at it again; else in 14 days", NULL, 0, 0, false},
    {0},
};
static const struct rel_option close_options[] = {
    {"lesson", 'l', REL_OPT_TEXT, "TEXT", "what you learnt", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {
    "pushaway bo --signal curt \"answered with one word\"",
    "pushaway answer 0SA6WXD89SC00 --cause \"I pressed him\" --response \"gave room\" --by +14d",
    "pushaway close 0SA6WXD89SC00 stronger --lesson \"ask first\"", NULL};

const struct rel_command rel_cli_pushaway = {
    .name = "pushaway",
    .group = REL_G_DAILY,
    .args = "WHO [WORDS] [--signal SIGNAL]",
    .line = "somebody moves away: note it, and see what helps",
    .more = "What is measured (unanswered, slow, one_sided) is proposed on Today and becomes a\n"
            "case only when you say so. While a case is open nothing is offered to that person.",
    .shows = shows,
    .options = open_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_open,
};

const struct rel_command rel_cli_pushaway_list = {
    .name = "pushaway list",
    .group = REL_G_DAILY,
    .args = "[WHO] [--all]",
    .line = "open cases; of one person also what is noticed",
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_pushaway_show = {
    .name = "pushaway show",
    .group = REL_G_DAILY,
    .args = "ID",
    .line = "a case: your own open promises first, then causes and answers",
    .db = REL_DB_READ,
    .least = 1,
    .most = 1,
    .run = run_show,
};

const struct rel_command rel_cli_pushaway_answer = {
    .name = "pushaway answer",
    .group = REL_G_DAILY,
    .args = "ID [--cause TEXT] [--response TEXT] [--by DAY]",
    .line = "what you understood and did, and when to look again",
    .options = answer_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_answer,
};

const struct rel_command rel_cli_pushaway_close = {
    .name = "pushaway close",
    .group = REL_G_DAILY,
    .args = "ID stronger|same|lost [--lesson TEXT]",
    .line = "how it ended, and what you learnt",
    .options = close_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = 2,
    .run = run_close,
};

const struct rel_command rel_cli_pushaway_not_this = {
    .name = "pushaway not-this",
    .group = REL_G_DAILY,
    .args = "ID|WHO [--signal SIGNAL]",
    .line = "it is no push-away: the signal then needs more with this person",
    .options = signal_only,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_WHO,
    .run = run_not_this,
};

const struct rel_command rel_cli_botch = {
    .name = "botch",
    .group = REL_G_DAILY,
    .args = "WHO WHAT",
    .line = "you did something wrong: note it and put it right",
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_botch,
};

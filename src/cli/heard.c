#include "practice/heard.h"

#include "api/heard.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

#include <stdio.h>

/* What a closer or away was taken to be about, so that nothing is guessed in silence. */
static enum rel_status
tell_steering(struct rel_cli *cli, rel_id id, struct rel_err *err)
{
    struct rel_heard h;
    const char *hours = "";

    if (rel_practice_heard_one(cli->ctx, id, &h, err))
        return err->status;
    if (h.from_hour >= 0 || h.to_hour >= 0)
        hours = rel_printf(cli->arena, " %d-%d", h.from_hour < 0 ? 0 : h.from_hour,
                           h.to_hour < 0 ? 24 : h.to_hour);
    if (h.channel != REL_CHANNELS || *hours)
        rel_term_line(&cli->term, "Today minds it: %s%s.",
                      h.channel == REL_CHANNELS ? "any channel" : rel_channel_word(h.channel),
                      hours);
    return REL_OK;
}

/* "9-12": full hours. */
static enum rel_status
read_hours(struct rel_cli *cli, struct rel_heard *h, struct rel_err *err)
{
    const char *text = rel_cli_text(cli, "hours", "");
    char rest;

    if (*text && sscanf(text, "%2d-%2d%c", &h->from_hour, &h->to_hour, &rest) != 2)
        return rel_cli_usage(cli, err, "\"%s\": hours look like 9-12", text);
    return REL_OK;
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_heard h = {.kind = (enum rel_heard_kind)rel_cli_number(cli, "kind", REL_HEARD_KINDS),
                          .words = rel_cli_words(cli, 1),
                          .whose = rel_cli_text(cli, "whose", ""),
                          .channel = (enum rel_channel)rel_cli_number(cli, "channel", REL_CHANNELS),
                          .from_hour = -1,
                          .to_hour = -1,
                          .day = REL_NO_DAY};
    const char *name, *play_back;
    rel_id id, change;
    enum rel_status status = read_hours(cli, &h, err);

    if (!status)
        status = rel_cli_who(cli, cli->args.v[0], &h.contact, err);
    if (!status)
        status = rel_cli_name(cli, h.contact, &name, err);
    if (!status)
        status = rel_practice_heard_add(cli->ctx, &h, &id, &change, err);
    if (!status)
        status = rel_practice_heard_play_back(cli->ctx, h.contact, &play_back, err);
    if (status)
        return status;
    if (rel_cli_saved(cli, "heard", id, change))
        return REL_OK;
    rel_term_line(&cli->term, "Heard from %s. (%s)", name, rel_show_id(cli, id));
    if (*play_back)
        rel_term_line(&cli->term, "To say back: \"%s\"", play_back);
    return tell_steering(cli, id, err);
}

static const char *
state_text(const struct rel_cli *cli, const struct rel_heard *h)
{
    if (h->met != REL_NO_DAY)
        return rel_printf(cli->arena, "met %s", rel_show_day(cli, h->met));
    if (h->asks_on <= cli->today)
        return rel_printf(cli->arena, "%s, ask again", rel_heard_state_word(h->state));
    return rel_heard_state_word(h->state);
}

static void
add_row(struct rel_cli *cli, struct rel_table *table, const struct rel_heard *h, const char *name)
{
    struct rel_cell *cells = rel_table_row(table);

    cells[0] = (struct rel_cell){name, REL_BOLD};
    cells[1].text = rel_heard_kind_word(h->kind);
    cells[2].text = *h->whose ? rel_printf(cli->arena, "%s: %s", h->whose, h->words) : h->words;
    cells[3].text = rel_show_day(cli, h->day);
    cells[4].text = state_text(cli, h);
    cells[5] = (struct rel_cell){rel_show_id(cli, h->id), REL_DIM};
}

static enum rel_status
print_list(struct rel_cli *cli, const struct rel_heard_list *list, const char *play_back,
           struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Who", 12, false},  {"Kind", 0, false},
                                                {"What", 16, false}, {"Day", 0, false},
                                                {"State", 0, false}, {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    const char *name;

    for (size_t i = 0; i < list->n; i++) {
        if (rel_cli_name(cli, list->v[i].contact, &name, err))
            return err->status;
        add_row(cli, &table, &list->v[i], name);
    }
    if (list->n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "Nothing is noted.");
    if (*play_back)
        rel_term_line(&cli->term, "To say back: \"%s\"", play_back);
    return REL_OK;
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_heard_list list;
    const char *play_back = "";
    rel_id who = 0;
    enum rel_status status = REL_OK;

    if (cli->args.n)
        status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);
    if (!status)
        status = rel_practice_heard(
            cli->ctx, who, (enum rel_heard_kind)rel_cli_number(cli, "kind", REL_HEARD_KINDS),
            rel_cli_flag(cli, "all"), (size_t)rel_cli_number(cli, "limit", 50), &list, err);
    if (!status && who)
        status = rel_practice_heard_play_back(cli->ctx, who, &play_back, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_heards_write(&out, &list, play_back);
        return REL_OK;
    }
    return print_list(cli, &list, play_back, err);
}

/* With --json the answer is printed here, else `line`. */
static enum rel_status
answer(struct rel_cli *cli, enum rel_heard_state state, const char *line, struct rel_err *err)
{
    rel_id id, next, change;
    enum rel_status status = rel_cli_id(cli, "heard", cli->args.v[0], &id, err);

    if (!status)
        status = rel_practice_heard_answer(cli->ctx, id, state, rel_cli_words(cli, 1), &next,
                                           &change, err);
    if (status)
        return status;
    if (rel_cli_saved(cli, "heard", next, change))
        return REL_OK;
    if (next == id)
        rel_term_line(&cli->term, "%s", line);
    else
        rel_term_line(&cli->term, "%s (%s)", line, rel_show_id(cli, next));
    return REL_OK;
}

static enum rel_status
run_reflect(struct rel_cli *cli, struct rel_err *err)
{
    return answer(cli, REL_REFLECTED, "Said back. What they answer: heard confirm, or correct.",
                  err);
}

static enum rel_status
run_confirm(struct rel_cli *cli, struct rel_err *err)
{
    return answer(cli, REL_CONFIRMED, "Confirmed.", err);
}

static enum rel_status
run_correct(struct rel_cli *cli, struct rel_err *err)
{
    return answer(cli, REL_CORRECTED, "Corrected; the old words are kept.", err);
}

static enum rel_status
run_outdated(struct rel_cli *cli, struct rel_err *err)
{
    return answer(cli, REL_OUTDATED, "Noted: this no longer holds.", err);
}

static enum rel_status
run_met(struct rel_cli *cli, struct rel_err *err)
{
    rel_id id, change;
    enum rel_status status = rel_cli_id(cli, "heard", cli->args.v[0], &id, err);

    if (!status)
        status = rel_practice_heard_met(cli->ctx, id, &change, err);
    if (status)
        return status;
    if (rel_cli_saved(cli, "heard", id, change))
        return REL_OK;
    rel_term_line(&cli->term, "Met. Good.");
    return REL_OK;
}

static const struct rel_option add_options[] = {
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "what it is, when it does not stand in front",
     rel_heard_kind_words, 0, 0, false},
    {"whose", 0, REL_OPT_TEXT, "WHOSE", "their son's, their team's, of a cause: not their own",
     NULL, 0, 0, false},
    {"channel", 'c', REL_OPT_CHOICE, "CHANNEL", "of closer or away: the channel it is about",
     rel_channel_words, 0, 0, false},
    {"hours", 0, REL_OPT_TEXT, "9-12", "of closer or away: the hours it is about", NULL, 0, 0,
     false},
    {0},
};
static const struct rel_option list_options[] = {
    {"all", 'a', REL_OPT_FLAG, NULL, "also what was met, corrected or is outdated", NULL, 0, 0,
     false},
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "only of this kind", rel_heard_kind_words, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const char *const shows[] = {"heard ana \"need: a bookkeeper\"",
                                    "heard ana --kind family \"starts school\" --whose \"her son\"",
                                    "heard bo \"away: calls before noon\" --channel call --hours "
                                    "0-12",
                                    "heard list ana", NULL};

const struct rel_command rel_cli_heard = {
    .name = "heard",
    .group = REL_G_DAILY,
    .args = "WHO \"KIND: WORDS\"",
    .line = "what you heard from somebody, to say back and keep",
    .more =
        "Kinds: need, goal, problem, environment, family, interest, value, implication, closer\n"
        "(brings you closer) and away (drives them away). Said back, it is reflected; they\n"
        "confirm it or say it otherwise. What was heard some months ago is asked about again.",
    .shows = shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_add,
};

const struct rel_command rel_cli_heard_list = {
    .name = "heard list",
    .group = REL_G_DAILY,
    .args = "[WHO] [--all]",
    .line = "what was heard, its state, and the sentence that says it back",
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_heard_reflect = {
    .name = "heard reflect",
    .group = REL_G_DAILY,
    .args = "ID",
    .line = "you said it back",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_HEARD,
    .run = run_reflect,
};

const struct rel_command rel_cli_heard_confirm = {
    .name = "heard confirm",
    .group = REL_G_DAILY,
    .args = "ID",
    .line = "they said: yes, that is it",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_HEARD,
    .run = run_confirm,
};

const struct rel_command rel_cli_heard_correct = {
    .name = "heard correct",
    .group = REL_G_DAILY,
    .args = "ID WORDS",
    .line = "they said it otherwise; the old words are kept",
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .arg = REL_ARG_HEARD,
    .run = run_correct,
};

const struct rel_command rel_cli_heard_outdated = {
    .name = "heard outdated",
    .group = REL_G_DAILY,
    .args = "ID",
    .line = "it no longer holds",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_HEARD,
    .run = run_outdated,
};

const struct rel_command rel_cli_heard_met = {
    .name = "heard met",
    .group = REL_G_DAILY,
    .args = "ID",
    .line = "a need, goal or problem is met",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_HEARD,
    .run = run_met,
};

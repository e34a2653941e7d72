#include "cli/commands.h"
#include "cli/open.h"
#include "cli/options.h"
#include "cli/show.h"
#include "practice/circle.h"
#include "practice/heard.h"
#include "practice/history.h"
#include "practice/import.h"
#include "practice/people.h"
#include "practice/promise.h"

#include <string.h>

enum { MOST = 30 };

/* One answer a line: the word, then a tab and a few words about it. ":files" asks the shell to
 * complete file names. */
static void
offer(struct rel_cli *cli, const char *word, const char *about, const char *begun)
{
    if (rel_str_starts(word, begun))
        rel_term_line(&cli->term, "%s%s%s", word, *about ? "\t" : "", about);
}

static void
offer_words(struct rel_cli *cli, const char *const *words, size_t n, const char *begun)
{
    for (size_t i = 0; i < n; i++)
        offer(cli, words[i], "", begun);
}

static void
offer_options(struct rel_cli *cli, const struct rel_command *command, const char *begun)
{
    const struct rel_option *tables[] = {command ? command->options : NULL, rel_global_options()};

    for (size_t t = 0; t < REL_COUNT(tables); t++)
        for (const struct rel_option *o = tables[t]; o && o->name; o++)
            offer(cli, rel_option_shown(cli->arena, o), o->text, begun);
}

/* Commands, or the second words of those that begin with `first`. */
static void
offer_commands(struct rel_cli *cli, const char *first, const char *begun)
{
    size_t skip = *first ? strlen(first) + 1 : 0;

    for (size_t i = 0; i < cli->commands_n; i++) {
        const struct rel_command *c = cli->commands[i];
        bool two = strchr(c->name, ' ') != NULL;

        if (c->hidden || two != (*first != '\0'))
            continue;
        if (!two || rel_str_starts(c->name, rel_printf(cli->arena, "%s ", first)))
            offer(cli, c->name + skip, c->line, begun);
    }
}

/* People and circles come from the user's own database; without one there are none. */
static bool
opened(struct rel_cli *cli)
{
    struct rel_err err;

    return cli->ctx || rel_cli_open(cli, REL_DB_READ, "", &err) == REL_OK;
}

static void
offer_people(struct rel_cli *cli, const char *begun)
{
    struct rel_people_query query = {
        .text = begun, .state = "", .circle = "", .tag = "", .cursor = "", .limit = MOST};
    struct rel_people people;
    struct rel_err err;

    if (!*begun || !opened(cli) || rel_practice_people(cli->ctx, &query, &people, &err))
        return;
    for (size_t i = 0; i < people.n; i++)
        rel_term_line(&cli->term, "%s%s%s", people.v[i].name, *people.v[i].organization ? "\t" : "",
                      people.v[i].organization);
}

static void
offer_circles(struct rel_cli *cli, const char *begun)
{
    struct rel_circle_list list;
    struct rel_err err;

    if (!opened(cli) || rel_practice_circles(cli->ctx, &list, &err))
        return;
    for (size_t i = 0; i < list.n; i++)
        if (rel_str_starts_nocase(list.v[i].name, begun))
            rel_term_line(&cli->term, "%s", list.v[i].name);
}

static const char *
first_line(const struct rel_cli *cli, const char *text)
{
    return rel_strndup(cli->arena, text, strcspn(text, "\n"));
}

/* Ids, newest or soonest first, each with what it stands for. */
static void
offer_promises(struct rel_cli *cli, const char *begun)
{
    struct rel_promise_list list;
    struct rel_err err;

    if (!opened(cli) || rel_practice_promises(cli->ctx, 0, false, MOST, &list, &err))
        return;
    for (size_t i = 0; i < list.n; i++)
        offer(cli, rel_show_id(cli, list.v[i].id), first_line(cli, list.v[i].text), begun);
}

static void
offer_heard(struct rel_cli *cli, const char *begun)
{
    struct rel_heard_list list;
    struct rel_err err;

    if (!opened(cli) || rel_practice_heard(cli->ctx, 0, REL_HEARD_KINDS, false, MOST, &list, &err))
        return;
    for (size_t i = 0; i < list.n; i++)
        offer(cli, rel_show_id(cli, list.v[i].id), first_line(cli, list.v[i].words), begun);
}

static void
offer_changes(struct rel_cli *cli, const char *begun)
{
    struct rel_change_list list;
    struct rel_err err;

    if (!opened(cli) || rel_practice_history(cli->ctx, 0, 0, MOST, &list, &err))
        return;
    for (size_t i = 0; i < list.n; i++)
        if (!list.v[i].undone)
            offer(cli, rel_show_id(cli, list.v[i].id), list.v[i].summary, begun);
}

static void
offer_imports(struct rel_cli *cli, const char *begun)
{
    struct rel_import_list list;
    struct rel_err err;

    if (!opened(cli) || rel_practice_import_list(cli->ctx, MOST, &list, &err))
        return;
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].state != REL_IMPORT_UNDONE)
            offer(cli, rel_show_id(cli, list.v[i].id), first_line(cli, list.v[i].source), begun);
}

static void
offer_values(struct rel_cli *cli, const struct rel_option *o, const char *begun)
{
    static const char *const days[] = {"today",    "tomorrow", "monday",   "tuesday", "wednesday",
                                       "thursday", "friday",   "saturday", "sunday"};
    static const char *const past[] = {"today", "yesterday"};
    const char *const *words;
    size_t n;

    switch (o->type) {
    case REL_OPT_CHOICE:
        words = o->words(&n);
        offer_words(cli, words, n, begun);
        break;
    case REL_OPT_DAY:
        offer_words(cli, days, REL_COUNT(days), begun);
        break;
    case REL_OPT_PAST:
        offer_words(cli, past, REL_COUNT(past), begun);
        break;
    case REL_OPT_FILE:
        rel_term_line(&cli->term, ":files");
        break;
    case REL_OPT_WHO:
        offer_people(cli, begun);
        break;
    case REL_OPT_CIRCLE:
        offer_circles(cli, begun);
        break;
    default:
        break;
    }
}

static void
offer_args(struct rel_cli *cli, const struct rel_command *command, const char *begun)
{
    static const char *const shells[] = {"bash", "zsh", "fish"};

    switch (command->arg) {
    case REL_ARG_FILE:
        rel_term_line(&cli->term, ":files");
        break;
    case REL_ARG_WHO:
        offer_people(cli, begun);
        break;
    case REL_ARG_CIRCLE:
        offer_circles(cli, begun);
        break;
    case REL_ARG_PROMISE:
        offer_promises(cli, begun);
        break;
    case REL_ARG_HEARD:
        offer_heard(cli, begun);
        break;
    case REL_ARG_CHANGE:
        offer_changes(cli, begun);
        break;
    case REL_ARG_IMPORT:
        offer_imports(cli, begun);
        break;
    case REL_ARG_SHELL:
        offer_words(cli, shells, REL_COUNT(shells), begun);
        break;
    case REL_ARG_COMMAND:
        offer_commands(cli, "", begun);
        break;
    default:
        break;
    }
}

static const struct rel_command *
named(const struct rel_cli *cli, const char *name)
{
    for (size_t i = 0; i < cli->commands_n; i++)
        if (rel_str_is(cli->commands[i]->name, name))
            return cli->commands[i];
    return NULL;
}

/* The option whose value the last word is; NULL = none. */
static const struct rel_option *
asks_value(const struct rel_command *command, const char *before)
{
    const struct rel_option *tables[] = {command ? command->options : NULL, rel_global_options()};

    for (size_t t = 0; t < REL_COUNT(tables); t++)
        for (const struct rel_option *o = tables[t]; o && o->name; o++)
            if (o->type != REL_OPT_FLAG
                && ((rel_str_starts(before, "--") && rel_str_is(before + 2, o->name))
                    || (o->letter && before[0] == '-' && before[1] == o->letter && !before[2])))
                return o;
    return NULL;
}

/* Are the first n words global options, so that a command comes next? */
static bool
only_options(const struct rel_cli *cli, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (*cli->args.v[i] != '-' && !(i && asks_value(NULL, cli->args.v[i - 1])))
            return false;
    return true;
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    const struct rel_command *command = NULL;
    const struct rel_option *option;
    size_t last = cli->args.n ? cli->args.n - 1 : 0, at = 0;
    const char *begun = cli->args.n ? cli->args.v[last] : "";

    (void)err;
    /* The command: the first word before the last that is one, and perhaps the next as well. */
    for (; at < last && !command; at++)
        command = named(cli, cli->args.v[at]);
    if (command && at < last) {
        const char *two = rel_printf(cli->arena, "%s %s", command->name, cli->args.v[at]);

        if (named(cli, two)) {
            command = named(cli, two);
            at++;
        }
    }
    option = last ? asks_value(command, cli->args.v[last - 1]) : NULL;
    if (option)
        offer_values(cli, option, begun);
    else if (*begun == '-')
        offer_options(cli, command, begun);
    else if (!command && only_options(cli, last))
        offer_commands(cli, "", begun);
    else if (command) {
        if (at == last)
            offer_commands(cli, command->name, begun);
        offer_args(cli, command, begun);
    }
    return REL_OK;
}

const struct rel_command rel_cli_complete = {
    .name = "complete",
    .group = REL_G_HOUSE,
    .args = "-- WORD...",
    .line = "what the last word could become (for the shells' scripts)",
    .most = -1,
    .hidden = true,
    .run = run,
};

#include "cli/options.h"

#include "base/words.h"
#include "cli/nearest.h"
#include "cli/when.h"
#include "lib/unicode.h"

#include <stdio.h>
#include <string.h>

const struct rel_option *
rel_global_options(void)
{
    static const struct rel_option options[] = {
        {"db", 0, REL_OPT_FILE, "FILE|postgresql://...", "the database to use", NULL, 0, 0, false},
        {"json", 0, REL_OPT_FLAG, NULL, "answer as JSON, the same as the API's", NULL, 0, 0, false},
        {"yes", 'y', REL_OPT_FLAG, NULL, "ask nothing, take it as said", NULL, 0, 0, false},
        {"no-color", 0, REL_OPT_FLAG, NULL, "no colours", NULL, 0, 0, false},
        {"help", 'h', REL_OPT_FLAG, NULL, "how the command is used", NULL, 0, 0, false},
        {"version", 0, REL_OPT_FLAG, NULL, "the version of relatum", NULL, 0, 0, false},
        {0},
    };

    return options;
}

const char *
rel_option_shown(struct rel_arena *arena, const struct rel_option *option)
{
    return rel_printf(arena, "--%s", option->name);
}

/* Finds an option by its long name of n bytes, or by its letter (name NULL). */
static const struct rel_option *
find(const struct rel_cli *cli, const char *name, size_t n, char letter)
{
    const struct rel_option *tables[] = {cli->command ? cli->command->options : NULL,
                                         rel_global_options()};

    for (size_t t = 0; t < REL_COUNT(tables); t++)
        for (const struct rel_option *o = tables[t]; o && o->name; o++)
            if (name ? strlen(o->name) == n && !memcmp(o->name, name, n) : o->letter == letter)
                return o;
    return NULL;
}

static enum rel_status
unknown(struct rel_cli *cli, const char *typed, struct rel_err *err)
{
    const char *names[64], *near;
    const struct rel_option *tables[] = {cli->command ? cli->command->options : NULL,
                                         rel_global_options()};
    size_t n = 0;

    for (size_t t = 0; t < REL_COUNT(tables); t++)
        for (const struct rel_option *o = tables[t]; o && o->name && n < REL_COUNT(names); o++)
            names[n++] = o->name;
    near = typed[0] == '-' && typed[1] == '-' ? rel_nearest(typed + 2, names, n) : NULL;
    rel_fail(err, REL_BAD_INPUT, "there is no option %s", typed);
    if (near)
        return rel_advise(err, "", "Did you mean --%s?", near);
    return rel_advise(err, "", "See: relatum help%s%s", cli->command ? " " : "",
                      cli->command ? cli->command->name : "");
}

static enum rel_status
bad_value(const struct rel_cli *cli, const struct rel_option *o, struct rel_err *err)
{
    rel_wrap(err, "%s", rel_option_shown(cli->arena, o));
    snprintf(err->field, sizeof(err->field), "%s", o->name);
    return REL_BAD_INPUT;
}

static enum rel_status
choose(struct rel_cli *cli, struct rel_given *given, struct rel_err *err)
{
    size_t n;
    const char *const *words = given->option->words(&n), *near;
    const char *list = "";
    int at;

    if (rel_words_find(words, n, given->text, &at)) {
        given->n = at;
        return REL_OK;
    }
    for (size_t i = 0; i < n; i++)
        list = rel_printf(cli->arena, "%s%s%s", list, i ? ", " : "", words[i]);
    near = rel_nearest(given->text, words, n);
    rel_fail(err, REL_BAD_INPUT, "\"%s\" is none of %s", given->text, list);
    if (near)
        rel_advise(err, "", "Did you mean %s?", near);
    return bad_value(cli, given->option, err);
}

static enum rel_status
take(struct rel_cli *cli, const struct rel_option *o, const char *value,
     struct rel_globals *globals, struct rel_err *err)
{
    struct rel_given *given = NULL;

    if (o >= rel_global_options() && o < rel_global_options() + 6) {
        *(rel_str_is(o->name, "json")      ? &globals->json
          : rel_str_is(o->name, "yes")     ? &globals->yes
          : rel_str_is(o->name, "help")    ? &globals->help
          : rel_str_is(o->name, "version") ? &globals->version
                                           : &globals->no_color) = true;
        if (rel_str_is(o->name, "db"))
            globals->db = value;
        return REL_OK;
    }
    for (size_t i = 0; i < cli->given.n && !o->many; i++)
        if (cli->given.v[i].option == o && o->type != REL_OPT_FLAG)
            return rel_cli_usage(cli, err, "--%s is given twice", o->name);
    given = REL_ADD(cli->arena, &cli->given);
    *given = (struct rel_given){.option = o, .text = value, .day = REL_NO_DAY};
    if (o->type == REL_OPT_CHOICE)
        return choose(cli, given, err);
    if (o->type == REL_OPT_NUMBER
        && (!rel_str_number(value, &given->n) || given->n < o->min || given->n > o->max)) {
        rel_fail(err, REL_BAD_INPUT, "\"%s\" is no number from %lld to %lld", value,
                 (long long)o->min, (long long)o->max);
        return bad_value(cli, o, err);
    }
    return REL_OK;
}

/* One word that begins with a dash; *i moves on when its value is the next word. */
static enum rel_status
option_word(struct rel_cli *cli, int argc, const char *const *argv, int *i,
            struct rel_globals *globals, struct rel_err *err)
{
    const char *word = argv[*i], *value = NULL;
    const struct rel_option *o;
    enum rel_status status = REL_OK;

    if (word[1] == '-') {
        size_t n = strcspn(word + 2, "=");

        o = find(cli, word + 2, n, 0);
        if (!o)
            return unknown(cli, rel_strndup(cli->arena, word, n + 2), err);
        if (word[2 + n] == '=')
            value = word + 3 + n;
        if (o->type == REL_OPT_FLAG && value)
            return rel_cli_usage(cli, err, "--%s takes no value", o->name);
        if (o->type != REL_OPT_FLAG && !value && ++*i < argc)
            value = argv[*i];
        if (o->type != REL_OPT_FLAG && !value)
            return rel_cli_usage(cli, err, "--%s wants %s", o->name, o->value);
        return take(cli, o, value ? value : "", globals, err);
    }
    for (const char *c = word + 1; *c && status == REL_OK; c++) {
        o = find(cli, NULL, 0, *c);
        if (!o)
            return unknown(cli, rel_printf(cli->arena, "-%c", *c), err);
        if (o->type == REL_OPT_FLAG) {
            status = take(cli, o, "", globals, err);
            continue;
        }
        if (c[1])
            return take(cli, o, c + 1, globals, err);
        if (++*i >= argc)
            return rel_cli_usage(cli, err, "-%c wants %s", *c, o->value);
        return take(cli, o, argv[*i], globals, err);
    }
    return status;
}

static const struct rel_command *
command_named(const struct rel_cli *cli, const char *name)
{
    for (size_t i = 0; i < cli->commands_n; i++)
        if (rel_str_is(cli->commands[i]->name, name))
            return cli->commands[i];
    return NULL;
}

static enum rel_status
no_command(struct rel_cli *cli, const char *typed, struct rel_err *err)
{
    const char **names = rel_alloc(cli->arena, cli->commands_n * sizeof(*names)), *near;
    size_t n = 0;

    for (size_t i = 0; i < cli->commands_n; i++)
        if (!cli->commands[i]->hidden)
            names[n++] = cli->commands[i]->name;
    near = rel_nearest(typed, names, n);
    rel_fail(err, REL_BAD_INPUT, "there is no command \"%s\"", typed);
    if (near)
        return rel_advise(err, "", "Did you mean: relatum %s", near);
    return rel_advise(err, "", "See: relatum help");
}

/* The command's name is the first word that is no option. */
static enum rel_status
name_command(struct rel_cli *cli, const char *word, struct rel_err *err)
{
    if (cli->command) {
        *REL_ADD(cli->arena, &cli->args) = word;
        return REL_OK;
    }
    cli->command = command_named(cli, word);
    return cli->command ? REL_OK : no_command(cli, word, err);
}

/* "promise kept": argv[i] and the next word, when they are a command of two words. */
static bool
two_words(struct rel_cli *cli, int argc, const char *const *argv, int i)
{
    const struct rel_command *c;

    if (cli->command || i + 1 >= argc)
        return false;
    c = command_named(cli, rel_printf(cli->arena, "%s %s", argv[i], argv[i + 1]));
    if (c)
        cli->command = c;
    return c != NULL;
}

static enum rel_status
all_words(struct rel_cli *cli, int argc, const char *const *argv, struct rel_globals *globals,
          struct rel_err *err)
{
    bool ended = false;

    for (int i = 1; i < argc; i++) {
        const char *word = argv[i];
        bool dash = word[0] == '-' && word[1] && !(word[1] >= '0' && word[1] <= '9');
        enum rel_status status = REL_OK;

        if (!rel_unicode_valid(word, strlen(word)))
            return rel_fail(err, REL_BAD_INPUT, "word %d of the command line is not UTF-8 text", i);
        if (!ended && rel_str_is(word, "--"))
            ended = true;
        else if (!ended && dash)
            status = option_word(cli, argc, argv, &i, globals, err);
        else if (!ended && two_words(cli, argc, argv, i))
            i++;
        else
            status = name_command(cli, word, err);
        if (status)
            return status;
    }
    return REL_OK;
}

/* More words than the command takes: perhaps a command of two words was meant. */
static enum rel_status
too_much(struct rel_cli *cli, struct rel_err *err)
{
    const struct rel_command *c = cli->command;
    const char **names = rel_alloc(cli->arena, cli->commands_n * sizeof(*names)), *near;
    size_t n = 0, skip = strlen(c->name) + 1;

    for (size_t i = 0; i < cli->commands_n; i++)
        if (rel_str_starts(cli->commands[i]->name, rel_printf(cli->arena, "%s ", c->name)))
            names[n++] = cli->commands[i]->name + skip;
    near = n ? rel_nearest(cli->args.v[0], names, n) : NULL;
    rel_cli_usage(cli, err, "%s: \"%s\" is one word too many", c->name, cli->args.v[c->most]);
    if (near)
        rel_advise(err, "", "Did you mean: relatum %s %s", c->name, near);
    return REL_BAD_INPUT;
}

enum rel_status
rel_options_parse(struct rel_cli *cli, int argc, const char *const *argv,
                  struct rel_globals *globals, struct rel_err *err)
{
    const struct rel_command *c;
    enum rel_status status;

    /* A mistake in front of --json is told as JSON as well. */
    for (int i = 1; i < argc && !rel_str_is(argv[i], "--"); i++)
        globals->json |= rel_str_is(argv[i], "--json");
    status = all_words(cli, argc, argv, globals, err);

    c = cli->command;
    if (status || !c || globals->help || globals->version)
        return status;
    if (cli->args.n < (size_t)c->least)
        return rel_cli_usage(cli, err, "%s: something is missing", c->name);
    if (c->most >= 0 && cli->args.n > (size_t)c->most)
        return too_much(cli, err);
    return REL_OK;
}

enum rel_status
rel_options_dates(struct rel_cli *cli, struct rel_zone *zone, struct rel_err *err)
{
    for (size_t i = 0; i < cli->given.n; i++) {
        struct rel_given *given = &cli->given.v[i];
        enum rel_status status = REL_OK;

        if (given->option->type == REL_OPT_DAY)
            status = rel_when_day(given->text, cli->today, REL_FUTURE, &given->day, err);
        else if (given->option->type == REL_OPT_PAST)
            status = rel_when_past(given->text, cli->today, zone, cli->now, &given->n, err);
        if (status)
            return bad_value(cli, given->option, err);
    }
    return REL_OK;
}

#include "cli/help.h"

#include "cli/commands.h"
#include "cli/exits.h"
#include "cli/man.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "cli/table.h"

#include <string.h>

static const struct rel_column two_columns[] = {{0}, {0}};

static const char *
shown(struct rel_arena *arena, const struct rel_option *o)
{
    const char *letter = o->letter ? rel_printf(arena, "-%c, ", o->letter) : "    ";

    return rel_printf(arena, "%s--%s%s%s", letter, o->name, o->value ? " " : "",
                      o->value ? o->value : "");
}

static const char *
choices(struct rel_arena *arena, const struct rel_option *o)
{
    const char *text = o->text;
    size_t n;
    const char *const *words;

    if (o->type == REL_OPT_CHOICE) {
        words = o->words(&n);
        text = rel_printf(arena, "%s:", text);
        for (size_t i = 0; i < n; i++)
            text = rel_printf(arena, "%s%s%s", text, i ? ", " : " ", words[i]);
    }
    return o->many ? rel_printf(arena, "%s (again and again)", text) : text;
}

/* Options in two columns, the second wrapped. */
static void
print_options(struct rel_cli *cli, const struct rel_option *options)
{
    int wide = 0, columns = cli->term.width ? cli->term.width : 80;

    for (const struct rel_option *o = options; o->name; o++) {
        int w = rel_term_width(shown(cli->arena, o));

        if (w > wide && w <= 30)
            wide = w;
    }
    for (const struct rel_option *o = options; o->name; o++) {
        const char *left = shown(cli->arena, o);
        int w = rel_term_width(left);

        rel_term_addf(&cli->term, REL_PLAIN, "  %s", left);
        if (w > wide) {
            rel_term_add(&cli->term, REL_PLAIN, "\n");
            w = -2;
        }
        rel_term_pad(&cli->term, wide - w + 2);
        rel_term_block(&cli->term, REL_PLAIN, choices(cli->arena, o), wide + 4, columns - wide - 4);
    }
}

void
rel_help_all(struct rel_cli *cli)
{
    rel_term_line(&cli->term, "relatum answers one question: who should I reach out to today, why, "
                              "and with what?");
    rel_term_end(&cli->term);
    rel_term_line(&cli->term, "Usage: relatum COMMAND [OPTIONS]");
    for (int g = 0; g < REL_GROUPS; g++) {
        struct rel_table table = rel_table_new(cli->arena, two_columns, 2);

        table.indent = 2;
        for (size_t i = 0; i < cli->commands_n; i++) {
            const struct rel_command *c = cli->commands[i];
            struct rel_cell *cells;

            if (c->group != (enum rel_group)g || c->hidden || strchr(c->name, ' '))
                continue;
            cells = rel_table_row(&table);
            cells[0] = (struct rel_cell){rel_printf(cli->arena, "%-10s", c->name), REL_BOLD};
            cells[1].text = c->line;
        }
        if (!table.rows.n)
            continue;
        rel_term_end(&cli->term);
        rel_term_head(&cli->term, rel_group_title((enum rel_group)g));
        rel_table_print(&cli->term, &table);
    }
    rel_term_end(&cli->term);
    rel_term_head(&cli->term, "Every command takes");
    print_options(cli, rel_global_options());
    rel_term_end(&cli->term);
    rel_term_line(&cli->term, "WHO is a name, a nickname, an address or an id.\n"
                              "DAY is 2026-12-01, friday, tomorrow, +7d or \"1 dec\".");
    rel_term_line(&cli->term,
                  "One command in full: relatum help COMMAND. Exit codes: relatum help exit.\n"
                  "The manual: man relatum.");
}

/* The commands of two words below this one. */
static void
print_below(struct rel_cli *cli, const struct rel_command *command)
{
    const char *prefix = rel_printf(cli->arena, "%s ", command->name);
    struct rel_table table = rel_table_new(cli->arena, two_columns, 2);

    table.indent = 2;
    for (size_t i = 0; i < cli->commands_n; i++)
        if (rel_str_starts(cli->commands[i]->name, prefix)) {
            struct rel_cell *cells = rel_table_row(&table);

            cells[0].text = rel_printf(cli->arena, "relatum %s%s%s", cli->commands[i]->name,
                                       *cli->commands[i]->args ? " " : "", cli->commands[i]->args);
            cells[1].text = cli->commands[i]->line;
        }
    if (!table.rows.n)
        return;
    rel_term_end(&cli->term);
    rel_term_head(&cli->term, "Also");
    rel_table_print(&cli->term, &table);
}

void
rel_help_command(struct rel_cli *cli, const struct rel_command *command)
{
    rel_term_addf(&cli->term, REL_HEAD, "relatum %s", command->name);
    rel_term_line(&cli->term, ": %s", command->line);
    rel_term_end(&cli->term);
    rel_term_line(&cli->term, "Usage: relatum %s%s%s", command->name, *command->args ? " " : "",
                  command->args);
    if (command->more)
        rel_term_line(&cli->term, "\n%s", command->more);
    if (command->options && command->options->name) {
        rel_term_end(&cli->term);
        rel_term_head(&cli->term, "Options");
        print_options(cli, command->options);
    }
    print_below(cli, command);
    if (command->shows) {
        rel_term_end(&cli->term);
        rel_term_head(&cli->term, "Examples");
        for (const char *const *e = command->shows; *e; e++)
            rel_term_line(&cli->term, "  relatum %s", *e);
    }
}

/* "relatum help exit": the codes that scripts ask for. */
static void
print_exits(struct rel_cli *cli)
{
    static const struct rel_column columns[] = {{.right = true}, {0}, {0}};
    struct rel_table table = rel_table_new(cli->arena, columns, 3);
    const struct rel_exit *e;

    for (size_t i = 0; (e = rel_exit_at(i)); i++) {
        struct rel_cell *cells = rel_table_row(&table);

        cells[0].text = rel_printf(cli->arena, "%d", e->code);
        cells[1].text = e->word;
        cells[2].text = e->text;
    }
    rel_table_print(&cli->term, &table);
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    const char *name = rel_cli_words(cli, 0), **names, *near;
    size_t n = 0;

    if (rel_cli_flag(cli, "man")) {
        rel_man_print(cli);
        return REL_OK;
    }
    if (!*name) {
        rel_help_all(cli);
        return REL_OK;
    }
    if (rel_str_is(name, "exit")) {
        print_exits(cli);
        return REL_OK;
    }
    names = rel_alloc(cli->arena, cli->commands_n * sizeof(*names));
    for (size_t i = 0; i < cli->commands_n; i++) {
        if (rel_str_is(cli->commands[i]->name, name)) {
            rel_help_command(cli, cli->commands[i]);
            return REL_OK;
        }
        if (!cli->commands[i]->hidden)
            names[n++] = cli->commands[i]->name;
    }
    near = rel_nearest(name, names, n);
    rel_cli_usage(cli, err, "there is no command \"%s\"", name);
    if (near)
        return rel_advise(err, "", "Did you mean: relatum help %s", near);
    return rel_advise(err, "", "See: relatum help");
}

static const struct rel_option options[] = {
    {"man", 0, REL_OPT_FLAG, NULL,
     "commands, options and exit codes as a man page's source (scdoc)", NULL, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_help = {
    .name = "help",
    .group = REL_G_HOUSE,
    .args = "[COMMAND]",
    .line = "this overview, or one command in full",
    .options = options,
    .most = 2,
    .arg = REL_ARG_COMMAND,
    .run = run,
};

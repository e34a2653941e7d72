#include "cli/man.h"

#include "cli/commands.h"
#include "cli/exits.h"
#include "cli/options.h"
#include "cli/show.h"

#include <string.h>

/* scdoc(5): _ and * mark, \ escapes; < > [ ] # at the start of a line mean something. */
static const char *
plain(struct rel_arena *arena, const char *text)
{
    char *out = rel_alloc(arena, strlen(text) * 2 + 1), *to = out;

    for (; *text; text++) {
        if (strchr("_*\\<>[]#", *text))
            *to++ = '\\';
        *to++ = *text;
    }
    return out;
}

static void
print_options(struct rel_cli *cli, const struct rel_option *options)
{
    for (const struct rel_option *o = options; o && o->name; o++) {
        if (o->letter)
            rel_term_addf(&cli->term, REL_PLAIN, "*-%c*, ", o->letter);
        rel_term_addf(&cli->term, REL_PLAIN, "*--%s*", o->name);
        if (o->value)
            rel_term_addf(&cli->term, REL_PLAIN, " %s", plain(cli->arena, o->value));
        rel_term_addf(&cli->term, REL_PLAIN, "\n\t%s", plain(cli->arena, o->text));
        if (o->type == REL_OPT_CHOICE) {
            size_t n;
            const char *const *words = o->words(&n);

            for (size_t i = 0; i < n; i++)
                rel_term_addf(&cli->term, REL_PLAIN, "%s*%s*", i ? ", " : ": ", words[i]);
        }
        rel_term_line(&cli->term, ".%s\n", o->many ? " May be given again." : "");
    }
}

static void
print_command(struct rel_cli *cli, const struct rel_command *c)
{
    rel_term_line(&cli->term, "*relatum %s*%s%s\n", c->name, *c->args ? " " : "",
                  plain(cli->arena, c->args));
    rel_term_line(&cli->term, "%s.\n", plain(cli->arena, rel_show_upper(cli, c->line)));
    if (c->more)
        rel_term_line(&cli->term, "%s\n", plain(cli->arena, c->more));
    print_options(cli, c->options);
    if (c->shows) {
        rel_term_line(&cli->term, "```");
        for (const char *const *e = c->shows; *e; e++)
            rel_term_line(&cli->term, "relatum %s", *e);
        rel_term_line(&cli->term, "```\n");
    }
}

void
rel_man_print(struct rel_cli *cli)
{
    const struct rel_exit *e;

    rel_term_line(&cli->term, "# OPTIONS OF EVERY COMMAND\n");
    print_options(cli, rel_global_options());
    rel_term_line(&cli->term, "# COMMANDS\n");
    for (int g = 0; g < REL_GROUPS; g++) {
        rel_term_line(&cli->term, "## %s\n", rel_group_title((enum rel_group)g));
        for (size_t i = 0; i < cli->commands_n; i++)
            if (cli->commands[i]->group == (enum rel_group)g && !cli->commands[i]->hidden)
                print_command(cli, cli->commands[i]);
    }
    rel_term_line(&cli->term, "# EXIT STATUS\n");
    for (size_t i = 0; (e = rel_exit_at(i)); i++)
        rel_term_line(&cli->term, "*%d* (%s)\n\t%s\n", e->code, plain(cli->arena, e->word),
                      plain(cli->arena, e->text));
}

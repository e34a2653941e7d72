#include "cli/command.h"

#include "base/arena.h"
#include "lib/zone.h"
#include "practice/ctx.h"

#include <assert.h>
#include <stdio.h>

static bool
in_table(const struct rel_cli *cli, const char *name)
{
    for (const struct rel_option *o = cli->command->options; o && o->name; o++)
        if (rel_str_is(o->name, name))
            return true;
    return false;
}

const struct rel_given *
rel_cli_given(const struct rel_cli *cli, const char *name)
{
    assert(in_table(cli, name));
    for (size_t i = cli->given.n; i-- > 0;)
        if (rel_str_is(cli->given.v[i].option->name, name))
            return &cli->given.v[i];
    return NULL;
}

bool
rel_cli_flag(const struct rel_cli *cli, const char *name)
{
    return rel_cli_given(cli, name) != NULL;
}

enum rel_db_mode
rel_cli_db(const struct rel_cli *cli)
{
    return in_table(cli, "dry-run") && rel_cli_flag(cli, "dry-run") ? REL_DB_TRY : cli->command->db;
}

const char *
rel_cli_text(const struct rel_cli *cli, const char *name, const char *otherwise)
{
    const struct rel_given *given = rel_cli_given(cli, name);

    return given ? given->text : otherwise;
}

int64_t
rel_cli_number(const struct rel_cli *cli, const char *name, int64_t otherwise)
{
    const struct rel_given *given = rel_cli_given(cli, name);

    return given ? given->n : otherwise;
}

rel_day
rel_cli_day(const struct rel_cli *cli, const char *name, rel_day otherwise)
{
    const struct rel_given *given = rel_cli_given(cli, name);

    return given ? given->day : otherwise;
}

rel_day
rel_cli_past_day(const struct rel_cli *cli, const char *name, rel_day otherwise)
{
    const struct rel_given *given = rel_cli_given(cli, name);

    return given ? rel_zone_day(cli->ctx->zone, given->n) : otherwise;
}

const char *
rel_cli_words(const struct rel_cli *cli, size_t first)
{
    const char *text = "";

    for (size_t i = first; i < cli->args.n; i++)
        text = rel_printf(cli->arena, "%s%s%s", text, i > first ? " " : "", cli->args.v[i]);
    return text;
}

enum rel_status
rel_cli_usage(struct rel_cli *cli, struct rel_err *err, const char *fmt, ...)
{
    va_list ap;

    cli->usage = true;
    va_start(ap, fmt);
    rel_fail(err, REL_BAD_INPUT, "%s", rel_vprintf(cli->arena, fmt, ap));
    va_end(ap);
    if (cli->command)
        rel_advise(err, "", "Usage: relatum %s%s%s", cli->command->name,
                   *cli->command->args ? " " : "", cli->command->args);
    return REL_BAD_INPUT;
}

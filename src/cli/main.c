/* relatum - the command. Finds what was asked for in the table, runs it, and tells how it ended. */
#include "cli/commands.h"
#include "cli/exits.h"
#include "cli/failure.h"
#include "cli/help.h"
#include "cli/open.h"
#include "cli/options.h"
#include "cli/signals.h"
#include "practice/ctx.h"

#include <stdio.h>

/* Help and version need no database, whatever the command. */
static bool
answered(struct rel_cli *cli, const struct rel_globals *globals)
{
    if (globals->version)
        rel_term_line(&cli->term, "relatum %s", REL_VERSION);
    else if (globals->help && cli->command)
        rel_help_command(cli, cli->command);
    else if (globals->help || !cli->command)
        rel_help_all(cli);
    else
        return false;
    return true;
}

/* A failure of the command outweighs one of the answer. */
static enum rel_status
flush(struct rel_cli *cli, enum rel_status status, struct rel_err *err)
{
    struct rel_err writing;
    enum rel_status written = rel_term_flush(&cli->term, &writing);

    if (status || !written)
        return status;
    *err = writing;
    return written;
}

static int
run(struct rel_cli *cli, int argc, char **argv)
{
    struct rel_globals globals = {.db = ""};
    struct rel_err err = {0};
    enum rel_status status =
        rel_options_parse(cli, argc, (const char *const *)argv, &globals, &err);

    cli->usage = status != REL_OK;
    cli->json = globals.json;
    cli->yes = globals.yes;
    rel_term_open(&cli->term, globals.no_color);
    if (!status && !answered(cli, &globals)) {
        status = rel_cli_open(cli, rel_cli_db(cli), globals.db, &err);
        if (!status)
            status = cli->command->run(cli, &err);
    }
    if (!status || !cli->json) /* what was done before a failure is told as well */
        status = flush(cli, status, &err);
    if (status)
        rel_failure_print(&err, cli->usage, globals.json);
    if (cli->usage)
        return REL_EXIT_USAGE;
    if (status)
        return rel_exit_of(status)->code;
    return cli->cut       ? REL_EXIT_CUT
           : cli->refused ? rel_exit_of(REL_BAD_INPUT)->code
           : cli->nothing ? REL_EXIT_NOTHING
                          : REL_EXIT_OK;
}

int
main(int argc, char **argv)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_cli cli = {.arena = arena};
    int code;

    rel_signals_begin();
    cli.commands = rel_commands(&cli.commands_n);
    code = run(&cli, argc, argv);
    rel_ctx_close(cli.ctx);
    rel_term_close(&cli.term);
    return code;
}

/* relatum - the command. Finds what was asked for in the table, runs it, and tells how it ended. */
#include "cli/commands.h"
#include "cli/exits.h"
#include "cli/failure.h"
#include "cli/help.h"
#include "cli/moment.h"
#include "cli/options.h"
#include "cli/signals.h"
#include "cli/where.h"
#include "lib/zone.h"

#include <stdio.h>

/* What the zone of this machine says; a database knows its user's own. */
static enum rel_status
ready(struct rel_cli *cli, struct rel_err *err)
{
    REL_AUTO(rel_zone) *zone = NULL;
    char name[REL_ZONE_NAME];
    enum rel_status status = rel_zone_open(rel_zone_system(name), &zone, err);
    rel_day fixed = REL_NO_DAY;

    if (!status)
        status = rel_moment_now(zone, &cli->now, &fixed, err);
    if (status)
        return status;
    cli->today = fixed == REL_NO_DAY ? rel_zone_day(zone, cli->now) : fixed;
    return rel_options_dates(cli, zone, err);
}

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
        if (cli->command->db != REL_DB_NONE)
            status = rel_where_database(cli->arena, globals.db, &cli->db, &err);
        if (!status) {
            status = ready(cli, &err);
            cli->usage = status == REL_BAD_INPUT;
        }
        if (!status)
            status = cli->command->run(cli, &err);
    }
    if (!status)
        status = rel_term_flush(&cli->term, &err);
    if (status)
        rel_failure_print(&err, cli->usage, globals.json);
    return cli->usage ? REL_EXIT_USAGE : status ? rel_exit_of(status) : cli->nothing;
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
    rel_term_close(&cli.term);
    return code;
}

#include "cli/open.h"

#include "cli/moment.h"
#include "cli/options.h"
#include "cli/where.h"
#include "lib/zone.h"
#include "practice/ctx.h"

/* The day that is fixed is a day of the user's zone, and its noon is noon there. */
static enum rel_status
open_database(struct rel_cli *cli, enum rel_db_mode mode, const char *given, rel_day fixed,
              struct rel_err *err)
{
    static const enum rel_ctx_mode modes[] = {
        [REL_DB_READ] = REL_CTX_READ,
        [REL_DB_WRITE] = REL_CTX_WRITE,
        [REL_DB_CREATE] = REL_CTX_CREATE,
        [REL_DB_TRY] = REL_CTX_TRY,
    };
    enum rel_status status = rel_where_database(cli->arena, given, &cli->db, err);

    if (!status && !*given && mode == REL_DB_CREATE)
        status = rel_where_make_room(cli->db, err);
    if (!status)
        status = rel_ctx_open(cli->db, modes[mode], cli->now, fixed, &cli->ctx, err);
    if (!status && fixed != REL_NO_DAY)
        status = rel_moment_now(cli->ctx->zone, &cli->ctx->now, &fixed, err);
    if (status)
        return status;
    cli->now = cli->ctx->now;
    cli->today = cli->ctx->today;
    return REL_OK;
}

enum rel_status
rel_cli_open(struct rel_cli *cli, enum rel_db_mode mode, const char *given, struct rel_err *err)
{
    REL_AUTO(rel_zone) *zone = NULL;
    char name[REL_ZONE_NAME];
    rel_day fixed = REL_NO_DAY;
    enum rel_status status = rel_zone_open(rel_zone_system(name), &zone, err);

    if (!status)
        status = rel_moment_now(zone, &cli->now, &fixed, err);
    if (status) {
        cli->usage = status == REL_BAD_INPUT;
        return status;
    }
    cli->today = fixed == REL_NO_DAY ? rel_zone_day(zone, cli->now) : fixed;
    if (mode == REL_DB_PLACE)
        status = rel_where_database(cli->arena, given, &cli->db, err);
    else if (mode != REL_DB_NONE)
        status = open_database(cli, mode, given, fixed, err);
    if (status)
        return status;
    status = rel_options_dates(cli, cli->ctx ? cli->ctx->zone : zone, err);
    cli->usage = status != REL_OK;
    return status;
}

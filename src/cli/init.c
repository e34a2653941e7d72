#include "cli/commands.h"
#include "cli/show.h"
#include "cli/where.h"
#include "practice/ctx.h"

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    (void)err;
    rel_term_line(&cli->term, "Your database is %s", rel_where_shown(cli->arena, cli->db));
    rel_term_line(&cli->term, "Days are those of %s.", cli->ctx->zone_name);
    rel_term_line(&cli->term, "Go on with: relatum import FILE... (address books, mailboxes)");
    return REL_OK;
}

const struct rel_command rel_cli_init = {
    .name = "init",
    .group = REL_G_START,
    .args = "",
    .line = "make the database (import and add do it by themselves)",
    .more = "A database that is there already is left as it is.",
    .db = REL_DB_CREATE,
    .run = run,
};

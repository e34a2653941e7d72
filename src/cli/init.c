#include "api/me.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/where.h"
#include "practice/ctx.h"
#include "practice/me.h"

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_me me;
    enum rel_status status = rel_practice_me(cli->ctx, &me, err);

    if (!status
        && (rel_cli_flag(cli, "name") || rel_cli_flag(cli, "zone")
            || rel_cli_flag(cli, "country"))) {
        me.display = rel_cli_text(cli, "name", me.display);
        me.zone = rel_cli_text(cli, "zone", me.zone);
        me.region = rel_cli_text(cli, "country", me.region);
        status = rel_practice_me_set(cli->ctx, &me, err);
    }
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_out_begin_object(&out, NULL);
        rel_out_text(&out, "database", rel_where_shown(cli->arena, cli->db));
        rel_api_me_put(&out, "me", &me);
        rel_out_end(&out);
        return REL_OK;
    }
    rel_term_line(&cli->term, "Your database is %s", rel_where_shown(cli->arena, cli->db));
    rel_term_line(&cli->term, "Days are those of %s.", me.zone);
    rel_term_line(&cli->term, "Go on with: relatum import FILE... (address books, mailboxes)");
    return REL_OK;
}

static const struct rel_option options[] = {
    {"name", 0, REL_OPT_TEXT, "NAME", "your name, as people know you", NULL, 0, 0, false},
    {"zone", 0, REL_OPT_TEXT, "ZONE", "your time zone; this machine's when not said", NULL, 0, 0,
     false},
    {"country", 0, REL_OPT_TEXT, "CC", "two letters, for phone numbers without +: AT", NULL, 0, 0,
     false},
    {0},
};

const struct rel_command rel_cli_init = {
    .name = "init",
    .group = REL_G_START,
    .args = "[OPTIONS]",
    .line = "make the database (import and add do it by themselves)",
    .more = "A database that is there already is left as it is.",
    .options = options,
    .db = REL_DB_CREATE,
    .run = run,
};

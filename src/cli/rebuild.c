#include "practice/rebuild.h"

#include "cli/commands.h"
#include "cli/progress.h"
#include "cli/show.h"

static void
tell(void *arg, int64_t done, int64_t all)
{
    rel_progress_at(arg, done, all, done, "");
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_progress progress = rel_progress_begin("reworking", "people", cli->json);
    int64_t n;
    enum rel_status status = rel_practice_rebuild(cli->ctx, tell, &progress, &n, err);

    rel_progress_end(&progress);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_out_begin_object(&out, NULL);
        rel_out_num(&out, "people", n);
        rel_out_end(&out);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s worked out again.",
                  rel_show_count(cli, n, "person was", "people were"));
    return REL_OK;
}

const struct rel_command rel_cli_rebuild = {
    .name = "rebuild",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "work out again all that follows from what you wrote down",
    .db = REL_DB_WRITE,
    .run = run,
};

#include "practice/doctor.h"

#include "api/doctor.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/where.h"

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_finding_list list;
    enum rel_status status = rel_practice_doctor(cli->ctx, &list, err);

    if (status)
        return status;
    for (size_t i = 0; i < list.n; i++)
        cli->nothing |= !list.v[i].ok;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_doctor_write(&out, &list);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s", rel_where_shown(cli->arena, cli->db));
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_finding *f = &list.v[i];

        rel_term_add(&cli->term, f->ok ? REL_GOOD : REL_ALERT, f->ok ? "  ok  " : "  !!  ");
        rel_term_line(&cli->term, "%s: %s", f->check, f->text);
        if (!f->ok && *f->remedy)
            rel_term_line(&cli->term, "      %s", f->remedy);
    }
    return REL_OK;
}

const struct rel_command rel_cli_doctor = {
    .name = "doctor",
    .group = REL_G_HOUSE,
    .args = "",
    .line = "is everything as it should be? Exit 1 when something is not",
    .db = REL_DB_READ,
    .run = run,
};

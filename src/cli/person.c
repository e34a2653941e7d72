#include "practice/person.h"

#include "api/person.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/person_show.h"
#include "cli/show.h"
#include "cli/who.h"

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_person person;
    rel_id id;
    enum rel_status status = rel_cli_who(cli, rel_cli_words(cli, 0), &id, err);

    if (!status)
        status = rel_practice_person(cli->ctx, id, (int)rel_cli_number(cli, "timeline", 10),
                                     INT64_MAX, &person, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_person_write(&out, &person);
        return REL_OK;
    }
    rel_person_print(cli, &person);
    return REL_OK;
}

static const struct rel_option options[] = {
    {"timeline", 't', REL_OPT_NUMBER, "N", "how much of the timeline; 10 when not said", NULL, 0,
     REL_MAX_PAGE, false},
    {0},
};

const struct rel_command rel_cli_person = {
    .name = "person",
    .group = REL_G_PEOPLE,
    .args = "WHO",
    .line = "the whole picture: how to reach, how you stand, promises, what happened",
    .options = options,
    .db = REL_DB_READ,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run,
};

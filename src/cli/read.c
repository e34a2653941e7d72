#include "practice/read.h"

#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/read_show.h"
#include "lib/zone.h"

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    REL_AUTO(rel_zone) *zone = NULL;
    char name[REL_ZONE_NAME];
    struct rel_read_show show = {.cli = cli, .verbose = rel_cli_flag(cli, "verbose")};
    struct rel_read_tell tell = rel_read_show_tell(&show);
    enum rel_status status = rel_zone_open(rel_zone_system(name), &zone, err);

    const struct rel_csv_map *maps = NULL;
    size_t maps_n = 0;

    if (!status)
        status = rel_cli_columns(cli, &maps, &maps_n, err);
    show.zone = zone;
    for (size_t i = 0; !status && i < cli->args.n; i++) {
        struct rel_err one = {0};

        if (!rel_practice_read(cli->args.v[i], maps, maps_n, &tell, &one))
            continue;
        if (cli->args.n == 1) {
            *err = one;
            status = one.status;
        } else
            tell.failed(&show, cli->args.v[i], &one);
    }
    cli->nothing = show.failed > 0;
    rel_read_show_free(&show);
    return status;
}

static const struct rel_option options[] = {
    {"verbose", 'v', REL_OPT_FLAG, NULL, "list all, however many there are", NULL, 0, 0, false},
    REL_CLI_MAP,
    {0},
};
static const char *const shows[] = {"read cards.vcf", "read --json cards.vcf ~/Mail", NULL};

const struct rel_command rel_cli_read = {
    .name = "read",
    .group = REL_G_START,
    .args = "FILE...",
    .line = "show what relatum understands of a file, and store nothing",
    .more = "What a file is, its content decides: cards (vCard, CSV, LDIF), mail, a calendar\n"
            "(iCalendar), chats and calls, a feed. What could not be read is listed with its\n"
            "line. Needs no database.\n"
            "Exit 1 when one of several files could not be read.",
    .shows = shows,
    .options = options,
    .db = REL_DB_NONE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_FILE,
    .run = run,
};

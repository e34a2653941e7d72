#include "practice/pick.h"

#include "api/pick.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/who.h"
#include "practice/circle.h"

enum { PROPOSED = 10 };

static void
print(struct rel_cli *cli, const struct rel_pick_list *list)
{
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_proposed_write(&out, list);
        return;
    }
    if (!list->n) {
        rel_term_line(&cli->term, "There is nobody to propose yet. Begin with: relatum import "
                                  "FILE..., or relatum add NAME");
        return;
    }
    rel_term_line(&cli->term, "Your contacts speak for these:");
    for (size_t i = 0; i < list->n; i++) {
        const struct rel_pick *p = &list->v[i];

        rel_term_addf(&cli->term, REL_PLAIN, "%3zu. ", i + 1);
        rel_term_add(&cli->term, REL_BOLD, p->name);
        rel_term_line(&cli->term, "%s%s", *p->organization ? ", " : "", p->organization);
        rel_term_line(&cli->term, "     %s%s", p->evidence,
                      p->cadence_days
                          ? rel_printf(cli->arena, " Rhythm: about every %d days.", p->cadence_days)
                          : "");
    }
    rel_term_line(&cli->term, "\nTend all of them: relatum pick --proposed. Or some: relatum pick "
                              "WHO...");
}

static enum rel_status
picked(struct rel_cli *cli, const rel_id *who, size_t n, struct rel_err *err)
{
    struct rel_circle circle = {.id = 0};
    const char *name, *names = "";
    rel_id change;
    enum rel_status status = REL_OK;

    if (rel_cli_flag(cli, "circle"))
        status = rel_practice_circle_find(cli->ctx, rel_cli_text(cli, "circle", ""), &circle, err);
    if (!status)
        status = rel_practice_pick(cli->ctx, who, n, circle.id, &change, err);
    for (size_t i = 0; i < n && !status; i++) {
        status = rel_cli_name(cli, who[i], &name, err);
        if (!status)
            names = rel_printf(cli->arena, "%s%s%s", names, i ? ", " : "", name);
    }
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_picked_write(&out, n, change);
        return REL_OK;
    }
    rel_term_line(&cli->term, "You tend %s from now on%s%s: %s.",
                  rel_show_count(cli, (int64_t)n, "person", "people"), circle.id ? " in " : "",
                  circle.id ? circle.name : "", names);
    return REL_OK;
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_pick_list list = {0};
    rel_id *who;
    enum rel_status status = REL_OK;

    if (!cli->args.n) {
        status = rel_practice_proposed(cli->ctx, (size_t)rel_cli_number(cli, "limit", PROPOSED),
                                       &list, err);
        if (!status && !rel_cli_flag(cli, "proposed")) {
            cli->nothing = !list.n;
            print(cli, &list);
            return REL_OK;
        }
    } else if (rel_cli_flag(cli, "proposed")) {
        return rel_cli_usage(cli, err, "either WHO or --proposed");
    }
    who = rel_alloc(cli->arena, (cli->args.n + list.n + 1) * sizeof(*who));
    for (size_t i = 0; i < list.n; i++)
        who[i] = list.v[i].contact;
    for (size_t i = 0; i < cli->args.n && !status; i++)
        status = rel_cli_who(cli, cli->args.v[i], &who[i], err);
    if (status)
        return status;
    if (!cli->args.n && !list.n) {
        print(cli, &list);
        cli->nothing = true;
        return REL_OK;
    }
    return picked(cli, who, cli->args.n + list.n, err);
}

static const struct rel_option options[] = {
    {"proposed", 0, REL_OPT_FLAG, NULL, "all that are proposed", NULL, 0, 0, false},
    {"circle", 'c', REL_OPT_CIRCLE, "CIRCLE", "and put them into this circle", NULL, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "propose at most N; ten when not said", NULL, 1, 100,
     false},
    {0},
};
static const char *const shows[] = {"pick", "pick --proposed", "pick ana bo --circle Friends",
                                    NULL};

const struct rel_command rel_cli_pick = {
    .name = "pick",
    .group = REL_G_START,
    .args = "[WHO...] [--proposed] [--circle CIRCLE]",
    .line = "choose whom to tend; alone, it proposes ten with the evidence",
    .shows = shows,
    .options = options,
    .db = REL_DB_WRITE,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run,
};

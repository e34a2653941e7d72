#include "practice/brief.h"

#include "api/brief.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/who.h"
#include "practice/intention.h"

enum { HEAD = 12 };

/* One line of a section: the heading only on the first. */
static void
line(struct rel_cli *cli, const char **head, const char *text)
{
    if (!*text)
        return;
    rel_term_add(&cli->term, REL_DIM, *head);
    rel_term_pad(&cli->term, HEAD - rel_term_width(*head));
    rel_term_block(&cli->term, REL_PLAIN, text, HEAD, cli->term.width ? cli->term.width - HEAD : 0);
    *head = "";
}

static void
heard(struct rel_cli *cli, const char *head, const struct rel_heard_list *list)
{
    for (size_t i = 0; i < list->n; i++) {
        const struct rel_heard *h = &list->v[i];

        line(cli, &head,
             rel_printf(cli->arena, "%s: %s%s%s (%s)", rel_heard_kind_word(h->kind), h->whose,
                        *h->whose ? ": " : "", h->words, rel_show_day(cli, h->day)));
    }
}

static void
promises(struct rel_cli *cli, const struct rel_promise_list *list)
{
    static const char *const heads[] = {[REL_MINE] = "You said", [REL_THEIRS] = "They said"};

    for (int side = REL_MINE; side <= (int)REL_THEIRS; side++) {
        const char *head = heads[side];

        for (size_t i = 0; i < list->n; i++)
            if ((int)list->v[i].side == side)
                line(cli, &head,
                     rel_printf(cli->arena, "%s%s", list->v[i].text,
                                rel_show_by(cli, list->v[i].due)));
    }
}

static void
print(struct rel_cli *cli, const struct rel_brief *b)
{
    const struct rel_person *p = &b->person;
    const char *head = "Standing";

    rel_term_head(&cli->term, p->contact.name);
    if (*p->contact.organization)
        rel_term_line(&cli->term, "%s", p->contact.organization);
    line(cli, &head, *p->measures.sentence ? p->measures.sentence : p->measures.warmth_word);
    line(cli, &head, b->kept);
    heard(cli, "Check back", &b->check);
    head = "Say";
    line(cli, &head, b->play_back);
    heard(cli, "Known", &b->known);
    promises(cli, &p->promises);
    head = "Give";
    for (size_t i = 0; i < b->give.n; i++)
        line(cli, &head, b->give.v[i].sentence);
    heard(cli, "Closer", &b->closer);
    heard(cli, "Avoid", &b->avoid);
    head = "Open case";
    for (size_t i = 0; i < b->cases.n; i++)
        line(cli, &head, b->cases.v[i].evidence);
    for (int c = 0; c < REL_CELLS; c++) {
        head = "Why";
        if (b->compass.cells[c].now.id)
            line(cli, &head,
                 rel_printf(cli->arena, "%s: %s", rel_practice_cell_title((enum rel_cell)c),
                            b->compass.cells[c].now.words));
    }
    head = "Last";
    for (size_t i = 0; i < p->timeline.n && i < 3; i++)
        line(cli, &head,
             rel_printf(cli->arena, "%s: %s%s%s", rel_show_moment(cli, p->timeline.v[i].at),
                        rel_show_deed(p->timeline.v[i].channel, p->timeline.v[i].direction),
                        *p->timeline.v[i].note ? ", " : "", p->timeline.v[i].note));
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_brief brief;
    bool next = rel_cli_flag(cli, "next");
    enum rel_status status;
    rel_id contact;

    if (next == (cli->args.n > 0))
        return rel_cli_usage(cli, err, "name somebody, or say --next");
    status = next ? rel_practice_brief_next(cli->ctx, &contact, err)
                  : rel_cli_who(cli, rel_cli_words(cli, 0), &contact, err);
    if (!status)
        status = rel_practice_brief(cli->ctx, contact, &brief, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_brief_write(&out, &brief);
        return REL_OK;
    }
    print(cli, &brief);
    return REL_OK;
}

static const struct rel_option options[] = {
    {"next", 0, REL_OPT_FLAG, NULL, "of whom you will be in touch with next", NULL, 0, 0, false},
    {0},
};

const struct rel_command rel_cli_brief = {
    .name = "brief",
    .group = REL_G_PEOPLE,
    .args = "WHO | --next",
    .line = "before a meeting: what to check back, keep, give and avoid",
    .options = options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run,
};

#include "practice/dupe.h"

#include "api/dupe.h"
#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/who.h"
#include "practice/merge.h"

static enum rel_status
run_dupes(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_dupe_list list;
    rel_id who = 0;
    enum rel_status status = REL_OK;
    size_t certain = 0;

    if (cli->args.n)
        status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);
    if (!status)
        status = rel_practice_dupes(cli->ctx, who, &list, err);
    if (status)
        return status;
    cli->nothing = list.n == 0;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_dupes_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_dupe *d = &list.v[i];

        certain += d->class == REL_DUPE_CERTAIN;
        rel_term_addf(&cli->term, d->class == REL_DUPE_CERTAIN ? REL_GOOD : REL_PLAIN, "%-7s  ",
                      d->class == REL_DUPE_CERTAIN ? "certain" : "perhaps");
        rel_term_line(&cli->term, "%s (%s) and %s (%s)", d->name, rel_show_id(cli, d->contact),
                      d->other_name, rel_show_id(cli, d->other));
        rel_term_line(&cli->term, "         %s", d->why);
    }
    if (!list.n)
        rel_term_line(&cli->term, "Nobody seems to stand here twice.");
    if (certain)
        rel_term_line(&cli->term, "Merge the %s: relatum merge --certain",
                      rel_show_count(cli, (int64_t)certain, "certain pair", "certain pairs"));
    return REL_OK;
}

static enum rel_status
run_not_same(struct rel_cli *cli, struct rel_err *err)
{
    rel_id a, b, change;
    enum rel_status status = rel_cli_who(cli, cli->args.v[0], &a, err);

    if (!status)
        status = rel_cli_who(cli, cli->args.v[1], &b, err);
    if (!status)
        status = rel_practice_not_same(cli->ctx, a, b, &change, err);
    if (status)
        return status;
    if (!rel_cli_changed(cli, change)) {
        rel_term_line(&cli->term, "Two people; that pair is not shown again.");
    }
    return REL_OK;
}

static void
tell(struct rel_cli *cli, const struct rel_merged *m)
{
    const char *fields = "";

    for (unsigned f = 0; f < REL_CARD_FIELDS; f++)
        if (m->added & 1u << f)
            fields = rel_printf(cli->arena, "%s%s%s", fields, *fields ? ", " : "",
                                rel_card_field_word(f));
    rel_term_line(&cli->term, "%s and %s are one now%s%s; %s came along. (undo: %s)", m->name,
                  m->other_name, *fields ? ": " : "", fields,
                  rel_show_count(cli, m->interactions, "interaction", "interactions"),
                  rel_show_id(cli, m->change));
}

/* Pairs one by one; merging may make others one as well, so they are looked for again until there
 * is none. */
static enum rel_status
merge_certain(struct rel_cli *cli, struct rel_err *err)
{
    int64_t merges = 0;

    for (bool more = true; more;) {
        struct rel_dupe_list list;
        enum rel_status status = rel_practice_dupes(cli->ctx, 0, &list, err);
        struct rel_merge *pairs;
        size_t n = 0;

        if (status)
            return status;
        pairs = rel_alloc(cli->arena, (list.n + 1) * sizeof(*pairs));
        for (size_t i = 0; i < list.n && list.v[i].class == REL_DUPE_CERTAIN; i++)
            pairs[n++] = (struct rel_merge){.keep = list.v[i].contact, .other = list.v[i].other};
        more = false;
        for (size_t i = 0; i < n; i++) {
            struct rel_merged merged;

            rel_ctx_begin(cli->ctx, cli->now);
            status = rel_practice_merge(cli->ctx, &pairs[i], &merged, err);
            if (status == REL_NOT_FOUND) /* it was merged with a third by now */
                continue;
            if (status)
                return status;
            merges++;
            more = true;
            if (!cli->json)
                tell(cli, &merged);
        }
    }
    cli->nothing = merges == 0;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_out_begin_object(&out, NULL);
        rel_out_num(&out, "merged", merges);
        rel_out_end(&out);
    } else if (!merges) {
        rel_term_line(&cli->term, "No pair is certain.");
    }
    return REL_OK;
}

static enum rel_status
run_merge(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_merge merge = {0};
    struct rel_merged merged;
    enum rel_status status;

    if (rel_cli_flag(cli, "certain"))
        return cli->args.n ? rel_cli_usage(cli, err, "--certain means all: name nobody")
                           : merge_certain(cli, err);
    if (cli->args.n != 2)
        return rel_cli_usage(cli, err, "which two are one?");
    for (size_t i = 0; i < cli->given.n; i++)
        if (rel_str_is(cli->given.v[i].option->name, "take"))
            merge.take |= 1u << cli->given.v[i].n;
    status = rel_cli_who(cli, cli->args.v[0], &merge.keep, err);
    if (!status)
        status = rel_cli_who(cli, cli->args.v[1], &merge.other, err);
    if (!status)
        status = rel_practice_merge(cli->ctx, &merge, &merged, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_merged_write(&out, &merged);
    } else {
        tell(cli, &merged);
    }
    return REL_OK;
}

static const struct rel_option merge_options[] = {
    {"take", 't', REL_OPT_CHOICE, "FIELD", "in this field the second one's goes before",
     rel_card_field_words, 0, 0, true},
    {"certain", 0, REL_OPT_FLAG, NULL, "all pairs that are certain", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {
    "merge ana \"A. Ferreira\"", "merge ana \"A. Ferreira\" --take title", "merge --certain", NULL};

const struct rel_command rel_cli_dupes = {
    .name = "dupes",
    .group = REL_G_PEOPLE,
    .args = "[WHO]",
    .line = "people who may stand here twice, and why",
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_dupes,
};

const struct rel_command rel_cli_dupes_not_same = {
    .name = "dupes not-same",
    .group = REL_G_PEOPLE,
    .args = "WHO OTHER",
    .line = "they are two people: do not show that pair again",
    .db = REL_DB_WRITE,
    .least = 2,
    .most = 2,
    .arg = REL_ARG_WHO,
    .run = run_not_same,
};

const struct rel_command rel_cli_merge = {
    .name = "merge",
    .group = REL_G_PEOPLE,
    .args = "WHO OTHER [--take FIELD]...",
    .line = "the two are one person: keep the first, add what the other has",
    .more =
        "Both histories are kept. The first one's fields stand, what it lacks is added. It is one\n"
        "change: undo takes it back.",
    .shows = shows,
    .options = merge_options,
    .db = REL_DB_WRITE,
    .most = 2,
    .arg = REL_ARG_WHO,
    .run = run_merge,
};

#include "practice/library.h"

#include "api/library.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Added", 0, false},
                                                {"Kind", 0, false},
                                                {"Title", 20, false},
                                                {"Address", 16, false},
                                                {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_article_list list;
    const char *nudge;

    if (rel_practice_library(cli->ctx, rel_cli_flag(cli, "all"),
                             (size_t)rel_cli_number(cli, "limit", 50), &list, &nudge, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_library_write(&out, &list, nudge);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_article *a = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0].text = rel_show_day(cli, a->made);
        cells[1].text =
            a->kind == REL_ARTICLE_STORY ? "success story" : rel_article_kind_word(a->kind);
        cells[2] = (struct rel_cell){a->title, REL_BOLD};
        cells[3].text = a->url;
        cells[4] = (struct rel_cell){rel_show_id(cli, a->id), REL_DIM};
    }
    if (list.n)
        rel_table_print(&cli->term, &table);
    if (*nudge)
        rel_term_line(&cli->term, "%s", nudge);
    return REL_OK;
}

static enum rel_status
saved(struct rel_cli *cli, rel_id id, rel_id change, const char *line)
{
    if (!rel_cli_saved(cli, "article", id, change))
        rel_term_line(&cli->term, "%s", line);
    return REL_OK;
}

static void
show_who(struct rel_cli *cli, const struct rel_match_list *who)
{
    for (size_t i = 0; i < who->n; i++)
        rel_term_line(&cli->term, "  %s: %s (the words that meet: %s)", who->v[i].name,
                      who->v[i].need, who->v[i].evidence);
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_article a = {.kind = (enum rel_article_kind)rel_cli_number(cli, "kind", 0),
                            .title = rel_cli_words(cli, 0),
                            .url = rel_cli_text(cli, "url", ""),
                            .text = rel_cli_text(cli, "text", ""),
                            .consent = rel_cli_past_day(cli, "consent", REL_NO_DAY)};
    const char *about = rel_cli_text(cli, "about", "");
    struct rel_match_list who;
    struct rel_article_sents had;
    rel_id id, change;

    if ((*about && rel_cli_who(cli, about, &a.contact, err))
        || rel_practice_library_add(cli->ctx, &a, &id, &change, err)
        || rel_practice_library_item(cli->ctx, id, &a, &who, &had, err))
        return err->status;
    saved(cli, id, change,
          rel_printf(cli->arena, "In the library: %s. (%s)", a.title, rel_show_id(cli, id)));
    if (who.n && !cli->json) {
        rel_term_line(&cli->term, "Who would value it:");
        show_who(cli, &who);
    }
    return REL_OK;
}

static enum rel_status
run_who(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_article a;
    struct rel_match_list who;
    struct rel_article_sents had;
    rel_id id;

    if (rel_cli_id(cli, "article", cli->args.v[0], &id, err)
        || rel_practice_library_item(cli->ctx, id, &a, &who, &had, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_library_item_write(&out, &a, &who, &had);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s%s%s", a.title, *a.url ? "  " : "", a.url);
    rel_term_line(&cli->term,
                  who.n ? "Who would value it:" : "Nobody is known who would value it yet.");
    show_who(cli, &who);
    for (size_t i = 0; i < had.n; i++)
        rel_term_line(&cli->term, "  %s: %s, %s", had.v[i].name,
                      had.v[i].state == REL_ARTICLE_SENT ? "had it" : "not for them",
                      rel_show_day(cli, had.v[i].day));
    return REL_OK;
}

static enum rel_status
run_feed(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_library_fed fed;
    rel_id change;

    if (rel_practice_library_file(cli->ctx, cli->args.v[0], &fed, &change, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_library_fed_write(&out, &fed, change);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s: %d new, %d known already.", fed.title, fed.added, fed.known);
    if (fed.problems)
        rel_term_line(&cli->term, "%d not taken; the first: %s", fed.problems, fed.problem);
    return REL_OK;
}

static enum rel_status
answer(struct rel_cli *cli, enum rel_article_answer what, struct rel_err *err)
{
    const char *name;
    rel_id id, contact, change;

    if (rel_cli_id(cli, "article", cli->args.v[0], &id, err)
        || rel_cli_who(cli, rel_cli_words(cli, 1), &contact, err)
        || rel_cli_name(cli, contact, &name, err)
        || rel_practice_library_sent(cli->ctx, id, contact, what, REL_CHANNELS, &change, err))
        return err->status;
    return saved(
        cli, id, change,
        rel_printf(cli->arena,
                   what == REL_ARTICLE_SENT ? "Sent to %s; it is noted as given." : "Not for %s.",
                   name));
}

static enum rel_status
run_sent(struct rel_cli *cli, struct rel_err *err)
{
    return answer(cli, REL_ARTICLE_SENT, err);
}

static enum rel_status
run_not_for(struct rel_cli *cli, struct rel_err *err)
{
    return answer(cli, REL_ARTICLE_NOT_THIS, err);
}

static enum rel_status
run_close(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_article a;
    struct rel_match_list who;
    struct rel_article_sents had;
    rel_id id, change;

    if (rel_cli_id(cli, "article", cli->args.v[0], &id, err)
        || rel_practice_library_item(cli->ctx, id, &a, &who, &had, err))
        return err->status;
    a.closed = cli->today;
    if (rel_practice_library_set(cli->ctx, &a, &change, err))
        return err->status;
    return saved(cli, id, change, rel_printf(cli->arena, "Put away: %s.", a.title));
}

static const struct rel_option list_options[] = {
    {"all", 'a', REL_OPT_FLAG, NULL, "those put away as well", NULL, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const struct rel_option add_options[] = {
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "article unless said", rel_article_kind_words, 0, 0,
     false},
    {"url", 'u', REL_OPT_TEXT, "URL", "where it is", NULL, 0, 0, false},
    {"text", 0, REL_OPT_TEXT, "TEXT", "what it is about; its words are matched as well", NULL, 0, 0,
     false},
    {"about", 0, REL_OPT_WHO, "WHO", "whom a success story tells about", NULL, 0, 0, false},
    {"consent", 0, REL_OPT_PAST, "DAY", "the day they agreed to be told about", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {"library add \"Choosing a school\" --url https://example.org/s",
                                    NULL};

#define COMMAND(id, name_, args_, line_, options_, db_, least_, most_, arg_, run_)                 \
    const struct rel_command rel_cli_##id = {                                                      \
        .name = name_,                                                                             \
        .group = REL_G_GIVE,                                                                       \
        .args = args_,                                                                             \
        .line = line_,                                                                             \
        .options = options_,                                                                       \
        .db = db_,                                                                                 \
        .least = least_,                                                                           \
        .most = most_,                                                                             \
        .arg = arg_,                                                                               \
        .run = run_,                                                                               \
    }

COMMAND(library, "library", "", "what is worth sending to somebody; a nudge when nothing is new",
        list_options, REL_DB_READ, 0, 0, REL_ARG_NONE, run_list);
COMMAND(library_who, "library who", "ID", "who would value it, and who had it", NULL, REL_DB_READ,
        1, 1, REL_ARG_NONE, run_who);
COMMAND(library_feed, "library feed", "FILE", "take in the articles of an RSS or Atom file", NULL,
        REL_DB_WRITE, 1, 1, REL_ARG_FILE, run_feed);
COMMAND(library_sent, "library sent", "ID WHO",
        "they have it from you; never proposed to them again", NULL, REL_DB_WRITE, 2, -1,
        REL_ARG_NONE, run_sent);
COMMAND(library_not_for, "library not-for", "ID WHO", "it is not for them", NULL, REL_DB_WRITE, 2,
        -1, REL_ARG_NONE, run_not_for);
COMMAND(library_close, "library close", "ID", "put it away", NULL, REL_DB_WRITE, 1, 1, REL_ARG_NONE,
        run_close);

const struct rel_command rel_cli_library_add = {
    .name = "library add",
    .group = REL_G_GIVE,
    .args = "TITLE [--url URL]",
    .line = "something worth sending; who would value it is said at once",
    .more = "A success story tells about somebody: it needs --about WHO and --consent DAY.",
    .shows = shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_TEXT,
    .run = run_add,
};

#include "practice/template.h"

#include "api/letter.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {
        {"Name", 12, false}, {"Kind", 0, false}, {"Key", 0, false}, {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_template_list list;
    enum rel_status status = rel_practice_templates(cli->ctx, &list, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_templates_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){list.v[i].name, REL_BOLD};
        cells[1].text = rel_letter_kind_word(list.v[i].kind);
        cells[2].text = list.v[i].builtin;
        cells[3] = (struct rel_cell){list.v[i].id ? rel_show_id(cli, list.v[i].id) : "", REL_DIM};
    }
    rel_table_print(&cli->term, &table);
    return REL_OK;
}

static enum rel_status
run_show(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_template t;
    enum rel_status status = rel_practice_template(cli->ctx, rel_cli_words(cli, 0), &t, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);
        struct rel_template_list one = {&t, 1};

        rel_api_templates_write(&out, &one);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s (%s)", t.name, rel_letter_kind_word(t.kind));
    if (*t.subject)
        rel_term_line(&cli->term, "Subject: %s", t.subject);
    rel_term_line(&cli->term, "%s", "");
    rel_term_block(&cli->term, REL_PLAIN, t.body, 0, 0);
    return REL_OK;
}

static enum rel_status
save(struct rel_cli *cli, struct rel_template *t, struct rel_err *err)
{
    rel_id id, change;
    enum rel_status status;

    t->kind = (enum rel_letter_kind)rel_cli_number(cli, "kind", t->kind);
    t->subject = rel_cli_text(cli, "subject", t->subject);
    t->body = rel_cli_text(cli, "body", t->body);
    status = rel_practice_template_save(cli->ctx, t, &id, &change, err);
    if (status)
        return status;
    if (!rel_cli_saved(cli, "template", id, change)) {
        rel_term_line(&cli->term, "Template %s is kept. (%s)", t->name, rel_show_id(cli, id));
    }
    return REL_OK;
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_template t = {
        .name = rel_cli_words(cli, 0), .language = "en", .subject = "", .body = "", .builtin = ""};

    return save(cli, &t, err);
}

static enum rel_status
run_edit(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_template t;
    enum rel_status status = rel_practice_template(cli->ctx, rel_cli_words(cli, 0), &t, err);

    if (status)
        return status;
    t.name = rel_cli_text(cli, "name", t.name);
    return save(cli, &t, err);
}

static enum rel_status
run_remove(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_template t;
    rel_id change;
    enum rel_status status = rel_practice_template(cli->ctx, rel_cli_words(cli, 0), &t, err);

    if (!status && !t.id) {
        rel_fail(err, REL_BAD_INPUT, "\"%s\" comes with relatum and stays", t.name);
        return rel_advise(err, "template", "Change it: relatum template edit %s", t.builtin);
    }
    if (!status)
        status = rel_practice_template_remove(cli->ctx, t.id, &change, err);
    if (status)
        return status;
    if (!rel_cli_changed(cli, change)) {
        rel_term_line(&cli->term, "Template %s is removed.", t.name);
    }
    return REL_OK;
}

#define TEXTS                                                                                      \
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "message, email, letter or card", rel_letter_kind_words, \
     0,      0,   false},                                                                          \
        {"subject", 0, REL_OPT_TEXT, "TEXT", "of a mail or letter", NULL, 0, 0, false},            \
    {                                                                                              \
        "body", 'b', REL_OPT_TEXT, "TEXT", "what it says; {given} stands for the name", NULL, 0,   \
            0, false                                                                               \
    }

static const struct rel_option add_options[] = {TEXTS, {0}};
static const struct rel_option edit_options[] = {
    TEXTS,
    {"name", 'n', REL_OPT_TEXT, "NAME", "another name", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {
    "template add \"Short thanks\" --kind message --body \"{given}, thank you for {useful}.\"",
    NULL};

const struct rel_command rel_cli_template_list = {
    .name = "template list",
    .group = REL_G_DAILY,
    .args = "",
    .line = "messages with fields: your own, and those that came with relatum",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_template_show = {
    .name = "template show",
    .group = REL_G_DAILY,
    .args = "NAME",
    .line = "one of them in full",
    .db = REL_DB_READ,
    .least = 1,
    .most = -1,
    .run = run_show,
};

const struct rel_command rel_cli_template_add = {
    .name = "template add",
    .group = REL_G_DAILY,
    .args = "NAME --body TEXT",
    .line = "a message of your own; fields stand in braces",
    .more = "Fields: {given} {name} {organization} {me} {promise} {their_promise} {heard} {need}\n"
            "{last} {next} {useful}. What is not known when it is used is listed as missing.",
    .shows = shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .run = run_add,
};

const struct rel_command rel_cli_template_edit = {
    .name = "template edit",
    .group = REL_G_DAILY,
    .args = "NAME",
    .line = "change it; of one that came with relatum you get your own copy",
    .options = edit_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .run = run_edit,
};

const struct rel_command rel_cli_template_remove = {
    .name = "template remove",
    .group = REL_G_DAILY,
    .args = "NAME",
    .line = "take it away",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .run = run_remove,
};

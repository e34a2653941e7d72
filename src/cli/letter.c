#include "practice/letter.h"

#include "api/letter.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

#include <string.h>

/* --set field=value, as often as wanted. */
static enum rel_status
read_set(struct rel_cli *cli, struct rel_field_values *set, struct rel_err *err)
{
    for (size_t i = 0; i < cli->given.n; i++) {
        const struct rel_given *given = &cli->given.v[i];
        const char *equals = strchr(given->text, '=');

        if (!rel_str_is(given->option->name, "set"))
            continue;
        if (!equals)
            return rel_cli_usage(cli, err, "--set wants FIELD=WORDS, such as useful=\"a link\"");
        *REL_ADD(cli->arena, set) = (struct rel_field_value){
            rel_strndup(cli->arena, given->text, (size_t)(equals - given->text)), equals + 1};
    }
    return REL_OK;
}

static enum rel_status
show(struct rel_cli *cli, rel_id id, struct rel_err *err)
{
    struct rel_letter_view view;
    const struct rel_letter *l = &view.letter;
    enum rel_status status = rel_practice_letter(cli->ctx, id, &view, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_letter_view_write(&out, &view);
        return REL_OK;
    }
    rel_term_line(
        &cli->term, "%s to %s (%s), %s", rel_show_upper(cli, rel_letter_kind_word(l->kind)),
        view.name, rel_show_id(cli, l->id),
        l->state == REL_LETTER_SENT ? rel_printf(cli->arena, "sent %s", rel_show_day(cli, l->sent))
                                    : "a draft");
    if (*l->subject)
        rel_term_line(&cli->term, "Subject: %s", l->subject);
    rel_term_block(&cli->term, REL_PLAIN, l->body, 0, 0);
    for (size_t i = 0; i < view.missing.n; i++)
        rel_term_line(&cli->term, "Missing: {%s}. Fill it in: relatum letter edit %s --set %s=...",
                      view.missing.v[i].field, rel_show_id(cli, l->id), view.missing.v[i].field);
    rel_term_line(&cli->term, "Reads well?");
    for (size_t i = 0; i < REL_LETTER_CHECKS; i++)
        rel_term_line(&cli->term, "  %s %s", view.checks[i].ok ? "yes" : "no ",
                      view.checks[i].words);
    return REL_OK;
}

static enum rel_status
run_draft(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_field_values set = {0};
    struct rel_letter free = {
        .kind = (enum rel_letter_kind)rel_cli_number(cli, "kind", REL_LETTER_MESSAGE),
        .subject = rel_cli_text(cli, "subject", ""),
        .body = rel_cli_text(cli, "body", "")};
    rel_id who, id, change;
    enum rel_status status = read_set(cli, &set, err);

    if (!status)
        status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);
    if (!status)
        status = rel_practice_letter_draft(cli->ctx, who, rel_cli_text(cli, "template", ""), &free,
                                           &set, &id, &change, err);
    return status ? status : show(cli, id, err);
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Who", 12, false},  {"Kind", 0, false},
                                                {"What", 20, false}, {"Made", 0, false},
                                                {"Sent", 0, false},  {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_letter_list list;
    rel_id who = 0;
    enum rel_status status = REL_OK;

    if (cli->args.n)
        status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);
    if (!status)
        status = rel_practice_letters(cli->ctx, who, rel_cli_flag(cli, "sent"),
                                      (size_t)rel_cli_number(cli, "limit", 50), &list, err);
    if (!status && cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_letters_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; !status && i < list.n; i++) {
        const struct rel_letter *l = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);
        const char *name = "";

        status = rel_cli_name(cli, l->contact, &name, err);
        cells[0] = (struct rel_cell){name, REL_BOLD};
        cells[1].text = rel_letter_kind_word(l->kind);
        cells[2].text =
            *l->subject ? l->subject : rel_strndup(cli->arena, l->body, strcspn(l->body, "\n"));
        cells[3].text = rel_show_day(cli, l->made);
        cells[4].text = rel_show_day(cli, l->sent);
        cells[5] = (struct rel_cell){rel_show_id(cli, l->id), REL_DIM};
    }
    if (status)
        return status;
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "No letter is there.");
    return REL_OK;
}

static enum rel_status
run_show(struct rel_cli *cli, struct rel_err *err)
{
    rel_id id;
    enum rel_status status = rel_cli_id(cli, "letter", cli->args.v[0], &id, err);

    return status ? status : show(cli, id, err);
}

static enum rel_status
run_edit(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_field_values set = {0};
    rel_id id, change;
    enum rel_status status = rel_cli_id(cli, "letter", cli->args.v[0], &id, err);

    if (!status)
        status = read_set(cli, &set, err);
    if (!status)
        status = rel_practice_letter_edit(
            cli->ctx, id, (enum rel_letter_kind)rel_cli_number(cli, "kind", REL_LETTER_KINDS),
            rel_cli_text(cli, "subject", NULL), rel_cli_text(cli, "body", NULL), &set, &change,
            err);
    return status ? status : show(cli, id, err);
}

/* The bytes as they are, to be redirected into a file. */
static enum rel_status
put_form(struct rel_cli *cli, enum rel_letter_form form, struct rel_err *err)
{
    rel_id id;
    enum rel_status status = rel_cli_id(cli, "letter", cli->args.v[0], &id, err);
    REL_BUF(text);

    if (!status)
        status = rel_practice_letter_form(cli->ctx, id, form, &text, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_letter_text_write(&out, form, rel_buf_str(&text));
        return REL_OK;
    }
    if (form == REL_LETTER_AS_MAILTO)
        rel_buf_addc(&text, '\n');
    rel_buf_add(&cli->term.out, rel_buf_str(&text), text.n);
    return REL_OK;
}

static enum rel_status
run_print(struct rel_cli *cli, struct rel_err *err)
{
    return put_form(cli, REL_LETTER_AS_HTML, err);
}

static enum rel_status
run_mail(struct rel_cli *cli, struct rel_err *err)
{
    return put_form(cli, rel_cli_flag(cli, "link") ? REL_LETTER_AS_MAILTO : REL_LETTER_AS_EML, err);
}

static enum rel_status
run_sent(struct rel_cli *cli, struct rel_err *err)
{
    rel_id id, change;
    enum rel_status status = rel_cli_id(cli, "letter", cli->args.v[0], &id, err);

    if (!status)
        status = rel_practice_letter_sent(cli->ctx, id, &change, err);
    if (status)
        return status;
    if (!rel_cli_saved(cli, "letter", id, change)) {
        rel_term_line(&cli->term, "Sent, and logged as contact.");
    }
    return REL_OK;
}

#define TEXTS                                                                                      \
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "message, email, letter or card", rel_letter_kind_words, \
     0,      0,   false},                                                                          \
        {"subject", 0, REL_OPT_TEXT, "TEXT", "of a mail or letter", NULL, 0, 0, false},            \
        {"body", 'b', REL_OPT_TEXT, "TEXT", "what it says, with fields in braces", NULL,           \
         0,      0,   false},                                                                      \
    {                                                                                              \
        "set", 's', REL_OPT_TEXT, "FIELD=WORDS", "what stands for a field", NULL, 0, 0, true       \
    }

static const struct rel_option draft_options[] = {
    {"template", 't', REL_OPT_TEXT, "NAME", "from this template", NULL, 0, 0, false},
    TEXTS,
    {0},
};
static const struct rel_option edit_options[] = {TEXTS, {0}};
static const struct rel_option list_options[] = {
    {"sent", 0, REL_OPT_FLAG, NULL, "those that were sent", NULL, 0, 0, false},
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N", NULL, 1, REL_MAX_PAGE, false},
    {0},
};
static const struct rel_option mail_options[] = {
    {"link", 0, REL_OPT_FLAG, NULL, "as a mailto: address", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {"letter ana --template thank_you",
                                    "letter print 0SA6WXD89SC00 > ana.html",
                                    "letter mail 0SA6WXD89SC00 > ana.eml", NULL};

const struct rel_command rel_cli_letter = {
    .name = "letter",
    .group = REL_G_DAILY,
    .args = "WHO --template NAME",
    .line = "draft a letter, card, mail or message; nothing is sent by itself",
    .shows = shows,
    .options = draft_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_draft,
};

const struct rel_command rel_cli_letter_list = {
    .name = "letter list",
    .group = REL_G_DAILY,
    .args = "[WHO] [--sent]",
    .line = "drafts; of one person all letters",
    .options = list_options,
    .db = REL_DB_READ,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_list,
};

const struct rel_command rel_cli_letter_show = {
    .name = "letter show",
    .group = REL_G_DAILY,
    .args = "ID",
    .line = "a letter, what is missing, and whether it reads well",
    .db = REL_DB_READ,
    .least = 1,
    .most = 1,
    .run = run_show,
};

const struct rel_command rel_cli_letter_edit = {
    .name = "letter edit",
    .group = REL_G_DAILY,
    .args = "ID [--set FIELD=WORDS]",
    .line = "fill in what is missing, or change the words",
    .options = edit_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_edit,
};

const struct rel_command rel_cli_letter_print = {
    .name = "letter print",
    .group = REL_G_DAILY,
    .args = "ID > FILE",
    .line = "as a page to print: A4, a card A6",
    .db = REL_DB_READ,
    .least = 1,
    .most = 1,
    .run = run_print,
};

const struct rel_command rel_cli_letter_mail = {
    .name = "letter mail",
    .group = REL_G_DAILY,
    .args = "ID > FILE",
    .line = "as a mail draft (.eml) for your mail program, or a link",
    .options = mail_options,
    .db = REL_DB_READ,
    .least = 1,
    .most = 1,
    .run = run_mail,
};

const struct rel_command rel_cli_letter_sent = {
    .name = "letter sent",
    .group = REL_G_DAILY,
    .args = "ID",
    .line = "you posted or sent it: logs it as contact",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .run = run_sent,
};

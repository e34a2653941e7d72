#include "cli/commands.h"
#include "cli/contact_options.h"
#include "cli/show.h"
#include "practice/person.h"

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_contact contact = rel_contact_init();
    rel_id id, change;
    enum rel_status status;

    contact.name = rel_cli_words(cli, 0);
    contact.kind = (enum rel_contact_kind)rel_cli_number(cli, "kind", REL_PERSON);
    contact.state = rel_cli_flag(cli, "unsorted") ? REL_UNSORTED : REL_ACTIVE;
    contact.caught = REL_CAUGHT_HAND;
    status = rel_contact_options_take(cli, &contact, err);
    for (size_t i = 0; i < cli->given.n; i++)
        if (rel_str_is(cli->given.v[i].option->name, "circle"))
            *REL_ADD(cli->arena, &contact.circles) = cli->given.v[i].text;
    if (!status)
        status = rel_practice_person_add(cli->ctx, &contact, &id, &change, err);
    if (!status && cli->json)
        return rel_contact_options_answer(cli, id, change, err);
    if (!status)
        rel_term_line(&cli->term, "Added %s. (%s)", contact.name, rel_show_id(cli, id));
    return status;
}

static const struct rel_option options[] = {
    REL_CONTACT_OPTIONS,
    {"kind", 'k', REL_OPT_CHOICE, "KIND", "what it is", rel_contact_kind_words, 0, 0, false},
    {"unsorted", 0, REL_OPT_FLAG, NULL, "do not tend them yet", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {
    "add Ana Ferreira --email ana@example.org --circle Clients",
    "add \"Bo Ruiz\" -p \"+34 600 123 456\" --note \"met at the fair, asked about pricing\"", NULL};

const struct rel_command rel_cli_add = {
    .name = "add",
    .group = REL_G_PEOPLE,
    .args = "NAME [OPTIONS]",
    .line = "somebody new, who stands on Today until you reach out",
    .shows = shows,
    .options = options,
    .db = REL_DB_CREATE,
    .least = 1,
    .most = -1,
    .run = run,
};

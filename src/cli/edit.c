#include "cli/commands.h"
#include "cli/contact_options.h"
#include "cli/show.h"
#include "cli/who.h"
#include "practice/circle.h"
#include "practice/person.h"

static bool
given_any(struct rel_cli *cli, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (rel_cli_flag(cli, names[i]))
            return true;
    return false;
}

static enum rel_status
edit_card(struct rel_cli *cli, struct rel_contact *contact, rel_id *change, struct rel_err *err)
{
    static const char *const names[] = {"name", "remove",   "email",       "phone",
                                        "url",  "nickname", "title",       "birthday",
                                        "tag",  "note",     "organization"};
    enum rel_status status = REL_OK;

    if (!given_any(cli, names, REL_COUNT(names)))
        return REL_OK;
    contact->name = rel_cli_text(cli, "name", contact->name);
    for (size_t i = 0; i < cli->given.n && !status; i++)
        if (rel_str_is(cli->given.v[i].option->name, "remove"))
            status = rel_contact_options_remove(cli, contact, cli->given.v[i].text, err);
    if (!status)
        status = rel_contact_options_take(cli, contact, err);
    if (!status)
        status = rel_practice_person_edit(cli->ctx, contact, change, err);
    return status;
}

static enum rel_status
edit_circles(struct rel_cli *cli, rel_id who, rel_id *change, struct rel_err *err)
{
    enum rel_status status = REL_OK;

    for (size_t i = 0; i < cli->given.n && !status; i++) {
        const char *name = cli->given.v[i].option->name;
        struct rel_circle circle;

        if (!rel_str_is(name, "circle") && !rel_str_is(name, "not-circle"))
            continue;
        status = rel_practice_circle_find(cli->ctx, cli->given.v[i].text, &circle, err);
        if (!status)
            status = rel_practice_circle_member(cli->ctx, circle.id, who,
                                                rel_str_is(name, "circle"), change, err);
    }
    return status;
}

static enum rel_status
edit_rhythm(struct rel_cli *cli, const struct rel_contact *contact, rel_id *change,
            struct rel_err *err)
{
    bool friend = contact->old_friend;

    if (!rel_cli_flag(cli, "every") && !rel_cli_flag(cli, "old-friend")
        && !rel_cli_flag(cli, "not-old-friend"))
        return REL_OK;
    if (rel_cli_flag(cli, "old-friend") || rel_cli_flag(cli, "not-old-friend"))
        friend = rel_cli_flag(cli, "old-friend");
    return rel_practice_person_cadence(cli->ctx, contact->id,
                                       (int)rel_cli_number(cli, "every", contact->cadence_days),
                                       friend, change, err);
}

static enum rel_status
edit_state(struct rel_cli *cli, rel_id who, rel_id *change, struct rel_err *err)
{
    if (rel_cli_flag(cli, "archive"))
        return rel_practice_person_state(cli->ctx, who, REL_ARCHIVED, REL_NO_DAY, change, err);
    if (rel_cli_flag(cli, "active"))
        return rel_practice_person_state(cli->ctx, who, REL_ACTIVE, REL_NO_DAY, change, err);
    return REL_OK;
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_person person;
    rel_id who, change = 0;
    enum rel_status status;

    if (!cli->given.n)
        return rel_cli_usage(cli, err, "what should be different?");
    status = rel_cli_who(cli, rel_cli_words(cli, 0), &who, err);
    if (!status)
        status = rel_practice_person(cli->ctx, who, 0, INT64_MAX, &person, err);
    if (!status)
        status = edit_card(cli, &person.contact, &change, err);
    if (!status)
        status = edit_circles(cli, who, &change, err);
    if (!status)
        status = edit_rhythm(cli, &person.contact, &change, err);
    if (!status)
        status = edit_state(cli, who, &change, err);
    if (!status && cli->json)
        return rel_contact_options_answer(cli, who, change, err);
    if (!status)
        rel_term_line(&cli->term, "Changed %s. Take it back: relatum undo", person.contact.name);
    return status;
}

static const struct rel_option options[] = {
    {"name", 0, REL_OPT_TEXT, "NAME", "another name", NULL, 0, 0, false},
    REL_CONTACT_OPTIONS,
    {"remove", 'r', REL_OPT_TEXT, "VALUE", "take an address, number, nickname, tag or note out",
     NULL, 0, 0, true},
    {"not-circle", 0, REL_OPT_CIRCLE, "CIRCLE", "take them out of this circle", NULL, 0, 0, true},
    {"every", 'e', REL_OPT_NUMBER, "DAYS", "their own rhythm; 0 = the circle's", NULL, 0, 3650,
     false},
    {"old-friend", 0, REL_OPT_FLAG, NULL, "an old friend: seldom is fine", NULL, 0, 0, false},
    {"not-old-friend", 0, REL_OPT_FLAG, NULL, "no longer in the old friends' rhythm", NULL, 0, 0,
     false},
    {"active", 0, REL_OPT_FLAG, NULL, "tend them (also ends a rest)", NULL, 0, 0, false},
    {"archive", 0, REL_OPT_FLAG, NULL, "put them away; nothing is lost", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {"edit ana --email ana@new.example --remove ana@old.example",
                                    "edit bo --every 45 --circle Friends", "edit cy --archive",
                                    NULL};

const struct rel_command rel_cli_edit = {
    .name = "edit",
    .group = REL_G_PEOPLE,
    .args = "WHO OPTIONS",
    .line = "change what is known of somebody, their circles, rhythm or state",
    .more = "Single values (name, organization, title, birthday) are replaced; \"\" clears them.\n"
            "Others are added.",
    .shows = shows,
    .options = options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run,
};

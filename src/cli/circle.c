#include "practice/circle.h"

#include "api/circle.h"
#include "api/person.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/people.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"
#include "practice/people.h"

static const char *
rhythm(const struct rel_cli *cli, const struct rel_rhythm *r)
{
    return rel_printf(cli->arena, "%d days until %d, %d until %d, then %d (old friends %d)",
                      r->days[REL_PHASE_NEW], r->new_until, r->days[REL_PHASE_GROWING],
                      r->growing_until, r->days[REL_PHASE_SETTLED], r->days[REL_PHASE_OLD_FRIEND]);
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Circle", 10, false},
                                                {"People", 0, true},
                                                {"Weight", 0, true},
                                                {"Words", 0, false},
                                                {"Rhythm", 20, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_circle_list list;
    enum rel_status status = rel_practice_circles(cli->ctx, &list, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_circles_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_circle *c = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){c->name, REL_BOLD};
        cells[1].text = rel_printf(cli->arena, "%lld", (long long)c->people);
        cells[2].text = rel_printf(cli->arena, "%d", c->weight);
        cells[3].text = rel_vocabulary_word(c->vocabulary);
        cells[4].text = rhythm(cli, &c->rhythm);
    }
    if (list.n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "There is no circle yet. Make one: relatum circle add NAME");
    return REL_OK;
}

static void
take_numbers(struct rel_cli *cli, struct rel_circle *c)
{
    struct rel_rhythm *r = &c->rhythm;

    c->weight = (int)rel_cli_number(cli, "weight", c->weight);
    c->vocabulary = (enum rel_vocabulary)rel_cli_number(cli, "vocabulary", c->vocabulary);
    r->days[REL_PHASE_NEW] = (int)rel_cli_number(cli, "new", r->days[REL_PHASE_NEW]);
    r->days[REL_PHASE_GROWING] = (int)rel_cli_number(cli, "growing", r->days[REL_PHASE_GROWING]);
    r->days[REL_PHASE_SETTLED] = (int)rel_cli_number(cli, "settled", r->days[REL_PHASE_SETTLED]);
    r->days[REL_PHASE_OLD_FRIEND] =
        (int)rel_cli_number(cli, "old-friend", r->days[REL_PHASE_OLD_FRIEND]);
    r->new_until = (int)rel_cli_number(cli, "new-until", r->new_until);
    r->growing_until = (int)rel_cli_number(cli, "growing-until", r->growing_until);
}

/* Stores the circle and says what it is now. */
static enum rel_status
save(struct rel_cli *cli, struct rel_circle *circle, struct rel_err *err)
{
    rel_id change;
    enum rel_status status = rel_practice_circle_set(cli->ctx, circle, &circle->id, &change, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_circle_saved_write(&out, circle, change);
        return REL_OK;
    }
    rel_term_line(&cli->term, "Circle %s: %s.", circle->name, rhythm(cli, &circle->rhythm));
    return REL_OK;
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_circle circle = {.name = rel_cli_words(cli, 0),
                                .weight = 2,
                                .vocabulary = REL_WORDS_PROFESSIONAL,
                                .rhythm = REL_RHYTHM_DEFAULT};

    take_numbers(cli, &circle);
    return save(cli, &circle, err);
}

static enum rel_status
run_edit(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_circle circle;
    enum rel_status status =
        rel_practice_circle_find(cli->ctx, rel_cli_words(cli, 0), &circle, err);

    if (status)
        return status;
    circle.name = rel_cli_text(cli, "name", circle.name);
    take_numbers(cli, &circle);
    return save(cli, &circle, err);
}

/* --add and --remove again and again; without them the list. */
static enum rel_status
run_members(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_circle circle;
    struct rel_people_query query = {
        .text = "", .state = "", .tag = "", .cursor = "", .limit = REL_MAX_PAGE};
    struct rel_people people;
    rel_id change = 0;
    enum rel_status status =
        rel_practice_circle_find(cli->ctx, rel_cli_words(cli, 0), &circle, err);

    for (size_t i = 0; i < cli->given.n && !status; i++) {
        bool in = rel_str_is(cli->given.v[i].option->name, "add");
        const char *name;
        rel_id who;

        status = rel_cli_who(cli, cli->given.v[i].text, &who, err);
        if (!status)
            status = rel_practice_circle_member(cli->ctx, circle.id, who, in, &change, err);
        if (!status)
            status = rel_cli_name(cli, who, &name, err);
        if (!status && !cli->json)
            rel_term_line(&cli->term, "%s %s %s.", name, in ? "is in" : "is no longer in",
                          circle.name);
    }
    if (!status && cli->given.n)
        rel_cli_changed(cli, change);
    if (status || cli->given.n)
        return status;
    query.circle = circle.name;
    status = rel_practice_people(cli->ctx, &query, &people, err);
    if (status)
        return status;
    cli->nothing = !people.n;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_people_write(&out, &people);
        return REL_OK;
    }
    rel_people_print(cli, &people, true);
    if (!people.n)
        rel_term_line(&cli->term, "Nobody is in %s yet: relatum circle members %s --add WHO",
                      circle.name, rel_show_word(cli, circle.name));
    return REL_OK;
}

#define NUMBERS                                                                                    \
    {"weight", 0, REL_OPT_NUMBER, "N", "how much it counts on Today, 1 to 3", NULL, 1, 3, false},  \
        {"vocabulary",                                                                             \
         0,                                                                                        \
         REL_OPT_CHOICE,                                                                           \
         "WORDS",                                                                                  \
         "how to speak of them",                                                                   \
         rel_vocabulary_words,                                                                     \
         0,                                                                                        \
         0,                                                                                        \
         false},                                                                                   \
        {"new", 0, REL_OPT_NUMBER, "DAYS", "days between touches at first", NULL, 1, 3650, false}, \
        {"new-until", 0, REL_OPT_NUMBER, "N",  "that phase ends after N answered contacts",        \
         NULL,        1, 1000,           false},                                                   \
        {"growing", 0, REL_OPT_NUMBER, "DAYS", "days between touches after that",                  \
         NULL,      1, 3650,           false},                                                     \
        {"growing-until",                                                                          \
         0,                                                                                        \
         REL_OPT_NUMBER,                                                                           \
         "N",                                                                                      \
         "that phase ends after N answered contacts",                                              \
         NULL,                                                                                     \
         1,                                                                                        \
         1000,                                                                                     \
         false},                                                                                   \
        {"settled", 0, REL_OPT_NUMBER, "DAYS", "days between touches from then on",                \
         NULL,      1, 3650,           false},                                                     \
    {                                                                                              \
        "old-friend", 0, REL_OPT_NUMBER, "DAYS", "days between touches of old friends", NULL, 1,   \
            3650, false                                                                            \
    }

static const struct rel_option add_options[] = {NUMBERS, {0}};
static const struct rel_option edit_options[] = {
    {"name", 0, REL_OPT_TEXT, "NAME", "another name", NULL, 0, 0, false}, NUMBERS, {0}};
static const struct rel_option member_options[] = {
    {"add", 'a', REL_OPT_WHO, "WHO", "put them in", NULL, 0, 0, true},
    {"remove", 'r', REL_OPT_WHO, "WHO", "take them out", NULL, 0, 0, true},
    {0},
};
static const char *const shows[] = {"circle add Friends --words personal --settled 45",
                                    "circle members Friends --add ana --add bo", NULL};

const struct rel_command rel_cli_circle = {
    .name = "circle",
    .group = REL_G_PEOPLE,
    .args = "",
    .line = "your circles, each with its rhythm, weight and words",
    .shows = shows,
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_circle_list = {
    .name = "circle list",
    .group = REL_G_PEOPLE,
    .args = "",
    .line = "the same list",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_circle_add = {
    .name = "circle add",
    .group = REL_G_PEOPLE,
    .args = "NAME [OPTIONS]",
    .line = "a new circle",
    .options = add_options,
    .db = REL_DB_CREATE,
    .least = 1,
    .most = -1,
    .run = run_add,
};

const struct rel_command rel_cli_circle_edit = {
    .name = "circle edit",
    .group = REL_G_PEOPLE,
    .args = "CIRCLE [OPTIONS]",
    .line = "its name, rhythm, weight or words",
    .options = edit_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_CIRCLE,
    .run = run_edit,
};

const struct rel_command rel_cli_circle_members = {
    .name = "circle members",
    .group = REL_G_PEOPLE,
    .args = "CIRCLE [--add WHO] [--remove WHO]",
    .line = "who is in it; put people in, take them out",
    .options = member_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_CIRCLE,
    .run = run_members,
};

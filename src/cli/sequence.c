#include "practice/sequence.h"

#include "api/sequence.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

#include <stdlib.h>
#include <string.h>

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    static const struct rel_column columns[] = {{"Name", 12, false}, {"Steps", 0, true},
                                                {"Days", 0, true},   {"On a reply", 0, false},
                                                {"People", 0, true}, {"Key", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));
    struct rel_sequence_list list;
    enum rel_status status = rel_practice_sequences(cli->ctx, &list, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_sequences_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_sequence *s = &list.v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0] = (struct rel_cell){s->name, REL_BOLD};
        cells[1].text = rel_printf(cli->arena, "%zu", s->steps.n);
        cells[2].text = rel_printf(cli->arena, "%d", s->steps.v[s->steps.n - 1].day);
        cells[3].text = rel_on_reply_word(s->on_reply);
        cells[4].text = s->people ? rel_printf(cli->arena, "%d", s->people) : "";
        cells[5].text = s->builtin;
    }
    rel_table_print(&cli->term, &table);
    return REL_OK;
}

static enum rel_status
show_people(struct rel_cli *cli, const struct rel_sequence *s,
            const struct rel_enrolment_list *people, struct rel_err *err)
{
    for (size_t i = 0; i < people->n; i++) {
        const struct rel_enrolment *e = &people->v[i];
        const char *name;
        enum rel_status status = rel_cli_name(cli, e->contact, &name, err);

        if (status)
            return status;
        if (e->state == REL_ENROLLED_RUNNING)
            rel_term_line(&cli->term, "  %s: step %d of %zu, %s", name, e->step, s->steps.n,
                          rel_show_day(cli, e->due));
        else
            rel_term_line(&cli->term, "  %s: %s%s%s", name, rel_enrolment_state_word(e->state),
                          *e->why ? ", " : "", e->why);
    }
    return REL_OK;
}

static enum rel_status
run_show(struct rel_cli *cli, struct rel_err *err)
{
    static const char *const replies[] = {"It pauses when they answer.",
                                          "It stops when they answer.",
                                          "It goes on when they answer."};
    struct rel_sequence s;
    struct rel_enrolment_list people;
    enum rel_status status =
        rel_practice_sequence(cli->ctx, rel_cli_words(cli, 0), &s, &people, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_sequence_write(&out, &s, &people);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s", s.name);
    if (*s.words)
        rel_term_block(&cli->term, REL_PLAIN, s.words, 2, 0);
    for (size_t i = 0; i < s.steps.n; i++)
        rel_term_line(&cli->term, "  %2zu. day %d: %s", i + 1, s.steps.v[i].day, s.steps.v[i].what);
    rel_term_line(&cli->term, "%s", replies[s.on_reply]);
    return show_people(cli, &s, &people, err);
}

/* --step "7 email Send something useful": the day, a channel if the next word is one, the rest. */
static enum rel_status
read_steps(struct rel_cli *cli, struct rel_sequence *s, struct rel_err *err)
{
    for (size_t i = 0; i < cli->given.n; i++) {
        const char *text = cli->given.v[i].text, *word;
        struct rel_sequence_step *step;
        char *end;

        if (!rel_str_is(cli->given.v[i].option->name, "step"))
            continue;
        step = REL_ADD(cli->arena, &s->steps);
        *step = (struct rel_sequence_step){.channel = REL_CHANNELS, .template_key = ""};
        step->day = (int)strtol(text, &end, 10);
        if (end == text || *end != ' ')
            return rel_cli_usage(cli, err,
                                 "--step wants DAY [CHANNEL] WHAT, such as \"7 call "
                                 "Ask how it goes\"");
        text = end + strspn(end, " ");
        word = rel_strndup(cli->arena, text, strcspn(text, " "));
        if (rel_channel_parse(word, &step->channel))
            text += strlen(word) + strspn(text + strlen(word), " ");
        step->what = text;
    }
    return REL_OK;
}

static enum rel_status
run_add(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_sequence s = {
        .name = rel_cli_words(cli, 0),
        .words = rel_cli_text(cli, "words", ""),
        .on_reply = (enum rel_on_reply)rel_cli_number(cli, "on-reply", REL_REPLY_PAUSE),
        .builtin = "",
        .made = REL_NO_DAY};
    rel_id id, change;
    enum rel_status status = read_steps(cli, &s, err);

    if (!status)
        status = rel_practice_sequence_save(cli->ctx, &s, &id, &change, err);
    if (status)
        return status;
    if (!rel_cli_saved(cli, "sequence", id, change)) {
        rel_term_line(&cli->term,
                      "Sequence %s has %s. Put somebody on it: relatum sequence start "
                      "WHO %s",
                      s.name, rel_show_count(cli, (int64_t)s.steps.n, "step", "steps"),
                      rel_show_word(cli, s.name));
    }
    return REL_OK;
}

static enum rel_status
run_start(struct rel_cli *cli, struct rel_err *err)
{
    const char *which = rel_cli_words(cli, 1), *name;
    struct rel_sequence s;
    struct rel_enrolment_list people;
    rel_id who, id, change;
    enum rel_status status = rel_cli_who(cli, cli->args.v[0], &who, err);

    if (!status)
        status = rel_cli_name(cli, who, &name, err);
    if (!status)
        status = rel_practice_sequence_start(
            cli->ctx, who, which, rel_cli_day(cli, "from", REL_NO_DAY), &id, &change, err);
    if (!status)
        status = rel_practice_sequence(cli->ctx, which, &s, &people, err);
    if (status)
        return status;
    if (rel_cli_saved(cli, "enrolment", id, change))
        return REL_OK;
    for (size_t i = 0; i < people.n; i++)
        if (people.v[i].id == id)
            rel_term_line(&cli->term, "%s is on %s. First: %s, %s.", name, s.name,
                          s.steps.v[0].what, rel_show_day(cli, people.v[i].due));
    return REL_OK;
}

/* WHO [NAME]: the one they are on; the name is needed when they are on several. */
static enum rel_status
find(struct rel_cli *cli, struct rel_enrolment *out, struct rel_sequence *s, const char **name,
     struct rel_err *err)
{
    struct rel_enrolment_list list;
    const char *which = rel_cli_words(cli, 1);
    char text[REL_ID_TEXT];
    rel_id who;
    enum rel_status status = rel_cli_who(cli, cli->args.v[0], &who, err);

    if (!status)
        status = rel_cli_name(cli, who, name, err);
    if (!status)
        status = rel_practice_enrolments(cli->ctx, who, false, &list, err);
    if (!status && *which)
        status = rel_practice_sequence(cli->ctx, which, s, NULL, err);
    if (status)
        return status;
    for (size_t i = 0, found = 0; i < list.n; i++)
        if (!*which || list.v[i].sequence == s->id) {
            *out = list.v[i];
            if (found++)
                return rel_cli_usage(cli, err, "%s is on several sequences: which one?", *name);
        }
    if (!list.n || !out->id) {
        rel_fail(err, REL_NOT_FOUND, "%s is on no such sequence", *name);
        return rel_advise(err, "sequence", "See: relatum sequence list");
    }
    return rel_practice_sequence(cli->ctx, rel_id_text(out->sequence, text), s, NULL, err);
}

static enum rel_status
act(struct rel_cli *cli, enum rel_enrolment_act what, const char *said, struct rel_err *err)
{
    struct rel_enrolment e = {0};
    struct rel_sequence s;
    const char *name;
    rel_id change;
    enum rel_status status = find(cli, &e, &s, &name, err);

    if (!status)
        status = rel_practice_enrolment(cli->ctx, e.id, what, &change, err);
    if (status)
        return status;
    if (!rel_cli_saved(cli, "enrolment", e.id, change)) {
        rel_term_line(&cli->term, "%s, %s: %s.", name, s.name, said);
    }
    return REL_OK;
}

static enum rel_status
run_pause(struct rel_cli *cli, struct rel_err *err)
{
    return act(cli, REL_ENROLMENT_PAUSE, "paused", err);
}

static enum rel_status
run_go_on(struct rel_cli *cli, struct rel_err *err)
{
    return act(cli, REL_ENROLMENT_GO_ON, "goes on", err);
}

static enum rel_status
run_stop(struct rel_cli *cli, struct rel_err *err)
{
    return act(cli, REL_ENROLMENT_STOP, "stopped", err);
}

static enum rel_status
run_skip(struct rel_cli *cli, struct rel_err *err)
{
    return act(cli, REL_ENROLMENT_SKIP, "one step passed over", err);
}

static const struct rel_option add_options[] = {
    {"step", 's', REL_OPT_TEXT, "STEP", "DAY [CHANNEL] WHAT, days from the start", NULL, 0, 0,
     true},
    {"words", 'w', REL_OPT_TEXT, "TEXT", "what it is for", NULL, 0, 0, false},
    {"on-reply", 'r', REL_OPT_CHOICE, "WHAT", "pause, stop or go_on when they answer",
     rel_on_reply_words, 0, 0, false},
    {0},
};
static const struct rel_option start_options[] = {
    {"from", 'f', REL_OPT_DAY, "DAY", "begin on that day, not today", NULL, 0, 0, false},
    {0},
};
static const char *const shows[] = {"sequence start ana new_friend",
                                    "sequence add \"After a fair\" --step \"1 email Thank them\" "
                                    "--step \"8 call Ask what they need\"",
                                    NULL};

const struct rel_command rel_cli_sequence_list = {
    .name = "sequence list",
    .group = REL_G_DAILY,
    .args = "",
    .line = "plans of touches: your own, and those that came with relatum",
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_sequence_show = {
    .name = "sequence show",
    .group = REL_G_DAILY,
    .args = "NAME",
    .line = "its steps, and who is on it",
    .db = REL_DB_READ,
    .least = 1,
    .most = -1,
    .run = run_show,
};

const struct rel_command rel_cli_sequence_add = {
    .name = "sequence add",
    .group = REL_G_DAILY,
    .args = "NAME --step STEP...",
    .line = "a plan of your own",
    .shows = shows,
    .options = add_options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .run = run_add,
};

const struct rel_command rel_cli_sequence_start = {
    .name = "sequence start",
    .group = REL_G_DAILY,
    .args = "WHO NAME [--from DAY]",
    .line = "put somebody on it: its steps come up on Today",
    .options = start_options,
    .db = REL_DB_WRITE,
    .least = 2,
    .most = -1,
    .arg = REL_ARG_WHO,
    .run = run_start,
};

#define ACT(what, word, text)                                                                      \
    const struct rel_command rel_cli_sequence_##what = {                                           \
        .name = "sequence " word,                                                                  \
        .group = REL_G_DAILY,                                                                      \
        .args = "WHO [NAME]",                                                                      \
        .line = text,                                                                              \
        .db = REL_DB_WRITE,                                                                        \
        .least = 1,                                                                                \
        .most = -1,                                                                                \
        .arg = REL_ARG_WHO,                                                                        \
        .run = run_##what,                                                                         \
    }

ACT(pause, "pause", "let it wait for this person");
ACT(go_on, "go-on", "let it go on, also after they answered");
ACT(stop, "stop", "end it for this person");
ACT(skip, "skip", "pass over the next step");

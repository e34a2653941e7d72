#include "practice/try.h"

#include "api/try.h"
#include "cli/commands.h"
#include "cli/show.h"

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_try t;
    enum rel_status status = rel_practice_try(cli->ctx, &t, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);
        struct rel_try_list log;

        status = rel_practice_tries(cli->ctx, 50, &log, err);
        if (!status)
            rel_api_try_write(&out, &t, &log);
        return status;
    }
    rel_term_line(&cli->term, "This week, with %s:", t.name);
    rel_term_line(&cli->term, "  %s", t.words);
    if (t.state == REL_TRY_PROPOSED)
        rel_term_line(&cli->term, "Take it up: relatum try take. Another one: relatum try other.");
    else if (t.state == REL_TRY_TAKEN)
        rel_term_line(&cli->term, "%s Say it with: relatum try done WHAT", t.question);
    else
        rel_term_line(&cli->term, "%s%s%s", t.state == REL_TRY_DONE ? "Done" : "Not done",
                      *t.answer ? ": " : "", t.answer);
    return REL_OK;
}

static enum rel_status
answer(struct rel_cli *cli, enum rel_try_state state, const char *said, struct rel_err *err)
{
    rel_id id, change;
    enum rel_status status =
        rel_practice_try_answer(cli->ctx, state, rel_cli_words(cli, 0), &id, &change, err);

    if (status)
        return status;
    if (!rel_cli_saved(cli, "try", id, change)) {
        rel_term_line(&cli->term, "%s", said);
    }
    return REL_OK;
}

static enum rel_status
run_take(struct rel_cli *cli, struct rel_err *err)
{
    return answer(cli, REL_TRY_TAKEN, "Good. On Friday relatum asks what happened.", err);
}

static enum rel_status
run_done(struct rel_cli *cli, struct rel_err *err)
{
    return answer(cli, REL_TRY_DONE, "Kept, for you alone.", err);
}

static enum rel_status
run_not_done(struct rel_cli *cli, struct rel_err *err)
{
    return answer(cli, REL_TRY_NOT_DONE, "Kept. There is another one on Monday.", err);
}

static enum rel_status
run_other(struct rel_cli *cli, struct rel_err *err)
{
    enum rel_status status = answer(cli, REL_TRY_DECLINED, "Another one:", err);

    return status || cli->json ? status : run(cli, err);
}

static enum rel_status
run_log(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_try_list list;
    enum rel_status status = rel_practice_tries(cli->ctx, 50, &list, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_try_write(&out, NULL, &list);
        return REL_OK;
    }
    if (!list.n)
        rel_term_line(&cli->term, "Nothing was tried yet.");
    for (size_t i = 0; i < list.n; i++)
        rel_term_line(&cli->term, "%s, %s: %s (%s)%s%s", rel_show_day(cli, list.v[i].week),
                      list.v[i].name, list.v[i].words, rel_try_state_word(list.v[i].state),
                      *list.v[i].answer ? " " : "", list.v[i].answer);
    return REL_OK;
}

const struct rel_command rel_cli_try = {
    .name = "try",
    .group = REL_G_DAILY,
    .args = "",
    .line = "something to try this week: one person, one act",
    .db = REL_DB_READ,
    .run = run,
};

#define ACT(what, word, arguments, count, text)                                                    \
    const struct rel_command rel_cli_try_##what = {                                                \
        .name = "try " word,                                                                       \
        .group = REL_G_DAILY,                                                                      \
        .args = arguments,                                                                         \
        .line = text,                                                                              \
        .db = REL_DB_WRITE,                                                                        \
        .most = count,                                                                             \
        .run = run_##what,                                                                         \
    }

ACT(take, "take", "", 0, "take it up; it stands on Today this week");
ACT(other, "other", "", 0, "propose another one");
ACT(done, "done", "[WHAT HAPPENED]", -1, "you tried it; what happened is kept for you alone");
ACT(not_done, "not-done", "[WHY]", -1, "it did not come to it");

const struct rel_command rel_cli_try_log = {
    .name = "try log",
    .group = REL_G_DAILY,
    .args = "",
    .line = "what you tried, newest first",
    .db = REL_DB_READ,
    .run = run_log,
};

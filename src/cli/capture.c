#include "cli/capture.h"

#include "api/capture.h"
#include "cli/ask.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"
#include "practice/capture.h"

#include <stdlib.h>
#include <string.h>

bool
rel_cli_is_capture(const struct rel_cli *cli)
{
    static const char *const exact[] = {"who",     "channel", "out",  "in",      "mutual",  "at",
                                        "minutes", "note",    "next", "promise", "waiting", "by"};

    for (size_t i = 0; i < REL_COUNT(exact); i++)
        if (rel_cli_given(cli, exact[i]))
            return false;
    return cli->args.n > 0;
}

static const char *
moment_text(const struct rel_cli *cli, const struct rel_piece *p)
{
    const char *day = rel_show_day(cli, p->day);

    if (p->minute < 0)
        return day;
    return rel_printf(cli->arena, "%s%s%d:%02d", day, *day ? " " : "", p->minute / 60,
                      p->minute % 60);
}

static const char *
who_text(const struct rel_cli *cli, const struct rel_piece *p)
{
    const char *text = p->name;

    if (!p->contact)
        return rel_printf(cli->arena, "%s, somebody new", p->name);
    for (size_t i = 1; i < p->choices.n; i++)
        text =
            rel_printf(cli->arena, "%s%s%s", text, i == 1 ? "; or " : ", ", p->choices.v[i].name);
    return p->took_part ? text : rel_printf(cli->arena, "%s (spoken of)", text);
}

static const char *
next_text(const struct rel_cli *cli, const struct rel_piece *p)
{
    return rel_printf(cli->arena, "%s%s%s%s", moment_text(cli, p),
                      p->channel == REL_CHANNELS ? "" : ", ",
                      p->channel == REL_CHANNELS ? "" : rel_channel_word(p->channel),
                      p->announced ? ", and they know" : "");
}

static const char *
piece_text(const struct rel_cli *cli, const struct rel_pieces *all, const struct rel_piece *p)
{
    const char *of = p->person >= 0 && p->kind != REL_PIECE_WHO
                         ? rel_printf(cli->arena, " (%s)", all->v[p->person].name)
                         : "";

    switch (p->kind) {
    case REL_PIECE_WHO:
        return who_text(cli, p);
    case REL_PIECE_CHANNEL:
        return rel_show_deed(p->channel, p->direction);
    case REL_PIECE_WHEN:
        return moment_text(cli, p);
    case REL_PIECE_MINUTES:
        return rel_printf(cli->arena, "%d", p->minutes);
    case REL_PIECE_HEARD:
        return rel_printf(cli->arena, "%s: %s%s%s%s", rel_heard_kind_word(p->heard), p->whose,
                          *p->whose ? ": " : "", p->words, of);
    case REL_PIECE_PROMISE:
        return rel_printf(cli->arena, "%s: %s%s%s", p->side == REL_MINE ? "yours" : "theirs",
                          p->words, rel_show_by(cli, p->day), of);
    case REL_PIECE_NEXT:
        return next_text(cli, p);
    case REL_PIECE_LEDGER:
        return rel_printf(cli->arena, "%s, %s: %s%s", p->ledger == REL_GIVE ? "given" : "taken",
                          rel_value_word(p->value), p->words, of);
    case REL_PIECE_ASK:
        return rel_printf(cli->arena, "%s: %s%s", p->side == REL_MINE ? "you asked" : "they asked",
                          p->words, of);
    case REL_PIECE_ANSWER:
        return rel_ask_answer_word(p->answer);
    case REL_PIECE_LEFT:
        return rel_left_word(p->left);
    }
    return "";
}

static void
print_pieces(struct rel_cli *cli, const struct rel_pieces *pieces)
{
    static const struct rel_column columns[] = {
        {"", 0, true}, {"Piece", 0, false}, {"Understood", 20, false}, {"From", 12, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));

    for (size_t i = 0; i < pieces->n; i++) {
        const struct rel_piece *p = &pieces->v[i];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0].text = rel_printf(cli->arena, "%zu", i + 1);
        cells[1].text = rel_piece_kind_word(p->kind);
        cells[2].text = rel_printf(cli->arena, "%s%s", piece_text(cli, pieces, p),
                                   p->sure ? "" : "  (a guess)");
        cells[3] = (struct rel_cell){
            rel_printf(cli->arena, "\"%.*s\"", (int)(p->to - p->from), pieces->text + p->from),
            REL_DIM};
    }
    if (pieces->n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "Nothing in it is understood as a contact.");
}

/* "3=goal" -> the third piece, and "goal". */
static enum rel_status
numbered(struct rel_cli *cli, const struct rel_given *given, struct rel_pieces *pieces,
         struct rel_piece **piece, const char **value, struct rel_err *err)
{
    char *end;
    long n = strtol(given->text, &end, 10);

    if (end == given->text || *end != '=' || n < 1 || (size_t)n > pieces->n)
        return rel_cli_usage(cli, err, "--%s takes the number of a piece, as in 3=%s",
                             given->option->name, given->option->value + 2);
    *piece = &pieces->v[n - 1];
    *value = end + 1;
    return REL_OK;
}

static enum rel_status
change_kind(struct rel_cli *cli, struct rel_piece *p, const char *value, struct rel_err *err)
{
    if (p->kind != REL_PIECE_HEARD || !rel_heard_kind_parse(value, &p->heard))
        return rel_cli_usage(cli, err, "--kind is of something heard: need, goal, problem, ...");
    p->sure = true;
    return REL_OK;
}

static enum rel_status
change_who(struct rel_cli *cli, struct rel_piece *p, const char *value, struct rel_err *err)
{
    if (p->kind != REL_PIECE_WHO)
        return rel_cli_usage(cli, err, "--is says whom a who piece means");
    if (rel_cli_who(cli, value, &p->contact, err) || rel_cli_name(cli, p->contact, &p->name, err))
        return err->status;
    p->choices.n = 0;
    p->sure = true;
    return REL_OK;
}

/* Takes out those of --not; what was of somebody taken out is of everybody. */
static void
drop(struct rel_cli *cli, struct rel_pieces *pieces)
{
    struct rel_pieces kept = {.text = pieces->text, .language = pieces->language};
    int *place = rel_alloc(cli->arena, (pieces->n + 1) * sizeof(*place));

    for (size_t i = 0; i < pieces->n; i++) {
        bool out = false;

        for (size_t k = 0; k < cli->given.n; k++)
            out |= rel_str_is(cli->given.v[k].option->name, "not")
                   && cli->given.v[k].n == (int64_t)i + 1;
        place[i] = out ? -1 : (int)kept.n;
        if (!out)
            *REL_ADD(cli->arena, &kept) = pieces->v[i];
    }
    for (size_t i = 0; i < kept.n; i++)
        if (kept.v[i].person >= 0)
            kept.v[i].person = place[kept.v[i].person];
    *pieces = kept;
}

static enum rel_status
change(struct rel_cli *cli, struct rel_pieces *pieces, struct rel_err *err)
{
    for (size_t i = 0; i < cli->given.n; i++) {
        const struct rel_given *given = &cli->given.v[i];
        bool kind = rel_str_is(given->option->name, "kind");
        struct rel_piece *piece = NULL;
        const char *value = "";

        if (!kind && !rel_str_is(given->option->name, "is"))
            continue;
        if (numbered(cli, given, pieces, &piece, &value, err)
            || (kind ? change_kind(cli, piece, value, err) : change_who(cli, piece, value, err)))
            return err->status;
    }
    drop(cli, pieces);
    return REL_OK;
}

static enum rel_status
save(struct rel_cli *cli, const struct rel_pieces *pieces, struct rel_err *err)
{
    struct rel_captured done;

    if (rel_practice_capture_save(cli->ctx, pieces, rel_cli_text(cli, "uid", ""), &done, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_captured_write(&out, &done);
        return REL_OK;
    }
    if (done.logged.again) {
        rel_term_line(&cli->term, "That is logged already; nothing was changed.");
        return REL_OK;
    }
    rel_term_addf(&cli->term, REL_GOOD, "Stored");
    rel_term_line(&cli->term, done.logged.interaction ? ". The sentence is kept as the note."
                                                      : ". No contact was in it.");
    if (*done.kept)
        rel_term_line(&cli->term, "Only in the note: %s.", done.kept);
    for (size_t i = 0; i < done.logged.n; i++) {
        rel_term_line(&cli->term, "%s: %s", done.logged.v[i].name, done.logged.v[i].sentence);
        if (*done.logged.v[i].warning)
            rel_term_line(&cli->term, "%s", done.logged.v[i].warning);
    }
    return REL_OK;
}

enum rel_status
rel_cli_capture(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_pieces pieces;
    const char *answer = NULL;
    bool dry = rel_cli_flag(cli, "dry-run");

    if (rel_practice_capture(cli->ctx, rel_cli_words(cli, 0), &pieces, err)
        || change(cli, &pieces, err))
        return err->status;
    if (cli->yes && !dry && cli->json)
        return save(cli, &pieces, err);
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_pieces_write(&out, &pieces);
        cli->nothing = !dry;
        return REL_OK;
    }
    print_pieces(cli, &pieces);
    if (cli->yes && !dry)
        return save(cli, &pieces, err);
    if (!dry) {
        if (rel_term_flush(&cli->term, err))
            return err->status;
        answer = rel_ask(cli, "Store this? (y/n)");
    }
    if (answer && (rel_str_is_nocase(answer, "y") || rel_str_is_nocase(answer, "yes")))
        return save(cli, &pieces, err);
    rel_term_line(&cli->term, "Nothing is stored%s.",
                  answer || dry ? "" : " yet: say --yes, or --not N to leave a piece out");
    cli->nothing = !dry;
    return REL_OK;
}

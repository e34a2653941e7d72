#include "cli/today_rows.h"

#include "cli/show.h"

#include <string.h>

enum {
    GAP = 3,
    INDENT = 2,
    LEAST_WIDTH = 76, /* columns under which the three stand under each other */
    LINES = 24,       /* of one cell */
    WHO_LINES = 3,    /* of a name with a long organization */
};

static const char *
cut_title(enum rel_cut cut)
{
    static const char *const titles[] = {
        [REL_DO_FIRST] = "Do first",
        [REL_GOOD_TODAY] = "Good today",
        [REL_IF_TIME] = "If there is time",
    };

    return titles[cut];
}

/* "email, 3 min" */
static const char *
by_what(const struct rel_cli *cli, const struct rel_today_row *row)
{
    const char *channel = row->channel < REL_CHANNELS ? rel_channel_word(row->channel) : "any way";

    return row->minutes ? rel_printf(cli->arena, "%s, %d min", channel, row->minutes) : channel;
}

static const char *
more_reasons(const struct rel_cli *cli, const struct rel_today_row *row)
{
    if (!row->more_n)
        return "";
    return rel_printf(cli->arena, "and %s",
                      rel_show_count(cli, (int64_t)row->more_n, "more reason", "more reasons"));
}

/* A cell: lines that are wrapped already. */
struct block {
    struct rel_cell_line {
        const char *text;
        enum rel_style style;
    } v[LINES];
    size_t n;
};

static void
add(const struct rel_cli *cli, struct block *block, enum rel_style style, const char *text,
    int columns)
{
    for (const char *at = text, *next; *at && block->n < LINES; at = next) {
        size_t n = rel_term_wrap(at, columns, &next);

        block->v[block->n].text = rel_strndup(cli->arena, at, n);
        block->v[block->n++].style = style;
    }
}

static void
print_blocks(struct rel_cli *cli, const struct block *blocks, const int *wide)
{
    for (size_t line = 0; line < LINES; line++) {
        size_t last = 3;

        for (size_t c = 0; c < 3; c++)
            if (line < blocks[c].n)
                last = c;
        if (last == 3)
            return;
        rel_term_pad(&cli->term, INDENT);
        for (size_t c = 0; c <= last; c++) {
            bool has = line < blocks[c].n;

            if (has)
                rel_term_add(&cli->term, blocks[c].v[line].style, blocks[c].v[line].text);
            if (c < last)
                rel_term_pad(&cli->term,
                             wide[c] + GAP - (has ? rel_term_width(blocks[c].v[line].text) : 0));
        }
        rel_term_end(&cli->term);
    }
}

static void
print_draft(struct rel_cli *cli, const char *draft, int columns)
{
    for (const char *at = draft, *next; *at; at = next) {
        size_t n = rel_term_wrap(at, columns, &next);

        rel_term_pad(&cli->term, INDENT);
        rel_term_add(&cli->term, REL_DIM, "\xe2\x94\x82 ");
        rel_term_add(&cli->term, REL_PLAIN, rel_strndup(cli->arena, at, n));
        rel_term_end(&cli->term);
    }
}

/* On a terminal, no longer than its line. */
static const char *
cut(const struct rel_cli *cli, const char *text, int columns)
{
    if (!cli->term.width || rel_term_width(text) <= columns)
        return text;
    if (columns < 2)
        return "";
    return rel_printf(cli->arena, "%.*s\xe2\x80\xa6", (int)rel_term_cut(text, columns - 1), text);
}

static int
most(int a, int b)
{
    return a > b ? a : b;
}

/* Columns as wide as what stands in them, within reason; Why gets the rest. */
static void
widths(const struct rel_cli *cli, const struct rel_today *today, int wide[3])
{
    int all = cli->term.width - INDENT - 2 * GAP;

    wide[0] = wide[2] = all / 6;
    for (size_t i = 0; i < today->n; i++) {
        const struct rel_today_row *row = &today->v[i];

        wide[0] = most(wide[0], rel_term_width(row->name));
        wide[0] = most(wide[0], rel_term_width(row->organization));
        wide[2] = most(wide[2], rel_term_width(row->act));
        wide[2] = most(wide[2], rel_term_width(row->reach));
    }
    if (wide[0] > all / 4)
        wide[0] = all / 4;
    if (wide[2] > all / 3)
        wide[2] = all / 3;
    wide[1] = all - wide[0] - wide[2];
}

static void
print_columns(struct rel_cli *cli, const struct rel_today_row *row, const int wide[3], bool draft,
              bool why)
{
    int all = cli->term.width - INDENT - 2;
    struct block blocks[3] = {{.n = 0}};

    add(cli, &blocks[0], REL_BOLD, row->name, wide[0]);
    add(cli, &blocks[0], REL_DIM, row->organization, wide[0]);
    if (blocks[0].n > WHO_LINES)
        blocks[0].n = WHO_LINES;
    add(cli, &blocks[1], rel_show_kind_style(row->reason.kind), row->reason.label, wide[1]);
    add(cli, &blocks[1], REL_PLAIN, row->reason.sentence, wide[1]);
    add(cli, &blocks[1], REL_DIM, more_reasons(cli, row), wide[1]);
    if (why)
        add(cli, &blocks[1], REL_DIM, row->order, wide[1]);
    add(cli, &blocks[2], REL_PLAIN, row->act, wide[2]);
    add(cli, &blocks[2], REL_DIM, by_what(cli, row), wide[2]);
    add(cli, &blocks[2], REL_DIM, cut(cli, row->reach, wide[2]), wide[2]);
    add(cli, &blocks[2], REL_PLAIN, row->care, wide[2]);
    print_blocks(cli, blocks, wide);
    if (draft && *row->draft)
        print_draft(cli, row->draft, all < 76 ? all : 76);
}

/* "Cooling. You two ..."; a label that asks ends by itself. */
static const char *
reason_text(const struct rel_cli *cli, const struct rel_today_row *row)
{
    size_t n = strlen(row->reason.label);
    bool ended = !n || strchr(".?!", row->reason.label[n - 1]);

    return rel_printf(cli->arena, "%s%s %s%s", row->reason.label, ended ? "" : ".",
                      row->reason.sentence,
                      row->more_n ? rel_printf(cli->arena, " (%s)", more_reasons(cli, row)) : "");
}

/* The same below each other: what a pipe, a narrow terminal and a screen reader get. */
static void
print_list(struct rel_cli *cli, const struct rel_today_row *row, bool draft, bool why)
{
    int columns = cli->term.width ? cli->term.width - 2 * INDENT : 0;
    const char *reach = *row->reach ? rel_printf(cli->arena, ", %s", row->reach) : "";

    rel_term_pad(&cli->term, INDENT);
    rel_term_add(&cli->term, REL_BOLD, row->name);
    rel_term_line(
        &cli->term, "%s%s", *row->organization ? ", " : "",
        cut(cli, row->organization, cli->term.width - INDENT - 2 - rel_term_width(row->name)));
    rel_term_pad(&cli->term, 2 * INDENT);
    rel_term_block(&cli->term, REL_PLAIN, reason_text(cli, row), 2 * INDENT, columns);
    if (why) {
        rel_term_pad(&cli->term, 2 * INDENT);
        rel_term_block(&cli->term, REL_DIM, row->order, 2 * INDENT, columns);
    }
    rel_term_pad(&cli->term, 2 * INDENT);
    rel_term_block(&cli->term, REL_PLAIN,
                   rel_printf(cli->arena, "%s (%s%s)%s%s", row->act, by_what(cli, row), reach,
                              *row->care ? ". " : "", row->care),
                   2 * INDENT, columns);
    if (draft && *row->draft) {
        rel_term_pad(&cli->term, 2 * INDENT);
        rel_term_block(&cli->term, REL_DIM, rel_printf(cli->arena, "\"%s\"", row->draft),
                       2 * INDENT, columns);
    }
}

/* Somebody to pick: only who, and what speaks for them. */
static void
print_suggestions(struct rel_cli *cli, const struct rel_today *today)
{
    for (size_t i = 0; i < today->n; i++) {
        const struct rel_today_row *row = &today->v[i];

        if (!i)
            rel_term_end(&cli->term);
        rel_term_pad(&cli->term, INDENT);
        rel_term_add(&cli->term, REL_BOLD, row->name);
        rel_term_line(&cli->term, "%s%s", *row->organization ? ", " : "", row->organization);
        rel_term_pad(&cli->term, 2 * INDENT);
        rel_term_block(&cli->term, REL_PLAIN, row->reason.sentence, 2 * INDENT,
                       cli->term.width ? cli->term.width - 2 * INDENT : 0);
    }
}

void
rel_today_rows_print(struct rel_cli *cli, const struct rel_today *today, bool why)
{
    bool columns = cli->term.width >= LEAST_WIDTH;
    int wide[3];

    if (today->suggestions) {
        print_suggestions(cli, today);
        return;
    }
    widths(cli, today, wide);
    for (size_t i = 0; i < today->n; i++) {
        const struct rel_today_row *row = &today->v[i];

        if (!i || row->cut != today->v[i - 1].cut) {
            rel_term_end(&cli->term);
            rel_term_head(&cli->term, cut_title(row->cut));
        } else if (columns) {
            rel_term_end(&cli->term);
        }
        if (columns)
            print_columns(cli, row, wide, !i, why);
        else
            print_list(cli, row, !i, why);
    }
}

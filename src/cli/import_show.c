#include "cli/import_show.h"

#include "api/import.h"
#include "cli/show.h"
#include "cli/table.h"
#include "cli/who.h"

#include <string.h>

enum { FEW = 5 };

/* "3 files: 58 cards, 1,500 messages" */
static const char *
read_text(const struct rel_cli *cli, const struct rel_import *i)
{
    const char *text = rel_show_count(cli, i->files, "file", "files");

    if (i->cards)
        text =
            rel_printf(cli->arena, "%s, %s", text, rel_show_count(cli, i->cards, "card", "cards"));
    if (i->messages)
        text = rel_printf(cli->arena, "%s, %s", text,
                          rel_show_count(cli, i->messages, "message", "messages"));
    if (i->entries)
        text = rel_printf(cli->arena, "%s, %s", text,
                          rel_show_count(cli, i->entries, "entry", "entries"));
    return text;
}

static void
count_line(struct rel_cli *cli, int64_t n, const char *one, const char *many)
{
    if (n)
        rel_term_line(&cli->term, "  %7lld  %s", (long long)n, n == 1 ? one : many);
}

static void
print_counts(struct rel_cli *cli, const struct rel_import *i)
{
    count_line(cli, i->contacts_new, "new person or organization", "new people and organizations");
    count_line(cli, i->contacts_changed, "of those known changed", "of those known changed");
    if (i->entries == 0) {
        count_line(cli, i->interactions_new, "contact by mail, put into the timelines",
                   "contacts by mail, put into the timelines");
        count_line(cli, i->candidates_new,
                   "person known from mail only (a candidate for relatum pick)",
                   "people known from mail only (candidates for relatum pick)");
    } else {
        count_line(cli, i->interactions_new, "contact, put into the timelines",
                   "contacts, put into the timelines");
        count_line(cli, i->candidates_new,
                   "person known from these only (a candidate for relatum pick)",
                   "people known from these only (candidates for relatum pick)");
    }
    count_line(cli, i->count[REL_CHANGED] - i->contacts_changed, "changed since it was read before",
               "changed since they were read before");
    count_line(cli, i->circles_new, "new circle", "new circles");
    count_line(cli, i->count[REL_SAME], "known already, the same as before",
               "known already, the same as before");
    count_line(cli, i->count[REL_SKIPPED], "not taken:", "not taken:");
    for (size_t r = 0; r < i->reasons.n; r++)
        rel_term_line(&cli->term, "           %7lld  %s", (long long)i->reasons.v[r].n,
                      i->reasons.v[r].reason);
}

/* The paths stand on lines of their own: here one behind the other, without their folders when
 * `names` is true. */
static const char *
source_text(const struct rel_cli *cli, const char *source, bool names)
{
    const char *text = "";

    while (*source) {
        size_t n = strcspn(source, "\n");
        const char *path = rel_strndup(cli->arena, source, n), *slash = strrchr(path, '/');

        text = rel_printf(cli->arena, "%s%s%s", text, *text ? ", " : "",
                          names && slash && slash[1] ? slash + 1 : path);
        source += n + (source[n] == '\n');
    }
    return text;
}

static void
print_item(struct rel_cli *cli, const struct rel_import_item *item, bool outcome)
{
    const char *place = item->file, *what = rel_str_is(item->what, "file") ? "" : item->what;

    if (item->line)
        place = rel_printf(cli->arena, "%s:%lld", place, (long long)item->line);
    rel_term_line(&cli->term, "  %s%s%s%s%s%s", place, *place ? ": " : "", what,
                  *what && *item->reason ? ": " : "", item->reason,
                  outcome ? rel_printf(cli->arena, " (%s)", rel_outcome_word(item->outcome)) : "");
}

/* What was taken, but not wholly, and whole files that were not taken: the first few. Other things
 * not taken are counted by their reasons. */
static void
print_problems(struct rel_cli *cli, const struct rel_import *i)
{
    size_t shown = 0, n = 0;

    for (size_t k = 0; k < i->items.n; k++) {
        const struct rel_import_item *item = &i->items.v[k];

        if (item->outcome == REL_SKIPPED ? !rel_str_is(item->what, "file")
                                         : !item->line || !*item->reason)
            continue;
        if (++n <= FEW) {
            print_item(cli, item, false);
            shown++;
        }
    }
    if (n > shown)
        rel_term_line(&cli->term, "  and %zu more like these", n - shown);
}

void
rel_import_print(struct rel_cli *cli, const struct rel_import *i, bool items)
{
    rel_term_line(&cli->term, "Import %s of %s (%s): %s", rel_show_id(cli, i->id),
                  rel_show_moment(cli, i->started), rel_import_state_word(i->state),
                  source_text(cli, i->source, false));
    rel_term_line(&cli->term, "%s", read_text(cli, i));
    print_counts(cli, i);
    for (size_t k = 0; items && k < i->items.n; k++)
        print_item(cli, &i->items.v[k], true);
}

static void
print_own(struct rel_cli *cli, const struct rel_import_report *report)
{
    for (size_t i = 0; i < report->own_n; i++)
        rel_term_line(&cli->term, "You seem to be %s (%s).", report->own[i].value,
                      report->evidence[i]);
    if (report->own_n)
        rel_term_line(&cli->term, "If that is not so: relatum me --not %s", report->own[0].value);
    if (report->owner_unknown)
        rel_term_line(&cli->term,
                      "Whose mail this is cannot be told, so none of it counts as contact "
                      "yet. Say it: relatum me YOUR@ADDRESS");
}

static void
write_report(struct rel_cli *cli, const struct rel_import_report *report)
{
    struct rel_out out = rel_cli_out(cli);

    rel_out_begin_object(&out, NULL);
    rel_api_import_put(&out, &report->import);
    rel_out_bool(&out, "resumed", report->resumed);
    rel_out_bool(&out, "owner_unknown", report->owner_unknown);
    rel_out_begin_list(&out, "own");
    for (size_t i = 0; i < report->own_n; i++) {
        rel_out_begin_object(&out, NULL);
        rel_out_text(&out, "value", report->own[i].value);
        rel_out_text(&out, "evidence", report->evidence[i]);
        rel_out_end(&out);
    }
    rel_out_end(&out);
    rel_out_end(&out);
}

static bool
took_something(const struct rel_import *i)
{
    return i->count[REL_NEW] + i->count[REL_CHANGED] + i->contacts_new + i->contacts_changed
               + i->candidates_new + i->interactions_new + i->circles_new
           > 0;
}

void
rel_import_print_report(struct rel_cli *cli, const struct rel_import_report *report, bool items)
{
    const struct rel_import *i = &report->import;

    if (cli->json) {
        write_report(cli, report);
        return;
    }
    if (i->dry_run)
        rel_term_line(&cli->term, "This was a trial: nothing is stored.");
    if (report->resumed)
        rel_term_line(&cli->term, "Went on where the last run was cut.");
    rel_term_line(&cli->term, "Read %s.", read_text(cli, i));
    print_counts(cli, i);
    for (size_t k = 0; items && k < i->items.n; k++)
        print_item(cli, &i->items.v[k], true);
    if (!items)
        print_problems(cli, i);
    print_own(cli, report);
    if (i->state == REL_IMPORT_CUT)
        rel_term_line(&cli->term,
                      "Cut short. What was read is stored; the same command goes on from "
                      "here.");
    if (i->dry_run)
        return;
    if (i->count[REL_SKIPPED] && !items)
        rel_term_line(&cli->term, "Each thing not taken, and why: relatum import show %s",
                      rel_show_id(cli, i->id));
    if (took_something(i) || report->owner_unknown)
        rel_term_line(&cli->term, "Take it back: relatum import undo %s", rel_show_id(cli, i->id));
    if (i->contacts_new + i->candidates_new)
        rel_term_line(&cli->term, "Now choose whom to tend: relatum pick");
}

void
rel_import_print_list(struct rel_cli *cli, const struct rel_import_list *list)
{
    static const struct rel_column columns[] = {
        {"When", 0, false}, {"State", 0, false},    {"New", 0, true},    {"Changed", 0, true},
        {"Same", 0, true},  {"Not taken", 0, true}, {"From", 12, false}, {"Id", 0, false}};
    struct rel_table table = rel_table_new(cli->arena, columns, REL_COUNT(columns));

    for (size_t k = 0; k < list->n; k++) {
        const struct rel_import *i = &list->v[k];
        struct rel_cell *cells = rel_table_row(&table);

        cells[0].text = rel_show_moment(cli, i->started);
        cells[1].text = rel_import_state_word(i->state);
        for (int o = 0; o < 4; o++)
            cells[2 + o].text = rel_printf(cli->arena, "%lld", (long long)i->count[o]);
        cells[6].text = source_text(cli, i->source, true);
        cells[7] = (struct rel_cell){rel_show_id(cli, i->id), REL_DIM};
    }
    if (list->n)
        rel_table_print(&cli->term, &table);
    else
        rel_term_line(&cli->term, "Nothing was imported yet: relatum import FILE...");
}

void
rel_import_print_undone(struct rel_cli *cli, const struct rel_import *import)
{
    rel_term_line(&cli->term, "Taken back: %s", source_text(cli, import->source, true));
    for (size_t k = 0; k < import->items.n; k++) {
        const struct rel_import_item *item = &import->items.v[k];
        struct rel_err err;
        const char *name;

        if (rel_str_starts(item->reason, "kept") && item->contact
            && !rel_cli_name(cli, item->contact, &name, &err))
            rel_term_line(&cli->term, "  %s: %s", name, item->reason);
    }
}

#include "practice/import.h"

#include "api/import.h"
#include "base/limits.h"
#include "cli/ask.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/import_show.h"
#include "cli/progress.h"
#include "cli/show.h"
#include "cli/signals.h"
#include "cli/who.h"
#include "practice/dump.h"

#include <string.h>

static bool
tell(void *who, const struct rel_import_progress *at)
{
    rel_progress_at(who, at->bytes, at->bytes_all, at->cards + at->messages, at->file);
    return !rel_signals_cut();
}

/* Was a file that the user named itself (not one of many in a folder) left out? A script must see
 * it, though the others were read. */
static bool
left_out(const struct rel_cli *cli, const struct rel_import *import)
{
    for (size_t i = 0; i < import->items.n; i++) {
        const struct rel_import_item *item = &import->items.v[i];

        if (item->outcome != REL_SKIPPED || !rel_str_is(item->what, "file"))
            continue;
        for (size_t k = 0; k < cli->args.n; k++) {
            size_t all = strlen(cli->args.v[k]), n = strlen(item->file);

            if (n && n <= all && rel_str_is(cli->args.v[k] + all - n, item->file)
                && (n == all || cli->args.v[k][all - n - 1] == '/'))
                return true;
        }
    }
    return false;
}

/* An export in our own format: the whole database. */
static enum rel_status
run_whole(struct rel_cli *cli, struct rel_err *err)
{
    int64_t rows;
    enum rel_status status;

    if (rel_cli_flag(cli, "dry-run"))
        return rel_cli_usage(cli, err,
                             "a whole database goes in, or it does not: there is no dry"
                             " run of it");
    status = rel_practice_dump_read(cli->ctx, cli->args.v[0], &rows, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_out_begin_object(&out, NULL);
        rel_out_num(&out, "rows", rows);
        rel_out_end(&out);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s put in from %s.", rel_show_count(cli, rows, "row", "rows"),
                  cli->args.v[0]);
    return REL_OK;
}

static enum rel_status
run_import(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_progress progress = rel_progress_begin("reading", "cards and messages", cli->json);
    struct rel_import_wish wish = {.paths = cli->args.v,
                                   .n = cli->args.n,
                                   .keep_text = rel_cli_flag(cli, "keep-text"),
                                   .dry_run = rel_cli_flag(cli, "dry-run"),
                                   .tell = tell,
                                   .who = &progress};
    struct rel_import_report report;
    enum rel_status status;

    if (cli->args.n == 1 && rel_practice_dump_is(cli->args.v[0])) {
        rel_progress_end(&progress);
        return run_whole(cli, err);
    }
    if (rel_cli_columns(cli, &wish.maps, &wish.maps_n, err))
        return err->status;
    rel_signals_watch();
    status = rel_practice_import(cli->ctx, &wish, &report, err);
    rel_progress_end(&progress);
    if (status)
        return status;
    cli->cut = report.import.state == REL_IMPORT_CUT;
    cli->refused = left_out(cli, &report.import);
    rel_import_print_report(cli, &report, rel_cli_flag(cli, "verbose"));
    return REL_OK;
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_import_list list;
    enum rel_status status =
        rel_practice_import_list(cli->ctx, (int)rel_cli_number(cli, "limit", 20), &list, err);

    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_imports_write(&out, &list);
        return REL_OK;
    }
    rel_import_print_list(cli, &list);
    return REL_OK;
}

static enum rel_status
run_show(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_import import;
    rel_id id;
    enum rel_status status = rel_cli_id(cli, "import", cli->args.v[0], &id, err);

    if (!status)
        status = rel_practice_import_show(cli->ctx, id, &import, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_import_write(&out, &import);
        return REL_OK;
    }
    rel_import_print(cli, &import, true);
    return REL_OK;
}

static enum rel_status
run_undo(struct rel_cli *cli, struct rel_err *err)
{
    struct rel_import import;
    rel_id id;
    enum rel_status status = rel_cli_id(cli, "import", cli->args.v[0], &id, err);

    if (status)
        return status;
    if (!rel_ask_yes(cli, "Take this import back, with everybody and everything it brought?")) {
        rel_term_line(&cli->term, "Nothing was changed.");
        return REL_OK;
    }
    status = rel_practice_import_undo(cli->ctx, id, &import, err);
    if (status)
        return status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_import_write(&out, &import);
        return REL_OK;
    }
    rel_import_print_undone(cli, &import);
    return REL_OK;
}

static const struct rel_option options[] = {
    {"dry-run", 'n', REL_OPT_FLAG, NULL, "say what would happen, store nothing", NULL, 0, 0, false},
    {"verbose", 'v', REL_OPT_FLAG, NULL, "list each thing that was skipped or changed", NULL, 0, 0,
     false},
    {"keep-text", 'k', REL_OPT_FLAG, NULL, "of chats: keep what was written, as notes", NULL, 0, 0,
     false},
    REL_CLI_MAP,
    {0},
};
static const struct rel_option list_options[] = {
    {"limit", 'l', REL_OPT_NUMBER, "N", "at most N; 20 when not said", NULL, 1, REL_MAX_PAGE,
     false},
    {0},
};
static const char *const shows[] = {"import ~/cards.vcf ~/Mail", "import --dry-run ~/cards.vcf",
                                    "import list", NULL};

const struct rel_command rel_cli_import = {
    .name = "import",
    .group = REL_G_START,
    .args = "FILE... [--dry-run]",
    .line = "read address books, mail, calendars, tables and chats in",
    .more =
        "vCard, CSV (LinkedIn, Google, Outlook, Thunderbird, or any by --map), LDIF, mbox,\n"
        "Maildir, .eml, iCalendar, WhatsApp, Telegram, Instagram, SMS Backup & Restore, LinkedIn\n"
        "messages. What a file is, its content decides.\n"
        "Again and again: nothing doubles. Mail is read by its headers only; of chats the days\n"
        "and directions are counted. One bad card or message costs only itself, and is listed\n"
        "with the reason. A cut import goes on where it was when the same command is given\n"
        "again. \"-\" is the standard input.",
    .shows = shows,
    .options = options,
    .db = REL_DB_CREATE,
    .least = 1,
    .most = -1,
    .arg = REL_ARG_FILE,
    .run = run_import,
};

const struct rel_command rel_cli_import_list = {
    .name = "import list",
    .group = REL_G_START,
    .args = "",
    .line = "the imports so far, newest first, with their ids",
    .options = list_options,
    .db = REL_DB_READ,
    .run = run_list,
};

const struct rel_command rel_cli_import_show = {
    .name = "import show",
    .group = REL_G_START,
    .args = "ID",
    .line = "one import: its counts, and each thing skipped or changed, and why",
    .db = REL_DB_READ,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_IMPORT,
    .run = run_show,
};

const struct rel_command rel_cli_import_undo = {
    .name = "import undo",
    .group = REL_G_START,
    .args = "ID",
    .line = "take a whole import back",
    .more = "People whom you worked with since are kept, and listed.",
    .db = REL_DB_WRITE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_IMPORT,
    .run = run_undo,
};

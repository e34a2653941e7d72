#include "practice/backup.h"

#include "api/backup.h"
#include "cli/commands.h"
#include "cli/show.h"
#include "cli/where.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_PHRASE = 1024 };

/* The pass phrase: the first line of a file, or the environment; "" = none. */
static enum rel_status
phrase_of(struct rel_cli *cli, const char **out, struct rel_err *err)
{
    const char *path = rel_cli_text(cli, "passphrase-file", ""), *said;
    char line[LONGEST_PHRASE + 2] = "";
    FILE *f;

    said = getenv("RELATUM_PASSPHRASE");
    *out = said ? said : "";
    if (!*path)
        return REL_OK;
    f = fopen(path, "re");
    if (!f) {
        rel_fail(err, REL_NOT_FOUND, "%s cannot be read", path);
        return rel_advise(err, "passphrase-file", "Name a file whose first line is the phrase.");
    }
    if (!fgets(line, sizeof(line), f))
        *line = '\0';
    fclose(f);
    line[strcspn(line, "\r\n")] = '\0';
    if (!*line || strlen(line) > LONGEST_PHRASE) {
        rel_fail(err, REL_BAD_INPUT, "the first line of %s is %s", path,
                 *line ? "too long for a pass phrase" : "empty");
        return rel_advise(err, "passphrase-file", "Put the phrase into its first line.");
    }
    *out = rel_strdup(cli->arena, line);
    return REL_OK;
}

/* Where backups go when nobody says: a folder beside the database. */
static const char *
usual_folder(const struct rel_cli *cli)
{
    const char *slash = strrchr(cli->db, '/');

    return rel_printf(cli->arena, "%.*sbackups", slash ? (int)(slash - cli->db) + 1 : 0, cli->db);
}

static const char *
size_text(const struct rel_cli *cli, int64_t bytes)
{
    return bytes < 10240000 ? rel_printf(cli->arena, "%lld kB", (long long)((bytes + 999) / 1000))
                            : rel_printf(cli->arena, "%lld MB", (long long)(bytes / 1000000));
}

static void
print_json(struct rel_cli *cli, const struct rel_backup *backup)
{
    struct rel_out out = rel_cli_out(cli);

    rel_api_backup_write(&out, backup);
}

static const char *
holds(const struct rel_cli *cli, const struct rel_backup *b)
{
    return rel_printf(cli->arena, "%s, %s", rel_show_count(cli, b->people, "person", "people"),
                      rel_show_count(cli, b->interactions, "interaction", "interactions"));
}

static enum rel_status
run_backup(struct rel_cli *cli, struct rel_err *err)
{
    const char *to = cli->args.n ? cli->args.v[0] : usual_folder(cli), *phrase;
    struct rel_backup backup;
    enum rel_status status = phrase_of(cli, &phrase, err);
    int removed;

    if (!status && !cli->args.n && !rel_where_is_server(cli->db))
        status = rel_where_make_room(rel_printf(cli->arena, "%s/x", to), err);
    if (!status)
        status = rel_practice_backup(cli->arena, cli->db, to, phrase,
                                     (int)rel_cli_number(cli, "keep", 0), cli->now, &backup,
                                     &removed, err);
    if (status)
        return status;
    if (cli->json) {
        print_json(cli, &backup);
        return REL_OK;
    }
    rel_term_line(&cli->term, "%s: %s, %s%s. Read back: whole.", backup.path, holds(cli, &backup),
                  size_text(cli, backup.bytes), backup.locked ? ", locked" : "");
    if (removed)
        rel_term_line(&cli->term, "%s removed.",
                      rel_show_count(cli, removed, "older backup", "older backups"));
    return REL_OK;
}

static enum rel_status
run_list(struct rel_cli *cli, struct rel_err *err)
{
    const char *folder = cli->args.n ? cli->args.v[0] : usual_folder(cli);
    struct rel_backup_list list;
    enum rel_status status = rel_practice_backups(cli->arena, folder, &list, err);

    if (status)
        return status;
    cli->nothing = list.n == 0;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_backups_write(&out, &list);
        return REL_OK;
    }
    for (size_t i = 0; i < list.n; i++)
        rel_term_line(&cli->term, "%s  %s%s", list.v[i].path, size_text(cli, list.v[i].bytes),
                      list.v[i].locked ? ", locked" : "");
    if (!list.n)
        rel_term_line(&cli->term, "There is no backup in %s.", folder);
    return REL_OK;
}

static enum rel_status
run_verify(struct rel_cli *cli, struct rel_err *err)
{
    const char *phrase;
    struct rel_backup backup;
    enum rel_status status = phrase_of(cli, &phrase, err);

    if (!status)
        status = rel_practice_backup_verify(cli->arena, cli->args.v[0], phrase, &backup, err);
    if (status)
        return status;
    if (cli->json)
        print_json(cli, &backup);
    else
        rel_term_line(&cli->term, "%s is whole.", backup.path);
    return REL_OK;
}

static enum rel_status
run_drill(struct rel_cli *cli, struct rel_err *err)
{
    const char *phrase;
    struct rel_backup backup;
    enum rel_status status = phrase_of(cli, &phrase, err);

    if (!status)
        status = rel_practice_backup_drill(cli->arena, cli->args.v[0], phrase, &backup, err);
    if (status)
        return status;
    if (cli->json)
        print_json(cli, &backup);
    else
        rel_term_line(&cli->term, "%s can be restored: %s. Nothing was changed.", backup.path,
                      holds(cli, &backup));
    return REL_OK;
}

/* Into the database that --db names, or the usual one, which must not exist yet. */
static enum rel_status
run_restore(struct rel_cli *cli, struct rel_err *err)
{
    const char *phrase;
    struct rel_backup backup;
    enum rel_status status = phrase_of(cli, &phrase, err);

    if (!status && rel_where_is_server(cli->db)) {
        rel_fail(err, REL_BAD_INPUT, "a backup becomes a file, not a PostgreSQL database");
        return rel_advise(err, "db",
                          "Restore it to a file; then relatum export --format relatum"
                          " from it, and import that.");
    }
    if (!status)
        status = rel_where_make_room(cli->db, err);
    if (!status)
        status =
            rel_practice_backup_restore(cli->arena, cli->args.v[0], phrase, cli->db, &backup, err);
    if (status)
        return status;
    if (cli->json)
        print_json(cli, &backup);
    else
        rel_term_line(&cli->term, "%s is back: %s.", cli->db, holds(cli, &backup));
    return REL_OK;
}

#define PHRASE                                                                                     \
    {                                                                                              \
        "passphrase-file", 0, REL_OPT_FILE, "FILE", "the first line of this file locks it", NULL,  \
            0, 0, false                                                                            \
    }

static const struct rel_option backup_options[] = {
    PHRASE,
    {"keep", 'k', REL_OPT_NUMBER, "N", "of the backups in the folder only the newest N stay", NULL,
     1, 10000, false},
    {0},
};
static const struct rel_option phrase_options[] = {PHRASE, {0}};
static const char *const shows[] = {"backup", "backup /media/stick --keep 14",
                                    "backup drill backups/relatum-20261122T110000Z.backup", NULL};

const struct rel_command rel_cli_backup = {
    .name = "backup",
    .group = REL_G_BACK,
    .args = "[FILE|FOLDER] [--keep N]",
    .line = "keep a copy of everything, made while others write, and read back",
    .more =
        "Into a folder backups beside the database when nothing is named. A pass phrase, from a\n"
        "file (--passphrase-file) or from RELATUM_PASSPHRASE, locks it; one that is forgotten\n"
        "cannot be got back. Any damage is found, locked or not.",
    .shows = shows,
    .options = backup_options,
    .db = REL_DB_PLACE,
    .most = 1,
    .arg = REL_ARG_FILE,
    .run = run_backup,
};

const struct rel_command rel_cli_backup_list = {
    .name = "backup list",
    .group = REL_G_BACK,
    .args = "[FOLDER]",
    .line = "the backups there are, newest first",
    .db = REL_DB_PLACE,
    .most = 1,
    .arg = REL_ARG_FILE,
    .run = run_list,
};

const struct rel_command rel_cli_backup_verify = {
    .name = "backup verify",
    .group = REL_G_BACK,
    .args = "FILE",
    .line = "read it from beginning to end: a single flipped bit is found",
    .options = phrase_options,
    .db = REL_DB_NONE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_FILE,
    .run = run_verify,
};

const struct rel_command rel_cli_backup_drill = {
    .name = "backup drill",
    .group = REL_G_BACK,
    .args = "FILE",
    .line = "restore it to nowhere, to know that it can be restored",
    .options = phrase_options,
    .db = REL_DB_NONE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_FILE,
    .run = run_drill,
};

const struct rel_command rel_cli_restore = {
    .name = "restore",
    .group = REL_G_BACK,
    .args = "FILE [--db NEW]",
    .line = "put a backup back, as a database file that is not there yet",
    .options = phrase_options,
    .db = REL_DB_PLACE,
    .least = 1,
    .most = 1,
    .arg = REL_ARG_FILE,
    .run = run_restore,
};

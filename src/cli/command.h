/*
 * cli/command.h - a command as a table row, and what a command is given when it runs.
 *
 * Help, the man page, completion and option parsing are all made from these rows: a command is
 * described once. One file a command; commands.c lists them.
 */
#pragma once

#include "base/day.h"
#include "base/err.h"
#include "base/str.h"
#include "cli/term.h"

#include <stdbool.h>
#include <stdint.h>

enum rel_group {
    REL_G_START,
    REL_G_DAILY,
    REL_G_GIVE,
    REL_G_PEOPLE,
    REL_G_BACK,
    REL_G_HOUSE,
    REL_GROUPS
};

enum rel_db_mode {
    REL_DB_NONE,   /* the command opens no database */
    REL_DB_READ,   /* an existing one, nothing is written */
    REL_DB_WRITE,  /* an existing one */
    REL_DB_CREATE, /* made when missing */
    REL_DB_PLACE,  /* only where it is: cli->db */
    REL_DB_TRY,    /* a copy that goes with it: of every command with --dry-run */
};

enum rel_option_type {
    REL_OPT_FLAG,
    REL_OPT_TEXT,
    REL_OPT_NUMBER, /* a whole number between min and max */
    REL_OPT_DAY,    /* cli/when.h; a bare weekday is the next one */
    REL_OPT_PAST,   /* a moment that has been; a bare weekday is the last one */
    REL_OPT_CHOICE, /* one of words() */
    REL_OPT_WHO,    /* text that completion knows as a person */
    REL_OPT_FILE,
    REL_OPT_CIRCLE,
};

struct rel_option {
    const char *name; /* without --; NULL ends a table */
    char letter;      /* '\0' = none */
    enum rel_option_type type;
    const char *value; /* "DAY", "WHO" in help; NULL for flags */
    const char *text;  /* what it does, no full stop */
    const char *const *(*words)(size_t *n);
    int64_t min, max;
    bool many; /* may be given more than once */
};

/* One option as the user gave it; they stay in the order of the command line. */
struct rel_given {
    const struct rel_option *option;
    const char *text; /* as typed; "" for flags */
    int64_t n;        /* number, place of the choice, or moment in seconds UTC */
    rel_day day;
};

enum rel_arg_kind {
    REL_ARG_NONE,
    REL_ARG_WHO,
    REL_ARG_FILE,
    REL_ARG_CIRCLE,
    REL_ARG_COMMAND,
    REL_ARG_SHELL,
    REL_ARG_PROMISE, /* ids, with what they stand for */
    REL_ARG_HEARD,
    REL_ARG_CHANGE,
    REL_ARG_IMPORT,
    REL_ARG_TEXT
};

struct rel_cli;
struct rel_ctx;

struct rel_command {
    const char *name; /* "log", or two words: "promise kept" */
    enum rel_group group;
    const char *args;         /* "WHO DAY", as the usage line shows it */
    const char *line;         /* one line, no full stop */
    const char *more;         /* paragraphs, lines of at most 76 columns; NULL = none */
    const char *const *shows; /* examples, ended by NULL; NULL = none */
    const struct rel_option *options;
    enum rel_db_mode db;
    int least, most; /* arguments; most -1 = any number */
    enum rel_arg_kind arg;
    bool hidden;
    enum rel_status (*run)(struct rel_cli *cli, struct rel_err *err);
};

/* All that one run of the program knows. */
struct rel_cli {
    struct rel_arena *arena;
    const struct rel_command *command;
    const struct rel_command *const *commands; /* all of them, in the order of help */
    size_t commands_n;
    struct {
        struct rel_given *v;
        size_t n;
    } given;
    struct rel_texts_args {
        const char **v;
        size_t n;
    } args;
    const char *db; /* where the database is, whether it was opened or not */
    bool json, yes;
    struct rel_term term;
    struct rel_ctx *ctx; /* NULL when the command opens none */
    int64_t now;
    rel_day today;
    bool nothing; /* the command found nothing: exit code 1 */
    bool cut;     /* ended from the keyboard; what was done is stored */
    bool refused; /* something named on the command line was left out: exit code 3 */
    bool usage;   /* the failure is one of the command line: exit code 2 */
};

/* What was given for an option of the command's table. Asking for one that is not there is a
 * mistake of the programmer. _given: the last one, NULL when it was not given. */
const struct rel_given *rel_cli_given(const struct rel_cli *cli, const char *name);
enum rel_db_mode
rel_cli_db(const struct rel_cli *cli); /* the command's; of a dry run: REL_DB_TRY */
bool rel_cli_flag(const struct rel_cli *cli, const char *name);
const char *rel_cli_text(const struct rel_cli *cli, const char *name, const char *otherwise);
int64_t rel_cli_number(const struct rel_cli *cli, const char *name, int64_t otherwise);
rel_day rel_cli_day(const struct rel_cli *cli, const char *name, rel_day otherwise);
/* The day of a REL_OPT_PAST; the command must have opened a database. */
rel_day rel_cli_past_day(const struct rel_cli *cli, const char *name, rel_day otherwise);

/* The arguments from `first` on as one text, a space between them. */
const char *rel_cli_words(const struct rel_cli *cli, size_t first);

/* "usage: ..." failures: exit code 2 and the usage line as the remedy. */
enum rel_status rel_cli_usage(struct rel_cli *cli, struct rel_err *err, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

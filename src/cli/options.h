/*
 * cli/options.h - a command line, taken apart by the tables.
 *
 * Options may stand anywhere, long or short (--note TEXT, --note=TEXT, -n TEXT, -nTEXT; flags may
 * be joined: -qv); "--" ends them; "-" and what looks like a negative number are arguments. Every
 * failure is one of usage.
 */
#pragma once

#include "cli/command.h"

struct rel_zone;

/* Options that every command takes. */
const struct rel_option *rel_global_options(void);

/* What the global options said. */
struct rel_globals {
    const char *db; /* "" = not given */
    bool json, no_color, yes, help, version;
};

/* Finds the command (one word or two) and sorts argv[1..] into cli->given and cli->args. No command
 * on the line: cli->command stays NULL. Days and moments are left for rel_options_dates(). */
enum rel_status rel_options_parse(struct rel_cli *cli, int argc, const char *const *argv,
                                  struct rel_globals *globals, struct rel_err *err);

/* Reads the days and moments, now that today is known. zone may be NULL when there are none. */
enum rel_status rel_options_dates(struct rel_cli *cli, struct rel_zone *zone, struct rel_err *err);

/* "--channel", as a person types it, in failures and help. */
const char *rel_option_shown(struct rel_arena *arena, const struct rel_option *option);

/* cli/show.h - the turns of phrase that several commands share. All results live in cli->arena. */
#pragma once

#include "base/out.h"
#include "cli/command.h"
#include "model/agenda.h"
#include "model/interaction.h"

struct rel_out rel_cli_out(struct rel_cli *cli); /* JSON, into what the command says */
/* With --json: say {"change": id}, {what: id, "change": id}, or that and a "warning", and are true.
 * Else false, and nothing is said. */
bool rel_cli_changed(struct rel_cli *cli, rel_id change);
bool rel_cli_saved(struct rel_cli *cli, const char *what, rel_id id, rel_id change);
bool rel_cli_warned(struct rel_cli *cli, const char *what, rel_id id, rel_id change,
                    const char *warning);

/* "today", "tomorrow", "yesterday", else "Fri 27 Nov"; "" for REL_NO_DAY. */
const char *rel_show_day(const struct rel_cli *cli, rel_day day);
const char *rel_show_by(const struct rel_cli *cli, rel_day day);    /* ", by Fri 27 Nov" or "" */
const char *rel_show_moment(const struct rel_cli *cli, int64_t at); /* "yesterday 16:10" */
const char *rel_show_id(const struct rel_cli *cli, rel_id id);

const char *rel_show_count(const struct rel_cli *cli, int64_t n, const char *one, const char *many);
const char *rel_show_number(const struct rel_cli *cli, int64_t n); /* "two"; digits above twelve */
const char *rel_show_minutes(const struct rel_cli *cli, int minutes); /* "about an hour" */
/* As a word for the shell: quoted when it has to be. */
const char *rel_show_word(const struct rel_cli *cli, const char *text);
const char *rel_show_upper(const struct rel_cli *cli, const char *text); /* first letter, ASCII */

const char *rel_show_channel(enum rel_channel channel); /* "a call" */
/* "you called", "they wrote an email", "you met": who did what. */
const char *rel_show_deed(enum rel_channel channel, enum rel_direction direction);
enum rel_style rel_show_kind_style(enum rel_agenda_kind kind);

/*
 * core/prefer.h - what was heard to bring closer and to drive away: channels and hours.
 *
 * Only items of kind closer and away that are live count. A channel with hours is about these
 * hours; a channel without is about the channel.
 */
#pragma once

#include "base/arena.h"
#include "model/heard.h"

/* Reads channel and hours out of the words ("no calls before 9", "mails in the evening") where
 * they were not said apart; leaves all else alone. */
void rel_prefer_read(struct rel_heard *h);

/* Puts what brings closer first and takes out what drives away, unless nothing else would be left.
 * Gives the new number of channels. */
size_t rel_prefer_order(const struct rel_heard_list *heard, enum rel_channel *welcome, size_t n);

/* What to mind when that channel is used: "Best between 9:00 and 12:00. Not after 18:00." ""
 * = nothing. */
const char *rel_prefer_care(struct rel_arena *arena, const struct rel_heard_list *heard,
                            enum rel_channel channel);

/* That act at that hour (0-23; -1 = not known) is what drives them away: a sentence that quotes
 * what was heard; "" = nothing speaks against it. */
const char *rel_prefer_warning(struct rel_arena *arena, const struct rel_heard_list *heard,
                               const char *name, enum rel_channel channel, int hour, rel_day today);

/*
 * core/pace.h - the pace guard: closeness also threatens. Says when I overdo it.
 *
 *   room     three or more of mine in a row without an answer (two when they never answered yet),
 *            and the latest is younger than they usually need.
 *   fast     my last two came closer together than they have ever answered, and nothing came
 *            between; known from three answers on.
 *   channel  they never answered there: three or more of mine, none of theirs, while they answer
 *            elsewhere. What they said about a channel is core/prefer.h's.
 *
 * It warns and proposes; it never hides anybody and never stops the user.
 */
#pragma once

#include "base/arena.h"
#include "model/interaction.h"
#include "model/standing.h"

enum rel_pace { REL_PACE_FINE, REL_PACE_ROOM, REL_PACE_FAST, REL_PACE_CHANNEL };
REL_WORDS(rel_pace, "", "room", "fast", "channel")

/* One contact, as the guard needs it. */
struct rel_pace_moment {
    rel_day day;
    enum rel_direction direction;
    enum rel_channel channel;
};

struct rel_pace_facts {
    const struct rel_pace_moment *v; /* newest first; the last 16 are enough */
    size_t n;
    rel_day today;
    const char *given;
};

struct rel_pace_advice {
    enum rel_pace pace;
    const char *sentence; /* "3 of yours in a row are unanswered, the last 2 days ago." "" = fine */
    rel_day until;        /* room and fast: leave them in peace until; else REL_NO_DAY */
};

/* channel: by which contact is meant (REL_CHANNELS = any). Contact of today is part of what
 * happened. */
struct rel_pace_advice rel_pace_of(struct rel_arena *arena, const struct rel_pace_facts *facts,
                                   enum rel_channel channel);

/* Did they never answer by it, while they do elsewhere? */
bool rel_pace_avoids(const struct rel_pace_facts *facts, enum rel_channel channel);

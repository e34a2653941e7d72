/*
 * core/cadence.h - dense early, thinner later: how often, and by which channel.
 *
 * Phases: new until `new_until` answered contacts, growing until `growing_until`, then settled; old
 * friend by choice. Only contact that happened and was answered (a contact day with something from
 * them) leads on, and a pair that cooled falls back one phase.
 */
#pragma once

#include "model/circle.h"
#include "model/interaction.h"
#include "model/standing.h"

struct rel_cadence {
    struct rel_rhythm rhythm; /* of the person's circles together */
    int own_days;             /* this person's own interval; 0 = the phases' */
    bool old_friend;          /* the user chose the old_friend phase */
    rel_day since;            /* picked, or made: counted from while there was no contact */
};

/* With several circles the most frequent wins: in each phase the fewest days, and each phase as
 * long as in the circle where it lasts longest. Without a circle: REL_RHYTHM_DEFAULT. */
struct rel_cadence rel_cadence_of(const struct rel_circle *circles, size_t n, int own_days,
                                  bool old_friend, rel_day since);

/* The heaviest circle's weight (2 without a circle), and personal as soon as one circle is. */
int rel_cadence_weight(const struct rel_circle *circles, size_t n);
enum rel_vocabulary rel_cadence_vocabulary(const struct rel_circle *circles, size_t n);

enum rel_phase rel_cadence_phase(const struct rel_cadence *c, int answered);
int rel_cadence_days(const struct rel_cadence *c, enum rel_phase phase); /* at least 1 */

/* What `answered` becomes when the pair cooled: the start of the phase below. */
int rel_cadence_fall(const struct rel_cadence *c, int answered);

/* The cadence's day: the last contact (REL_NO_DAY = never: c->since) and the phase's days. */
rel_day rel_cadence_due(const struct rel_cadence *c, enum rel_phase phase, rel_day last_contact);

/* Which channel to propose: the first of `welcome` (the most welcome first), but not one that was
 * used the last two times when another is welcome. recent: channels of the latest contacts, the
 * latest first. REL_CHANNELS when welcome is empty. */
enum rel_channel rel_cadence_channel(const enum rel_channel *recent, size_t n,
                                     const enum rel_channel *welcome, size_t welcome_n);

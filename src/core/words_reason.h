/*
 * core/words_reason.h - a row of Today in words: why, with what, and the first line of the draft.
 *
 * Every sentence quotes the record it rests on. Words follow the circle: friends and family are
 * never prospects, and nobody is a lead.
 */
#pragma once

#include "base/arena.h"
#include "core/cadence.h"
#include "core/standing.h"
#include "model/contact.h"
#include "model/promise.h"
#include "model/today.h"
#include "model/touchpoint.h"

struct rel_words_facts {
    rel_day today;
    const char *name;  /* "Ana Ferreira" */
    const char *given; /* what to call them: "Ana"; "" = name */
    enum rel_vocabulary vocabulary;
    const struct rel_standing *standing;
    const struct rel_cadence *cadence; /* may be NULL: not tended */
    enum rel_caught caught;
    rel_day created;
    /* what the reason's row names; NULL = nothing */
    const struct rel_promise *promise;
    const struct rel_touchpoint *touchpoint;
    const struct rel_date *date;
    /* the newest interaction with something from them; day REL_NO_DAY = none */
    struct {
        rel_day day;
        enum rel_channel channel;
        const char *subject;
    } last_in, last;          /* last: the newest of all */
    enum rel_channel channel; /* proposed: rel_cadence_channel() */
};

/* kind, day, days_due and row are set: fills label, sentence (at most REL_WORDS_SENTENCE
 * characters) and evidence. */
void rel_words_reason(struct rel_arena *arena, const struct rel_words_facts *facts,
                      struct rel_reason *reason);

/* For the leading reason: fills act, channel, minutes and draft of the row. */
void rel_words_act(struct rel_arena *arena, const struct rel_words_facts *facts,
                   struct rel_today_row *row);

/* "You will hear from me by Fri 27 Nov.": said to them, it is a promise. */
const char *rel_words_hear_from(struct rel_arena *arena, rel_day day, rel_day today);

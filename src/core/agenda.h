/*
 * core/agenda.h - every time-driven reason of one pair, as "fires on day D unless something
 * happens, until U".
 *
 * One table of rules, one function for each kind; all rows of a pair are made together and replace
 * those before. The rows stay right without being touched until something happens to the pair or
 * one of them runs out (`until` has passed): then the pair is derived again.
 *
 *   promise     its day (a week after it was made when no day was said); announced touchpoints
 *               among them. Stays until closed.
 *   new         caught by hand, log, phone or form, and no contact yet: from the day of making, in
 *               any state but archived.
 *   owed        they wrote or called last: from 2 days after, until 60 days after. Later it is no
 *               answer that is owed.
 *   date        `lead` days before (none for a call or mail, 5 when a card must be posted) until 3
 *               days after; 29 February stands on the 28th in other years.
 *   open_loop   a waiting-on past its day.
 *   touchpoint  the earlier of the planned touchpoint and the cadence.
 *   steps       what records of the practice ask for (introductions, push-aways, matches ...), as
 *               they come: practice/steps.h gathers them.
 *   cooling     one row for each week (day = its Monday, until = its Sunday) from the week of
 *               cools_on, in blocks of four weeks; value = rel_forecast_value() on that Monday, in
 *               the first week on cools_on. So Today reads the rows of this week in the order of
 *               value, with a limit: exact, and never a scan. A put-off moves it to the Monday on
 *               or after; a planned contact comes before it.
 *
 * Only active contacts have rows besides `new`. While resting until a day, theirs fire on it; while
 * resting until they write, there are none.
 */
#pragma once

#include "base/arena.h"
#include "model/agenda.h"
#include "model/contact.h"
#include "model/promise.h"
#include "model/standing.h"
#include "model/touchpoint.h"

enum {
    REL_AGENDA_OWED_AFTER = 2,
    REL_AGENDA_OWED_UNTIL = 60,
    REL_AGENDA_DATE_AFTER = 3, /* days a date stays */
    REL_AGENDA_CARD_LEAD = 5,  /* days a card needs */
    REL_AGENDA_WEEKS = 4,      /* of cooling, at a time */
};

/* All that is known of one pair. Lists may be empty; closed promises and touchpoints are passed
 * over. */
struct rel_pair_facts {
    rel_day today;
    rel_id contact;
    enum rel_contact_state state;
    enum rel_caught caught;
    rel_day created;    /* the local day the contact was made */
    rel_day rest_until; /* while resting; REL_DAY_FOREVER or REL_NO_DAY = until they write */
    int weight;
    enum rel_channel date_channel; /* by which a birthday is kept: REL_CARD has to be posted */
    const struct rel_standing *standing; /* after rel_standing_plan() */
    const struct rel_contact_day *days;  /* all of them, sorted */
    size_t days_n;
    rel_day last_card;                /* of a card or gift of mine; REL_NO_DAY = never */
    struct rel_promise_list promises; /* both sides */
    struct rel_touchpoint_list touchpoints;
    const struct rel_date *dates; /* row of date i is i; a date without month and day has no row */
    size_t dates_n;
    struct rel_steps steps;
    const struct rel_agenda_answer *answers;
    size_t answers_n;
};

/* Appends the rows of the pair to *out, by kind. */
void rel_agenda_derive(struct rel_arena *arena, const struct rel_pair_facts *facts,
                       struct rel_agenda *out);

/* The next time a yearly date comes round, on or after `from`; REL_NO_DAY when it has no day. */
rel_day rel_agenda_next_date(const struct rel_date *date, rel_day from);

/* The Monday of that day's week. */
rel_day rel_agenda_monday(rel_day day);

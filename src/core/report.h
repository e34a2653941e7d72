/*
 * core/report.h - adds up one's own figures, a pair at a time; nothing is kept of a pair.
 *
 * New people: those whose first contact, or (caught by hand, log, phone or form) whose catching,
 * lies in the period. How far they got counts days of contact within 90 days of that day; who was
 * met less than 90 days ago is left out and counted as too new.
 *
 * The forecast's record: for each pair and each 30th day back from today, with at least 3 contact
 * days before it, what p(H_q) would have said then, and whether contact came within H_q; only where
 * H_q is over by today. What is known only later is not used.
 */
#pragma once

#include "base/arena.h"
#include "model/contact.h"
#include "model/promise.h"
#include "model/report.h"
#include "model/standing.h"
#include "model/touchpoint.h"

/* Numbers whose middle is wanted. */
struct rel_report_numbers {
    double *v;
    size_t n;
};

struct rel_report_sum {
    struct rel_arena *arena;
    struct rel_report *report;
    struct rel_report_numbers first_hours, touches;
};

/* What is known of one pair. */
struct rel_report_pair {
    rel_id contact;
    const struct rel_contact_day *days; /* sorted */
    size_t n;
    enum rel_caught caught;
    rel_day created;
    int64_t created_at, first_out_at; /* seconds UTC; first_out_at 0 = never */
};

/* since REL_NO_DAY = all. */
void rel_report_begin(struct rel_report_sum *sum, struct rel_arena *arena,
                      struct rel_report *report, rel_day since, rel_day today);
/* true: they fell silent within 7-90 days; *met the day they were met. */
bool rel_report_add(struct rel_report_sum *sum, const struct rel_report_pair *pair, rel_day *met);
/* A promise of mine that fell due; others are passed over. */
void rel_report_promise(struct rel_report_sum *sum, const struct rel_promise *p);
void rel_report_announced(struct rel_report_sum *sum, const struct rel_touchpoint *t);
/* They invited or asked on that day. */
void rel_report_invited(struct rel_report_sum *sum, const struct rel_contact_day *days, size_t n,
                        rel_day day);
void rel_report_end(struct rel_report_sum *sum);

/* "52 %", or below 20 people "7 of 15". */
const char *rel_report_share(struct rel_arena *arena, int64_t n, int64_t of);
/* "of 100 we gave 70 %, 66 came", for each bin that was asked; *out lines. */
const char *rel_report_chance_words(struct rel_arena *arena, const struct rel_report_chance *bin);

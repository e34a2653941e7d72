/*
 * core/capture_rules.h - the rules of the capture line: each looks at a clause with its trigger and
 * makes pieces of it; false: it does not fit, and the next rule is asked.
 */
#pragma once

#include "core/capture_clause.h"

/* Told of something that was said. */
bool rel_rule_left(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_answer(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_promise(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_will(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_next(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_heard(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_label(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_family(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_give(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_ask(struct rel_capture_maker *m, const struct rel_clause *c);

/* Told of the contact itself. */
bool rel_rule_contact(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_missed(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_sent(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_noun(struct rel_capture_maker *m, const struct rel_clause *c);
bool rel_rule_bare_time(struct rel_capture_maker *m, const struct rel_clause *c);

/* Notes what was given or taken: items a..b. */
void rel_rule_ledger(struct rel_capture_maker *m, const struct rel_clause *c,
                     const struct rel_capture_subject *s, enum rel_value value, size_t a, size_t b);

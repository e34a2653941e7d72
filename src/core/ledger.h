/* core/ledger.h - give and take in words, and when thanks or a loan are due. */
#pragma once

#include "base/arena.h"
#include "model/ledger.h"

enum {
    REL_LEDGER_THANKS_AFTER = 3, /* days until thanks not said come up */
    REL_LEDGER_LOAN_AFTER = 30,  /* days until a loan is asked about */
};

/* A gift of value is a trust action only when it is free of charge and brings no immediate benefit
 * to me; else it is an offer. What was taken never is. */
bool rel_ledger_trust(enum rel_ledger_side side, bool free, bool unselfish);

/* What an entry asks for next: REL_LEDGER_THANK first, then the loan; *day = when. */
enum rel_ledger_step { REL_LEDGER_NOTHING, REL_LEDGER_THANK, REL_LEDGER_RETURN };
enum rel_ledger_step rel_ledger_next(const struct rel_ledger_entry *entry, rel_day *day);

/* "You have given 6, received 2." with what is open behind it. */
const char *rel_ledger_sentence(struct rel_arena *arena, const struct rel_ledger_sums *sums);

/* "helped you", "lent them": what was done, as a verb behind the name or "you". */
const char *rel_ledger_deed(const struct rel_ledger_entry *entry);

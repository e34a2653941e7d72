/* practice/import_person.h - stores one card: a new contact, a change of one, or the same again. */
#pragma once

#include "model/card.h"
#include "practice/import_run.h"

/* Found by UID, else by the very same card, else by name and an address or number in common.
 * Candidates with one of its addresses become this person. Inside a chunk. */
enum rel_status rel_import_one(struct rel_import_run *run, const char *file,
                               const struct rel_card *card, struct rel_err *err);

/* Remembers a card's UID for this run. false: it was seen before, or there is none. */
bool rel_import_seen(struct rel_import_run *run, const char *uid);

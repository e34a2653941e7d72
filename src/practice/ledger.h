/* practice/ledger.h - what was given and taken, thanks, and loans. */
#pragma once

#include "model/ledger.h"
#include "practice/ctx.h"

struct rel_deed;

/* Of one contact (0 = everybody): at most `most` entries from the day `since` on (REL_NO_DAY =
 * all), with sums over all of them and a sentence. */
enum rel_status rel_practice_ledger(struct rel_ctx *ctx, rel_id contact, rel_day since, size_t most,
                                    struct rel_ledger *out, struct rel_err *err);

/* Notes an entry: contact, side, kind, words, day (REL_NO_DAY = today), minutes, trust, thanked,
 * returned are read. REL_BAD_INPUT names the field: no words, a day to come, minutes out of range,
 * thanks for what was given, a return of what is no loan. */
enum rel_status rel_practice_ledger_add(struct rel_ctx *ctx, const struct rel_ledger_entry *entry,
                                        rel_id *out, rel_id *change, struct rel_err *err);

/* The same inside another deed (a log, an introduction), where `words` may be "" and interaction
 * and row are kept as they are given. */
enum rel_status rel_practice_ledger_in(struct rel_deed *deed, const struct rel_ledger_entry *entry,
                                       rel_id *out, struct rel_err *err);

enum rel_status rel_practice_ledger_load(struct rel_ctx *ctx, rel_id id,
                                         struct rel_ledger_entry *out, struct rel_err *err);

/* Overwrites what rel_practice_ledger_load() gave: thanked, returned, words ... . */
enum rel_status rel_practice_ledger_set(struct rel_ctx *ctx, const struct rel_ledger_entry *entry,
                                        rel_id *change, struct rel_err *err);

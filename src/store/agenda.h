/* store/agenda.h - derived: what fires when; and the user's answers, which endure. */
#pragma once

#include "model/agenda.h"
#include "store/db.h"

/* Replaces the pair's rows. */
enum rel_status rel_agenda_write(struct rel_db *db, rel_id user, rel_id book, rel_id contact,
                                 const char *name_key, const struct rel_agenda *agenda,
                                 struct rel_err *err);

/* Adds one row of row->contact, which must not be there yet (REL_CONFLICT). */
enum rel_status rel_agenda_add(struct rel_db *db, rel_id user, rel_id book, const char *name_key,
                               const struct rel_agenda_row *row, struct rel_err *err);

/* The pair's rows that have fired by `today` and are still true, strongest kind first. */
enum rel_status rel_agenda_of(struct rel_db *db, struct rel_arena *arena, rel_id user,
                              rel_id contact, rel_day today, struct rel_agenda *out,
                              struct rel_err *err);

/* All rows of the pair, by kind and day, and the name they are ordered by ("" = no rows). */
enum rel_status rel_agenda_all_of(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id contact, struct rel_agenda *out, const char **name_key,
                                  struct rel_err *err);

/* One kind and weight, fired within [from, to], in the order of the index (oldest day first, then
 * best value, then name). Adds to *out; reads `most` index entries and nothing else. */
enum rel_status rel_agenda_due(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               enum rel_agenda_kind kind, int weight, rel_day from, rel_day to,
                               size_t most, struct rel_today_dues *out, struct rel_err *err);

/* Adds to people[d] how many rows of one kind and weight fire on each of the `days` days behind
 * `today`; of all of them together at most `most` are counted. */
enum rel_status rel_agenda_ahead(struct rel_db *db, rel_id user, rel_id book,
                                 enum rel_agenda_kind kind, int weight, rel_day today, int days,
                                 size_t most, int *people, struct rel_err *err);

/* Contacts with a row that ended before `today`, at most `most`: their dates roll on. */
enum rel_status rel_agenda_ended(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, rel_day today, size_t most, struct rel_id_list *out,
                                 struct rel_err *err);

/* ------------------------------------------------------------------ answers */

struct rel_agenda_answers {
    struct rel_agenda_answer *v;
    size_t n;
};

enum rel_status rel_agenda_answers(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                   rel_id contact, struct rel_agenda_answers *out,
                                   struct rel_err *err);
/* word: later | not_this | done; why: in the user's words, may be "". */
enum rel_status rel_agenda_answer_write(struct rel_db *db, rel_id user, rel_id contact,
                                        const struct rel_agenda_answer *answer, const char *word,
                                        const char *why, int64_t now, struct rel_err *err);

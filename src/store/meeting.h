/* store/meeting.h - meetings found in calendars. */
#pragma once

#include "model/meeting.h"
#include "store/db.h"

/* Without guests. REL_OK with *found = false when there is none. */
enum rel_status rel_meeting_find(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                 int64_t hash, struct rel_meeting *out, bool *found,
                                 struct rel_err *err);

/* Writes the meeting and its guests, new or again. id must be set. */
enum rel_status rel_meeting_write(struct rel_db *db, const struct rel_meeting *meeting,
                                  struct rel_err *err);

/* The user's meetings in [from, to), in order, at most `most`, with guests and their names;
 * cancelled ones only when asked for. contact 0 = with anybody. */
enum rel_status rel_meeting_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, rel_id contact, int64_t from, int64_t to,
                                 bool cancelled, size_t most, struct rel_meeting_list *out,
                                 struct rel_err *err);

/* Those in [from, to) that stand and of which no contact was made yet, in order; with guests. */
enum rel_status rel_meeting_waiting(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                    rel_id book, int64_t from, int64_t to, size_t most,
                                    struct rel_meeting_list *out, struct rel_err *err);

/* Is there an interaction with this contact in [from, to) that the user noted by hand, or wrote
 * a note for? */
enum rel_status rel_meeting_noted(struct rel_db *db, rel_id user, rel_id contact, int64_t from,
                                  int64_t to, bool *out, struct rel_err *err);

enum rel_status rel_meeting_of_import(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                      rel_id import, size_t most, struct rel_meeting_list *out,
                                      struct rel_err *err);
enum rel_status rel_meeting_remove(struct rel_db *db, rel_id book, rel_id id, struct rel_err *err);

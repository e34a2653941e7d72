/* store/form.h - forms for strangers, what they agreed to, and calendars behind secret addresses.
 */
#pragma once

#include "model/form.h"
#include "store/db.h"

/* By the book, or by the token when book is 0. token "" in *out: there is none. */
enum rel_status rel_form_load(struct rel_db *db, struct rel_arena *arena, rel_id book,
                              const char *token, struct rel_form *out, struct rel_err *err);
enum rel_status rel_form_write(struct rel_db *db, const struct rel_form *form, struct rel_err *err);
enum rel_status rel_form_remove(struct rel_db *db, rel_id book, struct rel_err *err);

enum rel_status rel_consent_write(struct rel_db *db, rel_id contact, int64_t at, const char *source,
                                  const char *words, struct rel_err *err);

enum rel_status rel_calendar_feed_write(struct rel_db *db, const struct rel_calendar_feed *feed,
                                        const char *hash, struct rel_err *err);
enum rel_status rel_calendar_feed_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                       struct rel_calendar_feed_list *out, struct rel_err *err);
/* REL_NOT_FOUND: none of this user's. */
enum rel_status rel_calendar_feed_remove(struct rel_db *db, rel_id user, rel_id id,
                                         struct rel_err *err);
/* id 0 in *out: nobody's. */
enum rel_status rel_calendar_feed_find(struct rel_db *db, const char *hash,
                                       struct rel_calendar_feed *out, struct rel_err *err);

/* What has a day, of one user in one book: touchpoints planned and promises open. kind:
 * "touchpoint" or "promise". */
struct rel_feed_row {
    rel_id id;
    bool promise, mine;
    const char *who, *what;
    rel_day day;
};
struct rel_feed_rows {
    struct rel_feed_row *v;
    size_t n;
};
enum rel_status rel_feed_plans(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               size_t most, struct rel_feed_rows *out, struct rel_err *err);
/* Dates of the book's active people: year 0 = not known. */
struct rel_feed_date {
    rel_id contact;
    const char *who, *kind;
    int month, day;
};
struct rel_feed_dates {
    struct rel_feed_date *v;
    size_t n;
};
enum rel_status rel_feed_dates(struct rel_db *db, struct rel_arena *arena, rel_id book, size_t most,
                               struct rel_feed_dates *out, struct rel_err *err);

/*
 * store/contact.h - contacts and everything that belongs to one: a contact is written whole.
 *
 * Every function takes the book: a contact of another book is REL_NOT_FOUND.
 */
#pragma once

#include "model/contact.h"
#include "store/db.h"

/* Loads the contact with all its lists (not the photo's bytes, only its type). */
enum rel_status rel_contact_load(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                                 struct rel_contact *out, struct rel_err *err);

/* The same with points, nicknames, notes and tags only: what is found by its words. */
enum rel_status rel_contact_load_names(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                       rel_id id, struct rel_contact *out, struct rel_err *err);

/* Inserts; id must be set, uid unique within the book (REL_CONFLICT). Empty `folded` values are
 * made here. Circles are not written: see store/circle.h. */
enum rel_status rel_contact_insert(struct rel_db *db, struct rel_arena *arena,
                                   const struct rel_contact *contact, rel_id import_id,
                                   struct rel_err *err);

/* The same for a contact that says just what its card says; as_sent: that card is what phones get.
 */
enum rel_status rel_contact_insert_card(struct rel_db *db, struct rel_arena *arena,
                                        const struct rel_contact *contact, rel_id import_id,
                                        bool as_sent, struct rel_err *err);

/* Overwrites all but state, caught, import and circles. */
enum rel_status rel_contact_update(struct rel_db *db, struct rel_arena *arena,
                                   const struct rel_contact *contact, struct rel_err *err);

enum rel_status rel_contact_set_state(struct rel_db *db, rel_id book, rel_id id,
                                      enum rel_contact_state state, rel_day rest_until, int64_t now,
                                      struct rel_err *err);
/* Resting -> active; nothing for any other state. */
enum rel_status rel_contact_wake(struct rel_db *db, rel_id book, rel_id id, int64_t now,
                                 struct rel_err *err);
enum rel_status rel_contact_set_cadence(struct rel_db *db, rel_id book, rel_id id, int days,
                                        bool old_friend, int64_t now, struct rel_err *err);

/* REL_OK with *out = 0 when the book has no such uid. */
enum rel_status rel_contact_by_uid(struct rel_db *db, rel_id book, const char *uid, rel_id *out,
                                   struct rel_err *err);

/* What the plan of a contact needs, in one query. REL_OK with *found = false when it is gone. */
struct rel_contact_plan {
    enum rel_contact_state state;
    enum rel_caught caught;
    const char *name_key;
    int cadence_days;
    bool old_friend;
    rel_day rest_until;
    int64_t created, state_since;
};
enum rel_status rel_contact_plan(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                                 struct rel_contact_plan *out, bool *found, struct rel_err *err);

/* The dates of a contact, in their order. */
struct rel_contact_dates {
    struct rel_date *v;
    size_t n;
};
enum rel_status rel_contact_dates(struct rel_db *db, struct rel_arena *arena, rel_id id,
                                  struct rel_contact_dates *out, struct rel_err *err);

/* What a row of Today needs to know of a contact, in one query. REL_NOT_FOUND. */
struct rel_contact_face {
    enum rel_contact_state state;
    enum rel_caught caught;
    const char *name, *given, *organization;
    const char *email, *phone; /* the preferred ones; "" = none */
    int cadence_days;
    bool old_friend;
    int64_t created, state_since;
};
enum rel_status rel_contact_face(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                                 struct rel_contact_face *out, struct rel_err *err);

struct rel_contact_hit { /* enough to tell people apart */
    rel_id id;
    enum rel_contact_state state;
    const char *name, *name_key, *organization, *email;
};
struct rel_contact_hits {
    struct rel_contact_hit *v;
    size_t n;
};

/* Contacts with that folded e-mail, phone, URL or profile; at most `most`. */
enum rel_status rel_contact_by_point(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                     const char *folded, size_t most, struct rel_contact_hits *out,
                                     struct rel_err *err);
/* Contacts of that folded name; at most `most`. */
enum rel_status rel_contact_by_name(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                    const char *name_key, size_t most, struct rel_contact_hits *out,
                                    struct rel_err *err);
enum rel_status rel_contact_hit(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id id,
                                struct rel_contact_hit *out, struct rel_err *err);

/* How many contacts the book holds; reads them all. */
enum rel_status rel_contact_count(struct rel_db *db, rel_id book, int64_t *out,
                                  struct rel_err *err);

/* One page of ids in the order of ids, for work that goes through all of them: those after `after`.
 */
enum rel_status rel_contact_page(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                 rel_id after, size_t most, struct rel_id_list *out,
                                 struct rel_err *err);

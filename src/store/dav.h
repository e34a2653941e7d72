/* store/dav.h - the collections that clients see, what is kept in them as it came, and properties.
 */
#pragma once

#include "model/dav.h"
#include "store/db.h"

/* The books this user is a member of, the own one first. */
enum rel_status rel_dav_books(struct rel_db *db, struct rel_arena *arena, rel_id user,
                              struct rel_dav_collections *out, struct rel_err *err);
/* The lists (or calendars) of this user that were not put away, the eldest first. */
enum rel_status rel_dav_made(struct rel_db *db, struct rel_arena *arena, rel_id user,
                             bool calendars, struct rel_dav_collections *out, struct rel_err *err);
/* kind, name, components, book and id are read. REL_CONFLICT: the name is taken. */
enum rel_status rel_dav_make(struct rel_db *db, rel_id user,
                             const struct rel_dav_collection *collection, int64_t now,
                             struct rel_err *err);
enum rel_status rel_dav_put_away(struct rel_db *db, rel_id user, rel_id collection, int64_t now,
                                 struct rel_err *err);

/* REL_NOT_FOUND. */
enum rel_status rel_dav_object(struct rel_db *db, struct rel_arena *arena, rel_id collection,
                               const char *name, struct rel_dav_object *out, struct rel_err *err);
/* All of a collection that can have to do with the time from `starts` to `ends`. */
enum rel_status rel_dav_objects(struct rel_db *db, struct rel_arena *arena, rel_id collection,
                                int64_t starts, int64_t ends, struct rel_dav_objects *out,
                                struct rel_err *err);
/* The name under which that UID stands; "" = nowhere. */
enum rel_status rel_dav_object_uid(struct rel_db *db, struct rel_arena *arena, rel_id collection,
                                   const char *uid, const char **name, struct rel_err *err);
/* Inserts, or replaces the object with that id. */
enum rel_status rel_dav_object_put(struct rel_db *db, const struct rel_dav_object *object,
                                   struct rel_err *err);
enum rel_status rel_dav_object_remove(struct rel_db *db, rel_id collection, const char *name,
                                      struct rel_err *err);

/* Circles that wait for a card with that UID; taking them ends the waiting. */
enum rel_status rel_dav_wait(struct rel_db *db, rel_id book, const char *uid, rel_id circle,
                             struct rel_err *err);
enum rel_status rel_dav_waiting(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                const char *uid, struct rel_id_list *out, struct rel_err *err);
enum rel_status rel_dav_wait_end(struct rel_db *db, rel_id book, const char *uid,
                                 struct rel_err *err);

enum rel_status rel_dav_properties(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                   const char *path, struct rel_dav_properties *out,
                                   struct rel_err *err);
/* value "" removes it. */
enum rel_status rel_dav_property_set(struct rel_db *db, rel_id user, const char *path,
                                     const struct rel_dav_property *property, struct rel_err *err);

/* Puts a contact away, or takes it back; REL_NOT_FOUND: the book has none of that id. */
enum rel_status rel_dav_contact_away(struct rel_db *db, rel_id book, rel_id contact, int64_t now,
                                     struct rel_err *err);
enum rel_status rel_dav_contact_back(struct rel_db *db, rel_id book, rel_id contact, int64_t now,
                                     struct rel_err *err);
/* The uid of the contact, and whether it was put away. REL_NOT_FOUND. */
enum rel_status rel_dav_contact_uid(struct rel_db *db, struct rel_arena *arena, rel_id book,
                                    rel_id contact, const char **uid, bool *away,
                                    struct rel_err *err);

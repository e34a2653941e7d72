/* store/contact_parts.h - the lists of a contact: points, addresses, dates, texts, fields, photo.
 */
#pragma once

#include "store/contact.h"

/* Loads every list of `contact` (its id and book are set); whole = false: only those whose words
 * are searched for. */
enum rel_status rel_contact_parts_load(struct rel_db *db, struct rel_arena *arena,
                                       struct rel_contact *contact, bool whole,
                                       struct rel_err *err);

/* Writes every list; `again` clears what was there. A contact with photo_type and no bytes keeps
 * the photo it has. */
enum rel_status rel_contact_parts_write(struct rel_db *db, struct rel_arena *arena,
                                        const struct rel_contact *contact, bool again,
                                        struct rel_err *err);

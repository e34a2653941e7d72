/* store/letter.h - the user's templates, and letters. */
#pragma once

#include "model/letter.h"
#include "store/db.h"

/* id set: inserts or overwrites name, kind, language, subject, body. */
enum rel_status rel_template_write(struct rel_db *db, const struct rel_template *t,
                                   struct rel_err *err);
enum rel_status rel_template_remove(struct rel_db *db, rel_id user, rel_id book, rel_id id,
                                    struct rel_err *err);
/* All of the user's, by name. */
enum rel_status rel_template_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                  rel_id book, size_t most, struct rel_template_list *out,
                                  struct rel_err *err);

/* id set: inserts or overwrites kind, subject, body, state, sent and interaction. */
enum rel_status rel_letter_write(struct rel_db *db, const struct rel_letter *l,
                                 struct rel_err *err);
enum rel_status rel_letter_load(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                rel_id book, rel_id id, struct rel_letter *out,
                                struct rel_err *err);
/* Of one contact newest first; of the book (contact 0) those in that state. */
enum rel_status rel_letter_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                rel_id book, rel_id contact, enum rel_letter_state state,
                                size_t most, struct rel_letter_list *out, struct rel_err *err);

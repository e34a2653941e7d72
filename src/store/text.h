/*
 * store/text.h - the words of notes, of what was heard and promised, and where they stand.
 *
 * Words are folded before they reach an engine, so that both find the same: SQLite by FTS5,
 * PostgreSQL by a text search vector. A search matches beginnings of words, all of them, newest
 * first.
 */
#pragma once

#include "model/passage.h"
#include "store/db.h"

/* What an engine does (store/sqlite_text.c, store/pg_text.c). words: folded, a space between. */
struct rel_text_engine {
    enum rel_status (*put)(struct rel_db *db, rel_id doc, const char *words, struct rel_err *err);
    enum rel_status (*drop)(struct rel_db *db, rel_id doc, struct rel_err *err);
    /* ids of docs, newest (largest) first */
    enum rel_status (*find)(struct rel_db *db, struct rel_arena *arena, const char *words,
                            size_t most, struct rel_id_list *out, struct rel_err *err);
    /* Nothing of dropped words stays. */
    enum rel_status (*scrub)(struct rel_db *db, struct rel_err *err);
};

/* Makes the index hold exactly these texts of the contact; unchanged ones are left alone. In a
 * transaction. */
enum rel_status rel_text_set(struct rel_db *db, struct rel_arena *arena, rel_id book,
                             rel_id contact, const struct rel_passage_texts *texts,
                             struct rel_err *err);

/* What the enduring rows say: at most `most` of each kind, the newest. */
enum rel_status rel_text_read(struct rel_db *db, struct rel_arena *arena, rel_id contact,
                              size_t most, struct rel_passage_texts *out, struct rel_err *err);

struct rel_text_hit {
    rel_id doc, contact;
    struct rel_passage_text found; /* its text is not filled */
    const char *name;              /* of the contact */
};

struct rel_text_hits {
    struct rel_text_hit *v;
    size_t n;
};

/* Of this book, what this user may see. kind REL_PASSAGE_KINDS = any. */
enum rel_status rel_text_find(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                              const char *words, enum rel_passage_kind kind, size_t most,
                              struct rel_text_hits *out, struct rel_err *err);

/* The text of a hit as it is now; "" when it is gone. */
enum rel_status rel_text_load(struct rel_db *db, struct rel_arena *arena,
                              const struct rel_text_hit *hit, const char **out,
                              struct rel_err *err);

/* Everything of that contact leaves the index. */
enum rel_status rel_text_forget(struct rel_db *db, struct rel_arena *arena, rel_id contact,
                                struct rel_err *err);
enum rel_status rel_text_scrub(struct rel_db *db, struct rel_err *err);

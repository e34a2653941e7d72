/* store/match.h - needs met by offers or items of the library, the roots candidates are found by,
 * and the user's synonyms. */
#pragma once

#include "model/match.h"
#include "store/db.h"

/* A need as matching sees it. */
struct rel_need {
    rel_id id, contact;
    enum rel_heard_kind kind;
    enum rel_heard_state state;
    const char *words;
    bool open; /* not met, corrected or outdated */
};

struct rel_need_list {
    struct rel_need *v;
    size_t n;
};

/* REL_OK with out->id = 0 when it is gone. */
enum rel_status rel_match_need(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               rel_id heard, struct rel_need *out, struct rel_err *err);
/* Needs, goals, problems and interests with an id behind `after`, in the order of ids. */
enum rel_status rel_match_needs(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                rel_id book, rel_id after, size_t most, struct rel_need_list *out,
                                struct rel_err *err);

/* id set: inserts or overwrites score, evidence, state, closed. */
enum rel_status rel_match_write(struct rel_db *db, const struct rel_match *match,
                                struct rel_err *err);
enum rel_status rel_match_remove(struct rel_db *db, rel_id id, struct rel_err *err);
/* *out = 0: that pair is not matched yet. */
enum rel_status rel_match_pair(struct rel_db *db, rel_id heard, rel_id offer, rel_id article,
                               rel_id *out, enum rel_match_state *state, struct rel_err *err);

/* With what is read along; whether it is open or not, and whatever became of need and offer. */
enum rel_status rel_match_load(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               rel_id id, struct rel_match *out, struct rel_err *err);

/* Open ones whose need and offer both stand, nearest words first; never those the user answered
 * "not this" on Today, nor an article they had. contact: whose need or whose offer (0 = all). */
enum rel_status rel_match_list(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                               rel_id contact, size_t most, struct rel_match_list *out,
                               struct rel_err *err);
/* The same for Today: confirmed needs; of the contact for what is mine to give, or where the
 * contact is the giver. */
enum rel_status rel_match_ready(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                rel_id contact, size_t most, struct rel_match_list *out,
                                struct rel_err *err);
/* Open ones of one offer. */
enum rel_status rel_match_of_offer(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                   rel_id offer, size_t most, struct rel_match_list *out,
                                   struct rel_err *err);

/* Open ones of one article, nearest first. */
enum rel_status rel_match_of_article(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                     rel_id article, size_t most, struct rel_match_list *out,
                                     struct rel_err *err);
/* Whose reasons hang on this contact's needs and introductions. */
enum rel_status rel_match_partners(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                   rel_id contact, struct rel_id_list *out, struct rel_err *err);

/* ------------------------------------------------------------------ roots (derived) */

/* side: need | offer | article; contact: whose it is, 0 = mine. */
enum rel_status rel_match_root_write(struct rel_db *db, rel_id user, rel_id book, const char *side,
                                     const char *root, rel_id row, rel_id contact,
                                     struct rel_err *err);
enum rel_status rel_match_roots_clear(struct rel_db *db, rel_id user, rel_id book, rel_id row,
                                      struct rel_err *err); /* row 0 = all of the book */
/* Adds the rows of that root, the newest first. */
enum rel_status rel_match_root_rows(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                    rel_id book, const char *side, const char *root, size_t most,
                                    struct rel_id_list *out, struct rel_err *err);

/* ------------------------------------------------------------------ synonyms */

enum rel_status rel_synonym_write(struct rel_db *db, rel_id user, rel_id book,
                                  const struct rel_synonym *synonym, struct rel_err *err);
enum rel_status rel_synonym_list(struct rel_db *db, struct rel_arena *arena, rel_id user,
                                 rel_id book, size_t most, struct rel_synonym_list *out,
                                 struct rel_err *err);

/*
 * store/search.h - finds contacts by the beginnings of words, as one types.
 *
 * name_token holds one row for each folded word of a contact's names, nicknames, organization and
 * addresses, ordered by how near the contact is to the user (class) and by word. A search reads a
 * few ranges of it, never more than some thousand rows, however many contacts there are.
 */
#pragma once

#include "model/contact.h"
#include "store/db.h"

/* Makes the words of this contact what they should be: after every change of its names,
 * nicknames, organization, points or state, and when it is new. Of *contact those are read, with id
 * and book. The arena is used up a little. */
enum rel_status rel_search_index(struct rel_db *db, struct rel_arena *arena,
                                 const struct rel_contact *contact, struct rel_err *err);

/* The words of many new contacts, none of which has words in the index yet: collected, then written
 * in the order of the index, which costs half as much. The batch lives in the arena; flushing
 * empties it. */
struct rel_search_token {
    const char *token;
    rel_id book, contact;
    int class;
};

struct rel_search_batch {
    struct rel_search_token *v;
    size_t n;
};

void rel_search_later(struct rel_search_batch *batch, struct rel_arena *arena,
                      const struct rel_contact *contact);
/* The same when it has none; else as rel_search_index(). */
enum rel_status rel_search_index_later(struct rel_db *db, struct rel_arena *arena,
                                       const struct rel_contact *contact,
                                       struct rel_search_batch *batch, struct rel_err *err);
enum rel_status rel_search_add(struct rel_db *db, const struct rel_search_token *token,
                               struct rel_err *err);
enum rel_status rel_search_flush(struct rel_db *db, struct rel_search_batch *batch,
                                 struct rel_err *err);

/* Only the state changed (active, resting ...). Nothing is written when it did not. */
enum rel_status rel_search_state(struct rel_db *db, rel_id contact, enum rel_contact_state state,
                                 struct rel_err *err);

/* The contact is put away: it is found no more until it is indexed again. */
enum rel_status rel_search_remove(struct rel_db *db, rel_id contact, struct rel_err *err);

/* Does somebody active, resting or unsorted have exactly this folded word? */
enum rel_status rel_search_known(struct rel_db *db, rel_id book, const char *word, bool *out,
                                 struct rel_err *err);

struct rel_search_hit {
    rel_id contact;
    bool exact; /* every word of the query is known to be a whole word of the contact */
};

struct rel_search_list {
    struct rel_search_hit *v;
    size_t n;
};

/* The contacts of the book (one the user is a member of) that have a word beginning with each word
 * of `text`: first those with the very words, then by class (active, resting, unsorted, archived,
 * candidate), then by word; archived and candidates only when `all`. At most `limit` (1..500).
 * A text without a letter or digit finds nobody. Put away contacts (deleted) are not found.
 * Bounded: of words that all begin more than 2,000 names each, some matches may be missing. */
enum rel_status rel_search(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
                           const char *text, bool all, int limit, struct rel_search_list *out,
                           struct rel_err *err);

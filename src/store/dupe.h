/* store/dupe.h - what is compared to find people who stand in the book twice, and what the user
 * said of it. */
#pragma once

#include "model/contact.h"
#include "store/db.h"

struct rel_dupe_row { /* as stored, not folded but for points */
    rel_id contact;
    enum rel_contact_kind kind;
    const char *name, *given, *family, *organization;
    int64_t changed;
};

struct rel_dupe_rows {
    struct rel_dupe_row *v;
    size_t n;
};

/* A page of contacts (no candidates, none put away) by id, those after `after`. */
enum rel_status rel_dupe_rows(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id after,
                              size_t most, struct rel_dupe_rows *out, struct rel_err *err);

/* Their e-mails and numbers, nicknames, and birthdays with a year ("1976-11-24"): by contact, for
 * ids from `from` to `to`. kind: 'email', 'phone', 'nickname', 'birthday'. */
struct rel_dupe_fact {
    rel_id contact;
    const char *kind, *value;
};

struct rel_dupe_facts {
    struct rel_dupe_fact *v;
    size_t n;
};

enum rel_status rel_dupe_facts(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id from,
                               rel_id to, struct rel_dupe_facts *out, struct rel_err *err);

/* Pairs that are two people, as the user said. a < b. */
enum rel_status rel_dupe_not_same(struct rel_db *db, rel_id book, rel_id a, rel_id b, int64_t at,
                                  struct rel_err *err);
struct rel_dupe_pair {
    rel_id a, b;
};
struct rel_dupe_pairs {
    struct rel_dupe_pair *v;
    size_t n;
};
enum rel_status rel_dupe_apart(struct rel_db *db, struct rel_arena *arena, rel_id book,
                               struct rel_dupe_pairs *out, struct rel_err *err);

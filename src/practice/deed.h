/*
 * practice/deed.h - how every deed writes: one transaction, one change in the history, everybody
 * it touched worked out again.
 *
 *     REL_DEED(deed);
 *     if (rel_deed_begin(&deed, ctx, "log", err)
 *         || rel_deed_row(&deed, "promise", id, contact, err)   before each row that is written
 *         || rel_promise_write(ctx->db, &promise, err))
 *         return err->status;
 *     return rel_deed_end(&deed, change, err, "Logged a call with %s", name);
 *
 * Leaving the block without rel_deed_end() takes everything back.
 */
#pragma once

#include "practice/ctx.h"
#include "store/history.h"
#include "store/txn.h"

struct rel_deed {
    struct rel_ctx *ctx;
    struct rel_txn txn;
    struct rel_history history;
    const char *name;
    struct rel_id_list touched; /* contacts to work out again */
};

static inline void
rel_deed_drop(struct rel_deed *deed)
{
    rel_txn_end(&deed->txn);
}
#define REL_DEED(name) __attribute__((cleanup(rel_deed_drop))) struct rel_deed name = {0}

/* name: the command's. REL_DENIED: this user may only read this book. */
enum rel_status rel_deed_begin(struct rel_deed *deed, struct rel_ctx *ctx, const char *name,
                               struct rel_err *err);

/* The rows of `table` that belong to `id` are about to be written: they are remembered, and
 * `contact` (0 = none) is worked out again at the end. Tables and owners: store/history.h. */
enum rel_status rel_deed_row(struct rel_deed *deed, const char *table, rel_id id, rel_id contact,
                             struct rel_err *err);

void rel_deed_touch(struct rel_deed *deed, rel_id contact);

/* All the rows that make a contact, or an interaction. */
enum rel_status rel_deed_contact(struct rel_deed *deed, rel_id contact, struct rel_err *err);
enum rel_status rel_deed_interaction(struct rel_deed *deed, rel_id interaction,
                                     struct rel_err *err);

/* Works everybody out again, writes the change, commits. summary: one line for people. The change
 * belongs to the first contact touched when it is the only one. */
enum rel_status rel_deed_end(struct rel_deed *deed, rel_id *change, struct rel_err *err,
                             const char *summary_fmt, ...) __attribute__((format(printf, 4, 5)));

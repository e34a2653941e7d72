/*
 * practice/import_run.h - one run of an import: its chunks, journal, counts and reasons.
 *
 *     rel_import_run_begin()                  finds the run that was cut, or begins one
 *     for each chunk:                         what was read from files before
 *         rel_import_run_chunk()              a transaction
 *         ... store, rel_import_run_count() ...
 *         rel_import_run_commit()             with journal and counts
 *     rel_import_run_end()                    works everybody touched out again
 *
 * A dry run is one transaction that is rolled back at the end: exactly the same work.
 */
#pragma once

#include "practice/import.h"
#include "practice/import_map.h"
#include "store/history.h"
#include "store/search.h"
#include "store/txn.h"

enum {
    REL_IMPORT_SMALL = 65536,        /* bytes of a file that shares its transaction with others */
    REL_IMPORT_TOGETHER = 300,       /* cards and messages of such a transaction */
    REL_IMPORT_LOOK = 65536,         /* bytes by which is decided what a file is */
    REL_IMPORT_MESSAGE_BYTES = 4096, /* what a message of a Maildir counts for in the progress */
};

struct rel_import_reason {
    const char *text;
    int64_t n;     /* not written yet */
    int64_t items; /* told one by one so far */
};

struct rel_import_run {
    struct rel_ctx *ctx;
    const struct rel_import_wish *wish;
    struct rel_import import, saved; /* counts as of now, and as of the last commit */
    struct rel_arena *keep;          /* as long as the run */
    struct rel_arena *chunk;         /* emptied with each chunk */
    struct rel_txn txn;
    struct rel_search_batch words; /* of the people made in the open transaction, not written yet */
    struct rel_arena *spelled;     /* where they live */
    bool resumed, stop;
    bool apart;       /* each file is committed by itself */
    bool uncommitted; /* small files wait in the open transaction */
    struct {
        struct rel_import_reason *v;
        size_t n;
    } reasons;
    int64_t item, saved_item; /* number of the last one */
    struct rel_import_progress progress;

    struct rel_import_map
        people;      /* folded address -> contact; negative: a candidate without name */
    int64_t changes; /* the database's counter when `people` was last right */
    struct {
        const char **v; /* folded own addresses */
        size_t n;
    } own;
    const char *secret;            /* for stones of the forgotten; "" = nobody was */
    bool confirmed;                /* the user said which are own */
    struct rel_import_set touched; /* contacts to work out at the end */
    struct rel_import_set uids;    /* hashes of the UIDs of cards seen in this run */
    bool own_new, old_mail; /* own addresses were found by this run; mail was there before it */
    rel_id change;          /* of the history; 0 = nothing was changed yet */
};

#define REL_IMPORT_RUN(name)                                                                       \
    __attribute__((cleanup(rel_import_run_drop))) struct rel_import_run name = {0}
void rel_import_run_drop(struct rel_import_run *run);

/* source: what is imported, the same text in every run over the same paths. */
enum rel_status rel_import_run_begin(struct rel_import_run *run, struct rel_ctx *ctx,
                                     const struct rel_import_wish *wish, const char *source,
                                     struct rel_err *err);

/* Only what working with messages again needs: no import, no journal. */
void rel_import_run_bare(struct rel_import_run *run, struct rel_ctx *ctx);

/* Where to go on in a file; *done: all of it is stored. */
enum rel_status rel_import_run_position(struct rel_import_run *run, const char *file,
                                        int64_t *position, bool *done, struct rel_err *err);

enum rel_status rel_import_run_chunk(struct rel_import_run *run, struct rel_err *err);

/* Moves the journal of `file` ("" = none) from `before` and commits: at once, or, when a small file
 * came to its end, together with the next ones. Tells the progress, and sets run->stop when it is
 * to end. */
enum rel_status rel_import_run_commit(struct rel_import_run *run, const char *file, int64_t before,
                                      int64_t position, bool done, struct rel_err *err);

/* A new contact is found by its words from the next commit on. Inside a chunk. */
enum rel_status rel_import_run_index(struct rel_import_run *run, const struct rel_contact *contact,
                                     struct rel_err *err);
/* Writes the words that wait: before one of these contacts is indexed again, or goes. */
enum rel_status rel_import_run_words(struct rel_import_run *run, struct rel_err *err);

/* As if nothing since the last commit had been. */
void rel_import_run_take_back(struct rel_import_run *run);

/* Commits what waits for more small files. */
enum rel_status rel_import_run_flush(struct rel_import_run *run, struct rel_err *err);

/* Stores item i of a batch; `bad`: why it could not be stored the first time: record that instead,
 * NULL = store it. */
typedef enum rel_status (*rel_import_store)(void *who, size_t i, const char *bad,
                                            struct rel_err *err);

/* A chunk of n items, with the journal moved as in rel_import_run_commit(). When one of them is
 * refused by the database, they are stored one by one, and it costs only itself. */
enum rel_status rel_import_run_batch(struct rel_import_run *run, size_t n, rel_import_store store,
                                     void *who, const char *file, int64_t before, int64_t position,
                                     bool done, struct rel_err *err);

/* Counts one card or message (or, skipped, a file); reason "" = none. */
void rel_import_run_count(struct rel_import_run *run, enum rel_outcome outcome, const char *reason);

/* Keeps one thing that was skipped, changed or damaged; of each reason the first REL_IMPORT_ITEMS.
 * Inside a chunk. */
enum rel_status rel_import_run_item(struct rel_import_run *run, enum rel_outcome outcome,
                                    const char *file, int64_t line, const char *what,
                                    const char *reason, rel_id contact, struct rel_err *err);

/* The two together. */
enum rel_status rel_import_run_skip(struct rel_import_run *run, const char *file, int64_t line,
                                    const char *what, const char *reason, struct rel_err *err);

/* The rows that will differ go to the one change of this run. Inside a chunk, around the writing.
 */
enum rel_status rel_import_run_changing(struct rel_import_run *run, struct rel_history *h,
                                        rel_id contact, struct rel_err *err);
enum rel_status rel_import_run_changed(struct rel_import_run *run, struct rel_history *h,
                                       struct rel_err *err);

/* Works out everybody touched, in chunks, and closes the run: done, or cut when run->stop. Fills
 * the report. */
enum rel_status rel_import_run_end(struct rel_import_run *run, struct rel_import_report *out,
                                   struct rel_err *err);

/* After a failure: what was stored stays, the run is "cut". Keeps err as it is. */
void rel_import_run_fail(struct rel_import_run *run);

/* practice/import_mail.h - stores messages, and those of one place; and looks whose mailbox it is.
 */
#pragma once

#include "practice/import_mails.h"
#include "practice/import_people.h"
#include "sources/file.h"
#include "sources/walk.h"

/* Messages that were read and wait to be stored: at most REL_IMPORT_LETTERS. */
enum { REL_IMPORT_LETTERS = 1000 }; /* in one transaction: about 50 ms */

struct rel_import_letters {
    struct rel_import_run *run;
    struct rel_arena *arena; /* emptied when they are stored */
    struct rel_import_letter *v;
    size_t n;
    /* Called in the transaction that stores the last of them; NULL = nothing more is to do. */
    enum rel_status (*then)(void *who, struct rel_err *err);
    void *who;
};

/* item: one with a header; sent: from a folder of sent mail. */
void rel_import_letters_add(struct rel_import_letters *letters, const struct rel_mails_item *item,
                            bool sent);

/* Stores them, with the journal moved as in rel_import_run_commit(), and has none afterwards. */
enum rel_status rel_import_letters_store(struct rel_import_letters *letters, const char *file,
                                         int64_t before, int64_t position, bool done,
                                         struct rel_err *err);

/* file: the place, open and read as far as its first block; NULL for a Maildir. */
enum rel_status rel_import_mails(struct rel_import_run *run, const struct rel_place *place,
                                 struct rel_file *file, struct rel_err *err);

/* Counts addresses in the first headers of the places that hold mail, stores the guess as own
 * addresses that are not confirmed, and puts guess and evidence into the report. input: what can be
 * read once only, open; NULL = none. Its window is filled and left as it is. */
enum rel_status rel_import_owner(struct rel_import_run *run, const struct rel_place_list *places,
                                 struct rel_file *input, struct rel_import_report *report,
                                 struct rel_err *err);

/* The same from headers that are at hand. */
struct rel_import_sample {
    const char *header;
    size_t n;
    bool sent;
};
enum rel_status rel_import_owner_of(struct rel_import_run *run,
                                    const struct rel_import_sample *samples, size_t n,
                                    struct rel_import_report *report, struct rel_err *err);

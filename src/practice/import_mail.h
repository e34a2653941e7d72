/* practice/import_mail.h - stores the messages of one place; and looks whose mailbox it is. */
#pragma once

#include "practice/import_people.h"
#include "sources/file.h"
#include "sources/walk.h"

/* file: the place, open and read as far as its first block; NULL for a Maildir. */
enum rel_status rel_import_mails(struct rel_import_run *run, const struct rel_place *place,
                                 struct rel_file *file, struct rel_err *err);

/* Counts addresses in the first headers of the places that hold mail, stores the guess as own
 * addresses that are not confirmed, and puts guess and evidence into the report. input: what can be
 * read once only, open; NULL = none. Its window is filled and left as it is. */
enum rel_status rel_import_owner(struct rel_import_run *run, const struct rel_place_list *places,
                                 struct rel_file *input, struct rel_import_report *report,
                                 struct rel_err *err);

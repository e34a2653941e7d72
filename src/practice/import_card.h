/* practice/import_card.h - stores the cards of one file. */
#pragma once

#include "practice/import_run.h"
#include "sources/file.h"
#include "sources/walk.h"

/* A circle's member whose card was not seen yet. */
struct rel_import_member {
    rel_id circle;
    const char *uid;
};

struct rel_import_members {
    struct rel_import_member *v;
    size_t n;
};

/* file: the place, open and read as far as its first block. Members that no card of it is are
 * added to *members; they live in run->keep. Of a file that was stored before the run was cut only
 * these are found again. */
enum rel_status rel_import_cards(struct rel_import_run *run, const struct rel_place *place,
                                 struct rel_file *file, struct rel_import_members *members,
                                 struct rel_err *err);

/* Puts those into their circles whose card was seen by now; the others stay in *members. */
enum rel_status rel_import_join(struct rel_import_run *run, struct rel_import_members *members,
                                struct rel_err *err);

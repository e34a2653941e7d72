/* practice/bulk.h - one act for many people at once, as one change that undo takes back; putting
 * somebody away. */
#pragma once

#include "base/words.h"
#include "practice/ctx.h"

enum rel_bulk_act {
    REL_BULK_TAG,      /* value: the tag */
    REL_BULK_UNTAG,    /* the same */
    REL_BULK_CIRCLE,   /* value: the circle's name */
    REL_BULK_UNCIRCLE, /* the same */
    REL_BULK_CADENCE,  /* value: days; 0 = as the circle says */
    REL_BULK_PICK,
    REL_BULK_ARCHIVE,
    REL_BULK_DELETE,
};
REL_WORDS(rel_bulk_act, "tag", "untag", "circle", "uncircle", "cadence", "pick", "archive",
          "delete")

/* All of them, or none: REL_NOT_FOUND when one is not in the book, or no such circle. */
enum rel_status rel_practice_bulk(struct rel_ctx *ctx, const rel_id *contacts, size_t n,
                                  enum rel_bulk_act act, const char *value, rel_id *change,
                                  struct rel_err *err);

/* Was this contact of the book put away? */
enum rel_status rel_practice_person_away(struct rel_ctx *ctx, rel_id contact, bool *away,
                                         struct rel_err *err);

/* practice/export.h - takes people out again: as cards, as rows of a table, as pages to read. */
#pragma once

#include "base/buf.h"
#include "base/words.h"
#include "model/person.h"
#include "practice/ctx.h"

enum rel_export_card {
    REL_CARD_KEPT, /* the card as it came, with what was changed since put in; else a new 4.0 */
    REL_CARD_V3,   /* written anew: what relatum does not know is left out */
    REL_CARD_V4,
};
REL_WORDS(rel_export_card, "kept", "3.0", "4.0")

/* Adds the contact's card to `out`, ending with a line end. REL_NOT_FOUND. */
enum rel_status rel_practice_export_card(struct rel_ctx *ctx, rel_id contact,
                                         enum rel_export_card form, struct rel_buf *out,
                                         struct rel_err *err);

/* A row of CSV for programs that calculate (formats/csv_write.h); the first has the head above. */
void rel_practice_export_csv(struct rel_ctx *ctx, const struct rel_person *person, bool first,
                             struct rel_buf *out);

/* A page of Markdown, with all that `person` holds. */
void rel_practice_export_markdown(struct rel_ctx *ctx, const struct rel_person *person,
                                  struct rel_buf *out);

/* Of an iCalendar file: its beginning, what there is of one person, its end. */
void rel_practice_export_ical_begin(struct rel_buf *out);
void rel_practice_export_ical(struct rel_ctx *ctx, const struct rel_person *person,
                              struct rel_buf *out);
void rel_practice_export_ical_end(struct rel_buf *out);

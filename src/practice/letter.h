/* practice/letter.h - letters, cards and mails: drafted from a template, read over, logged as sent.
 */
#pragma once

#include "base/buf.h"
#include "model/letter.h"
#include "practice/ctx.h"

/* A draft: from `template` (an id, name or key), or with kind, subject and body as given when it is
 * "". set: values for fields, which win over what is known. */
enum rel_status rel_practice_letter_draft(struct rel_ctx *ctx, rel_id contact, const char *template,
                                          const struct rel_letter *free,
                                          const struct rel_field_values *set, rel_id *out,
                                          rel_id *change, struct rel_err *err);

/* Changes a draft: kind (REL_LETTER_KINDS = as it is), subject and body (NULL = as they are), and
 * puts values into fields still missing. */
enum rel_status rel_practice_letter_edit(struct rel_ctx *ctx, rel_id id, enum rel_letter_kind kind,
                                         const char *subject, const char *body,
                                         const struct rel_field_values *set, rel_id *change,
                                         struct rel_err *err);

struct rel_letter_view {
    struct rel_letter letter;
    const char *name; /* whose */
    struct rel_field_values missing;
    struct rel_letter_check checks[REL_LETTER_CHECKS];
};
enum rel_status rel_practice_letter(struct rel_ctx *ctx, rel_id id, struct rel_letter_view *out,
                                    struct rel_err *err);
/* Of one contact all; of the book (contact 0) drafts, or with sent those that were sent. */
enum rel_status rel_practice_letters(struct rel_ctx *ctx, rel_id contact, bool sent, size_t most,
                                     struct rel_letter_list *out, struct rel_err *err);

enum rel_letter_form { REL_LETTER_AS_HTML, REL_LETTER_AS_EML, REL_LETTER_AS_MAILTO };
REL_WORDS(rel_letter_form, "html", "eml", "mailto")

/* The letter as bytes. REL_BAD_INPUT: a field is missing, or there is no address to send it to. */
enum rel_status rel_practice_letter_form(struct rel_ctx *ctx, rel_id id, enum rel_letter_form form,
                                         struct rel_buf *out, struct rel_err *err);

/* It was sent or posted, and is logged as contact by its channel. REL_BAD_INPUT: a field is
 * missing; REL_CONFLICT: sent already. */
enum rel_status rel_practice_letter_sent(struct rel_ctx *ctx, rel_id id, rel_id *change,
                                         struct rel_err *err);

#include "practice/sequence_reason.h"

#include "core/sequence.h"
#include "core/template.h"
#include "core/words.h"
#include "practice/deed.h"
#include "practice/sequence.h"
#include "practice/template.h"
#include "store/sequence.h"

#include <string.h>

/* The enrolment as it stands today, and its sequence. */
static enum rel_status
read_step(struct rel_ctx *ctx, rel_id contact, rel_id row, struct rel_enrolment *e,
          struct rel_sequence *s, struct rel_err *err)
{
    struct rel_enrolment_list list;

    if (rel_practice_enrolments(ctx, contact, true, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].id == row && list.v[i].state == REL_ENROLLED_RUNNING) {
            *e = list.v[i];
            return rel_sequence_load(ctx->db, ctx->arena, ctx->user, e->sequence, s, err);
        }
    return rel_fail(err, REL_NOT_FOUND, "that sequence is over for them");
}

/* The message of the step, filled in; "" without one. */
static enum rel_status
draft(struct rel_ctx *ctx, rel_id contact, rel_id template, const char **out, struct rel_err *err)
{
    static const struct rel_field_values none = {0};
    struct rel_field_values values, missing = {0};
    struct rel_template t;
    char id[REL_ID_TEXT];

    *out = "";
    if (!template)
        return REL_OK;
    if (rel_practice_template(ctx, rel_id_text(template, id), &t, err))
        return err->status == REL_NOT_FOUND ? REL_OK : err->status; /* removed since */
    if (rel_practice_template_values(ctx, contact, &none, &values, err))
        return err->status;
    *out = rel_template_fill(ctx->arena, t.body, &values, &missing);
    return REL_OK;
}

enum rel_status
rel_practice_sequence_say(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
                          const struct rel_reason *reason, struct rel_reason_words *out,
                          struct rel_err *err)
{
    const struct rel_sequence_step *step;
    struct rel_enrolment e;
    struct rel_sequence s;

    if (read_step(ctx, contact, reason->row, &e, &s, err))
        return err->status;
    step = &s.steps.v[e.step - 1];
    if (draft(ctx, contact, step->template_id, &out->draft, err))
        return err->status;
    out->label = rel_printf(ctx->arena, "%s, step %d of %zu", s.name, e.step, s.steps.n);
    out->sentence = rel_printf(ctx->arena, "%s.", rel_words_unstopped(ctx->arena, step->what));
    out->evidence = rel_printf(ctx->arena, "your plan for %s since %s", facts->given,
                               rel_words_day(ctx->arena, e.started, ctx->today));
    out->act = rel_words_unstopped(ctx->arena, step->what);
    out->channel = step->channel;
    return REL_OK;
}

enum rel_status
rel_practice_sequence_refuse(struct rel_deed *deed, rel_id contact, const struct rel_reason *reason,
                             const char *why, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_enrolment e;
    struct rel_sequence s;

    (void)why;
    if (read_step(ctx, contact, reason->row, &e, &s, err))
        return err->status;
    rel_sequence_advance(&e, &s.steps, ctx->today);
    return rel_deed_row(deed, "enrolment", e.id, contact, err)
               ? err->status
               : rel_enrolment_write(ctx->db, &e, err);
}

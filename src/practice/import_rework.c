#include "practice/import_rework.h"

#include "practice/standing.h"
#include "store/candidate.h"
#include "store/interaction.h"

enum { CHUNK = 200 }; /* contacts worked out in one transaction */

static bool
same_people(const rel_id *a, size_t n, const struct rel_id_list *b)
{
    if (n != b->n)
        return false;
    for (size_t i = 0; i < n; i++) {
        bool in = false;

        for (size_t k = 0; k < n; k++)
            in |= a[i] == b->v[k];
        if (!in)
            return false;
    }
    return true;
}

/* Does the interaction of this message say already what it should? Its people are touched. */
static enum rel_status
right_already(struct rel_import_run *run, const struct rel_message *m,
              const struct rel_import_contact *should, bool *right, struct rel_err *err)
{
    enum rel_direction direction;
    rel_id *who = rel_alloc(run->chunk, (should->who.n + 1) * sizeof(*who));
    struct rel_id_list now;

    *right = false;
    if (m->interaction == 0) {
        *right = *should->reason != '\0';
        return REL_OK;
    }
    if (rel_message_contacts(run->ctx->db, run->chunk, m->interaction, &direction, &now.v, &now.n,
                             err))
        return err->status;
    if (!*should->reason && now.n > 0 && direction == should->direction) {
        for (size_t i = 0; i < should->who.n; i++)
            if (rel_import_person(run, &should->who.v[i], &who[i], err))
                return err->status;
        *right = same_people(who, should->who.n, &now);
    }
    for (size_t i = 0; i < now.n && !*right; i++)
        rel_import_set_add(&run->touched, now.v[i]);
    return REL_OK;
}

enum rel_status
rel_import_rework(struct rel_import_run *run, const struct rel_message *message, bool *changed,
                  struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_mail mail = {.class = message->class, .at = message->at};
    struct rel_message m = *message;
    struct rel_import_contact should;
    bool right;

    rel_message_people_read(run->chunk, m.people, &mail);
    should = rel_import_judge(run->chunk, run, &mail);
    if (right_already(run, &m, &should, &right, err))
        return err->status;
    *changed = !right;
    if (right)
        return REL_OK;
    if (m.interaction && rel_interaction_remove(ctx->db, ctx->book, m.interaction, err))
        return err->status;
    m.interaction = *should.reason ? 0 : rel_id_new();
    if (m.interaction && rel_import_interaction(run, &should, &m, err))
        return err->status;
    return rel_message_set_interaction(ctx->db, ctx->book, m.hash, m.interaction, err);
}

enum rel_status
rel_import_settle(struct rel_import_run *run, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    const size_t n = run->touched.n;

    rel_import_set_sort(&run->touched);
    for (size_t i = 0; i < n; i += CHUNK) {
        const size_t end = n - i < CHUNK ? n : i + CHUNK;
        REL_TXN(txn);

        if (rel_txn_begin(&txn, ctx->db, err))
            return err->status;
        for (size_t k = i; k < end; k++) {
            bool gone;

            if (rel_candidate_drop(ctx->db, ctx->book, run->touched.v[k], &gone, err)
                || (!gone && rel_practice_standing_refresh(ctx, &run->touched.v[k], 1, err)))
                return err->status;
        }
        if (rel_txn_commit(&txn, err))
            return err->status;
    }
    rel_import_set_clear(&run->touched);
    return REL_OK;
}

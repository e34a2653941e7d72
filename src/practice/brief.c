#include "practice/brief.h"

#include "core/promise.h"
#include "practice/heard.h"
#include "practice/intention.h"
#include "practice/match.h"
#include "practice/people.h"
#include "practice/person.h"
#include "practice/pushaway.h"
#include "store/promise.h"

enum { LATEST = 5, MOST_HEARD = 200, MOST_GIVE = 5, MOST_CASES = 5, MOST_KEPT = 500 };

static void
sort_heard(struct rel_ctx *ctx, const struct rel_heard_list *all, struct rel_brief *b)
{
    for (size_t i = 0; i < all->n; i++) {
        const struct rel_heard *h = &all->v[i];
        struct rel_heard_list *to = h->kind == REL_HEARD_CLOSER ? &b->closer
                                    : h->kind == REL_HEARD_AWAY ? &b->avoid
                                    : h->state == REL_CONFIRMED ? &b->known
                                                                : &b->check;

        *REL_ADD(ctx->arena, to) = *h;
    }
}

static void
only_open(struct rel_promise_list *promises)
{
    size_t n = 0;

    for (size_t i = 0; i < promises->n; i++)
        if (promises->v[i].state == REL_OPEN || promises->v[i].state == REL_BROKEN)
            promises->v[n++] = promises->v[i];
    promises->n = n;
}

enum rel_status
rel_practice_brief(struct rel_ctx *ctx, rel_id contact, struct rel_brief *out, struct rel_err *err)
{
    struct rel_brief b = {.play_back = ""};
    struct rel_heard_list heard;
    struct rel_promise_list promises;

    if (rel_practice_person(ctx, contact, LATEST, INT64_MAX, &b.person, err)
        || rel_practice_heard(ctx, contact, REL_HEARD_KINDS, false, MOST_HEARD, &heard, err)
        || rel_practice_heard_play_back(ctx, contact, &b.play_back, err)
        || rel_promise_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, true, MOST_KEPT,
                            &promises, err)
        || rel_practice_matches(ctx, contact, MOST_GIVE, &b.give, err)
        || rel_practice_pushaways(ctx, contact, false, MOST_CASES, &b.cases, err)
        || rel_practice_compass(ctx, contact, &b.compass, err))
        return err->status;
    sort_heard(ctx, &heard, &b);
    b.kept = rel_promise_kept_sentence(
        ctx->arena, &promises,
        *b.person.contact.given ? b.person.contact.given : b.person.contact.name, ctx->today);
    only_open(&b.person.promises);
    *out = b;
    return REL_OK;
}

enum rel_status
rel_practice_brief_next(struct rel_ctx *ctx, rel_id *out, struct rel_err *err)
{
    struct rel_people_query query = {.text = "",
                                     .state = "active",
                                     .circle = "",
                                     .tag = "",
                                     .order = REL_BY_NEXT,
                                     .limit = 1,
                                     .cursor = ""};
    struct rel_people people;

    if (rel_practice_people(ctx, &query, &people, err))
        return err->status;
    if (!people.n || people.v[0].next_touch == REL_NO_DAY) {
        rel_fail(err, REL_NOT_FOUND, "nothing is planned with anybody");
        return rel_advise(err, "who", "Plan it with: relatum next WHO DAY");
    }
    *out = people.v[0].contact;
    return REL_OK;
}

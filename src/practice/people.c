#include "practice/people.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/query.h"
#include "core/words_measure.h"
#include "practice/facets.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/people.h"
#include "store/search.h"
#include "store/standing.h"

#include <stdlib.h>
#include <string.h>

enum {
    COUNTED = 200000,      /* counting more would take longer than a page */
    MOST_LOOKED_AT = 3000, /* for one page, when facets leave many out */
    COOL = 40,             /* warmth that cools_on stands for */
};

/* A cursor is where the last page ended: "ID DAY KEY". */
static enum rel_status
read_cursor(struct rel_arena *arena, const char *text, struct rel_people_place *out,
            struct rel_err *err)
{
    char id[REL_ID_TEXT] = "";
    struct rel_people_place place = {.key = "", .day = REL_NO_DAY};
    char *end;

    if (*text) {
        rel_fail(err, REL_BAD_INPUT, "this cursor is not one of ours");
        rel_advise(err, "cursor", "Give `next` of the page before, or nothing.");
        if (strlen(text) < 15)
            return err->status;
        memcpy(id, text, 13);
        place.day = (rel_day)strtol(text + 14, &end, 10);
        if (!rel_id_parse(id, &place.id) || text[13] != ' ' || *end != ' ')
            return err->status;
        place.key = rel_strdup(arena, end + 1);
    }
    *out = place;
    return REL_OK;
}

static const char *
write_cursor(struct rel_arena *arena, const struct rel_people_place *place)
{
    char id[REL_ID_TEXT];

    return rel_printf(arena, "%s %d %s", rel_id_text(place->id, id), place->day, place->key);
}

static int
by_key(const void *a, const void *b)
{
    const struct rel_people_place *x = a, *y = b;
    int order = strcmp(x->key, y->key);

    return order ? order : (x->id > y->id) - (x->id < y->id);
}

/* All states that a list shows, each from its own range of the index, then put together. */
static enum rel_status
by_name(struct rel_ctx *ctx, const struct rel_people_query *q, const struct rel_people_place *after,
        size_t most, struct rel_people_places *out, struct rel_err *err)
{
    static const enum rel_contact_state usual[] = {REL_ACTIVE, REL_RESTING, REL_UNSORTED};
    enum rel_contact_state one;
    const enum rel_contact_state *states = usual;
    size_t n = REL_COUNT(usual);
    struct rel_people_places all = {0};

    if (*q->state && rel_contact_state_parse(q->state, &one)) {
        states = &one;
        n = 1;
    }
    for (size_t i = 0; i < n; i++) {
        struct rel_people_places some;

        if (rel_people_by_name(ctx->db, ctx->arena, ctx->book, states[i], after, most, &some, err))
            return err->status;
        for (size_t k = 0; k < some.n; k++)
            *REL_ADD(ctx->arena, &all) = some.v[k];
    }
    if (all.n)
        qsort(all.v, all.n, sizeof(*all.v), by_key);
    if (all.n > most)
        all.n = most;
    *out = all;
    return REL_OK;
}

static enum rel_status
by_text(struct rel_ctx *ctx, const struct rel_people_query *q, size_t most,
        struct rel_people_places *out, struct rel_err *err)
{
    struct rel_search_list hits;
    struct rel_people_places all = {0};
    bool every = rel_str_is(q->state, "candidate") || rel_str_is(q->state, "archived");

    if (rel_search(ctx->db, ctx->arena, ctx->user, ctx->book, q->text, every, (int)most, &hits,
                   err))
        return err->status;
    for (size_t i = 0; i < hits.n; i++)
        *REL_ADD(ctx->arena, &all) =
            (struct rel_people_place){.key = "", .day = REL_NO_DAY, .id = hits.v[i].contact};
    *out = all;
    return REL_OK;
}

static enum rel_status
places(struct rel_ctx *ctx, const struct rel_people_query *q, const struct rel_people_place *after,
       size_t most, struct rel_people_places *out, struct rel_err *err)
{
    struct rel_circle circle;

    if (*q->text)
        return by_text(ctx, q, most, out, err);
    if (*q->circle)
        return rel_circle_find(ctx->db, ctx->arena, ctx->book, q->circle, &circle, err)
                   ? err->status
                   : rel_people_of_circle(ctx->db, ctx->arena, ctx->book, circle.id, q->state,
                                          after, most, out, err);
    if (*q->tag)
        return rel_people_of_tag(ctx->db, ctx->arena, ctx->book, q->tag, q->state, after, most, out,
                                 err);
    if (q->cool)
        return rel_people_by_cools(ctx->db, ctx->arena, ctx->user, ctx->book, q->state, ctx->today,
                                   after, most, out, err);
    if (q->order == REL_BY_LAST)
        return rel_people_by_last(ctx->db, ctx->arena, ctx->user, ctx->book, q->state, after, most,
                                  out, err);
    if (q->order == REL_BY_NEXT)
        return rel_people_by_next(ctx->db, ctx->arena, ctx->user, ctx->book, q->state, after, most,
                                  out, err);
    return by_name(ctx, q, after, most, out, err);
}

static const char *
preferred(const struct rel_contact *c, enum rel_point_kind kind)
{
    const char *first = "";

    for (size_t i = 0; i < c->points.n; i++) {
        if (c->points.v[i].kind != kind)
            continue;
        if (c->points.v[i].pref)
            return c->points.v[i].value;
        if (!*first)
            first = c->points.v[i].value;
    }
    return first;
}

struct one { /* somebody, with what facets ask about */
    struct rel_contact contact;
    struct rel_standing standing;
    bool known; /* has a standing */
};

static enum rel_status
load_one(struct rel_ctx *ctx, rel_id id, struct one *one, struct rel_people_row *out,
         struct rel_err *err)
{
    struct rel_contact *c = &one->contact;
    struct rel_standing *s = &one->standing;

    if (rel_contact_load(ctx->db, ctx->arena, ctx->book, id, c, err)
        || rel_standing_load(ctx->db, ctx->arena, ctx->user, id, s, &one->known, err))
        return err->status;
    *out = (struct rel_people_row){.contact = id,
                                   .name = c->name,
                                   .organization = c->organization,
                                   .kind = c->kind,
                                   .state = c->state,
                                   .circle = c->circles.n ? c->circles.v[0] : "",
                                   .warmth = -1,
                                   .warmth_word = "",
                                   .last_contact = one->known ? s->last_contact : REL_NO_DAY,
                                   .next_touch = one->known ? s->next_touch : REL_NO_DAY,
                                   .email = preferred(c, REL_EMAIL),
                                   .phone = preferred(c, REL_TEL)};
    if (one->known)
        out->warmth = rel_words_warmth(s, ctx->today, &out->warmth_word);
    return REL_OK;
}

enum rel_status
rel_practice_people_row(struct rel_ctx *ctx, rel_id id, struct rel_people_row *out,
                        struct rel_err *err)
{
    struct one one;

    return load_one(ctx, id, &one, out, err);
}

static enum rel_status
check(const struct rel_people_query *q, struct rel_err *err)
{
    enum rel_contact_state state;

    if (q->limit < 1 || q->limit > REL_MAX_PAGE) {
        rel_fail(err, REL_BAD_INPUT, "a page of %d people cannot be", q->limit);
        return rel_advise(err, "limit", "Give 1 to %d.", REL_MAX_PAGE);
    }
    if (*q->state && !rel_contact_state_parse(q->state, &state)) {
        rel_fail(err, REL_BAD_INPUT, "there is no state \"%.40s\"", q->state);
        return rel_advise(err, "state", "Give active, resting, unsorted, archived or candidate.");
    }
    return REL_OK;
}

/* How many there are in all, for the first page by name; -1 when they are too many to count while
 * somebody waits, or the query is another. */
static enum rel_status
count(struct rel_ctx *ctx, const struct rel_people_query *q, int64_t *out, struct rel_err *err)
{
    static const enum rel_contact_state usual[] = {REL_ACTIVE, REL_RESTING, REL_UNSORTED};
    enum rel_contact_state one;
    bool named = rel_contact_state_parse(q->state, &one);
    int64_t sum = 0;

    *out = -1;
    if (*q->text || *q->circle || *q->tag || *q->cursor || q->order != REL_BY_NAME)
        return REL_OK;
    for (size_t i = 0; i < (named ? 1 : REL_COUNT(usual)); i++) {
        int64_t n;

        if (rel_people_count(ctx->db, ctx->book, named ? one : usual[i], COUNTED + 1, &n, err))
            return err->status;
        sum += n;
    }
    if (sum <= COUNTED)
        *out = sum;
    return REL_OK;
}

/* Facets that an index answers lead; all of them are looked at again on every row. */
static void
lead(struct rel_people_query *q, const struct rel_query *asked)
{
    const struct rel_facet *circle = rel_query_facet(asked, REL_FACET_CIRCLE);
    const struct rel_facet *tag = rel_query_facet(asked, REL_FACET_TAG);
    const struct rel_facet *state = rel_query_facet(asked, REL_FACET_STATE);
    const struct rel_facet *warmth = rel_query_facet(asked, REL_FACET_WARMTH);
    const struct rel_facet *last = rel_query_facet(asked, REL_FACET_LAST);

    q->text = asked->words;
    if (circle && !*q->circle)
        q->circle = circle->text;
    if (tag && !*q->tag)
        q->tag = tag->text;
    if (state && !*q->state)
        q->state = state->text;
    q->cool = warmth && warmth->high < COOL;
    if (last && !last->never && last->low > 0 && q->order == REL_BY_NAME)
        q->order = REL_BY_LAST;
    if (rel_query_facet(asked, REL_FACET_DUE) && q->order == REL_BY_NAME)
        q->order = REL_BY_NEXT;
}

/* The rows of one page. What was looked at and left out counts: a page may be short, and go on. */
static enum rel_status
fill(struct rel_ctx *ctx, const struct rel_people_query *q, const struct rel_query *asked,
     struct rel_people_place after, struct rel_people *people, struct rel_err *err)
{
    size_t most = asked->n ? REL_MAX_PAGE : (size_t)q->limit, looked = 0;

    for (;;) {
        struct rel_people_places found;

        if (places(ctx, q, &after, most + !*q->text, &found, err))
            return err->status;
        for (size_t i = 0; i < found.n && i < most; i++, looked++) {
            struct rel_people_row row;
            struct one one;
            bool fits;

            if (people->n == (size_t)q->limit || looked == MOST_LOOKED_AT) {
                people->next = *q->text ? "" : write_cursor(ctx->arena, &after);
                return REL_OK;
            }
            if (load_one(ctx, found.v[i].id, &one, &row, err)
                || rel_practice_facets(ctx, asked, &one.contact, one.known ? &one.standing : NULL,
                                       row.warmth, &fits, err))
                return err->status;
            after = found.v[i];
            if (fits
                && (!*q->text || !*q->state
                    || rel_str_is(rel_contact_state_word(row.state), q->state)))
                *REL_ADD(ctx->arena, people) = row;
        }
        if (found.n <= most)
            return REL_OK;
        if (people->n == (size_t)q->limit) {
            people->next = write_cursor(ctx->arena, &after);
            return REL_OK;
        }
    }
}

enum rel_status
rel_practice_people(struct rel_ctx *ctx, const struct rel_people_query *query,
                    struct rel_people *out, struct rel_err *err)
{
    struct rel_people people = {.next = "", .total = -1};
    struct rel_people_query q = *query;
    struct rel_people_place after;
    struct rel_query asked;

    if (check(&q, err) || rel_query_parse(ctx->arena, q.text, &asked, err)
        || read_cursor(ctx->arena, q.cursor, &after, err))
        return err->status;
    lead(&q, &asked);
    if (fill(ctx, &q, &asked, after, &people, err)
        || (!asked.n && count(ctx, &q, &people.total, err)))
        return err->status;
    *out = people;
    return REL_OK;
}

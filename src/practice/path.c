#include "practice/path.h"

#include "base/limits.h"
#include "core/path.h"
#include "core/standing.h"
#include "core/words_measure.h"
#include "lib/zone.h"
#include "practice/deed.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/introduction.h"
#include "store/standing.h"
#include "store/tie.h"

#include <stdlib.h>
#include <string.h>

enum {
    LOOK_BACK = 200, /* interactions of one contact that are looked at */
    AROUND_GOAL = 60,
    AROUND_NEXT = 40,
    SPREAD = 20, /* neighbours of the goal whose own neighbours are looked at */
    BUSIEST = 200,
};

/* ---------------------------------------------------------------- stated ties */

enum rel_status
rel_practice_ties(struct rel_ctx *ctx, rel_id contact, size_t most, struct rel_tie_list *out,
                  struct rel_err *err)
{
    return rel_tie_list(ctx->db, ctx->arena, ctx->book, contact, most, out, err);
}

enum rel_status
rel_practice_tie_add(struct rel_ctx *ctx, rel_id contact, rel_id other, const char *kind,
                     rel_id *out, rel_id *change, struct rel_err *err)
{
    struct rel_contact_hit a, b;
    struct rel_tie tie = {.id = rel_id_new(),
                          .book = ctx->book,
                          .contact = contact,
                          .other = other,
                          .kind = kind,
                          .source = "hand",
                          .made = ctx->today};
    REL_DEED(deed);

    if (contact == other) {
        rel_fail(err, REL_BAD_INPUT, "a tie stands between two different people");
        return rel_advise(err, "other", "Name somebody else.");
    }
    if (strlen(kind) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "the kind is longer than %d bytes", REL_MAX_NAME);
        return rel_advise(err, "kind", "One or two words, such as colleague.");
    }
    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &a, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, other, &b, err)
        || rel_deed_begin(&deed, ctx, "tie", err)
        || rel_deed_row(&deed, "tie", tie.id, contact, err) || rel_tie_write(ctx->db, &tie, err)
        || rel_deed_end(&deed, change, err, "%s and %s know each other%s%s", a.name, b.name,
                        *kind ? ": " : "", kind))
        return err->status;
    *out = tie.id;
    return REL_OK;
}

enum rel_status
rel_practice_tie_remove(struct rel_ctx *ctx, rel_id tie, rel_id *change, struct rel_err *err)
{
    struct rel_tie t;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "tie", err)
        || rel_tie_load(ctx->db, ctx->arena, ctx->book, tie, &t, err)
        || rel_deed_row(&deed, "tie", t.id, t.contact, err)
        || rel_tie_remove(ctx->db, ctx->book, tie, err)
        || rel_deed_end(&deed, change, err, "No tie between %s and %s", t.name, t.other_name))
        return err->status;
    return REL_OK;
}

/* ---------------------------------------------------------------- evidence */

struct seen {
    rel_id contact;
    int times;
    int64_t last;
};

static int
by_contact(const void *a, const void *b)
{
    const struct rel_together *x = a, *y = b;

    return (x->contact > y->contact) - (x->contact < y->contact);
}

/* Only rows of interactions with few people, and not the contact itself. */
static size_t
keep_small(struct rel_together *v, size_t n, rel_id contact)
{
    size_t kept = 0, end;

    for (size_t i = 0; i < n; i = end) {
        for (end = i + 1; end < n && v[end].interaction == v[i].interaction;)
            end++;
        for (size_t k = i; end - i <= REL_TIE_TOGETHER_MOST && k < end; k++)
            if (v[k].contact != contact)
                v[kept++] = v[k];
    }
    return kept;
}

static enum rel_status
seen_together(struct rel_ctx *ctx, rel_id contact, struct rel_edge_list *edges, struct rel_err *err)
{
    struct rel_together_list t;
    size_t end;

    if (rel_tie_together(ctx->db, ctx->arena, ctx->user, contact, LOOK_BACK, &t, err))
        return err->status;
    t.n = keep_small(t.v, t.n, contact);
    if (t.n > 1)
        qsort(t.v, t.n, sizeof(*t.v), by_contact);
    for (size_t i = 0; i < t.n; i = end) {
        int64_t last = t.v[i].at;
        rel_day day;

        for (end = i + 1; end < t.n && t.v[end].contact == t.v[i].contact; end++)
            last = t.v[end].at > last ? t.v[end].at : last;
        day = rel_zone_day(ctx->zone, last);
        rel_path_add(
            ctx->arena, edges,
            (struct rel_edge){
                .a = contact,
                .b = t.v[i].contact,
                .strength = rel_path_together((int)(end - i), day, ctx->today),
                .inferred = true,
                .evidence = rel_path_together_words(ctx->arena, (int)(end - i), day, ctx->today)});
    }
    return REL_OK;
}

static int
by_strength(const void *a, const void *b)
{
    const struct rel_edge *x = a, *y = b;

    if (x->strength != y->strength)
        return x->strength > y->strength ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* All that speaks for a contact knowing others; the strongest `most`. a = the contact. */
static enum rel_status
around(struct rel_ctx *ctx, rel_id contact, size_t most, struct rel_edge_list *out,
       struct rel_err *err)
{
    struct rel_edge_list edges = {0};
    struct rel_tie_list ties;
    struct rel_introduction_list intros;

    if (seen_together(ctx, contact, &edges, err)
        || rel_tie_list(ctx->db, ctx->arena, ctx->book, contact, LOOK_BACK, &ties, err)
        || rel_introduction_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, true,
                                 LOOK_BACK, &intros, err))
        return err->status;
    for (size_t i = 0; i < ties.n; i++)
        rel_path_add(ctx->arena, &edges,
                     (struct rel_edge){
                         .a = contact,
                         .b = ties.v[i].contact == contact ? ties.v[i].other : ties.v[i].contact,
                         .strength = REL_TIE_STATED,
                         .evidence = *ties.v[i].kind ? ties.v[i].kind : "they know each other"});
    for (size_t i = 0; i < intros.n; i++) {
        const struct rel_introduction *in = &intros.v[i];

        if (in->state >= REL_INTRO_INTRODUCED && in->state <= REL_INTRO_THANKED)
            rel_path_add(ctx->arena, &edges,
                         (struct rel_edge){.a = contact,
                                           .b = in->contact == contact ? in->giver : in->contact,
                                           .strength = REL_TIE_INTRODUCED,
                                           .evidence = "you introduced them"});
    }
    if (edges.n > 1)
        qsort(edges.v, edges.n, sizeof(*edges.v), by_strength);
    if (edges.n > most)
        edges.n = most;
    *out = edges;
    return REL_OK;
}

/* ---------------------------------------------------------------- ways */

/* My own tie to somebody. */
static enum rel_status
my_tie(struct rel_ctx *ctx, rel_id contact, struct rel_edge_list *first, struct rel_err *err)
{
    struct rel_standing s;
    bool found;
    int strength;

    for (size_t i = 0; i < first->n; i++)
        if (first->v[i].b == contact)
            return REL_OK;
    if (rel_standing_load(ctx->db, ctx->arena, ctx->user, contact, &s, &found, err))
        return err->status;
    strength = found ? rel_standing_strength(&s, ctx->today) : 0;
    if (strength > 0)
        *REL_ADD(ctx->arena, first) =
            (struct rel_edge){.b = contact,
                              .strength = strength,
                              .evidence = rel_printf(ctx->arena, "your own tie: %s",
                                                     rel_standing_strength_word(strength))};
    return REL_OK;
}

static enum rel_status
gather(struct rel_ctx *ctx, rel_id to, struct rel_edge_list *edges, struct rel_err *err)
{
    struct rel_edge_list near, far;

    if (around(ctx, to, AROUND_GOAL, &near, err))
        return err->status;
    for (size_t i = 0; i < near.n; i++)
        *REL_ADD(ctx->arena, edges) = near.v[i];
    for (size_t i = 0; i < near.n && i < SPREAD; i++) {
        if (around(ctx, near.v[i].b, AROUND_NEXT, &far, err))
            return err->status;
        for (size_t k = 0; k < far.n; k++) {
            bool known = far.v[k].b == to;

            for (size_t m = near.n; !known && m < edges->n; m++) /* seen from the other end */
                known = edges->v[m].a == far.v[k].b && edges->v[m].b == far.v[k].a;
            if (!known)
                *REL_ADD(ctx->arena, edges) = far.v[k];
        }
    }
    return REL_OK;
}

static enum rel_status
name_of(struct rel_ctx *ctx, rel_id contact, const char **out, struct rel_err *err)
{
    struct rel_contact_hit who;

    if (!contact) {
        *out = "You";
        return REL_OK;
    }
    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err))
        return err->status;
    *out = who.name;
    return REL_OK;
}

enum rel_status
rel_practice_paths(struct rel_ctx *ctx, rel_id to, rel_id from, struct rel_path_list *out,
                   struct rel_err *err)
{
    struct rel_edge_list first = {0}, edges = {0};
    struct rel_path_list paths;
    struct rel_contact_hit who;

    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, to, &who, err)
        || gather(ctx, to, &edges, err))
        return err->status;
    if (from == to) {
        rel_fail(err, REL_BAD_INPUT, "the way begins where it ends");
        return rel_advise(err, "from", "Name somebody else.");
    }
    if (from && around(ctx, from, AROUND_GOAL, &first, err))
        return err->status;
    if (!from && my_tie(ctx, to, &first, err))
        return err->status;
    for (size_t i = 0; !from && i < edges.n; i++)
        if (my_tie(ctx, edges.v[i].a, &first, err) || my_tie(ctx, edges.v[i].b, &first, err))
            return err->status;
    rel_path_find(ctx->arena, &first, &edges, to, &paths);
    for (size_t i = 0; i < paths.n; i++) {
        for (size_t k = 0; k < paths.v[i].n; k++)
            if (name_of(ctx, paths.v[i].hop[k].from, &paths.v[i].hop[k].from_name, err)
                || name_of(ctx, paths.v[i].hop[k].to, &paths.v[i].hop[k].to_name, err))
                return err->status;
        rel_path_say(ctx->arena, &paths.v[i]);
    }
    *out = paths;
    return REL_OK;
}

/* ---------------------------------------------------------------- the map */

static int
by_node(const void *a, const void *b)
{
    const struct rel_map_node *x = a, *y = b;

    if (x->strength != y->strength)
        return x->strength > y->strength ? -1 : 1;
    return (x->contact > y->contact) - (x->contact < y->contact);
}

static enum rel_status
add_ties(struct rel_ctx *ctx, struct rel_map *map, struct rel_err *err)
{
    for (size_t i = 0; i < map->n; i++) {
        struct rel_edge_list edges;

        if (around(ctx, map->v[i].contact, LOOK_BACK, &edges, err))
            return err->status;
        for (size_t k = 0; k < edges.n; k++)
            for (size_t m = i + 1; m < map->n; m++) /* each once */
                if (map->v[m].contact == edges.v[k].b)
                    *REL_ADD(ctx->arena, &map->edges) = edges.v[k];
    }
    return REL_OK;
}

enum rel_status
rel_practice_map(struct rel_ctx *ctx, size_t most, struct rel_map *out, struct rel_err *err)
{
    struct rel_standing_list busiest;
    struct rel_map map = {0};

    if (rel_standing_tended(ctx->db, ctx->arena, ctx->user, ctx->book, BUSIEST, &busiest, err))
        return err->status;
    for (size_t i = 0; i < busiest.n; i++)
        *REL_ADD(ctx->arena, &map) = (struct rel_map_node){
            .contact = busiest.v[i].contact,
            .strength = rel_standing_strength(&busiest.v[i], ctx->today),
            .warmth = rel_words_warmth(&busiest.v[i], ctx->today, &(const char *){""})};
    if (map.n > 1)
        qsort(map.v, map.n, sizeof(*map.v), by_node);
    map.more = map.n > most ? (int64_t)(map.n - most) : 0;
    map.n = map.n > most ? most : map.n;
    for (size_t i = 0; i < map.n; i++) {
        struct rel_circle_list circles;

        if (name_of(ctx, map.v[i].contact, &map.v[i].name, err)
            || rel_circle_of(ctx->db, ctx->arena, map.v[i].contact, &circles, err))
            return err->status;
        map.v[i].circle = circles.n ? circles.v[0].name : "";
    }
    if (add_ties(ctx, &map, err))
        return err->status;
    *out = map;
    return REL_OK;
}

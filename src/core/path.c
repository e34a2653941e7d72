#include "core/path.h"

#include "core/words.h"

#include <stdlib.h>

int
rel_path_together(int times, rel_day last, rel_day today)
{
    int strength = 20 + 12 * (times < 5 ? times : 5);

    if (times < 1)
        return 0;
    return today - last > REL_TIE_OLD ? strength / 2 : strength;
}

const char *
rel_path_together_words(struct rel_arena *arena, int times, rel_day last, rel_day today)
{
    return times == 1
               ? rel_printf(arena, "seen together once, %s", rel_words_on(arena, last, today))
               : rel_printf(arena, "seen together %d times, last %s", times,
                            rel_words_on(arena, last, today));
}

void
rel_path_add(struct rel_arena *arena, struct rel_edge_list *edges, struct rel_edge edge)
{
    for (size_t i = 0; i < edges->n; i++) {
        struct rel_edge *e = &edges->v[i];

        if (!((e->a == edge.a && e->b == edge.b) || (e->a == edge.b && e->b == edge.a)))
            continue;
        e->evidence = rel_printf(arena, "%s; %s", e->evidence, edge.evidence);
        e->inferred = e->inferred && edge.inferred;
        if (edge.strength > e->strength)
            e->strength = edge.strength;
        return;
    }
    *REL_ADD(arena, edges) = edge;
}

static struct rel_path_hop
hop_of(const struct rel_edge *e, rel_id from)
{
    return (struct rel_path_hop){.from = from,
                                 .to = e->a == from ? e->b : e->a,
                                 .strength = e->strength,
                                 .inferred = e->inferred,
                                 .evidence = e->evidence};
}

static void
add_path(struct rel_arena *arena, struct rel_path_list *out, const struct rel_path_hop *hops,
         size_t n)
{
    struct rel_path *p = REL_ADD(arena, out);

    p->n = n;
    p->strength = 100;
    for (size_t i = 0; i < n; i++) {
        p->hop[i] = hops[i];
        p->inferred |= hops[i].inferred;
        if (hops[i].strength < p->strength)
            p->strength = hops[i].strength;
    }
}

static bool
passed(const struct rel_path_hop *hops, size_t n, rel_id contact)
{
    for (size_t i = 0; i < n; i++)
        if (hops[i].from == contact)
            return true;
    return false;
}

/* hops[0..n) lead to hops[n - 1].to: on to the goal, over one more or directly. */
static void
go_on(struct rel_arena *arena, const struct rel_edge_list *edges, rel_id to,
      struct rel_path_hop hops[REL_PATH_HOPS], size_t n, struct rel_path_list *out)
{
    rel_id at = hops[n - 1].to;

    if (at == to) {
        add_path(arena, out, hops, n);
        return;
    }
    for (size_t i = 0; n < REL_PATH_HOPS && i < edges->n; i++) {
        const struct rel_edge *e = &edges->v[i];

        if (e->a != at && e->b != at)
            continue;
        hops[n] = hop_of(e, at);
        if (passed(hops, n + 1, hops[n].to) || (n + 1 == REL_PATH_HOPS && hops[n].to != to))
            continue;
        go_on(arena, edges, to, hops, n + 1, out);
    }
}

static int
by_strength(const void *a, const void *b)
{
    const struct rel_path *x = a, *y = b;

    if (x->strength != y->strength)
        return x->strength > y->strength ? -1 : 1;
    if (x->n != y->n)
        return x->n < y->n ? -1 : 1;
    return (x->hop[0].to > y->hop[0].to) - (x->hop[0].to < y->hop[0].to);
}

void
rel_path_find(struct rel_arena *arena, const struct rel_edge_list *first,
              const struct rel_edge_list *edges, rel_id to, struct rel_path_list *out)
{
    struct rel_path_list all = {0};

    for (size_t i = 0; i < first->n; i++) {
        struct rel_path_hop hops[REL_PATH_HOPS] = {hop_of(&first->v[i], first->v[i].a)};

        if (first->v[i].strength > 0)
            go_on(arena, edges, to, hops, 1, &all);
    }
    if (all.n > 1)
        qsort(all.v, all.n, sizeof(*all.v), by_strength);
    if (all.n > REL_PATHS)
        all.n = REL_PATHS;
    *out = all;
}

void
rel_path_say(struct rel_arena *arena, struct rel_path *path)
{
    const char *text = path->hop[0].from_name;

    for (size_t i = 0; i < path->n; i++)
        text = rel_printf(arena, "%s -> %s", text, path->hop[i].to_name);
    path->sentence = rel_printf(arena, "%s: strength %d%s%s", text, path->strength,
                                path->n > 1 ? ", that of its weakest tie" : "",
                                path->inferred ? " (partly inferred)" : "");
}

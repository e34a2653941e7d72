#include "core/owner.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* What each kind of evidence must reach: at least so many messages, and so large a share. */
enum {
    SENT_PERCENT = 2,      /* of the messages in folders of sent mail */
    DELIVERED_PERCENT = 3, /* of all personal messages */
    ALONE_PERCENT = 60,    /* stands in so many ... */
    AHEAD_PERCENT = 130,   /* ... and in so many for 100 of the next */
    BOTH_PERCENT = 3,      /* as sender, and as recipient */
};

static bool
share(int64_t n, int64_t of, int percent)
{
    return n > 0 && n * 100 >= of * percent;
}

static bool
known(const struct rel_owner_list *list, const char *address)
{
    for (size_t i = 0; i < list->n; i++)
        if (strcmp(list->v[i].address, address) == 0)
            return true;
    return false;
}

static int64_t
stands_in(const struct rel_owner_count *c)
{
    int64_t in = c->from + c->to;

    return in > c->delivered ? in : c->delivered;
}

/* The one with the most evidence of a kind that is not in the list yet; n = none. */
static size_t
most(const struct rel_owner_count *counts, size_t n, const struct rel_owner_list *out,
     int64_t (*of)(const struct rel_owner_count *))
{
    size_t best = n;

    for (size_t i = 0; i < n; i++)
        if (of(&counts[i]) > 0 && !known(out, counts[i].address)
            && (best == n || of(&counts[i]) > of(&counts[best])
                || (of(&counts[i]) == of(&counts[best])
                    && strcmp(counts[i].address, counts[best].address) < 0)))
            best = i;
    return best;
}

static int64_t
sent_of(const struct rel_owner_count *c)
{
    return c->sent;
}

static int64_t
delivered_of(const struct rel_owner_count *c)
{
    return c->delivered;
}

static void
add(struct rel_arena *arena, struct rel_owner_list *out, const char *address, const char *evidence)
{
    *REL_ADD(arena, out) = (struct rel_owner){rel_strdup(arena, address), evidence};
}

static const char *
messages_word(int64_t n)
{
    return n == 1 ? "message" : "messages";
}

/* "1234" as "1,234". */
static const char *
thousands(struct rel_arena *arena, int64_t n)
{
    return n < 1000
               ? rel_printf(arena, "%lld", (long long)n)
               : rel_printf(arena, "%s,%03lld", thousands(arena, n / 1000), (long long)(n % 1000));
}

/* No folder of sent mail and no word of delivery: only somebody who stands nearly everywhere, on
 * both sides, and far ahead of everybody else, can be the owner. */
static void
guess_alone(struct rel_arena *arena, const struct rel_owner_count *counts, size_t n,
            int64_t messages, struct rel_owner_list *out)
{
    size_t best = most(counts, n, out, stands_in);
    const struct rel_owner_count *c;

    if (best == n || messages < REL_OWNER_LEAST)
        return;
    c = &counts[best];
    if (!share(stands_in(c), messages, ALONE_PERCENT) || !share(c->from, messages, BOTH_PERCENT)
        || !share(c->to, messages, BOTH_PERCENT))
        return;
    for (size_t i = 0; i < n; i++)
        if (i != best && !share(stands_in(c), stands_in(&counts[i]), AHEAD_PERCENT))
            return;
    add(arena, out, c->address,
        rel_printf(arena, "in %s of %s messages", thousands(arena, stands_in(c)),
                   thousands(arena, messages)));
}

void
rel_owner_guess(struct rel_arena *arena, const struct rel_owner_count *counts, size_t n,
                int64_t messages, int64_t sent, struct rel_owner_list *out)
{
    size_t before = out->n;

    for (size_t i; (i = most(counts, n, out, sent_of)) < n
                   && share(counts[i].sent, sent, SENT_PERCENT)
                   && (out->n == before || counts[i].sent >= REL_OWNER_LEAST);)
        add(arena, out, counts[i].address,
            rel_printf(arena, "sent %s of %s %s in your folders of sent mail",
                       thousands(arena, counts[i].sent), thousands(arena, sent),
                       messages_word(sent)));
    for (size_t i; (i = most(counts, n, out, delivered_of)) < n
                   && counts[i].delivered >= REL_OWNER_LEAST
                   && share(counts[i].delivered, messages, DELIVERED_PERCENT);)
        add(arena, out, counts[i].address,
            rel_printf(arena, "%s of %s messages were delivered to it",
                       thousands(arena, counts[i].delivered), thousands(arena, messages)));
    if (out->n == before)
        guess_alone(arena, counts, n, messages, out);
}

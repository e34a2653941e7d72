#include "core/slip.h"

#include <string.h>

static const char letters[] = "abcdefghijklmnopqrstuvwxyz";

struct trial {
    const char *word;
    size_t n;
    char *to; /* room for one letter more */
    rel_slip_fn is_it;
    void *arg;
};

static bool
swapped(const struct trial *t)
{
    for (size_t i = 1; i + 1 < t->n; i++) {
        memcpy(t->to, t->word, t->n + 1);
        t->to[i] = t->word[i + 1];
        t->to[i + 1] = t->word[i];
        if (t->word[i] != t->word[i + 1] && t->is_it(t->arg, t->to))
            return true;
    }
    return false;
}

static bool
left_out(const struct trial *t)
{
    for (size_t i = 1; i < t->n; i++) {
        memcpy(t->to, t->word, i);
        memcpy(t->to + i, t->word + i + 1, t->n - i);
        if (t->word[i] != t->word[i - 1] && t->is_it(t->arg, t->to))
            return true;
    }
    return false;
}

static bool
added(const struct trial *t)
{
    for (size_t i = 1; i <= t->n; i++) {
        memcpy(t->to, t->word, i);
        memcpy(t->to + i + 1, t->word + i, t->n - i + 1);
        for (const char *c = letters; *c; c++) {
            t->to[i] = *c;
            if (*c != t->word[i - 1] || i == t->n || t->word[i - 1] != t->word[i])
                if (t->is_it(t->arg, t->to))
                    return true;
        }
    }
    return false;
}

static bool
changed(const struct trial *t)
{
    memcpy(t->to, t->word, t->n + 1);
    for (size_t i = 1; i < t->n; i++) {
        for (const char *c = letters; *c; c++) {
            t->to[i] = *c;
            if (*c != t->word[i] && t->is_it(t->arg, t->to))
                return true;
        }
        t->to[i] = t->word[i];
    }
    return false;
}

bool
rel_slip_try(struct rel_arena *arena, const char *word, rel_slip_fn is_it, void *arg)
{
    static bool (*const ways[])(const struct trial *) = {swapped, left_out, added, changed};
    struct trial t = {.word = word, .n = strlen(word), .is_it = is_it, .arg = arg};

    if (t.n < REL_SLIP_LEAST || t.n > REL_SLIP_MOST)
        return false;
    for (size_t i = 0; i < t.n; i++)
        if ((unsigned char)word[i] >= 0x80)
            return false;
    t.to = rel_alloc(arena, t.n + 2);
    for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++)
        if (ways[i](&t))
            return true;
    return false;
}

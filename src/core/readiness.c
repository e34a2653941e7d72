#include "core/readiness.h"

#include "core/words.h"

struct look {
    struct rel_arena *arena;
    const struct rel_readiness_facts *f;
    const char *no; /* what to do instead of asking */
};

static const char *
count(const struct look *l, int64_t n, const char *one, const char *many)
{
    return rel_words_count(l->arena, n, one, many);
}

static bool
points(struct look *l, const char **words)
{
    *words = rel_printf(l->arena, "%s so far.",
                        count(l, l->f->points, "contact point", "contact points"));
    l->no = "stay in touch a while longer";
    return l->f->points >= REL_READINESS_POINTS;
}

static bool
need(struct look *l, const char **words)
{
    if (*l->f->need) {
        *words = rel_printf(l->arena, "A confirmed need: %s.",
                            rel_words_unstopped(l->arena, l->f->need));
        return true;
    }
    if (*l->f->unconfirmed) {
        *words = rel_printf(l->arena, "Heard, not confirmed: %s.",
                            rel_words_unstopped(l->arena, l->f->unconfirmed));
        l->no = rel_printf(l->arena, "play back what %s needs", l->f->given);
        return false;
    }
    *words = "No need of theirs is known.";
    l->no = rel_printf(l->arena, "ask %s what is needed", l->f->given);
    return false;
}

static bool
give(struct look *l, const char **words)
{
    *words =
        rel_printf(l->arena, "You gave %s, and received %s.", count(l, l->f->gave, "time", "times"),
                   count(l, l->f->took, "time", "times"));
    l->no = *l->f->need ? rel_printf(l->arena, "give something towards this: %s",
                                     rel_words_unstopped(l->arena, l->f->need))
                        : "give something first";
    return l->f->gave > 0 && l->f->gave >= l->f->took;
}

static bool
pushaway(struct look *l, const char **words)
{
    *words = l->f->pushaway ? "A push-away is open." : "No push-away is open.";
    l->no = "answer the push-away first";
    return !l->f->pushaway;
}

static bool
promise(struct look *l, const char **words)
{
    const char *late = rel_words_unstopped(l->arena, l->f->late_promise);

    *words = *late ? rel_printf(l->arena, "Late: %s.", late) : "No promise of yours is late.";
    l->no = rel_printf(l->arena, "keep your word first: %s", late);
    return !*late;
}

static bool
invitation(struct look *l, const char **words)
{
    *words = l->f->invitations
                 ? rel_printf(l->arena, "%s invited you, or asked you: %s.", l->f->given,
                              count(l, l->f->invitations, "time", "times"))
                 : rel_printf(l->arena, "%s has not invited or asked you yet.", l->f->given);
    l->no = "wait until they invite you a step closer";
    return l->f->invitations > 0;
}

struct rel_readiness
rel_readiness(struct rel_arena *arena, const struct rel_readiness_facts *facts)
{
    /* What is most urgent to put right comes first in the sentence. */
    static const struct {
        const char *item;
        bool (*holds)(struct look *look, const char **words);
        int urgency;
    } rules[REL_READINESS_ITEMS] = {
        {"points", points, 4},     {"need", need, 3},       {"give", give, 2},
        {"pushaway", pushaway, 0}, {"promise", promise, 1}, {"invitation", invitation, 5},
    };
    struct rel_readiness r = {.ready = true};
    struct look l = {arena, facts, ""};
    const char *no = "";
    int worst = REL_READINESS_ITEMS;

    for (int i = 0; i < REL_READINESS_ITEMS; i++) {
        r.items[i].item = rules[i].item;
        r.items[i].ok = rules[i].holds(&l, &r.items[i].words);
        r.ready = r.ready && r.items[i].ok;
        if (!r.items[i].ok && rules[i].urgency < worst) {
            worst = rules[i].urgency;
            no = l.no;
        }
    }
    if (*facts->open_ask)
        r.sentence = rel_printf(arena, "You have asked already: %s. Wait for the answer.",
                                rel_words_unstopped(arena, facts->open_ask));
    else if (r.ready)
        r.sentence = facts->vocabulary == REL_WORDS_PERSONAL
                         ? rel_printf(arena, "You may ask %s.", facts->given)
                         : rel_printf(arena, "It is time: you may ask %s.", facts->given);
    else
        r.sentence = rel_printf(arena, "Do not ask yet: %s.", no);
    return r;
}

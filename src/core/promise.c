#include "core/promise.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

enum rel_promise_state
rel_promise_state_on(const struct rel_promise *p, rel_day today)
{
    if (p->state == REL_OPEN && p->due != REL_NO_DAY
        && (int64_t)today - p->due >= REL_PROMISE_BROKEN_AFTER)
        return REL_BROKEN;
    return p->state;
}

enum rel_promise_state
rel_promise_kept_on(const struct rel_promise *p, rel_day closed)
{
    return p->due != REL_NO_DAY && closed > p->due ? REL_LATE : REL_KEPT;
}

rel_day
rel_promise_fires(const struct rel_promise *p)
{
    bool mine = p->side == REL_MINE;

    if (p->due != REL_NO_DAY)
        return mine ? p->due : p->due + 1;
    return p->made + (mine ? REL_PROMISE_UNDATED_AFTER : REL_WAITING_UNDATED_AFTER);
}

/* An announced touchpoint as the promise it counts as. One taken back before its day was planned
 * anew. */
static struct rel_promise
as_promise(const struct rel_touchpoint *t)
{
    struct rel_promise p = {.side = REL_MINE, .due = t->day, .state = REL_OPEN};

    if (t->state == REL_DONE)
        p.state = rel_promise_kept_on(&p, t->closed);
    else if (t->state == REL_DROPPED)
        p.state = t->closed < t->day ? REL_RENEGOTIATED : REL_BROKEN;
    return p;
}

static void
count(struct rel_arena *arena, struct rel_word *word, const struct rel_promise *p, rel_day today)
{
    struct {
        struct rel_word_tick *v;
        size_t n;
    } ticks = {word->ticks, word->ticks_n};
    enum rel_promise_state state = rel_promise_state_on(p, today);

    if (p->side != REL_MINE || p->due == REL_NO_DAY || state == REL_RENEGOTIATED)
        return;
    if (p->due > today || p->due <= today - REL_PROMISE_WORD_DAYS)
        return;
    if (state == REL_OPEN && p->due == today)
        return; /* the day is not over */
    *REL_ADD(arena, &ticks) =
        (struct rel_word_tick){.due = p->due, .state = rel_promise_state_word(state)};
    word->ticks = ticks.v;
    word->ticks_n = ticks.n;
    word->due++;
    word->kept += state == REL_KEPT;
    word->late += state == REL_LATE;
    word->broken += state == REL_BROKEN;
}

static int
by_due(const void *a, const void *b)
{
    const struct rel_word_tick *x = a, *y = b;

    if (x->due != y->due)
        return x->due < y->due ? -1 : 1;
    return strcmp(x->state, y->state);
}

struct rel_word
rel_promise_word(struct rel_arena *arena, const struct rel_promise_list *promises,
                 const struct rel_touchpoint_list *touchpoints, rel_day today)
{
    struct rel_word word = {0};

    for (size_t i = 0; i < promises->n; i++)
        count(arena, &word, &promises->v[i], today);
    for (size_t i = 0; i < touchpoints->n; i++)
        if (touchpoints->v[i].announced) {
            struct rel_promise p = as_promise(&touchpoints->v[i]);

            count(arena, &word, &p, today);
        }
    if (word.ticks_n > 1)
        qsort(word.ticks, word.ticks_n, sizeof(*word.ticks), by_due);
    return word;
}

const char *
rel_promise_word_sentence(struct rel_arena *arena, const struct rel_word *word)
{
    int open = word->due - word->kept - word->late - word->broken;
    char *text;

    if (word->due == 0)
        return "Nothing you promised fell due in the last 30 days.";
    text = rel_printf(arena, "%d of %d promises kept on time", word->kept, word->due);
    if (word->late)
        text = rel_printf(arena, "%s, %d late", text, word->late);
    if (open)
        text = rel_printf(arena, "%s, %d still open", text, open);
    if (word->broken)
        text =
            rel_printf(arena, "%s. %d strike%s", text, word->broken, word->broken == 1 ? "" : "s");
    return rel_printf(arena, "%s.", text);
}

const char *
rel_promise_kept_sentence(struct rel_arena *arena, const struct rel_promise_list *promises,
                          const char *name, rel_day today)
{
    int kept = 0, all = 0, late = 0;

    for (size_t i = 0; i < promises->n; i++) {
        const struct rel_promise *p = &promises->v[i];
        enum rel_promise_state state = rel_promise_state_on(p, today);
        bool past = state == REL_OPEN && p->due != REL_NO_DAY && p->due < today;

        if (p->side != REL_MINE || state == REL_RENEGOTIATED || (state == REL_OPEN && !past))
            continue;
        all++;
        kept += state == REL_KEPT || state == REL_LATE;
        late += state == REL_LATE;
    }
    if (!all)
        return "";
    return rel_printf(arena, "You keep %d of %d promise%s to %s%s.", kept, all, all == 1 ? "" : "s",
                      name, late ? rel_printf(arena, " (%d late)", late) : "");
}

/* The next word of four letters or more; its length, 0 at the end. */
static size_t
long_word(const char **at)
{
    static const char between[] = " ,.;:!?()[]\"/-\t\r\n";
    size_t n;

    for (;; *at += n) {
        *at += strspn(*at, between);
        n = strcspn(*at, between);
        if (n == 0 || n >= 4)
            return n;
    }
}

bool
rel_promise_speaks_of(const struct rel_promise *p, const char *subject)
{
    static const char *const empty[] = {"send", "with", "from", "your", "that", "this", "about"};
    size_t n, m;

    for (const char *a = p->text; (n = long_word(&a)); a += n) {
        bool said = true;

        for (size_t i = 0; i < REL_COUNT(empty); i++)
            said &= strlen(empty[i]) != n || strncasecmp(a, empty[i], n) != 0;
        for (const char *b = subject; said && (m = long_word(&b)); b += m)
            if (m == n && strncasecmp(a, b, n) == 0)
                return true;
    }
    return false;
}

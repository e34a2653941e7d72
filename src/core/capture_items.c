#include "core/capture_items.h"

#include "base/str.h"

#include <ctype.h>
#include <string.h>

enum { PHRASE = 6 };

/* How many tokens the language knows as words of meaning. */
static size_t
known(const struct rel_capture_language *language, const struct rel_capture_tokens *tokens)
{
    const char *words[PHRASE];
    size_t n = 0, used;

    for (size_t i = 0; i < tokens->n; i++) {
        size_t k = 0;

        for (; k < PHRASE && i + k < tokens->n; k++)
            words[k] = tokens->v[i + k].word;
        n += rel_capture_find(language, words, k, &used) != NULL;
    }
    return n;
}

const struct rel_capture_language *
rel_capture_language(const struct rel_capture_tokens *tokens)
{
    const struct rel_capture_language *best = rel_capture_languages[0];
    size_t most = known(best, tokens), n;

    for (size_t i = 1; rel_capture_languages[i]; i++) {
        n = known(rel_capture_languages[i], tokens);
        if (n > most) {
            most = n;
            best = rel_capture_languages[i];
        }
    }
    return best;
}

bool
rel_capture_may_name(const struct rel_capture_language *language,
                     const struct rel_capture_tokens *tokens, size_t at)
{
    static const char *const small[] = {"a",   "an",  "the", "of",  "as",   "it",    "der", "die",
                                        "das", "den", "dem", "ein", "eine", "einen", "im",  "es"};
    const char *words[1] = {tokens->v[at].word};
    size_t used;

    for (size_t i = 0; i < REL_COUNT(small); i++)
        if (!strcmp(words[0], small[i]))
            return false;
    return (isalpha((unsigned char)words[0][0]) || strchr(words[0], '@'))
           && !rel_capture_find(language, words, 1, &used);
}

/* Where a name is looked for that is written small, or that nobody has. */
static bool
invites_name(const struct rel_capture_items *items, bool known)
{
    const struct rel_capture_item *last = items->n ? &items->v[items->n - 1] : NULL;

    if (!last)
        return known;
    if ((last->tag == REL_TAG_AND || last->tag == REL_TAG_SEP) && items->n > 1
        && rel_capture_is_person(&items->v[items->n - 2]))
        return true;
    if (last->tag == REL_TAG_CONTACT || last->tag == REL_TAG_WITH)
        return true;
    return known
           && (last->tag == REL_TAG_FROM || last->tag == REL_TAG_TO || last->tag == REL_TAG_SENT
               || last->tag == REL_TAG_GIVE || last->tag == REL_TAG_ASK || last->tag == REL_TAG_SEP
               || last->tag == REL_TAG_SKIP || last->tag == REL_TAG_PROMISE
               || last->tag == REL_TAG_CHANNEL || last->tag == REL_TAG_AND);
}

static const struct rel_capture_name *
name_at(const struct rel_capture_names *names, size_t token)
{
    for (size_t i = 0; i < names->n; i++)
        if (names->v[i].first == token)
            return &names->v[i];
    return NULL;
}

/* "Mei needs ...": somebody nobody knows may be told of. */
static bool
is_told_of(const struct rel_capture_items *items, const struct rel_capture_tokens *tokens,
           const struct rel_capture_name *name, const struct rel_capture_clock *clock)
{
    const struct rel_capture_item *last = items->n ? &items->v[items->n - 1] : NULL;
    const struct rel_capture_word *w;
    const char *words[PHRASE];
    size_t at = name->first + name->n, k = 0, used;

    for (; k < PHRASE && at + k < tokens->n; k++)
        words[k] = tokens->v[at + k].word;
    w = k ? rel_capture_find(clock->language, words, k, &used) : NULL;
    return w && w->tag == REL_TAG_HEARD
           && (!last || last->tag == REL_TAG_SEP || last->tag == REL_TAG_AND
               || last->tag == REL_TAG_SKIP);
}

static enum rel_tag
mark(const char *word)
{
    if (!strcmp(word, "?"))
        return REL_TAG_QUESTION;
    if (!strcmp(word, ":"))
        return REL_TAG_COLON;
    return strchr(",;.!()-", word[0]) && !word[1] ? REL_TAG_SEP : REL_TAG_WORD;
}

static bool
is_quote(const char *word)
{
    return !strcmp(word, "\"") || !strcmp(word, ",,") || !strcmp(word, "''") || !strcmp(word, "<<")
           || !strcmp(word, ">>");
}

/* What stands at token `at`. */
static struct rel_capture_item
item_at(const struct rel_capture_items *items, const struct rel_capture_tokens *tokens,
        const struct rel_capture_names *names, const struct rel_capture_clock *clock, size_t at)
{
    const struct rel_capture_token *v = tokens->v + at;
    const struct rel_capture_name *name = name_at(names, at);
    const struct rel_capture_word *w;
    struct rel_capture_item item = {.tag = mark(v->word), .t0 = at, .t1 = at + 1};
    const char *words[PHRASE];
    size_t n = tokens->n - at, used, k;

    if (name
        && ((name->known && v->capital && !name->common)
            || invites_name(items, name->known && !name->common)
            || (!name->known && is_told_of(items, tokens, name, clock)))) {
        item.tag = name->known ? REL_TAG_PERSON : REL_TAG_NAME;
        item.name = (size_t)(name - names->v);
        item.possessive = name->possessive;
        item.t1 = at + name->n;
        return item;
    }
    if (rel_capture_duration(clock, v, n, &used, &item.minutes)) {
        item.tag = REL_TAG_DURATION;
        item.t1 = at + used;
        return item;
    }
    if (rel_capture_time(clock, v, n, &used, &item.time)) {
        item.tag = REL_TAG_DAY;
        item.t1 = at + used;
        return item;
    }
    for (k = 0; k < PHRASE && k < n; k++)
        words[k] = v[k].word;
    w = rel_capture_find(clock->language, words, k, &used);
    if (w) {
        item.tag = w->tag >= REL_TAG_NUMBER && w->tag <= REL_TAG_DURATION && w->tag != REL_TAG_FOR
                       ? REL_TAG_WORD
                       : w->tag;
        item.value = w->value;
        item.t1 = at + used;
    }
    return item;
}

struct rel_capture_items
rel_capture_items(struct rel_arena *arena, const struct rel_capture_tokens *tokens,
                  const struct rel_capture_names *names, const struct rel_capture_clock *clock)
{
    struct rel_capture_items items = {0};
    bool quoted = false;

    for (size_t at = 0; at < tokens->n;) {
        struct rel_capture_item item;

        if (is_quote(tokens->v[at].word)) {
            quoted = !quoted;
            at++;
            continue;
        }
        item = item_at(&items, tokens, names, clock, at);
        item.quoted = quoted;
        if (quoted && item.tag == REL_TAG_SEP) /* a quote is one piece */
            item.tag = REL_TAG_WORD;
        *REL_ADD(arena, &items) = item;
        at = item.t1;
    }
    return items;
}

/* What a clause can be about: two of them around an "and" are two clauses. */
static bool
is_act(enum rel_tag tag)
{
    return tag == REL_TAG_CONTACT || tag == REL_TAG_PROMISE || tag == REL_TAG_SENT
           || tag == REL_TAG_GIVE || tag == REL_TAG_ASK;
}

static bool
acts(const struct rel_capture_item *v, size_t n)
{
    for (size_t i = 0; i < n && v[i].tag != REL_TAG_SEP && v[i].tag != REL_TAG_QUESTION
                       && v[i].tag != REL_TAG_AND;
         i++)
        if (is_act(v[i].tag))
            return true;
    return false;
}

/* Behind "and": the beginning of a clause of its own? met: the clause before it has its contact. */
static bool
opens(const struct rel_capture_item *v, size_t n, bool met)
{
    size_t i = 0;

    while (i < n && v[i].tag == REL_TAG_SKIP)
        i++;
    if (i == n)
        return false;
    if (rel_capture_is_person(&v[i]))
        return v[i].possessive
               || (i + 1 < n
                   && (v[i + 1].tag == REL_TAG_HEARD || v[i + 1].tag == REL_TAG_PROMISE
                       || v[i + 1].tag == REL_TAG_WILL || v[i + 1].tag == REL_TAG_VERB
                       || (met && v[i + 1].tag == REL_TAG_CONTACT) || v[i + 1].tag == REL_TAG_IS
                       || v[i + 1].tag == REL_TAG_GIVE || v[i + 1].tag == REL_TAG_ASK
                       || v[i + 1].tag == REL_TAG_ANSWER || v[i + 1].tag == REL_TAG_WORD));
    if (v[i].tag == REL_TAG_POSS)
        return i + 1 < n && (v[i + 1].tag == REL_TAG_RELATIVE || v[i + 1].tag == REL_TAG_LABEL);
    return v[i].tag == REL_TAG_I || v[i].tag == REL_TAG_THEY || v[i].tag == REL_TAG_VERB
           || (v[i].tag >= REL_TAG_CONTACT && v[i].tag != REL_TAG_THING && v[i].tag != REL_TAG_IS
               && v[i].tag != REL_TAG_CHANNEL)
           || (i > 0 && v[i].tag == REL_TAG_POSS);
}

/* A comma or "and" between two who took part. */
static bool
joins_people(const struct rel_capture_items *items, size_t at, bool met)
{
    return at > 0 && at + 1 < items->n && rel_capture_is_person(&items->v[at - 1])
           && !items->v[at - 1].possessive && rel_capture_is_person(&items->v[at + 1])
           && !opens(items->v + at + 1, items->n - at - 1, met);
}

/* Does a clause end at that item? begin: where it began. */
static bool
ends(const struct rel_capture_items *items, size_t begin, size_t at)
{
    const struct rel_capture_item *v = items->v;
    bool met = acts(v + begin, at - begin);

    if (v[at].tag == REL_TAG_QUESTION)
        return true;
    if (v[at].tag == REL_TAG_COLON)
        return !(at > begin
                 && (v[at - 1].tag == REL_TAG_LABEL || v[at - 1].tag == REL_TAG_HEARD
                     || v[at - 1].tag == REL_TAG_PROMISE));
    if (v[at].tag == REL_TAG_SEP) /* "versprochen, die Liste zu schicken" is one */
        return !joins_people(items, at, met) && !(at > begin && v[at - 1].tag == REL_TAG_PROMISE);
    return v[at].tag == REL_TAG_AND && !joins_people(items, at, met)
           && (opens(v + at + 1, items->n - at - 1, met)
               || (met && acts(v + at + 1, items->n - at - 1)));
}

struct rel_capture_clauses
rel_capture_clauses(struct rel_arena *arena, const struct rel_capture_items *items)
{
    struct rel_capture_clauses clauses = {0};
    size_t begin = 0;

    for (size_t i = 0; i <= items->n; i++) {
        if (i < items->n && !ends(items, begin, i))
            continue;
        if (i > begin)
            *REL_ADD(arena, &clauses) = (struct rel_capture_clause){
                .v = items->v + begin,
                .n = i - begin,
                .question = i < items->n && items->v[i].tag == REL_TAG_QUESTION};
        begin = i + 1;
    }
    return clauses;
}

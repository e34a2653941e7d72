#include "core/who.h"

#include "base/str.h"

#include <string.h>

/* The next word of a folded text: its length, 0 at the end; *s moves to its beginning. */
static size_t
next_word(const char **s)
{
    *s += strspn(*s, " ");
    return strcspn(*s, " ");
}

/* Does a word of the text begin with these n bytes (whole: is it them)? */
static bool
has_word(const char *text, const char *word, size_t n, bool whole)
{
    size_t len;

    for (; (len = next_word(&text)) > 0; text += len)
        if (len >= n && memcmp(text, word, n) == 0 && (!whole || len == n))
            return true;
    return false;
}

static bool
anywhere(const struct rel_who *who, const char *word, size_t n, bool whole)
{
    if (has_word(who->name, word, n, whole))
        return true;
    for (size_t i = 0; i < who->nicknames.n; i++)
        if (has_word(who->nicknames.v[i], word, n, whole))
            return true;
    return has_word(who->organization, word, n, whole);
}

static bool
all_words(const struct rel_who *who, const char *text, bool whole)
{
    size_t n, words = 0;

    for (; (n = next_word(&text)) > 0; text += n, words++)
        if (!anywhere(who, text, n, whole))
            return false;
    return words > 0;
}

static bool
one_of(const struct rel_texts *texts, const char *text)
{
    for (size_t i = 0; i < texts->n; i++)
        if (rel_str_is(texts->v[i], text))
            return true;
    return false;
}

enum rel_who_fit
rel_who_fit(const struct rel_who *who, const struct rel_who_query *query)
{
    if (query->id && query->id == who->contact)
        return REL_WHO_ID;
    if (query->point[0] && one_of(&who->points, query->point))
        return REL_WHO_POINT;
    if (!query->text[0])
        return REL_WHO_NONE;
    if (rel_str_is(who->name, query->text))
        return REL_WHO_NAME;
    if (one_of(&who->nicknames, query->text))
        return REL_WHO_NICKNAME;
    if (all_words(who, query->text, true))
        return REL_WHO_NAMES;
    return all_words(who, query->text, false) ? REL_WHO_PARTS : REL_WHO_NONE;
}

void
rel_who_find(struct rel_arena *arena, const struct rel_who *whos, size_t n,
             const struct rel_who_query *query, struct rel_who_found *out)
{
    enum rel_who_fit best = REL_WHO_NONE;
    bool known = false; /* does somebody answer who is more than a candidate? */

    out->n = 0;
    for (size_t i = 0; i < n; i++) {
        enum rel_who_fit fit = rel_who_fit(&whos[i], query);
        bool contact = !whos[i].candidate;

        if (fit == REL_WHO_NONE || (known && !contact))
            continue;
        if (fit > best || (contact && !known)) {
            best = fit;
            out->n = 0;
        }
        known = known || contact;
        if (fit == best)
            *REL_ADD(arena, out) = i;
    }
}

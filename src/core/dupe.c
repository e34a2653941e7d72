#include "core/dupe.h"

#include "base/str.h"
#include "core/nickname.h"

#include <string.h>

enum { LONGEST = 96 }; /* bytes of a name that are compared letter by letter */

/* How two names go together, the strongest first. */
enum name {
    NAME_SAME,    /* the same words, in any order */
    NAME_NICK,    /* family the same, given a short form of the other */
    NAME_INITIAL, /* family the same, given an initial of the other */
    NAME_TYPO,    /* a letter or two apart */
    NAME_PART,    /* one has only a part of the other: "Ana" */
    NAME_FAMILY,  /* family the same, given another: relatives */
    NAME_OTHER,
};

int
rel_dupe_distance(const char *a, const char *b, int most)
{
    int n = (int)strlen(a), m = (int)strlen(b);
    int before[LONGEST + 1], last[LONGEST + 1], row[LONGEST + 1];

    if (n > LONGEST || m > LONGEST || n - m > most || m - n > most)
        return most + 1;
    for (int j = 0; j <= m; j++)
        last[j] = j;
    for (int i = 1; i <= n; i++) {
        int least = row[0] = i;

        for (int j = 1; j <= m; j++) {
            int cost = last[j - 1] + (a[i - 1] != b[j - 1]);

            if (last[j] + 1 < cost)
                cost = last[j] + 1;
            if (row[j - 1] + 1 < cost)
                cost = row[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
                && before[j - 2] + 1 < cost)
                cost = before[j - 2] + 1;
            row[j] = cost;
            least = cost < least ? cost : least;
        }
        if (least > most)
            return most + 1;
        memcpy(before, last, sizeof(before));
        memcpy(last, row, sizeof(last));
    }
    return last[m] > most ? most + 1 : last[m];
}

/* Is every word of the sorted key `part` a word of `whole`? */
static bool
is_part(const char *part, const char *whole)
{
    while (*part) {
        size_t n = strcspn(part, " ");
        const char *at = whole;
        bool found = false;

        while (*at && !found) {
            size_t m = strcspn(at, " ");

            found = n == m && memcmp(part, at, n) == 0;
            at += m + (at[m] == ' ');
        }
        if (!found)
            return false;
        part += n + (part[n] == ' ');
    }
    return true;
}

static bool
is_initial(const char *a, const char *b)
{
    return *a && *a == *b && (a[1] == '\0' || b[1] == '\0') && strcmp(a, b) != 0;
}

/* A given name goes by another: by the table, or because the other is noted as a nickname. */
static bool
goes_by(const struct rel_dupe_face *a, const struct rel_dupe_face *b)
{
    if (rel_str_is(rel_nickname_of(a->given), rel_nickname_of(b->given)))
        return true;
    for (size_t i = 0; i < a->nicknames.n; i++)
        if (rel_str_is(a->nicknames.v[i], b->given))
            return true;
    for (size_t i = 0; i < b->nicknames.n; i++)
        if (rel_str_is(b->nicknames.v[i], a->given))
            return true;
    return false;
}

static bool
near(const char *a, const char *b)
{
    size_t n = strlen(a) < strlen(b) ? strlen(a) : strlen(b);
    int most = n >= 11 ? 2 : n >= 5 ? 1 : 0;

    return most && rel_dupe_distance(a, b, most) <= most;
}

/* Do they differ at their end only? Maria, Marie and Mario are three names, not one with slips. */
static bool
by_ending(const char *a, const char *b)
{
    size_t n = strlen(a), m = strlen(b), least = n < m ? n : m;

    return n - m + 1 <= 2 && strncmp(a, b, n == m ? least - 1 : least) == 0;
}

static bool
near_name(const struct rel_dupe_face *a, const struct rel_dupe_face *b)
{
    if (!*a->given || !*b->given || !*a->family || !*b->family)
        return near(a->key, b->key);
    if (rel_str_is(a->family, b->family))
        return near(a->given, b->given) && !by_ending(a->given, b->given);
    return (rel_str_is(a->given, b->given) || goes_by(a, b)) && near(a->family, b->family);
}

static enum name
compare_names(const struct rel_dupe_face *a, const struct rel_dupe_face *b)
{
    bool family = *a->family && rel_str_is(a->family, b->family);
    bool given = *a->given && *b->given;

    if (!*a->key || !*b->key)
        return NAME_OTHER;
    if (rel_str_is(a->key, b->key))
        return NAME_SAME;
    if (family && given && goes_by(a, b))
        return NAME_NICK;
    if (family && given && is_initial(a->given, b->given))
        return NAME_INITIAL;
    if (near_name(a, b))
        return NAME_TYPO;
    if (family && given)
        return NAME_FAMILY;
    if (is_part(a->key, b->key) || is_part(b->key, a->key))
        return NAME_PART;
    return NAME_OTHER;
}

static bool
common(const struct rel_dupe_keys *a, const struct rel_dupe_keys *b)
{
    for (size_t i = 0; i < a->n; i++)
        for (size_t k = 0; k < b->n; k++)
            if (*a->v[i] && rel_str_is(a->v[i], b->v[k]))
                return true;
    return false;
}

struct evidence {
    enum name name;
    bool email, phone, organization, birthday, other_birthday, full;
};

static struct evidence
weigh(const struct rel_dupe_face *a, const struct rel_dupe_face *b)
{
    bool birthdays = *a->birthday && *b->birthday;

    return (struct evidence){
        .name = compare_names(a, b),
        .email = common(&a->emails, &b->emails),
        .phone = common(&a->phones, &b->phones),
        .organization = *a->organization && rel_str_is(a->organization, b->organization),
        .birthday = birthdays && rel_str_is(a->birthday, b->birthday),
        .other_birthday = birthdays && !rel_str_is(a->birthday, b->birthday),
        .full = strchr(a->key, ' ') != NULL,
    };
}

static enum rel_dupe_class
judge(const struct evidence *e, bool others, bool same_initial)
{
    bool point = e->email || e->phone;
    bool own = point && !others;

    if (e->other_birthday)
        return e->name == NAME_SAME && point ? REL_DUPE_ASK : REL_DUPE_NOT;
    switch (e->name) {
    case NAME_SAME:
        if (point || (e->full && (e->birthday || e->organization)))
            return REL_DUPE_CERTAIN;
        return e->full ? REL_DUPE_ASK : REL_DUPE_NOT;
    case NAME_NICK:
        return point || e->birthday ? REL_DUPE_CERTAIN : REL_DUPE_ASK;
    case NAME_INITIAL:
        if ((own || (point && !same_initial)) || e->birthday)
            return REL_DUPE_CERTAIN;
        return point || e->organization ? REL_DUPE_ASK : REL_DUPE_NOT;
    case NAME_TYPO:
        if (own || (e->email && e->phone) || e->birthday)
            return REL_DUPE_CERTAIN;
        return REL_DUPE_ASK;
    case NAME_PART:
        if (e->email && own)
            return REL_DUPE_CERTAIN;
        return point || e->organization ? REL_DUPE_ASK : REL_DUPE_NOT;
    case NAME_FAMILY:
        return e->email && e->phone && own ? REL_DUPE_ASK : REL_DUPE_NOT;
    default:
        return e->email && own ? REL_DUPE_ASK : REL_DUPE_NOT;
    }
}

static int
score(const struct evidence *e)
{
    static const int names[] = {
        [NAME_SAME] = 55, [NAME_NICK] = 45,   [NAME_INITIAL] = 35, [NAME_TYPO] = 40,
        [NAME_PART] = 25, [NAME_FAMILY] = 10, [NAME_OTHER] = 5,
    };
    int sum = names[e->name] + 30 * e->email + 25 * e->phone + 15 * e->organization
              + 25 * e->birthday - 60 * e->other_birthday;

    return sum < 0 ? 0 : sum > 100 ? 100 : sum;
}

static const char *
say(struct rel_arena *arena, const struct evidence *e)
{
    static const char *const names[] = {
        [NAME_SAME] = "the same name",
        [NAME_NICK] = "a short form of the name",
        [NAME_INITIAL] = "an initial of the name",
        [NAME_TYPO] = "nearly the same name",
        [NAME_PART] = "a part of the name",
        [NAME_FAMILY] = "the same family name",
        [NAME_OTHER] = "another name",
    };
    const struct {
        bool is;
        const char *text;
    } more[] = {
        {e->email, "the same e-mail"},
        {e->phone, "the same number"},
        {e->organization, "the same organization"},
        {e->birthday, "the same birthday"},
        {e->other_birthday, "but another birthday"},
    };
    const char *text = names[e->name];

    for (size_t i = 0; i < REL_COUNT(more); i++)
        if (more[i].is)
            text = rel_printf(arena, "%s, %s", text, more[i].text);
    return text;
}

void
rel_dupe_compare(struct rel_arena *arena, const struct rel_dupe_face *a,
                 const struct rel_dupe_face *b, bool others, bool same_initial,
                 struct rel_dupe *out)
{
    struct evidence e = weigh(a, b);
    size_t na = strlen(a->key), nb = strlen(b->key);
    bool first = a->weight > b->weight || (a->weight == b->weight && a->contact < b->contact);

    if (na != nb && e.name >= NAME_NICK && e.name <= NAME_PART && e.name != NAME_TYPO)
        first = na > nb; /* the fuller name is kept */

    out->contact = first ? a->contact : b->contact;
    out->other = first ? b->contact : a->contact;
    out->name = first ? a->name : b->name;
    out->other_name = first ? b->name : a->name;
    out->score = score(&e);
    out->class = a->company != b->company ? REL_DUPE_NOT : judge(&e, others, same_initial);
    out->why = say(arena, &e);
}

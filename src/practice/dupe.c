#include "practice/dupe.h"

#include "base/str.h"
#include "core/dupe.h"
#include "core/nickname.h"
#include "core/phone.h"
#include "lib/crypto.h"
#include "lib/unicode.h"
#include "practice/deed.h"
#include "store/contact.h"
#include "store/dupe.h"
#include "store/user.h"

#include <stdlib.h>
#include <string.h>

enum {
    PAGE = 1000,
    MOST_ALIKE = 120, /* contacts that share one thing and are compared; more say nothing */
    SHORTEST = 5,     /* bytes of a name that may hold a slip */
    WORDS = 16,
};

/* Something a contact could share with another: its hash, and who has it. */
struct mark {
    uint64_t hash;
    uint32_t who;
    bool point; /* an address or a number */
};

struct finder {
    struct rel_ctx *ctx;
    struct rel_arena *arena;
    const char *region;
    struct {
        struct rel_dupe_face *v;
        size_t n;
    } faces;
    struct {
        struct mark *v;
        size_t n;
    } marks;
    struct rel_dupe_pairs apart;
    struct {
        uint64_t *v; /* pairs that were compared: a << 32 | b */
        size_t n, room;
    } seen;
    struct rel_dupe_list found;
    size_t *cluster; /* of each face, the face that stands for it */
};

/* ---------------------------------------------------------------- reading */

static void
mark(struct finder *f, size_t who, bool point, const char *kind, const char *a, const char *b)
{
    const char *text = rel_printf(f->arena, "%s\n%s\n%s", kind, a, b);

    *REL_ADD(f->arena, &f->marks) =
        (struct mark){rel_crypto_sum(text, strlen(text)), (uint32_t)who, point};
}

static int
by_word(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The words of a folded name, sorted. */
static const char *
key_of(struct rel_arena *arena, const char *folded)
{
    const char *words[WORDS], *w, *key = "";
    size_t n, count = 0;

    for (const char *at = folded; count < WORDS && rel_unicode_word(&at, &w, &n);)
        words[count++] = rel_strndup(arena, w, n);
    qsort(words, count, sizeof(*words), by_word);
    for (size_t i = 0; i < count; i++)
        key = rel_printf(arena, "%s%s%s", key, i ? " " : "", words[i]);
    return key;
}

static const char *
first_word(struct rel_arena *arena, const char *folded)
{
    const char *w;
    size_t n;

    return rel_unicode_word(&folded, &w, &n) ? rel_strndup(arena, w, n) : "";
}

/* A name that came in one piece: what comes first is the given name, the last word the family's;
 * "Ferreira, Ana" the other way round. */
static void
split_name(struct rel_arena *arena, const char *name, struct rel_dupe_face *face)
{
    const char *comma = strchr(name, ','), *folded = rel_unicode_fold(arena, name);
    const char *w, *last = "", *first = first_word(arena, folded);
    size_t n, words = 0;

    for (const char *at = folded; rel_unicode_word(&at, &w, &n); words++)
        last = rel_strndup(arena, w, n);
    if (words < 2)
        return;
    face->given = comma ? first_word(arena, rel_unicode_fold(arena, comma + 1)) : first;
    face->family =
        comma ? key_of(arena,
                       rel_unicode_fold(arena, rel_strndup(arena, name, (size_t)(comma - name))))
              : last;
}

static void
add_face(struct finder *f, const struct rel_dupe_row *row)
{
    struct rel_dupe_face face = {.contact = row->contact,
                                 .name = row->name,
                                 .birthday = "",
                                 .company = row->kind == REL_ORGANIZATION,
                                 .given = "",
                                 .family = ""};

    face.key = key_of(f->arena, rel_unicode_fold(f->arena, row->name));
    face.organization = rel_unicode_fold(f->arena, row->organization);
    face.given = first_word(f->arena, rel_unicode_fold(f->arena, row->given));
    face.family = key_of(f->arena, rel_unicode_fold(f->arena, row->family));
    if ((!*face.given || !*face.family) && !face.company)
        split_name(f->arena, row->name, &face);
    face.weight = (*face.given != 0) + (*face.family != 0) + 2 * (*face.organization != 0);
    *REL_ADD(f->arena, &f->faces) = face;
}

static struct rel_dupe_face *
face_of(struct finder *f, size_t first, rel_id contact)
{
    size_t low = first, high = f->faces.n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (f->faces.v[middle].contact < contact)
            low = middle + 1;
        else
            high = middle;
    }
    return low < f->faces.n && f->faces.v[low].contact == contact ? &f->faces.v[low] : NULL;
}

static void
add_fact(struct finder *f, size_t first, const struct rel_dupe_fact *fact)
{
    struct rel_dupe_face *face = face_of(f, first, fact->contact);

    if (!face)
        return;
    face->weight++;
    if (rel_str_is(fact->kind, "email"))
        *REL_ADD(f->arena, &face->emails) = fact->value;
    else if (rel_str_is(fact->kind, "phone"))
        *REL_ADD(f->arena, &face->phones) =
            rel_phone_international(f->arena, fact->value, f->region);
    else if (rel_str_is(fact->kind, "nickname"))
        *REL_ADD(f->arena, &face->nicknames) =
            first_word(f->arena, rel_unicode_fold(f->arena, fact->value));
    else
        face->birthday = fact->value;
}

static enum rel_status
read_faces(struct finder *f, struct rel_err *err)
{
    struct rel_dupe_rows rows;
    struct rel_dupe_facts facts;
    rel_id after = 0;

    do {
        size_t first = f->faces.n;

        if (rel_dupe_rows(f->ctx->db, f->arena, f->ctx->book, after, PAGE, &rows, err))
            return err->status;
        if (!rows.n)
            break;
        after = rows.v[rows.n - 1].contact;
        if (rel_dupe_facts(f->ctx->db, f->arena, f->ctx->book, rows.v[0].contact, after, &facts,
                           err))
            return err->status;
        for (size_t i = 0; i < rows.n; i++)
            add_face(f, &rows.v[i]);
        for (size_t i = 0; i < facts.n; i++)
            add_fact(f, first, &facts.v[i]);
    } while (rows.n == PAGE);
    return REL_OK;
}

/* ---------------------------------------------------------------- what could be shared */

/* The name with each of its letters left out: names one slip apart have one of these in common. */
static void
mark_slips(struct finder *f, size_t who, const char *key)
{
    size_t n = strlen(key);

    if (n < SHORTEST || n > 64)
        return;
    mark(f, who, false, "slip", key, "");
    for (size_t i = 0; i < n; i++)
        mark(f, who, false, "slip", rel_strndup(f->arena, key, i), key + i + 1);
}

static void
mark_face(struct finder *f, size_t who)
{
    const struct rel_dupe_face *face = &f->faces.v[who];

    for (size_t i = 0; i < face->emails.n; i++)
        mark(f, who, true, "email", face->emails.v[i], "");
    for (size_t i = 0; i < face->phones.n; i++)
        mark(f, who, true, "phone", face->phones.v[i], "");
    if (!*face->key)
        return;
    mark(f, who, false, "name", face->key, "");
    if (*face->family && *face->given) {
        mark(f, who, false, "given", face->family, rel_nickname_of(face->given));
        mark(f, who, false, "initial", face->family, rel_strndup(f->arena, face->given, 1));
        for (size_t i = 0; i < face->nicknames.n; i++)
            mark(f, who, false, "given", face->family, rel_nickname_of(face->nicknames.v[i]));
    }
    mark_slips(f, who, rel_strndup(f->arena, face->key, strlen(face->key)));
}

static int
by_hash(const void *a, const void *b)
{
    const struct mark *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->who < y->who ? -1 : x->who > y->who;
}

/* ---------------------------------------------------------------- comparing */

static bool
is_apart(const struct finder *f, rel_id a, rel_id b)
{
    size_t low = 0, high = f->apart.n;
    struct rel_dupe_pair p = a < b ? (struct rel_dupe_pair){a, b} : (struct rel_dupe_pair){b, a};

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct rel_dupe_pair *q = &f->apart.v[middle];

        if (q->a < p.a || (q->a == p.a && q->b < p.b))
            low = middle + 1;
        else
            high = middle;
    }
    return low < f->apart.n && f->apart.v[low].a == p.a && f->apart.v[low].b == p.b;
}

/* A set of pairs, as an open table; doubled when it is half full. */
static bool
first_time(struct finder *f, uint64_t pair)
{
    size_t at;

    if (2 * (f->seen.n + 1) > f->seen.room) {
        uint64_t *old = f->seen.v;
        size_t room = f->seen.room;

        f->seen.room = room ? 2 * room : 4096;
        f->seen.v = rel_alloc(f->arena, f->seen.room * sizeof(*f->seen.v));
        memset(f->seen.v, 0xff, f->seen.room * sizeof(*f->seen.v));
        f->seen.n = 0;
        for (size_t i = 0; i < room; i++)
            if (old[i] != UINT64_MAX)
                first_time(f, old[i]);
    }
    at = (size_t)(pair * UINT64_C(0x9e3779b97f4a7c15) >> 20) & (f->seen.room - 1);
    while (f->seen.v[at] != UINT64_MAX) {
        if (f->seen.v[at] == pair)
            return false;
        at = (at + 1) & (f->seen.room - 1);
    }
    f->seen.v[at] = pair;
    f->seen.n++;
    return true;
}

/* The marks of one hash: v[first .. end). */
static size_t
run_end(const struct finder *f, size_t first)
{
    size_t end = first + 1;

    while (end < f->marks.n && f->marks.v[end].hash == f->marks.v[first].hash)
        end++;
    return end;
}

static bool
other_with_initial(const struct finder *f, size_t first, size_t end, size_t a, size_t b)
{
    const struct rel_dupe_face *x = &f->faces.v[a], *y = &f->faces.v[b];
    const struct rel_dupe_face *full = strlen(x->given) > strlen(y->given) ? x : y;

    for (size_t i = first; i < end; i++) {
        const struct rel_dupe_face *z = &f->faces.v[f->marks.v[i].who];

        if (z != x && z != y && rel_str_is(z->family, full->family) && *z->given == *full->given
            && !rel_str_is(z->given, full->given))
            return true;
    }
    return false;
}

/* Does somebody else, by the given name, have what the two share? A family's telephone. */
static bool
others_have(const struct finder *f, size_t first, size_t end, size_t a, size_t b)
{
    const char *x = rel_nickname_of(f->faces.v[a].given), *y = rel_nickname_of(f->faces.v[b].given);

    for (size_t i = first; i < end; i++) {
        const char *given = rel_nickname_of(f->faces.v[f->marks.v[i].who].given);

        if (!rel_str_is(given, x) && !rel_str_is(given, y))
            return true;
    }
    return false;
}

static void
compare(struct finder *f, size_t first, size_t end, size_t a, size_t b)
{
    bool point = f->marks.v[first].point;
    const struct rel_dupe_face *x = &f->faces.v[a], *y = &f->faces.v[b];
    struct rel_dupe d;

    if (a == b || is_apart(f, x->contact, y->contact))
        return;
    /* A pair that shares a point is judged with it, another time only if it shares none. */
    if (!first_time(f, (uint64_t)(a < b ? a : b) << 32 | (a < b ? b : a)))
        return;
    rel_dupe_compare(f->arena, x, y, point && others_have(f, first, end, a, b),
                     point && other_with_initial(f, first, end, a, b), &d);
    if (d.class != REL_DUPE_NOT)
        *REL_ADD(f->arena, &f->found) = d;
}

/* Points first, so that the pair is judged by what it shares. */
static void
compare_all(struct finder *f)
{
    for (int points = 1; points >= 0; points--)
        for (size_t first = 0, end; first < f->marks.n; first = end) {
            end = run_end(f, first);
            if (f->marks.v[first].point != points || end - first > MOST_ALIKE)
                continue;
            for (size_t i = first; i < end; i++)
                for (size_t k = i + 1; k < end; k++)
                    compare(f, first, end, f->marks.v[i].who, f->marks.v[k].who);
        }
}

/* ---------------------------------------------------------------- chains */

static size_t
root(const struct finder *f, size_t i)
{
    while (f->cluster[i] != i)
        i = f->cluster[i] = f->cluster[f->cluster[i]];
    return i;
}

static size_t
index_of(struct finder *f, rel_id contact)
{
    return (size_t)(face_of(f, 0, contact) - f->faces.v);
}

/* Do two of one chain speak against each other? Then none of it is certain. */
static void
doubt_chains(struct finder *f)
{
    size_t n = f->faces.n;
    bool *doubtful = rel_alloc(f->arena, n * sizeof(*doubtful));
    size_t *next = rel_alloc(f->arena, n * sizeof(*next)), *head;

    f->cluster = rel_alloc(f->arena, n * sizeof(*f->cluster));
    head = rel_alloc(f->arena, n * sizeof(*head));
    for (size_t i = 0; i < n; i++) {
        f->cluster[i] = i;
        head[i] = next[i] = SIZE_MAX;
        doubtful[i] = false;
    }
    for (size_t i = 0; i < f->found.n; i++)
        if (f->found.v[i].class == REL_DUPE_CERTAIN)
            f->cluster[root(f, index_of(f, f->found.v[i].other))] =
                root(f, index_of(f, f->found.v[i].contact));
    for (size_t i = 0; i < n; i++) {
        next[i] = head[root(f, i)];
        head[root(f, i)] = i;
    }
    for (size_t r = 0; r < n; r++)
        for (size_t i = head[r]; i != SIZE_MAX; i = next[i])
            for (size_t k = next[i]; k != SIZE_MAX; k = next[k]) {
                struct rel_dupe d;

                rel_dupe_compare(f->arena, &f->faces.v[i], &f->faces.v[k], false, false, &d);
                doubtful[r] = doubtful[r] || d.class == REL_DUPE_NOT
                              || is_apart(f, f->faces.v[i].contact, f->faces.v[k].contact);
            }
    for (size_t i = 0; i < f->found.n; i++)
        if (doubtful[root(f, index_of(f, f->found.v[i].contact))])
            f->found.v[i].class = REL_DUPE_ASK;
}

static int
by_strength(const void *a, const void *b)
{
    const struct rel_dupe *x = a, *y = b;

    if (x->class != y->class)
        return x->class > y->class ? -1 : 1;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (strcmp(x->name, y->name) != 0)
        return strcmp(x->name, y->name);
    if (x->contact != y->contact)
        return x->contact < y->contact ? -1 : 1;
    return x->other < y->other ? -1 : x->other > y->other;
}

enum rel_status
rel_practice_dupes(struct rel_ctx *ctx, rel_id contact, struct rel_dupe_list *out,
                   struct rel_err *err)
{
    struct finder f = {.ctx = ctx, .arena = ctx->arena};
    struct rel_dupe_list list = {0};
    struct rel_contact_hit hit;
    struct rel_me me;

    if ((contact && rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &hit, err))
        || rel_user_load(ctx->db, ctx->arena, ctx->user, ctx->book, &me, err))
        return err->status;
    f.region = me.region;
    if (read_faces(&f, err) || rel_dupe_apart(ctx->db, ctx->arena, ctx->book, &f.apart, err))
        return err->status;
    for (size_t i = 0; i < f.faces.n; i++)
        mark_face(&f, i);
    if (f.marks.n)
        qsort(f.marks.v, f.marks.n, sizeof(*f.marks.v), by_hash);
    compare_all(&f);
    doubt_chains(&f);
    if (f.found.n)
        qsort(f.found.v, f.found.n, sizeof(*f.found.v), by_strength);
    for (size_t i = 0; i < f.found.n; i++)
        if (!contact || f.found.v[i].contact == contact || f.found.v[i].other == contact)
            *REL_ADD(ctx->arena, &list) = f.found.v[i];
    *out = list;
    return REL_OK;
}

enum rel_status
rel_practice_not_same(struct rel_ctx *ctx, rel_id a, rel_id b, rel_id *change, struct rel_err *err)
{
    rel_id first = a < b ? a : b, second = a < b ? b : a;
    struct rel_contact_hit x, y;
    REL_DEED(deed);

    if (a == b)
        return rel_fail(err, REL_BAD_INPUT, "that is one person already");
    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, first, &x, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, second, &y, err)
        || rel_deed_begin(&deed, ctx, "not-same", err)
        || rel_deed_row(&deed, "not_same", first, first, err)
        || rel_dupe_not_same(ctx->db, ctx->book, first, second, ctx->now, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "%s and %s are two people", x.name, y.name);
}

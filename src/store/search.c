#include "store/search.h"

#include "base/buf.h"
#include "base/str.h"
#include "lib/unicode.h"

#include <stdlib.h>
#include <string.h>

enum {
    MOST_WORDS = 4,       /* of a query; the longest ones count */
    MOST_TOKENS = 400,    /* of one contact */
    TOKEN_BYTES = 64,     /* longer words are cut */
    ENOUGH = 500,         /* a word that begins so few tokens leads the search at once */
    MOST_LOOKED_AT = 2000 /* rows of one range */
};

/* How near each state is to the user: the order of name_token.class. */
static const int classes[] = {[REL_ACTIVE] = 0,
                              [REL_RESTING] = 1,
                              [REL_UNSORTED] = 2,
                              [REL_ARCHIVED] = 3,
                              [REL_CANDIDATE] = 4};

enum { CLASSES_SHOWN = 3, CLASSES_ALL = 5 };

struct tokens {
    const char **v;
    size_t n;
};

static int
compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
add_token(struct rel_arena *arena, struct tokens *to, const char *word, size_t n)
{
    if (n > 0 && to->n < MOST_TOKENS)
        *REL_ADD(arena, to) = rel_strndup(arena, word, rel_unicode_cut(word, n, TOKEN_BYTES));
}

static void
add_words(struct rel_arena *arena, struct tokens *to, const char *text)
{
    const char *word;
    size_t n;

    for (const char *at = rel_unicode_fold(arena, text); rel_unicode_word(&at, &word, &n);)
        add_token(arena, to, word, n);
}

/* Of an address the words, but not the last label: "com" tells nobody apart. */
static void
add_point(struct rel_arena *arena, struct tokens *to, const struct rel_point *point)
{
    const char *folded = *point->folded ? point->folded : point->value, *dot;

    switch (point->kind) {
    case REL_EMAIL:
        dot = strrchr(folded, '.');
        if (!dot || dot < strchr(folded, '@'))
            dot = folded + strlen(folded);
        add_words(arena, to, rel_strndup(arena, folded, (size_t)(dot - folded)));
        break;
    case REL_TEL:
        folded += *folded == '+';
        add_token(arena, to, folded, strlen(folded));
        break;
    default:
        break;
    }
}

/* The words of a contact, in order, each once. */
static struct tokens
tokens_of(struct rel_arena *arena, const struct rel_contact *c)
{
    const char *const texts[] = {c->name, c->given, c->additional, c->family, c->organization};
    struct tokens all = {0}, once = {0};

    for (size_t i = 0; i < REL_COUNT(texts); i++)
        add_words(arena, &all, texts[i]);
    for (size_t i = 0; i < c->nicknames.n; i++)
        add_words(arena, &all, c->nicknames.v[i]);
    for (size_t i = 0; i < c->points.n; i++)
        add_point(arena, &all, &c->points.v[i]);
    if (all.n)
        qsort(all.v, all.n, sizeof(*all.v), compare);
    for (size_t i = 0; i < all.n; i++)
        if (i == 0 || strcmp(all.v[i], all.v[i - 1]) != 0)
            *REL_ADD(arena, &once) = all.v[i];
    return once;
}

/* ---------------------------------------------------------------- keeping the index */

static enum rel_status
stored(struct rel_db *db, struct rel_arena *arena, rel_id contact, struct tokens *out,
       struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT token FROM name_token WHERE contact_id = $1 ORDER BY token",
                     REL_ARGS(REL_N(contact)), &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        *REL_ADD(arena, out) = rel_rows_dup(rows, 0, arena);
    return rel_rows_status(rows, err);
}

/* ---------------------------------------------------------------- many at once */

void
rel_search_later(struct rel_search_batch *batch, struct rel_arena *arena,
                 const struct rel_contact *contact)
{
    const struct tokens words = tokens_of(arena, contact);

    for (size_t i = 0; i < words.n; i++)
        *REL_ADD(arena, batch) = (struct rel_search_token){words.v[i], contact->book, contact->id,
                                                           classes[contact->state]};
}

static int
in_key_order(const void *a, const void *b)
{
    const struct rel_search_token *x = a, *y = b;
    int order = (x->book > y->book) - (x->book < y->book);

    order = order ? order : x->class - y->class;
    order = order ? order : strcmp(x->token, y->token);
    return order ? order : (x->contact > y->contact) - (x->contact < y->contact);
}

enum rel_status
rel_search_add(struct rel_db *db, const struct rel_search_token *t, struct rel_err *err)
{
    return rel_db_exec(
        db, "INSERT INTO name_token (book_id, class, token, contact_id) VALUES ($1, $2, $3, $4)",
        REL_ARGS(REL_N(t->book), REL_N(t->class), REL_T(t->token), REL_N(t->contact)), NULL, err);
}

#define TOKEN(i) REL_N(t[i].book), REL_N(t[i].class), REL_T(t[i].token), REL_N(t[i].contact)

static enum rel_status
insert_eight(struct rel_db *db, const struct rel_search_token *t, struct rel_err *err)
{
    return rel_db_exec(
        db,
        "INSERT INTO name_token (book_id, class, token, contact_id) VALUES ($1, $2, $3, $4),"
        " ($5, $6, $7, $8), ($9, $10, $11, $12), ($13, $14, $15, $16), ($17, $18, $19, $20),"
        " ($21, $22, $23, $24), ($25, $26, $27, $28), ($29, $30, $31, $32)",
        REL_ARGS(TOKEN(0), TOKEN(1), TOKEN(2), TOKEN(3), TOKEN(4), TOKEN(5), TOKEN(6), TOKEN(7)),
        NULL, err);
}

/* In the order of the key: neighbours share pages. */
enum rel_status
rel_search_flush(struct rel_db *db, struct rel_search_batch *batch, struct rel_err *err)
{
    enum { EIGHT = 8 };
    size_t i = 0;

    if (batch->n)
        qsort(batch->v, batch->n, sizeof(*batch->v), in_key_order);
    for (; i + EIGHT <= batch->n; i += EIGHT)
        if (insert_eight(db, &batch->v[i], err))
            return err->status;
    for (; i < batch->n; i++)
        if (rel_search_add(db, &batch->v[i], err))
            return err->status;
    *batch = (struct rel_search_batch){0};
    return REL_OK;
}

/* ---------------------------------------------------------------- one */

static enum rel_status
merge(struct rel_db *db, const struct rel_contact *contact, const struct tokens *have,
      const struct tokens *want, struct rel_err *err)
{
    if (have->n && rel_search_state(db, contact->id, contact->state, err))
        return err->status;
    for (size_t h = 0, w = 0; h < have->n || w < want->n;) { /* both are in order */
        int which = h == have->n ? 1 : w == want->n ? -1 : strcmp(have->v[h], want->v[w]);

        if (which < 0
            && rel_db_exec(db, "DELETE FROM name_token WHERE contact_id = $1 AND token = $2",
                           REL_ARGS(REL_N(contact->id), REL_T(have->v[h])), NULL, err))
            return err->status;
        if (which > 0
            && rel_search_add(db,
                              &(struct rel_search_token){want->v[w], contact->book, contact->id,
                                                         classes[contact->state]},
                              err))
            return err->status;
        h += which <= 0;
        w += which >= 0;
    }
    return REL_OK;
}

enum rel_status
rel_search_index(struct rel_db *db, struct rel_arena *arena, const struct rel_contact *contact,
                 struct rel_err *err)
{
    const struct tokens want = tokens_of(arena, contact);
    struct tokens have = {0};

    return stored(db, arena, contact->id, &have, err) ? err->status
                                                      : merge(db, contact, &have, &want, err);
}

enum rel_status
rel_search_index_later(struct rel_db *db, struct rel_arena *arena,
                       const struct rel_contact *contact, struct rel_search_batch *batch,
                       struct rel_err *err)
{
    struct tokens have = {0}, want;

    if (stored(db, arena, contact->id, &have, err))
        return err->status;
    if (have.n == 0) {
        rel_search_later(batch, arena, contact);
        return REL_OK;
    }
    want = tokens_of(arena, contact);
    return merge(db, contact, &have, &want, err);
}

enum rel_status
rel_search_state(struct rel_db *db, rel_id contact, enum rel_contact_state state,
                 struct rel_err *err)
{
    return rel_db_exec(db, "UPDATE name_token SET class = $2 WHERE contact_id = $1 AND class <> $2",
                       REL_ARGS(REL_N(contact), REL_N(classes[state])), NULL, err);
}

enum rel_status
rel_search_remove(struct rel_db *db, rel_id contact, struct rel_err *err)
{
    return rel_db_exec(db, "DELETE FROM name_token WHERE contact_id = $1", REL_ARGS(REL_N(contact)),
                       NULL, err);
}

/* ---------------------------------------------------------------- searching */

struct word { /* its range of tokens: from `from` up to before to[exact] */
    const char *from, *to[2];
};

struct search {
    struct rel_db *db;
    struct rel_arena *arena;
    rel_id book;
    struct word words[MOST_WORDS]; /* the first leads, the others are looked up */
    size_t n;
    size_t limit;
    struct rel_search_list hits;
};

static bool
is_phone(const char *text)
{
    size_t digits = 0;

    for (const char *c = text; *c; c++)
        if (*c >= '0' && *c <= '9')
            digits++;
        else if (!strchr(" +-()./", *c))
            return false;
    return digits >= 5;
}

static int
longer_first(const void *a, const void *b)
{
    size_t x = strlen(*(const char *const *)a), y = strlen(*(const char *const *)b);

    return (x < y) - (x > y);
}

static void
read_words(struct search *s, const char *text)
{
    struct tokens words = {0};

    if (is_phone(text)) {
        const char *digits = rel_fold_phone(s->arena, text);

        digits += *digits == '+';
        add_token(s->arena, &words, digits, strlen(digits));
    } else {
        add_words(s->arena, &words, text);
    }
    if (words.n)
        qsort(words.v, words.n, sizeof(*words.v), longer_first);
    for (; s->n < words.n && s->n < MOST_WORDS; s->n++) {
        const char *word = words.v[s->n];

        /* U+0001 stands before every letter and digit, U+10FFFF behind. */
        s->words[s->n] = (struct word){word,
                                       {rel_printf(s->arena, "%s\xF4\x8F\xBF\xBF", word),
                                        rel_printf(s->arena, "%s\x01", word)}};
    }
}

/* Which word leads matters: each row of its range is looked up for all the others. The word that
 * begins the fewest tokens of this class goes in front; *all = how many of its rows to look at. */
static enum rel_status
choose_leader(struct search *s, int cls, bool exact, int64_t *all, struct rel_err *err)
{
    /* Of several words the exact ones mostly come first anyway: a short look is enough. */
    int64_t fewest = exact && s->n > 1 ? ENOUGH : MOST_LOOKED_AT;
    size_t best = 0;

    for (size_t i = 0; i < s->n && s->n > 1 && (i == 0 || fewest > ENOUGH / 5); i++) {
        int64_t n;

        if (rel_db_number(s->db,
                          "SELECT COUNT(*) FROM (SELECT 1 FROM name_token WHERE book_id = $1"
                          " AND class = $2 AND token >= $3 AND token < $4 LIMIT $5) t",
                          REL_ARGS(REL_N(s->book), REL_N(cls), REL_T(s->words[i].from),
                                   REL_T(s->words[i].to[exact]), REL_N(fewest)),
                          0, &n, err))
            return err->status;
        if (n < fewest) {
            fewest = n;
            best = i;
        }
    }
    if (best) {
        struct word leader = s->words[best];

        s->words[best] = s->words[0];
        s->words[0] = leader;
    }
    *all = fewest;
    return REL_OK;
}

static void
add_hit(struct search *s, rel_id contact, bool exact)
{
    for (size_t i = 0; i < s->hits.n; i++)
        if (s->hits.v[i].contact == contact)
            return;
    if (s->hits.n < s->limit)
        *REL_ADD(s->arena, &s->hits) = (struct rel_search_hit){contact, exact};
}

/* Looks at rows `from`.. `from + n` of the leader's range, in the order of its words. */
static enum rel_status
read_range(struct search *s, int cls, bool exact, int64_t from, int64_t n, struct rel_err *err)
{
    static const char sql[] =
        "SELECT t.contact_id FROM (SELECT token, contact_id FROM name_token WHERE book_id = $1"
        " AND class = $2 AND token >= $3 AND token < $4 ORDER BY token, contact_id"
        " LIMIT $5 OFFSET $12) t"
        " WHERE ($6 = '' OR EXISTS (SELECT 1 FROM name_token o WHERE o.contact_id = t.contact_id"
        " AND o.token >= $6 AND o.token < $7))"
        " AND ($8 = '' OR EXISTS (SELECT 1 FROM name_token o WHERE o.contact_id = t.contact_id"
        " AND o.token >= $8 AND o.token < $9))"
        " AND ($10 = '' OR EXISTS (SELECT 1 FROM name_token o WHERE o.contact_id = t.contact_id"
        " AND o.token >= $10 AND o.token < $11))"
        " ORDER BY t.token, t.contact_id";
    const char *v[2 * MOST_WORDS] = {"", "", "", "", "", "", "", ""};
    REL_AUTO(rel_rows) *rows = NULL;

    for (size_t i = 0; i < s->n; i++) {
        v[2 * i] = s->words[i].from;
        v[2 * i + 1] = s->words[i].to[exact];
    }
    if (rel_db_query(s->db, sql,
                     REL_ARGS(REL_N(s->book), REL_N(cls), REL_T(v[0]), REL_T(v[1]), REL_N(n),
                              REL_T(v[2]), REL_T(v[3]), REL_T(v[4]), REL_T(v[5]), REL_T(v[6]),
                              REL_T(v[7]), REL_N(from)),
                     &rows, err))
        return err->status;
    while (rel_rows_next(rows))
        add_hit(s, rel_rows_num(rows, 0), exact);
    return rel_rows_status(rows, err);
}

/* A small bite first, larger ones while there are too few: most searches end with the first. One
 * contact may have several words of a range. */
static enum rel_status
read_class(struct search *s, int cls, bool exact, struct rel_err *err)
{
    int64_t all = 0, n;

    if (choose_leader(s, cls, exact, &all, err))
        return err->status;
    for (int64_t from = 0; from < all && s->hits.n < s->limit; from += n) {
        n = from ? from : 8 * (int64_t)s->limit;
        n = from + n < all ? n : all - from;
        if (read_range(s, cls, exact, from, n, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
is_member(struct rel_db *db, rel_id user, rel_id book, int64_t *out, struct rel_err *err)
{
    return rel_db_number(db, "SELECT COUNT(*) FROM membership WHERE user_id = $1 AND book_id = $2",
                         REL_ARGS(REL_N(user), REL_N(book)), 0, out, err);
}

enum rel_status
rel_search(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, const char *text,
           bool all, int limit, struct rel_search_list *out, struct rel_err *err)
{
    struct search s = {.db = db, .arena = arena, .book = book, .limit = (size_t)limit};
    const int last = all ? CLASSES_ALL : CLASSES_SHOWN;
    int64_t member;

    read_words(&s, text);
    if (is_member(db, user, book, &member, err))
        return err->status;
    if (!member)
        s.n = 0;
    for (int exact = 1; exact >= 0 && s.n; exact--)
        for (int cls = 0; cls < last && s.hits.n < s.limit; cls++)
            if (read_class(&s, cls, exact, err))
                return rel_wrap(err, "searching");
    *out = s.hits;
    return REL_OK;
}

enum rel_status
rel_search_known(struct rel_db *db, rel_id book, const char *word, bool *out, struct rel_err *err)
{
    int64_t n;

    if (rel_db_number(db,
                      "SELECT 1 FROM name_token WHERE book_id = $1 AND class IN (0, 1, 2)"
                      " AND token = $2 LIMIT 1",
                      REL_ARGS(REL_N(book), REL_T(word)), 0, &n, err))
        return err->status;
    *out = n != 0;
    return REL_OK;
}

#include "practice/capture_words.h"

#include "base/str.h"
#include "lib/unicode.h"
#include "store/contact.h"
#include "store/search.h"

#include <ctype.h>
#include <string.h>

enum { MOST_LOOKS = 100, MOST_HITS = 8, LONGEST = 3 };

static size_t
char_length(const char *s)
{
    unsigned char c = (unsigned char)*s;
    size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;

    for (size_t i = 1; i < n; i++)
        if (!s[i])
            return i;
    return n;
}

/* Marks that stand by themselves; of dots only those at the end of a word. */
static bool
is_mark(const char *s)
{
    static const char *const wide[] = {"\u201c", "\u201d", "\u201e", "\u00ab",
                                       "\u00bb", "\u2026", "\u2013", "\u2014"};

    if (strchr(",;:!?()\"", *s))
        return true;
    for (size_t i = 0; i < REL_COUNT(wide); i++)
        if (rel_str_starts(s, wide[i]))
            return true;
    return false;
}

static const char *
mark_word(const char *s)
{
    if (rel_str_starts(s, "\u2013") || rel_str_starts(s, "\u2014"))
        return "-";
    if (rel_str_starts(s, "\u2026"))
        return ".";
    return *s & 0x80 ? "\"" : NULL;
}

/* A colon or comma between digits belongs to the number. */
static bool
inside_number(const char *begin, const char *s)
{
    return (*s == ':' || *s == ',') && s > begin && isdigit((unsigned char)s[-1])
           && isdigit((unsigned char)s[1]);
}

/* "20.11." keeps its last dot: a day and month without a year. */
static bool
ordinal_date(const char *begin, size_t n)
{
    size_t dots = 0;

    for (size_t i = 0; i < n; i++) {
        if (!isdigit((unsigned char)begin[i]) && begin[i] != '.')
            return false;
        dots += begin[i] == '.';
    }
    return dots == 2;
}

static void
add(struct rel_arena *arena, struct rel_capture_tokens *tokens, const char *text, size_t from,
    size_t to, const char *word)
{
    struct rel_capture_token *t = REL_ADD(arena, tokens);
    const char *as_is = rel_strndup(arena, text + from, to - from);

    t->word = word ? word : rel_unicode_fold(arena, as_is);
    if (!*t->word)
        t->word = as_is;
    t->from = from;
    t->to = to;
    t->glued = from > 0 && !rel_ascii_space(text[from - 1]);
    t->capital =
        strcmp(rel_unicode_fold(arena, as_is), as_is) != 0 && !(as_is[0] >= 'a' && as_is[0] <= 'z');
}

struct rel_capture_tokens
rel_practice_capture_tokens(struct rel_arena *arena, const char *text)
{
    struct rel_capture_tokens tokens = {0};

    for (const char *s = text; *s;) {
        const char *begin = s;

        if (rel_ascii_space(*s)) {
            if (*s == '\n')
                add(arena, &tokens, text, (size_t)(s - text), (size_t)(s - text) + 1, ".");
            s++;
            continue;
        }
        if (is_mark(s)) {
            size_t n = char_length(s);

            add(arena, &tokens, text, (size_t)(s - text), (size_t)(s - text) + n, mark_word(s));
            s += n;
            continue;
        }
        while (*s && !rel_ascii_space(*s) && (!is_mark(s) || inside_number(begin, s)))
            s += char_length(s);
        while (s > begin + 1 && s[-1] == '.' && !ordinal_date(begin, (size_t)(s - begin)))
            s--;
        add(arena, &tokens, text, (size_t)(begin - text), (size_t)(s - text), NULL);
        if (*s == '.') {
            add(arena, &tokens, text, (size_t)(s - text), (size_t)(s - text) + 1, ".");
            while (*s == '.')
                s++;
        }
    }
    return tokens;
}

/* Is the word one of the text's words? Both folded. */
static bool
has_word(struct rel_arena *arena, const char *text, const char *word)
{
    const char *folded = rel_unicode_fold(arena, text), *at = folded;
    size_t n = strlen(word);

    while ((at = strstr(at, word))) {
        bool begins = at == folded || strchr(" -'.", at[-1]);

        if (begins && strchr(" -'.,", at[n]))
            return true;
        at++;
    }
    return false;
}

/* Each word of `text` (folded) is a whole word of the name or a nickname. */
static bool
is_called(struct rel_arena *arena, const struct rel_contact *c, const char *text)
{
    const char *all = c->name;
    char *words = rel_strdup(arena, text), *rest = words, *word;

    for (size_t i = 0; i < c->nicknames.n; i++)
        all = rel_printf(arena, "%s %s", all, c->nicknames.v[i]);
    while ((word = strsep(&rest, " ")))
        if (*word && !has_word(arena, all, word))
            return false;
    return true;
}

static void
add_choice(struct rel_ctx *ctx, struct rel_capture_who *who, const struct rel_contact *c)
{
    const char *address = "";
    struct rel_piece_choice *choice;

    for (size_t i = 0; i < who->n; i++)
        if (who->v[i].contact == c->id)
            return;
    for (size_t i = 0; i < c->points.n && !*address; i++)
        if (c->points.v[i].kind == REL_EMAIL)
            address = c->points.v[i].value;
    choice = REL_ADD(ctx->arena, who);
    choice->contact = c->id;
    choice->name = c->name;
    choice->apart = *c->organization ? c->organization : address;
}

/* Everybody of whom these words are the name; candidates only when nobody else is. */
static enum rel_status
look_up(struct rel_ctx *ctx, const char *text, struct rel_capture_who *who, struct rel_err *err)
{
    struct rel_search_list found = {0};
    struct rel_contact_hits hits = {0};
    struct rel_contact c;
    const char *folded = rel_unicode_fold(ctx->arena, text);
    bool address = strchr(text, '@') != NULL;

    if (address
        && rel_contact_by_point(ctx->db, ctx->arena, ctx->book,
                                rel_unicode_fold_address(ctx->arena, text), MOST_HITS, &hits, err))
        return err->status;
    if (!address
        && rel_search(ctx->db, ctx->arena, ctx->user, ctx->book, text, true, MOST_HITS, &found,
                      err))
        return err->status;
    for (size_t i = 0; i < hits.n; i++)
        *REL_ADD(ctx->arena, &found) = (struct rel_search_hit){hits.v[i].id, true};
    for (int candidates = 0; candidates < 2 && !who->n; candidates++)
        for (size_t i = 0; i < found.n; i++) {
            if (rel_contact_load(ctx->db, ctx->arena, ctx->book, found.v[i].contact, &c, err))
                return err->status;
            if ((c.state == REL_CANDIDATE) == candidates
                && (address || is_called(ctx->arena, &c, folded)))
                add_choice(ctx, who, &c);
        }
    return REL_OK;
}

/* "Ana's" without what makes it a possessive. */
static size_t
bare(const struct rel_capture_token *t, const char *text, bool *possessive)
{
    size_t n = t->to - t->from;
    const char *s = text + t->from;

    *possessive = n > 2 && s[n - 1] == 's'
                  && (s[n - 2] == '\'' || (n > 4 && memcmp(s + n - 4, "\u2019", 3) == 0));
    if (!*possessive)
        return t->to;
    return t->to - (s[n - 2] == '\'' ? 2 : 4);
}

/* "Zelda" behind "Zelda Quist" is her. */
static bool
same_new(const char *first, const char *again)
{
    size_t n = strlen(again);

    return rel_str_starts(first, again) && (!first[n] || first[n] == ' ');
}

/* The first of the names that means the same; its own place when there is none. */
static size_t
first_same(const struct rel_capture_who *w, const struct rel_capture_who *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (w->n ? v[i].n && v[i].v[0].contact == w->v[0].contact
                 : !v[i].n && same_new(v[i].name, w->name))
            return i;
    return n;
}

enum rel_status
rel_practice_capture_names(struct rel_ctx *ctx, const char *text,
                           const struct rel_capture_language *language,
                           const struct rel_capture_tokens *tokens, struct rel_capture_names *names,
                           struct rel_capture_who **who, struct rel_err *err)
{
    struct rel_capture_names found = {0};
    struct {
        struct rel_capture_who *v;
        size_t n;
    } whos = {0};
    size_t looks = 0;

    for (size_t at = 0; at < tokens->n;) {
        struct rel_capture_name name = {.first = at};
        struct rel_capture_who w = {0};
        size_t most = 0;

        name.common = at > 0 && tokens->v[at].capital && tokens->v[at].to - tokens->v[at].from > 2
                      && !strchr(".?!\"", tokens->v[at - 1].word[0])
                      && !rel_capture_may_name(language, tokens, at);
        if (name.common)
            most = 1;
        while (!name.common && most < LONGEST && at + most < tokens->n
               && rel_capture_may_name(language, tokens, at + most)
               && (!most || tokens->v[at + most].capital == tokens->v[at].capital))
            most++;
        for (size_t n = most; n > 0 && !w.n && looks < MOST_LOOKS; n--) {
            const struct rel_capture_token *last = &tokens->v[at + n - 1];
            size_t end = bare(last, text, &name.possessive);

            looks++;
            w.name = rel_strndup(ctx->arena, text + tokens->v[at].from, end - tokens->v[at].from);
            if (look_up(ctx, w.name, &w, err))
                return err->status;
            name.n = n;
        }
        name.known = w.n > 0;
        if (!name.known && most && !name.common && tokens->v[at].capital) {
            name.n = most;
            name.possessive = false;
            w.name = rel_strndup(ctx->arena, text + tokens->v[at].from,
                                 bare(&tokens->v[at + most - 1], text, &name.possessive)
                                     - tokens->v[at].from);
        }
        if (name.known || (most && !name.common && tokens->v[at].capital)) {
            name.same = first_same(&w, whos.v, whos.n);
            *REL_ADD(ctx->arena, &found) = name;
            *REL_ADD(ctx->arena, &whos) = w;
        }
        at += name.known || (most && !name.common && tokens->v[at].capital) ? name.n : 1;
    }
    *names = found;
    *who = whos.v;
    return REL_OK;
}

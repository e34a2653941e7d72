#include "core/capture_clause.h"

#include <string.h>

size_t
rel_clause_find(const struct rel_clause *c, enum rel_tag tag)
{
    for (size_t i = 0; i < c->n; i++)
        if (c->v[i].tag == tag && !c->v[i].quoted)
            return i;
    return REL_NO_ITEM;
}

bool
rel_clause_has(const struct rel_clause *c, enum rel_tag tag)
{
    return rel_clause_find(c, tag) != REL_NO_ITEM;
}

struct rel_piece *
rel_clause_add(struct rel_capture_maker *m, enum rel_piece_kind kind, const struct rel_clause *c,
               size_t a, size_t b)
{
    struct rel_piece *p = REL_ADD(m->arena, m->out);

    *p = (struct rel_piece){.kind = kind,
                            .from = m->tokens->v[c->v[a].t0].from,
                            .to = m->tokens->v[c->v[b].t1 - 1].to,
                            .sure = !rel_clause_has(c, REL_TAG_MAYBE),
                            .words = "",
                            .person = -1,
                            .name = "",
                            .channel = REL_CHANNELS,
                            .day = REL_NO_DAY,
                            .minute = -1,
                            .whose = ""};
    return p;
}

/* The who piece of that name; made when it is new. */
int
rel_clause_who(struct rel_capture_maker *m, const struct rel_clause *c, size_t at, bool took_part)
{
    struct rel_piece *p;

    for (size_t i = 0; i < m->out->n; i++) {
        p = &m->out->v[i];
        if (p->kind == REL_PIECE_WHO
            && m->names->v[p->person].same == m->names->v[c->v[at].name].same) {
            p->took_part |= took_part;
            return m->last = (int)i;
        }
    }
    p = rel_clause_add(m, REL_PIECE_WHO, c, at, at);
    p->person = (int)c->v[at].name;
    p->took_part = took_part;
    p->sure = c->v[at].tag == REL_TAG_PERSON;
    return m->last = (int)(m->out->n - 1);
}

size_t
rel_clause_participants(const struct rel_capture_maker *m)
{
    size_t n = 0;

    for (size_t i = 0; i < m->out->n; i++)
        n += m->out->v[i].kind == REL_PIECE_WHO && m->out->v[i].took_part;
    return n;
}

/* The words of items a..b without those skipped; a day only when it is kept. */
const char *
rel_clause_words(struct rel_capture_maker *m, const struct rel_clause *c, size_t a, size_t b,
                 bool keep_day)
{
    const char *text = "";

    for (size_t i = a; i < b; i++) {
        size_t run = i;

        if (c->v[i].tag == REL_TAG_DAY && !keep_day)
            continue;
        while (run + 1 < b && (keep_day || c->v[run + 1].tag != REL_TAG_DAY))
            run++;
        text = rel_printf(m->arena, "%s%s%.*s", text, *text ? " " : "",
                          (int)(m->tokens->v[c->v[run].t1 - 1].to - m->tokens->v[c->v[i].t0].from),
                          m->text + m->tokens->v[c->v[i].t0].from);
        i = run;
    }
    return text;
}

const char *
rel_clause_word(const struct rel_capture_maker *m, const struct rel_clause *c, size_t at)
{
    return at < c->n ? m->tokens->v[c->v[at].t0].word : "";
}

bool
rel_clause_is_article(const char *word)
{
    static const char *const articles[] = {
        "a",   "an",  "the", "to",  "some",  "my",   "that", "ein",  "eine",  "einen", "das",
        "den", "die", "dem", "two", "three", "zwei", "drei", "mein", "meine", "meinen"};

    for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
        if (strcmp(word, articles[i]) == 0)
            return true;
    return false;
}

bool
rel_clause_is_pronoun(const char *word)
{
    static const char *const pronouns[] = {"it", "this", "that", "so", "es", "das"};

    for (size_t i = 0; i < sizeof(pronouns) / sizeof(*pronouns); i++)
        if (strcmp(word, pronouns[i]) == 0)
            return true;
    return false;
}

/* What leads to the words and is no part of them: to whom, "to", "that". */
size_t
rel_clause_skip_lead(struct rel_capture_maker *m, const struct rel_clause *c, size_t a, size_t b,
                     bool people)
{
    for (; a < b; a++) {
        enum rel_tag tag = c->v[a].tag;
        const char *next = rel_clause_word(m, c, a + 1);

        if (people && rel_capture_is_person(&c->v[a]) && !c->v[a].possessive)
            rel_clause_who(m, c, a, false);
        else if (!(tag == REL_TAG_SKIP || tag == REL_TAG_COLON || tag == REL_TAG_SEP
                   || tag == REL_TAG_ME || tag == REL_TAG_THEM || tag == REL_TAG_TO
                   || tag == REL_TAG_I || tag == REL_TAG_MAYBE || tag == REL_TAG_IS
                   || (tag == REL_TAG_VERB && c->v[a].value)
                   || (tag == REL_TAG_POSS
                       && (rel_clause_is_article(next) || c->v[a + 1].tag == REL_TAG_DAY))))
            break;
    }
    return a;
}

size_t
rel_clause_skip_tail(const struct rel_clause *c, size_t a, size_t b)
{
    while (b > a
           && (c->v[b - 1].tag == REL_TAG_SKIP || c->v[b - 1].tag == REL_TAG_AND
               || c->v[b - 1].tag == REL_TAG_MAYBE || c->v[b - 1].tag == REL_TAG_VERB))
        b--;
    return b;
}

/* The range of items that says what: behind the trigger, or (German) before it. */
void
rel_clause_content(struct rel_capture_maker *m, const struct rel_clause *c, bool keep_day,
                   size_t *a, size_t *b)
{
    *a = c->trigger + 1;
    *b = c->n;
    while (*b > *a && !keep_day && c->v[*b - 1].tag == REL_TAG_DAY)
        (*b)--;
    *a = rel_clause_skip_lead(m, c, *a, *b, true);
    while (*a < *b && !keep_day && c->v[*a].tag == REL_TAG_DAY)
        *a = rel_clause_skip_lead(m, c, *a + 1, *b, true);
    *b = rel_clause_skip_tail(c, *a, *b);
    if (*a < *b)
        return;
    *b = rel_clause_skip_tail(c, 0, c->trigger);
    *a = 0;
    while (*a < *b
           && (c->v[*a].tag == REL_TAG_THEY || rel_capture_is_person(&c->v[*a])
               || (c->v[*a].tag == REL_TAG_DAY && !keep_day)
               || rel_clause_skip_lead(m, c, *a, *b, false) > *a)) {
        if (rel_capture_is_person(&c->v[*a]) && !c->v[*a].possessive)
            rel_clause_who(m, c, *a, false);
        (*a)++;
    }
}

/* ------------------------------------------------------------------ who is speaking */

/* German: "hat ... versprochen" leaves the verb to the end; without "hat" it is mine. */
bool
rel_clause_verb_last(const struct rel_capture_maker *m, const struct rel_clause *c)
{
    static const char *const begins[] = {"ge", "an",  "be",  "ver", "zu",  "ein",
                                         "ab", "emp", "vor", "erh", "tele"};
    const char *word = m->tokens->v[c->v[c->trigger].t0].word;

    if (!m->clock->language->nouns_are_capital || strcmp(word, "versprach") == 0)
        return false;
    for (size_t i = 0; i < sizeof(begins) / sizeof(*begins); i++)
        if (strncmp(word, begins[i], strlen(begins[i])) == 0)
            return true;
    return false;
}

static struct rel_capture_subject
third(int person)
{
    return (struct rel_capture_subject){
        .third = true, .said = true, .who = person, .whose = REL_NO_ITEM};
}

/* "her" or "Ana's" before "son". */
static bool
is_owner(const struct rel_capture_item *i)
{
    return i->tag == REL_TAG_POSS || (rel_capture_is_person(i) && i->possessive);
}

struct rel_capture_subject
rel_clause_subject(struct rel_capture_maker *m, const struct rel_clause *c)
{
    struct rel_capture_subject s = {.who = -1, .whose = REL_NO_ITEM};
    bool last = rel_clause_verb_last(m, c), did = false;

    for (size_t i = 0; i < c->trigger; i++)
        did |= c->v[i].tag == REL_TAG_VERB && c->v[i].value;
    for (size_t i = c->trigger; i-- > 0;) { /* the nearest: "Bo said Ana needs help" */
        const struct rel_capture_item *v = &c->v[i];

        if (v->tag == REL_TAG_I) {
            s.mine = s.said = true;
            return s;
        }
        if (v->tag == REL_TAG_RELATIVE && i > 0 && is_owner(&c->v[i - 1])) {
            v = &c->v[i - 1];
            s = third(v->tag == REL_TAG_POSS ? m->last : rel_clause_who(m, c, i - 1, false));
            s.whose = i - 1;
            return s;
        }
        if (last && !did)
            continue;
        if (v->tag == REL_TAG_THEY)
            return third(m->last);
        if (rel_capture_is_person(v) && !v->possessive)
            return third(rel_clause_who(m, c, i, false));
    }
    s.mine = last && !did;
    return s;
}

/* Asked, only supposed, or denied before what it is about. */
bool
rel_clause_is_void(const struct rel_clause *c, bool not_anywhere)
{
    if (c->question || rel_clause_has(c, REL_TAG_IF))
        return true;
    for (size_t i = 0; i < c->n; i++)
        if (c->v[i].tag == REL_TAG_NOT && (not_anywhere || i < c->trigger || c->v[i].value))
            return true;
    return false;
}

/* More than one took part: whom a pronoun means is a guess. */
void
rel_clause_of_person(const struct rel_capture_maker *m, struct rel_piece *p,
                     const struct rel_capture_subject *s, bool named)
{
    p->person = s->who >= 0 ? s->who : m->last;
    if (!named && rel_clause_participants(m) > 1)
        p->sure = false;
}

bool
rel_clause_names_somebody(const struct rel_clause *c)
{
    for (size_t i = 0; i < c->n; i++)
        if (rel_capture_is_person(&c->v[i]))
            return true;
    return false;
}

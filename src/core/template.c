#include "core/template.h"

#include "base/buf.h"
#include "base/str.h"

#include <string.h>

enum { FIELD_NAME = 32 };

const struct rel_field_value rel_template_fields[] = {
    {"given", "what you call them"},
    {"name", "their whole name"},
    {"organization", "where they work"},
    {"me", "your name"},
    {"promise", "what you promised them, the next one due"},
    {"their_promise", "what they promised you"},
    {"heard", "what you heard last from them"},
    {"need", "what they need"},
    {"last", "the day of your last contact"},
    {"next", "when they hear from you next, as a sentence"},
    {"useful", "something of use to them; you say what"},
    {NULL, NULL},
};

/* "{given}" at `at` -> its name; *len = bytes with braces. false: no field begins here. */
static bool
field_at(const char *at, char name[FIELD_NAME], size_t *len)
{
    size_t n = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz_");

    if (*at != '{' || n == 0 || n >= FIELD_NAME || at[n + 1] != '}')
        return false;
    memcpy(name, at + 1, n);
    name[n] = '\0';
    *len = n + 2;
    return true;
}

static const char *
value_of(const struct rel_field_values *values, const char *name)
{
    for (size_t i = 0; i < values->n; i++)
        if (rel_str_is(values->v[i].field, name))
            return values->v[i].value;
    return "";
}

static bool
is_field(const char *name)
{
    for (size_t i = 0; rel_template_fields[i].field; i++)
        if (rel_str_is(rel_template_fields[i].field, name))
            return true;
    return false;
}

enum rel_status
rel_template_check(struct rel_arena *arena, const char *text, struct rel_err *err)
{
    char name[FIELD_NAME];
    const char *all = "";
    size_t len;

    for (const char *at = strchr(text, '{'); at; at = strchr(at + 1, '{')) {
        if (!field_at(at, name, &len) || is_field(name))
            continue;
        for (size_t i = 0; rel_template_fields[i].field; i++)
            all = rel_printf(arena, "%s%s{%s}", all, i ? " " : "", rel_template_fields[i].field);
        rel_fail(err, REL_BAD_INPUT, "{%s} is no field", name);
        return rel_advise(err, "body", "Fields are %s.", all);
    }
    return REL_OK;
}

static void
miss(struct rel_arena *arena, const char *name, struct rel_field_values *missing)
{
    for (size_t i = 0; i < missing->n; i++)
        if (rel_str_is(missing->v[i].field, name))
            return;
    *REL_ADD(arena, missing) = (struct rel_field_value){rel_strdup(arena, name), ""};
}

const char *
rel_template_fill(struct rel_arena *arena, const char *text, const struct rel_field_values *values,
                  struct rel_field_values *missing)
{
    char name[FIELD_NAME];
    size_t len;
    REL_BUF(buf);

    while (*text) {
        size_t plain = strcspn(text, "{");
        const char *value;

        rel_buf_add(&buf, text, plain);
        text += plain;
        if (!*text)
            break;
        if (!field_at(text, name, &len)) {
            rel_buf_addc(&buf, *text++);
            continue;
        }
        value = value_of(values, name);
        if (*value) {
            rel_buf_add(&buf, value, strlen(value));
        } else {
            rel_buf_add(&buf, text, len);
            miss(arena, name, missing);
        }
        text += len;
    }
    return rel_strdup(arena, rel_buf_str(&buf));
}

/* One of the words, by its beginning, without regard to case (ASCII). */
static bool
says(const char *text, const char *const *words)
{
    for (; *text; text++) {
        bool begins = false;

        for (size_t i = 0; words[i] && !begins; i++)
            begins = rel_str_starts_nocase(text, words[i]);
        if (begins)
            return true;
        while ((*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z'))
            text++;
        if (!*text)
            return false;
    }
    return false;
}

static int
count(const char *text, char c)
{
    int n = 0;

    for (const char *at = strchr(text, c); at; at = strchr(at + 1, c))
        n++;
    return n;
}

static bool
thanks(const struct rel_letter *l, const struct rel_letter_facts *f)
{
    static const char *const words[] = {"thank", "grateful", "dank", NULL};

    (void)f;
    return says(l->body, words);
}

static bool
plays_back(const struct rel_letter *l, const struct rel_letter_facts *f)
{
    static const char *const words[] = {"you said", "you told", "you mentioned", NULL};

    return (*f->heard && strstr(l->body, f->heard)) || says(l->body, words);
}

static bool
useful(const struct rel_letter *l, const struct rel_letter_facts *f)
{
    return (*f->useful && strstr(l->body, f->useful)) || strstr(l->body, "https://");
}

static bool
one_next_step(const struct rel_letter *l, const struct rel_letter_facts *f)
{
    static const char *const words[] = {"you will hear", "shall we", "shall I",
                                        "how about",     "would ",   NULL};

    (void)f;
    return count(l->body, '?') <= 1 && (count(l->body, '?') == 1 || says(l->body, words));
}

static bool
no_selling(const struct rel_letter *l, const struct rel_letter_facts *f)
{
    static const char *const words[] = {"price", "discount", "offer",   "contract", "invoice",
                                        "buy ",  "quote",    "Angebot", "Preis",    NULL};

    return f->ready || (!says(l->body, words) && !says(l->subject, words));
}

static bool
complete(const struct rel_letter *l, const struct rel_letter_facts *f)
{
    char name[FIELD_NAME];
    size_t len;

    (void)f;
    for (const char *at = strchr(l->body, '{'); at; at = strchr(at + 1, '{'))
        if (field_at(at, name, &len))
            return false;
    for (const char *at = strchr(l->subject, '{'); at; at = strchr(at + 1, '{'))
        if (field_at(at, name, &len))
            return false;
    return true;
}

void
rel_letter_reads_well(struct rel_arena *arena, const struct rel_letter *letter,
                      const struct rel_letter_facts *facts,
                      struct rel_letter_check out[REL_LETTER_CHECKS])
{
    static const struct {
        const char *item;
        bool (*holds)(const struct rel_letter *letter, const struct rel_letter_facts *facts);
        const char *yes, *no;
    } rules[REL_LETTER_CHECKS] = {
        {"complete", complete, "Nothing is missing.", "A field is still to be filled in."},
        {"thanks", thanks, "It thanks them.", "It does not thank them for anything yet."},
        {"heard", plays_back, "It plays back what you heard.",
         "It does not play back anything they said."},
        {"useful", useful, "It brings one useful thing.", "It brings nothing of use to them yet."},
        {"next", one_next_step, "It has one clear next step.",
         "The next step is not clear: one question, or when they hear from you."},
        {"no_selling", no_selling, "It does not sell before its time.",
         "It sounds like selling, and it is not time to ask."},
    };

    (void)arena;
    for (size_t i = 0; i < REL_LETTER_CHECKS; i++) {
        bool ok = rules[i].holds(letter, facts);

        out[i] = (struct rel_letter_check){rules[i].item, ok, ok ? rules[i].yes : rules[i].no};
    }
}

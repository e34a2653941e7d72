#include "formats/whatsapp.h"

#include "base/buf.h"
#include "base/day.h"
#include "base/limits.h"
#include "base/str.h"
#include "lib/charset.h"
#include "lib/unicode.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LOOK = 4096, DATES_LOOKED_AT = 200000 };

struct head {           /* what stands before a message */
    int n[3], width[3]; /* the date's numbers, as they stand */
    int second;         /* of the day */
    size_t length;      /* bytes up to the author or text */
    bool bracket;
};

/* Marks of direction, narrow and no-break spaces: WhatsApp strews them. */
static size_t
invisible(const char *s)
{
    static const char *const marks[] = {"\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xaa",
                                        "\xe2\x80\xab", "\xe2\x80\xac", "\xef\xbb\xbf",
                                        "\xe2\x81\xa0"};

    for (size_t i = 0; i < REL_COUNT(marks); i++)
        if (rel_str_starts(s, marks[i]))
            return 3;
    return 0;
}

static size_t
blank(const char *s)
{
    return *s == ' ' || *s == '\t'             ? 1
           : rel_str_starts(s, "\xc2\xa0")     ? 2
           : rel_str_starts(s, "\xe2\x80\xaf") ? 3
           : rel_str_starts(s, "\xe2\x80\x89") ? 3
           : invisible(s)                      ? 3
                                               : 0;
}

static const char *
skip(const char *s)
{
    for (size_t n; (n = blank(s)) > 0;)
        s += n;
    return s;
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* One number of one to four digits. */
static const char *
number(const char *s, int *value, int *width)
{
    *value = *width = 0;
    while (is_digit(*s) && *width < 5) {
        *value = *value * 10 + *s++ - '0';
        ++*width;
    }
    return *width > 0 && *width < 5 ? s : NULL;
}

static const char *
read_date(const char *s, struct head *h)
{
    char mark;

    if ((s = number(s, &h->n[0], &h->width[0])) == NULL || strchr("/.-", *s) == NULL || *s == '\0')
        return NULL;
    mark = *s++;
    if ((s = number(skip(s), &h->n[1], &h->width[1])) == NULL || *s != mark)
        return NULL;
    return number(skip(s + 1), &h->n[2], &h->width[2]);
}

/* Before noon or after it, in the words of many languages: "p.m.", "PM", "下午". 0 = not said. */
static const char *
half(const char *s, int *hours)
{
    static const struct {
        const char *word;
        int hours;
    } words[] = {{"a.m.", 1},
                 {"a. m.", 1},
                 {"a.\xc2\xa0m.", 1},
                 {"a.\xe2\x80\xafm.", 1},
                 {"p.m.", 2},
                 {"p. m.", 2},
                 {"p.\xc2\xa0m.", 2},
                 {"p.\xe2\x80\xafm.", 2},
                 {"am", 1},
                 {"pm", 2},
                 {"上午", 1},
                 {"下午", 2},
                 {"오전", 1},
                 {"오후", 2},
                 {"午前", 1},
                 {"午後", 2},
                 {"πμ", 1},
                 {"μμ", 2},
                 {"π.μ.", 1},
                 {"μ.μ.", 2},
                 {"de.", 1},
                 {"du.", 2},
                 {"ص", 1},
                 {"م", 2}};
    const char *p = skip(s);

    *hours = 0;
    for (size_t i = 0; i < REL_COUNT(words); i++)
        if (rel_str_starts_nocase(p, words[i].word)) {
            *hours = words[i].hours;
            return p + strlen(words[i].word);
        }
    return s;
}

static const char *
read_time(const char *s, struct head *h)
{
    int hour, minute, second = 0, width, part, before;
    char mark;

    s = half(skip(s), &before);
    s = skip(s);
    if ((s = number(s, &hour, &width)) == NULL || width > 2 || (*s != ':' && *s != '.'))
        return NULL;
    mark = *s++;
    if ((s = number(s, &minute, &width)) == NULL || width != 2)
        return NULL;
    if (*s == mark && is_digit(s[1])
        && ((s = number(s + 1, &second, &width)) == NULL || width != 2))
        return NULL;
    s = half(s, &part);
    part = part ? part : before;
    if (hour > 23 || minute > 59 || second > 60 || (part && (hour > 12 || hour == 0) && hour > 12))
        return NULL;
    if (part)
        hour = hour % 12 + (part == 2 ? 12 : 0);
    h->second = hour * 3600 + minute * 60 + (second > 59 ? 59 : second);
    return s;
}

/* "13/6/2026, 12:34 - ", "[15-01-20 02:22:56] ", "13.6.2018 klo 21.25.15 - ". */
static bool
read_head(const char *line, struct head *h)
{
    static const char *const between[] = {"klo",   "à",    "um", "kl.", "kl", "at",
                                          "a las", "alle", "om", "г.,", "г."};
    const char *s = skip(line);

    *h = (struct head){.bracket = *s == '['};
    s += h->bracket;
    if ((s = read_date(skip(s), h)) == NULL)
        return false;
    if (*s == '.' || *s == ',')
        s++;
    s = skip(s);
    if (*s == ',')
        s = skip(s + 1);
    for (size_t i = 0; i < REL_COUNT(between); i++)
        if (rel_str_starts_nocase(s, between[i]) && blank(s + strlen(between[i]))) {
            s = skip(s + strlen(between[i]));
            break;
        }
    if ((s = read_time(s, h)) == NULL)
        return false;
    s = skip(s);
    if (h->bracket ? *s != ']' : !(*s == '-' || rel_str_starts(s, "\xe2\x80\x93")))
        return false;
    s = skip(s + (!h->bracket && *s != '-' ? 3 : 1));
    h->length = (size_t)(s - line);
    return true;
}

/* ---------------------------------------------------------------- the order of a date */

enum order { DMY, MDY, YMD, YDM, ORDERS };

static bool
place(const struct head *h, enum order order, rel_day *day)
{
    /* where year, month and day stand */
    static const int at[ORDERS][3] = {{2, 1, 0}, {2, 0, 1}, {0, 1, 2}, {0, 2, 1}};
    int y = h->n[at[order][0]], m = h->n[at[order][1]], d = h->n[at[order][2]];
    int width = h->width[at[order][0]];

    if (width != 4 && width != 2)
        return false;
    if (width == 2)
        y += y < 70 ? 2000 : 1900;
    if (y < 2009 || y > 2100 || !rel_day_exists(y, m, d)) /* WhatsApp began in 2009 */
        return false;
    *day = rel_day_of(y, m, d);
    return true;
}

struct heads {
    struct head *v;
    size_t n;
};

/* In which order do most dates exist, and does time run backwards least often? Of equals the first
 * wins: year first, day first, month first. */
static enum order
decide(const struct heads *heads)
{
    size_t best_bad = SIZE_MAX;
    enum order best = DMY;

    for (enum order o = DMY; o < ORDERS; o++) {
        size_t missing = 0, back = 0;
        int64_t before = INT64_MIN / 2;

        for (size_t i = 0; i < heads->n && i < DATES_LOOKED_AT; i++) {
            rel_day day;
            int64_t at;

            if (!place(&heads->v[i], o, &day)) {
                missing++;
                continue;
            }
            at = (int64_t)day * 86400 + heads->v[i].second;
            back += at < before - 3600;
            before = at;
        }
        if (missing * 100 + back < best_bad) {
            best_bad = missing * 100 + back;
            best = o;
        }
    }
    return best;
}

/* ---------------------------------------------------------------- lines */

struct reading {
    struct rel_arena *arena;
    struct rel_chats *out;
    enum order order;
    struct rel_buf text; /* of the last message */
    bool system;         /* the last line was the program's own */
};

/* Media that was left out or stands beside, whatever the language: "<Media omitted>", "image
 * omitted", "IMG-2021.jpg (file attached)". */
static bool
is_media(const char *text)
{
    size_t n = strlen(text);

    if (n == 0)
        return false;
    return (*text == '<' && text[n - 1] == '>') || strstr(text, "(file attached)")
           || strstr(text, "(archivo adjunto)") || strstr(text, "(Datei angehängt)")
           || strstr(text, "(fichier joint)") || rel_str_ends_nocase(text, " omitted")
           || rel_str_starts(text, "<attached:");
}

/* The text so far goes to the last message, without blank lines at its end. */
static void
finish_text(struct reading *r)
{
    while (r->text.n && r->text.v[r->text.n - 1] == '\n')
        r->text.n--;
    if (r->out->messages.n && !r->system)
        r->out->messages.v[r->out->messages.n - 1].text =
            rel_strndup(r->arena, rel_buf_str(&r->text), r->text.n);
    rel_buf_clear(&r->text);
}

static void
add_message(struct reading *r, const struct head *h, const char *rest, int64_t line)
{
    const char *colon = strstr(rest, ": ");
    struct rel_chat_message *m;
    rel_day day;
    size_t n;

    if (colon == NULL && *rest && rest[strlen(rest) - 1] == ':') /* an empty message */
        colon = rest + strlen(rest) - 1;
    finish_text(r);
    r->system = true;
    if (!place(h, r->order, &day)) {
        *REL_ADD(r->arena, &r->out->problems) =
            (struct rel_problem){line, "message", "no date that exists"};
        return;
    }
    if (colon == NULL || colon == rest || (size_t)(colon - rest) >= REL_MAX_NAME) {
        r->out->system++;
        return;
    }
    m = REL_ADD(r->arena, &r->out->messages);
    n = (size_t)(colon - rest);
    *m = (struct rel_chat_message){.at = (int64_t)day * 86400 + h->second,
                                   .wall = true,
                                   .channel = REL_MESSAGE,
                                   .author = rel_strndup(r->arena, rest, n),
                                   .number = "",
                                   .text = "",
                                   .line = line};
    if (rel_str_starts(m->author, "~")) /* a name the other chose */
        m->author = rel_strdup(r->arena, skip(m->author + 1));
    if (*m->author == '+' && strlen(rel_fold_phone(r->arena, m->author)) > 5)
        m->number = m->author;
    rel_buf_adds(&r->text, skip(colon + 1));
    m->media = is_media(rel_buf_str(&r->text));
    r->system = false;
}

static void
go_on(struct reading *r, const char *line)
{
    size_t n = strlen(line);

    if (r->text.n + n < REL_MAX_NOTE) {
        rel_buf_addc(&r->text, '\n');
        rel_buf_add(&r->text, line, n);
    }
}

/* Ends the line at s with NUL; gives the next one. */
static char *
cut_line(char *s, char *end)
{
    char *stop = s + strcspn(s, "\r\n");

    if (stop < end && *stop == '\r' && stop[1] == '\n')
        *stop++ = '\0';
    if (stop < end)
        *stop = '\0';
    return stop + 1;
}

/* "WhatsApp Chat with Ana.txt", "WhatsApp Chat - Ana.zip", "Chat de WhatsApp con Ana". */
static const char *
with_whom(struct rel_arena *arena, const char *file)
{
    static const char *const before[] = {"WhatsApp Chat with ",       "WhatsApp Chat - ",
                                         "WhatsApp Chat mit ",        "WhatsApp-Chat mit ",
                                         "Chat de WhatsApp con ",     "Discussion WhatsApp avec ",
                                         "Chat WhatsApp con ",        "WhatsApp-chat met ",
                                         "Conversa do WhatsApp com ", "WhatsApp-chatt med "};
    const char *slash = strrchr(file, '/');

    file = slash ? slash + 1 : file;
    for (size_t i = 0; i < REL_COUNT(before); i++) {
        const char *at = strcasestr(file, before[i]);

        if (at) {
            const char *name = at + strlen(before[i]), *dot = strrchr(name, '.');
            size_t n = dot && strlen(dot) <= 4 ? (size_t)(dot - name) : strlen(name);
            const char *count = n > 4 && name[n - 1] == ')' ? strrchr(name, '(') : NULL;

            if (count && is_digit(count[1])) /* "Ana (2)" */
                n = (size_t)(count - name);
            while (n && name[n - 1] == ' ')
                n--;
            return rel_strndup(arena, name, n);
        }
    }
    return "";
}

static bool
more_than_two(const struct rel_chats *c)
{
    const char *seen[2] = {NULL, NULL};

    for (size_t i = 0; i < c->messages.n; i++) {
        const char *a = c->messages.v[i].author;

        if (seen[0] == NULL || rel_str_is(seen[0], a))
            seen[0] = a;
        else if (seen[1] == NULL || rel_str_is(seen[1], a))
            seen[1] = a;
        else
            return true;
    }
    return false;
}

void
rel_whatsapp_read(struct rel_arena *arena, const char *bytes, size_t n, const char *file,
                  struct rel_chats *out)
{
    const struct rel_charset_text text = rel_charset_decode(arena, bytes, n, "");
    char *all = rel_strndup(arena, text.text, text.n), *end = all + text.n;
    struct rel_chats chats = {0};
    struct reading r = {.arena = arena, .out = &chats};
    struct heads heads = {0};
    struct head h;
    int64_t line = 0;

    for (char *s = all, *next; s < end; s = next) {
        next = cut_line(s, end);
        if (read_head(s, &h))
            *REL_ADD(arena, &heads) = h;
    }
    r.order = decide(&heads);
    for (const char *s = all; s < end; s += strlen(s) + 1) {
        bool crlf = s > all && text.text[s - all - 1] == '\r' && text.text[s - all] == '\n';

        if (crlf)
            continue; /* between \r and \n */
        line++;
        if (read_head(s, &h))
            add_message(&r, &h, s + h.length, line);
        else if (chats.messages.n && !r.system)
            go_on(&r, s);
        else if (*skip(s) && !r.system)
            *REL_ADD(arena, &chats.problems) =
                (struct rel_problem){line, "line", "it belongs to no message"};
    }
    finish_text(&r);
    rel_buf_free(&r.text);
    *REL_ADD(arena, &chats.chats) = (struct rel_chat){.source = "whatsapp",
                                                      .key = "",
                                                      .name = with_whom(arena, file),
                                                      .other = "",
                                                      .group = more_than_two(&chats)};
    *out = chats;
}

bool
rel_whatsapp_looks(const char *bytes, size_t n)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_charset_text text = rel_charset_decode(arena, bytes, n < LOOK ? n : LOOK, "");
    char *all = rel_strndup(arena, text.text, text.n), *end = all + text.n;
    struct head h;
    int heads = 0, lines = 0;

    for (char *s = all, *next; s < end && lines < 20; s = next) {
        next = cut_line(s, end);
        heads += read_head(s, &h);
        lines += *s != '\0';
        if (lines == 1 && heads == 0)
            return false;
    }
    return heads >= 1;
}

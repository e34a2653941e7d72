#include "formats/csv_chat.h"

#include "base/str.h"
#include "formats/mail_date.h"
#include "lib/unicode.h"

#include <string.h>

enum { LOOK = 8192, HEADER = 6 };

enum column { CONVERSATION, TITLE, FROM, FROM_URL, TO, TO_URLS, DATE, CONTENT, DRAFT, COLUMNS };

static const char *const names[COLUMNS] = {
    [CONVERSATION] = "CONVERSATION ID",
    [TITLE] = "CONVERSATION TITLE",
    [FROM] = "FROM",
    [FROM_URL] = "SENDER PROFILE URL",
    [TO] = "TO",
    [TO_URLS] = "RECIPIENT PROFILE URLS",
    [DATE] = "DATE",
    [CONTENT] = "CONTENT",
    [DRAFT] = "IS MESSAGE DRAFT",
};

static bool
header(const struct rel_csv_row *row, int at[COLUMNS])
{
    for (int c = 0; c < COLUMNS; c++) {
        at[c] = -1;
        for (size_t i = 0; i < row->n; i++)
            if (rel_str_is_nocase(row->v[i], names[c]))
                at[c] = (int)i;
    }
    return at[CONVERSATION] >= 0 && at[FROM] >= 0 && at[DATE] >= 0;
}

static const char *
cell(const struct rel_csv_row *row, const int at[COLUMNS], enum column c)
{
    return at[c] >= 0 && (size_t)at[c] < row->n ? row->v[at[c]] : "";
}

/* The same as the UID of a card from LinkedIn's connections. */
static const char *
profile(struct rel_arena *arena, const char *url)
{
    const char *in = strcasestr(url, "linkedin.com/in/");
    size_t n = in ? strcspn(in, "?#, ") : 0;

    while (n && in[n - 1] == '/')
        n--;
    return n > strlen("linkedin.com/in/")
               ? rel_unicode_fold(arena, rel_printf(arena, "https://www.%.*s", (int)n, in))
               : "";
}

static size_t
chat_of(struct rel_arena *arena, struct rel_chats *c, const struct rel_csv_row *row,
        const int at[COLUMNS])
{
    const char *key = cell(row, at, CONVERSATION);

    for (size_t i = c->chats.n; i-- > 0 && i + 50 > c->chats.n;) /* they stand together */
        if (rel_str_is(c->chats.v[i].key, key))
            return i;
    *REL_ADD(arena, &c->chats) =
        (struct rel_chat){.source = "linkedin",
                          .key = key,
                          .name = cell(row, at, TITLE),
                          .other = "",
                          .group = strchr(cell(row, at, TO_URLS), ',') != NULL};
    return c->chats.n - 1;
}

static void
read_row(struct rel_arena *arena, struct rel_chats *c, const struct rel_csv_row *row,
         const int at[COLUMNS], bool keep_text)
{
    struct rel_chat_message m = {.channel = REL_MESSAGE,
                                 .author = cell(row, at, FROM),
                                 .number = profile(arena, cell(row, at, FROM_URL)),
                                 .text = keep_text ? cell(row, at, CONTENT) : "",
                                 .line = row->line};
    struct rel_chat *chat;

    if (rel_str_is_nocase(cell(row, at, DRAFT), "yes") || *m.author == '\0'
        || !rel_mail_date(cell(row, at, DATE), &m.at)) {
        *REL_ADD(arena, &c->problems) =
            (struct rel_problem){row->line, "message",
                                 rel_str_is_nocase(cell(row, at, DRAFT), "yes") ? "a draft"
                                 : *m.author == '\0' ? "nobody is named as its sender"
                                                     : "no date that can be read"};
        return;
    }
    m.chat = chat_of(arena, c, row, at);
    chat = &c->chats.v[m.chat];
    if (!chat->group && *chat->other == '\0') { /* both sides, until it is known who is who */
        chat->other = profile(arena, cell(row, at, TO_URLS));
        if (*chat->name == '\0' || strchr(chat->name, ',') == NULL)
            chat->name = cell(row, at, TO);
    }
    *REL_ADD(arena, &c->messages) = m;
}

/* Is that profile in every conversation? */
static bool
everywhere(const struct rel_chats *c, const char *number)
{
    for (size_t i = 0; i < c->chats.n; i++) {
        bool here = rel_str_is(c->chats.v[i].other, number);

        for (size_t k = 0; k < c->messages.n && !here; k++)
            here = c->messages.v[k].chat == i && rel_str_is(c->messages.v[k].number, number);
        if (!here)
            return false;
    }
    return true;
}

/* Once the user is known, the other one of each conversation is, too. */
static void
settle(struct rel_arena *arena, struct rel_chats *c)
{
    const char *me = "", *name = "";

    for (size_t i = 0; c->chats.n >= 2 && i < c->messages.n && i < 200 && *me == '\0'; i++)
        if (*c->messages.v[i].number && everywhere(c, c->messages.v[i].number)) {
            me = c->messages.v[i].number;
            name = c->messages.v[i].author;
        }
    if (*me == '\0')
        return;
    *REL_ADD(arena, &c->me) = me;
    for (size_t i = 0; i < c->chats.n; i++)
        if (rel_str_is(c->chats.v[i].other, me))
            c->chats.v[i].other = c->chats.v[i].name = "";
    for (size_t i = 0; i < c->messages.n; i++) {
        const struct rel_chat_message *m = &c->messages.v[i];
        struct rel_chat *chat = &c->chats.v[m->chat];

        if (!rel_str_is(m->number, me) && !rel_str_is(m->author, name) && *chat->other == '\0') {
            chat->other = m->number;
            chat->name = m->author;
        }
    }
}

void
rel_csv_chat_read(struct rel_arena *arena, const char *bytes, size_t n, bool keep_text,
                  struct rel_chats *out)
{
    struct rel_chats chats = {0};
    struct rel_csv csv;
    int at[COLUMNS];
    size_t i = 0;

    rel_csv_read(arena, bytes, n, 0, &csv);
    while (i < csv.rows.n && i < HEADER && !header(&csv.rows.v[i], at))
        i++;
    for (i++; i < csv.rows.n; i++)
        read_row(arena, &chats, &csv.rows.v[i], at, keep_text);
    for (size_t k = 0; k < csv.problems.n; k++)
        *REL_ADD(arena, &chats.problems) = csv.problems.v[k];
    settle(arena, &chats);
    *out = chats;
}

bool
rel_csv_chat_looks(const char *bytes, size_t n)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_csv csv;
    int at[COLUMNS];

    rel_csv_read(arena, bytes, n < LOOK ? n : LOOK, HEADER, &csv);
    for (size_t i = 0; i < csv.rows.n; i++)
        if (header(&csv.rows.v[i], at))
            return true;
    return false;
}

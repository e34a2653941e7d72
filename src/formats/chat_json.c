#include "formats/chat_json.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "formats/mail_date.h"
#include "lib/unicode.h"

#include <string.h>

enum { PROBLEMS = 1000, TEXT = 64 * 1024 };

struct reading {
    struct rel_arena *arena;
    struct rel_chats *out;
    bool keep_text;
    const char *name, *type, *id; /* of the object around, so far */
    const char *first, *last;     /* of the user, in personal_information */
    bool open;                    /* a chat's messages are coming */
    const char *why;              /* this chat is none with people; "" = it is */
    int64_t passed;               /* messages of it passed over */
};

/* Meta writes UTF-8 as if each byte were a letter of Latin-1. */
static const char *
mended(struct rel_arena *arena, const char *s)
{
    REL_BUF(bytes);

    for (const unsigned char *p = (const unsigned char *)s; *p;)
        if (*p < 0x80)
            rel_buf_addc(&bytes, (char)*p++);
        else if ((*p == 0xc2 || *p == 0xc3) && (p[1] & 0xc0) == 0x80) {
            rel_buf_addc(&bytes, (char)((*p & 3) << 6 | (p[1] & 0x3f)));
            p += 2;
        } else
            return s;
    return bytes.n && rel_unicode_valid(bytes.v, bytes.n) ? rel_strndup(arena, bytes.v, bytes.n)
                                                          : s;
}

static const char *
named(struct reading *r, const char *s)
{
    return rel_strndup(r->arena, s, rel_unicode_cut(s, strlen(s), REL_MAX_NAME - 1));
}

static void
gather(struct rel_buf *to, const struct rel_tree *text)
{
    if (text == NULL || to->n > TEXT)
        return;
    if (text->kind == REL_TREE_LIST)
        for (const struct rel_tree *t = text->first; t; t = t->next)
            gather(to, t);
    else {
        const char *s = text->kind == REL_TREE_OBJECT ? rel_tree_text(text, "text") : text->text;

        if (to->n && rel_str_starts(s, "http") && strchr(" \n(<\"", to->v[to->n - 1]) == NULL)
            rel_buf_addc(to, ' '); /* a link begins a word */
        rel_buf_adds(to, s);
    }
}

static const char *
text_of(struct reading *r, const struct rel_tree *item, bool meta)
{
    const struct rel_tree *text = rel_tree_get(item, meta ? "content" : "text");
    REL_BUF(all);

    if (!r->keep_text)
        return "";
    gather(&all, text ? text : rel_tree_get(item, "text_entities"));
    if (all.n > TEXT)
        all.n = rel_unicode_cut(all.v, all.n, TEXT);
    return meta ? mended(r->arena, rel_strdup(r->arena, rel_buf_str(&all)))
                : rel_strndup(r->arena, rel_buf_str(&all), all.n);
}

static void
end_chat(struct reading *r)
{
    if (r->passed && r->out->problems.n < PROBLEMS)
        *REL_ADD(r->arena, &r->out->problems) = (struct rel_problem){
            0, rel_printf(r->arena, "%lld messages of \"%.100s\"", (long long)r->passed, r->name),
            r->why};
    r->open = false;
    r->passed = 0;
    r->name = r->type = r->id = "";
}

/* The chat whose messages begin. */
static void
begin_chat(struct reading *r, bool meta)
{
    const bool personal = rel_str_is(r->type, "personal_chat");

    r->open = true;
    r->why = rel_str_is(r->type, "bot_chat")         ? "a chat with a bot"
             : rel_str_is(r->type, "saved_messages") ? "notes to yourself"
             : strstr(r->type, "channel")            ? "a channel"
                                                     : "";
    if (*r->why)
        return;
    *REL_ADD(r->arena, &r->out->chats) = (struct rel_chat){
        .source = meta ? "meta" : "telegram",
        .key = r->id,
        .name = r->name,
        .other = personal && *r->id ? rel_printf(r->arena, "telegram:user%s", r->id) : "",
        .group = strstr(r->type, "group") != NULL};
}

static int64_t
moment(const struct rel_tree *item, bool *wall)
{
    int64_t at = rel_tree_number(item, "date_unixtime", INT64_MIN);

    *wall = false;
    if (at != INT64_MIN)
        return at;
    at = rel_tree_number(item, "timestamp_ms", INT64_MIN);
    if (at != INT64_MIN)
        return at / 1000;
    *wall = true;
    return rel_mail_date(rel_tree_text(item, "date"), &at) ? at : INT64_MIN;
}

static void
item(void *who, const struct rel_tree *t)
{
    struct reading *r = who;
    const bool meta = rel_tree_get(t, "sender_name") != NULL;
    const bool call = rel_str_is(rel_tree_text(t, "action"), "phone_call");
    const char *type = rel_tree_text(t, "type"),
               *id = rel_tree_text(t, call ? "actor_id" : "from_id");
    const char *author =
        meta ? rel_tree_text(t, "sender_name") : rel_tree_text(t, call ? "actor" : "from");
    struct rel_chat_message m = {.channel = call ? REL_CALL : REL_MESSAGE, .line = t->line};

    if (!r->open)
        begin_chat(r, meta);
    if (*r->why) {
        r->passed++;
        return;
    }
    m.at = moment(t, &m.wall);
    if (!meta && !call && *type && !rel_str_is(type, "message")) {
        r->out->system++;
        return;
    }
    if (m.at == INT64_MIN || m.at < 0 || (*author == '\0' && *id == '\0')) {
        if (r->out->problems.n < PROBLEMS)
            *REL_ADD(r->arena, &r->out->problems) = (struct rel_problem){
                t->line, "message", m.at < 0 ? "no date that can be read" : "nobody is named"};
        return;
    }
    m.chat = r->out->chats.n - 1;
    m.author = meta ? mended(r->arena, named(r, author)) : named(r, author);
    m.number = *id ? rel_printf(r->arena, "telegram:%s", id) : "";
    m.minutes = (int)(rel_tree_number(t, "duration_seconds", 0) / 60);
    if (m.minutes < 0 || m.minutes > 7 * 1440)
        m.minutes = 0;
    m.text = text_of(r, t, meta);
    m.media = rel_tree_get(t, "photo") || rel_tree_get(t, "file") || rel_tree_get(t, "photos");
    *REL_ADD(r->arena, &r->out->messages) = m;
}

static void
end_object(struct reading *r)
{
    if (*r->first || *r->last)
        *REL_ADD(r->arena, &r->out->me) =
            rel_printf(r->arena, "%s%s%s", r->first, *r->first && *r->last ? " " : "", r->last);
    r->first = r->last = "";
    end_chat(r);
}

static void
scalar(void *who, int depth, const char *key, const char *text)
{
    struct reading *r = who;
    struct rel_chat *open =
        r->open && r->out->chats.n && !*r->why ? &r->out->chats.v[r->out->chats.n - 1] : NULL;

    (void)depth;
    if (text == NULL)
        end_object(r);
    else if (rel_str_is(key, "name"))
        r->name = named(r, text);
    else if (rel_str_is(key, "type"))
        r->type = named(r, text);
    else if (rel_str_is(key, "id"))
        r->id = named(r, text);
    else if (rel_str_is(key, "first_name"))
        r->first = named(r, text);
    else if (rel_str_is(key, "last_name"))
        r->last = named(r, text);
    else if (rel_str_is(key, "user_id")) { /* of personal_information; of contacts it is no harm */
        if (r->out->me.n == 0)
            *REL_ADD(r->arena, &r->out->me) = rel_printf(r->arena, "telegram:user%s", text);
    } else if (open && rel_str_is(key, "title")) /* Meta says it behind the messages */
        open->name = mended(r->arena, named(r, text));
    else if (open && rel_str_is(key, "thread_path"))
        open->key = named(r, text);
}

static void
find_groups(struct rel_chats *c)
{
    const char *seen[2] = {NULL, NULL};
    size_t chat = SIZE_MAX;

    for (size_t i = 0; i < c->messages.n; i++) { /* the messages of a chat stand together */
        const char *a = c->messages.v[i].author;

        if (c->messages.v[i].chat != chat) {
            seen[0] = seen[1] = NULL;
            chat = c->messages.v[i].chat;
        }
        if (seen[0] == NULL || rel_str_is(seen[0], a))
            seen[0] = a;
        else if (seen[1] == NULL || rel_str_is(seen[1], a))
            seen[1] = a;
        else
            c->chats.v[chat].group = true;
    }
}

enum rel_status
rel_chat_json_read(struct rel_arena *arena, const struct rel_tree_source *source, bool keep_text,
                   struct rel_chats *out, struct rel_err *err)
{
    struct rel_chats chats = {0};
    struct reading r = {.arena = arena,
                        .out = &chats,
                        .keep_text = keep_text,
                        .name = "",
                        .type = "",
                        .id = "",
                        .first = "",
                        .last = "",
                        .why = ""};
    struct rel_tree_source s = *source;
    enum rel_status status;

    s.list = "messages";
    s.item = item;
    s.scalar = scalar;
    s.told = &r;
    status = rel_tree_read(&s, err);
    end_chat(&r);
    find_groups(&chats);
    *out = chats;
    return status;
}

bool
rel_chat_json_looks(const char *bytes, size_t n)
{
    size_t at = n >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

    while (at < n && rel_ascii_space(bytes[at]))
        at++;
    return at < n && bytes[at] == '{'
           && (memmem(bytes, n, "\"messages\"", 10)
               || (memmem(bytes, n, "\"personal_information\"", 22)
                   && memmem(bytes, n, "\"user_id\"", 9))
               || memmem(bytes, n, "\"Here is the data you requested", 31)
               || (memmem(bytes, n, "\"participants\"", 14) && memmem(bytes, n, "\"name\"", 6)));
}

#include "practice/import_chat.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "lib/unicode.h"
#include "lib/zone.h"
#include "practice/chat_read.h"
#include "store/user.h"

#include <stdlib.h>
#include <string.h>

struct day { /* messages of one person, one day and one way, or one call */
    const struct rel_chat_message *first;
    enum rel_chat_way way;
    int64_t at;
    int64_t n;
    struct rel_buf *text;
    const char *key;
};

struct work {
    struct rel_import_run *run;
    struct rel_arena *arena;
    struct rel_chats chats;
    const char **folded;              /* the author of each message */
    const char *display, *short_name; /* the user's, folded */
    struct rel_import_map index;      /* key -> number of the day */
    struct {
        struct day *v;
        size_t n;
    } days;
    int64_t *unknown; /* by chat: messages of which nobody knows whose they are */
    struct rel_found_list found;
};

/* ---------------------------------------------------------------- which of them is the user? */

static bool
is_me(const struct work *w, const struct rel_chat_message *m, const char *folded)
{
    for (size_t i = 0; i < w->chats.me.n; i++) {
        const char *me = w->chats.me.v[i];

        if ((*m->number && rel_str_is(m->number, me))
            || rel_str_is(folded, rel_unicode_fold(w->arena, me)))
            return true;
    }
    return *folded
           && (rel_str_is(folded, w->display)
               || (*w->short_name && rel_str_is(folded, w->short_name)));
}

static enum rel_chat_way
way_of(const struct work *w, size_t i)
{
    const struct rel_chat_message *m = &w->chats.messages.v[i];
    const struct rel_chat *chat = &w->chats.chats.v[m->chat];
    const char *other = rel_unicode_fold(w->arena, chat->name);

    if (m->way != REL_CHAT_UNKNOWN)
        return m->way;
    if (is_me(w, m, w->folded[i]))
        return REL_CHAT_OUT;
    if (*chat->other && *m->number)
        return rel_str_is(chat->other, m->number) ? REL_CHAT_IN : REL_CHAT_OUT;
    if (w->chats.me.n)
        return REL_CHAT_IN;
    if (!chat->group && *other) /* two, and the file is named after the other */
        return rel_str_is(other, w->folded[i]) ? REL_CHAT_IN : REL_CHAT_OUT;
    return REL_CHAT_UNKNOWN;
}

/* In a group only those count as others who are not the user; when the user is nowhere to be seen,
 * nobody knows whose a message is. */
static bool
user_speaks(const struct work *w, size_t chat)
{
    if (w->chats.me.n)
        return true;
    for (size_t i = 0; i < w->chats.messages.n; i++)
        if (w->chats.messages.v[i].chat == chat && is_me(w, &w->chats.messages.v[i], w->folded[i]))
            return true;
    return false;
}

/* ---------------------------------------------------------------- days */

static int64_t
utc_of(const struct work *w, const struct rel_chat_message *m)
{
    int64_t second = ((m->at % 86400) + 86400) % 86400;

    return m->wall ? rel_zone_utc(w->run->ctx->zone, (rel_day)((m->at - second) / 86400),
                                  (int)(second / 60))
                         + second % 60
                   : m->at;
}

/* Whom it was with, as a part of its key. */
static const char *
other_of(const struct work *w, size_t i, enum rel_chat_way way)
{
    const struct rel_chat_message *m = &w->chats.messages.v[i];
    const struct rel_chat *chat = &w->chats.chats.v[m->chat];

    if (m->way != REL_CHAT_UNKNOWN)
        return *m->number ? rel_fold_phone(w->arena, m->number) : w->folded[i];
    if (way == REL_CHAT_IN)
        return *m->number ? m->number : w->folded[i];
    return chat->group    ? rel_printf(w->arena, "all of %s %s", chat->key, chat->name)
           : *chat->other ? chat->other
                          : rel_unicode_fold(w->arena, chat->name);
}

static void
count(struct work *w, size_t i, enum rel_chat_way way)
{
    const struct rel_chat_message *m = &w->chats.messages.v[i];
    const struct rel_chat *chat = &w->chats.chats.v[m->chat];
    const int64_t at = utc_of(w, m);
    const char *key = m->channel == REL_CALL
                          ? rel_printf(w->arena, "%s call %s %lld %s", chat->source,
                                       other_of(w, i, way), (long long)at, rel_chat_way_word(way))
                          : rel_printf(w->arena, "%s %s%s %d %s", chat->source,
                                       chat->group ? "group " : "", other_of(w, i, way),
                                       rel_zone_day(w->run->ctx->zone, at), rel_chat_way_word(way));
    int64_t number = *rel_import_map_put(&w->index, key, (int64_t)w->days.n);
    struct day *d;

    if ((size_t)number == w->days.n) {
        d = REL_ADD(w->arena, &w->days);
        *d = (struct day){.first = m, .way = way, .at = at, .key = key};
    } else
        d = &w->days.v[number];
    d->n++;
    if (at < d->at)
        d->at = at;
    if (*m->text && w->run->wish->keep_text) {
        if (d->text == NULL) {
            d->text = rel_xmalloc(sizeof(*d->text));
            *d->text = (struct rel_buf){0};
        }
        if (d->text->n + strlen(m->text) < REL_MAX_NOTE)
            rel_buf_addf(d->text, "%s%s", d->text->n ? "\n" : "", m->text);
    }
}

static struct rel_found_person
person(const struct work *w, const char *name, const char *number)
{
    struct rel_found_person p = {.name = name, .value = number, .folded = "", .kind = REL_TEL};

    if (*number == '\0')
        return p;
    if (rel_str_starts(number, "telegram:"))
        p.kind = REL_IMPP;
    else if (rel_str_starts(number, "http"))
        p.kind = REL_PROFILE;
    p.folded =
        p.kind == REL_TEL ? rel_fold_phone(w->arena, number) : rel_unicode_fold(w->arena, number);
    if (*p.folded == '\0')
        p.value = "";
    if (p.kind == REL_TEL && rel_str_is(name, number))
        p.name = "";
    return p;
}

/* Everybody of the group who ever spoke in it, without the user. */
static void
add_group(struct work *w, const struct day *d, struct rel_found *f)
{
    struct rel_import_map seen = {0};

    for (size_t i = 0; i < w->chats.messages.n && f->who.n <= REL_MAX_PEOPLE_PER_MAIL; i++) {
        const struct rel_chat_message *m = &w->chats.messages.v[i];
        int64_t before = (int64_t)seen.n;

        if (m->chat != d->first->chat || way_of(w, i) != REL_CHAT_IN
            || *rel_import_map_put(&seen, *m->number ? m->number : w->folded[i], before) != before)
            continue;
        *REL_ADD(w->arena, &f->who) = person(w, m->author, m->number);
    }
    rel_import_map_free(&seen);
    if (f->who.n > REL_MAX_PEOPLE_PER_MAIL)
        f->reason = "to a group of more than 10 people";
}

static void
add_found(struct work *w, const struct day *d)
{
    const struct rel_chat_message *m = d->first;
    const struct rel_chat *chat = &w->chats.chats.v[m->chat];
    struct rel_found *f = REL_ADD(w->arena, &w->found);
    const char *counted =
        m->channel == REL_CALL
            ? "call"
            : rel_printf(w->arena, "%lld message%s", (long long)d->n, d->n == 1 ? "" : "s");

    *f = (struct rel_found){.key = d->key,
                            .at = d->at,
                            .minutes = m->channel == REL_CALL ? m->minutes : 0,
                            .channel = m->channel,
                            .direction = d->way == REL_CHAT_OUT ? REL_OUTBOUND : REL_INBOUND,
                            .subject = m->channel == REL_CALL ? "" : counted,
                            .note = d->text ? rel_strdup(w->arena, rel_buf_str(d->text)) : "",
                            .line = m->line,
                            .reason = ""};
    if (m->way != REL_CHAT_UNKNOWN || d->way == REL_CHAT_IN)
        *REL_ADD(w->arena, &f->who) = person(w, m->author, m->number);
    else if (chat->group)
        add_group(w, d, f);
    else
        *REL_ADD(w->arena, &f->who) = person(w, chat->name, chat->other);
    f->what = rel_printf(w->arena, "%s %s %.100s", counted, d->way == REL_CHAT_OUT ? "to" : "from",
                         d->way == REL_CHAT_OUT && chat->group ? chat->name
                         : f->who.n == 0                       ? "nobody"
                         : *f->who.v[0].name                   ? f->who.v[0].name
                                                               : f->who.v[0].value);
    if (d->text) {
        rel_buf_free(d->text);
        free(d->text);
    }
}

/* What is left out, in one item each, so that all is accounted for. */
static void
add_skipped(struct work *w)
{
    for (size_t i = 0; i < w->chats.chats.n; i++)
        if (w->unknown[i])
            *REL_ADD(w->arena, &w->found) = (struct rel_found){
                .key = "",
                .subject = "",
                .note = "",
                .what = rel_printf(w->arena, "%lld messages", (long long)w->unknown[i]),
                .reason = "not known which of them is you: relatum me --name \"as it stands "
                          "there\""};
    for (size_t i = 0; i < w->chats.problems.n; i++)
        *REL_ADD(w->arena, &w->found) = (struct rel_found){.key = "",
                                                           .subject = "",
                                                           .note = "",
                                                           .line = w->chats.problems.v[i].line,
                                                           .what = w->chats.problems.v[i].what,
                                                           .reason = w->chats.problems.v[i].reason};
}

static void
work_out(struct work *w)
{
    size_t n = w->chats.messages.n;
    bool *speaks = rel_alloc(w->arena, w->chats.chats.n + 1);

    w->folded = rel_alloc(w->arena, (n + 1) * sizeof(*w->folded));
    w->unknown = rel_alloc(w->arena, (w->chats.chats.n + 1) * sizeof(*w->unknown));
    for (size_t i = 0; i < n; i++)
        w->folded[i] =
            i && rel_str_is(w->chats.messages.v[i].author, w->chats.messages.v[i - 1].author)
                ? w->folded[i - 1]
                : rel_unicode_fold(w->arena, w->chats.messages.v[i].author);
    for (size_t i = 0; i < w->chats.chats.n; i++)
        speaks[i] = w->chats.chats.v[i].group && user_speaks(w, i);
    for (size_t i = 0; i < n; i++) {
        size_t chat = w->chats.messages.v[i].chat;
        enum rel_chat_way way = way_of(w, i);

        if (way == REL_CHAT_UNKNOWN && speaks[chat])
            way = REL_CHAT_IN;
        if (way == REL_CHAT_UNKNOWN)
            w->unknown[chat]++;
        else
            count(w, i, way);
    }
    for (size_t i = 0; i < w->days.n; i++)
        add_found(w, &w->days.v[i]);
    add_skipped(w);
    rel_import_map_free(&w->index);
}

enum rel_status
rel_import_chat(struct rel_import_run *run, const struct rel_place *place, struct rel_file *file,
                enum rel_what what, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct work w = {.run = run, .arena = arena};
    struct rel_me me;

    if (rel_user_load(run->ctx->db, arena, run->ctx->user, run->ctx->book, &me, err))
        return err->status;
    w.display = rel_unicode_fold(arena, me.display);
    w.short_name = rel_unicode_fold(arena, me.name);
    rel_chat_read(arena, place->name, file, what, run->wish->keep_text, &w.chats);
    work_out(&w);
    return rel_import_found_all(run, place, &w.found, err);
}

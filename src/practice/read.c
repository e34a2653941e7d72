#include "practice/read.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/str.h"
#include "formats/csv_people.h"
#include "formats/feed.h"
#include "formats/ical.h"
#include "formats/ldif.h"
#include "formats/mail.h"
#include "formats/mbox.h"
#include "formats/monica.h"
#include "formats/vcard.h"
#include "practice/chat_read.h"
#include "sources/file.h"
#include "sources/maildir.h"
#include "sources/walk.h"

/* One file, or one Maildir, being read. */
struct reading {
    const struct rel_read_tell *tell;
    struct rel_csv_maps maps;
    struct rel_arena *arena; /* of one card or message */
};

static void
problem(const struct reading *r, int64_t line, const char *what, const char *reason)
{
    struct rel_problem p = {line, what, reason};

    if (r->tell->problem)
        r->tell->problem(r->tell->who, &p);
}

static void
problems(const struct reading *r, const struct rel_problem_list *list)
{
    for (size_t i = 0; r->tell->problem && i < list->n; i++)
        r->tell->problem(r->tell->who, &list->v[i]);
}

static void
begin(const struct reading *r, const char *file, enum rel_read_kind kind)
{
    if (r->tell->begin)
        r->tell->begin(r->tell->who, file, kind);
}

static void
end(const struct reading *r)
{
    if (r->tell->end)
        r->tell->end(r->tell->who);
}

static void
card(const struct reading *r, const struct rel_card *c)
{
    if (r->tell->card)
        r->tell->card(r->tell->who, c);
    problems(r, &c->problems);
}

/* ---- cards ---- */

/* UTF-16 cannot be split as bytes: such a file is read whole, up to the window's most. */
static enum rel_status
read_wide(const struct reading *r, struct rel_file *file, struct rel_err *err)
{
    struct rel_card_list cards = {0};
    struct rel_problem_list between = {0};

    if (rel_file_fill(file, REL_FILE_WINDOW, err))
        return err->status;
    rel_vcard_read_all(r->arena, file->v, file->n, &cards, &between);
    for (size_t i = 0; i < cards.n; i++)
        card(r, &cards.v[i]);
    problems(r, &between);
    if (!file->last)
        problem(r, 0, "", "only the first 64 MiB were read, as the file is in UTF-16");
    return REL_OK;
}

static enum rel_status
read_cards(const struct reading *r, struct rel_file *file, struct rel_err *err)
{
    struct rel_vcard_span span = {0};
    enum rel_vcard_found found;

    if (*rel_vcard_wide(file->v, file->n))
        return read_wide(r, file, err);
    while ((found = rel_vcard_next(file->v, file->n, file->last, &span)) != REL_VCARD_END) {
        if (found == REL_VCARD_CARD) {
            struct rel_card c;

            rel_vcard_read(r->arena, file->v + span.at, span.n, span.line, &c);
            card(r, &c);
            rel_arena_reset(r->arena);
        } else if (found == REL_VCARD_PROBLEM)
            problem(r, span.line, "", span.reason);
        rel_file_take(file, span.used);
        if (found == REL_VCARD_MORE && rel_file_fill(file, file->n + REL_FILE_BLOCK, err))
            return err->status;
    }
    return REL_OK;
}

/* ---- mail ---- */

static void
message(const struct reading *r, const char *header, size_t n, int64_t line, bool cut)
{
    struct rel_mail mail;
    struct rel_err err;

    if (cut)
        problem(r, line, "", "the message's header is longer than 1 MiB; its beginning was read");
    if (rel_mail_read(r->arena, header, n, &mail, &err))
        problem(r, line, "", rel_strdup(r->arena, err.text));
    else {
        if (r->tell->mail)
            r->tell->mail(r->tell->who, &mail, line);
        problems(r, &mail.problems);
    }
    rel_arena_reset(r->arena);
}

static size_t
peek(void *who, int64_t at, char *to, size_t n)
{
    return rel_file_peek(who, at, to, n);
}

static enum rel_status
read_mbox(const struct reading *r, struct rel_file *file, struct rel_err *err)
{
    struct rel_mbox mbox = {.peek = peek, .who = file};
    struct rel_mbox_span span;
    enum rel_mbox_event event;
    size_t used;

    while ((event = rel_mbox_next(&mbox, file->v, file->n, file->last, &used, &span))
           != REL_MBOX_END) {
        if (event == REL_MBOX_MESSAGE)
            message(r, file->v + span.start, span.n, span.line, span.cut);
        rel_file_take(file, used);
        if (event == REL_MBOX_MORE && rel_file_fill(file, file->n + REL_FILE_BLOCK, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
read_message(const struct reading *r, struct rel_file *file, struct rel_err *err)
{
    size_t n;

    if (rel_file_fill(file, REL_MAX_MAIL_HEADER, err))
        return err->status;
    n = file->n > REL_MAX_MAIL_HEADER ? REL_MAX_MAIL_HEADER : file->n;
    message(r, file->v, n, 1, false);
    return REL_OK;
}

static enum rel_status
read_maildir(const struct reading *r, const struct rel_place *place, struct rel_err *err)
{
    REL_AUTO(rel_maildir) *maildir = NULL;
    REL_BUF(header);

    if (rel_maildir_open(place->path, &maildir, err))
        return err->status;
    begin(r, place->name, REL_READ_MAIL);
    for (int64_t i = 0; i < rel_maildir_count(maildir); i++) {
        struct rel_err one;
        bool cut = false;

        if (rel_maildir_read(maildir, i, &header, &cut, &one))
            problem(r, 0, rel_maildir_name(maildir, i), one.text);
        else
            message(r, header.v, header.n, 0, cut);
    }
    end(r);
    return REL_OK;
}

/* ---- what is read whole ---- */

static void
read_calendar(const struct reading *r, const struct rel_file *file)
{
    struct rel_calendar c;

    rel_ical_read(r->arena, file->v, file->n, NULL, &c);
    for (size_t i = 0; i < c.events.n; i++) {
        if (r->tell->event)
            r->tell->event(r->tell->who, &c.events.v[i]);
        problems(r, &c.events.v[i].problems);
    }
    problems(r, &c.others);
    problems(r, &c.problems);
}

static enum rel_status
read_feed(const struct reading *r, const struct rel_file *file, struct rel_err *err)
{
    struct rel_feed feed;

    if (rel_feed_read(r->arena, file->v, file->n, &feed, err))
        return err->status;
    for (size_t i = 0; r->tell->item && i < feed.items.n; i++)
        r->tell->item(r->tell->who, &feed.items.v[i]);
    problems(r, &feed.problems);
    return REL_OK;
}

static void
read_people(const struct reading *r, const struct rel_file *file, bool ldif)
{
    struct rel_card_list cards = {0};
    struct rel_problem_list between = {0};

    if (ldif)
        rel_ldif_read(r->arena, file->v, file->n, &cards, &between);
    else
        rel_csv_people(r->arena, file->v, file->n, &r->maps, &cards, &between);
    for (size_t i = 0; i < cards.n; i++)
        card(r, &cards.v[i]);
    problems(r, &between);
}

static enum rel_status
read_monica(const struct reading *r, const struct rel_file *file, struct rel_err *err)
{
    struct rel_monica m;

    if (rel_monica_read(r->arena, file->v, file->n, &m, err))
        return err->status;
    for (size_t i = 0; i < m.cards.n; i++)
        card(r, &m.cards.v[i]);
    return REL_OK;
}

static void
read_chat(const struct reading *r, const char *name, struct rel_file *file, enum rel_what what)
{
    struct rel_chats c;

    rel_chat_read(r->arena, name, file, what, true, &c);
    for (size_t i = 0; r->tell->chat && i < c.messages.n; i++)
        r->tell->chat(r->tell->who, &c.chats.v[c.messages.v[i].chat], &c.messages.v[i]);
    problems(r, &c.problems);
}

/* ---- any place ---- */

static enum rel_status
read_by(const struct reading *r, const char *name, struct rel_file *file, enum rel_what what,
        struct rel_err *err)
{
    const bool streams = what == REL_WHAT_CHAT_JSON || what == REL_WHAT_SMS;

    if (what > REL_WHAT_MAIL && !streams && rel_file_fill(file, REL_FILE_WINDOW, err))
        return err->status;
    if (what > REL_WHAT_MAIL && !streams && !file->last)
        problem(r, 0, "", "only the first 64 MiB were read");
    switch (what) {
    case REL_WHAT_CARDS:
        return read_cards(r, file, err);
    case REL_WHAT_MBOX:
        return read_mbox(r, file, err);
    case REL_WHAT_MAIL:
        return read_message(r, file, err);
    case REL_WHAT_CALENDAR:
        read_calendar(r, file);
        return REL_OK;
    case REL_WHAT_FEED:
        return read_feed(r, file, err);
    case REL_WHAT_MONICA:
        return read_monica(r, file, err);
    case REL_WHAT_TABLE:
    case REL_WHAT_LDIF:
    case REL_WHAT_OTHER:
        read_people(r, file, what == REL_WHAT_LDIF);
        return REL_OK;
    case REL_WHAT_MESSAGES:
    case REL_WHAT_WHATSAPP:
    case REL_WHAT_CHAT_JSON:
    case REL_WHAT_SMS:
        read_chat(r, name, file, what);
        return REL_OK;
    }
    return REL_OK;
}

static enum rel_read_kind
kind_of(enum rel_what what)
{
    switch (what) {
    case REL_WHAT_MBOX:
    case REL_WHAT_MAIL:
        return REL_READ_MAIL;
    case REL_WHAT_CALENDAR:
        return REL_READ_EVENTS;
    case REL_WHAT_FEED:
        return REL_READ_FEED;
    case REL_WHAT_MESSAGES:
    case REL_WHAT_WHATSAPP:
    case REL_WHAT_CHAT_JSON:
    case REL_WHAT_SMS:
        return REL_READ_CHAT;
    default:
        return REL_READ_CARDS;
    }
}

static enum rel_status
read_file(const struct reading *r, const struct rel_place *place, struct rel_err *err)
{
    REL_AUTO(rel_file) *file = NULL;
    const char *other;
    enum rel_what what;
    enum rel_status status;

    if (rel_file_open(place->path, &file, err) || rel_file_fill(file, REL_WHAT_LOOK, err))
        return err->status;
    what = rel_practice_what(file->v, file->n, &other);
    if (what == REL_WHAT_OTHER && !(r->maps.n && rel_str_is(other, REL_WHAT_A_TABLE)))
        return rel_practice_what_refuse(place->name, other, err);
    begin(r, place->name, kind_of(what));
    status = read_by(r, place->name, file, what, err);
    if (status) /* the disk failed on the way: what was read stands, and the rest is missing */
        problem(r, 0, "", err->text);
    end(r);
    return REL_OK;
}

enum rel_status
rel_practice_read(const char *path, const struct rel_csv_map *maps, size_t maps_n,
                  const struct rel_read_tell *tell, struct rel_err *err)
{
    REL_AUTO(rel_arena) *places_arena = rel_arena_new();
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct reading r = {tell, {maps, maps_n}, arena};
    struct rel_place_list places = {0};

    if (rel_walk(places_arena, path, &places, err))
        return err->status;
    for (size_t i = 0; i < places.n; i++) {
        struct rel_err one = {0};
        enum rel_status status = places.v[i].kind == REL_PLACE_MAILDIR
                                     ? read_maildir(&r, &places.v[i], &one)
                                     : read_file(&r, &places.v[i], &one);

        if (status && places.n == 1) {
            *err = one;
            return status;
        }
        if (status && tell->failed)
            tell->failed(tell->who, places.v[i].name, &one);
        rel_arena_reset(arena);
    }
    return REL_OK;
}

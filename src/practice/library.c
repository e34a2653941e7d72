#include "practice/library.h"

#include "base/limits.h"
#include "core/library.h"
#include "formats/feed.h"
#include "lib/zone.h"
#include "practice/deed.h"
#include "practice/ledger.h"
#include "practice/match.h"
#include "practice/match_find.h"
#include "sources/file.h"
#include "store/article.h"
#include "store/contact.h"
#include "store/match.h"

#include <string.h>

enum { WHO = 20, HAD = 100, MOST_FEED = 16 << 20 };

enum rel_status
rel_practice_library(struct rel_ctx *ctx, bool closed, size_t most, struct rel_article_list *out,
                     const char **nudge, struct rel_err *err)
{
    rel_day newest;

    if (rel_article_list(ctx->db, ctx->arena, ctx->user, ctx->book, closed, most, out, err)
        || rel_article_newest(ctx->db, ctx->user, ctx->book, &newest, err))
        return err->status;
    *nudge = rel_library_nudge(ctx->arena, newest, ctx->today);
    return REL_OK;
}

enum rel_status
rel_practice_library_item(struct rel_ctx *ctx, rel_id article, struct rel_article *out,
                          struct rel_match_list *who, struct rel_article_sents *had,
                          struct rel_err *err)
{
    if (rel_article_load(ctx->db, ctx->arena, ctx->user, ctx->book, article, out, err)
        || rel_match_of_article(ctx->db, ctx->arena, ctx->user, article, WHO, who, err)
        || rel_practice_match_words(ctx, who, err)
        || rel_article_sent_list(ctx->db, ctx->arena, ctx->user, article, HAD, had, err))
        return err->status;
    return REL_OK;
}

static enum rel_status
check(struct rel_ctx *ctx, const struct rel_article *a, struct rel_err *err)
{
    if (!*a->title) {
        rel_fail(err, REL_BAD_INPUT, "it has no title");
        return rel_advise(err, "title", "Say what it is in a line.");
    }
    if (strlen(a->title) > REL_MAX_NAME || strlen(a->url) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "title and address are at most %d bytes long", REL_MAX_NAME);
        return rel_advise(err, "title", "Put more into the text.");
    }
    if (strlen(a->text) > REL_MAX_NOTE) {
        rel_fail(err, REL_BAD_INPUT, "the text is longer than %d bytes", REL_MAX_NOTE);
        return rel_advise(err, "text", "Shorten it.");
    }
    if (a->kind == REL_ARTICLE_STORY && !a->contact) {
        rel_fail(err, REL_BAD_INPUT, "a success story tells about somebody");
        return rel_advise(err, "contact", "Say about whom: --about WHO.");
    }
    if (a->kind == REL_ARTICLE_STORY && (a->consent == REL_NO_DAY || a->consent > ctx->today)) {
        rel_fail(err, REL_BAD_INPUT, "a success story needs the consent of whom it tells about");
        return rel_advise(err, "consent",
                          "Ask them, then give the day they agreed: --consent DAY.");
    }
    return REL_OK;
}

/* The row and its matches, inside a deed. */
static enum rel_status
write_one(struct rel_deed *deed, const struct rel_article *a, struct rel_err *err)
{
    if (rel_deed_row(deed, "article", a->id, a->contact, err)
        || rel_article_write(deed->ctx->db, a, err) || rel_practice_match_article_in(deed, a, err))
        return err->status;
    return REL_OK;
}

static struct rel_article
made(struct rel_ctx *ctx, const struct rel_article *from)
{
    struct rel_article a = *from;

    a.id = rel_id_new();
    a.book = ctx->book;
    a.user = ctx->user;
    a.made = ctx->today;
    a.closed = REL_NO_DAY;
    return a;
}

enum rel_status
rel_practice_library_add(struct rel_ctx *ctx, const struct rel_article *article, rel_id *out,
                         rel_id *change, struct rel_err *err)
{
    struct rel_article a = made(ctx, article);
    struct rel_contact_hit who;
    rel_id known;
    REL_DEED(deed);

    a.feed = a.guid = "";
    a.published = REL_NO_DAY;
    if (check(ctx, &a, err)
        || (a.contact && rel_contact_hit(ctx->db, ctx->arena, ctx->book, a.contact, &who, err))
        || rel_deed_begin(&deed, ctx, "library", err)
        || rel_article_by_url(ctx->db, ctx->user, ctx->book, a.url, &known, err))
        return err->status;
    if (known) {
        rel_fail(err, REL_CONFLICT, "that address is in the library already");
        return rel_advise(err, "url", "See: relatum library");
    }
    if (write_one(&deed, &a, err)
        || rel_deed_end(&deed, change, err, "In the library: %s", a.title))
        return err->status;
    *out = a.id;
    return REL_OK;
}

enum rel_status
rel_practice_library_set(struct rel_ctx *ctx, const struct rel_article *a, rel_id *change,
                         struct rel_err *err)
{
    struct rel_article old;
    REL_DEED(deed);

    if (check(ctx, a, err) || rel_deed_begin(&deed, ctx, "library", err)
        || rel_article_load(ctx->db, ctx->arena, ctx->user, ctx->book, a->id, &old, err)
        || write_one(&deed, a, err)
        || rel_deed_end(&deed, change, err, "%s: %s",
                        a->closed == REL_NO_DAY ? "In the library" : "Put away", a->title))
        return err->status;
    return REL_OK;
}

/* ---------------------------------------------------------------- feeds */

static enum rel_status
take_item(struct rel_deed *deed, const struct rel_feed_item *item, const char *feed,
          struct rel_library_fed *fed, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_article a = {.kind = REL_ARTICLE_PIECE,
                            .title = *item->title ? item->title : item->link,
                            .url = item->link,
                            .text = item->summary,
                            .feed = feed,
                            .guid = item->guid,
                            .consent = REL_NO_DAY,
                            .published = item->at == INT64_MIN ? REL_NO_DAY
                                                               : rel_zone_day(ctx->zone, item->at)};
    rel_id known;

    a = made(ctx, &a);
    if (rel_article_by_guid(ctx->db, ctx->user, ctx->book, feed, a.guid, &known, err)
        || (!known && rel_article_by_url(ctx->db, ctx->user, ctx->book, a.url, &known, err)))
        return err->status;
    if (known) {
        fed->known++;
        return REL_OK;
    }
    if (check(ctx, &a, err)) { /* too long, or nothing that names it: said, not stored */
        if (!fed->problems++)
            fed->problem = rel_strdup(ctx->arena, err->text);
        return REL_OK;
    }
    fed->added++;
    return write_one(deed, &a, err);
}

enum rel_status
rel_practice_library_feed(struct rel_ctx *ctx, const char *bytes, size_t n, const char *feed,
                          struct rel_library_fed *out, rel_id *change, struct rel_err *err)
{
    struct rel_library_fed fed = {.problem = ""};
    struct rel_feed read;
    REL_DEED(deed);

    if (rel_feed_read(ctx->arena, bytes, n, &read, err)
        || rel_deed_begin(&deed, ctx, "library", err))
        return err->status;
    fed.title = *read.title ? read.title : feed;
    fed.problems = (int)read.problems.n;
    if (read.problems.n)
        fed.problem = read.problems.v[0].reason;
    for (size_t i = read.items.n; i-- > 0;) /* the oldest first: the newest gets the newest id */
        if (take_item(&deed, &read.items.v[i], *read.link ? read.link : feed, &fed, err))
            return err->status;
    if (rel_deed_end(&deed, change, err, "From the feed %s: %d new", fed.title, fed.added))
        return err->status;
    *out = fed;
    return REL_OK;
}

enum rel_status
rel_practice_library_file(struct rel_ctx *ctx, const char *path, struct rel_library_fed *out,
                          rel_id *change, struct rel_err *err)
{
    REL_AUTO(rel_file) *file = NULL;
    const char *name = strrchr(path, '/');

    if (rel_file_open(path, &file, err) || rel_file_fill(file, MOST_FEED, err))
        return err->status;
    if (!file->last) {
        rel_fail(err, REL_BAD_INPUT, "the feed is larger than %d MiB", MOST_FEED >> 20);
        return rel_advise(err, "file", "Feeds are small; is this the right file?");
    }
    return rel_practice_library_feed(ctx, file->v, file->n, name ? name + 1 : path, out, change,
                                     err);
}

/* ---------------------------------------------------------------- sending */

enum rel_status
rel_practice_library_sent(struct rel_ctx *ctx, rel_id article, rel_id contact,
                          enum rel_article_answer answer, enum rel_channel channel, rel_id *change,
                          struct rel_err *err)
{
    struct rel_article a;
    struct rel_contact_hit who;
    struct rel_article_sent sent = {.contact = contact,
                                    .article = article,
                                    .state = answer,
                                    .day = ctx->today,
                                    .channel = channel};
    struct rel_ledger_entry given = {.contact = contact,
                                     .side = REL_GIVE,
                                     .kind = REL_VALUE_ARTICLE,
                                     .day = REL_NO_DAY,
                                     .trust = true,
                                     .row = article,
                                     .thanked = REL_NO_DAY,
                                     .returned = REL_NO_DAY};
    bool had;
    rel_id entry;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "library", err)
        || rel_article_load(ctx->db, ctx->arena, ctx->user, ctx->book, article, &a, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err)
        || rel_article_had(ctx->db, ctx->user, contact, article, &had, err))
        return err->status;
    if (had) {
        rel_fail(err, REL_CONFLICT, "%s had it already, or it was not for them", who.name);
        return rel_advise(err, "contact", "Send something else: relatum library");
    }
    given.words = a.title;
    given.kind = a.kind == REL_ARTICLE_GIFT ? REL_VALUE_GIFT : REL_VALUE_ARTICLE;
    if (rel_deed_row(&deed, "article_sent", contact, contact, err)
        || rel_article_sent_write(ctx->db, ctx->user, &sent, err)
        || (answer == REL_ARTICLE_SENT && rel_practice_ledger_in(&deed, &given, &entry, err))
        || rel_deed_end(&deed, change, err,
                        answer == REL_ARTICLE_SENT ? "Sent to %s: %s" : "Not for %s: %s", who.name,
                        a.title))
        return err->status;
    return REL_OK;
}

#include "practice/log.h"

#include "base/limits.h"
#include "core/standing.h"
#include "core/touchpoint.h"
#include "core/words_measure.h"
#include "lib/crypto.h"
#include "lib/zone.h"
#include "practice/deed.h"
#include "practice/pace.h"
#include "practice/prefer.h"
#include "practice/promise.h"
#include "practice/sequence.h"
#include "practice/standing.h"
#include "practice/touchpoint.h"
#include "store/contact.h"
#include "store/interaction.h"
#include "store/promise.h"
#include "store/touchpoint.h"

#include <string.h>

enum {
    MOST_MINUTES = 7 * 24 * 60,
    CLOCK_SLACK = 300, /* seconds a client's clock may be ahead */
};

enum rel_status
rel_practice_log_check(struct rel_ctx *ctx, const struct rel_log *log, struct rel_err *err)
{
    if (!log->who.n) {
        rel_fail(err, REL_BAD_INPUT, "nobody was named");
        return rel_advise(err, "who", "Say with whom: --who NAME.");
    }
    if (log->who.n > REL_MAX_WHO) {
        rel_fail(err, REL_BAD_INPUT, "%zu people are more than one contact can hold (%d)",
                 log->who.n, REL_MAX_WHO);
        return rel_advise(err, "who", "Log it in parts.");
    }
    if (log->at > ctx->now + CLOCK_SLACK) {
        rel_fail(err, REL_BAD_INPUT, "this moment is still to come");
        return rel_advise(err, "at", "To plan contact, use: relatum next WHO DAY");
    }
    if (log->minutes < 0 || log->minutes > MOST_MINUTES) {
        rel_fail(err, REL_BAD_INPUT, "%d minutes cannot be", log->minutes);
        return rel_advise(err, "minutes", "Give 1 to %d, or leave it out.", MOST_MINUTES);
    }
    if (strlen(log->note) > REL_MAX_NOTE) {
        rel_fail(err, REL_BAD_INPUT, "the note is longer than %d bytes", REL_MAX_NOTE);
        return rel_advise(err, "note", "Shorten it.");
    }
    if (log->has_next && rel_practice_next_check(ctx, log->next_day, err))
        return err->status;
    for (size_t i = 0; i < log->promises.n; i++)
        if (rel_practice_promise_check(ctx, log->promises.v[i].text, log->promises.v[i].due, err))
            return err->status;
    return REL_OK;
}

/* Plans that this contact was: not announced ones are met by evidence in the standing as well. */
static enum rel_status
close_plans(struct rel_deed *deed, rel_id contact, rel_day day, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_touchpoint_list planned;

    if (rel_touchpoint_planned(ctx->db, ctx->arena, ctx->user, contact, &planned, err))
        return err->status;
    for (size_t i = 0; i < planned.n; i++) {
        struct rel_touchpoint *t = &planned.v[i];

        if (!rel_touchpoint_near(t, day))
            continue;
        t->state = REL_DONE;
        t->closed = day;
        if (rel_deed_row(deed, "touchpoint", t->id, contact, err)
            || rel_touchpoint_write(ctx->db, t, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
write_promises(struct rel_deed *deed, const struct rel_log *log, rel_id contact, rel_id interaction,
               struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;

    for (size_t i = 0; i < log->promises.n; i++) {
        const struct rel_log_promise *said = &log->promises.v[i];
        struct rel_promise p = {.id = rel_id_new(),
                                .book = ctx->book,
                                .user = ctx->user,
                                .contact = contact,
                                .side = said->side,
                                .text = said->text,
                                .due = said->due,
                                .state = REL_OPEN,
                                .made = rel_zone_day(ctx->zone, log->at),
                                .closed = REL_NO_DAY,
                                .interaction = interaction};

        if (rel_deed_row(deed, "promise", p.id, contact, err)
            || rel_promise_write(ctx->db, &p, err))
            return err->status;
    }
    return REL_OK;
}

static enum rel_status
write_for(struct rel_deed *deed, const struct rel_log *log, rel_id contact, rel_id interaction,
          struct rel_err *err)
{
    struct rel_touchpoint next = {.contact = contact,
                                  .day = log->next_day,
                                  .channel = log->next_channel,
                                  .announced = log->next_announced,
                                  .what = log->next_what};
    rel_day day = rel_zone_day(deed->ctx->zone, log->at);
    rel_id id;

    rel_deed_touch(deed, contact);
    if (log->direction != REL_INBOUND
        && (close_plans(deed, contact, day, err)
            || rel_practice_sequence_touched(deed, contact, day, err)))
        return err->status;
    if (log->has_next && rel_practice_next_in(deed, &next, &id, err))
        return err->status;
    return write_promises(deed, log, contact, interaction, err);
}

/* What speaks against how it was, or against how it is planned to be next. */
static enum rel_status
warn(struct rel_ctx *ctx, const struct rel_log *log, struct rel_logged_person *p,
     struct rel_err *err)
{
    if (rel_practice_prefer_warning(ctx, p->contact, p->name,
                                    log->direction == REL_INBOUND ? REL_CHANNELS : log->channel,
                                    log->at, &p->warning, err))
        return err->status;
    if (log->direction == REL_OUTBOUND
        && rel_practice_pace_warning(ctx, p->contact, log->channel, ctx->today, &p->warning, err))
        return err->status;
    return *p->warning || !log->has_next
               ? REL_OK
               : rel_practice_prefer_warning(ctx, p->contact, p->name, log->next_channel, INT64_MIN,
                                             &p->warning, err);
}

/* Whom it was with, and when they come up next. */
enum rel_status
rel_practice_log_tell(struct rel_ctx *ctx, const struct rel_log *log, struct rel_logged *out,
                      struct rel_err *err)
{
    for (size_t i = 0; i < log->who.n; i++) {
        struct rel_logged_person *p = REL_ADD(ctx->arena, out);
        struct rel_contact_hit hit;
        struct rel_pair pair;

        if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, log->who.v[i], &hit, err)
            || rel_practice_pair(ctx, ctx->arena, log->who.v[i], &pair, err))
            return err->status;
        p->contact = hit.id;
        p->name = hit.name;
        if (warn(ctx, log, p, err))
            return err->status;
        p->next_touch = pair.standing.next_touch;
        p->sentence = rel_words_next(ctx->arena, &pair.standing, &pair.cadence, ctx->today);
    }
    return REL_OK;
}

/* The same uid is the same interaction: its id is 63 bits of the uid's hash, kept apart by book. */
rel_id
rel_practice_log_id(const struct rel_ctx *ctx, const char *uid)
{
    unsigned char hash[REL_CRYPTO_HASH];
    const char *named;
    uint64_t id = 0;

    if (!*uid)
        return rel_id_new();
    named = rel_printf(ctx->arena, "%lld %s", (long long)ctx->book, uid);
    rel_crypto_hash(named, strlen(named), hash);
    for (int i = 0; i < 8; i++)
        id = id << 8 | hash[i];
    return (rel_id)(id >> 1 | 1); /* never 0 */
}

static const char *
summary(struct rel_ctx *ctx, const struct rel_log *log, const struct rel_contact_hit *first)
{
    static const char *const nouns[] = {"a call",     "a mail",    "a letter",  "a card",
                                        "a gift",     "a meeting", "a message", "a visit",
                                        "an article", "an event"};

    return log->who.n == 1
               ? rel_printf(ctx->arena, "Logged %s with %s", nouns[log->channel], first->name)
               : rel_printf(ctx->arena, "Logged %s with %s and %zu more", nouns[log->channel],
                            first->name, log->who.n - 1);
}

enum rel_status
rel_practice_log_in(struct rel_deed *deed, const struct rel_log *log, rel_id interaction,
                    struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_interaction happened = {.id = interaction,
                                       .book = ctx->book,
                                       .user = ctx->user,
                                       .at = log->at,
                                       .minutes = log->minutes,
                                       .channel = log->channel,
                                       .direction = log->direction,
                                       .subject = "",
                                       .note = log->note};

    happened.who.v = log->who.v;
    happened.who.n = log->who.n;
    if (rel_deed_interaction(deed, interaction, err)
        || rel_interaction_insert(ctx->db, &happened, err))
        return err->status;
    for (size_t i = 0; i < log->who.n; i++)
        if (write_for(deed, log, log->who.v[i], interaction, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_log(struct rel_ctx *ctx, const struct rel_log *log, struct rel_logged *out,
                 struct rel_err *err)
{
    struct rel_logged logged = {0};
    struct rel_contact_hit first;
    REL_DEED(deed);

    if (rel_practice_log_check(ctx, log, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, log->who.v[0], &first, err))
        return err->status;
    logged.interaction = rel_practice_log_id(ctx, log->uid);
    if (rel_deed_begin(&deed, ctx, "log", err)
        || rel_interaction_exists(ctx->db, ctx->book, logged.interaction, &logged.again, err))
        return err->status;
    if (!logged.again
        && (rel_practice_log_in(&deed, log, logged.interaction, err)
            || rel_deed_end(&deed, &logged.change, err, "%s", summary(ctx, log, &first))))
        return err->status;
    if (rel_practice_log_tell(ctx, log, &logged, err))
        return err->status;
    *out = logged;
    return REL_OK;
}

enum rel_status
rel_practice_next_step(struct rel_ctx *ctx, rel_id contact, const char **out, struct rel_err *err)
{
    struct rel_pair pair;

    if (rel_practice_pair(ctx, ctx->arena, contact, &pair, err))
        return err->status;
    *out = pair.found ? rel_words_next(ctx->arena, &pair.standing, &pair.cadence, ctx->today) : "";
    return REL_OK;
}

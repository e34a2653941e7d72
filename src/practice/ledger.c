#include "practice/ledger.h"

#include "base/limits.h"
#include "core/ledger.h"
#include "practice/deed.h"
#include "store/contact.h"
#include "store/ledger.h"

#include <string.h>

enum { MOST_MINUTES = 100 * 24 * 60 };

enum rel_status
rel_practice_ledger(struct rel_ctx *ctx, rel_id contact, rel_day since, size_t most,
                    struct rel_ledger *out, struct rel_err *err)
{
    struct rel_ledger_entries list;
    struct rel_ledger ledger = {0};

    if (rel_ledger_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, since, most, &list, err)
        || rel_ledger_sums(ctx->db, ctx->user, ctx->book, contact, since, &ledger.sums, err))
        return err->status;
    ledger.v = list.v;
    ledger.n = list.n;
    ledger.sentence = rel_ledger_sentence(ctx->arena, &ledger.sums);
    *out = ledger;
    return REL_OK;
}

static enum rel_status
check_day(struct rel_ctx *ctx, const char *field, rel_day day, struct rel_err *err)
{
    if (day == REL_NO_DAY || day <= ctx->today)
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "that day is still to come");
    return rel_advise(err, field, "Give a day that has been; what is to come is a promise.");
}

static enum rel_status
check(struct rel_ctx *ctx, const struct rel_ledger_entry *e, struct rel_err *err)
{
    if (!*e->words && !e->row) {
        rel_fail(err, REL_BAD_INPUT, "what was given has no words");
        return rel_advise(err, "words", "Say what it was, such as \"two hours on her lease\".");
    }
    if (strlen(e->words) > REL_MAX_NOTE) {
        rel_fail(err, REL_BAD_INPUT, "the words are longer than %d bytes", REL_MAX_NOTE);
        return rel_advise(err, "words", "Shorten them.");
    }
    if (e->minutes < 0 || e->minutes > MOST_MINUTES) {
        rel_fail(err, REL_BAD_INPUT, "%d minutes cannot be", e->minutes);
        return rel_advise(err, "minutes", "Give 1 to %d, or leave it out.", MOST_MINUTES);
    }
    if (e->thanked != REL_NO_DAY && e->side == REL_GIVE) {
        rel_fail(err, REL_BAD_INPUT,
                 "thanks are noted for what was received, not for what you "
                 "gave");
        return rel_advise(err, "thanked", "Leave it out.");
    }
    if (e->returned != REL_NO_DAY && e->kind != REL_VALUE_LOAN) {
        rel_fail(err, REL_BAD_INPUT, "only a loan is returned");
        return rel_advise(err, "returned", "Leave it out, or make it a loan.");
    }
    if (check_day(ctx, "day", e->day, err) || check_day(ctx, "thanked", e->thanked, err)
        || check_day(ctx, "returned", e->returned, err))
        return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_ledger_in(struct rel_deed *deed, const struct rel_ledger_entry *entry, rel_id *out,
                       struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_ledger_entry e = *entry;

    e.id = rel_id_new();
    e.book = ctx->book;
    e.user = ctx->user;
    if (e.day == REL_NO_DAY)
        e.day = ctx->today;
    e.trust = e.trust && e.side == REL_GIVE;
    if (rel_deed_row(deed, "ledger", e.id, e.contact, err) || rel_ledger_write(ctx->db, &e, err))
        return err->status;
    *out = e.id;
    return REL_OK;
}

enum rel_status
rel_practice_ledger_add(struct rel_ctx *ctx, const struct rel_ledger_entry *entry, rel_id *out,
                        rel_id *change, struct rel_err *err)
{
    struct rel_contact_hit who;
    bool give = entry->side == REL_GIVE;
    rel_id id;
    REL_DEED(deed);

    if (check(ctx, entry, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, entry->contact, &who, err)
        || rel_deed_begin(&deed, ctx, give ? "give" : "take", err)
        || rel_practice_ledger_in(&deed, entry, &id, err)
        || rel_deed_end(&deed, change, err, "%s %s: %s", give ? "Given to" : "Received from",
                        who.name, entry->words))
        return err->status;
    *out = id;
    return REL_OK;
}

enum rel_status
rel_practice_ledger_load(struct rel_ctx *ctx, rel_id id, struct rel_ledger_entry *out,
                         struct rel_err *err)
{
    return rel_ledger_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, out, err);
}

enum rel_status
rel_practice_ledger_set(struct rel_ctx *ctx, const struct rel_ledger_entry *e, rel_id *change,
                        struct rel_err *err)
{
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (check(ctx, e, err) || rel_deed_begin(&deed, ctx, "ledger", err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, e->contact, &who, err)
        || rel_deed_row(&deed, "ledger", e->id, e->contact, err)
        || rel_ledger_write(ctx->db, e, err)
        || rel_deed_end(&deed, change, err, "Give and take with %s: %s", who.name,
                        *e->words ? e->words : rel_value_word(e->kind)))
        return err->status;
    return REL_OK;
}

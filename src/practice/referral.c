#include "practice/referral.h"

#include "base/limits.h"
#include "core/referral.h"
#include "practice/deed.h"
#include "practice/ledger.h"
#include "store/contact.h"
#include "store/ledger.h"
#include "store/referral.h"

#include <string.h>

enum rel_status
rel_practice_referrals(struct rel_ctx *ctx, rel_id contact, size_t most,
                       struct rel_referral_list *out, struct rel_err *err)
{
    return rel_referral_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, most, out, err);
}

enum rel_status
rel_practice_referral_load(struct rel_ctx *ctx, rel_id id, struct rel_referral *out,
                           struct rel_err *err)
{
    return rel_referral_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, out, err);
}

static enum rel_status
check_day(struct rel_ctx *ctx, const char *field, rel_day day, struct rel_err *err)
{
    if (day == REL_NO_DAY || day <= ctx->today)
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "that day is still to come");
    return rel_advise(err, field, "Give a day that has been.");
}

static enum rel_status
check(struct rel_ctx *ctx, const struct rel_referral *r, struct rel_err *err)
{
    if (!r->other && !*r->words) {
        rel_fail(err, REL_BAD_INPUT, "who was sent?");
        return rel_advise(err, "words", "Name the person, or say who it is in words.");
    }
    if (r->other == r->contact) {
        rel_fail(err, REL_BAD_INPUT, "nobody is sent by themselves");
        return rel_advise(err, "other", "Name two different people.");
    }
    if (strlen(r->words) > REL_MAX_LINE_SENTENCE || strlen(r->outcome) > REL_MAX_LINE_SENTENCE) {
        rel_fail(err, REL_BAD_INPUT, "the words are longer than %d bytes", REL_MAX_LINE_SENTENCE);
        return rel_advise(err, "words", "Shorten them.");
    }
    if (check_day(ctx, "day", r->day, err) || check_day(ctx, "thanked", r->thanked, err)
        || check_day(ctx, "told", r->told, err))
        return err->status;
    return REL_OK;
}

static enum rel_status
note_value(struct rel_deed *deed, const struct rel_referral *r, const char *whom,
           struct rel_err *err)
{
    struct rel_ledger_entry e = {.contact = r->contact,
                                 .side = r->side == REL_REFERRAL_GIVEN ? REL_GIVE : REL_TAKE,
                                 .kind = REL_VALUE_REFERRAL,
                                 .words = whom,
                                 .day = r->day,
                                 .trust = true,
                                 .row = r->id,
                                 .thanked = r->thanked,
                                 .returned = REL_NO_DAY};
    rel_id id;

    return rel_practice_ledger_in(deed, &e, &id, err);
}

enum rel_status
rel_practice_referral_in(struct rel_deed *deed, const struct rel_referral *referral, rel_id *out,
                         struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_referral r = *referral;
    struct rel_contact_hit other = {.name = ""};

    if (r.other && rel_contact_hit(ctx->db, ctx->arena, ctx->book, r.other, &other, err))
        return err->status;
    r.id = rel_id_new();
    r.book = ctx->book;
    r.user = ctx->user;
    if (r.day == REL_NO_DAY)
        r.day = ctx->today;
    if (rel_deed_row(deed, "referral", r.id, r.contact, err) || rel_referral_write(ctx->db, &r, err)
        || note_value(deed, &r, *other.name ? other.name : r.words, err))
        return err->status;
    *out = r.id;
    return REL_OK;
}

enum rel_status
rel_practice_referral_add(struct rel_ctx *ctx, const struct rel_referral *r, rel_id *out,
                          rel_id *change, struct rel_err *err)
{
    struct rel_contact_hit who, other = {.name = ""};
    rel_id id;
    REL_DEED(deed);

    if (check(ctx, r, err) || rel_contact_hit(ctx->db, ctx->arena, ctx->book, r->contact, &who, err)
        || (r->other && rel_contact_hit(ctx->db, ctx->arena, ctx->book, r->other, &other, err))
        || rel_deed_begin(&deed, ctx, "referral", err)
        || rel_practice_referral_in(&deed, r, &id, err)
        || rel_deed_end(&deed, change, err,
                        r->side == REL_REFERRAL_RECEIVED ? "%s sent you %s" : "You sent %s %s",
                        who.name, *other.name ? other.name : r->words))
        return err->status;
    *out = id;
    return REL_OK;
}

/* Thanks said here are said in give and take as well. */
static enum rel_status
thank_there(struct rel_deed *deed, const struct rel_referral *r, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_ledger_entry e;

    if (rel_ledger_of_row(ctx->db, ctx->arena, ctx->user, r->contact, r->id, &e, err))
        return err->status;
    if (!e.id || e.side != REL_TAKE || e.thanked == r->thanked)
        return REL_OK;
    e.thanked = r->thanked;
    return rel_deed_row(deed, "ledger", e.id, e.contact, err) ? err->status
                                                              : rel_ledger_write(ctx->db, &e, err);
}

enum rel_status
rel_practice_referral_set_in(struct rel_deed *deed, const struct rel_referral *r,
                             struct rel_err *err)
{
    if (rel_deed_row(deed, "referral", r->id, r->contact, err)
        || rel_referral_write(deed->ctx->db, r, err) || thank_there(deed, r, err))
        return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_referral_set(struct rel_ctx *ctx, const struct rel_referral *r, rel_id *change,
                          struct rel_err *err)
{
    REL_DEED(deed);

    if (check(ctx, r, err) || rel_deed_begin(&deed, ctx, "referral", err)
        || rel_practice_referral_set_in(&deed, r, err)
        || rel_deed_end(&deed, change, err, "The referral of %s, %s", rel_referral_whom(r),
                        r->name))
        return err->status;
    return REL_OK;
}

#include "practice/capture_form.h"

#include "base/str.h"
#include "lib/crypto.h"
#include "lib/unicode.h"
#include "practice/heard.h"
#include "practice/log.h"
#include "practice/person.h"
#include "store/contact.h"
#include "store/form.h"
#include "store/txn.h"

#include <string.h>

enum { NAME = 200, REACH = 200, WANT = 4000, WORDS = 2000 };

static const char usual_title[] = "Leave a word";
static const char usual_consent[] = "What you write here is kept to get back to you, and given to "
                                    "nobody else.";

enum rel_status
rel_practice_form(struct rel_ctx *ctx, struct rel_form *out, struct rel_err *err)
{
    return rel_form_load(ctx->db, ctx->arena, ctx->book, "", out, err);
}

static enum rel_status
only_owners(const struct rel_ctx *ctx, struct rel_err *err)
{
    if (ctx->role == REL_MEMBER_OWNER)
        return REL_OK;
    rel_fail(err, REL_DENIED, "only its owner opens a book to strangers");
    return rel_advise(err, "", "Ask the owner of the book.");
}

enum rel_status
rel_practice_form_on(struct rel_ctx *ctx, const char *title, const char *consent,
                     struct rel_form *out, struct rel_err *err)
{
    char token[REL_CRYPTO_TYPED];
    struct rel_form f;
    REL_TXN(txn);

    if (strlen(title) > NAME || strlen(consent) > WORDS) {
        rel_fail(err, REL_BAD_INPUT, "the words of the form are too long");
        return rel_advise(err, "title", "Give a heading of at most %d bytes.", NAME);
    }
    if (only_owners(ctx, err) || rel_txn_begin(&txn, ctx->db, err)
        || rel_form_load(ctx->db, ctx->arena, ctx->book, "", &f, err))
        return err->status;
    rel_crypto_typed(token);
    f.book = ctx->book;
    f.user = ctx->user;
    f.token = *f.token ? f.token : rel_strdup(ctx->arena, token);
    f.title = *title ? title : *f.title ? f.title : usual_title;
    f.consent = *consent ? consent : *f.consent ? f.consent : usual_consent;
    f.created = f.created ? f.created : ctx->clock;
    if (rel_form_write(ctx->db, &f, err) || rel_txn_commit(&txn, err))
        return err->status;
    *out = f;
    return REL_OK;
}

enum rel_status
rel_practice_form_off(struct rel_ctx *ctx, struct rel_err *err)
{
    REL_TXN(txn);

    if (only_owners(ctx, err) || rel_txn_begin(&txn, ctx->db, err)
        || rel_form_remove(ctx->db, ctx->book, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_form_find(struct rel_ctx *ctx, const char *token, struct rel_form *out,
                       struct rel_err *err)
{
    if (!*token || rel_form_load(ctx->db, ctx->arena, 0, token, out, err) || !*out->token) {
        rel_fail(err, REL_NOT_FOUND, "there is no such form");
        return rel_advise(err, "", "Ask who gave you its address.");
    }
    return rel_ctx_as(ctx, out->user, out->book, err);
}

static enum rel_status
check(const struct rel_form_sent *s, struct rel_err *err)
{
    if (!s->name[strspn(s->name, " ")] || strlen(s->name) > NAME) {
        rel_fail(err, REL_BAD_INPUT, "a name is needed, of at most %d bytes", NAME);
        return rel_advise(err, "name", "Say how you want to be called.");
    }
    if (!s->reach[strspn(s->reach, " ")] || strlen(s->reach) > REACH) {
        rel_fail(err, REL_BAD_INPUT, "how can we reach you?");
        return rel_advise(err, "reach", "Give an e-mail address or a telephone number.");
    }
    if (strlen(s->want) > WANT) {
        rel_fail(err, REL_BAD_INPUT, "that is more than %d bytes", WANT);
        return rel_advise(err, "want", "Say it shorter; the rest can follow.");
    }
    return REL_OK;
}

static enum rel_point_kind
kind_of(const char *reach)
{
    return strchr(reach, '@') ? REL_EMAIL : strstr(reach, "://") ? REL_URL : REL_TEL;
}

/* Somebody new, who stands on Today until they are answered. */
static enum rel_status
add(struct rel_ctx *ctx, const struct rel_form_sent *s, rel_id *out, struct rel_err *err)
{
    struct rel_contact c = rel_contact_init();
    struct rel_point *point;
    rel_id change;

    c.name = s->name;
    c.state = REL_ACTIVE;
    c.caught = REL_CAUGHT_FORM;
    point = REL_ADD(ctx->arena, &c.points);
    *point =
        (struct rel_point){.kind = kind_of(s->reach), .value = s->reach, .folded = "", .label = ""};
    if (*s->want)
        *REL_ADD(ctx->arena, &c.notes) = s->want;
    return rel_practice_person_add(ctx, &c, out, &change, err);
}

/* Somebody who is known: they wrote. */
static enum rel_status
wrote(struct rel_ctx *ctx, rel_id *contact, const struct rel_form_sent *s, struct rel_err *err)
{
    struct rel_log log = {.uid = "",
                          .channel = REL_MESSAGE,
                          .direction = REL_INBOUND,
                          .at = ctx->now,
                          .note =
                              rel_printf(ctx->arena, "By the form, as %s: %s", s->name, s->want),
                          .next_what = ""};
    struct rel_logged logged;

    log.who.v = contact;
    log.who.n = 1;
    return rel_practice_log(ctx, &log, &logged, err);
}

static enum rel_status
keep_consent(struct rel_ctx *ctx, rel_id contact, const struct rel_form *form, struct rel_err *err)
{
    REL_TXN(txn);

    if (rel_txn_begin(&txn, ctx->db, err)
        || rel_consent_write(ctx->db, contact, ctx->clock, "form", form->consent, err))
        return err->status;
    return rel_txn_commit(&txn, err);
}

enum rel_status
rel_practice_form_take(struct rel_ctx *ctx, const struct rel_form *form,
                       const struct rel_form_sent *sent, struct rel_err *err)
{
    struct rel_heard need = {.kind = REL_HEARD_NEED,
                             .words = sent->want,
                             .whose = "",
                             .channel = REL_CHANNELS,
                             .from_hour = -1,
                             .to_hour = -1,
                             .day = REL_NO_DAY};
    const char *folded = rel_unicode_fold_address(ctx->arena, sent->reach);
    struct rel_contact_hits known = {0};
    rel_id contact, id, change;

    if (check(sent, err)
        || (kind_of(sent->reach) == REL_EMAIL
            && rel_contact_by_point(ctx->db, ctx->arena, ctx->book, folded, 2, &known, err)))
        return err->status;
    contact = known.n == 1 ? known.v[0].id : 0;
    if (contact ? wrote(ctx, &contact, sent, err) : add(ctx, sent, &contact, err))
        return err->status;
    need.contact = contact;
    if (keep_consent(ctx, contact, form, err)
        || (*sent->want && rel_practice_heard_add(ctx, &need, &id, &change, err)))
        return err->status;
    return REL_OK;
}

#include "practice/letter.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/template.h"
#include "formats/letter.h"
#include "practice/ask.h"
#include "practice/deed.h"
#include "practice/log.h"
#include "practice/template.h"
#include "store/contact.h"
#include "store/letter.h"
#include "store/user.h"

#include <string.h>

static const char *const a_letter[] = {"a message", "a mail", "a letter", "a card"};

static enum rel_status
check(struct rel_ctx *ctx, const struct rel_letter *l, const struct rel_field_values *set,
      struct rel_err *err)
{
    if (!*l->body || strlen(l->body) > REL_MAX_NOTE || strlen(l->subject) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "the letter says nothing, or is too long");
        return rel_advise(err, "body", "Give --template NAME, or --body TEXT.");
    }
    for (size_t i = 0; i < set->n; i++) {
        const char *field = rel_printf(ctx->arena, "{%s}", set->v[i].field);

        if (rel_template_check(ctx->arena, field, err))
            return rel_advise(err, "set", "%s", rel_strdup(ctx->arena, err->remedy));
    }
    return rel_template_check(ctx->arena, l->subject, err)
               ? err->status
               : rel_template_check(ctx->arena, l->body, err);
}

static void
fill(struct rel_ctx *ctx, struct rel_letter *l, const struct rel_field_values *values)
{
    struct rel_field_values missing = {0};

    l->subject = rel_template_fill(ctx->arena, l->subject, values, &missing);
    l->body = rel_template_fill(ctx->arena, l->body, values, &missing);
}

enum rel_status
rel_practice_letter_draft(struct rel_ctx *ctx, rel_id contact, const char *template,
                          const struct rel_letter *free, const struct rel_field_values *set,
                          rel_id *out, rel_id *change, struct rel_err *err)
{
    struct rel_letter l = *free;
    struct rel_template t = {0};
    struct rel_field_values values;
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err)
        || (*template && rel_practice_template(ctx, template, &t, err)))
        return err->status;
    if (*template) {
        l.kind = t.kind;
        l.subject = t.subject;
        l.body = t.body;
    }
    if (check(ctx, &l, set, err) || rel_practice_template_values(ctx, contact, set, &values, err))
        return err->status;
    fill(ctx, &l, &values);
    l.id = rel_id_new();
    l.book = ctx->book;
    l.user = ctx->user;
    l.contact = contact;
    l.state = REL_LETTER_DRAFT;
    l.made = ctx->today;
    l.sent = REL_NO_DAY;
    l.interaction = 0;
    if (rel_deed_begin(&deed, ctx, "letter", err)
        || (*template && rel_practice_template_adopt(&deed, &t, &l.template_id, err))
        || rel_deed_row(&deed, "letter", l.id, contact, err) || rel_letter_write(ctx->db, &l, err)
        || rel_deed_end(&deed, change, err, "Drafted %s to %s", a_letter[l.kind], who.name))
        return err->status;
    *out = l.id;
    return REL_OK;
}

static enum rel_status
load_draft(struct rel_ctx *ctx, rel_id id, struct rel_letter *l, struct rel_err *err)
{
    if (rel_letter_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, l, err))
        return err->status;
    if (l->state == REL_LETTER_DRAFT)
        return REL_OK;
    rel_fail(err, REL_CONFLICT, "this letter was sent already");
    return rel_advise(err, "letter", "Draft another one: relatum letter WHO");
}

enum rel_status
rel_practice_letter_edit(struct rel_ctx *ctx, rel_id id, enum rel_letter_kind kind,
                         const char *subject, const char *body, const struct rel_field_values *set,
                         rel_id *change, struct rel_err *err)
{
    struct rel_letter l;
    struct rel_contact_hit who;
    REL_DEED(deed);

    if (load_draft(ctx, id, &l, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, l.contact, &who, err))
        return err->status;
    l.kind = kind < REL_LETTER_KINDS ? kind : l.kind;
    l.subject = subject ? subject : l.subject;
    l.body = body ? body : l.body;
    if (check(ctx, &l, set, err))
        return err->status;
    fill(ctx, &l, set);
    if (rel_deed_begin(&deed, ctx, "letter", err)
        || rel_deed_row(&deed, "letter", l.id, l.contact, err)
        || rel_letter_write(ctx->db, &l, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "Changed the draft to %s", who.name);
}

static const char *
value_of(const struct rel_field_values *values, const char *field)
{
    for (size_t i = 0; i < values->n; i++)
        if (rel_str_is(values->v[i].field, field))
            return values->v[i].value;
    return "";
}

enum rel_status
rel_practice_letter(struct rel_ctx *ctx, rel_id id, struct rel_letter_view *out,
                    struct rel_err *err)
{
    static const struct rel_field_values none = {0};
    struct rel_letter_view view = {0};
    struct rel_field_values values;
    struct rel_contact_hit who;
    struct rel_readiness ready;

    if (rel_letter_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, &view.letter, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, view.letter.contact, &who, err)
        || rel_practice_template_values(ctx, view.letter.contact, &none, &values, err)
        || rel_practice_readiness(ctx, view.letter.contact, &ready, err))
        return err->status;
    view.name = who.name;
    rel_template_fill(ctx->arena, view.letter.subject, &none, &view.missing);
    rel_template_fill(ctx->arena, view.letter.body, &none, &view.missing);
    rel_letter_reads_well(ctx->arena, &view.letter,
                          &(struct rel_letter_facts){.heard = value_of(&values, "heard"),
                                                     .useful = "",
                                                     .ready = ready.ready},
                          view.checks);
    *out = view;
    return REL_OK;
}

enum rel_status
rel_practice_letters(struct rel_ctx *ctx, rel_id contact, bool sent, size_t most,
                     struct rel_letter_list *out, struct rel_err *err)
{
    return rel_letter_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact,
                           sent ? REL_LETTER_SENT : REL_LETTER_DRAFT, most, out, err);
}

static enum rel_status
whole(struct rel_ctx *ctx, const struct rel_letter *l, struct rel_err *err)
{
    static const struct rel_field_values none = {0};
    struct rel_field_values missing = {0};

    rel_template_fill(ctx->arena, l->subject, &none, &missing);
    rel_template_fill(ctx->arena, l->body, &none, &missing);
    if (!missing.n)
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "{%s} is still to be filled in", missing.v[0].field);
    return rel_advise(err, "set", "Fill it in: relatum letter edit ID --set %s=...",
                      missing.v[0].field);
}

enum rel_status
rel_practice_letter_form(struct rel_ctx *ctx, rel_id id, enum rel_letter_form form,
                         struct rel_buf *out, struct rel_err *err)
{
    struct rel_contact_face face;
    struct rel_letter l;
    struct rel_me me;
    char day[REL_DAY_TEXT];
    struct rel_letter_ends ends;

    if (rel_letter_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, &l, err)
        || whole(ctx, &l, err)
        || rel_contact_face(ctx->db, ctx->arena, ctx->book, l.contact, &face, err)
        || rel_user_personal(ctx->db, ctx->arena, &me, err))
        return err->status;
    if (form != REL_LETTER_AS_HTML && !*face.email) {
        rel_fail(err, REL_BAD_INPUT, "no e-mail address of %s is known", face.name);
        return rel_advise(err, "contact", "Add one: relatum edit WHO --email ADDRESS");
    }
    ends = (struct rel_letter_ends){.from_name = me.display,
                                    .from = me.addresses.n ? me.addresses.v[0].value : "",
                                    .to_name = face.name,
                                    .to = face.email,
                                    .at = ctx->now,
                                    .date = rel_day_words(ctx->today, REL_NO_DAY, day)};
    if (form == REL_LETTER_AS_HTML)
        rel_letter_html(out, &l, &ends);
    else if (form == REL_LETTER_AS_EML)
        rel_letter_eml(out, &l, &ends);
    else
        rel_letter_mailto(out, &l, &ends);
    return REL_OK;
}

enum rel_status
rel_practice_letter_sent(struct rel_ctx *ctx, rel_id id, rel_id *change, struct rel_err *err)
{
    static const enum rel_channel channels[] = {[REL_LETTER_MESSAGE] = REL_MESSAGE,
                                                [REL_LETTER_EMAIL] = REL_MAIL,
                                                [REL_LETTER_LETTER] = REL_LETTER,
                                                [REL_LETTER_CARD] = REL_CARD};
    struct rel_letter l;
    struct rel_contact_hit who;
    struct rel_log log = {.uid = "", .direction = REL_OUTBOUND, .at = ctx->now, .next_what = ""};
    REL_DEED(deed);

    if (load_draft(ctx, id, &l, err) || whole(ctx, &l, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, l.contact, &who, err))
        return err->status;
    l.state = REL_LETTER_SENT;
    l.sent = ctx->today;
    l.interaction = rel_id_new();
    log.channel = channels[l.kind];
    log.note = *l.subject ? l.subject : l.body;
    log.who.v = &l.contact;
    log.who.n = 1;
    if (rel_deed_begin(&deed, ctx, "letter", err)
        || rel_practice_log_in(&deed, &log, l.interaction, err)
        || rel_deed_row(&deed, "letter", l.id, l.contact, err)
        || rel_letter_write(ctx->db, &l, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "Sent %s to %s", a_letter[l.kind], who.name);
}

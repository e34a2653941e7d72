#include "practice/template.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/standing.h"
#include "core/template.h"
#include "core/words.h"
#include "lib/unicode.h"
#include "practice/deed.h"
#include "practice/share.h"
#include "store/contact.h"
#include "store/heard.h"
#include "store/letter.h"
#include "store/promise.h"
#include "store/standing.h"
#include "store/user.h"

#include <string.h>

enum { MOST = 500, PROMISES = 20, HEARD = 50 };

static struct rel_template
shared(const struct rel_share_template *s)
{
    struct rel_template t = {.name = s->name,
                             .language = "en",
                             .subject = s->subject,
                             .body = s->body,
                             .builtin = s->key,
                             .made = REL_NO_DAY};

    rel_letter_kind_parse(s->kind, &t.kind);
    return t;
}

static bool
has_row(const struct rel_template_list *list, const char *key)
{
    for (size_t i = 0; i < list->n; i++)
        if (rel_str_is(list->v[i].builtin, key))
            return true;
    return false;
}

enum rel_status
rel_practice_templates(struct rel_ctx *ctx, struct rel_template_list *out, struct rel_err *err)
{
    struct rel_template_list list;

    if (rel_template_list(ctx->db, ctx->arena, ctx->user, ctx->book, MOST, &list, err))
        return err->status;
    for (size_t i = 0; i < rel_share_templates_n; i++)
        if (!has_row(&list, rel_share_templates[i].key))
            *REL_ADD(ctx->arena, &list) = shared(&rel_share_templates[i]);
    *out = list;
    return REL_OK;
}

enum rel_status
rel_practice_template(struct rel_ctx *ctx, const char *which, struct rel_template *out,
                      struct rel_err *err)
{
    struct rel_template_list list;
    const char *folded = rel_unicode_fold(ctx->arena, which);
    rel_id id = 0;

    rel_id_parse(which, &id);
    if (rel_practice_templates(ctx, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if ((id && list.v[i].id == id) || rel_str_is(list.v[i].builtin, which)
            || rel_str_is(rel_unicode_fold(ctx->arena, list.v[i].name), folded)) {
            *out = list.v[i];
            return REL_OK;
        }
    rel_fail(err, REL_NOT_FOUND, "there is no template \"%s\"", which);
    return rel_advise(err, "template", "See: relatum template list");
}

static enum rel_status
check(struct rel_ctx *ctx, const struct rel_template *t, struct rel_err *err)
{
    struct rel_template_list list;
    const char *folded = rel_unicode_fold(ctx->arena, t->name);

    if (!*t->name || strlen(t->name) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "the template needs a name of at most %d bytes", REL_MAX_NAME);
        return rel_advise(err, "name", "Give it a short name.");
    }
    if (!*t->body || strlen(t->body) > REL_MAX_NOTE) {
        rel_fail(err, REL_BAD_INPUT, "the template says nothing, or is too long");
        return rel_advise(err, "body", "Write what it says; {given} stands for the name.");
    }
    if (rel_template_check(ctx->arena, t->subject, err)
        || rel_template_check(ctx->arena, t->body, err) || rel_practice_templates(ctx, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].id != t->id
            && rel_str_is(rel_unicode_fold(ctx->arena, list.v[i].name), folded)
            && !(list.v[i].id == 0 && rel_str_is(list.v[i].builtin, t->builtin))) {
            rel_fail(err, REL_CONFLICT, "there is a template \"%s\" already", list.v[i].name);
            return rel_advise(err, "name", "Choose another name, or edit that one.");
        }
    return REL_OK;
}

enum rel_status
rel_practice_template_save(struct rel_ctx *ctx, const struct rel_template *template, rel_id *out,
                           rel_id *change, struct rel_err *err)
{
    struct rel_template t = *template;
    REL_DEED(deed);

    if (check(ctx, &t, err))
        return err->status;
    t.book = ctx->book;
    t.user = ctx->user;
    if (!t.id) {
        t.id = rel_id_new();
        t.made = ctx->today;
    }
    if (rel_deed_begin(&deed, ctx, "template", err) || rel_deed_row(&deed, "template", t.id, 0, err)
        || rel_template_write(ctx->db, &t, err)
        || rel_deed_end(&deed, change, err, "Template: %s", t.name))
        return err->status;
    *out = t.id;
    return REL_OK;
}

enum rel_status
rel_practice_template_remove(struct rel_ctx *ctx, rel_id id, rel_id *change, struct rel_err *err)
{
    struct rel_template t;
    char text[REL_ID_TEXT];
    REL_DEED(deed);

    if (rel_practice_template(ctx, rel_id_text(id, text), &t, err)
        || rel_deed_begin(&deed, ctx, "template", err)
        || rel_deed_row(&deed, "template", id, 0, err)
        || rel_template_remove(ctx->db, ctx->user, ctx->book, id, err))
        return err->status;
    return rel_deed_end(&deed, change, err, "Template removed: %s", t.name);
}

enum rel_status
rel_practice_template_adopt(struct rel_deed *deed, const struct rel_template *template, rel_id *id,
                            struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_template t = *template;

    if (!t.id) {
        t.id = rel_id_new();
        t.book = ctx->book;
        t.user = ctx->user;
        t.made = ctx->today;
        if (rel_deed_row(deed, "template", t.id, 0, err) || rel_template_write(ctx->db, &t, err))
            return err->status;
    }
    *id = t.id;
    return REL_OK;
}

/* The first open promise of that side, soonest first. */
static const char *
first_promise(const struct rel_promise_list *list, enum rel_promise_side side)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->v[i].side == side && list->v[i].state == REL_OPEN)
            return list->v[i].text;
    return "";
}

/* The latest words of that kind (REL_HEARD_KINDS = any but closer and away), confirmed ones first.
 */
static const char *
latest(const struct rel_heard_list *list, enum rel_heard_kind kind)
{
    const char *best = "";
    bool confirmed = false;

    for (size_t i = 0; i < list->n; i++) {
        const struct rel_heard *h = &list->v[i];

        if (kind == REL_HEARD_KINDS ? h->kind >= REL_HEARD_CLOSER : h->kind != kind)
            continue;
        if (h->state == REL_CONFIRMED || !confirmed)
            best = h->words;
        confirmed = confirmed || h->state == REL_CONFIRMED;
    }
    return best;
}

static void
put(struct rel_ctx *ctx, struct rel_field_values *out, const char *field, const char *value)
{
    *REL_ADD(ctx->arena, out) = (struct rel_field_value){field, value};
}

enum rel_status
rel_practice_template_values(struct rel_ctx *ctx, rel_id contact,
                             const struct rel_field_values *set, struct rel_field_values *out,
                             struct rel_err *err)
{
    struct rel_field_values v = {0};
    struct rel_contact_face face;
    struct rel_promise_list promises;
    struct rel_heard_list heard;
    struct rel_standing s = rel_standing_init(ctx->user, contact, ctx->book);
    struct rel_me me;
    bool found;

    if (rel_contact_face(ctx->db, ctx->arena, ctx->book, contact, &face, err)
        || rel_promise_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, false, PROMISES,
                            &promises, err)
        || rel_heard_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, REL_HEARD_KINDS,
                          false, HEARD, &heard, err)
        || rel_standing_load(ctx->db, ctx->arena, ctx->user, contact, &s, &found, err)
        || rel_user_personal(ctx->db, ctx->arena, &me, err))
        return err->status;
    for (size_t i = 0; i < set->n; i++)
        put(ctx, &v, set->v[i].field, set->v[i].value);
    put(ctx, &v, "given",
        *face.given ? face.given : rel_strndup(ctx->arena, face.name, strcspn(face.name, " ")));
    put(ctx, &v, "name", face.name);
    put(ctx, &v, "organization", face.organization);
    put(ctx, &v, "me", me.display);
    put(ctx, &v, "promise", rel_words_unstopped(ctx->arena, first_promise(&promises, REL_MINE)));
    put(ctx, &v, "their_promise",
        rel_words_unstopped(ctx->arena, first_promise(&promises, REL_THEIRS)));
    put(ctx, &v, "heard", rel_words_unstopped(ctx->arena, latest(&heard, REL_HEARD_KINDS)));
    put(ctx, &v, "need", rel_words_unstopped(ctx->arena, latest(&heard, REL_HEARD_NEED)));
    put(ctx, &v, "last",
        s.last_contact == REL_NO_DAY ? "" : rel_words_on(ctx->arena, s.last_contact, ctx->today));
    put(ctx, &v, "next",
        s.next_touch == REL_NO_DAY || s.next_touch <= ctx->today
            ? ""
            : rel_printf(ctx->arena, "You will hear from me by %s.",
                         rel_words_day(ctx->arena, s.next_touch, ctx->today)));
    *out = v;
    return REL_OK;
}

const struct rel_field_value *
rel_practice_template_fields(void)
{
    return rel_template_fields;
}

#include "practice/facets.h"

#include "base/str.h"
#include "lib/unicode.h"
#include "store/heard.h"

#include <string.h>

enum { MOST_NEEDS = 100 };

struct asked {
    struct rel_ctx *ctx;
    const struct rel_contact *contact;
    const struct rel_standing *standing;
    int warmth;
};

typedef enum rel_status (*facet_fn)(const struct asked *a, const struct rel_facet *f, bool *out,
                                    struct rel_err *err);

static bool
among(struct rel_arena *arena, const struct rel_texts *texts, const char *text)
{
    const char *folded = rel_unicode_fold(arena, text);

    for (size_t i = 0; i < texts->n; i++)
        if (rel_str_is(rel_unicode_fold(arena, texts->v[i]), folded))
            return true;
    return false;
}

static enum rel_status
circle(const struct asked *a, const struct rel_facet *f, bool *out, struct rel_err *err)
{
    (void)err;
    *out = among(a->ctx->arena, &a->contact->circles, f->text);
    return REL_OK;
}

static enum rel_status
tag(const struct asked *a, const struct rel_facet *f, bool *out, struct rel_err *err)
{
    (void)err;
    *out = among(a->ctx->arena, &a->contact->tags, f->text);
    return REL_OK;
}

static enum rel_status
state(const struct asked *a, const struct rel_facet *f, bool *out, struct rel_err *err)
{
    (void)err;
    *out = rel_str_is(rel_contact_state_word(a->contact->state), f->text);
    return REL_OK;
}

static enum rel_status
warmth(const struct asked *a, const struct rel_facet *f, bool *out, struct rel_err *err)
{
    (void)err;
    *out = a->warmth >= f->low && a->warmth <= f->high;
    return REL_OK;
}

static enum rel_status
last(const struct asked *a, const struct rel_facet *f, bool *out, struct rel_err *err)
{
    rel_day day = a->standing ? a->standing->last_contact : REL_NO_DAY;

    (void)err;
    *out = f->never || day == REL_NO_DAY
               ? f->never && day == REL_NO_DAY
               : a->ctx->today - day >= f->low && a->ctx->today - day <= f->high;
    return REL_OK;
}

static enum rel_status
due(const struct asked *a, const struct rel_facet *f, bool *out, struct rel_err *err)
{
    rel_day day = a->standing ? a->standing->next_touch : REL_NO_DAY;

    (void)err;
    *out = day != REL_NO_DAY && day - a->ctx->today >= f->low && day - a->ctx->today <= f->high;
    return REL_OK;
}

/* A word of the text begins with it. */
static bool
has_word(struct rel_arena *arena, const char *text, const char *folded)
{
    size_t want = strlen(folded), n;
    const char *w;

    for (const char *at = rel_unicode_fold(arena, text); rel_unicode_word(&at, &w, &n);)
        if (n >= want && memcmp(w, folded, want) == 0)
            return true;
    return false;
}

static enum rel_status
needs(const struct asked *a, const struct rel_facet *f, bool *out, struct rel_err *err)
{
    struct rel_ctx *ctx = a->ctx;
    const char *folded = rel_unicode_fold(ctx->arena, f->text);
    struct rel_heard_list list;

    if (rel_heard_list(ctx->db, ctx->arena, ctx->user, ctx->book, a->contact->id, REL_HEARD_NEED,
                       false, MOST_NEEDS, &list, err))
        return err->status;
    *out = false;
    for (size_t i = 0; i < list.n && !*out; i++)
        *out = !*folded || has_word(ctx->arena, list.v[i].words, folded);
    return REL_OK;
}

static bool
has_point(const struct rel_contact *c, enum rel_point_kind kind)
{
    for (size_t i = 0; i < c->points.n; i++)
        if (c->points.v[i].kind == kind)
            return true;
    return false;
}

static bool
has_birthday(const struct rel_contact *c)
{
    for (size_t i = 0; i < c->dates.n; i++)
        if (rel_str_is(c->dates.v[i].kind, "birthday"))
            return true;
    return false;
}

static enum rel_status
has(const struct asked *a, const struct rel_facet *f, bool *out, struct rel_err *err)
{
    const struct rel_contact *c = a->contact;
    const struct {
        const char *what;
        bool is;
    } things[] = {
        {"email", has_point(c, REL_EMAIL)}, {"phone", has_point(c, REL_TEL)},
        {"birthday", has_birthday(c)},      {"address", c->addresses.n > 0},
        {"photo", *c->photo_type != '\0'},  {"note", c->notes.n > 0},
    };

    (void)err;
    *out = false;
    for (size_t i = 0; i < REL_COUNT(things); i++)
        *out = *out || (things[i].is && rel_str_is(things[i].what, f->text));
    return REL_OK;
}

enum rel_status
rel_practice_facets(struct rel_ctx *ctx, const struct rel_query *query,
                    const struct rel_contact *contact, const struct rel_standing *standing,
                    int warmth_now, bool *out, struct rel_err *err)
{
    static const facet_fn facets[REL_FACETS] = {
        [REL_FACET_CIRCLE] = circle, [REL_FACET_TAG] = tag,   [REL_FACET_STATE] = state,
        [REL_FACET_WARMTH] = warmth, [REL_FACET_LAST] = last, [REL_FACET_DUE] = due,
        [REL_FACET_NEEDS] = needs,   [REL_FACET_HAS] = has,
    };
    struct asked asked = {ctx, contact, standing, warmth_now};

    *out = true;
    for (size_t i = 0; i < query->n && *out; i++) {
        if (facets[query->v[i].kind](&asked, &query->v[i], out, err))
            return err->status;
        *out = *out != query->v[i].not ;
    }
    return REL_OK;
}

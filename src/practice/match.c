#include "practice/match.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/match.h"
#include "lib/stem.h"
#include "lib/unicode.h"
#include "practice/deed.h"
#include "practice/introduction.h"
#include "practice/ledger.h"
#include "practice/match_find.h"
#include "practice/match_text.h"
#include "store/article.h"
#include "store/contact.h"
#include "store/match.h"
#include "store/offer.h"

#include <stdlib.h>
#include <string.h>

enum { READ = 300, SYNONYMS = 2000, REMATCH = 100 };

static int
by_rank(const void *a, const void *b)
{
    const struct rel_match *x = a, *y = b;

    if (x->rank != y->rank)
        return x->rank > y->rank ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

enum rel_status
rel_practice_match_words(struct rel_ctx *ctx, struct rel_match_list *list, struct rel_err *err)
{
    for (size_t i = 0; i < list->n; i++) {
        struct rel_match *m = &list->v[i];
        struct rel_contact_hit who;

        if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, m->contact, &who, err))
            return err->status;
        m->name = who.name;
        if (m->giver) {
            if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, m->giver, &who, err))
                return err->status;
            m->giver_name = who.name;
        }
        rel_match_say(ctx->arena, m, ctx->today);
    }
    return REL_OK;
}

/* Those far from the best of the same need: the nearest stand first here. */
static void
drop_far(struct rel_match_list *list)
{
    size_t n = 0;

    for (size_t i = 0; i < list->n; i++) {
        size_t best = 0;

        while (best < n && list->v[best].heard != list->v[i].heard)
            best++;
        if (best == n || list->v[i].score >= rel_match_cut(list->v[best].score))
            list->v[n++] = list->v[i];
    }
    list->n = n;
}

enum rel_status
rel_practice_matches(struct rel_ctx *ctx, rel_id contact, size_t most, struct rel_match_list *out,
                     struct rel_err *err)
{
    struct rel_match_list list;

    if (rel_match_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, READ, &list, err))
        return err->status;
    for (size_t i = 0; i < list.n; i++)
        list.v[i].rank = rel_match_rank(list.v[i].score, list.v[i].ease, list.v[i].heard_kind,
                                        list.v[i].heard_state);
    drop_far(&list);
    if (list.n > 1)
        qsort(list.v, list.n, sizeof(*list.v), by_rank);
    if (list.n > most)
        list.n = most;
    if (rel_practice_match_words(ctx, &list, err))
        return err->status;
    *out = list;
    return REL_OK;
}

static enum rel_status
load_open(struct rel_ctx *ctx, rel_id id, struct rel_match *out, struct rel_err *err)
{
    struct rel_match_list one = {.v = out, .n = 1};

    if (rel_match_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, out, err)
        || rel_practice_match_words(ctx, &one, err))
        return err->status;
    if (out->state != REL_MATCH_OPEN) {
        rel_fail(err, REL_CONFLICT, "this match was answered already: %s",
                 out->state == REL_MATCH_ACTED ? "acted on" : "not this");
        return rel_advise(err, "match", "See: relatum match");
    }
    return REL_OK;
}

static enum rel_status
close_match(struct rel_deed *deed, const struct rel_match *match, enum rel_match_state state,
            struct rel_err *err)
{
    struct rel_match m = *match;

    m.state = state;
    m.closed = deed->ctx->today;
    if (m.giver)
        rel_deed_touch(deed, m.giver);
    return rel_deed_row(deed, "need_match", m.id, m.contact, err)
               ? err->status
               : rel_match_write(deed->ctx->db, &m, err);
}

enum rel_status
rel_practice_match_not_this_in(struct rel_deed *deed, const struct rel_match *match,
                               struct rel_err *err)
{
    return close_match(deed, match, REL_MATCH_NOT_THIS, err);
}

enum rel_status
rel_practice_match_not_this(struct rel_ctx *ctx, rel_id match, rel_id *change, struct rel_err *err)
{
    struct rel_match m;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "match", err) || load_open(ctx, match, &m, err)
        || close_match(&deed, &m, REL_MATCH_NOT_THIS, err)
        || rel_deed_end(&deed, change, err, "Not this: %s", m.sentence))
        return err->status;
    return REL_OK;
}

static enum rel_status
send_article(struct rel_deed *deed, const struct rel_match *m, rel_id interaction,
             struct rel_err *err)
{
    struct rel_article_sent sent = {.contact = m->contact,
                                    .article = m->article,
                                    .state = REL_ARTICLE_SENT,
                                    .day = deed->ctx->today,
                                    .channel = REL_CHANNELS,
                                    .interaction = interaction};

    return rel_deed_row(deed, "article_sent", m->contact, m->contact, err)
               ? err->status
               : rel_article_sent_write(deed->ctx->db, deed->ctx->user, &sent, err);
}

static enum rel_status
note_given(struct rel_deed *deed, const struct rel_match *m, rel_id interaction, rel_id *out,
           struct rel_err *err)
{
    struct rel_ledger_entry e = {.contact = m->contact,
                                 .side = REL_GIVE,
                                 .kind = m->article ? REL_VALUE_ARTICLE : REL_VALUE_HELP,
                                 .words = m->have,
                                 .day = REL_NO_DAY,
                                 .trust = m->trust,
                                 .interaction = interaction,
                                 .row = m->article ? m->article : m->id,
                                 .thanked = REL_NO_DAY,
                                 .returned = REL_NO_DAY};

    return rel_practice_ledger_in(deed, &e, out, err);
}

enum rel_status
rel_practice_match_done_in(struct rel_deed *deed, const struct rel_match *m, rel_id interaction,
                           struct rel_match_acted *out, struct rel_err *err)
{
    struct rel_match_acted acted = {0};
    struct rel_introduction intro = {
        .contact = m->contact, .giver = m->giver, .heard = m->heard, .offer = m->offer, .why = ""};

    if (close_match(deed, m, REL_MATCH_ACTED, err)
        || (m->giver ? rel_practice_introduction_in(deed, &intro, &acted.introduction, err)
                     : note_given(deed, m, interaction, &acted.entry, err))
        || (m->article && send_article(deed, m, interaction, err)))
        return err->status;
    *out = acted;
    return REL_OK;
}

enum rel_status
rel_practice_match_done(struct rel_ctx *ctx, rel_id match, struct rel_match_acted *out,
                        rel_id *change, struct rel_err *err)
{
    struct rel_match m;
    struct rel_match_acted acted;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "match", err) || load_open(ctx, match, &m, err)
        || rel_practice_match_done_in(&deed, &m, 0, &acted, err)
        || rel_deed_end(&deed, change, err, "%s: %s", m.act, m.have))
        return err->status;
    *out = acted;
    return REL_OK;
}

/* ---------------------------------------------------------------- synonyms */

enum rel_status
rel_practice_synonyms(struct rel_ctx *ctx, struct rel_synonym_list *out, struct rel_err *err)
{
    return rel_synonym_list(ctx->db, ctx->arena, ctx->user, ctx->book, SYNONYMS, out, err);
}

static enum rel_status
one_word(struct rel_ctx *ctx, const char *text, const char *field, const char **out,
         struct rel_err *err)
{
    const char *folded = rel_unicode_fold(ctx->arena, text), *at = folded, *word, *more;
    size_t n, m;

    if (!rel_unicode_word(&at, &word, &n) || rel_unicode_word(&at, &more, &m)) {
        rel_fail(err, REL_BAD_INPUT, "\"%.100s\" is not one word", text);
        return rel_advise(err, field, "Give two words that mean the same, one each.");
    }
    *out = rel_strndup(ctx->arena, word, n);
    return REL_OK;
}

/* Needs and offers with that word are matched anew; the other word's side follows from it. */
static enum rel_status
rematch(struct rel_deed *deed, const char *word, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    REL_AUTO(rel_stemmer) *stemmer = rel_stemmer_new();
    struct rel_match_text text = rel_practice_match_text(ctx->arena, stemmer, word);
    struct rel_match_roots roots = rel_practice_match_roots(ctx->arena, &text, NULL, 4);

    for (size_t i = 0; i < roots.n; i++) {
        struct rel_id_list needs = {0}, offers = {0};

        if (rel_match_root_rows(ctx->db, ctx->arena, ctx->user, ctx->book, "need", roots.v[i],
                                REMATCH, &needs, err)
            || rel_match_root_rows(ctx->db, ctx->arena, ctx->user, ctx->book, "offer", roots.v[i],
                                   REMATCH, &offers, err))
            return err->status;
        for (size_t k = 0; k < needs.n; k++)
            if (rel_practice_match_need_in(deed, needs.v[k], err))
                return err->status;
        for (size_t k = 0; k < offers.n; k++) {
            struct rel_offer o;

            if (rel_offer_load(ctx->db, ctx->arena, ctx->user, ctx->book, offers.v[k], &o, err)) {
                if (err->status != REL_NOT_FOUND)
                    return err->status;
                continue;
            }
            if (rel_practice_match_offer_in(deed, &o, err))
                return err->status;
        }
    }
    return REL_OK;
}

enum rel_status
rel_practice_synonym_add(struct rel_ctx *ctx, const char *word, const char *same_as, rel_id *change,
                         struct rel_err *err)
{
    struct rel_synonym s;
    REL_DEED(deed);

    if (one_word(ctx, word, "word", &s.word, err)
        || one_word(ctx, same_as, "same_as", &s.same_as, err))
        return err->status;
    if (rel_str_is(s.word, s.same_as)) {
        rel_fail(err, REL_BAD_INPUT, "these two are the same word already");
        return rel_advise(err, "same_as", "Give another word.");
    }
    if (rel_deed_begin(&deed, ctx, "match", err)
        || rel_deed_row(&deed, "synonym", ctx->user, 0, err)
        || rel_synonym_write(ctx->db, ctx->user, ctx->book, &s, err) || rematch(&deed, s.word, err)
        || rematch(&deed, s.same_as, err)
        || rel_deed_end(&deed, change, err, "The same for you: %s and %s", s.word, s.same_as))
        return err->status;
    return REL_OK;
}

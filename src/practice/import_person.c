#include "practice/import_person.h"
#include "practice/forgotten.h"

#include "base/str.h"
#include "core/cadence.h"
#include "core/card_merge.h"
#include "core/standing.h"
#include "formats/mail.h"
#include "formats/vcard.h"
#include "formats/vcard_query.h"
#include "lib/crypto.h"
#include "lib/unicode.h"
#include "practice/standing.h"
#include "practice/text.h"
#include "store/candidate.h"
#include "store/contact.h"
#include "store/contact_card.h"
#include "store/dav_item.h"
#include "store/merge.h"
#include "store/search.h"
#include "store/standing.h"

#include <string.h>

enum { MOST_HITS = 20 };

struct match {
    rel_id id;     /* 0 = nobody */
    bool by_uid;   /* the same card of the same address book, as it is now */
    bool put_away; /* known, but the user removed them */
    struct rel_id_list candidates;
};

static int64_t
card_hash(const struct rel_card *card)
{
    return (int64_t)rel_crypto_sum(card->text, card->text_len);
}

static const char *
said(struct rel_arena *arena, const struct rel_card *card)
{
    return rel_printf(arena, "card of %s",
                      *card->contact.name ? card->contact.name : "nobody named");
}

static const char *
source_of(const char *file)
{
    const char *slash = strrchr(file, '/');

    return slash ? slash + 1 : file;
}

/* ---------------------------------------------------------------- who is it? */

static bool
share_a_point(const struct rel_contact *a, const struct rel_contact *b)
{
    for (size_t i = 0; i < a->points.n; i++)
        for (size_t k = 0; k < b->points.n; k++)
            if (*a->points.v[i].folded && rel_str_is(a->points.v[i].folded, b->points.v[k].folded))
                return true;
    return false;
}

/* Two people under one UID (some programs number their cards anew in each file): another name, and
 * nothing in common. */
static bool
somebody_else(struct rel_arena *arena, const struct rel_contact *now,
              const struct rel_contact *held)
{
    return now->points.n > 0 && held->points.n > 0 && !share_a_point(now, held)
           && !rel_str_is(rel_unicode_fold(arena, now->name), rel_unicode_fold(arena, held->name));
}

bool
rel_import_seen(struct rel_import_run *run, const char *uid)
{
    int64_t h = *uid ? rel_mail_hash(uid) : 0;

    return h != 0 && rel_import_set_add(&run->uids, h);
}

static enum rel_status
match_uid(struct rel_import_run *run, const struct rel_contact *c, struct match *m,
          struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_contact held;
    rel_id id;

    if (!*c->uid)
        return REL_OK;
    if (rel_contact_by_uid(ctx->db, ctx->book, c->uid, &id, err))
        return err->status;
    if (id == 0) {
        rel_import_seen(run, c->uid);
        return REL_OK;
    }
    switch (rel_contact_load(ctx->db, run->chunk, ctx->book, id, &held, err)) {
    case REL_OK:
        if (!somebody_else(run->chunk, c, &held)) {
            m->id = id;
            /* A UID that comes twice in one run cannot be two states of one card. */
            m->by_uid = rel_import_seen(run, c->uid);
        }
        return REL_OK;
    case REL_NOT_FOUND: /* put away: as a part of somebody, or for good */
        if (rel_merge_into(ctx->db, ctx->book, id, &m->id, err))
            return err->status;
        m->put_away = m->id == 0;
        return REL_OK;
    default:
        return err->status;
    }
}

static void
add_once(struct rel_arena *arena, struct rel_id_list *list, rel_id id)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->v[i] == id)
            return;
    *REL_ADD(arena, list) = id;
}

/* By points: the person of the same name, and all candidates. */
static enum rel_status
match_points(struct rel_import_run *run, const struct rel_contact *c, struct match *m,
             struct rel_err *err)
{
    const char *key = rel_unicode_fold_cut(run->chunk, c->name, REL_NAME_KEY);

    for (size_t i = 0; i < c->points.n; i++) {
        const struct rel_point *p = &c->points.v[i];
        struct rel_contact_hits hits;

        if ((p->kind != REL_EMAIL && p->kind != REL_TEL) || !*p->folded)
            continue;
        if (rel_contact_by_point(run->ctx->db, run->chunk, run->ctx->book, p->folded, MOST_HITS,
                                 &hits, err))
            return err->status;
        for (size_t k = 0; k < hits.n; k++)
            if (hits.v[k].state == REL_CANDIDATE)
                add_once(run->chunk, &m->candidates, hits.v[k].id);
            else if (m->id == 0 && rel_str_is(hits.v[k].name_key, key))
                m->id = hits.v[k].id;
    }
    return REL_OK;
}

static enum rel_status
find(struct rel_import_run *run, const struct rel_card *card, int64_t hash, struct match *m,
     struct rel_err *err)
{
    if (match_uid(run, &card->contact, m, err))
        return err->status;
    if (m->put_away)
        return REL_OK;
    if (m->id == 0 && rel_candidate_by_card(run->ctx->db, run->ctx->book, hash, &m->id, err))
        return err->status;
    return match_points(run, &card->contact, m, err);
}

/* ---------------------------------------------------------------- writing */

static enum rel_status
absorb(struct rel_import_run *run, const struct match *m, rel_id contact, struct rel_err *err)
{
    if (m->candidates.n && rel_import_run_words(run, err))
        return err->status;
    for (size_t i = 0; i < m->candidates.n; i++)
        if (m->candidates.v[i] != contact
            && rel_candidate_absorb(run->ctx->db, run->ctx->book, m->candidates.v[i], contact, err))
            return err->status;
    if (m->candidates.n) /* addresses mean somebody else now */
        rel_import_map_clear(&run->people);
    return REL_OK;
}

/* fields 0: the whole card, which is the provenance of all that has none of its own. */
static enum rel_status
set_provenance(struct rel_import_run *run, rel_id id, unsigned fields, const char *file,
               struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;

    if (fields == 0)
        return rel_contact_set_provenance(ctx->db, id, "*", run->import.id, source_of(file),
                                          ctx->now, err);
    for (unsigned f = 0; f < REL_CARD_FIELDS; f++)
        if ((fields & 1u << f)
            && rel_contact_set_provenance(ctx->db, id, rel_card_field_word(f), run->import.id,
                                          source_of(file), ctx->now, err))
            return err->status;
    return REL_OK;
}

static enum rel_status
keep_card(struct rel_import_run *run, const struct rel_card *card, rel_id id, int64_t hash,
          struct rel_err *err)
{
    return rel_contact_set_card(run->ctx->db, id, hash, card->version, card->text, card->text_len,
                                err);
}

/* Nobody was in contact with them yet, and nobody tends them: what working them out would give. */
static enum rel_status
first_standing(struct rel_import_run *run, rel_id id, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_standing s = rel_standing_init(ctx->user, id, ctx->book);
    const struct rel_cadence cadence = rel_cadence_of(NULL, 0, 0, false, ctx->today);

    rel_standing_plan(&s, &cadence, false, REL_NO_DAY);
    s.zone = ctx->zone_name;
    return rel_standing_write(ctx->db, &s, err);
}

static enum rel_status
tell(struct rel_import_run *run, const char *file, const struct rel_card *card,
     enum rel_outcome outcome, const char *what_changed, rel_id id, struct rel_err *err)
{
    if (outcome == REL_CHANGED
        && rel_import_run_item(run, outcome, file, card->line, said(run->chunk, card), what_changed,
                               id, err))
        return err->status;
    for (size_t i = 0; outcome != REL_SAME && i < card->problems.n; i++)
        if (rel_import_run_item(run, outcome, file, card->problems.v[i].line,
                                card->problems.v[i].what, card->problems.v[i].reason, id, err))
            return err->status;
    rel_import_run_count(run, outcome, "");
    return REL_OK;
}

static enum rel_status
make(struct rel_import_run *run, const char *file, const struct rel_card *card,
     const struct match *m, int64_t hash, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_contact c = card->contact;
    rel_id taken = 0;
    char id[REL_ID_TEXT];
    bool as_sent;

    c.id = rel_id_new();
    c.book = ctx->book;
    c.state = REL_UNSORTED;
    c.caught = REL_CAUGHT_IMPORT;
    c.created = c.changed = c.state_since = ctx->now;
    if (!*c.name)
        c.name = *c.organization ? c.organization : c.points.v[0].value;
    if (*c.uid && rel_contact_by_uid(ctx->db, ctx->book, c.uid, &taken, err))
        return err->status;
    as_sent = *c.uid && !taken && !rel_vcard_fault(card->text, card->text_len);
    if (!*c.uid || taken)
        c.uid = rel_printf(run->chunk, "relatum-%s", rel_id_text(c.id, id));
    if (rel_contact_insert_card(ctx->db, run->chunk, &c, run->import.id, as_sent, err)
        || absorb(run, m, c.id, err) || keep_card(run, card, c.id, hash, err)
        || set_provenance(run, c.id, 0, file, err) || rel_import_run_index(run, &c, err)
        || (m->candidates.n ? rel_practice_standing_refresh(ctx, &c.id, 1, err)
                            : first_standing(run, c.id, err)))
        return err->status;
    run->import.contacts_new++;
    return tell(run, file, card, REL_NEW, "", c.id, err);
}

static enum rel_status
set_by_hand(struct rel_import_run *run, rel_id id, unsigned *fields, struct rel_err *err)
{
    *fields = 0;
    for (unsigned f = 0; f < REL_CARD_FIELDS; f++) {
        bool hand;

        if (rel_contact_set_by_hand(run->ctx->db, id, rel_card_field_word(f), &hand, err))
            return err->status;
        *fields |= hand ? 1u << f : 0;
    }
    return REL_OK;
}

static const char *
field_words(struct rel_arena *arena, unsigned fields)
{
    const char *text = "";

    for (unsigned f = 0; f < REL_CARD_FIELDS; f++)
        if (fields & 1u << f)
            text = rel_printf(arena, "%s%s%s", text, *text ? ", " : "", rel_card_field_word(f));
    return text;
}

static enum rel_status
write_change(struct rel_import_run *run, const char *file, const struct rel_card *card,
             const struct match *m, int64_t hash, struct rel_contact *c, unsigned changed,
             struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_history h;

    c->changed = ctx->now;
    if (rel_import_run_changing(run, &h, c->id, err)
        || rel_contact_update(ctx->db, run->chunk, c, err) || absorb(run, m, c->id, err)
        || (m->by_uid && keep_card(run, card, c->id, hash, err))
        || set_provenance(run, c->id, changed, file, err) || rel_import_run_words(run, err)
        || rel_search_index(ctx->db, run->chunk, c, err)
        || rel_practice_text_refresh(ctx, &c->id, 1, err)
        || rel_practice_standing_refresh(ctx, &c->id, 1, err)
        || rel_import_run_changed(run, &h, err))
        return err->status;
    run->import.contacts_changed++;
    return tell(run, file, card, REL_CHANGED,
                rel_printf(run->chunk, "changed: %s", field_words(run->chunk, changed)), c->id,
                err);
}

/* REV (RFC 6350 section 6.7.4) in its two forms: 20261122T093000Z, 2026-11-22T09:30:00Z. */
static bool
older(const char *now, const char *before)
{
    while (*now && *before) {
        if (!strchr("0123456789", *now))
            now++;
        else if (!strchr("0123456789", *before))
            before++;
        else if (*now != *before)
            return *now < *before;
        else
            now++, before++;
    }
    return false;
}

/* The person is known: what of the card is new? */
static enum rel_status
compare(struct rel_import_run *run, const char *file, const struct rel_card *card,
        const struct match *m, int64_t hash, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_contact held, out;
    struct rel_card before;
    int64_t old_hash;
    const char *version;
    const void *bytes;
    unsigned hand, changed;
    size_t n;

    if (rel_contact_card(ctx->db, run->chunk, ctx->book, m->id, &old_hash, &version, &bytes, &n,
                         err))
        return err->status;
    if (bytes != NULL && old_hash == hash && m->candidates.n == 0)
        return tell(run, file, card, REL_SAME, "", m->id, err);
    if (rel_contact_load(ctx->db, run->chunk, ctx->book, m->id, &held, err)
        || set_by_hand(run, m->id, &hand, err))
        return err->status;
    if (bytes != NULL)
        rel_vcard_read(run->chunk, bytes, n, 1, &before);
    if (bytes != NULL && m->by_uid && older(card->rev, before.rev))
        return tell(run, file, card, REL_SAME, "", m->id, err);
    changed = rel_card_merge(run->chunk, m->by_uid && bytes ? &before.contact : NULL,
                             &card->contact, &held, hand, &out);
    if (changed == 0) {
        if ((m->by_uid
             && (keep_card(run, card, m->id, hash, err)
                 || rel_dav_note_contact(ctx->db, m->id, true, err)))
            || absorb(run, m, m->id, err)
            || (m->candidates.n && rel_practice_standing_refresh(ctx, &m->id, 1, err)))
            return err->status;
        return tell(run, file, card, REL_SAME, "", m->id, err);
    }
    return write_change(run, file, card, m, hash, &out, changed, err);
}

static enum rel_status
forgotten(struct rel_import_run *run, const struct rel_contact *c, bool *out, struct rel_err *err)
{
    if (rel_practice_forgotten(run->ctx, run->secret, c->uid, out, err))
        return err->status;
    for (size_t i = 0; i < c->points.n && !*out; i++)
        if (rel_practice_forgotten(run->ctx, run->secret, c->points.v[i].folded, out, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_import_one(struct rel_import_run *run, const char *file, const struct rel_card *card,
               struct rel_err *err)
{
    const struct rel_contact *c = &card->contact;
    const int64_t hash = card_hash(card);
    struct match m = {0};
    bool gone;

    if (!*c->name && !*c->organization && c->points.n == 0) {
        const struct rel_problem *p = card->problems.v;

        return rel_import_run_skip(run, file, card->line, "card",
                                   card->problems.n ? p->reason : "no name, address or number",
                                   err);
    }
    if (card->kind == REL_CARD_OTHER)
        return rel_import_run_skip(run, file, card->line, said(run->chunk, card),
                                   "neither a person nor an organization", err);
    if (find(run, card, hash, &m, err))
        return err->status;
    if (m.id == 0 && forgotten(run, c, &gone, err))
        return err->status;
    if (m.id == 0 && gone)
        return rel_import_run_skip(run, file, card->line, "card", "somebody you asked to forget",
                                   err);
    if (m.put_away)
        return rel_import_run_skip(run, file, card->line, said(run->chunk, card),
                                   "you removed this person", err);
    return m.id ? compare(run, file, card, &m, hash, err) : make(run, file, card, &m, hash, err);
}

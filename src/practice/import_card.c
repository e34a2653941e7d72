#include "practice/import_card.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard.h"
#include "lib/charset.h"
#include "practice/import_group.h"
#include "practice/import_person.h"

#include <string.h>

enum { CHUNK = 400 }; /* cards stored in one transaction: about 50 ms */

struct cards { /* one file on its way in */
    struct rel_import_run *run;
    const struct rel_place *place;
    struct rel_import_members *members;
    struct rel_arena *arena; /* of the cards of one chunk */
    struct {
        struct rel_card *v;
        size_t n;
    } cards;
    struct rel_problem_list problems; /* between cards */
    size_t bytes;                     /* of the cards of this chunk */
    int64_t position;                 /* the journal's */
};

/* Cards first, then the problems between them. */
static enum rel_status
store_card(void *who, size_t i, const char *bad, struct rel_err *err)
{
    struct cards *c = who;
    const char *file = c->place->name;

    if (i >= c->cards.n) {
        const struct rel_problem *p = &c->problems.v[i - c->cards.n];

        return rel_import_run_skip(c->run, file, p->line, p->what, bad ? bad : p->reason, err);
    }
    c->run->import.cards++;
    if (bad)
        return rel_import_run_skip(c->run, file, c->cards.v[i].line, c->cards.v[i].contact.name,
                                   bad, err);
    return c->cards.v[i].kind == REL_CARD_GROUP
               ? rel_import_group(c->run, file, &c->cards.v[i], c->members, err)
               : rel_import_one(c->run, file, &c->cards.v[i], err);
}

static void
forget(struct cards *c)
{
    c->cards.v = NULL;
    c->problems.v = NULL;
    c->cards.n = c->problems.n = c->bytes = 0;
    rel_arena_reset(c->arena);
}

static enum rel_status
store_chunk(struct cards *c, int64_t position, bool done, struct rel_err *err)
{
    if (rel_import_run_batch(c->run, c->cards.n + c->problems.n, store_card, c, c->place->key,
                             c->position, position, done, err))
        return err->status;
    c->position = position;
    forget(c);
    return REL_OK;
}

/* Of what was stored before the run was cut: which UIDs came, and whom groups wait for. */
static enum rel_status
recall(struct cards *c, const struct rel_card *card, struct rel_err *err)
{
    rel_import_seen(c->run, card->contact.uid);
    return card->kind == REL_CARD_GROUP ? rel_import_group_recall(c->run, card, c->members, err)
                                        : REL_OK;
}

/* A file in UTF-16 is decoded whole. */
static enum rel_status
read_wide(struct cards *c, struct rel_file *file, struct rel_err *err)
{
    struct rel_charset_text text;
    struct rel_card_list cards = {0};

    if (rel_file_fill(file, REL_FILE_WINDOW, err))
        return err->status;
    text = rel_charset_decode(c->arena, file->v, file->n, "");
    rel_vcard_read_all(c->arena, text.text, text.n, &cards, &c->problems);
    c->cards.v = cards.v;
    c->cards.n = cards.n;
    if (!file->last)
        *REL_ADD(c->arena, &c->problems) = (struct rel_problem){
            .what = "", .reason = "a UTF-16 file of more than 64 MiB: only its beginning was read"};
    return store_chunk(c, file->at + (int64_t)file->n, true, err);
}

static enum rel_status
read_cards(struct cards *c, struct rel_file *file, struct rel_err *err)
{
    struct rel_vcard_span span = {0};
    const int64_t begun = c->run->progress.bytes, from = c->position;
    enum rel_vcard_found found;

    while ((found = rel_vcard_next(file->v, file->n, file->last, &span)) != REL_VCARD_END) {
        const bool stored = file->at < from; /* before the run was cut */

        if (found == REL_VCARD_CARD) {
            struct rel_card *card = REL_ADD(c->arena, &c->cards);

            rel_vcard_read(c->arena, file->v + span.at, span.n, span.line, card);
            c->bytes += span.n;
            if (stored && recall(c, card, err))
                return err->status;
        } else if (found == REL_VCARD_PROBLEM)
            *REL_ADD(c->arena, &c->problems) =
                (struct rel_problem){.line = span.line, .what = "", .reason = span.reason};
        rel_file_take(file, span.used);
        c->run->progress.bytes = begun + file->at;
        if (found == REL_VCARD_MORE && rel_file_fill(file, file->n + 1, err))
            return err->status;
        if (stored && (found == REL_VCARD_CARD || found == REL_VCARD_PROBLEM)) {
            forget(c);
        } else if (c->cards.n + c->problems.n >= CHUNK || c->bytes > REL_MAX_VCARD) {
            if (store_chunk(c, file->at, false, err))
                return err->status;
            if (c->run->stop)
                return REL_OK;
        }
    }
    return from == INT64_MAX ? REL_OK : store_chunk(c, file->at, true, err);
}

enum rel_status
rel_import_cards(struct rel_import_run *run, const struct rel_place *place, struct rel_file *file,
                 struct rel_import_members *members, struct rel_err *err)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct cards c = {.run = run, .place = place, .members = members, .arena = arena};
    bool done;

    if (rel_import_run_position(run, place->key, &c.position, &done, err))
        return err->status;
    if (done)
        c.position = INT64_MAX; /* only recalled */
    else if (file->size >= 0 && c.position > file->size)
        return REL_OK; /* shorter than it was */
    if (done && *rel_vcard_wide(file->v, file->n))
        return REL_OK;
    return *rel_vcard_wide(file->v, file->n) ? read_wide(&c, file, err) : read_cards(&c, file, err);
}

#include "store/text.h"

#include "base/buf.h"
#include "base/str.h"
#include "lib/crypto.h"
#include "lib/unicode.h"
#include "store/engine.h"

#include <string.h>

enum { MOST_WORDS = 20000, PAGES = 8, DAY = 86400 };

/* ---------------------------------------------------------------- what is there to be found */

static enum rel_status
read_rows(struct rel_rows *rows, struct rel_arena *arena, enum rel_passage_kind kind, bool moments,
          struct rel_passage_texts *out, struct rel_err *err)
{
    while (rel_rows_next(rows))
        *REL_ADD(arena, out) = (struct rel_passage_text){
            .kind = kind,
            .row = rel_rows_num(rows, 0),
            .user = rel_rows_num(rows, 1),
            .day = moments ? (rel_day)(rel_rows_num(rows, 2) / DAY) : rel_rows_day(rows, 2),
            .text = rel_rows_dup(rows, 3, arena)};
    return rel_rows_status(rows, err);
}

enum rel_status
rel_text_read(struct rel_db *db, struct rel_arena *arena, rel_id contact, size_t most,
              struct rel_passage_texts *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *notes = NULL;
    REL_AUTO(rel_rows) *happened = NULL;
    REL_AUTO(rel_rows) *heard = NULL;
    REL_AUTO(rel_rows) *promises = NULL;
    struct rel_passage_texts list = {0};
    const struct rel_arg args[] = {REL_N(contact), REL_N((int64_t)most)};

    if (rel_db_query(db,
                     "SELECT n, 0, -2147483648, value FROM contact_text WHERE contact_id = $1"
                     " AND kind = 'note' ORDER BY n LIMIT $2",
                     args, 2, &notes, err)
        || read_rows(notes, arena, REL_PASSAGE_NOTE, false, &list, err)
        || rel_db_query(db,
                        "SELECT p.interaction_id, p.user_id, p.at, n.text FROM participation p"
                        " JOIN interaction_note n ON n.interaction_id = p.interaction_id"
                        " WHERE p.contact_id = $1 ORDER BY p.at DESC LIMIT $2",
                        args, 2, &happened, err)
        || read_rows(happened, arena, REL_PASSAGE_INTERACTION, true, &list, err)
        || rel_db_query(db,
                        "SELECT id, user_id, day, words FROM heard WHERE contact_id = $1"
                        " AND state NOT IN ('corrected', 'outdated') ORDER BY id DESC LIMIT $2",
                        args, 2, &heard, err)
        || read_rows(heard, arena, REL_PASSAGE_HEARD, false, &list, err)
        || rel_db_query(db,
                        "SELECT id, user_id, made, text FROM promise WHERE contact_id = $1"
                        " ORDER BY id DESC LIMIT $2",
                        args, 2, &promises, err)
        || read_rows(promises, arena, REL_PASSAGE_PROMISE, false, &list, err))
        return err->status;
    *out = list;
    return REL_OK;
}

/* ---------------------------------------------------------------- keeping the index */

struct doc {
    rel_id id;
    enum rel_passage_kind kind;
    rel_id row;
    int64_t hash;
    bool wanted;
};

struct docs {
    struct doc *v;
    size_t n;
};

static enum rel_status
load_docs(struct rel_db *db, struct rel_arena *arena, rel_id contact, struct docs *out,
          struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, "SELECT id, kind, row_id, hash FROM text_doc WHERE contact_id = $1",
                     REL_ARGS(REL_N(contact)), &rows, err))
        return err->status;
    while (rel_rows_next(rows)) {
        struct doc *d = REL_ADD(arena, out);

        d->id = rel_rows_num(rows, 0);
        rel_passage_kind_parse(rel_rows_text(rows, 1), &d->kind);
        d->row = rel_rows_num(rows, 2);
        d->hash = rel_rows_num(rows, 3);
    }
    return rel_rows_status(rows, err);
}

static const char *
words_of(struct rel_arena *arena, const char *text)
{
    const char *w;
    size_t n, count = 0;
    REL_BUF(words);

    for (const char *at = rel_unicode_fold(arena, text);
         count < MOST_WORDS && rel_unicode_word(&at, &w, &n); count++) {
        if (words.n)
            rel_buf_addc(&words, ' ');
        rel_buf_add(&words, w, n);
    }
    return rel_strndup(arena, rel_buf_str(&words), words.n);
}

static enum rel_status
drop(struct rel_db *db, rel_id doc, struct rel_err *err)
{
    return db->engine->words->drop(db, doc, err)
                   || rel_db_exec(db, "DELETE FROM text_doc WHERE id = $1", REL_ARGS(REL_N(doc)),
                                  NULL, err)
               ? err->status
               : REL_OK;
}

static enum rel_status
add(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id contact,
    const struct rel_passage_text *t, int64_t hash, struct rel_err *err)
{
    rel_id id = rel_id_new();

    return rel_db_exec(db,
                       "INSERT INTO text_doc (id, book_id, user_id, contact_id, kind, row_id, day,"
                       " hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                       REL_ARGS(REL_N(id), REL_N(book), REL_N(t->user), REL_N(contact),
                                REL_T(rel_passage_kind_word(t->kind)), REL_N(t->row), REL_N(t->day),
                                REL_N(hash)),
                       NULL, err)
                   || db->engine->words->put(db, id, words_of(arena, t->text), err)
               ? err->status
               : REL_OK;
}

enum rel_status
rel_text_set(struct rel_db *db, struct rel_arena *arena, rel_id book, rel_id contact,
             const struct rel_passage_texts *texts, struct rel_err *err)
{
    struct docs docs = {0};

    if (load_docs(db, arena, contact, &docs, err))
        return err->status;
    for (size_t i = 0; i < texts->n; i++) {
        const struct rel_passage_text *t = &texts->v[i];
        int64_t hash = (int64_t)(rel_crypto_sum(t->text, strlen(t->text)) >> 1);
        struct doc *same = NULL;

        for (size_t k = 0; k < docs.n && !same; k++)
            if (docs.v[k].kind == t->kind && docs.v[k].row == t->row && docs.v[k].hash == hash)
                same = &docs.v[k];
        if (same)
            same->wanted = true;
        else if (add(db, arena, book, contact, t, hash, err))
            return err->status;
    }
    for (size_t k = 0; k < docs.n; k++)
        if (!docs.v[k].wanted && drop(db, docs.v[k].id, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_text_forget(struct rel_db *db, struct rel_arena *arena, rel_id contact, struct rel_err *err)
{
    struct docs docs = {0};

    if (load_docs(db, arena, contact, &docs, err))
        return err->status;
    for (size_t k = 0; k < docs.n; k++)
        if (drop(db, docs.v[k].id, err))
            return err->status;
    return REL_OK;
}

enum rel_status
rel_text_scrub(struct rel_db *db, struct rel_err *err)
{
    return db->engine->words->scrub(db, err);
}

/* ---------------------------------------------------------------- finding */

static enum rel_status
load_hit(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book, rel_id doc,
         enum rel_passage_kind kind, struct rel_text_hits *out, struct rel_err *err)
{
    REL_AUTO(rel_rows) *rows = NULL;
    struct rel_text_hit hit = {.doc = doc, .found = {.text = ""}};

    if (rel_db_query(db,
                     "SELECT d.contact_id, d.kind, d.row_id, d.day, d.user_id, c.name"
                     " FROM text_doc d JOIN contact c ON c.id = d.contact_id"
                     " WHERE d.id = $1 AND d.book_id = $2 AND (d.user_id = 0 OR d.user_id = $3)"
                     " AND c.deleted = 0",
                     REL_ARGS(REL_N(doc), REL_N(book), REL_N(user)), &rows, err))
        return err->status;
    if (!rel_rows_next(rows))
        return rel_rows_status(rows, err);
    hit.contact = rel_rows_num(rows, 0);
    rel_passage_kind_parse(rel_rows_text(rows, 1), &hit.found.kind);
    hit.found.row = rel_rows_num(rows, 2);
    hit.found.day = rel_rows_day(rows, 3);
    hit.found.user = rel_rows_num(rows, 4);
    hit.name = rel_rows_dup(rows, 5, arena);
    if (kind == REL_PASSAGE_KINDS || kind == hit.found.kind)
        *REL_ADD(arena, out) = hit;
    return REL_OK;
}

enum rel_status
rel_text_find(struct rel_db *db, struct rel_arena *arena, rel_id user, rel_id book,
              const char *words, enum rel_passage_kind kind, size_t most, struct rel_text_hits *out,
              struct rel_err *err)
{
    struct rel_text_hits hits = {0};
    struct rel_id_list docs = {0};
    const char *folded = words_of(arena, words);

    /* Docs of other books and users are passed over: some more are read than asked for. */
    if (*folded && db->engine->words->find(db, arena, folded, most * PAGES, &docs, err))
        return err->status;
    for (size_t i = 0; i < docs.n && hits.n < most; i++)
        if (load_hit(db, arena, user, book, docs.v[i], kind, &hits, err))
            return err->status;
    *out = hits;
    return REL_OK;
}

enum rel_status
rel_text_load(struct rel_db *db, struct rel_arena *arena, const struct rel_text_hit *hit,
              const char **out, struct rel_err *err)
{
    static const char *const texts[] = {
        [REL_PASSAGE_NOTE] = "SELECT value FROM contact_text WHERE contact_id = $1 AND n = $2"
                             " AND kind = 'note'",
        [REL_PASSAGE_INTERACTION] = "SELECT n.text FROM participation p JOIN interaction_note n"
                                    " ON n.interaction_id = p.interaction_id"
                                    " WHERE p.interaction_id = $2 AND p.contact_id = $1",
        [REL_PASSAGE_HEARD] = "SELECT words FROM heard WHERE id = $2 AND contact_id = $1",
        [REL_PASSAGE_PROMISE] = "SELECT text FROM promise WHERE id = $2 AND contact_id = $1",
    };
    REL_AUTO(rel_rows) *rows = NULL;

    if (rel_db_query(db, texts[hit->found.kind],
                     REL_ARGS(REL_N(hit->contact), REL_N(hit->found.row)), &rows, err))
        return err->status;
    *out = rel_rows_next(rows) ? rel_rows_dup(rows, 0, arena) : "";
    return rel_rows_status(rows, err);
}

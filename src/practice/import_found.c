#include "practice/import_found.h"

#include "base/str.h"
#include "formats/mail.h"
#include "lib/unicode.h"
#include "practice/import_people.h"
#include "store/contact.h"
#include "store/interaction.h"
#include "store/message.h"
#include "store/search.h"
#include "store/trace.h"

#include <string.h>

enum {
    CHUNK = 300,         /* items of one transaction: about 50 ms */
    MOST_WITH_POINT = 8, /* contacts looked at that share a number */
    MOST_REMEMBERED = 200000,
    A_DAY = 86400, /* seconds a clock may run ahead */
};

enum rel_status
rel_import_whole(struct rel_file *file, bool *whole, struct rel_err *err)
{
    if (rel_file_fill(file, REL_FILE_WINDOW, err))
        return err->status;
    *whole = file->last;
    return REL_OK;
}

struct shifted { /* a batch begins in the middle */
    rel_import_store store;
    void *who;
    size_t from;
};

static enum rel_status
store_shifted(void *who, size_t i, const char *bad, struct rel_err *err)
{
    struct shifted *s = who;

    return s->store(s->who, s->from + i, bad, err);
}

enum rel_status
rel_import_items(struct rel_import_run *run, const struct rel_place *place, size_t n,
                 rel_import_store store, void *who, struct rel_err *err)
{
    int64_t at;
    bool done;

    if (rel_import_run_position(run, place->key, &at, &done, err))
        return err->status;
    if (done || (size_t)at > n)
        return REL_OK;
    for (;;) {
        struct shifted s = {store, who, (size_t)at};
        size_t now = n - (size_t)at < CHUNK ? n - (size_t)at : CHUNK;
        bool last = (size_t)at + now == n;

        if (rel_import_run_batch(run, now, store_shifted, &s, place->key, at, at + (int64_t)now,
                                 last, err))
            return err->status;
        at += (int64_t)now;
        if (last || run->stop)
            return REL_OK;
    }
}

int64_t
rel_import_key(const struct rel_import_run *run, const char *text)
{
    return rel_mail_hash(rel_printf(run->chunk, "%lld %s", (long long)run->ctx->user, text));
}

/* ---------------------------------------------------------------- who is it? */

static enum rel_status
make_candidate(struct rel_import_run *run, const struct rel_found_person *p, rel_id *out,
               struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_contact c = rel_contact_init();
    char id[REL_ID_TEXT];

    c.id = rel_id_new();
    c.book = ctx->book;
    c.uid = rel_printf(run->chunk, "relatum-%s", rel_id_text(c.id, id));
    c.state = REL_CANDIDATE;
    c.caught = REL_CAUGHT_MAIL;
    c.name = *p->name ? p->name : p->value;
    c.created = c.changed = c.state_since = ctx->now;
    if (*p->value)
        *REL_ADD(run->chunk, &c.points) = (struct rel_point){
            .kind = p->kind, .value = p->value, .folded = p->folded, .label = ""};
    if (rel_contact_insert(ctx->db, run->chunk, &c, run->import.id, err)
        || rel_search_index(ctx->db, run->chunk, &c, err))
        return err->status;
    run->import.candidates_new++;
    *out = c.id;
    return REL_OK;
}

static const struct rel_contact_hit *
better(const struct rel_contact_hit *a, const struct rel_contact_hit *b)
{
    return a == NULL || (a->state == REL_CANDIDATE && b->state != REL_CANDIDATE) ? b : a;
}

static enum rel_status
by_point(struct rel_import_run *run, const struct rel_found_person *p, rel_id *out,
         struct rel_err *err)
{
    struct rel_contact_hits hits;
    const struct rel_contact_hit *best = NULL;

    if (rel_contact_by_point(run->ctx->db, run->chunk, run->ctx->book, p->folded, MOST_WITH_POINT,
                             &hits, err))
        return err->status;
    for (size_t i = 0; i < hits.n; i++)
        best = better(best, &hits.v[i]);
    *out = best ? best->id : 0;
    return REL_OK;
}

/* People the user knows come before candidates; two of a kind are nobody. */
static enum rel_status
by_name(struct rel_import_run *run, const char *name, rel_id *out, const char **why,
        struct rel_err *err)
{
    struct rel_contact_hits hits;
    const struct rel_contact_hit *known = NULL, *candidate = NULL;
    const char *key = rel_unicode_fold_cut(run->chunk, name, REL_NAME_KEY);
    size_t known_n = 0;

    *out = 0;
    if (rel_contact_by_name(run->ctx->db, run->chunk, run->ctx->book, key, MOST_WITH_POINT, &hits,
                            err))
        return err->status;
    for (size_t i = 0; i < hits.n; i++)
        if (hits.v[i].state == REL_CANDIDATE)
            candidate = &hits.v[i];
        else {
            known = &hits.v[i];
            known_n++;
        }
    if (known_n > 1)
        *why = "several people have that name";
    else if (known || candidate)
        *out = known ? known->id : candidate->id;
    return REL_OK;
}

enum rel_status
rel_import_meet(struct rel_import_run *run, const struct rel_found_person *p, rel_id *out,
                const char **why, struct rel_err *err)
{
    const struct rel_mailbox box = {p->name, p->value, p->folded};
    const char *named = *p->folded ? rel_printf(run->chunk, "%d %s", (int)p->kind, p->folded)
                                   : rel_printf(run->chunk, "= %s", p->name);
    int64_t *known;
    rel_id id = 0;

    *why = "";
    *out = 0;
    if (p->uid && *p->uid) {
        if (rel_contact_by_uid(run->ctx->db, run->ctx->book, p->uid, out, err))
            return err->status;
        if (*out)
            return REL_OK;
    }
    if (*p->folded && p->kind == REL_EMAIL)
        return rel_import_person(run, &box, out, err);
    if (*p->folded == '\0' && *p->name == '\0') {
        *why = "nobody is named";
        return REL_OK;
    }
    known = rel_import_map_find(&run->people, named);
    if (known) {
        *out = *known;
        return REL_OK;
    }
    if (*p->folded && by_point(run, p, &id, err))
        return err->status;
    if (id == 0 && *p->name && by_name(run, p->name, &id, why, err))
        return err->status;
    if (**why)
        return REL_OK;
    if (id == 0 && make_candidate(run, p, &id, err))
        return err->status;
    if (run->people.n >= MOST_REMEMBERED)
        rel_import_map_clear(&run->people);
    *rel_import_map_put(&run->people, named, id) = id;
    *out = id;
    return REL_OK;
}

/* ---------------------------------------------------------------- one contact */

static int64_t
content_of(const struct rel_import_run *run, const struct rel_found *f)
{
    const char *text = rel_printf(run->chunk, "%lld %d %d %d %s\n%s", (long long)f->at, f->minutes,
                                  (int)f->channel, (int)f->direction, f->subject, f->note);

    for (size_t i = 0; i < f->who.n; i++)
        text = rel_printf(run->chunk, "%s\n%s %s", text, f->who.v[i].folded, f->who.v[i].name);
    return rel_mail_hash(text);
}

/* The people of it; none with *why. */
static enum rel_status
meet_all(struct rel_import_run *run, const struct rel_found *f, struct rel_interaction *i,
         const char **why, struct rel_err *err)
{
    *why = f->who.n ? "" : "nobody else takes part";
    for (size_t k = 0; k < f->who.n; k++) {
        const char *one;
        rel_id id;

        if (rel_import_meet(run, &f->who.v[k], &id, &one, err))
            return err->status;
        if (id) {
            *REL_ADD(run->chunk, &i->who) = id;
            rel_import_set_add(&run->touched, id);
        } else if (f->who.n == 1)
            *why = one;
    }
    if (i->who.n == 0 && **why == '\0')
        *why = "several people have that name";
    return REL_OK;
}

/* Those who took part before are worked out again, too. */
static enum rel_status
touch_before(struct rel_import_run *run, rel_id interaction, struct rel_err *err)
{
    enum rel_direction direction;
    rel_id *who;
    size_t n;

    if (rel_message_contacts(run->ctx->db, run->chunk, interaction, &direction, &who, &n, err))
        return err->status;
    for (size_t i = 0; i < n; i++)
        rel_import_set_add(&run->touched, who[i]);
    return REL_OK;
}

static enum rel_status
write(struct rel_import_run *run, const char *file, const struct rel_found *f,
      struct rel_trace *trace, bool known, struct rel_err *err)
{
    struct rel_ctx *ctx = run->ctx;
    struct rel_interaction i = {.id = known ? trace->interaction : rel_id_new(),
                                .book = ctx->book,
                                .user = ctx->user,
                                .at = f->at,
                                .minutes = f->minutes,
                                .channel = f->channel,
                                .direction = f->direction,
                                .subject = f->subject,
                                .note = f->note,
                                .import_id = run->import.id};
    const char *why;
    bool there;

    if (meet_all(run, f, &i, &why, err))
        return err->status;
    if (i.who.n == 0)
        return rel_import_run_skip(run, file, f->line, f->what, why, err);
    trace->at = f->at;
    trace->interaction = i.id;
    if (!known) {
        if (rel_interaction_insert(ctx->db, &i, err) || rel_trace_insert(ctx->db, trace, err))
            return err->status;
        run->import.interactions_new++;
        rel_import_run_count(run, REL_NEW, "");
        return REL_OK;
    }
    if (rel_interaction_exists(ctx->db, ctx->book, i.id, &there, err))
        return err->status;
    if (!there) { /* the user took it away: it stays away */
        rel_import_run_count(run, REL_SAME, "");
        return REL_OK;
    }
    if (touch_before(run, i.id, err) || rel_trace_rewrite(ctx->db, &i, err)
        || rel_trace_update(ctx->db, trace, err)
        || rel_import_run_item(run, REL_CHANGED, file, f->line, f->what,
                               "it says something else now", 0, err))
        return err->status;
    rel_import_run_count(run, REL_CHANGED, "");
    return REL_OK;
}

enum rel_status
rel_import_found(struct rel_import_run *run, const char *file, const struct rel_found *f,
                 struct rel_err *err)
{
    const int64_t hash = rel_import_key(run, f->key), content = content_of(run, f);
    struct rel_trace trace = {
        .book = run->ctx->book, .hash = hash, .content = content, .import = run->import.id};
    bool known, first;

    run->import.entries++;
    if (*f->reason)
        return rel_import_run_skip(run, file, f->line, f->what, f->reason, err);
    if (f->at > run->ctx->now + A_DAY)
        return rel_import_run_skip(run, file, f->line, f->what, "dated in the future", err);
    if (rel_trace_find(run->ctx->db, run->ctx->book, hash, &trace, &known, err))
        return err->status;
    first = rel_import_set_add(&run->uids, hash);
    if (known && (trace.content == content || !first)) { /* the same day stands in two exports */
        rel_import_run_count(run, REL_SAME, "");
        return REL_OK;
    }
    trace.content = content;
    return write(run, file, f, &trace, known, err);
}

struct all {
    struct rel_import_run *run;
    const char *file;
    const struct rel_found_list *list;
};

static enum rel_status
store_one(void *who, size_t i, const char *bad, struct rel_err *err)
{
    struct all *all = who;
    struct rel_found f = all->list->v[i];

    if (bad)
        f.reason = bad;
    return rel_import_found(all->run, all->file, &f, err);
}

enum rel_status
rel_import_found_all(struct rel_import_run *run, const struct rel_place *place,
                     const struct rel_found_list *list, struct rel_err *err)
{
    struct all all = {run, place->name, list};

    return rel_import_items(run, place, list->n, store_one, &all, err);
}

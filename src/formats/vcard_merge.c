#include "formats/vcard.h"

#include "base/str.h"
#include "formats/vcard_diff.h"
#include "formats/vcard_label.h"
#include "formats/vcard_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What becomes of one property of the card. */
struct fate {
    bool gone;                             /* it is not put out */
    const struct rel_vcard_single *single; /* it is put out anew */
    struct rel_vcard_value *value;         /* this is put out in its place */
};

struct merge {
    struct rel_arena *arena;
    struct rel_card card; /* what one property alone says */
    struct rel_vcard_reader reader;
    struct rel_vcard_emit to;
    const char *text;
    size_t done; /* bytes of text put out */
    const struct rel_contact *before, *after;
    struct rel_vcard_values old, new;
    struct fate *fates; /* by property */
    bool found[REL_VCARD_SINGLES];
    size_t end; /* the property that ends the card */
    bool changed;
};

/* ---- what becomes of each property ---- */

/* An edited value is put where the old one stood; one of several in a property frees it whole. */
static void
decide_values(struct merge *m, size_t i, const struct rel_vcard_values *said)
{
    struct rel_vcard_value *olds[64];
    size_t n = 0;
    bool all_same = true;

    for (size_t s = 0; s < said->n && n < REL_COUNT(olds); s++)
        for (size_t k = 0; k < m->old.n; k++) {
            struct rel_vcard_value *old = &m->old.v[k];

            if (old->placed || !rel_str_is(old->key, said->v[s].key))
                continue;
            old->placed = true;
            olds[n++] = old;
            all_same &= old->same;
            break;
        }
    if (all_same) { /* nothing was found, or nothing changed */
        for (size_t k = 0; k < n; k++)
            olds[k]->other->placed = true;
        return;
    }
    if (n == 1 && olds[0]->other && said->n == 1) {
        m->fates[i].value = olds[0]->other;
        olds[0]->other->placed = true;
    } else
        m->fates[i].gone = true; /* what is left of it is put out at the end */
}

static void
decide_single(struct merge *m, size_t i)
{
    const struct rel_vcard_single *singles = rel_vcard_singles();
    const char *name = m->reader.props.v[i].name;

    for (size_t k = 0; k < REL_VCARD_SINGLES; k++) {
        bool list = rel_str_is(name, "NICKNAME") || rel_str_is(name, "CATEGORIES");

        if (!rel_str_is(m->to.version == 40 ? singles[k].name4 : singles[k].name, name)
            || singles[k].same(m->before, m->after))
            continue;
        if (m->found[k] && !list)
            continue; /* a second one: not what the contact shows */
        if (!list && !singles[k].has(&m->card.contact) && !rel_str_is(name, "FN"))
            continue; /* says nothing, or something that we could not read */
        if (m->found[k] || !singles[k].has(m->after))
            m->fates[i].gone = true;
        else
            m->fates[i].single = &singles[k];
        m->found[k] = true;
    }
}

/* Labels of a group go with its last property. */
static void
drop_labels(struct merge *m, size_t of)
{
    const struct rel_vcard_props *props = &m->reader.props;
    const char *group = props->v[of].group;

    for (int drop = 0; *group && drop < 2; drop++)
        for (size_t i = 0; i < props->n; i++) {
            bool label = rel_str_is(props->v[i].name, "X-ABLABEL")
                         || rel_str_is(props->v[i].name, "X-ABADR");

            if (i == of || !rel_str_is_nocase(props->v[i].group, group))
                continue;
            if (!drop && !label && !m->fates[i].gone)
                return; /* somebody else needs it */
            if (drop && label)
                m->fates[i].gone = true;
        }
}

/* The printed form of an address that changed (LABEL in 2.1 and 3.0) is no longer true. */
static bool
is_stale_label(const struct merge *m, const struct rel_vcard_prop *p)
{
    if (!rel_str_is(p->name, "LABEL"))
        return false;
    for (size_t i = 0; i < m->old.n; i++)
        if (m->old.v[i].kind == REL_VALUE_ADDRESS && !m->old.v[i].same
            && rel_str_is(m->old.v[i].head, rel_vcard_label(&m->reader, p)))
            return true;
    return false;
}

static bool
same_head(const struct fate *fate)
{
    return fate->single || rel_str_is(fate->value->head, fate->value->other->head);
}

static void
decide(struct merge *m)
{
    struct rel_contact so_far = rel_contact_init();
    int depth = 0;

    m->end = m->reader.props.n;
    for (size_t i = 0; i < m->reader.props.n; i++) {
        const struct rel_vcard_prop *p = &m->reader.props.v[i];
        struct rel_vcard_values said = {0};

        if (rel_str_is(p->name, "BEGIN"))
            depth++;
        else if (rel_str_is(p->name, "END") && --depth == 0)
            m->end = i;
        else if (depth <= 1) {
            /* what was said once before decides whether this is a value more or a field */
            m->card = (struct rel_card){.contact = so_far, .version = "", .rev = ""};
            memset(&m->card.contact.points, 0, sizeof(so_far.points));
            memset(&m->card.contact.addresses, 0, sizeof(so_far.addresses));
            memset(&m->card.contact.dates, 0, sizeof(so_far.dates));
            memset(&m->card.contact.fields, 0, sizeof(so_far.fields));
            memset(&m->card.contact.notes, 0, sizeof(so_far.notes));
            rel_vcard_read_prop(&m->reader, p);
            rel_vcard_values(m->arena, &m->card.contact, &said);
            decide_values(m, i, &said);
            decide_single(m, i);
            m->fates[i].gone |= is_stale_label(m, p);
            so_far = m->card.contact;
        }
    }
    for (size_t i = 0; i < m->reader.props.n; i++) {
        const struct fate *f = &m->fates[i];

        if (f->gone || (f->value && !same_head(f)))
            drop_labels(m, i);
        m->changed |= f->gone || f->value || f->single;
    }
}

/* ---- putting out ---- */

static void
copy_until(struct merge *m, size_t at)
{
    rel_buf_add(m->to.out, m->text + m->done, at - m->done);
    m->done = at;
}

/* The property's own head stays when nothing in it speaks of how the value is written. */
static bool
keeps_head(const struct rel_vcard_prop *p)
{
    static const char *const speaks[] = {"CHARSET", "VALUE",  "X-APPLE-OMIT-YEAR",
                                         "LABEL",   "X-USER", "ENCODING"};

    for (size_t i = 0; i < REL_COUNT(speaks); i++)
        if (*rel_vcard_param(p, speaks[i]))
            return false;
    return !p->qp && !p->base64 && !rel_str_is(p->name, "X-ANDROID-CUSTOM");
}

static void
put_fate(struct merge *m, const struct rel_vcard_prop *p, const struct fate *f)
{
    struct rel_vcard_item item = {.label = ""};

    if (f->value)
        rel_vcard_value_item(f->value, m->to.version, &item);
    else
        f->single->item(&item, m->to.version, m->after);
    if (same_head(f) && keeps_head(p) && !strstr(item.head.v, "OMIT-YEAR=")
        && !strstr(item.head.v, "VALUE="))
        rel_vcard_emit_behind(&m->to, p->head, rel_buf_str(&item.value));
    else
        rel_vcard_emit(&m->to, &item);
    rel_vcard_item_free(&item);
}

static void
put_new(struct merge *m)
{
    const struct rel_vcard_single *singles = rel_vcard_singles();
    struct rel_vcard_item item = {.label = ""};

    for (size_t k = 0; k < REL_VCARD_SINGLES; k++) {
        if (m->found[k] || singles[k].same(m->before, m->after) || !singles[k].has(m->after))
            continue;
        singles[k].item(&item, m->to.version, m->after);
        rel_vcard_emit(&m->to, &item);
        rel_vcard_item_free(&item);
    }
    for (size_t i = 0; i < m->new.n; i++) {
        const struct rel_vcard_value *v = &m->new.v[i];

        /* what is the same and was nowhere found is kept by something we do not understand */
        if (v->placed || (v->same && !v->other->placed))
            continue;
        rel_vcard_value_item(v, m->to.version, &item);
        rel_vcard_emit(&m->to, &item);
        rel_vcard_item_free(&item);
    }
}

static void
put_rev(struct merge *m, const struct rel_vcard_prop *p)
{
    time_t t = (time_t)m->after->changed;
    char when[32];
    struct tm tm;

    if (!gmtime_r(&t, &tm) || !strftime(when, sizeof(when), "%Y%m%dT%H%M%SZ", &tm))
        return;
    copy_until(m, p->at);
    rel_vcard_emit_behind(&m->to, p->head, when);
    m->done = p->end;
}

static void
put(struct merge *m)
{
    for (size_t i = 0; i < m->reader.props.n; i++) {
        const struct rel_vcard_prop *p = &m->reader.props.v[i];
        const struct fate *f = &m->fates[i];

        if (f->gone || f->value || f->single) {
            copy_until(m, p->at);
            if (!f->gone)
                put_fate(m, p, f);
            m->done = p->end;
        } else if (i == m->end) {
            copy_until(m, p->at);
            put_new(m);
        } else if (rel_str_is(p->name, "REV") && m->changed && m->after->changed)
            put_rev(m, p);
    }
    copy_until(m, m->reader.card->text_len);
    if (m->end < m->reader.props.n)
        return;
    if (m->to.out->n && m->to.out->v[m->to.out->n - 1] != '\n')
        rel_buf_adds(m->to.out, m->to.eol);
    put_new(m);
    rel_buf_addf(m->to.out, "END:VCARD%s", m->to.eol);
}

/* Number of the last group named item1, item2 ... */
static int
last_item(const struct rel_vcard_props *props)
{
    int last = 0;

    for (size_t i = 0; i < props->n; i++)
        if (rel_str_starts_nocase(props->v[i].group, "item")) {
            int n = atoi(props->v[i].group + strlen("item"));

            if (n > last && n < 1000000)
                last = n;
        }
    return last;
}

static const char *
eol_of(const char *text, size_t n)
{
    const char *lf = memchr(text, '\n', n);

    if (!lf)
        return memchr(text, '\r', n) ? "\r" : "\r\n";
    return lf > text && lf[-1] == '\r' ? "\r\n" : "\n";
}

static int
version_of(const struct rel_vcard_reader *reader)
{
    if (reader->v21)
        return 21;
    for (size_t i = 0; i < reader->props.n; i++)
        if (rel_str_is(reader->props.v[i].name, "VERSION")
            && rel_str_starts(reader->props.v[i].value, "4"))
            return 40;
    return 30;
}

void
rel_vcard_merge(struct rel_buf *out, const char *text, size_t n, const struct rel_contact *before,
                const struct rel_contact *after)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct merge m = {.arena = arena, .text = text, .before = before, .after = after};

    m.reader = (struct rel_vcard_reader){.arena = arena, .card = &m.card};
    rel_vcard_reader_begin(&m.reader, text, n, 1);
    m.fates = rel_alloc(arena, (m.reader.props.n + 1) * sizeof(*m.fates));
    m.to = (struct rel_vcard_emit){.out = out,
                                   .version = version_of(&m.reader),
                                   .eol = eol_of(text, n),
                                   .not_utf8 = !m.reader.utf8,
                                   .group = last_item(&m.reader.props)};
    rel_vcard_values(arena, before, &m.old);
    rel_vcard_values(arena, after, &m.new);
    rel_vcard_pair(&m.old, &m.new);
    decide(&m);
    m.card.text_len = n;
    put(&m);
}

#include "formats/vcard_diff.h"

#include "base/str.h"

#include <string.h>

/* ---- values ---- */

static void
add(struct rel_arena *arena, struct rel_vcard_values *list, enum rel_vcard_kind kind,
    const void *item, const char *head, const char *said)
{
    struct rel_vcard_value *v = REL_ADD(arena, list);

    *v = (struct rel_vcard_value){.kind = kind, .item = item, .head = head};
    v->key = rel_printf(arena, "%d\x1f%s\x1f%s", (int)kind, head, said);
}

void
rel_vcard_values(struct rel_arena *a, const struct rel_contact *c, struct rel_vcard_values *out)
{
    for (size_t i = 0; i < c->points.n; i++) {
        const struct rel_point *p = &c->points.v[i];

        add(a, out, REL_VALUE_POINT, p, rel_printf(a, "%d %s %d", (int)p->kind, p->label, p->pref),
            p->value);
    }
    for (size_t i = 0; i < c->addresses.n; i++) {
        const struct rel_address *d = &c->addresses.v[i];

        add(a, out, REL_VALUE_ADDRESS, d, d->label,
            rel_printf(a, "%s\x1f%s\x1f%s\x1f%s\x1f%s\x1f%s\x1f%s", d->po_box, d->extended,
                       d->street, d->locality, d->region, d->code, d->country));
    }
    for (size_t i = 0; i < c->dates.n; i++) {
        const struct rel_date *d = &c->dates.v[i];

        add(a, out, REL_VALUE_DATE, d, d->kind,
            rel_printf(a, "%d %d %d %s", d->year, d->month, d->day, d->text));
    }
    for (size_t i = 0; i < c->fields.n; i++)
        add(a, out, REL_VALUE_FIELD, &c->fields.v[i], c->fields.v[i].name, c->fields.v[i].value);
    for (size_t i = 0; i < c->notes.n; i++)
        add(a, out, REL_VALUE_NOTE, c->notes.v[i], "", c->notes.v[i]);
}

static bool
alike(const struct rel_vcard_value *a, const struct rel_vcard_value *b)
{
    const struct rel_point *p = a->item, *q = b->item;

    return a->kind == b->kind && (a->kind != REL_VALUE_POINT || p->kind == q->kind);
}

static bool
alike_head(const struct rel_vcard_value *a, const struct rel_vcard_value *b)
{
    return alike(a, b) && rel_str_is(a->head, b->head);
}

static bool
equal(const struct rel_vcard_value *a, const struct rel_vcard_value *b)
{
    return rel_str_is(a->key, b->key);
}

void
rel_vcard_pair(struct rel_vcard_values *before, struct rel_vcard_values *after)
{
    /* the nearest first: unchanged, then edited behind the same label, then of the same kind */
    static bool (*const near[])(const struct rel_vcard_value *,
                                const struct rel_vcard_value *) = {equal, alike_head, alike};

    for (size_t k = 0; k < REL_COUNT(near); k++)
        for (size_t i = 0; i < before->n; i++) {
            struct rel_vcard_value *old = &before->v[i];

            for (size_t j = 0; !old->other && j < after->n; j++)
                if (!after->v[j].other && near[k](old, &after->v[j])) {
                    old->other = &after->v[j];
                    after->v[j].other = old;
                    old->same = after->v[j].same = k == 0;
                }
        }
}

void
rel_vcard_value_item(const struct rel_vcard_value *value, int version, struct rel_vcard_item *item)
{
    switch (value->kind) {
    case REL_VALUE_POINT:
        rel_vcard_item_point(item, version, value->item);
        break;
    case REL_VALUE_ADDRESS:
        rel_vcard_item_address(item, version, value->item);
        break;
    case REL_VALUE_DATE:
        rel_vcard_item_date(item, version, value->item);
        break;
    case REL_VALUE_FIELD:
        rel_vcard_item_field(item, version, value->item);
        break;
    case REL_VALUE_NOTE:
        rel_vcard_item_text(item, version, "NOTE", value->item);
        break;
    }
}

/* ---- singles ---- */

static bool
same_texts(const struct rel_texts *a, const struct rel_texts *b)
{
    bool same = a->n == b->n;

    for (size_t i = 0; same && i < a->n; i++)
        same = rel_str_is(a->v[i], b->v[i]);
    return same;
}

#define TEXT(field, PROPERTY)                                                                      \
    static bool has_##field(const struct rel_contact *c)                                           \
    {                                                                                              \
        return *c->field != '\0';                                                                  \
    }                                                                                              \
    static bool same_##field(const struct rel_contact *a, const struct rel_contact *b)             \
    {                                                                                              \
        return rel_str_is(a->field, b->field);                                                     \
    }                                                                                              \
    static void item_##field(struct rel_vcard_item *item, int version,                             \
                             const struct rel_contact *c)                                          \
    {                                                                                              \
        rel_vcard_item_text(item, version, PROPERTY, c->field);                                    \
    }
#define TEXTS(field, PROPERTY)                                                                     \
    static bool has_##field(const struct rel_contact *c)                                           \
    {                                                                                              \
        return c->field.n > 0;                                                                     \
    }                                                                                              \
    static bool same_##field(const struct rel_contact *a, const struct rel_contact *b)             \
    {                                                                                              \
        return same_texts(&a->field, &b->field);                                                   \
    }                                                                                              \
    static void item_##field(struct rel_vcard_item *item, int version,                             \
                             const struct rel_contact *c)                                          \
    {                                                                                              \
        rel_vcard_item_list(item, version, PROPERTY, &c->field);                                   \
    }

TEXT(name, "FN")
TEXT(title, "TITLE")
TEXT(role, "ROLE")
TEXTS(nicknames, "NICKNAME")
TEXTS(tags, "CATEGORIES")

static bool
has_parts(const struct rel_contact *c)
{
    return *c->family || *c->given || *c->additional || *c->prefix || *c->suffix;
}

static bool
same_parts(const struct rel_contact *a, const struct rel_contact *b)
{
    return rel_str_is(a->family, b->family) && rel_str_is(a->given, b->given)
           && rel_str_is(a->additional, b->additional) && rel_str_is(a->prefix, b->prefix)
           && rel_str_is(a->suffix, b->suffix);
}

static bool
has_org(const struct rel_contact *c)
{
    return *c->organization || *c->department;
}

static bool
same_org(const struct rel_contact *a, const struct rel_contact *b)
{
    return rel_str_is(a->organization, b->organization) && rel_str_is(a->department, b->department);
}

static bool
has_photo(const struct rel_contact *c)
{
    return c->photo_len > 0;
}

static bool
same_photo(const struct rel_contact *a, const struct rel_contact *b)
{
    return a->photo_len == b->photo_len
           && (a->photo_len == 0 || memcmp(a->photo, b->photo, a->photo_len) == 0);
}

static bool
has_kind(const struct rel_contact *c)
{
    return c->kind == REL_ORGANIZATION;
}

static bool
same_kind(const struct rel_contact *a, const struct rel_contact *b)
{
    return a->kind == b->kind;
}

static void
item_kind(struct rel_vcard_item *item, int version, const struct rel_contact *c)
{
    (void)c;
    rel_vcard_item_text(item, version, version == 40 ? "KIND" : "X-ABShowAs",
                        version == 40 ? "org" : "COMPANY");
}

const struct rel_vcard_single *
rel_vcard_singles(void)
{
    static const struct rel_vcard_single singles[REL_VCARD_SINGLES] = {
        {"FN", "FN", has_name, same_name, item_name},
        {"N", "N", has_parts, same_parts, rel_vcard_item_name},
        {"ORG", "ORG", has_org, same_org, rel_vcard_item_org},
        {"TITLE", "TITLE", has_title, same_title, item_title},
        {"ROLE", "ROLE", has_role, same_role, item_role},
        {"NICKNAME", "NICKNAME", has_nicknames, same_nicknames, item_nicknames},
        {"CATEGORIES", "CATEGORIES", has_tags, same_tags, item_tags},
        {"PHOTO", "PHOTO", has_photo, same_photo, rel_vcard_item_photo},
        {"X-ABSHOWAS", "KIND", has_kind, same_kind, item_kind},
    };

    return singles;
}

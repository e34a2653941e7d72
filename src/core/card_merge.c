#include "core/card_merge.h"

#include "base/limits.h"
#include "base/str.h"

#include <stddef.h>
#include <string.h>

/* The single texts, in groups that change together. */
static const struct {
    enum rel_card_field field;
    size_t at;
} texts[] = {
    {REL_FIELD_NAME, offsetof(struct rel_contact, name)},
    {REL_FIELD_NAME, offsetof(struct rel_contact, family)},
    {REL_FIELD_NAME, offsetof(struct rel_contact, given)},
    {REL_FIELD_NAME, offsetof(struct rel_contact, additional)},
    {REL_FIELD_NAME, offsetof(struct rel_contact, prefix)},
    {REL_FIELD_NAME, offsetof(struct rel_contact, suffix)},
    {REL_FIELD_ORGANIZATION, offsetof(struct rel_contact, organization)},
    {REL_FIELD_ORGANIZATION, offsetof(struct rel_contact, department)},
    {REL_FIELD_TITLE, offsetof(struct rel_contact, title)},
    {REL_FIELD_ROLE, offsetof(struct rel_contact, role)},
};

static const char **
text_at(struct rel_contact *c, size_t at)
{
    return (const char **)((char *)c + at);
}

static const char *
text_of(const struct rel_contact *c, size_t at)
{
    return *(const char *const *)((const char *)c + at);
}

/* The lists: where they are, how items are told apart, and whether two are equal in all. */
typedef bool (*same_item)(const void *a, const void *b);

struct list { /* what every list of struct rel_contact looks like */
    void *v;
    size_t n;
};

static bool
same_text(const void *a, const void *b)
{
    return rel_str_is(*(const char *const *)a, *(const char *const *)b);
}

static const char *
key_of(const struct rel_point *p)
{
    return *p->folded ? p->folded : p->value;
}

static bool
same_point(const void *a, const void *b)
{
    const struct rel_point *x = a, *y = b;

    return x->kind == y->kind && rel_str_is(key_of(x), key_of(y));
}

static bool
equal_point(const void *a, const void *b)
{
    const struct rel_point *x = a, *y = b;

    return same_point(a, b) && rel_str_is(x->value, y->value) && rel_str_is(x->label, y->label)
           && x->pref == y->pref;
}

static bool
same_address(const void *a, const void *b)
{
    const struct rel_address *x = a, *y = b;

    return rel_str_is(x->po_box, y->po_box) && rel_str_is(x->extended, y->extended)
           && rel_str_is(x->street, y->street) && rel_str_is(x->locality, y->locality)
           && rel_str_is(x->region, y->region) && rel_str_is(x->code, y->code)
           && rel_str_is(x->country, y->country);
}

static bool
equal_address(const void *a, const void *b)
{
    return same_address(a, b)
           && rel_str_is(((const struct rel_address *)a)->label,
                         ((const struct rel_address *)b)->label);
}

static bool
same_date(const void *a, const void *b)
{
    const struct rel_date *x = a, *y = b;

    return rel_str_is(x->kind, y->kind) && x->year == y->year && x->month == y->month
           && x->day == y->day && rel_str_is(x->text, y->text);
}

static bool
same_field(const void *a, const void *b)
{
    const struct rel_field *x = a, *y = b;

    return rel_str_is(x->name, y->name) && rel_str_is(x->value, y->value);
}

static const struct {
    size_t at, size;
    same_item same, equal;
    enum rel_card_field field;
} lists[] = {
    {offsetof(struct rel_contact, nicknames), sizeof(char *), same_text, same_text,
     REL_FIELD_NICKNAMES},
    {offsetof(struct rel_contact, notes), sizeof(char *), same_text, same_text, REL_FIELD_NOTES},
    {offsetof(struct rel_contact, tags), sizeof(char *), same_text, same_text, REL_FIELD_TAGS},
    {offsetof(struct rel_contact, points), sizeof(struct rel_point), same_point, equal_point,
     REL_FIELD_EMAILS}, /* each point has a field of its own: point_field() */
    {offsetof(struct rel_contact, dates), sizeof(struct rel_date), same_date, same_date,
     REL_FIELD_DATES},
    {offsetof(struct rel_contact, addresses), sizeof(struct rel_address), same_address,
     equal_address, REL_FIELD_ADDRESSES},
    {offsetof(struct rel_contact, fields), sizeof(struct rel_field), same_field, same_field,
     REL_FIELD_FIELDS},
};

static enum rel_card_field
field_of(size_t list, const void *item)
{
    static const enum rel_card_field points[] = {[REL_EMAIL] = REL_FIELD_EMAILS,
                                                 [REL_TEL] = REL_FIELD_PHONES,
                                                 [REL_URL] = REL_FIELD_URLS,
                                                 [REL_PROFILE] = REL_FIELD_PROFILES,
                                                 [REL_IMPP] = REL_FIELD_PROFILES};

    return lists[list].same == same_point ? points[((const struct rel_point *)item)->kind]
                                          : lists[list].field;
}

static struct list
list_of(const struct rel_contact *c, size_t i)
{
    struct list list;

    memcpy(&list, (const char *)c + lists[i].at, sizeof(list));
    return list;
}

static void *
item_at(const struct list *list, size_t size, size_t i)
{
    return (char *)list->v + i * size;
}

static void *
find(const struct list *list, size_t size, same_item same, const void *item)
{
    for (size_t i = 0; i < list->n; i++)
        if (same(item_at(list, size, i), item))
            return item_at(list, size, i);
    return NULL;
}

unsigned
rel_card_fields(const struct rel_contact *c)
{
    unsigned bits = *c->photo_type ? 1u << REL_FIELD_PHOTO : 0;

    for (size_t i = 0; i < REL_COUNT(texts); i++)
        if (*text_of(c, texts[i].at))
            bits |= 1u << texts[i].field;
    for (size_t i = 0; i < REL_COUNT(lists); i++) {
        struct list list = list_of(c, i);

        for (size_t k = 0; k < list.n; k++)
            bits |= 1u << field_of(i, item_at(&list, lists[i].size, k));
    }
    return bits;
}

static bool
group_is(const struct rel_contact *a, const struct rel_contact *b, enum rel_card_field field)
{
    for (size_t i = 0; i < REL_COUNT(texts); i++)
        if (texts[i].field == field
            && !rel_str_is(text_of(a, texts[i].at), text_of(b, texts[i].at)))
            return false;
    return true;
}

static unsigned
merge_texts(const struct rel_contact *before, const struct rel_contact *now, unsigned by_hand,
            struct rel_contact *out)
{
    unsigned changed = 0;

    for (size_t i = 0; i < REL_COUNT(texts); i++) {
        enum rel_card_field field = texts[i].field;
        const char **held = text_at(out, texts[i].at), *new = text_of(now, texts[i].at);
        bool take = before != NULL ? !group_is(before, now, field) : **held == '\0';

        if ((by_hand & 1u << field) || !take || rel_str_is(*held, new))
            continue;
        if (texts[i].at == offsetof(struct rel_contact, name) && *new == '\0')
            continue; /* a name is never taken away */
        *held = new;
        changed |= 1u << field;
    }
    return changed;
}

static unsigned
merge_list(struct rel_arena *arena, size_t i, const struct rel_contact *before,
           const struct rel_contact *now, unsigned by_hand, struct rel_contact *out)
{
    const size_t size = lists[i].size;
    struct list was = before ? list_of(before, i) : (struct list){NULL, 0};
    struct list is = list_of(now, i), held = list_of(out, i);
    struct list to = {rel_alloc(arena, (is.n + held.n + 1) * size), 0};
    unsigned changed = 0;

    for (size_t k = 0; k < held.n; k++) {
        const void *item = item_at(&held, size, k);
        const void *old = find(&was, size, lists[i].same, item);
        const void *new = find(&is, size, lists[i].same, item);
        unsigned bit = 1u << field_of(i, item);

        if (old != NULL && !(by_hand & bit)) {
            if (new == NULL) {
                changed |= bit;
                continue;
            }
            if (!lists[i].equal(old, new) && !lists[i].equal(item, new)) {
                item = new;
                changed |= bit;
            }
        }
        memcpy(item_at(&to, size, to.n++), item, size);
    }
    for (size_t k = 0; k < is.n; k++) {
        const void *item = item_at(&is, size, k);
        unsigned bit = 1u << field_of(i, item);

        if ((by_hand & bit) || find(&was, size, lists[i].same, item)
            || find(&to, size, lists[i].same, item) || to.n >= REL_MAX_VALUES)
            continue;
        memcpy(item_at(&to, size, to.n++), item, size);
        changed |= bit;
    }
    if (changed)
        memcpy((char *)out + lists[i].at, &to, sizeof(to));
    return changed;
}

static bool
photo_is(const struct rel_contact *a, const struct rel_contact *b)
{
    return a->photo_len == b->photo_len
           && (a->photo_len == 0 || memcmp(a->photo, b->photo, a->photo_len) == 0);
}

unsigned
rel_card_merge(struct rel_arena *arena, const struct rel_contact *before,
               const struct rel_contact *now, const struct rel_contact *held, unsigned by_hand,
               struct rel_contact *out)
{
    struct rel_contact merged = *held;
    unsigned changed = merge_texts(before, now, by_hand, &merged);

    for (size_t i = 0; i < REL_COUNT(lists); i++)
        changed |= merge_list(arena, i, before, now, by_hand, &merged);
    if (before == NULL ? *held->photo_type == '\0' && now->photo_len > 0 : !photo_is(before, now))
        if (!(by_hand & 1u << REL_FIELD_PHOTO)) {
            merged.photo_type = now->photo_type;
            merged.photo = now->photo;
            merged.photo_len = now->photo_len;
            changed |= 1u << REL_FIELD_PHOTO;
        }
    *out = merged;
    return changed;
}

#include "formats/monica.h"

#include "base/str.h"
#include "formats/card_make.h"
#include "formats/json_tree.h"
#include "formats/mail_date.h"
#include "lib/unicode.h"

#include <string.h>

struct reading {
    struct rel_arena *arena;
    struct rel_monica *out;
    const struct rel_tree *account;
};

/* A member of the thing itself or of its "properties". */
static const struct rel_tree *
get(const struct rel_tree *t, const char *key)
{
    const struct rel_tree *p = rel_tree_get(rel_tree_get(t, "properties"), key);

    return p ? p : rel_tree_get(t, key);
}

static const char *
text(const struct rel_tree *t, const char *key)
{
    const struct rel_tree *p = get(t, key);

    return p ? p->text : "";
}

static bool
is_true(const struct rel_tree *t, const char *key)
{
    const char *s = text(t, key);

    return rel_str_is(s, "true") || rel_str_is(s, "1") || rel_str_is(s, "yes");
}

/* A thing's lists stand in "data": {"type": "call", "values": [...]}; the first value, or NULL. */
static const struct rel_tree *
values(const struct rel_tree *t, const char *type)
{
    const struct rel_tree *data = rel_tree_get(t, "data");

    for (const struct rel_tree *d = data ? data->first : NULL; d; d = d->next) {
        const char *is = rel_tree_text(d, "type");
        size_t n = strlen(type) - (type[strlen(type) - 1] == 'y' ? 1 : 0); /* activit-ies */

        if (strncmp(is, type, n) == 0
            && (is[n] == '\0' || rel_str_is(is + n, "s") || rel_str_is(is + n, "es")
                || rel_str_is(is + n, "y") || rel_str_is(is + n, "ies"))) {
            const struct rel_tree *v = rel_tree_get(d, "values");

            return v ? v->first : NULL;
        }
    }
    return NULL;
}

static void
left(struct reading *r, const char *kind, int64_t n)
{
    for (size_t i = 0; i < r->out->left.n; i++)
        if (rel_str_is(r->out->left.v[i].kind, kind)) {
            r->out->left.v[i].n += n;
            return;
        }
    if (n)
        *REL_ADD(r->arena, &r->out->left) = (struct rel_monica_left){rel_strdup(r->arena, kind), n};
}

/* The lists of a thing that nobody asked for. */
static void
count_left(struct reading *r, const struct rel_tree *t, const char *const *taken, size_t taken_n)
{
    const struct rel_tree *data = rel_tree_get(t, "data");

    for (const struct rel_tree *d = data ? data->first : NULL; d; d = d->next) {
        const char *type = rel_tree_text(d, "type");
        const struct rel_tree *v = rel_tree_get(d, "values");
        bool known = false;
        int64_t n = 0;

        for (size_t i = 0; i < taken_n; i++)
            known |= strncmp(type, taken[i], strlen(taken[i])) == 0;
        for (const struct rel_tree *one = v ? v->first : NULL; one; one = one->next)
            n++;
        if (!known && *type)
            left(r, type, n);
    }
}

/* ---------------------------------------------------------------- one person */

static void
take(struct rel_maker *m, enum rel_make what, const char *label, const struct rel_tree *t,
     const char *key)
{
    rel_make_take(m, what, label, text(t, key));
}

static void
take_field(struct rel_maker *m, const struct rel_tree *f)
{
    const char *type = text(f, "type"), *data = text(f, "data");

    if (*data == '\0')
        data = text(f, "value");
    if (strcasestr(type, "mail") || (strchr(data, '@') && !strchr(data, '/')))
        rel_make_take(m, REL_MAKE_EMAIL, "", data);
    else if (strcasestr(type, "phone") || strcasestr(type, "mobile"))
        rel_make_take(m, REL_MAKE_TEL, "", data);
    else if (rel_str_starts(data, "http"))
        rel_make_take(m, REL_MAKE_URL, "", data);
    else
        rel_make_take(m, REL_MAKE_FIELD, *type ? type : "contact", data);
}

static void
take_address(struct rel_maker *m, const struct rel_tree *a)
{
    const char *label = text(a, "name");

    take(m, REL_MAKE_STREET, label, a, "street");
    take(m, REL_MAKE_CITY, label, a, "city");
    take(m, REL_MAKE_REGION, label, a, "province");
    take(m, REL_MAKE_CODE, label, a, "postal_code");
    take(m, REL_MAKE_COUNTRY, label, a, "country");
}

/* {"date": "1970-03-01", "is_year_unknown": false} */
static void
take_date(struct reading *r, struct rel_maker *m, enum rel_make what, const char *label,
          const struct rel_tree *d)
{
    const char *date = d && *d->text ? d->text : text(d, "date");

    if (strlen(date) < 10 || is_true(d, "is_age_based"))
        return;
    rel_make_take(m, what, label,
                  is_true(d, "is_year_unknown") ? rel_printf(r->arena, "--%.5s", date + 5)
                                                : rel_printf(r->arena, "%.10s", date));
}

static void
take_reminder(struct reading *r, struct rel_maker *m, const struct rel_tree *t)
{
    const char *date = text(t, "initial_date"), *title = text(t, "title");

    if (*date == '\0')
        date = text(t, "next_expected_date");
    if (rel_str_starts(text(t, "frequency_type"), "year") && strlen(date) >= 10) {
        rel_make_take(m, REL_MAKE_DATE, *title ? title : "reminder",
                      rel_printf(r->arena, "%.10s", date));
        return;
    }
    rel_make_take(
        m, REL_MAKE_NOTE, "",
        rel_printf(r->arena, "Reminder %.10s: %s %s", date, title, text(t, "description")));
}

static const char *
name_of(struct reading *r, const struct rel_tree *person)
{
    const char *first = text(person, "first_name"), *last = text(person, "last_name");

    return rel_printf(r->arena, "%s%s%s", first, *first && *last ? " " : "", last);
}

static const struct rel_tree *
person_of(struct reading *r, const char *uid)
{
    for (const struct rel_tree *p = values(r->account, "contact"); p; p = p->next)
        if (*uid && rel_str_is(text(p, "uuid"), uid))
            return p;
    return NULL;
}

/* "partner: Bo Berg" on both cards would say it twice the wrong way: it stands on the one the
 * export names first. */
static void
take_relations(struct reading *r, struct rel_maker *m, const char *uid)
{
    for (const struct rel_tree *t = values(r->account, "relationship"); t; t = t->next) {
        const struct rel_tree *other = person_of(r, text(t, "contact_is"));

        if (rel_str_is(text(t, "of_contact"), uid) && other)
            rel_make_take(m, REL_MAKE_FIELD, *text(t, "type") ? text(t, "type") : "related",
                          name_of(r, other));
    }
}

static void
take_basics(struct reading *r, struct rel_maker *m, const struct rel_tree *p)
{
    const struct rel_tree *tags = get(p, "tags");

    take(m, REL_MAKE_UID, "", p, "uuid");
    take(m, REL_MAKE_GIVEN, "", p, "first_name");
    take(m, REL_MAKE_ADDITIONAL, "", p, "middle_name");
    take(m, REL_MAKE_FAMILY, "", p, "last_name");
    take(m, REL_MAKE_NICKNAME, "", p, "nickname");
    take(m, REL_MAKE_ORG, "", p, "company");
    take(m, REL_MAKE_TITLE, "", p, "job");
    take(m, REL_MAKE_NOTE, "", p, "description");
    take(m, REL_MAKE_FIELD, "food", p, "food_preferences");
    take(m, REL_MAKE_FIELD, "how we met", p, "first_met_additional_info");
    take_date(r, m, REL_MAKE_BIRTHDAY, "", get(p, "birthdate"));
    take_date(r, m, REL_MAKE_DATE, "first met", get(p, "first_met_date"));
    take_date(r, m, REL_MAKE_DATE, "died", get(p, "deceased_date"));
    for (const struct rel_tree *t = tags ? tags->first : NULL; t; t = t->next)
        rel_make_take(m, REL_MAKE_TAGS, "", *t->text ? t->text : text(t, "name"));
}

static void
take_lists(struct reading *r, struct rel_maker *m, const struct rel_tree *p)
{
    for (const struct rel_tree *t = values(p, "contact_field"); t; t = t->next)
        take_field(m, t);
    for (const struct rel_tree *t = values(p, "address"); t; t = t->next)
        take_address(m, t);
    for (const struct rel_tree *t = values(p, "note"); t; t = t->next)
        take(m, REL_MAKE_NOTE, "", t, "body");
    for (const struct rel_tree *t = values(p, "reminder"); t; t = t->next)
        take_reminder(r, m, t);
    for (const struct rel_tree *t = values(p, "task"); t; t = t->next)
        rel_make_take(m, REL_MAKE_NOTE, "",
                      rel_printf(r->arena, "To do%s: %s %s",
                                 is_true(t, "completed") ? " (done)" : "", text(t, "title"),
                                 text(t, "description")));
    for (const struct rel_tree *t = values(p, "pet"); t; t = t->next)
        rel_make_take(m, REL_MAKE_FIELD, "pet",
                      rel_printf(r->arena, "%s %s", text(t, "name"), text(t, "category")));
}

static void
read_person(struct reading *r, const struct rel_tree *p)
{
    struct rel_maker m;

    rel_make_begin(&m, r->arena, REL_ADD(r->arena, &r->out->cards), p->line, REL_ORDER_MDY);
    take_basics(r, &m, p);
    take_lists(r, &m, p);
    take_relations(r, &m, text(p, "uuid"));
    rel_make_end(&m);
}

/* ---------------------------------------------------------------- what happened */

static void
add_who(struct reading *r, struct rel_found *f, const struct rel_tree *person)
{
    *REL_ADD(r->arena, &f->who) = (struct rel_found_person){
        .name = name_of(r, person), .value = "", .folded = "", .uid = text(person, "uuid")};
}

static struct rel_found *
add_found(struct reading *r, const struct rel_tree *t, const char *date, enum rel_channel channel)
{
    struct rel_found *f = REL_ADD(r->arena, &r->out->found);

    *f = (struct rel_found){.key = rel_printf(r->arena, "monica %s", text(t, "uuid")),
                            .channel = channel,
                            .direction = REL_MUTUAL,
                            .subject = "",
                            .note = "",
                            .line = t->line,
                            .what = rel_channel_word(channel),
                            .reason = ""};
    if (strlen(date) == 10)
        date = rel_printf(r->arena, "%sT12:00:00Z", date);
    if (!rel_mail_date(date, &f->at))
        f->reason = "no date that can be read";
    return f;
}

static void
read_calls(struct reading *r, const struct rel_tree *person)
{
    for (const struct rel_tree *t = values(person, "call"); t; t = t->next) {
        struct rel_found *f = add_found(r, t, text(t, "called_at"), REL_CALL);

        f->direction = is_true(t, "contact_called") ? REL_INBOUND : REL_OUTBOUND;
        f->note = text(t, "content");
        add_who(r, f, person);
    }
}

/* Who took part stands with the people: {"type": "activity", "values": [uuid, ...]}. */
static bool
took_part(const struct rel_tree *person, const char *uid)
{
    for (const struct rel_tree *v = values(person, "activity"); v; v = v->next)
        if (rel_str_is(v->text, uid) || rel_str_is(text(v, "uuid"), uid))
            return true;
    return false;
}

static void
read_activities(struct reading *r)
{
    for (const struct rel_tree *t = values(r->account, "activity"); t; t = t->next) {
        struct rel_found *f = add_found(r, t, text(t, "happened_at"), REL_MEETING);

        f->what = "activity";
        f->subject = text(t, "summary");
        f->note = text(t, "description");
        for (const struct rel_tree *p = values(r->account, "contact"); p; p = p->next)
            if (took_part(p, text(t, "uuid")))
                add_who(r, f, p);
    }
}

/* ---------------------------------------------------------------- gifts and debts */

static void
add_value(struct reading *r, const struct rel_tree *t, const struct rel_tree *person,
          enum rel_ledger_side side, enum rel_value kind, const char *words, const char *day,
          bool settled)
{
    *REL_ADD(r->arena, &r->out->values) =
        (struct rel_monica_value){.key = rel_printf(r->arena, "monica %s", text(t, "uuid")),
                                  .uid = text(person, "uuid"),
                                  .side = side,
                                  .kind = kind,
                                  .words = words,
                                  .day = day,
                                  .settled = settled,
                                  .line = t->line};
}

static void
read_values(struct reading *r, const struct rel_tree *person)
{
    for (const struct rel_tree *t = values(person, "gift"); t; t = t->next) {
        const char *status = text(t, "status"), *day = text(t, "date");

        if (rel_str_is(status, "idea")) {
            left(r, "gift idea", 1);
            continue;
        }
        add_value(r, t, person, rel_str_is(status, "received") ? REL_TAKE : REL_GIVE,
                  REL_VALUE_GIFT, text(t, "name"), *day ? day : text(t, "created_at"), false);
    }
    for (const struct rel_tree *t = values(person, "debt"); t; t = t->next)
        /* in_debt: I owe them, so what I have is theirs */
        add_value(r, t, person, is_true(t, "in_debt") ? REL_TAKE : REL_GIVE, REL_VALUE_LOAN,
                  rel_printf(r->arena, "%s %s %s", text(t, "amount"), text(t, "currency"),
                             text(t, "reason")),
                  text(t, "created_at"), rel_str_starts(text(t, "status"), "complete"));
}

enum rel_status
rel_monica_read(struct rel_arena *arena, const char *bytes, size_t n, struct rel_monica *out,
                struct rel_err *err)
{
    static const char *const of_account[] = {"contact", "relationship", "activit"};
    static const char *const of_person[] = {"contact_field", "address", "note", "reminder",
                                            "task",          "pet",     "call", "activit",
                                            "gift",          "debt"};
    struct rel_monica monica = {0};
    struct reading r = {arena, &monica, NULL};
    const struct rel_tree *root;

    if (rel_tree_of(arena, bytes, n, &root, err))
        return err->status;
    r.account = rel_tree_get(root, "account");
    if (r.account == NULL)
        return rel_fail(err, REL_BAD_INPUT, "no export of Monica: it has no account");
    for (const struct rel_tree *p = values(r.account, "contact"); p; p = p->next) {
        read_person(&r, p);
        read_calls(&r, p);
        read_values(&r, p);
        count_left(&r, p, of_person, REL_COUNT(of_person));
    }
    read_activities(&r);
    count_left(&r, r.account, of_account, REL_COUNT(of_account));
    *out = monica;
    return REL_OK;
}

bool
rel_monica_looks(const char *bytes, size_t n)
{
    return n && memmem(bytes, n, "\"account\"", 9) && memmem(bytes, n, "\"data\"", 6)
           && (memmem(bytes, n, "\"version\"", 9) || memmem(bytes, n, "\"app_version\"", 13));
}

/* What a contact looks like in JSON: one half writes it, the other reads it. */
#include "api/contact.h"

#include "base/limits.h"
#include "base/str.h"

static void
put_texts(struct rel_out *out, const char *key, const struct rel_texts *texts)
{
    REL_OUT_LIST(out, key, texts, item, rel_out_text(out, NULL, *item));
}

static void
put_points(struct rel_out *out, const struct rel_contact *c)
{
    rel_out_begin_list(out, "points");
    for (size_t i = 0; i < c->points.n; i++) {
        const struct rel_point *p = &c->points.v[i];

        rel_out_begin_object(out, NULL);
        rel_out_text(out, "kind", rel_point_kind_word(p->kind));
        rel_out_text(out, "value", p->value);
        rel_out_text(out, "label", p->label);
        rel_out_bool(out, "pref", p->pref);
        rel_out_end(out);
    }
    rel_out_end(out);
}

static void
put_addresses(struct rel_out *out, const struct rel_contact *c)
{
    rel_out_begin_list(out, "addresses");
    for (size_t i = 0; i < c->addresses.n; i++) {
        const struct rel_address *a = &c->addresses.v[i];

        rel_out_begin_object(out, NULL);
        rel_out_text(out, "po_box", a->po_box);
        rel_out_text(out, "extended", a->extended);
        rel_out_text(out, "street", a->street);
        rel_out_text(out, "locality", a->locality);
        rel_out_text(out, "region", a->region);
        rel_out_text(out, "code", a->code);
        rel_out_text(out, "country", a->country);
        rel_out_text(out, "label", a->label);
        rel_out_end(out);
    }
    rel_out_end(out);
}

static void
put_dates(struct rel_out *out, const struct rel_contact *c)
{
    rel_out_begin_list(out, "dates");
    for (size_t i = 0; i < c->dates.n; i++) {
        const struct rel_date *d = &c->dates.v[i];

        rel_out_begin_object(out, NULL);
        rel_out_text(out, "kind", d->kind);
        rel_out_num_or_null(out, "year", d->year, 0);
        rel_out_num_or_null(out, "month", d->month, 0);
        rel_out_num_or_null(out, "day", d->day, 0);
        rel_out_text(out, "text", d->text);
        rel_out_end(out);
    }
    rel_out_end(out);
}

static void
put_fields(struct rel_out *out, const struct rel_contact *c)
{
    rel_out_begin_list(out, "fields");
    for (size_t i = 0; i < c->fields.n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_text(out, "name", c->fields.v[i].name);
        rel_out_text(out, "value", c->fields.v[i].value);
        rel_out_end(out);
    }
    rel_out_end(out);
}

void
rel_api_contact_put(struct rel_out *out, const char *key, const struct rel_contact *c)
{
    rel_out_begin_object(out, key);
    rel_out_id(out, "id", c->id);
    rel_out_text(out, "uid", c->uid);
    rel_out_text(out, "kind", rel_contact_kind_word(c->kind));
    rel_out_text(out, "state", rel_contact_state_word(c->state));
    rel_out_text(out, "caught", rel_caught_word(c->caught));
    rel_out_text(out, "name", c->name);
    rel_out_text(out, "family", c->family);
    rel_out_text(out, "given", c->given);
    rel_out_text(out, "additional", c->additional);
    rel_out_text(out, "prefix", c->prefix);
    rel_out_text(out, "suffix", c->suffix);
    rel_out_text(out, "organization", c->organization);
    rel_out_text(out, "department", c->department);
    rel_out_text(out, "title", c->title);
    rel_out_text(out, "role", c->role);
    put_texts(out, "nicknames", &c->nicknames);
    put_points(out, c);
    put_addresses(out, c);
    put_dates(out, c);
    put_fields(out, c);
    put_texts(out, "notes", &c->notes);
    put_texts(out, "tags", &c->tags);
    put_texts(out, "circles", &c->circles);
    rel_out_text(out, "photo_type", c->photo_type);
    rel_out_num(out, "cadence_days", c->cadence_days);
    rel_out_bool(out, "old_friend", c->old_friend);
    if (c->rest_until == REL_DAY_FOREVER)
        rel_out_text(out, "rest_until", "forever");
    else
        rel_out_day(out, "rest_until", c->rest_until);
    rel_out_time(out, "created", c->created);
    rel_out_time(out, "changed", c->changed);
    rel_out_end(out);
}

void
rel_api_contact_saved_write(struct rel_out *out, const struct rel_contact *contact, rel_id change)
{
    rel_out_begin_object(out, NULL);
    rel_api_contact_put(out, "contact", contact);
    rel_out_id(out, "change", change);
    rel_out_end(out);
}

/* ------------------------------------------------------------------ reading */

enum { CADENCE_DAYS = 3650, LAST_YEAR = 9999 };

static const struct rel_json_member point_members[] = {
    REL_JSON(struct rel_point, kind, REL_JSON_WORD, .words = rel_point_kind_words,
             .required = true),
    REL_JSON(struct rel_point, value, REL_JSON_TEXT, .required = true, .least = 1),
    REL_JSON(struct rel_point, label, REL_JSON_TEXT),
    REL_JSON(struct rel_point, pref, REL_JSON_BOOL),
};
static const struct rel_point point_fresh = {.value = "", .folded = "", .label = ""};
static const struct rel_json_shape point_shape =
    REL_JSON_SHAPE(struct rel_point, point_members, .fresh = &point_fresh);

static const struct rel_json_member address_members[] = {
    REL_JSON(struct rel_address, po_box, REL_JSON_TEXT),
    REL_JSON(struct rel_address, extended, REL_JSON_TEXT),
    REL_JSON(struct rel_address, street, REL_JSON_TEXT),
    REL_JSON(struct rel_address, locality, REL_JSON_TEXT),
    REL_JSON(struct rel_address, region, REL_JSON_TEXT),
    REL_JSON(struct rel_address, code, REL_JSON_TEXT),
    REL_JSON(struct rel_address, country, REL_JSON_TEXT),
    REL_JSON(struct rel_address, label, REL_JSON_TEXT),
};
static const struct rel_address address_fresh = {.po_box = "",
                                                 .extended = "",
                                                 .street = "",
                                                 .locality = "",
                                                 .region = "",
                                                 .code = "",
                                                 .country = "",
                                                 .label = ""};
static const struct rel_json_shape address_shape =
    REL_JSON_SHAPE(struct rel_address, address_members, .fresh = &address_fresh);

static const struct rel_json_member date_members[] = {
    REL_JSON(struct rel_date, kind, REL_JSON_TEXT, .required = true, .least = 1),
    REL_JSON(struct rel_date, year, REL_JSON_NUM, .most = LAST_YEAR, .nullable = true),
    REL_JSON(struct rel_date, month, REL_JSON_NUM, .most = 12, .nullable = true),
    REL_JSON(struct rel_date, day, REL_JSON_NUM, .most = 31, .nullable = true),
    REL_JSON(struct rel_date, text, REL_JSON_TEXT),
};
static const struct rel_date date_fresh = {.kind = "", .text = ""};
static const struct rel_json_shape date_shape =
    REL_JSON_SHAPE(struct rel_date, date_members, .fresh = &date_fresh);

static const struct rel_json_member field_members[] = {
    REL_JSON(struct rel_field, name, REL_JSON_TEXT, .required = true, .least = 1),
    REL_JSON(struct rel_field, value, REL_JSON_TEXT, .required = true,
             .most = REL_MAX_LINE_SENTENCE),
};
static const struct rel_field field_fresh = {.name = "", .value = ""};
static const struct rel_json_shape field_shape =
    REL_JSON_SHAPE(struct rel_field, field_members, .fresh = &field_fresh);

static const struct rel_json_member members[] = {
    REL_JSON(struct rel_contact, uid, REL_JSON_TEXT, .least = 1),
    REL_JSON(struct rel_contact, kind, REL_JSON_WORD, .words = rel_contact_kind_words),
    REL_JSON(struct rel_contact, state, REL_JSON_WORD, .words = rel_contact_state_words),
    REL_JSON(struct rel_contact, name, REL_JSON_TEXT, .least = 1),
    REL_JSON(struct rel_contact, family, REL_JSON_TEXT),
    REL_JSON(struct rel_contact, given, REL_JSON_TEXT),
    REL_JSON(struct rel_contact, additional, REL_JSON_TEXT),
    REL_JSON(struct rel_contact, prefix, REL_JSON_TEXT),
    REL_JSON(struct rel_contact, suffix, REL_JSON_TEXT),
    REL_JSON(struct rel_contact, organization, REL_JSON_TEXT),
    REL_JSON(struct rel_contact, department, REL_JSON_TEXT),
    REL_JSON(struct rel_contact, title, REL_JSON_TEXT),
    REL_JSON(struct rel_contact, role, REL_JSON_TEXT),
    REL_JSON(struct rel_contact, nicknames, REL_JSON_TEXTS),
    REL_JSON(struct rel_contact, points, REL_JSON_OBJECTS, .shape = &point_shape),
    REL_JSON(struct rel_contact, addresses, REL_JSON_OBJECTS, .shape = &address_shape),
    REL_JSON(struct rel_contact, dates, REL_JSON_OBJECTS, .shape = &date_shape),
    REL_JSON(struct rel_contact, fields, REL_JSON_OBJECTS, .shape = &field_shape),
    REL_JSON(struct rel_contact, notes, REL_JSON_TEXTS),
    REL_JSON(struct rel_contact, tags, REL_JSON_TEXTS),
    REL_JSON(struct rel_contact, circles, REL_JSON_TEXTS),
    REL_JSON(struct rel_contact, cadence_days, REL_JSON_NUM, .most = CADENCE_DAYS),
    REL_JSON(struct rel_contact, old_friend, REL_JSON_BOOL),
    REL_JSON(struct rel_contact, rest_until, REL_JSON_DAY_OR_FOREVER, .nullable = true),
};
const struct rel_json_shape rel_api_contact_shape = REL_JSON_SHAPE(struct rel_contact, members);

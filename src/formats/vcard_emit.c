#include "formats/vcard_emit.h"

#include "base/str.h"
#include "formats/vcard_point.h"

#include <string.h>

void
rel_vcard_item_free(struct rel_vcard_item *item)
{
    rel_buf_free(&item->head);
    rel_buf_free(&item->value);
    item->label = "";
}

/* ---- values ---- */

/* RFC 6350 section 3.4; in 2.1 only the semicolon, and line ends are left to quoted-printable. */
static void
escape(struct rel_buf *out, int version, const char *s)
{
    for (; *s; s++) {
        if (*s == '\r')
            continue;
        if (*s == '\n' && version > 21) {
            rel_buf_adds(out, "\\n");
            continue;
        }
        if (*s == ';' || *s == '\\' || (*s == ',' && version > 21))
            rel_buf_addc(out, '\\');
        rel_buf_addc(out, *s);
    }
}

static void
parts(struct rel_buf *out, int version, const char *const *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i)
            rel_buf_addc(out, ';');
        escape(out, version, v[i]);
    }
}

void
rel_vcard_item_text(struct rel_vcard_item *item, int version, const char *name, const char *value)
{
    rel_buf_adds(&item->head, name);
    escape(&item->value, version, value);
}

void
rel_vcard_item_list(struct rel_vcard_item *item, int version, const char *name,
                    const struct rel_texts *list)
{
    rel_buf_adds(&item->head, name);
    for (size_t i = 0; i < list->n; i++) {
        if (i)
            rel_buf_addc(&item->value, ',');
        escape(&item->value, 30, list->v[i]); /* 2.1 too: nothing else parts a list */
    }
    (void)version;
}

void
rel_vcard_item_name(struct rel_vcard_item *item, int version, const struct rel_contact *c)
{
    const char *v[] = {c->family, c->given, c->additional, c->prefix, c->suffix};

    rel_buf_adds(&item->head, "N");
    parts(&item->value, version, v, REL_COUNT(v));
}

/* The departments stand in one text, "; " between them: each is a component again. */
void
rel_vcard_item_org(struct rel_vcard_item *item, int version, const struct rel_contact *c)
{
    rel_buf_adds(&item->head, "ORG");
    escape(&item->value, version, c->organization);
    for (const char *s = c->department; *s;) {
        const char *end = strstr(s, "; ");
        size_t n = end ? (size_t)(end - s) : strlen(s);
        REL_BUF(part);

        rel_buf_add(&part, s, n);
        rel_buf_addc(&item->value, ';');
        escape(&item->value, version, part.v);
        s += n + (end ? 2 : 0);
    }
}

/* ---- labels ---- */

/* What a label's words are as TYPE; everything else is the user's own label. */
static bool
is_type(const char *word, size_t n)
{
    static const char *const types[] = {"home", "work",  "other", "school",    "cell",
                                        "fax",  "pager", "car",   "textphone", "main"};

    for (size_t i = 0; i < REL_COUNT(types); i++)
        if (strlen(types[i]) == n && memcmp(types[i], word, n) == 0)
            return true;
    return false;
}

static bool
label_is_type(const char *label)
{
    do {
        size_t n = strcspn(label, " ");

        if (!is_type(label, n))
            return false;
        label += n + (label[n] == ' ');
    } while (*label);
    return true;
}

static void
types(struct rel_vcard_item *item, int version, const char *label)
{
    if (!*label)
        return;
    if (!label_is_type(label)) {
        item->label = label;
        return;
    }
    for (const char *s = label; *s;) {
        size_t n = strcspn(s, " ");

        rel_buf_adds(&item->head, version == 21 ? ";" : ";TYPE=");
        rel_buf_add(&item->head, s, n);
        s += n + (s[n] == ' ');
    }
}

static void
pref(struct rel_vcard_item *item, int version, bool preferred)
{
    if (preferred)
        rel_buf_adds(&item->head, version == 40   ? ";PREF=1"
                                  : version == 30 ? ";TYPE=pref"
                                                  : ";PREF");
}

/* A parameter's value: quotes cannot stand in it, and what separates must stand in quotes. */
static void
param(struct rel_vcard_item *item, const char *name, const char *value)
{
    bool quote = strpbrk(value, ",;:") != NULL;

    rel_buf_addf(&item->head, ";%s=%s", name, quote ? "\"" : "");
    for (; *value; value++)
        if (*value != '"' && (unsigned char)*value >= ' ')
            rel_buf_addc(&item->head, *value);
    if (quote)
        rel_buf_addc(&item->head, '"');
}

/* ---- items ---- */

static void
impp(struct rel_vcard_item *item, int version, const struct rel_point *point)
{
    const char *name = rel_vcard_service_name(point->label);

    if (*name && !strchr(point->value, ':')) {
        rel_buf_adds(&item->head, name);
        return;
    }
    rel_buf_adds(&item->head, "IMPP");
    if (label_is_type(point->label))
        types(item, version, point->label);
    else if (*point->label)
        param(item, "X-SERVICE-TYPE", point->label);
}

void
rel_vcard_item_point(struct rel_vcard_item *item, int version, const struct rel_point *point)
{
    static const char *const names[] = {[REL_EMAIL] = "EMAIL",
                                        [REL_TEL] = "TEL",
                                        [REL_URL] = "URL",
                                        [REL_PROFILE] = "X-SOCIALPROFILE",
                                        [REL_IMPP] = "IMPP"};

    if (point->kind == REL_IMPP)
        impp(item, version, point);
    else {
        rel_buf_adds(&item->head, names[point->kind]);
        if (point->kind == REL_EMAIL && version < 40)
            rel_buf_adds(&item->head, version == 30 ? ";TYPE=INTERNET" : ";INTERNET");
        if (point->kind == REL_PROFILE && *point->label)
            param(item, "TYPE", point->label);
        else
            types(item, version, point->label);
    }
    pref(item, version, point->pref);
    if (point->kind == REL_EMAIL || point->kind == REL_TEL)
        escape(&item->value, version, point->value);
    else /* a URI is not escaped (RFC 6350 section 4) but line ends cannot stand in it */
        for (const char *s = point->value; *s; s++)
            if (*s != '\n' && *s != '\r')
                rel_buf_add(&item->value, *s == '\\' ? "\\\\" : s, *s == '\\' ? 2 : 1);
}

void
rel_vcard_item_address(struct rel_vcard_item *item, int version, const struct rel_address *a)
{
    const char *v[] = {a->po_box, a->extended, a->street, a->locality,
                       a->region, a->code,     a->country};

    rel_buf_adds(&item->head, "ADR");
    types(item, version, a->label);
    parts(&item->value, version, v, REL_COUNT(v));
}

void
rel_vcard_item_date(struct rel_vcard_item *item, int version, const struct rel_date *d)
{
    const char *dash = version == 40 ? "" : "-";
    bool birthday = rel_str_is(d->kind, "birthday");

    if (birthday)
        rel_buf_adds(&item->head, "BDAY");
    else if (version == 40 && rel_str_is(d->kind, "anniversary"))
        rel_buf_adds(&item->head, "ANNIVERSARY");
    else if (version == 40 && rel_str_is(d->kind, "death"))
        rel_buf_adds(&item->head, "DEATHDATE");
    else {
        rel_buf_adds(&item->head, "X-ABDATE");
        item->label = d->kind;
    }
    if (*d->text) {
        rel_buf_adds(&item->head, version > 21 ? ";VALUE=text" : "");
        escape(&item->value, version, d->text);
    } else if (!d->year && d->month && d->day && version < 40) { /* as Apple writes it */
        rel_buf_adds(&item->head, ";X-APPLE-OMIT-YEAR=1604");
        rel_buf_addf(&item->value, "1604-%02d-%02d", d->month, d->day);
    } else if (d->year && d->day)
        rel_buf_addf(&item->value, "%04d%s%02d%s%02d", d->year, dash, d->month, dash, d->day);
    else if (d->year && d->month)
        rel_buf_addf(&item->value, "%04d-%02d", d->year, d->month);
    else if (d->year)
        rel_buf_addf(&item->value, "%04d", d->year);
    else if (d->month && d->day)
        rel_buf_addf(&item->value, "--%02d%02d", d->month, d->day);
    else if (d->month)
        rel_buf_addf(&item->value, "--%02d", d->month);
    else
        rel_buf_addf(&item->value, "---%02d", d->day);
}

void
rel_vcard_item_field(struct rel_vcard_item *item, int version, const struct rel_field *field)
{
    static const char *const related[] = {
        "spouse", "partner",  "mother",  "father",    "parent", "child",    "brother",  "sister",
        "friend", "relative", "manager", "assistant", "son",    "daughter", "co-worker"};
    const char *name = "X-RELATUM-FIELD";

    for (size_t i = 0; i < REL_COUNT(related); i++)
        if (rel_str_is(related[i], field->name))
            name = "X-ABRELATEDNAMES";
    rel_buf_adds(&item->head, name);
    item->label = field->name;
    escape(&item->value, version, field->value);
}

static void
base64(struct rel_buf *out, const unsigned char *v, size_t n)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < n; i += 3) {
        unsigned bits = (unsigned)v[i] << 16 | (i + 1 < n ? (unsigned)v[i + 1] << 8 : 0)
                        | (i + 2 < n ? v[i + 2] : 0);
        char four[4] = {digits[bits >> 18], digits[bits >> 12 & 63],
                        i + 1 < n ? digits[bits >> 6 & 63] : '=',
                        i + 2 < n ? digits[bits & 63] : '='};

        rel_buf_add(out, four, 4);
    }
}

void
rel_vcard_item_photo(struct rel_vcard_item *item, int version, const struct rel_contact *c)
{
    const char *slash = strchr(c->photo_type, '/');

    rel_buf_adds(&item->head, "PHOTO");
    if (version == 40)
        rel_buf_addf(&item->value, "data:%s;base64,", c->photo_type);
    else {
        rel_buf_adds(&item->head, version == 30 ? ";ENCODING=b;TYPE=" : ";ENCODING=BASE64;TYPE=");
        for (const char *s = slash ? slash + 1 : "jpeg"; *s; s++)
            rel_buf_addc(&item->head, *s >= 'a' && *s <= 'z' ? (char)(*s - 'a' + 'A') : *s);
    }
    base64(&item->value, c->photo, c->photo_len);
}

#include "formats/card_make.h"

#include "base/buf.h"
#include "base/day.h"
#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard.h"
#include "lib/unicode.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *
trimmed(struct rel_arena *arena, const char *s, size_t n, size_t most)
{
    while (n && rel_ascii_space(*s))
        s++, n--;
    while (n && rel_ascii_space(s[n - 1]))
        n--;
    return rel_strndup(arena, s, rel_unicode_cut(s, n, most));
}

void
rel_make_begin(struct rel_maker *m, struct rel_arena *arena, struct rel_card *card, int64_t line,
               enum rel_date_order order)
{
    *m = (struct rel_maker){.arena = arena, .card = card, .order = order};
    *card =
        (struct rel_card){.contact = rel_contact_init(), .version = "4.0", .rev = "", .line = line};
}

/* ---------------------------------------------------------------- dates */

static int
month_named(const char *s)
{
    static const char *const names[] = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", /* en */
        "jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez", /* de */
        "jan", "fév", "mar", "avr", "mai", "jui", "jui", "aoû", "sep", "oct", "nov", "déc", /* fr */
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic", /* es */
        "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic", /* it */
    };

    if (strncasecmp(s, "juil", 4) == 0)
        return 7;
    for (size_t i = 0; i < REL_COUNT(names); i++)
        if (strncasecmp(s, names[i], strlen(names[i])) == 0)
            return (int)(i % 12) + 1;
    return 0;
}

/* Up to three numbers, a month in words as one of them; how many, 0 = something else. */
static int
numbers(const char *s, int n[3], int width[3], int *word)
{
    int count = 0;

    *word = -1;
    while (*s) {
        if (count == 3)
            break;
        if (*s >= '0' && *s <= '9') {
            char *end;

            n[count] = (int)strtol(s, &end, 10);
            width[count++] = (int)(end - s);
            s = end;
        } else if (strchr("-/. ,", *s))
            s++;
        else if (month_named(s)) {
            if (*word >= 0)
                return 0;
            *word = count;
            n[count] = month_named(s);
            width[count++] = 2;
            s += strcspn(s, "-/. ,0123456789");
        } else
            return 0;
    }
    return count;
}

int
rel_make_order(const char *text)
{
    int n[3], width[3], word;

    if (numbers(text, n, width, &word) != 3 || word >= 0 || width[0] == 4)
        return 0;
    return n[0] > 12 ? 2 : n[1] > 12 ? 1 : strchr(text, '.') ? 2 : 0;
}

static int
full_year(int year, int width)
{
    return width > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

bool
rel_make_date(struct rel_arena *arena, const char *text, enum rel_date_order order,
              struct rel_date *out)
{
    int n[3], width[3], word, year, month, day;
    const char *t = trimmed(arena, text, strlen(text), REL_MAX_NAME - 1);
    int count = numbers(t, n, width, &word), must = rel_make_order(t);

    out->text = t;
    if (rel_str_starts(t, "--") && count == 2) { /* no year */
        year = 0, month = n[0], day = n[1];
    } else if (count != 3)
        return false;
    else if (word == 0)
        year = full_year(n[2], width[2]), month = n[0], day = n[1];
    else if (width[0] == 4)
        year = n[0], month = n[1], day = n[2];
    else if (word == 1 || must == 2 || (must == 0 && order == REL_ORDER_DMY))
        year = full_year(n[2], width[2]), month = n[1], day = n[0];
    else
        year = full_year(n[2], width[2]), month = n[0], day = n[1];
    if (!rel_day_exists(year ? year : 2000, month, day))
        return false;
    out->year = year == 1604 ? 0 : year; /* Apple's year for none */
    out->month = month;
    out->day = day;
    out->text = "";
    return true;
}

static void
add_date(struct rel_maker *m, const char *kind, const char *value)
{
    struct rel_date d = {.kind = kind, .text = ""};

    if (strspn(value, "0/.- ") == strlen(value))
        return; /* Outlook's empty date: 0/0/00 */
    rel_make_date(m->arena, value, m->order, &d);
    *REL_ADD(m->arena, &m->card->contact.dates) = d;
}

/* ---------------------------------------------------------------- ways to reach them */

static const char *
label_of(struct rel_maker *m, const char *label, bool *pref)
{
    static const struct {
        const char *said, *is;
    } known[] = {{"mobile", "cell"}, {"home fax", "home fax"}, {"work fax", "work fax"},
                 {"internet", ""},   {"main", "main"},         {"homepage", ""},
                 {"home page", ""}};
    char *lower;

    *pref = rel_str_starts(label, "* ");
    label += *pref ? 2 : 0;
    lower = rel_strdup(m->arena, label);
    for (char *p = lower; *p; p++)
        *p = rel_ascii_lower(*p);
    for (size_t i = 0; i < REL_COUNT(known); i++)
        if (rel_str_is(lower, known[i].said))
            return known[i].is;
    return rel_str_is(lower, "home") || rel_str_is(lower, "work") || rel_str_is(lower, "other")
               ? lower
               : label;
}

static bool
is_profile(const char *url)
{
    static const char *const hosts[] = {"linkedin.com/", "twitter.com/", "x.com/",
                                        "facebook.com/", "xing.com/",    "instagram.com/",
                                        "github.com/",   "mastodon"};

    for (size_t i = 0; i < REL_COUNT(hosts); i++)
        if (strcasestr(url, hosts[i]))
            return true;
    return false;
}

static void
add_point(struct rel_maker *m, enum rel_point_kind kind, const char *label, const char *value)
{
    struct rel_contact *c = &m->card->contact;
    struct rel_point p = {.kind = kind, .value = value};

    p.label = label_of(m, label, &p.pref);
    p.folded = kind == REL_EMAIL ? rel_unicode_fold_address(m->arena, value)
               : kind == REL_TEL ? rel_fold_phone(m->arena, value)
                                 : rel_unicode_fold(m->arena, value);
    if (kind == REL_TEL && *p.folded == '\0')
        p.folded = rel_unicode_fold(m->arena, value);
    for (size_t i = 0; i < c->points.n; i++)
        if (c->points.v[i].kind == kind && rel_str_is(c->points.v[i].folded, p.folded))
            return;
    if (c->points.n < REL_MAX_VALUES)
        *REL_ADD(m->arena, &c->points) = p;
}

static struct rel_address *
address_of(struct rel_maker *m, const char *label)
{
    struct rel_contact *c = &m->card->contact;
    struct rel_address *a;
    bool pref;

    label = label_of(m, label, &pref);
    for (size_t i = 0; i < c->addresses.n; i++)
        if (rel_str_is(c->addresses.v[i].label, label))
            return &c->addresses.v[i];
    a = REL_ADD(m->arena, &c->addresses);
    *a = (struct rel_address){"", "", "", "", "", "", "", label};
    return a;
}

static void
add_address(struct rel_maker *m, enum rel_make what, const char *label, const char *value)
{
    struct rel_address *a = address_of(m, label);

    switch (what) {
    case REL_MAKE_EXTENDED:
        a->extended = *a->extended ? rel_printf(m->arena, "%s\n%s", a->extended, value) : value;
        break;
    case REL_MAKE_PO_BOX:
        a->po_box = value;
        break;
    case REL_MAKE_CITY:
        a->locality = value;
        break;
    case REL_MAKE_REGION:
        a->region = value;
        break;
    case REL_MAKE_CODE:
        a->code = value;
        break;
    case REL_MAKE_COUNTRY:
        a->country = value;
        break;
    case REL_MAKE_ADDRESS:
        if (*a->street == '\0')
            a->street = value;
        break;
    default:
        a->street = *a->street ? rel_printf(m->arena, "%s\n%s", a->street, value) : value;
        break;
    }
}

/* ---------------------------------------------------------------- fields */

static void
add_tags(struct rel_maker *m, const char *value)
{
    const bool semicolons = strchr(value, ';') != NULL;

    for (const char *p = value; *p;) {
        size_t n = strcspn(p, semicolons ? ";" : ",");
        const char *tag = trimmed(m->arena, p, n, REL_MAX_NAME - 1);

        if (*tag && *tag != '*') /* "* myContacts": Google's own groups */
            *REL_ADD(m->arena, &m->card->contact.tags) = tag;
        p += n + (p[n] != '\0');
    }
}

static void
add_one(struct rel_maker *m, enum rel_make what, const char *label, const char *value)
{
    struct rel_contact *c = &m->card->contact;

    switch (what) {
    case REL_MAKE_EMAIL:
        add_point(m, REL_EMAIL, label, value);
        break;
    case REL_MAKE_TEL:
        add_point(m, REL_TEL, label, value);
        break;
    case REL_MAKE_URL:
        add_point(m, is_profile(value) ? REL_PROFILE : REL_URL, label, value);
        break;
    case REL_MAKE_IM:
        add_point(m, REL_IMPP, label, value);
        break;
    case REL_MAKE_NICKNAME:
        *REL_ADD(m->arena, &c->nicknames) = value;
        break;
    case REL_MAKE_TAGS:
        add_tags(m, value);
        break;
    case REL_MAKE_BIRTHDAY:
        add_date(m, "birthday", value);
        break;
    case REL_MAKE_DATE:
        add_date(m, *label ? label : "anniversary", value);
        break;
    case REL_MAKE_FIELD:
        if (c->fields.n < REL_MAX_VALUES)
            *REL_ADD(m->arena, &c->fields) = (struct rel_field){label, value};
        break;
    default:
        add_address(m, what, label, value);
        break;
    }
}

/* Where a text has one place, and the first that comes is kept. */
static const char **
place_of(struct rel_contact *c, enum rel_make what)
{
    switch (what) {
    case REL_MAKE_NAME:
        return &c->name;
    case REL_MAKE_GIVEN:
        return &c->given;
    case REL_MAKE_ADDITIONAL:
        return &c->additional;
    case REL_MAKE_FAMILY:
        return &c->family;
    case REL_MAKE_PREFIX:
        return &c->prefix;
    case REL_MAKE_SUFFIX:
        return &c->suffix;
    case REL_MAKE_ORG:
        return &c->organization;
    case REL_MAKE_DEPARTMENT:
        return &c->department;
    case REL_MAKE_TITLE:
        return &c->title;
    case REL_MAKE_ROLE:
        return &c->role;
    case REL_MAKE_UID:
        return &c->uid;
    default:
        return NULL;
    }
}

static void
birth_part(struct rel_maker *m, enum rel_make what, const char *value)
{
    int64_t n;

    if (!rel_str_number(value, &n) || n <= 0 || n > 3000)
        return;
    *(what == REL_MAKE_BIRTH_YEAR    ? &m->birth.year
      : what == REL_MAKE_BIRTH_MONTH ? &m->birth.month
                                     : &m->birth.day) = (int)n;
}

void
rel_make_take(struct rel_maker *m, enum rel_make what, const char *label, const char *value)
{
    const char **place = place_of(&m->card->contact, what);
    const char *v = trimmed(m->arena, value, strlen(value),
                            what == REL_MAKE_NOTE ? REL_MAX_NOTE : REL_MAX_NAME - 1);

    if (what == REL_MAKE_NOTHING || *v == '\0')
        return;
    if (place) {
        if (**place == '\0')
            *place = v;
        return;
    }
    if (what == REL_MAKE_NOTE) {
        *REL_ADD(m->arena, &m->card->contact.notes) = v;
        return;
    }
    if (what == REL_MAKE_BIRTH_YEAR || what == REL_MAKE_BIRTH_MONTH || what == REL_MAKE_BIRTH_DAY) {
        birth_part(m, what, v);
        return;
    }
    for (const char *p = v; p;) { /* " ::: " */
        const char *next = strstr(p, " ::: ");
        const char *one =
            trimmed(m->arena, p, next ? (size_t)(next - p) : strlen(p), REL_MAX_NAME - 1);

        if (*one)
            add_one(m, what, label, one);
        p = next ? next + 5 : NULL;
    }
}

/* LinkedIn: the address of the profile is who they are, whatever stands around it. */
static const char *
profile_uid(struct rel_maker *m)
{
    const struct rel_contact *c = &m->card->contact;

    for (size_t i = 0; i < c->points.n; i++) {
        const char *at = strcasestr(c->points.v[i].value, "linkedin.com/in/");
        size_t n = at ? strcspn(at, "?# ") : 0;

        while (n && at[n - 1] == '/')
            n--;
        if (at && n > strlen("linkedin.com/in/"))
            return rel_unicode_fold(m->arena, rel_printf(m->arena, "https://www.%.*s", (int)n, at));
    }
    return "";
}

static void
put_name_together(struct rel_maker *m)
{
    struct rel_contact *c = &m->card->contact;
    const char *const parts[] = {c->prefix, c->given, c->additional, c->family};
    const char *comma = strstr(c->family, ", ");
    REL_BUF(name);

    if (comma && *c->suffix == '\0' && *c->given) { /* "Looper, DipWSET" */
        c->suffix = rel_strdup(m->arena, comma + 2);
        c->family = rel_strndup(m->arena, c->family, (size_t)(comma - c->family));
    }
    if (*c->name)
        return;
    for (size_t i = 0; i < REL_COUNT(parts); i++) {
        const char *part = i == 3 ? c->family : parts[i];

        if (*part && (i > 0 || *c->given || *c->family))
            rel_buf_addf(&name, "%s%s", name.n ? " " : "", part);
    }
    c->name = rel_strdup(m->arena, rel_buf_str(&name));
    if (*c->name == '\0' && c->nicknames.n)
        c->name = c->nicknames.v[0];
}

void
rel_make_end(struct rel_maker *m)
{
    struct rel_card *card = m->card;
    struct rel_contact *c = &card->contact;
    const char *program, *behind;
    REL_BUF(text);

    put_name_together(m);
    if (m->birth.month && m->birth.day
        && rel_day_exists(m->birth.year ? m->birth.year : 2000, m->birth.month, m->birth.day)) {
        m->birth.kind = "birthday";
        m->birth.text = "";
        *REL_ADD(m->arena, &c->dates) = m->birth;
    }
    if (*c->name == '\0' && *c->organization) {
        c->kind = REL_ORGANIZATION;
        card->kind = REL_CARD_ORG;
        c->name = c->organization;
    }
    if (*c->uid == '\0')
        c->uid = profile_uid(m);
    rel_vcard_write(&text, c, REL_VCARD_4);
    /* Which relatum wrote it must not matter. */
    program = strstr(rel_buf_str(&text), "PRODID:");
    behind = program ? strstr(program, "\r\n") : NULL;
    card->text = behind
                     ? rel_printf(m->arena, "%.*s%s", (int)(program - text.v), text.v, behind + 2)
                     : rel_strdup(m->arena, rel_buf_str(&text));
    card->text_len = strlen(card->text);
}

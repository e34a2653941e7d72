#include "formats/vcard_read.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard_field.h"
#include "formats/vcard_label.h"
#include "formats/vcard_photo.h"
#include "formats/vcard_point.h"

#include <stdlib.h>
#include <string.h>

#define READER const struct rel_vcard_reader *r, const struct rel_vcard_prop *p

/* Of what a contact has once the first said so wins; another value becomes a custom field. */
static void
once(READER, const char **field, const char *name, const char *value)
{
    if (!**field)
        *field = value;
    else if (*value && !rel_str_is(*field, value) && *name && !*rel_vcard_param(p, "ALTID"))
        rel_vcard_field_add(r, p, name, value);
}

static void
fn(READER)
{
    once(r, p, &r->card->contact.name, "", rel_vcard_plain(r, p, REL_MAX_NAME));
}

static void
title(READER)
{
    once(r, p, &r->card->contact.title, "title", rel_vcard_plain(r, p, REL_MAX_NAME));
}

static void
role(READER)
{
    once(r, p, &r->card->contact.role, "role", rel_vcard_plain(r, p, REL_MAX_NAME));
}

static void
uid(READER)
{
    once(r, p, &r->card->contact.uid, "", rel_vcard_plain(r, p, REL_MAX_NAME));
}

static void
version(READER)
{
    once(r, p, &r->card->version, "", rel_vcard_plain(r, p, 16));
}

static void
rev(READER)
{
    once(r, p, &r->card->rev, "", rel_vcard_plain(r, p, REL_MAX_NAME));
}

/* Several names in one component are parted by commas (RFC 6350 section 6.2.2). */
static const char *
name_list(struct rel_arena *arena, const char *list, const char *joint)
{
    const char *at = list, *part, *all = "";

    while (rel_vcard_part(arena, &at, ',', &part))
        if (*part)
            all = *all ? rel_printf(arena, "%s%s%s", all, joint, part) : part;
    return all;
}

static void
n(READER)
{
    struct rel_contact *c = &r->card->contact;
    const char **parts[] = {&c->family, &c->given, &c->additional, &c->prefix, &c->suffix};
    const char *s = rel_vcard_text(r, p);

    if (*c->family || *c->given)
        return;
    for (size_t i = 0; *s && i < REL_COUNT(parts); i++) {
        size_t len = 0;

        while (s[len] && s[len] != ';')
            len += s[len] == '\\' && s[len + 1] ? 2 : 1;
        if (len > REL_MAX_NAME) {
            rel_vcard_tell(r->arena, &r->card->problems, p->line, p->name, "too long");
            return;
        }
        *parts[i] = name_list(r->arena, rel_strndup(r->arena, s, len), i < 3 ? " " : ", ");
        s += len + (s[len] == ';');
    }
}

static void
org(READER)
{
    struct rel_contact *c = &r->card->contact;
    const char *at = rel_vcard_text(r, p), *part, *first = "", *rest = "";

    if (strlen(at) > 4 * REL_MAX_NAME) {
        rel_vcard_tell(r->arena, &r->card->problems, p->line, p->name, "too long");
        return;
    }
    rel_vcard_part(r->arena, &at, ';', &first);
    while (rel_vcard_part(r->arena, &at, ';', &part))
        if (*part)
            rest = *rest ? rel_printf(r->arena, "%s; %s", rest, part) : part;
    if (*c->organization || *c->department) {
        if (!rel_str_is(c->organization, first))
            once(r, p, &c->organization, "organization", first);
        return;
    }
    c->organization = first;
    c->department = rest;
}

static void
add_text(READER, struct rel_texts *list, const char *text)
{
    if (!*text)
        return;
    if (list->n >= REL_MAX_VALUES)
        rel_vcard_tell(r->arena, &r->card->problems, p->line, p->name, "more than 200 of them");
    else
        *REL_ADD(r->arena, list) = text;
}

static void
add_list(READER, struct rel_texts *list)
{
    const char *at = rel_vcard_text(r, p), *part;

    while (rel_vcard_part(r->arena, &at, ',', &part))
        add_text(r, p, list, part);
}

static void
nickname(READER)
{
    add_list(r, p, &r->card->contact.nicknames);
}

static void
categories(READER)
{
    add_list(r, p, &r->card->contact.tags);
}

static void
note(READER)
{
    add_text(r, p, &r->card->contact.notes, rel_vcard_plain(r, p, REL_MAX_NOTE));
}

static void
member(READER)
{
    const char *value = rel_vcard_plain(r, p, REL_MAX_NAME);

    if (r->card->members.n >= REL_MAX_VCARD_PROPERTIES)
        return;
    if (rel_str_starts_nocase(value, "urn:uuid:"))
        value += strlen("urn:uuid:");
    if (*value)
        *REL_ADD(r->arena, &r->card->members) = value;
}

static void
kind(READER)
{
    static const struct {
        const char *word;
        enum rel_card_kind kind;
    } kinds[] = {{"individual", REL_CARD_INDIVIDUAL},
                 {"org", REL_CARD_ORG},
                 {"organization", REL_CARD_ORG},
                 {"group", REL_CARD_GROUP}};
    const char *word = rel_vcard_plain(r, p, REL_MAX_NAME);

    r->card->kind = REL_CARD_OTHER;
    for (size_t i = 0; i < REL_COUNT(kinds); i++)
        if (rel_str_is_nocase(kinds[i].word, word))
            r->card->kind = kinds[i].kind;
    if (r->card->kind == REL_CARD_ORG)
        r->card->contact.kind = REL_ORGANIZATION;
}

static void
show_as(READER)
{
    if (rel_str_is_nocase(rel_vcard_plain(r, p, REL_MAX_NAME), "COMPANY"))
        r->card->contact.kind = REL_ORGANIZATION;
}

/* ---- dates ---- */

static void
add_date(READER, const char *what)
{
    struct rel_contact *c = &r->card->contact;
    struct rel_date d = {.kind = what, .text = ""};
    const char *text = rel_vcard_plain(r, p, REL_MAX_NAME);
    const char *omitted = rel_vcard_param(p, "X-APPLE-OMIT-YEAR");

    if (!*text)
        return;
    rel_vcard_date(r->arena, text, &d);
    if (*d.text && !rel_str_is_nocase(rel_vcard_param(p, "VALUE"), "text"))
        rel_vcard_tell(r->arena, &r->card->problems, p->line, p->name,
                       "not a date that exists; kept as words");
    /* 1604 is Apple's "no year": a leap year before anybody's birth */
    if (d.year == 1604 || (d.year && atoi(omitted) == d.year))
        d.year = 0;
    for (size_t i = 0; i < c->dates.n; i++) {
        if (!rel_str_is(c->dates.v[i].kind, what))
            continue;
        if (rel_str_is(what, "birthday") && *c->dates.v[i].text && !*d.text)
            c->dates.v[i] = d; /* a date that can be read beats words */
        if (rel_str_is(what, "birthday"))
            return; /* nobody has two */
        if (c->dates.v[i].year == d.year && c->dates.v[i].month == d.month
            && c->dates.v[i].day == d.day && rel_str_is(c->dates.v[i].text, d.text))
            return;
    }
    if (c->dates.n < REL_MAX_VALUES)
        *REL_ADD(r->arena, &c->dates) = d;
}

static void
bday(READER)
{
    add_date(r, p, "birthday");
}

static void
anniversary(READER)
{
    add_date(r, p, "anniversary");
}

static void
death(READER)
{
    add_date(r, p, "death");
}

static void
ab_date(READER)
{
    const char *label = rel_vcard_label(r, p);

    add_date(r, p, *label ? label : "other");
}

void
rel_vcard_read_prop(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    static const struct {
        const char *name;
        void (*read)(READER);
    } names[] = {
        {"FN", fn},
        {"N", n},
        {"VERSION", version},
        {"UID", uid},
        {"REV", rev},
        {"ORG", org},
        {"TITLE", title},
        {"ROLE", role},
        {"NOTE", note},
        {"BDAY", bday},
        {"NICKNAME", nickname},
        {"CATEGORIES", categories},
        {"PHOTO", rel_vcard_photo},
        {"KIND", kind},
        {"X-ADDRESSBOOKSERVER-KIND", kind},
        {"MEMBER", member},
        {"X-ADDRESSBOOKSERVER-MEMBER", member},
        {"X-ABSHOWAS", show_as},
        {"ANNIVERSARY", anniversary},
        {"X-ANNIVERSARY", anniversary},
        {"X-EVOLUTION-ANNIVERSARY", anniversary},
        {"X-KADDRESSBOOK-X-ANNIVERSARY", anniversary},
        {"X-MS-ANNIVERSARY", anniversary},
        {"DEATHDATE", death},
        {"X-ABDATE", ab_date},
    };

    for (size_t i = 0; i < REL_COUNT(names); i++)
        if (rel_str_is(names[i].name, p->name)) {
            names[i].read(r, p);
            return;
        }
    if (!rel_vcard_point(r, p))
        rel_vcard_field(r, p);
}

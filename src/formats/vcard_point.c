#include "formats/vcard_point.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard_label.h"
#include "lib/unicode.h"

#include <string.h>

static void
add_point(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop,
          enum rel_point_kind kind, const char *value, const char *label)
{
    struct rel_contact *c = &reader->card->contact;
    const char *pref = rel_vcard_param(prop, "PREF");
    struct rel_point *point;

    if (!*value)
        return;
    if (c->points.n >= 4 * REL_MAX_VALUES) {
        rel_vcard_tell(reader->arena, &reader->card->problems, prop->line, prop->name,
                       "more numbers and addresses than one person has");
        return;
    }
    point = REL_ADD(reader->arena, &c->points);
    *point = (struct rel_point){.kind = kind,
                                .value = value,
                                .folded = value,
                                .label = label,
                                .pref = rel_vcard_is_type(prop, "pref") || rel_str_is(pref, "1")};
    if (kind == REL_EMAIL)
        point->folded = rel_unicode_fold_address(reader->arena, value);
    else if (kind == REL_TEL)
        point->folded = rel_fold_phone(reader->arena, value);
    else
        point->folded = rel_unicode_fold(reader->arena, value);
    if (kind == REL_TEL && !*point->folded)
        point->folded = rel_unicode_fold(reader->arena, value);
}

static const char *
without(const char *value, const char *scheme)
{
    return rel_str_starts_nocase(value, scheme) ? value + strlen(scheme) : value;
}

static void
email(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    const char *value = rel_vcard_plain(r, p, REL_MAX_NAME);

    add_point(r, p, REL_EMAIL, without(value, "mailto:"), rel_vcard_label(r, p));
}

static void
tel(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    const char *value = rel_vcard_plain(r, p, REL_MAX_NAME);

    add_point(r, p, REL_TEL, without(value, "tel:"), rel_vcard_label(r, p));
}

static void
url(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    add_point(r, p, REL_URL, rel_vcard_plain(r, p, REL_MAX_LINE_SENTENCE), rel_vcard_label(r, p));
}

static void
profile(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    const char *service = rel_vcard_param_text(r, p, "SERVICE-TYPE");
    const char *value = rel_vcard_plain(r, p, REL_MAX_LINE_SENTENCE);

    if (!*service)
        service = rel_vcard_param_text(r, p, "X-SERVICE-TYPE");
    if (!*value)
        value = rel_vcard_param_text(r, p, "X-USER");
    add_point(r, p, REL_PROFILE, without(value, "x-apple:"),
              *service ? service : rel_vcard_label(r, p));
}

static void
impp(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    const char *service = rel_vcard_param_text(r, p, "X-SERVICE-TYPE");

    if (!*service)
        service = rel_vcard_param_text(r, p, "SERVICE-TYPE");
    add_point(r, p, REL_IMPP, rel_vcard_plain(r, p, REL_MAX_NAME),
              *service ? service : rel_vcard_label(r, p));
}

static const struct {
    const char *name, *service;
} services[] = {
    {"X-AIM", "AIM"},
    {"X-ICQ", "ICQ"},
    {"X-JABBER", "Jabber"},
    {"X-MSN", "MSN"},
    {"X-YAHOO", "Yahoo"},
    {"X-SKYPE", "Skype"},
    {"X-QQ", "QQ"},
    {"X-GTALK", "Google Talk"},
    {"X-GOOGLE-TALK", "Google Talk"},
    {"X-GADUGADU", "Gadu-Gadu"},
    {"X-GROUPWISE", "GroupWise"},
    {"X-SKYPE-USERNAME", "Skype"},
    {"X-SIP", "SIP"},
    {"X-MATRIX", "Matrix"},
    {"X-SIGNAL", "Signal"},
    {"X-TELEGRAM", "Telegram"},
    {"X-THREEMA", "Threema"},
    {"X-WHATSAPP", "WhatsApp"},
    {"X-WECHAT", "WeChat"},
    {"X-SAMETIME", "Sametime"},
    {"X-MS-IMADDRESS", "Outlook"},
    {"X-KADDRESSBOOK-X-IMADDRESS", "chat"},
    {"X-EVOLUTION-VIDEO-URL", ""},
    {"X-MASTODON", "Mastodon"},
    {"X-TWITTER", "Twitter"},
};

const char *
rel_vcard_service(const char *name)
{
    for (size_t i = 0; i < REL_COUNT(services); i++)
        if (rel_str_is(services[i].name, name))
            return services[i].service;
    return "";
}

const char *
rel_vcard_service_name(const char *service)
{
    for (size_t i = 0; *service && i < REL_COUNT(services); i++)
        if (rel_str_is_nocase(services[i].service, service))
            return services[i].name;
    return "";
}

/* Values that KDE put several of into one property, U+E000 between them; X-messaging/xmpp-All */
static void
messaging(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    const char *value = rel_vcard_plain(r, p, REL_MAX_NAME), *next;
    const char *service = p->name + strlen("X-MESSAGING/");
    char *label = rel_strndup(r->arena, service, strcspn(service, "-"));

    for (char *c = label; *c; c++)
        *c = rel_ascii_lower(*c);
    for (; value; value = next ? next + strlen("\xee\x80\x80") : NULL) {
        next = strstr(value, "\xee\x80\x80");
        add_point(r, p, REL_IMPP,
                  next ? rel_strndup(r->arena, value, (size_t)(next - value)) : value, label);
    }
}

static void
adr(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    const char *at = rel_vcard_text(r, p), *part, *parts[7] = {"", "", "", "", "", "", ""};
    struct rel_contact *c = &r->card->contact;
    bool any = false;

    for (size_t i = 0; rel_vcard_part(r->arena, &at, ';', &part); i++) {
        if (i < REL_COUNT(parts))
            parts[i] = part;
        else if (*part) /* an unescaped semicolon too many: the country has them all */
            parts[6] = rel_printf(r->arena, "%s; %s", parts[6], part);
        any |= *part != '\0';
    }
    if (!any) {
        parts[2] = rel_vcard_param_text(r, p, "LABEL");
        if (!*parts[2])
            return;
    }
    if (c->addresses.n >= REL_MAX_VALUES) {
        rel_vcard_tell(r->arena, &r->card->problems, p->line, p->name, "more than 200 addresses");
        return;
    }
    *REL_ADD(r->arena, &c->addresses) = (struct rel_address){
        .po_box = parts[0],
        .extended = parts[1],
        .street = parts[2],
        .locality = parts[3],
        .region = parts[4],
        .code = parts[5],
        .country = parts[6],
        .label = rel_vcard_label(r, p),
    };
}

bool
rel_vcard_point(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop)
{
    static const struct {
        const char *name;
        void (*read)(const struct rel_vcard_reader *, const struct rel_vcard_prop *);
    } names[] = {
        {"EMAIL", email},
        {"TEL", tel},
        {"ADR", adr},
        {"URL", url},
        {"IMPP", impp},
        {"X-SOCIALPROFILE", profile},
        {"SOCIALPROFILE", profile},
    };
    const char *service = rel_vcard_service(prop->name);

    for (size_t i = 0; i < REL_COUNT(names); i++)
        if (rel_str_is(names[i].name, prop->name)) {
            names[i].read(reader, prop);
            return true;
        }
    if (rel_str_starts(prop->name, "X-MESSAGING/"))
        messaging(reader, prop);
    else if (*service)
        add_point(reader, prop, REL_IMPP, rel_vcard_plain(reader, prop, REL_MAX_NAME), service);
    else
        return false;
    return true;
}

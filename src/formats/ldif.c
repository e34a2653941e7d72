#include "formats/ldif.h"

#include "base/buf.h"
#include "base/str.h"
#include "formats/card_make.h"
#include "formats/vcard_value.h"
#include "lib/charset.h"

#include <string.h>
#include <strings.h>

/* RFC 4519, RFC 2798, and Mozilla's own; without options ("cn;lang-de"). */
static const struct {
    const char *name;
    enum rel_make what;
    const char *label;
} attributes[] = {
    {"cn", REL_MAKE_NAME, ""},
    {"displayname", REL_MAKE_NAME, ""},
    {"givenname", REL_MAKE_GIVEN, ""},
    {"sn", REL_MAKE_FAMILY, ""},
    {"surname", REL_MAKE_FAMILY, ""},
    {"personaltitle", REL_MAKE_PREFIX, ""},
    {"generationqualifier", REL_MAKE_SUFFIX, ""},
    {"mozillanickname", REL_MAKE_NICKNAME, ""},
    {"xmozillanickname", REL_MAKE_NICKNAME, ""},
    {"mail", REL_MAKE_EMAIL, ""},
    {"mozillasecondemail", REL_MAKE_EMAIL, ""},
    {"xmozillasecondemail", REL_MAKE_EMAIL, ""},
    {"telephonenumber", REL_MAKE_TEL, "work"},
    {"homephone", REL_MAKE_TEL, "home"},
    {"mobile", REL_MAKE_TEL, "cell"},
    {"cellphone", REL_MAKE_TEL, "cell"},
    {"pager", REL_MAKE_TEL, "pager"},
    {"pagerphone", REL_MAKE_TEL, "pager"},
    {"fax", REL_MAKE_TEL, "fax"},
    {"facsimiletelephonenumber", REL_MAKE_TEL, "fax"},
    {"o", REL_MAKE_ORG, ""},
    {"company", REL_MAKE_ORG, ""},
    {"organizationname", REL_MAKE_ORG, ""},
    {"ou", REL_MAKE_DEPARTMENT, ""},
    {"department", REL_MAKE_DEPARTMENT, ""},
    {"departmentnumber", REL_MAKE_DEPARTMENT, ""},
    {"orgunit", REL_MAKE_DEPARTMENT, ""},
    {"title", REL_MAKE_TITLE, ""},
    {"street", REL_MAKE_STREET, "work"},
    {"streetaddress", REL_MAKE_STREET, "work"},
    {"mozillaworkstreet2", REL_MAKE_EXTENDED, "work"},
    {"postofficebox", REL_MAKE_PO_BOX, "work"},
    {"l", REL_MAKE_CITY, "work"},
    {"locality", REL_MAKE_CITY, "work"},
    {"st", REL_MAKE_REGION, "work"},
    {"region", REL_MAKE_REGION, "work"},
    {"postalcode", REL_MAKE_CODE, "work"},
    {"zip", REL_MAKE_CODE, "work"},
    {"c", REL_MAKE_COUNTRY, "work"},
    {"co", REL_MAKE_COUNTRY, "work"},
    {"countryname", REL_MAKE_COUNTRY, "work"},
    {"postaladdress", REL_MAKE_ADDRESS, "work"},
    {"mozillahomestreet", REL_MAKE_STREET, "home"},
    {"homepostaladdress", REL_MAKE_ADDRESS, "home"},
    {"mozillahomestreet2", REL_MAKE_EXTENDED, "home"},
    {"mozillahomelocalityname", REL_MAKE_CITY, "home"},
    {"mozillahomestate", REL_MAKE_REGION, "home"},
    {"mozillahomepostalcode", REL_MAKE_CODE, "home"},
    {"mozillahomecountryname", REL_MAKE_COUNTRY, "home"},
    {"mozillaworkurl", REL_MAKE_URL, "work"},
    {"workurl", REL_MAKE_URL, "work"},
    {"mozillahomeurl", REL_MAKE_URL, "home"},
    {"homeurl", REL_MAKE_URL, "home"},
    {"labeleduri", REL_MAKE_URL, ""},
    {"nsaimid", REL_MAKE_IM, "AIM"},
    {"birthyear", REL_MAKE_BIRTH_YEAR, ""},
    {"birthmonth", REL_MAKE_BIRTH_MONTH, ""},
    {"birthday", REL_MAKE_BIRTH_DAY, ""},
    {"description", REL_MAKE_NOTE, ""},
    {"notes", REL_MAKE_NOTE, ""},
    {"info", REL_MAKE_NOTE, ""},
    {"mozillacustom1", REL_MAKE_FIELD, "custom 1"},
    {"mozillacustom2", REL_MAKE_FIELD, "custom 2"},
    {"mozillacustom3", REL_MAKE_FIELD, "custom 3"},
    {"mozillacustom4", REL_MAKE_FIELD, "custom 4"},
    {"custom1", REL_MAKE_FIELD, "custom 1"},
    {"custom2", REL_MAKE_FIELD, "custom 2"},
    {"custom3", REL_MAKE_FIELD, "custom 3"},
    {"custom4", REL_MAKE_FIELD, "custom 4"},
    {"roomnumber", REL_MAKE_FIELD, "room"},
    {"manager", REL_MAKE_FIELD, "manager"},
    {"entryuuid", REL_MAKE_UID, ""},
};

/* What says nothing of a person. */
static const char *const passed[] = {"dn",
                                     "version",
                                     "objectclass",
                                     "modifytimestamp",
                                     "createtimestamp",
                                     "uid",
                                     "userpassword",
                                     "jpegphoto",
                                     "mozillausehtmlmail",
                                     "xmozillausehtmlmail",
                                     "changetype",
                                     "cn;lang",
                                     "member",
                                     "creatorsname",
                                     "modifiersname",
                                     "entrycsn",
                                     "structuralobjectclass",
                                     "allowremotecontent",
                                     "mozillauseshtmlmail",
                                     "preferredlanguage",
                                     "employeenumber",
                                     "employeetype",
                                     "control"};

struct record {
    struct rel_arena *arena;
    struct rel_card *card; /* NULL: between records */
    struct rel_maker maker;
    int64_t line;
    bool list, change, person;
    const char *name;
    struct rel_card now;
};

/* The value behind the colon: plain, "::" base64, ":<" somewhere else. */
static const char *
value_of(struct record *r, const char *s, size_t n, const char **why)
{
    const void *bytes;
    size_t len;

    *why = "";
    if (n && *s == '<') {
        *why = "its value stands in another file";
        return "";
    }
    if (n == 0 || *s != ':') {
        while (n && *s == ' ')
            s++, n--;
        return rel_strndup(r->arena, s, n);
    }
    if (rel_vcard_base64(r->arena, s + 1, n - 1, &bytes, &len))
        return rel_charset_decode(r->arena, bytes, len, "").text;
    *why = "base64 that cannot be read";
    return "";
}

static void
tell(struct record *r, int64_t line, const char *what, const char *why)
{
    *REL_ADD(r->arena, &r->now.problems) = (struct rel_problem){line, what, why};
}

static void
take(struct record *r, const char *name, const char *value)
{
    if (rel_str_is_nocase(name, "objectclass")) {
        r->list |= rel_str_is_nocase(value, "groupOfNames")
                   || rel_str_is_nocase(value, "mozillaAbPersonList")
                   || rel_str_is_nocase(value, "groupOfUniqueNames");
        r->person |=
            rel_str_is_nocase(value, "person") || rel_str_is_nocase(value, "inetOrgPerson");
    }
    if (rel_str_is_nocase(name, "changetype"))
        r->change |= !rel_str_is_nocase(value, "add");
    if (rel_str_is_nocase(name, "cn"))
        r->name = value;
    for (size_t i = 0; i < REL_COUNT(attributes); i++)
        if (rel_str_is_nocase(name, attributes[i].name)) {
            rel_make_take(&r->maker, attributes[i].what, attributes[i].label, value);
            return;
        }
    for (size_t i = 0; i < REL_COUNT(passed); i++)
        if (rel_str_is_nocase(name, passed[i]))
            return;
    rel_make_take(&r->maker, REL_MAKE_FIELD, name, value);
}

static void
line_of(struct record *r, const struct rel_buf *line, int64_t number)
{
    const char *s = rel_buf_str(line), *colon = memchr(s, ':', line->n), *why, *value;
    char *name;

    if (*s == '#' || rel_str_is(s, "-"))
        return;
    if (r->card == NULL) {
        r->card = &r->now;
        r->list = r->change = r->person = false;
        r->name = "";
        r->line = number;
        rel_make_begin(&r->maker, r->arena, &r->now, number, REL_ORDER_MDY);
    }
    if (colon == NULL || colon == s) {
        tell(r, number, "", "not an attribute: no colon");
        return;
    }
    name = rel_strndup(r->arena, s, (size_t)(colon - s));
    name[strcspn(name, ";")] = '\0';
    value = value_of(r, colon + 1, line->n - (size_t)(colon + 1 - s), &why);
    if (*why)
        tell(r, number, name, why);
    else
        take(r, name, value);
}

static void
end_record(struct record *r, struct rel_card_list *cards, struct rel_problem_list *problems)
{
    const char *why = r->card == NULL ? ""
                      : r->change     ? "a change of a directory, not a record"
                      : r->list       ? "a list of people"
                                      : "";

    if (r->card == NULL)
        return;
    r->card = NULL;
    rel_make_end(&r->maker);
    if (*why == '\0' && *r->now.contact.name == '\0' && r->now.contact.points.n == 0) {
        if (r->now.problems.n == 0 && !r->person)
            return; /* "version: 1" */
        why = "no name, address or number";
    }
    if (*why)
        *REL_ADD(r->arena, problems) =
            (struct rel_problem){r->line, *r->name ? rel_strdup(r->arena, r->name) : "record", why};
    else
        *REL_ADD(r->arena, cards) = r->now;
}

void
rel_ldif_read(struct rel_arena *arena, const char *bytes, size_t n, struct rel_card_list *cards,
              struct rel_problem_list *problems)
{
    const struct rel_charset_text text = rel_charset_decode(arena, bytes, n, "");
    struct record r = {.arena = arena};
    int64_t number = 0, begun = 0;
    REL_BUF(line);

    for (const char *s = text.text, *end = text.text + text.n; s < end;) {
        size_t len = strcspn(s, "\r\n");

        if (len > (size_t)(end - s))
            len = (size_t)(end - s);
        number++;
        if (*s == ' ' && line.n)
            rel_buf_add(&line, s + 1, len - 1); /* folded */
        else {
            if (line.n)
                line_of(&r, &line, begun);
            rel_buf_clear(&line);
            rel_buf_add(&line, s, len);
            begun = number;
            if (len == 0)
                end_record(&r, cards, problems);
        }
        s += len;
        if (s < end && *s == '\r')
            s++;
        if (s < end && *s == '\n')
            s++;
    }
    if (line.n)
        line_of(&r, &line, begun);
    end_record(&r, cards, problems);
}

bool
rel_ldif_looks(const char *bytes, size_t n)
{
    for (const char *s = bytes, *end = bytes + n; s < end;) {
        size_t left = (size_t)(end - s);
        const char *next = memchr(s, '\n', left);

        if (left >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0)
            s += 3, left -= 3;
        if (left >= 4 && strncasecmp(s, "dn:", 3) == 0)
            return true;
        if (*s != '#' && *s != '\r' && *s != '\n'
            && !(left >= 8 && strncasecmp(s, "version:", 8) == 0))
            return false;
        if (next == NULL)
            return false;
        s = next + 1;
    }
    return false;
}

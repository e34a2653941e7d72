#include "formats/vcard_field.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard_label.h"

#include <string.h>

enum { LONGEST_VALUE = 2000 };

void
rel_vcard_field_add(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop,
                    const char *name, const char *value)
{
    struct rel_contact *c = &reader->card->contact;

    if (!*value)
        return;
    if (c->fields.n >= REL_MAX_VALUES) {
        rel_vcard_tell(reader->arena, &reader->card->problems, prop->line, prop->name,
                       "more than 200 custom fields");
        return;
    }
    *REL_ADD(reader->arena, &c->fields) = (struct rel_field){name, value};
}

/* Known properties that a person understands, and what we call them. "" = by its label or TYPE. */
static const struct {
    const char *name, *field;
} known[] = {
    {"GENDER", "gender"},
    {"LANG", "language"},
    {"BIRTHPLACE", "birthplace"},
    {"DEATHPLACE", "deathplace"},
    {"EXPERTISE", "expertise"},
    {"HOBBY", "hobby"},
    {"INTEREST", "interest"},
    {"SPOUSE", "spouse"},
    {"RELATED", ""},
    {"X-ABRELATEDNAMES", ""},
    {"X-SPOUSE", "spouse"},
    {"X-MANAGER", "manager"},
    {"X-ASSISTANT", "assistant"},
    {"X-EVOLUTION-SPOUSE", "spouse"},
    {"X-EVOLUTION-MANAGER", "manager"},
    {"X-EVOLUTION-ASSISTANT", "assistant"},
    {"X-MS-MANAGER", "manager"},
    {"X-MS-ASSISTANT", "assistant"},
    {"X-MS-SPOUSE", "spouse"},
    {"X-KADDRESSBOOK-X-SPOUSESNAME", "spouse"},
    {"X-KADDRESSBOOK-X-MANAGERSNAME", "manager"},
    {"X-KADDRESSBOOK-X-ASSISTANTSNAME", "assistant"},
    {"X-KADDRESSBOOK-X-PROFESSION", "profession"},
    {"X-KADDRESSBOOK-X-OFFICE", "office"},
    {"X-KADDRESSBOOK-X-DEPARTMENT", "department"},
    {"X-MAIDENNAME", "maiden name"},
    {"X-RELATUM-FIELD", ""}, /* our own: any value, its name in X-ABLabel */
};

/* Programs talking to themselves. */
static const char *const machine[] = {
    "X-AB",       "X-APPLE-",        "X-ADDRESSBOOKSERVER-",
    "X-MOZILLA-", "X-RADICALE-",     "X-EVOLUTION-",
    "X-COUCHDB-", "X-KADDRESSBOOK-", "X-MS-",
    "X-WAB-",     "X-IMAGE",         "X-PRODID",
    "X-CLASS",    "X-UID",           "X-ID",
    "X-ETAG",     "X-GENERATOR",     "X-FC",
    "X-REV",      "X-SORT",          "X-CREATED",
    "X-MODIFIED", "X-SAMSUNGADR",    "X-OC-",
    "X-NC-",      "X-GENDER",        "X-PHOTO",
    "X-LOGO",     "X-KEY",           "X-LUID",
    "X-SYNC",     "X-IRMC",          "X-ESI-",
    "X-SOGO",     "X-FILE-AS",       "X-VCARD",
    "X-DAV",      "X-SYNOLOGY",      "X-THUNDERBIRD-",
};

static bool
is_machine_name(const char *name)
{
    for (size_t i = 0; i < REL_COUNT(machine); i++)
        if (rel_str_starts(name, machine[i]))
            return true;
    return false;
}

/* Would a person write this? Not a flag, a number, an identifier or somebody's data format. */
static bool
is_human(const char *value)
{
    size_t n = strlen(value), letters = 0, digits = 0, hexes = 0;

    if (n == 0 || n > LONGEST_VALUE || strpbrk(value, "{}<>") || rel_str_is_nocase(value, "true")
        || rel_str_is_nocase(value, "false"))
        return false;
    for (size_t i = 0; i < n; i++) {
        char c = rel_ascii_lower(value[i]);

        letters += (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
        digits += c >= '0' && c <= '9';
        hexes += (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
    }
    if (!letters || (digits && hexes == n && n >= 16)) /* a number; a UUID or hash */
        return false;
    return n < 40 || strchr(value, ' ') || (unsigned char)value[0] >= 0x80;
}

/* "X-PHONETIC-FIRST-NAME" -> "phonetic first name" */
static const char *
human_name(struct rel_arena *arena, const char *name)
{
    char *out = rel_strdup(arena, name + strlen("X-"));

    for (char *p = out; *p; p++)
        *p = *p == '-' || *p == '_' ? ' ' : rel_ascii_lower(*p);
    return out;
}

/* X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Bob;1;;;... : a kind, a value, a type, a label
 */
static void
android(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    const char *at = rel_vcard_text(r, p), *kind = "", *value = "", *type = "", *label = "";
    struct rel_contact *c = &r->card->contact;

    rel_vcard_part(r->arena, &at, ';', &kind);
    rel_vcard_part(r->arena, &at, ';', &value);
    rel_vcard_part(r->arena, &at, ';', &type);
    rel_vcard_part(r->arena, &at, ';', &label);
    if (!*value)
        return;
    if (rel_str_ends_nocase(kind, "/nickname") && c->nicknames.n < REL_MAX_VALUES)
        *REL_ADD(r->arena, &c->nicknames) = value;
    else if (rel_str_ends_nocase(kind, "/contact_event") && c->dates.n < REL_MAX_VALUES) {
        struct rel_date d = {.kind = rel_str_is(type, "1")   ? "anniversary"
                                     : rel_str_is(type, "3") ? "birthday"
                                     : *label                ? label
                                                             : "other"};

        rel_vcard_date(r->arena, value, &d);
        *REL_ADD(r->arena, &c->dates) = d;
    } else if (rel_str_ends_nocase(kind, "/relation")) {
        static const char *const kinds[] = {"",         "assistant", "brother", "child",
                                            "partner",  "father",    "friend",  "manager",
                                            "mother",   "parent",    "partner", "referred by",
                                            "relative", "sister",    "spouse"};
        int64_t n = 0;

        rel_str_number(type, &n);
        rel_vcard_field_add(r, p,
                            *label                                   ? label
                            : n > 0 && n < (int64_t)REL_COUNT(kinds) ? kinds[n]
                                                                     : "relation",
                            value);
    }
}

static bool
is_link(const char *value)
{
    return rel_str_starts_nocase(value, "urn:") || strstr(value, "://");
}

void
rel_vcard_field(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop)
{
    const char *label, *value;

    if (prop->base64 || prop->n > 3 * LONGEST_VALUE)
        return;
    if (rel_str_is(prop->name, "X-ANDROID-CUSTOM")) {
        android(reader, prop);
        return;
    }
    for (size_t i = 0; i < REL_COUNT(known); i++)
        if (rel_str_is(known[i].name, prop->name)) {
            value = rel_vcard_plain(reader, prop, LONGEST_VALUE);
            label = rel_vcard_label(reader, prop);
            if (!is_link(value) || rel_str_is(prop->name, "X-RELATUM-FIELD"))
                rel_vcard_field_add(reader, prop,
                                    *known[i].field ? known[i].field
                                    : *label        ? label
                                                    : "related",
                                    value);
            return;
        }
    if (!rel_str_starts(prop->name, "X-") || !prop->name[2] || is_machine_name(prop->name))
        return;
    value = rel_vcard_plain(reader, prop, LONGEST_VALUE);
    if (!is_human(value))
        return;
    label = rel_vcard_label(reader, prop);
    rel_vcard_field_add(reader, prop, *label ? label : human_name(reader->arena, prop->name),
                        value);
}

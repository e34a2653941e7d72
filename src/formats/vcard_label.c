#include "formats/vcard_label.h"

#include "base/limits.h"
#include "base/str.h"

#include <string.h>

/* Apple writes its own labels as _$!<HomePage>!$_, those of the user as they are. */
static const char *
apple_label(struct rel_arena *arena, const char *label)
{
    size_t n = strlen(label);
    char *plain;

    if (n <= 8 || !rel_str_starts(label, "_$!<") || !rel_str_is(label + n - 4, ">!$_"))
        return label;
    plain = rel_strndup(arena, label + 4, n - 8);
    for (char *p = plain; *p; p++)
        *p = rel_ascii_lower(*p);
    return plain;
}

static const char *
group_label(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop)
{
    if (!*prop->group)
        return "";
    for (size_t i = 0; i < reader->labels.n; i++)
        if (rel_str_is_nocase(reader->labels.v[i]->group, prop->group))
            return apple_label(reader->arena,
                               rel_vcard_plain(reader, reader->labels.v[i], REL_MAX_NAME));
    return "";
}

/* What a TYPE says about a place and a device; what says nothing a person would say is "". */
static const struct {
    const char *type, *place, *device;
} types[] = {
    {"home", "home", ""},
    {"work", "work", ""},
    {"other", "other", ""},
    {"school", "school", ""},
    {"cell", "", "cell"},
    {"mobile", "", "cell"},
    {"iphone", "", "cell"},
    {"fax", "", "fax"},
    {"pager", "", "pager"},
    {"car", "", "car"},
    {"main", "", "main"},
    {"textphone", "", "textphone"},
    {"video", "", ""},
    {"voice", "", ""},
    {"text", "", ""},
    {"internet", "", ""},
    {"pref", "", ""},
    {"msg", "", ""},
    {"dom", "", ""},
    {"intl", "", ""},
    {"postal", "", ""},
    {"parcel", "", ""},
    {"isdn", "", ""},
    {"pcs", "", ""},
    {"modem", "", ""},
    {"bbs", "", ""},
    {"x400", "", ""},
    {"uri", "", ""},
    {"url", "", ""},
    {"date", "", ""},
    {"x-evolution-ui-slot", "", ""},
};

const char *
rel_vcard_label(const struct rel_vcard_reader *reader, const struct rel_vcard_prop *prop)
{
    const char *place = "", *device = "", *other = group_label(reader, prop);

    if (*other)
        return other;
    for (size_t i = 0; i < prop->params.n; i++) {
        const char *type = prop->params.v[i].value;
        size_t t = 0;

        if (!rel_str_is(prop->params.v[i].name, "TYPE"))
            continue;
        while (t < REL_COUNT(types) && !rel_str_is_nocase(types[t].type, type))
            t++;
        if (t < REL_COUNT(types)) {
            place = *place ? place : types[t].place;
            device = *device ? device : types[t].device;
        } else if (!*other)
            other = rel_vcard_param_utf8(reader, prop,
                                         rel_str_starts_nocase(type, "x-") ? type + 2 : type);
    }
    if (*place && *device)
        return rel_printf(reader->arena, "%s %s", place, device);
    return *place ? place : *device ? device : other;
}

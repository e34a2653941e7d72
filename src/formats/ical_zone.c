#include "formats/ical_zone.h"

#include "base/str.h"

#include <stdio.h>
#include <string.h>

/* Names of Outlook's older versions that CLDR does not have. */
static const struct {
    const char *name, *is;
} old[] = {
    {"Customized Time Zone", ""},
    {"GMT", "UTC"},
    {"Greenwich Mean Time", "Europe/London"},
    {"Western Europe", "Europe/London"},
    {"Western/Central Europe", "Europe/Paris"},
    {"US-Eastern", "America/New_York"},
    {"US-Central", "America/Chicago"},
    {"US-Mountain", "America/Denver"},
    {"US-Pacific", "America/Los_Angeles"},
    {"Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"},
    {"Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"},
    {"Dublin, Edinburgh, Lisbon, London", "Europe/London"},
    {"Central Europe", "Europe/Prague"},
    {"Central European Time", "Europe/Berlin"},
    {"Mitteleuropäische Zeit", "Europe/Berlin"},
    {"Eastern", "America/New_York"},
    {"Central", "America/Chicago"},
    {"Mountain", "America/Denver"},
    {"Pacific", "America/Los_Angeles"},
    {"Eastern Time (US & Canada)", "America/New_York"},
    {"Central Time (US & Canada)", "America/Chicago"},
    {"Mountain Time (US & Canada)", "America/Denver"},
    {"Pacific Time (US & Canada)", "America/Los_Angeles"},
};

static bool
known(const char *name, char buf[REL_ZONE_NAME])
{
    REL_AUTO(rel_zone) *zone = NULL;
    struct rel_err ignored;

    if (*name == '\0' || strlen(name) >= REL_ZONE_NAME || rel_zone_open(name, &zone, &ignored))
        return false;
    snprintf(buf, REL_ZONE_NAME, "%s", name);
    return true;
}

bool
rel_ical_zone_name(const char *tzid, char buf[REL_ZONE_NAME])
{
    const char *slash = strrchr(tzid, '/');

    if (rel_str_starts(tzid, "(UTC") && strstr(tzid, ") ")) /* "(UTC-05:00) Eastern Time ..." */
        return rel_ical_zone_name(strstr(tzid, ") ") + 2, buf);
    for (size_t i = 0; i < REL_COUNT(old); i++)
        if (rel_str_is_nocase(tzid, old[i].name))
            return known(old[i].is, buf);
    if (known(tzid, buf) || rel_zone_windows(tzid, buf))
        return true;
    /* The last two and three parts of a path: Europe/Berlin, America/Argentina/Salta. */
    for (int parts = 0; slash && parts < 2; parts++) {
        while (slash > tzid && slash[-1] != '/')
            slash--;
        if (known(slash, buf))
            return true;
        slash = slash - 1 > tzid ? slash - 1 : NULL;
    }
    return false;
}

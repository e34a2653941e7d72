#include "core/phone.h"

#include "base/str.h"

#include <string.h>

/* trunk: what stands before a number dialled at home, and falls away abroad. */
static const struct country {
    char region[3];
    const char *code, *trunk;
} countries[] = {
    {"AR", "54", "0"},  {"AT", "43", "0"}, {"AU", "61", "0"},  {"BE", "32", "0"},
    {"BG", "359", "0"}, {"BR", "55", "0"}, {"CA", "1", "1"},   {"CH", "41", "0"},
    {"CL", "56", ""},   {"CN", "86", "0"}, {"CO", "57", ""},   {"CY", "357", ""},
    {"CZ", "420", ""},  {"DE", "49", "0"}, {"DK", "45", ""},   {"EE", "372", ""},
    {"EG", "20", "0"},  {"ES", "34", ""},  {"FI", "358", "0"}, {"FR", "33", "0"},
    {"GB", "44", "0"},  {"GR", "30", ""},  {"HK", "852", ""},  {"HR", "385", "0"},
    {"HU", "36", "06"}, {"ID", "62", "0"}, {"IE", "353", "0"}, {"IL", "972", "0"},
    {"IN", "91", "0"},  {"IS", "354", ""}, {"IT", "39", ""},   {"JP", "81", "0"},
    {"KE", "254", "0"}, {"KR", "82", "0"}, {"LI", "423", ""},  {"LT", "370", "0"},
    {"LU", "352", ""},  {"LV", "371", ""}, {"MA", "212", "0"}, {"MT", "356", ""},
    {"MX", "52", ""},   {"MY", "60", "0"}, {"NG", "234", "0"}, {"NL", "31", "0"},
    {"NO", "47", ""},   {"NZ", "64", "0"}, {"PH", "63", "0"},  {"PL", "48", ""},
    {"PT", "351", ""},  {"RO", "40", "0"}, {"RS", "381", "0"}, {"RU", "7", "8"},
    {"SE", "46", "0"},  {"SG", "65", ""},  {"SI", "386", "0"}, {"SK", "421", "0"},
    {"TH", "66", "0"},  {"TR", "90", "0"}, {"TW", "886", "0"}, {"UA", "380", "0"},
    {"US", "1", "1"},   {"VN", "84", "0"}, {"ZA", "27", "0"},
};

enum { SHORTEST = 6 }; /* digits: less is a service number, dialled as it is */

const char *
rel_phone_international(struct rel_arena *arena, const char *folded, const char *region)
{
    if (*folded == '+' || strlen(folded) < SHORTEST)
        return folded;
    for (size_t i = 0; i < REL_COUNT(countries); i++) {
        const struct country *c = &countries[i];
        size_t trunk = strlen(c->trunk);

        if (!rel_str_is(c->region, region))
            continue;
        if (trunk && strncmp(folded, c->trunk, trunk) == 0)
            folded += trunk;
        return rel_printf(arena, "+%s%s", c->code, folded);
    }
    return folded;
}

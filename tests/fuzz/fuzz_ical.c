/* Any bytes as a calendar, followed within a window: bounded, whole text, each occurrence inside.
 */
#include "base/limits.h"
#include "formats/ical.h"
#include "lib/unicode.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n)
{
    static const struct rel_ical_window window = {0, 2000000000};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_calendar c;

    rel_ical_looks((const char *)bytes, n);
    rel_ical_read(arena, (const char *)bytes, n, &window, &c);
    for (size_t i = 0; i < c.events.n; i++) {
        const struct rel_event *e = &c.events.v[i];

        assert(strlen(e->subject) < REL_MAX_NAME
               && rel_unicode_valid(e->subject, strlen(e->subject)));
        for (size_t k = 0; k < e->guests.n; k++)
            assert(strchr(e->guests.v[k].box.folded, '@') != NULL);
    }
    for (size_t i = 0; i < c.occurrences.n; i++)
        assert(c.occurrences.v[i].start.at >= window.from && c.occurrences.v[i].start.at < window.to
               && c.occurrences.v[i].minutes >= 0);
    return 0;
}

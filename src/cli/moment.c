#include "cli/moment.h"

#include "base/clock.h"
#include "cli/when.h"
#include "lib/zone.h"

#include <stdlib.h>
#include <string.h>

enum rel_status
rel_moment_now(struct rel_zone *zone, int64_t *now, rel_day *today, struct rel_err *err)
{
    const char *text = getenv("RELATUM_TODAY");
    enum rel_status status;

    if (!text || !*text) {
        *now = rel_clock_now();
        *today = REL_NO_DAY;
        return REL_OK;
    }
    /* There is no other day that "today" or "friday" could be counted from. */
    status = rel_when_past(text, 0, zone, 0, now, err);
    if (status) {
        rel_wrap(err, "RELATUM_TODAY");
        return rel_advise(err, "", "Set it to a day such as 2026-11-22, or unset it.");
    }
    *today = rel_zone_day(zone, *now);
    return REL_OK;
}

#include "core/touchpoint.h"

bool
rel_touchpoint_near(const struct rel_touchpoint *touchpoint, rel_day contact)
{
    return contact != REL_NO_DAY && contact >= touchpoint->day - REL_TOUCHPOINT_EARLY;
}

bool
rel_touchpoint_met(const struct rel_touchpoint *touchpoint, rel_day contact)
{
    return rel_touchpoint_near(touchpoint, contact) && contact > touchpoint->made;
}

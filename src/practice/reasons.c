#include "practice/reasons.h"

static const struct rel_reason_rules rules[REL_SOURCES] = {
    [REL_FROM_KIND] = {NULL, NULL},
};

const struct rel_reason_rules *
rel_practice_reason_rules(enum rel_source source)
{
    return &rules[source < REL_SOURCES ? source : REL_FROM_KIND];
}

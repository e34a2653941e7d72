#include "core/library.h"

const char *
rel_library_nudge(struct rel_arena *arena, rel_day newest, rel_day today)
{
    if (newest == REL_NO_DAY)
        return "The library is empty. What did you write, read or make that would help somebody?";
    if (today - newest < REL_LIBRARY_STALE_AFTER)
        return "";
    return rel_printf(arena,
                      "Nothing new for %d days. What did you read or write lately that would help "
                      "somebody?",
                      today - newest);
}

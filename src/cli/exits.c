#include "cli/exits.h"

#include "base/arena.h"
#include "base/str.h"

enum { NO_STATUS = -1 };

static const struct row {
    int status; /* enum rel_status, or NO_STATUS */
    struct rel_exit exit;
} rows[] = {
    {REL_OK, {REL_EXIT_OK, "ok", "Done."}},
    {NO_STATUS,
     {REL_EXIT_NOTHING, "nothing",
      "Nothing found, nothing due, or doctor found something to put right."}},
    {NO_STATUS, {REL_EXIT_USAGE, "usage", "The command line cannot be understood."}},
    {REL_BAD_INPUT,
     {3, "bad_input", "Something that was given, or a file, cannot be read or is not allowed."}},
    {REL_NOT_FOUND, {4, "not_found", "No such person, promise, import, file or database."}},
    {REL_AMBIGUOUS, {5, "ambiguous", "Several people answer to that name."}},
    {REL_CONFLICT, {6, "conflict", "It exists already, or was changed since."}},
    {REL_DENIED, {7, "denied", "Not allowed."}},
    {REL_BUSY, {8, "busy", "Another program holds the database."}},
    {REL_NEWER, {9, "newer", "The database was written by a newer relatum."}},
    {REL_FULL, {10, "full", "The disk, or a limit, is full."}},
    {REL_DAMAGED, {11, "damaged", "The database is damaged, or is none of relatum's."}},
    {REL_NETWORK, {12, "network", "A server did not answer."}},
    {REL_IO, {13, "io", "The disk or the database said no."}},
    {NO_STATUS, {REL_EXIT_MEMORY, "memory", "Out of memory. Nothing was left half written."}},
    {NO_STATUS,
     {REL_EXIT_CUT, "cut", "Ended from the keyboard. What was done until then is stored."}},
};

const struct rel_exit *
rel_exit_at(size_t n)
{
    return n < REL_COUNT(rows) ? &rows[n].exit : NULL;
}

const struct rel_exit *
rel_exit_of(enum rel_status status)
{
    for (size_t i = 0; i < REL_COUNT(rows); i++)
        if (rows[i].status == (int)status)
            return &rows[i].exit;
    return rel_exit_of(REL_IO);
}

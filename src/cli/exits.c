#include "cli/exits.h"

#include "base/arena.h"
#include "base/str.h"

const struct rel_exit *
rel_exits(size_t *n)
{
    static const struct rel_exit exits[] = {
        {REL_EXIT_OK, "Done."},
        {REL_EXIT_NOTHING, "Nothing found, nothing due, or doctor found something to put right."},
        {REL_EXIT_USAGE, "The command line cannot be understood."},
        {3, "Something that was given, or a file, cannot be read or is not allowed."},
        {4, "No such person, promise, import or file."},
        {5, "Several people answer to that name."},
        {6, "It exists already, or was changed since."},
        {7, "Not allowed."},
        {8, "Another program holds the database."},
        {9, "The database was written by a newer relatum."},
        {10, "The disk, or a limit, is full."},
        {11, "The database is damaged."},
        {12, "A server did not answer."},
        {13, "The disk or the database said no."},
        {REL_EXIT_MEMORY, "Out of memory. Nothing was left half written."},
        {REL_EXIT_CUT, "Ended from the keyboard."},
    };

    *n = REL_COUNT(exits);
    return exits;
}

int
rel_exit_of(enum rel_status status)
{
    switch (status) {
    case REL_OK:
        return REL_EXIT_OK;
    case REL_BAD_INPUT:
        return 3;
    case REL_NOT_FOUND:
        return 4;
    case REL_AMBIGUOUS:
        return 5;
    case REL_CONFLICT:
        return 6;
    case REL_DENIED:
        return 7;
    case REL_BUSY:
        return 8;
    case REL_NEWER:
        return 9;
    case REL_FULL:
        return 10;
    case REL_DAMAGED:
        return 11;
    case REL_NETWORK:
        return 12;
    case REL_IO:
        break;
    }
    return 13;
}

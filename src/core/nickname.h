/* core/nickname.h - short forms of given names: which full name do they stand for? */
#pragma once

#include <stddef.h>

/* The name that a folded given name is filed under: "bob" and "robert" give "robert"; a name that
 * is not in the table is its own. The text is the table's, or the one given. */
const char *rel_nickname_of(const char *given);

/*
 * formats/ldif.h - address books of a directory (LDIF, RFC 2849), as Thunderbird and LDAP servers
 * write them: inetOrgPerson (RFC 2798) and mozillaAbPersonAlpha.
 */
#pragma once

#include "formats/vcard.h"

/* A card for each record. Records that are no people (lists, folders, changes) are problems. */
void rel_ldif_read(struct rel_arena *arena, const char *bytes, size_t n,
                   struct rel_card_list *cards, struct rel_problem_list *problems);

bool rel_ldif_looks(const char *bytes, size_t n);

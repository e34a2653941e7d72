/* Any bytes as an export of Monica: cards with a frame, contact with somebody or a reason. */
#include "formats/monica.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_monica m;
    struct rel_err err;

    rel_monica_looks((const char *)bytes, n);
    if (rel_monica_read(arena, (const char *)bytes, n, &m, &err)) {
        assert(*err.text);
        return 0;
    }
    for (size_t i = 0; i < m.cards.n; i++)
        assert(strncmp(m.cards.v[i].text, "BEGIN:VCARD", 11) == 0);
    for (size_t i = 0; i < m.found.n; i++)
        assert(m.found.v[i].key && m.found.v[i].note);
    for (size_t i = 0; i < m.left.n; i++)
        assert(m.left.v[i].n > 0);
    return 0;
}

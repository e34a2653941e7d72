/* Any bytes as a table of people and as a directory: every card is whole text with a frame. */
#include "base/limits.h"
#include "formats/csv_people.h"
#include "formats/ldif.h"
#include "lib/unicode.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n);

static void
check(const struct rel_card_list *cards)
{
    for (size_t i = 0; i < cards->n; i++) {
        const struct rel_card *c = &cards->v[i];

        assert(strncmp(c->text, "BEGIN:VCARD", 11) == 0 && c->text_len == strlen(c->text));
        assert(rel_unicode_valid(c->text, c->text_len));
        assert(c->contact.points.n <= REL_MAX_VALUES);
    }
}

int
LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n)
{
    static const struct rel_csv_map v[] = {{"a", "name"}, {"b", "email"}};
    const struct rel_csv_maps maps = {v, 2};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_card_list cards = {0};
    struct rel_problem_list problems = {0};

    rel_csv_people_looks((const char *)bytes, n);
    rel_ldif_looks((const char *)bytes, n);
    rel_csv_people(arena, (const char *)bytes, n, &maps, &cards, &problems);
    rel_csv_people(arena, (const char *)bytes, n, NULL, &cards, &problems);
    rel_ldif_read(arena, (const char *)bytes, n, &cards, &problems);
    check(&cards);
    return 0;
}

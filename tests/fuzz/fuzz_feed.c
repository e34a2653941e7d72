/* Any bytes as a feed: each item has a title, an id and whole text. */
#include "base/limits.h"
#include "formats/feed.h"
#include "lib/unicode.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_feed feed;
    struct rel_err err;

    rel_feed_looks((const char *)bytes, n);
    if (rel_feed_read(arena, (const char *)bytes, n, &feed, &err)) {
        assert(*err.text);
        return 0;
    }
    assert(feed.items.n <= REL_FEED_ITEMS);
    for (size_t i = 0; i < feed.items.n; i++) {
        const struct rel_feed_item *item = &feed.items.v[i];

        assert(*item->guid && strlen(item->title) < REL_MAX_NAME);
        assert(rel_unicode_valid(item->summary, strlen(item->summary)));
    }
    return 0;
}

/* Any bytes as a chat of each kind: every message has a moment and belongs to a chat. */
#include "base/limits.h"
#include "formats/chat_json.h"
#include "formats/csv_chat.h"
#include "formats/sms.h"
#include "formats/whatsapp.h"
#include "lib/unicode.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n);

struct bytes {
    const char *v;
    size_t n;
};

static ptrdiff_t
more(void *who, char *to, size_t room, struct rel_err *err)
{
    struct bytes *b = who;
    size_t n = b->n < 61 ? b->n : 61;

    (void)err;
    n = n < room ? n : room;
    memcpy(to, b->v, n);
    b->v += n;
    b->n -= n;
    return (ptrdiff_t)n;
}

static void
check(const struct rel_chats *c)
{
    for (size_t i = 0; i < c->messages.n; i++) {
        const struct rel_chat_message *m = &c->messages.v[i];

        assert(m->chat < c->chats.n && m->at != INT64_MIN && m->minutes >= 0);
        assert(strlen(m->author) < REL_MAX_NOTE && strlen(m->text) <= REL_MAX_NOTE);
        assert(rel_unicode_valid(m->author, strlen(m->author)));
        assert(rel_unicode_valid(m->text, strlen(m->text)));
    }
}

int
LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const char *v = (const char *)bytes;
    struct bytes json = {v, n}, xml = {v, n};
    const struct rel_tree_source source = {.read = more, .who = &json};
    const struct rel_tree *tree;
    struct rel_chats c = {0};
    struct rel_err err;

    rel_whatsapp_looks(v, n);
    rel_chat_json_looks(v, n);
    rel_csv_chat_looks(v, n);
    rel_whatsapp_read(arena, v, n, "WhatsApp Chat with A.txt", &c);
    check(&c);
    rel_chat_json_read(arena, &source, true, &c, &err);
    check(&c);
    rel_sms_read(arena, more, &xml, true, &c, &err);
    check(&c);
    rel_csv_chat_read(arena, v, n, true, &c);
    check(&c);
    if (rel_tree_of(arena, v, n, &tree, &err))
        assert(*err.text);
    return 0;
}

/* Any bytes as a mailbox, in windows of several sizes, each header read; and as one header. */
#include "base/arena.h"
#include "base/limits.h"
#include "formats/mail.h"
#include "formats/mbox.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n);

static struct rel_arena *arena;

static void
check_list(const struct rel_mailbox_list *list)
{
    assert(list->n <= REL_MAIL_ADDRESSES + 1);
    for (size_t i = 0; i < list->n; i++)
        assert(*list->v[i].folded != '\0' && strlen(list->v[i].name) < REL_MAX_NAME);
}

static void
read_header(const char *v, size_t n)
{
    struct rel_mail mail;
    struct rel_err err;

    rel_arena_reset(arena);
    if (rel_mail_read(arena, v, n, &mail, &err) != REL_OK)
        return;
    check_list(&mail.from);
    check_list(&mail.to);
    check_list(&mail.delivered_to);
    assert(*mail.message_id != '\0');
    assert((*mail.why == '\0') == (mail.class == REL_MAIL_PERSONAL));
}

static int
read_mailbox(const char *v, size_t n, size_t step)
{
    struct rel_mbox mbox = {0};
    struct rel_mbox_span span;
    size_t at = 0, end = 0, used;
    int messages = 0;

    for (;;) {
        enum rel_mbox_event e = rel_mbox_next(&mbox, v + at, end - at, end == n, &used, &span);

        assert(used <= end - at);
        if (e == REL_MBOX_MESSAGE) {
            assert(span.start + span.n <= end - at && span.n <= REL_MAX_MAIL_HEADER);
            if (step == n)
                read_header(v + at + span.start, span.n);
            messages++;
        }
        at += used;
        if (e == REL_MBOX_END)
            break;
        if (e == REL_MBOX_MORE) {
            assert(end < n);
            end = n - end > step ? end + step : n;
        }
    }
    assert(at == n);
    return messages;
}

int
LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t n)
{
    const char *v = (const char *)bytes;
    int messages;

    if (arena == NULL)
        arena = rel_arena_new();
    if (n == 0)
        return 0;
    messages = read_mailbox(v, n, n);
    assert(read_mailbox(v, n, n / 3 + 1) == messages);
    rel_mbox_looks(v, n);
    rel_mail_looks(v, n);
    read_header(v, n);
    return 0;
}

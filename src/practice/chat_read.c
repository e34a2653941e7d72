#include "practice/chat_read.h"

#include "formats/chat_json.h"
#include "formats/csv_chat.h"
#include "formats/sms.h"
#include "formats/whatsapp.h"

#include <string.h>

static ptrdiff_t
more(void *who, char *to, size_t room, struct rel_err *err)
{
    struct rel_file *file = who;
    size_t n;

    if (file->n == 0 && !file->last && rel_file_fill(file, 1, err))
        return -1;
    n = file->n < room ? file->n : room;
    memcpy(to, file->v, n);
    rel_file_take(file, n);
    return (ptrdiff_t)n;
}

void
rel_chat_read(struct rel_arena *arena, const char *name, struct rel_file *file, enum rel_what what,
              bool keep_text, struct rel_chats *out)
{
    const struct rel_tree_source json = {.read = more, .who = file};
    struct rel_err err;
    enum rel_status s = REL_OK;

    if (what == REL_WHAT_CHAT_JSON)
        s = rel_chat_json_read(arena, &json, keep_text, out, &err);
    else if (what == REL_WHAT_SMS)
        s = rel_sms_read(arena, more, file, keep_text, out, &err);
    else if ((s = rel_file_fill(file, REL_FILE_WINDOW, &err)) == REL_OK
             && what == REL_WHAT_WHATSAPP)
        rel_whatsapp_read(arena, file->v, file->n, name, out);
    else if (s == REL_OK)
        rel_csv_chat_read(arena, file->v, file->n, keep_text, out);
    if (s)
        *REL_ADD(arena, &out->problems) = (struct rel_problem){
            0, "file", rel_printf(arena, "damaged: %s; what stands before was read", err.text)};
    if (!s && !file->last)
        *REL_ADD(arena, &out->problems) =
            (struct rel_problem){0, "file", "longer than 64 MiB: the rest was not read"};
}

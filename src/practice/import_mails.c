#include "practice/import_mails.h"

#include "base/limits.h"
#include "base/str.h"

static size_t
peek(void *who, int64_t at, char *to, size_t n)
{
    return rel_file_peek(who, at, to, n);
}

enum rel_status
rel_mails_open(struct rel_mails *mails, const struct rel_place *place, struct rel_file *file,
               int64_t from, struct rel_err *err)
{
    *mails = (struct rel_mails){.place = place, .file = file, .at = from};
    mails->names = rel_arena_new();
    if (place->kind == REL_PLACE_MAILDIR)
        return rel_maildir_open(place->path, &mails->maildir, err);
    mails->mbox = (struct rel_mbox){.peek = file->size >= 0 ? peek : NULL, .who = file};
    mails->single = rel_str_ends_nocase(place->path, ".eml");
    if (from == 0)
        return REL_OK;
    rel_mbox_kind(&mails->mbox, file->v, file->n);
    if (rel_file_seek(file, from, err))
        return err->status;
    mails->mbox.at = from;
    mails->mbox.line = rel_file_lines_before(file, from);
    return REL_OK;
}

void
rel_mails_close(struct rel_mails *mails)
{
    rel_maildir_close(mails->maildir);
    rel_buf_free(&mails->header);
    rel_arena_free(mails->names);
}

static enum rel_status
next_of_maildir(struct rel_mails *mails, struct rel_mails_item *out, struct rel_err *err)
{
    struct rel_mails_item item = {.position = mails->at, .problem = ""};

    if (mails->at >= rel_maildir_count(mails->maildir)) {
        *out = item;
        return REL_OK;
    }
    rel_arena_reset(mails->names);
    item.file = rel_printf(mails->names, "%s/%s", mails->place->name,
                           rel_maildir_name(mails->maildir, mails->at));
    if (rel_maildir_read(mails->maildir, mails->at, &mails->header, &item.cut, err)) {
        item.header = "";
        item.problem = err->status == REL_NOT_FOUND ? "it was removed meanwhile"
                       : err->status == REL_DENIED  ? "not allowed to read it"
                                                    : "the disk could not read it";
    } else {
        item.header = rel_buf_str(&mails->header);
        item.n = mails->header.n;
    }
    mails->at++;
    *out = item;
    return REL_OK;
}

static enum rel_status
next_of_file(struct rel_mails *mails, struct rel_mails_item *out, struct rel_err *err)
{
    struct rel_file *file = mails->file;
    struct rel_mbox_span span;

    for (;;) {
        enum rel_mbox_event event;

        rel_file_take(file, mails->used);
        mails->used = 0;
        if (mails->single && mails->at > 0)
            break;
        event = rel_mbox_next(&mails->mbox, file->v, file->n, file->last, &mails->used, &span);
        if (event == REL_MBOX_END)
            break;
        if (event == REL_MBOX_MESSAGE) {
            mails->at++;
            *out = (struct rel_mails_item){.header = file->v + span.start,
                                           .n = span.n,
                                           .position = span.at,
                                           .line = span.line,
                                           .file = mails->place->name,
                                           .problem = "",
                                           .cut = span.cut};
            return REL_OK;
        }
        rel_file_take(file, mails->used);
        mails->used = 0;
        if (rel_file_fill(file, file->n + 1, err))
            return err->status;
    }
    *out = (struct rel_mails_item){.position = file->at, .file = mails->place->name, .problem = ""};
    return REL_OK;
}

enum rel_status
rel_mails_next(struct rel_mails *mails, struct rel_mails_item *out, struct rel_err *err)
{
    return mails->maildir != NULL ? next_of_maildir(mails, out, err)
                                  : next_of_file(mails, out, err);
}

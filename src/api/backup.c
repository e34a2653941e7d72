#include "api/backup.h"

static void
put(struct rel_out *out, const struct rel_backup *b)
{
    rel_out_begin_object(out, NULL);
    rel_out_text(out, "file", b->path);
    rel_out_num(out, "bytes", b->bytes);
    rel_out_time(out, "made", b->made);
    rel_out_bool(out, "locked", b->locked);
    rel_out_num_or_null(out, "schema", b->schema, -1);
    rel_out_num_or_null(out, "people", b->people, -1);
    rel_out_num_or_null(out, "interactions", b->interactions, -1);
    rel_out_end(out);
}

void
rel_api_backup_write(struct rel_out *out, const struct rel_backup *backup)
{
    put(out, backup);
}

void
rel_api_backups_write(struct rel_out *out, const struct rel_backup_list *list)
{
    rel_out_begin_object(out, NULL);
    REL_OUT_LIST(out, "rows", list, item, put(out, item));
    rel_out_end(out);
}

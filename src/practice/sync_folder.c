#include "practice/sync_ways.h"

#include "base/buf.h"
#include "lib/crypto.h"
#include "sources/walk.h"
#include "store/account.h"

#include <sys/stat.h>

static void
add_moment(struct rel_buf *to, const char *path)
{
    struct stat st;

    if (stat(path, &st) == 0)
        rel_buf_addf(to, " %lld.%09ld %lld", (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec,
                     (long long)st.st_size);
}

/* Another number when mail came, went, or was moved. */
static int64_t
look_of(struct rel_arena *arena, const struct rel_place_list *places)
{
    REL_BUF(text);

    for (size_t i = 0; i < places->n; i++) {
        const struct rel_place *p = &places->v[i];

        rel_buf_addf(&text, "%s %lld", p->key, (long long)p->files);
        if (p->kind == REL_PLACE_MAILDIR) {
            add_moment(&text, rel_printf(arena, "%s/cur", p->path));
            add_moment(&text, rel_printf(arena, "%s/new", p->path));
        } else {
            add_moment(&text, p->path);
        }
        rel_buf_addc(&text, '\n');
    }
    return (int64_t)(rel_crypto_sum(text.v, text.n) >> 1);
}

/* A folder or file of mail that is watched: read again when it looks different. Messages that are
 * known are told by their ids, so nothing is doubled. */
enum rel_status
rel_sync_folder(struct rel_sync *sync, struct rel_err *err)
{
    struct rel_ctx *ctx = sync->ctx;
    const char *path = sync->account->place;
    const struct rel_import_wish wish = {
        .paths = &path, .n = 1, .tell = sync->tell, .who = sync->who};
    struct rel_place_list places = {0};
    struct rel_import_report report;
    struct rel_account_place place;
    int64_t look;

    if (rel_walk(ctx->arena, path, &places, err)
        || rel_account_place_load(ctx->db, ctx->arena, sync->account->id, path, &place, err))
        return err->status;
    look = look_of(ctx->arena, &places); /* before reading: what comes meanwhile is new */
    if (place.mark == look)
        return REL_OK;
    if (rel_practice_import(ctx, &wish, &report, err))
        return err->status;
    rel_sync_count(sync, &report.import);
    if (report.import.state != REL_IMPORT_DONE) {
        sync->stopped = true;
        return REL_OK;
    }
    place.mark = look;
    return rel_sync_place(sync, &place, err);
}

#include "practice/sync_ways.h"

#include "base/str.h"
#include "store/account.h"

enum { MOST = 5 << 20, SECONDS = 10 };

/* A calendar at a URL: asked for only when it is another one than last time. */
enum rel_status
rel_sync_ics(struct rel_sync *sync, struct rel_err *err)
{
    REL_AUTO(rel_http) *http = NULL;
    struct rel_ctx *ctx = sync->ctx;
    const char *url = sync->account->place;
    const struct rel_import_wish wish = {.tell = sync->tell, .who = sync->who};
    const char *name = rel_printf(ctx->arena, "account %s", sync->account->name);
    struct rel_import_report report;
    struct rel_account_place place;
    struct rel_http_answer answer;
    struct rel_http_ask ask = {.method = "GET", .url = url, .most = MOST, .seconds = SECONDS};
    struct rel_http_who who;

    if (rel_account_place_load(ctx->db, ctx->arena, sync->account->id, url, &place, err)
        || rel_sync_who(sync, &who, err))
        return err->status;
    http = rel_http_open(&who);
    rel_sync_forget(&who);
    ask.etag = place.tag;
    ask.since = place.since;
    if (rel_http_do(http, ctx->arena, &ask, &answer, err))
        return err->status;
    if (answer.status == 304)
        return REL_OK;
    if (answer.status != 200)
        return rel_http_refuse(url, answer.status, err);
    if (rel_practice_import_bytes(ctx, &wish, name, answer.body, answer.n, &report, err))
        return err->status;
    rel_sync_count(sync, &report.import);
    place.tag = answer.etag;
    place.since = answer.since;
    return rel_sync_place(sync, &place, err);
}

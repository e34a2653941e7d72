#include "practice/sync_ways.h"

#include "practice/library.h"
#include "store/account.h"

enum { MOST = 5 << 20, SECONDS = 10 };

/* What is at the account's URL; *same: nothing else than last time. */
static enum rel_status
fetch(struct rel_sync *sync, struct rel_account_place *place, struct rel_http_answer *out,
      bool *same, struct rel_err *err)
{
    REL_AUTO(rel_http) *http = NULL;
    struct rel_ctx *ctx = sync->ctx;
    const char *url = sync->account->place;
    struct rel_http_ask ask = {.method = "GET", .url = url, .most = MOST, .seconds = SECONDS};
    struct rel_http_who who;

    if (rel_account_place_load(ctx->db, ctx->arena, sync->account->id, url, place, err)
        || rel_sync_who(sync, &who, err))
        return err->status;
    http = rel_http_open(&who);
    rel_sync_forget(&who);
    ask.etag = place->tag;
    ask.since = place->since;
    if (rel_http_do(http, ctx->arena, &ask, out, err))
        return err->status;
    *same = out->status == 304;
    if (!*same && out->status != 200)
        return rel_http_refuse(url, out->status, err);
    place->tag = out->etag;
    place->since = out->since;
    return REL_OK;
}

enum rel_status
rel_sync_ics(struct rel_sync *sync, struct rel_err *err)
{
    const struct rel_import_wish wish = {.tell = sync->tell, .who = sync->who};
    const char *name = rel_printf(sync->ctx->arena, "account %s", sync->account->name);
    struct rel_import_report report;
    struct rel_account_place place;
    struct rel_http_answer answer;
    enum rel_status s;
    bool same = false;

    s = fetch(sync, &place, &answer, &same, err);
    if (s || same)
        return s;
    if (rel_practice_import_bytes(sync->ctx, &wish, name, answer.body, answer.n, &report, err))
        return err->status;
    rel_sync_count(sync, &report.import);
    return rel_sync_place(sync, &place, err);
}

/* Its articles go to the library. */
enum rel_status
rel_sync_feed(struct rel_sync *sync, struct rel_err *err)
{
    struct rel_account_place place;
    struct rel_http_answer answer;
    struct rel_library_fed fed;
    enum rel_status s;
    bool same = false;
    rel_id change;

    s = fetch(sync, &place, &answer, &same, err);
    if (s || same)
        return s;
    if (rel_practice_library_feed(sync->ctx, answer.body, answer.n, sync->account->place, &fed,
                                  &change, err))
        return err->status;
    sync->account->seen = fed.added + fed.known + fed.problems;
    sync->account->matched = fed.added;
    sync->account->known = fed.known;
    if (fed.problems)
        rel_sync_skip(sync, fed.problem, fed.problems);
    return rel_sync_place(sync, &place, err);
}

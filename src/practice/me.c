#include "practice/me.h"

#include "base/limits.h"
#include "base/str.h"
#include "lib/unicode.h"
#include "lib/zone.h"
#include "practice/import_reclass.h"
#include "practice/rebuild.h"
#include "store/txn.h"
#include "store/user.h"

#include <string.h>

enum rel_status
rel_practice_me(struct rel_ctx *ctx, struct rel_me *out, struct rel_err *err)
{
    struct rel_me me;

    if (rel_user_load(ctx->db, ctx->arena, ctx->user, ctx->book, &me, err)
        || rel_user_addresses(ctx->db, ctx->arena, &me, err))
        return err->status;
    *out = me;
    return REL_OK;
}

static enum rel_status
check(const struct rel_me *me, struct rel_err *err)
{
    if (strlen(me->display) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "the name is longer than %d bytes", REL_MAX_NAME);
        return rel_advise(err, "display", "Shorten it.");
    }
    if (*me->region
        && (strlen(me->region) != 2 || me->region[0] < 'A' || me->region[0] > 'Z'
            || me->region[1] < 'A' || me->region[1] > 'Z')) {
        rel_fail(err, REL_BAD_INPUT, "\"%.20s\" is no country", me->region);
        return rel_advise(err, "region", "Give two capital letters, such as AT or GB.");
    }
    if (me->daily_people < 1 || me->daily_people > 100) {
        rel_fail(err, REL_BAD_INPUT, "%d people a day cannot be", me->daily_people);
        return rel_advise(err, "daily_people", "Give 1 to 100; 8 is usual.");
    }
    if (me->daily_minutes < 5 || me->daily_minutes > 24 * 60) {
        rel_fail(err, REL_BAD_INPUT, "%d minutes a day cannot be", me->daily_minutes);
        return rel_advise(err, "daily_minutes", "Give 5 to 1440; 90 is usual.");
    }
    return REL_OK;
}

enum rel_status
rel_practice_me_set(struct rel_ctx *ctx, const struct rel_me *wish, struct rel_err *err)
{
    REL_AUTO(rel_zone) *zone = NULL;
    struct rel_me me = *wish;
    int64_t n;
    REL_TXN(txn);

    me.user = ctx->user;
    if (check(&me, err) || rel_zone_open(me.zone, &zone, err) || rel_txn_begin(&txn, ctx->db, err)
        || rel_user_set(ctx->db, &me, err) || rel_txn_commit(&txn, err))
        return err->status;
    if (rel_str_is(me.zone, ctx->zone_name))
        return REL_OK;
    rel_zone_close(ctx->zone); /* other days: everything derived is worked out again */
    ctx->zone = zone;
    ctx->zone_name = rel_zone_name(zone);
    zone = NULL;
    rel_ctx_day(ctx);
    return rel_practice_rebuild(ctx, NULL, NULL, &n, err);
}

enum rel_status
rel_practice_me_address(struct rel_ctx *ctx, const char *address, bool mine, int64_t *changed,
                        struct rel_err *err)
{
    const char *folded = rel_unicode_fold_address(ctx->arena, address);
    REL_TXN(txn);

    if (!strchr(folded, '@') || strlen(folded) > REL_MAX_NAME) {
        rel_fail(err, REL_BAD_INPUT, "\"%.60s\" is no e-mail address", address);
        return rel_advise(err, "address", "Give one such as ana@example.org.");
    }
    if (rel_txn_begin(&txn, ctx->db, err)
        || (mine ? rel_user_address_add(ctx->db, ctx->user, address, folded, false, err)
                 : rel_user_address_remove(ctx->db, ctx->user, folded, err))
        || rel_txn_commit(&txn, err))
        return err->status;
    return rel_practice_import_reclass(ctx, changed, err);
}

#include "practice/prefer.h"

#include "core/prefer.h"
#include "lib/zone.h"
#include "store/heard.h"

enum { MOST_HEARD = 50 };

enum rel_status
rel_practice_prefer_warning(struct rel_ctx *ctx, rel_id contact, const char *name,
                            enum rel_channel channel, int64_t at, const char **out,
                            struct rel_err *err)
{
    struct rel_heard_list list;
    int hour = at == INT64_MIN ? -1 : rel_zone_minute(ctx->zone, at) / 60;

    if (rel_heard_prefer(ctx->db, ctx->arena, ctx->user, ctx->book, contact, MOST_HEARD, &list,
                         err))
        return err->status;
    *out = channel == REL_CHANNELS
               ? ""
               : rel_prefer_warning(ctx->arena, &list, name, channel, hour, ctx->today);
    return REL_OK;
}

#include "practice/uid.h"

#include "store/contact.h"

enum rel_status
rel_practice_uid(struct rel_ctx *ctx, const char *uid, rel_id *out, struct rel_err *err)
{
    return rel_contact_by_uid(ctx->db, ctx->book, uid, out, err);
}

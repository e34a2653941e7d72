#include "practice/export.h"

#include "formats/ical_write.h"
#include "formats/person_csv.h"
#include "formats/person_ical.h"
#include "formats/person_md.h"
#include "formats/vcard.h"
#include "store/contact.h"
#include "store/contact_card.h"

/* A photo is never changed here: the card's own stays, or the stored one is written. */
static enum rel_status
load_photo(struct rel_ctx *ctx, struct rel_contact *contact, struct rel_err *err)
{
    enum rel_status status =
        rel_contact_photo(ctx->db, ctx->arena, ctx->book, contact->id, &contact->photo_type,
                          &contact->photo, &contact->photo_len, err);

    return status == REL_NOT_FOUND ? REL_OK : status;
}

static void
merge(struct rel_ctx *ctx, const void *bytes, size_t n, struct rel_contact *now,
      struct rel_buf *out)
{
    struct rel_card came;

    rel_vcard_read(ctx->arena, bytes, n, 1, &came);
    now->photo_type = came.contact.photo_type;
    now->photo = came.contact.photo;
    now->photo_len = came.contact.photo_len;
    rel_vcard_merge(out, bytes, n, &came.contact, now);
}

enum rel_status
rel_practice_export_card(struct rel_ctx *ctx, rel_id contact, enum rel_export_card form,
                         struct rel_buf *out, struct rel_err *err)
{
    struct rel_contact now;
    const char *version;
    const void *bytes = NULL;
    int64_t hash;
    size_t n;

    if (rel_contact_load(ctx->db, ctx->arena, ctx->book, contact, &now, err)
        || rel_contact_card(ctx->db, ctx->arena, ctx->book, contact, &hash, &version, &bytes, &n,
                            err))
        return err->status;
    if (form == REL_CARD_KEPT && bytes) {
        merge(ctx, bytes, n, &now, out);
    } else {
        if (load_photo(ctx, &now, err))
            return err->status;
        rel_vcard_write(out, &now, form == REL_CARD_V3 ? REL_VCARD_3 : REL_VCARD_4);
    }
    if (out->n && out->v[out->n - 1] != '\n')
        rel_buf_adds(out, "\r\n");
    return REL_OK;
}

void
rel_practice_export_csv(struct rel_ctx *ctx, const struct rel_person *person, bool first,
                        struct rel_buf *out)
{
    if (first)
        rel_person_csv_head(out);
    rel_person_csv_row(ctx->arena, out, person);
}

void
rel_practice_export_markdown(struct rel_ctx *ctx, const struct rel_person *person,
                             struct rel_buf *out)
{
    rel_person_md(ctx->arena, out, person, ctx->zone);
}

void
rel_practice_export_ical_begin(struct rel_buf *out)
{
    rel_buf_adds(out, rel_ical_begin);
}

void
rel_practice_export_ical(struct rel_ctx *ctx, const struct rel_person *person, struct rel_buf *out)
{
    rel_person_ical(ctx->arena, out, person, ctx->now);
}

void
rel_practice_export_ical_end(struct rel_buf *out)
{
    rel_buf_adds(out, "END:VCALENDAR\r\n");
}

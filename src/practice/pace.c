#include "practice/pace.h"

#include "core/words.h"
#include "lib/zone.h"
#include "store/contact.h"
#include "store/interaction.h"

#include <string.h>

enum { LATEST = 16 };

struct rel_pace_facts
rel_practice_pace_facts(struct rel_ctx *ctx, const struct rel_moments *latest, const char *given)
{
    struct rel_pace_moment *v = rel_alloc(ctx->arena, (latest->n + 1) * sizeof(*v));
    struct rel_pace_facts f = {.v = v, .n = latest->n, .today = ctx->today, .given = given};

    for (size_t i = 0; i < latest->n; i++)
        v[i] = (struct rel_pace_moment){.day = rel_zone_day(ctx->zone, latest->v[i].at),
                                        .direction = latest->v[i].direction,
                                        .channel = latest->v[i].channel};
    return f;
}

enum rel_status
rel_practice_pace_warning(struct rel_ctx *ctx, rel_id contact, enum rel_channel channel,
                          rel_day day, const char **out, struct rel_err *err)
{
    struct rel_contact_face face;
    struct rel_moments latest;
    struct rel_pace_facts facts;
    struct rel_pace_advice advice;
    const char *given;

    if (**out)
        return REL_OK;
    if (rel_contact_face(ctx->db, ctx->arena, ctx->book, contact, &face, err)
        || rel_interaction_latest(ctx->db, ctx->arena, ctx->user, contact, LATEST, &latest, err))
        return err->status;
    given = *face.given ? face.given : rel_strndup(ctx->arena, face.name, strcspn(face.name, " "));
    facts = rel_practice_pace_facts(ctx, &latest, given);
    advice = rel_pace_of(ctx->arena, &facts, channel);
    if (advice.until != REL_NO_DAY && day >= advice.until)
        advice.sentence = "";
    *out = *advice.sentence && advice.until != REL_NO_DAY
               ? rel_printf(ctx->arena, "%s Give %s room until %s.", advice.sentence, given,
                            rel_words_day(ctx->arena, advice.until, ctx->today))
               : advice.sentence;
    return REL_OK;
}

#include "practice/capture.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/capture.h"
#include "practice/capture_words.h"
#include "store/user.h"

#include <string.h>

/* 3/4 is 4 March where people write it so. */
static bool
month_first(const char *region)
{
    return rel_str_is(region, "US") || rel_str_is(region, "PH") || rel_str_is(region, "PR");
}

static void
fill_who(struct rel_pieces *pieces, const struct rel_capture_who *whos)
{
    for (size_t i = 0; i < pieces->n; i++) {
        struct rel_piece *p = &pieces->v[i];
        const struct rel_capture_who *w;

        if (p->kind != REL_PIECE_WHO)
            continue;
        w = &whos[p->person];
        p->person = -1;
        p->name = w->n ? w->v[0].name : w->name;
        p->contact = w->n ? w->v[0].contact : 0;
        p->choices.v = w->v;
        p->choices.n = w->n;
        p->sure &= w->n == 1;
    }
}

enum rel_status
rel_practice_capture(struct rel_ctx *ctx, const char *text, struct rel_pieces *out,
                     struct rel_err *err)
{
    struct rel_capture_clock clock = {.today = ctx->today};
    struct rel_capture_tokens tokens;
    struct rel_capture_names names;
    struct rel_capture_who *whos;
    struct rel_me me;

    if (!text[strspn(text, " \t\r\n")]) {
        rel_fail(err, REL_BAD_INPUT, "there is nothing to read");
        return rel_advise(err, "text", "Say what happened: \"called Ana, she needs a lawyer\".");
    }
    if (strlen(text) > REL_MAX_LINE_SENTENCE) {
        rel_fail(err, REL_BAD_INPUT, "the sentence is longer than %d bytes", REL_MAX_LINE_SENTENCE);
        return rel_advise(err, "text", "Log it in parts, or keep the rest in a note.");
    }
    text = rel_strdup(ctx->arena, text);
    tokens = rel_practice_capture_tokens(ctx->arena, text);
    clock.language = rel_capture_language(&tokens);
    if (rel_user_personal(ctx->db, ctx->arena, &me, err)
        || rel_practice_capture_names(ctx, text, clock.language, &tokens, &names, &whos, err))
        return err->status;
    clock.month_first = month_first(me.region);
    rel_capture_read(ctx->arena, text, &tokens, &names, &clock, out);
    fill_who(out, whos);
    return REL_OK;
}

#include "practice/pushaway_reason.h"

#include "core/pushaway.h"
#include "core/words.h"
#include "practice/deed.h"
#include "practice/pushaway.h"
#include "store/contact.h"
#include "store/pushaway.h"

static bool
is_signal(const struct rel_reason *reason)
{
    return reason->row > 0 && reason->row <= REL_SIGNALS;
}

static enum rel_status
say_signal(struct rel_ctx *ctx, rel_id contact, const struct rel_reason *reason,
           struct rel_reason_words *out, struct rel_err *err)
{
    struct rel_noticed_list noticed;
    enum rel_signal signal = (enum rel_signal)(reason->row - 1);

    if (rel_practice_noticed(ctx, contact, &noticed, err))
        return err->status;
    out->label = rel_pushaway_title(signal);
    out->act = "Look what may be behind it";
    out->draft = rel_practice_playbook(signal)->first;
    for (size_t i = 0; i < noticed.n; i++)
        if (noticed.v[i].signal == signal) {
            out->sentence = noticed.v[i].sentence;
            out->evidence = noticed.v[i].evidence;
            return REL_OK;
        }
    return rel_fail(err, REL_NOT_FOUND, "nothing is noticed any more");
}

enum rel_status
rel_practice_pushaway_say(struct rel_ctx *ctx, const struct rel_words_facts *facts, rel_id contact,
                          const struct rel_reason *reason, struct rel_reason_words *out,
                          struct rel_err *err)
{
    struct rel_pushaway_view view;
    const struct rel_pushaway *p = &view.pushaway;
    const char *on;

    if (is_signal(reason))
        return say_signal(ctx, contact, reason, out, err);
    if (rel_practice_pushaway_view(ctx, reason->row, &view, err))
        return err->status;
    on = rel_words_on(ctx->arena, p->day, ctx->today);
    out->label = rel_printf(ctx->arena, "Push-away: %s", rel_pushaway_title(p->signal));
    out->evidence = *p->evidence ? rel_printf(ctx->arena, "noted %s: %s", on, p->evidence)
                                 : rel_printf(ctx->arena, "noted %s", on);
    if (view.promises.n) {
        out->sentence = rel_printf(ctx->arena, "You still owe %s: %s.", facts->given,
                                   rel_words_unstopped(ctx->arena, view.promises.v[0].text));
        out->act = "Keep your word first";
        return REL_OK;
    }
    if (p->state == REL_PUSHAWAY_OPEN) {
        out->sentence = *p->evidence ? p->evidence : rel_printf(ctx->arena, "Noted %s.", on);
        out->act = p->signal == REL_SIGNAL_BOTCH ? "Put it right" : "Answer it";
        out->draft = view.book->first;
        return REL_OK;
    }
    out->sentence =
        rel_printf(ctx->arena, "You answered it: %s.",
                   rel_words_unstopped(ctx->arena, *p->response ? p->response : p->cause));
    out->act = "Look again: stronger, same or lost?";
    return REL_OK;
}

enum rel_status
rel_practice_pushaway_done(struct rel_deed *deed, rel_id contact, const struct rel_reason *reason,
                           rel_id interaction, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_pushaway p = {.id = rel_id_new(),
                             .book = ctx->book,
                             .user = ctx->user,
                             .contact = contact,
                             .signal = (enum rel_signal)(reason->row - 1),
                             .evidence = reason->evidence,
                             .day = ctx->today,
                             .cause = "",
                             .response = "",
                             .lesson = "",
                             .closed = REL_NO_DAY};

    if (!is_signal(reason)
        && rel_pushaway_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &p, err))
        return err->status;
    p.state = REL_PUSHAWAY_ANSWERED;
    p.due = ctx->today + REL_PUSHAWAY_AGAIN;
    p.interaction = interaction;
    if (!*p.response)
        p.response = "was in touch";
    return rel_deed_row(deed, "pushaway", p.id, contact, err)
               ? err->status
               : rel_pushaway_write(ctx->db, &p, err);
}

enum rel_status
rel_practice_pushaway_refuse(struct rel_deed *deed, rel_id contact, const struct rel_reason *reason,
                             const char *why, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_pushaway p = {.id = rel_id_new(),
                             .book = ctx->book,
                             .user = ctx->user,
                             .contact = contact,
                             .signal = (enum rel_signal)(reason->row - 1),
                             .evidence = reason->evidence,
                             .day = ctx->today,
                             .cause = "",
                             .response = "",
                             .lesson = ""};

    if (!is_signal(reason)
        && rel_pushaway_load(ctx->db, ctx->arena, ctx->user, ctx->book, reason->row, &p, err))
        return err->status;
    p.state = REL_PUSHAWAY_NOT_THIS;
    p.due = REL_NO_DAY;
    p.closed = ctx->today;
    if (*why)
        p.lesson = why;
    return rel_deed_row(deed, "pushaway", p.id, contact, err)
               ? err->status
               : rel_pushaway_write(ctx->db, &p, err);
}

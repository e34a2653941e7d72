#include "practice/introduction.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/introduction.h"
#include "practice/deed.h"
#include "practice/ledger.h"
#include "store/contact.h"
#include "store/introduction.h"
#include "store/match.h"

#include <string.h>

enum { MATCHES = 50 };

enum rel_status
rel_practice_introductions(struct rel_ctx *ctx, rel_id contact, bool closed, size_t most,
                           struct rel_introduction_list *out, struct rel_err *err)
{
    return rel_introduction_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, closed, most,
                                 out, err);
}

/* What to call them in a letter. */
static enum rel_status
call(struct rel_ctx *ctx, rel_id contact, const char **out, struct rel_err *err)
{
    struct rel_contact_face face;

    if (rel_contact_face(ctx->db, ctx->arena, ctx->book, contact, &face, err))
        return err->status;
    *out = *face.given ? face.given : rel_strndup(ctx->arena, face.name, strcspn(face.name, " "));
    return REL_OK;
}

enum rel_status
rel_practice_introduction(struct rel_ctx *ctx, rel_id id, struct rel_introduction *out,
                          struct rel_introduction_steps *steps,
                          struct rel_introduction_letter *letter, struct rel_err *err)
{
    struct rel_introduction intro;
    const char *seeker, *giver;

    if (rel_introduction_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, &intro, err)
        || rel_introduction_step_list(ctx->db, ctx->arena, id, steps, err)
        || call(ctx, intro.contact, &seeker, err) || call(ctx, intro.giver, &giver, err))
        return err->status;
    *letter = rel_introduction_letter(ctx->arena, &intro, seeker, giver);
    *out = intro;
    return REL_OK;
}

/* The need of the seeker that an offer of the giver meets, when it was not said. */
static enum rel_status
find_need(struct rel_ctx *ctx, struct rel_introduction *intro, struct rel_err *err)
{
    struct rel_match_list list;
    const struct rel_match *best = NULL;

    if (rel_match_list(ctx->db, ctx->arena, ctx->user, ctx->book, intro->contact, MATCHES, &list,
                       err))
        return err->status;
    for (size_t i = 0; i < list.n; i++) {
        const struct rel_match *m = &list.v[i];

        if (m->contact == intro->contact && m->giver == intro->giver
            && (!best || (m->heard_state == REL_CONFIRMED && best->heard_state != REL_CONFIRMED)))
            best = m;
    }
    if (best) {
        intro->heard = best->heard;
        intro->offer = best->offer;
    }
    return REL_OK;
}

static enum rel_status
write_step(struct rel_deed *deed, const struct rel_introduction *intro, const char *note,
           struct rel_err *err)
{
    struct rel_introduction_step step = {intro->state, deed->ctx->today, note};
    rel_id id = rel_id_new();

    return rel_deed_row(deed, "introduction_step", id, 0, err)
               ? err->status
               : rel_introduction_step_write(deed->ctx->db, id, intro->id, &step, err);
}

static enum rel_status
write_intro(struct rel_deed *deed, struct rel_introduction *intro, const char *note,
            struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    bool giver;

    intro->due = REL_NO_DAY;
    rel_introduction_next(intro, &giver, &intro->due);
    rel_deed_touch(deed, intro->giver);
    if (rel_deed_row(deed, "introduction", intro->id, intro->contact, err)
        || rel_introduction_write(ctx->db, intro, err) || write_step(deed, intro, note, err))
        return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_introduction_in(struct rel_deed *deed, const struct rel_introduction *wish,
                             rel_id *out, struct rel_err *err)
{
    struct rel_ctx *ctx = deed->ctx;
    struct rel_introduction intro = *wish;
    rel_id known;

    if (intro.contact == intro.giver) {
        rel_fail(err, REL_BAD_INPUT, "somebody cannot be introduced to themselves");
        return rel_advise(err, "giver", "Name two different people.");
    }
    if (strlen(intro.why) > REL_MAX_LINE_SENTENCE) {
        rel_fail(err, REL_BAD_INPUT, "the reason is longer than %d bytes", REL_MAX_LINE_SENTENCE);
        return rel_advise(err, "why", "Shorten it.");
    }
    if (rel_introduction_of_two(ctx->db, ctx->user, ctx->book, intro.contact, intro.giver, &known,
                                err)
        || (!intro.heard && find_need(ctx, &intro, err)))
        return err->status;
    if (known) {
        rel_fail(err, REL_CONFLICT, "an introduction of these two is under way already");
        return rel_advise(err, "giver", "See: relatum introduction list");
    }
    intro.id = rel_id_new();
    intro.book = ctx->book;
    intro.user = ctx->user;
    intro.state = REL_INTRO_IDEA;
    intro.since = intro.made = ctx->today;
    intro.outcome = "";
    if (write_intro(deed, &intro, "", err))
        return err->status;
    *out = intro.id;
    return REL_OK;
}

enum rel_status
rel_practice_introduction_add(struct rel_ctx *ctx, const struct rel_introduction *intro,
                              rel_id *out, rel_id *change, struct rel_err *err)
{
    struct rel_contact_hit seeker, giver;
    rel_id id;
    REL_DEED(deed);

    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, intro->contact, &seeker, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, intro->giver, &giver, err)
        || rel_deed_begin(&deed, ctx, "introduce", err)
        || rel_practice_introduction_in(&deed, intro, &id, err)
        || rel_deed_end(&deed, change, err, "An introduction: %s to %s", seeker.name, giver.name))
        return err->status;
    *out = id;
    return REL_OK;
}

/* What was given by bringing them together. */
static enum rel_status
note_given(struct rel_deed *deed, const struct rel_introduction *intro, struct rel_err *err)
{
    struct rel_ledger_entry e = {
        .contact = intro->contact,
        .side = REL_GIVE,
        .kind = REL_VALUE_INTRODUCTION,
        .words = rel_printf(deed->ctx->arena, "introduced to %s", intro->giver_name),
        .day = REL_NO_DAY,
        .trust = true,
        .row = intro->id,
        .thanked = REL_NO_DAY,
        .returned = REL_NO_DAY};
    rel_id id;

    return rel_practice_ledger_in(deed, &e, &id, err);
}

enum rel_status
rel_practice_introduction_move_in(struct rel_deed *deed, struct rel_introduction *intro,
                                  enum rel_introduction_move move, const char *note,
                                  struct rel_err *err)
{
    enum rel_introduction_state to;

    if (!rel_introduction_move(intro->state, move, &to)) {
        rel_fail(err, REL_CONFLICT, "\"%s\" does not follow from where it stands: %s",
                 rel_introduction_move_word(move), rel_introduction_stand(deed->ctx->arena, intro));
        return rel_advise(err, "move", "%s",
                          intro->state >= REL_INTRO_THANKED
                              ? "It is closed."
                              : rel_printf(deed->ctx->arena, "Next: %s.",
                                           rel_introduction_act(deed->ctx->arena, intro)));
    }
    if (move == REL_INTRO_TELL && !*note) {
        rel_fail(err, REL_BAD_INPUT, "how it went has no words");
        return rel_advise(err, "note", "Say it, such as \"Tom does her books now\".");
    }
    if (strlen(note) > REL_MAX_LINE_SENTENCE) {
        rel_fail(err, REL_BAD_INPUT, "the words are longer than %d bytes", REL_MAX_LINE_SENTENCE);
        return rel_advise(err, "note", "Shorten them.");
    }
    intro->state = to;
    intro->since = deed->ctx->today;
    if (move == REL_INTRO_TELL)
        intro->outcome = note;
    if (write_intro(deed, intro, note, err)
        || (to == REL_INTRO_INTRODUCED && note_given(deed, intro, err)))
        return err->status;
    return REL_OK;
}

enum rel_status
rel_practice_introduction_move(struct rel_ctx *ctx, rel_id id, enum rel_introduction_move move,
                               const char *note, rel_id *change, struct rel_err *err)
{
    struct rel_introduction intro;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "introduction", err)
        || rel_introduction_load(ctx->db, ctx->arena, ctx->user, ctx->book, id, &intro, err)
        || rel_practice_introduction_move_in(&deed, &intro, move, note, err)
        || rel_deed_end(&deed, change, err, "%s and %s: %s", intro.name, intro.giver_name,
                        rel_introduction_stand(ctx->arena, &intro)))
        return err->status;
    return REL_OK;
}

const char *
rel_practice_introduction_stand(struct rel_arena *arena, const struct rel_introduction *intro)
{
    return rel_introduction_stand(arena, intro);
}

const char *
rel_practice_introduction_act(struct rel_arena *arena, const struct rel_introduction *intro)
{
    return rel_introduction_act(arena, intro);
}

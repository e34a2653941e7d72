#include "practice/intention.h"

#include "base/limits.h"
#include "base/str.h"
#include "core/cadence.h"
#include "core/intention.h"
#include "practice/deed.h"
#include "store/circle.h"
#include "store/contact.h"
#include "store/intention.h"

#include <string.h>

enum { MOST_CELLS = 300 };

const char *
rel_practice_cell_title(enum rel_cell cell)
{
    return rel_intention_title(cell);
}

enum rel_status
rel_practice_compass(struct rel_ctx *ctx, rel_id contact, struct rel_compass *out,
                     struct rel_err *err)
{
    struct rel_compass compass = {0};
    struct rel_intention_list list;
    struct rel_circle_list circles;
    struct rel_contact_hit who;

    if (rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err)
        || rel_circle_of(ctx->db, ctx->arena, contact, &circles, err)
        || rel_intention_list(ctx->db, ctx->arena, ctx->user, ctx->book, contact, MOST_CELLS, &list,
                              err))
        return err->status;
    for (int c = 0; c < REL_CELLS; c++) {
        compass.cells[c].question =
            rel_intention_question((enum rel_cell)c, rel_cadence_vocabulary(circles.v, circles.n));
        compass.cells[c].now.words = "";
        compass.cells[c].now.made = REL_NO_DAY;
        compass.cells[c].now.stated = compass.cells[c].now.answered = REL_NO_DAY;
    }
    for (size_t i = 0; i < list.n; i++) {
        struct rel_compass_cell *cell = &compass.cells[list.v[i].cell];

        if (list.v[i].state == REL_WHY_CORRECTED)
            *REL_ADD(ctx->arena, &cell->old) = list.v[i];
        else
            cell->now = list.v[i];
    }
    *out = compass;
    return REL_OK;
}

static enum rel_status
check(const struct rel_intention *now, const char *words, enum rel_intention_state state,
      struct rel_err *err)
{
    if (state == REL_WHY_CORRECTED) {
        rel_fail(err, REL_BAD_INPUT, "a cell is corrected by new words");
        return rel_advise(err, "state", "Give private, stated or agreed, and the words.");
    }
    if (!now->id && !words[strspn(words, " \t\r\n")]) {
        rel_fail(err, REL_BAD_INPUT, "this cell is empty: it needs words");
        return rel_advise(err, "words", "Say it in a sentence.");
    }
    if (strlen(words) > REL_MAX_LINE_SENTENCE) {
        rel_fail(err, REL_BAD_INPUT, "the words are longer than %d bytes", REL_MAX_LINE_SENTENCE);
        return rel_advise(err, "words", "Shorten them.");
    }
    return REL_OK;
}

/* Other words for what they were told: the old ones stay behind. */
static enum rel_status
correct(struct rel_deed *deed, struct rel_intention *i, struct rel_err *err)
{
    struct rel_intention old = *i;

    old.state = REL_WHY_CORRECTED;
    old.answered = deed->ctx->today;
    if (rel_deed_row(deed, "intention", old.id, old.contact, err)
        || rel_intention_write(deed->ctx->db, &old, err))
        return err->status;
    i->follows = old.id;
    i->id = 0;
    i->state = REL_WHY_PRIVATE;
    i->stated = i->answered = REL_NO_DAY;
    return REL_OK;
}

enum rel_status
rel_practice_intention_set(struct rel_ctx *ctx, rel_id contact, enum rel_cell cell,
                           const char *words, enum rel_intention_state state, rel_id *out,
                           rel_id *change, struct rel_err *err)
{
    struct rel_compass compass;
    struct rel_contact_hit who;
    struct rel_intention i;
    REL_DEED(deed);

    if (rel_deed_begin(&deed, ctx, "intention", err)
        || rel_practice_compass(ctx, contact, &compass, err)
        || rel_contact_hit(ctx->db, ctx->arena, ctx->book, contact, &who, err))
        return err->status;
    i = compass.cells[cell].now;
    if (check(&i, words, state, err)
        || (i.id && *words && !rel_str_is(words, i.words) && i.state != REL_WHY_PRIVATE
            && correct(&deed, &i, err)))
        return err->status;
    if (!i.id) {
        i.id = rel_id_new();
        i.book = ctx->book;
        i.user = ctx->user;
        i.contact = contact;
        i.cell = cell;
        i.made = ctx->today;
    }
    if (*words)
        i.words = words;
    if (state != REL_WHY_STATES)
        i.state = state;
    if (i.state == REL_WHY_PRIVATE)
        i.stated = i.answered = REL_NO_DAY;
    else if (i.stated == REL_NO_DAY)
        i.stated = ctx->today;
    if (i.state == REL_WHY_AGREED)
        i.answered = ctx->today;
    if (rel_deed_row(&deed, "intention", i.id, contact, err)
        || rel_intention_write(ctx->db, &i, err)
        || rel_deed_end(&deed, change, err, "%s, %s: %s", who.name, rel_cell_word(cell), i.words))
        return err->status;
    *out = i.id;
    return REL_OK;
}

#include "core/introduction.h"

#include "base/str.h"
#include "core/words.h"

bool
rel_introduction_move(enum rel_introduction_state from, enum rel_introduction_move move,
                      enum rel_introduction_state *to)
{
    static const struct {
        enum rel_introduction_move move;
        enum rel_introduction_state from, to;
    } moves[] = {
        {REL_INTRO_ASK, REL_INTRO_IDEA, REL_INTRO_ASKED_GIVER},
        {REL_INTRO_ASK, REL_INTRO_GIVER_YES, REL_INTRO_ASKED_SEEKER},
        {REL_INTRO_YES, REL_INTRO_ASKED_GIVER, REL_INTRO_GIVER_YES},
        {REL_INTRO_YES, REL_INTRO_ASKED_SEEKER, REL_INTRO_BOTH_YES},
        {REL_INTRO_NO, REL_INTRO_IDEA, REL_INTRO_DECLINED},
        {REL_INTRO_NO, REL_INTRO_ASKED_GIVER, REL_INTRO_DECLINED},
        {REL_INTRO_NO, REL_INTRO_GIVER_YES, REL_INTRO_DECLINED},
        {REL_INTRO_NO, REL_INTRO_ASKED_SEEKER, REL_INTRO_DECLINED},
        {REL_INTRO_NO, REL_INTRO_BOTH_YES, REL_INTRO_DECLINED},
        {REL_INTRO_INTRODUCE, REL_INTRO_BOTH_YES, REL_INTRO_INTRODUCED},
        {REL_INTRO_MEET, REL_INTRO_INTRODUCED, REL_INTRO_MET},
        {REL_INTRO_TELL, REL_INTRO_INTRODUCED, REL_INTRO_OUTCOME},
        {REL_INTRO_TELL, REL_INTRO_MET, REL_INTRO_OUTCOME},
        {REL_INTRO_THANK, REL_INTRO_OUTCOME, REL_INTRO_THANKED},
    };

    for (size_t i = 0; i < REL_COUNT(moves); i++)
        if (moves[i].move == move && moves[i].from == from) {
            *to = moves[i].to;
            return true;
        }
    return false;
}

/* For each state: whose turn, how many days after, what to do, where it stands. %1$s the giver,
 * %2$s the seeker. */
static const struct turn {
    bool any, giver;
    int after;
    const char *act, *stand;
} turns[REL_INTRO_STATES] = {
    [REL_INTRO_IDEA] = {true, true, 0, "Ask %1$s whether you may introduce %2$s",
                        "An idea: nobody was asked yet"},
    [REL_INTRO_ASKED_GIVER] = {true, true, REL_INTRO_ANSWER_AFTER,
                               "Ask %1$s again about meeting %2$s",
                               "%1$s was asked, no answer yet"},
    [REL_INTRO_GIVER_YES] = {true, false, 0, "Ask %2$s whether to meet %1$s",
                             "%1$s said yes; %2$s is to be asked"},
    [REL_INTRO_ASKED_SEEKER] = {true, false, REL_INTRO_ANSWER_AFTER,
                                "Ask %2$s again about meeting %1$s",
                                "%1$s said yes; %2$s was asked, no answer yet"},
    [REL_INTRO_BOTH_YES] = {true, false, 0, "Introduce %2$s and %1$s",
                            "Both said yes: bring them together"},
    [REL_INTRO_INTRODUCED] = {true, false, REL_INTRO_FOLLOW_AFTER, "Ask %2$s about meeting %1$s",
                              "Introduced; not heard yet whether they met"},
    [REL_INTRO_MET] = {true, false, REL_INTRO_OUTCOME_AFTER, "Ask %2$s how it went with %1$s",
                       "They met; not heard yet how it went"},
    [REL_INTRO_OUTCOME] = {true, true, REL_INTRO_THANKS_AFTER,
                           "Thank %1$s, and tell how it ended with %2$s",
                           "Heard how it went; thanks are still to be said"},
    [REL_INTRO_THANKED] = {false, false, 0, "", "Done, and thanked for"},
    [REL_INTRO_DECLINED] = {false, false, 0, "", "Not wanted, and left at that"},
};

bool
rel_introduction_next(const struct rel_introduction *intro, bool *giver, rel_day *day)
{
    const struct turn *t = &turns[intro->state];

    if (!t->any)
        return false;
    *giver = t->giver;
    *day = intro->since + t->after;
    return true;
}

/* The table's texts take two names by their number. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static const char *
fill(struct rel_arena *arena, const char *text, const struct rel_introduction *intro)
{
    return rel_printf(arena, text, intro->giver_name, intro->name);
}
#pragma GCC diagnostic pop

const char *
rel_introduction_act(struct rel_arena *arena, const struct rel_introduction *intro)
{
    return fill(arena, turns[intro->state].act, intro);
}

const char *
rel_introduction_stand(struct rel_arena *arena, const struct rel_introduction *intro)
{
    return fill(arena, turns[intro->state].stand, intro);
}

/* ---------------------------------------------------------------- letters */

static const char *
why(struct rel_arena *arena, const struct rel_introduction *intro)
{
    return *intro->why ? rel_printf(
               arena, " %s.", rel_words_unstopped(arena, rel_words_capital(arena, intro->why)))
                       : "";
}

static struct rel_introduction_letter
to_giver(struct rel_arena *arena, const struct rel_introduction *intro, const char *giver)
{
    const char *need = *intro->need
                           ? rel_printf(arena, "%s is looking for %s.%s", intro->name,
                                        rel_words_unstopped(arena, intro->need), why(arena, intro))
                           : rel_printf(arena, "I know %s.%s", intro->name, why(arena, intro));
    const char *have = *intro->have ? rel_printf(arena, " I thought of you at once: %s.",
                                                 rel_words_unstopped(arena, intro->have))
                                    : " I thought of you at once.";

    return (struct rel_introduction_letter){
        .to = "giver",
        .subject = rel_printf(arena, "May I introduce %s to you?", intro->name),
        .body = rel_printf(arena,
                           "Dear %s,\n\n%s%s\n\nWould it be all right with you if I brought you "
                           "two together? If it does not fit, a short no is fine, and nobody will "
                           "know that I asked.\n\nWith kind regards\n",
                           giver, need, have)};
}

static struct rel_introduction_letter
to_seeker(struct rel_arena *arena, const struct rel_introduction *intro, const char *seeker)
{
    const char *need = *intro->need
                           ? rel_printf(arena, "%s: %s.\n\n",
                                        intro->confirmed ? "You told me what you are looking for"
                                                         : "If I understood you right, you are "
                                                           "looking for this",
                                        rel_words_unstopped(arena, intro->need))
                           : "";
    const char *have =
        *intro->have ? rel_printf(arena, " (%s)", rel_words_unstopped(arena, intro->have)) : "";

    return (struct rel_introduction_letter){
        .to = "seeker",
        .subject = rel_printf(arena, "May I introduce %s to you?", intro->giver_name),
        .body = rel_printf(arena,
                           "Dear %s,\n\n%sI know somebody who may be the right person: %s%s.%s I "
                           "have asked already, and it is welcome.\n\nWould you like me to bring "
                           "you two together?\n\nWith kind regards\n",
                           seeker, need, intro->giver_name, have, why(arena, intro))};
}

static struct rel_introduction_letter
to_both(struct rel_arena *arena, const struct rel_introduction *intro, const char *seeker,
        const char *giver)
{
    const char *need = *intro->need ? rel_printf(arena, ", who is looking for %s",
                                                 rel_words_unstopped(arena, intro->need))
                                    : "";
    const char *have =
        *intro->have ? rel_printf(arena, ": %s", rel_words_unstopped(arena, intro->have)) : "";

    return (struct rel_introduction_letter){
        .to = "both",
        .subject = rel_printf(arena, "%s, meet %s", intro->name, intro->giver_name),
        .body = rel_printf(arena,
                           "Dear %s, dear %s,\n\n%s, this is %s%s.\n%s, this is %s%s.\n\nYou have "
                           "both said yes, so from here on it is yours.%s I will ask in ten days "
                           "whether you found each other.\n\nWith kind regards\n",
                           seeker, giver, seeker, intro->giver_name, have, giver, intro->name, need,
                           why(arena, intro))};
}

struct rel_introduction_letter
rel_introduction_letter(struct rel_arena *arena, const struct rel_introduction *intro,
                        const char *seeker, const char *giver)
{
    switch (intro->state) {
    case REL_INTRO_IDEA:
    case REL_INTRO_ASKED_GIVER:
        return to_giver(arena, intro, giver);
    case REL_INTRO_GIVER_YES:
    case REL_INTRO_ASKED_SEEKER:
        return to_seeker(arena, intro, seeker);
    case REL_INTRO_BOTH_YES:
        return to_both(arena, intro, seeker, giver);
    default:
        return (struct rel_introduction_letter){"", "", ""};
    }
}

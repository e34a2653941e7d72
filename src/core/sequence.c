#include "core/sequence.h"

#include "core/words.h"

void
rel_sequence_advance(struct rel_enrolment *e, const struct rel_sequence_steps *steps, rel_day day)
{
    e->step++;
    e->since = day;
    if (e->step > (int)steps->n) {
        e->state = REL_ENROLLED_DONE;
        e->due = REL_NO_DAY;
        return;
    }
    e->due = e->started + steps->v[e->step - 1].day;
    if (e->due <= day)
        e->due = day + 1;
}

struct rel_enrolment
rel_sequence_now(struct rel_arena *arena, const struct rel_enrolment *stored,
                 const struct rel_sequence_steps *steps, enum rel_on_reply on_reply,
                 const struct rel_contact_day *days, size_t n, rel_day today)
{
    struct rel_enrolment e = *stored;

    for (size_t i = 0; i < n && e.state == REL_ENROLLED_RUNNING; i++) {
        if (days[i].day <= e.since)
            continue;
        if (days[i].out && days[i].day >= e.due - REL_SEQUENCE_EARLY) {
            rel_sequence_advance(&e, steps, days[i].day);
        } else if (days[i].in && on_reply != REL_REPLY_GO_ON) {
            e.state = on_reply == REL_REPLY_STOP ? REL_ENROLLED_STOPPED : REL_ENROLLED_PAUSED;
            e.since = days[i].day;
            e.why = rel_printf(arena, "answered %s", rel_words_on(arena, days[i].day, today));
        }
    }
    return e;
}

enum rel_status
rel_sequence_check(const struct rel_sequence *s, struct rel_err *err)
{
    if (!*s->name) {
        rel_fail(err, REL_BAD_INPUT, "the sequence has no name");
        return rel_advise(err, "name", "Give it a short name.");
    }
    if (s->steps.n == 0 || s->steps.n > REL_SEQUENCE_MOST_STEPS) {
        rel_fail(err, REL_BAD_INPUT, "a sequence has 1 to %d steps", REL_SEQUENCE_MOST_STEPS);
        return rel_advise(err, "steps", "Give steps such as \"7 email Send something useful\".");
    }
    for (size_t i = 0; i < s->steps.n; i++) {
        const struct rel_sequence_step *step = &s->steps.v[i];

        if (!*step->what) {
            rel_fail(err, REL_BAD_INPUT, "step %zu says nothing to do", i + 1);
            return rel_advise(err, "steps", "Say what is to be done.");
        }
        if (step->day < 0 || step->day > 3650 || (i && step->day < s->steps.v[i - 1].day)) {
            rel_fail(err, REL_BAD_INPUT, "step %zu comes on day %d", i + 1, step->day);
            return rel_advise(err, "steps", "Days count from the start and do not fall.");
        }
    }
    return REL_OK;
}

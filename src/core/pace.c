#include "core/pace.h"

#include "core/words.h"

enum { ROOM = 3, ROOM_STRANGER = 2, FAST_ANSWERS = 3, CHANNEL = 3, ROOM_DAYS = 14 };

struct seen {
    int unanswered;       /* mine since theirs */
    int theirs;           /* anything that came from them */
    int answers;          /* of theirs to something of mine */
    int fastest, slowest; /* days between */
    int64_t sum;
    rel_day last, before; /* the latest two unanswered of mine, on different days */
};

static void
take_answer(struct seen *s, rel_day from, rel_day to)
{
    int days = to - from;

    s->fastest = s->answers == 0 || days < s->fastest ? days : s->fastest;
    s->slowest = days > s->slowest ? days : s->slowest;
    s->sum += days;
    s->answers++;
}

/* Oldest first through the list; a mutual contact answers all that waited. */
static struct seen
look(const struct rel_pace_facts *f)
{
    struct seen s = {.last = REL_NO_DAY, .before = REL_NO_DAY};
    rel_day first = REL_NO_DAY;

    for (size_t i = f->n; i-- > 0;) {
        const struct rel_pace_moment *m = &f->v[i];

        if (m->direction != REL_OUTBOUND) {
            if (first != REL_NO_DAY)
                take_answer(&s, first, m->day);
            s.theirs++;
            first = s.last = s.before = REL_NO_DAY;
            s.unanswered = 0;
            continue;
        }
        first = first == REL_NO_DAY ? m->day : first;
        s.unanswered++;
        if (m->day != s.last)
            s.before = s.last;
        s.last = m->day;
    }
    return s;
}

bool
rel_pace_avoids(const struct rel_pace_facts *f, enum rel_channel channel)
{
    int mine = 0, theirs = 0, elsewhere = 0;

    if (channel >= REL_CHANNELS)
        return false;
    for (size_t i = 0; i < f->n; i++) {
        bool here = f->v[i].channel == channel, from_them = f->v[i].direction != REL_OUTBOUND;

        mine += here && !from_them;
        theirs += here && from_them;
        elsewhere += !here && from_them;
    }
    return mine >= CHANNEL && theirs == 0 && elsewhere > 0;
}

static struct rel_pace_advice
give_room(struct rel_arena *arena, const struct rel_pace_facts *f, const struct seen *s)
{
    int need = s->answers ? (int)(2 * s->sum / s->answers) : ROOM_DAYS;
    const char *on = rel_words_on(arena, s->last, f->today);

    need = need < ROOM_DAYS ? ROOM_DAYS : need;
    if (f->today > s->last + need)
        return (struct rel_pace_advice){.sentence = "", .until = REL_NO_DAY};
    return (struct rel_pace_advice){
        .pace = REL_PACE_ROOM,
        .sentence = rel_printf(arena, "%d of yours in a row are unanswered, the last %s.",
                               s->unanswered, on),
        .until = s->last + need + 1};
}

static struct rel_pace_advice
too_fast(struct rel_arena *arena, const struct rel_pace_facts *f, const struct seen *s)
{
    return (struct rel_pace_advice){
        .pace = REL_PACE_FAST,
        .sentence = rel_printf(arena,
                               "%s has never answered in under %s; your last two came %s"
                               " apart.",
                               f->given, rel_words_count(arena, s->fastest, "day", "days"),
                               rel_words_count(arena, s->last - s->before, "day", "days")),
        .until = s->last + s->slowest + 1};
}

struct rel_pace_advice
rel_pace_of(struct rel_arena *arena, const struct rel_pace_facts *f, enum rel_channel channel)
{
    struct rel_pace_advice fine = {.sentence = "", .until = REL_NO_DAY}, advice = fine;
    struct seen s = look(f);

    if (s.unanswered >= (s.theirs ? ROOM : ROOM_STRANGER))
        advice = give_room(arena, f, &s);
    else if (s.unanswered >= 2 && s.answers >= FAST_ANSWERS && s.before != REL_NO_DAY
             && s.last - s.before < s.fastest && f->today <= s.last + s.slowest)
        advice = too_fast(arena, f, &s);
    if (advice.pace != REL_PACE_FINE || !rel_pace_avoids(f, channel))
        return advice;
    advice.pace = REL_PACE_CHANNEL;
    advice.sentence = rel_printf(arena, "%s never answered by %s, but does by other ways.",
                                 f->given, rel_words_noun(channel));
    return advice;
}

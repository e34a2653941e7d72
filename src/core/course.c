#include "core/course.h"

#include "core/words_measure.h"

struct rel_course
rel_course(struct rel_arena *arena, const struct rel_contact_day *days, size_t n,
           const struct rel_cadence *cadence, int weeks, rel_day today)
{
    struct rel_standing s = rel_standing_init(0, 0, 0);
    struct rel_course course = {.n = (size_t)weeks + 1};
    const char *word;
    size_t known = 0;

    course.v = rel_alloc(arena, course.n * sizeof *course.v);
    for (size_t i = 0; i < course.n; i++) {
        struct rel_course_week *w = &course.v[i];

        *w = (struct rel_course_week){.day = today - 7 * (rel_day)(weeks - (int)i)};
        for (; known < n && days[known].day <= w->day; known++) {
            rel_standing_append(&s, &days[known], cadence);
            w->contacts += days[known].day > w->day - 7;
        }
        w->warmth = rel_words_warmth(&s, w->day, &word);
        w->strength = s.forecast.n ? rel_standing_strength(&s, w->day) : 0;
    }
    return course;
}

#include "core/pace.h"
#include "core/pushaway.h"

#include "base/str.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_DAYS = 64 };

struct life {
    struct rel_contact_day v[MOST_DAYS];
    size_t n;
};

/* "0b 3o 5i": day and who: o = I, i = they, b = both. Days rise. */
static struct life
days(const char *text)
{
    struct life l = {0};

    for (char *end; *text; text = end + 1 + (end[1] == ' ')) {
        long day = strtol(text, &end, 10);

        l.v[l.n++] =
            (struct rel_contact_day){(rel_day)day, *end == 'i' || *end == 'b', *end != 'i'};
    }
    return l;
}

static void
habits(void **state)
{
    static const struct {
        const char *days;
        rel_day after;
        int answers, fastest, slowest, longest;
        double median;
        rel_day waiting, last_out;
        int unanswered;
    } cases[] = {
        {"", REL_NO_DAY, 0, 0, 0, 0, 0, REL_NO_DAY, REL_NO_DAY, 0},
        {"5i", REL_NO_DAY, 0, 0, 0, 0, 0, REL_NO_DAY, REL_NO_DAY, 0},
        {"5o", REL_NO_DAY, 0, 0, 0, 0, 0, 5, 5, 1},
        {"5o 9i", REL_NO_DAY, 1, 4, 4, 1, 4, REL_NO_DAY, REL_NO_DAY, 0},
        {"5b", REL_NO_DAY, 1, 0, 0, 0, 0, REL_NO_DAY, REL_NO_DAY, 0},
        {"1o 3o 9i 20o 21i", REL_NO_DAY, 2, 1, 8, 2, 4.5, REL_NO_DAY, REL_NO_DAY, 0},
        {"1o 3o 9b 20o 22o", REL_NO_DAY, 1, 8, 8, 2, 8, 20, 22, 2},
        {"1o 3o 9b 20o 22o", 20, 1, 8, 8, 2, 8, 22, 22, 1},
        {"1o 3o 9b 20o 22o", 22, 1, 8, 8, 2, 8, REL_NO_DAY, REL_NO_DAY, 0},
        {"1o 2i 10o 13i 20o 29i", REL_NO_DAY, 3, 1, 9, 1, 3, REL_NO_DAY, REL_NO_DAY, 0},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct life l = days(cases[i].days);
        struct rel_habit h = rel_pushaway_habit(l.v, l.n, cases[i].after);

        assert_int_equal(h.answers, cases[i].answers);
        assert_int_equal(h.fastest, cases[i].fastest);
        assert_int_equal(h.slowest, cases[i].slowest);
        assert_int_equal(h.longest, cases[i].longest);
        assert_true(h.median == cases[i].median);
        assert_int_equal(h.waiting, cases[i].waiting);
        assert_int_equal(h.last_out, cases[i].last_out);
        assert_int_equal(h.unanswered, cases[i].unanswered);
    }
}

static void
only_the_last_twelve_answers_make_the_habit(void **state)
{
    struct life l = {0};
    struct rel_habit h;

    (void)state;
    for (int k = 0; k < 20; k++) { /* the first eight took 9 days, the others 1 */
        l.v[l.n++] = (struct rel_contact_day){20 * k, false, true};
        l.v[l.n++] = (struct rel_contact_day){20 * k + (k < 8 ? 9 : 1), true, false};
    }
    h = rel_pushaway_habit(l.v, l.n, REL_NO_DAY);
    assert_int_equal(h.answers, 20);
    assert_int_equal(h.slowest, 1);
    assert_true(h.median == 1);
}

/* Five answers of two days, the slowest three. */
#define QUICK "0o 2i 10o 12i 20o 22i 30o 33i 40o 42i "
/* Each answered the same day, weekly. */
#define TALKS "0b 7b 14b 21b 28b 35b 42b "

static void
signals(void **state)
{
    static const struct {
        const char *days;
        struct rel_pushaway past[2];
        const char *signal; /* "" = none */
        rel_day since, day;
    } cases[] = {
        {QUICK "50o", {{0}}, "slow", 50, 72}, /* 21 is the least */
        {QUICK, {{0}}, "", 0, 0},
        {"0o 2i 10o 12i 20o 22i 30o 33i 50o", {{0}}, "", 0, 0}, /* four answers say no habit */
        {"0o 9i 10o 19i 20o 29i 30o 39i 40o 49i 60o", {{0}}, "slow", 60, 97},  /* 4 x 9 */
        {"0o 2i 10o 12i 20o 22i 30o 50i 60o 62i 70o", {{0}}, "slow", 70, 131}, /* 3 x 20 */
        {QUICK "50o",
         {{.state = REL_PUSHAWAY_NOT_THIS, .signal = REL_SIGNAL_SLOW, .day = 10, .closed = 10}},
         "slow",
         50,
         82}, /* half as much again */
        {QUICK "50o",
         {{.state = REL_PUSHAWAY_NOT_THIS, .signal = REL_SIGNAL_CURT, .day = 10, .closed = 10}},
         "slow",
         50,
         72}, /* that was another signal */
        {QUICK "50o",
         {{.state = REL_PUSHAWAY_NOT_THIS, .signal = REL_SIGNAL_SLOW, .day = 60, .closed = 60}},
         "",
         0,
         0}, /* this wait was meant */
        {QUICK "50o", {{.state = REL_PUSHAWAY_REPAIRED, .day = 44, .closed = 55}}, "", 0, 0},
        {QUICK "50o", {{.state = REL_PUSHAWAY_OPEN, .day = 10, .closed = REL_NO_DAY}}, "", 0, 0},
        {QUICK "50o",
         {{.state = REL_PUSHAWAY_ANSWERED, .day = 10, .closed = REL_NO_DAY}},
         "",
         0,
         0},
        {TALKS "49o 56o 63o", {{0}}, "unanswered", 49, 77},
        {TALKS "49o 56o", {{0}}, "slow", 49, 71},
        {TALKS "49o 56o 63o 64i", {{0}}, "", 0, 0},
        {"0b 7b 14o 21o 28o", {{0}}, "unanswered", 14, 42}, /* two answers are enough */
        {"0b 14o 21o 28o", {{0}}, "", 0, 0},
        {"0o 1o 2o 3i 10b 14o 21o 28o", {{0}}, "", 0, 0}, /* they let three pass before */
        {"0o 1o 2o 3i 10b 14o 21o 28o 30o", {{0}}, "unanswered", 14, 44},
        {"0o 20i 30o 50i 60o 70o 80o", {{0}}, "unanswered", 60, 120}, /* twice their 20 days */
        {"0b 7b 14o 21o 28o",
         {{.state = REL_PUSHAWAY_NOT_THIS, .signal = REL_SIGNAL_UNANSWERED, .day = 1, .closed = 1}},
         "",
         0,
         0}, /* one more is needed */
        {"0b 7b 14o 21o 28o 35o",
         {{.state = REL_PUSHAWAY_NOT_THIS, .signal = REL_SIGNAL_UNANSWERED, .day = 1, .closed = 1}},
         "unanswered",
         14,
         49},
        {"0i 9o 20i 29o 40i 49o 200o 205o 210o 215o 220o 225o 226i", {{0}}, "one_sided", 137, 240},
        {"0i 9o 20i 29o 40i 49o 200o 205o 210o 215o 220o 226i", {{0}}, "", 0, 0},
        {"0i 9o 20o 29o 40o 49o 200o 205o 210o 215o 220o 225o 226i", {{0}}, "", 0, 0},
        {"0i 9o 20i 29o 40i 200o 205o 210o 215o 220o 225o 226i", {{0}}, "", 0, 0},
        {"0i 9o 20i 29o 40i 49o 200o 205o 210o 215o 220o 224i 225o 226i", {{0}}, "", 0, 0},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct life l = days(cases[i].days);
        struct rel_pushaway past[2];
        struct rel_pushaway_list list = {past, cases[i].past[0].day ? 1 : 0};
        struct rel_noticed_list found = {0};

        memcpy(past, cases[i].past, sizeof(past));
        rel_pushaway_notice(arena, l.v, l.n, &list, "Bo", 300, &found);
        if (found.n != (*cases[i].signal ? 1 : 0))
            fail_msg("case %zu (%s): %zu found", i, cases[i].days, found.n);
        if (!found.n)
            continue;
        assert_string_equal(rel_signal_word(found.v[0].signal), cases[i].signal);
        assert_int_equal(found.v[0].since, cases[i].since);
        assert_int_equal(found.v[0].day, cases[i].day);
        assert_int_equal(found.v[0].until, cases[i].day + 21);
    }
}

static void
evidence_says_their_own_habit(void **state)
{
    static const struct {
        const char *days, *sentence, *evidence;
        rel_day today;
    } cases[] = {
        {QUICK "50o", "Bo usually answers in 2 days; yours waits 30 days.",
         "Bo usually answers in 2 days (middle of 5); yours of Fri 20 Feb waits 30 days.", 80},
        {TALKS "49o 56o", "Bo usually answers the same day; yours waits 25 days.",
         "Bo usually answers the same day (middle of 7); yours of Thu 19 Feb waits 25 days.", 74},
        {TALKS "49o 56o 63o", "3 in a row unanswered since Thu 19 Feb.",
         "3 in a row without an answer, since Thu 19 Feb; before, each was answered.", 80},
        {"0o 1o 2i 10b 14o 21o 28o", "3 in a row unanswered since Thu 15 Jan.",
         "3 in a row without an answer, since Thu 15 Jan; before, never more than 2.", 80},
        {"0i 9o 20i 29o 40i 49o 200o 205o 210o 215o 220o 225o 226i",
         "Of late you were in touch 6 times, they 1.",
         "In 90 days you were in touch on 6 days without them, they on 1; before, they were on 3 "
         "of "
         "6.",
         240},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct life l = days(cases[i].days);
        struct rel_pushaway_list none = {0};
        struct rel_noticed_list found = {0};

        rel_pushaway_notice(arena, l.v, l.n, &none, "Bo", cases[i].today, &found);
        assert_int_equal(found.n, 1);
        assert_string_equal(found.v[0].sentence, cases[i].sentence);
        assert_string_equal(found.v[0].evidence, cases[i].evidence);
    }
}

static void
every_signal_has_a_title(void **state)
{
    int measured = 0;

    (void)state;
    for (int s = 0; s < REL_SIGNALS; s++) {
        assert_true(strlen(rel_pushaway_title((enum rel_signal)s)) > 3);
        measured += rel_pushaway_measured((enum rel_signal)s);
    }
    assert_int_equal(measured, 3);
    for (int s = 0; s < 4; s++) {
        struct rel_pushaway p = {.state = (enum rel_pushaway_state)s};

        assert_int_equal(rel_pushaway_is_open(&p), s < 2);
    }
}

/* Newest first: "o3" = mine 3 days ago by mail, "i" theirs, "c" a call of mine, "C" of theirs. */
static struct rel_pace_facts
moments(struct rel_arena *arena, const char *text, rel_day today)
{
    struct rel_pace_facts f = {.today = today, .given = "Bo"};
    struct {
        struct rel_pace_moment *v;
        size_t n;
    } list = {0};

    while (*text) {
        char *end;
        long ago = strtol(text + 1, &end, 10);

        *REL_ADD(arena, &list) = (struct rel_pace_moment){
            .day = today - (rel_day)ago,
            .direction = *text == 'o' || *text == 'c' ? REL_OUTBOUND : REL_INBOUND,
            .channel = *text == 'c' || *text == 'C' ? REL_CALL : REL_MAIL};
        text = *end ? end + 1 : end;
    }
    f.v = list.v;
    f.n = list.n;
    return f;
}

static void
the_pace_guard(void **state)
{
    static const struct {
        const char *moments;
        enum rel_channel channel;
        const char *pace;
        rel_day until; /* from today on; -1 = none */
        const char *sentence;
    } cases[] = {
        {"", REL_MAIL, "", -1, ""},
        {"o1", REL_MAIL, "", -1, ""},
        {"o1 o3", REL_MAIL, "room", 14,
         "2 of yours in a row are unanswered, the last yesterday."}, /* a stranger */
        {"o1 o3 i9", REL_MAIL, "", -1, ""},
        {"o1 o3 o5 i9", REL_MAIL, "room", 14,
         "3 of yours in a row are unanswered, the last yesterday."},
        {"o14 o16 o20 i30", REL_MAIL, "room", 1, NULL},
        {"o15 o17 o20 i30", REL_MAIL, "", -1, ""},          /* they had their time */
        {"o15 o17 o20 i30 o40", REL_MAIL, "room", 6, NULL}, /* twice the 10 they take */
        {"o1 o2 i20 o25 i30 o34 i40 o47", REL_MAIL, "fast", 7,
         "Bo has never answered in under 4 days; your last two came 1 day apart."},
        {"o1 o5 i20 o25 i30 o34 i40 o47", REL_MAIL, "", -1, ""},
        {"o1 o1 i20 o25 i30 o34 i40 o47", REL_MAIL, "", -1, ""}, /* one day: one touch */
        {"o1 o2 i20 o25 i30 o34", REL_MAIL, "", -1, ""},         /* two answers say little */
        {"o7 o8 i20 o25 i30 o34 i40 o47", REL_MAIL, "fast", 1, NULL},
        {"o8 o9 i20 o25 i30 o34 i40 o47", REL_MAIL, "", -1, ""},
        {"C1 o5 o9 o20", REL_MAIL, "channel", -1,
         "Bo never answered by mail, but does by other ways."},
        {"C1 o5 o9", REL_MAIL, "", -1, ""},
        {"C1 o5 o9 o20 i30", REL_MAIL, "", -1, ""},
        {"C1 o5 o9 o20", REL_CALL, "", -1, ""},
        {"C1 o5 o9 o20", REL_CHANNELS, "", -1, ""},
        {"c1 c5 c9 c20", REL_CALL, "room", 14, NULL}, /* nothing elsewhere: room */
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_pace_facts f = moments(arena, cases[i].moments, 1000);
        struct rel_pace_advice a;

        a = rel_pace_of(arena, &f, cases[i].channel);
        if (!rel_str_is(rel_pace_word(a.pace), cases[i].pace))
            fail_msg("%s: %s", cases[i].moments, rel_pace_word(a.pace));
        assert_int_equal(a.until, cases[i].until < 0 ? REL_NO_DAY : 1000 + cases[i].until);
        if (cases[i].sentence)
            assert_string_equal(a.sentence, cases[i].sentence);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(habits),
        cmocka_unit_test(only_the_last_twelve_answers_make_the_habit),
        cmocka_unit_test(signals),
        cmocka_unit_test(evidence_says_their_own_habit),
        cmocka_unit_test(every_signal_has_a_title),
        cmocka_unit_test(the_pace_guard),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

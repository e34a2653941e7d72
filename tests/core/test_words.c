#include "core/today.h"
#include "core/words.h"
#include "core/words_measure.h"
#include "core/words_reason.h"

#include "base/str.h"
#include "unit.h"

#include <string.h>

enum { TODAY = 20779 }; /* Sunday 22 November 2026 */

static int
characters(const char *text)
{
    int n = 0;

    for (; *text; text++)
        n += ((unsigned char)*text & 0xC0) != 0x80;
    return n;
}

static void
texts_are_cut_between_words(void **state)
{
    static const struct {
        const char *text;
        int most;
        const char *cut;
    } cases[] = {
        {"", 5, ""},
        {"short", 5, "short"},
        {"shorter", 5, "shor\xE2\x80\xA6"},
        {"one two three", 13, "one two three"},
        {"one two three", 12, "one two\xE2\x80\xA6"},
        {"one two, three", 13, "one two\xE2\x80\xA6"},
        {"a bcdefghijklm", 10, "a bcdefgh\xE2\x80\xA6"}, /* the only space is far too early */
        {"\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F", 4, "\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F"},
        {"\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F", 3, "\xC3\xA4\xC3\xB6\xE2\x80\xA6"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        const char *cut = rel_words_fit(arena, cases[i].text, cases[i].most);

        assert_string_equal(cut, cases[i].cut);
        assert_true(characters(cut) <= cases[i].most);
    }
}

static void
days_are_said_as_people_say_them(void **state)
{
    static const struct {
        int away;
        const char *day, *on;
    } cases[] = {
        {0, "today", "today"},           {-1, "yesterday", "yesterday"},
        {1, "tomorrow", "tomorrow"},     {-2, "Fri 20 Nov", "on Friday"},
        {-6, "Mon 16 Nov", "on Monday"}, {-7, "Sun 15 Nov", "on 15 Nov"},
        {2, "Tue 24 Nov", "on 24 Nov"},  {-400, "18 Oct 2025", "on 18 Oct 2025"},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();

        assert_string_equal(rel_words_day(arena, TODAY + cases[i].away, TODAY), cases[i].day);
        assert_string_equal(rel_words_on(arena, TODAY + cases[i].away, TODAY), cases[i].on);
    }
}

static void
rhythms_have_names(void **state)
{
    static const struct {
        int days;
        const char *words;
    } cases[] = {{1, "daily"},           {7, "weekly"},           {12, "every 12 days"},
                 {14, "every 2 weeks"},  {30, "monthly"},         {60, "every 2 months"},
                 {90, "every 3 months"}, {180, "every 6 months"}, {365, "yearly"},
                 {21, "every 3 weeks"},  {100, "every 100 days"}};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();

        assert_string_equal(rel_words_every(arena, cases[i].days), cases[i].words);
    }
}

static void
small_pieces(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    assert_string_equal(rel_words_count(arena, 1, "day", "days"), "1 day");
    assert_string_equal(rel_words_count(arena, 0, "day", "days"), "0 days");
    assert_string_equal(rel_words_count(arena, 12, "day", "days"), "12 days");
    assert_string_equal(rel_words_capital(arena, "ana"), "Ana");
    assert_string_equal(rel_words_capital(arena, "zoe"), "Zoe");
    assert_string_equal(rel_words_capital(arena, "\xC3\xA4rger"), "\xC3\xA4rger");
    assert_string_equal(rel_words_capital(arena, ""), "");
    assert_string_equal(rel_words_unstopped(arena, "the list. "), "the list");
    assert_string_equal(rel_words_unstopped(arena, "..."), "");
    assert_string_equal(rel_words_verb(REL_CARD), "Post a card to");
    assert_string_equal(rel_words_noun(REL_MAIL), "mail");
    for (int c = 0; c <= REL_CHANNELS; c++) {
        assert_true(rel_words_verb((enum rel_channel)c)[0] != '\0');
        assert_true(rel_words_noun((enum rel_channel)c)[0] != '\0');
    }
    assert_string_equal(rel_words_hear_from(arena, TODAY + 5, TODAY),
                        "You will hear from me by Fri 27 Nov.");
}

/* n contacts both ways (or mine alone), `gap` days apart, the last one `ago` days before TODAY. */
static struct rel_standing
pair(int n, int gap, int ago, bool in, const struct rel_cadence *c)
{
    struct rel_standing s = rel_standing_init(1, 2, 3);
    struct rel_contact_day days[16];

    for (int i = 0; i < n; i++)
        days[i] = (struct rel_contact_day){TODAY - ago - gap * (n - 1 - i), in, true};
    rel_standing_fold(&s, days, (size_t)n, c);
    rel_standing_plan(&s, c, true, REL_NO_DAY);
    return s;
}

static void
no_number_without_its_basis(void **state)
{
    static const struct {
        int n, gap, ago;
        bool in;
        const char *sentence, *rhythm, *word;
        int warmth;
    } cases[] = {
        {6, 12, 41, true,
         "You are usually in touch every 12 days (middle of 5 gaps); it has been 41. Chance you "
         "are in touch in the next 36 days if nothing changes: 47 %.",
         "You two usually talk every 12 days; it has been 41.", "Cool", 35},
        {6, 1, 0, true,
         "You are usually in touch every day (middle of 5 gaps); it has been 0. Chance you are in "
         "touch in the next 14 days if nothing changes: 80 %.",
         "You two usually talk every day; it has been 0.", "Fresh", 100},
        {2, 12, 9, true,
         "Too early to tell: contact on 2 days so far, a rhythm takes 3. Last contact on 13 Nov.",
         "Too early to tell: contact on 2 days so far, a rhythm takes\xE2\x80\xA6",
         "too early to tell", -1},
        {1, 12, 0, true,
         "Too early to tell: contact on 1 day so far, a rhythm takes 3. Last contact today.",
         "Too early to tell: contact on 1 day so far, a rhythm takes 3.\xE2\x80\xA6",
         "too early to tell", -1},
        {0, 0, 0, true, "Too early to tell: no contact yet.", "Too early to tell: no contact yet.",
         "too early to tell", -1},
        {5, 6, 8, false, "They have not answered the last 3 times; it has been 8 days.",
         "They have not answered the last 3 times; it has been 8 days.", "they have not answered",
         -1},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_cadence c = rel_cadence_of(NULL, 0, 0, false, TODAY);
        struct rel_standing s = pair(cases[i].n, cases[i].gap, cases[i].ago, cases[i].in, &c);
        struct rel_measures m = rel_words_measures(arena, &s, NULL, 0, "slipping", TODAY);

        assert_string_equal(m.sentence, cases[i].sentence);
        assert_string_equal(rel_words_rhythm(arena, &s, TODAY), cases[i].rhythm);
        assert_true(characters(rel_words_rhythm(arena, &s, TODAY)) <= REL_WORDS_SENTENCE);
        assert_string_equal(m.warmth_word, cases[i].word);
        assert_int_equal(m.warmth, cases[i].warmth);
        assert_int_equal(m.strength, rel_standing_strength(&s, TODAY));
        assert_string_equal(m.strength_word, rel_standing_strength_word(m.strength));
        assert_string_equal(m.health, "slipping");
    }
}

static void
halves_of_days_are_said(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_cadence c = rel_cadence_of(NULL, 0, 0, false, TODAY);
    struct rel_standing s = pair(3, 12, 0, true, &c);

    (void)state;
    s.forecast.median = 1.5;
    assert_string_equal(rel_words_rhythm(arena, &s, TODAY),
                        "You two usually talk every 1.5 days; it has been 0.");
}

static void
the_next_step_is_said_with_its_phase(void **state)
{
    static const struct {
        int n, own;
        bool friend;
        const char *text;
    } cases[] = {
        {2, 0, false, "Next: by Sun 29 Nov (weekly while new, touch 3)."},
        {5, 0, false, "Next: by Sun 6 Dec (every 2 weeks while growing, touch 6)."},
        {9, 0, false, "Next: by Tue 22 Dec (monthly)."},
        {9, 5, false, "Next: by Fri 27 Nov (every 5 days, their own rhythm)."},
        {9, 0, true, "Next: by 20 Feb 2027 (every 3 months, old friends)."},
    };
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_cadence c = rel_cadence_of(NULL, 0, 0, false, TODAY);
    struct rel_standing s;

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        c = rel_cadence_of(NULL, 0, cases[i].own, cases[i].friend, TODAY);
        s = pair(cases[i].n, 7, 0, true, &c);
        assert_string_equal(rel_words_next(arena, &s, &c, TODAY), cases[i].text);
    }
    s.next_touch = TODAY + 1;
    assert_string_equal(rel_words_next(arena, &s, &c, TODAY), "Next: tomorrow (planned).");
    s.next_touch = REL_NO_DAY;
    assert_string_equal(rel_words_next(arena, &s, &c, TODAY), "Nothing is planned.");
}

/* ---- rows of Today ---- */

static const struct rel_promise checklist = {.side = REL_MINE,
                                             .text = "the vendor checklist.",
                                             .due = TODAY,
                                             .made = TODAY - 2,
                                             .interaction = 5};
static const struct rel_promise late = {
    .side = REL_MINE, .text = "the list", .due = TODAY - 3, .made = TODAY - 30};
static const struct rel_promise undated = {
    .side = REL_MINE, .text = "the list", .due = REL_NO_DAY, .made = TODAY - 7};
static const struct rel_promise theirs = {
    .side = REL_THEIRS, .text = "the draft", .due = TODAY - 1, .made = TODAY - 9};
static const struct rel_promise theirs_undated = {
    .side = REL_THEIRS, .text = "the draft", .due = REL_NO_DAY, .made = TODAY - 20};
static const struct rel_touchpoint photos = {
    .day = TODAY - 2, .channel = REL_LETTER, .what = "send photos of the house"};
static const struct rel_touchpoint bare = {.day = TODAY, .channel = REL_CHANNELS, .what = ""};
static const struct rel_date birthday = {.kind = "birthday", .year = 1976, .month = 11, .day = 22};
static const struct rel_date later = {.kind = "birthday", .year = 1976, .month = 11, .day = 25};
static const struct rel_date unknown = {.kind = "birthday", .month = 11, .day = 23};
static const struct rel_date wedding = {
    .kind = "anniversary", .year = 2001, .month = 11, .day = 20};

static void
rows_say_why_and_with_what(void **state)
{
    static const struct {
        enum rel_agenda_kind kind;
        int days_due;
        const struct rel_promise *promise;
        const struct rel_touchpoint *touchpoint;
        const struct rel_date *date;
        const char *label, *sentence, *evidence, *act, *draft;
        enum rel_channel channel;
    } cases[] = {
        {REL_KIND_PROMISE, 0, &checklist, NULL, NULL, "Promised for today",
         "You promised on Friday: the vendor checklist.", "from your log on Friday",
         "The vendor checklist", "Ana, as promised on Friday: the vendor checklist.", REL_MAIL},
        {REL_KIND_PROMISE, 3, &late, NULL, NULL, "Promised, 3 days late",
         "You promised on 23 Oct: the list.", "noted on 23 Oct", "The list",
         "Ana, as promised on 23 Oct: the list.", REL_MAIL},
        {REL_KIND_PROMISE, 0, &undated, NULL, NULL, "Promised, no day was said",
         "You promised on 15 Nov: the list.", "noted on 15 Nov", "The list",
         "Ana, as promised on 15 Nov: the list.", REL_MAIL},
        {REL_KIND_PROMISE, 2, NULL, &photos, NULL, "Promised, 2 days late",
         "You said they would hear from you: send photos of the house.", "announced for Fri 20 Nov",
         "Send photos of the house", "Ana, as announced: send photos of the house.", REL_LETTER},
        {REL_KIND_PROMISE, 0, NULL, &bare, NULL, "Promised for today",
         "You said Ana would hear from you today.", "announced for today", "Write to Ana", "",
         REL_MAIL},
        {REL_KIND_NEW, 2, NULL, NULL, NULL, "New: nobody has been in touch yet",
         "Ana left an address on your form on Friday.", "no contact is recorded", "Write to Ana",
         "Ana, thank you for getting in touch. What can I do for you?", REL_MAIL},
        {REL_KIND_OWED, 2, NULL, NULL, NULL, "You owe an answer",
         "Ana called on Wednesday: \xE2\x80\x9C"
         "about the fair\xE2\x80\x9D",
         "call of Wed 18 Nov; nothing from you since", "Answer Ana",
         "Ana, thank you for your call on Wednesday.", REL_CALL},
        {REL_KIND_DATE, 0, NULL, NULL, &birthday, "Birthday today", "Ana turns 50.",
         "from their card", "Write to Ana", "Ana, a very happy birthday to you.", REL_MAIL},
        {REL_KIND_DATE, 2, NULL, NULL, &later, "Birthday in 3 days", "Ana turns 50 on 25 Nov.",
         "from their card", "Post a card to Ana", "Ana, a very happy birthday to you.", REL_CARD},
        {REL_KIND_DATE, 2, NULL, NULL, &unknown, "Birthday tomorrow", "Ana: birthday tomorrow.",
         "from their card", "Write to Ana", "Ana, a very happy birthday to you.", REL_MAIL},
        {REL_KIND_DATE, 2, NULL, NULL, &wedding, "Anniversary 2 days ago",
         "Ana: anniversary on Friday.", "from their card", "Write to Ana", "", REL_MAIL},
        {REL_KIND_OPEN_LOOP, 0, &theirs, NULL, NULL, "They promised, 1 day past",
         "Ana said on 13 Nov: the draft.", "noted on 13 Nov", "Ask Ana how it stands",
         "Ana, how does it stand with this: the draft?", REL_MAIL},
        {REL_KIND_OPEN_LOOP, 6, &theirs_undated, NULL, NULL, "They promised, no day was said",
         "Ana said on 2 Nov: the draft.", "noted on 2 Nov", "Ask Ana how it stands",
         "Ana, how does it stand with this: the draft?", REL_MAIL},
        {REL_KIND_TOUCHPOINT, 2, NULL, &photos, NULL, "Planned, 2 days ago",
         "You planned: send photos of the house.", "your plan", "Send photos of the house",
         "Ana, you came to my mind today. How are you?", REL_LETTER},
        {REL_KIND_TOUCHPOINT, 0, NULL, &bare, NULL, "Planned for today",
         "You planned to be in touch today.", "your plan", "Write to Ana",
         "Ana, you came to my mind today. How are you?", REL_MAIL},
        {REL_KIND_TOUCHPOINT, 27, NULL, NULL, NULL, "Every 2 weeks while growing, touch 7",
         "You two usually talk every 12 days; it has been 41.", "your cadence", "Write to Ana",
         "Ana, you came to my mind today. How are you?", REL_MAIL},
        {REL_KIND_COOLING, 5, NULL, NULL, NULL, "Cooling",
         "You two usually talk every 12 days; it has been 41.",
         "You are usually in touch every 12 days (middle of 5 gaps); it has been 41. Chance you "
         "are in touch in the next 36 days if nothing changes: 47 %.",
         "Write to Ana", "Ana, you came to my mind today. How are you?", REL_MAIL},
        {REL_KIND_GIVE, 0, NULL, NULL, NULL, "Give", "", "", "Write to Ana", "", REL_MAIL},
    };
    struct rel_cadence c = rel_cadence_of(NULL, 0, 0, false, TODAY);
    struct rel_standing s = pair(6, 12, 41, true, &c);

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_words_facts f = {
            .today = TODAY,
            .name = "Ana Ferreira",
            .given = "Ana",
            .vocabulary = REL_WORDS_PERSONAL,
            .standing = &s,
            .cadence = &c,
            .caught = REL_CAUGHT_FORM,
            .created = TODAY - 2,
            .promise = cases[i].promise,
            .touchpoint = cases[i].touchpoint,
            .date = cases[i].date,
            .last_in = {TODAY - 4, REL_CALL, "about the fair"},
            .last = {TODAY - 41, REL_CALL, ""},
            .channel = REL_MAIL,
        };
        struct rel_today_row row = {.reason = {.kind = cases[i].kind,
                                               .day = TODAY - cases[i].days_due,
                                               .days_due = cases[i].days_due}};

        if (cases[i].kind == REL_KIND_OWED)
            f.last_in.day = TODAY - 4;
        rel_words_reason(arena, &f, &row.reason);
        rel_words_act(arena, &f, &row);
        assert_string_equal(row.reason.label, cases[i].label);
        assert_string_equal(row.reason.sentence, cases[i].sentence);
        assert_true(characters(row.reason.sentence) <= REL_WORDS_SENTENCE);
        assert_string_equal(row.reason.evidence, cases[i].evidence);
        assert_string_equal(row.act, cases[i].act);
        assert_string_equal(row.draft, cases[i].draft);
        assert_int_equal(row.channel, cases[i].channel);
        assert_int_equal(row.minutes, rel_today_minutes(cases[i].kind, cases[i].channel));
    }
}

static void
before_it_cools_the_plan_speaks(void **state)
{
    static const struct {
        int n, ago;
        rel_day last; /* of the newest interaction that was read, before TODAY */
        const char *label, *sentence;
    } cases[] = {
        {6, 16, 16, "Every 2 weeks while growing, touch 7",
         "Last contact on 6 Nov, by call; 2 days over."},
        {6, 14, 14, "Every 2 weeks while growing, touch 7",
         "Last contact on 8 Nov, by call; due today."},
        {6, 15, 3, "Every 2 weeks while growing, touch 7",
         "You two usually talk every 12 days; it has been 15."},
        {0, 0, 0, "Weekly while new, touch 1", "No contact is recorded yet."},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_cadence c = rel_cadence_of(NULL, 0, 0, false, TODAY - 7);
        struct rel_standing s = pair(cases[i].n, 12, cases[i].ago, true, &c);
        struct rel_words_facts f = {.today = TODAY,
                                    .name = "Ana",
                                    .given = "",
                                    .standing = &s,
                                    .cadence = &c,
                                    .last = {TODAY - cases[i].last, REL_CALL, ""},
                                    .channel = REL_MAIL};
        struct rel_reason r = {
            .kind = REL_KIND_TOUCHPOINT, .day = s.due, .days_due = TODAY - s.due};

        rel_words_reason(arena, &f, &r);
        assert_string_equal(r.label, cases[i].label);
        assert_string_equal(r.sentence, cases[i].sentence);
        assert_string_equal(r.evidence, "your cadence");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_cut_between_words),
        cmocka_unit_test(days_are_said_as_people_say_them),
        cmocka_unit_test(rhythms_have_names),
        cmocka_unit_test(small_pieces),
        cmocka_unit_test(no_number_without_its_basis),
        cmocka_unit_test(halves_of_days_are_said),
        cmocka_unit_test(the_next_step_is_said_with_its_phase),
        cmocka_unit_test(rows_say_why_and_with_what),
        cmocka_unit_test(before_it_cools_the_plan_speaks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

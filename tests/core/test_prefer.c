/* Channels and hours that bring closer or drive away. */
#include "core/prefer.h"

#include "unit.h"

static struct rel_heard
item(enum rel_heard_kind kind, const char *words)
{
    return (struct rel_heard){.kind = kind,
                              .words = words,
                              .whose = "",
                              .channel = REL_CHANNELS,
                              .from_hour = -1,
                              .to_hour = -1,
                              .day = 100,
                              .met = REL_NO_DAY};
}

static void
test_the_words_say_channel_and_hours(void **state)
{
    static const struct {
        const char *words;
        enum rel_channel channel;
        int from, to;
    } cases[] = {
        {"calls before noon", REL_CALL, 0, 12},
        {"phone calls", REL_CALL, -1, -1},
        {"being called after 18:00", REL_CALL, 18, 24},
        {"e-mails in the evening", REL_MAIL, 18, 24},
        {"after 6pm", REL_CHANNELS, 18, 24},
        {"before 9", REL_CHANNELS, 0, 9},
        {"long talk about prices", REL_CHANNELS, -1, -1},
        {"before Christmas", REL_CHANNELS, -1, -1},
        {"Anrufe vor 9", REL_CALL, 0, 9},
        {"mornings", REL_CHANNELS, 6, 12},
        {"", REL_CHANNELS, -1, -1},
    };
    struct rel_heard said = item(REL_HEARD_AWAY, "calls before 9"),
                     need = item(REL_HEARD_NEED, "calls");

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct rel_heard h = item(REL_HEARD_AWAY, cases[i].words);

        rel_prefer_read(&h);
        if (h.channel != cases[i].channel || h.from_hour != cases[i].from
            || h.to_hour != cases[i].to)
            fail_msg("%s: %d %d-%d", cases[i].words, h.channel, h.from_hour, h.to_hour);
    }
    said.channel = REL_MAIL;
    said.from_hour = 20;
    said.to_hour = 24;
    rel_prefer_read(&said); /* what was said apart stands */
    assert_int_equal(said.channel, REL_MAIL);
    assert_int_equal(said.from_hour, 20);
    rel_prefer_read(&need);
    assert_int_equal(need.channel, REL_CHANNELS);
}

static void
test_closer_comes_first_and_away_goes(void **state)
{
    struct rel_heard v[3] = {item(REL_HEARD_AWAY, "calls"), item(REL_HEARD_CLOSER, "letters"),
                             item(REL_HEARD_AWAY, "mails at night")};
    struct rel_heard_list list = {v, 3};
    enum rel_channel some[] = {REL_CALL, REL_MAIL, REL_LETTER}, one[] = {REL_CALL};

    (void)state;
    for (size_t i = 0; i < 3; i++)
        rel_prefer_read(&v[i]);
    assert_int_equal(rel_prefer_order(&list, some, 3), 2);
    assert_int_equal(some[0], REL_LETTER);
    assert_int_equal(some[1], REL_MAIL);
    assert_int_equal(rel_prefer_order(&list, one, 1), 1); /* nothing else is possible */
    assert_int_equal(one[0], REL_CALL);
    v[0].state = REL_OUTDATED;
    some[0] = REL_CALL;
    some[1] = REL_MAIL;
    assert_int_equal(rel_prefer_order(&list, some, 2), 2);
    assert_int_equal(some[0], REL_CALL);
}

static void
test_what_to_mind(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_heard v[4] = {item(REL_HEARD_AWAY, "calls before noon"),
                             item(REL_HEARD_CLOSER, "between things"),
                             item(REL_HEARD_AWAY, "mails after 20"), item(REL_HEARD_AWAY, "noise")};
    struct rel_heard_list list = {v, 4};

    (void)state;
    for (size_t i = 0; i < 4; i++)
        rel_prefer_read(&v[i]);
    v[1].from_hour = 14;
    v[1].to_hour = 16;
    assert_string_equal(rel_prefer_care(arena, &list, REL_CALL),
                        "Not before 12:00. Best between 14:00 and 16:00.");
    assert_string_equal(rel_prefer_care(arena, &list, REL_MAIL),
                        "Best between 14:00 and 16:00. Not after 20:00.");
    assert_string_equal(rel_prefer_warning(arena, &list, "Ana", REL_CALL, 11, 100),
                        "This drives Ana away: \"calls before noon\", heard today.");
    assert_string_equal(rel_prefer_warning(arena, &list, "Ana", REL_CALL, 12, 100), "");
    assert_string_equal(rel_prefer_warning(arena, &list, "Ana", REL_CALL, -1, 100), "");
    assert_string_equal(rel_prefer_warning(arena, &list, "Ana", REL_LETTER, 9, 100), "");
    v[3].channel = REL_LETTER;
    assert_string_equal(rel_prefer_care(arena, &list, REL_LETTER),
                        "This channel drives them away. Best between 14:00 and 16:00.");
    v[2].from_hour = 22; /* over midnight */
    v[2].to_hour = 6;
    assert_string_not_equal(rel_prefer_warning(arena, &list, "Ana", REL_MAIL, 3, 100), "");
    assert_string_not_equal(rel_prefer_warning(arena, &list, "Ana", REL_MAIL, 23, 100), "");
    assert_string_equal(rel_prefer_warning(arena, &list, "Ana", REL_MAIL, 12, 100), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_words_say_channel_and_hours),
        cmocka_unit_test(test_closer_comes_first_and_away_goes),
        cmocka_unit_test(test_what_to_mind),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

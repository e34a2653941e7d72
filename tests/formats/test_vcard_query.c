/* What CardDAV and CalDAV ask of cards and calendar objects: tables of questions and answers. */
#include "base/str.h"
#include "formats/ical_query.h"
#include "formats/vcard_group.h"
#include "formats/vcard_query.h"

#include "unit.h"

#include <string.h>

static const char card[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u1\r\nN:M\xc3\xbcller;Anna;;;\r\nFN:Anna M\xc3\xbcller\r\n"
    "item1.EMAIL;TYPE=WORK:Anna@Example.com\r\nEMAIL;TYPE=HOME,pref:a.m@example.org\r\n"
    "NOTE:one\\, two\r\n three\r\nEND:VCARD\r\n";

static void
properties_match(void **state)
{
    static const struct {
        const char *name, *text;
        enum rel_match match;
        enum rel_collation collation;
        bool negate, want;
    } cases[] = {
        {"FN", "M\xc3\x9cLLER", REL_MATCH_CONTAINS, REL_COLLATE_UNICODE, false, true},
        {"FN", "M\xc3\x9cLLER", REL_MATCH_CONTAINS, REL_COLLATE_ASCII, false, false},
        {"FN", "muller", REL_MATCH_CONTAINS, REL_COLLATE_UNICODE, false, false}, /* accents count */
        {"fn", "anna m\xc3\xbcller", REL_MATCH_EQUALS, REL_COLLATE_UNICODE, false, true},
        {"FN", "anna", REL_MATCH_STARTS, REL_COLLATE_ASCII, false, true},
        {"FN", "anna", REL_MATCH_STARTS, REL_COLLATE_OCTET, false, false},
        {"FN", "anna", REL_MATCH_ENDS, REL_COLLATE_ASCII, false, false},
        {"EMAIL", "example.org", REL_MATCH_ENDS, REL_COLLATE_ASCII, false, true},
        {"item1.EMAIL", "example.org", REL_MATCH_ENDS, REL_COLLATE_ASCII, false, false},
        {"ITEM1.EMAIL", "example.com", REL_MATCH_ENDS, REL_COLLATE_ASCII, false, true},
        {"FN", "bob", REL_MATCH_CONTAINS, REL_COLLATE_ASCII, true, true},
        {"NOTE", "one, twothree", REL_MATCH_EQUALS, REL_COLLATE_OCTET, false, true},
        {"TEL", "1", REL_MATCH_CONTAINS, REL_COLLATE_ASCII, false, false},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_text_match match = {cases[i].text, cases[i].match, cases[i].collation,
                                       cases[i].negate};
        struct rel_prop_filter prop = {.name = cases[i].name, .matches = {&match, 1}};
        const struct rel_card_filter filter = {.props = {&prop, 1}};

        if (rel_vcard_matches(arena, card, strlen(card), &filter) != cases[i].want)
            fail_msg("case %zu: %s %s", i, cases[i].name, cases[i].text);
    }
}

static void
tests_are_joined(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_text_match home = {.text = "home"};
    struct rel_param_filter param = {.name = "type", .match = &home};
    struct rel_prop_filter props[] = {
        {.name = "EMAIL", .params = {&param, 1}},
        {.name = "TEL"},
        {.name = "TEL", .not_defined = true},
    };
    struct rel_card_filter any = {.props = {props, 2}}, all = {.all = true, .props = {props, 2}};

    (void)state;
    assert_true(rel_vcard_matches(arena, card, strlen(card), &any));
    assert_false(rel_vcard_matches(arena, card, strlen(card), &all));
    props[1] = props[2];
    assert_true(rel_vcard_matches(arena, card, strlen(card), &all));
    param.not_defined = true; /* an e-mail without a type: there is none */
    param.match = NULL;
    assert_false(rel_vcard_matches(arena, card, strlen(card), &all));
}

static void
parts_are_picked(void **state)
{
    static const char *names[] = {"FN", "note"};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_texts only = {names, 2};
    REL_BUF(out);

    (void)state;
    rel_vcard_pick(&out, arena, card, strlen(card), &only);
    assert_string_equal(out.v, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna M\xc3\xbcller\r\n"
                               "NOTE:one\\, two\r\n three\r\nEND:VCARD\r\n");
}

static void
groups_keep_their_lines(void **state)
{
    static const char group[] = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nUID:g\nFN:Crew\nX-A:1\n"
                                "MEMBER:urn:uuid:a\nMEMBER:b\nMEMBER:urn:uuid:never\nEND:VCARD\n";
    static const char *are[] = {"A", "c"}, *never[] = {"never"};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_texts members = {are, 2}, unknown = {never, 1};
    REL_BUF(out);

    (void)state;
    rel_vcard_group_merge(&out, arena, group, strlen(group), "Crew B", &members, &unknown);
    assert_string_equal(out.v, "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nUID:g\nFN:Crew B\nX-A:1\n"
                               "MEMBER:urn:uuid:a\nMEMBER:urn:uuid:never\nMEMBER:urn:uuid:c\n"
                               "END:VCARD\n");
}

#define EVENT(lines)                                                                               \
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e\r\n" lines                            \
    "SUMMARY:Call\\, Anna\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT\r\n"       \
    "END:VCALENDAR\r\n"
#define TODO(lines)                                                                                \
    "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:t\r\n" lines "END:VTODO\r\nEND:VCALENDAR\r\n"

static void
ranges_are_touched(void **state)
{
    static const struct {
        const char *text, *component, *from, *to;
        bool want;
    } cases[] = {
        {EVENT("DTSTART:20260310T100000Z\r\nDTEND:20260310T110000Z\r\n"), "VEVENT",
         "20260310T103000Z", "20260310T104000Z", true},
        {EVENT("DTSTART:20260310T100000Z\r\nDTEND:20260310T110000Z\r\n"), "VEVENT",
         "20260310T110000Z", "20260310T120000Z", false},
        {EVENT("DTSTART:20260310T100000Z\r\n"), "VEVENT", "20260310T100000Z", "20260310T100001Z",
         true},
        {EVENT("DTSTART;VALUE=DATE:20260322\r\n"), "VEVENT", "20260322T230000Z", "20260322T235900Z",
         true},
        {EVENT("DTSTART:20240105T090000Z\r\nDTEND:20240105T093000Z\r\nRRULE:FREQ=WEEKLY\r\n"),
         "VEVENT", "20261002T080000Z", "20261002T100000Z", true},
        {EVENT("DTSTART:20240105T090000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"), "VEVENT",
         "20261002T080000Z", "20261002T100000Z", false},
        {EVENT("DTSTART:20240105T090000Z\r\nRRULE:FREQ=WEEKLY\r\n"), "VTODO", "20240101T000000Z",
         "20250101T000000Z", false},
        {TODO("DUE:20260310T100000Z\r\n"), "VTODO", "20260301T000000Z", "20260401T000000Z", true},
        {TODO("DUE:20260310T100000Z\r\n"), "VTODO", "20260401T000000Z", "20260501T000000Z", false},
        {TODO("SUMMARY:some day\r\n"), "VTODO", "20260401T000000Z", "20260501T000000Z", true},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_comp_filter inner = {.name = cases[i].component, .ranged = true};
        const struct rel_comp_filter filter = {.name = "VCALENDAR", .comps = {&inner, 1}};

        assert_true(rel_ical_utc_parse(cases[i].from, &inner.starts));
        assert_true(rel_ical_utc_parse(cases[i].to, &inner.ends));
        if (rel_ical_matches(arena, cases[i].text, strlen(cases[i].text), &filter) != cases[i].want)
            fail_msg("case %zu", i);
    }
}

static void
objects_are_checked(void **state)
{
    static const char *const bad[] = {
        "",
        "hello",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:"
        "VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nUID:a\r\nEND:"
        "VTODO\r\n"
        "END:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n",
    };
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_ical_object o = {.uid = ""};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(bad); i++)
        assert_non_null(rel_ical_fault(arena, bad[i], strlen(bad[i]), &o));
    assert_null(rel_ical_fault(arena, TODO(""), strlen(TODO("")), &o));
    assert_string_equal(o.component, "VTODO");
    assert_string_equal(o.uid, "t");
}

static void
alarms_and_properties_are_asked_for(void **state)
{
    static const char text[] = EVENT("DTSTART:20260310T100000Z\r\nCATEGORIES;X=y:Work\r\n");
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_text_match match = {.text = "call, anna", .collation = REL_COLLATE_ASCII};
    struct rel_comp_filter alarm = {.name = "VALARM"};
    struct rel_prop_filter prop = {.name = "SUMMARY", .matches = {(void *)&match, 1}};
    struct rel_comp_filter inner = {.name = "VEVENT", .comps = {&alarm, 1}, .props = {&prop, 1}};
    const struct rel_comp_filter filter = {.name = "VCALENDAR", .comps = {&inner, 1}};

    (void)state;
    assert_true(rel_ical_matches(arena, text, strlen(text), &filter));
    alarm.not_defined = true;
    assert_false(rel_ical_matches(arena, text, strlen(text), &filter));
    alarm.not_defined = false;
    prop.name = "CATEGORIES";
    prop.matches.n = 0;
    assert_true(rel_ical_matches(arena, text, strlen(text), &filter));
    prop.not_defined = true;
    assert_false(rel_ical_matches(arena, text, strlen(text), &filter));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(properties_match),
        cmocka_unit_test(tests_are_joined),
        cmocka_unit_test(parts_are_picked),
        cmocka_unit_test(groups_keep_their_lines),
        cmocka_unit_test(ranges_are_touched),
        cmocka_unit_test(objects_are_checked),
        cmocka_unit_test(alarms_and_properties_are_asked_for),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

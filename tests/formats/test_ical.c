/* Series, one beside the other: the examples of RFC 5545 section 3.8.5.3, whose dates stand in its
 * text, and a few of its corners (sections 3.3.10 and 3.8.5.1); all in New York, over its changes
 * of clocks. Of endless ones the first twelve. "UNTIL=19970902T170000Z" in "every 3 hours" is one
 * in the afternoon there (RFC Errata 4414): two are left. */
#include "base/buf.h"
#include "base/str.h"
#include "formats/ical.h"
#include "lib/zone.h"

#include "unit.h"

#include <string.h>

static const struct {
    const char *name, *start, *rule, *except;
    const char *dates; /* at nine when no time is said */
} cases[] = {
    {"Daily for 10 occurrences", "19970902T090000", "FREQ=DAILY;COUNT=10", "",
     "19970902 19970903 19970904 19970905 19970906 19970907 19970908 19970909 "
     "19970910 19970911"},
    {"Daily until December 24, 1997", "19970902T090000", "FREQ=DAILY;UNTIL=19971224T000000Z", "",
     "19970902 19970903 19970904 19970905 19970906 19970907 19970908 19970909 "
     "19970910 19970911 19970912 19970913 ..."},
    {"Every other day - forever", "19970902T090000", "FREQ=DAILY;INTERVAL=2", "",
     "19970902 19970904 19970906 19970908 19970910 19970912 19970914 19970916 "
     "19970918 19970920 19970922 19970924 ..."},
    {"Every 10 days, 5 occurrences", "19970902T090000", "FREQ=DAILY;INTERVAL=10;COUNT=5", "",
     "19970902 19970912 19970922 19971002 19971012"},
    {"Every day in January, for 3 years (yearly)", "19980101T090000",
     "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", "",
     "19980101 19980102 19980103 19980104 19980105 19980106 19980107 19980108 "
     "19980109 19980110 19980111 19980112 ..."},
    {"Every day in January, for 3 years (daily)", "19980101T090000",
     "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "",
     "19980101 19980102 19980103 19980104 19980105 19980106 19980107 19980108 "
     "19980109 19980110 19980111 19980112 ..."},
    {"Weekly for 10 occurrences", "19970902T090000", "FREQ=WEEKLY;COUNT=10", "",
     "19970902 19970909 19970916 19970923 19970930 19971007 19971014 19971021 "
     "19971028 19971104"},
    {"Weekly until December 24, 1997", "19970902T090000", "FREQ=WEEKLY;UNTIL=19971224T000000Z", "",
     "19970902 19970909 19970916 19970923 19970930 19971007 19971014 19971021 "
     "19971028 19971104 19971111 19971118 ..."},
    {"Every other week - forever", "19970902T090000", "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "",
     "19970902 19970916 19970930 19971014 19971028 19971111 19971125 19971209 "
     "19971223 19980106 19980120 19980203 ..."},
    {"Weekly on Tuesday and Thursday for five weeks (until)", "19970902T090000",
     "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "",
     "19970902 19970904 19970909 19970911 19970916 19970918 19970923 19970925 "
     "19970930 19971002"},
    {"Weekly on Tuesday and Thursday for five weeks (count)", "19970902T090000",
     "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "",
     "19970902 19970904 19970909 19970911 19970916 19970918 19970923 19970925 "
     "19970930 19971002"},
    {"Every other week on Monday, Wednesday, and Friday", "19970901T090000",
     "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "",
     "19970901 19970903 19970905 19970915 19970917 19970919 19970929 19971001 "
     "19971003 19971013 19971015 19971017 ..."},
    {"Every other week on Tuesday and Thursday, for 8", "19970902T090000",
     "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "",
     "19970902 19970904 19970916 19970918 19970930 19971002 19971014 19971016"},
    {"Monthly on the first Friday for 10", "19970905T090000", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "",
     "19970905 19971003 19971107 19971205 19980102 19980206 19980306 19980403 "
     "19980501 19980605"},
    {"Monthly on the first Friday until December 24, 1997", "19970905T090000",
     "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "", "19970905 19971003 19971107 19971205"},
    {"Every other month on the first and last Sunday for 10", "19970907T090000",
     "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "",
     "19970907 19970928 19971102 19971130 19980104 19980125 19980301 19980329 "
     "19980503 19980531"},
    {"Monthly on the second-to-last Monday for 6 months", "19970922T090000",
     "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "",
     "19970922 19971020 19971117 19971222 19980119 19980216"},
    {"Monthly on the third-to-the-last day, forever", "19970928T090000",
     "FREQ=MONTHLY;BYMONTHDAY=-3", "",
     "19970928 19971029 19971128 19971229 19980129 19980226 19980329 19980428 "
     "19980529 19980628 19980729 19980829 ..."},
    {"Monthly on the 2nd and 15th for 10", "19970902T090000",
     "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "",
     "19970902 19970915 19971002 19971015 19971102 19971115 19971202 19971215 "
     "19980102 19980115"},
    {"Monthly on the first and last day for 10", "19970930T090000",
     "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "",
     "19970930 19971001 19971031 19971101 19971130 19971201 19971231 19980101 "
     "19980131 19980201"},
    {"Every 18 months on the 10th thru 15th for 10", "19970910T090000",
     "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "",
     "19970910 19970911 19970912 19970913 19970914 19970915 19990310 19990311 "
     "19990312 19990313"},
    {"Every Tuesday, every other month", "19970902T090000", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "",
     "19970902 19970909 19970916 19970923 19970930 19971104 19971111 19971118 "
     "19971125 19980106 19980113 19980120 ..."},
    {"Yearly in June and July for 10", "19970610T090000", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "",
     "19970610 19970710 19980610 19980710 19990610 19990710 20000610 20000710 "
     "20010610 20010710"},
    {"Every other year on January, February, and March for 10", "19970310T090000",
     "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "",
     "19970310 19990110 19990210 19990310 20010110 20010210 20010310 20030110 "
     "20030210 20030310"},
    {"Every third year on the 1st, 100th, and 200th day for 10", "19970101T090000",
     "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "",
     "19970101 19970410 19970719 20000101 20000409 20000718 20030101 20030410 "
     "20030719 20060101"},
    {"Every 20th Monday of the year, forever", "19970519T090000", "FREQ=YEARLY;BYDAY=20MO", "",
     "19970519 19980518 19990517 20000515 20010514 20020520 20030519 20040517 "
     "20050516 20060515 20070514 20080519 ..."},
    {"Monday of week number 20, forever", "19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "",
     "19970512 19980511 19990517 20000515 20010514 20020513 20030512 20040510 "
     "20050516 20060515 20070514 20080512 ..."},
    {"Every Thursday in March, forever", "19970313T090000", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "",
     "19970313 19970320 19970327 19980305 19980312 19980319 19980326 19990304 "
     "19990311 19990318 19990325 20000302 ..."},
    {"Every Thursday, but only during June, July, and August", "19970605T090000",
     "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "",
     "19970605 19970612 19970619 19970626 19970703 19970710 19970717 19970724 "
     "19970731 19970807 19970814 19970821 ..."},
    {"Every Friday the 13th, forever (EXDATE of the start)", "19970902T090000",
     "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "19970902T090000",
     "19980213 19980313 19981113 19990813 20001013 20010413 20010713 20020913 "
     "20021213 20030613 20040213 20040813 ..."},
    {"The first Saturday that follows the first Sunday", "19970913T090000",
     "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "",
     "19970913 19971011 19971108 19971213 19980110 19980207 19980307 19980411 "
     "19980509 19980613 19980711 19980808 ..."},
    {"Every 4 years, the first Tuesday after a Monday in November", "19961105T090000",
     "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "",
     "19961105 20001107 20041102 20081104 20121106 20161108 20201103 20241105 "
     "20281107 20321102 20361104 20401106 ..."},
    {"The third instance of Tuesday, Wednesday, or Thursday", "19970904T090000",
     "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "", "19970904 19971007 19971106"},
    {"The second-to-last weekday of the month", "19970929T090000",
     "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "",
     "19970929 19971030 19971127 19971230 19980129 19980226 19980330 19980429 "
     "19980528 19980629 19980730 19980828 ..."},
    {"Every 3 hours from 9:00 to 17:00 on a day", "19970902T090000",
     "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "", "19970902T0900 19970902T1200"},
    {"Every 15 minutes for 6", "19970902T090000", "FREQ=MINUTELY;INTERVAL=15;COUNT=6", "",
     "19970902T0900 19970902T0915 19970902T0930 19970902T0945 19970902T1000 "
     "19970902T1015"},
    {"Every hour and a half for 4", "19970902T090000", "FREQ=MINUTELY;INTERVAL=90;COUNT=4", "",
     "19970902T0900 19970902T1030 19970902T1200 19970902T1330"},
    {"Every 20 minutes from 9:00 to 16:40 every day (daily)", "19970902T090000",
     "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "",
     "19970902T0900 19970902T0920 19970902T0940 19970902T1000 19970902T1020 "
     "19970902T1040 19970902T1100 19970902T1120 19970902T1140 19970902T1200 "
     "19970902T1220 19970902T1240 ..."},
    {"Every 20 minutes from 9:00 to 16:40 every day (minutely)", "19970902T090000",
     "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", "",
     "19970902T0900 19970902T0920 19970902T0940 19970902T1000 19970902T1020 "
     "19970902T1040 19970902T1100 19970902T1120 19970902T1140 19970902T1200 "
     "19970902T1220 19970902T1240 ..."},
    {"Week start makes a difference: Monday", "19970805T090000",
     "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "",
     "19970805 19970810 19970819 19970824"},
    {"Week start makes a difference: Sunday", "19970805T090000",
     "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "",
     "19970805 19970817 19970819 19970831"},
    {"An invalid date (February 30) is ignored", "20070115T090000",
     "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "", "20070115 20070130 20070215 20070315 20070330"},
    {"A leap day each leap year", "20240229T090000", "FREQ=YEARLY;COUNT=3;BYMONTH=2;BYMONTHDAY=29",
     "", "20240229 20280229 20320229"},
    {"The 31st of each month that has one", "20250131T090000", "FREQ=MONTHLY;COUNT=6", "",
     "20250131 20250331 20250531 20250731 20250831 20251031"},
    {"The last day of February", "20230228T090000", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=4",
     "", "20230228 20240229 20250228 20260228"},
};

#define VEVENT(inside)                                                                             \
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n" inside "END:VEVENT\r\nEND:VCALENDAR\r\n"

static const struct rel_ical_window all = {-20000000000, 20000000000};

static void
add_local(struct rel_buf *to, struct rel_zone *zone, int64_t at, bool times)
{
    char day[REL_DAY_TEXT];
    int minute = rel_zone_minute(zone, at);

    rel_day_text(rel_zone_day(zone, at), day);
    rel_buf_addf(to, "%s%.4s%.2s%.2s", to->n ? " " : "", day, day + 5, day + 8);
    if (times)
        rel_buf_addf(to, "T%02d%02d", minute / 60, minute % 60);
    else
        assert_int_equal(minute, 9 * 60);
}

static void
follows_every_example_of_the_standard(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_zone) *zone = NULL;
    struct rel_err err;

    (void)state;
    assert_true(REL_COUNT(cases) >= 40);
    assert_int_equal(rel_zone_open("America/New_York", &zone, &err), REL_OK);
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        const bool times = strchr(cases[i].dates, 'T') != NULL;
        const char *except =
            *cases[i].except
                ? rel_printf(arena, "EXDATE;TZID=America/New_York:%s\r\n", cases[i].except)
                : "";
        const char *file =
            rel_printf(arena, VEVENT("DTSTART;TZID=America/New_York:%s\r\nRRULE:%s\r\n%s"),
                       cases[i].start, cases[i].rule, except);
        struct rel_calendar c;
        REL_BUF(got);

        rel_ical_read(arena, file, strlen(file), &all, &c);
        for (size_t k = 0; k < c.occurrences.n && k < 12; k++)
            add_local(&got, zone, c.occurrences.v[k].start.at, times);
        if (c.occurrences.n > 12)
            rel_buf_adds(&got, " ...");
        if (!rel_str_is(rel_buf_str(&got), cases[i].dates))
            fail_msg("%s\n  %s\n  not %s", cases[i].name, rel_buf_str(&got), cases[i].dates);
    }
}

static struct rel_calendar
read_text(struct rel_arena *arena, const char *text)
{
    struct rel_calendar c;

    rel_ical_read(arena, text, strlen(text), &all, &c);
    return c;
}

/* "19970902T0900 19970903T0900": the occurrences in UTC. */
static const char *
starts(struct rel_arena *arena, const struct rel_calendar *c)
{
    REL_AUTO(rel_zone) *zone = NULL;
    struct rel_err err;
    REL_BUF(got);

    assert_int_equal(rel_zone_open("UTC", &zone, &err), REL_OK);
    for (size_t i = 0; i < c->occurrences.n; i++)
        add_local(&got, zone, c->occurrences.v[i].start.at, true);
    return rel_strdup(arena, rel_buf_str(&got));
}

static void
knows_what_was_moved_and_left_out(void **state)
{
    static const char file[] =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Talk\nDTSTART:20260105T090000Z\n"
        "DURATION:PT45M\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20260112T090000Z\n"
        "RDATE:20260116T150000Z,20260105T090000Z\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:a\nSUMMARY:Moved\nRECURRENCE-ID:20260119T090000Z\n"
        "DTSTART:20260120T100000Z\nDTEND:20260120T110000Z\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:a\nSTATUS:CANCELLED\nRECURRENCE-ID:20260126T090000Z\n"
        "DTSTART:20260126T090000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_calendar c = read_text(arena, file);

    (void)state;
    assert_string_equal(starts(arena, &c),
                        "20260105T0900 20260116T1500 20260120T1000 20260126T0900");
    assert_int_equal(c.occurrences.v[0].minutes, 45);
    assert_string_equal(c.occurrences.v[2].event->subject, "Moved");
    assert_int_equal(c.occurrences.v[2].instance.at - c.occurrences.v[0].start.at, 14 * 86400);
    assert_int_equal(c.occurrences.v[3].event->state, REL_EVENT_CANCELLED);
}

static void
reads_people_and_their_answers(void **state)
{
    static const char file[] =
        VEVENT("SUMMARY:Plan\\, and\\n more\nLOCATION:Room 1\nDTSTART:20260105T090000Z\n"
               "ORGANIZER;CN=\"Ferreira, Ana\":MAILTO:Ana@Example.org\n"
               "ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@example.org\n"
               "ATTENDEE;PARTSTAT=DECLINED;CN=Bo:mailto:bo@example.org\n"
               "ATTENDEE;CUTYPE=ROOM;CN=Big room:mailto:room@example.org\n"
               "ATTENDEE;CN=Team:mailto:abc@group.calendar.google.com\n"
               "ATTENDEE;CN=Cy:invalid:nomail\n");
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_calendar c = read_text(arena, file);
    const struct rel_event *e = &c.events.v[0];

    (void)state;
    assert_string_equal(e->subject, "Plan, and\n more");
    assert_string_equal(e->place, "Room 1");
    assert_int_equal(e->guests.n, 4);
    assert_string_equal(e->guests.v[0].box.folded, "ana@example.org");
    assert_string_equal(e->guests.v[0].box.name, "Ferreira, Ana");
    assert_true(e->guests.v[0].organizer && e->guests.v[0].answer == REL_ACCEPTED);
    assert_int_equal(e->guests.v[1].answer, REL_DECLINED);
    assert_true(e->guests.v[2].thing && e->guests.v[3].thing);
}

static const struct {
    const char *file, *utc;
} zones[] = {
    {VEVENT("DTSTART;TZID=W. Europe Standard Time:20260705T090000\n"), "20260705T0700"},
    {VEVENT("DTSTART;TZID=/mozilla.org/20050126_1/America/Argentina/Salta:20260705T090000\n"),
     "20260705T1200"},
    {VEVENT("DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20260705T090000\n"),
     "20260705T1300"},
    {"BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
     "TZOFFSETFROM:+0330\nTZOFFSETTO:+0330\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:1\n"
     "DTSTART;TZID=Mine:20260705T090000\nEND:VEVENT\nEND:VCALENDAR\n",
     "20260705T0530"},
    {VEVENT(
         "DTSTART;TZID=Europe/Berlin:20260323T090000\nRRULE:FREQ=WEEKLY;UNTIL=20260330T070000Z\n"),
     "20260323T0800 20260330T0700"}, /* UNTIL is the last one, behind the change of clocks */
    {VEVENT("DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=DAILY;UNTIL=20260107\n"),
     "20260105T0000 20260106T0000 20260107T0000"},
    {VEVENT("DTSTART:20260105T090000\nRRULE:FREQ=DAILY;UNTIL=20260107\n"),
     "20260105T0900 20260106T0900 20260107T0900"},
    {VEVENT("DTSTART:2026-01-05T09:00:00Z\n"), "20260105T0900"},
    {VEVENT("DTSTART:20260105T0900Z\n"), "20260105T0900"},
    {VEVENT("DTSTART:2026010\n 5T090000Z\n"), "20260105T0900"},
    {"BEGIN:VEVENT\rUID:1\rDTSTART:20260105T090000Z\r", "20260105T0900"}, /* lone CR, and cut off */
};

static void
understands_zones_and_dates_as_people_write_them(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(zones); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_calendar c = read_text(arena, zones[i].file);

        assert_true(rel_ical_looks(zones[i].file, strlen(zones[i].file)));
        assert_string_equal(starts(arena, &c), zones[i].utc);
    }
}

static void
bounds_what_never_ends(void **state)
{
    static const struct {
        const char *rule, *why;
        size_t n;
    } bombs[] = {
        {"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "within the day", 1},
        {"FREQ=SECONDLY;INTERVAL=60;BYSECOND=30", "within the day", 1},
        {"FREQ=SECONDLY", "10,000 times", 10000},
        {"FREQ=HOURLY;BYDAY=MO", "within the day", 1},
        {"FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "", 1},
        {"FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2", "", 1},
        {"FREQ=SOMETIMES", "RRULE", 1},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(bombs); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_calendar c =
            read_text(arena, rel_printf(arena, VEVENT("DTSTART:20260105T090000Z\nRRULE:%s\n"),
                                        bombs[i].rule));
        const struct rel_problem_list *p = &c.events.v[0].problems;

        assert_int_equal(c.occurrences.n, bombs[i].n);
        if (*bombs[i].why) {
            assert_true(p->n > 0);
            if (!strstr(p->v[0].reason, bombs[i].why))
                fail_msg("%s: %s", bombs[i].rule, p->v[0].reason);
        }
    }
}

static void
tells_what_is_damaged_and_goes_on(void **state)
{
    static const char file[] = "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VTODO\nSUMMARY:x\nEND:VTODO\n"
                               "BEGIN:VEVENT\nUID:1\nDTSTART:soon\nnonsense\n"
                               "BEGIN:VEVENT\nUID:2\nDTSTART:20260105T090000Z\n"
                               "BEGIN:VALARM\nDTSTART:20200101T000000Z\nEND:VALARM\nEND:VEVENT\n";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_calendar c = read_text(arena, file);

    (void)state;
    assert_int_equal(c.events.n, 2);
    assert_int_equal(c.others.n, 1);
    assert_int_equal(c.others.v[0].line, 3);
    assert_int_equal(c.events.v[0].problems.n, 2);
    assert_int_equal(c.events.v[0].line, 6);
    assert_int_equal(c.problems.v[0].line, 9);
    assert_string_equal(starts(arena, &c), "20260105T0900");
    assert_int_equal(c.events.v[1].state, REL_EVENT_CANCELLED);
    assert_false(rel_ical_looks("BEGIN:VCARD\n", 12));
    assert_false(rel_ical_looks("", 0));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_every_example_of_the_standard),
        cmocka_unit_test(knows_what_was_moved_and_left_out),
        cmocka_unit_test(reads_people_and_their_answers),
        cmocka_unit_test(understands_zones_and_dates_as_people_write_them),
        cmocka_unit_test(bounds_what_never_ends),
        cmocka_unit_test(tells_what_is_damaged_and_goes_on),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Calendars, tables and chats go in: again, changed, seen on Today, and taken back. */
#include "base/str.h"
#include "practice/doctor.h"
#include "practice/import.h"
#include "practice/me.h"
#include "practice/meeting.h"

#include "../sources/tree.h"
#include "practice.h"

#include <stdlib.h>

static void *db; /* struct testdb */

static int
number(struct rel_ctx *ctx, const char *sql)
{
    struct rel_err err;
    int64_t n;

    if (rel_db_number(ctx->db, sql, REL_NO_ARGS, 0, &n, &err))
        fail_msg("%s: %s", sql, err.text);
    return (int)n;
}

/* "entries 3 | new 2 changed 0 same 0 skipped 1 | people 0 candidates 1 contacts 2" */
static const char *
import(struct rel_ctx *ctx, const char *path, bool dry)
{
    const struct rel_import_wish wish = {.paths = &path, .n = 1, .dry_run = dry, .keep_text = true};
    struct rel_import_report report;
    struct rel_err err;
    const struct rel_import *m = &report.import;

    MUST(rel_practice_import(ctx, &wish, &report, &err));
    return rel_printf(ctx->arena,
                      "entries %d | new %d changed %d same %d skipped %d | people %d candidates %d "
                      "contacts %d",
                      (int)m->entries, (int)m->count[0], (int)m->count[1], (int)m->count[2],
                      (int)m->count[3], (int)m->contacts_new, (int)m->candidates_new,
                      (int)m->interactions_new);
}

static void
undo_last(struct rel_ctx *ctx)
{
    struct rel_import_list list;
    struct rel_import out;
    struct rel_err err;

    MUST(rel_practice_import_list(ctx, 1, &list, &err));
    MUST(rel_practice_import_undo(ctx, list.v[0].id, &out, &err));
}

static void
all_is_right(struct rel_ctx *ctx)
{
    struct rel_finding_list found;
    struct rel_err err;

    MUST(rel_practice_doctor(ctx, &found, &err));
    for (size_t i = 0; i < found.n; i++)
        if (!found.v[i].ok
            && (rel_str_is(found.v[i].check, "standing") || rel_str_is(found.v[i].check, "agenda")
                || rel_str_is(found.v[i].check, "references")
                || rel_str_is(found.v[i].check, "participants")
                || rel_str_is(found.v[i].check, "books")))
            fail_msg("%s: %s", found.v[i].check, found.v[i].text);
}

static void
mine(struct rel_ctx *ctx)
{
    struct rel_err err;
    int64_t changed;

    MUST(rel_practice_me_address(ctx, "me@me.example", true, &changed, &err));
}

#define GUESTS "ORGANIZER:mailto:me@me.example\nATTENDEE;CN=Ana Ferreira:mailto:ana@example.org\n"
#define TALK(more)                                                                                 \
    "BEGIN:VEVENT\nUID:a\nSUMMARY:Talk\nDTSTART:20261109T090000Z\nDURATION:PT45M\n"                \
    "RRULE:FREQ=WEEKLY;COUNT=4\n" GUESTS more "END:VEVENT\n"
#define CALENDAR(events) "BEGIN:VCALENDAR\n" events "END:VCALENDAR\n"

static void
keeps_meetings_as_they_change(void **state)
{
    struct rel_ctx *ctx = open_on(day);
    struct rel_meeting_list list;
    struct rel_err err;

    (void)state;
    mine(ctx);
    tree_file("a.ics", CALENDAR(TALK("") "BEGIN:VEVENT\nUID:b\nSUMMARY:Dentist\n"
                                         "DTSTART:20261109T090000Z\nEND:VEVENT\n"));
    assert_string_equal(import(ctx, "a.ics", true),
                        "entries 5 | new 4 changed 0 same 0 skipped 1 | "
                        "people 0 candidates 1 contacts 2");
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM meeting"), 0);
    assert_string_equal(import(ctx, "a.ics", false),
                        "entries 5 | new 4 changed 0 same 0 skipped 1 | "
                        "people 0 candidates 1 contacts 2");
    assert_string_equal(import(ctx, "a.ics", false),
                        "entries 5 | new 0 changed 0 same 4 skipped 1 | "
                        "people 0 candidates 0 contacts 0");
    /* one past is called off, one to come is moved */
    tree_file("a.ics",
              CALENDAR(TALK("") "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261116T090000Z\n"
                                "DTSTART:20261116T090000Z\nSTATUS:CANCELLED\n" GUESTS "END:VEVENT\n"
                                "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261123T090000Z\n"
                                "DTSTART:20261124T100000Z\n" GUESTS "END:VEVENT\n"));
    assert_string_equal(import(ctx, "a.ics", false),
                        "entries 4 | new 0 changed 2 same 2 skipped 0 | "
                        "people 0 candidates 0 contacts 0");
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM interaction"), 1);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM meeting WHERE state = 'cancelled'"), 1);
    MUST(rel_practice_meetings(ctx, 0, ctx->now, INT64_MAX, false, 10, &list, &err));
    assert_int_equal(list.n, 2);
    assert_int_equal(list.v[0].at, 1795514400); /* 2026-11-24 10:00 */
    assert_string_equal(list.v[0].guests.v[0].name, "Ana Ferreira");
    assert_true(list.v[0].mine);
    all_is_right(ctx);
    rel_ctx_close(ctx);
}

static void
makes_contact_of_what_has_passed(void **state)
{
    struct rel_ctx *ctx = open_on(day);
    struct rel_err err;
    int64_t n;

    (void)state;
    mine(ctx);
    tree_file("a.ics", CALENDAR(TALK("")));
    import(ctx, "a.ics", false);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM interaction"), 2);
    rel_ctx_close(ctx);
    ctx = open_on(day + 2); /* the meeting of the 23rd is over */
    MUST(rel_practice_meetings_pass(ctx, &n, &err));
    assert_int_equal(n, 1);
    MUST(rel_practice_meetings_pass(ctx, &n, &err));
    assert_int_equal(n, 0);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM interaction WHERE minutes = 45"), 3);
    undo_last(ctx);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM interaction"), 0);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM meeting"), 0);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM contact"), 0);
    all_is_right(ctx);
    rel_ctx_close(ctx);
}

static void
shows_meetings_on_today_until_they_are_noted(void **state)
{
    struct rel_ctx *ctx = open_on(day);
    struct rel_contact c = rel_contact_init();
    struct rel_today t;
    struct rel_err err;
    rel_id ana, change;

    (void)state;
    mine(ctx);
    c.name = "Ana Ferreira";
    c.caught = REL_CAUGHT_IMPORT;
    c.state = REL_ACTIVE;
    *REL_ADD(ctx->arena, &c.points) = (struct rel_point){
        .kind = REL_EMAIL, .value = "ana@example.org", .folded = "", .label = ""};
    MUST(rel_practice_person_add(ctx, &c, &ana, &change, &err));
    tree_file(
        "a.ics",
        CALENDAR("BEGIN:VEVENT\nUID:1\nSUMMARY:Lunch\nDTSTART:20261121T110000Z\n"
                 "DURATION:PT1H\n" GUESTS "END:VEVENT\n"
                 "BEGIN:VEVENT\nUID:2\nSUMMARY:Long ago\nDTSTART:20261119T110000Z\n" GUESTS
                 "END:VEVENT\nBEGIN:VEVENT\nUID:3\nSUMMARY:Unknown\nDTSTART:20261121T120000Z\n"
                 "ATTENDEE:mailto:nobody@example.org\nEND:VEVENT\n"));
    import(ctx, "a.ics", false);
    t = today(ctx);
    assert_int_equal(t.meetings.n, 1);
    assert_string_equal(t.meetings.v[0].subject, "Lunch");
    assert_non_null(strstr(t.meetings.v[0].sentence, "You met Ana Ferreira yesterday at "));
    assert_string_equal(t.meetings.v[0].say, "met Ana Ferreira yesterday 60 min");
    assert_true(t.meetings.v[0].who.v[0] == ana);
    log_on(ctx, ana, day - 1, REL_MUTUAL);
    assert_int_equal(today(ctx).meetings.n, 0);
    rel_ctx_close(ctx);
}

static void
takes_tables_again_and_back(void **state)
{
    struct rel_ctx *ctx = open_on(day);

    (void)state;
    tree_file("c.csv", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                       "Ana,Ferreira,https://www.linkedin.com/in/ana,,Sun,Advisor,05 Nov 2025\n"
                       ",,,,,,01 Nov 2025\nBo,Berg,,bo@example.org,,,\n");
    assert_string_equal(import(ctx, "c.csv", false),
                        "entries 0 | new 2 changed 0 same 0 skipped 1 | "
                        "people 2 candidates 0 contacts 0");
    assert_string_equal(import(ctx, "c.csv", false),
                        "entries 0 | new 0 changed 0 same 2 skipped 1 | "
                        "people 0 candidates 0 contacts 0");
    /* another job: the same person, by the address of the profile */
    tree_file("c.csv", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                       "Ana,Ferreira,https://www.linkedin.com/in/ana,,Sea,Owner,05 Nov 2025\n");
    assert_string_equal(import(ctx, "c.csv", false),
                        "entries 0 | new 0 changed 1 same 0 skipped 0 | "
                        "people 0 candidates 0 contacts 0");
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM contact WHERE organization = 'Sea'"), 1);
    undo_last(ctx);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM contact WHERE organization = 'Sun'"), 1);
    all_is_right(ctx);
    rel_ctx_close(ctx);
}

static void
counts_chats_by_days(void **state)
{
    struct rel_ctx *ctx = open_on(day);
    struct rel_me me;
    struct rel_err err;

    (void)state;
    MUST(rel_practice_me(ctx, &me, &err));
    me.display = "Me Myself";
    MUST(rel_practice_me_set(ctx, &me, &err));
    tree_file("WhatsApp Chat with Ana.txt",
              "13/11/26, 09:00 - Ana: one\n13/11/26, 09:01 - Ana: two\n"
              "13/11/26, 10:00 - Me Myself: three\n14/11/26, 10:00 - Ana: four\n");
    assert_string_equal(import(ctx, "WhatsApp Chat with Ana.txt", false),
                        "entries 3 | new 3 changed 0 same 0 skipped 0 | "
                        "people 0 candidates 1 contacts 3");
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM interaction WHERE direction = 'inbound'"),
                     2);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM interaction WHERE subject = '2 messages'"),
                     1);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM interaction_note WHERE text LIKE 'one%two'"),
                     1);
    /* the export of a day later: the last day has grown */
    tree_file("WhatsApp Chat with Ana.txt",
              "13/11/26, 09:00 - Ana: one\n13/11/26, 09:01 - Ana: two\n"
              "13/11/26, 10:00 - Me Myself: three\n14/11/26, 10:00 - Ana: four\n"
              "14/11/26, 11:00 - Ana: five\n15/11/26, 11:00 - Ana: six\n");
    assert_string_equal(import(ctx, "WhatsApp Chat with Ana.txt", false),
                        "entries 4 | new 1 changed 1 same 2 skipped 0 | "
                        "people 0 candidates 0 contacts 1");
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM interaction"), 4);
    all_is_right(ctx);
    undo_last(ctx);
    assert_int_equal(number(ctx, "SELECT COUNT(*) FROM interaction"), 3);
    all_is_right(ctx);
    rel_ctx_close(ctx);
}

static int
begin(void **state)
{
    int bad = fresh(&db);

    return bad || tree_setup(state);
}

static int
clear(void **state)
{
    return testdb_teardown(&db) || tree_teardown(state);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, clear)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(keeps_meetings_as_they_change),
        TEST(makes_contact_of_what_has_passed),
        TEST(shows_meetings_on_today_until_they_are_noted),
        TEST(takes_tables_again_and_back),
        TEST(counts_chats_by_days),
    };

    setenv("TZ", "UTC", 1); /* log_on() counts in it */
    return cmocka_run_group_tests(tests, NULL, NULL);
}

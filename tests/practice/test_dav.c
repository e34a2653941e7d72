/* What phones see: every change, from wherever it comes, moves the list of addresses; cards stay as
 * they were sent; what a phone does is a change like any other, and can be taken back. */
#include "practice/circle.h"
#include "practice/dav.h"
#include "practice/forget.h"
#include "practice/history.h"
#include "practice/import.h"
#include "practice/me.h"
#include "practice/merge.h"
#include "practice/person_save.h"
#include "practice/pick.h"
#include "practice/promise.h"
#include "practice/touchpoint.h"

#include "practice.h"

#include <stdio.h>
#include <unistd.h>

static struct rel_dav_collection
collection(struct rel_ctx *ctx, bool calendars, const char *name)
{
    struct rel_dav_collection c;
    struct rel_err err;

    MUST(rel_practice_dav_collection(ctx, calendars, name, &c, &err));
    return c;
}

static struct rel_dav_collection
people(struct rel_ctx *ctx)
{
    return collection(ctx, false, "people");
}

static const struct rel_dav_condition anything;

static struct rel_dav_saved
put(struct rel_ctx *ctx, const struct rel_dav_collection *c, const char *name, const char *text)
{
    struct rel_dav_saved saved;
    struct rel_err err;

    MUST(rel_practice_dav_put(ctx, c, name, text, strlen(text), &anything, &saved, &err));
    return saved;
}

static const char *
get(struct rel_ctx *ctx, const struct rel_dav_collection *c, const char *name)
{
    struct rel_dav_item item;
    struct rel_err err;
    bool kept;
    REL_BUF(text);

    if (rel_practice_dav_item(ctx, c, name, &item, &err)) {
        assert_int_equal(err.status, REL_NOT_FOUND);
        return NULL;
    }
    MUST(rel_practice_dav_text(ctx, c, &item, 0, &text, &kept, &err));
    return rel_strdup(ctx->arena, rel_buf_str(&text));
}

/* The one contact with that name. */
static rel_id
contact_of(struct rel_ctx *ctx, const char *uid)
{
    struct rel_dav_items items;
    struct rel_dav_collection c = people(ctx);
    struct rel_err err;

    MUST(rel_practice_dav_items(ctx, &c, &items, &err));
    for (size_t i = 0; i < items.n; i++)
        if (items.v[i].contact && strstr(get(ctx, &c, items.v[i].name), uid))
            return items.v[i].contact;
    fail_msg("nobody has the UID %s", uid);
    return 0;
}

#define CARD(uid, name, more)                                                                      \
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" uid "\r\nN:" name ";;;;\r\nFN:" name "\r\n" more          \
    "END:VCARD\r\n"

static const char ana[] = CARD("ana-1", "Ana",
                               "item1.TEL:+49 170 1\r\nitem1.X-ABLabel:boat\r\n"
                               "X-ODD;X-P=1:keep me\r\nEMAIL;TYPE=WORK:ana@example.org\r\n");

/* ---------------------------------------------------------------- every way to change somebody */

struct ways {
    struct rel_ctx *ctx;
    rel_id contact, circle;
    int64_t seq;
};

static void
moved(struct ways *w, const char *how, bool must)
{
    int64_t seq = people(w->ctx).seq;

    if ((seq > w->seq) != must)
        fail_msg("%s: the list %s", how, must ? "did not move" : "moved");
    w->seq = seq;
}

static void
write_file(const char *name, const char *text)
{
    FILE *f = fopen(name, "w");

    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

static rel_id
import(struct rel_ctx *ctx, const char *path)
{
    const struct rel_import_wish wish = {.paths = &path, .n = 1};
    struct rel_import_report report;
    struct rel_err err;

    MUST(rel_practice_import(ctx, &wish, &report, &err));
    return report.import.id;
}

static void
every_change_moves_the_list(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct ways w = {.ctx = ctx};
    struct rel_circle circle = {.name = "Friends", .weight = 2, .rhythm = REL_RHYTHM_DEFAULT};
    struct rel_change undone;
    struct rel_import import_undone;
    struct rel_contact c;
    struct rel_err err;
    char path[128];
    rel_id change, first;

    (void)state;
    w.seq = people(ctx).seq;
    w.contact = add(ctx, "Ana", REL_ACTIVE);
    moved(&w, "add", true);
    c = person(ctx, w.contact).contact;
    c.title = "Captain";
    MUST(rel_practice_person_edit(ctx, &c, &change, &err));
    moved(&w, "edit", true);
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    moved(&w, "undo of an edit", true);
    c = person(ctx, w.contact).contact;
    c.role = "Cook";
    MUST(rel_practice_person_save(ctx, &c, &change, &err));
    moved(&w, "save", true);
    MUST(rel_practice_circle_set(ctx, &circle, &w.circle, &change, &err));
    moved(&w, "a new circle", true);
    MUST(rel_practice_circle_member(ctx, w.circle, w.contact, true, &change, &err));
    moved(&w, "joining a circle", true);
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    moved(&w, "undo of joining", true);
    log_on(ctx, w.contact, day - 1, REL_OUTBOUND);
    moved(&w, "a log, which is on no card", false);
    MUST(rel_practice_person_state(ctx, w.contact, REL_ARCHIVED, REL_NO_DAY, &change, &err));
    moved(&w, "a state, which is on no card", false);
    snprintf(path, sizeof(path), "/tmp/relatum-dav-%d.vcf", (int)getpid());
    write_file(path, ana);
    first = import(ctx, path);
    moved(&w, "import of somebody new", true);
    write_file(path, CARD("ana-1", "Ana", "EMAIL:ana@example.net\r\n"));
    import(ctx, path);
    moved(&w, "import of a changed card", true);
    MUST(rel_practice_import_undo(ctx, first, &import_undone, &err));
    unlink(path);
    add(ctx, "Bo", REL_CANDIDATE);
    w.seq = people(ctx).seq;
    add(ctx, "Cy", REL_CANDIDATE);
    moved(&w, "a candidate, who is in no book", false);
}

static void
an_import_taken_back_takes_its_cards(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    struct rel_import undone;
    struct rel_dav_items items;
    struct rel_err err;
    char path[128];
    rel_id id;

    (void)state;
    snprintf(path, sizeof(path), "/tmp/relatum-dav-%d.vcf", (int)getpid());
    write_file(path, ana);
    id = import(ctx, path);
    unlink(path);
    MUST(rel_practice_dav_items(ctx, &c, &items, &err));
    assert_int_equal(items.n, 1);
    assert_true(items.v[0].as_sent);
    assert_string_equal(get(ctx, &c, items.v[0].name), ana);
    MUST(rel_practice_import_undo(ctx, id, &undone, &err));
    MUST(rel_practice_dav_items(ctx, &c, &items, &err));
    assert_int_equal(items.n, 0);
    MUST(rel_practice_dav_since(ctx, &c, 1, 10, &items, &err));
    assert_int_equal(items.n, 1); /* a phone that saw it is told that it is gone */
    assert_true(items.v[0].deleted);
}

/* ---------------------------------------------------------------- cards */

static void
a_card_stays_as_it_was_sent(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    struct rel_dav_saved saved = put(ctx, &c, "a.vcf", ana);
    struct rel_person p;
    struct rel_err err;
    rel_id change;

    (void)state;
    assert_true(saved.created && saved.as_sent);
    assert_string_equal(get(ctx, &c, "a.vcf"), ana);
    p = person(ctx, contact_of(ctx, "ana-1"));
    assert_int_equal(p.contact.caught, REL_CAUGHT_PHONE);
    assert_string_equal(p.contact.points.v[0].label, "boat");
    p.contact.title = "Captain";
    MUST(rel_practice_person_edit(ctx, &p.contact, &change, &err));
    /* only what was edited differs */
    assert_string_equal(get(ctx, &c, "a.vcf"),
                        CARD("ana-1", "Ana",
                             "item1.TEL:+49 170 1\r\nitem1.X-ABLabel:boat\r\n"
                             "X-ODD;X-P=1:keep me\r\nEMAIL;TYPE=WORK:ana@example.org\r\n"
                             "TITLE:Captain\r\n"));
}

static void
a_phone_changes_what_it_saw_and_nothing_else(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    struct rel_person p;
    struct rel_err err;
    rel_id id, change;

    (void)state;
    put(ctx, &c, "a.vcf", ana);
    id = contact_of(ctx, "ana-1");
    p = person(ctx, id);
    p.contact.title = "Captain";
    MUST(rel_practice_person_edit(ctx, &p.contact, &change, &err));
    put(ctx, &c, "a.vcf",
        CARD("ana-1", "Ana B", "EMAIL;TYPE=WORK:ana@example.org\r\nTITLE:Captain\r\n"));
    p = person(ctx, id);
    assert_string_equal(p.contact.name, "Ana B");
    assert_string_equal(p.contact.title, "Captain");
    assert_int_equal(p.contact.points.n, 1); /* the number was removed on the phone */
    put(ctx, &c, "a.vcf", CARD("ana-1", "Ana B", ""));
    p = person(ctx, id);
    assert_string_equal(p.contact.title, "");
    assert_int_equal(p.contact.points.n, 0);
}

static void
who_is_new_on_the_phone_is_new_today(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    struct rel_today t;

    (void)state;
    put(ctx, &c, "a.vcf", ana);
    t = today(ctx);
    assert_int_equal(t.n, 1);
    assert_int_equal(t.v[0].reason.kind, REL_KIND_NEW);
}

static void
who_was_known_from_mail_is_the_same_person(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    struct rel_contact candidate = rel_contact_init();
    struct rel_point point = {
        .kind = REL_EMAIL, .value = "ana@example.org", .folded = "ana@example.org", .label = ""};
    struct rel_change undone;
    struct rel_err err;
    rel_id id, change;

    (void)state;
    candidate.name = "ana@example.org";
    candidate.state = REL_CANDIDATE;
    candidate.caught = REL_CAUGHT_MAIL;
    candidate.points.v = &point;
    candidate.points.n = 1;
    MUST(rel_practice_person_add(ctx, &candidate, &id, &change, &err));
    log_on(ctx, id, day - 3, REL_INBOUND);
    put(ctx, &c, "a.vcf", ana);
    assert_string_equal(get(ctx, &c, "a.vcf"), ana);
    assert_int_equal(person(ctx, contact_of(ctx, "ana-1")).timeline.n, 1);
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    assert_int_equal(person(ctx, contact_of(ctx, "ana-1")).timeline.n, 0);
    assert_int_equal(person(ctx, id).timeline.n, 1);
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    assert_null(get(ctx, &c, "a.vcf"));
}

static void
what_a_phone_did_is_taken_back(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    struct rel_change undone;
    struct rel_err err;
    rel_id id;

    (void)state;
    put(ctx, &c, "a.vcf", ana);
    id = contact_of(ctx, "ana-1");
    put(ctx, &c, "a.vcf", CARD("ana-1", "Other", ""));
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    assert_string_equal(undone.summary, "Took back: Changed Other (phone)");
    assert_string_equal(get(ctx, &c, "a.vcf"), ana);
    MUST(rel_practice_dav_delete(ctx, &c, "a.vcf", &anything, &err));
    assert_null(get(ctx, &c, "a.vcf"));
    assert_int_equal(rel_practice_person(ctx, id, 0, INT64_MAX, &(struct rel_person){0}, &err),
                     REL_NOT_FOUND);
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    assert_string_equal(get(ctx, &c, "a.vcf"), ana); /* under the address it had */
    assert_string_equal(person(ctx, id).contact.name, "Ana");
    MUST(rel_practice_dav_delete(ctx, &c, "a.vcf", &anything, &err));
    put(ctx, &c, "b.vcf", ana); /* the same UID again is the same person */
    assert_int_equal(contact_of(ctx, "ana-1"), id);
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    assert_null(get(ctx, &c, "b.vcf"));
}

static void
an_added_card_is_taken_back(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    struct rel_change undone;
    struct rel_err err;

    (void)state;
    put(ctx, &c, "a.vcf", ana);
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    assert_null(get(ctx, &c, "a.vcf"));
    MUST(rel_practice_undo(ctx, undone.id, &undone, &err));
    assert_string_equal(get(ctx, &c, "a.vcf"), ana);
}

static void
conditions_hold(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    int64_t seq = put(ctx, &c, "a.vcf", ana).seq;
    int64_t seqs[] = {seq, seq + 100};
    const struct rel_dav_condition fresh = {.none_match = true, .none_any = true};
    const struct rel_dav_condition stale = {.match = true, .seqs = {&seqs[1], 1}};
    const struct rel_dav_condition right = {.match = true, .seqs = {seqs, 2}};
    const char *other = CARD("ana-1", "B", "");
    struct rel_dav_saved saved;
    struct rel_err err;

    (void)state;
    assert_int_equal(
        rel_practice_dav_put(ctx, &c, "a.vcf", other, strlen(other), &fresh, &saved, &err),
        REL_CONFLICT);
    assert_string_equal(err.field, "precondition");
    assert_int_equal(
        rel_practice_dav_put(ctx, &c, "a.vcf", other, strlen(other), &stale, &saved, &err),
        REL_CONFLICT);
    assert_int_equal(rel_practice_dav_delete(ctx, &c, "a.vcf", &stale, &err), REL_CONFLICT);
    assert_string_equal(get(ctx, &c, "a.vcf"), ana);
    assert_int_equal(
        rel_practice_dav_put(ctx, &c, "a.vcf", other, strlen(other), &right, &saved, &err), REL_OK);
    assert_true(saved.seq > seq && !saved.created);
    assert_int_equal(
        rel_practice_dav_put(ctx, &c, "b.vcf", other, strlen(other), &anything, &saved, &err),
        REL_CONFLICT);
    assert_string_equal(err.field, "no-uid-conflict");
    assert_string_equal(saved.conflict, "a.vcf");
}

static void
damaged_cards_are_refused(void **state)
{
    static const char *const bad[] = {
        "",
        "hello",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\n",
        "BEGIN:VCARD\r\nFN:a\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:a\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\xff\r\nEND:VCARD\r\n",
        CARD("a", "A", "") CARD("b", "B", ""),
        CARD("a", "A", CARD("b", "B", "")),
    };
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);

    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        struct rel_dav_saved saved;
        struct rel_err err;

        assert_int_equal(
            rel_practice_dav_put(ctx, &c, "x.vcf", bad[i], strlen(bad[i]), &anything, &saved, &err),
            REL_BAD_INPUT);
        assert_string_equal(err.field, "valid-address-data");
        assert_null(get(ctx, &c, "x.vcf"));
    }
}

/* ---------------------------------------------------------------- circles */

static const char crew[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:g1\r\nN:Crew;;;;\r\nFN:Crew\r\nX-MINE:1\r\n"
    "X-ADDRESSBOOKSERVER-KIND:group\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:ana-1\r\n"
    "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:bo-1\r\nEND:VCARD\r\n";

static void
group_cards_are_circles(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    struct rel_person p;
    struct rel_err err;
    rel_id change, id;

    (void)state;
    put(ctx, &c, "a.vcf", ana);
    put(ctx, &c, "g.vcf", crew); /* bo comes later */
    assert_string_equal(get(ctx, &c, "g.vcf"), crew);
    p = person(ctx, contact_of(ctx, "ana-1"));
    assert_int_equal(p.circles.n, 1);
    assert_string_equal(p.circles.v[0].name, "Crew");
    put(ctx, &c, "b.vcf", CARD("bo-1", "Bo", ""));
    id = contact_of(ctx, "bo-1");
    assert_int_equal(person(ctx, id).circles.n, 1);
    assert_string_equal(get(ctx, &c, "g.vcf"), crew);
    p = person(ctx, id);
    MUST(rel_practice_circle_member(ctx, p.circles.v[0].id, id, false, &change, &err));
    assert_null(strstr(get(ctx, &c, "g.vcf"), "bo-1"));
    assert_non_null(strstr(get(ctx, &c, "g.vcf"), "X-MINE:1"));
    MUST(rel_practice_dav_delete(ctx, &c, "g.vcf", &anything, &err));
    assert_int_equal(person(ctx, contact_of(ctx, "ana-1")).circles.n, 0);
    MUST(rel_practice_undo(ctx, 0, &(struct rel_change){0}, &err));
    assert_int_equal(person(ctx, contact_of(ctx, "ana-1")).circles.n, 1);
    assert_non_null(strstr(get(ctx, &c, "g.vcf"), "ana-1"));
}

static void
who_is_forgotten_or_merged_goes_from_the_phone(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx);
    struct rel_merge merge = {0};
    struct rel_dav_items items;
    struct rel_forgot forgot;
    struct rel_merged merged;
    struct rel_err err;
    int64_t seq;

    (void)state;
    put(ctx, &c, "a.vcf", ana);
    put(ctx, &c, "b.vcf", CARD("bo-1", "Bo", ""));
    put(ctx, &c, "c.vcf", CARD("cy-1", "Cy", ""));
    put(ctx, &c, "g.vcf", crew);
    seq = people(ctx).seq;
    merge.other = contact_of(ctx, "cy-1");
    merge.keep = contact_of(ctx, "bo-1");
    MUST(rel_practice_merge(ctx, &merge, &merged, &err));
    assert_null(get(ctx, &c, "c.vcf"));
    MUST(rel_practice_forget(ctx, contact_of(ctx, "ana-1"), &forgot, &err));
    assert_null(get(ctx, &c, "a.vcf"));
    assert_null(strstr(get(ctx, &c, "g.vcf"), "ana-1"));
    MUST(rel_practice_dav_since(ctx, &c, seq, 10, &items, &err));
    for (size_t i = 0; i < items.n; i++)
        assert_true(items.v[i].deleted == (strchr("ac", *items.v[i].name) != NULL));
    assert_true(items.n >= 3);
}

/* ---------------------------------------------------------------- lists */

static void
a_list_is_removed_with_its_people_and_comes_back(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection list, c = people(ctx);
    struct rel_change undone;
    struct rel_err err;

    (void)state;
    MUST(rel_practice_dav_make(ctx, false, "club", "", &list, &err));
    assert_int_equal(rel_practice_dav_make(ctx, false, "club", "", &list, &err), REL_CONFLICT);
    list = collection(ctx, false, "club");
    put(ctx, &list, "a.vcf", ana);
    assert_null(get(ctx, &c, "a.vcf")); /* each person stands in one place */
    MUST(rel_practice_dav_remove(ctx, &list, &err));
    assert_int_equal(rel_practice_dav_collection(ctx, false, "club", &list, &err), REL_NOT_FOUND);
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    list = collection(ctx, false, "club");
    assert_string_equal(get(ctx, &list, "a.vcf"), ana);
    put(ctx, &c, "moved.vcf", ana); /* a card that comes into another list moves there */
    assert_null(get(ctx, &list, "a.vcf"));
    assert_int_equal(rel_practice_dav_remove(ctx, &c, &err), REL_DENIED);
}

/* ---------------------------------------------------------------- calendars */

static void
tasks_are_ticked_off(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id who = add(ctx, "Ana", REL_ACTIVE);
    struct rel_promise promise = {
        .contact = who, .side = REL_MINE, .text = "send the list", .due = day + 2};
    struct rel_touchpoint touch = {
        .contact = who, .day = day + 1, .channel = REL_CALL, .what = "ask about the boat"};
    struct rel_dav_collection tasks;
    struct rel_dav_items items;
    struct rel_promise_list promises;
    struct rel_err err;
    rel_id id, change;
    char name[64];

    (void)state;
    MUST(rel_practice_promise_add(ctx, &promise, &id, &change, &err));
    snprintf(name, sizeof(name), "promise-%lld.ics", (long long)id);
    MUST(rel_practice_next(ctx, &touch, &id, &change, &err));
    tasks = collection(ctx, true, "tasks");
    MUST(rel_practice_dav_items(ctx, &tasks, &items, &err));
    assert_int_equal(items.n, 2);
    assert_non_null(strstr(get(ctx, &tasks, name), "SUMMARY:Ana: send the list\r\n"));
    assert_non_null(strstr(get(ctx, &tasks, name), "DUE;VALUE=DATE:20261124\r\n"));
    put(ctx, &tasks, name,
        "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:x\r\nSTATUS:COMPLETED\r\nEND:VTODO\r\n"
        "END:VCALENDAR\r\n");
    MUST(rel_practice_promises(ctx, who, true, 10, &promises, &err));
    assert_int_equal(promises.v[0].state, REL_KEPT);
    assert_int_equal(rel_practice_dav_delete(ctx, &tasks, name, &anything, &err), REL_DENIED);
    snprintf(name, sizeof(name), "touchpoint-%lld.ics", (long long)id);
    put(ctx, &tasks, name,
        "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:x\r\nPERCENT-COMPLETE:100\r\nEND:VTODO\r\n"
        "END:VCALENDAR\r\n");
    assert_int_equal(person(ctx, who).timeline.n, 1);
    assert_int_equal(person(ctx, who).timeline.v[0].channel, REL_CALL);
    tasks = collection(ctx, true, "tasks");
    assert_non_null(strstr(get(ctx, &tasks, name), "STATUS:COMPLETED\r\n"));
}

static void
dates_are_a_calendar(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx), dates;
    struct rel_dav_items items;
    struct rel_err err;
    const char *text;

    (void)state;
    put(ctx, &c, "a.vcf", CARD("ana-1", "Ana", "BDAY:1980-03-22\r\n"));
    dates = collection(ctx, true, "dates");
    MUST(rel_practice_dav_items(ctx, &dates, &items, &err));
    assert_int_equal(items.n, 1);
    text = get(ctx, &dates, items.v[0].name);
    assert_non_null(strstr(text, "DTSTART;VALUE=DATE:19800322\r\n"));
    assert_non_null(strstr(text, "RRULE:FREQ=YEARLY\r\n"));
    MUST(rel_practice_dav_delete(ctx, &c, "a.vcf", &anything, &err));
    dates = collection(ctx, true, "dates");
    MUST(rel_practice_dav_since(ctx, &dates, 1, 10, &items, &err));
    assert_int_equal(items.n, 1);
    assert_true(items.v[0].deleted);
}

static void
meetings_in_a_clients_calendar_are_contact(void **state)
{
    static const char event[] =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:m1\r\n"
        "DTSTART:20261120T100000Z\r\nDTEND:20261120T110000Z\r\nSUMMARY:Lunch\r\n"
        "ORGANIZER:mailto:me@example.org\r\n"
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection c = people(ctx), mine;
    struct rel_err err;
    int64_t changed;
    rel_id id;

    (void)state;
    MUST(rel_practice_me_address(ctx, "me@example.org", true, &changed, &err));
    put(ctx, &c, "a.vcf", ana);
    id = contact_of(ctx, "ana-1");
    MUST(rel_practice_dav_make(ctx, true, "work", "VEVENT", &mine, &err));
    put(ctx, &mine, "e.ics", event);
    assert_int_equal(person(ctx, id).timeline.n, 1);
    assert_int_equal(person(ctx, id).timeline.v[0].channel, REL_MEETING);
    put(ctx, &mine, "e.ics", event); /* the same meeting */
    assert_int_equal(person(ctx, id).timeline.n, 1);
    MUST(rel_practice_dav_delete(ctx, &mine, "e.ics", &anything, &err));
    assert_int_equal(person(ctx, id).timeline.n, 0);
}

static void
a_clients_calendar_is_kept_as_sent(void **state)
{
    static const char event[] =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e1\r\nX-MINE:1\r\n"
        "DTSTART:20261201T100000Z\r\nDTEND:20261201T110000Z\r\nSUMMARY:Meet\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n";
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_dav_collection mine;
    struct rel_dav_objects found;
    struct rel_change undone;
    struct rel_err err;

    (void)state;
    MUST(rel_practice_dav_make(ctx, true, "work", "VEVENT", &mine, &err));
    put(ctx, &mine, "e.ics", event);
    assert_string_equal(get(ctx, &mine, "e.ics"), event);
    MUST(rel_practice_dav_events(ctx, &mine, INT64_C(1796083200), INT64_C(1796169600), NULL, &found,
                                 &err));
    assert_int_equal(found.n, 1);
    MUST(rel_practice_dav_delete(ctx, &mine, "e.ics", &anything, &err));
    assert_null(get(ctx, &mine, "e.ics"));
    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    assert_string_equal(get(ctx, &mine, "e.ics"), event);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fresh, testdb_teardown)
    const struct CMUnitTest tests[] = {
        TEST(every_change_moves_the_list),
        TEST(an_import_taken_back_takes_its_cards),
        TEST(a_card_stays_as_it_was_sent),
        TEST(a_phone_changes_what_it_saw_and_nothing_else),
        TEST(who_is_new_on_the_phone_is_new_today),
        TEST(who_was_known_from_mail_is_the_same_person),
        TEST(what_a_phone_did_is_taken_back),
        TEST(an_added_card_is_taken_back),
        TEST(conditions_hold),
        TEST(damaged_cards_are_refused),
        TEST(group_cards_are_circles),
        TEST(who_is_forgotten_or_merged_goes_from_the_phone),
        TEST(a_list_is_removed_with_its_people_and_comes_back),
        TEST(tasks_are_ticked_off),
        TEST(dates_are_a_calendar),
        TEST(a_clients_calendar_is_kept_as_sent),
        TEST(meetings_in_a_clients_calendar_are_contact),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

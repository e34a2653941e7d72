/* Cards and mail go in: again, tried first, cut in the middle, corrected, and taken back. */
#include "base/buf.h"
#include "base/str.h"
#include "practice/doctor.h"
#include "practice/import.h"
#include "practice/import_reclass.h"
#include "practice/person.h"
#include "store/candidate.h"
#include "store/contact.h"
#include "store/txn.h"
#include "store/user.h"

#include "../sources/tree.h"
#include "unit.h"

#include "store/testdb.h"

static void *db; /* struct testdb */

static struct rel_ctx *
open_ctx(void)
{
    struct rel_ctx *ctx = NULL;
    struct rel_err err;

    if (rel_ctx_open(((struct testdb *)db)->where, REL_CTX_CREATE, 1795300000, REL_NO_DAY, &ctx,
                     &err))
        fail_msg("%s", err.text);
    return ctx;
}

/* One number from the database. */
static int
number(struct rel_ctx *ctx, const char *sql)
{
    struct rel_err err;
    int64_t n;

    if (rel_db_number(ctx->db, sql, REL_NO_ARGS, 0, &n, &err))
        fail_msg("%s: %s", sql, err.text);
    return (int)n;
}

struct stop { /* ends the run after so many commits */
    int after;
};

static bool
tell(void *who, const struct rel_import_progress *p)
{
    struct stop *stop = who;

    assert_true(p->bytes <= p->bytes_all || p->bytes_all == 0);
    return stop->after-- > 0;
}

static struct rel_import_report
import_paths(struct rel_ctx *ctx, bool dry, int stop_after, const char *a, const char *b)
{
    const char *paths[] = {a, b};
    struct stop stop = {stop_after};
    const struct rel_import_wish wish = {.paths = paths,
                                         .n = b ? 2 : 1,
                                         .dry_run = dry,
                                         .tell = stop_after ? tell : NULL,
                                         .who = &stop};
    struct rel_import_report report;
    struct rel_err err;

    if (rel_practice_import(ctx, &wish, &report, &err))
        fail_msg("%s", err.text);
    return report;
}

/* Derived rows are what they follow from, and nothing hangs in the air. */
static void
all_is_right(struct rel_ctx *ctx)
{
    struct rel_finding_list found;
    struct rel_err err;

    if (rel_practice_doctor(ctx, &found, &err))
        fail_msg("%s", err.text);
    for (size_t i = 0; i < found.n; i++)
        if (!found.v[i].ok
            && (rel_str_is(found.v[i].check, "standing") || rel_str_is(found.v[i].check, "agenda")
                || rel_str_is(found.v[i].check, "forecast")
                || rel_str_is(found.v[i].check, "references")
                || rel_str_is(found.v[i].check, "participants")
                || rel_str_is(found.v[i].check, "books")))
            fail_msg("%s: %s", found.v[i].check, found.v[i].text);
}

static struct rel_import_report
import(struct rel_ctx *ctx, const char *path)
{
    return import_paths(ctx, false, 0, path, NULL);
}

/* "new 2 changed 0 same 1 skipped 3 | people 2 candidates 0 mails 0 circles 0" */
static const char *
counts(struct rel_ctx *ctx, const struct rel_import *m)
{
    return rel_printf(
        ctx->arena,
        "new %d changed %d same %d skipped %d | people %d candidates %d mails %d circles %d",
        (int)m->count[0], (int)m->count[1], (int)m->count[2], (int)m->count[3],
        (int)m->contacts_new, (int)m->candidates_new, (int)m->interactions_new,
        (int)m->circles_new);
}

static const char *
reason_n(struct rel_ctx *ctx, const struct rel_import *m)
{
    const char *text = "";

    for (size_t i = 0; i < m->reasons.n; i++)
        text = rel_printf(ctx->arena, "%s%d %s; ", text, (int)m->reasons.v[i].n,
                          m->reasons.v[i].reason);
    return text;
}

#define CARD(uid, body) "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" uid "\r\n" body "END:VCARD\r\n"
#define ANA                                                                                        \
    CARD("ana", "FN:Ana "                                                                          \
                "Ferreira\r\nN:Ferreira;Ana;;;\r\nEMAIL:ana@home.example\r\nEMAIL:ana@work."       \
                "example\r\nTITLE:Lawyer\r\nBDAY:1980-05-04\r\n")
#define BO CARD("urn:uuid:bo", "FN:Bo Berg\r\nTEL:+43 1 234\r\nNOTE:Met in Graz\r\n")
#define GROUP                                                                                      \
    CARD("g",                                                                                      \
         "FN:Chess club\r\nN:Chess club\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n"                     \
         "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:ana\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:bo\r\n")

#define HEAD(from, to, day, id)                                                                    \
    "From x Tue Jan  5 10:00:00 2026\nFrom: " from "\nTo: " to "\nDate: " day                      \
    " Jan 2026 10:00:00 +0000\nMessage-ID: <" id "@x>\nSubject: About " id "\n"

/* me@own.example writes to and hears from Ana and Cy; a list, a machine, a crowd, strangers. */
static const char mailbox[] =
    HEAD("Me <me@own.example>", "Ana <ana@home.example>", "1", "m1") "\n\n" HEAD(
        "Ana <ana@work.example>", "me@own.example",
        "2", "m2") "Delivered-To: me@own.example\n\n\n" HEAD("me@own.example",
                                                             "Cy Dahl <cy@x.example>, "
                                                             "ana@home.example",
                                                             "3", "m3") "\n\n" HEAD("c"
                                                                                    "y"
                                                                                    "@"
                                                                                    "x"
                                                                                    "."
                                                                                    "e"
                                                                                    "x"
                                                                                    "a"
                                                                                    "m"
                                                                                    "p"
                                                                                    "l"
                                                                                    "e",
                                                                                    "m"
                                                                                    "e"
                                                                                    "@"
                                                                                    "o"
                                                                                    "w"
                                                                                    "n"
                                                                                    "."
                                                                                    "e"
                                                                                    "x"
                                                                                    "a"
                                                                                    "m"
                                                                                    "p"
                                                                                    "l"
                                                                                    "e",
                                                                                    "4",
                                                                                    "m"
                                                                                    "4") "Del"
                                                                                         "ive"
                                                                                         "red"
                                                                                         "-To"
                                                                                         ": "
                                                                                         "me@"
                                                                                         "own"
                                                                                         ".ex"
                                                                                         "amp"
                                                                                         "le"
                                                                                         "\n"
                                                                                         "\n"
                                                                                         "\n" HEAD(
                                                                                             "cy@x."
                                                                                             "examp"
                                                                                             "le",
                                                                                             "me@"
                                                                                             "own."
                                                                                             "examp"
                                                                                             "le",
                                                                                             "4", "m4") "Delivered-To: me@own.example\n\n\n" HEAD("list@x.example",
                                                                                                                                                  "me@own.example",
                                                                                                                                                  "5", "m5") "List-Id: <l>\nDelivered-To: me@own.example\n\n\n" HEAD("noreply@x.example", "me@own.example", "6", "m6") "Delivered-To: me@own.example\n\n\n" HEAD("cy@x.example", "a@x,b@x,c@x,d@x,e@x,f@x,g@x,h@x,i@x,j@x,me@own.example", "7", "m7") "\n\n" HEAD("s1@x.example",
                                                                                                                                                                                                                                                                                                                                                                                                                  "s2@x.example",
                                                                                                                                                                                                                                                                                                                                                                                                                  "8", "m8") "\n\n" HEAD("me@own.example",
                                                                                                                                                                                                                                                                                                                                                                                                                                         "me@own.example",
                                                                                                                                                                                                                                                                                                                                                                                                                                         "9",
                                                                                                                                                                                                                                                                                                                                                                                                                                         "m9") "\n\n" HEAD("dora@y.example",
                                                                                                                                                                                                                                                                                                                                                                                                                                                           "me@own.example", "10", "m10") "Delivered-To: me@own.example\n\n\n"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "From x Tue Jan  5 10:00:00 2026\nFrom: cy@x.example\nTo: me@own.example\nDate: once\n\n\n";

static void
reads_cards_once(void **state)
{
    REL_AUTO(rel_ctx) *ctx = NULL;
    struct rel_import_report r;

    (void)state;
    tree_file("a/people.vcf", GROUP ANA BO CARD("x", "FN:\r\n"));
    tree_file("a/odd.bin", "\x01\x02 no");
    tree_file("a/empty.vcf", "");
    ctx = open_ctx();
    r = import_paths(ctx, true, 0, "a", NULL);
    assert_string_equal(
        counts(ctx, &r.import),
        "new 3 changed 0 same 0 skipped 3 | people 2 candidates 0 mails 0 circles 1");
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact"), 0);
    assert_int_equal(number(ctx, "SELECT count(*) FROM import"), 0);
    r = import(ctx, "a");
    assert_string_equal(
        counts(ctx, &r.import),
        "new 3 changed 0 same 0 skipped 3 | people 2 candidates 0 mails 0 circles 1");
    assert_int_equal(r.import.files, 3);
    assert_int_equal(r.import.cards, 4);
    assert_string_equal(reason_n(ctx, &r.import),
                        "1 empty; 1 no name, address or number; 1 nothing relatum reads; ");
    assert_int_equal(number(ctx, "SELECT count(*) FROM circle_member"), 2);
    assert_int_equal(
        number(ctx, "SELECT count(*) FROM contact WHERE state = 'unsorted' AND caught = 'import'"),
        2);
    assert_int_equal(number(ctx, "SELECT count(*) FROM standing"), 2);
    assert_int_equal(
        number(ctx, "SELECT count(*) FROM provenance WHERE source = 'people.vcf' AND field = '*'"),
        2);
    assert_int_equal(number(ctx, "SELECT count(*) FROM change WHERE deed = 'import'"), 1);
    r = import(ctx, "a");
    assert_string_equal(
        counts(ctx, &r.import),
        "new 0 changed 0 same 3 skipped 3 | people 0 candidates 0 mails 0 circles 0");
    assert_int_equal(number(ctx, "SELECT count(*) FROM change WHERE deed = 'import'"), 1);
}

static void
carries_changes_over_but_not_over_the_hand(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    struct rel_import_report r;
    struct rel_contact ana;
    struct rel_import undone;
    struct rel_err err;
    rel_id id, change, changed_by;

    (void)state;
    tree_file("a.vcf", ANA);
    tree_file("b.vcf", CARD("ana", "FN:Ana "
                                   "Ferreira\r\nN:Ferreira;Ana;;;\r\nEMAIL:ana@home."
                                   "example\r\nTITLE:Judge\r\nORG:Court\r\nBDAY:1980-05-04\r\n"));
    import(ctx, "a.vcf");
    assert_int_equal(rel_contact_by_uid(ctx->db, ctx->book, "ana", &id, &err), REL_OK);
    assert_int_equal(rel_contact_load(ctx->db, ctx->arena, ctx->book, id, &ana, &err), REL_OK);
    ana.title = "Advocate";
    assert_int_equal(rel_practice_person_edit(ctx, &ana, &change, &err), REL_OK);
    r = import(ctx, "b.vcf");
    assert_string_equal(
        counts(ctx, &r.import),
        "new 0 changed 1 same 0 skipped 0 | people 0 candidates 0 mails 0 circles 0");
    changed_by = r.import.id;
    assert_string_equal(r.import.items.v[0].reason, "changed: organization, emails");
    assert_int_equal(rel_contact_load(ctx->db, ctx->arena, ctx->book, id, &ana, &err), REL_OK);
    assert_string_equal(ana.title, "Advocate");
    assert_string_equal(ana.organization, "Court");
    assert_int_equal(ana.points.n, 1);
    assert_string_equal(
        (r = import(ctx, "b.vcf"), counts(ctx, &r.import)),
        "new 0 changed 0 same 1 skipped 0 | people 0 candidates 0 mails 0 circles 0");

    /* Taken back: as it was before, the hand's title among it. */
    if (rel_practice_import_undo(ctx, changed_by, &undone, &err))
        fail_msg("%s", err.text);
    assert_int_equal(undone.state, REL_IMPORT_UNDONE);
    assert_int_equal(rel_contact_load(ctx->db, ctx->arena, ctx->book, id, &ana, &err), REL_OK);
    assert_string_equal(ana.title, "Advocate");
    assert_string_equal(ana.organization, "");
    assert_int_equal(ana.points.n, 2);
    assert_int_equal(rel_practice_import_undo(ctx, changed_by, &undone, &err), REL_CONFLICT);
}

static void
joins_two_address_books(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    struct rel_import_report r;

    (void)state;
    tree_file("a.vcf", ANA);
    tree_file("b.vcf", CARD("other", "FN:ana ferreira\r\nEMAIL:ANA@home.example\r\nTEL:1234567\r\n")
                           CARD("o2", "FN:Ana Other\r\nEMAIL:ana@home.example\r\n"));
    r = import_paths(ctx, false, 0, "a.vcf", "b.vcf");
    assert_string_equal(
        counts(ctx, &r.import),
        "new 2 changed 1 same 0 skipped 0 | people 2 candidates 0 mails 0 circles 0");
    r = import_paths(ctx, false, 0, "b.vcf", "a.vcf");
    assert_string_equal(
        counts(ctx, &r.import),
        "new 0 changed 0 same 3 skipped 0 | people 0 candidates 0 mails 0 circles 0");
}

static void
reads_mail_and_finds_whose_it_is(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    struct rel_import_report r;

    (void)state;
    tree_file("a.vcf", ANA);
    tree_file("m.mbox", mailbox);
    import(ctx, "a.vcf");
    r = import_paths(ctx, true, 0, "m.mbox", NULL);
    assert_string_equal(
        counts(ctx, &r.import),
        "new 5 changed 0 same 1 skipped 6 | people 0 candidates 2 mails 5 circles 0");
    assert_int_equal(number(ctx, "SELECT count(*) FROM own_address"), 0);
    r = import(ctx, "m.mbox");
    assert_string_equal(
        counts(ctx, &r.import),
        "new 5 changed 0 same 1 skipped 6 | people 0 candidates 2 mails 5 circles 0");
    assert_int_equal(r.own_n, 1);
    assert_string_equal(r.own[0].value, "me@own.example");
    assert_string_equal(reason_n(ctx, &r.import),
                        "1 automatic mail; 1 list mail; 1 neither from you nor to you; "
                        "1 no date that can be read; 1 to more than 10 people; 1 to yourself; ");
    /* Ana by both addresses; Cy got his name from the second mail. */
    assert_int_equal(number(ctx, "SELECT count(*) FROM participation p JOIN contact c ON c.id = "
                                 "p.contact_id WHERE c.uid = 'ana'"),
                     3);
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact WHERE state = 'candidate' AND "
                                 "caught = 'mail' AND name = 'Cy Dahl'"),
                     1);
    assert_int_equal(
        number(
            ctx,
            "SELECT count(*) FROM interaction WHERE direction = 'outbound' AND channel = 'email'"),
        2);
    assert_int_equal(
        number(ctx, "SELECT count(*) FROM standing s JOIN contact c ON c.id = s.contact_id WHERE "
                    "c.uid = 'ana' AND s.n = 3 AND s.inbound_days = 1"),
        1);
    r = import(ctx, "m.mbox");
    assert_string_equal(
        counts(ctx, &r.import),
        "new 0 changed 0 same 11 skipped 1 | people 0 candidates 0 mails 0 circles 0");
}

/* A pipe can be read once only; whose mail it is, is found out all the same. */
static void
reads_mail_from_a_pipe(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    struct rel_import_report r;
    int p[2], keep = dup(STDIN_FILENO);

    (void)state;
    assert_int_equal(pipe(p), 0);
    assert_int_equal(write(p[1], mailbox, sizeof(mailbox) - 1), sizeof(mailbox) - 1);
    close(p[1]);
    dup2(p[0], STDIN_FILENO);
    close(p[0]);
    r = import(ctx, "-");
    dup2(keep, STDIN_FILENO);
    close(keep);
    assert_int_equal(r.own_n, 1);
    assert_int_equal(r.import.interactions_new, 5);
}

static void
makes_a_person_of_a_candidate(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    struct rel_import_report cards;
    struct rel_import m;
    struct rel_err err;

    (void)state;
    tree_file("a.vcf", ANA);
    tree_file("m.mbox", mailbox);
    import(ctx, "m.mbox");
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact"), 4); /* Ana twice */
    cards = import(ctx, "a.vcf");
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact"), 3);
    assert_int_equal(number(ctx, "SELECT count(*) FROM participation p JOIN contact c ON c.id = "
                                 "p.contact_id WHERE c.uid = 'ana'"),
                     3);
    assert_int_equal(
        number(
            ctx,
            "SELECT n FROM standing s JOIN contact c ON c.id = s.contact_id WHERE c.uid = 'ana'"),
        3);

    /* The cards taken back: her mail is known of candidates again. */
    if (rel_practice_import_undo(ctx, cards.import.id, &m, &err))
        fail_msg("%s", err.text);
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact WHERE state = 'candidate'"), 4);
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact"), 4);
    assert_int_equal(number(ctx, "SELECT count(*) FROM participation"), 6);
    assert_int_equal(number(ctx, "SELECT count(*) FROM standing WHERE n = 0"), 0);
    all_is_right(ctx);
}

static void
takes_mail_back_whole(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    static const char *const empty[] = {"SELECT count(*) FROM message",
                                        "SELECT count(*) FROM interaction",
                                        "SELECT count(*) FROM participation",
                                        "SELECT count(*) FROM contact WHERE state = 'candidate'",
                                        "SELECT count(*) FROM own_address"};
    struct rel_import_report r;
    struct rel_import m;
    struct rel_err err;

    (void)state;
    tree_file("a.vcf", ANA);
    tree_file("m.mbox", mailbox);
    import(ctx, "a.vcf");
    r = import(ctx, "m.mbox");
    if (rel_practice_import_undo(ctx, r.import.id, &m, &err))
        fail_msg("%s", err.text);
    for (size_t i = 0; i < REL_COUNT(empty); i++)
        assert_int_equal(number(ctx, empty[i]), 0);
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact"), 1);
    assert_int_equal(number(ctx, "SELECT count(*) FROM standing WHERE n = 0"), 1);
    r = import(ctx, "m.mbox");
    assert_int_equal(r.import.interactions_new, 5);
    all_is_right(ctx);
}

static void
keeps_who_was_worked_with(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    struct rel_import_report r;
    struct rel_import m;
    struct rel_err err;
    rel_id id, change;

    (void)state;
    tree_file("a.vcf", ANA BO);
    r = import(ctx, "a.vcf");
    assert_int_equal(rel_contact_by_uid(ctx->db, ctx->book, "ana", &id, &err), REL_OK);
    assert_int_equal(rel_practice_person_state(ctx, id, REL_ACTIVE, REL_NO_DAY, &change, &err),
                     REL_OK);
    if (rel_practice_import_undo(ctx, r.import.id, &m, &err))
        fail_msg("%s", err.text);
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact"), 1);
    assert_string_equal(m.items.v[m.items.n - 1].reason, "kept: somebody worked with them since");
}

/* Own addresses said afterwards: everything follows from the messages kept. */
static void
follows_when_own_addresses_change(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    struct rel_err err;
    int64_t changed;
    REL_TXN(txn);

    (void)state;
    tree_file("m.mbox", mailbox);
    import(ctx, "m.mbox");
    assert_int_equal(rel_practice_import_reclass(ctx, &changed, &err), REL_OK);
    assert_int_equal(changed, 0);
    /* cy@x.example is mine too: his mail to me is mail to myself; m8 stays a stranger's. */
    assert_int_equal(rel_txn_begin(&txn, ctx->db, &err), REL_OK);
    assert_int_equal(
        rel_user_address_add(ctx->db, ctx->user, "cy@x.example", "cy@x.example", false, &err),
        REL_OK);
    assert_int_equal(
        rel_user_address_add(ctx->db, ctx->user, "s1@x.example", "s1@x.example", false, &err),
        REL_OK);
    assert_int_equal(rel_txn_commit(&txn, &err), REL_OK);
    if (rel_practice_import_reclass(ctx, &changed, &err))
        fail_msg("%s", err.text);
    assert_int_equal(changed, 3); /* m3 without Cy, m4 to myself, m8 from me */
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact WHERE name = 'Cy Dahl'"), 0);
    assert_int_equal(number(ctx, "SELECT count(*) FROM interaction"), 5);
    assert_int_equal(number(ctx, "SELECT count(*) FROM contact"), 4);
}

/* Cut after every number of commits, then gone on with: the same as uncut. */
static void
goes_on_where_it_was_cut(void **state)
{
    REL_BUF(mail);
    REL_BUF(cards);
    const char *whole = NULL;
    const int step = testdb_is_pg() ? 4 : 1; /* each run takes PostgreSQL seconds */
    int cuts = 0;

    (void)state;
    rel_buf_adds(&cards, GROUP);
    for (int i = 0; i < 900; i++)
        rel_buf_addf(&cards, CARD("u%d", "FN:Person %d\r\nEMAIL:p%d@x.example\r\n"), i, i, i);
    rel_buf_adds(&cards, ANA BO);
    for (int i = 0; i < 2200; i++)
        rel_buf_addf(&mail,
                     "From x Tue Jan  5 10:00:00 2026\nFrom: p%d@x.example\nTo: me@own.example\n"
                     "Delivered-To: me@own.example\nDate: %d Jan 2026 10:%02d:00 +0000\n"
                     "Message-ID: <%d@x>\n%s\n\n\n",
                     i % 300, 1 + i % 28, i % 60, i % 2150, i % 50 == 7 ? "List-Id: <x>\n" : "");
    tree_file("in/a.vcf", rel_buf_str(&cards));
    tree_file("in/m.mbox", rel_buf_str(&mail));
    for (int after = 0; after < 9; after += step) {
        REL_AUTO(rel_ctx) *ctx = open_ctx();
        struct rel_import_report r = import_paths(ctx, false, after, "in", NULL);
        const char *told;

        if (r.import.state == REL_IMPORT_CUT) {
            cuts++;
            r = import(ctx, "in");
            assert_true(r.resumed);
        }
        assert_int_equal(r.import.state, REL_IMPORT_DONE);
        all_is_right(ctx);
        told = rel_printf(ctx->arena, "%s; %s%d files %d cards %d messages; %d %d %d %d",
                          counts(ctx, &r.import), reason_n(ctx, &r.import), (int)r.import.files,
                          (int)r.import.cards, (int)r.import.messages,
                          number(ctx, "SELECT count(*) FROM contact"),
                          number(ctx, "SELECT count(*) FROM participation"),
                          number(ctx, "SELECT count(*) FROM circle_member"),
                          number(ctx, "SELECT count(*) FROM standing WHERE n > 0"));
        if (whole == NULL)
            whole = strdup(told);
        else if (!rel_str_is(told, whole))
            fail_msg("cut after %d: %s", after, told);
        rel_ctx_close(ctx);
        ctx = NULL;
        testdb_teardown(&db);
        testdb_setup(&db);
    }
    assert_true(cuts >= 5 / step);
    free((char *)whole);
}

/* Between two chunks somebody else writes. */
struct other {
    struct rel_ctx *ctx;
    int written;
};

static bool
write_meanwhile(void *who, const struct rel_import_progress *p)
{
    struct other *other = who;
    struct rel_contact c = rel_contact_init();
    struct rel_err err;
    rel_id id, change;

    (void)p;
    c.name = rel_printf(other->ctx->arena, "Other %d", other->written);
    c.caught = REL_CAUGHT_HAND;
    *REL_ADD(other->ctx->arena, &c.points) = (struct rel_point){
        .kind = REL_EMAIL,
        .value = rel_printf(other->ctx->arena, "p%d@x.example", 250 + other->written),
        .folded = "",
        .label = ""};
    if (other->written < 20) {
        if (rel_practice_person_add(other->ctx, &c, &id, &change, &err))
            fail_msg("%s", err.text);
        other->written++;
    }
    return true;
}

static void
lets_others_write_meanwhile(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    REL_AUTO(rel_ctx) *second = open_ctx();
    REL_BUF(mail);
    struct other other = {second, 0};
    const char *paths[] = {"m.mbox"};
    const struct rel_import_wish wish = {
        .paths = paths, .n = 1, .tell = write_meanwhile, .who = &other};
    struct rel_import_report r;
    struct rel_err err;

    (void)state;
    for (int i = 0; i < 5000; i++)
        rel_buf_addf(&mail,
                     "From x Tue Jan  5 10:00:00 2026\nFrom: p%d@x.example\nTo: me@own.example\n"
                     "Delivered-To: me@own.example\nDate: %d Jan 2026 10:%02d:00 +0000\n"
                     "Message-ID: <%d@x>\n\n\n",
                     i % 300, 1 + i % 28, i % 60, i);
    tree_file("m.mbox", rel_buf_str(&mail));
    if (rel_practice_import(ctx, &wish, &r, &err))
        fail_msg("%s", err.text);
    assert_true(other.written >= 6);
    assert_int_equal(r.import.interactions_new, 5000);
    all_is_right(ctx);
}

static void
says_what_cannot_be_read(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_ctx();
    const char *paths[] = {"none.vcf"};
    const struct rel_import_wish wish = {.paths = paths, .n = 1};
    struct rel_import_report r;
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_practice_import(ctx, &wish, &r, &err), REL_NOT_FOUND);
    assert_string_equal(err.text, "none.vcf: no such file or folder");
    tree_file("none.vcf", "");
    assert_int_equal(rel_practice_import(ctx, &wish, &r, &err), REL_BAD_INPUT);
    assert_int_equal(number(ctx, "SELECT count(*) FROM import"), 0);
    tree_file("a.vcf", ANA);
    r = import_paths(ctx, false, 0, "missing", "a.vcf");
    assert_string_equal(
        counts(ctx, &r.import),
        "new 1 changed 0 same 0 skipped 1 | people 1 candidates 0 mails 0 circles 0");
    assert_string_equal(r.import.items.v[0].file, "missing");
}

static int
fresh(void **state)
{
    return testdb_setup(&db) || tree_setup(state);
}

static int
clear(void **state)
{
    return testdb_teardown(&db) || tree_teardown(state);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fresh, clear)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(reads_cards_once),
        TEST(carries_changes_over_but_not_over_the_hand),
        TEST(joins_two_address_books),
        TEST(reads_mail_and_finds_whose_it_is),
        TEST(reads_mail_from_a_pipe),
        TEST(makes_a_person_of_a_candidate),
        TEST(takes_mail_back_whole),
        TEST(keeps_who_was_worked_with),
        TEST(follows_when_own_addresses_change),
        TEST(goes_on_where_it_was_cut),
        TEST(lets_others_write_meanwhile),
        TEST(says_what_cannot_be_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

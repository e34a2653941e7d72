/* After forgetting somebody no byte of them stays, and no import lets them in again. */
#include "base/buf.h"
#include "practice/forget.h"
#include "practice/import.h"
#include "practice/me.h"
#include "practice/promise.h"
#include "store/db.h"

#include "practice.h"

#include <glob.h>
#include <stdio.h>
#include <unistd.h>

#define CANARY "Zyxwyona"

static const char cards[] =
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:canary-1\r\nFN:" CANARY " Quill\r\nEMAIL:" CANARY
    "@example.org\r\nTEL:+43 1 555 0199\r\nNOTE:" CANARY " likes rain\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:bo-1\r\nFN:Bo Ruiz\r\n"
    "EMAIL:bo@example.org\r\nEND:VCARD\r\n";

static const char mails[] =
    "From x\r\nFrom: me@example.org\r\nTo: " CANARY "@example.org\r\nSubject: dear " CANARY
    "\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nMessage-ID: <1@x>\r\n\r\nhi\r\n\r\n"
    "From x\r\nFrom: " CANARY " <" CANARY
    "@example.org>\r\nTo: me@example.org\r\nSubject: re " CANARY
    "\r\nDate: Tue, 3 Nov 2026 10:00:00 +0000\r\nMessage-ID: <2@x>\r\n\r\nhi\r\n\r\n"
    "From x\r\nFrom: me@example.org\r\nTo: bo@example.org, " CANARY "@example.org\r\nSubject: both"
    "\r\nDate: Wed, 4 Nov 2026 10:00:00 +0000\r\nMessage-ID: <3@x>\r\n\r\nhi\r\n\r\n";

static char folder[64];

static void
write_file(const char *name, const char *text)
{
    char path[128];
    FILE *f;

    snprintf(path, sizeof(path), "%s/%s", folder, name);
    f = fopen(path, "w");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

static int
begin(void **state)
{
    int bad = fresh(state);

    snprintf(folder, sizeof(folder), "/tmp/relatum-forget.XXXXXX");
    return bad || !mkdtemp(folder);
}

static int
finish(void **state)
{
    char command[128];

    snprintf(command, sizeof(command), "rm -r '%s'", folder);
    return system(command) || testdb_teardown(state);
}

static struct rel_import
import(struct rel_ctx *ctx)
{
    const char *paths[] = {folder};
    struct rel_import_wish wish = {.paths = paths, .n = 1};
    struct rel_import_report report;
    struct rel_err err;
    int64_t changed;

    MUST(rel_practice_me_address(ctx, "me@example.org", true, &changed, &err));
    MUST(rel_practice_import(ctx, &wish, &report, &err));
    return report.import;
}

/* How often the canary stands in the files of the database. */
static int
canaries(void)
{
    char pattern[600];
    glob_t files;
    int found = 0;

    snprintf(pattern, sizeof(pattern), "%s*", where);
    assert_int_equal(glob(pattern, 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        FILE *f = fopen(files.gl_pathv[i], "r");
        REL_BUF(all);
        char block[65536];
        size_t n;

        assert_non_null(f);
        while ((n = fread(block, 1, sizeof(block), f)) > 0)
            rel_buf_add(&all, block, n);
        fclose(f);
        for (size_t k = 0; k + 8 <= all.n; k++)
            found += strncasecmp(all.v + k, CANARY, 8) == 0;
    }
    globfree(&files);
    return found;
}

static rel_id
who(struct rel_ctx *ctx, const char *name)
{
    struct rel_err err;
    rel_id id;

    MUST(rel_practice_who(ctx, name, &id, &err));
    return id;
}

static void
nothing_of_them_stays(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_contact changed = rel_contact_init();
    struct rel_forgot forgot;
    struct rel_err err;
    rel_id canary, bo, id, change;

    (void)state;
    write_file("cards.vcf", cards);
    write_file("mail.mbox", mails);
    assert_int_equal(import(ctx).contacts_new, 2);
    canary = who(ctx, CANARY);
    bo = who(ctx, "Bo Ruiz");
    assert_int_equal(person(ctx, canary).timeline.n, 3);
    struct rel_promise p = {.contact = canary, .text = "a book for " CANARY, .due = day + 1};
    MUST(rel_practice_promise_add(ctx, &p, &id, &change, &err));
    log_on(ctx, canary, day - 1, REL_MUTUAL);
    changed = person(ctx, canary).contact;
    changed.title = "Friend of " CANARY;
    MUST(rel_practice_person_edit(ctx, &changed, &change, &err));
    MUST(rel_practice_person_state(ctx, canary, REL_ACTIVE, REL_NO_DAY, &change, &err));
    if (!testdb_is_pg())
        assert_true(canaries() > 10);

    MUST(rel_practice_forget(ctx, canary, &forgot, &err));
    assert_true(forgot.scrubbed);
    assert_int_equal(forgot.interactions, 3);
    assert_int_equal(forgot.shared, 1);
    assert_true(forgot.stones >= 3);
    if (!testdb_is_pg())
        assert_int_equal(canaries(), 0);
    assert_int_equal(rel_practice_who(ctx, CANARY, &id, &err), REL_NOT_FOUND);
    assert_int_equal(person(ctx, bo).timeline.n, 1);
    assert_int_equal(rel_practice_forget(ctx, canary, &forgot, &err), REL_NOT_FOUND);
}

static void
no_import_lets_them_in_again(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_forgot forgot;
    struct rel_import again;
    struct rel_err err;
    rel_id id;

    (void)state;
    write_file("cards.vcf", cards);
    write_file("mail.mbox", mails);
    import(ctx);
    MUST(rel_practice_forget(ctx, who(ctx, CANARY), &forgot, &err));
    again = import(ctx);
    assert_int_equal(again.contacts_new, 0);
    assert_int_equal(again.candidates_new, 0);
    assert_int_equal(again.interactions_new, 0);
    assert_int_equal(rel_practice_who(ctx, CANARY, &id, &err), REL_NOT_FOUND);
    assert_int_equal(rel_practice_who(ctx, "Bo Ruiz", &id, &err), REL_OK);
    if (!testdb_is_pg())
        assert_int_equal(canaries(), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_of_them_stays, begin, finish),
        cmocka_unit_test_setup_teardown(no_import_lets_them_in_again, begin, finish),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

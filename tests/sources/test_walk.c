#include "base/str.h"
#include "sources/walk.h"

#include "tree.h"
#include "unit.h"

static const char *
walked(struct rel_arena *arena, const char *path)
{
    static const char *const kinds[] = {"file", "maildir", "input"};
    struct rel_place_list list = {0};
    struct rel_err err;
    const char *text = "";

    assert_int_equal(rel_walk(arena, path, &list, &err), REL_OK);
    for (size_t i = 0; i < list.n; i++)
        text = rel_printf(arena, "%s%s %s%s %d\n", text, kinds[list.v[i].kind], list.v[i].name,
                          list.v[i].sent ? " (sent)" : "", (int)list.v[i].files);
    return text;
}

static void
finds_files_and_mail_folders_in_order(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    tree_file("in/b.vcf", "x");
    tree_file("in/a.mbox", "x");
    tree_file("in/.hidden", "x");
    tree_file("in/.git/config", "x");
    tree_file("in/Z/c.eml", "x");
    tree_file("in/Sent.mbox", "x");
    tree_file("in/Mail/cur/1:2,S", "x");
    tree_file("in/Mail/cur/2:2,S", "x");
    tree_file("in/Mail/new/3", "x");
    tree_file("in/Mail/tmp/4", "x");
    tree_file("in/Mail/dovecot-uidlist", "x");
    tree_file("in/Mail/.Sent/cur/1", "x");
    tree_file("in/Mail/.Sent/new/", "");
    tree_file("in/Mail/.Sent/tmp/", "");
    tree_file("in/Mail/.Archive.2023/cur/", "");
    tree_file("in/Mail/.Archive.2023/new/", "");
    tree_file("in/Mail/work/cur/1", "x");
    tree_file("in/Mail/work/new/", "");
    assert_int_equal(symlink("..", "in/Z/up"), 0);
    assert_int_equal(symlink("nowhere", "in/lost"), 0);
    assert_string_equal(walked(arena, "in"), "maildir in/Mail 3\n"
                                             "maildir in/Mail/.Archive.2023 0\n"
                                             "maildir in/Mail/.Sent (sent) 1\n"
                                             "maildir in/Mail/work 1\n"
                                             "file in/Sent.mbox (sent) 1\n"
                                             "file in/Z/c.eml 1\n"
                                             "file in/a.mbox 1\n"
                                             "file in/b.vcf 1\n"
                                             "file in/lost 1\n");
    assert_string_equal(walked(arena, "in/Mail/.Sent/"), "maildir in/Mail/.Sent/ (sent) 1\n");
    assert_string_equal(walked(arena, "in/.hidden"), "file in/.hidden 1\n");
    assert_string_equal(walked(arena, "-"), "input standard input 1\n");
}

static void
says_when_there_is_nothing(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_place_list list = {0};
    struct rel_err err;
    char deep[1024] = "d/";

    (void)state;
    assert_int_equal(rel_walk(arena, "none", &list, &err), REL_NOT_FOUND);
    assert_string_equal(err.text, "none: no such file or folder");
    for (int i = 0; i < 70; i++)
        strcat(deep, "d/");
    tree_file(deep, "");
    assert_int_equal(rel_walk(arena, "d", &list, &err), REL_FULL);
    assert_int_equal(list.n, 0);
}

static void
knows_folders_of_sent_mail(void **state)
{
    static const char *const yes[] = {
        "Sent",         "a/.Sent",           "a/.INBOX.Sent",      "Sent Items/",
        "x/Sent.mbox",  "GESENDET",          ".Gesendete Objekte", "Envoyés",
        ".Envoy&AOk-s", "[Gmail].Sent Mail", ".Sent.2023",         "Отправленные"};
    static const char *const no[] = {"",           "/",      "Inbox",        "Sentinel",
                                     "sent/inbox", "unsent", "Presentations"};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(yes); i++)
        if (!rel_walk_is_sent(yes[i]))
            fail_msg("%s is one", yes[i]);
    for (size_t i = 0; i < REL_COUNT(no); i++)
        if (rel_walk_is_sent(no[i]))
            fail_msg("%s is none", no[i]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(finds_files_and_mail_folders_in_order, tree_setup,
                                        tree_teardown),
        cmocka_unit_test_setup_teardown(says_when_there_is_nothing, tree_setup, tree_teardown),
        cmocka_unit_test(knows_folders_of_sent_mail),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

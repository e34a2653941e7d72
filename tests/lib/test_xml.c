#include "lib/xml.h"

#include "base/str.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>

static const struct rel_xml_limits limits = {.depth = 8, .nodes = 100};

static const struct rel_xml_node *
read_ok(struct rel_arena *arena, const char *text)
{
    const struct rel_xml_node *root = NULL;
    struct rel_err err = {0};

    assert_int_equal(rel_xml_read(arena, text, strlen(text), &limits, &root, &err), REL_OK);
    return root;
}

static void
names_are_told_by_their_namespace(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_xml_node *root =
        read_ok(arena, "<?xml version='1.0'?><a:find xmlns:a='DAV:' xml:lang='de'><prop "
                       "xmlns='DAV:'><x:y xmlns:x='urn:x' name='a&amp;b&lt;'/></prop></a:find>");
    const struct rel_xml_node *prop = rel_xml_child(root, "DAV:", "prop");

    (void)state;
    assert_true(rel_xml_is(root, "DAV:", "find"));
    assert_non_null(prop);
    assert_string_equal(rel_xml_first(prop)->ns, "urn:x");
    assert_string_equal(rel_xml_first(prop)->lang, "de");
    assert_string_equal(rel_xml_attr(rel_xml_first(prop), "name"), "a&b<");
    assert_null(rel_xml_attr(rel_xml_first(prop), "other"));
    assert_null(rel_xml_child(prop, "DAV:", "y"));
    assert_null(rel_xml_next(rel_xml_first(prop)));
}

static void
text_is_kept_in_its_order(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_xml_node *root =
        read_ok(arena, "<r> one <b>two</b><![CDATA[ <three> ]]>&#x263A;</r>");

    (void)state;
    assert_string_equal(rel_xml_text(arena, root), " one two <three> \xe2\x98\xba");
    assert_string_equal(rel_xml_text(arena, rel_xml_child(root, "", "b")), "two");
    assert_string_equal(rel_xml_text(arena, NULL), "");
}

static void
other_encodings_become_utf8(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    assert_string_equal(
        rel_xml_text(arena, read_ok(arena, "<?xml version='1.0' encoding='ISO-8859-1'?><r>"
                                           "\xe9</r>")),
        "\xc3\xa9");
}

static void
what_is_dangerous_is_refused(void **state)
{
    static const char *const bad[] = {
        "",
        "   ",
        "text",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a>&nbsp;</a>",
        "<a b='1' b='2'/>",
        "<x:a/>",
        "<a>\xff</a>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY z '&x;&x;&x;'>]><a>&z;</a>",
        "<?xml version='1.0' encoding='UTF-7'?><a/>",
        "<a><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></a>",
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(bad); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        const struct rel_xml_node *root = NULL;
        struct rel_err err = {0};

        assert_int_equal(rel_xml_read(arena, bad[i], strlen(bad[i]), &limits, &root, &err),
                         REL_BAD_INPUT);
        assert_true(*err.text);
        assert_null(root);
    }
}

static void
too_much_is_refused(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const struct rel_xml_node *root = NULL;
    struct rel_err err = {0};
    REL_BUF(text);

    (void)state;
    rel_buf_adds(&text, "<r>");
    for (int i = 0; i < 100; i++)
        rel_buf_adds(&text, "<a/>");
    rel_buf_adds(&text, "</r>");
    assert_int_equal(rel_xml_read(arena, text.v, text.n, &limits, &root, &err), REL_BAD_INPUT);
    assert_non_null(strstr(err.text, "too much"));
    rel_buf_clear(&text);
    rel_buf_adds(&text, "<r");
    for (int i = 0; i < 300; i++)
        rel_buf_addf(&text, " a%d=''", i);
    rel_buf_adds(&text, "/>");
    assert_int_equal(rel_xml_read(arena, text.v, text.n, &limits, &root, &err), REL_BAD_INPUT);
    assert_non_null(strstr(err.text, "attributes"));
}

/* A list that is as long as anybody asks for, made while it is read. */
struct list {
    int items, made;
    size_t at;
    char piece[256];
    bool cut;
};

static ptrdiff_t
read_list(void *arg, char *to, size_t room, struct rel_err *err)
{
    struct list *l = arg;
    size_t n;

    (void)err;
    if (!l->piece[l->at]) {
        l->at = 0;
        if (l->made > l->items + 1 || (l->cut && l->made > l->items))
            return 0;
        if (l->made == 0)
            strcpy(l->piece, "<list n='2'><!-- begun --><head>not this</head>");
        else if (l->made > l->items)
            strcpy(l->piece, "</list>");
        else
            snprintf(l->piece, sizeof(l->piece), "<sms n='%d'>hello<sms/></sms>\n", l->made);
        l->made++;
    }
    n = strlen(l->piece + l->at);
    n = n < room ? n : room;
    n = n < 7 ? n : 7; /* cut anywhere */
    memcpy(to, l->piece + l->at, n);
    l->at += n;
    return (ptrdiff_t)n;
}

static bool
is_sms(void *arg, const char *ns, const char *name, int depth)
{
    (void)arg;
    return depth == 1 && !*ns && rel_str_is(name, "sms");
}

static void
a_long_list_comes_item_by_item(void **state)
{
    struct list list = {.items = 5000};
    const struct rel_xml_source source = {read_list, &list, is_sms, {4, 10}};
    REL_AUTO(rel_xml_stream) *stream = rel_xml_open(&source);
    const struct rel_xml_node *item;
    struct rel_err err = {0};
    int n = 0;

    (void)state;
    for (;;) {
        char number[16];

        assert_int_equal(rel_xml_item(stream, &item, &err), REL_OK);
        if (!item)
            break;
        snprintf(number, sizeof(number), "%d", ++n);
        assert_string_equal(rel_xml_attr(item, "n"), number);
        assert_string_equal(item->first->text, "hello");
    }
    assert_int_equal(n, 5000);
}

static void
a_list_that_is_cut_gives_what_it_had(void **state)
{
    struct list list = {.items = 3, .cut = true};
    const struct rel_xml_source source = {read_list, &list, is_sms, {4, 10}};
    REL_AUTO(rel_xml_stream) *stream = rel_xml_open(&source);
    const struct rel_xml_node *item;
    struct rel_err err = {0};

    (void)state;
    for (int i = 0; i < 3; i++)
        assert_int_equal(rel_xml_item(stream, &item, &err), REL_OK);
    assert_int_equal(rel_xml_item(stream, &item, &err), REL_BAD_INPUT);
    assert_int_equal(rel_xml_item(stream, &item, &err), REL_BAD_INPUT);
}

static void
texts_are_written_so_that_they_are_read_again(void **state)
{
    static const char text[] = "a<b>&\"'\r\n\t\x01\xff\xc3\xa9\xef\xbf\xbf";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_BUF(out);

    (void)state;
    rel_buf_adds(&out, "<r");
    rel_xml_add_attr(&out, "a", "1\n\"<");
    rel_buf_adds(&out, ">");
    rel_xml_add_text(&out, text, strlen(text));
    rel_buf_adds(&out, "</r>");
    assert_string_equal(rel_xml_text(arena, read_ok(arena, out.v)),
                        "a<b>&\"'\r\n\t\xef\xbf\xbd\xef\xbf\xbd\xc3\xa9\xef\xbf\xbd");
    assert_string_equal(rel_xml_attr(read_ok(arena, out.v), "a"), "1\n\"<");
}

static void
a_tree_is_written_to_stand_alone(void **state)
{
    static const char *const trees[] = {
        "<mine xmlns=\"urn:x\">42</mine>",
        "<a xmlns=\"\"><b xmlns=\"urn:b\" xml:lang=\"de\" a1:k=\"&quot;\" "
        "xmlns:a1=\"urn:c\"/>t</a>",
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(trees); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        REL_BUF(out);

        rel_xml_add_node(&out, read_ok(arena, trees[i]));
        assert_string_equal(out.v, trees[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_told_by_their_namespace),
        cmocka_unit_test(text_is_kept_in_its_order),
        cmocka_unit_test(other_encodings_become_utf8),
        cmocka_unit_test(what_is_dangerous_is_refused),
        cmocka_unit_test(too_much_is_refused),
        cmocka_unit_test(a_long_list_comes_item_by_item),
        cmocka_unit_test(a_list_that_is_cut_gives_what_it_had),
        cmocka_unit_test(texts_are_written_so_that_they_are_read_again),
        cmocka_unit_test(a_tree_is_written_to_stand_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

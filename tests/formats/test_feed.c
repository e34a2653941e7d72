/* Feeds of every kind, as sites write them: each item with title, link, id, date and summary. */
#include "base/buf.h"
#include "base/str.h"
#include "formats/feed.h"

#include "unit.h"

#include <string.h>

#define RSS(inside)                                                                                \
    "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/" \
    "content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "                                    \
    "xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>My site</title>"                \
    "<link>https://me.example/</link><description>Notes &amp; news</description>"                  \
    "<image><title>Logo</title><link>https://me.example/logo</link></image>" inside                \
    "</channel></rss>"
#define ATOM(inside)                                                                               \
    "\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"text\">My site</title>"           \
    "<link rel=\"self\" href=\"https://me.example/feed\"/><link href=\"https://me.example/\"/>"    \
    "<subtitle>Notes &amp; news</subtitle><updated>2026-01-01T00:00:00Z</updated>" inside          \
    "</feed>"

static const struct {
    const char *feed;
    const char *items; /* "title|link|guid|seconds|summary;" each */
} cases[] = {
    {RSS("<item><title>One</title><link>https://me.example/1</link>"
         "<guid isPermaLink=\"false\">a-1</guid><pubDate>Thu, 13 Feb 1997 23:54:05 +0100</pubDate>"
         "<description><![CDATA[<p>Fish &amp; <b>chips</b></p><p>again</p>]]></description></item>"
         "<item><description>Only words</description></item>"),
     "One|https://me.example/1|a-1|855874445|Fish & chips again;Only words|||-|Only words;"},
    {RSS("<item><title>T</title><media:title>no</media:title><media:description>no"
         "</media:description><guid>https://me.example/2</guid><dc:date>1997-02-13T22:54:05Z"
         "</dc:date><content:encoded>&lt;p&gt;Long text&lt;/p&gt;</content:encoded></item>"),
     "T|https://me.example/2|https://me.example/2|855874445|Long text;"},
    {ATOM("<entry><title type=\"html\">A &amp;amp; B</title><id>urn:uuid:1</id>"
          "<link rel=\"replies\" href=\"https://me.example/r\"/>"
          "<link rel=\"alternate\" href=\"https://me.example/3\"/>"
          "<author><name>Me</name><title>x</title></author>"
          "<updated>2026-01-02T00:00:00Z</updated><published>1997-02-13T22:54:05Z</published>"
          "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Hi <i>you</i>!</div>"
          "</content></entry>"),
     "A & B|https://me.example/3|urn:uuid:1|855874445|Hi you!;"},
    {"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
     "xmlns=\"http://purl.org/rss/1.0/\"><channel><title>My site</title><link>https://me.example/"
     "</link><description>Notes &amp; news</description></channel><item><title>R</title>"
     "<link>https://me.example/4</link></item></rdf:RDF>",
     "R|https://me.example/4|https://me.example/4|-|;"},
    {RSS("<item><title>Fish & chips&nbsp;</title><guid>g</guid></item>"), "Fish & chips||g|-|;"},
};

static void
reads_each_item(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_feed feed;
        struct rel_err err;
        REL_BUF(got);

        assert_true(rel_feed_looks(cases[i].feed, strlen(cases[i].feed)));
        if (rel_feed_read(arena, cases[i].feed, strlen(cases[i].feed), &feed, &err))
            fail_msg("%s", err.text);
        assert_string_equal(feed.title, "My site");
        assert_string_equal(feed.link, "https://me.example/");
        assert_string_equal(feed.summary, "Notes & news");
        for (size_t k = 0; k < feed.items.n; k++) {
            const struct rel_feed_item *f = &feed.items.v[k];

            rel_buf_addf(&got, "%s|%s|%s|", f->title, f->link,
                         rel_str_is(f->guid, f->title) ? "" : f->guid);
            rel_buf_adds(&got,
                         f->at == INT64_MIN ? "-" : rel_printf(arena, "%lld", (long long)f->at));
            rel_buf_addf(&got, "|%s;", f->summary);
        }
        assert_string_equal(rel_buf_str(&got), cases[i].items);
    }
}

static void
keeps_what_stands_before_the_damage(void **state)
{
    static const char cut[] = "<rss version=\"2.0\"><channel><title>T</title><item><title>One"
                              "</title></item><item><title>Tw";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_feed feed;
    struct rel_err err;

    (void)state;
    assert_int_equal(rel_feed_read(arena, cut, strlen(cut), &feed, &err), REL_OK);
    assert_string_equal(feed.items.v[0].title, "One");
    assert_true(feed.problems.n > 0);
}

static void
refuses_what_is_no_feed(void **state)
{
    static const char *const no[] = {
        "",
        "hello",
        "<html><title>x</title></html>",
        "<a/>",
        "{}",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><title>&a;</title></item></channel>"
        "</rss>"};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_feed feed;
    struct rel_err err;

    (void)state;
    for (size_t i = 0; i < REL_COUNT(no); i++) {
        assert_int_equal(rel_feed_read(arena, no[i], strlen(no[i]), &feed, &err), REL_BAD_INPUT);
        assert_true(*err.text);
    }
    assert_false(rel_feed_looks("<html>", 6));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_each_item),
        cmocka_unit_test(keeps_what_stands_before_the_damage),
        cmocka_unit_test(refuses_what_is_no_feed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

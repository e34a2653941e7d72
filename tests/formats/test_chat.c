/* Chats as programs export them: the moment, who, and what; the order of a date told by the file.
 */
#include "base/buf.h"
#include "base/str.h"
#include "formats/chat_json.h"
#include "formats/csv_chat.h"
#include "formats/sms.h"
#include "formats/whatsapp.h"

#include "unit.h"

#include <string.h>

/* "2021-12-30 22:01:00 Ana: hello;" each; numbers, ways and calls beside. */
static const char *
said(struct rel_arena *arena, const struct rel_chats *c)
{
    REL_BUF(all);

    for (size_t i = 0; i < c->messages.n; i++) {
        const struct rel_chat_message *m = &c->messages.v[i];
        char day[REL_DAY_TEXT];

        rel_day_text((rel_day)(m->at / 86400), day);
        rel_buf_addf(
            &all, "%s %02d:%02d:%02d %s%s%s%s%s: %s;", day, (int)(m->at / 3600 % 24),
            (int)(m->at / 60 % 60), (int)(m->at % 60), m->author, *m->number ? " " : "", m->number,
            m->way == REL_CHAT_UNKNOWN ? ""
            : m->way == REL_CHAT_OUT   ? " >"
                                       : " <",
            m->channel == REL_CALL ? rel_printf(arena, " call %d", m->minutes) : "", m->text);
    }
    return rel_strdup(arena, rel_buf_str(&all));
}

static const struct {
    const char *file, *said;
    int system;
} whatsapps[] = {
    /* Android, day first: the second line decides */
    {"01/02/19, 11:25 - Ana: hi\n13/02/19, 11:26 - Bo: ho\nand\n\nmore\n\n",
     "2019-02-01 11:25:00 Ana: hi;2019-02-13 11:26:00 Bo: ho\nand\n\nmore;", 0},
    /* month first */
    {"1/2/19, 1:25 PM - Ana: hi\r\n1/13/19, 12:26 AM - Bo: ho\r\nmore\r\n",
     "2019-01-02 13:25:00 Ana: hi;2019-01-13 00:26:00 Bo: ho\nmore;", 0},
    /* nothing over 12: time goes on, so the month stands first */
    {"1/12/20, 09:00 - Ana: a\n2/11/20, 09:00 - Ana: b\n3/10/20, 09:00 - Ana: c\n",
     "2020-01-12 09:00:00 Ana: a;2020-02-11 09:00:00 Ana: b;2020-03-10 09:00:00 Ana: c;", 0},
    /* and here the day */
    {"12/1/20, 09:00 - Ana: a\n11/2/20, 09:00 - Ana: b\n10/3/20, 09:00 - Ana: c\n",
     "2020-01-12 09:00:00 Ana: a;2020-02-11 09:00:00 Ana: b;2020-03-10 09:00:00 Ana: c;", 0},
    /* iOS: brackets, seconds, marks of direction, a name the other chose, an attachment */
    {"\xef\xbb\xbf[15-01-20 02:22:56] \xe2\x80\x8e~\xe2\x80\xaf"
     "Ana: \xe2\x80\x8eimage omitted\n"
     "[15-01-20 02:23:00] +43 664 1234567: yo\n",
     "2020-01-15 02:22:56 Ana: image omitted;2020-01-15 02:23:00 +43 664 1234567 +43 664 1234567: "
     "yo;",
     0},
    {"2019/01/20, 11:23 - Ana: hi\n2019/01/21, 11:23 - You were added\n2019/01/21, 11:24 - Ana:\n",
     "2019-01-20 11:23:00 Ana: hi;2019-01-21 11:24:00 Ana: ;", 1},
    {"13.6.2018 klo 21.25.15 - Ana: hi\n", "2018-06-13 21:25:15 Ana: hi;", 0},
    {"23/06/2018, 01:55 p. m. - Ana: one: two\n", "2018-06-23 13:55:00 Ana: one: two;", 0},
    {"03.02.17, 18:42 - Messages are encrypted.\nTap.\n03.02.17, 18:43 - Ana: hi\n",
     "2017-02-03 18:43:00 Ana: hi;", 1},
    {"[24.12.2023, 下午3:05:09] Ana: hi\n", "2023-12-24 15:05:09 Ana: hi;", 0},
};

static void
reads_whatsapp_of_every_country(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(whatsapps); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        const char *file = whatsapps[i].file;
        struct rel_chats c;

        assert_true(rel_whatsapp_looks(file, strlen(file)));
        rel_whatsapp_read(arena, file, strlen(file), "x/WhatsApp Chat with Ana (2).txt", &c);
        assert_string_equal(said(arena, &c), whatsapps[i].said);
        assert_int_equal(c.system, whatsapps[i].system);
        assert_int_equal(c.problems.n, 0);
        assert_string_equal(c.chats.v[0].name, "Ana");
    }
    assert_false(rel_whatsapp_looks("hello\n", 6));
    assert_false(rel_whatsapp_looks("1,2,3\n", 6));
}

struct bytes {
    const char *v;
    size_t n, step;
};

static ptrdiff_t
more(void *who, char *to, size_t room, struct rel_err *err)
{
    struct bytes *b = who;
    size_t n = b->n < b->step ? b->n : b->step;

    (void)err;
    n = n < room ? n : room;
    memcpy(to, b->v, n);
    b->v += n;
    b->n -= n;
    return (ptrdiff_t)n;
}

static enum rel_status
read_json(struct rel_arena *arena, const char *file, size_t step, struct rel_chats *out,
          struct rel_err *err)
{
    struct bytes b = {file, strlen(file), step};
    const struct rel_tree_source source = {.read = more, .who = &b};

    assert_true(rel_chat_json_looks(file, strlen(file)));
    return rel_chat_json_read(arena, &source, true, out, err);
}

static void
reads_telegram_in_every_window(void **state)
{
    static const char file[] =
        "{\"personal_information\":{\"user_id\":7,\"first_name\":\"Me\",\"last_name\":\"Too\"},\n"
        "\"chats\":{\"list\":[{\"name\":\"Ana\",\"type\":\"personal_chat\",\"id\":9,\"messages\":["
        "{\"id\":1,\"type\":\"message\",\"date_unixtime\":\"1544006350\",\"from\":\"Ana\","
        "\"from_id\":\"user9\",\"text\":[\"a "
        "\",{\"type\":\"bold\",\"text\":\"b\\u00e9\\ud83d\\ude00\"}]},\n"
        "{\"type\":\"service\",\"date_unixtime\":\"1544006360\",\"actor\":\"Me "
        "Too\",\"actor_id\":\"user7\","
        "\"action\":\"phone_call\",\"duration_seconds\":125,\"text\":\"\"},"
        "{\"type\":\"service\",\"date_unixtime\":\"1\",\"action\":\"pin_message\"}]},\n"
        "{\"name\":\"B\",\"type\":\"bot_chat\",\"id\":8,\"messages\":[{\"type\":\"message\","
        "\"from\":\"B\",\"text\":\"x\"}]}]}}";
    struct rel_err err;

    (void)state;
    for (size_t step = 1; step < sizeof(file); step += 7) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_chats c;

        assert_int_equal(read_json(arena, file, step, &c, &err), REL_OK);
        assert_string_equal(said(arena, &c), "2018-12-05 10:39:10 Ana telegram:user9: a bé😀;"
                                             "2018-12-05 10:39:20 Me Too telegram:user7 call 2: ;");
        assert_string_equal(c.chats.v[0].other, "telegram:user9");
        assert_int_equal(c.system, 1);
        assert_int_equal(c.me.n, 2);
        assert_string_equal(c.problems.v[0].reason, "a chat with a bot");
        assert_int_equal(c.messages.v[1].line, 3);
    }
}

static void
reads_meta_with_its_broken_letters(void **state)
{
    static const char file[] =
        "{\"participants\":[{\"name\":\"Ana\"},{\"name\":\"Me\"}],\"messages\":[{"
        "\"sender_name\":\"J\\u00c3\\u00b6rg\",\"timestamp_ms\":1544006350000,"
        "\"content\":\"\\u00e2\\u0082\\u00ac\"}],\"title\":\"J\\u00c3\\u00b6rg\"}";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_chats c;
    struct rel_err err;

    (void)state;
    assert_int_equal(read_json(arena, file, 100, &c, &err), REL_OK);
    assert_string_equal(said(arena, &c), "2018-12-05 10:39:10 Jörg: €;");
    assert_string_equal(c.chats.v[0].name, "Jörg");
}

static void
keeps_what_stands_before_the_damage(void **state)
{
    static const char *const cut[] = {
        "{\"name\":\"A\",\"messages\":[{\"from\":\"A\",\"date_unixtime\":\"1544006350\",\"text\":"
        "\"x\"},{\"fr",
        "{\"messages\":[{\"from\":\"A\",\"date_unixtime\":\"1544006350\",\"text\":\"x\"}] x}",
        "{\"messages\":[{\"from\":\"A\",\"date_unixtime\":\"1544006350\",\"text\":\"x\"},nope]}",
    };
    struct rel_err err;

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cut); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_chats c;

        assert_int_equal(read_json(arena, cut[i], 5, &c, &err), REL_BAD_INPUT);
        assert_true(strstr(err.text, "line 1") != NULL);
        assert_string_equal(said(arena, &c), "2018-12-05 10:39:10 A: x;");
    }
}

static void
reads_short_messages_and_calls(void **state)
{
    static const char file[] =
        "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"4\">\n"
        "<sms address=\"+43 664 1234567\" date=\"1544006350123\" type=\"1\" body=\"a &amp; b\" "
        "contact_name=\"Ana\"/>\n"
        "<sms address=\"12345\" date=\"1544006350123\" type=\"2\" body=\"x\"/>\n"
        "<mms address=\"+436641234567\" date=\"1544006360000\" msg_box=\"2\" "
        "contact_name=\"(Unknown)\">"
        "<parts><part ct=\"image/jpeg\" data=\"QUJD\"/><part ct=\"text/plain\" "
        "text=\"see\"/></parts>"
        "</mms>\n<call number=\"+436641234567\" duration=\"600\" date=\"1544006370000\" "
        "type=\"2\"/>\n"
        "</smses>";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct bytes b = {file, sizeof(file) - 1, 11};
    struct rel_chats c;
    struct rel_err err;

    (void)state;
    assert_true(rel_sms_looks(file, sizeof(file) - 1));
    assert_int_equal(rel_sms_read(arena, more, &b, true, &c, &err), REL_OK);
    assert_string_equal(said(arena, &c), "2018-12-05 10:39:10 Ana +43 664 1234567 <: a & b;"
                                         "2018-12-05 10:39:20  +436641234567 >: see;"
                                         "2018-12-05 10:39:30  +436641234567 > call 10: ;");
    assert_int_equal(c.problems.n, 1);
    assert_int_equal(c.problems.v[0].line, 4);
}

static void
reads_linkedin_and_knows_the_user(void **state)
{
    static const char file[] =
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
        "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n"
        "1,,Ana,https://www.linkedin.com/in/Ana,Me,https://www.linkedin.com/in/me,"
        "2018-12-05 10:39:10 UTC,,hi,INBOX,,No\n"
        "1,,Me,https://www.linkedin.com/in/me,Ana,https://www.linkedin.com/in/ana,"
        "2018-12-05 10:40:10 UTC,,ho,INBOX,,No\n"
        "2,,Me,https://www.linkedin.com/in/me,Bo,https://www.linkedin.com/in/bo,"
        "2018-12-05 10:41:10 UTC,,yo,INBOX,,\n"
        "2,,Me,https://www.linkedin.com/in/me,Bo,,2018-12-05 10:41:10 UTC,,yo,INBOX,,Yes\n";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_chats c;

    (void)state;
    assert_true(rel_csv_chat_looks(file, sizeof(file) - 1));
    rel_csv_chat_read(arena, file, sizeof(file) - 1, true, &c);
    assert_string_equal(said(arena, &c),
                        "2018-12-05 10:39:10 Ana https://www.linkedin.com/in/ana: hi;"
                        "2018-12-05 10:40:10 Me https://www.linkedin.com/in/me: ho;"
                        "2018-12-05 10:41:10 Me https://www.linkedin.com/in/me: yo;");
    assert_int_equal(c.me.n, 1);
    assert_string_equal(c.me.v[0], "https://www.linkedin.com/in/me");
    assert_string_equal(c.chats.v[0].other, "https://www.linkedin.com/in/ana");
    assert_string_equal(c.chats.v[1].name, "Bo");
    assert_string_equal(c.problems.v[0].reason, "a draft");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_whatsapp_of_every_country),
        cmocka_unit_test(reads_telegram_in_every_window),
        cmocka_unit_test(reads_meta_with_its_broken_letters),
        cmocka_unit_test(keeps_what_stands_before_the_damage),
        cmocka_unit_test(reads_short_messages_and_calls),
        cmocka_unit_test(reads_linkedin_and_knows_the_user),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "base/limits.h"
#include "base/str.h"
#include "formats/mail.h"

#include "unit.h"

#include <stdio.h>
#include <string.h>

/* "F Name <address>" lines, T, D; S subject; one line each. */
static const char *
told(struct rel_arena *arena, const struct rel_mail *m)
{
    const struct {
        char what;
        const struct rel_mailbox_list *list;
    } lists[] = {{'F', &m->from}, {'T', &m->to}, {'D', &m->delivered_to}};
    const char *text = "";

    for (size_t i = 0; i < REL_COUNT(lists); i++)
        for (size_t k = 0; k < lists[i].list->n; k++)
            text = rel_printf(arena, "%s%c %s<%s>\n", text, lists[i].what, lists[i].list->v[k].name,
                              lists[i].list->v[k].folded);
    return *m->subject ? rel_printf(arena, "%sS %s\n", text, m->subject) : text;
}

static struct rel_mail
read_mail(struct rel_arena *arena, const char *header)
{
    struct rel_mail mail;
    struct rel_err err;

    assert_int_equal(rel_mail_read(arena, header, strlen(header), &mail, &err), REL_OK);
    return mail;
}

static const struct {
    const char *name, *header, *told;
} people[] = {
    {"plain", "From: Ana Ferreira <Ana@Example.ORG>\nTo: bo@example.org\nSubject: Hello\n",
     "F Ana Ferreira<ana@example.org>\nT <bo@example.org>\nS Hello\n"},
    {"several, quoted, with commas",
     "To: \"Ferreira, Ana\" <ana@x.org>, Bo B. <bo@x.org>,c@x.org\nFrom: d@x.org\n",
     "F <d@x.org>\nT Ferreira, Ana<ana@x.org>\nT Bo B.<bo@x.org>\nT <c@x.org>\n"},
    {"a group, and one of nobody",
     "From: a@x.org\nTo: Board: bo@x.org, Cy <cy@x.org>;\nCc: undisclosed-recipients:;\n",
     "F <a@x.org>\nT <bo@x.org>\nT Cy<cy@x.org>\n"},
    {"comments and routes (RFC 5322 section 4.4)",
     "From: Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>\n"
     "To: <@a.test,@b.test:mary@x.test>, jdoe@test . example\n",
     "F Pete<pete@silly.test>\nT <mary@x.test>\nT <jdoe@test.example>\n"},
    {"the same person in To and Cc, and twice",
     "From: a@x.org\nTo: Bo <bo@x.org>\nCc: BO@x.org\nTo: cy@x.org\n",
     "F <a@x.org>\nT Bo<bo@x.org>\nT <cy@x.org>\n"},
    {"two who write together", "From: a@x.org, b@x.org\nSender: a@x.org\nTo: c@x.org\n",
     "F <a@x.org>\nF <b@x.org>\nT <c@x.org>\n"},
    {"no From: the Sender", "Sender: Ana <a@x.org>\nTo: c@x.org\n",
     "F Ana<a@x.org>\nT <c@x.org>\n"},
    {"an empty From: Reply-To", "From: \nReply-To: a@x.org\nTo: c@x.org\n",
     "F <a@x.org>\nT <c@x.org>\n"},
    {"folded over lines, tabs, blanks before the colon",
     "From : Ana\n\t<a@x.org>\nTo:\n b@x.org,\n  c@x.org\nSubject: one\n two\n",
     "F Ana<a@x.org>\nT <b@x.org>\nT <c@x.org>\nS one two\n"},
    {"encoded words of every kind",
     "From: =?ISO-8859-1?Q?J=F6rg_M=FCller?= <j@x.org>\n"
     "To: =?UTF-8?B?0JDQvdC90LA=?= <anna@x.org>\nSubject: =?ISO-2022-JP?B?GyRCRnxLXBsoQg==?= "
     "=?UTF-8?Q?=E2=9C=93?=\n",
     "F Jörg Müller<j@x.org>\nT Анна<anna@x.org>\nS 日本✓\n"},
    {"a word cut in two inside a character",
     "Subject: =?UTF-8?B?w7w=?= =?UTF-8?B?w6Q=?= =?UTF-8?Q?=C3?= =?UTF-8?Q?=B6?=\nFrom: a@x.org\n",
     "F <a@x.org>\nS üäö\n"},
    {"raw UTF-8 (RFC 6532), a domain of its own letters",
     "From: Jörg <jörg@Bücher.example>\nSubject: Grüße\n",
     "F Jörg<jörg@xn--bcher-kva.example>\nS Grüße\n"},
    {"raw Latin-1 with the charset said below",
     "From: J\xf6rg <j@x.org>\nSubject: Gr\xfc\xdf"
     "e\nContent-Type: text/plain; charset=\"iso-8859-1\"\n",
     "F Jörg<j@x.org>\nS Grüße\n"},
    {"raw Latin-1 inside an encoded word", "From: j@x.org\nSubject: =?iso-8859-1?Q?Gr\xfc=DFe?=\n",
     "F <j@x.org>\nS Grüße\n"},
    {"raw and encoded side by side",
     "From: j@x.org\nContent-Type: text/plain; charset=iso-8859-1\nSubject: Gr\xfc\xdf"
     "e =?UTF-8?Q?=C3=A4?=\n",
     "F <j@x.org>\nS Grüße ä\n"},
    {"raw ISO-2022-JP", "From: j@x.org\nSubject: \x1b$BF|K\\\x1b(B\n", "F <j@x.org>\nS 日本\n"},
    {"an encoded line break does not break out", "From: =?UTF-8?Q?Ana=0D=0ABcc:_x?= <a@x.org>\n",
     "F Ana Bcc: x<a@x.org>\n"},
    {"an unknown charset costs only the word", "From: a@x.org\nSubject: =?x-none?Q?a?= b\n",
     "F <a@x.org>\nS a b\n"},
    {"delivered to, and the envelope",
     "Received: from a by b for <me@x.org>; Tue, 5 Jan 2010 10:00:00 +0000\n"
     "Received: from c by a for <other@x.org>; Tue, 5 Jan 2010 09:00:00 +0000\n"
     "Delivered-To: me+list@x.org\nX-Original-To: alias@x.org\nFrom: a@x.org\n",
     "F <a@x.org>\nD <me+list@x.org>\nD <alias@x.org>\nD <me@x.org>\n"},
    {"a mark, noise and a From line before the fields",
     "\xef\xbb\xbfX: 1\nFrom a@x Tue Jan 5 10:00:00 2010\n>From b\nFrom: a@x.org\nnoise here\nTo: "
     "b@x.org\n",
     "F <a@x.org>\nT <b@x.org>\n"},
    {"CR LF", "From: a@x.org\r\nSubject: a\r\n b\r\n\r\nbody: x\r\n", "F <a@x.org>\nS a b\n"},
    {"without a domain", "From: root\nTo: martin\n", "F <root>\nT <martin>\n"},
};

static void
reads_people_and_subjects(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(people); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_mail mail = read_mail(arena, people[i].header);
        const char *text = told(arena, &mail);

        if (!rel_str_is(text, people[i].told))
            fail_msg("%s:\n%s", people[i].name, text);
    }
}

static const struct {
    const char *header;
    enum rel_mail_class class;
} classes[] = {
    {"Subject: x\n", REL_MAIL_PERSONAL},
    {"List-Id: <a.x.org>\n", REL_MAIL_LIST},
    {"List-Post: NO\n", REL_MAIL_PERSONAL},
    {"List-Post: <mailto:a@x.org>\n", REL_MAIL_LIST},
    {"List-Unsubscribe: <https://x.org/u>\n", REL_MAIL_LIST},
    {"X-BeenThere: a@x.org\n", REL_MAIL_LIST},
    {"Precedence: list\n", REL_MAIL_LIST},
    {"precedence: Bulk\n", REL_MAIL_AUTOMATIC},
    {"Precedence: first-class\n", REL_MAIL_PERSONAL},
    {"Precedence: junk\nMailing-List: x\n", REL_MAIL_LIST},
    {"Auto-Submitted: no\n", REL_MAIL_PERSONAL},
    {"Auto-Submitted: auto-replied (vacation)\n", REL_MAIL_AUTOMATIC},
    {"Auto-Submitted: auto-generated\n", REL_MAIL_AUTOMATIC},
    {"X-Autoreply: yes\n", REL_MAIL_AUTOMATIC},
    {"X-Auto-Response-Suppress: OOF, All\n", REL_MAIL_AUTOMATIC},
    {"X-Auto-Response-Suppress: OOF\n", REL_MAIL_PERSONAL},
    {"Return-Path: <>\n", REL_MAIL_AUTOMATIC},
    {"Return-Path: <a@x.org>\n", REL_MAIL_PERSONAL},
    {"Content-Type: multipart/report; report-type=delivery-status\n", REL_MAIL_AUTOMATIC},
    {"Content-Type: text/calendar; method=REPLY\n", REL_MAIL_AUTOMATIC},
    {"Sender: Calendar <calendar-notification@google.com>\n", REL_MAIL_AUTOMATIC},
    {"Sender: notes-bounces@lists.x.org\n", REL_MAIL_LIST},
    {"From: noreply@x.org\n", REL_MAIL_AUTOMATIC},
    {"From: x <no-reply+123@x.org>\n", REL_MAIL_AUTOMATIC},
    {"From: mail-noreply@x.org\n", REL_MAIL_AUTOMATIC},
    {"From: MAILER-DAEMON@x.org\n", REL_MAIL_AUTOMATIC},
    {"From: postmaster@x.org\n", REL_MAIL_AUTOMATIC},
    {"From: Noreen Plyman <nora.plyman@x.org>\n", REL_MAIL_PERSONAL},
    {"From: notify.me.ana@x.org\n", REL_MAIL_PERSONAL},
    {"To: a@x,b@x,c@x,d@x,e@x\nCc: f@x,g@x,h@x,i@x,j@x\n", REL_MAIL_PERSONAL},
    {"To: a@x,b@x,c@x,d@x,e@x\nCc: f@x,g@x,h@x,i@x,j@x,k@x\n", REL_MAIL_MASS},
    {"To: a@x,b@x,c@x,d@x,e@x,f@x\nCc: a@x,b@x,c@x,d@x,e@x,f@x\n", REL_MAIL_PERSONAL},
};

static void
tells_lists_machines_and_crowds_from_people(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(classes); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_mail m = read_mail(arena, classes[i].header);

        if (m.class != classes[i].class || (*m.why != '\0') != (m.class != REL_MAIL_PERSONAL))
            fail_msg("%s is %s (%s)", classes[i].header, rel_mail_class_word(m.class), m.why);
    }
}

static void
names_a_message_the_same_wherever_it_lies(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    static const char bare[] = "From: a@x.org\nDate: Tue, 5 Jan 2010 10:00:00 +0000\nSubject: x\n";
    static const char *const same[] = {
        "From: a@x.org\r\nDate: Tue, 5 Jan 2010\r\n 10:00:00 +0000\r\nSubject: x\r\n",
        "Status: RO\nFrom: a@x.org\nDate: Tue, 5 Jan 2010 10:00:00 +0000\nSubject: x\nX-UID: 7\n",
    };
    const char *id = read_mail(arena, bare).message_id;

    (void)state;
    assert_string_equal(read_mail(arena, "Message-ID: <a.b@c>\n").message_id, "a.b@c");
    assert_string_equal(read_mail(arena, "Message-Id:\n  <a.b@c> (comment)\n").message_id, "a.b@c");
    assert_string_equal(read_mail(arena, "Message-ID: a.b@c\n").message_id, "a.b@c");
    assert_string_equal(read_mail(arena, "Message-ID: <a.b@c\n").message_id, "a.b@c");
    assert_string_equal(read_mail(arena, "References: <a@x>\n <b@x>\n").in_reply_to, "b@x");
    assert_string_equal(
        read_mail(arena, "In-Reply-To: your mail of Monday\nReferences: <b@x>\n").in_reply_to,
        "b@x");
    assert_string_equal(read_mail(arena, "In-Reply-To: <a@x> <b@x>\n").in_reply_to, "a@x");
    for (size_t i = 0; i < REL_COUNT(same); i++)
        assert_string_equal(read_mail(arena, same[i]).message_id, id);
    assert_string_not_equal(read_mail(arena, "From: a@x.org\nSubject: x\n").message_id, id);
    assert_string_not_equal(read_mail(arena, "X: 1\n").message_id,
                            read_mail(arena, "X: 2\n").message_id);
    assert_true(rel_mail_hash("a") != rel_mail_hash("b"));
}

static void
dates_a_message_by_what_can_be_believed(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_mail m;

    (void)state;
    m = read_mail(
        arena,
        "Date: Tue, 5 Jan 2010 10:00:00 +0000\nReceived: by x; Tue, 5 Jan 2010 10:00:09 +0000\n");
    assert_int_equal(m.at, 1262685600);
    m = read_mail(arena, "Date: gone\nReceived: by x (a; b); Tue, 5 Jan 2010 10:00:09 +0000\n");
    assert_int_equal(m.at, 1262685609);
    assert_int_equal(m.problems.n, 2); /* and nobody is named */
    assert_string_equal(m.problems.v[1].reason, "not a date: \"gone\"");
    assert_int_equal(m.problems.v[1].line, 1);
    m = read_mail(arena, "Received: by x;\n Tue, 5 Jan 2010 10:00:09 +0000\n");
    assert_int_equal(m.at, 1262685609);
    m = read_mail(
        arena,
        "Date: Tue, 5 Jan 2038 10:00:00 +0000\nReceived: by x; Tue, 5 Jan 2010 10:00:09 +0000\n");
    assert_int_equal(m.at, 1262685609);
    m = read_mail(arena, "From: a@x.org\n");
    assert_true(m.at == INT64_MIN);
    m = read_mail(arena, "X-Gmail-Labels: Wichtig,Gesendet\n");
    assert_true(m.sent_folder);
    m = read_mail(arena, "X-Gmail-Labels: Sentimental\n");
    assert_false(m.sent_folder);
}

static void
bounds_what_a_header_may_hold(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const char *list = "", *fields = "";
    struct rel_mail m;
    struct rel_err err;
    char deep[20000] = "From: ";

    (void)state;
    for (int i = 0; i < 60; i++)
        list = rel_printf(arena, "%s%sp%d@x.org", list, i ? "," : "", i);
    for (int i = 0; i < 40; i++)
        fields = rel_printf(arena, "%sTo: %d%s\n", fields, i, list);
    m = read_mail(arena, fields);
    assert_int_equal(m.to.n, REL_MAIL_ADDRESSES);
    memset(deep + 6, '(', sizeof(deep) - 7);
    m = read_mail(arena, deep);
    assert_int_equal(m.from.n, 0);
    for (size_t i = 6; i + 2 < sizeof(deep); i += 2)
        memcpy(deep + i, "a:", 2);
    read_mail(arena, deep);
    fields = rel_printf(arena, "Subject: %05000d\n", 7);
    assert_true(strlen(read_mail(arena, fields).subject) < REL_MAX_NAME);
    assert_int_equal(rel_mail_read(arena, "\nFrom: x\n", 9, &m, &err), REL_BAD_INPUT);
    assert_int_equal(rel_mail_read(arena, "", 0, &m, &err), REL_BAD_INPUT);
    assert_int_equal(rel_mail_read(arena, "From: a@x\0y@z.org\nTo: \0\n", 25, &m, &err), REL_OK);
}

static void
knows_a_message_by_its_first_bytes(void **state)
{
    static const char *const yes[] = {"From: a@x\n\nb", "MIME-Version: 1.0\n", "Received: x\n y\n",
                                      ("\xef\xbb\xbf"
                                       "Date: x\n"),
                                      "\nSubject: x\n"};
    static const char *const no[] = {"",
                                     "\n",
                                     "Hello: you\n",
                                     "BEGIN:VCARD\nVERSION:3.0\n",
                                     "hello\nFrom: a@x\n",
                                     "<html>\nFrom: x\n"};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(yes); i++)
        if (!rel_mail_looks(yes[i], strlen(yes[i])))
            fail_msg("no mail: %s", yes[i]);
    for (size_t i = 0; i < REL_COUNT(no); i++)
        if (rel_mail_looks(no[i], strlen(no[i])))
            fail_msg("mail: %s", no[i]);
}

static void
reads_one_address_as_typed(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_mailbox box;

    (void)state;
    assert_true(rel_mail_address(arena, " Ana <ANA@x.org> ", &box));
    assert_string_equal(box.folded, "ana@x.org");
    assert_true(rel_mail_address(arena, "ana@x.org", &box));
    assert_false(rel_mail_address(arena, "ana", &box));
    assert_false(rel_mail_address(arena, "a@x.org, b@x.org", &box));
    assert_false(rel_mail_address(arena, "", &box));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_people_and_subjects),
        cmocka_unit_test(tells_lists_machines_and_crowds_from_people),
        cmocka_unit_test(names_a_message_the_same_wherever_it_lies),
        cmocka_unit_test(dates_a_message_by_what_can_be_believed),
        cmocka_unit_test(bounds_what_a_header_may_hold),
        cmocka_unit_test(knows_a_message_by_its_first_bytes),
        cmocka_unit_test(reads_one_address_as_typed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

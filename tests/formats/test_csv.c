/* Tables and directories as programs write them: every row a card, every value in its place. */
#include "base/buf.h"
#include "base/str.h"
#include "formats/csv_people.h"
#include "formats/ldif.h"

#include "unit.h"

#include <string.h>

/* What the cards say, in short: the lines of their text but for the frame. */
static const char *
said(struct rel_arena *arena, const struct rel_card_list *cards)
{
    REL_BUF(all);

    for (size_t i = 0; i < cards->n; i++)
        for (const char *s = cards->v[i].text; *s;) {
            size_t n = strcspn(s, "\r\n");

            if (!rel_str_starts(s, "BEGIN") && !rel_str_starts(s, "END")
                && !rel_str_starts(s, "VERSION") && !rel_str_starts(s, "N:"))
                rel_buf_addf(&all, "%.*s\n", (int)n, s);
            s += n + strspn(s + n, "\r\n");
        }
    return rel_strdup(arena, rel_buf_str(&all));
}

static const struct {
    const char *file, *cards;
} tables[] = {
    /* LinkedIn: three lines before the header, a degree behind the name, a link that says who */
    {"Notes:\r\n\"When exporting, some addresses are missing.\"\r\n\r\n"
     "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
     "Ana,\"Ferreira, PhD\",linkedin.com/in/Ana-F/?trk=x,,\"Sun, Sea\",Advisor,05 Nov 2025\r\n",
     "UID:https://www.linkedin.com/in/ana-f\nFN:Ana Ferreira\nORG:Sun\\, Sea\nTITLE:Advisor\n"
     "X-SOCIALPROFILE:linkedin.com/in/Ana-F/?trk=x\nitem1.X-ABDATE:20251105\n"
     "item1.X-ABLabel:connected on LinkedIn\n"},
    /* Google: labels beside values, several in one cell, groups */
    {"Name,Given Name,Family Name,Birthday,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
     "Phone 1 - Type,Phone 1 - Value\n"
     ",Bo,Berg, --03-07,* myContacts ::: Chess,* Work,bo@example.org ::: b@example.org,Mobile,"
     "+43 1 234\n",
     "FN:Bo Berg\nEMAIL;TYPE=work;PREF=1:bo@example.org\nEMAIL;TYPE=work;PREF=1:b@example.org\n"
     "TEL;TYPE=cell:+43 1 234\nBDAY:--0307\nCATEGORIES:Chess\n"},
    /* Outlook in German, by semicolons, in Windows-1252, day before month */
    {"\"Vorname\";\"Nachname\";\"E-Mail-Adresse\";\"Stra\xdf"
     "e gesch\xe4"
     "ftlich\";\"Ort gesch\xe4"
     "ftlich\";\"Geburtstag\";\"Kategorien\"\r\n"
     "\"J\xf6rg\";\"M\xfcller\";\"j@example.org\";\"Weg "
     "1\r\nHof\";\"Wien\";\"3.4.1970\";\"A;B\"\r\n"
     "\"Eva\";\"K\";\"e@example.org\";\"\";\"\";\"0.0.00\";\"\"\r\n",
     "FN:Jörg Müller\nEMAIL:j@example.org\nADR;TYPE=work:;;Weg 1\\nHof;Wien;;;\nBDAY:19700403\n"
     "CATEGORIES:A,B\nFN:Eva K\nEMAIL:e@example.org\n"},
    /* Month before day, since one date shows it; a title is none of a job here */
    {"First Name,Last Name,Title,Job Title,Birthday\nA,B,Dr.,Cook,4/3/1970\nC,D,,,4/25/1971\n",
     "FN:Dr. A B\nTITLE:Cook\nBDAY:19700403\nFN:C D\nBDAY:19710425\n"},
    /* Thunderbird; an unknown column is kept; tabs */
    {"Display Name\tPrimary Email\tWork Phone\tBirth Year\tBirth Month\tBirth Day\tShoe size\n"
     "Cy Chen\tcy@example.org\t123\t1980\t2\t29\t44\n",
     "FN:Cy Chen\nEMAIL:cy@example.org\nTEL;TYPE=work:123\nBDAY:19800229\n"
     "item1.X-RELATUM-FIELD:44\nitem1.X-ABLabel:Shoe size\n"},
    {"Primary Email\na@example.org\n", "FN:\nEMAIL:a@example.org\n"},
    {"\xef\xbb\xbfsep=;\nName;Company\n;\"Sun \"\"& Sea\"\"\"\n",
     "FN:Sun \"& Sea\"\nKIND:org\nORG:Sun \"& Sea\"\n"},
};

static void
reads_every_dialect(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(tables); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_card_list cards = {0}, again = {0};
        struct rel_problem_list problems = {0};
        const char *file = tables[i].file;

        assert_true(rel_csv_people_looks(file, strlen(file)));
        assert_true(rel_csv_people(arena, file, strlen(file), NULL, &cards, &problems));
        assert_string_equal(said(arena, &cards), tables[i].cards);
        assert_true(rel_csv_people(arena, file, strlen(file), NULL, &again, &problems));
        assert_string_equal(cards.v[0].text, again.v[0].text);
        assert_int_equal(problems.n, 0);
    }
}

static void
reads_utf16_and_tells_lines(void **state)
{
    static const char narrow[] = "Name,Email\n\nAna,a@example.org\n\"B\nb\",x@example.org\nC,\"c\n";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_card_list cards = {0};
    struct rel_problem_list problems = {0};
    char wide[2 * sizeof(narrow)] = "\xff\xfe";

    (void)state;
    for (size_t i = 0; i < sizeof(narrow) - 1; i++)
        wide[2 + 2 * i] = narrow[i];
    assert_true(rel_csv_people(arena, wide, 2 * sizeof(narrow), NULL, &cards, &problems));
    assert_int_equal(cards.n, 3);
    assert_int_equal(cards.v[0].line, 3);
    assert_int_equal(cards.v[1].line, 4);
    assert_int_equal(cards.v[2].line, 6);
    assert_int_equal(problems.n, 1);
    assert_int_equal(problems.v[0].line, 6);
}

static void
follows_a_mapping(void **state)
{
    static const char file[] = "Wer;Post;Ding\nAna;a@example.org;7\n";
    static const struct rel_csv_map v[] = {{"Wer", "name"}, {"post", "email"}};
    const struct rel_csv_maps maps = {v, 2};
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_card_list cards = {0};
    struct rel_problem_list problems = {0};

    (void)state;
    assert_false(rel_csv_people_looks(file, strlen(file)));
    assert_false(rel_csv_people(arena, file, strlen(file), NULL, &cards, &problems));
    assert_true(rel_csv_people(arena, file, strlen(file), &maps, &cards, &problems));
    assert_string_equal(said(arena, &cards), "FN:Ana\nEMAIL:a@example.org\n"
                                             "item1.X-RELATUM-FIELD:7\nitem1.X-ABLabel:Ding\n");
}

static const struct {
    const char *text;
    enum rel_date_order order;
    int year, month, day; /* month 0: no date */
} dates[] = {
    {"1906-12-09", REL_ORDER_MDY, 1906, 12, 9},   {" --12-09", REL_ORDER_MDY, 0, 12, 9},
    {"15 Oct 2023", REL_ORDER_MDY, 2023, 10, 15}, {"Oct 15, 2023", REL_ORDER_DMY, 2023, 10, 15},
    {"12/28/1969", REL_ORDER_DMY, 1969, 12, 28},  {"28/12/69", REL_ORDER_MDY, 1969, 12, 28},
    {"1/2/2000", REL_ORDER_MDY, 2000, 1, 2},      {"1/2/2000", REL_ORDER_DMY, 2000, 2, 1},
    {"1.2.2000", REL_ORDER_MDY, 2000, 2, 1},      {"3 déc. 2021", REL_ORDER_MDY, 2021, 12, 3},
    {"1604-02-29", REL_ORDER_MDY, 0, 2, 29},      {"2023-02-29", REL_ORDER_MDY, 0, 0, 0},
    {"circa 1800", REL_ORDER_MDY, 0, 0, 0},       {"", REL_ORDER_MDY, 0, 0, 0},
};

static void
reads_dates(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(dates); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_date d = {0};
        bool is = rel_make_date(arena, dates[i].text, dates[i].order, &d);

        assert_int_equal(is, dates[i].month != 0);
        assert_int_equal(d.year, dates[i].year);
        assert_int_equal(d.month, dates[i].month);
        assert_int_equal(d.day, dates[i].day);
    }
}

static void
reads_directories(void **state)
{
    static const char file[] =
        "version: 1\n\n# people\ndn: cn=Ana,mail=ana@example.org\nobjectclass: top\n"
        "objectclass: person\ncn:: QW5hIEZlcnJlaXJh\nsn: Ferr\n eira\nmail: ana@example.org\n"
        "mozillaSecondEmail: a2@example.org\nhomePhone: 123\nmozillaHomeLocalityName: Wien\n"
        "description: likes\n  sun\nbirthyear: 1970\nbirthmonth: 3\nbirthday: 7\nshoe: 44\n"
        "modifytimestamp: 0Z\nphoto:< file:///x\nodd\n\n"
        "dn: cn=All\nobjectclass: groupOfNames\ncn: All\nmember: cn=Ana\n\n"
        "dn: cn=x\nchangetype: delete\n";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_card_list cards = {0};
    struct rel_problem_list problems = {0};

    (void)state;
    assert_true(rel_ldif_looks(file, strlen(file)));
    rel_ldif_read(arena, file, strlen(file), &cards, &problems);
    assert_string_equal(said(arena, &cards),
                        "FN:Ana Ferreira\nEMAIL:ana@example.org\nEMAIL:a2@example.org\n"
                        "TEL;TYPE=home:123\nADR;TYPE=home:;;;Wien;;;\nBDAY:19700307\n"
                        "item1.X-RELATUM-FIELD:44\nitem1.X-ABLabel:shoe\nNOTE:likes sun\n");
    assert_int_equal(cards.v[0].problems.n, 2);
    assert_int_equal(problems.n, 2);
    assert_string_equal(problems.v[0].reason, "a list of people");
    assert_false(rel_ldif_looks("Name,Email\n", 11));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_every_dialect), cmocka_unit_test(reads_utf16_and_tells_lines),
        cmocka_unit_test(follows_a_mapping),   cmocka_unit_test(reads_dates),
        cmocka_unit_test(reads_directories),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

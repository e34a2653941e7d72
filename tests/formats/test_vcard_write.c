#include "base/buf.h"
#include "base/str.h"
#include "formats/vcard.h"

#include "unit.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct rel_arena *arena;

static int
setup(void **state)
{
    (void)state;
    arena = rel_arena_new();
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

static struct rel_card
read_card(const char *text)
{
    struct rel_card card;

    rel_vcard_read(arena, text, strlen(text), 1, &card);
    return card;
}

/* Everything a contact says, as text to compare. */
static const char *
said(const struct rel_contact *c)
{
    REL_BUF(b);

    rel_buf_addf(&b, "%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%d|%s|%d\n", c->name, c->family, c->given,
                 c->additional, c->prefix, c->suffix, c->organization, c->department, c->title,
                 c->role, (int)c->kind, c->photo_type, (int)c->photo_len);
    for (size_t i = 0; i < c->points.n; i++)
        rel_buf_addf(&b, "%d %s [%s] %d %s\n", (int)c->points.v[i].kind, c->points.v[i].value,
                     c->points.v[i].label, c->points.v[i].pref, c->points.v[i].folded);
    for (size_t i = 0; i < c->addresses.n; i++)
        rel_buf_addf(&b, "adr %s|%s|%s|%s|%s|%s|%s [%s]\n", c->addresses.v[i].po_box,
                     c->addresses.v[i].extended, c->addresses.v[i].street,
                     c->addresses.v[i].locality, c->addresses.v[i].region, c->addresses.v[i].code,
                     c->addresses.v[i].country, c->addresses.v[i].label);
    for (size_t i = 0; i < c->dates.n; i++)
        rel_buf_addf(&b, "date %s %d-%d-%d %s\n", c->dates.v[i].kind, c->dates.v[i].year,
                     c->dates.v[i].month, c->dates.v[i].day, c->dates.v[i].text);
    for (size_t i = 0; i < c->fields.n; i++)
        rel_buf_addf(&b, "field %s=%s\n", c->fields.v[i].name, c->fields.v[i].value);
    for (size_t i = 0; i < c->nicknames.n; i++)
        rel_buf_addf(&b, "nick %s\n", c->nicknames.v[i]);
    for (size_t i = 0; i < c->tags.n; i++)
        rel_buf_addf(&b, "tag %s\n", c->tags.v[i]);
    for (size_t i = 0; i < c->notes.n; i++)
        rel_buf_addf(&b, "note %s\n", c->notes.v[i]);
    return rel_strdup(arena, rel_buf_str(&b));
}

static const char *
said_in(const char *text)
{
    struct rel_card card = read_card(text);

    return said(&card.contact);
}

static const char *
merge(const char *text, const struct rel_contact *before, const struct rel_contact *after)
{
    REL_BUF(out);

    rel_vcard_merge(&out, text, strlen(text), before, after);
    return rel_strdup(arena, rel_buf_str(&out));
}

static void
lines_are_folded_between_characters(void **state)
{
    struct rel_contact c = rel_contact_init();
    REL_BUF(out);
    size_t column = 0;

    (void)state;
    c.name = "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé";
    *REL_ADD(arena, &c.notes) = "a, b; c\\d\ne 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀";
    rel_vcard_write(&out, &c, REL_VCARD_4);
    for (size_t i = 0; i < out.n; i++) {
        column = out.v[i] == '\n' ? 0 : column + 1;
        assert_true(column <= 76); /* 75 and the CR */
        if (i && out.v[i - 1] == '\n')
            assert_true(((unsigned char)out.v[i] & 0xc0) != 0x80);
    }
    assert_string_equal(said_in(out.v), said(&c));
}

/* Each card of the test data, written in both versions and read again, says the same. */
static void
what_is_written_is_read_again(void **state)
{
    const char *source = getenv("RELATUM_SOURCE");
    DIR *dir = opendir(rel_printf(arena, "%s/tests/data/vcard", source ? source : ".."));
    int seen = 0;

    (void)state;
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        struct rel_card_list cards = {0};
        struct rel_problem_list problems = {0};
        static char bytes[1 << 16];
        FILE *f;
        size_t n;

        if (!rel_str_ends_nocase(entry->d_name, ".vcf"))
            continue;
        f = fopen(
            rel_printf(arena, "%s/tests/data/vcard/%s", source ? source : "..", entry->d_name),
            "rb");
        assert_non_null(f);
        n = fread(bytes, 1, sizeof(bytes), f);
        fclose(f);
        rel_vcard_read_all(arena, bytes, n, &cards, &problems);
        for (size_t i = 0; i < cards.n; i++)
            for (int version = 0; version < 2; version++) {
                struct rel_contact *c = &cards.v[i].contact;
                REL_BUF(out);

                if (version == 0 && !*c->family && !*c->given)
                    c->given = c->name; /* 3.0 is given a name for telephones */
                rel_vcard_write(&out, c, version ? REL_VCARD_4 : REL_VCARD_3);
                assert_string_equal(said_in(out.v), said(c));
                seen++;
            }
    }
    closedir(dir);
    assert_true(seen >= 30);
}

static const char original[] = "BEGIN:VCARD\r\n"
                               "VERSION:3.0\r\n"
                               "X-FIRST;A=b:kept\\, as it is\r\n"
                               "N:Ferreira;Ana;;;\r\n"
                               "FN;LANGUAGE=pt:Ana Ferr\r\n eira\r\n"
                               "item1.EMAIL;type=INTERNET:ana@old.example\r\n"
                               "item1.X-ABLabel:Studio\r\n"
                               "TEL;type=CELL;X-EXTRA=1:+351 1\r\n"
                               "TEL;type=HOME:+351 2\r\n"
                               "NICKNAME:Aninha,Nita\r\n"
                               "NOTE:one\r\n"
                               "NOTE:two\r\n"
                               "TITLE:Designer\r\n"
                               "TITLE:Teacher\r\n"
                               "ADR;type=HOME:;;Rua 1;Porto;;;\r\n"
                               "LABEL;type=HOME:Rua 1\\nPorto\r\n"
                               "BDAY:1980-03-22\r\n"
                               "REV:2020-01-01T00:00:00Z\r\n"
                               "X-LAST:kept\r\n"
                               "END:VCARD\r\n";

static void
nothing_changed_is_the_same_bytes(void **state)
{
    struct rel_card card = read_card(original);

    (void)state;
    assert_string_equal(merge(original, &card.contact, &card.contact), original);
}

static const char *
replaced(const char *old, const char *new)
{
    const char *at = strstr(original, old);

    assert_non_null(at);
    return rel_printf(arena, "%.*s%s%s", (int)(at - original), original, new, at + strlen(old));
}

static void
only_what_changed_is_changed(void **state)
{
    struct rel_card card = read_card(original);
    struct rel_contact c;

    (void)state;
    c = read_card(original).contact;
    c.points.v[1].value = "+351 9";
    assert_string_equal(
        merge(original, &card.contact, &c),
        replaced("TEL;type=CELL;X-EXTRA=1:+351 1", "TEL;type=CELL;X-EXTRA=1:+351 9"));
    c = read_card(original).contact;
    c.name = "Ana F.";
    assert_string_equal(merge(original, &card.contact, &c),
                        replaced("FN;LANGUAGE=pt:Ana Ferr\r\n eira", "FN;LANGUAGE=pt:Ana F."));
    c = read_card(original).contact;
    c.points.v[0] = c.points.v[2];
    c.points.n = 2; /* the address at the studio is no longer hers, nor the number at home */
    c.points.v[0].kind = REL_TEL;
    assert_string_equal(merge(original, &card.contact, &c),
                        replaced("item1.EMAIL;type=INTERNET:ana@old.example\r\n"
                                 "item1.X-ABLabel:Studio\r\n",
                                 ""));
    c = read_card(original).contact;
    c.notes.v[1] = "two, and more";
    assert_string_equal(merge(original, &card.contact, &c),
                        replaced("NOTE:two", "NOTE:two\\, and more"));
    c = read_card(original).contact;
    c.nicknames.n = 1;
    assert_string_equal(merge(original, &card.contact, &c),
                        replaced("NICKNAME:Aninha,Nita", "NICKNAME:Aninha"));
    c = read_card(original).contact;
    c.title = "";
    assert_string_equal(merge(original, &card.contact, &c), replaced("TITLE:Designer\r\n", ""));
    c = read_card(original).contact;
    c.addresses.v[0].street = "Rua 2";
    assert_string_equal(merge(original, &card.contact, &c),
                        replaced("ADR;type=HOME:;;Rua 1;Porto;;;\r\n"
                                 "LABEL;type=HOME:Rua 1\\nPorto\r\n",
                                 "ADR;type=HOME:;;Rua 2;Porto;;;\r\n"));
    c = read_card(original).contact;
    c.dates.v[0].year = 0;
    assert_string_equal(merge(original, &card.contact, &c),
                        replaced("BDAY:1980-03-22", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22"));
    c = read_card(original).contact;
    c.organization = "Atelier; Norte";
    c.changed = 1700000000;
    assert_string_equal(
        merge(original, &card.contact, &c),
        replaced("REV:2020-01-01T00:00:00Z\r\nX-LAST:kept\r\n",
                 "REV:2020-01-01T00:00:00Z\r\nX-LAST:kept\r\nORG:Atelier\\; Norte\r\n"));
}

static void
what_is_new_is_put_before_the_end(void **state)
{
    struct rel_card card = read_card(original);
    struct rel_contact c = read_card(original).contact;
    const char *merged;

    (void)state;
    *REL_ADD(arena, &c.points) = (struct rel_point){REL_TEL, "+49 30 1", "+49301", "work", false};
    *REL_ADD(arena, &c.points) =
        (struct rel_point){REL_EMAIL, "ana@new.example", "ana@new.example", "Verein", true};
    *REL_ADD(arena, &c.fields) = (struct rel_field){"spouse", "Rui"};
    *REL_ADD(arena, &c.fields) = (struct rel_field){"shoe size", "38"};
    *REL_ADD(arena, &c.dates) = (struct rel_date){"anniversary", 2010, 6, 19, ""};
    merged = merge(original, &card.contact, &c);
    assert_string_equal(merged, replaced("END:VCARD\r\n",
                                         "TEL;TYPE=work:+49 30 1\r\n"
                                         "item2.EMAIL;TYPE=INTERNET;TYPE=pref:ana@new.example\r\n"
                                         "item2.X-ABLabel:Verein\r\n"
                                         "item3.X-ABDATE:2010-06-19\r\n"
                                         "item3.X-ABLabel:_$!<Anniversary>!$_\r\n"
                                         "item4.X-ABRELATEDNAMES:Rui\r\n"
                                         "item4.X-ABLabel:_$!<Spouse>!$_\r\n"
                                         "item5.X-RELATUM-FIELD:38\r\n"
                                         "item5.X-ABLabel:shoe size\r\n"
                                         "END:VCARD\r\n"));
}

static void
other_charsets_and_versions_are_respected(void **state)
{
    static const char v21[] = "BEGIN:VCARD\nVERSION:2.1\nN:Li;An\nTEL;HOME:1\nEND:VCARD\n";
    static const char latin[] = "BEGIN:VCARD\nVERSION:3.0\nFN:Zo\xeb\nN:;Zo\xeb\nEND:VCARD\n";
    struct rel_contact before = read_card(v21).contact, after = before;

    (void)state;
    after.given = "Änn";
    *REL_ADD(arena, &after.notes) = "a\nb";
    assert_string_equal(merge(v21, &before, &after),
                        "BEGIN:VCARD\nVERSION:2.1\n"
                        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Li;=C3=84nn;;;\n"
                        "TEL;HOME:1\n"
                        "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab\n"
                        "END:VCARD\n");
    before = after = read_card(latin).contact;
    after.title = "Chaîne";
    assert_string_equal(merge(latin, &before, &after),
                        "BEGIN:VCARD\nVERSION:3.0\nFN:Zo\xeb\nN:;Zo\xeb\n"
                        "TITLE;CHARSET=UTF-8:Chaîne\nEND:VCARD\n");
    assert_string_equal(said_in(merge(latin, &before, &after)), said(&after));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_folded_between_characters),
        cmocka_unit_test(what_is_written_is_read_again),
        cmocka_unit_test(nothing_changed_is_the_same_bytes),
        cmocka_unit_test(only_what_changed_is_changed),
        cmocka_unit_test(what_is_new_is_put_before_the_end),
        cmocka_unit_test(other_charsets_and_versions_are_respected),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}

/* Reads every card file of tests/data/vcard and compares all that was understood with what stands
 * beside it in NAME.expect. RELATUM_GOLDEN=1 writes those anew, to be read before committing. */
#include "base/buf.h"
#include "base/out.h"
#include "base/str.h"
#include "formats/vcard.h"

#include "unit.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
put(struct rel_out *out, const char *key, const char *value)
{
    if (*value)
        rel_out_text(out, key, value);
}

static void
put_texts(struct rel_out *out, const char *key, const struct rel_texts *list)
{
    for (size_t i = 0; i < list->n; i++)
        rel_out_text(out, key, list->v[i]);
}

static void
put_lists(struct rel_out *out, const struct rel_contact *c)
{
    REL_BUF(line);

    for (size_t i = 0; i < c->points.n; i++) {
        const struct rel_point *p = &c->points.v[i];

        rel_buf_clear(&line);
        rel_buf_addf(&line, "%s [%s]%s <%s>", p->value, p->label, p->pref ? " preferred" : "",
                     p->folded);
        rel_out_text(out, rel_point_kind_word(p->kind), line.v);
    }
    for (size_t i = 0; i < c->addresses.n; i++) {
        const struct rel_address *a = &c->addresses.v[i];

        rel_buf_clear(&line);
        rel_buf_addf(&line, "%s|%s|%s|%s|%s|%s|%s [%s]", a->po_box, a->extended, a->street,
                     a->locality, a->region, a->code, a->country, a->label);
        rel_out_text(out, "address", line.v);
    }
    for (size_t i = 0; i < c->dates.n; i++) {
        const struct rel_date *d = &c->dates.v[i];

        rel_buf_clear(&line);
        rel_buf_addf(&line, "%s %d-%d-%d %s", d->kind, d->year, d->month, d->day, d->text);
        rel_out_text(out, "date", line.v);
    }
    for (size_t i = 0; i < c->fields.n; i++) {
        rel_buf_clear(&line);
        rel_buf_addf(&line, "%s = %s", c->fields.v[i].name, c->fields.v[i].value);
        rel_out_text(out, "field", line.v);
    }
}

static void
put_problems(struct rel_out *out, const struct rel_problem_list *problems)
{
    for (size_t i = 0; i < problems->n; i++) {
        REL_BUF(line);

        rel_buf_addf(&line, "line %d: %s%s%s", (int)problems->v[i].line, problems->v[i].what,
                     *problems->v[i].what ? ": " : "", problems->v[i].reason);
        rel_out_text(out, "problem", line.v);
    }
}

static void
put_card(struct rel_out *out, const struct rel_card *card)
{
    const struct rel_contact *c = &card->contact;

    rel_out_begin_object(out, "card");
    rel_out_num(out, "line", card->line);
    put(out, "version", card->version);
    rel_out_text(out, "kind", rel_card_kind_word(card->kind));
    rel_out_text(out, "contact", rel_contact_kind_word(c->kind));
    put(out, "uid", c->uid);
    put(out, "rev", card->rev);
    put(out, "name", c->name);
    put(out, "family", c->family);
    put(out, "given", c->given);
    put(out, "additional", c->additional);
    put(out, "prefix", c->prefix);
    put(out, "suffix", c->suffix);
    put(out, "organization", c->organization);
    put(out, "department", c->department);
    put(out, "title", c->title);
    put(out, "role", c->role);
    put_texts(out, "nickname", &c->nicknames);
    put_lists(out, c);
    put_texts(out, "tag", &c->tags);
    put_texts(out, "note", &c->notes);
    put_texts(out, "member", &card->members);
    if (c->photo_len) {
        put(out, "photo", c->photo_type);
        rel_out_num(out, "photo bytes", (int64_t)c->photo_len);
    }
    put_problems(out, &card->problems);
    rel_out_end(out);
}

static void
read_file(const char *path, struct rel_buf *bytes)
{
    char block[4096];
    FILE *f = fopen(path, "rb");

    rel_buf_clear(bytes);
    if (!f)
        return;
    for (size_t n; (n = fread(block, 1, sizeof(block), f)) > 0;)
        rel_buf_add(bytes, block, n);
    fclose(f);
}

static void
compare(const char *path)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    const char *golden = rel_printf(arena, "%.*sexpect", (int)strlen(path) - 3, path);
    struct rel_card_list cards = {0};
    struct rel_problem_list problems = {0};
    REL_BUF(bytes);
    REL_BUF(want);
    REL_BUF(got);
    struct rel_out out = rel_out_to(&got, REL_OUT_TEXT);

    read_file(path, &bytes);
    assert_true(rel_vcard_looks(bytes.v, bytes.n));
    rel_vcard_read_all(arena, bytes.v, bytes.n, &cards, &problems);
    rel_out_begin_object(&out, NULL);
    for (size_t i = 0; i < cards.n; i++)
        put_card(&out, &cards.v[i]);
    put_problems(&out, &problems);
    rel_out_end(&out);
    if (getenv("RELATUM_GOLDEN")) {
        FILE *f = fopen(golden, "wb");

        assert_non_null(f);
        fwrite(got.v, 1, got.n, f);
        fclose(f);
    }
    read_file(golden, &want);
    print_message("# %s\n", path);
    assert_string_equal(rel_buf_str(&got), rel_buf_str(&want));
}

static void
every_file_says_what_is_expected(void **state)
{
    const char *source = getenv("RELATUM_SOURCE");
    char folder[4096], path[8192];
    DIR *dir;
    int files = 0;

    (void)state;
    snprintf(folder, sizeof(folder), "%s/tests/data/vcard", source ? source : "..");
    dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (!rel_str_ends_nocase(entry->d_name, ".vcf"))
            continue;
        snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
        compare(path);
        files++;
    }
    closedir(dir);
    assert_true(files >= 9);
}

static void
the_text_is_kept_byte_for_byte(void **state)
{
    static const char text[] = "BEGIN:VCARD\r\nVERSION:3.0\r\nX-ODD;A=b: \xff\xfe\r\nEND:VCARD\r\n";
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_card card;

    (void)state;
    rel_vcard_read(arena, text, sizeof(text) - 1, 7, &card);
    assert_int_equal(card.text_len, sizeof(text) - 1);
    assert_memory_equal(card.text, text, sizeof(text) - 1);
    assert_int_equal(card.line, 7);
}

static void
what_is_too_much_is_told(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_BUF(text);
    struct rel_card card;

    (void)state;
    rel_buf_adds(&text, "BEGIN:VCARD\nVERSION:3.0\nFN:");
    for (int i = 0; i < 3000; i++)
        rel_buf_adds(&text, "é");
    for (int i = 0; i < 12000; i++)
        rel_buf_addf(&text, "\nTEL:%d", i);
    rel_buf_adds(&text, "\nEND:VCARD\n");
    rel_vcard_read(arena, text.v, text.n, 1, &card);
    assert_int_equal(strlen(card.contact.name), 1024);
    assert_true(card.contact.points.n <= 1000);
    assert_true(card.problems.n >= 2 && card.problems.n <= 200);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_says_what_is_expected),
        cmocka_unit_test(the_text_is_kept_byte_for_byte),
        cmocka_unit_test(what_is_too_much_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

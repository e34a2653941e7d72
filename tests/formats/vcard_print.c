/*
 * vcard_print FILE... - what the reader makes of card files, one JSON object a line, for the score:
 * {"file", "cards": [{fn, family, given, title, bday, org, emails, tels, ...}], "problems": [...]}
 */
#include "base/buf.h"
#include "base/out.h"
#include "base/str.h"
#include "formats/vcard.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
texts(struct rel_out *out, const char *key, const struct rel_texts *list)
{
    rel_out_begin_list(out, key);
    for (size_t i = 0; i < list->n; i++)
        rel_out_text(out, NULL, list->v[i]);
    rel_out_end(out);
}

static void
points(struct rel_out *out, const char *key, const struct rel_contact *c, enum rel_point_kind kind)
{
    rel_out_begin_list(out, key);
    for (size_t i = 0; i < c->points.n; i++)
        if (c->points.v[i].kind == kind)
            rel_out_text(out, NULL, c->points.v[i].value);
    rel_out_end(out);
}

static void
birthday(struct rel_out *out, const struct rel_contact *c)
{
    char text[64] = "";

    for (size_t i = 0; i < c->dates.n; i++) {
        const struct rel_date *d = &c->dates.v[i];

        if (!rel_str_is(d->kind, "birthday"))
            continue;
        if (*d->text)
            snprintf(text, sizeof(text), "%s", d->text);
        else if (d->year && d->day)
            snprintf(text, sizeof(text), "%04d-%02d-%02d", d->year, d->month, d->day);
        else if (d->year && d->month)
            snprintf(text, sizeof(text), "%04d-%02d", d->year, d->month);
        else if (d->year)
            snprintf(text, sizeof(text), "%04d", d->year);
        else if (d->month)
            snprintf(text, sizeof(text), "--%02d-%02d", d->month, d->day);
        else
            snprintf(text, sizeof(text), "---%02d", d->day);
    }
    rel_out_text_or_null(out, "bday", text);
}

static void
org(struct rel_out *out, const struct rel_contact *c)
{
    rel_out_begin_list(out, "org");
    if (*c->organization || *c->department)
        rel_out_text(out, NULL, c->organization);
    for (const char *s = c->department; *s;) {
        const char *end = strstr(s, "; ");
        char part[1024];

        snprintf(part, sizeof(part), "%.*s", (int)(end ? (size_t)(end - s) : strlen(s)), s);
        rel_out_text(out, NULL, part);
        s = end ? end + 2 : "";
    }
    rel_out_end(out);
}

static void
print_card(struct rel_out *out, const struct rel_card *card)
{
    const struct rel_contact *c = &card->contact;

    rel_out_begin_object(out, NULL);
    rel_out_text_or_null(out, "fn", c->name);
    rel_out_text_or_null(out, "family", c->family);
    rel_out_text_or_null(out, "given", c->given);
    rel_out_text_or_null(out, "title", c->title);
    birthday(out, c);
    org(out, c);
    points(out, "emails", c, REL_EMAIL);
    points(out, "tels", c, REL_TEL);
    points(out, "urls", c, REL_URL);
    texts(out, "nicknames", &c->nicknames);
    texts(out, "notes", &c->notes);
    rel_out_begin_list(out, "adrs");
    for (size_t i = 0; i < c->addresses.n; i++) {
        const struct rel_address *a = &c->addresses.v[i];
        REL_BUF(line);

        rel_buf_addf(&line, "%s|%s|%s|%s|%s", a->street, a->locality, a->region, a->code,
                     a->country);
        rel_out_text(out, NULL, rel_buf_str(&line));
    }
    rel_out_end(out);
    rel_out_end(out);
}

static void
print_problems(struct rel_out *out, const struct rel_problem_list *problems)
{
    for (size_t i = 0; i < problems->n; i++) {
        rel_out_begin_object(out, NULL);
        rel_out_num(out, "line", problems->v[i].line);
        rel_out_text(out, "what", problems->v[i].what);
        rel_out_text(out, "reason", problems->v[i].reason);
        rel_out_end(out);
    }
}

static int
print_file(const char *path)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_BUF(bytes);
    REL_BUF(text);
    struct rel_out out = rel_out_to(&text, REL_OUT_JSON);
    struct rel_card_list cards = {0};
    struct rel_problem_list problems = {0};
    FILE *f = fopen(path, "rb");
    char block[65536];

    if (!f) {
        fprintf(stderr, "cannot open %s\n", path);
        return 1;
    }
    for (size_t n; (n = fread(block, 1, sizeof(block), f)) > 0;)
        rel_buf_add(&bytes, block, n);
    fclose(f);
    rel_vcard_read_all(arena, rel_buf_str(&bytes), bytes.n, &cards, &problems);
    rel_out_begin_object(&out, NULL);
    rel_out_text(&out, "file", path);
    rel_out_begin_list(&out, "cards");
    for (size_t i = 0; i < cards.n; i++)
        print_card(&out, &cards.v[i]);
    rel_out_end(&out);
    rel_out_begin_list(&out, "problems");
    print_problems(&out, &problems);
    for (size_t i = 0; i < cards.n; i++)
        print_problems(&out, &cards.v[i].problems);
    rel_out_end(&out);
    rel_out_end(&out);
    fputs(rel_buf_str(&text), stdout);
    return 0;
}

int
main(int argc, char **argv)
{
    int failed = 0;

    for (int i = 1; i < argc; i++)
        failed |= print_file(argv[i]);
    return failed;
}

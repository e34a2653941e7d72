#include "formats/vcard.h"

#include "base/limits.h"
#include "base/str.h"
#include "formats/vcard_read.h"
#include "lib/charset.h"

#include <string.h>

static const char *
join(struct rel_arena *arena, const char *a, const char *b)
{
    return !*a ? b : !*b ? a : rel_printf(arena, "%s %s", a, b);
}

/* FN is missing or empty: the name is made of what there is, the nearest to a name first. */
static const char *
made_name(struct rel_arena *arena, const struct rel_contact *c)
{
    const char *name = join(arena, c->prefix, c->given);

    name = join(arena, join(arena, join(arena, name, c->additional), c->family), c->suffix);
    if (*name)
        return name;
    if (c->nicknames.n)
        return c->nicknames.v[0];
    if (*c->organization)
        return c->organization;
    return "";
}

/* "Ana" of "Ana" <ana@x>, else all of it. */
static const char *
before_address(struct rel_arena *arena, const char *s)
{
    const char *open = strrchr(s, '<');
    size_t n = open ? (size_t)(open - s) : 0;

    while (n > 0 && (rel_ascii_space(*s) || *s == '"'))
        s++, n--;
    while (n > 0 && (rel_ascii_space(s[n - 1]) || s[n - 1] == '"'))
        n--;
    return n ? rel_strndup(arena, s, n) : s;
}

/* An e-mail address, else a number, else any other way to reach them. */
static const char *
name_by_point(struct rel_arena *arena, const struct rel_contact *c)
{
    static const enum rel_point_kind order[] = {REL_EMAIL, REL_TEL, REL_IMPP, REL_PROFILE, REL_URL};

    for (size_t k = 0; k < REL_COUNT(order); k++)
        for (size_t i = 0; i < c->points.n; i++)
            if (c->points.v[i].kind == order[k])
                return before_address(arena, c->points.v[i].value);
    return "";
}

/* LABEL (2.1, 3.0) is an address written as lines; it is needed only when ADR is missing. */
static void
label_as_address(const struct rel_vcard_reader *r, const struct rel_vcard_prop *p)
{
    const char *lines = rel_vcard_plain(r, p, REL_MAX_LINE_SENTENCE);

    if (*lines && r->card->contact.addresses.n == 0)
        *REL_ADD(r->arena, &r->card->contact.addresses) =
            (struct rel_address){"", "", lines, "", "", "", "", ""};
}

static struct rel_card
empty_card(void)
{
    return (struct rel_card){.contact = rel_contact_init(), .version = "", .rev = "", .text = ""};
}

void
rel_vcard_read(struct rel_arena *arena, const char *bytes, size_t n, int64_t line,
               struct rel_card *out)
{
    struct rel_card card = empty_card();
    struct rel_vcard_reader reader = {.arena = arena, .card = &card};
    int depth = 0;
    bool ended = false;

    card.text = rel_strndup(arena, bytes, n);
    card.text_len = n;
    card.line = line;
    rel_vcard_reader_begin(&reader, card.text, n, line);
    for (size_t i = 0; i < reader.props.n; i++) {
        const struct rel_vcard_prop *p = &reader.props.v[i];

        if (rel_str_is(p->name, "BEGIN")) {
            depth++;
            if (*p->group)
                rel_vcard_tell(arena, &card.problems, p->line, "BEGIN", "begins with a group");
        } else if (rel_str_is(p->name, "END"))
            ended |= --depth == 0;
        else if (depth <= 1) /* deeper is the card of an AGENT: somebody else */
            rel_vcard_read_prop(&reader, p);
    }
    for (size_t i = 0; i < reader.props.n; i++)
        if (rel_str_is(reader.props.v[i].name, "LABEL"))
            label_as_address(&reader, &reader.props.v[i]);
    if (!ended)
        rel_vcard_tell(arena, &card.problems, line, "END", "the card has no END:VCARD");
    if (!*card.contact.name)
        card.contact.name = made_name(arena, &card.contact);
    if (!*card.contact.name) {
        card.contact.name = name_by_point(arena, &card.contact);
        rel_vcard_tell(arena, &card.problems, line, "FN",
                       *card.contact.name ? "no name; an address or number stands for it"
                                          : "no name, address or number");
    }
    *out = card;
}

void
rel_vcard_read_all(struct rel_arena *arena, const char *bytes, size_t n,
                   struct rel_card_list *cards, struct rel_problem_list *problems)
{
    const char *wide = rel_vcard_wide(bytes, n);
    struct rel_vcard_span span = {0};
    enum rel_vcard_found found;

    if (*wide) {
        struct rel_charset_text text = rel_charset_decode(arena, bytes, n, wide);

        bytes = text.text;
        n = text.n;
    }
    while ((found = rel_vcard_next(bytes, n, true, &span)) != REL_VCARD_END) {
        if (found == REL_VCARD_CARD)
            rel_vcard_read(arena, bytes + span.at, span.n, span.line, REL_ADD(arena, cards));
        else if (found == REL_VCARD_PROBLEM)
            rel_vcard_tell(arena, problems, span.line, "", span.reason);
        bytes += span.used;
        n -= span.used;
    }
}

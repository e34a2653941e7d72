#include "formats/vcard_emit.h"

#include "base/str.h"
#include "lib/unicode.h"

#include <string.h>

enum { LINE = 75, QP_LINE = 72 };

/* Puts s out in lines of at most 75 bytes, a blank in front of all but the first. */
static void
fold(const struct rel_vcard_emit *to, const char *s, size_t n)
{
    for (size_t room = LINE; n > room; room = LINE - 1) {
        size_t cut = rel_unicode_cut(s, n, room);

        if (cut == 0) /* not UTF-8: cut anywhere */
            cut = room;
        rel_buf_add(to->out, s, cut);
        rel_buf_addf(to->out, "%s ", to->eol);
        s += cut;
        n -= cut;
    }
    rel_buf_add(to->out, s, n);
    rel_buf_adds(to->out, to->eol);
}

static bool
is_plain(const char *s)
{
    for (; *s; s++)
        if ((unsigned char)*s >= 0x7f || (unsigned char)*s < ' ')
            return false;
    return true;
}

/* RFC 2045 section 6.7; line ends as =0D=0A, and a soft break before a line gets long. */
static void
quoted_printable(const struct rel_vcard_emit *to, const char *s, size_t column)
{
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        bool plain = c >= ' ' && c < 0x7f && c != '=' && (c != ' ' || (s[1] && s[1] != '\n'));

        if (column > QP_LINE - (c == '\n' ? 3 : 0)) {
            rel_buf_addf(to->out, "=%s", to->eol);
            column = 0;
        }
        if (c == '\n') {
            rel_buf_adds(to->out, "=0D=0A");
            column += 6;
        } else if (plain) {
            rel_buf_addc(to->out, (char)c);
            column++;
        } else {
            rel_buf_addf(to->out, "=%02X", c);
            column += 3;
        }
    }
    rel_buf_adds(to->out, to->eol);
}

void
rel_vcard_emit_behind(struct rel_vcard_emit *to, const char *head, const char *value)
{
    REL_BUF(line);

    rel_buf_adds(&line, head);
    if (!is_plain(value) && to->version == 21) {
        rel_buf_adds(&line, ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:");
        rel_buf_add(to->out, line.v, line.n);
        quoted_printable(to, value, line.n);
        return;
    }
    if (to->not_utf8 && !is_plain(value))
        rel_buf_adds(&line, ";CHARSET=UTF-8");
    rel_buf_addc(&line, ':');
    rel_buf_adds(&line, value);
    if (to->version == 21 && !strstr(head, "BASE64")) { /* its folds keep the blank: do not fold */
        rel_buf_add(to->out, line.v, line.n);
        rel_buf_adds(to->out, to->eol);
        return;
    }
    fold(to, line.v, line.n);
    if (to->version == 21)
        rel_buf_adds(to->out, to->eol); /* base64 ends with an empty line there */
}

/* Labels that Apple's programs translate. */
static const char *
apple(const char *label)
{
    static const char *const known[] = {"Anniversary", "Spouse", "Partner",   "Mother",  "Father",
                                        "Parent",      "Child",  "Brother",   "Sister",  "Friend",
                                        "Manager",     "Other",  "Assistant", "HomePage"};

    for (size_t i = 0; i < REL_COUNT(known); i++)
        if (rel_str_is_nocase(known[i], label))
            return known[i];
    return "";
}

void
rel_vcard_emit(struct rel_vcard_emit *to, const struct rel_vcard_item *item)
{
    const char *known = item->label && *item->label ? apple(item->label) : "";
    REL_BUF(head);
    REL_BUF(label);

    if (!item->label || !*item->label) {
        rel_vcard_emit_behind(to, rel_buf_str(&item->head), rel_buf_str(&item->value));
        return;
    }
    rel_buf_addf(&head, "item%d.%s", ++to->group, rel_buf_str(&item->head));
    rel_vcard_emit_behind(to, head.v, rel_buf_str(&item->value));
    rel_buf_clear(&head);
    rel_buf_addf(&head, "item%d.X-ABLabel", to->group);
    if (*known)
        rel_buf_addf(&label, "_$!<%s>!$_", known);
    else
        for (const char *s = item->label; *s; s++) {
            if (strchr("\\;,", *s))
                rel_buf_addc(&label, '\\');
            rel_buf_addc(&label, *s == '\n' ? ' ' : *s);
        }
    rel_vcard_emit_behind(to, head.v, rel_buf_str(&label));
}

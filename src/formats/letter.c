#include "formats/letter.h"

#include "base/str.h"

#include <string.h>
#include <time.h>

static void
add_html(struct rel_buf *out, const char *text)
{
    for (; *text; text++)
        switch (*text) {
        case '&':
            rel_buf_adds(out, "&amp;");
            break;
        case '<':
            rel_buf_adds(out, "&lt;");
            break;
        case '>':
            rel_buf_adds(out, "&gt;");
            break;
        case '"':
            rel_buf_adds(out, "&quot;");
            break;
        default:
            rel_buf_addc(out, *text);
        }
}

/* Empty lines part paragraphs; others break. */
static void
add_paragraphs(struct rel_buf *out, const char *text)
{
    while (*text) {
        const char *end = strstr(text, "\n\n");
        size_t n = end ? (size_t)(end - text) : strlen(text);

        rel_buf_adds(out, "<p>");
        for (size_t i = 0; i < n; i++) {
            char one[2] = {text[i], '\0'};

            if (text[i] == '\n')
                rel_buf_adds(out, i + 1 < n ? "<br>\n" : "");
            else
                add_html(out, one);
        }
        rel_buf_adds(out, "</p>\n");
        text += n;
        text += strspn(text, "\n");
    }
}

void
rel_letter_html(struct rel_buf *out, const struct rel_letter *letter,
                const struct rel_letter_ends *ends)
{
    bool card = letter->kind == REL_LETTER_CARD;

    rel_buf_adds(out, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<title>");
    add_html(out, *letter->subject ? letter->subject : ends->to_name);
    rel_buf_addf(out,
                 "</title>\n<style>\n@page { size: %s; margin: %s; }\n"
                 "body { font: 12pt/1.5 Georgia, serif; max-width: 34em; margin: 2em auto; "
                 "color: #111; background: #fff; }\n"
                 "header { margin-bottom: 2.5em; }\n.date { text-align: right; }\n"
                 "@media print { body { margin: 0; } }\n</style>\n</head>\n<body>\n",
                 card ? "A6 landscape" : "A4", card ? "12mm" : "25mm");
    if (!card) {
        rel_buf_adds(out, "<header>\n<p class=\"date\">");
        add_html(out, ends->date);
        rel_buf_adds(out, "</p>\n<p>");
        add_html(out, ends->to_name);
        rel_buf_adds(out, "</p>\n</header>\n");
    }
    rel_buf_adds(out, "<main>\n");
    add_paragraphs(out, letter->body);
    rel_buf_adds(out, "</main>\n</body>\n</html>\n");
}

static void
add_base64(struct rel_buf *out, const char *bytes, size_t n, size_t line)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t width = 0;

    for (size_t i = 0; i < n; i += 3) {
        unsigned a = (unsigned char)bytes[i], b = i + 1 < n ? (unsigned char)bytes[i + 1] : 0;
        unsigned c = i + 2 < n ? (unsigned char)bytes[i + 2] : 0;

        rel_buf_addc(out, digits[a >> 2]);
        rel_buf_addc(out, digits[(a & 3) << 4 | b >> 4]);
        rel_buf_addc(out, i + 1 < n ? digits[(b & 15) << 2 | c >> 6] : '=');
        rel_buf_addc(out, i + 2 < n ? digits[c & 63] : '=');
        width += 4;
        if (line && width >= line && i + 3 < n) {
            rel_buf_adds(out, "\r\n");
            width = 0;
        }
    }
}

static bool
plain(const char *text)
{
    for (; *text; text++)
        if (*text < ' ' || *text > '~')
            return false;
    return true;
}

/* A header's words: as they are, or as encoded words of whole characters (RFC 2047); a line break
 * in them is a blank. */
static void
add_words(struct rel_buf *out, const char *text)
{
    enum { CHUNK = 42 };
    bool first = true;

    if (plain(text)) {
        rel_buf_adds(out, text);
        return;
    }
    while (*text) {
        size_t n = strlen(text);

        if (n > CHUNK)
            for (n = CHUNK; n > 1 && ((unsigned char)text[n] & 0xC0) == 0x80; n--)
                ;
        rel_buf_adds(out, first ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?");
        add_base64(out, text, n, 0);
        rel_buf_adds(out, "?=");
        text += n;
        first = false;
    }
}

/* Name <address>; an address with anything odd in it is left out. */
static void
add_mailbox(struct rel_buf *out, const char *field, const char *name, const char *address)
{
    if (!*address || !plain(address) || strpbrk(address, " <>,;:\"()[]\\") || !strchr(address, '@'))
        return;
    rel_buf_addf(out, "%s: ", field);
    if (*name) {
        bool quoted = plain(name);

        rel_buf_adds(out, quoted ? "\"" : "");
        for (const char *c = name; quoted && *c; c++) {
            rel_buf_adds(out, *c == '"' || *c == '\\' ? "\\" : "");
            rel_buf_addc(out, *c);
        }
        if (!quoted)
            add_words(out, name);
        rel_buf_adds(out, quoted ? "\" " : " ");
    }
    rel_buf_addf(out, "<%s>\r\n", address);
}

/* Lines of the body end in CRLF. */
static void
add_lines(struct rel_buf *out, const char *body)
{
    for (const char *c = body; *c; c++)
        if (*c == '\n' && (c == body || c[-1] != '\r'))
            rel_buf_adds(out, "\r\n");
        else
            rel_buf_addc(out, *c);
}

void
rel_letter_eml(struct rel_buf *out, const struct rel_letter *letter,
               const struct rel_letter_ends *ends)
{
    static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    time_t at = (time_t)ends->at;
    struct tm t;
    REL_BUF(body);

    gmtime_r(&at, &t);
    add_mailbox(out, "From", ends->from_name, ends->from);
    add_mailbox(out, "To", ends->to_name, ends->to);
    rel_buf_adds(out, "Subject: ");
    add_words(out, letter->subject);
    rel_buf_addf(out,
                 "\r\nDate: %s, %02d %s %d %02d:%02d:%02d +0000\r\nX-Unsent: 1\r\n"
                 "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                 "Content-Transfer-Encoding: base64\r\n\r\n",
                 days[t.tm_wday], t.tm_mday, months[t.tm_mon], t.tm_year + 1900, t.tm_hour,
                 t.tm_min, t.tm_sec);
    add_lines(&body, letter->body);
    add_base64(out, rel_buf_str(&body), body.n, 76);
    rel_buf_adds(out, "\r\n");
}

static void
add_escaped(struct rel_buf *out, const char *text)
{
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;

        if (c == '\n')
            rel_buf_adds(out, "%0D%0A");
        else if (c == '\r')
            continue;
        else if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                 || strchr("-._~@+", c))
            rel_buf_addc(out, (char)c);
        else
            rel_buf_addf(out, "%%%02X", c);
    }
}

void
rel_letter_mailto(struct rel_buf *out, const struct rel_letter *letter,
                  const struct rel_letter_ends *ends)
{
    rel_buf_adds(out, "mailto:");
    add_escaped(out, ends->to);
    rel_buf_adds(out, "?subject=");
    add_escaped(out, letter->subject);
    rel_buf_adds(out, "&body=");
    add_escaped(out, letter->body);
}

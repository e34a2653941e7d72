#include "practice/what.h"

#include "base/str.h"
#include "formats/chat_json.h"
#include "formats/csv_chat.h"
#include "formats/csv_people.h"
#include "formats/feed.h"
#include "formats/ical.h"
#include "formats/ldif.h"
#include "formats/mail.h"
#include "formats/mbox.h"
#include "formats/monica.h"
#include "formats/sms.h"
#include "formats/vcard.h"
#include "formats/whatsapp.h"

#include <string.h>

/* Files that people have beside the right one. */
static const struct {
    const char *begins;
    size_t n;
    const char *is;
} others[] = {
    {"PK\3\4", 4, "a ZIP archive or office document; unpack it, or save it as cards (.vcf)"},
    {"\x1f\x8b", 2, "a compressed file (gzip); unpack it first"},
    {"BZh", 3, "a compressed file (bzip2); unpack it first"},
    {"\xfd"
     "7zXZ",
     5, "a compressed file (xz); unpack it first"},
    {"7z\xbc\xaf", 4, "a 7z archive; unpack it first"},
    {"%PDF", 4, "a PDF"},
    {"\xff\xd8\xff", 3, "a picture"},
    {"\x89PNG", 4, "a picture"},
    {"GIF8", 4, "a picture"},
    {"SQLite format 3", 15, "a database"},
    {"!BDN", 4, "an Outlook data file (.pst); export mail as mbox and people as cards (.vcf)"},
    {"\xd0\xcf\x11\xe0", 4, "an Outlook message or old office document; save mail as .eml"},
    {"<!DOCTYPE", 9, "a web page"},
    {"<html", 5, "a web page"},
    {"<?xml", 5, "XML"},
    {"{", 1, "JSON"},
    {"[", 1, "JSON"},
};

/* What relatum reads, told by the beginning of the file; the first that fits. */
static const struct {
    enum rel_what what;
    bool (*looks)(const char *bytes, size_t n);
} kinds[] = {
    {REL_WHAT_CALENDAR, rel_ical_looks},     {REL_WHAT_CARDS, rel_vcard_looks},
    {REL_WHAT_SMS, rel_sms_looks},           {REL_WHAT_FEED, rel_feed_looks},
    {REL_WHAT_MONICA, rel_monica_looks},     {REL_WHAT_CHAT_JSON, rel_chat_json_looks},
    {REL_WHAT_LDIF, rel_ldif_looks},         {REL_WHAT_WHATSAPP, rel_whatsapp_looks},
    {REL_WHAT_MESSAGES, rel_csv_chat_looks}, {REL_WHAT_MAIL, rel_mail_looks},
};

/* How often a separator stands in the line at s. */
static size_t
columns(const char *s, size_t n, char separator)
{
    const char *end = memchr(s, '\n', n);
    size_t line = end ? (size_t)(end - s) : n, marks = 0;

    for (size_t i = 0; i < line; i++)
        marks += s[i] == separator;
    return marks;
}

/* Two lines with the same number of separators, two at least. */
static bool
is_table(const char *bytes, size_t n)
{
    const char *second = memchr(bytes, '\n', n);

    if (!second || memchr(bytes, '\0', n))
        return false;
    second++;
    for (const char *separator = ",;\t"; *separator; separator++) {
        size_t first = columns(bytes, n, *separator);

        if (first >= 2 && first == columns(second, n - (size_t)(second - bytes), *separator))
            return true;
    }
    return false;
}

enum rel_what
rel_practice_what(const char *bytes, size_t n, const char **other)
{
    size_t at = n >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

    *other = "";
    if (n > REL_WHAT_LOOK)
        n = REL_WHAT_LOOK;
    if (rel_mbox_looks(bytes, n))
        return REL_WHAT_MBOX;
    for (size_t i = 0; i < REL_COUNT(kinds); i++)
        if (kinds[i].looks(bytes, n))
            return kinds[i].what;
    for (size_t i = 0; i < REL_COUNT(others); i++)
        if (n - at >= others[i].n && memcmp(bytes + at, others[i].begins, others[i].n) == 0) {
            *other = others[i].is;
            return REL_WHAT_OTHER;
        }
    if (memmem(bytes, n, "INSERT ", 7) && memmem(bytes, n, "INTO ", 5)) {
        *other = "a dump of a database; of Monica, export as JSON instead";
        return REL_WHAT_OTHER;
    }
    if (rel_csv_people_looks(bytes, n))
        return REL_WHAT_TABLE;
    if (is_table(bytes, n))
        *other = REL_WHAT_A_TABLE;
    return REL_WHAT_OTHER;
}

enum rel_status
rel_practice_what_refuse(const char *name, const char *other, struct rel_err *err)
{
    rel_fail(err, REL_BAD_INPUT, "%s holds nothing relatum reads%s%s", name,
             *other ? ": it is " : "", other);
    return rel_advise(err, "file",
                      "Give cards, mail, a calendar, a table of people (CSV, LDIF) or a chat.");
}

bool
rel_practice_what_field(const char *field)
{
    enum rel_make what;

    return rel_csv_field(field, &what);
}

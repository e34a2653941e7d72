#include "formats/mail_class.h"

#include "base/str.h"

#include <string.h>
#include <strings.h>

/* How the value of a field is looked at. */
enum test {
    THERE,  /* the field is there and not empty */
    IS_NOT, /* there, and its first word is another */
    HAS,    /* the value has this in it */
    EMPTY,  /* there, and nothing or <> in it */
};

static const struct {
    const char *field;
    enum test test;
    const char *text;
    enum rel_mail_class class;
    const char *why; /* and the source of the rule */
} fields[] = {
    {"List-Id", THERE, "", REL_MAIL_LIST, "List-Id"},                   /* RFC 2919 */
    {"List-Post", IS_NOT, "NO", REL_MAIL_LIST, "List-Post"},            /* RFC 2369 section 3.4 */
    {"List-Unsubscribe", THERE, "", REL_MAIL_LIST, "List-Unsubscribe"}, /* RFC 2369, RFC 8058 */
    {"List-Help", THERE, "", REL_MAIL_LIST, "List-Help"},               /* RFC 2369 */
    {"List-Archive", THERE, "", REL_MAIL_LIST, "List-Archive"},         /* RFC 2369 */
    {"List-Owner", THERE, "", REL_MAIL_LIST, "List-Owner"},             /* RFC 2369 */
    {"Mailing-List", THERE, "", REL_MAIL_LIST, "Mailing-List"},         /* ezmlm, Yahoo Groups */
    {"X-Mailing-List", THERE, "", REL_MAIL_LIST, "X-Mailing-List"},     /* majordomo */
    {"X-BeenThere", THERE, "", REL_MAIL_LIST, "X-BeenThere"},           /* Mailman, Google Groups */
    {"X-Mailman-Version", THERE, "", REL_MAIL_LIST, "X-Mailman-Version"}, /* Mailman */
    {"X-ML-Name", THERE, "", REL_MAIL_LIST, "X-ML-Name"},                 /* fml */
    {"Newsgroups", THERE, "", REL_MAIL_LIST, "Newsgroups"},         /* RFC 5536 section 3.1.4 */
    {"Precedence", HAS, "list", REL_MAIL_LIST, "Precedence: list"}, /* RFC 2076 section 3.9 */
    {"Precedence", HAS, "bulk", REL_MAIL_AUTOMATIC, "Precedence: bulk"},       /* RFC 2076 */
    {"Precedence", HAS, "junk", REL_MAIL_AUTOMATIC, "Precedence: junk"},       /* RFC 2076 */
    {"Precedence", HAS, "auto", REL_MAIL_AUTOMATIC, "Precedence: auto_reply"}, /* vacation(1) */
    {"Auto-Submitted", IS_NOT, "no", REL_MAIL_AUTOMATIC, "Auto-Submitted"}, /* RFC 3834 section 5 */
    {"X-Autoreply", IS_NOT, "no", REL_MAIL_AUTOMATIC, "X-Autoreply"},  /* RFC 5436 section 2.7.1 */
    {"X-Autorespond", THERE, "", REL_MAIL_AUTOMATIC, "X-Autorespond"}, /* qmail-autoresponder */
    {"X-Autoresponse", THERE, "", REL_MAIL_AUTOMATIC, "X-Autoresponse"},
    {"X-Auto-Response-Suppress", HAS, "all", REL_MAIL_AUTOMATIC,
     "X-Auto-Response-Suppress"}, /* MS-OXCMAIL section 2.1.3.2.14 */
    {"X-Failed-Recipients", THERE, "", REL_MAIL_AUTOMATIC, "X-Failed-Recipients"}, /* exim */
    {"X-Cron-Env", THERE, "", REL_MAIL_AUTOMATIC, "X-Cron-Env"},                   /* cron(8) */
    {"Feedback-ID", THERE, "", REL_MAIL_AUTOMATIC, "Feedback-ID"}, /* Gmail: mass mailers' loop */
    {"Return-Path", EMPTY, "", REL_MAIL_AUTOMATIC, "Return-Path: <>"}, /* RFC 5321 section 4.5.5 */
    {"Content-Type", HAS, "multipart/report", REL_MAIL_AUTOMATIC, "a report"},   /* RFC 6522 */
    {"Content-Type", HAS, "text/calendar", REL_MAIL_AUTOMATIC, "a calendar"},    /* RFC 6047 */
    {"Content-Class", HAS, "calendarmessage", REL_MAIL_AUTOMATIC, "a calendar"}, /* MS-OXCMAIL */
    {"Sender", HAS, "calendar-notification@", REL_MAIL_AUTOMATIC, "a calendar"}, /* Google */
    {"Sender", HAS, "-bounces@", REL_MAIL_LIST, "sent by a list"},               /* Mailman */
    {"Sender", HAS, "owner-", REL_MAIL_LIST, "sent by a list"},                  /* majordomo */
};

/* The part of an address before the @. */
enum where { WHOLE, END, ANYWHERE };

static const struct {
    enum where where;
    const char *text; /* without - _ . */
    enum rel_mail_class class;
} senders[] = {
    {ANYWHERE, "noreply", REL_MAIL_AUTOMATIC},
    {ANYWHERE, "donotreply", REL_MAIL_AUTOMATIC},
    {ANYWHERE, "dontreply", REL_MAIL_AUTOMATIC},
    {ANYWHERE, "nichtantworten", REL_MAIL_AUTOMATIC},
    {ANYWHERE, "nepasrepondre", REL_MAIL_AUTOMATIC},
    {ANYWHERE, "noresponder", REL_MAIL_AUTOMATIC},
    {ANYWHERE, "mailerdaemon", REL_MAIL_AUTOMATIC},
    {WHOLE, "postmaster", REL_MAIL_AUTOMATIC},
    {WHOLE, "daemon", REL_MAIL_AUTOMATIC},
    {WHOLE, "nobody", REL_MAIL_AUTOMATIC},
    {WHOLE, "notification", REL_MAIL_AUTOMATIC},
    {WHOLE, "notifications", REL_MAIL_AUTOMATIC},
    {WHOLE, "notify", REL_MAIL_AUTOMATIC},
    {WHOLE, "bounce", REL_MAIL_AUTOMATIC},
    {WHOLE, "bounces", REL_MAIL_AUTOMATIC},
    {WHOLE, "autoreply", REL_MAIL_AUTOMATIC},
    {WHOLE, "newsletter", REL_MAIL_LIST},
    {WHOLE, "newsletters", REL_MAIL_LIST},
    {WHOLE, "listserv", REL_MAIL_LIST},
    {WHOLE, "majordomo", REL_MAIL_LIST},
    {END, "bounces", REL_MAIL_LIST},
};

static bool
has_nocase(const char *value, const char *text)
{
    return strcasestr(value, text) != NULL;
}

static bool
holds(enum test test, const char *value, const char *text)
{
    size_t n = strlen(text);

    switch (test) {
    case THERE:
        return *value != '\0';
    case IS_NOT:
        return *value != '\0'
               && (strncasecmp(value, text, n) != 0
                   || (value[n] != '\0' && value[n] != ' ' && value[n] != ';'));
    case HAS:
        return has_nocase(value, text);
    case EMPTY:
        return *value == '\0' || rel_str_is(value, "<>");
    }
    return false;
}

enum rel_mail_class
rel_mail_class_of_field(struct rel_arena *arena, const struct rel_field_span *field,
                        const char **why)
{
    enum rel_mail_class class = REL_MAIL_PERSONAL;
    const char *value = NULL;

    for (size_t i = 0; i < REL_COUNT(fields); i++) {
        if (rel_ascii_lower(fields[i].field[0]) != rel_ascii_lower(field->name[0])
            || !rel_field_is(field, fields[i].field))
            continue;
        if (value == NULL)
            value = rel_field_unfold(arena, field, 512);
        if (holds(fields[i].test, value, fields[i].text)
            && rel_mail_class_stronger(class, fields[i].class) != class) {
            class = fields[i].class;
            *why = fields[i].why;
        }
    }
    return class;
}

enum rel_mail_class
rel_mail_class_of_sender(const char *folded, const char **why)
{
    char local[128];
    size_t n = 0;

    for (const char *p = folded; *p != '\0' && *p != '@' && *p != '+' && n < sizeof(local) - 1; p++)
        if (*p != '-' && *p != '_' && *p != '.')
            local[n++] = *p;
    local[n] = '\0';
    for (size_t i = 0; i < REL_COUNT(senders); i++) {
        const char *text = senders[i].text;
        bool yes = senders[i].where == WHOLE ? rel_str_is(local, text)
                   : senders[i].where == END ? rel_str_ends_nocase(local, text)
                                             : strstr(local, text) != NULL;

        if (yes) {
            *why = "sent by a machine";
            return senders[i].class;
        }
    }
    return REL_MAIL_PERSONAL;
}

enum rel_mail_class
rel_mail_class_stronger(enum rel_mail_class a, enum rel_mail_class b)
{
    static const int rank[] = {[REL_MAIL_PERSONAL] = 0,
                               [REL_MAIL_MASS] = 1,
                               [REL_MAIL_AUTOMATIC] = 2,
                               [REL_MAIL_LIST] = 3};

    return rank[b] > rank[a] ? b : a;
}

/* base/limits.h - how much of anything a user or a file may send. Beyond it: a clear error. */
#pragma once

#define REL_KIB (INT64_C(1) << 10)
#define REL_MIB (INT64_C(1) << 20)

#define REL_MAX_UPLOAD (4096 * REL_MIB) /* bytes of a file that is sent */

enum {
    REL_MAX_NAME = 1024,             /* bytes of a name, label or address */
    REL_MAX_LINE_SENTENCE = 8192,    /* bytes of one log sentence */
    REL_MAX_NOTE = 1 << 20,          /* bytes of one note */
    REL_MAX_WHO = 50,                /* people in one interaction logged by hand */
    REL_MAX_PEOPLE_PER_MEETING = 20, /* guests; a meeting with more counts as nobody's contact */
    REL_MAX_PEOPLE_PER_MAIL = 10,    /* recipients; a mail to more counts as nobody's contact */
    REL_MAX_VALUES = 200,            /* e-mails, phones ... of one contact */
    REL_MAX_VCARD_LINE = 8 << 20,    /* bytes of one unfolded property (photos) */
    REL_MAX_VCARD = 32 << 20,        /* bytes of one card */
    REL_MAX_VCARD_PROPERTIES = 10000,
    REL_MAX_MAIL_HEADER = 1 << 20, /* bytes of one message's header */
    REL_MAX_RRULE_STEPS = 10000,   /* occurrences of one series that are looked at */
    REL_MAX_PASSWORD = 1024,       /* bytes */
    REL_MAX_JSON_DEPTH = 64,
    REL_MAX_BODY = 1 << 20, /* bytes of one HTTP body that is not an upload */
    REL_MAX_PAGE = 500,     /* rows of one page of a list */
    REL_MAX_WEEKS = 520,    /* points of a line on a person's page */
};

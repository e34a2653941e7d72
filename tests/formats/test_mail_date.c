#include "base/str.h"
#include "formats/mail_date.h"

#include "unit.h"

static const struct {
    const char *text;
    int64_t utc; /* -1 = no date */
} cases[] = {
    {"Thu, 13 Feb 1997 23:54:05 +0100", 855874445},
    {"13 Feb 1997 23:54:05 +0100", 855874445},
    {"Thu, 13 Feb 97 22:54:05 GMT", 855874445},
    {"Thu, 13 Feb 1997 17:54:05 -0500 (EST)", 855874445},
    {"Thu, 13 Feb 1997 17:54:05 (of (course)) EST", 855874445},
    {"Thu,13 Feb 1997 22:54:05", 855874445},
    {"Thu, 13 February 1997 22:54:05 UT", 855874445},
    {"Thu Feb 13 22:54:05 1997", 855874445},
    {"Thu Feb 13 23:54:05 MET 1997", 855874445},
    {"Thu Feb 13 23:54:05 +0100 1997", 855874445},
    {"13-Feb-97 22:54:05 +0000", 855874445},
    {"1997-02-13T22:54:05Z", 855874445},
    {"1997-02-13 23:54:05+01:00", 855874445},
    {"1997/02/13 22:54:05", 855874445},
    {"13 Feb 97 10:54:05 PM", 855874445},
    {"Thu, 13 Feb 1997 22.54.05 +0000", 855874445},
    {"Thu, 13 Feb 1997 22:54 +0000", 855874440},
    {"Tue, 5 Jan 110 10:00:00 +0000", 1262685600}, /* 1900 forgotten */
    {"Fri, 31 Dec 1999 23:59:60 GMT", 946684799},
    {"Sat, 1 Jan 00 00:00:00 Z", 946684800},
    {"", -1},
    {"yesterday", -1},
    {"Thu, 13 Feb 1997", -1},
    {"Thu, 31 Feb 1997 22:54:05 +0000", -1},
    {"Thu, 13 Feb 1997 25:54:05 +0000", -1},
    {"Mon, 30 Jun 3609 15:33:50 +0600", -1},
    {"1/2/2010 10:00:00", -1}, /* January or February: nobody knows */
    {"Thu, 1 Jan 1970 00:00:00 +0000", -1},
    {"((((((((((", -1},
    {"Thu, 13 Feb 1997 22:54:05 +9999", 855874445}, /* no such zone: as if none was said */
};

static void
reads_dates_as_they_are_met(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        int64_t utc = -1;
        bool ok = rel_mail_date(cases[i].text, &utc);

        if (ok != (cases[i].utc >= 0) || utc != cases[i].utc)
            fail_msg("\"%s\" is %lld", cases[i].text, (long long)utc);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(reads_dates_as_they_are_met)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}

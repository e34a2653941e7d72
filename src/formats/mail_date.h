/*
 * formats/mail_date.h - the moment a Date field names (RFC 5322 section 3.3 and 4.3).
 *
 * Reads the standard form, its obsolete ones (two-digit years, named zones, comments, no weekday,
 * no seconds), asctime's "Tue Jan  5 10:00:00 2010", and ISO 8601. A field without a zone is UTC.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* false: no day and time can be made out; *utc (seconds) untouched. Years 1971 to 2099. */
bool rel_mail_date(const char *text, int64_t *utc);

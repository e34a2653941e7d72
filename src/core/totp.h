/*
 * core/totp.h - the second factor: codes of six digits that change every 30 seconds (RFC 6238 with
 * HMAC-SHA-1 of RFC 2104, as every authenticator app reads them), and base32 (RFC 4648) in which
 * their secret is written.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { REL_TOTP_SECRET = 20, REL_TOTP_TEXT = 33, REL_TOTP_STEP = 30, REL_TOTP_DIGITS = 6 };

/* 20 bytes as 32 letters and digits. */
void rel_totp_text(const unsigned char secret[REL_TOTP_SECRET], char out[REL_TOTP_TEXT]);
/* false: that is none. Blanks and small letters are taken. */
bool rel_totp_parse(const char *text, unsigned char out[REL_TOTP_SECRET]);

/* The code of one step (seconds since 1970 / 30), 0 to 999999. */
int rel_totp_code(const unsigned char secret[REL_TOTP_SECRET], int64_t step);

/* Which step `code` belongs to: now's, or one before or after for clocks that differ, but none up
 * to `used`, so that a code works once. 0: none. */
int64_t rel_totp_check(const unsigned char secret[REL_TOTP_SECRET], const char *code, int64_t now,
                       int64_t used);

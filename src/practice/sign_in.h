/*
 * practice/sign_in.h - passwords and second factors.
 *
 * Hashing a password takes 50 ms and 19 MiB, so it stands apart (lib/crypto.h): what must be read
 * from the database comes before it, what must be written after it, and a server does the middle on
 * other threads.
 *
 *     rel_practice_sign_in_begin()   what to compare with; the same for a name nobody has
 *     rel_crypto_password_is()       slow
 *     rel_practice_sign_in_end()     second factor, session
 */
#pragma once

#include "lib/crypto.h"
#include "model/user.h"
#include "practice/ctx.h"

enum { REL_RECOVERY_CODES = 10 };

/* *out lives in the context's arena; its user is 0 and its hash one that nothing fits when nobody
 * has that name, or a password. */
enum rel_status rel_practice_sign_in_begin(struct rel_ctx *ctx, const char *name,
                                           struct rel_password *out, struct rel_err *err);

/* right: did the password fit? fresh: its new hash when the stored one has weaker parameters than
 * ours, else "". code: of the app, or a recovery code, or "". REL_DENIED: wrong; with the field
 * "code": the password was right, and a code is wanted. */
enum rel_status rel_practice_sign_in_end(struct rel_ctx *ctx, const char *name, bool right,
                                         const char *fresh, const char *code, const char *agent,
                                         char secret[REL_CRYPTO_TOKEN], struct rel_err *err);

/* May this be the password of that user (0 = the context's)? Before it is hashed. */
enum rel_status rel_practice_password_check(struct rel_ctx *ctx, rel_id user, const char *password,
                                            struct rel_err *err);
/* Stores it, and ends all their sessions but `kept`, and their invitations. */
enum rel_status rel_practice_password_set(struct rel_ctx *ctx, rel_id user, const char *hash,
                                          rel_id kept, struct rel_err *err);

/* Whose invitation is it? REL_DENIED: not known, used, or too old. */
enum rel_status rel_practice_invited(struct rel_ctx *ctx, const char *token, rel_id *user,
                                     const char **name, struct rel_err *err);

/* The second factor of the context's user: a secret to put into the app ... */
void rel_practice_totp_new(char out[33]);
/* ... which counts from the first code on that fits. Gives ten recovery codes, shown this once. */
enum rel_status rel_practice_totp_on(struct rel_ctx *ctx, const char *secret, const char *code,
                                     char recovery[REL_RECOVERY_CODES][REL_CRYPTO_TYPED],
                                     struct rel_err *err);
enum rel_status rel_practice_totp_off(struct rel_ctx *ctx, struct rel_err *err);

/* What the context's user signs in with. */
enum rel_status rel_practice_sign_in_state(struct rel_ctx *ctx, bool *password, bool *totp,
                                           int64_t *recovery_codes, struct rel_err *err);

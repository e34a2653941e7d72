/* model/user.h - users of this house, its books, and who may do what in which. */
#pragma once

#include "model/pass.h"

#include <stdbool.h>
#include <stddef.h>

struct rel_user {
    rel_id id;
    const char *name, *display; /* name: short, unique, what they sign in with */
    bool password, second;      /* have they a password, a second factor? */
    int books;                  /* they belong to */
    int64_t created;
};

struct rel_user_list {
    struct rel_user *v;
    size_t n;
};

struct rel_book_member {
    const char *name;
    enum rel_member role;
};

struct rel_book {
    rel_id id;
    const char *name;
    bool shared;
    enum rel_member role; /* of the one who asks */
    struct {
        struct rel_book_member *v;
        size_t n;
    } members;
};

struct rel_book_list {
    struct rel_book *v;
    size_t n;
};

/* How somebody signs in: one row a user. */
struct rel_password {
    rel_id user;
    const char *name;
    const char *hash; /* argon2id; "" = none yet */
    const char *totp; /* base32; "" = no second factor */
    int64_t totp_step, changed;
};

/*
 * core/password.h - which passwords are taken: long ones. No rules about digits or signs, only a
 * short list of what everybody tries first (NIST SP 800-63B, section 5.1.1.2).
 */
#pragma once

#include "base/err.h"

#include <stdbool.h>

enum {
    REL_PASSWORD_LEAST = 15,       /* characters, where it is the only factor */
    REL_PASSWORD_LEAST_SECOND = 8, /* where a code is asked for as well */
};

/* REL_BAD_INPUT with what would be right. name: of the user, who may not take it as a password. */
enum rel_status rel_password_check(const char *password, const char *name, bool second,
                                   struct rel_err *err);

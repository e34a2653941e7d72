/* model/device.h - a phone or program that is to see the books and calendars, and how to set it up.
 */
#pragma once

#include "base/words.h"
#include "model/app_password.h"

#include <stddef.h>

enum rel_device_kind {
    REL_DEVICE_APPLE,
    REL_DEVICE_DAVX5,
    REL_DEVICE_THUNDERBIRD,
    REL_DEVICE_OTHER
};
REL_WORDS(rel_device_kind, "apple", "davx5", "thunderbird", "other")

struct rel_device {
    enum rel_device_kind kind;
    struct rel_app_password password;
    const char *user, *secret;
    const char *url;          /* where it is to look: "https://relatum.example/dav/" */
    const char *link;         /* what the QR code says; "" = this kind reads none */
    const char *profile;      /* of Apple, a .mobileconfig; "" = none */
    const char *const *steps; /* what to do, in words */
    size_t steps_n;
};

/* practice/device.h - sets a phone or program up: a password of its own, and what to type or scan.
 */
#pragma once

#include "model/device.h"
#include "practice/ctx.h"

/* base: how the device reaches the server, "https://relatum.example"; label: what the password is
 * called ("" = the kind's word). REL_BAD_INPUT: base is no address of http or https; as
 * rel_practice_app_password_add(). */
enum rel_status rel_practice_device(struct rel_ctx *ctx, enum rel_device_kind kind,
                                    const char *base, const char *label, struct rel_device *out,
                                    struct rel_err *err);

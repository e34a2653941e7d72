/* api/device.h - a phone or program is set up: its password, what to scan, what to install. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/device.h"

void rel_api_device_write(struct rel_out *out, struct rel_arena *arena,
                          const struct rel_device *device);
enum rel_status rel_api_device(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);

/* cli/failure.h - how a failure is told: one line and a remedy on stderr, or one JSON object. */
#pragma once

#include "base/err.h"

#include <stdbool.h>

/* usage: the command line itself was at fault. */
void rel_failure_print(const struct rel_err *err, bool usage, bool json);

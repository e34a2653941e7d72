#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum rel_status
rel_fail(struct rel_err *err, enum rel_status status, const char *fmt, ...)
{
    va_list ap;

    err->status = status;
    err->field[0] = err->remedy[0] = '\0';
    va_start(ap, fmt);
    vsnprintf(err->text, sizeof(err->text), fmt, ap);
    va_end(ap);
    return status;
}

enum rel_status
rel_advise(struct rel_err *err, const char *field, const char *remedy_fmt, ...)
{
    va_list ap;

    snprintf(err->field, sizeof(err->field), "%s", field);
    va_start(ap, remedy_fmt);
    vsnprintf(err->remedy, sizeof(err->remedy), remedy_fmt, ap);
    va_end(ap);
    return err->status;
}

enum rel_status
rel_wrap(struct rel_err *err, const char *fmt, ...)
{
    char below[sizeof(err->text)];
    size_t used;
    va_list ap;
    int n;

    memcpy(below, err->text, sizeof(below));
    va_start(ap, fmt);
    n = vsnprintf(err->text, sizeof(err->text), fmt, ap);
    va_end(ap);
    used = n < 0 ? 0 : (size_t)n;
    if (used + 3 < sizeof(err->text))
        snprintf(err->text + used, sizeof(err->text) - used, ": %.*s",
                 (int)(sizeof(err->text) - used - 3), below);
    return err->status;
}

const char *
rel_status_name(enum rel_status status)
{
    static const char *const names[] = {
        [REL_OK] = "ok",
        [REL_BAD_INPUT] = "bad input",
        [REL_NOT_FOUND] = "not found",
        [REL_AMBIGUOUS] = "ambiguous",
        [REL_CONFLICT] = "conflict",
        [REL_DENIED] = "denied",
        [REL_BUSY] = "busy",
        [REL_NEWER] = "newer database",
        [REL_FULL] = "full",
        [REL_DAMAGED] = "damaged",
        [REL_NETWORK] = "network",
        [REL_IO] = "input/output",
    };

    return names[status];
}

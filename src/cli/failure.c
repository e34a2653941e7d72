#include "cli/failure.h"

#include "base/out.h"
#include "cli/exits.h"
#include "cli/term.h"

#include <stdio.h>
#include <unistd.h>

static const char *
type_of(char *urn, size_t room, enum rel_status status)
{
    snprintf(urn, room, "urn:relatum:problem:%s", rel_exit_of(status)->word);
    return urn;
}

void
rel_failure_print(const struct rel_err *err, bool usage, bool json)
{
    char urn[64];
    REL_BUF(line);

    if (json) {
        struct rel_out out = rel_out_to(&line, REL_OUT_JSON);

        rel_out_begin_object(&out, NULL);
        rel_out_text(&out, "type",
                     usage ? "urn:relatum:problem:usage" : type_of(urn, sizeof(urn), err->status));
        rel_out_num(&out, "exit", usage ? REL_EXIT_USAGE : rel_exit_of(err->status)->code);
        rel_out_text(&out, "detail", err->text);
        rel_out_text_or_null(&out, "field", err->field);
        rel_out_text_or_null(&out, "remedy", err->remedy);
        rel_out_end(&out);
    } else {
        rel_buf_adds(&line, "relatum: ");
        rel_term_clean(&line, err->text);
        rel_buf_addc(&line, '\n');
        if (*err->remedy) {
            rel_term_clean(&line, err->remedy);
            rel_buf_addc(&line, '\n');
        }
    }
    if (write(STDERR_FILENO, line.v, line.n) < 0)
        return; /* nobody is left to tell */
}

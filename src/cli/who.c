#include "cli/who.h"

#include "practice/people.h"
#include "practice/who.h"

#include <string.h>

enum rel_status
rel_cli_who(struct rel_cli *cli, const char *text, rel_id *out, struct rel_err *err)
{
    enum rel_status status = rel_practice_who(cli->ctx, text, out, err);

    if (status == REL_NOT_FOUND && !*err->remedy)
        rel_advise(err, "who", "Look for them with: relatum search %s", text);
    if (status == REL_AMBIGUOUS && !*err->remedy)
        rel_advise(err, "who", "Say more of the name, the address, or the id.");
    return status;
}

enum rel_status
rel_cli_name(struct rel_cli *cli, rel_id contact, const char **out, struct rel_err *err)
{
    struct rel_people_row row;
    enum rel_status status = rel_practice_people_row(cli->ctx, contact, &row, err);

    if (!status)
        *out = row.name;
    return status;
}

enum rel_status
rel_cli_id(struct rel_cli *cli, const char *what, const char *text, rel_id *out,
           struct rel_err *err)
{
    (void)cli;
    if (rel_id_parse(text, out))
        return REL_OK;
    rel_fail(err, REL_BAD_INPUT, "\"%s\" is no id of %s %s", text,
             *what && strchr("aeiou", *what) ? "an" : "a", what);
    return rel_advise(err, what, "Ids have 13 letters and digits.");
}

#include "cli/columns.h"

#include "base/str.h"
#include "practice/what.h"

#include <string.h>

enum rel_status
rel_cli_columns(struct rel_cli *cli, const struct rel_csv_map **out, size_t *n, struct rel_err *err)
{
    const char *text = rel_cli_text(cli, "map", "");
    struct {
        struct rel_csv_map *v;
        size_t n;
    } list = {0};

    while (*text) {
        size_t length = strcspn(text, ",");
        const char *pair = rel_strndup(cli->arena, text, length), *equal = strrchr(pair, '=');

        if (equal == NULL || equal == pair || !rel_practice_what_field(equal + 1)) {
            rel_fail(err, REL_BAD_INPUT, "\"%s\" says no column and field", pair);
            return rel_advise(err, "map", "Write: --map 'Name=name,Mail=email,Firm=company'");
        }
        *REL_ADD(cli->arena, &list) =
            (struct rel_csv_map){rel_strndup(cli->arena, pair, (size_t)(equal - pair)), equal + 1};
        text += length + (text[length] == ',');
    }
    *out = list.v;
    *n = list.n;
    return REL_OK;
}

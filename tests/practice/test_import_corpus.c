/* A mailbox of others' making, where it is at hand: every message is accounted for, and a second
 * run adds nothing. */
#include "practice/import.h"

#include "unit.h"

#include "store/testdb.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char corpus[512];

static struct rel_import_report
import(struct rel_ctx *ctx, const char *part)
{
    const char *paths[] = {rel_printf(ctx->arena, "%s/%s/given", corpus, part)};
    const struct rel_import_wish wish = {.paths = paths, .n = 1};
    struct rel_import_report report;
    struct rel_err err;

    if (rel_practice_import(ctx, &wish, &report, &err))
        fail_msg("%s", err.text);
    return report;
}

static void
accounts_for_everything_once(void **state)
{
    static const char *const parts[] = {"mail", "vcard", "csv", "ical", "chat"};
    struct rel_ctx *ctx = NULL;
    struct rel_err err;

    if (rel_ctx_open(((struct testdb *)*state)->where, REL_CTX_CREATE, 1795300000, REL_NO_DAY, &ctx,
                     &err))
        fail_msg("%s", err.text);
    for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
        struct rel_import first = import(ctx, parts[i]).import,
                          again = import(ctx, parts[i]).import;
        int64_t seen = 0;

        for (int k = 0; k < 4; k++)
            seen += first.count[k];
        assert_true(first.files > 0);
        assert_in_range(seen, first.messages + first.cards + first.entries,
                        first.messages + first.cards + first.entries + first.files);
        assert_int_equal(again.entries, first.entries);
        assert_int_equal(again.files, first.files);
        assert_int_equal(again.messages, first.messages);
        assert_int_equal(again.cards, first.cards);
        assert_int_equal(again.count[REL_NEW] + again.count[REL_CHANGED], 0);
    }
    rel_ctx_close(ctx);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(
        accounts_for_everything_once, testdb_setup, testdb_teardown)};
    const char *shared = getenv("RELATUM_SHARED"), *source = getenv("RELATUM_SOURCE");

    snprintf(corpus, sizeof(corpus), "%s%s/corpus",
             shared   ? shared
             : source ? source
                      : ".",
             shared ? "" : "/../shared");
    if (access(corpus, R_OK) != 0) {
        puts("1..0 # SKIP the corpora are not here (RELATUM_SHARED)");
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}

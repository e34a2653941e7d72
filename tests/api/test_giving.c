/* Giving over HTTP: every documented answer of give and take, offers, matches, introductions,
 * paths, the library and referrals. */
#include "api.h"

static void
give_and_take(void **state)
{
    struct text mei = person("Mei Zhou", "active"), entry;

    (void)state;
    ask(201, "POST", "/api/ledger",
        text("{\"contact\":\"%s\",\"side\":\"give\",\"kind\":\"time\",\"words\":\"her lease\","
             "\"minutes\":90,\"free\":false}",
             mei.v));
    ask(201, "POST", "/api/ledger",
        "{\"contact\":\"Mei Zhou\",\"side\":\"take\",\"kind\":\"loan\",\"words\":\"a ladder\","
        "\"day\":\"2026-11-10\",\"thanked\":null,\"minutes\":null}");
    entry = member("entry");
    ask(400, "POST", "/api/ledger", "{\"contact\":\"Mei Zhou\",\"side\":\"give\",\"words\":\"\"}");
    ask(400, "POST", "/api/ledger",
        "{\"contact\":\"Mei Zhou\",\"side\":\"give\",\"words\":\"x\",\"day\":\"2027-01-01\"}");
    says("\"field\":\"day\"");
    ask(404, "POST", "/api/ledger", "{\"contact\":\"Nobody\",\"side\":\"give\",\"words\":\"x\"}");
    ask(200, "GET", text("/api/ledger?contact=%s&since=2026-11-01&limit=5", mei.v), "");
    says("\"sentence\":\"You have given 1, received 1; one not thanked for yet; 1 loan is open.\"");
    says("\"trust\":0");
    ask(400, "GET", "/api/ledger?limit=0", "");
    ask(404, "GET", "/api/ledger?contact=nobody", "");
    ask(200, "PATCH", text("/api/ledger/%s", entry.v),
        "{\"thanked\":\"2026-11-12\",\"returned\":\"2026-11-20\",\"words\":\"the ladder\"}");
    ask(400, "PATCH", text("/api/ledger/%s", entry.v), "{\"thanked\":\"2027-11-12\"}");
    ask(404, "PATCH", "/api/ledger/0000000000011", "{\"thanked\":\"2026-11-12\"}");
    ask(200, "GET", "/api/ledger", "");
    says("\"unthanked\":0");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(give_and_take),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, open_house, close_house);
}

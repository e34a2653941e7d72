/* Push-aways, sequences, letters, asks: what they do, what they say, and how they refuse. */
#include "api.h"

static void
push_aways(void **state)
{
    struct text bo = person("Bo Ruiz", "active"), id;

    (void)state;
    ask(201, "POST", "/api/promises",
        text("{\"contact\":\"%s\",\"text\":\"send the photos\",\"due\":\"2026-11-25\"}", bo.v));
    ask(201, "POST", "/api/pushaways",
        text("{\"contact\":\"%s\",\"signal\":\"curt\",\"words\":\"one word\"}", bo.v));
    id = member("pushaway");
    ask(409, "POST", "/api/pushaways",
        text("{\"contact\":\"%s\",\"signal\":\"snide\",\"day\":\"2026-11-20\"}", bo.v));
    ask(400, "POST", "/api/pushaways",
        text("{\"contact\":\"%s\",\"signal\":\"snide\",\"day\":\"2026-12-20\"}", bo.v));
    says("\"field\":\"day\"");
    ask(400, "POST", "/api/pushaways", text("{\"contact\":\"%s\",\"state\":\"answered\"}", bo.v));
    ask(400, "POST", "/api/pushaways", text("{\"contact\":\"%s\",\"signal\":\"odd\"}", bo.v));
    ask(404, "POST", "/api/pushaways", "{\"contact\":\"Nobody Here\",\"signal\":\"curt\"}");
    ask(200, "GET", "/api/pushaways", "");
    says(id.v);
    ask(200, "GET", text("/api/pushaways?contact=%s&closed=true&limit=5", bo.v), "");
    says("\"state\":\"open\"");
    ask(404, "GET", "/api/pushaways?contact=0000000000011", "");
    ask(400, "GET", "/api/pushaways?limit=0", "");
    ask(200, "GET", text("/api/pushaways/%s", id.v), "");
    says("\"promises\":[{");
    says("A curt answer");
    ask(404, "GET", "/api/pushaways/0000000000011", "");
    ask(200, "GET", "/api/today", "");
    says("\"source\":\"pushaway\"");
    ask(200, "PATCH", text("/api/pushaways/%s", id.v),
        "{\"state\":\"answered\",\"cause\":\"I pressed him\",\"response\":\"gave room\","
        "\"due\":\"2026-12-06\"}");
    ask(400, "PATCH", text("/api/pushaways/%s", id.v), "{\"state\":\"answered\"}");
    ask(400, "PATCH", text("/api/pushaways/%s", id.v),
        "{\"state\":\"answered\",\"cause\":\"x\",\"due\":\"2020-01-01\"}");
    ask(400, "PATCH", text("/api/pushaways/%s", id.v), "{\"state\":\"open\"}");
    ask(400, "PATCH", text("/api/pushaways/%s", id.v), "{\"state\":\"repaired\"}");
    says("\"field\":\"outcome\"");
    ask(200, "PATCH", text("/api/pushaways/%s", id.v),
        "{\"state\":\"repaired\",\"outcome\":\"stronger\",\"lesson\":\"ask first\"}");
    ask(409, "PATCH", text("/api/pushaways/%s", id.v), "{\"state\":\"not_this\"}");
    ask(404, "PATCH", "/api/pushaways/0000000000011", "{\"state\":\"not_this\"}");
    ask(200, "GET", text("/api/pushaways?contact=%s&closed=true", bo.v), "");
    says("\"outcome\":\"stronger\"");
}

static void
noticed_and_refused(void **state)
{
    struct text ana = person("Ana Noticed", "active");

    (void)state;
    for (int i = 0; i < 6; i++)
        ask(201, "POST", "/api/interactions",
            text("{\"who\":[\"%s\"],\"channel\":\"call\",\"at\":\"2026-09-%02dT10:00:00Z\"}", ana.v,
                 1 + 3 * i));
    for (int i = 0; i < 3; i++)
        ask(201, "POST", "/api/interactions",
            text("{\"who\":[\"%s\"],\"channel\":\"message\",\"direction\":\"outbound\","
                 "\"at\":\"2026-11-%02dT10:00:00Z\"}",
                 ana.v, 1 + 3 * i));
    says("\"warning\":\"Ana never answered by message");
    ask(200, "GET", text("/api/pushaways?contact=%s", ana.v), "");
    says("\"signal\":\"unanswered\"");
    says("each was answered");
    says("\"playbook\":{");
    ask(201, "POST", "/api/touchpoints",
        text("{\"contact\":\"%s\",\"day\":\"2026-11-23\"}", ana.v));
    says("\"warning\":\"\"");
    ask(200, "POST", "/api/today/answers",
        text("{\"contact\":\"%s\",\"kind\":\"pushaway\",\"answer\":\"not_this\"}", ana.v));
    ask(200, "GET", text("/api/pushaways?contact=%s&closed=true", ana.v), "");
    says("\"noticed\":[]");
    says("\"state\":\"not_this\"");
    ask(201, "POST", "/api/pushaways",
        text("{\"contact\":\"%s\",\"signal\":\"late\",\"state\":\"not_this\"}", ana.v));
    ask(404, "POST", "/api/pushaways", text("{\"contact\":\"%s\",\"signal\":null}", ana.v));
    says("\"field\":\"signal\"");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(push_aways),
        cmocka_unit_test(noticed_and_refused),
    };

    return cmocka_run_group_tests(tests, open_house, close_house);
}

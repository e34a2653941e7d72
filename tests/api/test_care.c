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

static void
templates_and_letters(void **state)
{
    struct text ana = person("Ana Letters", "active"), id, letter;

    (void)state;
    ask(200, "GET", "/api/templates", "");
    says("\"builtin\":\"thank_you\"");
    says("\"field\":\"given\"");
    ask(400, "GET", "/api/templates?x=1", "");
    ask(400, "POST", "/api/templates", "{\"name\":\"T\",\"body\":\"{giver}\"}");
    says("{giver} is no field");
    ask(201, "POST", "/api/templates",
        "{\"name\":\"T\",\"kind\":\"email\",\"language\":\"en\",\"subject\":\"For {given}\","
        "\"body\":\"{given}, this may help: {useful}.\"}");
    id = member("template");
    ask(409, "POST", "/api/templates", "{\"name\":\"t\",\"body\":\"x\"}");
    ask(200, "PATCH", text("/api/templates/%s", id.v), "{\"subject\":\"For you\"}");
    ask(400, "PATCH", text("/api/templates/%s", id.v), "{\"body\":\"{x}\"}");
    ask(404, "PATCH", "/api/templates/nothing", "{\"body\":\"x\"}");
    ask(200, "PATCH", "/api/templates/sorry", "{\"body\":\"{given}, I am sorry.\"}");
    ask(201, "POST", "/api/letters", text("{\"contact\":\"%s\",\"template\":\"T\"}", ana.v));
    letter = member("letter");
    ask(404, "POST", "/api/letters", text("{\"contact\":\"%s\",\"template\":\"none\"}", ana.v));
    ask(400, "POST", "/api/letters", text("{\"contact\":\"%s\"}", ana.v));
    ask(400, "POST", "/api/letters",
        text("{\"contact\":\"%s\",\"template\":\"T\",\"set\":[{\"field\":\"x\",\"value\":\"y\"}]}",
             ana.v));
    ask(404, "POST", "/api/letters", "{\"contact\":\"Nobody Here\",\"body\":\"x\"}");
    ask(200, "GET", text("/api/letters/%s", letter.v), "");
    says("\"missing\":[\"useful\"]");
    says("\"item\":\"complete\",\"ok\":false");
    ask(404, "GET", "/api/letters/0000000000011", "");
    ask(400, "POST", text("/api/letters/%s/sent", letter.v), "");
    says("{useful} is still to be filled in");
    ask(400, "GET", text("/api/letters/%s/text", letter.v), "");
    ask(200, "PATCH", text("/api/letters/%s", letter.v),
        "{\"kind\":\"letter\",\"set\":[{\"field\":\"useful\",\"value\":\"a <b> link\"}]}");
    ask(400, "PATCH", text("/api/letters/%s", letter.v), "{\"body\":\"{x}\"}");
    ask(404, "PATCH", "/api/letters/0000000000011", "{\"body\":\"x\"}");
    ask(200, "GET", text("/api/letters/%s/text?form=html", letter.v), "");
    says("a &lt;b&gt; link");
    ask(400, "GET", text("/api/letters/%s/text?form=eml", letter.v), ""); /* no address */
    says("no e-mail address");
    ask(400, "GET", text("/api/letters/%s/text?form=pdf", letter.v), "");
    ask(404, "GET", "/api/letters/0000000000011/text", "");
    ask(200, "GET", text("/api/letters?contact=%s&limit=5", ana.v), "");
    says("\"state\":\"draft\"");
    ask(400, "GET", "/api/letters?limit=0", "");
    ask(404, "GET", "/api/letters?contact=nobody", "");
    ask(200, "POST", text("/api/letters/%s/sent", letter.v), "");
    ask(409, "POST", text("/api/letters/%s/sent", letter.v), "");
    ask(404, "POST", "/api/letters/0000000000011/sent", "");
    ask(409, "PATCH", text("/api/letters/%s", letter.v), "{\"body\":\"x\"}");
    ask(200, "GET", "/api/letters?sent=true", "");
    says(letter.v);
    ask(200, "GET", text("/api/contacts/%s", ana.v), "");
    says("\"channel\":\"letter\"");
    ask(200, "DELETE", text("/api/templates/%s", id.v), "");
    ask(404, "DELETE", text("/api/templates/%s", id.v), "");
}

static void
sequences_and_who_is_on_them(void **state)
{
    struct text bo = person("Bo Sequence", "active"), cy = person("Cy Sequence", "unsorted"), id;

    (void)state;
    ask(200, "GET", "/api/sequences", "");
    says("\"builtin\":\"new_prospect\"");
    ask(400, "GET", "/api/sequences?x=1", "");
    ask(200, "GET", "/api/sequences/new_friend", "");
    says("\"people\":[]");
    ask(404, "GET", "/api/sequences/nothing", "");
    ask(201, "POST", "/api/sequences",
        "{\"name\":\"Fair\",\"words\":\"w\",\"on_reply\":\"stop\",\"steps\":[{\"day\":0,"
        "\"channel\":\"email\",\"what\":\"Thank them\",\"template\":\"thank_you\"},{\"day\":7,"
        "\"channel\":null,\"what\":\"Ask\"}]}");
    id = member("sequence");
    ask(409, "POST", "/api/sequences",
        "{\"name\":\"fair\",\"steps\":[{\"day\":0,\"what\":\"x\"}]}");
    ask(400, "POST", "/api/sequences",
        "{\"name\":\"F\",\"steps\":[{\"day\":5,\"what\":\"x\"},{\"day\":1,\"what\":\"x\"}]}");
    ask(200, "PUT", text("/api/sequences/%s", id.v),
        "{\"name\":\"Fair\",\"steps\":[{\"day\":0,\"what\":\"Thank them\"},{\"day\":9,"
        "\"what\":\"Ask\"}]}");
    ask(400, "PUT", text("/api/sequences/%s", id.v), "{\"name\":\"Fair\",\"steps\":[]}");
    ask(404, "PUT", "/api/sequences/nothing",
        "{\"name\":\"Fair\",\"steps\":[{\"day\":0,\"what\":\"x\"}]}");
    ask(201, "POST", "/api/enrolments",
        text("{\"contact\":\"%s\",\"sequence\":\"Fair\",\"from\":null}", bo.v));
    id = member("enrolment");
    ask(409, "POST", "/api/enrolments", text("{\"contact\":\"%s\",\"sequence\":\"Fair\"}", bo.v));
    ask(409, "POST", "/api/enrolments", text("{\"contact\":\"%s\",\"sequence\":\"Fair\"}", cy.v));
    says("not among those you tend");
    ask(404, "POST", "/api/enrolments", text("{\"contact\":\"%s\",\"sequence\":\"x\"}", bo.v));
    ask(400, "POST", "/api/enrolments",
        text("{\"contact\":\"%s\",\"sequence\":\"family\",\"from\":\"2020-01-01\"}", bo.v));
    ask(200, "GET", "/api/today?limit=500", "");
    says("Fair, step 1 of 2");
    ask(200, "GET", text("/api/enrolments?contact=%s&closed=true", bo.v), "");
    says("\"step\":1");
    ask(200, "GET", "/api/enrolments", "");
    says(id.v);
    ask(400, "GET", "/api/enrolments?closed=maybe", "");
    ask(404, "GET", "/api/enrolments?contact=nobody", "");
    ask(200, "PATCH", text("/api/enrolments/%s", id.v), "{\"act\":\"skip\"}");
    ask(400, "PATCH", text("/api/enrolments/%s", id.v), "{\"act\":\"jump\"}");
    ask(200, "PATCH", text("/api/enrolments/%s", id.v), "{\"act\":\"stop\"}");
    ask(409, "PATCH", text("/api/enrolments/%s", id.v), "{\"act\":\"go_on\"}");
    ask(404, "PATCH", "/api/enrolments/0000000000011", "{\"act\":\"stop\"}");
}

static void
asks_and_readiness(void **state)
{
    struct text ana = person("Ana Asked", "active"), id;

    (void)state;
    ask(201, "POST", "/api/asks",
        text("{\"contact\":\"%s\",\"kind\":\"sale\",\"words\":\"a month on trial\","
             "\"side\":\"mine\",\"day\":null,\"due\":\"2026-11-29\"}",
             ana.v));
    says("Do not ask yet");
    id = member("ask");
    ask(201, "POST", "/api/asks",
        text("{\"contact\":\"%s\",\"side\":\"theirs\",\"kind\":\"invitation\","
             "\"words\":\"dinner\"}",
             ana.v));
    says("\"warning\":\"\"");
    ask(400, "POST", "/api/asks",
        text("{\"contact\":\"%s\",\"words\":\"x\",\"day\":\"2027-01-01\"}", ana.v));
    ask(404, "POST", "/api/asks", "{\"contact\":\"Nobody Here\",\"words\":\"x\"}");
    ask(200, "GET", text("/api/asks?contact=%s&limit=5", ana.v), "");
    says("\"answer\":null");
    ask(200, "GET", "/api/asks", "");
    ask(400, "GET", "/api/asks?limit=0", "");
    ask(404, "GET", "/api/asks?contact=nobody", "");
    ask(200, "GET", text("/api/contacts/%s", ana.v), "");
    says("\"readiness\":{\"ready\":false");
    says("Wait for the answer");
    ask(200, "PATCH", text("/api/asks/%s", id.v), "{\"answer\":\"later\",\"due\":\"2026-12-10\"}");
    ask(400, "PATCH", text("/api/asks/%s", id.v), "{\"answer\":\"yes\",\"due\":\"2026-12-10\"}");
    ask(200, "PATCH", text("/api/asks/%s", id.v), "{\"answer\":\"yes\",\"after_care\":true}");
    ask(409, "PATCH", text("/api/asks/%s", id.v), "{\"answer\":\"no\"}");
    ask(404, "PATCH", "/api/asks/0000000000011", "{\"answer\":\"no\"}");
    ask(200, "GET", text("/api/enrolments?contact=%s", ana.v), "");
    says("\"state\":\"running\"");
}

static void
this_weeks_try_and_the_report(void **state)
{
    (void)state;
    ask(200, "GET", "/api/try", "");
    says("\"state\":\"proposed\"");
    ask(400, "GET", "/api/try?x=1", "");
    ask(400, "POST", "/api/try", "{\"state\":\"proposed\"}");
    ask(200, "POST", "/api/try", "{\"state\":\"declined\"}");
    ask(200, "POST", "/api/try", "{\"state\":\"taken\"}");
    ask(200, "GET", "/api/today?limit=500", "");
    says("\"source\":\"try\"");
    ask(200, "POST", "/api/try", "{\"state\":\"done\",\"answer\":\"she laughed\"}");
    ask(409, "POST", "/api/try", "{\"state\":\"not_done\"}");
    ask(200, "GET", "/api/try", "");
    says("she laughed");
    ask(200, "GET", "/api/report", "");
    says("\"reach\":{");
    says("source not found");
    ask(200, "GET", "/api/report?since=2026-01-01", "");
    ask(400, "GET", "/api/report?since=2031-01-01", "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(push_aways),
        cmocka_unit_test(noticed_and_refused),
        cmocka_unit_test(templates_and_letters),
        cmocka_unit_test(sequences_and_who_is_on_them),
        cmocka_unit_test(asks_and_readiness),
        cmocka_unit_test(this_weeks_try_and_the_report),
    };

    return cmocka_run_group_tests(tests, open_house, close_house);
}

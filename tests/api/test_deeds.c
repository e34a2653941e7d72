/* Each deed of the interface: what it does, what it says, and how it refuses. */
#include "api.h"

#include "practice/import.h"

static void
today_and_its_answers(void **state)
{
    struct text ana = person("Ana Ferreira", "active");
    struct text bo = person("Bo Lindqvist", "active");

    (void)state;
    ask(200, "GET", "/api/today", "");
    says("\"day\":\"2026-11-22\"");
    says("\"kind\":\"new\"");
    ask(200, "GET", "/api/today?limit=1", "");
    says("\"more\":true");
    ask(400, "GET", "/api/today?limit=0", "");
    says("\"field\":\"limit\"");
    ask(400, "GET", "/api/today?colour=1", "");
    ask(200, "POST", "/api/today/answers", text("{\"contact\":\"%s\",\"answer\":\"done\"}", ana.v));
    says("\"kind\":\"new\"");
    ask(200, "POST", "/api/today/answers",
        text("{\"contact\":\"%s\",\"answer\":\"later\",\"until\":\"2026-11-30\",\"kind\":\"new\","
             "\"row\":null}",
             bo.v));
    ask(404, "POST", "/api/today/answers", "{\"contact\":\"0000000000011\",\"answer\":\"done\"}");
    ask(400, "POST", "/api/today/answers", text("{\"contact\":\"%s\",\"answer\":\"maybe\"}", bo.v));
    says("done, later, rest, not_this");
    ask(400, "POST", "/api/today/answers", text("{\"contact\":\"%s\"}", bo.v));
    says("\"field\":\"answer\"");
}

static void
logging_contact(void **state)
{
    struct text cy = person("Cy Okafor", "active");
    struct text first;
    const char *body;

    (void)state;
    person("Dora Milic", "active");
    person("Dora Weiss", "active");
    body =
        text("{\"who\":[\"%s\",\"Dora Milic\"],\"channel\":\"call\",\"direction\":\"outbound\","
             "\"at\":\"2026-11-21T10:00:00+01:00\",\"minutes\":20,\"note\":\"n\","
             "\"next\":{\"day\":\"2026-11-27\",\"announced\":true,\"channel\":null,"
             "\"what\":\"photos\"},\"promises\":[{\"text\":\"an intro\",\"due\":\"2026-11-25\"},"
             "{\"side\":\"waiting_on\",\"text\":\"the draft\",\"due\":null},{\"text\":\"later\"}],"
             "\"uid\":\"my-own-1\"}",
             cy.v);
    ask(201, "POST", "/api/interactions", body);
    says("\"again\":false");
    says("\"name\":\"Dora Milic\"");
    first = member("interaction");
    ask(200, "POST", "/api/interactions", body);
    says("\"again\":true");
    assert_string_equal(member("interaction").v, first.v);
    ask(201, "POST", "/api/interactions", "{\"who\":[\"Cy\"]}");
    ask(404, "POST", "/api/interactions", "{\"who\":[\"Nobody Here\"]}");
    says("\"field\":\"who[0]\"");
    ask(409, "POST", "/api/interactions", "{\"who\":[\"Dora\"]}");
    says("Dora Weiss");
    ask(400, "POST", "/api/interactions", "{\"who\":[]}");
    ask(400, "POST", "/api/interactions", "{\"who\":[\"Cy\"],\"at\":\"2031-01-01T00:00:00Z\"}");
    ask(400, "POST", "/api/interactions", "{\"who\":[\"Cy\"],\"next\":{\"day\":\"2020-01-01\"}}");
    ask(400, "POST", "/api/interactions", "{\"who\":[\"Cy\"],\"promises\":[{\"text\":\"\"}]}");
    says("promises[0].text");
    ask(200, "GET", text("/api/contacts/%s?timeline=1", cy.v), "");
    says("\"timeline_more\":true");
    ask(200, "GET", text("/api/contacts/%s?timeline=500", cy.v), "");
    says("\"timeline_more\":false");
    ask(200, "GET", text("/api/contacts/%s?before=2026-11-21T08:00:00Z", cy.v), "");
    says("\"timeline\":[]");
}

static void
what_was_heard(void **state)
{
    struct text mei = person("Mei Tanaka", "active"), need, away;

    (void)state;
    ask(201, "POST", "/api/heard", "{\"contact\":\"Mei Tanaka\",\"words\":\"need: a lawyer\"}");
    need = member("heard");
    ask(201, "POST", "/api/heard",
        "{\"contact\":\"Mei Tanaka\",\"kind\":\"away\",\"words\":\"calls\",\"channel\":\"call\","
        "\"from_hour\":18,\"to_hour\":null,\"whose\":\"\"}");
    away = member("heard");
    ask(404, "POST", "/api/heard", "{\"contact\":\"Nobody Here\",\"words\":\"need: x\"}");
    says("\"field\":\"contact\"");
    ask(400, "POST", "/api/heard", "{\"contact\":\"Mei Tanaka\",\"words\":\"a lawyer\"}");
    says("\"field\":\"kind\"");
    ask(200, "GET", text("/api/heard?contact=%s", mei.v), "");
    says("\"asks_on\":\"2027-02-22\"");
    says("What I heard: you could use a lawyer.");
    ask(200, "GET", "/api/heard?kind=away&limit=1", "");
    says("\"play_back\":\"\"");
    ask(400, "GET", "/api/heard?kind=rumour", "");
    ask(404, "GET", "/api/heard?contact=u-none", "");
    ask(400, "PATCH", text("/api/heard/%s", need.v), "{}");
    ask(400, "PATCH", text("/api/heard/%s", need.v), "{\"state\":\"corrected\"}");
    says("\"field\":\"words\"");
    ask(200, "PATCH", text("/api/heard/%s", need.v),
        "{\"state\":\"corrected\",\"words\":\"a notary\"}");
    assert_string_not_equal(member("heard").v, need.v);
    ask(409, "PATCH", text("/api/heard/%s", need.v), "{\"state\":\"confirmed\"}");
    ask(400, "PATCH", text("/api/heard/%s", away.v), "{\"met\":true}");
    ask(404, "PATCH", "/api/heard/0000000000011", "{\"met\":true}");
    ask(200, "GET", text("/api/heard?contact=%s&closed=true", mei.v), "");
    says("\"state\":\"corrected\"");
}

static void
a_line_is_taken_apart(void **state)
{
    char body[8000];

    (void)state;
    person("Lena Brandt", "active");
    ask(200, "POST", "/api/capture", "{\"text\":\"met Lena \u2014 she needs a lawyer\"}");
    says("\"language\":\"en\"");
    says("\"words\":\"a lawyer\"");
    ask(400, "POST", "/api/capture", "{\"text\":\"\"}");
    ask(400, "POST", "/api/capture", "{}");
    ask(200, "POST", "/api/capture",
        "{\"text\":\"called Lena, promised a map by Friday, lent her a book, asked her for help, "
        "she "
        "said yes, it went well, next call on Monday, 5 min\"}");
    /* the pieces as they came are what is stored */
    snprintf(body, sizeof(body), "%s", strstr(rel_buf_str(&house.body), "\"pieces\""));
    ask(201, "POST", "/api/capture/save", text("{\"uid\":\"cap-1\",\"text\":\"called\",%s", body));
    says("\"promises\":1");
    says("\"asks\":1");
    ask(200, "POST", "/api/capture/save", text("{\"uid\":\"cap-1\",\"text\":\"called\",%s", body));
    says("\"again\":true");
    ask(400, "POST", "/api/capture/save", "{\"text\":\"x\",\"pieces\":[]}");
    ask(400, "POST", "/api/capture/save",
        "{\"text\":\"x\",\"pieces\":[{\"kind\":\"heard\",\"person\":7,\"words\":\"need: x\"}]}");
    says("pieces[0]");
    ask(404, "POST", "/api/capture/save",
        "{\"text\":\"x\",\"pieces\":[{\"kind\":\"who\",\"contact\":\"0000000000011\"},"
        "{\"kind\":\"channel\",\"channel\":\"call\"}]}");
}

static void
why_and_the_brief(void **state)
{
    struct text kim = person("Kim Olsen", "active");
    const char *cells = text("/api/contacts/%s/intention", kim.v);

    (void)state;
    ask(200, "GET", cells, "");
    says("\"state\":null");
    says("What do you wish for them?");
    ask(400, "PUT", cells, "{\"cell\":\"success\"}");
    says("\"field\":\"words\"");
    ask(400, "PUT", cells, "{\"cell\":\"luck\",\"words\":\"x\"}");
    ask(200, "PUT", cells, "{\"cell\":\"success\",\"words\":\"a shop\"}");
    ask(200, "PUT", cells, "{\"cell\":\"success\",\"words\":\"two shops\",\"state\":\"stated\"}");
    ask(200, "GET", cells, "");
    says("\"before\":[]"); /* private words are simply replaced */
    ask(200, "PUT", cells,
        "{\"cell\":\"success\",\"words\":\"one good shop\",\"state\":\"agreed\"}");
    ask(200, "GET", cells, "");
    says("\"before\":[\"two shops\"]");
    ask(404, "GET", "/api/contacts/0000000000011/intention", "");
    ask(404, "PUT", "/api/contacts/0000000000011/intention",
        "{\"cell\":\"success\",\"words\":\"x\"}");
    ask(201, "POST", "/api/heard", "{\"contact\":\"Kim Olsen\",\"words\":\"need: a lawyer\"}");
    ask(200, "GET", text("/api/contacts/%s/brief", kim.v), "");
    says("\"play_back\":\"What I heard");
    says("one good shop");
    ask(404, "GET", "/api/contacts/0000000000011/brief", "");
}

static void
people_a_page_at_a_time(void **state)
{
    char target[1024];
    struct text next;

    (void)state;
    person("Page One", "archived");
    person("Page Two", "archived");
    ask(200, "GET", "/api/people?state=archived&limit=1", "");
    says("Page One");
    next = member("next");
    snprintf(target, sizeof(target), "/api/people?state=archived&limit=1&cursor=");
    for (const char *c = next.v; *c; c++) /* a cursor is any text */
        snprintf(target + strlen(target), sizeof(target) - strlen(target), "%%%02X",
                 (unsigned char)*c);
    ask(200, "GET", target, "");
    says("Page Two");
    says("\"next\":null");
    ask(200, "GET", "/api/people?q=two&state=archived", "");
    says("Page Two");
    ask(400, "GET", "/api/people?cursor=x", "");
    ask(200, "GET", "/api/people?state=resting", "");
    ask(200, "GET", "/api/people?order=next&circle=&tag=", "");
    ask(400, "GET", "/api/people?state=sleepy", "");
    ask(400, "GET", "/api/people?limit=501", "");
    ask(400, "GET", "/api/people?limit=1&limit=2", "");
}

static void
contacts_by_id_and_uid(void **state)
{
    static const char all[] =
        "{\"uid\":\"u-1\",\"kind\":\"person\",\"state\":\"active\",\"name\":\"Eva Brandt\","
        "\"family\":\"Brandt\",\"given\":\"Eva\",\"additional\":\"\",\"prefix\":\"Dr\","
        "\"suffix\":\"\",\"organization\":\"Kontor\",\"department\":\"\",\"title\":\"Head\","
        "\"role\":\"\",\"nicknames\":[\"Evi\"],\"points\":[{\"kind\":\"email\","
        "\"value\":\"eva@kontor.example\",\"label\":\"work\",\"pref\":true},{\"kind\":\"phone\","
        "\"value\":\"+49 30 1234567\"}],\"addresses\":[{\"street\":\"Am Kai 1\","
        "\"locality\":\"Bremen\",\"country\":\"Germany\"}],\"dates\":[{\"kind\":\"birthday\","
        "\"year\":null,\"month\":2,\"day\":29}],\"fields\":[{\"name\":\"Dog\",\"value\":\"Rex\"}],"
        "\"notes\":[\"met in Oslo\"],\"tags\":[\"sailing\"],\"circles\":[\"Harbour\"],"
        "\"cadence_days\":21,\"old_friend\":false}";

    (void)state;
    circle("Harbour");
    circle("Choir");
    ask(201, "POST", "/api/contacts", all);
    says("\"circles\":[\"Harbour\"]");
    ask(409, "POST", "/api/contacts", all);
    ask(400, "POST", "/api/contacts", "{\"given\":\"X\"}");
    says("\"field\":\"name\"");
    ask(400, "POST", "/api/contacts", "{\"name\":\"X\",\"state\":\"candidate\"}");
    ask(200, "GET", "/api/contacts/u-1", "");
    says("\"street\":\"Am Kai 1\"");
    ask(404, "GET", "/api/contacts/u-2", "");
    ask(404, "GET", "/api/contacts/0000000000011", "");
    ask(200, "GET", "/api/contacts/u-1/course", "");
    ask(400, "GET", "/api/contacts/u-1/course?weeks=0", "");
    ask(404, "GET", "/api/contacts/u-2/course", "");
    ask(400, "GET", "/api/contacts/u-1?timeline=501", "");
    ask(200, "PATCH", "/api/contacts/u-1",
        "{\"title\":\"Chair\",\"circles\":[\"Choir\"],\"cadence_days\":30,\"state\":\"resting\","
        "\"rest_until\":\"forever\"}");
    says("\"title\":\"Chair\"");
    says("\"circles\":[\"Choir\"]");
    says("\"rest_until\":\"forever\"");
    says("\"given\":\"Eva\"");
    ask(200, "PATCH", "/api/contacts/u-1", "{}");
    says("\"change\":null");
    ask(400, "PATCH", "/api/contacts/u-1", "{\"uid\":\"u-9\"}");
    ask(400, "PATCH", "/api/contacts/u-1", "{\"name\":\"\"}");
    ask(404, "PATCH", "/api/contacts/u-2", "{\"name\":\"X\"}");
    ask(201, "PUT", "/api/contacts/u-3", "{\"name\":\"Finn\"}");
    ask(200, "PUT", "/api/contacts/u-3", "{\"name\":\"Finn\",\"nicknames\":[\"F\"]}");
    ask(200, "PUT", "/api/contacts/u-3", "{\"name\":\"Finn Other\"}");
    says("\"nicknames\":[]");
    ask(400, "PUT", "/api/contacts/u-4", "{\"name\":\"X\",\"uid\":\"u-5\"}");
    ask(400, "PUT", "/api/contacts/u-4", "{\"title\":\"X\"}");
}

/* One act for many, and undo takes all of it back. */
static void
many_people_at_once(void **state)
{
    struct text a = person("Bulk Anna", "unsorted"), b = person("Bulk Bert", "unsorted"), change;
    const char *both;

    (void)state;
    circle("Bulk circle");
    both = text("[\"%s\",\"%s\"]", a.v, b.v);
    ask(200, "POST", "/api/people/bulk",
        text("{\"contacts\":%s,\"act\":\"tag\",\"value\":\"fair\"}", both));
    says("\"people\":2");
    ask(200, "GET", "/api/people?tag=fair&state=unsorted", "");
    says("Bulk Anna");
    says("Bulk Bert");
    both = text("[\"%s\",\"%s\"]", a.v, b.v);
    ask(200, "POST", "/api/people/bulk",
        text("{\"contacts\":%s,\"act\":\"untag\",\"value\":\"Fair\"}", both));
    ask(200, "GET", "/api/people?tag=fair&state=unsorted", "");
    says("\"rows\":[]");
    both = text("[\"%s\",\"%s\"]", a.v, b.v);
    ask(200, "POST", "/api/people/bulk",
        text("{\"contacts\":%s,\"act\":\"circle\",\"value\":\"Bulk circle\"}", both));
    ask(404, "POST", "/api/people/bulk",
        text("{\"contacts\":[\"%s\"],\"act\":\"circle\",\"value\":\"No such\"}", a.v));
    ask(200, "POST", "/api/people/bulk",
        text("{\"contacts\":[\"%s\"],\"act\":\"uncircle\",\"value\":\"Bulk circle\"}", a.v));
    ask(200, "POST", "/api/people/bulk",
        text("{\"contacts\":[\"%s\"],\"act\":\"cadence\",\"value\":\"21\"}", a.v));
    ask(400, "POST", "/api/people/bulk",
        text("{\"contacts\":[\"%s\"],\"act\":\"cadence\",\"value\":\"often\"}", a.v));
    both = text("[\"%s\",\"%s\"]", a.v, b.v);
    ask(200, "POST", "/api/people/bulk", text("{\"contacts\":%s,\"act\":\"pick\"}", both));
    ask(200, "GET", text("/api/contacts/%s", a.v), "");
    says("\"state\":\"active\"");
    says("\"cadence_days\":21");
    both = text("[\"%s\",\"%s\"]", a.v, b.v);
    ask(200, "POST", "/api/people/bulk", text("{\"contacts\":%s,\"act\":\"archive\"}", both));
    both = text("[\"%s\",\"%s\"]", a.v, b.v);
    ask(200, "POST", "/api/people/bulk", text("{\"contacts\":%s,\"act\":\"delete\"}", both));
    change = member("change");
    ask(404, "GET", text("/api/contacts/%s", a.v), "");
    ask(200, "GET", "/api/people?q=bulk&state=archived", "");
    says("\"rows\":[]");
    ask(200, "POST", text("/api/changes/%s/undo", change.v), "");
    ask(200, "GET", text("/api/contacts/%s", b.v), "");
    ask(200, "GET", "/api/people?q=bulk&state=archived", "");
    says("Bulk Anna");
    ask(400, "POST", "/api/people/bulk", "{\"contacts\":[],\"act\":\"pick\"}");
    ask(404, "POST", "/api/people/bulk", "{\"contacts\":[\"0000000000011\"],\"act\":\"pick\"}");
}

static void
a_contact_is_put_away_and_comes_back(void **state)
{
    struct text change;

    (void)state;
    ask(201, "PUT", "/api/contacts/gone-1", "{\"name\":\"Gone One\",\"state\":\"active\"}");
    ask(200, "DELETE", "/api/contacts/gone-1", "");
    change = member("change");
    ask(404, "GET", "/api/contacts/gone-1", "");
    ask(404, "DELETE", "/api/contacts/gone-1", "");
    ask(404, "PATCH", "/api/contacts/gone-1", "{\"title\":\"x\"}");
    ask(200, "POST", text("/api/changes/%s/undo", change.v), "");
    ask(200, "GET", "/api/contacts/gone-1", "");
    ask(200, "DELETE", "/api/contacts/gone-1", "");
    ask(201, "PUT", "/api/contacts/gone-1", "{\"name\":\"Gone Again\"}");
    ask(200, "GET", "/api/contacts/gone-1", "");
    says("Gone Again");
    ask(200, "GET", "/api/people?q=gone", "");
    says("Gone Again");
}

/* A patch does all it says, or nothing. */
static void
a_refused_patch_changes_nothing(void **state)
{
    (void)state;
    ask(201, "PUT", "/api/contacts/whole", "{\"name\":\"Whole\"}");
    ask(404, "PATCH", "/api/contacts/whole", "{\"name\":\"Half\",\"circles\":[\"No such\"]}");
    ask(400, "PATCH", "/api/contacts/whole",
        "{\"name\":\"Half\",\"state\":\"resting\",\"rest_until\":\"2020-01-01\"}");
    ask(200, "GET", "/api/contacts/whole", "");
    says("\"name\":\"Whole\"");
}

static void
picking(void **state)
{
    struct text gil = person("Gil Roth", "unsorted");
    struct text group = circle("Advisers");

    (void)state;
    ask(200, "GET", "/api/proposed?limit=3", "");
    ask(400, "GET", "/api/proposed?limit=x", "");
    ask(200, "POST", "/api/pick",
        text("{\"contacts\":[\"%s\"],\"circle\":\"%s\"}", gil.v, group.v));
    says("\"picked\":1");
    ask(200, "GET", text("/api/contacts/%s", gil.v), "");
    says("\"state\":\"active\"");
    ask(400, "POST", "/api/pick", "{\"contacts\":[]}");
    ask(404, "POST", "/api/pick", "{\"contacts\":[\"0000000000011\"],\"circle\":null}");
}

static void
circles_and_members(void **state)
{
    struct text group = circle("Rowing");
    struct text hana = person("Hana Sato", "active");
    char place[512];

    (void)state;
    ask(200, "GET", "/api/circles", "");
    says("\"name\":\"Rowing\",\"weight\":2");
    ask(409, "POST", "/api/circles", "{\"name\":\"rowing\"}");
    ask(400, "POST", "/api/circles", "{\"weight\":2}");
    ask(200, "PATCH", text("/api/circles/%s", group.v),
        "{\"weight\":3,\"vocabulary\":\"professional\",\"rhythm\":{\"new\":5,\"growing\":10,"
        "\"settled\":20,\"old_friend\":60,\"new_until\":3,\"growing_until\":6}}");
    says("\"rhythm\":{\"new\":5,");
    ask(400, "PATCH", text("/api/circles/%s", group.v), "{\"weight\":4}");
    ask(404, "PATCH", "/api/circles/0000000000011", "{\"weight\":3}");
    snprintf(place, sizeof(place), "/api/circles/%s/people/%s", group.v, hana.v);
    ask(200, "PUT", place, "");
    ask(200, "GET", "/api/people?circle=Rowing", "");
    says("Hana Sato");
    ask(200, "DELETE", place, "");
    ask(200, "GET", "/api/people?circle=Rowing", "");
    says("\"rows\":[]");
    ask(404, "PUT", text("/api/circles/%s/people/nobody", group.v), "");
    ask(404, "DELETE", text("/api/circles/x/people/%s", hana.v), "");
}

static void
promises_and_plans(void **state)
{
    struct text ivo = person("Ivo Petrov", "active"), promise;

    (void)state;
    ask(201, "POST", "/api/promises",
        "{\"contact\":\"Ivo Petrov\",\"text\":\"send the list\",\"due\":\"2026-11-25\"}");
    promise = member("promise");
    ask(201, "POST", "/api/promises",
        text("{\"contact\":\"%s\",\"side\":\"waiting_on\",\"text\":\"his answer\"}", ivo.v));
    ask(400, "POST", "/api/promises", text("{\"contact\":\"%s\",\"text\":\"\"}", ivo.v));
    ask(404, "POST", "/api/promises", "{\"contact\":\"Nobody Here\",\"text\":\"x\"}");
    says("\"field\":\"contact\"");
    ask(200, "GET", text("/api/promises?contact=%s&limit=5", ivo.v), "");
    says("send the list");
    ask(400, "GET", "/api/promises?closed=maybe", "");
    ask(404, "GET", "/api/promises?contact=nobody", "");
    ask(200, "PATCH", text("/api/promises/%s", promise.v),
        "{\"state\":\"renegotiated\",\"due\":\"2026-12-01\"}");
    ask(409, "PATCH", text("/api/promises/%s", promise.v), "{\"state\":\"kept\"}");
    ask(400, "PATCH", text("/api/promises/%s", promise.v), "{\"state\":\"late\"}");
    ask(404, "PATCH", "/api/promises/0000000000011", "{\"state\":\"broken\"}");
    ask(200, "GET", text("/api/promises?contact=%s&closed=true", ivo.v), "");
    says("\"state\":\"renegotiated\"");
    ask(201, "POST", "/api/touchpoints",
        text("{\"contact\":\"%s\",\"day\":\"2026-12-04\",\"announced\":true,\"channel\":\"call\","
             "\"what\":\"how the move went\"}",
             ivo.v));
    ask(400, "POST", "/api/touchpoints",
        text("{\"contact\":\"%s\",\"day\":\"2020-01-01\"}", ivo.v));
    ask(404, "POST", "/api/touchpoints", "{\"contact\":\"Nobody Here\",\"day\":\"2026-12-04\"}");
    ask(200, "GET", text("/api/contacts/%s", ivo.v), "");
    says("how the move went");
}

static void
history_and_undo(void **state)
{
    struct text jo = person("Jo Undo", "active"), change;

    (void)state;
    ask(200, "PATCH", text("/api/contacts/%s", jo.v), "{\"name\":\"Jo Changed\"}");
    change = member("change");
    ask(200, "GET", text("/api/changes?contact=%s&limit=1", jo.v), "");
    assert_string_equal(member("id").v, change.v);
    ask(200, "GET", text("/api/changes?before=%s", change.v), "");
    ask(400, "GET", "/api/changes?before=x", "");
    ask(404, "GET", "/api/changes?contact=nobody", "");
    ask(200, "POST", text("/api/changes/%s/undo", change.v), "");
    ask(200, "GET", text("/api/contacts/%s", jo.v), "");
    says("\"name\":\"Jo Undo\"");
    ask(409, "POST", text("/api/changes/%s/undo", change.v), "");
    ask(404, "POST", "/api/changes/0000000000011/undo", "");
}

/* Imports begin at the command line; here they are looked at and taken back. */
static struct text
import_cards(void)
{
    static const char cards[] = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Kai Imported\r\nEND:VCARD\r\n"
                                "BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n";
    char path[] = "/tmp/relatum-api-XXXXXX.vcf";
    const char *paths[] = {path};
    struct rel_import_wish wish = {.paths = paths, .n = 1};
    struct rel_import_report report;
    struct text id;
    struct rel_err err;
    int fd = mkstemps(path, 4);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, cards, sizeof(cards) - 1), sizeof(cards) - 1);
    close(fd);
    if (rel_practice_import(house.ctx, &wish, &report, &err))
        fail_msg("%s", err.text);
    unlink(path);
    rel_id_text(report.import.id, id.v);
    return id;
}

static void
imports_are_explained_and_taken_back(void **state)
{
    struct text import = import_cards();

    (void)state;
    ask(200, "GET", "/api/imports?limit=1", "");
    assert_string_equal(member("id").v, import.v);
    ask(400, "GET", "/api/imports?limit=0", "");
    ask(200, "GET", text("/api/imports/%s", import.v), "");
    says("\"outcome\":\"skipped\"");
    ask(404, "GET", "/api/imports/0000000000011", "");
    ask(200, "POST", text("/api/imports/%s/undo", import.v), "");
    says("\"state\":\"undone\"");
    ask(409, "POST", text("/api/imports/%s/undo", import.v), "");
    ask(404, "POST", "/api/imports/x/undo", "");
}

static void
me_and_my_addresses(void **state)
{
    (void)state;
    ask(200, "GET", "/api/me", "");
    ask(200, "PATCH", "/api/me",
        "{\"display\":\"Kim\",\"zone\":\"Europe/Vienna\",\"region\":\"AT\",\"daily_people\":5,"
        "\"daily_minutes\":60}");
    says("\"display\":\"Kim\"");
    ask(400, "PATCH", "/api/me", "{\"zone\":\"Mars/Base\"}");
    ask(400, "PATCH", "/api/me", "{\"daily_people\":0}");
    ask(200, "POST", "/api/me/addresses", "{\"address\":\"kim@example.org\"}");
    says("kim@example.org");
    ask(200, "POST", "/api/me/addresses", "{\"address\":\"kim@example.org\",\"mine\":false}");
    ask(400, "POST", "/api/me/addresses", "{\"address\":\"\"}");
}

static void
the_house_is_examined(void **state)
{
    (void)state;
    ask(200, "GET", "/api/doctor", "");
    says("\"findings\":[");
    ask(200, "GET", "/healthz", "");
}

static void
two_records_become_one(void **state)
{
    struct text one, two;

    (void)state;
    ask(201, "POST", "/api/contacts",
        "{\"name\":\"Dora "
        "Twice\",\"points\":[{\"kind\":\"email\",\"value\":\"dora@example.org\"}]}");
    one = member("id");
    ask(201, "POST", "/api/contacts",
        "{\"name\":\"Twice, "
        "Dora\",\"title\":\"Potter\",\"points\":[{\"kind\":\"email\",\"value\":\"dora@example."
        "org\"}]}");
    two = member("id");
    ask(200, "GET", text("/api/dupes?contact=%s", one.v), "");
    says("\"class\":\"certain\"");
    ask(400, "GET", "/api/dupes?limit=0", "");
    ask(404, "GET", "/api/dupes?contact=0000000000011", "");
    ask(200, "POST", "/api/dupes/not-same",
        text("{\"contact\":\"%s\",\"other\":\"%s\"}", one.v, two.v));
    ask(400, "POST", "/api/dupes/not-same",
        text("{\"contact\":\"%s\",\"other\":\"%s\"}", one.v, one.v));
    ask(404, "POST", "/api/dupes/not-same",
        text("{\"contact\":\"%s\",\"other\":\"0000000000011\"}", one.v));
    ask(400, "POST", "/api/merges",
        text("{\"contact\":\"%s\",\"other\":\"%s\",\"take\":[\"soul\"]}", one.v, two.v));
    ask(200, "POST", "/api/merges",
        text("{\"contact\":\"%s\",\"other\":\"%s\",\"take\":[\"name\"]}", one.v, two.v));
    says("\"name\":\"Twice, Dora\"");
    ask(404, "POST", "/api/merges", text("{\"contact\":\"%s\",\"other\":\"%s\"}", one.v, two.v));
}

static void
everything_is_searched(void **state)
{
    (void)state;
    ask(201, "POST", "/api/contacts",
        "{\"name\":\"Quirin Zettel\",\"notes\":[\"plays the zither on Sundays\"]}");
    ask(200, "GET", "/api/search?q=zither", "");
    says("{\"text\":\"zither\",\"match\":true}");
    ask(200, "GET", "/api/search?q=zetttel&passages=0", "");
    says("\"corrected\":\"zettel\"");
    says("Quirin Zettel");
    ask(200, "GET", "/api/people?q=has%3Anote%20quirin", "");
    says("Quirin Zettel");
    ask(400, "GET", "/api/search?q=warmth%3Ahot", "");
    ask(400, "GET", "/api/people?q=last%3Asoon", "");
    ask(400, "GET", "/api/search?q=x&people=0", "");
}

static void
somebody_is_forgotten(void **state)
{
    struct text who;

    (void)state;
    ask(201, "POST", "/api/contacts", "{\"name\":\"Gone Soon\"}");
    who = member("id");
    ask(200, "POST", text("/api/contacts/%s/forget", who.v), "");
    says("\"scrubbed\":true");
    ask(404, "POST", text("/api/contacts/%s/forget", who.v), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(today_and_its_answers),
        cmocka_unit_test(logging_contact),
        cmocka_unit_test(what_was_heard),
        cmocka_unit_test(a_line_is_taken_apart),
        cmocka_unit_test(why_and_the_brief),
        cmocka_unit_test(people_a_page_at_a_time),
        cmocka_unit_test(contacts_by_id_and_uid),
        cmocka_unit_test(a_refused_patch_changes_nothing),
        cmocka_unit_test(many_people_at_once),
        cmocka_unit_test(a_contact_is_put_away_and_comes_back),
        cmocka_unit_test(picking),
        cmocka_unit_test(circles_and_members),
        cmocka_unit_test(promises_and_plans),
        cmocka_unit_test(history_and_undo),
        cmocka_unit_test(imports_are_explained_and_taken_back),
        cmocka_unit_test(me_and_my_addresses),
        cmocka_unit_test(two_records_become_one),
        cmocka_unit_test(everything_is_searched),
        cmocka_unit_test(somebody_is_forgotten),
        cmocka_unit_test(the_house_is_examined),
    };

    return cmocka_run_group_tests(tests, open_house, close_house);
}

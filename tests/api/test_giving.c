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

static void
offers_and_matches(void **state)
{
    struct text ivo = person("Ivo Horvat", "active"), kim = person("Kim Larsen", "active"), offer,
                match;

    (void)state;
    ask(201, "POST", "/api/heard",
        text("{\"contact\":\"%s\",\"kind\":\"need\",\"words\":\"a bookkeeper\"}", ivo.v));
    ask(201, "POST", "/api/offers",
        text("{\"contact\":\"%s\",\"kind\":\"can_do\",\"words\":\"bookkeeping\",\"ease\":3}",
             kim.v));
    offer = member("offer");
    ask(201, "POST", "/api/offers",
        "{\"words\":\"accounts for clubs\",\"kind\":\"know\",\"free\":false,\"unselfish\":true}");
    ask(400, "POST", "/api/offers", "{\"words\":\"\"}");
    ask(404, "POST", "/api/offers", "{\"words\":\"x\",\"contact\":\"Nobody Here\"}");
    ask(200, "GET", text("/api/offers?contact=%s&closed=true", kim.v), "");
    says("bookkeeping");
    ask(200, "GET", "/api/offers?everybody=true&limit=9", "");
    ask(400, "GET", "/api/offers?limit=0", "");
    ask(404, "GET", "/api/offers?contact=nobody", "");
    ask(200, "GET", text("/api/matches?contact=%s&limit=1", kim.v), "");
    says("\"sentence\":\"Ivo Horvat needs a bookkeeper (heard today); Kim Larsen offers "
         "bookkeeping\"");
    match = member("id");
    ask(400, "GET", "/api/matches?limit=x", "");
    ask(404, "GET", "/api/matches?contact=nobody", "");
    ask(400, "PATCH", text("/api/matches/%s", match.v), "{\"state\":\"open\"}");
    ask(200, "PATCH", text("/api/matches/%s", match.v), "{\"state\":\"acted\"}");
    says("\"introduction\":\"");
    ask(409, "PATCH", text("/api/matches/%s", match.v), "{\"state\":\"not_this\"}");
    ask(404, "PATCH", "/api/matches/0000000000011", "{\"state\":\"not_this\"}");
    ask(200, "GET", text("/api/matches?contact=%s", ivo.v), "");
    says("an offer, not given for trust");
    match = member("id");
    ask(200, "PATCH", text("/api/matches/%s", match.v), "{\"state\":\"not_this\"}");
    ask(200, "PATCH", text("/api/offers/%s", offer.v),
        "{\"words\":\"piano lessons\",\"ease\":1,\"closed\":true}");
    ask(400, "PATCH", text("/api/offers/%s", offer.v), "{\"ease\":4}");
    ask(404, "PATCH", "/api/offers/0000000000011", "{\"ease\":1}");
    ask(201, "POST", "/api/synonyms", "{\"word\":\"oven\",\"same_as\":\"kiln\"}");
    ask(400, "POST", "/api/synonyms", "{\"word\":\"oven\",\"same_as\":\"oven\"}");
    ask(200, "GET", "/api/synonyms", "");
    says("\"same_as\":\"kiln\"");
}

static void
introductions(void **state)
{
    struct text uma = person("Uma Rao", "active"), vic = person("Vic Stone", "active"), intro;

    (void)state;
    ask(201, "POST", "/api/introductions",
        text("{\"seeker\":\"%s\",\"giver\":\"Vic Stone\",\"why\":\"both restore mills\","
             "\"heard\":null}",
             uma.v));
    intro = member("introduction");
    ask(409, "POST", "/api/introductions", "{\"seeker\":\"Uma Rao\",\"giver\":\"Vic Stone\"}");
    ask(400, "POST", "/api/introductions", "{\"seeker\":\"Uma Rao\",\"giver\":\"Uma Rao\"}");
    ask(404, "POST", "/api/introductions", "{\"seeker\":\"Uma Rao\",\"giver\":\"Nobody\"}");
    says("\"field\":\"giver\"");
    ask(200, "GET", text("/api/introductions/%s", intro.v), "");
    says("\"to\":\"giver\"");
    ask(404, "GET", "/api/introductions/0000000000011", "");
    ask(200, "PATCH", text("/api/introductions/%s", intro.v), "{\"move\":\"ask\"}");
    ask(409, "PATCH", text("/api/introductions/%s", intro.v), "{\"move\":\"introduced\"}");
    ask(400, "PATCH", text("/api/introductions/%s", intro.v), "{\"move\":\"sell\"}");
    ask(404, "PATCH", "/api/introductions/0000000000011", "{\"move\":\"yes\"}");
    ask(200, "PATCH", text("/api/introductions/%s", intro.v),
        "{\"move\":\"no\",\"note\":\"no time this year\"}");
    ask(200, "GET", text("/api/introductions?contact=%s&closed=true", vic.v), "");
    says("\"state\":\"declined\"");
    ask(200, "GET", "/api/introductions?limit=3", "");
    ask(400, "GET", "/api/introductions?limit=0", "");
    ask(404, "GET", "/api/introductions?contact=nobody", "");
}

static void
ways_and_ties(void **state)
{
    struct text ruth = person("Ruth Adler", "active"), ines = person("Ines Falk", "active"), tie;

    (void)state;
    ask(201, "POST", "/api/interactions",
        text("{\"who\":[\"%s\"],\"channel\":\"call\",\"direction\":\"mutual\"}", ruth.v));
    ask(200, "GET", text("/api/contacts/%s/paths", ines.v), "");
    says("\"rows\":[]");
    ask(201, "POST", "/api/ties",
        text("{\"contact\":\"%s\",\"other\":\"Ines Falk\",\"kind\":\"colleague\"}", ruth.v));
    tie = member("tie");
    ask(400, "POST", "/api/ties", "{\"contact\":\"Ines Falk\",\"other\":\"Ines Falk\"}");
    ask(404, "POST", "/api/ties", "{\"contact\":\"Ines Falk\",\"other\":\"Nobody Here\"}");
    ask(200, "GET", text("/api/contacts/%s/paths", ines.v), "");
    says("You -> Ruth Adler -> Ines Falk");
    ask(200, "GET", text("/api/contacts/%s/paths?from=%s", ines.v, ruth.v), "");
    says("\"evidence\":\"colleague\"");
    ask(400, "GET", text("/api/contacts/%s/paths?from=%s", ines.v, ines.v), "");
    ask(404, "GET", "/api/contacts/nobody/paths", "");
    ask(200, "GET", text("/api/ties?contact=%s&limit=9", ines.v), "");
    ask(400, "GET", "/api/ties?limit=0", "");
    ask(404, "GET", "/api/ties?contact=nobody", "");
    ask(200, "GET", "/api/map", "");
    says("\"name\":\"Ruth Adler\"");
    ask(200, "DELETE", text("/api/ties/%s", tie.v), "");
    ask(404, "DELETE", text("/api/ties/%s", tie.v), "");
}

static void
the_library(void **state)
{
    struct text article;

    (void)state;
    person("Nora Quist", "active");
    ask(201, "POST", "/api/heard",
        "{\"contact\":\"Nora Quist\",\"kind\":\"goal\",\"words\":\"a good school\"}");
    ask(201, "POST", "/api/library",
        "{\"title\":\"Choosing a school\",\"kind\":\"article\",\"url\":\"https://x.example/s\"}");
    article = member("article");
    ask(409, "POST", "/api/library", "{\"title\":\"Twice\",\"url\":\"https://x.example/s\"}");
    ask(400, "POST", "/api/library", "{\"title\":\"A story\",\"kind\":\"success_story\"}");
    ask(404, "POST", "/api/library", "{\"title\":\"A story\",\"contact\":\"Nobody Here\"}");
    ask(200, "GET", text("/api/library/%s", article.v), "");
    says("Nora Quist");
    ask(404, "GET", "/api/library/0000000000011", "");
    ask(200, "POST", text("/api/library/%s/sent", article.v),
        "{\"contact\":\"Nora Quist\",\"channel\":\"email\"}");
    ask(409, "POST", text("/api/library/%s/sent", article.v), "{\"contact\":\"Nora Quist\"}");
    ask(404, "POST", text("/api/library/%s/sent", article.v), "{\"contact\":\"Nobody Here\"}");
    ask(400, "POST", text("/api/library/%s/sent", article.v), "{\"contact\":\"\"}");
    ask(200, "GET", text("/api/library/%s", article.v), "");
    says("\"state\":\"sent\"");
    ask(200, "POST", "/api/library/feeds",
        "{\"feed\":\"mine\",\"bytes\":\"<rss><channel><title>T</title><item><title>Bread</title>"
        "<link>https://x.example/b</link></item></channel></rss>\"}");
    says("\"added\":1");
    ask(400, "POST", "/api/library/feeds", "{\"feed\":\"mine\",\"bytes\":\"no feed\"}");
    ask(200, "PATCH", text("/api/library/%s", article.v),
        "{\"text\":\"For parents\",\"closed\":true}");
    ask(400, "PATCH", text("/api/library/%s", article.v), "{\"title\":\"\"}");
    ask(404, "PATCH", "/api/library/0000000000011", "{\"closed\":true}");
    ask(200, "GET", "/api/library?closed=true&limit=9", "");
    ask(400, "GET", "/api/library?limit=0", "");
}

static void
referrals(void **state)
{
    struct text otto = person("Otto Blum", "active"), referral;

    (void)state;
    person("Pia Kern", "active");
    ask(201, "POST", "/api/referrals",
        text("{\"contact\":\"%s\",\"other\":\"Pia Kern\",\"side\":\"received\"}", otto.v));
    referral = member("referral");
    ask(400, "POST", "/api/referrals", text("{\"contact\":\"%s\"}", otto.v));
    ask(404, "POST", "/api/referrals", "{\"contact\":\"Nobody Here\",\"words\":\"x\"}");
    ask(200, "PATCH", text("/api/referrals/%s", referral.v),
        "{\"thanked\":\"2026-11-22\",\"outcome\":\"signed\",\"told\":\"2026-11-22\"}");
    ask(400, "PATCH", text("/api/referrals/%s", referral.v), "{\"told\":\"2027-11-22\"}");
    ask(404, "PATCH", "/api/referrals/0000000000011", "{\"outcome\":\"x\"}");
    ask(200, "GET", text("/api/referrals?contact=%s&limit=3", otto.v), "");
    says("\"other_name\":\"Pia Kern\"");
    ask(200, "GET", "/api/referrals", "");
    ask(400, "GET", "/api/referrals?limit=0", "");
    ask(404, "GET", "/api/referrals?contact=nobody", "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(give_and_take), cmocka_unit_test(offers_and_matches),
        cmocka_unit_test(introductions), cmocka_unit_test(ways_and_ties),
        cmocka_unit_test(the_library),   cmocka_unit_test(referrals),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, open_house, close_house);
}

#!/usr/bin/env python3
"""What named programs say to a server, in their order and their words, as read in their sources: prints TAP.

    tests/dav/clients.py RELATUM
"""
import re
import sys

from house import C, D, KEY, L, NS, PEOPLE, S, basic, card, run


def href(element):
    return element.findtext(D + "href")


def find_books(house, agent):
    """from nothing but the host to the books: well-known, principal, home"""
    first = house.ask("PROPFIND", "/.well-known/carddav", authorization=False, Depth=0, User_Agent=agent)
    first.must(301)
    start = first.headers["Location"]
    asked = house.ask("PROPFIND", start, authorization=False, Depth=0, User_Agent=agent).must(401)
    assert asked.headers["WWW-Authenticate"].startswith("Basic "), asked.headers["WWW-Authenticate"]
    found = house.propfind(start, "<d:current-user-principal/>", User_Agent=agent).found()[start]
    principal = href(found[D + "current-user-principal"])
    found = house.propfind(principal, "<card:addressbook-home-set/><cal:calendar-home-set/>").found()[principal]
    return principal, href(found[C + "addressbook-home-set"]), href(found[L + "calendar-home-set"])


# ---------------------------------------------------------------- Thunderbird (CardDAVDirectory.sys.mjs)


def thunderbird(house):
    house.put(PEOPLE + "a.vcf", card("a", "Ana")).must(201)
    _, home, _ = find_books(house, "Thunderbird/128.0")
    found = house.propfind(home, "<d:resourcetype/><d:displayname/><d:current-user-privilege-set/>", 1)
    assert "HTTP/1.1 200 OK" in found.text
    books = [(h, p) for h, p in found.found().items() if p[D + "resourcetype"].find(C + "addressbook") is not None]
    book, props = books[0]
    rights = {e.tag for p in props[D + "current-user-privilege-set"] for e in p}
    assert D + "read" in rights and D + "write" in rights, rights
    # the first load: what is there, then its text in batches
    there = house.propfind(book, "<d:resourcetype/><d:getetag/><cs:getctag/>", 1).found()
    cards = [h for h, p in there.items() if D + "getetag" in p]
    assert cards == [book + "a.vcf"], cards
    batch = "".join(f"<d:href>{h}</d:href>" for h in cards + [f"{book}none{i}.vcf" for i in range(499)])
    got = house.report(book, f"<card:addressbook-multiget {NS}><d:prop><d:getetag/><card:address-data/></d:prop>"
                             f"{batch}</card:addressbook-multiget>").found()
    assert got[book + "a.vcf"][C + "address-data"].text == card("a", "Ana")
    assert got[book + "none7.vcf"] == 404
    token = house.propfind(book, "<d:sync-token/>").found()[book][D + "sync-token"].text

    def sync(token):
        """Depth 1, with the text in the same answer"""
        answer = house.report(book, f'<sync-collection xmlns="DAV:" {NS}><sync-token>{token}</sync-token>'
                                    "<sync-level>1</sync-level><prop><getetag/><card:address-data/></prop>"
                                    "</sync-collection>", 1)
        return answer.found(), answer.token

    # it writes without If-Match, and reads again what it wrote
    house.put(book + "b.vcf", card("b", "Bo"), Content_Type="text/vcard").must(201)
    house.put(book + "b.vcf", card("b", "Bob"), Content_Type="text/vcard").must(204)
    changed, token = sync(token)
    assert list(changed) == [book + "b.vcf"] and "FN:Bob" in changed[book + "b.vcf"][C + "address-data"].text
    house.ask("DELETE", book + "b.vcf").must(204)
    changed, token = sync(token)
    assert changed == {book + "b.vcf": 404}, changed
    assert sync(token) == ({}, token)


# ---------------------------------------------------------------- DAVx5 (davx5-ose, dav4jvm)


def davx5(house):
    house.put(PEOPLE + "a.vcf", card("a", "Ana")).must(201)
    principal, home, calendars = find_books(house, "DAVx5/4.4")
    speaks = house.ask("OPTIONS", principal).must(200).headers["DAV"]
    assert {"addressbook", "calendar-access"} <= {w.strip() for w in speaks.split(",")}, speaks
    props = ("<d:resourcetype/><d:displayname/><d:owner/><d:current-user-privilege-set/><card:addressbook-description/>"
             "<card:supported-address-data/><x:push-transports xmlns:x='https://bitfire.at/webdav-push'/>"
             "<d:supported-report-set/>")
    books = house.propfind(home, props, 1, Accept_Encoding="identity").found()
    book = next(h for h, p in books.items() if p[D + "resourcetype"].find(C + "addressbook") is not None)
    versions = {e.get("version") for e in books[book][C + "supported-address-data"]}
    assert versions == {"3.0", "4.0"}, versions
    reports = {e.tag for e in books[book][D + "supported-report-set"].iter()}
    assert D + "sync-collection" in reports
    kinds = house.propfind(calendars, "<d:resourcetype/><cal:supported-calendar-component-set/>", 1).found()
    takes = {h: {c.get("name") for c in p[L + "supported-calendar-component-set"]} for h, p in kinds.items()
             if L + "supported-calendar-component-set" in p}
    assert takes[calendars + "tasks/"] == {"VTODO"}, takes

    def sync(token, limit=""):
        """Depth 0; what it says is more is asked for again"""
        answer = house.report(book, f"<d:sync-collection {NS}><d:sync-token>{token}</d:sync-token><d:sync-level>1"
                                    f"</d:sync-level>{limit}<d:prop><d:getetag/></d:prop></d:sync-collection>", 0)
        return answer.found(), answer.token

    changed, token = sync("")
    assert list(changed) == [book + "a.vcf"]
    got = house.report(book, f"<card:addressbook-multiget {NS}><d:prop><d:getcontenttype/><d:getetag/>"
                             '<card:address-data content-type="text/vcard" version="4.0"/></d:prop>'
                             f"<d:href>{book}a.vcf</d:href></card:addressbook-multiget>", 0).found()[book + "a.vcf"]
    assert "VERSION:4.0" in got[C + "address-data"].text
    new = house.put(book + "n.vcf", card("n", "Nia", "KIND:individual\r\n", "4.0"), If_None_Match="*",
                    Content_Type="text/vcard;version=4.0;charset=utf-8").must(201)
    house.put(book + "n.vcf", card("n", "Nia", "", "4.0"), If_None_Match="*").must(412)
    tag = new.headers["ETag"]
    again = house.put(book + "n.vcf", card("n", "Nia B", "", "4.0"), If_Match=tag).must(204)
    house.put(book + "n.vcf", card("n", "lost", "", "4.0"), If_Match=tag).must(412)
    changed, token = sync(token)
    assert changed[book + "n.vcf"][D + "getetag"].text == again.headers["ETag"]
    house.ask("DELETE", book + "n.vcf", If_Match=tag).must(412)
    house.ask("DELETE", book + "n.vcf", If_Match=again.headers["ETag"]).must(204)
    house.put(book + "n.vcf", card("n", "Nia", "", "4.0"), If_Match=again.headers["ETag"]).must(412)
    assert sync(token)[0] == {book + "n.vcf": 404}
    # pages
    for i in range(7):
        house.put(f"{book}p{i}.vcf", card(f"p{i}", f"P {i}")).must(201)
    seen, token, pages = set(), "", 0
    while True:
        changed, token = sync(token, "<d:limit><d:nresults>3</d:nresults></d:limit>")
        seen |= {h for h, p in changed.items() if p != 507}
        pages += 1
        if 507 not in changed.values():
            break
    assert len(seen) == 8 and pages == 3, (seen, pages)
    wrong = house.report(book, f"<d:sync-collection {NS}><d:sync-token>urn:x:1</d:sync-token></d:sync-collection>", 0)
    assert wrong.status == 403 and "valid-sync-token" in wrong.text


# ---------------------------------------------------------------- Evolution (e-book-backend-carddav.c)


def evolution(house):
    for i in range(250):
        house.put(f"{PEOPLE}e{i}.vcf", card(f"e{i}", f"E {i}")).must(201)
    _, home, _ = find_books(house, "Evolution/3.46")
    book = PEOPLE
    props = house.propfind(book, "<cs:getctag/><card:supported-address-data/><d:supported-report-set/>").found()[book]
    before = props[S + "getctag"].text
    there = house.propfind(book, "<d:getetag/>", 1).found()
    hrefs = [h for h, p in there.items() if D + "getetag" in p]
    seen = {}
    for i in range(0, len(hrefs), 100):
        batch = "".join(f"<d:href>{h}</d:href>" for h in hrefs[i:i + 100])
        seen |= house.report(book, f"<card:addressbook-multiget {NS}><d:prop><d:getetag/><card:address-data/></d:prop>"
                                   f"{batch}</card:addressbook-multiget>").found()
    assert len(seen) == 250
    assert all(seen[h][D + "getetag"].text == there[h][D + "getetag"].text for h in hrefs)
    house.put(book + "e7.vcf", card("e7", "Seven"), If_Match=there[book + "e7.vcf"][D + "getetag"].text).must(204)
    assert house.propfind(book, "<cs:getctag/>").found()[book][S + "getctag"].text != before
    query = (f"<card:addressbook-query {NS}><d:prop><d:getetag/></d:prop><card:filter test='anyof'>"
             "<card:prop-filter name='FN'><card:text-match collation='i;unicode-casemap' match-type='contains'>SEV"
             "</card:text-match></card:prop-filter></card:filter></card:addressbook-query>")
    assert list(house.report(book, query).found()) == [book + "e7.vcf"]
    assert home == "/dav/books/me/"


# ---------------------------------------------------------------- macOS and iOS (captures)


def apple(house):
    agent = "iOS/17.5 (21F79) dataaccessd/1.0"
    house.put(PEOPLE + "four.vcf", card("four", "Four", "KIND:individual\r\n", "4.0")).must(201)
    principal, home, _ = find_books(house, agent)
    house.ask("OPTIONS", principal, User_Agent=agent).must(200)
    found = house.propfind(principal, "<card:addressbook-home-set/><card:directory-gateway/><d:displayname/>"
                                      "<cs:email-address-set/><d:principal-collection-set/><d:principal-URL/>"
                                      "<d:resource-id/><d:supported-report-set/>", Brief="t", User_Agent=agent)
    assert " 404 " not in found.text
    assert href(found.found()[principal][D + "principal-URL"]) == principal
    books = house.propfind(home, "<d:add-member/><d:current-user-privilege-set/><d:displayname/>"
                                 "<card:max-resource-size/><cs:me-card/><d:owner/><d:quota-used-bytes/>"
                                 "<d:resource-id/><d:resourcetype/><d:supported-report-set/><d:sync-token/>"
                                 "<cs:getctag/>", 1, Brief="t", User_Agent=agent).found()
    first = [h for h, p in books.items() if p[D + "resourcetype"].find(C + "addressbook") is not None][0]
    assert first == PEOPLE and int(books[first][C + "max-resource-size"].text) >= 1 << 20
    # it reads 3.0 only
    got = house.report(first, f"<card:addressbook-multiget {NS}><d:prop><d:getetag/><card:address-data/></d:prop>"
                              f"<d:href>{first}four.vcf</d:href></card:addressbook-multiget>", User_Agent=agent)
    assert "VERSION:3.0" in got.found()[first + "four.vcf"][C + "address-data"].text
    # names with a colon, a large photo, a group
    odd = first + "44745975-AE6D%3AABPerson.vcf"
    photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(["QUJD" * 18] * 3000) + "\r\n"
    text = card("44745975-AE6D:ABPerson", "Ana", photo)
    house.put(odd, text, User_Agent=agent).must(201)
    assert house.ask("GET", odd, User_Agent=agent).must(200).text == text
    group = ("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:G\r\nN:Crew;;;;\r\nFN:Crew\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n"
             "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:44745975-AE6D:ABPerson\r\nEND:VCARD\r\n")
    house.put(first + "G.vcf", group, User_Agent=agent).must(201)
    assert house.ask("GET", first + "G.vcf", User_Agent=agent).text == group
    assert "Crew" in house.command("person", "Ana")
    me = f"<d:propertyupdate {NS}><d:set><d:prop><cs:me-card><d:href>{odd}</d:href></cs:me-card></d:prop></d:set></d:propertyupdate>"
    house.ask("PROPPATCH", home, me, Content_Type="text/xml").must(207)
    assert href(house.propfind(home, "<cs:me-card/>").found()[home][S + "me-card"]) == odd


# ---------------------------------------------------------------- what all of them rely on


def tags_of_representations(house):
    house.put(PEOPLE + "a.vcf", card("a", "Ana")).must(201)
    plain = house.ask("GET", PEOPLE + "a.vcf", Accept_Encoding="gzip").must(200)
    four = house.ask("GET", PEOPLE + "a.vcf", Accept="text/vcard;version=4.0").must(200)
    three = house.ask("GET", PEOPLE + "a.vcf", Accept="text/vcard; version=3.0").must(200)
    assert "VERSION:4.0" in four.text and three.text == plain.text
    assert four.headers["ETag"] != plain.headers["ETag"] == three.headers["ETag"]
    assert plain.headers["Content-Encoding"] is None
    house.ask("GET", PEOPLE + "a.vcf", If_None_Match=plain.headers["ETag"]).must(304)
    house.ask("GET", PEOPLE + "a.vcf", If_None_Match=four.headers["ETag"]).must(200)
    house.put(PEOPLE + "a.vcf", card("a", "Ana B"), If_Match=four.headers["ETag"]).must(204)


def edits_here_go_there(house):
    sent = card("a", "Ana", "item1.TEL:+49 170 1\r\nitem1.X-ABLabel:boat\r\nX-ODD:1\r\nNOTE:\r\n folded\r\n")
    tag = house.put(PEOPLE + "a.vcf", sent).must(201).headers["ETag"]
    house.command("edit", "Ana", "--title", "Captain")
    got = house.ask("GET", PEOPLE + "a.vcf").must(200)
    assert got.headers["ETag"] != tag
    assert got.text == sent.replace("END:VCARD", "TITLE:Captain\r\nEND:VCARD"), got.text
    house.ask("DELETE", PEOPLE + "a.vcf").must(204)
    assert "Ana" not in house.command("people")
    house.command("undo")
    assert house.ask("GET", PEOPLE + "a.vcf").must(200).text == got.text


def passwords_open_what_they_were_made_for(house):
    made = house.command("app-password", "add", "phone", "--scope", "carddav")
    secret = re.search(r"^Password +(\S+)$", made, re.M)
    assert secret, made
    phone = basic("me", secret[1])
    house.ask("PROPFIND", PEOPLE, authorization=phone, Depth=0).must(207)
    house.ask("PROPFIND", "/dav/", authorization=phone, Depth=0).must(207)
    house.ask("PROPFIND", "/dav/calendars/me/", authorization=phone, Depth=0).must(403)
    house.ask("GET", "/api/people", authorization=phone).must(403)
    house.ask("PROPFIND", PEOPLE, authorization=basic("you", secret[1]), Depth=0).must(401)
    house.ask("PROPFIND", "/dav/books/you/people/", authorization=phone, Depth=0).must(404)


def a_program_cannot_remove_a_book(house):
    house.put(PEOPLE + "a.vcf", card("a", "Ana")).must(201)
    for path in (PEOPLE, "/dav/books/me/", "/dav/calendars/me/tasks/", "/dav/calendars/me/dates/", "/dav/"):
        assert house.ask("DELETE", path).must(403).text
    house.ask("MKCOL", "/dav/books/me/club/").must(201)
    house.ask("MKCOL", "/dav/books/me/club/").must(405)
    house.ask("MKCOL", "/dav/books/me/club/deeper/").must(403)
    house.put("/dav/books/me/club/b.vcf", card("b", "Bo")).must(201)
    house.ask("DELETE", "/dav/books/me/club/").must(204)
    assert "Bo" not in house.command("people")
    house.command("undo")
    house.ask("GET", "/dav/books/me/club/b.vcf").must(200)


def refusals_name_the_condition(house):
    house.put(PEOPLE + "a.vcf", card("a", "Ana")).must(201)
    refused = [
        (house.put(PEOPLE + "x.vcf", "hello"), 403, "valid-address-data"),
        (house.put(PEOPLE + "x.vcf", "x", Content_Type="image/png"), 415, "supported-address-data"),
        (house.put(PEOPLE + "x.vcf", card("a", "Ana")), 409, f"no-uid-conflict><D:href>{PEOPLE}a.vcf<"),
        (house.put("/dav/calendars/me/tasks/x.ics", "hello", Content_Type="text/calendar"), 403, "valid-calendar-data"),
        (house.put("/dav/calendars/me/dates/x.ics", "x", Content_Type="text/calendar"), 403, "need-privileges"),
        (house.propfind(PEOPLE, "<d:getetag/>", "infinity"), 403, "propfind-finite-depth"),
        (house.report(PEOPLE, "<x:nope xmlns:x='urn:x'/>"), 403, "supported-report"),
        (house.ask("PROPPATCH", PEOPLE, f"<d:propertyupdate {NS}><d:set><d:prop><d:getetag>1</d:getetag></d:prop>"
                                        "</d:set></d:propertyupdate>"), 207, "cannot-modify-protected-property"),
        (house.propfind(PEOPLE, "<d:getetag/>", "nonsense"), 400, "Depth"),
        (house.ask("PROPFIND", PEOPLE, "<!DOCTYPE a><a/>", Depth=0), 400, "DOCTYPE"),
        (house.put("/dav/books/me/nope/x.vcf", card("x", "X")), 409, ""),
    ]
    for answer, status, says in refused:
        answer.must(status)
        assert says in answer.text, (says, answer.text)


def tasks_from_the_phone(house):
    house.command("add", "Ana")
    house.command("promise", "Ana", "send the list", "--by", "2026-11-24")
    tasks = "/dav/calendars/me/tasks/"
    found = house.report(tasks, f"<cal:calendar-query {NS}><d:prop><d:getetag/><cal:calendar-data/></d:prop>"
                                "<cal:filter><cal:comp-filter name='VCALENDAR'><cal:comp-filter name='VTODO'>"
                                "<cal:prop-filter name='COMPLETED'><cal:is-not-defined/></cal:prop-filter>"
                                "</cal:comp-filter></cal:comp-filter></cal:filter></cal:calendar-query>").found()
    (place, props), = [(h, p) for h, p in found.items() if "promise-" in h]
    text = props[L + "calendar-data"].text
    assert "SUMMARY:Ana: send the list" in text
    done = text.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nCOMPLETED:20261122T100000Z")
    house.put(place, done, Content_Type="text/calendar", If_Match=props[D + "getetag"].text).must(204)
    assert "kept" in house.command("promise", "list", "--all")
    own = text.replace("promise", "mine").replace("send the list", "buy ink")
    house.put(tasks + "own.ics", own, Content_Type="text/calendar").must(201)
    assert house.ask("GET", tasks + "own.ics").text == own


sys.exit(run(sys.argv[1], [
    thunderbird, davx5, evolution, apple, tags_of_representations, edits_here_go_there,
    passwords_open_what_they_were_made_for, a_program_cannot_remove_a_book, refusals_name_the_condition,
    tasks_from_the_phone]))

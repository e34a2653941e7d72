#!/usr/bin/env python3
"""Programs of Debian against a real server: vdirsyncer, khard, python3-caldav; prints TAP.

    tests/dav/programs.py RELATUM
"""
import pathlib
import re
import shutil
import subprocess
import sys

from house import C, D, KEY, NS, PEOPLE, basic, card, run

CARDS = 200


def uid(text):
    return re.search(r"^UID:(.*?)\r?$", text, re.M)[1]


class Pair:
    """a folder of cards and the server, kept the same by vdirsyncer"""

    def __init__(self, house):
        self.house, self.here = house, house.folder / "here"
        (self.here / "people").mkdir(parents=True)
        self.config = house.folder / "config"
        self.config.write_text(f"""[general]
status_path = "{house.folder}/status/"
[pair both]
a = "here"
b = "there"
collections = ["people"]
conflict_resolution = "b wins"
[storage here]
type = "filesystem"
path = "{self.here}/"
fileext = ".vcf"
[storage there]
type = "carddav"
url = "http://127.0.0.1:{house.port}/"
username = "me"
password = "{KEY}"
""")

    def sync(self, *words):
        done = subprocess.run(["vdirsyncer", "-c", self.config, *(words or ["sync"])], capture_output=True, text=True,
                              timeout=120, input="y\n" * 9)
        assert done.returncode == 0, done.stderr[-2000:]

    def write(self, name, text):
        (self.here / "people" / name).write_bytes(text.encode())

    def mine(self):
        """uid -> (path, text)"""
        texts = [(p, p.read_bytes().decode()) for p in (self.here / "people").glob("*.vcf")]
        return {uid(t): (p, t) for p, t in texts}

    def theirs(self):
        found = self.house.report(PEOPLE, f"<card:addressbook-query {NS}><d:prop><d:getetag/><card:address-data/></d:prop>"
                                          "<card:filter/></card:addressbook-query>").found()
        texts = [(h, p[C + "address-data"].text) for h, p in found.items()]
        return {uid(t): (h, t) for h, t in texts}

    def must_be_equal(self, n):
        mine, theirs = self.mine(), self.theirs()
        assert len(mine) == n, (len(mine), n)
        assert {u: t.replace("\r", "") for u, (_, t) in mine.items()} == \
            {u: t.replace("\r", "") for u, (_, t) in theirs.items()}


def noted(text, note):
    return text.replace("END:VCARD", f"NOTE:{note}\r\nEND:VCARD")


def vdirsyncer(house):
    if not shutil.which("vdirsyncer"):
        return "vdirsyncer is not here"
    pair = Pair(house)
    for i in range(CARDS // 2):
        pair.write(f"l{i}.vcf", card(f"l{i}", f"Here {i}", f"X-KEEP;A=b:{i}\r\n"))
        house.put(f"{PEOPLE}r{i}.vcf", card(f"r{i}", f"There {i}", f"X-KEEP;A=b:{i}\r\n")).must(201)
    pair.sync("discover", "both")
    pair.sync()
    pair.must_be_equal(CARDS)
    mine, theirs = pair.mine(), pair.theirs()
    them = sorted(mine)
    for u in them[0:20] + them[60:65]:
        mine[u][0].write_bytes(noted(mine[u][1], "edited here").encode())
    for u in them[20:40] + them[60:65]: # the last five on both sides
        house.put(theirs[u][0], noted(theirs[u][1], "edited there")).must(204)
    for u in them[40:50]:
        mine[u][0].unlink()
    for u in them[50:60]:
        house.ask("DELETE", theirs[u][0]).must(204)
    for i in range(10):
        pair.write(f"n{i}.vcf", card(f"n{i}", f"New here {i}"))
        house.put(f"{PEOPLE}m{i}.vcf", card(f"m{i}", f"New there {i}")).must(201)
    pair.sync()
    pair.must_be_equal(CARDS)
    mine = pair.mine()
    assert all("edited there" in mine[u][1] for u in them[60:65])
    assert all("edited here" in pair.theirs()[u][1] for u in them[0:20])
    tag = house.propfind(PEOPLE, "<d:sync-token/>").found()[PEOPLE][D + "sync-token"].text
    pair.sync() # and then there is nothing left to do
    assert house.propfind(PEOPLE, "<d:sync-token/>").found()[PEOPLE][D + "sync-token"].text == tag
    return None


def khard(house):
    if not shutil.which("vdirsyncer") or not shutil.which("khard"):
        return "vdirsyncer or khard is not here"
    pair = Pair(house)
    house.put(PEOPLE + "a.vcf", card("ana", "Ana", "EMAIL;TYPE=WORK:ana@example.org\r\n")).must(201)
    pair.sync("discover", "both")
    pair.sync()
    config = house.folder / "khard.conf"
    config.write_text(f"[addressbooks]\n[[people]]\npath = {pair.here}/people\n[general]\nmerge_editor = true\n"
                      "[vcard]\npreferred_version = 3.0\n")

    def khard_(*words, stdin=""):
        done = subprocess.run(["khard", "-c", config, *words], capture_output=True, text=True, timeout=60, input=stdin)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert "ana@example.org" in khard_("email", "--parsable", "Ana")
    khard_("new", "-a", "people", stdin="First name: Bo\nLast name: Berg\nPhone:\n    cell: +49 170 2\n")
    pair.sync()
    assert "+49 170 2" in house.command("person", "Bo")
    house.command("edit", "Bo", "--title", "Captain")
    pair.sync()
    assert "+49 170 2" in khard_("phone", "--parsable", "Bo")
    (text,) = [t for _, t in pair.mine().values() if "FN:Bo Berg" in t]
    assert "TITLE:Captain" in text and "REV:" in text, text
    return None


def caldav(house):
    sys.path.append("/usr/lib/python3/dist-packages") # Debian's, when another Python runs this
    try:
        import caldav as client
    except ImportError:
        return "python3-caldav is not here"
    house.command("add", "Ana")
    house.command("promise", "Ana", "send the list", "--by", "2026-11-24")
    principal = client.DAVClient(f"http://127.0.0.1:{house.port}/dav/", username="me", password=KEY).principal()
    calendars = {c.name: c for c in principal.calendars()}
    assert {"Promises to keep", "Touchpoints and promises", "Birthdays and dates"} <= set(calendars), calendars
    (todo,) = [t for t in calendars["Promises to keep"].todos() if "send the list" in t.data]
    todo.complete()
    assert "kept" in house.command("promise", "list", "--all")
    work = principal.make_calendar(name="Work")
    work.save_event("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:w\nDTSTAMP:20260101T000000Z\n"
                    "DTSTART:20261123T090000Z\nDTEND:20261123T100000Z\nRRULE:FREQ=WEEKLY\nSUMMARY:Stand-up\n"
                    "END:VEVENT\nEND:VCALENDAR\n")
    import datetime
    found = work.date_search(start=datetime.datetime(2026, 12, 7), end=datetime.datetime(2026, 12, 8), expand=True)
    assert len(found) == 1 and "20261207T090000" in found[0].data, [f.data for f in found]
    found[0].parent.event_by_uid("w").delete()
    assert work.events() == []
    return None


sys.exit(run(sys.argv[1], [vdirsyncer, khard, caldav]))

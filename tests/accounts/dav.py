#!/usr/bin/env python3
"""Address books and calendars of real servers (Radicale, Xandikos), for reading; prints TAP.

    tests/accounts/dav.py RELATUM
"""
import base64
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import dovecot

RELATUM, CARDS = sys.argv[1], 200
FOLDER = tempfile.mkdtemp(prefix="accounts-")
points = []


def ok(what, good, *why):
    points.append(good)
    print(f"{'ok' if good else 'not ok'} {len(points)} - {what}", flush=True)
    for w in why if not good else ():
        print("#", str(w).replace("\n", "\n# "), flush=True)


def run(*words, db="r.db"):
    env = dict(os.environ, HOME=FOLDER, TZ="UTC", RELATUM_DB=f"{FOLDER}/{db}")
    env.pop("RELATUM_TODAY", None)
    return subprocess.run([RELATUM, *words], env=env, capture_output=True, text=True, timeout=200)


def state(name, db):
    return next(a for a in json.loads(run("sync", "status", "--json", db=db).stdout)["rows"] if a["name"] == name)


def send(method, url, body="", kind="text/vcard"):
    request = urllib.request.Request(url, body.encode(), {
        "Content-Type": kind, "Authorization": "Basic " + base64.b64encode(b"ana:walnut").decode()}, method=method)
    return urllib.request.urlopen(request, timeout=30).status


def card(i, phone="5550000"):
    return (f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-{i}\r\nFN:Person Number{i}\r\nN:Number{i};Person;;;\r\n"
            f"EMAIL:p{i}@example.net\r\nTEL:+43 1 {phone}\r\nEND:VCARD\r\n")


EVENT = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nBEGIN:VEVENT\r\nUID:tea\r\nDTSTAMP:20251101T100000Z\r\n"
         "DTSTART:20251103T100000Z\r\nDTEND:20251103T110000Z\r\nSUMMARY:Tea\r\nORGANIZER:mailto:ana@example.org\r\n"
         "ATTENDEE;CN=Person Number1;PARTSTAT=ACCEPTED:mailto:p1@example.net\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")


def radicale(folder, port):
    pathlib.Path(f"{folder}/users").write_text("ana:walnut\n")
    pathlib.Path(f"{folder}/config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {folder}/users\n"
        f"htpasswd_encryption = plain\n[storage]\nfilesystem_folder = {folder}/data\n")
    return ["radicale", "--config", f"{folder}/config"], f"http://127.0.0.1:{port}/ana"


def xandikos(folder, port):
    return (["xandikos", "-d", f"{folder}/data", "-l", "127.0.0.1", "-p", str(port), "--defaults",
             "--current-user-principal", "/ana/"], f"http://127.0.0.1:{port}/ana")


def make(name, home):
    """The addresses of an address book and a calendar."""
    if name == "xandikos":
        return f"{home}/contacts/addressbook", f"{home}/calendars/calendar"
    for part, kind in (("book", '<C:addressbook xmlns:C="urn:ietf:params:xml:ns:carddav"/>'),
                       ("dates", '<C:calendar xmlns:C="urn:ietf:params:xml:ns:caldav"/>')):
        send("MKCOL", f"{home}/{part}/", '<mkcol xmlns="DAV:"><set><prop><resourcetype><collection/>' + kind
             + "</resourcetype></prop></set></mkcol>", "application/xml")
    return f"{home}/book", f"{home}/dates"


def read(name, server):
    folder, db, port = tempfile.mkdtemp(prefix=name, dir=FOLDER), f"{name}.db", dovecot.free_port()
    command, home = server(folder, port)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=open(f"{folder}/log", "w"))
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        book, dates = make(name, home)
        for i in range(CARDS):
            send("PUT", f"{book}/c{i}.vcf", card(i))
        send("PUT", f"{dates}/tea.ics", EVENT, "text/calendar")
        pathlib.Path(f"{FOLDER}/password").write_text("walnut\n")
        run("init", db=db)
        run("me", "ana@example.org", db=db)
        who = ["--inside", "yes", "--user", "ana", "--password-file", f"{FOLDER}/password"]
        root = f"http://127.0.0.1:{port}/"
        out = run("account", "add", "carddav", "people", root, *who, db=db)
        out = run("sync", "people", db=db)
        a = state("people", db)
        ok(f"{name}: the address book is found and read", out.returncode == 0 and a["matched"] == CARDS, out, a)
        run("sync", "people", db=db)
        ok(f"{name}: unchanged, it is not sent again", state("people", db)["seen"] == 0, state("people", db))
        send("PUT", f"{book}/c7.vcf", card(7, "7777777"))
        send("PUT", f"{book}/c{CARDS}.vcf", card(CARDS))
        out = run("sync", "people", db=db)
        a = state("people", db)
        ok(f"{name}: a new and a changed card come, the rest is known",
           (a["matched"], a["known"]) == (2, CARDS - 1) and "7777777" in run("person", "p7@example.net", "--json",
                                                                           db=db).stdout.replace(" ", ""), out, a)
        out = run("account", "add", "carddav", "direct", book + "/", *who, db=db)
        out = run("sync", "direct", db=db)
        ok(f"{name}: so is one that is named itself", state("direct", db)["known"] == CARDS + 1, out,
           state("direct", db))
        run("account", "add", "caldav", "dates", root, *who, db=db)
        out = run("sync", "dates", db=db)
        ok(f"{name}: a meeting comes from the calendar", out.returncode == 0 and state("dates", db)["matched"] == 1,
           out, state("dates", db))
    finally:
        process.terminate()
        process.wait(20)


try:
    for one in (radicale, xandikos):
        if shutil.which(one.__name__):
            read(one.__name__, one)
        else:
            points.append(True)
            print(f"ok {len(points)} - {one.__name__} # SKIP it is not here")
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
print(f"1..{len(points)}")
sys.exit(not all(points))

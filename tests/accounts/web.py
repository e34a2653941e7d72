#!/usr/bin/env python3
"""Accounts at URLs, against a web server of the test's own; prints TAP.

    tests/accounts/web.py RELATUM        (RELATUM_TEST_DB: a server's database in place of a file)
"""
import base64
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

RELATUM = sys.argv[1]
FOLDER = tempfile.mkdtemp(prefix="accounts-")
points, asked = [], []

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:test
BEGIN:VEVENT
UID:tea@example.net
DTSTAMP:20251101T100000Z
DTSTART:20251103T100000Z
DTEND:20251103T110000Z
SUMMARY:Tea
ORGANIZER;CN=Ana:mailto:ana@example.org
ATTENDEE;CN=Bo Berg;PARTSTAT=ACCEPTED:mailto:bo@example.net
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n").encode()
FEED = b"""<rss version="2.0"><channel><title>News</title><link>https://example.net/</link>
<item><title>On walnuts</title><link>https://example.net/1</link><guid>1</guid></item>
<item><title>On hazels</title><link>https://example.net/2</link><guid>2</guid></item></channel></rss>"""


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append(self.path)
        port = self.server.server_address[1]
        if self.path == "/inside":
            return self.go(f"http://127.0.0.1:{port}/secret")
        if self.path == "/metadata":
            return self.go("http://169.254.169.254/latest")
        if self.path == "/file":
            return self.go("file:///etc/passwd")
        if self.path.startswith("/round"):
            return self.go(f"/round{len(asked)}")
        if self.path == "/once":
            return self.go("/cal.ics")
        if self.path == "/locked.ics":
            right = "Basic " + base64.b64encode(b"ana:walnut").decode()
            if self.headers.get("Authorization") != right:
                self.send_response(401)
                self.send_header("WWW-Authenticate", 'Basic realm="x"')
                self.send_header("Content-Length", "0")
                return self.end_headers()
        if self.headers.get("If-None-Match") == '"one"':
            self.send_response(304)
            return self.end_headers()
        body = FEED if "feed" in self.path else CALENDAR
        self.send_response(404 if self.path == "/none" else 200)
        self.send_header("ETag", '"one"')
        if self.path == "/endless":
            self.end_headers()
            try:
                for _ in range(1000):
                    self.wfile.write(b"x" * 65536)
            except OSError:
                pass
            return None
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return self.wfile.write(body)

    def go(self, where):
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def ok(what, good, *why):
    points.append(good)
    print(f"{'ok' if good else 'not ok'} {len(points)} - {what}", flush=True)
    for w in why if not good else ():
        print("#", str(w).replace("\n", "\n# "), flush=True)


def run(*words):
    env = dict(os.environ, HOME=FOLDER, XDG_DATA_HOME=FOLDER, TZ="UTC", http_proxy="http://127.0.0.1:1",
               RELATUM_DB=os.environ.get("RELATUM_TEST_DB") or f"{FOLDER}/r.db")
    env.pop("RELATUM_TODAY", None)
    return subprocess.run([RELATUM, *words], env=env, capture_output=True, text=True, timeout=120)


def status(name):
    return next(a for a in json.loads(run("sync", "status", "--json").stdout)["rows"] if a["name"] == name)


def add(kind, name, url, *more):
    out = run("account", "add", kind, name, url, "--inside", "yes", *more)
    return out if out.returncode else run("sync", name)


try:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    run("init")
    run("me", "ana@example.org")
    run("account", "add", "ics", "guarded", base + "/cal.ics")
    out = run("sync", "guarded")
    ok("an address of this house is refused, and not asked", out.returncode != 0
       and "inside" in out.stderr and not asked, out, asked)
    out = add("ics", "cal", base + "/cal.ics")
    ok("a calendar is read", out.returncode == 0 and status("cal")["matched"] == 1, out, status("cal"))
    run("sync", "cal")
    ok("unchanged, it is not sent again", status("cal")["seen"] == 0 and status("cal")["state"] == "done")
    out = add("feed", "news", base + "/feed.xml")
    ok("a feed goes to the library", out.returncode == 0 and status("news")["matched"] == 2
       and "On walnuts" in run("library").stdout, out, run("library"))
    out = add("ics", "once", base + "/once")
    ok("a redirect is followed", out.returncode == 0 and status("once")["known"] == 1, out, status("once"))
    out = add("ics", "round", base + "/round")
    ok("not for ever", out.returncode == 12 and "more than 3" in out.stderr
       and sum(p.startswith("/round") for p in asked) == 4, out, asked)
    out = add("ics", "metadata", base + "/metadata")
    ok("nor to where clouds keep their keys", "inside" in out.stderr, out)
    out = add("ics", "file", base + "/file")
    ok("nor to files", out.returncode not in (0, -11), out)
    out = add("ics", "endless", base + "/endless")
    ok("what does not end is cut", "more than 5120 KiB" in out.stderr, out)
    out = add("ics", "none", base + "/none")
    ok("what is not there is told", out.returncode == 4 and "404" in out.stderr, out)
    out = add("ics", "locked", base + "/locked.ics")
    ok("who is not let in is told", "does not let us in" in out.stderr, out)
    pathlib.Path(f"{FOLDER}/password").write_text("walnut\n")
    out = add("ics", "key", base + "/locked.ics", "--user", "ana", "--password-file", f"{FOLDER}/password")
    ok("with name and password it is read", out.returncode == 0 and status("key")["known"] == 1, out)
    ok("one that fails does not keep the others", run("sync").returncode != 0
       and status("news")["state"] == "done" and status("none")["fails"] == 2, status("none"))
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
print(f"1..{len(points)}")
sys.exit(not all(points))

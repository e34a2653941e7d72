"""A relatum of one's own on a free port, asked as DAV clients ask; and TAP. For the tests beside."""
import base64
import http.client
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import traceback
import urllib.parse
import xml.etree.ElementTree as ET

KEY = "canarykey0123456789canarykey0123456789"
SECONDS = 60
D = "{DAV:}"
C = "{urn:ietf:params:xml:ns:carddav}"
L = "{urn:ietf:params:xml:ns:caldav}"
S = "{http://calendarserver.org/ns/}"
NS = ('xmlns:d="DAV:" xmlns:card="urn:ietf:params:xml:ns:carddav" xmlns:cal="urn:ietf:params:xml:ns:caldav"'
      ' xmlns:cs="http://calendarserver.org/ns/"')
PEOPLE = "/dav/books/me/people/"


def basic(name, password):
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


class Answer:
    def __init__(self, answer):
        self.status, self.headers, self.body = answer.status, answer.headers, answer.read()
        self.text = self.body.decode("utf-8", "replace")

    def must(self, status):
        assert self.status == status, f"{self.status}, not {status}: {self.text[:300]}"
        return self

    def found(self):
        """href -> {property: element} of what was found; a status of its own -> that number"""
        self.must(207)
        root, out = ET.fromstring(self.body), {}
        self.token = root.findtext(D + "sync-token")
        for r in root.findall(D + "response"):
            href = urllib.parse.unquote(r.findtext(D + "href"))
            if r.find(D + "status") is not None:
                out[href] = int(r.findtext(D + "status").split()[1])
                continue
            out[href] = {p.tag: p for s in r.findall(D + "propstat") if " 200 " in s.findtext(D + "status")
                         for p in s.find(D + "prop")}
        return out


class House:
    """a database of its own, and a server on it"""

    def __init__(self, relatum):
        self.relatum = os.path.abspath(relatum)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="relatum-dav-"))
        self.db = str(self.folder / "r.db")
        self.env = dict(os.environ, RELATUM_TODAY="2026-11-22", TZ="UTC", LC_ALL="C.UTF-8", NO_COLOR="1",
                        RELATUM_SERVE_KEY=KEY)
        self.authorization = basic("me", KEY)
        self.command("init")
        self.server = subprocess.Popen([self.relatum, "--db", self.db, "serve", "--listen", "127.0.0.1:0"],
                                       env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                       stderr=open(self.folder / "log", "w"), text=True)
        self.port = int(re.search(r":(\d+)$", self.server.stdout.readline().strip())[1])
        self.connection = None

    def command(self, *words, stdin=None):
        done = subprocess.run([self.relatum, "--db", self.db, *words], env=self.env, capture_output=True,
                              timeout=SECONDS, text=True, input=stdin)
        assert done.returncode in (0, 1), f"{words}: {done.returncode} {done.stderr}"
        return done.stdout

    def ask(self, method, path, body=None, authorization=True, **headers):
        headers = {k.replace("_", "-"): str(v) for k, v in headers.items()}
        if authorization:
            headers["Authorization"] = self.authorization if authorization is True else authorization
        body = body.encode() if isinstance(body, str) else body
        self.connection = self.connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        self.connection.request(method, path, body, headers)
        return Answer(self.connection.getresponse())

    def propfind(self, path, props, depth=0, **headers):
        return self.ask("PROPFIND", path, f"<d:propfind {NS}><d:prop>{props}</d:prop></d:propfind>", Depth=depth,
                        Content_Type="text/xml", **headers)

    def report(self, path, body, depth=1, **headers):
        return self.ask("REPORT", path, body, Depth=depth, Content_Type="application/xml; charset=utf-8", **headers)

    def put(self, path, text, **headers):
        headers.setdefault("Content_Type", "text/vcard; charset=utf-8")
        return self.ask("PUT", path, text, **headers)

    def end(self):
        self.server.terminate()
        self.server.wait(SECONDS)
        shutil.rmtree(self.folder, ignore_errors=True)


def card(uid, name, more="", version="3.0"):
    return f"BEGIN:VCARD\r\nVERSION:{version}\r\nUID:{uid}\r\nN:{name};;;;\r\nFN:{name}\r\n{more}END:VCARD\r\n"


def run(relatum, tests):
    """each test with a house of its own; why a test is skipped: it returns that text"""
    print(f"1..{len(tests)}")
    failed = 0
    for number, test in enumerate(tests, 1):
        house = House(relatum)
        try:
            why = test(house)
            print(f"ok {number} - {test.__name__}" + (f" # SKIP {why}" if why else ""), flush=True)
        except Exception:  # noqa: BLE001 - whatever it is, it is the test's finding
            failed += 1
            print(f"not ok {number} - {test.__name__}")
            print("# " + traceback.format_exc().replace("\n", "\n# "), flush=True)
        finally:
            house.end()
    return 1 if failed else 0

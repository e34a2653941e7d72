#!/usr/bin/env python3
"""relatum serve as a user meets it: the link, the cookie, the key, the log, the end; prints TAP.

    tests/api/serve.py RELATUM

Also: what a command prints with --json is, byte for byte, what the interface answers.
"""
import base64
import contextlib
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

KEY = "canarykey0123456789canarykey0123456789"
SECONDS = 20
RELATUM = os.path.abspath(sys.argv[1])
ENV = dict(os.environ, RELATUM_TODAY="2026-11-22", TZ="UTC", LC_ALL="C.UTF-8", NO_COLOR="1", RELATUM_SERVE_KEY=KEY)


class House:
    """a database of its own, and a server on it"""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="relatum-serve-"))
        self.db = str(self.folder / "r.db")
        self.log = open(self.folder / "log", "w+", encoding="utf-8")
        self.server = None

    def command(self, *words, code=0):
        """stdout of a command that ends well (1: there is nothing to show), stderr of one that must not"""
        done = subprocess.run([RELATUM, "--db", self.db, *words], env=ENV, capture_output=True, timeout=SECONDS)
        assert done.returncode in (code, code or 1), f"{words}: {done.returncode} {done.stderr.decode()}"
        return done.stdout if not code else done.stderr

    def start(self):
        self.server = subprocess.Popen([RELATUM, "--db", self.db, "serve", "--listen", "127.0.0.1:0"], env=ENV,
                                       stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)$", self.server.stdout.readline().strip())[1])
        self.link = self.next_link()

    def next_link(self):
        return re.search(r"http://127\.0\.0\.1:\d+(/link/[0-9a-f]{64})$", self.server.stdout.readline().strip())[1]

    def ask(self, method, path, body=None, **headers):
        """status, headers, bytes"""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(body)
        connection.request(method, path, body, {k.replace("_", "-"): v for k, v in headers.items()})
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, answer.headers, data

    @contextlib.contextmanager
    def other(self, *options):
        """a second server on the same database, until the block ends; gives its first line"""
        server = subprocess.Popen([RELATUM, "--db", self.db, "serve", *map(str, options)], env=ENV, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()
            server.wait(SECONDS)

    def raw(self, method, path, body, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, answer.headers, data

    def signed(self, method, path, body=None, status=200):
        got, _, data = self.ask(method, path, body, Authorization=f"Bearer {KEY}")
        assert got == status, f"{method} {path}: {got} {data!r:.200}"
        return data

    def end(self):
        if self.server and self.server.poll() is None:
            self.server.kill()
            self.server.wait()
        self.log.close()
        shutil.rmtree(self.folder)


def signs_in_once_by_the_link(house):
    status, headers, _ = house.ask("GET", house.link)
    cookie = headers["Set-Cookie"].split(";")[0]
    assert (status, headers["Location"]) == (303, "/"), status
    assert "HttpOnly; SameSite=Strict" in headers["Set-Cookie"]
    assert house.ask("GET", house.link)[0] == 403
    assert house.ask("GET", "/api/today")[0] == 401
    assert house.ask("GET", "/api/today", Cookie=cookie)[0] == 200
    assert house.ask("POST", "/api/circles", {"name": "X"}, Cookie=cookie, Origin="http://evil.example")[0] == 403
    assert house.ask("POST", "/api/circles", {"name": "X"}, Cookie=cookie, Origin=f"http://127.0.0.1:{house.port}")[0] == 201
    assert house.ask("DELETE", "/api/session", Cookie=cookie)[0] == 204
    assert house.ask("GET", "/api/today", Cookie=cookie)[0] == 401


def gives_up_what_it_does_not_need(house):
    status = dict(line.split(":\t", 1) for line in pathlib.Path(f"/proc/{house.server.pid}/status").read_text().splitlines())
    assert status["NoNewPrivs"] == "1"
    assert status["Seccomp"] == ("2" if os.uname().machine in ("x86_64", "aarch64") else "0")


def prints_another_link_when_asked(house):
    house.server.send_signal(signal.SIGHUP)
    link = house.next_link()
    assert link != house.link and house.ask("GET", link)[0] == 303


def serves_the_page_to_anybody(house):
    status, headers, page = house.ask("GET", "/")
    assert status == 200 and b"relatum" in page and "default-src 'none'" in headers["Content-Security-Policy"]
    again, _, nothing = house.ask("GET", "/", If_None_Match=headers["ETag"])
    assert (again, nothing) == (304, b"")


def answers_what_the_commands_print(house):
    ana = json.loads(house.signed("PUT", "/api/contacts/ana-1", {
        "name": "Ana Ferreira", "nicknames": ["Ani"], "points": [{"kind": "email", "value": "ana@example.org"}],
        "state": "active", "dates": [{"kind": "birthday", "month": 11, "day": 24}]}, 201))["contact"]["id"]
    house.signed("POST", "/api/interactions", {
        "who": [ana], "channel": "call", "at": "2026-11-01T10:00:00Z", "note": "canarynote \u201cquoted\u201d \u0007",
        "promises": [{"text": "the list", "due": "2026-11-22"}], "next": {"day": "2026-12-01", "announced": True}}, 201)
    for words, path in (
            ("today", "/api/today"), ("people", "/api/people"), ("person Ana", f"/api/contacts/{ana}"),
            ("promise list", "/api/promises"), ("circle list", "/api/circles"), ("history", "/api/changes"),
            ("pick", "/api/proposed"), ("me", "/api/me"), ("doctor", "/api/doctor"), ("import list", "/api/imports")):
        printed, answered = house.command(*words.split(), "--json"), house.signed("GET", path)
        assert printed == answered, f"{words}:\n{printed.decode()}\n{answered.decode()}"


def sees_what_the_commands_change(house):
    tag = house.ask("GET", "/api/people", Authorization=f"Bearer {KEY}")[1]["ETag"]
    assert house.ask("GET", "/api/people", Authorization=f"Bearer {KEY}", If_None_Match=tag)[0] == 304
    house.command("add", "Bo Lindqvist")
    assert b"Bo Lindqvist" in house.signed("GET", "/api/people")


def takes_a_file_and_says_what_changed(house):
    events = http.client.HTTPConnection("127.0.0.1", house.port, timeout=SECONDS)
    events.request("GET", "/api/events", headers={"Authorization": f"Bearer {KEY}"})
    stream = events.getresponse()
    assert (stream.status, stream.getheader("Content-Type")) == (200, "text/event-stream")

    def next_change():
        while True:
            line = stream.readline()
            assert line, "the stream ended"
            if line.startswith(b"data:"):
                return json.loads(line[5:])["changes"]

    before = next_change()
    house.command("add", "Seen By Events")  # another program writes
    assert next_change() != before
    card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Canaryname Sent\r\nNOTE:" + "x" * 75 + "\r\n" + "END:VCARD\r\n"
    status, _, data = house.raw("POST", "/api/imports", (card * 20000).encode(), Authorization=f"Bearer {KEY}")
    assert status == 202, data
    job = json.loads(data)["job"]["id"]
    for _ in range(SECONDS * 10):
        state = json.loads(house.signed("GET", f"/api/jobs/{job}"))["job"]
        if state["state"] in ("done", "failed"):
            break
        time.sleep(0.1)
    assert state["state"] == "done" and state["made"], state
    assert json.loads(house.signed("GET", f"/api/imports/{state['made']}"))["cards"] == 20000
    assert not list((house.folder / "uploads").iterdir())
    assert house.raw("POST", "/api/imports", b"x" * 3000000)[0] == 401
    assert not list((house.folder / "uploads").iterdir())
    events.close()


def signs_in_with_a_password(house):
    token = re.search(rb"/invite/([0-9a-f]{64})", house.command("user", "add", "cleo"))[1].decode()
    password = "canarypassword and a walnut"
    status, headers, _ = house.ask("POST", f"/api/invitations/{token}", {"password": password})
    assert status == 204 and "HttpOnly; SameSite=Strict" in headers["Set-Cookie"], status
    answers = [None] * 6

    def sign_in(i):  # more at a time than are hashed at a time
        answers[i] = house.ask("POST", "/api/session", {"user": "cleo", "password": password + ("" if i % 2 else "x")})

    threads = [threading.Thread(target=sign_in, args=(i,)) for i in range(len(answers))]
    [t.start() for t in threads]
    [t.join() for t in threads]
    assert [a[0] for a in answers] == [401, 204] * 3, [a[0] for a in answers]
    cookie = answers[1][1]["Set-Cookie"].split(";")[0]
    assert json.loads(house.ask("GET", "/api/me", Cookie=cookie)[2])["name"] == "cleo"
    assert house.ask("GET", "/api/doctor", Cookie=cookie)[0] == 200
    secret = re.search(rb"Password  (\S+)", house.command("app-password", "add", "canary phone"))[1].decode()
    basic = base64.b64encode(f"me:{secret}".encode()).decode()
    assert house.ask("GET", "/api/today", Authorization=f"Basic {basic}")[0] == 403  # for phones only


def tells_no_secret_in_its_log(house):
    house.ask("GET", "/api/people?q=canaryname", Authorization=f"Bearer {KEY}")
    house.signed("GET", "/api/contacts/canaryuid", status=404)
    house.log.seek(0)
    text = house.log.read()
    lines = text.splitlines()
    assert len(lines) > 20 and all(re.fullmatch(
        r"time=\S+Z method=(GET|HEAD|POST|PUT|PATCH|DELETE) path=\S+ status=\d{3} us=\d+ bytes=\d+", line) for line in lines)
    for secret in ("canary", "Ana", "ana-1", house.link.split("/")[-1]):
        assert secret not in text, secret


def speaks_tls_and_over_a_socket(house):
    folder = house.folder
    made = shutil.which("openssl") and subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "key.pem", "-out", folder / "cert.pem", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"], capture_output=True).returncode == 0
    if made:
        with House.other(house, "--listen", "127.0.0.1:0", "--tls-cert", folder / "cert.pem", "--tls-key", folder / "key.pem") as first:
            port = int(re.search(r"https://127\.0\.0\.1:(\d+)$", first)[1])
            trust = ssl.create_default_context(cafile=folder / "cert.pem")
            connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=SECONDS, context=trust)
            connection.request("GET", "/healthz")
            assert connection.getresponse().status == 200
    with House.other(house, "--listen", f"unix:{folder}/s.sock"):
        with socket.socket(socket.AF_UNIX) as s:
            s.settimeout(SECONDS)
            s.connect(f"{folder}/s.sock")
            s.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            assert s.recv(4096).startswith(b"HTTP/1.1 200")
    assert not (folder / "s.sock").exists()
    assert b"its key" in house.command("serve", "--tls-cert", folder / "log", code=3)


def serves_the_network_at_home(house):
    for _ in range(2):  # the authority is made once
        done = subprocess.Popen([RELATUM, "--db", house.db, "serve", "--lan", "--listen", "127.0.0.1:0"], env=ENV, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        first = done.stdout.readline().strip()
        if not first and b"no address in a network" in done.stderr.read().encode():
            done.wait(SECONDS)
            return  # a machine without a network
        port = int(re.search(r"https://127\.0\.0\.1:(\d+)$", first)[1])
        try:
            authority = (house.folder / "lan" / "authority.pem").read_text()
            trust = ssl.create_default_context(cadata=authority)
            trust.check_hostname = False  # the certificate is for the address at home, we ask at home's loopback
            connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=SECONDS, context=trust)
            connection.request("GET", "/relatum-ca.pem")
            answer = connection.getresponse()
            assert (answer.status, answer.read().decode()) == (200, authority)
        finally:
            done.terminate()
            done.wait(SECONDS)
    assert (house.folder / "lan" / "authority.key").stat().st_mode & 0o777 == 0o600


def refuses_what_it_cannot_listen_on(house):
    assert b"another program listens" in house.command("serve", "--listen", f"127.0.0.1:{house.port}", code=8)
    assert b"other machines" in house.command("serve", "--listen", "0.0.0.0:0", code=3)
    assert b"no address" in house.command("serve", "--listen", "nowhere", code=3)


def ends_when_told(house):
    idle = http.client.HTTPConnection("127.0.0.1", house.port, timeout=SECONDS)
    idle.request("GET", "/healthz")
    assert idle.getresponse().read() == b'{"ok":true,"version":"' + version(house) + b'"}\n'
    house.server.terminate()
    assert house.server.wait(SECONDS) == 0
    idle.close()


def version(house):
    return house.command("--version").split()[1]


def main():
    house = House()
    tests = [signs_in_once_by_the_link, gives_up_what_it_does_not_need, prints_another_link_when_asked, serves_the_page_to_anybody,
             answers_what_the_commands_print, takes_a_file_and_says_what_changed, signs_in_with_a_password, sees_what_the_commands_change, tells_no_secret_in_its_log, speaks_tls_and_over_a_socket, serves_the_network_at_home,
             refuses_what_it_cannot_listen_on, ends_when_told]
    well = True
    try:
        house.command("init")
        house.start()
        for number, test in enumerate(tests, 1):
            try:
                test(house)
                print(f"ok {number} - {test.__name__}")
            except Exception as error:  # each test tells its own failure
                well = False
                print(f"not ok {number} - {test.__name__}")
                print("\n".join("# " + line for line in f"{type(error).__name__} {error}".splitlines()))
        print(f"1..{len(tests)}")
    finally:
        house.end()
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Accounts of mail, against a real Dovecot and a server that lies; prints TAP.

    tests/accounts/mail.py RELATUM
"""
import email.utils
import json
import os
import pathlib
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import dovecot

RELATUM = sys.argv[1]
FOLDER = tempfile.mkdtemp(prefix="accounts-")
NOON = 1763000000
points = []


def ok(what, good, *why):
    points.append(good)
    print(f"{'ok' if good else 'not ok'} {len(points)} - {what}", flush=True)
    for w in why if not good else ():
        print("#", str(w).replace("\n", "\n# "), flush=True)


def run(*words, db="r.db", **more):
    env = dict(os.environ, HOME=FOLDER, TZ="UTC", RELATUM_DB=f"{FOLDER}/{db}", **more.pop("env", {}))
    env.pop("RELATUM_TODAY", None)
    return subprocess.run([RELATUM, *words], env=env, capture_output=True, text=True, timeout=300, **more)


def status(name, db="r.db"):
    out = run("sync", "status", "--json", db=db)
    return next(a for a in json.loads(out.stdout)["rows"] if a["name"] == name)


def message(i, to_me=True, listed=False):
    who, me = f"Person {i % 40} <p{i % 40}@example.net>", "Ana <ana@example.org>"
    lines = [f"From: {who if to_me else me}", f"To: {me if to_me else who}", f"Subject: letter {i}",
             f"Message-ID: <{'in' if to_me else 'out'}.{i}@example.net>",
             f"Date: {email.utils.formatdate(NOON - i * 3600)}"]
    if listed:
        lines.append("List-Id: <news.example.net>")
    return "\n".join(lines) + "\n\n" + "body\n" * 50


def messages(db="r.db"):
    """How many mails are stored as contact."""
    return len(json.loads(run("import", "list", "--json", db=db).stdout)["rows"])


def count_known(name, db="r.db"):
    a = status(name, db)
    return a["seen"], a["matched"], a["known"], a["skipped"]


def test_dovecot():
    d = dovecot.Dovecot(tempfile.mkdtemp(prefix="dovecot-", dir=FOLDER))
    try:
        # the second hundred of the inbox is a mailing list
        d.deliver("INBOX", [message(i, listed=100 <= i < 200) for i in range(300)])
        d.deliver("Sent", [message(i, to_me=False) for i in range(60)])
        d.deliver("Trash", [message(i) for i in range(900, 910)])
        password = f"{FOLDER}/password"
        pathlib.Path(password).write_text(dovecot.PASSWORD + "\n")
        add = ["account", "add", "imap", "box", f"localhost:{d.tls}", "--user", "ana@example.org",
               "--password-file", password]
        ok("an account is added", run("init").returncode == 0 and run(*add).returncode == 0, run(*add))
        key = f"{FOLDER}/r.db.key"
        ok("the key is its owner's alone", stat.S_IMODE(os.stat(key).st_mode) == 0o600)
        stored = b"".join(p.read_bytes() for p in pathlib.Path(FOLDER).glob("r.db*"))
        ok("the password stands in no file", dovecot.PASSWORD.encode() not in stored)

        out = run("sync", "box")
        ok("an address of this house is refused", out.returncode != 0 and "inside" in out.stderr, out)
        run("account", "edit", "box", "--inside", "yes")
        out = run("sync", "box")
        ok("a certificate nobody vouches for is refused by name",
           out.returncode != 0 and "does not prove" in out.stderr, out)
        run("account", "edit", "box", "--tls", "starttls", "--place", f"localhost:{d.plain}", "--password-file",
            password)
        out = run("sync", "box")
        ok("so is one behind STARTTLS", out.returncode != 0 and "does not prove" in out.stderr, out)
        trust = {"SSL_CERT_FILE": d.cert}
        pathlib.Path(f"{FOLDER}/wrong").write_text("wrong\n")
        run("account", "edit", "box", "--password-file", f"{FOLDER}/wrong")
        out = run("sync", "box", env=trust)
        ok("a wrong password is told", out.returncode != 0 and "does not take" in out.stderr, out)
        run("account", "edit", "box", "--password-file", password)
        out = run("sync", "box", env=trust)
        ok("STARTTLS with a certificate that is right", out.returncode == 0, out)
        ok("inbox and sent are read, trash is not; a list is left out and why",
           count_known("box")[0] == 360 and status("box")["reasons"] == [{"reason": "list mail", "n": 100}]
           and status("box")["matched"] == 260, status("box"))
        out = run("sync", "box", env=trust)
        ok("the second time there is nothing new", count_known("box") == (0, 0, 0, 0), out, status("box"))
        d.deliver("INBOX", [message(i) for i in range(300, 307)], begin=300)
        run("sync", "box", env=trust)
        ok("only what came since is read", count_known("box")[:2] == (7, 7), status("box"))

        for name in ("dovecot-uidlist",):  # its numbers begin anew
            os.unlink(f"{d.box('INBOX')}/{name}")
        for name in ("dovecot.index", "dovecot.index.cache", "dovecot.index.log"):
            if os.path.exists(f"{d.box('INBOX')}/{name}"):
                os.unlink(f"{d.box('INBOX')}/{name}")
        run("sync", "box", env=trust)
        ok("a new UIDVALIDITY starts the folder over, and nothing is doubled",
           count_known("box")[0] == 307 and count_known("box")[1] == 0, status("box"))

        run("account", "edit", "box", "--folder", "Trash")
        run("sync", "box", env=trust)
        ok("another folder when it is asked for", count_known("box")[:2] == (10, 10), status("box"))

        run("account", "add", "imap", "tls", f"localhost:{d.tls}", "--inside", "yes", "--user", "ana@example.org",
            "--password-file", password, db="tls.db") if run("init", db="tls.db").returncode == 0 else None
        out = run("sync", "tls", db="tls.db", env=trust)
        ok("TLS from the start", out.returncode == 0 and count_known("tls", "tls.db")[0] == 367, out)
        os.chmod(f"{FOLDER}/tls.db.key", 0o644)
        out = run("sync", "tls", db="tls.db", env=trust)
        ok("an open key is refused", out.returncode != 0 and "chmod 600" in out.stderr, out)
        os.chmod(f"{FOLDER}/tls.db.key", 0o600)
        out = run("account", "edit", "tls", "--place", "elsewhere.example.org", db="tls.db")
        ok("another server does not get the password", out.returncode != 0 and "again" in out.stderr, out)

        cut(d, password, trust)
    finally:
        d.stop()


def cut(d, password, trust):
    """Killed in the middle: the rest comes, nothing twice."""
    d.deliver("INBOX", [message(i) for i in range(1000, 4000)], begin=1000)
    run("init", db="cut.db")
    run("account", "add", "imap", "box", f"localhost:{d.tls}", "--inside", "yes", "--user", "ana@example.org",
        "--password-file", password, db="cut.db")
    env = dict(os.environ, HOME=FOLDER, TZ="UTC", RELATUM_DB=f"{FOLDER}/cut.db", **trust)
    killed = 0
    for wait in (0.15, 0.3, 0.45, 0.6):
        p = subprocess.Popen([RELATUM, "sync", "box"], env=env, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
        time.sleep(wait)
        if p.poll() is None:
            p.send_signal(signal.SIGKILL)
            killed += 1
        p.wait()
    out = run("sync", "box", db="cut.db", env=trust)
    a = status("box", "cut.db")
    run("account", "add", "imap", "two", f"localhost:{d.tls}", "--inside", "yes", "--user", "ana@example.org",
        "--password-file", password, db="cut.db")
    run("sync", "two", db="cut.db", env=trust)
    b = status("two", "cut.db")
    rows = json.loads(run("import", "list", "--json", db="cut.db").stdout)["rows"]
    stored = sum(r["interactions_new"] for r in rows)
    ok(f"cut {killed} times: all is there, once", out.returncode == 0 and b["matched"] == 0 and b["seen"] == 3367
       and stored == 3267, out, a, b, [(r["interactions_new"], r["state"]) for r in rows])


class Liar(threading.Thread):
    """Speaks IMAP as far as needed, then claims a message of 4 GB."""

    def __init__(self, size):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port, self.size = self.listener.getsockname()[1], size
        self.lied = False

    def run(self):
        while True:
            c, _ = self.listener.accept()
            try:
                self.speak(c)
            except OSError:
                pass
            c.close()

    def speak(self, c):
        f = c.makefile("rwb")

        def say(text):
            f.write(text.encode() + b"\r\n")
            f.flush()

        say("* OK [CAPABILITY IMAP4rev1] here")
        for line in f:
            tag, verb = line.decode().split()[:2]
            verb = verb.upper()
            if verb == "CAPABILITY":
                say("* CAPABILITY IMAP4rev1")
            elif verb == "LIST":
                say('* LIST () "/" INBOX')
            elif verb == "EXAMINE":
                say("* 2 EXISTS")
                say("* OK [UIDVALIDITY 7] .")
            elif verb == "UID" and b"SEARCH" in line.upper():
                say("* SEARCH 1 2")
            elif verb == "UID":
                f.write(b"* 1 FETCH (UID 1 BODY[HEADER]<0> {%d}\r\nFrom: a@example.net\r\n" % self.size)
                f.flush()
                self.lied = True
                return  # and hangs up
            say(f"{tag} OK done")


def test_liar():
    liar = Liar(4000000000)
    liar.start()
    pathlib.Path(f"{FOLDER}/password").write_text("x\n")
    run("init", db="liar.db")
    run("account", "add", "imap", "liar", f"127.0.0.1:{liar.port}", "--inside", "yes", "--tls", "none", "--user",
        "me", "--password-file", f"{FOLDER}/password", db="liar.db")
    out = run("sync", "liar", db="liar.db")
    ok("a server that lies about sizes is told and survived",
       liar.lied and out.returncode == 12 and "stopped answering" in out.stderr, out)
    a = status("liar", "liar.db")
    ok("how it failed is kept, and when it is tried again", a["state"] == "failed" and a["fails"] == 1 and a["next"], a)


def test_folders():
    """A Maildir that is watched."""
    box = pathlib.Path(FOLDER) / "Mail"
    for part in ("new", "cur", "tmp"):
        (box / part).mkdir(parents=True)
    for i in range(20):
        (box / "cur" / f"{1700000000 + i}.M{i}.host:2,S").write_text(message(i))
        (box / "cur" / f"{1800000000 + i}.M{i}.host:2,S").write_text(message(i, to_me=False))
    run("init", db="dir.db")
    run("me", "ana@example.org", db="dir.db")
    out = run("account", "add", "maildir", "mail", str(box), db="dir.db")
    ok("a folder is watched", out.returncode == 0, out)
    out = run("sync", db="dir.db")
    first = count_known("mail", "dir.db")
    ok("its mail is read", out.returncode == 0 and first[0] == 40 and first[1] > 0, out, first)
    run("sync", db="dir.db")
    ok("unchanged, it is not read again", count_known("mail", "dir.db")[0] == 0)
    (box / "new" / "1900000000.M1.host").write_text(message(77))
    run("sync", db="dir.db")
    ok("what arrives is new, the rest is known", count_known("mail", "dir.db")[1:3] == (1, 40), status("mail", "dir.db"))


try:
    test_folders()
    test_liar()
    if dovecot.program() and shutil.which("openssl"):
        test_dovecot()
    else:
        print(f"ok {len(points) + 1} - Dovecot # SKIP it is not here")
        points.append(True)
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
print(f"1..{len(points)}")
sys.exit(not all(points))

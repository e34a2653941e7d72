#!/usr/bin/env python3
"""How fast a mailbox of 20,000 messages is read from a Dovecot on this machine, and whether a run that is cut
loses or doubles anything.

    bench/imap.py RELATUM [MESSAGES]
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests/accounts"))
import dovecot

RELATUM, N = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20000


def message(i):
    who, me = f"Person {i % 500} <p{i % 500}@example.net>", "Ana <ana@example.org>"
    day = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(1763000000 - i * 1800))
    return (f"Received: from mx.example.net by mail.example.org; {day}\nFrom: {who if i % 3 else me}\n"
            f"To: {me if i % 3 else who}\nSubject: about matter {i}\nMessage-ID: <{i}@example.net>\nDate: {day}\n"
            f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + "some words\n" * 20)


def main(folder):
    d = dovecot.Dovecot(tempfile.mkdtemp(prefix="dovecot-", dir=folder))
    try:
        d.deliver("INBOX", (message(i) for i in range(N)))
        pathlib.Path(f"{folder}/password").write_text(dovecot.PASSWORD + "\n")
        env = dict(os.environ, HOME=folder, TZ="UTC", SSL_CERT_FILE=d.cert)
        env.pop("RELATUM_TODAY", None)

        def run(db, *words):
            return subprocess.run([RELATUM, *words], env=dict(env, RELATUM_DB=f"{folder}/{db}"), text=True,
                                  capture_output=True, check=True).stdout

        def account(db):
            run(db, "init")
            run(db, "account", "add", "imap", "box", f"localhost:{d.tls}", "--inside", "yes", "--user",
                "ana@example.org", "--password-file", f"{folder}/password")

        account("warm.db")
        run("warm.db", "sync")  # the server makes its index of headers
        account("a.db")
        began = time.monotonic()
        run("a.db", "sync")
        took = time.monotonic() - began
        state = json.loads(run("a.db", "sync", "status", "--json"))["rows"][0]
        print(f"{state['seen']} messages in {took:.1f} s over TLS: {state['seen'] / took:.0f} messages/s;"
              f" {state['matched']} stored as contact")
        account("b.db")
        cuts = 0
        for part in (0.15, 0.3, 0.45, 0.6):
            p = subprocess.Popen([RELATUM, "sync"], env=dict(env, RELATUM_DB=f"{folder}/b.db"),
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(part * took / 2 + 0.1)
            if p.poll() is None:
                p.send_signal(signal.SIGKILL)
                cuts += 1
            p.wait()
        run("b.db", "sync")
        stored = [sum(r["interactions_new"] for r in json.loads(run(db, "import", "list", "--json"))["rows"])
                  for db in ("a.db", "b.db")]
        print(f"cut {cuts} times: {stored[1]} stored, without a cut {stored[0]}:"
              f" {'equal' if stored[0] == stored[1] else 'DIFFERENT'}")
        return stored[0] != stored[1]
    finally:
        d.stop()


if __name__ == "__main__":
    if not dovecot.program():
        sys.exit("dovecot is not installed")
    top = tempfile.mkdtemp(prefix="bench-imap-")
    try:
        sys.exit(main(top))
    finally:
        shutil.rmtree(top, ignore_errors=True)

"""Starts `relatum serve`, asks it, and compares byte for byte with what --json prints."""
import os
import re
import subprocess
import sys
import urllib.request

KEY = "0123456789abcdef0123456789abcdef"
PAIRS = [("today", "/api/today"), ("people", "/api/people"), ("person ferreira", "/api/contacts/{}"),
         ("promise list", "/api/promises"), ("ledger", "/api/ledger"), ("offer list --mine", "/api/offers"), ("match --limit 50", "/api/matches"),
         ("introduction list --limit 100", "/api/introductions"), ("tie list", "/api/ties"), ("library", "/api/library"),
         ("referral list", "/api/referrals"), ("circle", "/api/circles"), ("history", "/api/changes"),
         ("pick", "/api/proposed"), ("doctor", "/api/doctor")]


def main():
    server = subprocess.Popen(["relatum", "serve", "--listen", "127.0.0.1:0"], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                              env=dict(os.environ, RELATUM_SERVE_KEY=KEY))
    try:
        base = None
        while base is None:
            line = server.stdout.readline()
            if not line:
                sys.exit("the server said no address")
            found = re.search(r"http://[\w.:]+", line)
            base = found and found[0]
        for command, path in PAIRS:
            ours = subprocess.run(["relatum", *command.split(), "--json"], capture_output=True).stdout
            if "{}" in path:
                path = path.format(re.search(rb'"id":"(\w+)"', ours)[1].decode())
            ask = urllib.request.Request(base + path, headers={"Authorization": "Bearer " + KEY})
            with urllib.request.urlopen(ask, timeout=20) as answer:
                theirs = answer.read()
            if ours.strip() != theirs.strip():
                print(f"{command} differs from {path}:\n  {ours[:300]}\n  {theirs[:300]}")
    finally:
        server.terminate()
        server.wait(timeout=20)


main()

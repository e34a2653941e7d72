#!/usr/bin/env python3
"""kill -9 at random moments, again and again: what relatum acknowledged must be there afterwards.

    tests/crash/crash.py RELATUM [--kills 20] [--seed 1]      prints TAP

Half of the kills hit `relatum log` (two at a time, on the same database), half hit `relatum import`.
After each kill the next command must be able to write. In the end: no acknowledged log is missing,
none is there twice, one that was cut is there whole or not at all, `relatum doctor` finds nothing,
and the import that was cut many times holds the same as one that never was.
"""
import argparse
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
ENV = dict(os.environ, TZ="UTC", LC_ALL="C.UTF-8", NO_COLOR="1")
LIMIT = 120  # seconds any command may take
ENV.pop("RELATUM_DB", None)

points = 0
failures = 0


def check(good, text, detail=""):
    global points, failures
    points += 1
    print(f"{'ok' if good else 'not ok'} {points} - {text}", flush=True)
    if not good:
        failures += 1
        print("\n".join("# " + line for line in str(detail).splitlines()[:20]), flush=True)


class Relatum:
    def __init__(self, program, db):
        self.program, self.db = program, db

    def start(self, *words):
        return subprocess.Popen([self.program, "--db", str(self.db), *map(str, words)], env=ENV,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def __call__(self, *words):
        """(exit code, output)"""
        process = self.start(*words)
        try:
            out, _ = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            return -1, "no end after %d seconds" % LIMIT
        return process.returncode, out

    def cut(self, after, *words):
        """the exit code, or None when it was killed before its end"""
        process = self.start(*words)
        try:
            process.communicate(timeout=after)
            return process.returncode
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
            return None


def rows(db, sql):
    with sqlite3.connect(f"file:{db}?mode=ro", uri=True) as connection:
        return connection.execute(sql).fetchall()


def holds(db):
    """All that an import wrote, without ids and moments: two equal imports give equal values."""
    people = """SELECT c.uid, c.state, c.name, c.organization,
        (SELECT group_concat(value) FROM (SELECT value FROM contact_point p WHERE p.contact_id = c.id ORDER BY n))
        FROM contact c WHERE c.uid <> '' AND c.state <> 'candidate' ORDER BY c.uid"""
    candidates = """SELECT c.name, p.folded FROM contact c JOIN contact_point p ON p.contact_id = c.id
        WHERE c.state = 'candidate' ORDER BY p.folded"""
    contact = """SELECT i.at, i.direction, i.channel, i.subject, count(*), min(c.name) FROM interaction i
        JOIN participation p ON p.interaction_id = i.id JOIN contact c ON c.id = p.contact_id
        GROUP BY i.id ORDER BY 1, 2, 3, 4, 5, 6"""
    standing = """SELECT c.name, s.n, round(s.n_sum, 6), round(s.b_sum, 6), s.last_contact, s.inbound_days, s.phase, s.cools_on
        FROM standing s JOIN contact c ON c.id = s.contact_id ORDER BY 1, 2, 3"""
    messages = "SELECT hash, class, subject, people FROM message ORDER BY hash"
    return {name: rows(db, sql) for name, sql in
            dict(people=people, candidates=candidates, contact=contact, standing=standing, messages=messages).items()}


def cut_logs(relatum, pick, kills):
    """Two at a time write; some are killed. Gives the notes that were acknowledged, and all."""
    begin = time.monotonic()
    code, out = relatum("log", "--who", "Ana Sample", "--channel", "call", "--out", "--note", "crash 0")
    usual = time.monotonic() - begin
    check(code == 0, "a log before any kill", out)
    acknowledged, tried, refused, killed, lock = {"crash 0"}, {"crash 0"}, [], [0], threading.Lock()

    def writer(seed):
        own = random.Random(seed)
        while True:
            with lock:
                if killed[0] >= kills or len(refused) > 5:
                    return
                note = f"crash {len(tried)}"
                tried.add(note)
            words = ("log", "--who", "Ana Sample", "--channel", "call", "--out", "--note", note)
            if own.random() < 0.7:
                code = relatum.cut(own.uniform(0, usual * 1.6), *words)
                out = ""
            else:
                code, out = relatum(*words)
            with lock:
                if code == 0:
                    acknowledged.add(note)
                elif code is None:
                    killed[0] += 1
                else:
                    refused.append(f"{note}: exit {code}: {out}")
    threads = [threading.Thread(target=writer, args=(pick.random(),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    check(not refused, f"after each of {killed[0]} kills the next log was taken", "\n".join(refused))
    return acknowledged, tried


def cut_import(relatum, pick, kills, files):
    """Kills an import again and again, then lets it end."""
    begin = time.monotonic()
    done, refused = 0, []
    usual = None
    while done < kills and len(refused) < 3:
        if usual is None or relatum.db.exists() is False:
            usual = 2.0
        after = pick.uniform(0, usual)
        start = time.monotonic()
        code = relatum.cut(after, "import", *files)
        if code is None:
            done += 1
        elif code == 0:
            # It got through: begin anew, and kill within the time that it took.
            usual = max(0.02, time.monotonic() - start) if after >= usual * 0.2 else usual
            if done < kills:
                for old in relatum.db.parent.glob(relatum.db.name + "*"):
                    old.unlink()
                relatum("init")
        else:
            refused.append(f"exit {code}")
    code, out = relatum("import", *files)
    check(not refused and code == 0, f"an import cut {done} times goes on and ends ({time.monotonic() - begin:.0f} s)",
          out + "\n".join(refused))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("relatum")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    pick = random.Random(args.seed)
    program = str(pathlib.Path(args.relatum).resolve())
    folder = pathlib.Path(tempfile.mkdtemp(prefix="relatum-crash."))
    try:
        relatum = Relatum(program, folder / "log.db")
        code, out = relatum("init")
        check(code == 0, "init", out)
        code, out = relatum("add", "Ana Sample", "--email", "ana@sample.example")
        check(code == 0, "add", out)
        acknowledged, tried = cut_logs(relatum, pick, args.kills // 2)
        found = [note for note, in rows(relatum.db, "SELECT text FROM interaction_note")]
        check(acknowledged <= set(found), f"all of {len(acknowledged)} acknowledged logs are there", acknowledged - set(found))
        check(len(found) == len(set(found)) and set(found) <= tried, "none is there twice, or from nowhere", found)
        torn = rows(relatum.db, "SELECT id FROM interaction WHERE id NOT IN (SELECT interaction_id FROM participation)"
                    " OR id NOT IN (SELECT interaction_id FROM interaction_note)")
        check(not torn, "none is there in part", torn)
        code, out = relatum("doctor")
        check(code == 0, "doctor finds nothing after the logs", out)

        subprocess.run([str(TOP / "share/sample/generate"), str(folder / "sample"), "--today", "2026-11-22"], check=True,
                       stdout=subprocess.DEVNULL, timeout=LIMIT)
        files = [folder / "sample" / name for name in ("contacts.vcf", "Mail", "old-mail.mbox")]
        whole, cut = Relatum(program, folder / "whole.db"), Relatum(program, folder / "cut.db")
        for one in (whole, cut):
            one("init")
        code, out = whole("import", *files)
        check(code == 0, "an import without a kill", out)
        cut_import(cut, pick, args.kills - args.kills // 2, files)
        expected, got = holds(whole.db), holds(cut.db)
        for name in expected:
            check(expected[name] and expected[name] == got[name], f"the cut import holds the same {name}",
                  "\n".join(map(str, sorted(set(expected[name]) ^ set(got[name]))[:10])))
        code, out = cut("doctor")
        check(code == 0, "doctor finds nothing after the imports", out)
        code, out = cut("import", *files)
        check(code == 0 and holds(cut.db) == got, "importing once more adds nothing", out)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"1..{points}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""The sample, filled as `make run` fills it, on several days: Today has every kind that exists, and
the sample's own words come true. Prints TAP.

    tests/readme/sample.py RELATUM
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
KINDS = ["promise", "new", "owed", "date", "open_loop", "touchpoint", "cooling"]
DAYS = ["2026-11-22", "2027-02-28", "2026-07-01"]
points = failures = 0


def check(good, text, detail=""):
    global points, failures
    points += 1
    failures += not good
    print(f"{'ok' if good else 'not ok'} {points} - {text}", flush=True)
    if not good:
        print("\n".join("# " + line for line in str(detail).splitlines()[:30]), flush=True)


def main(relatum):
    relatum = str(pathlib.Path(relatum).resolve())
    for day in DAYS:
        env = dict(os.environ, RELATUM_TODAY=day, LC_ALL="C.UTF-8", NO_COLOR="1")
        with tempfile.TemporaryDirectory(prefix="relatum-sample.") as folder:
            db = os.path.join(folder, "sample.db")

            def run(*words):
                done = subprocess.run([relatum, "--db", db, *words], env=env, capture_output=True, text=True, timeout=60)
                return done.stdout if done.returncode == 0 else done.stdout + done.stderr
            filled = subprocess.run([str(TOP / "share/sample/fill"), relatum, db, folder, day], env=env,
                                    capture_output=True, text=True, timeout=200)
            check(filled.returncode == 0, f"{day}: the sample is filled", filled.stdout + filled.stderr)
            if filled.returncode:
                continue
            today = json.loads(run("today", "--json"))
            rows = today["rows"]
            kinds = {reason["kind"] for row in rows for reason in [row["reason"], *row["more"]]}
            check(set(KINDS) <= kinds, f"{day}: Today has every kind", f"missing: {set(KINDS) - kinds}\n" + run("today"))
            leads = {row["reason"]["kind"] for row in rows}
            check({"promise", "new", "owed", "date", "touchpoint"} <= leads, f"{day}: each of them leads for somebody", leads)
            due = [row["name"] for row in rows if row["reason"]["kind"] == "promise"]
            check(due[:2] == ["Tomáš Havránek", "Inês Cardoso da Maia"] or set(due) >= {"Tomáš Havránek", "Inês Cardoso da Maia"},
                  f"{day}: the promises of the diary are due", due)
            check(today["word"]["kept"] >= 10, f"{day}: most promises were kept", today["word"])
            doctor = subprocess.run([relatum, "--db", db, "doctor"], env=env, capture_output=True, text=True, timeout=120)
            check(doctor.returncode == 0, f"{day}: doctor finds nothing", doctor.stdout + doctor.stderr)
    print(f"1..{points}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

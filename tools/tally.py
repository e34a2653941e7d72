#!/usr/bin/env python3
"""Adds up test results, prints `N passed, N failed, N skipped`, and exits 1 unless all is well.

    tools/tally.py NAME=LOG... [--closing]

LOG is meson's testlog.json: one test program a line. TAP points in its output are counted one by
one; a program that printed none counts once; one that ended badly with no point failed counts as
one failure more. A LOG that is missing is a failure: that run never came to its tests. Prints a
line for each NAME, and what failed; --closing ends with the sum.
"""
import json
import re
import sys

POINT = re.compile(r"^(not )?ok\b\s*\d*\s*-?\s*([^#\n]*)(?:#\s*(skip|todo)\b)?", re.I)
BAD = {"FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS"}


def count(run):
    """(passed, failed names, skipped) of one test program"""
    passed, failed, skipped = 0, [], 0
    for line in (run.get("stdout") or "").splitlines():
        point = POINT.match(line)
        if not point:
            continue
        bad, name, word = point.groups()
        if word:
            skipped += 1
        elif bad:
            failed.append(name.strip() or "a point without a name")
        else:
            passed += 1
    if run["result"] in BAD and not failed:
        failed.append("ended with " + run["result"].lower())
    elif not passed and not failed and not skipped:
        if run["result"] == "SKIP":
            skipped = 1
        else:
            passed = 1
    return passed, failed, skipped


def main(args):
    closing = "--closing" in args
    total = [0, 0, 0]
    for arg in (a for a in args if a != "--closing"):
        name, path = arg.split("=", 1)
        sums = [0, 0, 0]
        try:
            with open(path, encoding="utf-8", errors="replace") as log:
                runs = [json.loads(line) for line in log if line.strip()]
        except OSError:
            print(f"FAILED {name}: no test was run")
            runs, sums[1] = [], 1
        for run in runs:
            passed, failed, skipped = count(run)
            for point in failed:
                print(f"FAILED {name}: {run['name']}: {point}")
            sums = [sums[0] + passed, sums[1] + len(failed), sums[2] + skipped]
        print("%s: %d passed, %d failed, %d skipped" % (name, *sums))
        total = [a + b for a, b in zip(total, sums)]
    if closing:
        print("%d passed, %d failed, %d skipped" % tuple(total))
    return 1 if total[1] or not total[0] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

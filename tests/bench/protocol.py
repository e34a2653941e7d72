#!/usr/bin/env python3
"""Does bench/forecast answer the protocol's questions as the protocol's own GW row does? Prints TAP.

    tests/bench/protocol.py FORECAST     skipped where the protocol is not at hand (RELATUM_SHARED)
"""
import csv
import io
import os
import pathlib
import subprocess
import sys

SOURCE = pathlib.Path(os.environ.get("RELATUM_SOURCE", "."))
MODEL = pathlib.Path(os.environ.get("RELATUM_SHARED") or SOURCE / "../shared") / "model"
SETS = ["enron", "collegemsg"]


def answers(*command):
    out = subprocess.run(command, capture_output=True, text=True, check=True, timeout=100).stdout
    return {(r["owner"], r["contact"], r["t"], r["H"]): r["p"] for r in csv.DictReader(io.StringIO(out))}


def main():
    if not (MODEL / "bench.py").exists():
        print("1..0 # SKIP the protocol is not here (RELATUM_SHARED)")
        return
    print(f"1..{len(SETS)}")
    for n, name in enumerate(SETS, 1):
        events = str(MODEL / f"dev/{name}.tsv.gz")
        ours = answers(sys.argv[1], events)
        theirs = answers(sys.executable, "-B", str(MODEL / "bench.py"), "baselines", events, "GW default")
        good = len(theirs) > 1000 and ours == theirs
        print(f"{'ok' if good else 'not ok'} {n} - {name}: {len(theirs)} questions, to nine digits")


main()

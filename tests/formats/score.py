#!/usr/bin/env python3
"""Scores `relatum read` on a corpus of vCards, if there is one; prints TAP.

    tests/formats/score.py RELATUM

The corpus is $RELATUM_SHARED/corpus or ../shared/corpus beside the source: vcard/given, the expectations
expect_given.jsonl, the scorer score_vcard.py. At least 99 of 100 fields have to be right, every file without
an expectation (they are garbled) has to be told as a problem, and nothing may crash.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile


def point(number, ok, text, more=""):
    print(f"{'ok' if ok else 'not ok'} {number} - {text}")
    for line in more.splitlines():
        print("#", line)
    return ok


def main(relatum):
    source = pathlib.Path(os.environ.get("RELATUM_SOURCE", "."))
    shared = pathlib.Path(os.environ.get("RELATUM_SHARED", source.parent / "shared")) / "corpus"
    files = sorted((shared / "vcard" / "given").glob("*")) if shared.is_dir() else []
    if not files:
        print("1..0 # SKIP no corpus")
        return 0
    run = subprocess.run([relatum, "read", "--json", *map(str, files)], capture_output=True, text=True,
                         timeout=120)
    good = point(1, run.returncode in (0, 1), "all files are read", run.stderr)
    results = {json.loads(line)["file"].split("/")[-1]: json.loads(line)
               for line in run.stdout.splitlines() if line}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as out:
        out.write(run.stdout)
        out.flush()
        expected = shared / "expect_given.jsonl"
        score = subprocess.run([sys.executable, str(shared / "score_vcard.py"), out.name, str(expected), "-v"],
                               capture_output=True, text=True).stdout
    right, all_fields = map(int, re.search(r"^ALL\s+(\d+)/(\d+)", score, re.M).groups())
    good &= point(2, right >= 0.99 * all_fields, f"{right} of {all_fields} fields are right",
                  "\n".join(line for line in score.splitlines() if "want" in line))
    known = {json.loads(line)["file"].split("/")[-1] for line in expected.read_text().splitlines()}
    silent = [f.name for f in files if f.name not in known
              and not results.get(f.name, {}).get("problems") and "error" not in results.get(f.name, {})]
    good &= point(3, not silent, "garbled files are told", "\n".join(silent))
    print("1..3")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

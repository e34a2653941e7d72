#!/usr/bin/env python3
"""The corpus and the conformance checks, when they are here (RELATUM_SHARED, or beside the source): prints TAP.

    tests/dav/shared.py RELATUM
"""
import os
import pathlib
import re
import subprocess
import sys

from house import KEY, PEOPLE, run

SHARED = pathlib.Path(os.environ.get("RELATUM_SHARED") or pathlib.Path(os.environ.get("RELATUM_SOURCE", ".")) / "../shared")


def every_single_card_comes_back_byte_for_byte(house):
    if not (SHARED / "corpus/vcard").is_dir():
        return "the corpora are not here (RELATUM_SHARED)"
    kept = refused = 0
    for path in sorted((SHARED / "corpus/vcard").rglob("*")):
        text = path.read_bytes() if path.is_file() else b""
        if len(re.findall(rb"(?mi)^BEGIN:VCARD\s*$", text)) != 1 or len(text) > 1 << 20 \
                or not re.search(rb"(?mi)^VERSION:(3\.0|4\.0)\s*$", text):
            continue
        answer = house.put(PEOPLE + "x.vcf", text)
        if answer.status == 403:
            assert "valid-address-data" in answer.text
            refused += 1
            continue
        answer.must(201)
        got = house.ask("GET", PEOPLE + "x.vcf").must(200)
        assert got.body == text, path
        assert got.headers["ETag"] == answer.headers["ETag"]
        house.ask("DELETE", PEOPLE + "x.vcf").must(204)
        kept += 1
    print(f"# {kept} cards kept, {refused} refused")
    assert kept >= 80 and refused <= 5
    return None


def the_checks_pass(house):
    if not (SHARED / "check/conform.py").is_file():
        return "the checks are not here (RELATUM_SHARED)"
    done = subprocess.run([sys.executable, SHARED / "check/conform.py", f"http://127.0.0.1:{house.port}/dav/", "me", KEY],
                          capture_output=True, text=True, timeout=120)
    wrong = [line for line in done.stdout.splitlines() if line.startswith("FAIL")]
    print("# " + done.stdout.splitlines()[-1])
    assert done.returncode == 0 and not wrong, wrong
    return None


sys.exit(run(sys.argv[1], [every_single_card_comes_back_byte_for_byte, the_checks_pass]))

#!/usr/bin/env python3
"""README's console blocks, run for real: the sample of 22 November 2026 lies in the user's database.

    tests/readme/readme.py RELATUM [--record]      --record writes what came back into README.md
"""
import os
import pathlib
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent


def main():
    relatum = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory(prefix="relatum-readme.") as folder:
        db = os.path.join(folder, ".local/share/relatum/relatum.db")
        os.makedirs(os.path.dirname(db))
        subprocess.run([str(TOP / "share/sample/fill"), relatum, db, folder, "2026-11-22"], check=True, timeout=200,
                       env=dict(os.environ, TZ="Europe/Vienna", LC_ALL="C.UTF-8"), stdout=subprocess.DEVNULL)
        return subprocess.run([sys.executable, str(TOP / "tests/cli/run.py"), relatum, str(TOP / "README.md"), *sys.argv[2:]],
                              env=dict(os.environ, TRANSCRIPT_HOME=folder)).returncode


if __name__ == "__main__":
    sys.exit(main())

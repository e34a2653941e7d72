#!/usr/bin/env python3
"""Reads the house's arrows (#include lines) and fails when one points the wrong way.

    tools/arrows.py ROOT [--draw]

src/meson.build is the plan: each static_library / executable / declare_dependency there is a floor,
the NAME_dep it names are the floors it may use, and the order of its files is the reading order.
A file may include the files of a floor it names, and files above itself on its own floor.
Also: every file is listed, none is over 600 lines, and an outside library's header is included by
one file only (or by one file of lib/). --draw prints the floors as a Mermaid flowchart.
"""
import pathlib
import re
import sys

MOST_LINES = 600
# Outside libraries: header pattern -> what it is. Each may be included by a single file.
OUTSIDE = {
    r"unicode/": "ICU", r"jansson\.h": "jansson", r"sodium\.h": "libsodium", r"sqlite3\.h": "SQLite",
    r"libpq-fe\.h": "libpq", r"gmime/": "GMime", r"microhttpd\.h": "libmicrohttpd",
    r"libical/": "libical", r"libxml/": "libxml2", r"curl/": "libcurl", r"libetpan/": "libetpan",
    r"libstemmer\.h": "libstemmer", r"zlib\.h": "zlib", r"qrencode\.h": "libqrencode",
    r"gnutls/": "GnuTLS",
}
# Large fields: several wrappers, of one beginning, may share them.
SEVERAL = {"ICU": "lib/", "libical": "formats/ical", "libsodium": "lib/",
           "SQLite": "store/sqlite", "libpq": "store/pg", "libmicrohttpd": "http/server"}


def read_plan(text):
    """floor -> ([files without ending, in order], {floors it may use})"""
    plan = {}
    text = re.sub(r"#.*", "", text)
    for part in re.split(r"^(?=\w+\s*=)", text, flags=re.M):
        files = re.findall(r"'((\w+)/[\w./-]+\.[ch])'", part)
        if not files:
            continue
        floor = files[0][1]
        order, allowed = plan.setdefault(floor, ([], {floor}))
        order.extend(f[0].rsplit(".", 1)[0] for f in files)
        allowed.update(re.findall(r"\b(\w+)_dep\b", part))
    return plan


def last(order, me):
    """A header may stand early and its body late; the body reads all between."""
    return len(order) - 1 - order[::-1].index(me)


def main(root, draw):
    src = pathlib.Path(root) / "src"
    plan = read_plan((src / "meson.build").read_text())
    bad, floors, outside = [], set(), {}
    for path in sorted(src.rglob("*.[ch]")):
        me = str(path.relative_to(src)).rsplit(".", 1)[0]
        floor = me.split("/")[0]
        order, allowed = plan.get(floor, ([], set()))
        lines = path.read_text().splitlines()
        if me not in order:
            bad.append(f"{path}: not listed in src/meson.build")
            continue
        if len(lines) > MOST_LINES:
            bad.append(f"{path}: {len(lines)} lines; a file has at most {MOST_LINES}")
        for number, line in enumerate(lines, 1):
            lib = re.match(r"\s*#\s*include\s*<([^>]+)>", line)
            for pattern, name in OUTSIDE.items():
                if lib and re.match(pattern, lib[1]):
                    outside.setdefault(name, set()).add(me)
            m = re.match(r'\s*#\s*include\s*"([\w/]+)\.h"', line)
            if not m or m[1] == me:
                continue
            to = m[1]
            other = to.split("/")[0]
            floors.add((floor, other))
            if other == floor:
                if to in order and order.index(to) > last(order, me):
                    bad.append(f"{path}:{number}: {to} stands below {me} in src/meson.build")
            elif other not in allowed:
                bad.append(f"{path}:{number}: the floor {floor} may not use {other}")
    for name, users in outside.items():
        if len(users) > 1 and not all(u.startswith(SEVERAL.get(name, "?")) for u in users):
            bad.append(f"{name} is seen by {len(users)} files: {', '.join(sorted(users))}")
    if draw:
        print("flowchart TD")
        for a, b in sorted(floors):
            if a != b and b not in ("base", "model"):
                print(f"  {a} --> {b}")
    for line in bad:
        print(line, file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ".", "--draw" in sys.argv))

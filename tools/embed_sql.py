#!/usr/bin/env python3
"""Writes the migrations as C: tools/embed_sql.py OUT.c STEP.sql...

Each file NNNN_name.sql becomes one step, split into its statements: at a semicolon that stands in
no 'text', "name", -- comment or /* comment */. Comments are left out.
"""
import pathlib
import re
import sys

PIECES = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\n]*|/\*.*?\*/|;|[^'\";/-]+|.", re.S)


def statements(text):
    """The statements of one file, without comments, with blanks run together outside quotes."""
    done, now = [], ""
    for piece in PIECES.findall(text):
        if piece == ";":
            done.append(now)
            now = ""
        elif piece.startswith("--") or piece.startswith("/*"):
            now += " "
        elif piece[0] in "'\"":
            now += piece
        else:
            now += re.sub(r"\s+", " ", piece)
    if now.strip():
        sys.exit("the last statement has no semicolon: " + now.strip()[:60])
    return [re.sub(r"  +", " ", s).strip() if "'" not in s else s.strip() for s in done if s.strip()]


def c_text(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main(out, paths):
    c = ['#include "store/steps.h"', ""]
    table = []
    for i, path in enumerate(sorted(map(pathlib.Path, paths)), 1):
        m = re.fullmatch(r"(\d{4})_(\w+)\.sql", path.name)
        if not m or int(m[1]) != i:
            sys.exit(f"{path}: expected {i:04}_name.sql")
        c.append(f"static const char *const step_{i}[] = {{")
        c += [f"    {c_text(s)}," for s in statements(path.read_text())]
        c += ["    NULL};", ""]
        table.append(f'    {{{i}, "{m[2]}", step_{i}}},')
    c += ["const struct rel_step rel_steps[] = {", *table, "};"]
    c += ["const size_t rel_steps_n = sizeof(rel_steps) / sizeof(*rel_steps);", ""]
    pathlib.Path(out).write_text("\n".join(c))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

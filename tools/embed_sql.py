#!/usr/bin/env python3
"""Writes the migrations as C: tools/embed_sql.py STEPS.c TABLES.c STEP.sql...

Each file NNNN_name.sql becomes one step, split into its statements: at a semicolon that stands in
no 'text', "name", -- comment or /* comment */. Comments are left out. TABLES.c describes every
table that the steps leave behind, with the SQL that history carries rows by (store/tables.h).
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
        elif piece[0] in "'\"":
            now += piece
        else:
            comment = piece.startswith(("--", "/*"))
            piece = " " if comment else re.sub(r"\s+", " ", piece)
            now += piece[1:] if now.endswith(" ") and piece[0] == " " else piece
    if now.strip():
        sys.exit("the last statement has no semicolon: " + now.strip()[:60])
    return [s.strip() for s in done if s.strip()]


def c_text(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


# ---------------------------------------------------------------- tables

KINDS = {"TEXT": "TEXT", "BIGINT": "NUM", "@ID@": "NUM", "@REAL@": "REAL", "@BLOB@": "BLOB"}
OWNERS = ("id", "interaction_id", "contact_id", "user_id")  # whose rows: the first the key has


def split(text):
    """The parts of a column list: at commas outside parentheses."""
    parts, depth = [""], 0
    for c in text:
        depth += (c == "(") - (c == ")")
        if c == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += c
    return [p.strip() for p in parts]


def add_column(table, text):
    m = re.match(r"(\w+) (\S+)(.*)", text)
    if not m or m[2] not in KINDS:
        sys.exit(f"{table['name']}: not understood: {text}")
    default = re.search(r"DEFAULT (?:'(.*?)'|(-?[\d.]+))", m[3])
    table["columns"].append((m[1], KINDS[m[2]], (default[1] or default[2] or "") if default else ""))
    if m[2] == "@ID@" or "PRIMARY KEY" in m[3]:
        table["key"] = [m[1]]
    refers = re.search(r"REFERENCES (\w+)", m[3])
    if refers:
        table["refers"].append((m[1], refers[1]))


def read_tables(steps):
    """name -> description, in the order of their making; derived: as the comments say."""
    tables = {}
    for text in steps:
        derived, passing = set(), set()
        in_derived, once = False, ""
        for line in re.finditer(r"-- -{8,} (.*)|-- (Derived|Passing)|CREATE TABLE (\w+)", text):
            if line[1] is not None:
                in_derived = line[1].startswith("derived")
            elif line[2] is not None:
                once = line[2]
            else:
                if in_derived or once == "Derived":
                    derived.add(line[3])
                if once == "Passing":
                    passing.add(line[3])
                once = ""
        for sql in statements(text):
            made = re.match(r"CREATE TABLE (\w+) \((.*)\)[^)]*$", sql)
            more = re.match(r"ALTER TABLE (\w+) ADD COLUMN (.*)", sql)
            gone = re.match(r"DROP TABLE (\w+)$", sql)
            if made:
                table = {"name": made[1], "columns": [], "key": [], "refers": [],
                         "derived": made[1] in derived, "passing": made[1] in passing}
                for part in split(made[2]):
                    key = re.match(r"PRIMARY KEY \((.*)\)", part)
                    if key:
                        table["key"] = [k.strip() for k in key[1].split(",")]
                    elif not re.match(r"(UNIQUE|CHECK|FOREIGN KEY)\b", part):
                        add_column(table, part)
                tables[made[1]] = table
            elif more:
                add_column(tables[more[1]], more[2])
            elif gone:
                del tables[gone[1]]
            elif re.match(r"ALTER TABLE|DROP TABLE", sql):
                sys.exit("only ADD COLUMN and DROP TABLE are understood here: " + sql[:60])
    return tables


def describe(tables):
    c = ['#include "store/tables.h"', "", "#include <stddef.h>", ""]
    rows = []
    for name, t in tables.items():
        names = [c[0] for c in t["columns"]]
        place = {n: f"${i + 1}" for i, n in enumerate(names)}
        key = [n for n in names if n in t["key"]]
        owner = next(o for o in (*OWNERS, key[0]) if o in key)
        by_key = " AND ".join(f"{k} = ${i + 1}" for i, k in enumerate(key))
        others = ", ".join(f"{n} = {place[n]}" for n in names if n not in key)
        contact = "id" if name == "contact" else "contact_id"
        keys = ", ".join(key)
        marks = ", ".join(f"${i + 1}" for i in range(len(key)))
        texts = {
            "count": f"SELECT COUNT(*) FROM {name}",
            "select": f"SELECT {', '.join(names)} FROM {name} WHERE {owner} = $1"
                      f" ORDER BY {', '.join(key)}",
            "first": f"SELECT {', '.join(names)} FROM {name} ORDER BY {keys} LIMIT $1",
            "page": f"SELECT {', '.join(names)} FROM {name} WHERE ({keys}) > ({marks})"
                    f" ORDER BY {keys} LIMIT ${len(key) + 1}",
            "find": f"SELECT {', '.join(names)} FROM {name} WHERE {by_key}",
            "remove": f"DELETE FROM {name} WHERE {by_key}",
            "insert": f"INSERT INTO {name} ({', '.join(names)}) VALUES ({', '.join(place.values())})",
            "update": f"UPDATE {name} SET {others} WHERE "
                      + " AND ".join(f"{k} = {place[k]}" for k in key) if others else "",
        }
        # The history and the journal of imports are blanked by store/forget.c itself.
        whose = [n for n in names if n in ("contact_id", "other_id", "giver_id", "into_id")
                 and name not in ("change", "change_row", "import_item")]
        c.append(f"static const char *const {name}_forget[] = {{")
        c += [f"    {c_text(f'DELETE FROM {name} WHERE {n} = $1 AND {n} <> 0')}," for n in whose]
        c += ["    NULL};"]
        # What becomes another contact's when two are one (store/merge.c): rows with an id of their own.
        moves = [n for n in whose if t["key"] == ["id"] and not t["derived"] and name != "contact"
                 and not name.startswith("dav_")]
        c.append(f"static const struct rel_mover {name}_movers[] = {{")
        c += [f"    {{{c_text(f'SELECT id FROM {name} WHERE {n} = $1 AND {n} <> 0')},"
              f" {c_text(f'UPDATE {name} SET {n} = $2 WHERE {n} = $1 AND {n} <> 0')}}}," for n in moves]
        c += ["    {NULL, NULL}};"]
        c.append(f"static const struct rel_column {name}_columns[] = {{")
        c += [f'    {{"{n}", REL_ARG_{k}, {"true" if n in key else "false"}, {c_text(d)}}},'
              for n, k, d in t["columns"]]
        c += ["};", f"static const struct rel_referrer {name}_referrers[] = {{"]
        for other in tables.values():
            for column, to in other["refers"]:
                if to == name and not other["derived"]:
                    sql = f"SELECT {column} FROM {other['name']} WHERE {column} = $1 LIMIT 1"
                    c.append(f'    {{"{other["name"]}", {c_text(sql)}}},')
        c += ["    {NULL, NULL}};", ""]
        rows += ["    {", f'     .name = "{name}",',
                 f"     .derived = {'true' if t['derived'] else 'false'},",
                 f"     .passing = {'true' if t['passing'] else 'false'},",
                 f"     .columns = {name}_columns,", f"     .n = {len(names)},",
                 f"     .contact = {names.index(contact) if contact in names else -1},",
                 *(f"     .{k} = {c_text(v)}," for k, v in texts.items()),
                 f"     .forget = {name}_forget,", f"     .movers = {name}_movers,",
                 f"     .referrers = {name}_referrers,", "    },"]
    c += ["const struct rel_table rel_tables[] = {", *rows, "};",
          "const size_t rel_tables_n = sizeof(rel_tables) / sizeof(*rel_tables);", ""]
    return "\n".join(c)


# ---------------------------------------------------------------- steps


def main(out, tables_out, paths):
    c = ['#include "store/steps.h"', ""]
    table, texts = [], []
    for i, path in enumerate(sorted(map(pathlib.Path, paths)), 1):
        m = re.fullmatch(r"(\d{4})_(\w+)\.sql", path.name)
        if not m or int(m[1]) != i:
            sys.exit(f"{path}: expected {i:04}_name.sql")
        texts.append(path.read_text())
        c.append(f"static const char *const step_{i}[] = {{")
        c += [f"    {c_text(s)}," for s in statements(texts[-1])]
        c += ["    NULL};", ""]
        table.append(f'    {{{i}, "{m[2]}", step_{i}}},')
    c += ["const struct rel_step rel_steps[] = {", *table, "};"]
    c += ["const size_t rel_steps_n = sizeof(rel_steps) / sizeof(*rel_steps);", ""]
    pathlib.Path(out).write_text("\n".join(c))
    pathlib.Path(tables_out).write_text(describe(read_tables(texts)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])

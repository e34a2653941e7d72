#!/usr/bin/env python3
"""Finds every SQL text of the program.

    tools/sql.py --lint ROOT       fails when SQL is built at run time or stands outside src/store
    tools/sql.py OUT.c ROOT        writes them as a C array, for the test that prepares each of them

A SQL text is a string literal of src/store (adjacent literals and #define'd ones run together) that
begins with a verb of SQL. The two engine files and the one that carries the schema are exempt.
"""
import pathlib
import re
import sys

EXEMPT = {"store/sqlite.c", "store/sqlite_backup.c", "store/sqlite_schema.c",
          "store/sqlite_text.c", "store/pg.c", "store/pg_text.c"}
VERB = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE|CREATE|ALTER|DROP|PRAGMA)\s")
TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|\w+|\s+|.', re.S)
CALLS = {"rel_db_exec", "rel_db_query", "rel_db_one", "rel_db_number"}
KIND = {"REL_T": "T", "REL_TN": "T", "REL_N": "N", "REL_R": "R", "REL_B": "B"}
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'"}


def unquote(token):
    if "\\x" in token:
        return token  # bytes, no SQL
    return re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), token[1:-1], flags=re.S)


def tokens(text):
    """(token, line) without comments and blanks."""
    line, out = 1, []
    for t in TOKEN.findall(text):
        if not t.isspace() and not t.startswith(("/*", "//")):
            out.append((t, line))
        line += t.count("\n")
    return out


def defines(text):
    """#define NAME "text" ... or NAME(a, b) "text" a ... -> (parameters or None, tokens)"""
    joined = text.replace("\\\n", " ")
    found = {}
    for m in re.finditer(r"^#define (\w+)(?:\(([\w, ]*)\))?[ \t]+(.*)$", joined, re.M):
        body = [t for t, _ in tokens(m[3])]
        if any(t.startswith('"') for t in body):
            found[m[1]] = (re.findall(r"\w+", m[2]) if m[2] is not None else None, body)
    return found


def arguments(toks, i):
    """The token lists between the parentheses that begin at i, and where they end."""
    depth, parts = 0, [[]]
    for end in range(i, len(toks)):
        t = toks[end][0]
        depth += (t == "(") - (t == ")")
        if depth == 0:
            return parts, end + 1
        if depth == 1 and t == ",":
            parts.append([])
        elif not (depth == 1 and t == "("):
            parts[-1].append(t)
    return parts, len(toks)


def run_of(toks, i, macros):
    """The text of the literals that begin at i, and where they end; None: none begins."""
    text, start = "", i
    while i < len(toks):
        t = toks[i][0]
        if t.startswith('"'):
            text += unquote(t)
            i += 1
        elif t in macros:
            names, body = macros[t]
            i += 1
            given = {}
            if names is not None:
                parts, i = arguments(toks, i)
                given = dict(zip(names, parts))
            inner = [(x, 0) for b in body for x in given.get(b, [b])]
            text += run_of(inner, 0, {k: v for k, v in macros.items() if k != t})[0] or ""
        else:
            break
    return (text if i > start else None), i


def kinds_behind(toks, i):
    """"NTT" when REL_ARGS(...) follows, "" for REL_NO_ARGS, "?" when it cannot be read here."""
    if i + 1 < len(toks) and toks[i][0] == "," and toks[i + 1][0] == "REL_NO_ARGS":
        return ""
    if not (i + 2 < len(toks) and toks[i][0] == "," and toks[i + 1][0] == "REL_ARGS"):
        return "?"
    depth, kinds = 0, ""
    for t, _ in toks[i + 2:]:
        depth += (t == "(") - (t == ")")
        if depth == 0:
            return kinds
        if depth == 1 and t not in KIND and t not in "(),":
            return "?"
        if depth == 1 and t in KIND:
            kinds += KIND[t]
    return "?"


def find(root):
    """[(path, line, text, kinds)], [complaint]"""
    src, texts, bad = pathlib.Path(root) / "src", [], []
    shared = {}
    for path in sorted((src / "store").glob("*.h")):
        shared.update(defines(path.read_text()))
    for path in sorted(src.rglob("*.[ch]")):
        name = str(path.relative_to(src))
        if name in EXEMPT:
            continue
        source = path.read_text()
        macros = {**shared, **defines(source)}
        toks = tokens(re.sub(r"^#(?:.*\\\n)*.*$", lambda m: "\n" * m[0].count("\n"), source, flags=re.M))
        i = 0
        while i < len(toks):
            text, end = run_of(toks, i, macros)
            where = f"src/{name}:{toks[i][1]}"
            if text is None:
                if toks[i][0] in CALLS:
                    complain_about_call(toks, i, where, name, bad)
                i += 1
                continue
            if VERB.match(text):
                if not name.startswith("store/") and re.search(r"\b(FROM|INTO|SET|TABLE)\b", text):
                    bad.append(f"{where}: SQL outside src/store: {text[:50]}")
                elif re.search(r"%[-+ #0-9.*]*(?:z|l|ll|h|PRI\w+)?[sdiuxgfc]", text):
                    bad.append(f"{where}: SQL made by printf: {text[:50]}")
                elif name.startswith("store/"):
                    texts.append((f"src/{name}", toks[i][1], text, kinds_behind(toks, end)))
            i = end
    return texts, bad


def complain_about_call(toks, i, where, name, bad):
    """The second argument of rel_db_exec() and its sisters may be a literal or a name, no call."""
    if name.startswith("store/db."):
        return
    depth, argument, second = 0, 0, []
    for t, _ in toks[i + 1:]:
        depth += (t in "([{") - (t in ")]}")
        if depth == 0:
            break
        if depth == 1 and t == ",":
            argument += 1
            continue
        if argument == 1:
            second.append(t)
    calls = [a for a, b in zip(second, second[1:]) if b == "(" and re.match(r"[a-z_]\w*$", a)]
    if calls:
        bad.append(f"{where}: SQL from {calls[0]}(): texts are literals")


def c_text(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main(args):
    if args[0] == "--lint":
        _, bad = find(args[1])
        for line in bad:
            print(line, file=sys.stderr)
        return 1 if bad else 0
    texts, _ = find(args[1])
    rows = [f'    {{"{path}", {line}, {c_text(text)}, "{kinds}"}},' for path, line, text, kinds in texts]
    pathlib.Path(args[0]).write_text("\n".join([
        '#include "store/sql_texts.h"', "", "const struct sql_text sql_texts[] = {", *rows, "};",
        "const size_t sql_texts_n = sizeof(sql_texts) / sizeof(*sql_texts);", ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

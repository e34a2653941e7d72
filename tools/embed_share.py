#!/usr/bin/env python3
"""Puts the texts of share/ into the program: play-books, plans, messages, things to try.

    tools/embed_share.py OUT.c FILE...

Files of share/playbooks, share/plans and share/templates are lines "key: value"; a key that may
stand several times makes a list; in a template the body follows after an empty line. share/tries.tsv
has tabs. Anything that is not understood stops the build with the file and line.
"""
import pathlib
import sys

LISTS = {"playbooks": {"cause", "then", "avoid"}, "plans": {"step"}, "templates": set()}
KEYS = {"playbooks": {"signal", "title", "first"}, "plans": {"key", "name", "words", "on_reply"},
        "templates": {"key", "name", "kind", "subject"}}


def text(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def read(path):
    kind, found, lines = path.parent.name, {}, path.read_text().split("\n")
    for i, line in enumerate(lines, 1):
        if not line.strip():
            if kind == "templates":
                found["body"] = "\n".join(lines[i:]).strip("\n")
                break
            continue
        key, colon, value = line.partition(":")
        value = value.strip()
        if colon and key in LISTS[kind]:
            found.setdefault(key, []).append(value)
        elif colon and key in KEYS[kind] and key not in found:
            found[key] = value
        else:
            sys.exit(f"{path}:{i}: cannot read: {line}")
    missing = (KEYS[kind] | LISTS[kind]) - set(found)
    if missing:
        sys.exit(f"{path}: no {', '.join(sorted(missing))}")
    return found


def listed(name, values):
    return [f"static const char *const {name}[] = {{"] + [f"    {text(v)}," for v in values] + ["    NULL};"]


def playbook(c, rows, p):
    name = p["signal"]
    for key in ("cause", "then", "avoid"):
        c += listed(f"{name}_{key}", p[key])
    rows.append(f"    [REL_SIGNAL_{name.upper()}] = {{REL_SIGNAL_{name.upper()}, {text(p['title'])}, {name}_cause,"
                f" {text(p['first'])}, {name}_then, {name}_avoid}},")


def plan(c, rows, p):
    c.append(f"static const struct rel_share_step {p['key']}_steps[] = {{")
    for step in p["step"]:
        day, channel, what, template = (part.strip() for part in step.split("|"))
        c.append(f"    {{{int(day)}, {text(channel)}, {text(what)}, {text(template)}}},")
    c.append("};")
    rows.append(f"    {{{text(p['key'])}, {text(p['name'])}, {text(p['words'])}, {text(p['on_reply'])},"
                f" {p['key']}_steps, {len(p['step'])}}},")


def template(c, rows, p):
    rows.append(f"    {{{text(p['key'])}, {text(p['name'])}, {text(p['kind'])}, {text(p['subject'])},"
                f" {text(p['body'])}}},")


def tries(path, rows):
    for i, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("#") or not line:
            continue
        cells = line.split("\t")
        if len(cells) != 4 or cells[1] not in ("any", "personal", "professional"):
            sys.exit(f"{path}:{i}: cannot read: {line}")
        rows.append("    {" + ", ".join(map(text, cells)) + "},")


def main(out, paths):
    c, rows = ['#include "practice/share.h"', "", "#include <stddef.h>", ""], {"playbooks": [], "plans": [],
                                                                            "templates": [], "tries": []}
    make = {"playbooks": playbook, "plans": plan, "templates": template}
    for path in sorted(map(pathlib.Path, paths)):
        if path.name == "tries.tsv":
            tries(path, rows["tries"])
        else:
            make[path.parent.name](c, rows[path.parent.name], read(path))
    c += ["const struct rel_playbook rel_share_playbooks[REL_SIGNALS] = {", *rows["playbooks"], "};"]
    for name, kind in (("plans", "plan"), ("templates", "template"), ("tries", "try")):
        c += [f"const struct rel_share_{kind} rel_share_{name}[] = {{", *rows[name], "};",
              f"const size_t rel_share_{name}_n = {len(rows[name])};"]
    pathlib.Path(out).write_text("\n".join(c) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

#!/usr/bin/env python3
"""Would the tests notice? Changes one thing at a time in a decision and runs the tests of core.

    tools/mutate.py [FILE ...]     names of src/core, default: forecast cadence today agenda promise
                                   pushaway pace readiness sequence
        [--list]                   print what survived, as line and change
        [--least 85]               fail when fewer per cent are noticed in any file
        [--every N]                take every Nth change only (a sample)

Changes: a comparison's edge or direction, && and ||, + and -, * and /, a number by one, true and
false, a negated condition, a statement left out. A change that does not compile is not counted; one
that makes a test fail, crash or run for over 10 seconds is noticed. Only tests/core runs, from a
folder of its own: nothing of the build is touched. Some survivors change nothing that can be seen
(a clamp never reached, an order of equals): read them, 100 is no aim.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent
SRC, TESTS = TOP / "src", TOP / "tests"
DEFAULT = ["forecast", "cadence", "today", "agenda", "promise", "pushaway", "pace", "readiness", "sequence"]
FLAGS = ["-std=gnu11", "-O1", "-w", "-fPIC", "-D_GNU_SOURCE", f"-I{SRC}", f"-I{TESTS}", f"-I{TOP}",
         f"-I{TOP / 'bench'}"]
SECONDS = 10
# The tests that look at a file first; all the others follow.
FIRST = {"pace": "pushaway", "readiness": "template", "sequence": "template", "try": "report",
         "gw": "forecast", "words_measure": "words", "words_reason": "words", "words_act": "words",
         "health": "promise"}

SWAPS = [  # pattern, what it becomes
    (r"(?<![<>=!-])<(?![<=])", ["<=", ">="]), (r"(?<![<>=!-])>(?![>=])", [">=", "<="]),
    (r"<=(?!=)", ["<"]), (r"(?<!>)>=", [">"]), (r"==", ["!="]), (r"!=", ["=="]),
    (r"&&", ["||"]), (r"\|\|", ["&&"]),
    (r"(?<=[\w)\]]) \+ (?=[\w(])", [" - "]), (r"(?<=[\w)\]]) - (?=[\w(])", [" + "]),
    (r"(?<=[\w)\]]) \* (?=[\w(])", [" / "]), (r"(?<=[\w)\]]) / (?=[\w(])", [" * "]),
    (r" \+= ", [" -= "]), (r"\+\+", ["--"]), (r"\btrue\b", ["false"]), (r"\bfalse\b", ["true"]),
    (r"\bif \((?=.*\)$)", ["if (!"]),
]


def blank(text):
    """The same text with comments, strings and preprocessor lines as spaces."""
    hide = lambda m: re.sub(r"[^\n]", " ", m[0])
    text = re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', hide, text, flags=re.S)
    return re.sub(r"^[ \t]*#[^\n]*", hide, text, flags=re.M)


def mutants(text):
    """(position, old, new) of every change, in the order of the text"""
    code, found = blank(text), []
    for pattern, news in SWAPS:
        for m in re.finditer(pattern, code, re.M):
            if pattern.startswith(r"\bif"):
                end, depth = m.end(), 1  # the whole condition: if (!(...))
                while depth and end < len(code):
                    depth += {"(": 1, ")": -1}.get(code[end], 0)
                    end += 1
                found.append((m.start(), text[m.start():end], f"if (!({text[m.end():end - 1]}))"))
                continue
            found += [(m.start(), m[0], new) for new in news]
    for m in re.finditer(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])", code):
        old = m[0]
        found.append((m.start(), old, str(int(old) + 1) if old.isdigit() else repr(float(old) * 1.1)))
    # A whole statement on lines of its own: an assignment, a call, return, continue or break.
    for m in re.finditer(r"^( +)((?:[\w.\->\[\]*]+ [-+*/|&<>]*= |[\w.\->\[\]]+(?:\+\+|--);|\w+\(|continue;|break;)"
                         r"[^;{}]*;?)$", code, re.M):
        statement = text[m.start(2):m.end(2)]
        if statement.endswith(";") and not re.match(r"(return|sizeof|if|for|while|static)\b", statement):
            found.append((m.start(2), statement, ";"))
    return sorted(set(found))


def run(command, **more):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, **more)


def build(work, names):
    """Everything once: objects of base and core, and the tests linked with a shared core."""
    objects = {}
    for floor in ("base", "core"):
        for path in sorted((SRC / floor).glob("*.c")):
            objects[f"{floor}/{path.stem}"] = out = work / f"{floor}_{path.stem}.o"
            done = run(["gcc", *FLAGS, "-c", path, "-o", out])
            if done.returncode:
                sys.exit(done.stderr)
    library = work / "libcore.so"
    link(objects.values(), library)
    tests = {}
    for path in sorted((TESTS / "core").glob("test_*.c")):
        name = path.stem.removeprefix("test_")
        extra = [TOP / "bench/fit.c"] if "bench/fit.h" in path.read_text() else []
        tests[name] = work / path.stem
        done = run(["gcc", *FLAGS, path, *extra, "-o", tests[name], f"-L{work}", "-lcore", "-lcmocka", "-lm",
                    f"-Wl,-rpath,{work}"])
        if done.returncode:
            sys.exit(done.stderr)
    return objects, library, tests


def link(objects, library):
    return run(["gcc", "-shared", *objects, "-o", library, "-lm"]).returncode == 0


def noticed(tests, first):
    order = sorted(tests, key=lambda name: (name != first, name))
    env = dict(os.environ, RELATUM_SHARED="/nonexistent", RELATUM_SOURCE=str(TOP))
    for name in order:
        try:
            if run([tests[name]], timeout=SECONDS, env=env).returncode:
                return True
        except subprocess.TimeoutExpired:
            return True
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", default=DEFAULT)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--least", type=float, default=0)
    parser.add_argument("--every", type=int, default=1)
    args = parser.parse_args()
    few = False
    with tempfile.TemporaryDirectory(prefix="mutate.") as folder:
        work = pathlib.Path(folder)
        objects, library, tests = build(work, args.files)
        if noticed(tests, ""):
            sys.exit("mutate: the tests fail as they are")
        for name in args.files:
            text = (SRC / f"core/{name}.c").read_text()
            here = dict(objects)
            here[f"core/{name}"] = changed = work / "changed.o"
            source, count, caught, left = work / "changed.c", 0, 0, []
            for at, old, new in mutants(text)[::args.every]:
                source.write_text(text[:at] + new + text[at + len(old):])
                if run(["gcc", *FLAGS, "-c", source, "-o", changed]).returncode or not link(here.values(), library):
                    continue
                count += 1
                if noticed(tests, FIRST.get(name, name)):
                    caught += 1
                else:
                    left.append((text.count("\n", 0, at) + 1, old, new))
            link(objects.values(), library)
            share = 100 * caught / max(1, count)
            few = few or share < args.least
            print(f"{name}: {caught} of {count} noticed, {share:.1f} %", flush=True)
            for line, old, new in left if args.list else []:
                print(f"  {name}.c:{line}: {' '.join(old.split())} -> {new}")
    return 1 if few else 0


if __name__ == "__main__":
    sys.exit(main())

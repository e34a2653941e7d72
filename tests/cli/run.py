#!/usr/bin/env python3
"""Runs transcripts of the command line and compares them line by line; prints TAP.

    tests/cli/run.py RELATUM TRANSCRIPT [--record]

A transcript is a .t file, or a .md file whose ```console blocks are one:

    # a comment (.t only)
    $ relatum me                 the command, run by sh
    what it prints               stdout, then stderr
    [4]                          the exit code, when it is not 0
    < what is typed              (.t only) on a terminal, directly below the command
    @ tty 80                     (.t only) from here on on a terminal 80 columns wide; @ pipe ends it

All commands of a transcript share one fresh folder: an empty home, a copy of tests/cli/data (or of
what TRANSCRIPT_HOME names), and a day that stands still (RELATUM_TODAY=2026-11-22, noon in Vienna). Ids differ in each run: 13-character
ids in the transcript stand for whatever id comes in their place, the same for the same, also in the
commands. Where a line ends in " (...)" anything may follow on it. --record writes what happened back;
then 0000000000003 in a new command is the third id the transcript has shown. Where RELATUM_TEST_DB is
set (tools/with_pg.py) that server's database takes the place of the file.
"""
import os
import pathlib
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import fcntl
import termios

ID = re.compile(r"\b(?=[0-9A-HJKMNP-TV-Z]*[0-9])[0-9A-HJKMNP-TV-Z]{13}\b")
SECONDS = 60
ANY = " (...)"


class Step:
    def __init__(self, line, command, tty):
        self.line, self.command, self.tty, self.expected, self.typed = line, command, tty, [], []


def read(path):
    """The transcript as a list of plain strings (kept as they are) and Steps."""
    parts, step, tty = [], None, 0
    markdown = path.suffix == ".md"
    inside = not markdown
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if markdown and line.startswith("```"):
            inside, step = line == "```console", None
            parts.append(line)
        elif not inside:
            parts.append(line)
        elif line.startswith("$ "):
            step = Step(number, line[2:], tty)
            parts.append(step)
        elif not markdown and line[:2] in ("# ", "@ ") and (step is None or step.expected[-1:] == [""]):
            words = line.split()
            if line.startswith("@ "):
                tty = int(words[2]) if words[1] == "tty" else 0
            if step:  # the empty line in front of it is for the eye
                step.expected.pop()
                parts.append("")
            step = None
            parts.append(line)
        elif step is None:
            parts.append(line)
        elif line.startswith("< ") and not step.expected and step.tty:
            step.typed.append(line[2:])
        else:
            step.expected.append(line)
    for part in parts:  # empty lines in front of the next command are for the eye
        if isinstance(part, Step):
            part.blank = 0
            while part.expected and part.expected[-1] == "":
                part.expected.pop()
                part.blank += 1
    return parts


def on_terminal(command, env, cwd, columns, typed=()):
    lead, follow = pty.openpty()
    fcntl.ioctl(follow, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    proc = subprocess.Popen(["sh", "-c", command], env=dict(env, TERM="xterm"), cwd=cwd, stdin=follow,
                            stdout=follow, stderr=follow, close_fds=True)
    os.close(follow)
    os.write(lead, "".join(line + "\n" for line in typed).encode())
    out = b""
    while True:
        try:
            more = os.read(lead, 65536)
        except OSError:
            break
        if not more:
            break
        out += more
    os.close(lead)
    return out.replace(b"\r\n", b"\n"), proc.wait(timeout=SECONDS)


def run(step, env, cwd, ids):
    command = ID.sub(lambda m: ids.get(m[0], m[0]), step.command)
    if step.tty:
        out, code = on_terminal(command, env, cwd, step.tty, step.typed)
    else:
        done = subprocess.run(["sh", "-c", command], env=env, cwd=cwd, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS)
        out, code = done.stdout + done.stderr, done.returncode
    text = out.decode("utf-8", "replace").replace("\033", "\\e").replace(str(cwd), "/home/ana")
    lines = text.splitlines()
    while lines and lines[-1] == "":
        lines.pop()
    return lines + ([f"[{code}]"] if code else [])


def same(expected, actual, ids):
    """Compares one line; learns which real id an id of the transcript stands for."""
    if expected.endswith(ANY):
        keep = len(expected) - len(ANY)
        return actual.startswith(expected[:keep])
    if ID.sub("ID", expected) != ID.sub("ID", actual):
        return False
    for want, got in zip(ID.findall(expected), ID.findall(actual)):
        if ids.setdefault(want, got) != got:
            return False
    return len(set(ids.values())) == len(ids)


def compare(step, actual, ids):
    """None, or what differs first."""
    for n in range(max(len(step.expected), len(actual))):
        want = step.expected[n] if n < len(step.expected) else None
        got = actual[n] if n < len(actual) else None
        if want is None or got is None or not same(want, got, ids):
            return f"expected: {'(nothing more)' if want is None else want}\ngot:      " \
                   f"{'(nothing more)' if got is None else got}"
    return None


def recorded(step, actual, ids):
    """What happened, with the transcript's own ids where they are known."""
    known = {real: name for name, real in ids.items()}

    def name(match):
        real = match[0]
        if real not in known:
            known[real] = real
            ids[real] = real
        return known[real]

    lines = []
    for n, line in enumerate(actual):
        want = step.expected[n] if n < len(step.expected) else ""
        if want.endswith(ANY) and line.startswith(want[:-len(ANY)]):
            lines.append(want)
        else:
            lines.append(ID.sub(name, line))
    return lines


def by_number(match, ids):
    shown = list(ids.values())
    n = int(match[0])
    return shown[n - 1] if 0 < n <= len(shown) else match[0]


def main(relatum, transcript, record):
    path = pathlib.Path(transcript)
    parts = read(path)
    steps = [p for p in parts if isinstance(p, Step)]
    ids, failed = {}, 0
    with tempfile.TemporaryDirectory(prefix="relatum-cli.") as home:
        home = pathlib.Path(os.path.realpath(home))
        data = pathlib.Path(os.environ.get("TRANSCRIPT_HOME") or pathlib.Path(__file__).parent / "data")
        if os.path.isdir(data):
            shutil.copytree(data, home, dirs_exist_ok=True)
        env = {"HOME": str(home), "PATH": f"{pathlib.Path(relatum).resolve().parent}:{os.environ['PATH']}",
               "TZ": "Europe/Vienna", "LC_ALL": "C.UTF-8", "RELATUM_TODAY": "2026-11-22",
               "PYTHONIOENCODING": "utf-8", "TESTS": str(pathlib.Path(__file__).resolve().parent)}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                env[name] = os.environ[name]
        if "RELATUM_TEST_DB" in os.environ:
            env["RELATUM_DB"] = os.environ["RELATUM_TEST_DB"]
        if not record:
            print(f"1..{len(steps)}")
        for n, step in enumerate(steps, 1):
            if record:
                step.command = re.sub(r"\b0{10}\d{3}\b", lambda m: by_number(m, ids), step.command)
            actual = run(step, env, home, ids)
            if record:
                step.expected = recorded(step, actual, ids)
                continue
            bad = compare(step, actual, ids)
            failed += bad is not None
            print(f"{'not ' if bad else ''}ok {n} - {path.name}:{step.line} {step.command}".replace("#", "\\#"))
            if bad:
                print("\n".join("# " + line for line in (bad + "\n--\n" + "\n".join(actual)).splitlines()))
            sys.stdout.flush()
    if record:
        lines = []
        for p in parts:
            lines += [p] if isinstance(p, str) else ["$ " + p.command, *("< " + t for t in p.typed), *p.expected, *[""] * p.blank]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], "--record" in sys.argv))

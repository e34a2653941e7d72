#!/usr/bin/env python3
"""Runs a program against a PostgreSQL server of its own, which is gone afterwards.

    tools/with_pg.py [--seconds N] PROGRAM [ARGUMENT...]

Makes a cluster in a folder under TMPDIR, on a Unix socket only, as an ordinary user (as root: as
nobody, since PostgreSQL refuses root), sets RELATUM_TEST_DB to its address, runs the program, stops
the server and removes the folder. No other cluster is touched. RELATUM_PG_BIN names the folder of
initdb and postgres when they are not where Debian puts them. Without a server installed it prints a
TAP skip and ends well, unless RELATUM_NEEDS_PG is set. Exit code: the program's; 70: no server.
"""
import argparse
import ctypes
import glob
import hashlib
import os
import pathlib
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

START_SECONDS = 60
# For tests only: nothing here has to outlive the machine.
SETTINGS = {
    "listen_addresses": "", "fsync": "off", "full_page_writes": "off", "shared_buffers": "24MB",
    "max_connections": "30", "max_wal_senders": "0", "wal_level": "minimal", "autovacuum": "off",
    "dynamic_shared_memory_type": "mmap",
}


def find_bin():
    places = [os.environ.get("RELATUM_PG_BIN", "")]
    places += sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)
    places += [str(pathlib.Path(p).parent) for p in [shutil.which("initdb")] if p]
    for place in places:
        if place and os.access(f"{place}/initdb", os.X_OK) and os.access(f"{place}/postgres", os.X_OK):
            return place
    return None


def ordinary_user():
    """(user, group) to run the server as, or (None, None): as ourselves."""
    if os.geteuid() != 0:
        return None, None
    for name in ("nobody", "postgres", "daemon"):
        try:
            entry = pwd.getpwnam(name)
            return entry.pw_uid, entry.pw_gid
        except KeyError:
            pass
    sys.exit("with_pg: root, and no ordinary user to run PostgreSQL as")


def end_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGQUIT)  # PR_SET_PDEATHSIG


def template(bindir, user):
    """Where an empty cluster is kept between tests; None when somebody else's folder stands there."""
    owner = os.geteuid() if user is None else user
    mark = hashlib.sha256(bindir.encode()).hexdigest()[:12]
    path = pathlib.Path(tempfile.gettempdir(), f"relatum-pg-template-{owner}-{mark}")
    if path.exists():
        kept = path.lstat()
        if not stat.S_ISDIR(kept.st_mode) or kept.st_uid != owner or kept.st_mode & 0o077:
            return None
    return path


def make_cluster(bindir, folder, user, log, run):
    """Copies the kept cluster; makes it first when there is none, which costs a second."""
    data, kept = f"{folder}/data", template(bindir, user)
    if kept and kept.exists() and run(["cp", "-a", str(kept), data]).returncode == 0:
        return
    shutil.rmtree(data, ignore_errors=True)
    made = run([f"{bindir}/initdb", "-D", data, "-U", "relatum", "-A", "trust", "-E", "UTF8",
                "--locale=C.UTF-8", "--no-sync", "--no-instructions"])
    if made.returncode:
        log.seek(0)
        raise RuntimeError(log.read())
    if kept and not kept.exists():
        copy = f"{folder}/kept"
        if run(["cp", "-a", data, copy]).returncode == 0:
            try:
                os.rename(copy, kept)  # whole, or not at all; another test may have been faster
            except OSError:
                shutil.rmtree(copy, ignore_errors=True)


def start(bindir, folder, user, group):
    as_user = {"user": user, "group": group, "extra_groups": []} if user is not None else {}
    env = {"PATH": f"{bindir}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder}
    log = open(f"{folder}/log", "w+")
    quiet = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log, "cwd": folder, "env": env}
    make_cluster(bindir, folder, user, log,
                 lambda words: subprocess.run(words, timeout=START_SECONDS, **quiet, **as_user))
    options = [f"-c{name}={value}" for name, value in SETTINGS.items()]
    server = subprocess.Popen([f"{bindir}/postgres", "-D", f"{folder}/data", "-k", folder, *options],
                              preexec_fn=end_with_parent, start_new_session=True, **quiet, **as_user)
    pid_file = pathlib.Path(folder, "data", "postmaster.pid")
    deadline = time.monotonic() + START_SECONDS
    while True:
        lines = pid_file.read_text().split("\n") if pid_file.exists() else []
        if len(lines) > 7 and lines[7].strip() == "ready":
            return server
        if server.poll() is not None or time.monotonic() > deadline:
            stop(server)
            log.seek(0)
            raise RuntimeError(log.read())
        time.sleep(0.03)


def stop(server):
    for sign, seconds in ((signal.SIGINT, 10), (signal.SIGQUIT, 5), (signal.SIGKILL, 5)):
        if server.poll() is None:
            server.send_signal(sign)
            try:
                server.wait(seconds)
            except subprocess.TimeoutExpired:
                pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("program", nargs=argparse.REMAINDER)
    args = parser.parse_args()
    bindir = find_bin()
    if not bindir:
        print("1..0 # SKIP no PostgreSQL server installed")
        return 70 if os.environ.get("RELATUM_NEEDS_PG") else 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    user, group = ordinary_user()
    base = tempfile.gettempdir()
    # The path of a Unix socket has room for 107 bytes.
    folder = tempfile.mkdtemp(prefix="rel-pg-", dir=base if len(base) < 60 else "/tmp")
    server = None
    try:
        if user is not None:
            os.chown(folder, user, group)
        server = start(bindir, folder, user, group)
        env = dict(os.environ, RELATUM_TEST_DB=f"postgresql://relatum@/postgres?host={folder}")
        return subprocess.run(args.program, env=env, timeout=args.seconds).returncode
    except subprocess.TimeoutExpired as late:
        print(f"Bail out! {late.cmd[0]} took longer than {late.timeout:.0f} s")
        return 124
    except RuntimeError as why:
        print(f"Bail out! PostgreSQL did not start\n{why}", file=sys.stderr)
        return 70
    finally:
        if server:
            stop(server)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

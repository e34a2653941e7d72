#!/usr/bin/env python3
"""Made-up input of any size: bench/data.py cards|mbox|maildir N WHERE. Same N, same bytes."""
import pathlib
import random
import sys

GIVEN = "Ana Bo Carla Dmitri Elif Fenna Goran Hana Inês Jomo Kaya Leif Mina Noor Odd Pia".split()
FAMILY = "Ahlberg Bergcor Cordal Daleng Engfur Furgren Grenhof Hofist Istjor Jorkol Kolmör".split()
WORDS = "about plan spring the harbour a letter two bells orders workshop notes lamp kiln mill".split()


def person(pick, i):
    return f"{pick.choice(GIVEN)} {pick.choice(FAMILY)}-{i}", f"p{i}@firm{i % 997}.example"


def cards(n, where):
    pick = random.Random(1)
    with open(where, "w", encoding="utf-8", newline="") as out:
        for i in range(n):
            name, mail = person(pick, i)
            given, family = name.split(" ", 1)
            note = " ".join(pick.choice(WORDS) for _ in range(20))
            out.write("\r\n".join([
                "BEGIN:VCARD", "VERSION:3.0", f"UID:bench-{i:08}", f"FN:{name}", f"N:{family};{given};;;",
                f"ORG:Firm {i % 997};Workshop", "TITLE:Owner", f"EMAIL;TYPE=work:{mail}",
                f"EMAIL;TYPE=home:{given.lower()}.{i}@mailhaven.example", f"TEL;TYPE=cell:+49 171 39{i:08}",
                f"ADR;TYPE=work:;;Dock Road {i % 90};Harbour;;{10000 + i % 80000};Germany",
                f"BDAY:19{40 + i % 60}-{1 + i % 12:02}-{1 + i % 28:02}",
                "NOTE:" + note[:60], " " + note[60:], "END:VCARD", ""]))


def messages(n):
    pick = random.Random(2)
    for i in range(n):
        name, mail = person(pick, pick.randrange(2000))
        me = ("Marlene Thorwald", "marlene@thorwald.example")
        sender, to = ((name, mail), me) if i % 2 else (me, (name, mail))
        day, hour = 1 + i // 60 % 28, i % 24
        subject = " ".join(pick.choice(WORDS) for _ in range(5))
        yield i, (f"From: {sender[0].encode('ascii', 'ignore').decode()} <{sender[1]}>\nTo: {to[1]}\nSubject: {subject}\n"
                  f"Date: {day:02} {'Jan Feb Mar Apr May Jun Jul Aug Sep Oct'.split()[i // 1680 % 10]} "
                  f"{2016 + i // 16800 % 10} {hour:02}:{i % 60:02}:00 +0000\nMessage-ID: <{i}.bench@firm.example>\n"
                  "Received: from a.example by b.example; Thu, 1 Jan 2026 00:00:00 +0000\n"
                  "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
                  + "\n".join(" ".join(pick.choice(WORDS) for _ in range(12)) for _ in range(20)) + "\n")


def mbox(n, where):
    with open(where, "w", encoding="utf-8") as out:
        for _, text in messages(n):
            out.write("From bench Thu Jan  1 00:00:00 2026\n" + text + "\n")


def maildir(n, where):
    root = pathlib.Path(where)
    for part in ("cur", "new", "tmp"):
        (root / part).mkdir(parents=True, exist_ok=True)
    for i, text in messages(n):
        (root / "cur" / f"{1600000000 + i}.{i}.bench:2,S").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    {"cards": cards, "mbox": mbox, "maildir": maildir}[sys.argv[1]](int(sys.argv[2]), sys.argv[3])

#!/usr/bin/env python3
"""A life: twelve people, six weeks, every rule of the practice through the command line. Prints TAP.

    tests/cli/life.py RELATUM

Each step is one command on its day (RELATUM_TODAY). This file keeps its own books of what it did, in
the plainest way, and at the end holds `relatum report` to them; `relatum doctor` has to find nobody
tended without a next step.
"""
import datetime
import json
import os
import subprocess
import sys
import tempfile

RELATUM = os.path.abspath(sys.argv[1])
START = datetime.date(2026, 10, 12)  # a Monday
END = START + datetime.timedelta(42)
checks = []
books = {"days": {}, "promises": [], "given": 0, "taken": 0, "invited": [], "asks": [], "referrals": [0, 0, 0]}


def day(n):
    return START + datetime.timedelta(n)


class Life:
    def __init__(self, home):
        self.env = {"PATH": os.environ["PATH"], "HOME": home, "TZ": "UTC", "LC_ALL": "C.UTF-8",
                    "RELATUM_DB": os.path.join(home, "life.db"), "NO_COLOR": "1"}
        self.today = START

    def __call__(self, *words, fails=False):
        """One command on the day that it is; the answer as JSON, or as text when it has none."""
        env = dict(self.env, RELATUM_TODAY=str(self.today))
        done = subprocess.run([RELATUM, "--db", self.env["RELATUM_DB"], *words, "--yes", "--json"], env=env,
                              capture_output=True, text=True, timeout=60)
        if (done.returncode != 0) != fails:
            check(False, " ".join(words), f"exit {done.returncode}: {done.stdout}{done.stderr}")
            finish()
        return json.loads(done.stdout) if done.stdout.startswith("{") else done.stdout

    def kinds(self, who):
        """The kinds and sources that Today has for somebody."""
        rows = self("today", "--limit", "500")["rows"]
        return [(r["kind"], r["source"]) for row in rows if row["name"].startswith(who)
                for r in [row["reason"], *row["more"]]]


def check(ok, what, why=""):
    checks.append(ok)
    print(f"{'ok' if ok else 'not ok'} {len(checks)} - {what}")
    if not ok:
        print("\n".join("# " + line for line in str(why).splitlines()))


def finish():
    print(f"1..{len(checks)}")
    sys.exit(0 if all(checks) else 1)


def touch(r, who, way, channel="call", at=None):
    """Contact, in the books as well: o from me, i from them, b both."""
    flag = {"o": "--out", "i": "--in", "b": "--mutual"}[way]
    on = at or r.today
    r("log", "-w", who, "-c", channel, flag, *(["--at", f"{on} 12:00"] if at else []))
    booked(who, on, way)


def booked(who, on, way):
    sides = books["days"].setdefault(who, {}).setdefault(on, set())
    sides |= {"i", "o"} if way == "b" else {way}


def promise(r, who, text, by):
    books["promises"].append({"id": r("promise", who, text, "--by", str(by))["promise"], "due": by, "closed": None})
    return books["promises"][-1]


def middle(numbers):
    v = sorted(numbers)
    return (v[(len(v) - 1) // 2] + v[len(v) // 2]) / 2 if v else None


PEOPLE = ["Ana Ferreira", "Bo Ruiz", "Cy Okafor", "Dora Milic", "Eva Brandt", "Finn Aalto", "Gita Rao", "Hugo Lund",
          "Ines Prado", "Jonas Weiss", "Kaya Demir", "Lea Novak"]
NEW = {"Finn": 3, "Gita": 10, "Hugo": 17, "Ines": 24}  # caught on that day; the others were known before


def first_week(r):
    r("init")
    r("circle", "add", "Friends", "--weight", "3")
    r("circle", "add", "Clients")
    for name in PEOPLE:
        given = name.split()[0]
        if given not in NEW:
            r("add", name, "--email", f"{given.lower()}@example.org", "--phone", "+49 30 1234567",
              *(["--birthday", "1980-11-07"] if given == "Dora" else []))
    for who in ("Ana", "Eva", "Lea"):
        r("circle", "members", "Friends", "--add", who)
    r("circle", "members", "Clients", "--add", "Bo")
    # What was before: some long ago, so that they count as met 90 days ago.
    for who, back, apart, n in (("Ana", 300, 20, 14), ("Bo", 250, 12, 6), ("Cy", 200, 30, 2), ("Dora", 160, 15, 9),
                                ("Eva", 140, 9, 4), ("Jonas", 130, 40, 3)):
        for k in range(n):
            touch(r, who, "b", at=START - datetime.timedelta(back - apart * k))
    check(("new", "kind") in r.kinds("Kaya"), "1: whom nobody has contacted stands on Today")
    touch(r, "Kaya", "o", "message")
    check(("new", "kind") not in r.kinds("Kaya"), "1: until somebody does")
    answer = r("log", "-w", "Lea", "-c", "meeting", "--next", str(day(7)), "--told")
    booked("Lea", day(0), "b")
    books["promises"].append({"id": None, "due": day(7), "closed": day(7)})
    check(answer["people"][0]["next_touch"] == str(day(7)), "2: the announced contact is the next")
    health = r("person", "Ana")["standing"]
    check(health["phase"] == "settled" and health["next_touch"], "3: dense early, thinner later")


def commit(r):
    r("intention", "Ana", "success", "a studio of her own")
    check("a studio of her own" in json.dumps(r("intention", "Ana")), "0: what success means for them")


def listen(r):
    need = r("heard", "Ana", "need: a bookkeeper for the studio")["heard"]
    r("heard", "reflect", need)
    r("heard", "confirm", need)
    other = r("heard", "Bo", "goal: a second shop by May")["heard"]
    r("heard", "correct", other, "a second shop by autumn")
    states = {h["words"]: h["state"] for h in r("heard", "list", "--all")["rows"]}
    check(states["a bookkeeper for the studio"] == "confirmed" and states["a second shop by May"] == "corrected"
          and "a second shop by autumn" in states, "6: heard, played back, confirmed or corrected")


def give(r):
    r("offer", "a good bookkeeper", "--kind", "who")
    check("bookkeeper" in json.dumps(r("match", "Ana")), "7: what I can give meets what they need")
    r("give", "Ana", "an evening on her plan", "--kind", "time")
    r("give", "Bo", "a book", "--kind", "gift")
    r("take", "Ana", "her notes", "--kind", "help")
    books["given"], books["taken"] = 2, 1
    check(r("report")["giving"]["given"] == 2, "12: one ledger")
    intro = r("introduce", "Ana", "to", "Cy", "--why", "a bookkeeper")
    check(any(v for k, v in intro.items() if k == "introduction"), "8: an introduction")
    r("library", "add", "Choosing a bookkeeper", "--url", "https://voss.example/bookkeeper", "--text",
      "how to choose a bookkeeper for a studio")
    check("Choosing a bookkeeper" in json.dumps(r("library")), "9: something worth sending")


def keep_words(r):
    kept = promise(r, "Ana", "send the plan", day(9))
    late = promise(r, "Bo", "send the list", day(8))
    moved = promise(r, "Cy", "call the landlord", day(10))
    broken = promise(r, "Dora", "lend her the book", day(11))
    r.today = day(9)
    check(("promise", "kind") in r.kinds("Ana"), "4: a promise stands on its day")
    r("promise", "kept", kept["id"])
    kept["closed"] = day(9)
    r.today = day(11)
    r("promise", "kept", late["id"])
    late["closed"] = day(11)
    r("promise", "renegotiate", moved["id"], "--by", str(day(60)))
    books["promises"].remove(moved)
    r("promise", "broken", broken["id"])
    broken["closed"] = "broken"


def follow_up(r):
    enrolment = r("sequence", "start", "Finn", "new_friend")["enrolment"]
    r.today += datetime.timedelta(1)
    check(("touchpoint", "enrolment") in r.kinds("Finn"), "5: the first step comes up")
    touch(r, "Finn", "o", "message")
    people = r("sequence", "show", "new_friend")["people"]
    check([p["step"] for p in people if p["id"] == enrolment] == [2], "5: contact moves it on")


def repair(r):
    case = r("pushaway", "Jonas", "answered with one word", "--signal", "curt")["pushaway"]
    check(("pushaway", "pushaway") in r.kinds("Jonas"), "10: a push-away is answered first")
    r("pushaway", "answer", case, "--cause", "I pressed him", "--response", "gave room", "--by", str(r.today))
    r("pushaway", "close", case, "stronger", "--lesson", "ask first")
    botch = r("botch", "Kaya", "forgot her name")["pushaway"]
    r("pushaway", "answer", botch, "--response", "said sorry")
    check(r("pushaway", "show", botch)["pushaway"]["signal"] == "botch", "10: my own botch is repaired the same way")


def ask(r):
    first = r("ask", "Bo", "a month on trial", "--kind", "sale")
    check(first["warning"].startswith("Do not ask yet"), "13: not before its time")
    r("ask", "Ana", "dinner at her place", "--theirs", "--kind", "invitation")
    books["invited"].append(("Ana", r.today))
    yes = r("ask", "Ana", "to plan the studio together", "--kind", "next_step")["ask"]
    r("ask", "answer", yes, "yes", "--after-care")
    r("ask", "answer", first["ask"], "later", "--by", str(day(50)))
    books["asks"] = ["later", "yes"]
    check(any(p["contact"] for p in r("sequence", "show", "after_yes")["people"]), "13: after a yes, care begins")


def refer(r):
    sent = r("referral", "Ana", "Max Berger, needs a website")["referral"]
    r("referral", "thanked", sent)
    r("referral", "outcome", sent, "he was glad")
    r("referral", "told", sent)
    books["referrals"] = [1, 1, 1]
    books["taken"] += 1  # a referral is received, too
    check("Max Berger" in json.dumps(r("referral", "list")), "14: who sent whom")


def rest_of_it(r):
    r.today = day(26)
    check(("date", "kind") in r.kinds("Dora"), "15: a birthday comes up on its day")
    letter = r("letter", "Dora", "--template", "just_because", "--set", "me=Helena")["letter"]["id"]
    r("letter", "sent", letter)
    booked("Dora", r.today, "o")
    r("done", "Dora", "--kind", "date")
    booked("Dora", r.today, "o")
    r("try", "take")
    check(("practice", "try") in sum((r.kinds(p.split()[0]) for p in PEOPLE), []), "16: something to try stands on Today")
    r("try", "done", "she laughed")
    check(r("try", "log")["log"][0]["answer"] == "she laughed", "16: and is kept for oneself")
    check(("cooling", "kind") in r.kinds("Bo"), "11: who cools comes up with the reason")


def six_weeks(r):
    commit(r)
    r.today = day(1)
    listen(r)
    give(r)
    for n in range(2, 43):
        if r.today < day(n):
            r.today = day(n)
        for who, on in NEW.items():
            if on == n:
                r("add", next(p for p in PEOPLE if p.startswith(who)), "--phone", "+49 30 7654321")
            if on + 2 == n:
                touch(r, who, "o", "message")
            if n > on + 2 and (n - on) % 9 == 0:
                touch(r, who, "b")
        if n == 7:
            touch(r, "Lea", "o")
            keep_words(r)
        if n == 12:
            follow_up(r)
        if n == 14:
            repair(r)
        if n == 18:
            ask(r)
        if n == 20:
            refer(r)
        if n == 26:
            rest_of_it(r)
        if n % 10 == 0:
            touch(r, "Ana", "b")


def measured(r):
    """The figures again, from the books of this file alone."""
    reached, cohort, new = [0] * 12, 0, 0
    for name in PEOPLE:
        days = sorted(books["days"].get(name.split()[0], {}))
        made = day(NEW.get(name.split()[0], 0))
        met = min([made, *days])
        if met + datetime.timedelta(90) > END:
            new += 1
            continue
        cohort += 1
        for k in range(min(12, sum(d <= met + datetime.timedelta(90) for d in days))):
            reached[k] += 1
    due = [p for p in books["promises"] if p["due"] <= END]
    late = sum(isinstance(p["closed"], datetime.date) and p["closed"] > p["due"] for p in due)
    broken = sum(p["closed"] == "broken" or (p["closed"] is None and p["due"] + datetime.timedelta(30) <= END) for p in due)
    kept = sum(isinstance(p["closed"], datetime.date) and p["closed"] <= p["due"] for p in due)
    sides = [s for days in books["days"].values() for s in days.values()]
    touches = [sum(d <= on for d in books["days"][who]) for who, on in books["invited"]]
    return {"cohort": cohort, "too_new": new, "reached": reached, "due": len(due), "kept": kept, "late": late,
            "broken": broken, "given": books["given"], "taken": books["taken"], "touches": middle(touches),
            "asked": len(books["asks"]), "yes": books["asks"].count("yes"), "referrals": books["referrals"],
            "inbound": sum("i" in s for s in sides), "outbound": sum("o" in s for s in sides)}


def said(report):
    promises = report["promises"]
    return {"cohort": report["reach"]["people"], "too_new": report["reach"]["too_new"],
            "reached": [c["people"] for c in report["reach"]["contacts"]],
            **{k: promises[k] for k in ("due", "kept", "late", "broken")},
            "given": report["giving"]["given"], "taken": report["giving"]["taken"],
            "touches": report["invitations"]["touches"], "asked": report["asks"]["asked"], "yes": report["asks"]["yes"],
            "referrals": [report["referrals"][k] for k in ("received", "thanked", "told")],
            "inbound": report["balance"]["inbound"], "outbound": report["balance"]["outbound"]}


def main():
    with tempfile.TemporaryDirectory(prefix="relatum-life.") as home:
        r = Life(home)
        first_week(r)
        six_weeks(r)
        r.today = END
        report = r("report")
        mine, theirs = measured(r), said(report)
        for key, value in mine.items():
            check(theirs[key] == value, f"17: the report's {key}", f"counted {value}, it says {theirs[key]}")
        doctor = r("doctor")
        steps = [f for f in doctor["findings"] if f["check"] == "next step"]
        check(bool(steps) and all(f["ok"] for f in steps), "2: nobody tended is without a next step", doctor)
    finish()


if __name__ == "__main__":
    main()

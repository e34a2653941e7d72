# What was heard, said back, confirmed and corrected.
$ relatum add Ana Ferreira --email ana@example.org
Added Ana Ferreira. (0SAZE6FTYB800)

$ relatum heard ana "need: a bookkeeper"
Heard from Ana Ferreira. (0SAZE6GGDZ400)
To say back: "What I heard: you could use a bookkeeper. Did I get that right?"

$ relatum heard ana starts school --kind family --whose "her son"
Heard from Ana Ferreira. (0SAZE6HYAZ400)
To say back: "What I heard: you could use a bookkeeper; your son: starts school. Did I get that right?"

$ relatum heard ana "away: calls before noon"
Heard from Ana Ferreira. (0SAZE6JZZ0400)
To say back: "What I heard: you could use a bookkeeper; your son: starts school. Did I get that right?"
Today minds it: call 0-12.

$ relatum heard list ana
Who           Kind    What                    Day    State  Id
Ana Ferreira  need    a bookkeeper            today  heard  0SAZE6GGDZ400
Ana Ferreira  family  her son: starts school  today  heard  0SAZE6HYAZ400
Ana Ferreira  away    calls before noon       today  heard  0SAZE6JZZ0400
To say back: "What I heard: you could use a bookkeeper; your son: starts school. Did I get that right?"

$ relatum heard reflect 0SAZE6GGDZ400
Said back. What they answer: heard confirm, or correct.

$ relatum heard correct 0SAZE6GGDZ400 a tax adviser
Corrected; the old words are kept. (0SAZE6N4P6G00)

$ relatum heard confirm 0SAZE6HYAZ400
Confirmed.

$ relatum heard list ana --all
Who           Kind    What                    Day    State      Id
Ana Ferreira  need    a bookkeeper            today  corrected  0SAZE6GGDZ400
Ana Ferreira  family  her son: starts school  today  confirmed  0SAZE6HYAZ400
Ana Ferreira  away    calls before noon       today  heard      0SAZE6JZZ0400
Ana Ferreira  need    a tax adviser           today  confirmed  0SAZE6N4P6G00

$ relatum heard met 0SAZE6N4P6G00
Met. Good.

$ relatum heard outdated 0SAZE6HYAZ400
Noted: this no longer holds.

$ relatum heard list
Who           Kind  What               Day    State  Id
Ana Ferreira  away  calls before noon  today  heard  0SAZE6JZZ0400

$ relatum heard list --kind need
Nothing is noted.

$ relatum heard ana "a bookkeeper"
relatum: which kind of thing did you hear?
Put it in front ("need: a bookkeeper") or say --kind: need, goal, problem, environment, family, interest, value, implication, closer or away.
[3]

$ relatum heard ana "away: calls" --hours nine
relatum: "nine": hours look like 9-12
Usage: relatum heard WHO "KIND: WORDS"
[2]

$ relatum heard confirm 0SAZE6GGDZ400
relatum: this is closed already: corrected
See: relatum heard list --all
[6]

$ relatum heard met 0SAZE6JZZ0400
relatum: only a need, a goal or a problem is met; this is away
When it no longer holds: relatum heard outdated ID
[3]

$ relatum undo
Took back: Ana Ferreira: "starts school" is outdated. Back again: relatum undo 0SAZE6QPT5800

$ relatum heard list ana --json
{"rows":[{"id":"0SAZE6HYAZ400","contact":"0SAZE6FTYB800","kind":"family","words":"starts school","whose":"her son","channel":null,"from_hour":null,"to_hour":null,"state":"confirmed","day":"2026-11-22","reflected":"2026-11-22","answered":"2026-11-22","met":null,"asks_on":"2027-11-22","interaction":null,"follows":null},{"id":"0SAZE6JZZ0400","contact":"0SAZE6FTYB800","kind":"away","words":"calls before noon","whose":"","channel":"call","from_hour":0,"to_hour":12,"state":"heard","day":"2026-11-22","reflected":null,"answered":null,"met":null,"asks_on":null,"interaction":null,"follows":null}],"play_back":""}

# What drives away is minded: not proposed, and said before it is done.
$ relatum edit ana --phone "+43 1 234567"
Changed Ana Ferreira. Take it back: relatum undo

$ relatum heard ana "away: phone calls"
Heard from Ana Ferreira. (0SAZE6RWPR000)
Today minds it: call.

$ relatum heard ana "closer: mail" --hours 18-22
Heard from Ana Ferreira. (0SAZE6S7T5C00)
Today minds it: email 18-22.

$ relatum log --who ana --channel call
Logged: a call with Ana Ferreira, today 12:00.
Next: by Sun 29 Nov (weekly while new, touch 2).
This drives Ana Ferreira away: "phone calls", heard today.

$ RELATUM_TODAY=2026-12-05 relatum today
Saturday 5 December
1 person, 5 minutes.

Good today
  Ana Ferreira
    Weekly while new, touch 2. Last contact on 22 Nov, by call; 6 days over.
    Write to Ana (email, 5 min, ana@example.org). Best between 18:00 and 22:00.
    "Ana, you came to my mind today. How are you?"

$ relatum next ana +7d --channel call
Next with Ana Ferreira: Sun 29 Nov.
This drives Ana Ferreira away: "phone calls", heard today.
If they hear the day from you ("You will hear from me by Sun 29 Nov"), say --told: then it counts as a promise.

$ RELATUM_TODAY=2026-12-05 relatum today
Saturday 5 December
1 person, 15 minutes.

Good today
  Ana Ferreira
    Planned, 6 days ago. You planned to be in touch on Sunday.
    Call Ana (call, 15 min, +43 1 234567). This channel drives them away. Not before 12:00.
    "Ana, you came to my mind today. How are you?"

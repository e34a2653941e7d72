# What was heard, said back, confirmed and corrected.
$ relatum add Ana Ferreira --email ana@example.org
Added Ana Ferreira. (0SAZBYZ8DQM00)

$ relatum heard ana "need: a bookkeeper"
Heard from Ana Ferreira. (0SAZBYZD3M400)
To say back: "What I heard: you could use a bookkeeper. Did I get that right?"

$ relatum heard ana starts school --kind family --whose "her son"
Heard from Ana Ferreira. (0SAZBYZHHZC00)
To say back: "What I heard: you could use a bookkeeper; your son: starts school. Did I get that right?"

$ relatum heard ana "away: calls before noon" --channel call --hours 0-12
Heard from Ana Ferreira. (0SAZBYZPEXC00)
To say back: "What I heard: you could use a bookkeeper; your son: starts school. Did I get that right?"

$ relatum heard list ana
Who           Kind    What                    Day    State  Id
Ana Ferreira  need    a bookkeeper            today  heard  0SAZBYZD3M400
Ana Ferreira  family  her son: starts school  today  heard  0SAZBYZHHZC00
Ana Ferreira  away    calls before noon       today  heard  0SAZBYZPEXC00
To say back: "What I heard: you could use a bookkeeper; your son: starts school. Did I get that right?"

$ relatum heard reflect 0SAZBYZD3M400
Said back. What they answer: heard confirm, or correct.

$ relatum heard correct 0SAZBYZD3M400 a tax adviser
Corrected; the old words are kept. (0SAZBZ01ETR00)

$ relatum heard confirm 0SAZBYZHHZC00
Confirmed.

$ relatum heard list ana --all
Who           Kind    What                    Day    State      Id
Ana Ferreira  need    a bookkeeper            today  corrected  0SAZBYZD3M400
Ana Ferreira  family  her son: starts school  today  confirmed  0SAZBYZHHZC00
Ana Ferreira  away    calls before noon       today  heard      0SAZBYZPEXC00
Ana Ferreira  need    a tax adviser           today  confirmed  0SAZBZ01ETR00

$ relatum heard met 0SAZBZ01ETR00
Met. Good.

$ relatum heard outdated 0SAZBYZHHZC00
Noted: this no longer holds.

$ relatum heard list
Who           Kind  What               Day    State  Id
Ana Ferreira  away  calls before noon  today  heard  0SAZBYZPEXC00

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

$ relatum heard confirm 0SAZBYZD3M400
relatum: this is closed already: corrected
See: relatum heard list --all
[6]

$ relatum heard met 0SAZBYZPEXC00
relatum: only a need, a goal or a problem is met; this is away
When it no longer holds: relatum heard outdated ID
[3]

$ relatum undo
Took back: Ana Ferreira: "starts school" is outdated. Back again: relatum undo 0SAZBZ10XS800

$ relatum heard list ana --json
{"rows":[{"id":"0SAZBYZHHZC00","contact":"0SAZBYZ8DQM00","kind":"family","words":"starts school","whose":"her son","channel":null,"from_hour":null,"to_hour":null,"state":"confirmed","day":"2026-11-22","reflected":"2026-11-22","answered":"2026-11-22","met":null,"asks_on":"2027-11-22","interaction":null,"follows":null},{"id":"0SAZBYZPEXC00","contact":"0SAZBYZ8DQM00","kind":"away","words":"calls before noon","whose":"","channel":"call","from_hour":0,"to_hour":12,"state":"heard","day":"2026-11-22","reflected":null,"answered":null,"met":null,"asks_on":null,"interaction":null,"follows":null}],"play_back":""}

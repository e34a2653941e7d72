# One's own figures.
$ relatum add Ana Ferreira --email ana@example.org
Added Ana Ferreira. (0SAZVBT2Q4W00)
$ relatum report
How far new people get
  0 people met at least 90 days ago; 1 person left out, met since.
  As often claimed: 52 % get a 2nd contact, 27 % a 3rd; source not found.
You
  Given 0, received 0; 0 of them free and unselfish
  Days with a word from them 0, from you 0
Warmth of your people today
  Fresh 0, Warm 0, Mild 0, Cool 0, Cold 0
$ for d in 2026-02-01 2026-02-08 2026-02-15 2026-03-01 2026-03-29; do relatum log -w ana -c call --at $d >/dev/null; done
$ relatum promise ana "send the draft" --by 2026-03-01 >/dev/null
$ relatum ask ana "dinner" --theirs --kind invitation >/dev/null
$ relatum give ana "an evening" --kind time >/dev/null
$ relatum add Bo Ruiz >/dev/null; relatum log -w bo -c message --out >/dev/null
$ relatum report
How far new people get
  1 person met at least 90 days ago; 1 person left out, met since.
  2nd  contact within 90 days: 1 of 1
  3rd  contact within 90 days: 1 of 1
  5th  contact within 90 days: 1 of 1
  12th contact within 90 days: 0 of 1
  As often claimed: 52 % get a 2nd contact, 27 % a 3rd; source not found.
You
  First word to somebody new: 0 hours (middle of 2 people)
  Promises kept in time: 0 of 1 (0 late, 1 not kept)
  Contacts before an invitation: 5 (middle of 1)
  Given 1, received 0; 1 of them free and unselfish
  Days with a word from them 5, from you 6
Warmth of your people today
  Fresh 0, Warm 0, Mild 0, Cool 0, Cold 1
Fell silent within 7 to 90 days
  Ana Ferreira, last Sun 29 Mar after 5 contacts; before: a promise of yours: send the draft
Not kept
  Ana Ferreira: send the draft, by Sun 1 Mar
The forecast's own record
  of 3 we gave 15 %, 0 came
  of 1 we gave 25 %, 0 came
  of 2 we gave 35 %, 1 came
  of 2 we gave 45 %, 1 came
$ relatum report --since 2026-11-01
How far new people get
  0 people met at least 90 days ago; 1 person left out, met since.
  As often claimed: 52 % get a 2nd contact, 27 % a 3rd; source not found.
You
  First word to somebody new: 0 hours (middle of 2 people)
  Contacts before an invitation: 5 (middle of 1)
  Given 1, received 0; 1 of them free and unselfish
  Days with a word from them 0, from you 1
Warmth of your people today
  Fresh 0, Warm 0, Mild 0, Cool 0, Cold 1
$ relatum report --since tomorrow
relatum: that day is still to come
Give a day in the past.
[3]
$ relatum report --json | python3 -c 'import json,sys; r=json.load(sys.stdin); print(r["reach"]["people"], r["reach"]["too_new"], [c["people"] for c in r["reach"]["contacts"]], sum(b["asked"] for b in r["record"]))'
1 1 [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0] 8

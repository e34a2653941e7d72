# Searching: people, facets, slips, and what was written.
$ relatum circle add Clients >/dev/null; relatum add Ana Ferreira --email ana@example.org --circle Clients --note "met at the fair; asked about Postgres prices" >/dev/null; relatum add Bo Ruiz --phone "+34 600 123 456" --tag choir > /dev/null; relatum add "Юлия Иванова" >/dev/null

$ relatum log -w bo -c call --at -2d --note "His daughter starts school in Graz; the fair was loud." >/dev/null; relatum promise bo "send the Postgres checklist" > /dev/null; relatum heard ana "need: a tax adviser" > /dev/null

$ relatum search ferr
Name          Organization  Circle   Warmth  Last contact  Next        State
Ana Ferreira                Clients                        Sun 29 Nov  active

$ relatum search ulia
Name          Organization  Circle  Warmth  Last contact  Next        State
Юлия Иванова                                              Sun 29 Nov  active

$ relatum search fereira
Nobody answers to "fereira"; looked for "ferreira".
Name          Organization  Circle   Warmth  Last contact  Next        State
Ana Ferreira                Clients                        Sun 29 Nov  active

$ relatum search postgres
  promise Bo Ruiz, today: send the Postgres checklist
  note    Ana Ferreira: met at the fair; asked about Postgres prices

$ relatum search "fair loud"
  log     Bo Ruiz, Fri 20 Nov: His daughter starts school in Graz; the fair was loud.

$ relatum search circle:Clients | cut -c1-30
Name          Organization  Ci
Ana Ferreira                Cl

$ relatum search "needs:tax -has:phone" | cut -c1-30
Name          Organization  Ci
Ana Ferreira                Cl

$ relatum search 'has:phone last:<1w' | cut -c1-30
Name     Organization  Circle 
Bo Ruiz                       

$ relatum search 'tag:choir warmth:<40'
Nobody answers to "tag:choir warmth:<40".
[1]

$ relatum search -- '-tag:choir last:never' | cut -c1-30
Name          Organization  Ci
Ana Ferreira                Cl
Юлия Иванова       

$ relatum search warmth:hot
relatum: "warmth:hot" is not understood
Say warmth:<40, warmth:>60, or fresh, warm, mild, cool, cold.
[3]

$ relatum search last:soon
relatum: "last:soon" is not understood
Say last:>3m, last:<2w or last:never (d, w, m, y).
[3]

$ relatum search zzz
Nobody answers to "zzz".
[1]

$ relatum search "fair loud" --json
{"people":[],"corrected":null,"passages":[{"kind":"interaction","contact":"0SAZS2PJFJR00","name":"Bo Ruiz","row":"0SAZS2QF1ZW00","day":"2026-11-20","pieces":[{"text":"His daughter starts school in Graz; the ","match":false},{"text":"fair","match":true},{"text":" was ","match":false},{"text":"loud","match":true},{"text":".","match":false}]}]}

$ relatum edit ana --note "no more of that" > /dev/null; relatum search postgres | cut -c1-40; relatum undo > /dev/null; relatum search prices | cut -c1-60
  promise Bo Ruiz, today: send the Postg
  note    Ana Ferreira: met at the fair;
  note    Ana Ferreira: met at the fair; asked about Postgre

$ relatum forget ana >/dev/null; relatum search prices; cat "$HOME"/.local/share/relatum/relatum.db* | grep -c -a prices
Nobody answers to "prices".
0
[1]

$ relatum rebuild > /dev/null; relatum search loud | cut -c1-30; relatum doctor | grep -c '  ok '
  log     Bo Ruiz, Fri 20 Nov:
11

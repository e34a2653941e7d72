# Promises both ways.
$ relatum add Ana Ferreira --email ana@example.org
Added Ana Ferreira. (0SAZXW0HPSR00)

$ relatum promise ana "send the checklist" --by friday
Promised to Ana Ferreira: send the checklist, by Fri 27 Nov. (0SAZXW0WGMC00)

$ relatum promise ana her feedback on the draft --theirs --by +7d
Waiting on Ana Ferreira: her feedback on the draft, by Sun 29 Nov. (0SAZXW1B29800)

$ relatum promise ana "call the landlord"
Promised to Ana Ferreira: call the landlord. (0SAZXW1RCG400)

$ relatum promise list
Whose  Who           What                       By          State  Id
you    Ana Ferreira  call the landlord                      open   0SAZXW1RCG400
you    Ana Ferreira  send the checklist         Fri 27 Nov  open   0SAZXW0WGMC00
they   Ana Ferreira  her feedback on the draft  Sun 29 Nov  open   0SAZXW1B29800

$ relatum promise renegotiate 0SA6WXDGCZM00 --by "2 dec"
relatum: there is no such promise
See: relatum promise list
[4]

$ relatum promise list ana --all
Whose  Who           What                       By          State  Id
you    Ana Ferreira  call the landlord                      open   0SAZXW1RCG400
you    Ana Ferreira  send the checklist         Fri 27 Nov  open   0SAZXW0WGMC00
they   Ana Ferreira  her feedback on the draft  Sun 29 Nov  open   0SAZXW1B29800

$ RELATUM_TODAY=2026-12-02 relatum today
Wednesday 2 December
1 person, 5 minutes.

Do first
  Ana Ferreira
    Promised, 5 days late. You promised on 22 Nov: send the checklist. (and 4 more reasons)
    Send the checklist (email, 5 min, ana@example.org)
    "Ana, as promised on 22 Nov: send the checklist."

Your word  0 of 1 promise kept on time in the last 30 days

$ relatum promise kept 0SA6WXDXWJC00
relatum: there is no such promise
See: relatum promise list
[4]

$ RELATUM_TODAY=2026-12-04 relatum promise kept 0SA6WXE6XMM00
relatum: there is no such promise
See: relatum promise list
[4]

$ relatum promise broken 0SA6WXDPX0400
relatum: there is no such promise
See: relatum promise list
[4]

$ relatum promise kept 0SA6WXDPX0400
relatum: there is no such promise
See: relatum promise list
[4]

$ relatum promise list --all
Whose  Who           What                       By          State  Id
you    Ana Ferreira  call the landlord                      open   0SAZXW1RCG400
you    Ana Ferreira  send the checklist         Fri 27 Nov  open   0SAZXW0WGMC00
they   Ana Ferreira  her feedback on the draft  Sun 29 Nov  open   0SAZXW1B29800

$ relatum promise kept 7
relatum: "7" is no id of a promise
Ids have 13 letters and digits.
[3]

$ relatum promise renegotiate 0SA6WXDGCZM00
relatum: which new day did you agree on?
Usage: relatum promise renegotiate ID --by DAY
[2]

$ relatum promise kpet 0SA6WXDGCZM00
relatum: nobody here is called "kpet"
Look with: relatum search WORDS; add with: relatum add NAME
[4]

$ relatum promise ana
relatum: promise: something is missing
Usage: relatum promise WHO TEXT [--by DAY]
[2]

$ relatum promise ana "send it" --by soon
relatum: --by: "soon" is no day
Days look like 2026-12-01, friday, tomorrow, +7d or "1 dec".
[2]

$ relatum promise ana "send it" --by yesterday
Promised to Ana Ferreira: send it, by yesterday. (0SAZXW6GTFR00)


# A strike: an apology with a new day.
$ relatum promise ana "send the map" --by friday
Promised to Ana Ferreira: send the map, by Fri 27 Nov. (0SAZXW70HF400)

$ RELATUM_TODAY=2027-01-15 relatum today
Friday 15 January
1 person, 5 minutes.

Do first
  Ana Ferreira
    Promised, 55 days late. You promised on 22 Nov 2026: send it. (and 6 more reasons)
    Send it (email, 5 min, ana@example.org)
    "Ana, I am sorry: I said on 22 Nov 2026 that I would, and I have not: send it. You will have it by Mon 18 Jan."

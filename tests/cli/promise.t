# Promises both ways.
$ relatum add Ana Ferreira --email ana@example.org
Added Ana Ferreira. (0SA6WXD89SC00)

$ relatum promise ana "send the checklist" --by friday
Promised to Ana Ferreira: send the checklist, by Fri 27 Nov. (0SA6WXDGCZM00)

$ relatum promise ana her feedback on the draft --theirs --by +7d
Waiting on Ana Ferreira: her feedback on the draft, by Sun 29 Nov. (0SA6WXDPX0400)

$ relatum promise ana "call the landlord"
Promised to Ana Ferreira: call the landlord. (0SA6WXDXWJC00)

$ relatum promise list
Whose  Who           What                       By          State  Id
you    Ana Ferreira  call the landlord                      open   0SA6WXDXWJC00
you    Ana Ferreira  send the checklist         Fri 27 Nov  open   0SA6WXDGCZM00
they   Ana Ferreira  her feedback on the draft  Sun 29 Nov  open   0SA6WXDPX0400

$ relatum promise renegotiate 0SA6WXDGCZM00 --by "2 dec"
Agreed anew, by Wed 2 Dec. (0SA6WXE6XMM00)

$ relatum promise list ana --all
Whose  Who           What                       By          State         Id
you    Ana Ferreira  call the landlord                      open          0SA6WXDXWJC00
they   Ana Ferreira  her feedback on the draft  Sun 29 Nov  open          0SA6WXDPX0400
you    Ana Ferreira  send the checklist         Wed 2 Dec   open          0SA6WXE6XMM00
you    Ana Ferreira  send the checklist         Fri 27 Nov  renegotiated  0SA6WXDGCZM00

$ RELATUM_TODAY=2026-12-02 relatum today
Wednesday 2 December
1 person, 5 minutes.

Do first
  Ana Ferreira
    Promised, no day was said. You promised on 22 Nov: call the landlord. (and 4 more reasons)
    Call the landlord (email, 5 min, ana@example.org)
    "Ana, as promised on 22 Nov: call the landlord."

$ relatum promise kept 0SA6WXDXWJC00
Kept.

$ RELATUM_TODAY=2026-12-04 relatum promise kept 0SA6WXE6XMM00
Kept.

$ relatum promise broken 0SA6WXDPX0400
Noted as not kept. A word to them, and a new day, mends most of it.

$ relatum promise kept 0SA6WXDPX0400
relatum: this promise is closed already: broken
See: relatum promise list --all
[6]

$ relatum promise list --all
Whose  Who           What                       By          State         Id
you    Ana Ferreira  send the checklist         Wed 2 Dec   late          0SA6WXE6XMM00
you    Ana Ferreira  send the checklist         Fri 27 Nov  renegotiated  0SA6WXDGCZM00
they   Ana Ferreira  her feedback on the draft  Sun 29 Nov  broken        0SA6WXDPX0400
you    Ana Ferreira  call the landlord                      kept          0SA6WXDXWJC00

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
Promised to Ana Ferreira: send it, by yesterday. (0SA6WXFRJC400)


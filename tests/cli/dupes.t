# People who stand here twice.
$ relatum add Ana Ferreira --email ana@example.org --title Founder > /dev/null; relatum add "A. Ferreira" --email ana@example.org --organization "Ferreira Labs" > /dev/null; relatum add "Ferreira, Bo" > /dev/null; relatum add "Bo Ferreira" >/dev/null; relatum log -w "A. Ferreira" -c call --at -2d > /dev/null

$ relatum dupes
certain  Ana Ferreira (0SAZMXY910M00) and A. Ferreira (0SAZMXYR6AM00)
         an initial of the name, the same e-mail
perhaps  Ferreira, Bo (0SAZMXZ8YQC00) and Bo Ferreira (0SAZMY076E400)
         the same name
Merge the 1 certain pair: relatum merge --certain

$ relatum dupes not-same "Bo Ferreira" "Ferreira, Bo"; relatum dupes "Bo Ferreira"
Two people; that pair is not shown again.
Nobody seems to stand here twice.
[1]

$ relatum merge --certain
Ana Ferreira and A. Ferreira are one now: organization; 1 interaction came along. (undo: 0SAZMY32KWC00)

$ relatum person "Ana Ferreira" | head -14
Ana Ferreira
Founder, Ferreira Labs

Reach       ana@example.org
Standing    Too early to tell: contact on 1 day so far, a rhythm takes 3. Last contact on Friday.
            Strength 11, light, up 11 in 30 days.
Next        Fri 27 Nov (rhythm: new)
Also called A. Ferreira
Id          0SAZMXY910M00

Timeline
  Fri 20 Nov 12:00  a call

$ relatum merge --certain
No pair is certain.
[1]

$ relatum undo; relatum people
Took back: Ana Ferreira and A. Ferreira are one. Back again: relatum undo 0SAZMY4DJM800
Name          Organization   Circle  Warmth  Last contact  Next        State
A. Ferreira   Ferreira Labs                  Fri 20 Nov    Fri 27 Nov  active
Ana Ferreira                                               Sun 29 Nov  active
Bo Ferreira                                                Sun 29 Nov  active
Ferreira, Bo                                               Sun 29 Nov  active

$ relatum merge ana ana
relatum: that is one person already
Name two people.
[3]

$ relatum merge ana
relatum: which two are one?
Usage: relatum merge WHO OTHER [--take FIELD]...
[2]

$ relatum merge "Ana Ferreira" "A. Ferreira" --take title --json
{"contact":"0SAZMXY910M00","name":"Ana Ferreira","interactions":1,"changed":["organization","title"],"change":"0SAZMY6JGF400"}

$ relatum doctor | grep -c ' ok '
11

# People: added, changed, listed, found.
$ relatum circle add Clients --weight 3
Circle Clients: 7 days until 4, 14 until 8, then 30 (old friends 90).

$ relatum add Ana Ferreira --email ana@example.org -p "+43 660 1234567" -o "Ferreira Labs" -t Founder --birthday 1976-11-24 --nickname Nini --tag postgres --circle Clients --note "met at the fair"
Added Ana Ferreira. (0SA6XAMY3YC00)

$ relatum add Bo Ruiz -m bo@example.org --birthday "29 feb"
Added Bo Ruiz. (0SA6XAN0FM000)

$ relatum add Ferreira Labs --kind organization --unsorted
Added Ferreira Labs. (0SA6XAN2SEW00)

$ relatum add Cy --email nonsense
relatum: "nonsense" is no e-mail address
Addresses look like ana@example.org.
[3]

$ relatum add Cy --phone "no number"
relatum: "no number" is no telephone number
Numbers look like +43 660 1234567.
[3]

$ relatum add Cy --birthday "31 nov"
relatum: --birthday: "31 nov" is no day
Birthdays look like 1976-05-12 or "12 may".
[3]

$ relatum add Cy --circle Nowhere
relatum: there is no circle "Nowhere"
See: relatum circle; make it with: relatum circle add NAME
[4]

$ relatum people
Name           Organization   Circle   Warmth  Last contact  Next        State
Ana Ferreira   Ferreira Labs  Clients                        Sun 29 Nov  active
Bo Ruiz                                                      Sun 29 Nov  active
Ferreira Labs                                                            unsorted

$ relatum people --circle Clients
Name          Organization   Circle   Warmth  Last contact  Next        State
Ana Ferreira  Ferreira Labs  Clients                        Sun 29 Nov  active

$ relatum people --state active --limit 1
Name          Organization   Circle   Warmth  Last contact  Next
Ana Ferreira  Ferreira Labs  Clients                        Sun 29 Nov
There are more: relatum people --cursor '0SA6XAMY3YC00 -2147483648 ana ferreira'

$ relatum people --tag postgres --sort next
Name          Organization   Circle   Warmth  Last contact  Next        State
Ana Ferreira  Ferreira Labs  Clients                        Sun 29 Nov  active

$ relatum people --circle Nowhere
relatum: there is no circle "Nowhere"
See: relatum circle; make it with: relatum circle add NAME
[4]

$ relatum people --limit 0
relatum: --limit: "0" is no number from 1 to 500
[2]

$ relatum search nini
Name          Organization   Circle   Warmth  Last contact  Next        State
Ana Ferreira  Ferreira Labs  Clients                        Sun 29 Nov  active

$ relatum search ferr
Name           Organization   Circle   Warmth  Last contact  Next        State
Ana Ferreira   Ferreira Labs  Clients                        Sun 29 Nov  active
Ferreira Labs                                                            unsorted

$ relatum search --complete bo
Bo Ruiz

$ relatum search zzz
Nobody answers to "zzz".
[1]

$ relatum person nini
Ana Ferreira
Founder, Ferreira Labs - Clients

Reach       ana@example.org
            +43 660 1234567
Standing    Too early to tell: no contact yet.
Next        Sun 29 Nov (rhythm: new)
Dates       birthday 24 Nov 1976
Also called Nini
Tags        postgres
Notes       met at the fair
Id          0SA6XAMY3YC00

$ relatum edit nini --email ana@new.example --remove ana@example.org --title "" --every 45 --not-circle Clients
Changed Ana Ferreira. Take it back: relatum undo

$ relatum person ana@new.example
Ana Ferreira
Ferreira Labs

Reach       +43 660 1234567
            ana@new.example
Standing    Too early to tell: no contact yet.
Next        6 Jan 2027 (every 45 days)
Dates       birthday 24 Nov 1976
Also called Nini
Tags        postgres
Notes       met at the fair
Id          0SA6XAMY3YC00

$ relatum edit bo --old-friend --tag cycling
Changed Bo Ruiz. Take it back: relatum undo

$ relatum edit bo --archive
Changed Bo Ruiz. Take it back: relatum undo

$ relatum people
Name           Organization   Circle  Warmth  Last contact  Next        State
Ana Ferreira   Ferreira Labs                                6 Jan 2027  active
Ferreira Labs                                                           unsorted

$ relatum edit bo --active
Changed Bo Ruiz. Take it back: relatum undo

$ relatum edit bo
relatum: what should be different?
Usage: relatum edit WHO OPTIONS
[2]

$ relatum edit bo --remove "no such thing"
relatum: Bo Ruiz has no "no such thing" that could be removed
Write it as relatum person shows it.
[4]

# Names from a card may hold anything; a terminal gets none of it.
$ relatum add "$(printf 'Evil \033[31mRed\007')" --note "$(printf 'a\033]0;title\007b')"
Added Evil �[31mRed�. (0SA6XAPNTSR00)

$ relatum person evil
Evil �[31mRed�

Standing    Too early to tell: no contact yet.
Next        Sun 29 Nov (rhythm: new)
Notes       a�]0;title�b
Id          0SA6XAPNTSR00

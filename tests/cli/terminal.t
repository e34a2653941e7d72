# The same on a terminal: columns, colours (\e[..m), lines that fit.
$ relatum add Ana Ferreira --email ana@example.org --organization "Ferreira Labs and daughters, makers of many things"
Added Ana Ferreira. (0SA7BHZG1EC00)

$ relatum add "Zoë 中文" --phone "+34 600 123 456"
Added Zoë 中文. (0SA7BHZTAKM00)

$ relatum promise ana "send the vendor checklist" --by today
Promised to Ana Ferreira: send the vendor checklist, by today. (0SA7BJ25AS400)

$ relatum log -w zoë -c call --at "2026-11-20 09:30" --minutes 20 "a long note that has to be broken into lines, as notes that were written with care often are"
Logged: a call with Zoë 中文, Fri 20 Nov 09:30, 20 minutes.
Next: by Fri 27 Nov (weekly while new, touch 2).

@ tty 90
$ relatum today
\e[1mSunday 22 November\e[0m
1 person, 5 minutes.

\e[1mDo first\e[0m
  \e[1mAna Ferreira\e[0m           \e[33mPromised for today\e[0m                      Send the vendor checklist
  \e[2mFerreira Labs and\e[0m      You promised today: send the vendor     \e[2memail, 5 min\e[0m
  \e[2mdaughters, makers of\e[0m   checklist.                              \e[2mana@example.org\e[0m
                         \e[2mand 1 more reason\e[0m
  \e[2m│ \e[0mAna, as promised today: send the vendor checklist.

\e[2mNext days  \e[0m1 person on Fri 27 Nov

$ NO_COLOR=1 relatum people
Name          Organization                                Last contact  Next        State
Ana Ferreira  Ferreira Labs and daughters, makers of ma…                Sun 29 Nov  active
Zoë 中文                                                  Fri 20 Nov    Fri 27 Nov  active

@ tty 60
$ NO_COLOR=1 relatum today
Sunday 22 November
1 person, 5 minutes.

Do first
  Ana Ferreira, Ferreira Labs and daughters, makers of many…
    Promised for today. You promised today: send the vendor
    checklist. (and 1 more reason)
    Send the vendor checklist (email, 5 min,
    ana@example.org)
    "Ana, as promised today: send the vendor checklist."

Next days  1 person on Fri 27 Nov

$ NO_COLOR=1 relatum people
Name          Organization  Last contact  Next        State
Ana Ferreira  Ferreira La…                Sun 29 Nov  active
Zoë 中文                    Fri 20 Nov    Fri 27 Nov  active

$ relatum people --no-color | head -2
Name          Organization                                        Circle  Warmth  Last contact  Next        State
Ana Ferreira  Ferreira Labs and daughters, makers of many things                                Sun 29 Nov  active

$ NO_COLOR=1 relatum person zoë
Zoë 中文

Reach       +34 600 123 456
Standing    Too early to tell: contact on 1 day so far, a
            rhythm takes 3. Last contact on Friday.
            Strength 11, light, up 11 in 30 days.
Next        Fri 27 Nov (rhythm: new)
Id          0SA7BHZTAKM00

Timeline
  Fri 20 Nov 09:30  a call, 20 min
                    a long note that has to be broken into
                    lines, as notes that were written with
                    care often are

# A question when something is missing.
$ relatum log
< ferreira
< email
ferreira
email
With whom? How (call, email, meeting, message, ...)? \e[32mLogged\e[0m: an email with Ana Ferreira, today 12:00.
Next: by Sun 29 Nov (weekly while new, touch 2).

$ relatum log --who ferreira
< pigeon
pigeon
How (call, email, meeting, message, ...)? relatum: how were you in contact?
Say it with --channel: call, email, letter, card, gift, meeting, message, visit, article or event.
[2]

$ relatum not-this zoë --kind touchpoint
< we talk at work anyway
we talk at work anyway
Why not? (Enter: no reason) relatum: nothing of that is due with Zoë 中文 today
See: relatum today
[4]


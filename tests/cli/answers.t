# Today, and the answers to it.
$ relatum add Ana Ferreira --email ana@example.org
Added Ana Ferreira. (0SA7DJA3R9W00)

$ relatum add Bo Ruiz --email bo@example.org
Added Bo Ruiz. (0SA7DJAMTMM00)

$ relatum add Cy Young
Added Cy Young. (0SA7DJB6S2C00)

$ relatum add Di Prince
Added Di Prince. (0SA7DJBQHRG00)

$ relatum promise ana "send the checklist" --by today
Promised to Ana Ferreira: send the checklist, by today. (0SA7DJC0BX800)

$ relatum today
Sunday 22 November
4 people, 20 minutes.

Do first
  Ana Ferreira
    Promised for today. You promised today: send the checklist. (and 1 more reason)
    Send the checklist (email, 5 min, ana@example.org)
    "Ana, as promised today: send the checklist."
  Bo Ruiz
    New: nobody has been in touch yet. You added Bo today.
    Write to Bo (email, 5 min, bo@example.org)
  Cy Young
    New: nobody has been in touch yet. You added Cy today.
    Message Cy (message, 5 min)
  Di Prince
    New: nobody has been in touch yet. You added Di today.
    Message Di (message, 5 min)

$ relatum today --why --limit 1
Sunday 22 November
1 person, 5 minutes.

Do first
  Ana Ferreira
    Promised for today. You promised today: send the checklist. (and 1 more reason)
    promise, weight 2, due today
    Send the checklist (email, 5 min, ana@example.org)
    "Ana, as promised today: send the checklist."

More is due; this is enough for a day. All of it: relatum today --limit 500

$ relatum later bo friday
Bo Ruiz comes back on Fri 27 Nov.

$ relatum later cy
Cy Young comes back tomorrow.

$ relatum later ana someday
relatum: "someday" is no day
Days look like 2026-12-01, friday, tomorrow, +7d or "1 dec".
[2]

$ relatum rest di --until "1 dec"
Di Prince rests until Tue 1 Dec.

$ relatum today
Sunday 22 November
1 person, 5 minutes.

Do first
  Ana Ferreira
    Promised for today. You promised today: send the checklist. (and 1 more reason)
    Send the checklist (email, 5 min, ana@example.org)
    "Ana, as promised today: send the checklist."

$ relatum done ana
Done: Ana Ferreira. (Promised for today)
Next: by Sun 29 Nov (weekly while new, touch 2).

$ relatum today
Sunday 22 November
Nothing is due today.

Your word  1 of 1 promise kept on time in the last 30 days

$ relatum today --check
[1]

$ relatum done ana
relatum: nothing of that is due with Ana Ferreira today
See: relatum today
[4]

$ relatum later 0SA6WXHJ7ZC00 monday
relatum: nobody here is called "0SA6WXHJ7ZC00"
Look with: relatum search WORDS; add with: relatum add NAME
[4]

$ relatum promise bo "an introduction to Ana" --by today
Promised to Bo Ruiz: an introduction to Ana, by today. (0SA7DJHF9S400)

$ relatum later 0SA6WXKB0RG00 monday
relatum: nobody here is called "0SA6WXKB0RG00"
Look with: relatum search WORDS; add with: relatum add NAME
[4]

$ relatum rest bo
Bo Ruiz rests until they write.

$ relatum not-this cy --why "we met last week"
relatum: nothing of that is due with Cy Young today
See: relatum today
[4]

$ relatum not-this cy --kind new --for-now
relatum: nothing of that is due with Cy Young today
See: relatum today
[4]

$ relatum next cy +7d
Next with Cy Young: Sun 29 Nov.
If they hear the day from you ("You will hear from me by Sun 29 Nov"), say --told: then it counts as a promise.

$ relatum next cy friday --told --what "the photos of the house"
Next with Cy Young: Fri 27 Nov, the photos of the house.
They know the day: it counts as a promise.

$ relatum next cy yesterday
relatum: the next contact needs a day, today or later
Give a day such as 2026-12-01, friday or +7d.
[3]

$ relatum next cy someday
relatum: "someday" is no day
Days look like 2026-12-01, friday, tomorrow, +7d or "1 dec".
[2]

$ relatum people --state resting
Name       Organization  Circle  Warmth  Last contact  Next
Bo Ruiz                                                resting
Di Prince                                              resting

$ RELATUM_TODAY=2026-11-27 relatum today
Friday 27 November
1 person, 5 minutes.

Do first
  Cy Young
    Promised for today. You said they would hear from you: the photos of the house. (and 1 more reason)
    The photos of the house (message, 5 min)
    "Cy, as announced: the photos of the house."

Your word  1 of 2 promises kept on time in the last 30 days
Next days  1 person on Sun 29 Nov

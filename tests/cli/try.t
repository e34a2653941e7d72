# Something to try this week, and a card with no occasion.
$ relatum add Ana Ferreira --email ana@example.org
Added Ana Ferreira. (0SAZVBG06E000)
$ relatum try
This week, with Ana Ferreira:
  Send Ana one thing that helps with something they told you.
Take it up: relatum try take. Another one: relatum try other.
$ relatum try other
Another one:
This week, with Ana Ferreira:
  Leave a silence when Ana stops talking, and see what comes.
Take it up: relatum try take. Another one: relatum try other.
$ relatum try take
Good. On Friday relatum asks what happened.
$ relatum today
Sunday 22 November
1 person, 5 minutes.

Do first
  Ana Ferreira
    New: nobody has been in touch yet. You added Ana today. (and 1 more reason)
    Write to Ana (email, 5 min, ana@example.org)
    "Ana, a short hello, so that you have my address too."
$ RELATUM_TODAY=2026-11-20 relatum try log
Mon 16 Nov, Ana Ferreira: Leave a silence when Ana stops talking, and see what comes. (taken)
Mon 16 Nov, Ana Ferreira: Send Ana one thing that helps with something they told you. (declined)
$ relatum try done "She told me about her mother."
Kept, for you alone.
$ relatum try done again
relatum: this week's was answered already
The next one comes on Monday.
[6]
$ relatum try
This week, with Ana Ferreira:
  Leave a silence when Ana stops talking, and see what comes.
Done: She told me about her mother.
$ relatum try log
Mon 16 Nov, Ana Ferreira: Leave a silence when Ana stops talking, and see what comes. (done) She told me about her mother.
Mon 16 Nov, Ana Ferreira: Send Ana one thing that helps with something they told you. (declined)
$ RELATUM_TODAY=2026-11-23 relatum try
This week, with Ana Ferreira:
  Say sorry to Ana for something small you let slip.
Take it up: relatum try take. Another one: relatum try other.
$ relatum undo
Took back: Ana Ferreira: something to try, done. Back again: relatum undo 0SAZVBKX4D400
$ relatum add Bo Ruiz --phone "+34 1" --birthday 1980-12-05
Added Bo Ruiz. (0SAZVBMBB9400)
$ for d in 2026-05-01 2026-05-20 2026-06-10 2026-07-01; do relatum log -w bo -c call --at $d >/dev/null; done
$ RELATUM_TODAY=2026-11-23 relatum today | grep -A3 "Bo Ruiz"
  Bo Ruiz
    Every 2 weeks while growing, touch 5. You two usually talk every 21 days; it has been 145. (and 2 more reasons)
    Call Bo (call, 15 min, +34 1)
$ relatum log -w bo -c card --out --at 2026-08-01 >/dev/null; RELATUM_TODAY=2026-11-30 relatum today | grep -A3 "Bo Ruiz"
  Bo Ruiz
    Birthday in 5 days. Bo turns 46 on 5 Dec. (and 1 more reason)
    Post a card to Bo (card, 10 min)

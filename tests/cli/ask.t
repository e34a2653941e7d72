# Ask, when it is time; and care after a yes.
$ relatum add Ana Ferreira --phone "+351 1"
Added Ana Ferreira. (0SAZM2HD6PW00)
$ relatum ask ready ana
  no  0 contact points so far.
  no  No need of theirs is known.
  no  You gave 0 times, and received 0 times.
  yes No push-away is open.
  yes No promise of yours is late.
  no  Ana has not invited or asked you yet.
Do not ask yet: give something first.
$ for d in 01 05 09 13 17; do relatum log -w ana -c call --at 2026-11-$d >/dev/null; done
$ relatum heard ana "a Postgres consultant" --kind need
Heard from Ana Ferreira. (0SAZM2K5BQ400)
To say back: "What I heard: you could use a Postgres consultant. Did I get that right?"
$ relatum ask ready ana
  yes 5 contact points so far.
  no  Heard, not confirmed: a Postgres consultant.
  no  You gave 0 times, and received 0 times.
  yes No push-away is open.
  yes No promise of yours is late.
  no  Ana has not invited or asked you yet.
Do not ask yet: give something first.
$ relatum heard confirm 0SAZM2K5BQ400
Confirmed.
$ relatum give ana "an evening on her backups" --kind time
Given to Ana Ferreira: an evening on her backups. (0SAZM2KSFD400)
$ relatum ask ana "come and see our office" --theirs --kind invitation
Ana Ferreira asked: come and see our office. (0SAZM2M0ZTW00)
$ relatum ask ready ana
  yes 5 contact points so far.
  yes A confirmed need: a Postgres consultant.
  yes You gave 1 time, and received 0 times.
  yes No push-away is open.
  yes No promise of yours is late.
  yes Ana invited you, or asked you: 1 time.
You may ask Ana.
$ relatum ask ana "to try it for a month" --kind sale
Asked Ana Ferreira: to try it for a month. (0SAZM2MQMCM00)
$ relatum ask ready ana
  yes 5 contact points so far.
  yes A confirmed need: a Postgres consultant.
  yes You gave 1 time, and received 0 times.
  yes No push-away is open.
  yes No promise of yours is late.
  yes Ana invited you, or asked you: 1 time.
You have asked already: to try it for a month. Wait for the answer.
$ relatum ask list
Whose  Who           Kind        What                     Asked  Answer  Again       Id
you    Ana Ferreira  sale        to try it for a month    today  open    Sun 29 Nov  0SAZM2MQMCM00
they   Ana Ferreira  invitation  come and see our office  today  open                0SAZM2M0ZTW00
$ RELATUM_TODAY=2026-11-29 relatum today
Sunday 29 November
1 person, 5 minutes.

Good today
  Ana Ferreira
    Asked, no answer yet. You asked on 22 Nov: to try it for a month.
    Ask Ana kindly; a no is fine (call, 5 min, +351 1)
    "Ana, I asked you this on 22 Nov: to try it for a month. A no is just as fine."

Next days  1 person on Tue 1 Dec
$ RELATUM_TODAY=2026-11-29 relatum ask answer 0SAZM2MQMCM00 later --by 2026-12-10
Later, then. It comes up again.
$ RELATUM_TODAY=2026-12-10 relatum ask answer 0SAZM2MQMCM00 yes
A yes. Today will propose after-care.
$ RELATUM_TODAY=2026-12-10 relatum today
Thursday 10 December
1 person, 5 minutes.

Good today
  Ana Ferreira
    After a yes. Ana said yes today: to try it for a month. (and 2 more reasons)
    Thank Ana, and begin to care (call, 5 min, +351 1)
    "Ana, thank you. Your yes means a lot to me."
$ RELATUM_TODAY=2026-12-10 relatum done ana --kind open_loop
Done: Ana Ferreira. (After a yes)
Next: by Thu 24 Dec (every 2 weeks while growing, touch 7).
$ RELATUM_TODAY=2026-12-13 relatum today
Sunday 13 December
1 person, 15 minutes.

Good today
  Ana Ferreira
    After a yes, step 2 of 7. Ask whether everything is as they hoped.
    Ask whether everything is as they hoped (call, 15 min, +351 1)
$ relatum ask answer 0SAZM2MQMCM00 no
relatum: this was answered already: yes
See: relatum ask list
[6]
$ relatum ask answer 0SAZM2MQMCM00 perhaps
relatum: the answer is yes, no or later
Usage: relatum ask answer ID yes|no|later
[2]
$ relatum ask ana
relatum: ask: something is missing
Usage: relatum ask WHO WHAT [--theirs]
[2]
$ relatum undo
Took back: Ana Ferreira: done (Thank Ana, and begin to care). Back again: relatum undo 0SAZM2PYMBM00

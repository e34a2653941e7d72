# Somebody moves away: noted by hand, measured, answered, closed.
$ relatum add Bo Ruiz --email bo@example.org --phone "+34 600 123 456"
Added Bo Ruiz. (0SAZFZVZ6XR00)
$ relatum promise bo "send the photos" --by +3d
Promised to Bo Ruiz: send the photos, by Wed 25 Nov. (0SAZFZW18MM00)
$ relatum pushaway bo --signal curt "answered with one word"
Bo Ruiz: a case is open. What helps: relatum pushaway show 0SAZFZW32DM00
$ relatum pushaway list
Who      Signal  What                    Noted  State  Again  Id
Bo Ruiz  curt    answered with one word  today  open   today  0SAZFZW32DM00
$ relatum pushaway show 0SAZD4DNTXM00
relatum: there is no such push-away
See: relatum pushaway list
[4]
$ relatum today
Sunday 22 November
1 person, 10 minutes.

Do first
  Bo Ruiz
    Push-away: A curt answer. You still owe Bo: send the photos. (and 1 more reason)
    Keep your word first (email, 10 min, bo@example.org)

Next days  1 person on Wed 25 Nov
$ relatum pushaway bo --signal snide
relatum: a case is open with them already
See: relatum pushaway show 0SAZFZW32DM00
[6]
$ relatum pushaway answer 0SAZD4DNTXM00 --cause "I pressed him" --response "gave room" --by +14d
relatum: there is no such push-away
See: relatum pushaway list
[4]
$ relatum pushaway close 0SAZD4DNTXM00 better
relatum: it ends as stronger, same or lost
Usage: relatum pushaway close ID stronger|same|lost [--lesson TEXT]
[2]
$ relatum pushaway close 0SAZD4DNTXM00 stronger --lesson "ask first"
relatum: there is no such push-away
See: relatum pushaway list
[4]
$ relatum pushaway list
Who      Signal  What                    Noted  State  Again  Id
Bo Ruiz  curt    answered with one word  today  open   today  0SAZFZW32DM00
$ relatum pushaway list --all
Who      Signal  What                    Noted  State  Again  Id
Bo Ruiz  curt    answered with one word  today  open   today  0SAZFZW32DM00
$ relatum pushaway show 0SAZD4DNTXM00
relatum: there is no such push-away
See: relatum pushaway list
[4]
$ relatum pushaway not-this 0SAZD4DNTXM00
relatum: there is no such push-away
See: relatum pushaway list
[4]
$ relatum pushaway bo
relatum: a case is open with them already
See: relatum pushaway show 0SAZFZW32DM00
[6]
$ relatum botch bo "forgot his birthday"
relatum: a case is open with them already
See: relatum pushaway show 0SAZFZW32DM00
[6]
$ relatum undo
Took back: Bo Ruiz: push-away noted (A curt answer). Back again: relatum undo 0SAZFZWQT5C00
$ relatum add Ana Ferreira --phone "+351 1"
Added Ana Ferreira. (0SAZFZWSC2000)
$ for d in 01 03 05 07 09 11; do relatum log -w ana -c call --at 2026-09-$d >/dev/null; done
$ for d in 01 04 07; do relatum log -w ana -c message --out --at 2026-11-$d | tail -1; done
Next: by Sun 8 Nov (weekly while new, touch 8).
Next: by Wed 11 Nov (weekly while new, touch 9).
Ana never answered by message, but does by other ways.
$ relatum pushaway list ana
No push-away is open.
Noticed: 3 in a row without an answer, since Sun 1 Nov; before, each was answered. (unanswered)
$ relatum today
Sunday 22 November
2 people, 20 minutes.

Do first
  Ana Ferreira
    No answer. 3 in a row unanswered since Sun 1 Nov. (and 1 more reason)
    Look what may be behind it (call, 15 min, +351 1)
    "I have written a few times and may have been in your way. No answer is needed. If there is something I should do differently, I would be glad to hear it."
  Bo Ruiz
    New: nobody has been in touch yet. You added Bo today.
    Write to Bo (email, 5 min, bo@example.org)

Next days  1 person on Wed 25 Nov
$ relatum done ana --kind touchpoint
Done: Ana Ferreira. (Weekly while new, touch 10)
Next: by Sun 29 Nov (weekly while new, touch 11).
4 of yours in a row are unanswered, the last today. Give Ana room until Mon 7 Dec.
$ relatum next ana tomorrow
Next with Ana Ferreira: tomorrow.
4 of yours in a row are unanswered, the last today. Give Ana room until Mon 7 Dec.
If they hear the day from you ("You will hear from me by tomorrow"), say --told: then it counts as a promise.
$ relatum undo
Took back: Next contact with Ana Ferreira: Mon 23 Nov. Back again: relatum undo 0SAZFZXMFHC00
$ relatum undo
Took back: Ana Ferreira: done (Look what may be behind it). Back again: relatum undo 0SAZFZXP6ZC00
$ relatum pushaway not-this ana
Ana Ferreira: not a push-away. It will need more to be shown again.
$ relatum pushaway list ana --all
Who           Signal      What                                                                       Noted  State     Again  Id
Ana Ferreira  unanswered  3 in a row without an answer, since Sun 1 Nov; before, each was answered.  today  not_this         0SAZFZXR1NG00
$ relatum undo
Took back: Ana Ferreira: not a push-away (No answer). Back again: relatum undo 0SAZFZXVN7000
$ relatum not-this ana --kind pushaway --why "she is on a journey"
Ana Ferreira: not this again. (No answer)
$ relatum pushaway list ana --all
Who           Signal      What                                                                       Noted  State     Again  Id
Ana Ferreira  unanswered  3 in a row without an answer, since Sun 1 Nov; before, each was answered.  today  not_this         0SAZFZXXF4400
$ relatum history
When         Command   What                                                        Id
today 12:00  not-this  Ana Ferreira: not this (No answer)                          0SAZFZXXK4400
today 12:00  undo      Took back: Ana Ferreira: not a push-away (No answer)        0SAZFZXVN7000
today 12:00  pushaway  Ana Ferreira: not a push-away (No answer) (undone)          0SAZFZXR5NG00
today 12:00  undo      Took back: Ana Ferreira: done (Look what may be behind it)  0SAZFZXP6ZC00
today 12:00  undo      Took back: Next contact with Ana Ferreira: Mon 23 Nov       0SAZFZXMFHC00
today 12:00  next      Next contact with Ana Ferreira: Mon 23 Nov (undone)         0SAZFZXJANG00
today 12:00  done      Ana Ferreira: done (Look what may be behind it) (undone)    0SAZFZXGBE001
today 12:00  log       Logged a message with Ana Ferreira                          0SAZFZX9GMG00
today 12:00  log       Logged a message with Ana Ferreira                          0SAZFZX7M0W00
today 12:00  log       Logged a message with Ana Ferreira                          0SAZFZX5WBC00
today 12:00  log       Logged a call with Ana Ferreira                             0SAZFZX3WYR00
today 12:00  log       Logged a call with Ana Ferreira                             0SAZFZX26E401
today 12:00  log       Logged a call with Ana Ferreira                             0SAZFZX0GA000
today 12:00  log       Logged a call with Ana Ferreira                             0SAZFZWYXV400
today 12:00  log       Logged a call with Ana Ferreira                             0SAZFZWX6KC01
today 12:00  log       Logged a call with Ana Ferreira                             0SAZFZWVGB000
today 12:00  add       Added Ana Ferreira                                          0SAZFZWSG2000
today 12:00  undo      Took back: Bo Ruiz: push-away noted (A curt answer)         0SAZFZWQT5C00
today 12:00  pushaway  Bo Ruiz: push-away noted (A curt answer) (undone)           0SAZFZW32DM01
today 12:00  promise   Promised Bo Ruiz: send the photos                           0SAZFZW1CMM00

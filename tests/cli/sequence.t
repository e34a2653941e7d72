# Plans of touches: they come up on Today and wait when somebody answers.
$ relatum add Bo Ruiz --phone "+34 1"
Added Bo Ruiz. (0SAZM27BEGC00)
$ relatum sequence list
Name                 Steps  Days  On a reply  People  Key
After a yes              7   120  go_on               after_yes
Dating                   4    14  stop                dating
Old tie, gone quiet      3    60  stop                dormant_tie
Family                   6    56  go_on               family
New friend               6    60  go_on               new_friend
New prospect            11    90  pause               new_prospect
Referral partner         6    90  pause               referral_partner
$ relatum sequence show new_friend
New friend
Somebody you liked at once. Light, warm and often in the first weeks, so that liking becomes knowing.
   1. day 1: Say that it was good to meet
   2. day 4: Share one thing that made you think of them
   3. day 10: Suggest something small together
   4. day 20: Call without a reason
   5. day 35: Meet again, their turn to choose the place
   6. day 60: Post a card with no occasion
It goes on when they answer.
$ relatum sequence start bo new_friend
Bo Ruiz is on New friend. First: Say that it was good to meet, tomorrow.
$ relatum sequence start bo new_friend
relatum: Bo Ruiz is on "New friend" already
See: relatum sequence show "New friend"
[6]
$ RELATUM_TODAY=2026-11-23 relatum today
Monday 23 November
1 person, 15 minutes.

Do first
  Bo Ruiz
    New: nobody has been in touch yet. You added Bo yesterday. (and 1 more reason)
    Call Bo (call, 15 min, +34 1)
    "Bo, a short hello, so that you have my address too."
$ RELATUM_TODAY=2026-11-23 relatum log -w bo -c message --out >/dev/null; relatum sequence show new_friend | tail -1
  Bo Ruiz: step 2 of 6, Thu 26 Nov
$ relatum sequence skip bo
Bo Ruiz, New friend: one step passed over.
$ relatum sequence pause bo
Bo Ruiz, New friend: paused.
$ relatum sequence go-on bo
Bo Ruiz, New friend: goes on.
$ relatum sequence stop bo
Bo Ruiz, New friend: stopped.
$ relatum sequence stop bo
relatum: Bo Ruiz is on no such sequence
See: relatum sequence list
[4]
$ relatum sequence add "After a fair" --step "1 email Thank them" --step "8 call Ask what they need" --on-reply stop
Sequence After a fair has 2 steps. Put somebody on it: relatum sequence start WHO 'After a fair'
$ relatum sequence add "After a fair" --step "1 email x"
relatum: there is a sequence "After a fair" already
Choose another name.
[6]
$ relatum sequence add "Odd" --step "soon call"
relatum: --step wants DAY [CHANNEL] WHAT, such as "7 call Ask how it goes"
Usage: relatum sequence add NAME --step STEP...
[2]
$ relatum sequence add "Odd" --step "5 call A" --step "3 call B"
relatum: step 2 comes on day 3
Days count from the start and do not fall.
[3]
$ relatum sequence start bo "after a fair" --from 2026-12-01
Bo Ruiz is on After a fair. First: Thank them, Wed 2 Dec.
$ RELATUM_TODAY=2026-12-03 relatum log -w bo -c email --in --at 2026-12-03 >/dev/null; RELATUM_TODAY=2026-12-03 relatum sequence show "After a fair"
After a fair
   1. day 1: Thank them
   2. day 8: Ask what they need
It stops when they answer.
  Bo Ruiz: stopped, answered today
$ relatum sequence start bo nothing
relatum: there is no sequence "nothing"
See: relatum sequence list
[4]
$ relatum undo
Took back: Logged a mail with Bo Ruiz. Back again: relatum undo 0SAZM2E1W1W00
$ relatum undo
Took back: Bo Ruiz: After a fair begins. Back again: relatum undo 0SAZM2EJ28W00
$ relatum sequence show "After a fair" | tail -2
   2. day 8: Ask what they need
It stops when they answer.

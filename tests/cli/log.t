# A contact that happened, with one or many, and what was said and promised.
$ relatum add Ana Ferreira --email ana@example.org --organization "Ferreira Labs"
Added Ana Ferreira. (0SAZP99MMF800)

$ relatum add Bo Ruiz --phone "+34 600 123 456"
Added Bo Ruiz. (0SAZP9BBT0C00)

$ relatum add Ana Lima --email lima@example.net
Added Ana Lima. (0SAZP9E2J0G00)

$ relatum log --who ferreira --channel call --minutes 20 "called Ana, she needs a Postgres consultant"
Logged: a call with Ana Ferreira, today 12:00, 20 minutes.
Next: by Sun 29 Nov (weekly while new, touch 2).

$ relatum log -w ferreira -w bo -c meeting --at "yesterday 16:10" --note "lunch" --next +7d --told --next-what "send the photos"
Logged: a meeting with Ana Ferreira and Bo Ruiz, yesterday 16:10.
Ana Ferreira: Next: by Sun 29 Nov (weekly while new, touch 3).
Bo Ruiz: Next: by Sat 28 Nov (weekly while new, touch 2).

$ relatum log -w bo -c email --in --at 2026-11-10
Logged: an email with Bo Ruiz, Tue 10 Nov 12:00.
Next: by Sat 28 Nov (weekly while new, touch 3).

$ relatum log -w bo -c letter --at 11:30 --promise "send the checklist" --by friday --waiting "his feedback" --by "1 dec" --promise "look for a flat"
Logged: a letter with Bo Ruiz, today 11:30.
Promised: send the checklist, by Fri 27 Nov.
Waiting on them: his feedback, by Tue 1 Dec.
Promised: look for a flat.
Next: by Sun 29 Nov (weekly while new, touch 4).

$ relatum log -w bo@nowhere.example -c call
relatum: nobody here is called "bo@nowhere.example"
Look with: relatum search WORDS; add with: relatum add NAME
[4]

$ relatum log -w ana -c call
relatum: "ana" could be Ana Ferreira (Ferreira Labs, ana@example.org) [0SAZP99MMF800]; Ana Lima (lima@example.net) [0SAZP9E2J0G00]
Give more of the name, an address, or the id in brackets.
[5]

$ relatum log -w "Ana L" -c call
relatum: "Ana L" could be Ana Ferreira (Ferreira Labs, ana@example.org) [0SAZP99MMF800]; Ana Lima (lima@example.net) [0SAZP9E2J0G00]
Give more of the name, an address, or the id in brackets.
[5]

$ relatum log "called Ana yesterday"
   Piece    Understood                            From
1  who      Ana Ferreira; or Ana Lima  (a guess)  "Ana"
2  channel  a call                                "called"
3  when     yesterday                             "yesterday"
Nothing is stored yet: say --yes, or --not N to leave a piece out.
[1]

$ relatum log -w bo "called Bo"
relatum: how were you in contact?
Say it with --channel: call, email, letter, card, gift, meeting, message, visit, article or event.
[2]

$ relatum log -w bo -c carrier-pigeon
relatum: --channel: "carrier-pigeon" is none of call, email, letter, card, gift, meeting, message, visit, article, event
[2]

$ relatum log -w bo -c call --out --in
relatum: --out, --in and --mutual: one of them at most
Usage: relatum log SENTENCE, or [SENTENCE] --who WHO... --channel CHANNEL [OPTIONS]
[2]

$ relatum log -w bo -c call --by friday
relatum: --by belongs behind a --promise or --waiting
Usage: relatum log SENTENCE, or [SENTENCE] --who WHO... --channel CHANNEL [OPTIONS]
[2]

$ relatum log -w bo -c call --told
relatum: --told and --next-what belong to --next DAY
Usage: relatum log SENTENCE, or [SENTENCE] --who WHO... --channel CHANNEL [OPTIONS]
[2]

$ relatum log -w bo -c call --at "2026-02-30"
relatum: --at: "2026-02-30" is no time
Times look like "2026-11-20 16:10", "yesterday 9:30", friday or -2d.
[2]

$ relatum log -w bo -c call --at "23:00"
relatum: this moment is still to come
To plan contact, use: relatum next WHO DAY
[3]

$ relatum log -w bo -c call --minutes 0
relatum: --minutes: "0" is no number from 1 to 1440
[2]

$ relatum log -w bo -c call --next yesterday
relatum: the next contact needs a day, today or later
Give a day such as 2026-12-01, friday or +7d.
[3]

$ relatum log -w bo -c call --promise ""
relatum: the promise has no words
Say what was promised, such as "send the checklist".
[3]

$ relatum log -w bo -c call --uid phone-1
Logged: a call with Bo Ruiz, today 12:00.
Next: by Sun 29 Nov (weekly while new, touch 4).

$ relatum log -w bo -c call --uid phone-1
That is logged already; nothing was changed.

$ relatum person bo
Bo Ruiz

Reach       +34 600 123 456
Standing    Fresh, 100. You are usually in touch every 6 days (middle of 2 gaps); it has been 0. Chance you are in touch in the next 18 days if nothing changes: 62 %.
            Strength 21, light, up 21 in 30 days. Last contact today.
Next        Sun 29 Nov: send the photos (they know)
You said    look for a flat  0SAZP9HS29W03
            send the checklist, by Fri 27 Nov  0SAZP9HS29W01
They said   his feedback, by Tue 1 Dec  0SAZP9HS29W02
Id          0SAZP9BBT0C00

Timeline
  today 12:00       a call
  today 11:30       you sent a letter
  yesterday 16:10   you met, with 1 other
                    lunch
  Tue 10 Nov 12:00  they wrote

$ relatum person ferreira --timeline 1
Ana Ferreira
Ferreira Labs

Reach       ana@example.org
Standing    Too early to tell: contact on 2 days so far, a rhythm takes 3. Last contact today.
            Strength 21, light, up 21 in 30 days.
Next        Sun 29 Nov: send the photos (they know)
Id          0SAZP99MMF800

Timeline
  today 12:00       a call, 20 min
                    called Ana, she needs a Postgres consultant
  There is more: relatum person 0SAZP99MMF800 --timeline 100

$ relatum person nobody
relatum: nobody here is called "nobody"
Look with: relatum search WORDS; add with: relatum add NAME
[4]

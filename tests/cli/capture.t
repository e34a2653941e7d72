# A sentence is taken apart, shown, and stored after a yes.
$ relatum add Ana Ferreira --email ana@ferreira.example
Added Ana Ferreira. (0SAZNBJDW7M00)

$ relatum add Daniel Okafor
Added Daniel Okafor. (0SAZNBJWVD000)

$ relatum add Daniel Weiss
Added Daniel Weiss. (0SAZNBKGKJG00)

$ relatum log "called Ana yesterday 20 min, she needs a Postgres consultant, promised an intro by Friday"
   Piece    Understood                                     From
1  who      Ana Ferreira                                   "Ana"
2  channel  a call                                         "called"
3  when     yesterday                                      "yesterday"
4  minutes  20                                             "20 min"
5  heard    need: a Postgres consultant (Ana Ferreira)     "she needs a Postgres consultant"
6  promise  yours: an intro, by Fri 27 Nov (Ana Ferreira)  "promised an intro by Friday"
Nothing is stored yet: say --yes, or --not N to leave a piece out.
[1]

$ relatum promise list
No promise is open.

$ relatum log "called Ana yesterday 20 min, she needs a Postgres consultant, promised an intro by Friday" --yes
   Piece    Understood                                     From
1  who      Ana Ferreira                                   "Ana"
2  channel  a call                                         "called"
3  when     yesterday                                      "yesterday"
4  minutes  20                                             "20 min"
5  heard    need: a Postgres consultant (Ana Ferreira)     "she needs a Postgres consultant"
6  promise  yours: an intro, by Fri 27 Nov (Ana Ferreira)  "promised an intro by Friday"
Stored. The sentence is kept as the note.
Ana Ferreira: Next: by Sat 28 Nov (weekly while new, touch 2).

$ relatum person ana
Ana Ferreira

Reach       ana@ferreira.example
Standing    Too early to tell: contact on 1 day so far, a rhythm takes 3. Last contact yesterday.
            Strength 11, light, up 11 in 30 days.
Next        Sat 28 Nov (rhythm: new)
You said    an intro, by Fri 27 Nov  0SAZNBNH42C00
Id          0SAZNBJDW7M00

Timeline
  yesterday 12:00   a call, 20 min
                    called Ana yesterday 20 min, she needs a Postgres consultant, promised an intro by Friday

$ relatum heard list ana
Who           Kind  What                   Day        State  Id
Ana Ferreira  need  a Postgres consultant  yesterday  heard  0SAZNBNDM2C00
To say back: "What I heard: you could use a Postgres consultant. Did I get that right?"

$ relatum log "met Daniel and Zelda Quist, Zelda needs a flat, it went well" --not 5 --is 1=weiss --yes
   Piece    Understood                            From
1  who      Daniel Weiss                          "Daniel"
2  who      Zelda Quist, somebody new  (a guess)  "Zelda Quist"
3  channel  you met                               "met"
4  heard    need: a flat (Zelda Quist)            "Zelda needs a flat"
Stored. The sentence is kept as the note.
Daniel Weiss: Next: by Sun 29 Nov (weekly while new, touch 2).
Zelda Quist: Next: by Sun 29 Nov (weekly while new, touch 2).

$ relatum people
Name           Organization  Circle  Warmth  Last contact  Next        State
Ana Ferreira                                 yesterday     Sat 28 Nov  active
Daniel Okafor                                              Sun 29 Nov  active
Daniel Weiss                                 today         Sun 29 Nov  active
Zelda Quist                                  today         Sun 29 Nov  active

$ relatum undo
Took back: Logged contact with Daniel Weiss and others. Back again: relatum undo 0SAZNBR9DK400

$ relatum log "Mei needs a bookkeeper"
   Piece  Understood                    From
1  who    Mei, somebody new  (a guess)  "Mei"
2  heard  need: a bookkeeper (Mei)      "Mei needs a bookkeeper"
Nothing is stored yet: say --yes, or --not N to leave a piece out.
[1]

$ relatum log "lunch with Ana, she wants a second shop" --kind 3=need --dry-run
   Piece    Understood                          From
1  who      Ana Ferreira                        "Ana"
2  channel  you met                             "lunch"
3  heard    need: a second shop (Ana Ferreira)  "she wants a second shop"
Nothing is stored.

$ relatum log "lunch with Ana, she wants a second shop" --kind 1=need
relatum: --kind is of something heard: need, goal, problem, ...
Usage: relatum log SENTENCE, or [SENTENCE] --who WHO... --channel CHANNEL [OPTIONS]
[2]

$ relatum log "lunch with Ana, she wants a second shop" --not nine
relatum: --not: "nine" is no number from 1 to 200
[2]

$ relatum log "the quick brown fox" --yes
Nothing in it is understood as a contact.
relatum: how were you in contact?
Say it in the sentence ("called Ana"), or exactly: --who ANA --channel call.
[3]

$ relatum log "Ana Freitag angerufen, sie braucht einen Anwalt, habe ihr bis 4.12. einen Termin versprochen" --yes
   Piece    Understood                                        From
1  who      Ana Ferreira                                      "Ana"
2  channel  a call                                            "angerufen"
3  when     Fri 20 Nov                                        "Freitag"
4  heard    need: einen Anwalt (Ana Ferreira)                 "sie braucht einen Anwalt"
5  promise  yours: einen Termin, by Fri 4 Dec (Ana Ferreira)  "einen Termin versprochen"
Stored. The sentence is kept as the note.
Ana Ferreira: Next: by Sat 28 Nov (weekly while new, touch 3).

$ relatum log "called Ana" --dry-run --json
{"text":"called Ana","language":"en","pieces":[{"kind":"who","from":7,"to":10,"from_byte":7,"to_byte":10,"sure":true,"words":"","person":null,"took_part":true,"contact":"0SAZNBJDW7M00","name":"Ana Ferreira","choices":[{"contact":"0SAZNBJDW7M00","name":"Ana Ferreira","apart":"ana@ferreira.example"}],"channel":null,"direction":null,"day":null,"minute":null,"minutes":null,"heard":null,"whose":"","side":null,"announced":false,"ledger":null,"value":null,"answer":null,"left":null},{"kind":"channel","from":0,"to":6,"from_byte":0,"to_byte":6,"sure":true,"words":"","person":null,"took_part":false,"contact":null,"name":"","choices":[],"channel":"call","direction":"mutual","day":null,"minute":null,"minutes":null,"heard":null,"whose":"","side":null,"announced":false,"ledger":null,"value":null,"answer":null,"left":null}]}

$ relatum log "called Ana" --yes --uid my-call --json | sed 's/,"people.*//'
{"interaction":"4EDXHGSWR7953","change":"0SAZNBVC4RM00","again":false

$ relatum log "called Ana" --yes --uid my-call
   Piece    Understood    From
1  who      Ana Ferreira  "Ana"
2  channel  a call        "called"
That is logged already; nothing was changed.

@ tty 100
$ relatum log "called Ana"
< y
y
   \e[2mPiece\e[0m    \e[2mUnderstood\e[0m    \e[2mFrom\e[0m
1  who      Ana Ferreira  \e[2m"Ana"\e[0m
2  channel  a call        \e[2m"called"\e[0m
Store this? (y/n) \e[32mStored\e[0m. The sentence is kept as the note.
Ana Ferreira: Next: by Sun 29 Nov (weekly while new, touch 4).

$ relatum log "called Ana"
< n
n
   \e[2mPiece\e[0m    \e[2mUnderstood\e[0m    \e[2mFrom\e[0m
1  who      Ana Ferreira  \e[2m"Ana"\e[0m
2  channel  a call        \e[2m"called"\e[0m
Store this? (y/n) Nothing is stored.
[1]

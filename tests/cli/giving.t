# Giving first: offers, needs, matches and introductions.
$ relatum add Mei Zhou
Added Mei Zhou. (0SAZJMBHMBM00)

$ relatum add Tom Weiss
Added Tom Weiss. (0SAZJMBWAH800)

$ relatum match
No match. Write down two needs (relatum heard) and two offers (relatum offer), and this fills up.

$ relatum offer "Postgres tuning" --ease 3
You offer: Postgres tuning. (0SAZJMC8EZR00)

$ relatum offer bookkeeping for small firms --of tom
Tom Weiss offers: bookkeeping for small firms. (0SAZJMCH1SW00)

$ relatum offer "tax returns" --kind can_do --paid
You offer: tax returns. (0SAZJMCREHW00)

$ relatum heard mei "need: a bookkeeper for her studio"
Heard from Mei Zhou. (0SAZJMCYT7800)
To say back: "What I heard: you could use a bookkeeper for her studio. Did I get that right?"

$ relatum offer list
Whose      Kind    What                         Ease  State  Id
you        can do  Postgres tuning                 3         0SAZJMC8EZR00
you        can do  tax returns                     2  paid   0SAZJMCREHW00
Tom Weiss  can do  bookkeeping for small firms     2         0SAZJMCH1SW00

$ relatum match mei
Mei Zhou needs a bookkeeper for her studio (heard today); Tom Weiss offers bookkeeping for small firms.
    Introduce Tom Weiss to Mei Zhou (0SAZJMCYY7800; the words that meet: bookkeeper ~ bookkeeping)

$ relatum match same oven kiln
The same for you from now on: oven and kiln.

$ relatum match same oven "gas kiln"
relatum: "gas kiln" is not one word
Give two words that mean the same, one each.
[3]

$ relatum match done 0SAZJMCYY7800
An introduction has begun. See the letter: relatum introduction show 0SAZJMEAVR400

$ relatum introduction list
Seeks     Could give  Stands                         Next   Id
Mei Zhou  Tom Weiss   An idea: nobody was asked yet  today  0SAZJMEAVR400

$ relatum introduction show 0SAZJMEAVR400
Mei Zhou and Tom Weiss: An idea: nobody was asked yet.
  today  idea
Next: Ask Tom Weiss whether you may introduce Mei Zhou, by today.

Subject: May I introduce Mei Zhou to you?

Dear Tom,

Mei Zhou is looking for a bookkeeper for her studio. I thought of you at once: bookkeeping for small firms.

Would it be all right with you if I brought you two together? If it does not fit, a short no is fine, and nobody will know that I asked.

With kind regards

$ relatum introduction ask 0SAZJMEAVR400
Tom Weiss was asked, no answer yet.
Next: Ask Tom Weiss again about meeting Mei Zhou, by Sun 29 Nov.

$ relatum introduction introduced 0SAZJMEAVR400
relatum: "introduced" does not follow from where it stands: Tom Weiss was asked, no answer yet
Next: Ask Tom Weiss again about meeting Mei Zhou.
[6]

$ relatum introduction yes 0SAZJMEAVR400
Tom Weiss said yes; Mei Zhou is to be asked.
Next: Ask Mei Zhou whether to meet Tom Weiss, by today.

$ relatum introduction show 0SAZJMEAVR400
Mei Zhou and Tom Weiss: Tom Weiss said yes; Mei Zhou is to be asked.
  today  idea
  today  asked_giver
  today  giver_yes
Next: Ask Mei Zhou whether to meet Tom Weiss, by today.

Subject: May I introduce Tom Weiss to you?

Dear Mei,

If I understood you right, you are looking for this: a bookkeeper for her studio.

I know somebody who may be the right person: Tom Weiss (bookkeeping for small firms). I have asked already, and it is welcome.

Would you like me to bring you two together?

With kind regards

$ relatum introduction ask 0SAZJMEAVR400
Tom Weiss said yes; Mei Zhou was asked, no answer yet.
Next: Ask Mei Zhou again about meeting Tom Weiss, by Sun 29 Nov.

$ relatum introduction yes 0SAZJMEAVR400
Both said yes: bring them together.
Next: Introduce Mei Zhou and Tom Weiss, by today.

$ relatum introduction show 0SAZJMEAVR400
Mei Zhou and Tom Weiss: Both said yes: bring them together.
  today  idea
  today  asked_giver
  today  giver_yes
  today  asked_seeker
  today  both_yes
Next: Introduce Mei Zhou and Tom Weiss, by today.

Subject: Mei Zhou, meet Tom Weiss

Dear Mei, dear Tom,

Mei, this is Tom Weiss: bookkeeping for small firms.
Tom, this is Mei Zhou, who is looking for a bookkeeper for her studio.

You have both said yes, so from here on it is yours. I will ask in ten days whether you found each other.

With kind regards

$ relatum introduction introduced 0SAZJMEAVR400
Introduced; not heard yet whether they met.
Next: Ask Mei Zhou about meeting Tom Weiss, by Wed 2 Dec.

$ relatum ledger mei
Day    Way    Who       Kind          What                     State  Id
today  given  Mei Zhou  introduction  introduced to Tom Weiss         0SAZJMGZ59001
You have given 1, received 0.

$ RELATUM_TODAY=2026-12-02 relatum introduction met 0SAZJMEAVR400
They met; not heard yet how it went.
Next: Ask Mei Zhou how it went with Tom Weiss, by Sun 20 Dec.

$ RELATUM_TODAY=2026-12-20 relatum introduction outcome 0SAZJMEAVR400
relatum: how it went has no words
Say it, such as "Tom does her books now".
[3]

$ RELATUM_TODAY=2026-12-20 relatum introduction outcome 0SAZJMEAVR400 Tom does her books now
Heard how it went; thanks are still to be said.
Next: Thank Tom Weiss, and tell how it ended with Mei Zhou, by Tue 22 Dec.

$ RELATUM_TODAY=2026-12-22 relatum today --json | grep -o 'Heard how it went[^"]*'
Heard how it went; thanks are still to be said.

$ RELATUM_TODAY=2026-12-22 relatum introduction thanked 0SAZJMEAVR400
Done, and thanked for.

$ RELATUM_TODAY=2026-12-22 relatum introduction list --all
Seeks     Could give  Stands                 Next  Id
Mei Zhou  Tom Weiss   Done, and thanked for        0SAZJMEAVR400

$ relatum undo
Took back: Mei Zhou and Tom Weiss: Done, and thanked for. Back again: relatum undo 0SAZJMKJG7000

$ relatum introduce mei to mei
relatum: somebody cannot be introduced to themselves
Name two different people.
[3]

$ relatum introduce mei tom
relatum: introduce: something is missing
Usage: relatum introduce WHO to WHO [--why WORDS]
[2]

$ relatum introduce mei to tom --why "both love old mills" --json
{"type":"urn:relatum:problem:conflict","exit":6,"detail":"an introduction of these two is under way already","field":"giver","remedy":"See: relatum introduction list"}
[6]

$ relatum offer close 0SAZJMC8EZR00
Offered no more: Postgres tuning.

$ relatum offer list --mine
Whose  Kind    What         Ease  State  Id
you    can do  tax returns     2  paid   0SAZJMCREHW00

$ relatum doctor
/home/ana/.local/share/relatum/relatum.db
  ok  integrity: every page, row and index of the file is whole
  ok  references: every row belongs to one that exists
  ok  settings: what is saved is on the disk (write-ahead log, synchronous = FULL)
  ok  books: every row stands in the book of its contact
  ok  participants: every interaction has somebody, and the same moment everywhere
  ok  derived books: every derived row stands in the book of its contact
  ok  owners: every book has an owner
  ok  standing: All 2 contacts are right.
  ok  forecast: All 2 contacts are right.
  ok  agenda: All 2 contacts are right.
  ok  next step: All 2 contacts are right.

# Address books and mail: tried first, explained, again without doubling, and taken back.
$ relatum import --dry-run cards.vcf mail.mbox
This was a trial: nothing is stored.
Read 2 files, 4 cards, 26 messages.
        4  new people and organizations
       24  contacts by mail, put into the timelines
        1  person known from mail only (a candidate for relatum pick)
        2  not taken:
                 1  automatic mail
                 1  list mail
  cards.vcf:36: PHOTO: the picture's base64 is damaged; the rest of the card was read
You seem to be helena@voss.example (in 24 of 24 messages).
If that is not so: relatum me --not helena@voss.example

$ relatum import cards.vcf mail.mbox
Read 2 files, 4 cards, 26 messages.
        4  new people and organizations
       24  contacts by mail, put into the timelines
        1  person known from mail only (a candidate for relatum pick)
        2  not taken:
                 1  automatic mail
                 1  list mail
  cards.vcf:36: PHOTO: the picture's base64 is damaged; the rest of the card was read
You seem to be helena@voss.example (in 24 of 24 messages).
If that is not so: relatum me --not helena@voss.example
Each thing not taken, and why: relatum import show 0SAZMT441Y400
Take it back: relatum import undo 0SAZMT441Y400
Now choose whom to tend: relatum pick

$ relatum people
Name           Organization   Circle  Warmth     Last contact  Next  State
Ana Ferreira   Ferreira Labs           31 Cool   Sun 11 Oct          unsorted
Bo Ruiz                                          Wed 18 Nov          unsorted
Jonas Brandt   Kestrel Foods                                         unsorted
Mei-Ling Zhou  Studio Halde            88 Fresh  Thu 29 Oct          unsorted

$ relatum pick
Your contacts speak for these:
  1. Ana Ferreira, Ferreira Labs
     You two were in touch on 7 days, last on 11 Oct; they on 7, you on 7. Rhythm: about every 14 days.
  2. Mei-Ling Zhou, Studio Halde
     You two were in touch on 3 days, last on 29 Oct; they on 3, you on 3. Rhythm: about every 30 days.
  3. Priya Raman
     You two were in touch on 3 days, last on 9 Nov; they on 2, you on 1. Rhythm: about every 7 days.

Tend all of them: relatum pick --proposed. Or some: relatum pick WHO...

$ relatum today
Sunday 22 November
You have not picked anybody yet. Your contacts speak for these.

  Ana Ferreira, Ferreira Labs
    You two were in touch on 7 days, last on 11 Oct; they on 7, you on 7.
  Mei-Ling Zhou, Studio Halde
    You two were in touch on 3 days, last on 29 Oct; they on 3, you on 3.
  Priya Raman
    You two were in touch on 3 days, last on 9 Nov; they on 2, you on 1.

Tend them: relatum pick --proposed. Or choose: relatum pick WHO...

$ relatum import cards.vcf mail.mbox
Read 2 files, 4 cards, 26 messages.
       30  known already, the same as before
You seem to be helena@voss.example (in 24 of 24 messages).
If that is not so: relatum me --not helena@voss.example

$ relatum import list
When         State  New  Changed  Same  Not taken  From                  Id
today 12:00  done     0        0    30          0  cards.vcf, mail.mbox  0SAZMT53KZR00
today 12:00  done    28        0     0          2  cards.vcf, mail.mbox  0SAZMT441Y400

$ relatum import show 0SA78F05DFM00
relatum: there is no such import
See: relatum import list
[4]

$ relatum pick ferreira mei priya
You tend 3 people from now on: Ana Ferreira, Mei-Ling Zhou, Priya Raman.

$ relatum today
Sunday 22 November
3 people, 15 minutes. Two of them first.

Do first
  Ana Ferreira, Ferreira Labs
    You owe an answer. Ana wrote on 11 Oct: “Re: The shop” (and 2 more reasons)
    Answer Ana (email, 5 min, ana@ferreira.example)
    "Ana, thank you for your mail on 11 Oct."
  Priya Raman
    You owe an answer. Priya wrote on 9 Nov: “Re: Nice to meet you” (and 1 more reason)
    Answer Priya (email, 5 min, priya@loomstack.example)

Good today
  Mei-Ling Zhou, Studio Halde
    Weekly while new, touch 4. Last contact on 29 Oct, by mail; 17 days over.
    Write to Mei-Ling (email, 5 min, mei@halde.example)

Next days  1 person on Tue 24 Nov

$ relatum person mei --timeline 2
Mei-Ling Zhou
Studio Halde

Reach       mei@halde.example
Standing    Fresh, 88. You are usually in touch every 28.5 days (middle of 2 gaps); it has been 24. Chance you are in touch in the next 86 days if nothing changes: 60 %.
            Strength 25, fair, up 7 in 30 days. Last contact Thu 29 Oct.
Next        Thu 5 Nov (rhythm: new)
Dates       birthday 13 Mar
Id          0SAZMT459Y401

Timeline
  Thu 29 Oct 12:12  you wrote: Re: Lunch
  Thu 29 Oct 10:12  they wrote: Lunch
  There is more: relatum person 0SAZMT459Y401 --timeline 100

$ relatum import --verbose cards.vcf
Read 1 file, 4 cards.
        4  known already, the same as before

$ cat cards.vcf | relatum import -
Read 1 file, 4 cards.
        4  known already, the same as before

$ relatum import nothing.vcf
relatum: nothing.vcf: no such file or folder
Check the spelling of the path.
[4]

$ printf 'nothing much' > notes.txt; relatum import notes.txt cards.vcf
Read 2 files, 4 cards.
        4  known already, the same as before
        1  not taken:
                 1  nothing relatum reads
  notes.txt: nothing relatum reads
Each thing not taken, and why: relatum import show 0SAZMT7WJPM00
[3]

$ relatum import .
Read 3 files, 4 cards, 26 messages.
       30  known already, the same as before
        1  not taken:
                 1  nothing relatum reads
  ./notes.txt: nothing relatum reads
You seem to be helena@voss.example (in 24 of 24 messages).
If that is not so: relatum me --not helena@voss.example
Each thing not taken, and why: relatum import show 0SAZMT80V0800

$ head -c 400 cards.vcf > cut.vcf; relatum import cut.vcf
Read 1 file, 3 cards.
        1  new person or organization
        2  known already, the same as before
  cut.vcf:21: END: the card has no END:VCARD
Take it back: relatum import undo 0SAZMT87MXM00
Now choose whom to tend: relatum pick

$ printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\000B\r\nEND:VCARD\r\n' > nul.vcf; relatum import nul.vcf
Read 1 file, 1 card.
        1  new person or organization
  nul.vcf:3: FN: some bytes mean nothing in its charset
Take it back: relatum import undo 0SAZMT903H000
Now choose whom to tend: relatum pick

$ : > empty.vcf; relatum import empty.vcf
relatum: empty.vcf: empty
Export it again: nothing is in it.
[3]

$ relatum --db nowhere/new.db import --dry-run cards.vcf | head -1; ls nowhere
This was a trial: nothing is stored.
ls: cannot access 'nowhere': No such file or directory
[2]

$ relatum import
relatum: import: something is missing
Usage: relatum import FILE... [--dry-run]
[2]

$ relatum import undo 0SA78F05DFM00
relatum: there is no such import
See: relatum import list
[4]

$ relatum people --state unsorted
Name           Organization   Circle  Warmth  Last contact  Next
A�B
Bo Ruiz                                       Wed 18 Nov
Jonas Brandt   Kestrel Foods
Mei-Ling Zhou

$ relatum import undo 0SA78F05DFM00
relatum: there is no such import
See: relatum import list
[4]

$ relatum import undo 0000000000777
relatum: there is no such import
See: relatum import list
[4]

$ relatum import list --json | cut -c1-80
{"rows":[{"id":"0SAZMT903H000","started":"2026-11-22T11:00:00Z","ended":"2026-11

$ relatum import cards.vcf --json
{"id":"0SAZMTAMZD000","started":"2026-11-22T11:00:00Z","ended":"2026-11-22T11:00:00Z","state":"done","dry_run":false,"source":"/home/ana/cards.vcf","files":1,"cards":4,"messages":0,"entries":0,"new":0,"changed":0,"same":4,"skipped":0,"contacts_new":0,"contacts_changed":0,"candidates_new":0,"interactions_new":0,"circles_new":0,"reasons":[],"items":[],"resumed":false,"owner_unknown":false,"own":[]}

$ relatum complete -- import undo '' | cut -c14-
	/home/ana/cards.vcf
	/home/ana/nul.vcf
	/home/ana/cut.vcf
	/home/ana
	/home/ana/notes.txt
	-
	/home/ana/cards.vcf
	/home/ana/cards.vcf
	/home/ana/cards.vcf


# Files that hold something else are named; the rest is read, and a script can tell.
$ printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Cleo Marsh\nBDAY:2026-02-30\nEMAIL:cleo@marsh.example\nEND:VCARD\n' > cleo.vcf; printf '%%PDF-1.4\n' > letter.pdf

$ relatum import letter.pdf
relatum: letter.pdf holds nothing relatum reads: it is a PDF
Give cards, mail, a calendar, a table of people (CSV, LDIF) or a chat.
[3]

$ relatum import cleo.vcf letter.pdf nowhere.vcf
Read 2 files, 1 card.
        1  new person or organization
        2  not taken:
                 1  a PDF
                 1  no such file or folder
  nowhere.vcf: no such file or folder
  cleo.vcf:4: BDAY: not a date that exists; kept as words
  letter.pdf: a PDF
Each thing not taken, and why: relatum import show 0SAZMTCMSX000
Take it back: relatum import undo 0SAZMTCMSX000
Now choose whom to tend: relatum pick
[3]

$ relatum undo
relatum: this change is a whole import
Take it back with: relatum import undo 0SAZMTCMSX000
[3]

$ relatum import undo zzz
relatum: "zzz" is no id of an import
Ids have 13 letters and digits.
[3]

$ relatum add "  "
relatum: a contact needs a name or a way to reach them
Give at least a name.
[3]

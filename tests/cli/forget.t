# Somebody is erased for good.
$ relatum add Ana Ferreira --email ana@example.org --note "likes rain" > /dev/null; relatum add Bo Ruiz --email bo@example.org >/dev/null; relatum log -w ana -w bo -c call --at -1d >/dev/null; relatum log -w ana -c call --at -2d > /dev/null; relatum promise ana "send the book" > /dev/null

$ relatum export ana --output ana.vcf; relatum forget ana
1 person written to ana.vcf
Forgotten. 1 interaction went with it.
Kept for the others: 1 interaction. What was written there may still name them.
No import lets them in again (2 marks).
Backups and exports made before still hold them.

$ relatum person ana; cat "$HOME"/.local/share/relatum/relatum.db* | grep -c -a -i ferreira
0
relatum: nobody here is called "ana"
Look with: relatum search WORDS; add with: relatum add NAME
[1]

$ relatum history --limit 3
When         Command  What                        Id
today 12:00  forget   Somebody who was forgotten  0SAZGM7FBX000
today 12:00  promise  Somebody who was forgotten  0SAZGM71FD800
today 12:00  log      Somebody who was forgotten  0SAZGM6VCAR00

$ relatum undo 2>&1 | sed 's/Back.*//'; relatum undo 0SAZGCW7QPM00
Took back: Somebody who was forgotten. 
relatum: there is no such change
See: relatum history
[4]

$ relatum import ana.vcf | head -3
Read 1 file, 1 card.
        1  not taken:
                 1  somebody you asked to forget

$ relatum doctor | grep -c ' ok '
11

$ relatum forget nobody
relatum: nobody here is called "nobody"
Look with: relatum search WORDS; add with: relatum add NAME
[4]

$ relatum forget bo --json
{"interactions":0,"shared":0,"stones":2,"scrubbed":true,"left":""}

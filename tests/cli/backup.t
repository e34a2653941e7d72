# Backups: made, listed, verified, tried, restored.
$ relatum init >/dev/null; relatum add Ana Ferreira >/dev/null; relatum backup list
There is no backup in /home/ana/.local/share/relatum/backups.
[1]

$ mkdir copies; relatum backup copies/one.backup | sed 's/[0-9]* kB/N kB/'
copies/one.backup: 1 person, 0 interactions, N kB. Read back: whole.

$ relatum backup copies/one.backup
relatum: copies/one.backup is there already
Name another file, or move this one away.
[6]

$ relatum backup verify copies/one.backup; relatum backup drill copies/one.backup; ls copies
copies/one.backup is whole.
copies/one.backup can be restored: 1 person, 0 interactions. Nothing was changed.
one.backup

$ relatum restore copies/one.backup --db again.db; relatum --db again.db people
again.db is back: 1 person, 0 interactions.
Name          Organization  Circle  Warmth  Last contact  Next        State
Ana Ferreira                                              Sun 29 Nov  active

$ relatum restore copies/one.backup --db again.db
relatum: again.db is there already
Name another file, or move this one away.
[6]

$ echo 'correct horse battery staple' > phrase; relatum backup copies/two.backup --passphrase-file phrase | sed 's/[0-9]* kB/N kB/'; relatum backup verify copies/two.backup
copies/two.backup: 1 person, 0 interactions, N kB, locked. Read back: whole.
relatum: copies/two.backup is locked with a pass phrase
Give the phrase it was made with: --passphrase-file FILE, or RELATUM_PASSPHRASE.
[7]

$ RELATUM_PASSPHRASE='correct horse battery staple' relatum backup verify copies/two.backup --json | sed 's/"bytes":[0-9]*/"bytes":1/;s/"made":"[^"]*"/"made":""/'
{"file":"copies/two.backup","bytes":1,"made":"","locked":true,"schema":null,"people":null,"interactions":null}

$ relatum backup verify phrase
relatum: phrase is no backup of relatum
List them with: relatum backup list
[3]

$ : > empty; relatum backup copies/three.backup --passphrase-file empty
relatum: the first line of empty is empty
Put the phrase into its first line.
[3]

$ relatum backup copies --keep 1 | sed 's/T[0-9]*Z//;s/[0-9]* kB/N kB/'; relatum backup list copies | sed 's/T[0-9]*Z//;s/[0-9]* kB/N kB/'
copies/relatum-20261122.backup: 1 person, 0 interactions, N kB. Read back: whole.
copies/relatum-20261122.backup  N kB

# Read: what relatum understands of a file, and nothing stored.
$ printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ferreira\r\nEMAIL:ana@example.org\r\nPHOTO;ENCODING=b:!\r\nEND:VCARD\r\n' > ana.vcf
$ printf 'From: Bo <bo@example.org>\nTo: me@example.org\nSubject: Hello\nDate: Sat, 21 Nov 2026 10:00:00 +0100\n\nHi\n' > hello.eml
$ printf 'Name,Mail,Phone\nAna,ana@example.org,1\n' > people.csv
$ printf 'nothing much' > notes.txt
$ relatum read ana.vcf
ana.vcf: 1 card, 1 problem
  Ana Ferreira, ana@example.org
  line 5: PHOTO: the picture's base64 is damaged; the rest of the card was read

$ relatum read hello.eml
hello.eml: 1 message
  Sat 21 Nov, Bo: Hello

$ relatum read --json ana.vcf
{"file":"ana.vcf","cards":[{"line":1,"kind":"individual","uid":null,"fn":"Ana Ferreira","family":null,"given":null,"title":null,"bday":null,"org":[],"emails":["ana@example.org"],"tels":[],"urls":[],"nicknames":[],"notes":[],"adrs":[]}],"problems":[{"line":5,"what":"PHOTO","reason":"the picture's base64 is damaged; the rest of the card was read"}]}

$ relatum read --json hello.eml
{"file":"hello.eml","messages":[{"line":1,"message_id":"d6c6d7a60b99366d@made.invalid","at":"2026-11-21T09:00:00Z","from":[{"name":"Bo","address":"bo@example.org"}],"to":[{"name":"","address":"me@example.org"}],"subject":"Hello","class":"personal"}],"problems":[]}

$ relatum read people.csv
people.csv: 1 card
  Ana, ana@example.org, 1

$ relatum read ana.vcf notes.txt nosuch.vcf
ana.vcf: 1 card, 1 problem
  Ana Ferreira, ana@example.org
  line 5: PHOTO: the picture's base64 is damaged; the rest of the card was read
notes.txt holds nothing relatum reads
nosuch.vcf: no such file or folder
[1]

$ relatum read
relatum: read: something is missing
Usage: relatum read FILE...
[2]

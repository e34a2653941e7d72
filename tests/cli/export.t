# People taken out: as cards, or with all their history.
$ relatum circle add Friends
Circle Friends: 7 days until 4, 14 until 8, then 30 (old friends 90).

$ relatum add Ana Ferreira --email ana@example.org --organization "Ferreira Labs" --birthday 1976-11-24 --nickname Nini --circle Friends --note "met at the fair, where it rained; she lent me an umbrella and wants it back"
Added Ana Ferreira. (0SAZB52WFP800)

$ relatum add Bo Ruiz --phone "+34 600 123 456"
Added Bo Ruiz. (0SAZB52Y27R00)

$ relatum add Cy Young
Added Cy Young. (0SAZB52ZSAG00)

$ relatum edit cy --archive
Changed Cy Young. Take it back: relatum undo

$ relatum export ana | tr -d '\r'
BEGIN:VCARD
VERSION:4.0
PRODID:-//relatum//relatum 0.1.0//EN
UID:relatum-0SAZB52WFP800
FN:Ana Ferreira
NICKNAME:Nini
ORG:Ferreira Labs
EMAIL:ana@example.org
BDAY:19761124
NOTE:met at the fair\, where it rained\; she lent me an umbrella and wants 
 it back
REV:20261122T110000Z
END:VCARD

$ relatum export bo --card 3.0 | tr -d '\r'
BEGIN:VCARD
VERSION:3.0
PRODID:-//relatum//relatum 0.1.0//EN
UID:relatum-0SAZB52Y27R00
FN:Bo Ruiz
N:;Bo Ruiz;;;
TEL:+34 600 123 456
REV:20261122T110000Z
END:VCARD

$ relatum export | grep -c END:VCARD
3

$ relatum export --circle Friends | grep -c END:VCARD
1

$ relatum export --output people.vcf
3 people written to people.vcf

$ grep -c BEGIN:VCARD people.vcf; ls -l people.vcf | cut -c1-10
3
-rw-------

$ relatum export --output people.vcf
relatum: people.vcf is there already
Name another file, or say --force.
[6]

$ relatum export --output people.vcf --force
3 people written to people.vcf

$ relatum export --output no/such/folder.vcf
relatum: writing no/such/folder.vcf: No such file or directory
Choose another place with --output FILE.
[13]

$ relatum export nobody --output nobody.vcf; ls nobody* 2>/dev/null | wc -l
0
relatum: nobody here is called "nobody"
Look with: relatum search WORDS; add with: relatum add NAME

$ relatum export > /dev/full
relatum: writing the answer: No space left on device
Make room, or write somewhere else.
[10]

$ relatum export | true

$ for i in 1 2 3; do relatum log -w ana -c call --at "-${i}d" >/dev/null; done; relatum promise ana "send the checklist" >/dev/null; relatum export --format json | python3 -c 'import json,sys; [print(p["contact"]["name"], len(p["timeline"]), p["timeline_more"], len(p["promises"])) for p in map(json.loads, sys.stdin)]'
Ana Ferreira 3 False 1
Bo Ruiz 0 False 0
Cy Young 0 False 0

# As a table, and as pages to read.
$ relatum export ana bo --format csv | cut -d, -f1,3,5,7,8,11,15
Name,First Name,Last Name,Nickname,Organization,E-mail 1,Phone 1
Ana Ferreira,,,Nini,Ferreira Labs,ana@example.org,
Bo Ruiz,,,,,,'+34 600 123 456

$ relatum export ana --format markdown | head -12
# Ana Ferreira

Ferreira Labs · Friends · active

You are usually in touch every day (middle of 2 gaps); it has been 1. Chance you are in touch in the next 14 days if nothing changes: 57 %.

## Reach

- ana@example.org

## Known

# Everything, into an empty database.
$ relatum export ana --format relatum
relatum: the relatum format holds everything: name nobody
Usage: relatum export [WHO...] [--format FORMAT] [--output FILE]
[2]

$ relatum export --format relatum --output all.relatum | sed 's/^[0-9]*/N/'
N rows written to all.relatum

$ relatum --db other.db import all.relatum | sed 's/^[0-9]*/N/'
N rows put in from all.relatum.

$ relatum init --db other.db >/dev/null; relatum --db other.db import all.relatum --dry-run
relatum: a whole database goes in, or it does not: there is no dry run of it
Usage: relatum import FILE... [--dry-run]
[2]

$ relatum --db other.db import all.relatum; relatum --db other.db export --format relatum | cmp - all.relatum && echo the same
the same
relatum: other.db holds people already
A whole database goes into an empty one: name it with --db FILE.

$ relatum --db other.db import all.relatum
relatum: other.db holds people already
A whole database goes into an empty one: name it with --db FILE.
[6]

$ head -c 300 all.relatum > cut.relatum; relatum --db third.db init >/dev/null; relatum --db third.db import cut.relatum
relatum: cut.relatum, line 25: the file is cut short
Nothing was stored. Export it again, or copy it again.
[3]

# For a calendar; it can be read again.
$ relatum export ana --format ical | tr -d '\r' | grep -c BEGIN:VEVENT; relatum export ana --format ical | tr -d '\r' | grep -A3 -E '^(BEGIN:VTODO|RRULE)'
4
RRULE:FREQ=YEARLY
SUMMARY:Ana Ferreira: birthday
END:VEVENT
BEGIN:VTODO
UID:relatum-0SB02VPFMS400
DTSTAMP:20261122T110000Z
SUMMARY:Ana Ferreira: send the checklist

$ relatum export --format ical --output all.ics; relatum read all.ics | head -3
3 people written to all.ics
all.ics: 4 events, 1 problem
  1976-11-24: Ana Ferreira: birthday
  2026-11-21T11:00:00Z: Ana Ferreira (call)

# People taken out: as cards, or with all their history.
$ relatum circle add Friends
Circle Friends: 7 days until 4, 14 until 8, then 30 (old friends 90).

$ relatum add Ana Ferreira --email ana@example.org --organization "Ferreira Labs" --birthday 1976-11-24 --nickname Nini --circle Friends --note "met at the fair, where it rained; she lent me an umbrella and wants it back"
Added Ana Ferreira. (0SA73AMBV3M00)

$ relatum add Bo Ruiz --phone "+34 600 123 456"
Added Bo Ruiz. (0SA73AMW2QM00)

$ relatum add Cy Young
Added Cy Young. (0SA73ANAJV000)

$ relatum edit cy --archive
Changed Cy Young. Take it back: relatum undo

$ relatum export ana | tr -d '\r'
BEGIN:VCARD
VERSION:4.0
PRODID:-//relatum//relatum 0.1.0//EN
UID:relatum-0SA73AMBV3M00
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
UID:relatum-0SA73AMW2QM00
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

# Who one is: addresses, time zone, how much a day may ask.
$ relatum init --name "Helena Voss" --zone Europe/Lisbon --country PT
Your database is /home/ana/.local/share/relatum/relatum.db
Days are those of Europe/Lisbon.
Go on with: relatum import FILE... (address books, mailboxes)

$ relatum init --json
{"database":"/home/ana/.local/share/relatum/relatum.db","me":{"user":"0SA7A0WY3EC00","book":"0SA7A0WY3EC01","name":"me","display":"Helena Voss","zone":"Europe/Lisbon","region":"PT","daily_people":8,"daily_minutes":90,"addresses":[]}}

$ relatum me
Helena Voss
Zone       Europe/Lisbon
Country    PT (numbers without + are read as of there)
A day      8 people, 90 minutes
Addresses  none yet; say yours: relatum me ana@example.org

$ relatum me helena@voss.example Helena.Voss@Work.example
Helena Voss
Zone       Europe/Lisbon
Country    PT (numbers without + are read as of there)
A day      8 people, 90 minutes
Addresses  Helena.Voss@Work.example
           helena@voss.example

$ relatum me --not helena.voss@work.example
Helena Voss
Zone       Europe/Lisbon
Country    PT (numbers without + are read as of there)
A day      8 people, 90 minutes
Addresses  helena@voss.example

$ relatum me --zone Europe/Vienna --people 5 --minutes 60
Helena Voss
Zone       Europe/Vienna
Country    PT (numbers without + are read as of there)
A day      5 people, 60 minutes
Addresses  helena@voss.example

$ relatum me --zone Atlantis/Capital
relatum: no time zone is called "Atlantis/Capital"
Give a name such as Europe/Berlin.
[3]

$ relatum me --country Austria
relatum: "Austria" is no country
Give two capital letters, such as AT or GB.
[3]

$ relatum me --people 0
relatum: --people: "0" is no number from 1 to 500
[2]

$ relatum me nonsense
relatum: "nonsense" is no e-mail address
Give one such as ana@example.org.
[3]

$ relatum me --not nobody@voss.example
relatum: nobody@voss.example is not one of your addresses
[4]

$ relatum me --json
{"user":"0SA7A0WY3EC00","book":"0SA7A0WY3EC01","name":"me","display":"Helena Voss","zone":"Europe/Vienna","region":"PT","daily_people":5,"daily_minutes":60,"addresses":[{"value":"helena@voss.example","guessed":false}]}

# Mail that was read before is worked out again.
$ relatum me --not helena@voss.example
Helena Voss
Zone       Europe/Vienna
Country    PT (numbers without + are read as of there)
A day      5 people, 60 minutes
Addresses  none yet; say yours: relatum me ana@example.org

$ printf 'From x@y.example Sat Nov 21 10:00:00 2026\nFrom: Bo <bo@example.org>\nTo: helena@voss.example\nSubject: Hi\nDate: Sat, 21 Nov 2026 10:00:00 +0000\nMessage-ID: <1@x>\n\nHi\n' > one.mbox; relatum import one.mbox
Read 1 file, 1 message.
        1  not taken:
                 1  not known whose mailbox this is
Whose mail this is cannot be told, so none of it counts as contact yet. Say it: relatum me YOUR@ADDRESS
Each thing not taken, and why: relatum import show 0SA7A12RXV000
Take it back: relatum import undo 0SA7A12RXV000

$ relatum me helena@voss.example
1 message was worked out again.

Helena Voss
Zone       Europe/Vienna
Country    PT (numbers without + are read as of there)
A day      5 people, 60 minutes
Addresses  helena@voss.example

$ relatum import mail.mbox
Read 1 file, 26 messages.
       24  contacts by mail, put into the timelines
        4  people known from mail only (candidates for relatum pick)
        2  not taken:
                 1  automatic mail
                 1  list mail
Each thing not taken, and why: relatum import show 0SA7A13CXB000
Take it back: relatum import undo 0SA7A13CXB000
Now choose whom to tend: relatum pick

$ relatum me
Helena Voss
Zone       Europe/Vienna
Country    PT (numbers without + are read as of there)
A day      5 people, 60 minutes
Addresses  helena@voss.example

$ relatum me --not helena@voss.example
25 messages were worked out again.

Helena Voss
Zone       Europe/Vienna
Country    PT (numbers without + are read as of there)
A day      5 people, 60 minutes
Addresses  none yet; say yours: relatum me ana@example.org

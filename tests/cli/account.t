# What is fetched from elsewhere.
$ relatum init > /dev/null && relatum account
Nothing is fetched from anywhere. Add one: relatum account add imap work imap.example.org --user you@example.org
$ relatum sync
There is no account. See: relatum account add --help
$ relatum account add imap work imap.example.org
relatum: no password was given
Type it, or pipe it in as one line.
[3]
$ echo walnut > pass && relatum account add imap work imap.example.org --user ana@example.org --password-file pass
Added work: imap, imap.example.org. Fetch now: relatum sync work
$ relatum account add imap work imap.example.org --user ana@example.org --password-file pass
relatum: you have an account named work
Choose another name, or: relatum account edit work
[6]
$ relatum account add imap other https://example.org --user ana@example.org --password-file pass
relatum: a mail server is given by its name, not by an address
Such as imap.example.org, or imap.example.org:993.
[3]
$ relatum account add ics club http://ana:walnut@example.org/club.ics
relatum: a password does not belong into an address
Give the name with --user; the password is asked.
[3]
$ relatum account add mail box example.org
relatum: "mail" is no kind of account
Give one of: imap, carddav, caldav, ics, feed, maildir, mbox.
[3]
$ relatum account add maildir mail Mail
relatum: Mail is no whole path
It begins with /
[3]
$ mkdir -p Box/cur Box/new Box/tmp && relatum account add maildir mail "$PWD/Box" --every 0 --json | sed "s#$PWD#HOME#"
{"account":{"id":"0SAZZEK8GCW00","kind":"maildir","name":"mail","place":"HOME/Box","tls":"tls","login":null,"password":false,"inside":false,"folders":[],"every":0,"state":"never","began":null,"ended":null,"next":null,"fails":0,"problem":null,"remedy":null,"seen":0,"matched":0,"known":0,"skipped":0,"reasons":[],"import":null}}
$ relatum account list | sed "s#$PWD#HOME#"
Name  Kind     Where                          As                 Every
mail  maildir  HOME/Box                   by hand
work  imap     imap.example.org               ana@example.org   60 min
$ relatum account edit work --place imap.example.net
relatum: another server needs the password again
Give it in the same step: --password
[3]
$ relatum account edit work --every 2
relatum: an account is looked at every 5 minutes at most
Give 5 minutes or more, or 0: by hand only.
[3]
$ relatum account edit work --name office --every 30
Changed office: imap, imap.example.org. Fetch now: relatum sync office
$ relatum account edit mail --place "$PWD/Nowhere" > /dev/null && relatum sync mail | sed "s#$PWD#HOME#"
relatum: /home/ana/Nowhere: no such file or folder
Check the spelling of the path.
$ relatum account edit mail --place "$PWD/Box" > /dev/null && relatum sync mail
mail: nothing new
$ relatum sync status
mail: nothing new
  last today 12:00
office: not fetched yet
$ relatum sync status --json | tr ',' '\n' | grep -E '"(name|state|password|every|next)"'
"name":"mail"
"password":false
"every":0
"state":"done"
"next":null
"name":"office"
"password":true
"every":30
"state":"never"
"next":null
$ grep -c walnut .local/share/relatum/relatum.db
0
[1]
$ ls -l .local/share/relatum/relatum.db.key | cut -c1-10
-rw-------
$ relatum account remove office
Nothing is fetched from imap.example.org any more. What it brought stays.
$ relatum account remove office
relatum: there is no such account
See: relatum account list
[4]

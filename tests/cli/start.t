# Nothing is made behind one's back: reading wants a database that is there.
$ relatum today
relatum: there is no relatum database at /home/ana/.local/share/relatum/relatum.db
Make one with: relatum init
[4]

$ relatum today --json
{"type":"urn:relatum:problem:not_found","exit":4,"detail":"there is no relatum database at /home/ana/.local/share/relatum/relatum.db","field":null,"remedy":"Make one with: relatum init"}
[4]

$ relatum init
Your database is /home/ana/.local/share/relatum/relatum.db
Days are those of Europe/Vienna.
Go on with: relatum import FILE... (address books, mailboxes)

$ relatum init
Your database is /home/ana/.local/share/relatum/relatum.db
Days are those of Europe/Vienna.
Go on with: relatum import FILE... (address books, mailboxes)

$ ls -l .local/share/relatum | cut -c1-10 | grep rw
-rw-------

$ relatum today
Sunday 22 November
Nobody is here yet. Begin with: relatum import FILE..., or relatum add NAME

$ relatum today --check
[1]

$ relatum people
Nobody is in that list.
[1]

$ relatum search ana
Nobody answers to "ana".
[1]

$ relatum pick
There is nobody to propose yet. Begin with: relatum import FILE..., or relatum add NAME
[1]

$ relatum history
Nothing was changed yet.

$ relatum undo
relatum: there is nothing to take back
[4]

$ relatum promise list
No promise is open.

$ relatum circle
There is no circle yet. Make one: relatum circle add NAME

$ relatum help today
relatum today: whom to reach out to today, why, and with what

Usage: relatum today [OPTIONS]

Answer a row with: relatum done WHO, later WHO DAY, rest WHO, not-this WHO.

Options
  -l, --limit N  at most N people; else what relatum me says
      --why      say why each stands where it stands
      --check    print nothing; exit 0 when something is due, else 1

$ relatum today --help --json | head -1
relatum today: whom to reach out to today, why, and with what

$ relatum complete -- log --who an

# Somewhere else.
$ relatum add Ana --db else.db
Added Ana. (0SA74XF4NYM00)

$ RELATUM_DB=else.db relatum people
Name  Organization  Circle  Warmth  Last contact  Next        State
Ana                                               Sun 29 Nov  active

$ XDG_DATA_HOME=/home/ana/nowhere relatum people
relatum: there is no relatum database at /home/ana/nowhere/relatum/relatum.db
Make one with: relatum init
[4]

$ relatum people --db missing/folder/x.db
relatum: there is no relatum database at missing/folder/x.db
Make one with: relatum init
[4]

$ relatum add Bo --db missing/folder/x.db
Added Bo. (0SA74XG79FR00)

$ head -c 5000 /dev/zero > zeros.db; relatum people --db zeros.db
relatum: zeros.db is not a relatum database (file is not a database)
Name another file with --db, or restore a backup.
[11]

$ echo "this is a letter, not a database; it says hello and hopes all is well with you" > letter.db; relatum people --db letter.db
relatum: letter.db is not a relatum database (file is not a database)
Name another file with --db, or restore a backup.
[11]

$ relatum people --db .
relatum: . is not a relatum database: it is no file
[11]

$ relatum people --db postgresql://ana:secret@127.0.0.1:1/relatum 2>&1 | grep -c secret
0
[1]

# A database of a newer relatum is left alone.
$ relatum add Ana --db new.db
Added Ana. (0SA74XHE6J800)

$ python3 -c "import sqlite3; d=sqlite3.connect('new.db'); d.execute(\"UPDATE setting SET value='99' WHERE name='schema'\"); d.commit()"; relatum people --db new.db
relatum: the database new.db was written by relatum 0.1.0; this is relatum 0.1.0
Install relatum 0.1.0 or newer; the database was not touched.
[9]

$ relatum add Bo --db new.db
relatum: the database new.db was written by relatum 0.1.0; this is relatum 0.1.0
Install relatum 0.1.0 or newer; the database was not touched.
[9]

# Two programs at once: both are stored.
$ relatum init --db two.db >/dev/null; for n in 1 2 3 4 5 6; do relatum add "Person $n" --db two.db >/dev/null & done; wait; relatum people --db two.db | grep -c Person
6

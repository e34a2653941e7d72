# What is fetched from elsewhere.
$ relatum init > /dev/null && relatum account
$ relatum sync
$ relatum account add imap work imap.example.org
$ echo walnut > pass && relatum account add imap work imap.example.org --user ana@example.org --password-file pass
$ relatum account add imap work imap.example.org --user ana@example.org --password-file pass
$ relatum account add imap other https://example.org --user ana@example.org --password-file pass
$ relatum account add ics club http://ana:walnut@example.org/club.ics
$ relatum account add mail box example.org
$ relatum account add maildir mail Mail
$ mkdir -p Box/cur Box/new Box/tmp && relatum account add maildir mail "$PWD/Box" --every 0 --json | sed "s#$PWD#HOME#"
$ relatum account list | sed "s#$PWD#HOME#"
$ relatum account edit work --place imap.example.net
$ relatum account edit work --every 2
$ relatum account edit work --name office --every 30
$ relatum account edit mail --place "$PWD/Nowhere" > /dev/null && relatum sync mail | sed "s#$PWD#HOME#"
$ relatum account edit mail --place "$PWD/Box" > /dev/null && relatum sync mail
$ relatum sync status
$ relatum sync status --json | tr ',' '\n' | grep -E '"(name|state|password|every|next)"'
$ grep -c walnut .local/share/relatum/relatum.db
$ ls -l .local/share/relatum/relatum.db.key | cut -c1-10
$ relatum account remove office
$ relatum account remove office

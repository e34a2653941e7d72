# Users and their books.
$ relatum user add cleo Cleo Papadaki | sed 's/[0-9a-f]\{64\}/TOKEN/'
Added cleo, with a book of their own.
cleo sets a password here, once, within 7 days:
http://127.0.0.1:8480/invite/TOKEN

$ relatum user add Cleo
relatum: "Cleo" cannot be a user's name
Take small letters, digits, dot, hyphen and underscore; at most 64 of them.
[3]

$ relatum user add cleo
relatum: there is a user cleo already
Take another name.
[6]

$ relatum user list
User  Name           Signs in with  Books  Since
me                   a link             1  today 12:00
cleo  Cleo Papadaki  a link             1  today 12:00

$ relatum user invite cleo --base-url https://relatum.example | sed 's/[0-9a-f]\{64\}/TOKEN/'
cleo sets a password here, once, within 7 days:
https://relatum.example/invite/TOKEN

$ relatum user invite nobody
relatum: there is no user "nobody"
See: relatum user list
[4]

$ echo 'short' | relatum user password cleo
relatum: the password has fewer than 15 characters
Take a sentence, or four words that have nothing to do with another.
[3]

$ echo 'cleo and a walnut' | relatum user password cleo
Set. Whoever was signed in as cleo is signed out.

$ relatum user
User  Name           Signs in with  Books  Since
me                   a link             1  today 12:00
cleo  Cleo Papadaki  password           1  today 12:00

$ relatum book add Our clients
Made the book Our clients. (0SAZG96XXAR00)

$ relatum book share "our clients" cleo --role reader
cleo is reader of Our clients.

$ relatum book
Book         Your role  Who belongs to it          Id
People       owner      me (owner)                 0SAZG95EJNR01
Our clients  owner      me (owner), cleo (reader)  0SAZG96XXAR00

$ relatum book list --json
{"rows":[{"id":"0SAZG95EJNR01","name":"People","shared":false,"role":"owner","members":[{"user":"me","role":"owner"}]},{"id":"0SAZG96XXAR00","name":"Our clients","shared":true,"role":"owner","members":[{"user":"me","role":"owner"},{"user":"cleo","role":"reader"}]}]}

$ relatum book share "our clients" me --role member
relatum: nobody would own the book any more
Make somebody else its owner first.
[6]

$ relatum book share "our clients" cleo --out
cleo is out of Our clients.

$ relatum book share "no such book" cleo
relatum: there is no book "no such book"
See: relatum book list
[4]

$ relatum user remove me --yes
relatum: me is the first user, whose house this is
Delete the database instead, if that is what you mean.
[6]

$ relatum user remove cleo --yes
cleo is gone.

$ relatum user list
User  Name  Signs in with  Books  Since
me          a link             2  today 12:00

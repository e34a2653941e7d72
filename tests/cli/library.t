# The library and referrals.
$ relatum library
relatum: there is no relatum database at /home/ana/.local/share/relatum/relatum.db
Make one with: relatum init
[4]

$ relatum add Mei Zhou
Added Mei Zhou. (0SAZRVAJ47400)

$ relatum heard mei "goal: the right school for her son"
Heard from Mei Zhou. (0SAZRVB11NW00)
To say back: "What I heard: you would love this: the right school for her son. Did I get that right?"

$ relatum library add "Choosing a school" --url https://example.org/school
In the library: Choosing a school. (0SAZRVBGHJR00)
Who would value it:
  Mei Zhou: the right school for her son (the words that meet: school)

$ relatum library add "Again" --url https://example.org/school
relatum: that address is in the library already
See: relatum library
[6]

$ relatum library add "How Mei did it" --kind success_story
relatum: a success story tells about somebody
Say about whom: --about WHO.
[3]

$ relatum library add "How Mei did it" --kind success_story --about mei --consent "2026-11-01"
In the library: How Mei did it. (0SAZRVC9YH400)

$ printf '<rss version="2.0"><channel><title>Mills</title><item><title>Bread</title><link>https://example.org/b</link></item></channel></rss>' > feed.xml; relatum library feed feed.xml
Mills: 1 new, 0 known already.

$ relatum library feed feed.xml
Mills: 0 new, 1 known already.

$ printf 'no feed' > no.xml; relatum library feed no.xml
relatum: line 1: Document is empty
Send well-formed XML without a DOCTYPE, in UTF-8.
[3]

$ relatum library sent 0SAZRVBGHJR00 mei
Sent to Mei Zhou; it is noted as given.

$ relatum library sent 0SAZRVBGHJR00 mei
relatum: Mei Zhou had it already, or it was not for them
Send something else: relatum library
[6]

$ relatum library who 0SAZRVBGHJR00
Choosing a school  https://example.org/school
Nobody is known who would value it yet.
  Mei Zhou: had it, today

$ relatum ledger mei
Day    Way    Who       Kind     What               State  Id
today  given  Mei Zhou  article  Choosing a school         0SAZRVDM0QG00
You have given 1, received 0.

$ relatum library close 0SAZRVBGHJR00
Put away: Choosing a school.

$ relatum library
Added  Kind           Title           Address                Id
today  article        Bread           https://example.org/b  0SAZRVCN18800
today  success story  How Mei did it                         0SAZRVC9YH400

$ RELATUM_TODAY=2027-03-01 relatum library
Added        Kind           Title           Address                Id
22 Nov 2026  article        Bread           https://example.org/b  0SAZRVCN18800
22 Nov 2026  success story  How Mei did it                         0SAZRVC9YH400
Nothing new for 99 days. What did you read or write lately that would help somebody?

$ relatum referral mei "Bo Ruiz, needs a website"
Mei Zhou sent you Bo Ruiz, needs a website. (0SAZRVFX1QG00)
Thank them, then: relatum referral thanked 0SAZRVFX1QG00

$ relatum referral list
Day    Way       Who       Whom                      State        Id
today  sent you  Mei Zhou  Bo Ruiz, needs a website  not thanked  0SAZRVFX1QG00

$ relatum add Tom Weiss
Added Tom Weiss. (0SAZRVGN5W400)

$ relatum referral tom --who mei --given
You sent Tom Weiss Mei Zhou. (0SAZRVHBPYG00)

$ relatum referral thanked 0SAZRVFX1QG00
Thanked.

$ relatum referral outcome 0SAZRVFX1QG00 "they work together now"
Noted how it ended.

$ relatum referral list mei
Day    Way       Who        Whom                      State                                  Id
today  you sent  Tom Weiss  Mei Zhou                  not known how it ended                 0SAZRVHBPYG00
today  sent you  Mei Zhou   Bo Ruiz, needs a website  they work together now (not told yet)  0SAZRVFX1QG00

$ relatum referral told 0SAZRVFX1QG00
Told.

$ relatum referral mei
relatum: who was sent?
Name the person, or say who it is in words.
[3]

$ relatum referral list --json
{"rows":[{"id":"0SAZRVHBPYG00","contact":"0SAZRVGN5W400","name":"Tom Weiss","other":"0SAZRVAJ47400","other_name":"Mei Zhou","side":"given","words":"","day":"2026-11-22","thanked":null,"outcome":"","told":null},{"id":"0SAZRVFX1QG00","contact":"0SAZRVAJ47400","name":"Mei Zhou","other":null,"other_name":"","side":"received","words":"Bo Ruiz, needs a website","day":"2026-11-22","thanked":"2026-11-22","outcome":"they work together now","told":"2026-11-22"}]}

$ relatum undo
Took back: The referral of Bo Ruiz, needs a website, Mei Zhou. Back again: relatum undo 0SAZRVJXJYW00

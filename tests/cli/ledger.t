# Give and take.
$ relatum add Mei Zhou
Added Mei Zhou. (0SAZBHFNZC800)

$ relatum add Tom Weiss
Added Tom Weiss. (0SAZBHFR68400)

$ relatum give mei "two hours on her lease" --kind time --minutes 120
Given to Mei Zhou: two hours on her lease. (0SAZBHFV6XW00)

$ relatum give mei "a quote for the books" --paid
Given to Mei Zhou: a quote for the books. (0SAZBHFXBWW00)
Noted as an offer: it is not counted as given for trust.

$ relatum take mei "read the contract" --day "2026-11-18"
Received from Mei Zhou: read the contract. (0SAZBHFZGD400)
Thank them, then: relatum ledger thanked 0SAZBHFZGD400

$ relatum take tom "an introduction to his landlord" --kind introduction --thanked
Received from Tom Weiss: an introduction to his landlord. (0SAZBHG1ZW000)

$ relatum give tom the ladder --kind loan --day "1 oct"
Given to Tom Weiss: the ladder. (0SAZBHG4BHM00)

$ relatum ledger
Day         Way       Who        Kind          What                             State          Id
today       received  Tom Weiss  introduction  an introduction to his landlord  thanked today  0SAZBHG1ZW000
today       given     Mei Zhou   help          a quote for the books            an offer       0SAZBHFXBWW00
today       given     Mei Zhou   time          two hours on her lease                          0SAZBHFV6XW00
Wed 18 Nov  received  Mei Zhou   help          read the contract                not thanked    0SAZBHFZGD400
Thu 1 Oct   given     Tom Weiss  loan          the ladder                       on loan        0SAZBHG4BHM00
You have given 3, received 2; one not thanked for yet; 1 loan is open.

$ relatum ledger mei
Day         Way       Who       Kind  What                    State        Id
today       given     Mei Zhou  help  a quote for the books   an offer     0SAZBHFXBWW00
today       given     Mei Zhou  time  two hours on her lease               0SAZBHFV6XW00
Wed 18 Nov  received  Mei Zhou  help  read the contract       not thanked  0SAZBHFZGD400
You have given 2, received 1; one not thanked for yet.

$ relatum today
Sunday 22 November
2 people, 10 minutes.

Do first
  Mei Zhou
    New: nobody has been in touch yet. You added Mei today. (and 1 more reason)
    Message Mei (message, 5 min)
    "Mei, a short hello, so that you have my address too."
  Tom Weiss
    New: nobody has been in touch yet. You added Tom today. (and 1 more reason)
    Message Tom (message, 5 min)

$ relatum ledger thanked 0SAZBHFZGD400
Thanked.

$ relatum ledger returned 0SAZBHG4BHM00
Returned.

$ relatum ledger returned 0SAZBHFV6XW00
relatum: only a loan is returned
Leave it out, or make it a loan.
[3]

$ relatum ledger
Day         Way       Who        Kind          What                             State          Id
today       received  Tom Weiss  introduction  an introduction to his landlord  thanked today  0SAZBHG1ZW000
today       given     Mei Zhou   help          a quote for the books            an offer       0SAZBHFXBWW00
today       given     Mei Zhou   time          two hours on her lease                          0SAZBHFV6XW00
Wed 18 Nov  received  Mei Zhou   help          read the contract                thanked today  0SAZBHFZGD400
Thu 1 Oct   given     Tom Weiss  loan          the ladder                       returned       0SAZBHG4BHM00
You have given 3, received 2.

$ relatum ledger mei --json
{"sentence":"You have given 2, received 1.","given":{"n":2,"minutes":120,"help":1,"time":1,"introduction":0,"article":0,"gift":0,"loan":0,"referral":0},"taken":{"n":1,"minutes":0,"help":1,"time":0,"introduction":0,"article":0,"gift":0,"loan":0,"referral":0},"trust":1,"unthanked":0,"on_loan":0,"rows":[{"id":"0SAZBHFXBWW00","contact":"0SAZBHFNZC800","side":"give","kind":"help","words":"a quote for the books","day":"2026-11-22","minutes":null,"trust":false,"interaction":null,"row":null,"thanked":null,"returned":null},{"id":"0SAZBHFV6XW00","contact":"0SAZBHFNZC800","side":"give","kind":"time","words":"two hours on her lease","day":"2026-11-22","minutes":120,"trust":true,"interaction":null,"row":null,"thanked":null,"returned":null},{"id":"0SAZBHFZGD400","contact":"0SAZBHFNZC800","side":"take","kind":"help","words":"read the contract","day":"2026-11-18","minutes":null,"trust":false,"interaction":null,"row":null,"thanked":"2026-11-22","returned":null}]}

$ relatum undo
Took back: Give and take with Tom Weiss: the ladder. Back again: relatum undo 0SAZBHGN59800

$ relatum give mei
relatum: give: something is missing
Usage: relatum give WHO WORDS [--kind KIND]
[2]

$ relatum give nobody "x"
relatum: nobody here is called "nobody"
Look with: relatum search WORDS; add with: relatum add NAME
[4]

# What was changed, and taking it back.
$ relatum add Ana
Added Ana. (0SA722XJDJR00)

$ relatum log -w ana -c call "a first call"
Logged: a call with Ana, today 12:00.
Next: by Sun 29 Nov (weekly while new, touch 2).

$ relatum promise ana "send the checklist" --by friday
Promised to Ana: send the checklist, by Fri 27 Nov. (0SA722Y30SC00)

$ relatum history
When         Command  What                              Id
today 12:00  promise  Promised Ana: send the checklist  0SA722Y34SC00
today 12:00  log      Logged a call with Ana            0SA722XV6HC00
today 12:00  add      Added Ana                         0SA722XJHJR00

$ relatum undo
Took back: Promised Ana: send the checklist. Back again: relatum undo 0SA722Z5VE400

$ relatum promise list
No promise is open.

$ relatum undo
Took back: Logged a call with Ana. Back again: relatum undo 0SA722ZYH3C00

$ relatum person ana
Ana

Standing    Too early to tell: no contact yet.
Next        Sun 29 Nov (rhythm: new)
Id          0SA722XJDJR00

$ relatum history ana --limit 3
When         Command  What                                         Id
today 12:00  undo     Took back: Logged a call with Ana            0SA722ZYH3C00
today 12:00  undo     Took back: Promised Ana: send the checklist  0SA722Z5VE400
today 12:00  promise  Promised Ana: send the checklist (undone)    0SA722Y34SC00

$ relatum undo 0000000000009
relatum: there is no such change
See: relatum history
[4]

$ relatum undo nonsense
relatum: "nonsense" is no id of a change
Ids have 13 letters and digits.
[3]

$ relatum history --before 0ZZZZZZZZZZZZ --limit 1
When         Command  What                               Id
today 12:00  undo     Took back: Logged a call with Ana  0SA722ZYH3C00

$ relatum rebuild
1 person was worked out again.

$ relatum doctor | grep -v '  ok  '
/home/ana/.local/share/relatum/relatum.db

$ relatum doctor --json | cut -c1-60
{"ok":true,"findings":[{"check":"integrity","ok":true,"n":0,

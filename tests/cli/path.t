# Who could introduce me.
$ relatum add Ruth Adler
Added Ruth Adler. (0SAZNMKCSS400)

$ relatum add Ines Falk
Added Ines Falk. (0SAZNMKY1EM00)

$ relatum log --who ruth --who ines --channel meeting --at "2026-11-10"
Logged: a meeting with Ruth Adler and Ines Falk, Tue 10 Nov 12:00.
Ruth Adler: Next: by Tue 17 Nov (weekly while new, touch 2).
Ines Falk: Next: by Tue 17 Nov (weekly while new, touch 2).

$ relatum log --who ruth --channel call --at "2026-11-20"
Logged: a call with Ruth Adler, Fri 20 Nov 12:00.
Next: by Fri 27 Nov (weekly while new, touch 3).

$ relatum add Kai Moss
Added Kai Moss. (0SAZNMNGFCG00)

$ relatum path kai
No way to Kai Moss is known. Somebody near to you might know one: ask.

$ relatum tie ines to kai --kind sister
Ines Falk and Kai Moss know each other: sister. (0SAZNMPHR3M00)

$ relatum tie ines
relatum: tie: something is missing
Usage: relatum tie WHO to WHO [--kind KIND]
[2]

$ relatum tie ines ines
relatum: a tie stands between two different people
Name somebody else.
[3]

$ relatum tie list
Who        And       Kind    Id
Ines Falk  Kai Moss  sister  0SAZNMPHR3M00

$ relatum path kai
You -> Ruth Adler -> Ines Falk -> Kai Moss: strength 20, that of its weakest tie (partly inferred)
    You -> Ruth Adler  20  your own tie: light
    Ruth Adler -> Ines Falk  32  seen together once, on 10 Nov (inferred)
    Ines Falk -> Kai Moss  70  sister
You -> Ines Falk -> Kai Moss: strength 10, that of its weakest tie
    You -> Ines Falk  10  your own tie: light
    Ines Falk -> Kai Moss  70  sister

$ relatum path kai --from ruth
Ruth Adler -> Ines Falk -> Kai Moss: strength 32, that of its weakest tie (partly inferred)
    Ruth Adler -> Ines Falk  32  seen together once, on 10 Nov (inferred)
    Ines Falk -> Kai Moss  70  sister

$ relatum path kai --json
{"rows":[{"strength":20,"inferred":true,"sentence":"You -> Ruth Adler -> Ines Falk -> Kai Moss: strength 20, that of its weakest tie (partly inferred)","hops":[{"from":null,"from_name":"You","to":"0SAZNMKCSS400","to_name":"Ruth Adler","strength":20,"inferred":false,"evidence":"your own tie: light"},{"from":"0SAZNMKCSS400","from_name":"Ruth Adler","to":"0SAZNMKY1EM00","to_name":"Ines Falk","strength":32,"inferred":true,"evidence":"seen together once, on 10 Nov"},{"from":"0SAZNMKY1EM00","from_name":"Ines Falk","to":"0SAZNMNGFCG00","to_name":"Kai Moss","strength":70,"inferred":false,"evidence":"sister"}]},{"strength":10,"inferred":false,"sentence":"You -> Ines Falk -> Kai Moss: strength 10, that of its weakest tie","hops":[{"from":null,"from_name":"You","to":"0SAZNMKY1EM00","to_name":"Ines Falk","strength":10,"inferred":false,"evidence":"your own tie: light"},{"from":"0SAZNMKY1EM00","from_name":"Ines Falk","to":"0SAZNMNGFCG00","to_name":"Kai Moss","strength":70,"inferred":false,"evidence":"sister"}]}]}

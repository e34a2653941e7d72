# What the shells' scripts ask, and what bash makes of it.
$ relatum circle add "Friends and family" >/dev/null; relatum add "Ana Ferreira" -o "Labs" >/dev/null; relatum add "O'Neil [x]" >/dev/null

$ relatum complete -- to
today	whom to reach out to today, why, and with what

$ relatum complete -- log --who an
Ana Ferreira	Labs

$ relatum complete -- log --channel e
email
event

$ relatum complete -- log --ne
--next	when they will hear from you next
--next-what	what about
--next-channel	by what

$ relatum complete -- promise ''
list	promises both ways, soonest first, with their ids
kept	it is done: kept, or late when its day has passed
broken	it will not be done
renegotiate	they agreed to a new day

$ relatum promise ana 'send the checklist' >/dev/null; relatum complete -- promise kept ''
0SAZSNCH5YG00	send the checklist

$ relatum complete -- undo '' | head -1
0SAZSNCHNYG00	Promised Ana Ferreira: send the checklist

$ relatum complete -- circle members fr
Friends and family

$ relatum complete -- people -c fr
Friends and family

$ relatum complete -- next ana fri

$ relatum complete -- read ./
:files

$ relatum complete -- help unde

$ relatum complete -- no-such-command ''

$ relatum complete -- --json --db x.db tod
today	whom to reach out to today, why, and with what

$ RELATUM_DB=nowhere.db relatum complete -- person an

$ printf '%s\n' 'eval "$(relatum completion bash)"' 't() { COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _relatum; printf "<%s>" "${COMPREPLY[@]}"; echo; }' 't relatum to' 't relatum person ana' 't relatum log --who "O"' 't relatum circle members fr' > c.bash; bash c.bash
<today>
<Ana\ Ferreira>
<O\'Neil\ \[x\]>
<Friends\ and\ family>

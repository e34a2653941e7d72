# A page where strangers leave a word, and calendars behind secret addresses.
$ relatum form on "Talk to us" --consent "Kept to get back to you." | sed 's|/form/.*|/form/TOKEN|'
Talk to us
Kept to get back to you.
http://127.0.0.1:8480/form/TOKEN

$ relatum form show --base-url https://relatum.example | sed 's|/form/.*|/form/TOKEN|'
Talk to us
Kept to get back to you.
https://relatum.example/form/TOKEN

$ relatum form off
The form is off; its address leads nowhere any more.

$ relatum form
The form is off. Turn it on: relatum form on

$ relatum feed add desk | sed 's|/feed/[0-9a-f]*|/feed/TOKEN|'
Subscribe to it in a calendar; whoever has the address reads it:
http://127.0.0.1:8480/feed/TOKEN.ics
It is shown this once. Take it back with: relatum feed revoke 0SAZXCPDJB400

$ relatum feed revoke 0000000000000
relatum: there is no such feed
See: relatum feed list
[4]

$ relatum feed
0SAZXCPDJB400  today 12:00  desk

# Passwords for programs: shown once, listed, taken back.
$ relatum init > /dev/null && relatum app-password list
There is none. Make one: relatum app-password add phone

$ relatum app-password add my phone | sed 's/[a-z2-9]\{5\}\(-[a-z2-9]\{5\}\)\{4\}/SECRET/'
User      me
Password  SECRET
For       my phone: carddav, caldav, feed. (0SAZBM48MR400)
It is shown this once. Take it back with: relatum app-password revoke 0SAZBM48MR400

$ relatum app-password add script --scope api,nonsense
relatum: "nonsense" is nothing an app password opens
Give some of: api, carddav, caldav, feed.
[3]

$ relatum app-password add script --scope api --read-only --json | sed 's/[a-z2-9]\{5\}\(-[a-z2-9]\{5\}\)\{4\}/SECRET/'
{"app_password":{"id":"0SAZBM4J84000","label":"script","scopes":["api"],"read_only":true,"created":"2026-11-22T11:00:00Z","used":null},"user":"me","secret":"SECRET"}

$ relatum app-password
For       Opens                  Made         Last used  Id
my phone  carddav, caldav, feed  today 12:00  never      0SAZBM48MR400
script    api (reading only)     today 12:00  never      0SAZBM4J84000

$ relatum app-password revoke 0SAZBM48MR400
Revoked. Whatever used it is locked out from now on.

$ relatum app-password list
For     Opens               Made         Last used  Id
script  api (reading only)  today 12:00  never      0SAZBM4J84000

$ relatum app-password revoke 0SAZBM48MR400
relatum: there is no such app password
See: relatum app-password list
[4]

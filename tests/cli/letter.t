# Messages with fields, and letters made from them.
$ relatum add Ana Ferreira --email ana@example.org
Added Ana Ferreira. (0SAZMKT86DG00)
$ relatum me helena@voss.example --name "Helena Voss"
Helena Voss
Zone       Europe/Vienna
A day      8 people, 90 minutes
Addresses  helena@voss.example
$ relatum heard ana "a Postgres consultant" --kind need
Heard from Ana Ferreira. (0SAZMKTMB2R00)
To say back: "What I heard: you could use a Postgres consultant. Did I get that right?"
$ relatum promise ana "send the checklist" --by friday
Promised to Ana Ferreira: send the checklist, by Fri 27 Nov. (0SAZMKTSYZC00)
$ relatum template list
Name                        Kind     Key              Id
You told me about it        message  asked_about
A memory I am thankful for  letter   gratitude
May I introduce you?        email    introduce_you
Invitation                  message  invitation
Card with no occasion       card     just_because
After a long silence        message  long_silence
Looking back together       email    look_back
Good to meet you            message  nice_to_meet
How it ended                email    outcome
As promised                 email    promise_kept
Sorry, and a new day        message  sorry
Thank-you note              letter   thank_you
Thank you, short            message  thank_you_short
Thought of you              message  thought_of_you
Something useful            email    useful
$ relatum template show useful
Something useful (email)
Subject: For you: {useful}

Hello {given},

You told me about this: {need}. This may help: {useful}.

Nothing to answer. If it is not what you need, tell me what would be.

{me}
$ relatum template add "Short thanks" --kind message --body "{given}, thank you for {usefull}."
relatum: {usefull} is no field
Fields are {given} {name} {organization} {me} {promise} {their_promise} {heard} {need} {last} {next} {useful}.
[3]
$ relatum template add "Short thanks" --kind message --body "{given}, thank you for {useful}."
Template Short thanks is kept. (0SAZMKV7T3G00)
$ relatum template add "short Thanks" --kind message --body "x"
relatum: there is a template "Short thanks" already
Choose another name, or edit that one.
[6]
$ relatum template edit sorry --body "{given}, I am sorry: {promise}."
Template Sorry, and a new day is kept. (0SAZMKVGRQ800)
$ relatum template remove useful
relatum: "Something useful" comes with relatum and stays
Change it: relatum template edit useful
[3]
$ relatum letter ana --template promise_kept
Email to Ana Ferreira (0SAZMKVPHHG00), a draft
Subject: As promised
Hello Ana,

As promised: send the checklist.

You will hear from me by Sun 29 Nov.

Helena Voss
Reads well?
  yes Nothing is missing.
  no  It does not thank them for anything yet.
  no  It does not play back anything they said.
  no  It brings nothing of use to them yet.
  yes It has one clear next step.
  yes It does not sell before its time.
$ relatum letter ana --template useful
Email to Ana Ferreira (0SAZMKVVCQ000), a draft
Subject: For you: {useful}
Hello Ana,

You told me about this: a Postgres consultant. This may help: {useful}.

Nothing to answer. If it is not what you need, tell me what would be.

Helena Voss
Missing: {useful}. Fill it in: relatum letter edit 0SAZMKVVCQ000 --set useful=...
Reads well?
  no  A field is still to be filled in.
  no  It does not thank them for anything yet.
  yes It plays back what you heard.
  no  It brings nothing of use to them yet.
  yes It has one clear next step.
  yes It does not sell before its time.
$ relatum letter edit 0SAZMKVVCQ000 --set useful="https://voss.example/choosing"
Email to Ana Ferreira (0SAZMKVVCQ000), a draft
Subject: For you: https://voss.example/choosing
Hello Ana,

You told me about this: a Postgres consultant. This may help: https://voss.example/choosing.

Nothing to answer. If it is not what you need, tell me what would be.

Helena Voss
Reads well?
  yes Nothing is missing.
  no  It does not thank them for anything yet.
  yes It plays back what you heard.
  yes It brings one useful thing.
  yes It has one clear next step.
  yes It does not sell before its time.
$ relatum letter print 0SAZMKVVCQ000 | head -12
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>For you: https://voss.example/choosing</title>
<style>
@page { size: A4; margin: 25mm; }
body { font: 12pt/1.5 Georgia, serif; max-width: 34em; margin: 2em auto; color: #111; background: #fff; }
header { margin-bottom: 2.5em; }
.date { text-align: right; }
@media print { body { margin: 0; } }
</style>
$ relatum letter mail 0SAZMKVVCQ000 | sed -n '1,3p;5,8p'
To: "Ana Ferreira" <ana@example.org>
Subject: For you: https://voss.example/choosing
Date: Sun, 22 Nov 2026 11:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64
$ relatum letter mail 0SAZMKVVCQ000 --link
mailto:ana@example.org?subject=For%20you%3A%20https%3A%2F%2Fvoss.example%2Fchoosing&body=Hello%20Ana%2C%0D%0A%0D%0AYou%20told%20me%20about%20this%3A%20a%20Postgres%20consultant.%20This%20may%20help%3A%20https%3A%2F%2Fvoss.example%2Fchoosing.%0D%0A%0D%0ANothing%20to%20answer.%20If%20it%20is%20not%20what%20you%20need%2C%20tell%20me%20what%20would%20be.%0D%0A%0D%0AHelena%20Voss
$ relatum letter edit 0SAZMKVVCQ000 --set colour=red
relatum: {colour} is no field
Fields are {given} {name} {organization} {me} {promise} {their_promise} {heard} {need} {last} {next} {useful}.
[3]
$ relatum letter list
Who           Kind   What                                    Made   Sent  Id
Ana Ferreira  email  For you: https://voss.example/choosing  today        0SAZMKVVCQ000
Ana Ferreira  email  As promised                             today        0SAZMKVPHHG00
$ relatum letter sent 0SAZMKVVCQ000
Sent, and logged as contact.
$ relatum letter sent 0SAZMKVVCQ000
relatum: this letter was sent already
Draft another one: relatum letter WHO
[6]
$ relatum letter list ana
Who           Kind   What                                    Made   Sent   Id
Ana Ferreira  email  For you: https://voss.example/choosing  today  today  0SAZMKVVCQ000
Ana Ferreira  email  As promised                             today         0SAZMKVPHHG00
$ relatum person ana | tail -4

Timeline
  today 12:00       you wrote
                    For you: https://voss.example/choosing
$ relatum letter nobody --template useful
relatum: nobody here is called "nobody"
Look with: relatum search WORDS; add with: relatum add NAME
[4]
$ relatum letter ana --template nothing
relatum: there is no template "nothing"
See: relatum template list
[4]
$ relatum letter ana
relatum: the letter says nothing, or is too long
Give --template NAME, or --body TEXT.
[3]
$ relatum undo
Took back: Sent a mail to Ana Ferreira. Back again: relatum undo 0SAZMKXC4HG00
$ relatum letter list
Who           Kind   What                                    Made   Sent  Id
Ana Ferreira  email  For you: https://voss.example/choosing  today        0SAZMKVVCQ000
Ana Ferreira  email  As promised                             today        0SAZMKVPHHG00

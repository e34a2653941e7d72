# Why, and before a meeting.
$ relatum add Ana Ferreira --organization Brightwell
Added Ana Ferreira. (0SAZWM9MQQC00)

$ relatum intention ana
Success for them    What would make their life good?
Working with them   What is the best way to be with them?
My intention        What do you wish for them?
Shared purpose      What matters to both of you?
What they get       What does it give them?
What I get          What does it give you?

$ relatum intention ana success "her own practice by 2028" --stated
Success for them    her own practice by 2028 (stated today)
Working with them   What is the best way to be with them?
My intention        What do you wish for them?
Shared purpose      What matters to both of you?
What they get       What does it give them?
What I get          What does it give you?

$ relatum intention ana success "a small practice, well run" --agreed
Success for them    a small practice, well run (agreed today)
                    before: her own practice by 2028
Working with them   What is the best way to be with them?
My intention        What do you wish for them?
Shared purpose      What matters to both of you?
What they get       What does it give them?
What I get          What does it give you?

$ relatum intention ana luck "x"
relatum: "luck" is no cell: success, working, intention, purpose, reward_theirs or reward_mine
Usage: relatum intention WHO [CELL [WORDS]] [--stated] [--agreed]
[2]

$ relatum intention ana purpose --stated
relatum: this cell is empty: it needs words
Say it in a sentence.
[3]

$ relatum heard ana "need: a bookkeeper"
Heard from Ana Ferreira. (0SAZWMBDSRG00)
To say back: "What I heard: you could use a bookkeeper. Did I get that right?"

$ relatum heard ana "away: calls before noon"
Heard from Ana Ferreira. (0SAZWMBRV6G00)
To say back: "What I heard: you could use a bookkeeper. Did I get that right?"
Today minds it: call 0-12.

$ relatum promise ana "send the lease" --by friday
Promised to Ana Ferreira: send the lease, by Fri 27 Nov. (0SAZWMC91F000)

$ relatum promise ana "her draft" --theirs
Waiting on Ana Ferreira: her draft. (0SAZWMCSKV000)

$ relatum brief --next
Ana Ferreira
Brightwell
Standing    Too early to tell: no contact yet.
Check back  need: a bookkeeper (today)
Say         What I heard: you could use a bookkeeper. Did I get that right?
You said    send the lease, by Fri 27 Nov
They said   her draft
Avoid       away: calls before noon (today)
Why         Success for them: a small practice, well run

$ relatum brief
relatum: name somebody, or say --next
Usage: relatum brief WHO | --next
[2]

$ relatum undo
Took back: Ana Ferreira promised: her draft. Back again: relatum undo 0SAZWMEAB8800


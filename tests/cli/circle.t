# Circles: a rhythm, a weight and words of their own.
$ relatum circle add Friends --vocabulary personal --settled 45 --weight 3
Circle Friends: 7 days until 4, 14 until 8, then 45 (old friends 90).

$ relatum circle add friends
relatum: there is a circle "friends" already
[6]

$ relatum circle add Clients --new 5 --new-until 3 --growing 10 --growing-until 6 --old-friend 120
Circle Clients: 5 days until 3, 10 until 6, then 30 (old friends 120).

$ relatum circle
Circle   People  Weight  Words         Rhythm
Clients       0       2  professional  5 days until 3, 10 until 6, then 30 (old friends 120)
Friends       0       3  personal      7 days until 4, 14 until 8, then 45 (old friends 90)

$ relatum circle edit friends --name "Friends and family" --settled 60
Circle Friends and family: 7 days until 4, 14 until 8, then 60 (old friends 90).

$ relatum circle list
Circle              People  Weight  Words         Rhythm
Clients                  0       2  professional  5 days until 3, 10 until 6, then 30 (old friends 120)
Friends and family       0       3  personal      7 days until 4, 14 until 8, then 60 (old friends 90)

$ relatum add Ana
Added Ana. (0SA6XDFTMR400)

$ relatum add Bo
Added Bo. (0SA6XDFWYYG00)

$ relatum circle members "Friends and family"
Nobody is in Friends and family yet: relatum circle members 'Friends and family' --add WHO
[1]

$ relatum circle members "Friends and family" --add ana --add bo
Ana is in Friends and family.
Bo is in Friends and family.

$ relatum circle members "Friends and family" --remove bo
Bo is no longer in Friends and family.

$ relatum circle members "Friends and family"
Name  Organization  Circle              Warmth  Last contact  Next        State
Ana                 Friends and family                        Sun 29 Nov  active

$ relatum circle members Nowhere
relatum: there is no circle "Nowhere"
See: relatum circle; make it with: relatum circle add NAME
[4]

$ relatum circle edit Clients --weight 4
relatum: --weight: "4" is no number from 1 to 3
[2]

$ relatum circle edit Clients --new-until 9
relatum: the phases would end in the wrong order
new_until is at least 1, growing_until not below it.
[3]

$ relatum circle lst
relatum: circle: "lst" is one word too many
Did you mean: relatum circle list
[2]

$ relatum complete -- circle ''
list	the same list
add	a new circle
edit	its name, rhythm, weight or words
members	who is in it; put people in, take them out

$ relatum complete -- circle members fr
Friends and family

$ relatum complete -- circle members Clients --add an
Ana

$ relatum complete -- people --sort ''
name
last
next

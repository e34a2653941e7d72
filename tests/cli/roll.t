# A birthday that has passed rolls on to the next year, once Today was shown.
$ relatum add Ana --birthday "24 nov" --json >/dev/null; relatum log -w ana -c call --next 2028-01-01 >/dev/null; RELATUM_TODAY=2026-11-24 relatum today | grep -i birthday
    Birthday today. Ana: birthday today.
    "Ana, a very happy birthday to you."

$ RELATUM_TODAY=2026-12-20 relatum today >/dev/null; RELATUM_TODAY=2027-11-24 relatum today --json | grep -c "\"kind\":\"date\""
1

$ RELATUM_TODAY=2027-11-25 relatum doctor | grep -v "  ok  "
/home/ana/.local/share/relatum/relatum.db

# Who may not write may still look.
$ chmod a-w .local/share/relatum/relatum.db; RELATUM_TODAY=2027-12-24 relatum today > /dev/null; echo $?
0

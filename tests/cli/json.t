# With --json every command answers with one object, the same as the API's.
$ relatum circle add Friends --json
{"circle":{"id":"0SAZXGES5WG00","name":"Friends","weight":2,"vocabulary":"professional","rhythm":{"new":7,"growing":14,"settled":30,"old_friend":90,"new_until":4,"growing_until":8},"people":0},"change":"0SAZXGES9WG00"}

$ relatum add Ana Ferreira --email ana@example.org --circle Friends --json
{"contact":{"id":"0SAZXGEYBX400","uid":"relatum-0SAZXGEYBX400","kind":"person","state":"active","caught":"hand","name":"Ana Ferreira","family":"","given":"","additional":"","prefix":"","suffix":"","organization":"","department":"","title":"","role":"","nicknames":[],"points":[{"kind":"email","value":"ana@example.org","label":"","pref":false}],"addresses":[],"dates":[],"fields":[],"notes":[],"tags":[],"circles":["Friends"],"photo_type":"","cadence_days":0,"old_friend":false,"rest_until":null,"created":"2026-11-22T11:00:00Z","changed":"2026-11-22T11:00:00Z"},"change":"0SAZXGEYFX400"}

$ relatum log -w ana -c call --promise "send the checklist" --by friday --json
{"interaction":"0SAZXGF4YER00","change":"0SAZXGF5AER00","again":false,"people":[{"contact":"0SAZXGEYBX400","name":"Ana Ferreira","next_touch":"2026-11-29","sentence":"Next: by Sun 29 Nov (weekly while new, touch 2).","warning":""}]}

$ relatum promise list --json
{"rows":[{"id":"0SAZXGF4YER01","contact":"0SAZXGEYBX400","side":"promise","text":"send the checklist","due":"2026-11-27","state":"open","made":"2026-11-22","closed":null,"interaction":"0SAZXGF4YER00","follows":null}]}

$ relatum next ana +7d --told --json
{"touchpoint":"0SAZXGFE0J400","change":"0SAZXGFEMJ400","warning":""}

$ relatum today --json
{"day":"2026-11-22","suggestions":false,"active":1,"minutes":0,"more":false,"rows":[],"meetings":[],"word":{"due":0,"kept":0,"late":0,"broken":0,"ticks":[]},"ahead":[{"day":"2026-11-23","people":0,"minutes":0},{"day":"2026-11-24","people":0,"minutes":0},{"day":"2026-11-25","people":0,"minutes":0},{"day":"2026-11-26","people":0,"minutes":0},{"day":"2026-11-27","people":1,"minutes":15}]}

$ relatum people --json
{"rows":[{"contact":"0SAZXGEYBX400","name":"Ana Ferreira","organization":"","kind":"person","state":"active","circle":"Friends","warmth":null,"warmth_word":"too early to tell","last_contact":"2026-11-22","next_touch":"2026-11-29","email":"ana@example.org","phone":""}],"next":null,"total":1}

$ relatum search ana --json
{"people":[{"contact":"0SAZXGEYBX400","name":"Ana Ferreira","organization":"","kind":"person","state":"active","circle":"Friends","warmth":null,"warmth_word":"too early to tell","last_contact":"2026-11-22","next_touch":"2026-11-29","email":"ana@example.org","phone":""}],"corrected":null,"passages":[]}

$ relatum search zzz --json
{"people":[],"corrected":null,"passages":[]}
[1]

$ relatum person ana --json
{"contact":{"id":"0SAZXGEYBX400","uid":"relatum-0SAZXGEYBX400","kind":"person","state":"active","caught":"hand","name":"Ana Ferreira","family":"","given":"","additional":"","prefix":"","suffix":"","organization":"","department":"","title":"","role":"","nicknames":[],"points":[{"kind":"email","value":"ana@example.org","label":"","pref":false}],"addresses":[],"dates":[],"fields":[],"notes":[],"tags":[],"circles":["Friends"],"photo_type":"","cadence_days":0,"old_friend":false,"rest_until":null,"created":"2026-11-22T11:00:00Z","changed":"2026-11-22T11:00:00Z"},"circles":[{"id":"0SAZXGES5WG00","name":"Friends","weight":2,"vocabulary":"professional","rhythm":{"new":7,"growing":14,"settled":30,"old_friend":90,"new_until":4,"growing_until":8},"people":0}],"standing":{"days":1,"inbound_days":1,"outbound_days":1,"last_contact":"2026-11-22","last_inbound":"2026-11-22","last_outbound":"2026-11-22","phase":"new","answered":1,"due":"2026-11-29","next_touch":"2026-11-29","cools_on":null,"cold_on":null},"measures":{"warmth":null,"warmth_word":"too early to tell","strength":11,"strength_word":"light","trend":11,"health":"","sentence":"Too early to tell: contact on 1 day so far, a rhythm takes 3. Last contact today."},"readiness":{"ready":false,"sentence":"Do not ask yet: give something first.","items":[{"item":"points","ok":false,"words":"1 contact point so far."},{"item":"need","ok":false,"words":"No need of theirs is known."},{"item":"give","ok":false,"words":"You gave 0 times, and received 0 times."},{"item":"pushaway","ok":true,"words":"No push-away is open."},{"item":"promise","ok":true,"words":"No promise of yours is late."},{"item":"invitation","ok":false,"words":"Ana has not invited or asked you yet."}]},"promises":[{"id":"0SAZXGF4YER01","contact":"0SAZXGEYBX400","side":"promise","text":"send the checklist","due":"2026-11-27","state":"open","made":"2026-11-22","closed":null,"interaction":"0SAZXGF4YER00","follows":null}],"touchpoints":[{"id":"0SAZXGFE0J400","contact":"0SAZXGEYBX400","day":"2026-11-29","channel":null,"announced":true,"what":"","state":"planned","closed":null}],"timeline":[{"id":"0SAZXGF4YER00","at":"2026-11-22T11:00:00Z","minutes":0,"channel":"call","direction":"mutual","subject":"","note":"","left":"","import_id":null,"who":["0SAZXGEYBX400"]}],"timeline_more":false}

$ relatum circle --json
{"rows":[{"id":"0SAZXGES5WG00","name":"Friends","weight":2,"vocabulary":"professional","rhythm":{"new":7,"growing":14,"settled":30,"old_friend":90,"new_until":4,"growing_until":8},"people":1}]}

$ relatum circle members Friends --json | cut -c1-60
{"rows":[{"contact":"0SAZXGEYBX400","name":"Ana Ferreira","o

$ relatum history --limit 1 --json
{"rows":[{"id":"0SAZXGFEMJ400","at":"2026-11-22T11:00:00Z","deed":"next","summary":"Next contact with Ana Ferreira: Sun 29 Nov, and they know","contact":"0SAZXGEYBX400","import_id":null,"undone":null}]}

$ relatum undo --json
{"id":"0SAZXGHRHG800","at":"2026-11-22T11:00:00Z","deed":"undo","summary":"Took back: Next contact with Ana Ferreira: Sun 29 Nov, and they know","contact":"0SAZXGEYBX400","import_id":null,"undone":null}

$ relatum later ana friday --json
{"type":"urn:relatum:problem:not_found","exit":4,"detail":"nothing of that is due with Ana Ferreira today","field":"contact","remedy":"See: relatum today"}
[4]

$ relatum rest ana --json
{"change":"0SAZXGJMRSW00"}

$ relatum edit ana --active --json | cut -c1-40
{"contact":{"id":"0SAZXGEYBX400","uid":"

$ relatum pick --json
{"rows":[]}
[1]

$ relatum pick ana --json
{"picked":1,"change":"0SAZXGKCVQC00"}

$ relatum rebuild --json
{"people":1}

$ relatum add Ana Lima --json | cut -c1-40
{"contact":{"id":"0SAZXGKZ95M00","uid":"

$ relatum person ana --json
{"type":"urn:relatum:problem:ambiguous","exit":5,"detail":"\"ana\" could be Ana Ferreira (ana@example.org) [0SAZXGEYBX400]; Ana Lima [0SAZXGKZ95M00]","field":"who","remedy":"Give more of the name, an address, or the id in brackets."}
[5]

$ relatum tday --json
{"type":"urn:relatum:problem:usage","exit":2,"detail":"there is no command \"tday\"","field":null,"remedy":"Did you mean: relatum today"}
[2]

$ relatum promise kept 0000000000099 --json
{"type":"urn:relatum:problem:not_found","exit":4,"detail":"there is no such promise","field":"promise","remedy":"See: relatum promise list"}
[4]

# All of them parse, and nothing else is printed.
$ for c in today people history circle "promise list" "person ferreira" pick rebuild; do relatum $c --json | python3 -c 'import json,sys; json.load(sys.stdin)' || echo "$c"; done

# The page's interface says the same, byte for byte.
$ relatum log -w ferreira -c call --promise "send it" --by today >/dev/null; python3 $TESTS/same_as_api.py
